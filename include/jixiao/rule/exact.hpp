// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <stdexcept>

#include <jixiao/number/fraction.hpp>

namespace jixiao {

/// An exact rational that can be added, for the points of scoring rules (精确有理数). In lowest
/// terms, with a positive denominator; equal numbers are equal values.
///
///     exact(decimal(1)) / exact(decimal(3)) * exact(decimal(12))    // 4
///
/// Sums, products and quotients are exact or throw std::overflow_error, where the numerator or the
/// denominator would need more than 38 digits; a zero divisor throws std::domain_error.
class exact {
 public:
  constexpr exact() = default;
  /// Numbers of the other kinds are exact by themselves.
  ///@{
  constexpr exact(const decimal& d) : numerator_(d.coefficient()) {
    if (d.scale() == 0) return;
    if (d.scale() > detail::max_power_of_ten) {
      *this = exact(d.stripped().coefficient(), power(d.stripped().scale()));
      return;
    }
    *this = exact(d.coefficient(), detail::power_of_ten(d.scale()));
  }
  constexpr exact(const fraction& f) : exact(exact(f.numerator()) / exact(f.denominator())) {}
  constexpr exact(int whole) : numerator_(whole) {}
  ///@}

  /// Whether a decimal number has few enough places to be one; all others are refused by throwing.
  static constexpr bool holds(const decimal& d) {
    return d.scale() <= detail::max_power_of_ten ||
           d.stripped().scale() <= detail::max_power_of_ten;
  }
  /// Whether it is 0.
  constexpr bool is_zero() const { return numerator_ == 0; }
  /// Whether it is below 0.
  constexpr bool is_negative() const { return numerator_ < 0; }

  friend constexpr exact operator-(const exact& a) {
    exact result = a;
    result.numerator_ = -a.numerator_;
    return result;
  }
  friend constexpr exact operator+(const exact& a, const exact& b) {
    if (a.denominator_ == b.denominator_)
      return a.denominator_ == 1 ? whole(sum(a.numerator_, b.numerator_))
                                 : exact(sum(a.numerator_, b.numerator_), a.denominator_);
    const detail::uint128 common = detail::greatest_common_divisor(a.denominator_, b.denominator_);
    const detail::uint128 to_left = b.denominator_ / common;
    const detail::uint128 to_right = a.denominator_ / common;
    return exact(sum(product(a.numerator_, to_left), product(b.numerator_, to_right)),
                 product(a.denominator_, to_left));
  }
  friend constexpr exact operator-(const exact& a, const exact& b) { return a + -b; }
  friend constexpr exact operator*(const exact& a, const exact& b) {
    // Reduced crosswise first, so that nothing outgrows the result.
    const exact left(a.numerator_, b.denominator_);
    const exact right(b.numerator_, a.denominator_);
    exact result;
    const bool negative = left.is_negative() != right.is_negative();
    result.numerator_ = detail::with_sign(
        product(detail::magnitude(left.numerator_), detail::magnitude(right.numerator_)), negative);
    result.denominator_ = product(left.denominator_, right.denominator_);
    return result;
  }
  friend constexpr exact operator/(const exact& a, const exact& b) {
    if (b.is_zero()) throw std::domain_error("jixiao: division by zero");
    exact upside_down;
    upside_down.numerator_ = detail::with_sign(b.denominator_, b.is_negative());
    upside_down.denominator_ = detail::magnitude(b.numerator_);
    return a * upside_down;
  }

  friend constexpr std::strong_ordering operator<=>(const exact& a, const exact& b) {
    if (a.denominator_ == b.denominator_)
      return a.numerator_ < b.numerator_   ? std::strong_ordering::less
             : a.numerator_ > b.numerator_ ? std::strong_ordering::greater
                                           : std::strong_ordering::equal;
    if (a.is_negative() != b.is_negative())
      return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    const int sizes = detail::uint256::compare(
        detail::full_product(detail::magnitude(a.numerator_), b.denominator_),
        detail::full_product(detail::magnitude(b.numerator_), a.denominator_));
    return (a.is_negative() ? -sizes : sizes) <=> 0;
  }
  friend constexpr bool operator==(const exact& a, const exact& b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }

  /// The largest whole number that is not above it, and the smallest that is not below.
  constexpr exact floor() const {
    const detail::uint128 size = detail::magnitude(numerator_);
    const detail::uint128 rest = size % denominator_;
    detail::uint128 parts = size / denominator_;
    if (is_negative() && rest != 0) parts += 1;
    return whole(detail::with_sign(parts, is_negative()));
  }
  /// The smallest whole number that is not below it.
  constexpr exact ceiling() const { return -(-*this).floor(); }
  /// Whether it is a whole number.
  constexpr bool is_whole() const { return denominator_ == 1; }

  /// As a ratio of decimals. @throws std::overflow_error past 38 digits.
  constexpr fraction to_fraction() const {
    return {decimal::of(numerator_, 0), decimal::of(detail::with_sign(denominator_, false), 0)};
  }

 private:
  constexpr exact(const detail::int128& numerator, const detail::uint128& denominator)
      : numerator_(numerator), denominator_(denominator) {
    const detail::uint128 size = detail::magnitude(numerator);
    const detail::uint128 common = detail::greatest_common_divisor(size, denominator);
    if (common == 1) return;
    numerator_ = detail::with_sign(size / common, numerator < 0);
    denominator_ = denominator / common;
  }
  static constexpr exact whole(const detail::int128& value) {
    exact result;
    result.numerator_ = value;
    return result;
  }
  [[noreturn]] static void throw_overflow() {
    throw std::overflow_error("jixiao::exact: more than 38 digits");
  }
  static constexpr detail::uint128 power(int exponent) {
    if (exponent > detail::max_power_of_ten) throw_overflow();
    return detail::power_of_ten(exponent);
  }
  static constexpr detail::uint128 limit() {
    return detail::power_of_ten(detail::max_power_of_ten);
  }
  static constexpr detail::int128 sum(const detail::int128& a, const detail::int128& b) {
    const detail::int128 result = detail::add_coefficients(a, b);
    if (detail::magnitude(result) >= limit()) throw_overflow();
    return result;
  }
  static constexpr detail::uint128 product(const detail::uint128& a, const detail::uint128& b) {
    detail::uint128 result{};
    if (detail::multiply_overflows(a, b, result) || result >= limit()) throw_overflow();
    return result;
  }
  static constexpr detail::int128 product(const detail::int128& a, const detail::uint128& b) {
    return detail::with_sign(product(detail::magnitude(a), b), a < 0);
  }

  detail::int128 numerator_{};
  detail::uint128 denominator_ = 1;
};

/// The smaller; of equals the first.
constexpr exact min(const exact& a, const exact& b) { return b < a ? b : a; }
/// The greater; of equals the first.
constexpr exact max(const exact& a, const exact& b) { return a < b ? b : a; }
/// The distance from 0.
constexpr exact abs(const exact& a) { return a.is_negative() ? -a : a; }

/// A decimal where it is one, else `n/m`. @throws std::overflow_error past 38 digits.
constexpr fraction_characters to_text(const exact& e) { return to_text(e.to_fraction()); }

}  // namespace jixiao
