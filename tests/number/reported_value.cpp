// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/reported_value.hpp>

#include <array>
#include <concepts>
#include <string>
#include <string_view>

#include <jixiao/set/interval.hpp>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::fault;
using jixiao::input_error;
using jixiao::interval;
using jixiao::is_tie;
using jixiao::read_reported;
using jixiao::report_mark;
using jixiao::reported;
using jixiao::reported_value;
using jixiao::round_in_chain;
using jixiao::round_to_interval;
using jixiao::rounding;
using jixiao::to_decimal;
using jixiao::to_reported;
using jixiao::to_text;

namespace {

static_assert(std::regular<reported_value>);

// A value, reported with one place more than it will be judged at, and rounded again.
struct report_case {
  std::string_view value;
  std::string_view first;
  std::string_view reported;
  std::string_view last;
  std::string_view rounded;
};

constexpr auto reports = std::to_array<report_case>({
    {"24.5002", "0.1", "24.5(+)", "1", "25"},
    {"15.4546", "0.1", "15.5(-)", "1", "15"},
    {"-15.4546", "0.1", "-15.5(-)", "1", "-15"},
    {"16.5203", "0.1", "16.5(+)", "1", "17"},
    {"-16.5203", "0.1", "-16.5(+)", "1", "-17"},
    {"17.5000", "0.1", "17.5", "1", "18"},
    {"16.5000", "0.1", "16.5", "1", "16"},
    {"-34.5000", "0.1", "-34.5", "1", "-34"},
    {"37.4701", "0.1", "37.5(-)", "1", "37"},
    {"97.46", "0.1", "97.5(-)", "1", "97"},
    {"16.4961", "0.01", "16.50(-)", "1", "16"},
    {"16.5001", "0.01", "16.50(+)", "1", "17"},
    {"12.34", "0.1", "12.3", "1", "12"},
    {"1451", "10", "1450(+)", "100", "1500"},
    {"1449.9", "10", "1450(-)", "100", "1400"},
    {"60.2501", "0.05", "60.25(+)", "0.5", "60.5"},
    {"60.2499", "0.05", "60.25(-)", "0.5", "60.0"},
    {"0.0496", "0.01", "0.05(-)", "0.1", "0.0"},
    {"0.04", "0.1", "0.0", "1", "0"},
});
struct report_answer {
  jixiao::detail::fixed_text<84> reported;
  jixiao::decimal_characters rounded;
  bool as_at_once = false;
  friend constexpr bool operator==(const report_answer&, const report_answer&) = default;
};
constexpr auto report_and_round = [](const report_case& c) {
  const reported_value first = reported(to_decimal(c.value), to_decimal(c.first));
  const decimal rounded = round_to_interval(first, to_decimal(c.last));
  return report_answer{
      to_text(first), to_text(rounded),
      rounded == round_to_interval(to_decimal(c.value), to_decimal(c.last), rounding::half_even)};
};

struct mode_case {
  std::string_view reported;
  std::string_view interval;
  std::array<std::string_view, 7> expected;  // in the order of `rounding`
};

constexpr auto modes = std::to_array<mode_case>({
    //                        half_up half_even half_down up   down  ceiling floor
    {"16.5(+)", "1", {"17", "17", "17", "17", "16", "17", "16"}},
    {"16.5(-)", "1", {"16", "16", "16", "17", "16", "17", "16"}},
    {"17.5(-)", "1", {"17", "17", "17", "18", "17", "18", "17"}},
    {"16.5", "1", {"17", "16", "16", "17", "16", "17", "16"}},
    {"-16.5(+)", "1", {"-17", "-17", "-17", "-17", "-16", "-16", "-17"}},
    {"-16.5(-)", "1", {"-16", "-16", "-16", "-17", "-16", "-16", "-17"}},
    // A little beyond a multiple, or a little short of it.
    {"16.5(+)", "0.5", {"16.5", "16.5", "16.5", "17.0", "16.5", "17.0", "16.5"}},
    {"16.5(-)", "0.5", {"16.5", "16.5", "16.5", "16.5", "16.0", "16.5", "16.0"}},
    {"-16.5(+)", "0.5", {"-16.5", "-16.5", "-16.5", "-17.0", "-16.5", "-16.5", "-17.0"}},
    {"-16.5(-)", "0.5", {"-16.5", "-16.5", "-16.5", "-16.5", "-16.0", "-16.0", "-16.5"}},
    {"16.5(-)", "2", {"16", "16", "16", "18", "16", "18", "16"}},
});
constexpr auto round_in_all_modes = [](const mode_case& c) {
  std::array<decimal, 7> results{};
  for (std::size_t i = 0; i < results.size(); ++i)
    results[i] = round_to_interval(to_reported(c.reported), to_decimal(c.interval),
                                   static_cast<rounding>(i));
  return results;
};

struct reading_case {
  std::string_view text;
  std::string_view expected;
};

constexpr auto readings = std::to_array<reading_case>({
    {"16.5", "16.5"},
    {"16.5(+)", "16.5(+)"},
    {"16.5(-)", "16.5(-)"},
    {"16.5（+）", "16.5(+)"},
    {"16.5（－）", "16.5(-)"},
    {"１６．５（＋）", "16.5(+)"},
    {"16.5(−)", "16.5(-)"},
    {"16.5⁺", "16.5(+)"},
    {"16.5⁻", "16.5(-)"},
    {"16.5 (+) ", "16.5(+)"},
    {"-16.50(-)", "-16.50(-)"},
    {"+5(⁺)", "5(+)"},
});
constexpr auto read_and_write = [](const reading_case& c) { return to_text(to_reported(c.text)); };

struct fault_case {
  std::string_view text;
  fault what;
  std::size_t offset;
};

constexpr auto faults = std::to_array<fault_case>({
    {"", fault::empty_text, 0},
    {"(+)", fault::empty_text, 0},
    {"16.5+", fault::stray_character, 4},
    {"16.5(+", fault::stray_character, 4},
    {"16.5(+1)", fault::stray_character, 4},
    {"16.5(+)%", fault::stray_character, 7},
    {"16.5(+)(-)", fault::stray_character, 7},
    {"0.0(+)", fault::stray_character, 3},
    {"1e5(+)", fault::exponent, 1},
    {"1.2.3⁺", fault::second_point, 3},
});
constexpr auto find_fault = [](const fault_case& c) { return read_reported(c.text).problem; };

}  // namespace

TEST_CASE("a reported value rounds again to what the value itself rounds to") {
  for (const auto& [c, answer, same] : both_times<reports, report_and_round>()) {
    CAPTURE(std::string(c.value));
    CHECK(answer.reported.view() == c.reported);
    CHECK(answer.rounded.view() == c.rounded);
    CHECK(answer.as_at_once);
  }
}

TEST_CASE("the mark stands for a little more or a little less, in every mode") {
  for (const auto& [c, results, same] : both_times<modes, round_in_all_modes>())
    for (std::size_t i = 0; i < results.size(); ++i) {
      CAPTURE(std::string(c.reported), std::string(c.interval), i);
      CHECK(to_text(results[i]).view() == c.expected[i]);
    }
}

TEST_CASE("marks are read in each of their forms") {
  for (const auto& [c, result, same] : both_times<readings, read_and_write>()) {
    CAPTURE(std::string(c.text));
    CHECK(result.view() == c.expected);
  }
}

TEST_CASE("other signs behind a number are no marks") {
  for (const auto& [c, result, same] : both_times<faults, find_fault>()) {
    CAPTURE(std::string(c.text));
    CHECK(name_of(result.what) == name_of(c.what));
    CHECK(result.offset == c.offset);
  }
  CHECK_THROWS_AS(to_reported("16.5+"), input_error);
}

TEST_CASE("a mark is found where it stands between a number and its unit") {
  constexpr auto found = jixiao::find_report_mark("16.5（+）%");
  static_assert(found.mark == report_mark::cut && found.offset == 4 && found.length == 7);
  constexpr auto none = jixiao::find_report_mark("16.5%");
  static_assert(none.mark == report_mark::none && none.offset == 5 && none.length == 0);
}

TEST_CASE("a reported value on a bound is judged by its mark") {
  constexpr auto below = to_reported("16.5(-)");
  constexpr auto above = to_reported("16.5(+)");
  constexpr auto on = to_reported("16.50");
  static_assert(below < 16.5_dec && above > 16.5_dec && on == 16.5_dec);
  static_assert(interval::at_most(16.5_dec).contains(below));
  static_assert(!interval::at_most(16.5_dec).contains(above));
  static_assert(interval::at_least(16.5_dec).contains(above));
  static_assert(!interval::at_least(16.5_dec).contains(below));
  static_assert(interval::point(16.5_dec).contains(on) &&
                !interval::point(16.5_dec).contains(above));
  static_assert(to_reported("-16.5(+)") < -16.5_dec && to_reported("-16.5(-)") > -16.5_dec);
  static_assert(below > 16.4_dec && above < 16.6_dec);
}

TEST_CASE("rounding in a chain is told from rounding once") {
  constexpr std::array<decimal, 2> tenths_then_ones{0.1_dec, 1_dec};
  constexpr auto wrong = round_in_chain(97.46_dec, tenths_then_ones);
  static_assert(wrong.once == 97_dec && wrong.chained == 98_dec && wrong.changes());
  constexpr auto harmless = round_in_chain(97.41_dec, tenths_then_ones);
  static_assert(harmless.once == 97_dec && !harmless.changes());
  static_assert(!round_in_chain(97.46_dec, {}).changes());
  static_assert(round_in_chain(97.46_dec, {}).once == 97.46_dec);
  static_assert(!round_in_chain(97.46_dec, tenths_then_ones, rounding::down).changes());
}

TEST_CASE("a value midway between two multiples can't be rounded again without its mark") {
  static_assert(is_tie(97.5_dec, 1) && is_tie(-97.5_dec, 1) && !is_tie(97.4_dec, 1));
  static_assert(is_tie(60.25_dec, 0.5_dec) && is_tie(37.3_dec, 0.2_dec) && !is_tie(97_dec, 1));
  static_assert(is_tie(50, 100) && !is_tie(0, 100));
}
