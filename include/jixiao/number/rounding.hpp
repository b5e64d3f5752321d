// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

#include <jixiao/number/decimal.hpp>

namespace jixiao {

/// How a number between two multiples of the rounding interval (修约间隔) is rounded (修约).
/// The names mean what mathematics says; nothing rounds unless the caller names a mode.
enum class rounding : std::uint8_t {
  half_up,  ///< 四舍五入: nearest; a tie goes away from zero
  half_even,  ///< 四舍六入五成双: nearest; a tie goes to the even multiple (GB/T 8170—2008, 3.2)
  half_down,  ///< nearest; a tie goes towards zero
  up,         ///< 进一法: away from zero
  down,       ///< 去尾法: towards zero
  ceiling,    ///< towards +∞
  floor,      ///< towards −∞
};

namespace detail {

// Whether a number between two neighbouring multiples goes to the one further from zero. `odd`: the
// nearer to zero is an odd multiple; `to_half`: how the part to discard compares with one half.
constexpr bool rounds_away(rounding mode, bool negative, bool odd, std::weak_ordering to_half) {
  switch (mode) {
    case rounding::up: return true;
    case rounding::down: return false;
    case rounding::ceiling: return !negative;
    case rounding::floor: return negative;
    case rounding::half_up: return to_half >= 0;
    case rounding::half_down: return to_half > 0;
    case rounding::half_even: return to_half > 0 || (to_half == 0 && odd);
  }
  return false;
}

// What is left of a number above the multiple below it: the remainder of n ÷ d, whether the
// multiple is odd, and how the remainder compares with half of d.
struct excess {
  uint128 whole;
  uint128 remainder;
  std::weak_ordering to_half;

  constexpr bool rounds_away(rounding mode, bool negative) const {
    return remainder != 0 && detail::rounds_away(mode, negative, whole % 2 != 0, to_half);
  }
};

constexpr std::weak_ordering compare_to_half(const uint128& remainder, const uint128& d) {
  const uint128 complement = d - remainder;
  if (remainder == complement) return std::weak_ordering::equivalent;
  return remainder < complement ? std::weak_ordering::less : std::weak_ordering::greater;
}

constexpr excess excess_of(const uint128& n, const uint128& d) {
  const uint128 whole = n / d;
  const uint128 remainder = n - whole * d;
  return {whole, remainder, compare_to_half(remainder, d)};
}

// n ÷ (d × 10^exponent), n below 10^38.
constexpr excess excess_below(const uint128& n, const uint128& d, int exponent) {
  uint128 grown{};
  if (exponent <= max_power_of_ten && !multiply_overflows(d, power_of_ten(exponent), grown))
    return excess_of(n, grown);
  // A divisor past 128 bits is more than twice any coefficient.
  return {0, n, std::weak_ordering::less};
}

// (n × 10^exponent) ÷ d, all below 10^38 but the power. The last step of a division in two steps
// has the remainder, and the oddness since ten is even; `whole` is complete for one step alone.
constexpr excess excess_above(uint128 n, const uint128& d, int exponent) {
  if (exponent > max_power_of_ten) {
    n = divide(full_product(n, power_of_ten(exponent - max_power_of_ten)), d).remainder;
    exponent = max_power_of_ten;
  }
  const division result = divide(full_product(n, power_of_ten(exponent)), d);
  return {result.whole, result.remainder, compare_to_half(result.remainder, d)};
}

[[noreturn]] inline void throw_quotient_overflow() {
  throw std::overflow_error("jixiao: a result of more than 38 digits");
}

// sign × round(n × 10^shift ÷ d); n and d are below 10^38.
// @throws std::overflow_error when it has more than 38 digits.
constexpr int128 scaled_divide(const uint128& n, const uint128& d, int shift, bool negative,
                               rounding mode) {
  excess result{0, 0, std::weak_ordering::equivalent};
  uint128 grown{};
  if (shift <= 0) {
    result = excess_below(n, d, -shift);
  } else if (n == 0) {
    return 0;
  } else if (shift <= max_power_of_ten && !multiply_overflows(n, power_of_ten(shift), grown)) {
    result = excess_of(grown, d);
  } else {
    uint256 above = full_product(n, 1);
    if (above.multiply_by_ten(shift)) throw_quotient_overflow();
    const division divided = divide(above, d);
    if (divided.overflows) throw_quotient_overflow();
    result = {divided.whole, divided.remainder, compare_to_half(divided.remainder, d)};
  }
  const uint128 size = result.whole + (result.rounds_away(mode, negative) ? 1 : 0);
  if (size >= power_of_ten(decimal::max_digits)) throw_quotient_overflow();
  return with_sign(size, negative);
}

// Where the value has fewer places than the interval and the multiple may have more than 38 digits:
// the value itself moves by what it exceeds a multiple.
constexpr decimal round_to_fine_interval(const decimal& value, const decimal& interval,
                                         rounding mode) {
  const uint128 step = magnitude(interval.coefficient());
  const excess over =
      excess_above(magnitude(value.coefficient()), step, interval.scale() - value.scale());
  const bool away = over.rounds_away(mode, value.is_negative());
  const uint128 moved = away ? uint128(step - over.remainder) : over.remainder;
  const decimal result =
      value + decimal::of(with_sign(moved, away == value.is_negative()), interval.scale());
  return result.has_room_for(interval.scale()) ? result.with_scale(interval.scale()) : result;
}

}  // namespace detail

/// The multiple of `interval` that `value` rounds to, written with the interval's places while 38
/// digits allow. The interval is any positive decimal: 0.01, 1, 100, 0.5, 0.2, 20 (GB/T 8170—2008,
/// 3.2 and 3.4, known here from secondary sources: on a tie the even multiple).
/// @throws std::domain_error when the interval is not positive; std::overflow_error when the result
/// does not fit 38 digits.
constexpr decimal round_to_interval(const decimal& value, const decimal& interval, rounding mode) {
  if (interval <= decimal(0)) throw std::domain_error("jixiao: a rounding interval is positive");
  if (!value.has_room_for(interval.scale()))
    return detail::round_to_fine_interval(value, interval, mode);
  const detail::int128 multiple = detail::scaled_divide(
      detail::magnitude(value.coefficient()), detail::magnitude(interval.coefficient()),
      interval.scale() - value.scale(), value.is_negative(), mode);
  return decimal::of(multiple, 0) * interval;
}

/// Rounded to `scale` places after the point: 97.996 to 2 → 98.00. A negative scale rounds to tens:
/// −2 rounds to hundreds. A number that has fewer places gains the zeros if 38 digits allow them.
/// @throws std::overflow_error when the result does not fit.
constexpr decimal round_to_scale(const decimal& value, int scale, rounding mode) {
  if (scale > decimal::max_scale) throw std::overflow_error("jixiao: more than 76 places");
  if (scale >= value.scale()) return value.has_room_for(scale) ? value.with_scale(scale) : value;
  // No coefficient reaches the half of 10^39: further tens make no difference.
  constexpr int lowest = -decimal::max_digits - 1;
  const int kept = scale < lowest ? lowest : scale;
  const detail::int128 multiple = detail::scaled_divide(
      detail::magnitude(value.coefficient()), 1, kept - value.scale(), value.is_negative(), mode);
  if (kept >= 0) return decimal::of(multiple, kept);
  if (multiple != 0 && -kept >= decimal::max_digits) detail::throw_quotient_overflow();
  return multiple == 0 ? decimal(0)
                       : decimal::of(multiple, 0) *
                             decimal::of(detail::int128(detail::power_of_ten(-kept)), 0);
}

/// Rounded to `digits` significant digits (有效位数): 132500 to 3 → 132000 (half even); 9.996 to 3
/// → 10.0. A number that has no more digits stays as it is.
/// @throws std::domain_error when digits < 1; std::overflow_error when the result does not fit.
constexpr decimal round_to_significant(const decimal& value, int digits, rounding mode) {
  if (digits < 1) throw std::domain_error("jixiao: at least one significant digit");
  const int count = value.digits();
  if (count <= digits) return value;
  const decimal result = round_to_scale(value, value.scale() - (count - digits), mode);
  const bool carried = result.scale() > 0 && result.digits() > digits;
  return carried ? result.with_scale(result.scale() - 1) : result;
}

/// dividend ÷ divisor, rounded once to `scale` places in the stated mode: the only division there
/// is below rational.hpp. @throws std::domain_error when the divisor is 0; std::overflow_error when
/// the result, with its places, needs more than 38 digits.
constexpr decimal quotient(const decimal& dividend, const decimal& divisor, int scale,
                           rounding mode) {
  if (divisor.is_zero()) throw std::domain_error("jixiao: division by zero");
  if (scale < 0 || scale > decimal::max_scale)
    throw std::overflow_error("jixiao: a scale outside 0 … 76");
  const bool negative = dividend.is_negative() != divisor.is_negative();
  const detail::int128 result = detail::scaled_divide(
      detail::magnitude(dividend.coefficient()), detail::magnitude(divisor.coefficient()),
      scale + divisor.scale() - dividend.scale(), negative, mode);
  return decimal::of(result, scale);
}

}  // namespace jixiao
