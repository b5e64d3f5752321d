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
    {"5%～±10%", "unreadable conflicting-words@2"},
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
    {"2年零3个月", "unreadable stray-character@4"},
    {"O.5%以下", "unreadable stray-character@1"},
    {"(2)90%～95%", "unreadable stray-character@0"},
    {"+三人", "unreadable stray-character@0"},
    {"范围内3个月", "unreadable stray-character@0"},
    {"98+5项", "unreadable stray-character@2"},
    {"10⁴以下", "unreadable stray-character@2"},
    {"2023/12", "unreadable stray-character@4"},
    {"三～5次", "unreadable stray-character@3"},
    {"l年以上且3年以下", "unreadable stray-character@0"},
    {"合格、丁、3次以上", "unreadable stray-character@9"},
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
    {"共约50次", "unreadable vague-number@3"},
    {"90%左右", "unreadable vague-number@3"},
    {"20余次", "unreadable vague-number@2"},
    {"几次", "unreadable stray-character@0"},
    {"十几次", "unreadable stray-character@0"},
    {"一百五次以上", "unreadable stray-character@0"},
    {"一百五万元以上", "unreadable stray-character@0"},
    {"一百五万元", "unreadable stray-character@0"},
    {"三分之二以上", "unreadable endless-decimal@0"},
    {"负5%", "unreadable stray-character@0"},
    {"-5%--3%", "unreadable stray-character@4"},
    {"5日前", "unreadable stray-character@4"},
    {"每月10日前报送", "unreadable stray-character@11"},
    {"012月底前", "unreadable stray-character@0"},
    {"2021-06-303", "unreadable unit-mismatch@8"},
    {"2021-006-30", "unreadable stray-character@5"},
    {"2021-6-030", "unreadable stray-character@6"},
    {"二十日前", "unreadable stray-character@0"},
    {"6月初", "unreadable stray-character@4"},
    {"2月30日前", "unreadable no-such-date@4"},
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

constexpr auto numbers = std::to_array<band_case>({
    {"1.2.3", "unreadable second-point@3"},
    {"1e5", "unreadable exponent@1"},
    {"NaN", "unreadable not-finite@0"},
    {"∞", "unreadable not-finite@0"},
    {"Infinity", "unreadable not-finite@0"},
    {"-5次以内", "unreadable negative-count@0"},
    {"-5～5次", "unreadable negative-count@0"},
    {"3±6人", "unreadable negative-count@1"},
    {"123456789012345678901234567890123456789次", "unreadable too-many-digits@38"},
    {"12345678901234567890123456789012345678万次", "unreadable too-many-digits@38"},
    {"1或3或5或7或9次", "unreadable text-too-long@16"},
});

}  // namespace

TEST_CASE("a cell of nothing but spaces is blank") { check_cases<blanks>(); }
TEST_CASE("a cell that contradicts itself is unreadable, and says where") {
  check_cases<contradictions>();
}
TEST_CASE("a damaged cell is unreadable from the damage on") { check_cases<damaged>(); }
TEST_CASE("a cell that only a guess could read is unreadable") { check_cases<guesses>(); }
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
  for (std::string_view cell :
       {"90以上完成率-95%-8", "合格率95～90%（含）丁", "超过3%（含）或5以上丁", "3～5万或7万丁"}) {
    INFO(std::string(cell));
    const band b = read_band(cell);
    CHECK(b.is_unreadable());
    CHECK(b.set.is_empty());
    CHECK(b.stated == 0);
    CHECK(b.unit.is_bare());
    CHECK(b.label.empty());
    CHECK(b.corrected.empty());
    CHECK_FALSE(b.is_reversed);
    CHECK_FALSE(b.omits_unit);
    CHECK_FALSE(b.includes_strict);
    CHECK_FALSE(b.has_multiplier);
  }
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
