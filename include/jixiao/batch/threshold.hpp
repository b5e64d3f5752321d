// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/int128.hpp>
#include <jixiao/set/cut.hpp>

namespace jixiao::batch {

/// What the integers of a column stand for: coefficient × 10^-scale, in a unit (列的标度与单位).
struct column_scale {
  /// −38 … 76; a negative scale counts in tens.
  int scale = 0;
  /// Empty: the unit of the standard itself.
  std::optional<jixiao::unit> unit = std::nullopt;
};

namespace detail {

using jixiao::detail::int128;
using jixiao::detail::uint128;

inline constexpr int min_column_scale = -38;

// A column's integer n is the number n × up ÷ down × 10^-scale in the standard's unit.
struct column_measure {
  int scale = 0;
  std::int64_t up = 1;
  std::int64_t down = 1;
};

// Where a cut falls among integers: those above `below` are right of it.
struct threshold {
  enum class kind : std::uint8_t { within, none_right, all_right };
  kind where = kind::within;
  int128 below{};
};

constexpr int128 largest_coefficient() {
  return int128(jixiao::detail::power_of_ten(decimal::max_digits)) - 1;
}

// The definition itself: integer n lies right of the cut.
constexpr bool is_right_of(const cut& c, const int128& n, const column_measure& m) {
  const decimal ten_up =
      decimal::of(int128(jixiao::detail::power_of_ten(m.scale < 0 ? -m.scale : 0)), 0);
  const auto order = compare_products(decimal::of(n, m.scale < 0 ? 0 : m.scale), ten_up * m.up,
                                      c.value(), decimal(m.down));
  return order > 0 || (order == 0 && c.is_before());
}

// By halving all integers of 38 digits: slow, exact for every cut.
constexpr threshold search_threshold(const cut& c, const column_measure& m) {
  int128 left = -largest_coefficient();
  int128 right = largest_coefficient();
  if (is_right_of(c, left, m)) return {threshold::kind::all_right, {}};
  if (!is_right_of(c, right, m)) return {threshold::kind::none_right, {}};
  while (left + 1 < right) {
    const int128 middle = left / 2 + right / 2 + (left % 2 + right % 2) / 2;
    (is_right_of(c, middle, m) ? right : left) = middle;
  }
  return {threshold::kind::within, left};
}

// |numerator| ÷ |denominator| of the cut among the integers; empty when it needs over 128 bits.
struct cut_quotient {
  uint128 whole{};
  bool is_exact = true;
};

constexpr std::optional<cut_quotient> divide_cut(const decimal& value, const column_measure& m) {
  uint128 above = jixiao::detail::magnitude(value.coefficient());
  uint128 under = static_cast<uint128>(m.up);
  const int shift = m.scale - value.scale();
  const auto grow = [](uint128& n, const uint128& factor) {
    return !jixiao::detail::multiply_overflows(uint128(n), factor, n);
  };
  if (above == 0) return cut_quotient{};
  if (shift > decimal::max_digits || -shift > decimal::max_digits) return std::nullopt;
  if (!grow(above, static_cast<uint128>(m.down))) return std::nullopt;
  if (!grow(shift >= 0 ? above : under, jixiao::detail::power_of_ten(shift >= 0 ? shift : -shift)))
    return std::nullopt;
  return cut_quotient{above / under, above % under == 0};
}

/// The integers right of a cut, exactly: a cut finer than the scale moves to the neighbouring
/// integer.
constexpr threshold threshold_of(const cut& c, const column_measure& m) {
  const auto quotient = divide_cut(c.value(), m);
  const uint128 largest = jixiao::detail::magnitude(largest_coefficient());
  if (!quotient || quotient->whole >= largest) return search_threshold(c, m);
  int128 floor = jixiao::detail::with_sign(quotient->whole, c.value().is_negative());
  if (!quotient->is_exact && c.value().is_negative()) floor -= 1;
  const bool is_right_itself = quotient->is_exact && c.is_before();
  return {threshold::kind::within, is_right_itself ? int128(floor - 1) : floor};
}

}  // namespace detail

}  // namespace jixiao::batch
