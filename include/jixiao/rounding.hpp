// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <stdexcept>

#include <jixiao/decimal.hpp>

namespace jixiao {

/// How a number between two multiples of the rounding interval (修约间隔) is rounded (修约).
/// The names mean what mathematics says; nothing rounds unless the caller names a mode.
enum class rounding : std::uint8_t {
  half_up,    ///< 四舍五入: nearest; a tie goes away from zero
  half_even,  ///< 四舍六入五成双: nearest; a tie goes to the even multiple (GB/T 8170—2008, 3.2)
  half_down,  ///< nearest; a tie goes towards zero
  up,         ///< 进一法: away from zero
  down,       ///< 去尾法: towards zero
  ceiling,    ///< towards +∞
  floor,      ///< towards −∞
};

namespace detail {

// Whether |n|/d lying between two integers goes to the one further from zero.
constexpr bool rounds_away(rounding mode, bool negative, bool odd, const uint128& remainder,
                           const uint128& divisor) {
  if (remainder == 0) return false;
  const uint128 complement = divisor - remainder;
  switch (mode) {
    case rounding::up: return true;
    case rounding::down: return false;
    case rounding::ceiling: return !negative;
    case rounding::floor: return negative;
    case rounding::half_up: return remainder >= complement;
    case rounding::half_down: return remainder > complement;
    case rounding::half_even:
      return remainder > complement || (remainder == complement && odd);
  }
  return false;
}

// sign × round(n ÷ d) as an integer.
constexpr int128 divide_rounded(const uint128& n, const uint128& d, bool negative, rounding mode) {
  uint128 whole = n / d;
  const uint128 remainder = n % d;
  if (rounds_away(mode, negative, whole % 2 != 0, remainder, d)) whole += 1;
  return with_sign(whole, negative);
}

// The same when the divisor has outgrown 128 bits: n ÷ d is then below one half.
constexpr int128 round_below_half(const uint128& n, bool negative, rounding mode) {
  if (n == 0) return 0;
  const bool away = mode == rounding::up || (mode == rounding::ceiling && !negative) ||
                    (mode == rounding::floor && negative);
  return away ? with_sign(1, negative) : int128(0);
}

// sign × round(n × 10^shift ÷ d). @throws std::overflow_error when the scaled numerator does not fit.
constexpr int128 scaled_divide(uint128 n, uint128 d, int shift, bool negative, rounding mode) {
  uint128& grown = shift >= 0 ? n : d;
  const int exponent = shift >= 0 ? shift : -shift;
  const bool past = grown != 0 && (exponent > max_power_of_ten ||
                                   multiply_overflows(grown, power_of_ten(exponent), grown));
  if (!past) return divide_rounded(n, d, negative, mode);
  if (shift >= 0) throw std::overflow_error("jixiao: a quotient of more than 38 digits");
  return round_below_half(n, negative, mode);
}

}  // namespace detail

/// The multiple of `interval` that `value` rounds to, written with the interval's places.
/// The interval is any positive decimal: 0.01, 1, 100, 0.5, 0.2, 20 (GB/T 8170—2008, 3.2 and 3.3).
/// A number with fewer places than the interval that is already a multiple of it comes back equal.
/// @throws std::domain_error when the interval is not positive; std::overflow_error past 38 digits.
constexpr decimal round_to_interval(const decimal& value, const decimal& interval, rounding mode) {
  if (interval <= decimal(0)) throw std::domain_error("jixiao: a rounding interval is positive");
  const detail::int128 multiple = detail::scaled_divide(
      detail::magnitude(value.coefficient()), detail::magnitude(interval.coefficient()),
      interval.scale() - value.scale(), value.is_negative(), mode);
  return decimal::of(multiple, 0) * interval;
}

/// Rounded to `scale` places after the point: 97.996 to 2 → 98.00. A negative scale rounds to tens:
/// −2 rounds to hundreds. A number that has fewer places gains zeros while 38 digits allow.
/// @throws std::overflow_error when the result does not fit.
constexpr decimal round_to_scale(const decimal& value, int scale, rounding mode) {
  if (scale < 0)
    return round_to_interval(value, decimal::of(detail::int128(detail::power_of_ten(-scale)), 0),
                             mode);
  if (scale > decimal::max_scale) throw std::overflow_error("jixiao: more than 76 places");
  if (scale >= value.scale()) {
    const bool room = value.is_zero() ||
                      (scale - value.scale() <= decimal::max_digits &&
                       detail::magnitude(value.coefficient()) <
                           detail::power_of_ten(decimal::max_digits - (scale - value.scale())));
    return room ? value.with_scale(scale) : value;
  }
  return round_to_interval(value, decimal::of(1, scale), mode);
}

/// Rounded to `digits` significant digits (有效位数): 132500 to 3 → 132000 (half even).
/// Zero stays as it is. @throws std::domain_error when digits < 1.
constexpr decimal round_to_significant(const decimal& value, int digits, rounding mode) {
  if (digits < 1) throw std::domain_error("jixiao: at least one significant digit");
  int count = 0;
  for (detail::uint128 rest = detail::magnitude(value.coefficient()); rest != 0; rest /= 10) ++count;
  if (count <= digits) return value;
  return round_to_scale(value, value.scale() - (count - digits), mode);
}

/// dividend ÷ divisor, rounded once to `scale` places in the stated mode: the only division there
/// is below rational.hpp. @throws std::domain_error when the divisor is 0; std::overflow_error when
/// the result or a step to it does not fit 128 bits.
constexpr decimal quotient(const decimal& dividend, const decimal& divisor, int scale,
                           rounding mode) {
  if (divisor.is_zero()) throw std::domain_error("jixiao: division by zero");
  const bool negative = dividend.is_negative() != divisor.is_negative();
  const detail::int128 result = detail::scaled_divide(
      detail::magnitude(dividend.coefficient()), detail::magnitude(divisor.coefficient()),
      scale + divisor.scale() - dividend.scale(), negative, mode);
  return decimal::of(result, scale);
}

}  // namespace jixiao
