// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>

#include <jixiao/detail/int128.hpp>

namespace jixiao {

template <class T>
concept decimal_integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// An exact decimal number (十进制数): coefficient × 10^-scale.
///
/// Invariants: |coefficient| < 10^38, 0 ≤ scale ≤ 76. Equal numbers compare equal and hash equally
/// whatever their scales (97.5 == 97.50); each prints as it was written.
/// Sums, differences and products are exact or throw std::overflow_error; there is no division
/// (see `quotient` in rounding.hpp) and no way from or to binary floating point.
///
///     decimal d = 97.5_dec;                 // decimal_text.hpp
///     d == decimal::of(9750, 2);            // true
///     d * 2 + 0.01_dec;                     // 195.01
class decimal {
 public:
  /// Significant digits of a coefficient, as in SQL DECIMAL(38).
  static constexpr int max_digits = 38;
  /// Digits after the point; a product of two 38-digit fractions still has its place.
  static constexpr int max_scale = 76;

  constexpr decimal() = default;
  /// An integer is a decimal. @throws std::overflow_error beyond 38 digits (128-bit integers only).
  template <decimal_integer Integer>
  constexpr decimal(Integer value) : coefficient_(checked(detail::int128(value))) {}
  template <std::floating_point Inexact>
  decimal(Inexact) = delete;

  /// coefficient × 10^-scale. @throws std::overflow_error when the coefficient has more than
  /// 38 digits or the scale is outside 0 … 76.
  static constexpr decimal of(const detail::int128& coefficient, int scale) {
    if (scale < 0 || scale > max_scale) throw_overflow();
    decimal result;
    result.coefficient_ = checked(coefficient);
    result.scale_ = scale;
    return result;
  }

  constexpr const detail::int128& coefficient() const { return coefficient_; }
  constexpr int scale() const { return scale_; }
  constexpr bool is_zero() const { return coefficient_ == 0; }
  constexpr bool is_negative() const { return coefficient_ < 0; }
  constexpr bool is_integer() const { return stripped().scale_ == 0; }

  /// The same number with no zero at the end of its fraction: 97.50 → 97.5, 100 → 100.
  constexpr decimal stripped() const {
    decimal result = *this;
    if (result.coefficient_ == 0) result.scale_ = 0;
    while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
      result.coefficient_ /= 10;
      --result.scale_;
    }
    return result;
  }

  /// The same number written with `scale` places. @throws std::overflow_error when it does not fit
  /// or a digit other than zero would be lost.
  constexpr decimal with_scale(int scale) const {
    if (scale >= scale_) return of(scaled_up(scale - scale_), scale);
    const decimal least = stripped();
    if (least.scale_ > scale) throw_overflow();
    return of(least.scaled_up(scale - least.scale_), scale);
  }

  friend constexpr decimal operator-(const decimal& a) {
    decimal result = a;
    result.coefficient_ = -a.coefficient_;
    return result;
  }
  friend constexpr decimal operator+(const decimal& a, const decimal& b) { return sum(a, b); }
  friend constexpr decimal operator-(const decimal& a, const decimal& b) { return sum(a, -b); }
  friend constexpr decimal operator*(const decimal& a, const decimal& b) { return product(a, b); }
  constexpr decimal& operator+=(const decimal& other) { return *this = *this + other; }
  constexpr decimal& operator-=(const decimal& other) { return *this = *this - other; }
  constexpr decimal& operator*=(const decimal& other) { return *this = *this * other; }

  /// Never overflows, whatever the scales.
  friend constexpr std::weak_ordering operator<=>(const decimal& a, const decimal& b) {
    if (a.scale_ == b.scale_) return order(a.coefficient_, b.coefficient_);
    return a.scale_ < b.scale_ ? compare_scaled(a.coefficient_, b.scale_ - a.scale_, b.coefficient_)
                               : reversed(compare_scaled(b.coefficient_, a.scale_ - b.scale_,
                                                         a.coefficient_));
  }
  friend constexpr bool operator==(const decimal& a, const decimal& b) { return (a <=> b) == 0; }

  constexpr std::size_t hash() const {
    const decimal least = stripped();
    const detail::uint128 size = detail::magnitude(least.coefficient_);
    std::uint64_t mixed = detail::low64(size) * 0x9E3779B97F4A7C15u;
    mixed ^= (mixed >> 32) + detail::high64(size) * 0xC2B2AE3D27D4EB4Fu;
    mixed += static_cast<std::uint64_t>(least.scale_) * 2u + (least.is_negative() ? 1u : 0u);
    return static_cast<std::size_t>(mixed ^ (mixed >> 29));
  }

 private:
  [[noreturn]] static void throw_overflow() {
    throw std::overflow_error("jixiao::decimal: more than 38 digits");
  }

  static constexpr detail::int128 checked(const detail::int128& coefficient) {
    if (detail::magnitude(coefficient) >= detail::power_of_ten(max_digits)) throw_overflow();
    return coefficient;
  }

  static constexpr std::weak_ordering order(const detail::int128& a, const detail::int128& b) {
    if (a < b) return std::weak_ordering::less;
    return b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
  }

  static constexpr std::weak_ordering reversed(std::weak_ordering o) { return 0 <=> o; }

  // a × 10^exponent against b. A product past 128 bits is larger than any coefficient, so its sign
  // decides.
  static constexpr std::weak_ordering compare_scaled(const detail::int128& a, int exponent,
                                                     const detail::int128& b) {
    if (a == 0 || (a < 0) != (b < 0)) return order(a, b);
    const bool negative = a < 0;
    detail::uint128 product{};
    const bool past = exponent > detail::max_power_of_ten ||
                      detail::multiply_overflows(detail::magnitude(a),
                                                 detail::power_of_ten(exponent), product);
    if (past) return negative ? std::weak_ordering::less : std::weak_ordering::greater;
    const detail::uint128 other = detail::magnitude(b);
    if (product == other) return std::weak_ordering::equivalent;
    return (product < other) != negative ? std::weak_ordering::less : std::weak_ordering::greater;
  }

  constexpr detail::int128 scaled_up(int exponent) const {
    if (coefficient_ == 0) return 0;
    detail::uint128 product{};
    if (exponent > detail::max_power_of_ten ||
        detail::multiply_overflows(detail::magnitude(coefficient_), detail::power_of_ten(exponent),
                                   product) ||
        product >= detail::power_of_ten(max_digits))
      throw_overflow();
    return detail::with_sign(product, coefficient_ < 0);
  }

  // Whether the coefficient still has at most 38 digits after shifting by ten `exponent` times.
  constexpr bool fits_scaled_up(int exponent) const {
    if (coefficient_ == 0 || exponent == 0) return true;
    return exponent <= max_digits && detail::magnitude(coefficient_) <
                                         detail::power_of_ten(max_digits - exponent);
  }

  // The sum of two magnitudes below 10^38 fits 128 bits, so only aligning can overflow; zeros at
  // the end of a fraction are given up before that counts.
  static constexpr decimal sum(decimal a, decimal b) {
    int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    if (!a.fits_scaled_up(scale - a.scale_) || !b.fits_scaled_up(scale - b.scale_)) {
      a = a.stripped();
      b = b.stripped();
      scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    }
    return fitted(a.scaled_up_sum(b, scale), scale);
  }

  constexpr detail::int128 scaled_up_sum(const decimal& other, int scale) const {
    return detail::int128(scaled_up(scale - scale_) + other.scaled_up(scale - other.scale_));
  }

  static constexpr decimal fitted(detail::int128 coefficient, int scale) {
    while (detail::magnitude(coefficient) >= detail::power_of_ten(max_digits) && scale > 0 &&
           coefficient % 10 == 0) {
      coefficient /= 10;
      --scale;
    }
    return of(coefficient, scale);
  }

  static constexpr decimal product(decimal a, decimal b) {
    const bool negative = (a.coefficient_ < 0) != (b.coefficient_ < 0);
    detail::uint128 x = detail::magnitude(a.coefficient_);
    detail::uint128 y = detail::magnitude(b.coefficient_);
    int scale = a.scale_ + b.scale_;
    detail::uint128 result{};
    const auto too_large = [&] {
      return detail::multiply_overflows(x, y, result) ||
             result >= detail::power_of_ten(max_digits) || scale > max_scale;
    };
    // Every ten in the product is a two and a five in the factors: take them out before giving up.
    while (too_large()) {
      if (scale == 0 || !take_out_ten(x, y)) throw_overflow();
      --scale;
    }
    return of(detail::with_sign(result, negative), scale);
  }

  static constexpr bool take_out_ten(detail::uint128& x, detail::uint128& y) {
    if (x == 0 || y == 0) {
      x = y = 0;
      return true;
    }
    detail::uint128& with_two = x % 2 == 0 ? x : y;
    if (with_two % 2 != 0) return false;
    with_two /= 2;
    detail::uint128& with_five = x % 5 == 0 ? x : y;
    if (with_five % 5 != 0) return false;
    with_five /= 5;
    return true;
  }

  detail::int128 coefficient_{};
  std::int32_t scale_ = 0;
};

constexpr decimal abs(const decimal& d) { return d.is_negative() ? -d : d; }

/// a × b against c × d, exactly; never overflows. All four may have any sign and scale.
constexpr std::weak_ordering compare_products(const decimal& a, const decimal& b, const decimal& c,
                                              const decimal& d) {
  const auto sign_of = [](const decimal& x, const decimal& y) {
    if (x.is_zero() || y.is_zero()) return 0;
    return x.is_negative() == y.is_negative() ? 1 : -1;
  };
  const int left_sign = sign_of(a, b);
  const int right_sign = sign_of(c, d);
  if (left_sign != right_sign || left_sign == 0) return left_sign <=> right_sign;

  detail::uint256 left = detail::full_product(detail::magnitude(a.coefficient()),
                                              detail::magnitude(b.coefficient()));
  detail::uint256 right = detail::full_product(detail::magnitude(c.coefficient()),
                                               detail::magnitude(d.coefficient()));
  int shift = (c.scale() + d.scale()) - (a.scale() + b.scale());
  int result = 0;
  bool past = false;
  for (; shift > 0 && !past; --shift) past = left.multiply(10);
  if (past) result = 1;
  for (; shift < 0 && !past; ++shift) past = right.multiply(10);
  if (result == 0) result = past ? -1 : detail::uint256::compare(left, right);
  return (left_sign > 0 ? result : -result) <=> 0;
}

}  // namespace jixiao

template <>
struct std::hash<jixiao::decimal> {
  std::size_t operator()(const jixiao::decimal& d) const noexcept { return d.hash(); }
};
