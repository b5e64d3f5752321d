// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/rounding.hpp>

#include <optional>
#include <stdexcept>

#include <jixiao/number/decimal_text.hpp>

#include "support/catch.hpp"
#include "support/random_numbers.hpp"
#include "support/reference/exact_number.hpp"

using jixiao::decimal;
using jixiao::rounding;
using jixiao::to_decimal;
using reference::number_of;
using reference::value_of;

namespace {

constexpr int rounds = 20000;

template <class Calculation>
std::optional<decimal> result_of(Calculation calculate) {
  try {
    return calculate();
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

reference::number interval_of_scale(int scale) {
  return scale < 0 ? reference::number(reference::ten_to(-scale))
                   : 1 / reference::number(reference::ten_to(scale));
}

}  // namespace

TEST_CASE("rounding to an interval gives the multiple that the mode names, or an overflow") {
  random_numbers random(11);
  int overflows = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::string value = random.decimal();
    const std::string interval = random.one_in(2) ? random.positive(3, 4) : random.positive();
    const rounding mode = random.mode();
    INFO(value << " to " << interval << " in mode " << static_cast<int>(mode));
    const auto expected = reference::rounded(number_of(value), number_of(interval), mode);
    const auto result =
        result_of([&] { return round_to_interval(to_decimal(value), to_decimal(interval), mode); });
    REQUIRE(result.has_value() == reference::is_representable(expected));
    overflows += result ? 0 : 1;
    if (!result) continue;
    REQUIRE(value_of(*result) == expected);
    const int places = to_decimal(interval).scale();
    if (reference::has_form(expected, places) && expected != 0) REQUIRE(result->scale() == places);
  }
  CHECK(overflows > 10);
}

TEST_CASE("rounding to a scale, down to whole tens and hundreds") {
  random_numbers random(12);
  for (int i = 0; i < rounds; ++i) {
    const std::string value = random.decimal();
    const int scale = random.one_in(2) ? random.between(0, 6) : random.between(-80, 76);
    const rounding mode = random.mode();
    INFO(value << " to " << scale << " places in mode " << static_cast<int>(mode));
    const auto expected = reference::rounded(number_of(value), interval_of_scale(scale), mode);
    const auto result = result_of([&] { return round_to_scale(to_decimal(value), scale, mode); });
    REQUIRE(result.has_value() == reference::is_representable(expected));
    if (!result) continue;
    REQUIRE(value_of(*result) == expected);
    if (scale >= 0 && reference::has_form(expected, scale)) REQUIRE(result->scale() == scale);
  }
}

TEST_CASE("rounding to significant digits leaves no more of them") {
  random_numbers random(13);
  for (int i = 0; i < rounds; ++i) {
    const std::string value = random.decimal();
    const int digits = random.between(1, 40);
    const rounding mode = random.mode();
    INFO(value << " to " << digits << " digits in mode " << static_cast<int>(mode));
    const reference::number x = number_of(value);
    const auto expected =
        x == 0 ? x : reference::rounded(x, reference::interval_of_significant(x, digits), mode);
    const auto result =
        result_of([&] { return round_to_significant(to_decimal(value), digits, mode); });
    REQUIRE(result.has_value() == reference::is_representable(expected));
    if (!result) continue;
    REQUIRE(value_of(*result) == expected);
    if (result->scale() > 0) REQUIRE(result->digits() <= std::max(digits, 1));
  }
}

TEST_CASE("a quotient is rounded once, or overflows when its places need more than 38 digits") {
  random_numbers random(14);
  int overflows = 0;
  for (int i = 0; i < rounds; ++i) {
    const bool is_short = random.one_in(2);
    const std::string above = is_short ? random.decimal(12, 4) : random.decimal();
    std::string below = is_short ? random.positive(12, 4) : random.positive();
    if (random.one_in(2)) below.insert(0, 1, '-');
    const int scale = random.one_in(2) ? random.between(0, 6) : random.between(0, 76);
    const rounding mode = random.mode();
    INFO(above << " / " << below << " to " << scale << " in mode " << static_cast<int>(mode));
    const reference::number exact = number_of(above) / number_of(below);
    const auto expected = reference::rounded(exact, interval_of_scale(scale), mode);
    const auto result =
        result_of([&] { return quotient(to_decimal(above), to_decimal(below), scale, mode); });
    overflows += result ? 0 : 1;
    REQUIRE(result.has_value() == reference::has_form(expected, scale));
    if (!result) continue;
    REQUIRE(value_of(*result) == expected);
    REQUIRE(result->scale() == scale);
  }
  CHECK(overflows > 100);
}
