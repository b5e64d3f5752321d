// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

// Characters that only look like others, as texts out of PDF files have them: radicals (Kangxi
// U+2F00 …, CJK U+2E80 …) and compatibility ideographs (U+F900 …, U+2F800 …). The pairs are those
// of the Unicode Character Database: compatibility decompositions of one character, and of the CJK
// radicals the equivalent unified ideograph where it is a character of its own.

namespace jixiao::detail {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

// In the order of the block; '?' where a character is itself.
inline constexpr std::u16string_view kangxi_radicals =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶"
    u"又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋"
    u"弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气"
    u"水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石"
    u"示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸"
    u"虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    u"門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥"
    u"鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"sv;
inline constexpr std::u16string_view cjk_radicals =
    u"?厂??乙??几??卜?小小兀???巳幺????????"
    u"?月?母民??????牛?王疋?示?竹???????羊?"
    u"??聿?月????虎??西见角角?贝足车?????長?长"
    u"门??雨青韦页风飞食食??首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜"
    u"龙龜亀龟"sv;
inline constexpr std::u16string_view compatibility_ideographs =
    u"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂"
    u"卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路"
    u"露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋"
    u"凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說"
    u"殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆"
    u"歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵"
    u"令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼"
    u"龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履"
    u"易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙"
    u"識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀??塚?晴??凞猪益"
    u"礼神祥福靖精羽?蘒?諸??逸都???飯飼館鶴郞隷侮僧免勉"
    u"勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐"
    u"祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵"
    u"?舘??並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎"
    u"愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画"
    u"瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"
    u"變贈輸遲醙鉶陼難靖韛響頋頻鬒龜???㮝䀘䀹???齃龎"sv;
inline constexpr std::u16string_view compatibility_supplement =
    u"丽丸乁?你侮侻倂偺備僧像㒞?免兔兤具?㒹內再?冗冤仌冬况"
    u"?凵刃㓟刻剆割剷㔕勇勉勤勺包匆北卉卑博即卽卿卿卿?灰及叟"
    u"?叫叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴"
    u"堍型堲報墬?売壷夆多夢奢??姬娛娧姘婦㛮㛼嬈嬾嬾?寃寘寧"
    u"寳?寿将当尢㞁屠屮峀岍?嵃?嵮嵫嵼巡巢㠯巽帨帽幩㡢?㡼庰"
    u"庳庶廊?廾??舁弢弢㣇??形彫㣣徚忍志忹悁㤺㤜悔?惇慈慌"
    u"慎慌慺憎憲憤憯懞懲懶成戛扝抱拔捐?挽拼捨掃揤?搢揅掩㨮摩"
    u"摾撝摷㩬敏敬?旣書晉㬙暑㬈㫤冒冕最暜肭䏙朗望朡杞杓?㭉柺"
    u"枅桒梅?梎栟椔㮝楂榣槪檨?櫛㰘次?歔㱎歲殟殺殻???汎?"
    u"沿泍汧洖派海流浩浸涅?洴港湮㴳滋滇?淹潮??濆瀹瀞瀛㶖灊"
    u"災灷炭?煅?熜?爨爵牐?犀犕??獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛"
    u"甤?甾?異?瘐???㿼䀈直????眞真真睊䀹瞋䁆䂖?硎碌"
    u"磌䃣?祖??福秫䄯穀穊穏???竮䈂?篆築䈧?糒䊠糨糣紀?"
    u"絣䌁緇縂繅䌴??䍙?罺?羕翺者??聠?聰?䏕育脃䐋脾媵?"
    u"???舁舄辞䑫芑芋芝劳花芳芽苦?若茝荣莭茣莽菧著荓菊菌菜"
    u"???䔫蓱蓳蔖?蕤?䕝䕡??䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗"
    u"蟡蠁䗹衠衣?裗裞䘵裺㒻??䚾䛇誠諭變豕?貫賁贛起??跋趼"
    u"跰?軔輸??邔郱鄑?鄛鈸鋗鋘鉼鏹鐕?開䦕閷?䧦雃嶲霣??"
    u"䩮䩶韠?䪲?頋頋頩?飢䬳餩馧駂駾䯎?鬒鱀鳽䳎䳭鵧?䳸??"
    u"?麻䵖黹黾鼅鼏鼖鼻?"sv;

constexpr char32_t at_in_block(std::u16string_view block, char32_t first, char32_t c) {
  if (c < first || c - first >= block.size()) return c;
  const char16_t form = block[c - first];
  return form == u'?' ? c : static_cast<char32_t>(form);
}

/// The ordinary character that a look-alike stands for; any other character is itself.
constexpr char32_t unified_ideograph(char32_t c) {
  if (c < 0x2E80) return c;
  if (c < 0x2F00) return at_in_block(cjk_radicals, 0x2E80, c);
  if (c < 0x2FD6) return at_in_block(kangxi_radicals, 0x2F00, c);
  if (c < 0xF900) return c;
  if (c < 0xFB00) return at_in_block(compatibility_ideographs, 0xF900, c);
  return at_in_block(compatibility_supplement, 0x2F800, c);
}

}  // namespace jixiao::detail
