// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/band_text.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include <jixiao/band/value_text.hpp>
#include <jixiao/number/decimal_text.hpp>

#include "support/band_cases.hpp"

using namespace jixiao;
using namespace jixiao::literals;

namespace {

constexpr band lower = read_band("98%以上");
static_assert(lower.is_numeric() && lower.unit == percent);
static_assert(lower.set == band_set(interval::at_least(98)));

constexpr band embedded = read_band("2天以内间隙监控");
static_assert(embedded.unit == days && embedded.label == "间隙监控");
static_assert(embedded.text == "2天以内间隙监控");

constexpr band slip = read_band("5次收下");
static_assert(slip.is_misspelt && slip.corrected == "5次以下");
static_assert(read_band("95%～90%").is_reversed && read_band("90~95%").omits_unit);
static_assert(!read_band("3~5次").omits_unit);
static_assert(read_band("无报废情况").is_zero_word);
static_assert(read_band("≥90%以下").problem == text_fault{fault::conflicting_words, 6});
static_assert(write_band(read_band("90%（含）～95%（不含）")) == "90%（含）～95%（不含）");

static_assert(std::is_trivially_copyable_v<band> || !JIXIAO_NATIVE_INT128);

}  // namespace

TEST_CASE("a band keeps its text as written, spaces and slips and all") {
  for (std::string_view cell : {"80%以下 ", " 5次收下", "95%～90%", "工5%", "　", "效果 明显"})
    CHECK(read_band(cell).text == cell);
}

TEST_CASE("reading the correction of a slip gives the same band without the slip") {
  for (std::string_view cell : {"5次收下", "不底于98%", "90%已上95%一下", " 5 次 收 下 "}) {
    const band b = read_band(cell);
    const band meant = read_band(b.corrected);
    CHECK(b.is_misspelt);
    CHECK_FALSE(meant.is_misspelt);
    CHECK(meant.set == b.set);
    CHECK(meant.unit == b.unit);
  }
}

// 无力争事故 has 无力 in it, and 无一例投诉 says another thing.
TEST_CASE("none of something is written so that it is read as none of it") {
  for (std::string_view cell : {"力争事故为零", "一例投诉为零"}) {
    INFO(std::string(cell));
    CHECK(write_band(read_band(cell)) == cell);
    CHECK(read_band(write_band(read_band(cell))).label == read_band(cell).label);
  }
  CHECK(write_band(read_band("投诉为零")) == "无投诉");
}

TEST_CASE("only a rate omits its unit, where one end has it and the other not") {
  CHECK(read_band("90~95%").omits_unit);
  CHECK(read_band("1~5‰").omits_unit);
  CHECK_FALSE(read_band("90%～95%").omits_unit);
  CHECK_FALSE(read_band("90～95").omits_unit);
  CHECK_FALSE(read_band("3～5次").omits_unit);
  CHECK_FALSE(read_band("3～5万元").omits_unit);
  CHECK_FALSE(read_band("[90,95)%").omits_unit);
}

TEST_CASE("bands are written as their labels, zero words, or sets") {
  CHECK(write_band(read_band(" 效果 明显")) == "效果明显");
  CHECK(write_band(read_band("零事故")) == "无事故");
  CHECK(write_band(read_band("2天以内间隙监控")) == "2天以内");
  CHECK(write_band(read_band("≥98%")) == "98%以上");
  CHECK(write_band(read_band("")).empty());
  CHECK(write_band(read_band("工5%")).empty());
}

TEST_CASE("dates that 或 joins are read, as a list of them is written") {
  for (const auto& [text, canonical] : std::to_array<std::pair<std::string_view, std::string_view>>(
           {{"3月1日，5月1日", "3月1日或5月1日"},
            {"3月1日或5月1日", "3月1日或5月1日"},
            {"3月1日或5月1日后", "3月1日或晚于5月1日"},
            {"5月1日或3月", "3月1日～3月31日或5月1日"},
            {"2014年5月30日或2019年3月1日～2019年5月30日",
             "2014年5月30日或2019年3月1日～2019年5月30日"}})) {
    CAPTURE(text);
    const band read = read_band(text);
    REQUIRE(read.is_numeric());
    CHECK(write_band(read).view() == canonical);
    CHECK(read_band(canonical).set == read.set);
  }
}

TEST_CASE("traditional characters are read as the simplified ones, and stay as written") {
  struct pair {
    std::string_view traditional;
    std::string_view simplified;
  };
  constexpr pair pairs[] = {{"不低於95個", "不低于95个"},
                            {"50萬元以上", "50万元以上"},
                            {"10億元～20億元", "10亿元～20亿元"},
                            {"5小時以內", "5小时以内"},
                            {"3個工作日內辦結", "3个工作日内办结"},
                            {"3週內", "3周内"},
                            {"三週內", "三周内"},
                            {"從90%到95%", "从90%到95%"},
                            {"介於90%與95%之間", "介于90%与95%之间"},
                            {"90%至95%（不含本數）", "90%至95%（不含本数）"},
                            {"≥90%並且<95%", "≥90%并且<95%"},
                            {"縮短至3天", "缩短至3天"},
                            {"30戶以上", "30户以上"},
                            {"20畝以內", "20亩以内"},
                            {"不足3噸", "不足3吨"},
                            {"12元/畝以下", "12元/亩以下"},
                            {"無", "无"},
                            {"無安全事故", "无安全事故"},
                            {"未發生較大安全事故", "未发生较大安全事故"},
                            {"沒有投訴", "没有投诉"},
                            {"投訴為零", "投诉为零"},
                            {"6月30日後", "6月30日后"},
                            {"2021年12月完成驗收", "2021年12月完成验收"},
                            {"98%以上計10分", "98%以上计10分"},
                            {"負5%", "负5%"},
                            {"30餘次", "30余次"},
                            {"幾次", "几次"},
                            {"約95%", "约95%"},
                            {"三分之二以上", "三分之二以上"},
                            {"達到年度目標的95%", "达到年度目标的95%"},
                            // What only looks like a traditional character is read as one.
                            {"333333\u2ED1>十\u2ED1", "333333长>十长"},
                            {"5輛\uF95A者以上", "5辆读者以上"}};
  for (const pair& p : pairs) {
    INFO(p.traditional);
    const band one = read_band(p.traditional);
    const band other = read_band(p.simplified);
    CHECK(one.text == p.traditional);
    CHECK(one.kind == other.kind);
    CHECK(one.set == other.set);
    CHECK(one.unit == other.unit);
    CHECK(one.is_zero_word == other.is_zero_word);
    CHECK(one.says_none == other.says_none);
    CHECK(one.problem == other.problem);
    CHECK(one.points == other.points);
    CHECK(write_band(one) == write_band(other));
  }
}

TEST_CASE("a level in traditional characters is said as it is written") {
  for (std::string_view cell : {"效果顯著", "優秀", "達標", "基本滿意"}) {
    CHECK(read_band(cell).is_label());
    CHECK(read_band(cell).label == cell);
  }
}

TEST_CASE("shares in words bound like any rate") {
  struct share_case {
    std::string_view cell;
    std::string_view wording;
    std::string_view mended;
  };
  constexpr share_case cases[] = {
      {"四分之三以上", "75%以上", ""},    {"二分之一以下", "50%以下", ""},
      {"不低于五分之一", "20%以上", ""},  {"过半数", "超过50%", ""},
      {"半数以上", "50%以上", ""},        {"超过半数", "超过50%", ""},
      {"不足一半", "小于50%", ""},        {"百分之六十六点七", "66.7%", ""},
      {"三分之二以上", "", "66.67%以上"}, {"不足三分之一", "", "不足33.33%"},
      {"2/3以上", "", "66.67%以上"},      {"七分之三以下", "", "42.86%以下"}};
  for (const share_case& c : cases) {
    INFO(c.cell);
    CHECK(write_band(read_band(c.cell)) == c.wording);
    CHECK((read_band(c.cell).problem.what == fault::endless_decimal) == !c.mended.empty());
    CHECK(mended_cell(c.cell) == c.mended);
  }
}
