// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/band_reader.hpp>

#include <jixiao/band/band_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "support/band_cases.hpp"

using namespace jixiao;
using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto zero_words = std::to_array<band_case>({
    {"无", "{0} zero"},
    {"无。", "{0} zero"},
    {"零", "{0} zero"},
    {"无报废情况", "{0} label=报废情况 zero"},
    {"无间隙监控", "{0} label=间隙监控 zero"},
    {"无投诉", "{0} label=投诉 zero"},
    {"无 重大 事故", "{0} label=重大事故 zero"},
    {"无安全责任事故发生", "{0} label=安全责任事故发生 zero"},
    {"零事故", "{0} label=事故 zero"},
    {"零投诉", "{0} label=投诉 zero"},
    {"0投诉", "{0} label=投诉 zero"},
    {"未发生安全事故", "{0} label=安全事故 zero"},
});

// A mishap that is counted without a classifier.
constexpr auto counted_mishaps = std::to_array<band_case>({
    {"服务0投诉", "{0} label=服务投诉 zero"},
    {"安全责任0事故", "{0} label=安全责任事故 zero"},
    {"安全生产0事故发生", "{0} label=安全生产事故发生 zero"},
    {"服务3投诉", "{3投诉} label=服务"},
    {"悬挂0发生", "unreadable unknown-unit@0"},
});

constexpr auto labels = std::to_array<band_case>({
    {"效果明显", "label 效果明显"},
    {"没效果", "label 没效果"},
    {"没有投诉", "{0} label=投诉 zero"},
    {"无效果", "label 无效果"},
    {"无明显效果", "label 无明显效果"},
    {"无变化情况", "label 无变化情况"},
    {"无意见", "label 无意见"},
    {"无法完成", "label 无法完成"},
    {"零距离", "label 零距离"},
    {" 非常 满意 ", "label 非常满意"},
    {"不满意", "label 不满意"},
    {"业务熟练度高", "label 业务熟练度高"},
    {"效果明显（优）", "label 效果明显(优)"},
    {"定性 好坏", "label 定性好坏"},
    {"不超预算", "label 不超预算"},
    {"种薯采购价格不高于市场价", "label 种薯采购价格不高于市场价"},
    {"良好及以上", "label 良好及以上"},
    {"应保尽保", "label 应保尽保"},
    {"改善条件→明显改善", "label 改善条件→明显改善"},
    {"A级", "label A级"},
    {"ＩＯ", "label IO"},
    {"是/否", "label 是/否"},
    {"满意度", "label 满意度"},
    {"Ⅲ类以上", "label Ⅲ类以上"},
    {"Ⅲ类及以上", "label Ⅲ类及以上"},
    {"B类以上", "label B类以上"},
    {"有2项以上表现良好", "label 有2项以上表现良好"},
    {"新增5项，效果良好", "label 新增5项,效果良好"},
    {"10分，较差", "label 10分,较差"},
});

// A level that mentions a number, though it begins with it.
constexpr auto levels_of_numbers = std::to_array<band_case>({
    {"2项以上表现良好", "label 2项以上表现良好"},
    {"项以上表现良好", "unreadable stray-character@0"},
});

// A place or a year, and no bound of a number that is gone.
constexpr auto places = std::to_array<band_case>({
    {"村内环境整洁", "label 村内环境整洁"},
    {"校内外环境良好", "label 校内外环境良好"},
    {"对外公开及时", "label 对外公开及时"},
    {"户外广告规范", "label 户外广告规范"},
    {"门前三包落实好", "label 门前三包落实好"},
    {"年内完成", "label 年内完成"},
    {"年前完成", "label 年前完成"},
    {"日内办结", "unreadable stray-character@0"},
    {"小时内办结", "unreadable stray-character@0"},
    {"丁年内完成", "unreadable stray-character@0"},
    {"人以内", "unreadable stray-character@0"},
    {"项内", "unreadable stray-character@0"},
});

// What is left of a cell that has lost its number, and of one whose words are no label.
constexpr auto no_labels = std::to_array<band_case>({
    {"次以上", "unreadable stray-character@0"},
    {"人以上", "unreadable stray-character@0"},
    {"-年以内", "unreadable stray-character@0"},
    {"丁年以上", "unreadable stray-character@0"},
    {"七十之八十九", "unreadable stray-character@0"},
    {"小计，5，丙", "unreadable second-condition@13"},
});

// Each of them is of the same thing, or the cell says two.
constexpr auto names = std::to_array<band_case>({
    {"国家级1个，省级3个", "unreadable second-condition@16"},
    {"得分≥90且得分<95", "[90, 95) label=得分"},
    {"得分90分以上且得分不足95分", "[90分, 95分) label=得分"},
    {"完成率＜60%或＞140%", "(-∞, 60%)∪(140%, ∞) label=完成率"},
    {"80%＜完成率＜100%或100%＜完成率≤120%", "(80%, 100%)∪(100%, 120%] label=完成率"},
    {"总分4分以下，或任意一项为0分", "unreadable second-condition@22"},
});

// What a mark between two numbers joins, and what may be a decimal point or the rest of a sign.
constexpr auto marks = std::to_array<band_case>({
    {"≤1，1.25～1.35", "(-∞, 1]∪[1.25, 1.35]"},
    {"≤4.5，9.0～9.5", "(-∞, 4.5]∪[9.0, 9.5]"},
    {"<60%，>70%", "(-∞, 60%)∪(70%, ∞)"},
    {"＜60%；＞70%", "(-∞, 60%)∪(70%, ∞)"},
    {"优秀，90分以上", "[90分, ∞) label=优秀,"},
    {"审核人数，3人", "unreadable stray-character@12"},
    {"80%，90%", "unreadable stray-character@6"},
    {"5,10", "unreadable stray-character@1"},
    {"1,1.25～1.35", "unreadable stray-character@1"},
    {"≥98,5%", "unreadable stray-character@5"},
    {"1年，", "unreadable stray-character@4"},
    {"3项，", "unreadable stray-character@4"},
    {"≥6，", "unreadable stray-character@4"},
    {"1～3，", "unreadable stray-character@5"},
    {"0或≥10万", "{0}∪[100000, ∞)"},
    {"≥5万,<10", "unreadable unit-missing@9"},
    {"24小时以内或500万", "unreadable unit-missing@17"},
    {"5000元以下或1万元以上", "(-∞, 5000元]∪[10000元, ∞)"},
    {"≥3次，<5天", "unreadable unit-mismatch@11"},
    {"低于60%，高于7天", "unreadable unit-mismatch@18"},
});

constexpr auto behind_a_claim = std::to_array<band_case>({
    {"≥95%（以审计报告为准）", "[95%, ∞) label=(以审计报告为准)"},
    {"90%（含）以上（以考核结果为准）", "[90%, ∞) label=(以考核结果为准)"},
    {"≥95%（以2023年审计报告为准）", "unreadable stray-character@9"},
    {"95%（以上）", "unreadable stray-character@6"},
    {"90%以上并通过验收", "unreadable second-condition@12"},
    {"90%以上，并通过验收", "unreadable second-condition@15"},
    {"3项未完成", "{3项} label=未完成"},
    {"逾期3天未完成", "unreadable stray-character@10"},
    {"5万元（税）", "unreadable stray-character@7"},
    {"3次（丁）", "unreadable stray-character@4"},
    {"500万元x", "unreadable stray-character@9"},
    {"98元元", "unreadable stray-character@5"},
    {"5个个", "unreadable stray-character@4"},
    {"5次收卜", "unreadable stray-character@4"},
    {"90%以丁", "unreadable stray-character@3"},
    {"3次和", "unreadable stray-character@4"},
    {"5及", "unreadable unknown-unit@1"},
    {"95)", "{95} label=)"},
    {"98%以上或。", "unreadable stray-character@9"},
    {"3次培训（省）", "{3次} label=培训(省)"},
});

// A half behind a count or a time is a part of the number, and 半 may begin another word.
constexpr auto halves = std::to_array<band_case>({
    {"3个半", "unreadable stray-character@4"},
    {"2个半月", "unreadable stray-character@4"},
    {"2个半月以内", "unreadable stray-character@4"},
    {"3个半以上", "unreadable stray-character@4"},
    {"2-3个半月以内", "unreadable stray-character@6"},
    {"3年半", "unreadable stray-character@4"},
    {"1个半小时以内", "unreadable stray-character@4"},
    {"2个半成品", "{2个} label=半成品"},
    {"3个半成品以上", "[3个, ∞) label=半成品"},
});

// No count is negative, but a bound from above is no negative number.
constexpr auto one_unit_for_both = std::to_array<band_case>({
    {"3以下或10次以上", "(-∞, 3次]∪[10次, ∞)"},
    {"3以下或者10项以上", "(-∞, 3项]∪[10项, ∞)"},
    {"3次以下或10以上", "(-∞, 3次]∪[10次, ∞)"},
    {"-3以下或10次以上", "unreadable negative-count@11"},
    {"10次以上或-3以下", "unreadable negative-count@14"},
    {"-5～-3或10次", "unreadable negative-count@10"},
});

constexpr auto blanks = std::to_array<band_case>({
    {"", "blank"},
    {" \t\r\n", "blank"},
    {"　\xC2\xA0", "blank"},
});

constexpr auto contradictions = std::to_array<band_case>({
    {"≥90%以下", "unreadable conflicting-words@6"},
    {"超过90%以上", "unreadable conflicting-words@9"},
    {"低于90%以下", "unreadable conflicting-words@9"},
    {"=90%以上", "unreadable conflicting-words@4"},
    {"10~15次以上", "unreadable conflicting-words@8"},
    {"90%以上98%以上", "unreadable conflicting-words@9"},
    {"95%以上90%以下", "unreadable conflicting-words@9"},
    {"90%以下且95%以上", "unreadable conflicting-words@9"},
    {"90%以上和95%以下", "unreadable conflicting-words@9"},
    {"3次及5次", "unreadable conflicting-words@4"},
    {"98%、95%", "unreadable stray-character@6"},
    {"超过95%至90%", "unreadable conflicting-words@0"},
    {"不低于98%（不含）", "unreadable conflicting-words@0"},
    {"5次以上（含3次）", "unreadable conflicting-words@16"},
    {"100%（含）", "{100%}"},
    {"90%≤x>80%", "unreadable conflicting-words@7"},
    {"90%（不含）～90%", "unreadable conflicting-words@15"},
    {"12月前", "unreadable conflicting-words@5"},
    {"不足±0", "unreadable conflicting-words@0"},
    {"9次或±3次", "unreadable conflicting-words@7"},
    {"3次或5～-7", "unreadable negative-count@7"},
    {"3次或5±7", "unreadable negative-count@7"},
    {"3次或-1个以下", "unreadable negative-count@7"},
    {"1（含）e3以上", "unreadable exponent@10"},
    {"3月1日或之前", "unreadable second-condition@11"},
    {"2021年3月或9月", "unreadable unit-mismatch@14"},
});

constexpr auto damaged = std::to_array<band_case>({
    {"工5%", "unreadable stray-character@0"},
    {"^80%", "unreadable stray-character@0"},
    {"5=50%", "unreadable stray-character@1"},
    {"二100百分比", "unreadable stray-character@0"},
    {"%=99百分比", "unreadable stray-character@0"},
    {"290$", "unreadable stray-character@3"},
    {"到0次", "unreadable stray-character@0"},
    {"M.8万元", "unreadable stray-character@1"},
    {"A4纸3箱", "unreadable stray-character@0"},
    {"9 8%", "unreadable stray-character@2"},
    {"90 95%", "unreadable stray-character@3"},
    {"9\n8%", "unreadable stray-character@2"},
    {"1 000次", "{1000次}"},
    {"98%%", "unreadable stray-character@3"},
    {"98.%", "unreadable stray-character@3"},
    {".98", "{0.98}"},
    {"98,5%", "unreadable stray-character@2"},
    {"98%上", "unreadable stray-character@3"},
    {"以上98%", "unreadable stray-character@0"},
    {"98以上%", "unreadable stray-character@8"},
    {"5次县级以上", "unreadable stray-character@10"},
    // what a scoring rule takes off is no level
    {"每发现一处扣0.2分", "unreadable stray-character@15"},
    {"制度不健全扣除2分", "unreadable stray-character@18"},
    {"考核扣分5分以下", "(-∞, 5分] label=考核扣分"},
    {"98%以上或", "unreadable stray-character@9"},
    {"98%～", "unreadable stray-character@3"},
    {"～98%", "unreadable stray-character@0"},
    {"90%～～95%", "unreadable stray-character@3"},
    {"1～2～3次", "unreadable stray-character@5"},
    {"从90%", "unreadable stray-character@0"},
    {"90%<95%", "unreadable stray-character@4"},
    {"90%>", "unreadable stray-character@4"},
    {"≥", "unreadable stray-character@0"},
    {"以上", "unreadable stray-character@6"},
    {"-", "unreadable stray-character@0"},
    {"……", "unreadable stray-character@0"},
    {"98%\x01", "unreadable stray-character@3"},
    {"98\xFF", "unreadable stray-character@2"},
    {"\xE4\xBB", "unreadable stray-character@0"},
});

constexpr auto guesses = std::to_array<band_case>({
    {"约90%", "unreadable vague-number@0"},
    {"90%左右", "unreadable vague-number@3"},
    {"20余次", "unreadable vague-number@2"},
    {"几次", "unreadable stray-character@0"},
    {"十几次", "unreadable stray-character@0"},
    {"一百五次以上", "unreadable stray-character@0"},
    {"三分之二以上", "unreadable endless-decimal@0"},
    {"负5%", "unreadable stray-character@0"},
    {"-5%--3%", "unreadable stray-character@4"},
    {"5日前", "unreadable stray-character@4"},
    {"二十日前", "unreadable stray-character@0"},
    {"6月初", "unreadable stray-character@4"},
    {"2月30日前", "unreadable stray-character@4"},
    {"不低于市场价95%", "unreadable stray-character@9"},
    {"5次3次", "unreadable stray-character@4"},
    {"98%以上/95%以上", "unreadable unknown-unit@9"},
    {"1:3", "unreadable two-numbers@0"},
    {"1：15", "unreadable two-numbers@0"},
    {"1∶8", "unreadable two-numbers@0"},
    {"1:15以内", "unreadable two-numbers@0"},
    {"≥1:20", "unreadable two-numbers@3"},
    {"师生比1:15～1:20", "unreadable two-numbers@9"},
    {"近3年平均水平以上", "unreadable other-figure@0"},
    {"高于近3年平均", "unreadable other-figure@6"},
    {"不低于近三年均值", "unreadable other-figure@9"},
    {"近12个月同期", "unreadable other-figure@0"},
    {"大致达到80%", "unreadable vague-number@0"},
    {"基本达到80%", "unreadable vague-number@0"},
    {"基本100%", "unreadable vague-number@0"},
    {"几乎不低于95%", "unreadable vague-number@0"},
    {"约不超过3次", "unreadable vague-number@0"},
    {"次年1月15日前", "unreadable stray-character@0"},
    {"截至次年3月底", "unreadable stray-character@6"},
    {"上年度12月20日后", "unreadable stray-character@0"},
    {"排名后3位", "unreadable vague-number@6"},
    {"近3年", "unreadable vague-number@0"},
    {"近3年以内", "unreadable vague-number@0"},
    {"近3次", "unreadable vague-number@0"},
    {"3S以内", "unreadable unknown-unit@1"},
    {"3s%", "unreadable stray-character@2"},
    {"8s次", "unreadable stray-character@2"},
    {"9/10万%", "unreadable unknown-unit@1"},
    {"49/50", "{0.98}"},
    {"100~5万", "unreadable unit-missing@0"},
    {"100±5%", "unreadable unit-missing@0"},
    {"5匹", "{5匹}"},
    {"12345热线", "label 12345热线"},
    {"5MW", "{5MW}"},
    {"3次～5个", "unreadable unit-mismatch@7"},
    {"3次以上或2篇以上", "unreadable unit-mismatch@13"},
    {"3天～1个月", "unreadable unit-mismatch@7"},
    {"5或年底", "unreadable unit-mismatch@4"},
});

constexpr auto parts_of_units = std::to_array<band_case>({
    {"3s", "{3秒}"},
    {"≤3s", "(-∞, 3秒]"},
    {"3s以内", "(-∞, 3秒]"},
    {"3～5s", "[3秒, 5秒]"},
    {"5m/s以上", "[5米/秒, ∞)"},
    {"24H以内", "(-∞, 24小时]"},
    {"9/10万", "{9/10万}"},
    {"≤9/10万", "(-∞, 9/10万]"},
    {"12.5/10万以下", "(-∞, 12.5/10万]"},
    {"9/10万～12/10万", "[9/10万, 12/10万]"},
    {"5/100万", "{5/100万}"},
    {"15人/10万人以下", "(-∞, 15人/10万人]"},
    {"9/10", "{0.9}"},
    {"3/100", "{0.03}"},
    {"50米范围内", "(-∞, 50米]"},
    {"50米范围以内", "(-∞, 50米]"},
    {"500米半径内", "(-∞, 500米]"},
    {"50米范围外", "(50米, ∞)"},
    {"50～100米范围内", "[50米, 100米]"},
    {"90%～95%范围内", "[90%, 95%]"},
    {"±5%范围内", "[-5%, 5%]"},
});

constexpr auto numbers = std::to_array<band_case>({
    {"1.2.3", "unreadable second-point@3"},
    {"1e5", "unreadable exponent@1"},
    {"NaN", "unreadable not-finite@0"},
    {"∞", "unreadable not-finite@0"},
    {"-5次以内", "unreadable negative-count@0"},
    {"-5～5次", "unreadable negative-count@0"},
    {"3±6人", "unreadable negative-count@1"},
    {"123456789012345678901234567890123456789次", "unreadable too-many-digits@38"},
    {"12345678901234567890123456789012345678万次", "unreadable too-many-digits@38"},
    {"1或3或5或7或9次", "unreadable text-too-long@16"},
});

}  // namespace

TEST_CASE("无 and 零 before a mishap are none of it") { check_cases<zero_words>(); }
TEST_CASE("0 of a mishap is none of it, and any other number is as many") {
  check_cases<counted_mishaps>();
}
TEST_CASE("a cell without a number is a label, whole") { check_cases<labels>(); }
TEST_CASE("a level may begin with the number that it mentions") {
  check_cases<levels_of_numbers>();
}
TEST_CASE("a unit before a word of place is a noun") { check_cases<places>(); }
TEST_CASE("a bound without its number is no label") { check_cases<no_labels>(); }
TEST_CASE("two claims are of what the first names") { check_cases<names>(); }
TEST_CASE("a mark joins sets, unless it may stand for something else") { check_cases<marks>(); }
TEST_CASE("behind a claim stands a remark, or what makes it doubtful") {
  check_cases<behind_a_claim>();
}
TEST_CASE("a label has nothing of the numbers that it mentions") {
  for (std::string_view cell : {"效果明显", "新增5万，效果良好", "90～80分，效果较差"}) {
    INFO(std::string(cell));
    const band b = read_band(cell);
    CHECK(b.is_label());
    CHECK_FALSE(b.is_reversed);
    CHECK_FALSE(b.omits_unit);
    CHECK_FALSE(b.includes_strict);
    CHECK_FALSE(b.has_multiplier);
  }
  CHECK(read_band("3～5万").has_multiplier);
  CHECK_FALSE(read_band("3～5万元").has_multiplier);
}
TEST_CASE("a half behind a count is not left out") { check_cases<halves>(); }
TEST_CASE("the unit of one claim is that of both") { check_cases<one_unit_for_both>(); }
TEST_CASE("a cell of nothing but spaces is blank") { check_cases<blanks>(); }
TEST_CASE("a cell that contradicts itself is unreadable, and says where") {
  check_cases<contradictions>();
}
TEST_CASE("a damaged cell is unreadable from the damage on") { check_cases<damaged>(); }
TEST_CASE("a cell that only a guess could read is unreadable") { check_cases<guesses>(); }
TEST_CASE("seconds, parts of many, and what lies within a distance are read") {
  check_cases<parts_of_units>();
}
TEST_CASE("应 is a part of 响应 and its kin, and else says nothing") {
  for (const auto& [cell, label] : std::to_array<std::pair<std::string_view, std::string_view>>(
           {{"首次响应5分钟以内", "首次响应"},
            {"响应时间应5分钟以内", "响应时间"},
            {"平均反应3分钟以内", "平均反应"},
            {"年供应5吨以上", "年供应"},
            {"应在5分钟以内", ""},
            {"应5分钟以内", ""}})) {
    INFO(std::string(cell));
    CHECK(read_band(cell).is_numeric());
    CHECK(read_band(cell).label.view() == label);
  }
}
TEST_CASE("numbers outside of what decimals hold are unreadable") { check_cases<numbers>(); }

TEST_CASE("a cell too long to keep is cut at a whole character, and unreadable") {
  std::string cell;
  while (cell.size() < 189) cell += "满意度";
  const band fits = read_band(cell);
  CHECK(fits.is_label());
  const band longer = read_band(cell + "高");
  CHECK(longer.is_unreadable());
  CHECK(longer.problem == text_fault{fault::text_too_long, 189});
  CHECK(longer.text == cell);
}

TEST_CASE("an unreadable cell claims nothing") {
  const band b = read_band("90以上完成率-95%-8");
  CHECK(b.is_unreadable());
  CHECK(b.set.is_empty());
  CHECK(b.unit.is_bare());
  CHECK(b.label.empty());
  CHECK(b.corrected.empty());
}

// Constant evaluation refuses to read past the end of a text.
TEST_CASE("what is left of a cell that lost its number is refused, and nothing behind it is read") {
  for (const bool is_set :
       {read_band("丁").is_numeric(), read_band("l").is_numeric(), read_band("≥").is_numeric(),
        read_band("丁-").is_numeric(), read_band("以上丁").is_numeric()})
    CHECK_FALSE(is_set);
  constexpr band lone = read_band("丁");
  constexpr band letter = read_band("l");
  constexpr band signed_one = read_band("丁-");
  STATIC_REQUIRE_FALSE(lone.is_numeric() || letter.is_numeric() || signed_one.is_numeric());
}
