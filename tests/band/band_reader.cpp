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
    {"走失马匹0匹", "{0匹} label=走失马匹"},
    {"零起安全事故", "{0起} label=安全事故"},
    {"安全生产零起事故", "{0起} label=安全生产事故"},
    {"零件损坏", "label 零件损坏"},
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
    {"Ⅰ类以上", "label Ⅰ类以上"},
    {"Ⅲ类以上", "label Ⅲ类以上"},
    {"Ⅲ类及以上", "label Ⅲ类及以上"},
    {"B类以上", "label B类以上"},
    {"有2项以上表现良好", "label 有2项以上表现良好"},
    {"新增5项，效果良好", "label 新增5项,效果良好"},
    {"10分，较差", "label 10分,较差"},
    {"最高", "label 最高"},
    {"最低", "label 最低"},
    {"一、二级", "label 一、二级"},
    {"三", "label 三"},
    {"A+", "label A+"},
    {"B-", "label B-"},
    {"基本达到", "label 基本达到"},
    {"上半年完成", "label 上半年完成"},
    {"上半年", "label 上半年"},
    {"好，中，差，", "label 好,中,差,"},
    {"沒有抵押物", "label 没有抵押物"},
    {"高，信息化管理运行两年以上", "label 高,信息化管理运行两年以上"},
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
    {"不少于l次", "unreadable stray-character@0"},
    {"l次以上", "unreadable stray-character@0"},
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
    {"得分90分以上且得分80分以上", "unreadable conflicting-words@26"},
    {"得分90分以上且得分80分以下", "unreadable conflicting-words@26"},
    {"完成率＜60%或完成率＞140%且完成率＜200%", "(-∞, 60%)∪(140%, 200%) label=完成率"},
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
    {"3年,>6年", "unreadable second-condition@5"},
    {"<60%;70%", "unreadable second-condition@5"},
    {"优秀；90分以上", "[90分, ∞) label=优秀;"},
    {"60以下、120%以上", "(-∞, 60%]∪[120%, ∞) omits-unit"},
    {"1次、1～3次", "unreadable second-condition@7"},
    {"1次、3次、3～5次", "unreadable second-condition@14"},
    {"5000元以下或1万元～2万元", "(-∞, 5000元]∪[10000元, 20000元]"},
    {"≥90%，≤90%", "{90%}"},
    {"＜10天，≥2周", "(-∞, 10天)∪[14天, ∞)"},
    {"≥100万元，＜50万", "unreadable unit-missing@18"},
});

constexpr auto behind_a_claim = std::to_array<band_case>({
    {"≥95%（以审计报告为准）", "[95%, ∞) label=(以审计报告为准)"},
    {"90%（含）以上（以考核结果为准）", "[90%, ∞) label=(以考核结果为准)"},
    {"≥95%（以2023年审计报告为准）", "unreadable stray-character@9"},
    {"95%（以上）", "unreadable stray-character@6"},
    {"≥3次（以签到表统计）现场培训", "[3次, ∞) label=(以签到表统计)现场培训"},
    {"5分钟内到达现场", "(-∞, 5分钟] label=到达现场"},
    {"5次县级以上表彰", "unreadable stray-character@10"},
    {"3天以上-", "unreadable stray-character@10"},
    {"[72小时,168小时)-", "unreadable stray-character@20"},
    {"3次检查并5次以上通报", "unreadable stray-character@13"},
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
    {"3以下或5次或10天以上", "unreadable unit-mismatch@17"},
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
    {"3500～4000元/㎡", "[3500元/平方米, 4000元/平方米]"},
    {"1次及以下/年", "unreadable unknown-unit@13"},
    {"5000吨公里以上", "[5000吨公里, ∞)"},
    {"检查50家次以上", "[50家次, ∞) label=检查"},
    {"3/100", "{0.03}"},
    {"50米范围内", "(-∞, 50米]"},
    {"50米范围以内", "(-∞, 50米]"},
    {"500米半径内", "(-∞, 500米]"},
    {"50米范围外", "(50米, ∞)"},
    {"50～100米范围内", "[50米, 100米]"},
    {"90%～95%范围内", "[90%, 95%]"},
    {"±5%范围内", "[-5%, 5%]"},
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
  for (std::string_view cell :
       {"效果明显", "新增5万，效果良好", "90～80分，效果较差", "2项（含）以上表现良好"}) {
    INFO(std::string(cell));
    const band b = read_band(cell);
    CHECK(b.is_label());
    CHECK_FALSE(b.is_reversed);
    CHECK_FALSE(b.omits_unit);
    CHECK_FALSE(b.includes_strict);
    CHECK_FALSE(b.has_multiplier);
    CHECK(b.stated == 0);
  }
  CHECK(read_band("3～5万").has_multiplier);
  CHECK_FALSE(read_band("3～5万元").has_multiplier);
}
TEST_CASE("a half behind a count is not left out") { check_cases<halves>(); }
TEST_CASE("the unit of one claim is that of both") { check_cases<one_unit_for_both>(); }
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
