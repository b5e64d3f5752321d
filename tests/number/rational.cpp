// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/rational.hpp>

#include <algorithm>
#include <concepts>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/set/interval.hpp>

#include "support/catch.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::exact_decimal;
using jixiao::exact_fraction;
using jixiao::fraction;
using jixiao::least_common_multiple;
using jixiao::power;
using jixiao::rational;
using jixiao::root;
using jixiao::rounding;
using jixiao::to_int;
using jixiao::to_text;

namespace {

static_assert(std::regular<rational>);
static_assert(std::totally_ordered<rational>);
static_assert(std::convertible_to<int, rational>);
static_assert(std::convertible_to<decimal, rational>);
static_assert(std::convertible_to<fraction, rational>);
static_assert(!std::constructible_from<rational, double>);
static_assert(!std::constructible_from<rational, bool>);
static_assert(!std::constructible_from<double, rational>);
static_assert(!std::convertible_to<rational, decimal>);

rational over(const rational& a, const rational& b) { return a / b; }
std::string written(const decimal& d) { return std::string(to_text(d).view()); }

}  // namespace

TEST_CASE("a ratio prints as a decimal where it is one, else in lowest terms") {
  CHECK(to_text(rational()) == "0");
  CHECK(to_text(over(1, 3)) == "1/3");
  CHECK(to_text(over(-2, 6)) == "-1/3");
  CHECK(to_text(over(2, -6)) == "-1/3");
  CHECK(to_text(over(49, 50)) == "0.98");
  CHECK(to_text(rational(97.50_dec)) == "97.5");
  CHECK(to_text(rational(fraction(1.5_dec, 4.5_dec))) == "1/3");
  CHECK(to_text(rational(fraction(1, -0.25_dec))) == "-4");
  CHECK(to_text(rational(decimal::of(1, 76)) * decimal::of(1, 76)).substr(0, 3) == "1/1");
}

TEST_CASE("what decimals divide badly, ratios divide exactly") {
  CHECK(over(6, 3) == 2);
  CHECK(over(1, 3) * 3 == 1);
  CHECK(over(1, 3) + over(1, 6) == over(1, 2));
  CHECK(over(1, 3) - over(1, 3) == 0);
  CHECK(over(1, 3) - over(1, 2) == over(-1, 6));
  CHECK(over(-1, 3) + over(1, 2) == over(1, 6));
  CHECK(rational(0.1_dec) + 0.2_dec == 0.3_dec);
  CHECK(rational(20) * fraction(49, 50) == 19.6_dec);
  rational r = 1;
  r += 2;
  r *= 3;
  r -= 1;
  r /= 4;
  CHECK(r == 2);
  CHECK(-r == -2);
  CHECK_THROWS_AS(over(1, 0), std::domain_error);
  CHECK_THROWS_AS(r /= 0, std::domain_error);
}

TEST_CASE("numbers about the size that an object holds have one form each") {
  // 2^127 is the first that it does not hold.
  const rational limit = power(2, 127);
  for (const rational& r : {limit, limit - 1, limit + 1, -limit, 1 / limit, 1 / (limit - 1)}) {
    INFO(to_text(r));
    CHECK((r + 1) - 1 == r);
    CHECK((r * limit) / limit == r);
    CHECK((r * r) / r == r);
    CHECK(-(-r) == r);
    CHECK(r - r == 0);
    CHECK((r - r).is_zero());
    CHECK(r.numerator() / r.denominator() == r);
    CHECK(((r <=> 0) < 0) == r.is_negative());
    CHECK(r < r + 1 / limit);
    CHECK(r > r - 1 / limit);
    CHECK(abs(r) >= r);
  }
  CHECK(to_text(limit).substr(0, 4) == "1701");
  CHECK(limit > limit - 1);
  CHECK(-limit < -limit + 1);
  CHECK(limit.is_integer());
  CHECK_FALSE((1 / limit).is_integer());
  CHECK(floor(limit + over(1, 2)) == limit);
  CHECK(ceiling(-limit - over(1, 2)) == -limit);
}

TEST_CASE("sums that outgrow the object on the way are exact") {
  const rational large = power(10, 37);
  const rational fine = 1 / power(3, 60);
  CHECK((large + fine) - large == fine);
  CHECK((fine + large) - fine == large);
  CHECK(large - (large - fine) == fine);
  // Over the common denominator the parts have 127 and 128 bits, their sum 129.
  CHECK(over(power(2, 124), 3) + over(power(2, 126), 5) == over(power(2, 124) * 17, 15));
  CHECK(over(power(2, 126), 5) + over(power(2, 124), 3) == over(power(2, 124) * 17, 15));
}

TEST_CASE("a ratio of long decimals is what it is written as") {
  const decimal most = 99999999999999999999999999999999999999_dec;
  CHECK(rational(fraction(0.5_dec, most)) == 1 / (rational(most) * 2));
  CHECK(rational(fraction(-0.5_dec, most)) == -1 / (rational(most) * 2));
  CHECK(rational(fraction(most, 0.5_dec)) == rational(most) * 2);
  CHECK(rational(-decimal::of(1, 76)) == -power(10, -76));
}

TEST_CASE("the least common multiple of whole numbers") {
  CHECK(least_common_multiple(4, 6) == 12);
  CHECK(least_common_multiple(7, 7) == 7);
  CHECK(least_common_multiple(power(2, 127), 3) == power(2, 127) * 3);
}

TEST_CASE("ratios compare with whole numbers, decimals and fractions") {
  CHECK(over(1, 3) < over(34, 100));
  CHECK(over(1, 3) > 0.33333333333333333333333333333333333333_dec);
  CHECK(fraction(1, 3) == over(2, 6));
  CHECK(over(9, 10) <= 0.9_dec);
  CHECK(1 > over(9, 10));
  CHECK(jixiao::interval::at_least(90).contains(over(1800, 20)));
  CHECK_FALSE(jixiao::interval::at_least(90).contains(over(1799, 20)));
  CHECK(std::max(over(1, 3), over(1, 2)) == over(1, 2));
}

TEST_CASE("back to a decimal or a fraction where that is exact, else to nothing") {
  CHECK(written(*exact_decimal(over(1, 8))) == "0.125");
  CHECK(written(*exact_decimal(rational(100.00_dec))) == "100");
  CHECK_FALSE(exact_decimal(over(1, 3)));
  CHECK_FALSE(exact_decimal(power(10, -77)));
  CHECK_FALSE(exact_decimal(power(10, 38)));
  CHECK(exact_decimal(power(10, 38) - 1));
  CHECK(exact_decimal(power(10, -76)));
  CHECK(*exact_fraction(over(1, 3)) == fraction(1, 3));
  CHECK(exact_fraction(over(49, 50))->is_decimal());
  CHECK_FALSE(exact_fraction(1 / (power(10, 38) * 3)));
}

TEST_CASE("a whole number as an int, where it is one") {
  CHECK(to_int(rational(-7)) == -7);
  CHECK(to_int(2147483647) == 2147483647);
  CHECK(to_int(-2147483648) == -2147483647 - 1);
  CHECK_THROWS_AS(to_int(-2147483649), std::overflow_error);
  CHECK_THROWS_AS(to_int(2147483648), std::overflow_error);
  CHECK_THROWS_AS(to_int(power(2, 130)), std::overflow_error);
  CHECK_THROWS_AS(to_int(over(1, 2)), std::domain_error);
}

TEST_CASE("whole numbers beside a ratio, its size, and its powers") {
  CHECK(floor(over(7, 2)) == 3);
  CHECK(floor(over(-7, 2)) == -4);
  CHECK(ceiling(over(7, 2)) == 4);
  CHECK(ceiling(over(-7, 2)) == -3);
  CHECK(floor(rational(5)) == 5);
  CHECK(abs(over(-1, 3)) == over(1, 3));
  CHECK(power(over(2, 3), 3) == over(8, 27));
  CHECK(power(over(-2, 3), -3) == over(-27, 8));
  CHECK(power(rational(0), 0) == 1);
  CHECK_THROWS_AS(power(rational(0), -1), std::domain_error);
  CHECK(rational(5).is_integer());
  CHECK_FALSE(over(5, 2).is_integer());
  CHECK(over(-5, 2).is_negative());
}

TEST_CASE("a ratio is rounded once, where it becomes a figure") {
  struct rounding_case {
    rational value;
    int scale;
    rounding mode;
    std::string_view expected;
  };
  const std::vector<rounding_case> cases{
      {over(2, 3), 2, rounding::half_up, "0.67"},
      {over(-2, 3), 2, rounding::half_up, "-0.67"},
      {over(2, 3), 2, rounding::floor, "0.66"},
      {over(-2, 3), 2, rounding::floor, "-0.67"},
      {over(1, 8), 2, rounding::half_even, "0.12"},
      {over(1, 8), 2, rounding::half_up, "0.13"},
      {over(1, 8), 2, rounding::half_down, "0.12"},
      {rational(89.996_dec), 2, rounding::half_up, "90.00"},
      {over(1, 3), 38, rounding::half_up, "0.33333333333333333333333333333333333333"},
      {over(2000, 3), -2, rounding::half_up, "700"},
      {over(149, 3), -2, rounding::half_up, "0"},
      {over(0, 3), 2, rounding::up, "0.00"},
  };
  for (const auto& c : cases)
    CHECK(written(round_to_scale(c.value, c.scale, c.mode)) == c.expected);
  CHECK_THROWS_AS(round_to_scale(over(10, 3), 38, rounding::half_up), std::overflow_error);
  CHECK_THROWS_AS(round_to_scale(over(10, 3), 77, rounding::half_up), std::overflow_error);
}

TEST_CASE("a ratio is rounded to an interval, or to significant digits") {
  CHECK(written(round_to_interval(over(86, 3), 0.5_dec, rounding::half_even)) == "28.5");
  CHECK(written(round_to_interval(over(85, 2), 5, rounding::half_even)) == "40");
  CHECK(written(round_to_interval(over(-1, 3), 20, rounding::up)) == "-20");
  CHECK(written(round_to_interval(rational(86), 0.25_dec, rounding::half_up)) == "86.00");
  CHECK_THROWS_AS(round_to_interval(over(1, 3), 0, rounding::up), std::domain_error);
  CHECK(written(round_to_significant(over(2, 3), 3, rounding::half_up)) == "0.667");
  CHECK(written(round_to_significant(over(2, 3000), 3, rounding::half_up)) == "0.000667");
  CHECK(written(round_to_significant(over(200000, 3), 2, rounding::half_up)) == "67000");
  CHECK(written(round_to_significant(over(9996, 1000), 3, rounding::half_up)) == "10.0");
  CHECK(written(round_to_significant(rational(105), 2, rounding::half_up)) == "110");
  CHECK(written(round_to_significant(over(99, 10), 1, rounding::down)) == "9");
  CHECK(written(round_to_significant(over(1000, 999), 3, rounding::half_up)) == "1.00");
  CHECK(written(round_to_significant(over(10, 99), 2, rounding::half_up)) == "0.10");
  CHECK(written(round_to_significant(rational(100), 2, rounding::half_up)) == "100");
  CHECK(written(round_to_significant(over(-9999, 10), 2, rounding::half_up)) == "-1000");
  CHECK(written(round_to_significant(rational(0), 3, rounding::up)) == "0");
  CHECK(written(round_to_significant(rational(5), 3, rounding::up)) == "5.00");
  CHECK_THROWS_AS(round_to_significant(over(1, 3), 0, rounding::up), std::domain_error);
}

TEST_CASE("a root is rounded once, without any binary fraction on the way") {
  CHECK(written(root(2, 2, 36, rounding::down)) == "1.414213562373095048801688724209698078");
  CHECK(written(root(27, 3, 2, rounding::up)) == "3.00");
  CHECK(written(root(-27, 3, 0, rounding::half_up)) == "-3");
  CHECK(written(root(over(1, 4), 2, 0, rounding::half_up)) == "1");
  CHECK(written(root(over(1, 4), 2, 0, rounding::half_even)) == "0");
  CHECK(written(root(over(9, 4), 2, 0, rounding::half_even)) == "2");
  CHECK(written(root(-2, 3, 1, rounding::floor)) == "-1.3");
  CHECK(written(root(-2, 3, 1, rounding::ceiling)) == "-1.2");
  CHECK(written(root(0, 5, 2, rounding::up)) == "0.00");
  CHECK(written(root(7, 1, 3, rounding::half_up)) == "7.000");
  CHECK(root(power(10, -152), 2, 76, rounding::half_up) == decimal::of(1, 76));
  // The geometric total of the improved efficacy method.
  const rational parts = rational(75.368_dec) * 96.844_dec * 74.940_dec * 83.404_dec;
  CHECK(written(root(parts, 4, 3, rounding::half_up)) == "82.185");
  CHECK_THROWS_AS(root(-4, 2, 2, rounding::half_up), std::domain_error);
  CHECK_THROWS_AS(root(4, 0, 2, rounding::half_up), std::domain_error);
  CHECK_THROWS_AS(root(4, 2, -1, rounding::half_up), std::overflow_error);
  CHECK_THROWS_AS(root(4, 2, 77, rounding::half_up), std::overflow_error);
}
