// SPDX-License-Identifier: BSL-1.0

#include <jixiao/measure/quantity.hpp>

#include <concepts>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::fault;
using jixiao::fraction;
using jixiao::input_error;
using jixiao::quantity;
using jixiao::read_quantity;
using jixiao::text_fault;
using jixiao::to_quantity;
using jixiao::to_text;
using jixiao::to_unit;

namespace {

static_assert(std::regular<quantity>);

struct reading_case {
  std::string_view text;
  std::string_view expected;
};

constexpr auto readings = std::to_array<reading_case>({
    {"97.995%", "97.995%"},
    {"９７．５％", "97.5%"},
    {" 12 万元 ", "12万元"},
    {"1,234.50元", "1234.50元"},
    {"5", "5"},
    {"-3.5%", "-3.5%"},
    {"3‰", "3‰"},
    {"2名", "2人"},
    {"1.5元/亩", "1.5元/亩"},
    {"49/50", "0.98"},
    {"49／50", "0.98"},
    {"４９／５０", "0.98"},
    {"1/3", "1/3"},
    {" 1 / 3 ", "1/3"},
    {"49件/50件", "0.98"},
    {"49件／50件", "0.98"},
    {"5%/10%", "0.5"},
    {"1,000/3,000", "1000/3000"},
    {"2个百分点", "2%"},
    {"3倍", "3倍"},
});
constexpr auto read_and_write = [](const reading_case& c) { return to_text(to_quantity(c.text)); };

struct fault_case {
  std::string_view text;
  fault what;
  std::size_t offset;
};

constexpr auto faults = std::to_array<fault_case>({
    {"", fault::empty_text, 0},           {"98瓩", fault::unknown_unit, 2},
    {" 98 元元", fault::unknown_unit, 7}, {"1e5元", fault::exponent, 1},
    {"1.2.3%", fault::second_point, 3},   {"NaN", fault::not_finite, 0},
    {"％", fault::stray_character, 0},    {"多次", fault::stray_character, 0},
    {"1/0", fault::zero_denominator, 2},  {"1件／0件", fault::zero_denominator, 7},
    {"1件/2个", fault::unit_mismatch, 5}, {"1/3天", fault::unit_mismatch, 2},
    {"1/", fault::empty_text, 2},         {"/3", fault::empty_text, 0},
    {"1//3", fault::stray_character, 2},  {"1/2/3", fault::unknown_unit, 3},
    {"1/x", fault::stray_character, 2},   {"1.2.3/4", fault::second_point, 3},
    {"1/2.3.4", fault::second_point, 5},
});
constexpr auto find_fault = [](const fault_case& c) { return read_quantity(c.text).problem; };

struct conversion_case {
  std::string_view given;
  std::string_view unit;
  std::string_view expected;
};

constexpr auto conversions = std::to_array<conversion_case>({
    {"1万元", "元", "10000元"},
    {"1亿元", "万元", "10000万元"},
    {"33.50万元", "亿元", "0.00335亿元"},
    {"1234元", "万元", "0.1234万元"},
    {"98%", "比", "0.98"},
    {"0.98比", "%", "98.00%"},
    {"5‰", "%", "0.5%"},
    {"1天", "分钟", "1440分钟"},
    {"36小时", "天", "1.5天"},
    {"1周", "天", "7天"},
    {"1秒", "天", "1/86400天"},
    {"2年", "季度", "8季度"},
    {"3亩", "平方米", "2000平方米"},
    {"1平方米", "亩", "0.0015亩"},
    {"15亩", "公顷", "1公顷"},
    {"1024MB", "GB", "1GB"},
    {"3元/亩", "元/公顷", "45元/公顷"},
    {"2次/月", "次/年", "24次/年"},
    {"1/3", "%", "100/3%"},
});
constexpr auto convert = [](const conversion_case& c) {
  return to_text(to_quantity(c.given).in(to_unit(c.unit)));
};

}  // namespace

TEST_CASE("a quantity is a number, or a ratio of like counts, with a unit") {
  for (const auto& [c, result, same] : both_times<readings, read_and_write>()) {
    CAPTURE(std::string(c.text));
    CHECK(result.view() == c.expected);
  }
}

TEST_CASE("what is no quantity is refused with what is wrong and where") {
  for (const auto& [c, result, same] : both_times<faults, find_fault>()) {
    CAPTURE(std::string(c.text));
    CHECK(name_of(result.what) == name_of(c.what));
    CHECK(result.offset == c.offset);
  }
  CHECK_THROWS_AS(to_quantity("98瓩"), input_error);
}

TEST_CASE("units convert exactly, as a ratio where no decimal does it") {
  for (const auto& [c, result, same] : both_times<conversions, convert>()) {
    CAPTURE(std::string(c.given), std::string(c.unit));
    CHECK(result.view() == c.expected);
  }
}

TEST_CASE("quantities compare within a dimension, exactly") {
  static_assert("1万元"_q == "10000元"_q);
  static_assert("0.9999万元"_q < "10000元"_q);
  static_assert("98%"_q == "49/50"_q);
  static_assert("97.995%"_q < "980‰"_q);
  static_assert("1/3"_q < "33.34%"_q);
  static_assert("1/3"_q > "33.33%"_q);
  static_assert("36小时"_q == "1.5天"_q);
  static_assert("1公顷"_q == "15亩"_q);
  static_assert("1元/平方米"_q > "600元/亩"_q);
  CHECK("1亿元"_q > "99999999.99元"_q);
}

TEST_CASE("quantities of different dimensions are not compared") {
  try {
    (void)("3次"_q < "3个"_q);
    FAIL("was compared");
  } catch (const input_error& e) {
    CHECK(e.what_is_wrong() == fault::unit_mismatch);
    CHECK(e.text() == "个");
    CHECK(e.offset() == 0);
    CHECK(e.expected() == jixiao::expectation(jixiao::expected_unit{"次"}));
  }
  CHECK_THROWS_AS("5"_q == "5%"_q, input_error);
  CHECK_THROWS_AS("1年"_q < "366天"_q, input_error);
}

TEST_CASE("a figure that does not fit in another unit is an overflow") {
  const quantity most = to_quantity("99999999999999999999999999999999999999亿元");
  CHECK_THROWS_AS(most.in(to_unit("元")), std::overflow_error);
  CHECK(most == most);
}
