// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/fraction.hpp>

#include <concepts>
#include <stdexcept>
#include <string_view>
#include <type_traits>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::fraction;
using jixiao::to_decimal;
using jixiao::to_text;

namespace {

static_assert(std::regular<fraction>);
static_assert(std::three_way_comparable<fraction, std::weak_ordering>);
static_assert(std::convertible_to<decimal, fraction>);
static_assert(!std::constructible_from<fraction, double>);
static_assert(!std::constructible_from<double, fraction>);
static_assert(!std::convertible_to<fraction, decimal>);

struct order_case {
  std::string_view a_above, a_below, b_above, b_below;
  int expected;
};

constexpr auto orders = std::to_array<order_case>({
    {"49", "50", "98", "100", 0},
    {"1", "3", "2", "6", 0},
    {"1", "-3", "-1", "3", 0},
    {"0", "5", "0", "-7", 0},
    {"1", "3", "0.33333333333333333333333333333333333333", "1", 1},
    {"2", "3", "0.66666666666666666666666666666666666667", "1", -1},
    {"-1", "3", "-0.3", "1", -1},
    {"-1", "3", "1", "3", -1},
    {"979", "999", "98", "100", -1},
    {"9.8", "10", "0.98", "1", 0},
    // Cross products of 76 digits.
    {"99999999999999999999999999999999999998", "99999999999999999999999999999999999999",
     "99999999999999999999999999999999999997", "99999999999999999999999999999999999998", 1},
    {"99999999999999999999999999999999999999",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001",
     "99999999999999999999999999999999999999", "1", 1},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001",
     "99999999999999999999999999999999999999", "99999999999999999999999999999999999999",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001", -1},
});
constexpr auto order = [](const order_case& c) {
  const fraction a(to_decimal(c.a_above), to_decimal(c.a_below));
  const fraction b(to_decimal(c.b_above), to_decimal(c.b_below));
  const auto found = a <=> b;
  return found < 0 ? -1 : found > 0 ? 1 : 0;
};

struct text_case {
  std::string_view above, below, expected;
};

constexpr auto texts = std::to_array<text_case>({
    {"49", "50", "0.98"},
    {"50", "50", "1"},
    {"1", "3", "1/3"},
    {"-1", "3", "-1/3"},
    {"1", "-3", "-1/3"},
    {"2", "6", "2/6"},
    {"3", "6", "0.5"},
    {"0", "7", "0"},
    {"1.5", "4.5", "1.5/4.5"},
    {"1", "0.05", "20"},
    {"97.50", "1", "97.50"},
    {"3", "7.5", "0.4"},
    {"12345678901234567890123456789012345678", "4", "3086419725308641972530864197253086419.5"},
    {"99999999999999999999999999999999999998", "2", "49999999999999999999999999999999999999"},
    {"1", "1267650600228229401496703205376", "1/1267650600228229401496703205376"},  // 2^100
    {"1", "1237940039285380274899124224",                                           // 2^90
     "1/1237940039285380274899124224"},
    {"1", "18014398509481984", "0.000000000000000055511151231257827021181583404541015625"},  // 2^54
    {"1", "36028797018963968", "1/36028797018963968"},  // 2^55: 39 digits
    {"-55555555555555555555555555555555555555", "0.0011",
     "-55555555555555555555555555555555555555/0.0011"},
    {"9999999999999999999999999999999999999", "0.1", "99999999999999999999999999999999999990"},
    {"10000000000000000000000000000000000000", "0.1", "10000000000000000000000000000000000000/0.1"},
    {"0.000000000000000000000000000000000000000000000000000000000000000000000000001", "2",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000005"},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001", "2",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001/2"},
    {"99999999999999999999999999999999999999", "0.01",
     "99999999999999999999999999999999999999/0.01"},
});
constexpr auto written = [](const text_case& c) {
  return to_text(fraction(to_decimal(c.above), to_decimal(c.below)));
};

}  // namespace

TEST_CASE("ratios compare by cross-multiplication, exactly and without overflow") {
  for (const auto& [c, result, same] : both_times<orders, order>()) {
    CAPTURE(c.a_above, c.a_below, c.b_above, c.b_below);
    CHECK(result == c.expected);
  }
}

TEST_CASE("a ratio prints as a decimal where it is one, else as it was given") {
  for (const auto& [c, result, same] : both_times<texts, written>()) {
    CAPTURE(c.above, c.below);
    CHECK(result.view() == c.expected);
  }
}

TEST_CASE("a ratio compares with a decimal from both sides") {
  static_assert(fraction(49, 50) == 0.98_dec);
  static_assert(0.98_dec == fraction(49, 50));
  static_assert(fraction(1, 3) > 0.33333333333333333333333333333333333333_dec);
  static_assert(0.3334_dec > fraction(1, 3));
  static_assert(fraction(97.5_dec) == 97.50_dec);
}

TEST_CASE("a ratio is scaled by decimals and keeps its denominator positive") {
  static_assert(fraction(1, 3) * 3 == decimal(1));
  static_assert(fraction(1, 3) / 0.5_dec == fraction(2, 3));
  static_assert(fraction(1, 3) / -2 == fraction(-1, 6));
  static_assert((fraction(1, 3) / -2).denominator() > decimal(0));
  static_assert((fraction(1, -3)).is_negative());
  static_assert(fraction(5, 1).is_decimal() && !fraction(5, 2).is_decimal());
  CHECK_THROWS_AS(fraction(1, 0), std::domain_error);
  CHECK_THROWS_AS(fraction(1, 2) / 0, std::domain_error);
  const decimal most = to_decimal("99999999999999999999999999999999999999");
  CHECK_THROWS_AS(fraction(most, 7) * 2, std::overflow_error);
}
