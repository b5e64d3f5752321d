// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include <jixiao/number/fraction.hpp>
#include <jixiao/number/rounding.hpp>

namespace jixiao {

/// An exact ratio of whole numbers of any size (有理数): what weights, quotients and roll-ups are
/// calculated in, so that nothing is rounded before somebody names scale and mode.
/// Invariant: in lowest terms, the denominator positive; so equal numbers are equal values.
/// Nothing overflows; only what goes back to a `decimal` can. There is no way from or to binary
/// floating point. The one header of the core that is dear to compile.
///
///     rational third = rational(1) / 3;
///     third * 3 == 1;                                        // true
///     round_to_scale(third, 2, rounding::half_up);           // 0.33
///     to_text(third);                                        // 1/3
class rational {
 public:
  using integer = boost::multiprecision::cpp_int;

  rational() = default;
  template <decimal_integer Integer>
  rational(Integer value) : value_(value) {}
  rational(const decimal& value)
      : value_(whole(value.coefficient()), power_of_ten(value.scale())) {}
  rational(const fraction& value)
      : value_(whole(value.numerator().coefficient()) * power_of_ten(value.denominator().scale()),
               whole(value.denominator().coefficient()) * power_of_ten(value.numerator().scale())) {
  }
  template <std::floating_point Inexact>
  rational(Inexact) = delete;

  /// @throws std::domain_error when the denominator is 0.
  static rational of(const integer& numerator, const integer& denominator) {
    if (denominator == 0) throw std::domain_error("jixiao: division by zero");
    rational result;
    result.value_ =
        denominator < 0 ? exact(-numerator, -denominator) : exact(numerator, denominator);
    return result;
  }

  integer numerator() const { return boost::multiprecision::numerator(value_); }
  integer denominator() const { return boost::multiprecision::denominator(value_); }
  bool is_zero() const { return value_.is_zero(); }
  bool is_negative() const { return value_ < 0; }
  bool is_integer() const { return denominator() == 1; }

  friend rational operator-(const rational& a) { return rational(exact(-a.value_)); }
  friend rational operator+(const rational& a, const rational& b) {
    return rational(exact(a.value_ + b.value_));
  }
  friend rational operator-(const rational& a, const rational& b) {
    return rational(exact(a.value_ - b.value_));
  }
  friend rational operator*(const rational& a, const rational& b) {
    return rational(exact(a.value_ * b.value_));
  }
  /// @throws std::domain_error when the divisor is 0.
  friend rational operator/(const rational& a, const rational& b) {
    if (b.is_zero()) throw std::domain_error("jixiao: division by zero");
    return rational(exact(a.value_ / b.value_));
  }
  rational& operator+=(const rational& other) { return *this = *this + other; }
  rational& operator-=(const rational& other) { return *this = *this - other; }
  rational& operator*=(const rational& other) { return *this = *this * other; }
  rational& operator/=(const rational& other) { return *this = *this / other; }

  friend std::strong_ordering operator<=>(const rational& a, const rational& b) {
    return a.value_.compare(b.value_) <=> 0;
  }
  friend bool operator==(const rational& a, const rational& b) { return a.value_ == b.value_; }

  /// 10^exponent. The exponent is not negative.
  static integer power_of_ten(int exponent) {
    return boost::multiprecision::pow(integer(10), static_cast<unsigned>(exponent));
  }

 private:
  using exact = boost::multiprecision::cpp_rational;
  explicit rational(exact value) : value_(std::move(value)) {}

  static integer whole(const detail::int128& value) {
    const detail::uint128 size = detail::magnitude(value);
    integer result = detail::high64(size);
    result <<= 64;
    result += detail::low64(size);
    return value < 0 ? integer(-result) : result;
  }

  exact value_;
};

namespace detail {

using big_integer = rational::integer;

// The decimal coefficient × 10^-scale, if it has one.
inline std::optional<decimal> to_decimal_if(const big_integer& coefficient, int scale) {
  const big_integer size = abs(coefficient);
  if (scale < 0 || scale > decimal::max_scale ||
      size >= rational::power_of_ten(decimal::max_digits))
    return std::nullopt;
  const big_integer mask = ~std::uint64_t{0};
  const uint128 bits = make_uint128(static_cast<std::uint64_t>(big_integer(size >> 64)),
                                    static_cast<std::uint64_t>(big_integer(size & mask)));
  return decimal::of(with_sign(bits, coefficient < 0), scale);
}

inline decimal to_decimal_or_throw(const big_integer& coefficient, int scale) {
  const std::optional<decimal> result = to_decimal_if(coefficient, scale);
  if (!result) throw std::overflow_error("jixiao: a result of more than 38 digits");
  return *result;
}

// The whole number that n ÷ d (d > 0) rounds to.
inline big_integer divide_rounded(const big_integer& n, const big_integer& d, rounding mode) {
  big_integer whole;
  big_integer remainder;
  divide_qr(big_integer(abs(n)), d, whole, remainder);
  const bool negative = n < 0;
  if (remainder != 0) {
    const big_integer twice = remainder * 2;
    if (rounds_away(mode, negative, bit_test(whole, 0), twice.compare(d) <=> 0)) ++whole;
  }
  return negative ? big_integer(-whole) : whole;
}

// How many times the denominator can be divided by the factor; it is, that often.
inline int take_out(big_integer& denominator, int factor) {
  int count = 0;
  for (; denominator % factor == 0; ++count) denominator /= factor;
  return count;
}

// The largest whole number whose power is not above x ≥ 0: Newton's iteration from above.
inline big_integer integer_root(const big_integer& x, unsigned degree) {
  if (x == 0 || degree == 1) return x;
  big_integer root = big_integer(1) << (msb(x) / degree + 1);
  for (;;) {
    const big_integer below = pow(root, degree - 1);
    const big_integer next = (root * (degree - 1) + x / below) / degree;
    if (next >= root) return root;
    root = next;
  }
}

}  // namespace detail

inline rational abs(const rational& value) { return value.is_negative() ? -value : value; }

/// The largest whole number that is not above the value.
inline rational floor(const rational& value) {
  return rational::of(
      detail::divide_rounded(value.numerator(), value.denominator(), rounding::floor), 1);
}

/// The smallest whole number that is not below the value.
inline rational ceiling(const rational& value) {
  return rational::of(
      detail::divide_rounded(value.numerator(), value.denominator(), rounding::ceiling), 1);
}

/// value^exponent. @throws std::domain_error for a negative power of 0.
inline rational power(const rational& value, int exponent) {
  const unsigned size =
      exponent < 0 ? 0u - static_cast<unsigned>(exponent) : static_cast<unsigned>(exponent);
  const rational::integer above = pow(value.numerator(), size);
  const rational::integer below = pow(value.denominator(), size);
  return exponent < 0 ? rational::of(below, above) : rational::of(above, below);
}

/// The same number as a decimal: 49/50 is 0.98. Empty when it has no end (1/3) or needs more than
/// 38 digits or 76 places.
inline std::optional<decimal> exact_decimal(const rational& value) {
  rational::integer rest = value.denominator();
  const int twos = detail::take_out(rest, 2);
  const int fives = detail::take_out(rest, 5);
  const int scale = twos > fives ? twos : fives;
  if (rest != 1 || scale > decimal::max_scale) return std::nullopt;
  return detail::to_decimal_if(
      value.numerator() * (rational::power_of_ten(scale) / value.denominator()), scale);
}

/// The same number as a fraction. Empty when a part of it needs more than 38 digits.
inline std::optional<fraction> exact_fraction(const rational& value) {
  if (const auto whole = exact_decimal(value)) return fraction(*whole);
  const auto above = detail::to_decimal_if(value.numerator(), 0);
  const auto below = detail::to_decimal_if(value.denominator(), 0);
  if (!above || !below) return std::nullopt;
  return fraction(*above, *below);
}

/// Rounded once to `scale` places after the point; a negative scale rounds to tens: −2 to hundreds.
/// @throws std::overflow_error when the result needs more than 38 digits or 76 places.
inline decimal round_to_scale(const rational& value, int scale, rounding mode) {
  if (scale > decimal::max_scale) throw std::overflow_error("jixiao: more than 76 places");
  if (scale >= 0)
    return detail::to_decimal_or_throw(
        detail::divide_rounded(value.numerator() * rational::power_of_ten(scale),
                               value.denominator(), mode),
        scale);
  const rational::integer unit = rational::power_of_ten(-scale);
  return detail::to_decimal_or_throw(
      detail::divide_rounded(value.numerator(), value.denominator() * unit, mode) * unit, 0);
}

/// The multiple of `interval` that the value rounds to, written with the interval's places.
/// @throws std::domain_error when the interval is not positive; std::overflow_error past 38 digits.
inline decimal round_to_interval(const rational& value, const decimal& interval, rounding mode) {
  if (interval <= decimal(0)) throw std::domain_error("jixiao: a rounding interval is positive");
  const rational multiple = value / rational(interval);
  const rational step =
      rational(interval) * rational::of(rational::power_of_ten(interval.scale()), 1);
  return detail::to_decimal_or_throw(
      detail::divide_rounded(multiple.numerator(), multiple.denominator(), mode) * step.numerator(),
      interval.scale());
}

/// Rounded once to `digits` significant digits (有效位数): 2/3 to 3 → 0.667. Zero is 0.
/// @throws std::domain_error when digits < 1; std::overflow_error when the result needs more than
/// 76 places.
inline decimal round_to_significant(const rational& value, int digits, rounding mode) {
  if (digits < 1) throw std::domain_error("jixiao: at least one significant digit");
  if (value.is_zero()) return 0;
  const rational size = abs(value);
  // Digits before the point; 0 for 0.5, −1 for 0.05.
  int leading = static_cast<int>(size.numerator().str().size()) -
                static_cast<int>(size.denominator().str().size());
  while (size >= power(rational(10), leading)) ++leading;
  while (size < power(rational(10), leading - 1)) --leading;
  const decimal result = round_to_scale(value, digits - leading, mode);
  // 9.996 to three digits is 10.0, not 10.00.
  const bool carried = abs(rational(result)) >= power(rational(10), leading);
  return carried && result.scale() > 0 ? result.with_scale(result.scale() - 1) : result;
}

/// The root of a number (方根; degree 2 is the square root) rounded once to `scale` places: of a
/// geometric mean, the root of the product. Worked out in whole numbers; O(scale × degree) digits.
/// @throws std::domain_error when degree < 1 or an even root of a negative number is asked for;
/// std::overflow_error when the scale is outside 0 … 76 or the result needs more than 38 digits.
inline decimal root(const rational& value, int degree, int scale, rounding mode) {
  if (degree < 1 || (degree % 2 == 0 && value.is_negative()))
    throw std::domain_error("jixiao: there is no such root");
  if (scale < 0 || scale > decimal::max_scale)
    throw std::overflow_error("jixiao: more than 76 places");
  const auto n = static_cast<unsigned>(degree);
  const rational::integer above = abs(value.numerator()) * pow(rational::power_of_ten(scale), n);
  const rational::integer below = value.denominator();
  rational::integer whole = detail::integer_root(above / below, n);
  if (pow(whole, n) * below != above) {
    // Twice the root against 2 × whole + 1 says on which side of a half it lies.
    const rational::integer twice = above << n;
    const rational::integer half = pow(rational::integer(whole * 2 + 1), n) * below;
    if (detail::rounds_away(mode, value.is_negative(), bit_test(whole, 0),
                            twice.compare(half) <=> 0))
      ++whole;
  }
  return detail::to_decimal_or_throw(value.is_negative() ? rational::integer(-whole) : whole,
                                     scale);
}

/// A decimal where it is one of at most 38 digits (`0.98`), else the ratio in lowest terms (`1/3`).
inline std::string to_text(const rational& value) {
  if (const auto whole = exact_decimal(value)) return std::string(to_text(*whole).view());
  return value.numerator().str() + '/' + value.denominator().str();
}

}  // namespace jixiao
