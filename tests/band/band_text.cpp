// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/band_text.hpp>

#include <string>
#include <string_view>
#include <type_traits>

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
