// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/rounding.hpp>

#include <array>
#include <stdexcept>
#include <string_view>

#include <jixiao/number/decimal_text.hpp>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::quotient;
using jixiao::round_to_interval;
using jixiao::round_to_scale;
using jixiao::round_to_significant;
using jixiao::rounding;
using jixiao::to_decimal;
using jixiao::to_text;

namespace {

// All modes as columns of one table: to whole numbers.
struct mode_case {
  std::string_view value;
  std::array<std::string_view, 7> expected;  // in the order of `rounding`
};

constexpr auto modes = std::to_array<mode_case>({
    //        half_up half_even half_down up   down  ceiling floor
    {"2.5", {"3", "2", "2", "3", "2", "3", "2"}},
    {"3.5", {"4", "4", "3", "4", "3", "4", "3"}},
    {"-2.5", {"-3", "-2", "-2", "-3", "-2", "-2", "-3"}},
    {"-3.5", {"-4", "-4", "-3", "-4", "-3", "-3", "-4"}},
    {"0.5", {"1", "0", "0", "1", "0", "1", "0"}},
    {"-0.5", {"-1", "0", "0", "-1", "0", "0", "-1"}},
    {"2.4", {"2", "2", "2", "3", "2", "3", "2"}},
    {"2.6", {"3", "3", "3", "3", "2", "3", "2"}},
    {"-2.4", {"-2", "-2", "-2", "-3", "-2", "-2", "-3"}},
    {"2.5000000000000000000000000000000000001", {"3", "3", "3", "3", "2", "3", "2"}},
    {"2.4999999999999999999999999999999999999", {"2", "2", "2", "3", "2", "3", "2"}},
    {"7", {"7", "7", "7", "7", "7", "7", "7"}},
    {"7.000", {"7", "7", "7", "7", "7", "7", "7"}},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001",
     {"0", "0", "0", "1", "0", "1", "0"}},
});
constexpr auto in_all_modes = [](const mode_case& c) {
  std::array<decimal, 7> results{};
  for (std::size_t i = 0; i < results.size(); ++i)
    results[i] = round_to_scale(to_decimal(c.value), 0, static_cast<rounding>(i));
  return results;
};

struct interval_case {
  std::string_view value;
  std::string_view interval;
  rounding mode;
  std::string_view expected;
};

constexpr auto even = rounding::half_even;
constexpr auto intervals = std::to_array<interval_case>({
    // GB/T 8170: the even multiple on a tie, not the even digit.
    {"60.25", "0.5", even, "60.0"},
    {"60.75", "0.5", even, "61.0"},
    {"830", "20", even, "840"},
    {"850", "20", even, "840"},
    {"-930", "20", even, "-920"},
    {"1.1", "0.2", even, "1.2"},
    {"1.3", "0.2", even, "1.2"},
    {"12.5", "5", even, "10"},
    {"17.5", "5", even, "20"},
    {"85.38", "0.25", even, "85.50"},
    {"0.375", "0.25", even, "0.50"},
    {"37.5", "3", even, "36"},
    {"40.5", "3", even, "42"},
    {"4.5", "3", even, "6"},
    {"1.5", "3", even, "0"},
    {"86", "0.01", even, "86.00"},
    {"37.24", "0.5", rounding::up, "37.5"},
    {"-37.24", "0.5", rounding::up, "-37.5"},
    {"-37.24", "0.5", rounding::ceiling, "-37.0"},
    {"0.01", "100", rounding::up, "100"},
    {"0.01", "100", rounding::half_up, "0"},
    {"50", "100", rounding::half_up, "100"},
    {"50", "100.0", rounding::half_up, "100.0"},
    // The multiple has more than 38 digits, the result has not.
    {"90000000000000000000000000000000000000", "0.5", even,
     "90000000000000000000000000000000000000"},
    {"10000000000000000000000000000000000001", "3.0", rounding::down,
     "9999999999999999999999999999999999999.0"},
    {"10000000000000000000000000000000000001", "3.0", rounding::up,
     "10000000000000000000000000000000000002"},
    {"-10000000000000000000000000000000000001", "3.0", rounding::floor,
     "-10000000000000000000000000000000000002"},
    {"1", "0.00000000000000000000000000000000000003", rounding::down,
     "0.99999999999999999999999999999999999999"},
});
constexpr auto to_interval = [](const interval_case& c) {
  return round_to_interval(to_decimal(c.value), to_decimal(c.interval), c.mode);
};

struct scale_case {
  std::string_view value;
  int scale;
  rounding mode;
  std::string_view expected;
};

constexpr auto scales = std::to_array<scale_case>({
    {"97.996", 2, rounding::half_up, "98.00"},
    {"89.995", 2, rounding::half_up, "90.00"},
    {"89.9949", 2, rounding::half_up, "89.99"},
    {"97.5", 3, rounding::half_up, "97.500"},
    {"1268", -2, even, "1300"},
    {"1250", -2, even, "1200"},
    {"-1268", -2, rounding::down, "-1200"},
    {"49", -2, rounding::half_up, "0"},
    {"50", -2, rounding::half_up, "100"},
    {"0.1", -37, rounding::ceiling, "10000000000000000000000000000000000000"},
    {"49999999999999999999999999999999999999", -38, rounding::half_up, "0"},
    {"99999999999999999999999999999999999999", -39, rounding::half_up, "0"},
    {"99999999999999999999999999999999999999", -1000000, rounding::half_up, "0"},
    {"-1", -1000000, rounding::ceiling, "0"},
    // No room for all the zeros: the number itself.
    {"99999999999999999999999999999999999999", 2, rounding::half_up,
     "99999999999999999999999999999999999999"},
    {"99999999999999999999999999999999999.99", 5, rounding::half_up,
     "99999999999999999999999999999999999.99"},
    {"0", 5, rounding::up, "0.00000"},
});
constexpr auto to_scale = [](const scale_case& c) {
  return round_to_scale(to_decimal(c.value), c.scale, c.mode);
};

struct digits_case {
  std::string_view value;
  int digits;
  rounding mode;
  std::string_view expected;
};

constexpr auto digit_cases = std::to_array<digits_case>({
    {"8.53459", 3, even, "8.53"},
    {"132500", 3, even, "132000"},
    {"133500", 3, even, "134000"},
    {"645000", 2, even, "640000"},
    {"645000", 2, rounding::half_up, "650000"},
    {"0.275", 2, even, "0.28"},
    {"-0.0365", 2, even, "-0.036"},
    // The carry adds no digit.
    {"9.996", 3, even, "10.0"},
    {"0.0996", 2, even, "0.10"},
    {"99.96", 3, even, "100"},
    {"9996", 3, even, "10000"},
    {"12.490", 5, even, "12.490"},
    {"12.490", 9, even, "12.490"},
    {"0.000", 1, even, "0.000"},
});
constexpr auto to_digits = [](const digits_case& c) {
  return round_to_significant(to_decimal(c.value), c.digits, c.mode);
};

struct quotient_case {
  std::string_view above;
  std::string_view below;
  int scale;
  rounding mode;
  std::string_view expected;
};

constexpr auto quotients = std::to_array<quotient_case>({
    {"6", "3", 0, rounding::half_up, "2"},
    {"1", "3", 2, rounding::half_up, "0.33"},
    {"2", "3", 2, rounding::half_up, "0.67"},
    {"2", "3", 2, rounding::down, "0.66"},
    {"-2", "3", 2, rounding::floor, "-0.67"},
    {"2", "-3", 2, rounding::ceiling, "-0.66"},
    {"154.74", "310.2", 2, rounding::half_up, "0.50"},
    {"37.24", "43.2", 2, rounding::half_up, "0.86"},
    {"0", "7", 4, rounding::up, "0.0000"},
    {"1", "8", 2, rounding::half_even, "0.12"},
    {"3", "8", 2, rounding::half_even, "0.38"},
    {"1", "3", 37, rounding::down, "0.3333333333333333333333333333333333333"},
    {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 37,
     rounding::half_up, "1.0000000000000000000000000000000000000"},
    {"1", "99999999999999999999999999999999999999", 75, rounding::half_up,
     "0.000000000000000000000000000000000000010000000000000000000000000000000000000"},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001",
     "99999999999999999999999999999999999999", 0, rounding::up, "1"},
    // The scaled dividend has 41 digits, the quotient has 38.
    {"10000000000000000000000000000", "3", 10, rounding::half_up,
     "3333333333333333333333333333.3333333333"},
});
constexpr auto divide = [](const quotient_case& c) {
  return quotient(to_decimal(c.above), to_decimal(c.below), c.scale, c.mode);
};

}  // namespace

TEST_CASE("each mode does what mathematics says by its name") {
  for (const auto& [c, results, same] : both_times<modes, in_all_modes>())
    for (std::size_t i = 0; i < results.size(); ++i) {
      CAPTURE(c.value, i);
      CHECK(to_text(results[i]).view() == c.expected[i]);
    }
}

TEST_CASE("rounding to an interval gives a multiple of it, written with its places") {
  for (const auto& [c, result, same] : both_times<intervals, to_interval>()) {
    CAPTURE(c.value, c.interval);
    CHECK(to_text(result).view() == c.expected);
  }
  CHECK_THROWS_AS(round_to_interval(3_dec, decimal::of(7, 76), rounding::up), std::overflow_error);
}

TEST_CASE("rounding to a scale") {
  for (const auto& [c, result, same] : both_times<scales, to_scale>()) {
    CAPTURE(c.value, c.scale);
    CHECK(to_text(result).view() == c.expected);
  }
  const decimal most = to_decimal("99999999999999999999999999999999999999");
  CHECK_THROWS_AS(round_to_scale(most, -1, rounding::up), std::overflow_error);
  CHECK_THROWS_AS(round_to_scale(most, -38, rounding::half_up), std::overflow_error);
  CHECK_THROWS_AS(round_to_scale(1, -1000, rounding::up), std::overflow_error);
  CHECK_THROWS_AS(round_to_scale(1, 77, rounding::half_up), std::overflow_error);
}

TEST_CASE("rounding to significant digits leaves as many and no more") {
  for (const auto& [c, result, same] : both_times<digit_cases, to_digits>()) {
    CAPTURE(c.value, c.digits);
    CHECK(to_text(result).view() == c.expected);
  }
  CHECK_THROWS_AS(round_to_significant(1, 0, rounding::half_up), std::domain_error);
}

TEST_CASE("a quotient is rounded once, to the stated places") {
  for (const auto& [c, result, same] : both_times<quotients, divide>()) {
    CAPTURE(c.above, c.below);
    CHECK(to_text(result).view() == c.expected);
  }
}

TEST_CASE("what has no quotient or no interval is refused") {
  CHECK_THROWS_AS(quotient(1, 0, 2, rounding::half_up), std::domain_error);
  CHECK_THROWS_AS(quotient(0, 0.00_dec, 2, rounding::half_up), std::domain_error);
  CHECK_THROWS_AS(quotient(1, 3, -1, rounding::half_up), std::overflow_error);
  CHECK_THROWS_AS(quotient(1, 3, 77, rounding::half_up), std::overflow_error);
  CHECK(quotient(0, 7, 76, rounding::up).scale() == 76);
  CHECK_THROWS_AS(quotient(10, 1, 37, rounding::half_up), std::overflow_error);
  // As a 128-bit integer, the scaled dividend wraps round to a small number.
  CHECK_THROWS_AS(
      quotient(to_decimal("3402823669209384634633746074317682114"), 1, 2, rounding::half_up),
      std::overflow_error);
  CHECK_THROWS_AS(round_to_interval(1, 0, rounding::half_up), std::domain_error);
  CHECK_THROWS_AS(round_to_interval(1, -0.5_dec, rounding::half_up), std::domain_error);
}
