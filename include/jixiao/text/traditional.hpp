// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/text/normal.hpp>

// Traditional characters (繁体) of the words that texts and tables are read by. Not a part of the
// normal form: what is written in simplified characters shall not pay for it, and what a table says
// is said back as it was written.

namespace jixiao::detail {

// In the order of the characters; below each stands the simplified one (Unicode CLDR, Hant-Hans).
// None is used in simplified text, so 著 of 显著 and 覆 of 覆盖 are not among them.
inline constexpr std::u16string_view traditional_characters =
    u"丟並佔併來侷係個備傢傳債傷僅價億儘償優兒內兩冊別則剋剷劃劇動務勝勵匯區參叄問喬單"
    u"噸噹嚇嚮國圍園圓執報場塊壓壞壯奬學實審寫尅將對導屆層屬崗幣幾庫廠廢廳廻張強彆彈彙"
    u"後徑從復慶懃應戰戶捨掃損搨撥擔據擴攝敗數斷於昇時暫曆曉曏曠會條棄棟業標樣樹橋檔檢"
    u"檯欄權欵歲歷歸殘氣汙決沒沖況洩減準溫滯滿漲澇災為無煙熱爲牀獎獨獲獻現產産畝畢異當"
    u"發盞盡監瞭碩確礎礙稅種稱積穩穫筆箇節範簽籤糾紀約納級紛細終組結絕絡給統絶經綫網線"
    u"編緻縣縮總績織繫繳續纍罰聯職聽脫臨臺與興舉舊菓萬蓋蔔處虛號虧衝裏補裡製複覈見規視"
    u"親觸訂計訓記訟訪設許訴註評話該誌認語誤說説課調論證議護譽讀變貝負財貢貨責貳貸費貿"
    u"資賦質賬賸購趕跼踰躍車較載輕輛輪輸輿轄轉轝辦迴這週進運過達違遞適遲遷選遺鄉鄰釐釦"
    u"銷錄錢錯録錶鍾鎮鏟鐘長門開間関闖關陞陸隊際險隱隻雜離雲電響頁頂頃項須預領頭題額類"
    u"顯颱飛飽餘館餽饋馬驗體髮鬚鹽麯麵點黨齡齣"sv;
inline constexpr std::u16string_view simplified_characters =
    u"丢并占并来局系个备家传债伤仅价亿尽偿优儿内两册别则克铲划剧动务胜励汇区参叁问乔单"
    u"吨当吓向国围园圆执报场块压坏壮奖学实审写克将对导届层属岗币几库厂废厅回张强别弹汇"
    u"后径从复庆勤应战户舍扫损拓拨担据扩摄败数断于升时暂历晓向旷会条弃栋业标样树桥档检"
    u"台栏权款岁历归残气污决没冲况泄减准温滞满涨涝灾为无烟热为床奖独获献现产产亩毕异当"
    u"发盏尽监了硕确础碍税种称积稳获笔个节范签签纠纪约纳级纷细终组结绝络给统绝经线网线"
    u"编致县缩总绩织系缴续累罚联职听脱临台与兴举旧果万盖卜处虚号亏冲里补里制复核见规视"
    u"亲触订计训记讼访设许诉注评话该志认语误说说课调论证议护誉读变贝负财贡货责贰贷费贸"
    u"资赋质账剩购赶局逾跃车较载轻辆轮输舆辖转舆办回这周进运过达违递适迟迁选遗乡邻厘扣"
    u"销录钱错录表钟镇铲钟长门开间关闯关升陆队际险隐只杂离云电响页顶顷项须预领头题额类"
    u"显台飞饱余馆馈馈马验体发须盐曲面点党龄出"sv;
static_assert(traditional_characters.size() == simplified_characters.size());

/// Which characters of U+4E00 … U+9FFF are traditional ones: a bit for each, so that the many that
/// are not cost little.
struct traditional_filter {
  static constexpr char32_t first = 0x4E00;
  std::uint32_t words[(0xA000 - first) / 32] = {};

  consteval traditional_filter() {
    for (char16_t c : traditional_characters) words[(c - first) / 32] |= 1u << ((c - first) % 32);
  }
  constexpr bool has(char32_t c) const {
    return c >= first && c < 0xA000 && (words[(c - first) / 32] >> ((c - first) % 32) & 1u) != 0;
  }
};
inline constexpr traditional_filter is_traditional_character;

/// Where the first traditional character of a text stands; npos when there is none.
constexpr std::size_t find_traditional(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_ideograph(text, i)) {
      i += static_cast<unsigned char>(text[i]) < 0x80u ? 1 : decode(text_behind(text, i)).length;
      continue;
    }
    if (is_traditional_character.has(ideograph_at(text, i))) return i;
    i += ideograph_length;
  }
  return std::string_view::npos;
}

/// The simplified form (简体) of a character; any other is itself. O(log of how many there are).
constexpr char32_t simplified(char32_t c) {
  if (!is_traditional_character.has(c)) return c;
  std::size_t first = 0;
  for (std::size_t count = traditional_characters.size(); count > 1;) {
    const std::size_t half = count / 2;
    if (traditional_characters[first + half] <= c) first += half;
    count -= half;
  }
  return simplified_characters[first];
}

/// Appends a text in simplified characters: each takes as many bytes as it had.
template <class Text>
constexpr void append_simplified(std::string_view text, Text& result) {
  while (!text.empty()) {
    const code_point c = decode(text);
    if (is_traditional_character.has(c.value))
      result.append(encode(simplified(c.value)).view());
    else
      result.append(text.substr(0, c.length));
    text.remove_prefix(c.length);
  }
}

}  // namespace jixiao::detail
