// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/rational.hpp>

#include <stdexcept>

#include "support/catch.hpp"
#include "support/random_numbers.hpp"
#include "support/reference/exact_number.hpp"

using jixiao::decimal;
using jixiao::fraction;
using jixiao::rational;
using jixiao::rounding;
using jixiao::to_decimal;
using reference::number;
using reference::number_of;
using reference::value_of;

namespace {

constexpr int rounds = 5000;

// A ratio of two decimals, as text for the reference and as a value.
struct ratio_case {
  std::string text;
  fraction value;
};

ratio_case random_ratio(random_numbers& random, int digits) {
  const std::string above = random.decimal(digits, digits / 2);
  std::string below = random.positive(digits, digits / 2);
  if (random.one_in(4)) below.insert(0, 1, '-');
  return {above + '/' + below, fraction(to_decimal(above), to_decimal(below))};
}

int sign_of(std::weak_ordering o) { return o < 0 ? -1 : o > 0 ? 1 : 0; }
int sign_of(const number& a, const number& b) { return a < b ? -1 : a > b ? 1 : 0; }

number value_of_ratio(const rational& r) {
  return number_of(to_text(r.numerator())) / number_of(to_text(r.denominator()));
}

// The rounded result and its places as they should be, whichever way the library found it.
template <class Calculation>
void check_rounded(Calculation calculate, const number& expected, bool has_form) {
  std::optional<decimal> result;
  try {
    result = calculate();
  } catch (const std::overflow_error&) {
  }
  REQUIRE(result.has_value() == has_form);
  if (result) REQUIRE(value_of(*result) == expected);
}

}  // namespace

TEST_CASE("a fraction compares with decimals and fractions as the exact ratios do") {
  random_numbers random(21);
  for (int i = 0; i < rounds; ++i) {
    const ratio_case a = random_ratio(random, 38);
    const ratio_case b = random.one_in(4) ? a : random_ratio(random, 38);
    const std::string c = random.decimal();
    INFO(a.text << ", " << b.text << ", " << c);
    const number x = number_of(a.text);
    REQUIRE(sign_of(a.value <=> b.value) == sign_of(x, number_of(b.text)));
    REQUIRE(sign_of(a.value <=> to_decimal(c)) == sign_of(x, number_of(c)));
    REQUIRE(sign_of(rational(a.value) <=> rational(b.value)) == sign_of(x, number_of(b.text)));
  }
}

TEST_CASE("a fraction is a decimal exactly when it ends within 38 digits") {
  random_numbers random(22);
  int decimals = 0;
  for (int i = 0; i < rounds; ++i) {
    const ratio_case a = random_ratio(random, random.one_in(2) ? 4 : 38);
    INFO(a.text);
    const auto whole = exact_decimal(a.value);
    REQUIRE(whole.has_value() == reference::is_representable(number_of(a.text)));
    REQUIRE(exact_decimal(rational(a.value)).has_value() == whole.has_value());
    REQUIRE(value_of(a.value) == number_of(a.text));
    REQUIRE(value_of(rational(a.value)) == number_of(a.text));
    decimals += whole ? 1 : 0;
    if (whole) REQUIRE(value_of(*whole) == number_of(a.text));
  }
  CHECK(decimals > rounds / 20);
  CHECK(decimals < rounds / 2);
}

TEST_CASE("rational arithmetic is exact, and every result is in lowest terms") {
  random_numbers random(23);
  for (int i = 0; i < rounds; ++i) {
    // Short ones stay in the object, long ones outgrow it, and results go from one form to the
    // other.
    const ratio_case a = random_ratio(random, random.one_in(3) ? 38 : 12);
    const ratio_case b = random_ratio(random, random.one_in(3) ? 38 : 12);
    INFO(a.text << ", " << b.text);
    const number x = number_of(a.text);
    const number y = number_of(b.text);
    const rational p(a.value);
    const rational q(b.value);
    REQUIRE(value_of_ratio(p + q) == x + y);
    REQUIRE(value_of_ratio(p - q) == x - y);
    REQUIRE(value_of_ratio(p * q) == x * y);
    REQUIRE(value_of_ratio(-p) == -x);
    REQUIRE(value_of_ratio(abs(p)) == abs(x));
    if (!q.is_zero()) REQUIRE(value_of_ratio(p / q) == x / y);
    REQUIRE(number_of(to_text((p + q).denominator())) == number(denominator(number(x + y))));
    REQUIRE(value_of_ratio(floor(p)) == number(reference::floor_of(x)));
    REQUIRE(value_of_ratio(ceiling(p)) == number(-reference::floor_of(number(-x))));
    const auto back = exact_fraction(p * q);
    if (back) REQUIRE(number_of(std::string_view(to_text(*back))) == x * y);
  }
}

TEST_CASE("a ratio is rounded once, as the mode's definition says") {
  random_numbers random(24);
  for (int i = 0; i < rounds; ++i) {
    const ratio_case a = random_ratio(random, random.one_in(2) ? 6 : 30);
    const int scale = random.between(-6, 40);
    const int digits = random.between(1, 30);
    const std::string interval = random.positive(3, 4);
    const rounding mode = random.mode();
    INFO(a.text << " to " << scale << ", " << digits << ", " << interval << " in mode "
                << static_cast<int>(mode));
    const number x = number_of(a.text);
    const rational r(a.value);
    const number place =
        scale < 0 ? number(reference::ten_to(-scale)) : 1 / number(reference::ten_to(scale));
    const number to_scale = reference::rounded(x, place, mode);
    check_rounded([&] { return round_to_scale(r, scale, mode); }, to_scale,
                  reference::has_form(to_scale, std::max(scale, 0)));
    const number to_interval = reference::rounded(x, number_of(interval), mode);
    check_rounded([&] { return round_to_interval(r, to_decimal(interval), mode); }, to_interval,
                  reference::has_form(to_interval, to_decimal(interval).scale()));
    const number significant =
        x == 0 ? x : reference::rounded(x, reference::interval_of_significant(x, digits), mode);
    check_rounded([&] { return round_to_significant(r, digits, mode); }, significant,
                  reference::is_representable(significant));
  }
}

TEST_CASE("a root lies between the neighbours that its mode allows") {
  random_numbers random(25);
  for (int i = 0; i < rounds / 5; ++i) {
    const std::string text = random.one_in(3)
                                 ? random.positive(6, 3)
                                 : random.positive(12, 6) + '/' + random.positive(12, 6);
    const int degree = random.between(1, 7);
    const int scale = random.between(0, 12);
    INFO("root " << degree << " of " << text << " to " << scale);
    const number x = number_of(text);
    const std::size_t stroke = text.find('/');
    const rational value = stroke == std::string::npos
                               ? rational(to_decimal(text))
                               : rational(to_decimal(text.substr(0, stroke))) /
                                     rational(to_decimal(text.substr(stroke + 1)));
    const auto power = [&](const number& base) {
      number result = 1;
      for (int n = 0; n < degree; ++n) result *= base;
      return result;
    };
    const number ulp = 1 / number(reference::ten_to(scale));
    const number down = value_of(root(value, degree, scale, rounding::down));
    REQUIRE(power(down) <= x);
    REQUIRE(power(number(down + ulp)) > x);
    const bool is_exact = power(down) == x;
    const number up = value_of(root(value, degree, scale, rounding::up));
    REQUIRE(up == (is_exact ? down : number(down + ulp)));
    const number middle = down + ulp / 2;
    const bool tie = power(middle) == x;
    const bool above = power(middle) < x;
    REQUIRE(value_of(root(value, degree, scale, rounding::half_up)) ==
            (is_exact || !(above || tie) ? down : up));
    REQUIRE(value_of(root(value, degree, scale, rounding::half_down)) ==
            (is_exact || !above ? down : up));
    const number even = reference::floor_of(number(down / ulp)) % 2 == 0 ? down : up;
    REQUIRE(value_of(root(value, degree, scale, rounding::half_even)) == (tie ? even
                                                                          : above && !is_exact
                                                                              ? up
                                                                              : down));
    if (degree % 2 == 1) REQUIRE(value_of(root(-value, degree, scale, rounding::floor)) == -up);
  }
}
