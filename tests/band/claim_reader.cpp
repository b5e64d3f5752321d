// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/claim_reader.hpp>

#include <array>

#include "support/band_cases.hpp"

using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto ranges = std::to_array<band_case>({
    {"95%～98%", "[95%, 98%]"},
    {"95%~100%", "[95%, 100%]"},
    {"90~95%", "[90%, 95%] omits-unit"},
    {"85－90%", "[85%, 90%] omits-unit"},
    {"1%～5", "[1%, 5%] omits-unit"},
    {"90%—95%", "[90%, 95%]"},
    {"90%——95%", "[90%, 95%]"},
    {"90%–95%", "[90%, 95%]"},
    {"90%-95%", "[90%, 95%]"},
    {"90%--95%", "[90%, 95%]"},
    {"90%至95%", "[90%, 95%]"},
    {"90%到95%", "[90%, 95%]"},
    {"90%…95%", "[90%, 95%]"},
    {"90%～95%之间", "[90%, 95%]"},
    {"90%与95%之间", "[90%, 95%]"},
    {"介于90%和95%之间", "[90%, 95%]"},
    {"从90到95", "[90, 95]"},
    {"在90%至95%之间", "[90%, 95%]"},
    {"3~5次", "[3次, 5次]"},
    {"5次～7次", "[5次, 7次]"},
    {"90-100分", "[90分, 100分]"},
    {"-5%～5%", "[-5%, 5%]"},
    {"-5%～-3%", "[-5%, -3%]"},
    {"-5%-5%", "[-5%, 5%]"},
    {"90%～90%", "{90%}"},
    {"10~15个以内", "[10个, 15个]"},
    {"合格率90%～95%", "[90%, 95%] label=合格率"},
});

constexpr auto reversed = std::to_array<band_case>({
    {"95%～90%", "[90%, 95%] reversed"},
    {"4~3篇", "[3篇, 4篇] reversed"},
    {"15~10个以内", "[10个, 15个] reversed"},
    {"60-0%", "[0%, 60%] reversed omits-unit"},
    {"100-80%(含80%)", "[80%, 100%] reversed omits-unit"},
    {"95%～90%（不含）", "(90%, 95%] reversed"},
    {"95%（不含）～90%", "[90%, 95%) reversed"},
});

constexpr auto mixed = std::to_array<band_case>({
    {"超过90%至95%", "(90%, 95%]"},
    {"超过90%不足95%", "(90%, 95%)"},
    {"至少90%不足95%", "[90%, 95%)"},
    {"90%（含）～95%（不含）", "[90%, 95%)"},
    {"90%（不含）～95%", "(90%, 95%]"},
    {"60%(含)-90%", "[60%, 90%]"},
    {"80-90分（不含90分）", "[80分, 90分)"},
    {"90%～95%（含90%，不含95%）", "[90%, 95%)"},
    {"90%～95%（均不含）", "(90%, 95%)"},
    {"90%～95%（均含）", "[90%, 95%]"},
    {"90%至95%以下（不含）", "[90%, 95%)"},
    {"90%≤x<95%", "[90%, 95%)"},
    {"90%＜X≤95%", "(90%, 95%]"},
    {"95%>x≥90%", "[90%, 95%)"},
    {"90%≤完成率<95%", "[90%, 95%) label=完成率"},
    {"55≤EI<75", "[55, 75) label=EI"},
    {"60%≤PM2.5达标率<80%", "[60%, 80%) label=PM2.5达标率"},
    {"60分≤总分＜80分", "[60分, 80分) label=总分"},
    {"90≤x<95%", "[90%, 95%) omits-unit"},
    {"x≥90%", "[90%, ∞)"},
    {"90%≤x", "[90%, ∞)"},
    {"90%>x", "(-∞, 90%)"},
    {"90%≤x且x<95%", "[90%, 95%)"},
});

constexpr auto joined = std::to_array<band_case>({
    {"≥90%,<95%", "[90%, 95%)"},
    {"≥90%且<95%", "[90%, 95%)"},
    {"≥90%＜95%", "[90%, 95%)"},
    {"90%以上95%以下", "[90%, 95%]"},
    {"90%以上且低于95%", "[90%, 95%)"},
    {"≥90%並且<95%", "[90%, 95%)"},
    {"90%以上，但不足95%", "[90%, 95%)"},
    {"90%(含)以上95%(不含)以下", "[90%, 95%)"},
    {"低于98%，不低于95%", "[95%, 98%)"},
    {"90%以上, 95%以下", "[90%, 95%]"},
    {"3个月以上6个月以下", "[3个月, 6个月]"},
});

constexpr auto deviations = std::to_array<band_case>({
    {"±10%", "[-10%, 10%]"},
    {"±10%以内", "[-10%, 10%]"},
    {"不超过±10%", "[-10%, 10%]"},
    {"小于±5%", "(-5%, 5%)"},
    {"偏差±5%以内", "[-5%, 5%] label=偏差"},
    {"±10%以上", "(-∞, -10%]∪[10%, ∞)"},
    {"超过±10%", "(-∞, -10%)∪(10%, ∞)"},
    {"±5%～±10%", "[-10%, -5%]∪[5%, 10%]"},
    {"±5%-10%", "[-10%, -5%]∪[5%, 10%]"},
    {"±5%（不含）～±10%（含）", "[-10%, -5%)∪(5%, 10%]"},
    {"±10%～±5%", "[-10%, -5%]∪[5%, 10%] reversed"},
    {"±0～±5%", "[-5%, 5%] omits-unit"},
    {"±3次", "[-3次, 3次]"},
    {"±1次～±3次", "[-3次, -1次]∪[1次, 3次]"},
    {"超过±3次", "(-∞, -3次)∪(3次, ∞)"},
    {"10.0±0.1", "[9.9, 10.1]"},
    {"10±1次", "[9次, 11次]"},
    {"100%±5%", "[95%, 105%]"},
    {"103%±5%以内", "[98%, 108%]"},
    {"波动率5%以内", "(-∞, 5%] label=波动率"},
});

constexpr auto unions = std::to_array<band_case>({
    {"90%以下或110%以上", "(-∞, 90%]∪[110%, ∞)"},
    {"低于90%或者高于110%", "(-∞, 90%)∪(110%, ∞)"},
    {"90%以下和110%以上", "(-∞, 90%]∪[110%, ∞)"},
    {"90%以下及110%以上", "(-∞, 90%]∪[110%, ∞)"},
    {"3次及3次以上", "[3次, ∞)"},
    {"3次及3次以内", "(-∞, 3次]"},
    {"5次及3次以上", "unreadable conflicting-words@4"},
    {"3个及5个以上", "unreadable conflicting-words@4"},
    {"3次（不含）及3次以上", "unreadable conflicting-words@16"},
    {"1或2或3次", "{1次}∪{2次}∪{3次}"},
    {"90或95%", "{90%}∪{95%} omits-unit"},
    {"80%～90%或100%", "[80%, 90%]∪{100%}"},
    {"1或3或5或7次", "{1次}∪{3次}∪{5次}∪{7次}"},
    {"5次以上 或 不足 3次", "(-∞, 3次)∪[5次, ∞)"},
});

// One clause in two units: both in the one that both are decimals of.
constexpr auto two_units = std::to_array<band_case>({
    {"5000元～1万元", "[5000元, 10000元]"},
    {"1天~1周", "[1天, 7天]"},
    {"1周~10天", "[7天, 10天]"},
    {"99.5%~1000‰", "[99.5%, 100%]"},
    {"60000平方米～100亩", "[90亩, 100亩]"},
    {"5000元以下或1万元以上", "(-∞, 5000元]∪[10000元, ∞)"},
    {"1万元以下或20000元以上", "(-∞, 1万元]∪[2万元, ∞)"},
    {"3~5万", "[30000, 50000]"},
    {"3~5万亩", "[30000亩, 50000亩]"},
    {"3~5万元", "[3万元, 5万元]"},
});

constexpr auto dates = std::to_array<band_case>({
    {"12月底前", "(-∞, 12月31日]"},
    {"12月底", "(-∞, 12月31日]"},
    {"12月底前完成", "(-∞, 12月31日] label=完成"},
    {"6月30日前完成", "(-∞, 6月30日] label=完成"},
    {"6月30日之前", "(-∞, 6月30日]"},
    {"不晚于6月30日", "(-∞, 6月30日]"},
    {"截至6月30日", "(-∞, 6月30日]"},
    {"早于6月30日", "(-∞, 6月30日)"},
    {"6月30日后", "(6月30日, ∞)"},
    {"晚于6月30日", "(6月30日, ∞)"},
    {"7月1日起", "[7月1日, ∞)"},
    {"6月30日", "{6月30日}"},
    {"2月底前", "(-∞, 2月29日]"},
    {"年底前", "(-∞, 12月31日]"},
    {"十二月底前", "(-∞, 12月31日]"},
    {"六月三十日前", "(-∞, 6月30日]"},
    {"2021年12月完成", "(-∞, 2021年12月31日] label=完成"},
    {"2021年12月完成驗收", "(-∞, 2021年12月31日] label=完成验收"},
    {"2023年2月底", "(-∞, 2023年2月28日]"},
    {"2023年底", "(-∞, 2023年12月31日]"},
    {"二〇二三年底前", "(-∞, 2023年12月31日]"},
    {"2021年11月30日前完成资金支付", "(-∞, 2021年11月30日] label=完成资金支付"},
    {"2023-12-31前", "(-∞, 2023年12月31日]"},
    {"2023/12/31", "{2023年12月31日}"},
    {"2023-12", "[2023年12月1日, 2023年12月31日]"},
    {"6月中旬完成", "(-∞, 6月20日] label=完成"},
    {"11月", "[11月1日, 11月30日]"},
    {"2020年", "[2020年1月1日, 2020年12月31日]"},
    {"1-12月", "[1月1日, 12月31日]"},
    {"7月—9月", "[7月1日, 9月30日]"},
    {"6月1日-15日", "[6月1日, 6月15日]"},
    {"2020年1-11月", "[2020年1月1日, 2020年11月30日]"},
    {"2020年1月--2020年11月", "[2020年1月1日, 2020年11月30日]"},
    {"2020-2023年", "[2020年1月1日, 2023年12月31日]"},
    {"2023.07-2024.01", "[2023年7月1日, 2024年1月31日]"},
    {"6月30日前或12月31日前", "(-∞, 12月31日]"},
    {"11月底完成100%", "{100%} label=11月底完成"},
});

// Of 万 or 亿 at one end only it is not sure whose it is, where the ends lie far apart.
constexpr auto one_multiplier = std::to_array<band_case>({
    {"4～5万", "[40000, 50000]"},
    {"3～5万桶", "[30000桶, 50000桶]"},
    {"50000～5万", "unreadable unit-missing@0"},
    {"50桶～1亿", "unreadable unit-missing@8"},
    {"1亿～50桶", "unreadable unit-missing@0"},
    {"50桶～1亿桶", "[50桶, 100000000桶]"},
    {"0桶～1亿", "[0桶, 100000000桶]"},
    {"0～1亿桶", "[0桶, 100000000桶]"},
    {"-5桶～1亿", "[-5桶, 100000000桶]"},
    {"1234567890123456789012345678901234567～5亿", "unreadable too-many-digits@0"},
});

// Money has the unit of the other end; of what is counted a part of it is not sure.
constexpr auto money = std::to_array<band_case>({
    {"50万至100万元", "[50万元, 100万元]"},
    {"1亿-5亿元", "[1亿元, 5亿元]"},
    {"2千～3千元", "[2千元, 3千元]"},
    {"5000万（含）—10000万元", "[5000万元, 10000万元]"},
    {"1500万元（含）-2000万", "[1500万元, 2000万元]"},
    {"50万元～1亿", "[50万元, 10000万元]"},
    {"≥50万，＜100万元", "[50万元, 100万元)"},
    {"5000-1万元", "unreadable unit-missing@0"},
    {"9000—1.2万元", "unreadable unit-missing@0"},
    {"100～10万元", "[10万元, 100万元] reversed"},
    {"101～10万元", "unreadable unit-missing@0"},
    {"0～100万元", "[0万元, 100万元]"},
    {"5千～1万元/人", "[0.5万元/人, 1万元/人]"},
    {"2万～300件", "unreadable unit-missing@0"},
    {"300件～2万", "[300件, 20000件]"},
    {"10桶～1万", "[10桶, 10000桶]"},
    {"10桶～1.1万", "unreadable unit-missing@8"},
});

constexpr auto no_second_day = std::to_array<band_case>({
    {"6月1日-30日", "[6月1日, 6月30日]"},
    {"6月1日-31日", "unreadable unit-mismatch@9"},
    {"6月1日-0日", "unreadable unit-mismatch@9"},
    {"6月1日-15天", "unreadable unit-mismatch@9"},
    {"1-12月", "[1月1日, 12月31日]"},
    {"0-12月", "unreadable unit-mismatch@2"},
    {"2.5-12月", "unreadable unit-mismatch@4"},
    {"1.2-12月", "unreadable unit-mismatch@4"},
    {"-3-12月", "unreadable unit-mismatch@3"},
    {"12-12月", "[12月1日, 12月31日]"},
    {"13-12月", "unreadable unit-mismatch@3"},
    {"2千-2023年", "unreadable unit-mismatch@5"},
    {"3-6月15日", "unreadable unit-mismatch@2"},
    {"5件-6月", "unreadable unit-mismatch@5"},
    {"1900-2023年", "[1900年1月1日, 2023年12月31日]"},
    {"1899-2023年", "unreadable unit-mismatch@5"},
    {"1900-2199年", "[1900年1月1日, 2199年12月31日]"},
    {"2199-2199年", "[2199年1月1日, 2199年12月31日]"},
    {"2200-2199年", "unreadable unit-mismatch@5"},
});

// A sign says what is measured, or what bounds it from the other side.
constexpr auto lone_signs = std::to_array<band_case>({
    {"90%≤", "unreadable stray-character@6"},
    {"90%≤95%", "unreadable stray-character@6"},
    {"90%≤-", "unreadable stray-character@6"},
    {"90%≤合格率-", "unreadable stray-character@6"},
    {"90%≤合格率～", "unreadable stray-character@6"},
    {"±5%≤x", "unreadable stray-character@4"},
    {"90%=x", "unreadable stray-character@3"},
    {"90%≤x>95%", "unreadable conflicting-words@7"},
    {"90%<x95%", "unreadable conflicting-words@5"},
    {"100%且95%以上", "unreadable conflicting-words@4"},
    {"90%≤x=95%", "unreadable conflicting-words@7"},
    {"-5%--3%", "unreadable stray-character@4"},
    {"90%以上且小干95%", "unreadable stray-character@12"},
    {"营业收入、40000万元", "unreadable stray-character@12"},
    {"5%或、10%", "unreadable stray-character@5"},
    {"60%以上,70%以上", "unreadable second-condition@10"},
});

constexpr auto no_deviation = std::to_array<band_case>({
    {"10次±20次", "unreadable negative-count@5"},
    {"10次±10次", "[0次, 20次]"},
    {"10（不含）±1", "unreadable conflicting-words@14"},
    {"10以上±1", "unreadable conflicting-words@8"},
    {"绝对值大于5%小于10%", "unreadable conflicting-words@17"},
    {"10±-1", "unreadable conflicting-words@2"},
    {"123456789012345678±1", "[123456789012345677, 123456789012345679]"},
    {"1234567890123456789±1", "unreadable too-many-digits@19"},
});

}  // namespace

TEST_CASE("both ends of a range are in it, whatever its mark") { check_cases<ranges>(); }
TEST_CASE("ends written larger first are put in order, and noted") { check_cases<reversed>(); }
TEST_CASE("words, notes and signs open and close the ends") { check_cases<mixed>(); }
TEST_CASE("two conditions hold together") { check_cases<joined>(); }
TEST_CASE("a deviation lies within, or outside, both signs of its size") {
  check_cases<deviations>();
}
TEST_CASE("claims joined by 或 are all claimed") { check_cases<unions>(); }
TEST_CASE("numbers in two units are restated exactly in one") { check_cases<two_units>(); }
TEST_CASE("a date is a day; a deadline includes it; months and years go to their last day") {
  check_cases<dates>();
}
TEST_CASE("万 at one end of a range is shared where the ends stay near each other") {
  check_cases<one_multiplier>();
}
TEST_CASE("money and counts share their unit over a range, unless that is a guess") {
  check_cases<money>();
}

// 万 of 2000万 is its last digit, in 元 and in 万元.
TEST_CASE("an end keeps its last written digit in the unit of the other") {
  struct zeros_case {
    std::string_view cell;
    int lower, upper;
  };
  constexpr zeros_case cases[] = {
      {"5000元～1万元", 0, 4},  {"5000元～1.5万元", 0, 3}, {"1500万元～2000万", 0, 0},
      {"50万至100万元", 0, 0},  {"1亿-5亿元", 0, 0},       {"5千～1万元", 0, 0},
      {"8百万-1千万元", 2, 3},  {"50万元～1亿", 0, 4},     {"3～5万", 4, 4},
      {"0～50万", 0, 4},        {"1天～1周", 0, 0},        {"95%～980‰", 0, 0},
      {"1～5万人", 4, 4},       {"[0.1mm，9.9m]", 0, 2},   {"20—30万（含）", 4, 4},
      {"12万～12.5万人", 4, 3}, {"500元-1万元", 0, 4},     {"5万-1", 0, 4},
      {"950‰～98%", 0, 1},      {"6月1日～6月30日", 0, 0},
  };
  for (const zeros_case& c : cases) {
    INFO(std::string(c.cell));
    const jixiao::band b = jixiao::read_band(c.cell);
    REQUIRE(b.is_numeric());
    CHECK(b.set.front().lower().unwritten_zeros() == c.lower);
    CHECK(b.set.front().upper().unwritten_zeros() == c.upper);
  }
}
TEST_CASE("the second end of a range of days is a day that there is") {
  check_cases<no_second_day>();
}
TEST_CASE("a sign or mark without what belongs to it is refused") { check_cases<lone_signs>(); }
TEST_CASE("a deviation is from a number, and counts do not pass below 0") {
  check_cases<no_deviation>();
}
