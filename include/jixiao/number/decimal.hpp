// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include <jixiao/number/int128.hpp>

namespace jixiao {

/// The types that a decimal is made of without a word: whole numbers, but no truth values and no
/// characters.
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

  constexpr decimal() = default;  ///< 0
  /// An integer is a decimal. @throws std::overflow_error beyond 38 digits (128-bit integers only).
  template <decimal_integer Integer>
  constexpr decimal(Integer value) : coefficient_(checked(detail::int128(value))) {}
  /// Never from binary floating point, which is not what was written.
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

  /// The digits as one whole number, with the sign; below 10^38.
  constexpr const detail::int128& coefficient() const { return coefficient_; }
  /// How many of them stand behind the point: 0 … 76.
  constexpr int scale() const { return scale_; }
  /// Whether it is 0, however many zeros are written.
  constexpr bool is_zero() const { return coefficient_ == 0; }
  /// Whether it is below 0.
  constexpr bool is_negative() const { return coefficient_ < 0; }
  /// Whether nothing but zeros stands behind the point.
  constexpr bool is_integer() const { return stripped().scale_ == 0; }

  /// Digits of the coefficient: 3 of 0.975, 1 of 0. O(digits).
  constexpr int digits() const {
    const detail::uint128 size = detail::magnitude(coefficient_);
    int count = 1;
    while (count < max_digits && size >= detail::power_of_ten(count)) ++count;
    return count;
  }

  /// Whether the number can be written with `scale` places without losing a digit that it has now.
  constexpr bool has_room_for(int scale) const {
    if (scale <= scale_ || coefficient_ == 0) return scale <= max_scale;
    const int added = scale - scale_;
    return scale <= max_scale && added <= max_digits &&
           detail::magnitude(coefficient_) < detail::power_of_ten(max_digits - added);
  }

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

  /// a + b and a × b for those who can do without: false, and nothing changed, where the operators
  /// throw. The result may be one of the operands.
  ///@{
  static constexpr bool add(const decimal& a, const decimal& b, decimal& result) {
    if (a.scale_ > b.scale_) return add(b, a, result);
    const int shift = b.scale_ - a.scale_;
    if (!is_short(a.coefficient_, shift) && !a.has_room_for(b.scale_))
      return wide_sum(a, b, result);
    const detail::int128 sum = detail::add_coefficients(a.scaled_up(shift), b.coefficient_);
    if (!is_coefficient(sum)) return wide_sum(a, b, result);
    result = decimal(sum, b.scale_);
    return true;
  }
  static constexpr bool multiply(const decimal& a, const decimal& b, decimal& result) {
    const int scale = a.scale_ + b.scale_;
    if (scale > max_scale || !detail::fits_int64(a.coefficient_) ||
        !detail::fits_int64(b.coefficient_))
      return wide_product(a, b, result);
    // Below 2^126, which has 38 digits.
    result =
        decimal(short_product(a.coefficient_, static_cast<std::int64_t>(b.coefficient_)), scale);
    return true;
  }
  ///@}

  /// Never overflows, whatever the scales.
  friend constexpr std::weak_ordering operator<=>(const decimal& a, const decimal& b) {
    std::int64_t left = 0;
    std::int64_t right = 0;
    // No branch on which scale is the larger: over mixed numbers it would be missed every other
    // time.
    if (bring_to_common_scale(a, b, left, right)) return left <=> right;
    return compare_long(a, b);
  }
  friend constexpr bool operator==(const decimal& a, const decimal& b) { return (a <=> b) == 0; }

  /// Equal numbers have equal hashes, however they are written: 97.5 and 97.50.
  constexpr std::size_t hash() const {
    const decimal least = stripped();
    const detail::uint128 size = detail::magnitude(least.coefficient_);
    std::uint64_t mixed = detail::low64(size) * 0x9E3779B97F4A7C15u;
    mixed ^= (mixed >> 32) + detail::high64(size) * 0xC2B2AE3D27D4EB4Fu;
    mixed += static_cast<std::uint64_t>(least.scale_) * 2u + (least.is_negative() ? 1u : 0u);
    return static_cast<std::size_t>(mixed ^ (mixed >> 29));
  }

 private:
  // The caller has seen to the ranges.
  constexpr decimal(const detail::int128& coefficient, int scale)
      : coefficient_(coefficient), scale_(scale) {}

  [[noreturn]] static void throw_overflow() {
    throw std::overflow_error("jixiao::decimal: more than 38 digits");
  }

  static constexpr bool is_coefficient(const detail::int128& value) {
    return detail::magnitude(value) < detail::power_of_ten(max_digits);
  }

  static constexpr detail::int128 checked(const detail::int128& coefficient) {
    if (!is_coefficient(coefficient)) throw_overflow();
    return coefficient;
  }

  static constexpr std::weak_ordering order(const detail::int128& a, const detail::int128& b) {
    if (a < b) return std::weak_ordering::less;
    return b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
  }

  static constexpr std::weak_ordering reversed(std::weak_ordering o) { return 0 <=> o; }

  // Both fit 64 bits.
  static constexpr detail::int128 short_product(const detail::int128& a, std::int64_t b) {
    return detail::int128(static_cast<std::int64_t>(a)) * b;
  }

  // Whether a coefficient × 10^exponent is a product of two 64-bit numbers.
  static constexpr bool is_short(const detail::int128& coefficient, int exponent) {
    return exponent <= detail::max_power_in_int64 && detail::fits_int64(coefficient);
  }
  static constexpr std::int64_t short_power(int exponent) {
    return static_cast<std::int64_t>(detail::low64(detail::power_of_ten(exponent)));
  }

  // False where 64 bits do not hold both.
  static constexpr bool bring_to_common_scale(const decimal& a, const decimal& b,
                                              std::int64_t& left, std::int64_t& right) {
    constexpr int most = detail::max_power_in_int64;
    const int shift = b.scale_ - a.scale_;
    if (shift < -most || shift > most || !detail::fits_int64(a.coefficient_) ||
        !detail::fits_int64(b.coefficient_))
      return false;
    const detail::common_scale_factors& factors = detail::factors_to_common_scale(shift);
    return !detail::multiply_overflows(static_cast<std::int64_t>(a.coefficient_), factors.left,
                                       left) &&
           !detail::multiply_overflows(static_cast<std::int64_t>(b.coefficient_), factors.right,
                                       right);
  }

  // Kept apart so that the common case stays short where it is inlined.
  [[gnu::noinline]] static constexpr std::weak_ordering compare_long(const decimal& a,
                                                                     const decimal& b) {
    if (a.scale_ == b.scale_) return order(a.coefficient_, b.coefficient_);
    if (a.is_zero() || b.is_zero() || a.is_negative() != b.is_negative())
      return order(a.coefficient_, b.coefficient_);
    const auto x = detail::magnitude(a.coefficient_);
    const auto y = detail::magnitude(b.coefficient_);
    const int shift = b.scale_ - a.scale_;
    const auto sizes =
        shift > 0 ? compare_sizes(x, shift, y) : reversed(compare_sizes(y, -shift, x));
    return a.is_negative() ? reversed(sizes) : sizes;
  }

  // A product past 128 bits is larger than any coefficient.
  static constexpr std::weak_ordering compare_sizes(const detail::uint128& a, int exponent,
                                                    const detail::uint128& b) {
    detail::uint128 product{};
    if (exponent <= digits_in_uint64) {
      if (detail::multiply_overflows(a, detail::low64(detail::power_of_ten(exponent)), product))
        return std::weak_ordering::greater;
    } else if (exponent > detail::max_power_of_ten ||
               detail::multiply_overflows(a, detail::power_of_ten(exponent), product)) {
      return std::weak_ordering::greater;
    }
    if (product < b) return std::weak_ordering::less;
    return b < product ? std::weak_ordering::greater : std::weak_ordering::equivalent;
  }

  constexpr detail::int128 scaled_up(int exponent) const {
    if (is_short(coefficient_, exponent)) return short_product(coefficient_, short_power(exponent));
    if (coefficient_ == 0) return 0;
    detail::uint128 product{};
    if (exponent > detail::max_power_of_ten ||
        detail::multiply_overflows(detail::magnitude(coefficient_), detail::power_of_ten(exponent),
                                   product) ||
        product >= detail::power_of_ten(max_digits))
      throw_overflow();
    return detail::with_sign(product, coefficient_ < 0);
  }

  static constexpr decimal sum(const decimal& a, const decimal& b) {
    decimal result;
    if (!add(a, b, result)) throw_overflow();
    return result;
  }

  // The sum where 38 digits hold it only without zeros at the end of its fraction, or because a
  // difference is shorter than what it is taken from.
  static constexpr bool wide_sum(decimal a, decimal b, decimal& result) {
    a = a.stripped();
    b = b.stripped();
    if (a.scale_ > b.scale_) return wide_sum(b, a, result);
    const int exponent = b.scale_ - a.scale_;
    detail::uint128 x = detail::magnitude(a.coefficient_);
    const detail::uint128 y = detail::magnitude(b.coefficient_);
    // Past 128 bits nothing can bring it back: the last digit of b is not 0, or the scales are one.
    if (x != 0 && (exponent > detail::max_power_of_ten ||
                   detail::multiply_overflows(x, detail::power_of_ten(exponent), x)))
      return false;
    if (a.is_negative() != b.is_negative())
      return x < y ? fit(y - x, b.scale_, b.is_negative(), result)
                   : fit(x - y, b.scale_, a.is_negative(), result);
    if (x >= detail::power_of_ten(max_digits) * 2) return false;
    return fit(x + y, b.scale_, a.is_negative(), result);
  }

  static constexpr bool fit(detail::uint128 size, int scale, bool negative, decimal& result) {
    while (size >= detail::power_of_ten(max_digits)) {
      if (scale == 0 || size % 10 != 0) return false;
      size /= 10;
      --scale;
    }
    result = decimal(detail::with_sign(size, negative), scale);
    return true;
  }

  static constexpr decimal product(const decimal& a, const decimal& b) {
    decimal result;
    if (!multiply(a, b, result)) throw_overflow();
    return result;
  }

  static constexpr bool wide_product(const decimal& a, const decimal& b, decimal& result) {
    const bool negative = a.is_negative() != b.is_negative();
    detail::uint128 x = detail::magnitude(a.coefficient_);
    detail::uint128 y = detail::magnitude(b.coefficient_);
    int scale = a.scale_ + b.scale_;
    detail::uint128 size{};
    const auto too_large = [&] {
      return detail::multiply_overflows(x, y, size) || size >= detail::power_of_ten(max_digits) ||
             scale > max_scale;
    };
    // Every ten in the product is a two and a five in the factors: take them out before giving up.
    while (too_large()) {
      if (scale == 0 || !take_out_ten(x, y)) return false;
      --scale;
    }
    result = decimal(detail::with_sign(size, negative), scale);
    return true;
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

  // The largest power of ten that 64 bits without a sign hold.
  static constexpr int digits_in_uint64 = 19;

  detail::int128 coefficient_{};
  std::int32_t scale_ = 0;
};

/// The distance from 0.
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

  detail::uint256 left =
      detail::full_product(detail::magnitude(a.coefficient()), detail::magnitude(b.coefficient()));
  detail::uint256 right =
      detail::full_product(detail::magnitude(c.coefficient()), detail::magnitude(d.coefficient()));
  const int shift = (c.scale() + d.scale()) - (a.scale() + b.scale());
  // Past 256 bits a side is larger than the other, which is below 10^76.
  int result = 0;
  if (shift > 0 && left.multiply_by_ten(shift))
    result = 1;
  else if (shift < 0 && right.multiply_by_ten(-shift))
    result = -1;
  else
    result = detail::uint256::compare(left, right);
  return (left_sign > 0 ? result : -result) <=> 0;
}

}  // namespace jixiao

template <>
struct std::hash<jixiao::decimal> {
  std::size_t operator()(const jixiao::decimal& d) const noexcept { return d.hash(); }
};
