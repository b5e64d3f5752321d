// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/decimal.hpp>

#include <functional>
#include <optional>
#include <stdexcept>

#include <jixiao/number/decimal_text.hpp>

#include "support/catch.hpp"
#include "support/random_numbers.hpp"
#include "support/reference/exact_number.hpp"

using jixiao::compare_products;
using jixiao::decimal;
using jixiao::to_decimal;
using reference::number_of;
using reference::value_of;

namespace {

constexpr int pairs = 20000;

int sign_of(std::weak_ordering o) { return o < 0 ? -1 : o > 0 ? 1 : 0; }
int sign_of(const reference::number& a, const reference::number& b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Empty when the calculation overflows.
template <class Calculation>
std::optional<decimal> result_of(Calculation calculate) {
  try {
    return calculate();
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

void check_exact_or_overflow(const std::optional<decimal>& result,
                             const reference::number& expected) {
  REQUIRE(result.has_value() == reference::is_representable(expected));
  if (result) REQUIRE(value_of(*result) == expected);
}

}  // namespace

TEST_CASE("a sum, a difference, a product is exact if 38 digits hold it, else an overflow") {
  random_numbers random(1);
  int overflows = 0;
  for (int i = 0; i < pairs; ++i) {
    const std::string a = random.decimal();
    const std::string b = random.decimal();
    INFO(a << " and " << b);
    const decimal x = to_decimal(a);
    const decimal y = to_decimal(b);
    const std::optional<decimal> sum = result_of([&] { return x + y; });
    overflows += sum ? 0 : 1;
    check_exact_or_overflow(sum, number_of(a) + number_of(b));
    check_exact_or_overflow(result_of([&] { return x - y; }), number_of(a) - number_of(b));
    check_exact_or_overflow(result_of([&] { return x * y; }), number_of(a) * number_of(b));
  }
  CHECK(overflows > pairs / 20);
  CHECK(overflows < pairs / 2);
}

TEST_CASE("a difference of close neighbours is found though they fit no common scale") {
  random_numbers random(2);
  for (int i = 0; i < 2000; ++i) {
    const std::string whole =
        "1" + std::string(static_cast<std::size_t>(random.between(1, 37)), '0');
    const int nines = 38 - random.between(0, 3);
    std::string below(static_cast<std::size_t>(nines), '9');
    if (whole.size() - 1 < below.size()) below.insert(whole.size() - 1, 1, '.');
    INFO(whole << " - " << below);
    check_exact_or_overflow(result_of([&] { return to_decimal(whole) - to_decimal(below); }),
                            number_of(whole) - number_of(below));
  }
}

TEST_CASE("comparing agrees with fractions at any scales, and equal numbers hash alike") {
  random_numbers random(3);
  const std::hash<decimal> hash;
  for (int i = 0; i < pairs; ++i) {
    const std::string a = random.decimal();
    const std::string b = random.one_in(4) ? a : random.decimal();
    INFO(a << " and " << b);
    const decimal x = to_decimal(a);
    const decimal y = to_decimal(b);
    REQUIRE(sign_of(x <=> y) == sign_of(number_of(a), number_of(b)));
    REQUIRE((x == y) == (number_of(a) == number_of(b)));
    const decimal longer = x.has_room_for(x.scale() + 3) ? x.with_scale(x.scale() + 3) : x;
    REQUIRE(longer == x);
    REQUIRE(hash(longer) == hash(x));
    REQUIRE(hash(x.stripped()) == hash(x));
  }
}

TEST_CASE("products are compared exactly though they need 76 digits and 152 places") {
  random_numbers random(4);
  for (int i = 0; i < pairs; ++i) {
    const std::string a = random.decimal();
    const std::string b = random.decimal();
    const bool same = random.one_in(4);
    const std::string c = same ? b : random.decimal();
    const std::string d = same ? a : random.decimal();
    INFO(a << " * " << b << " and " << c << " * " << d);
    REQUIRE(sign_of(compare_products(to_decimal(a), to_decimal(b), to_decimal(c), to_decimal(d))) ==
            sign_of(number_of(a) * number_of(b), number_of(c) * number_of(d)));
  }
}

TEST_CASE("a number prints as it was written") {
  random_numbers random(5);
  for (int i = 0; i < pairs; ++i) {
    const std::string text = random.decimal();
    REQUIRE(std::string(to_text(to_decimal(text)).view()) == text);
  }
}

TEST_CASE("with_scale and stripped keep the number, or say that they can't") {
  random_numbers random(6);
  for (int i = 0; i < pairs; ++i) {
    const std::string text = random.decimal();
    const int scale = random.between(-1, 77);
    INFO(text << " with " << scale << " places");
    const decimal x = to_decimal(text);
    const auto result = result_of([&] { return x.with_scale(scale); });
    const bool possible = scale >= 0 && scale <= 76 && reference::has_form(number_of(text), scale);
    REQUIRE(result.has_value() == possible);
    if (result) REQUIRE(result->scale() == scale);
    if (result) REQUIRE(value_of(*result) == number_of(text));
    const decimal least = x.stripped();
    REQUIRE(value_of(least) == number_of(text));
    REQUIRE((least.scale() == 0 || !reference::has_form(number_of(text), least.scale() - 1)));
    REQUIRE(x.is_integer() == reference::is_whole(number_of(text)));
    REQUIRE(x.digits() ==
            static_cast<int>(value_of(decimal::of(x.coefficient(), 0)) == 0
                                 ? 1
                                 : to_text(abs(decimal::of(x.coefficient(), 0))).size()));
  }
}
