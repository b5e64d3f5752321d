// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/decimal_text.hpp>

#include <string>
#include <string_view>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::fault;
using jixiao::input_error;
using jixiao::read_decimal;
using jixiao::text_fault;
using jixiao::to_decimal;
using jixiao::to_text;

namespace {

struct reading_case {
  std::string_view text;
  std::string_view expected;
};

constexpr auto readings = std::to_array<reading_case>({
    {"0", "0"},
    {"007", "7"},
    {"97.50", "97.50"},
    {"-97.5", "-97.5"},
    {"+3", "3"},
    {".5", "0.5"},
    {"-.05", "-0.05"},
    {"-0.00", "0.00"},
    {"  98 ", "98"},
    {"\t98\r\n", "98"},
    {"\xE3\x80\x80"
     "98\xC2\xA0",
     "98"},
    {"１２．５０", "12.50"},
    {"－３", "-3"},
    {"＋３", "3"},
    {"−3", "-3"},
    {"9８.７6", "98.76"},
    {"1,234.50", "1234.50"},
    {"123,456", "123456"},
    {"12,345,678", "12345678"},
    {"１，２３４．５", "1234.5"},
    {"1,234，567", "1234567"},
    {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999"},
    {"000000000000000000000000000000000000000000000000000000000000001", "1"},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001"},
    {"1234567890123456789.0123456789012345678", "1234567890123456789.0123456789012345678"},
});
constexpr auto read_and_write = [](const reading_case& c) { return to_text(to_decimal(c.text)); };

struct fault_case {
  std::string_view text;
  fault what;
  std::size_t offset;
};

constexpr auto faults = std::to_array<fault_case>({
    {"", fault::empty_text, 0},
    {"   ", fault::empty_text, 0},
    {"\xE3\x80\x80", fault::empty_text, 0},
    {"1.2.3", fault::second_point, 3},
    {"1..2", fault::second_point, 2},
    {"1e5", fault::exponent, 1},
    {"1.5E+3", fault::exponent, 3},
    {" 2e3", fault::exponent, 2},
    {"NaN", fault::not_finite, 0},
    {"-nan", fault::not_finite, 1},
    {"inf", fault::not_finite, 0},
    {"+Infinity", fault::not_finite, 1},
    {"∞", fault::not_finite, 0},
    {"-∞", fault::not_finite, 1},
    {"abc", fault::stray_character, 0},
    {"n/a", fault::stray_character, 0},
    {"pan", fault::stray_character, 0},
    {"in", fault::stray_character, 0},
    {"12a", fault::stray_character, 2},
    // Characters that share two of three bytes with a full-width 1, a minus or ∞.
    {"ﾑ", fault::stray_character, 0},
    {"缑", fault::stray_character, 0},
    {"爒3", fault::stray_character, 0},
    {"∑3", fault::stray_character, 0},
    {"12%", fault::stray_character, 2},
    {"1 2", fault::stray_character, 1},
    {"--1", fault::stray_character, 1},
    {"+-1", fault::stray_character, 1},
    {"-", fault::stray_character, 1},
    {".", fault::stray_character, 1},
    {"5.", fault::stray_character, 2},
    {"1,23", fault::stray_character, 4},
    {"1234,567", fault::stray_character, 4},
    {"1,2345", fault::stray_character, 6},
    {"1,23.4", fault::stray_character, 4},
    {",123", fault::stray_character, 0},
    {"1,,234", fault::stray_character, 1},
    {"1,234,", fault::stray_character, 5},
    {"0.1,234", fault::stray_character, 3},
    {"十二", fault::stray_character, 0},
    {"12、", fault::stray_character, 2},
    {"100000000000000000000000000000000000000", fault::too_many_digits, 38},
    {"9999999999999999999999999999999999999999999999999999999999999", fault::too_many_digits, 38},
    {"0.10000000000000000000000000000000000000", fault::none, 0},
    {"1.00000000000000000000000000000000000000", fault::too_many_digits, 39},
    {"0.00000000000000000000000000000000000000000000000000000000000000000000000000001",
     fault::too_many_digits, 78},
    {"１００００００００００００００００００００００００００００００００００００００",
     fault::too_many_digits, 114},
});
constexpr auto find_fault = [](const fault_case& c) { return read_decimal(c.text).problem; };

}  // namespace

TEST_CASE(
    "every accepted text gives its number, which prints with the places it was written with") {
  for (const auto& [c, result, same] : both_times<readings, read_and_write>()) {
    CAPTURE(c.text);
    CHECK(result.view() == c.expected);
  }
}

TEST_CASE("every other text is refused with what is wrong and where") {
  for (const auto& [c, result, same] : both_times<faults, find_fault>()) {
    CAPTURE(c.text);
    CHECK(name_of(result.what) == name_of(c.what));
    CHECK(result.offset == c.offset);
  }
}

TEST_CASE("to_decimal throws what read_decimal returns, with the text") {
  try {
    to_decimal(" 1.2.3");
    FAIL("1.2.3 was read");
  } catch (const input_error& e) {
    CHECK(e.what_is_wrong() == fault::second_point);
    CHECK(e.offset() == 4);
    CHECK(e.text() == " 1.2.3");
    CHECK(std::string(e.what()).find("second-point") != std::string::npos);
  }
}

TEST_CASE("a literal keeps every digit and its separators are skipped") {
  static_assert(97.5_dec == 97.50_dec);
  static_assert(to_text(97.50_dec) == "97.50");
  static_assert(to_text(1'234'567.8_dec) == "1234567.8");
  static_assert(0.1_dec < 0.10000000000000000000000000000000000001_dec);
  static_assert(to_text(-0.1_dec) == "-0.1");
  static_assert(to_text(017_dec) == "17");
}

TEST_CASE("broken UTF-8 in a number is a stray character, whatever is cut off") {
  // Behind each part stands what was cut off, which is not to be looked at.
  constexpr std::string_view full_width = "１２";
  for (std::size_t size = 1; size < full_width.size(); ++size) {
    if (size % 3 == 0) continue;
    CHECK(read_decimal(full_width.substr(0, size)).problem.what == fault::stray_character);
  }
  CHECK(read_decimal("1\xFF").problem == text_fault{fault::stray_character, 1});
  CHECK(read_decimal(std::string_view("1\0", 2)).problem == text_fault{fault::stray_character, 1});
}
