// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/number/rounding.hpp>

namespace jixiao {

namespace detail {

struct large_ratio;
struct ratio_digits;

}  // namespace detail

/// An exact ratio of whole numbers of any size (有理数): what weights, quotients and roll-ups are
/// calculated in, so that nothing is rounded before somebody names scale and mode.
/// Invariant: in lowest terms, the denominator positive; so equal numbers are equal values.
/// Nothing overflows; only what goes back to a `decimal` can. There is no way from or to binary
/// floating point. Numbers of less than 127 bits lie in the object itself; larger ones are counted
/// by Boost, and copies of one share it.
///
///     rational third = rational(1) / 3;
///     third * 3 == 1;                                        // true
///     round_to_scale(third, 2, rounding::half_up);           // 0.33
///     to_text(third);                                        // 1/3
class rational {
 public:
  /// 0.
  rational() = default;
  /// Numbers of the other kinds are ratios by themselves, exactly.
  ///@{
  template <decimal_integer Integer>
  rational(Integer value) : rational(decimal(value)) {}
  rational(const decimal& value);
  rational(const fraction& value);
  ///@}
  /// Never from binary floating point, which is not what was written.
  template <std::floating_point Inexact>
  rational(Inexact) = delete;

  /// A whole number, with the sign.
  rational numerator() const;
  /// A whole number above 0.
  rational denominator() const;
  /// Whether it is 0.
  bool is_zero() const { return !large_ && above_ == 0; }
  /// Whether it is below 0.
  bool is_negative() const { return is_negative_; }
  bool is_integer() const;  ///< whether it is a whole number

  friend rational operator-(const rational& a);
  friend rational operator+(const rational& a, const rational& b);
  friend rational operator-(const rational& a, const rational& b);
  friend rational operator*(const rational& a, const rational& b);
  /// @throws std::domain_error when the divisor is 0.
  friend rational operator/(const rational& a, const rational& b);
  rational& operator+=(const rational& other) { return *this = *this + other; }
  rational& operator-=(const rational& other) { return *this = *this - other; }
  rational& operator*=(const rational& other) { return *this = *this * other; }
  rational& operator/=(const rational& other) { return *this = *this / other; }

  friend std::strong_ordering operator<=>(const rational& a, const rational& b);
  friend bool operator==(const rational& a, const rational& b);

 private:
  friend struct detail::ratio_digits;

  detail::uint128 above_ = 0;  // the size of the numerator
  detail::uint128 below_ = 1;
  bool is_negative_ = false;
  // Both parts, where one of them needs 127 bits or more.
  std::shared_ptr<const detail::large_ratio> large_;
};

rational abs(const rational& value);  ///< the distance from 0

/// The largest whole number that is not above the value.
rational floor(const rational& value);

/// The smallest whole number that is not below the value.
rational ceiling(const rational& value);

/// value^exponent. @throws std::domain_error for a negative power of 0.
rational power(const rational& value, int exponent);

/// The smallest positive whole number of which both are divisors. Both are whole and not 0.
rational least_common_multiple(const rational& a, const rational& b);

/// A whole number as an int.
/// @throws std::domain_error when it is not whole; std::overflow_error when an int is too small.
int to_int(const rational& value);

/// The same number as a decimal: 49/50 is 0.98. Empty when it has no end (1/3) or needs more than
/// 38 digits or 76 places.
std::optional<decimal> exact_decimal(const rational& value);

/// The same number as a fraction. Empty when a part of it needs more than 38 digits.
std::optional<fraction> exact_fraction(const rational& value);

/// Rounded once to `scale` places after the point; a negative scale rounds to tens: −2 to hundreds.
/// @throws std::overflow_error when the result needs more than 38 digits or 76 places.
decimal round_to_scale(const rational& value, int scale, rounding mode);

/// The multiple of `interval` that the value rounds to, written with the interval's places.
/// @throws std::domain_error when the interval is not positive; std::overflow_error past 38 digits.
decimal round_to_interval(const rational& value, const decimal& interval, rounding mode);

/// Rounded once to `digits` significant digits (有效位数): 2/3 to 3 → 0.667. Zero is 0.
/// @throws std::domain_error when digits < 1; std::overflow_error when the result needs more than
/// 76 places.
decimal round_to_significant(const rational& value, int digits, rounding mode);

/// The root of a number (方根; degree 2 is the square root) rounded once to `scale` places: of a
/// geometric mean, the root of the product. Worked out in whole numbers; O(scale × degree) digits.
/// @throws std::domain_error when degree < 1 or an even root of a negative number is asked for;
/// std::overflow_error when the scale is outside 0 … 76 or the result needs more than 38 digits.
decimal root(const rational& value, int degree, int scale, rounding mode);

/// A decimal where it is one of at most 38 digits (`0.98`), else the ratio in lowest terms (`1/3`).
std::string to_text(const rational& value);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/number/rational.ipp>
#endif
