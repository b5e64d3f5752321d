// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <optional>
#include <stdexcept>

#include <jixiao/number/decimal_text.hpp>

namespace jixiao {

/// An exact ratio of two decimals (精确比值), such as 49/50. Never divided out: it is compared by
/// cross-multiplication, so 1/3 stays one third.
/// Invariant: the denominator is positive.
class fraction {
 public:
  /// 0.
  constexpr fraction() = default;
  /// A decimal is a ratio over 1.
  constexpr fraction(const decimal& whole) : numerator_(whole) {}
  /// @throws std::domain_error when the denominator is 0.
  constexpr fraction(const decimal& numerator, const decimal& denominator)
      : numerator_(denominator.is_negative() ? -numerator : numerator),
        denominator_(abs(denominator)) {
    if (denominator.is_zero()) throw std::domain_error("jixiao: division by zero");
  }

  /// With the sign.
  constexpr const decimal& numerator() const { return numerator_; }
  /// Above 0.
  constexpr const decimal& denominator() const { return denominator_; }
  /// Whether it is below 0.
  constexpr bool is_negative() const { return numerator_.is_negative(); }
  /// Whether it is written over 1; 98/2 is not.
  constexpr bool is_decimal() const { return denominator_ == decimal(1); }

  /// @throws std::overflow_error past 38 digits; std::domain_error for a zero divisor.
  friend constexpr fraction operator*(const fraction& a, const decimal& b) {
    return {a.numerator_ * b, a.denominator_};
  }
  friend constexpr fraction operator/(const fraction& a, const decimal& b) {
    return {a.numerator_, a.denominator_ * b};
  }

  /// Never overflows.
  friend constexpr std::weak_ordering operator<=>(const fraction& a, const decimal& b) {
    if (a.denominator_.scale() == 0 && a.denominator_.coefficient() == 1) return a.numerator_ <=> b;
    return compare_products(a.numerator_, 1, b, a.denominator_);
  }
  friend constexpr std::weak_ordering operator<=>(const fraction& a, const fraction& b) {
    return compare_products(a.numerator_, b.denominator_, b.numerator_, a.denominator_);
  }
  friend constexpr bool operator==(const fraction& a, const fraction& b) { return (a <=> b) == 0; }
  friend constexpr bool operator==(const fraction& a, const decimal& b) { return (a <=> b) == 0; }

 private:
  decimal numerator_;
  decimal denominator_ = 1;
};

namespace detail {

constexpr uint128 greatest_common_divisor(uint128 a, uint128 b) {
  while (b != 0) {
    const uint128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// How often the number can be divided by the factor; it is, that often.
constexpr int take_out(uint128& number, unsigned factor) {
  int count = 0;
  for (; number % factor == 0; ++count) number /= factor;
  return count;
}

// False when number × factor^count needs more than 38 digits.
constexpr bool grow(uint128& number, unsigned factor, int count) {
  const uint128 limit = (power_of_ten(decimal::max_digits) - 1) / factor;
  for (; count > 0; --count) {
    if (number > limit) return false;
    number *= factor;
  }
  return true;
}

}  // namespace detail

/// The same number as a decimal: 49/50 is 0.98. Empty when it has no end (1/3) or needs more than
/// 38 digits or 76 places.
constexpr std::optional<decimal> exact_decimal(const fraction& f) {
  if (f.is_decimal()) return f.numerator();
  if (f.numerator().is_zero()) return decimal(0);
  detail::uint128 n = detail::magnitude(f.numerator().coefficient());
  detail::uint128 d = detail::magnitude(f.denominator().coefficient());
  const detail::uint128 common = detail::greatest_common_divisor(n, d);
  n /= common;
  d /= common;
  const int twos = detail::take_out(d, 2);
  const int fives = detail::take_out(d, 5);
  if (d != 1) return std::nullopt;
  const int places = twos > fives ? twos : fives;
  const int scale = places + f.numerator().scale() - f.denominator().scale();
  if (scale > decimal::max_scale || !detail::grow(n, 2, places - twos) ||
      !detail::grow(n, 5, places - fives) || !detail::grow(n, 10, -scale))
    return std::nullopt;
  return decimal::of(detail::with_sign(n, f.is_negative()), scale < 0 ? 0 : scale).stripped();
}

/// Long enough for two decimals and a stroke.
using fraction_characters = detail::fixed_text<168>;

/// A decimal where it is one (`0.98`), else the ratio (`1/3`).
constexpr fraction_characters to_text(const fraction& f) {
  fraction_characters text;
  if (const auto whole = exact_decimal(f)) return text.append(to_text(*whole));
  return text.append(to_text(f.numerator())).append('/').append(to_text(f.denominator()));
}

}  // namespace jixiao
