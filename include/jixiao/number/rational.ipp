// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include <boost/multiprecision/cpp_int.hpp>

#include <jixiao/number/rational.hpp>

namespace jixiao {

namespace detail {

using big_integer = boost::multiprecision::cpp_int;
using big_ratio = boost::multiprecision::cpp_rational;

struct large_ratio {
  big_ratio value;
};

/// The two forms of a rational: within the object, and Boost's.
struct ratio_digits {
  // A sum of two such numbers still has 128 bits.
  static bool is_small(const uint128& size) { return high64(size) >> 63 == 0; }

  // In lowest terms, and both small.
  static rational small(const uint128& above, const uint128& below, bool negative) {
    rational r;
    r.above_ = above;
    r.below_ = below;
    r.is_negative_ = negative && above != 0;
    return r;
  }
  // In any terms; the denominator is not 0.
  static rational reduced(const uint128& above, const uint128& below, bool negative) {
    const uint128 common = greatest_common_divisor(above, below);
    return of_lowest(above / common, below / common, negative);
  }
  static rational of_lowest(const uint128& above, const uint128& below, bool negative) {
    if (is_small(above) && is_small(below)) return small(above, below, negative);
    const big_integer size = wide(above);
    return of(big_ratio(negative ? big_integer(-size) : size, wide(below)));
  }
  static rational of(const big_ratio& value) {
    const big_integer above = boost::multiprecision::numerator(value);
    const big_integer below = boost::multiprecision::denominator(value);
    const big_integer size = above < 0 ? big_integer(-above) : above;
    const big_integer limit = big_integer(1) << 127;
    if (size < limit && below < limit) return small(narrow(size), narrow(below), above < 0);
    rational r;
    r.is_negative_ = above < 0;
    r.large_ = std::make_shared<const large_ratio>(large_ratio{value});
    return r;
  }
  // The denominator is above 0.
  static rational of(const big_integer& above, const big_integer& below) {
    return of(big_ratio(above, below));
  }

  static big_ratio wide(const rational& r) {
    return r.large_ ? r.large_->value : big_ratio(above(r), below(r));
  }
  static big_integer above(const rational& r) {
    if (r.large_) return boost::multiprecision::numerator(r.large_->value);
    const big_integer size = wide(r.above_);
    return r.is_negative_ ? big_integer(-size) : size;
  }
  static big_integer below(const rational& r) {
    return r.large_ ? boost::multiprecision::denominator(r.large_->value) : wide(r.below_);
  }

  // Empty where a part of the result outgrows the object.
  static std::optional<rational> small_sum(const rational& a, const rational& b, bool b_negative) {
    if (a.large_ || b.large_) return std::nullopt;
    const uint128 common = greatest_common_divisor(a.below_, b.below_);
    uint128 x = 0;
    uint128 y = 0;
    if (multiply_overflows(a.above_, b.below_ / common, x) || !is_small(x)) return std::nullopt;
    if (multiply_overflows(b.above_, a.below_ / common, y) || !is_small(y)) return std::nullopt;
    const bool same_sign = a.is_negative_ == b_negative;
    const bool negative = same_sign || x >= y ? a.is_negative_ : b_negative;
    const uint128 size = same_sign ? uint128(x + y) : x >= y ? uint128(x - y) : uint128(y - x);
    // What sum and denominator can still have in common divides what the denominators had.
    const uint128 left = greatest_common_divisor(size, common);
    uint128 below = 0;
    if (multiply_overflows(a.below_ / common, b.below_ / left, below)) return std::nullopt;
    return of_lowest(size / left, below, negative);
  }
  static rational sum(const rational& a, const rational& b, bool subtracts) {
    if (const auto result = small_sum(a, b, b.is_negative_ != subtracts)) return *result;
    return of(subtracts ? big_ratio(wide(a) - wide(b)) : big_ratio(wide(a) + wide(b)));
  }
  static rational product(const rational& a, const rational& b) {
    if (!a.large_ && !b.large_) {
      const uint128 one = greatest_common_divisor(a.above_, b.below_);
      const uint128 other = greatest_common_divisor(b.above_, a.below_);
      uint128 above = 0;
      uint128 below = 0;
      if (!multiply_overflows(a.above_ / one, b.above_ / other, above) &&
          !multiply_overflows(a.below_ / other, b.below_ / one, below))
        return of_lowest(above, below, a.is_negative_ != b.is_negative_);
    }
    return of(big_ratio(wide(a) * wide(b)));
  }
  // Of what is not 0.
  static rational inverse(const rational& r) {
    if (!r.large_) return small(r.below_, r.above_, r.is_negative_);
    return of(big_ratio(1 / r.large_->value));
  }
  static rational with_sign(rational r, bool negative) {
    if (r.large_ && r.is_negative_ != negative) return of(big_ratio(-r.large_->value));
    r.is_negative_ = negative && !r.is_zero();
    return r;
  }

  static std::strong_ordering order(const rational& a, const rational& b) {
    if (a.is_negative_ != b.is_negative_)
      return a.is_negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    if (a.large_ || b.large_) return wide(a).compare(wide(b)) <=> 0;
    const int sizes =
        uint256::compare(full_product(a.above_, b.below_), full_product(b.above_, a.below_));
    return a.is_negative_ ? 0 <=> sizes : sizes <=> 0;
  }
  static bool are_equal(const rational& a, const rational& b) {
    if (a.is_negative_ != b.is_negative_ || !a.large_ != !b.large_) return false;
    if (a.large_) return a.large_ == b.large_ || a.large_->value == b.large_->value;
    return a.above_ == b.above_ && a.below_ == b.below_;
  }
  static rational numerator(const rational& r) {
    return r.large_ ? of(above(r), 1) : small(r.above_, 1, r.is_negative_);
  }
  static rational denominator(const rational& r) {
    return r.large_ ? of(below(r), 1) : small(r.below_, 1, false);
  }

  static big_integer ten_to(int exponent) {
    return boost::multiprecision::pow(big_integer(10), static_cast<unsigned>(exponent));
  }
  static big_integer wide(const uint128& size) {
    big_integer result = high64(size);
    result <<= 64;
    result += low64(size);
    return result;
  }
  static uint128 narrow(const big_integer& size) {
    const big_integer mask = ~std::uint64_t{0};
    return make_uint128(static_cast<std::uint64_t>(big_integer(size >> 64)),
                        static_cast<std::uint64_t>(big_integer(size & mask)));
  }
};

// The decimal coefficient × 10^-scale, if it has one.
inline std::optional<decimal> to_decimal_if(const big_integer& coefficient, int scale) {
  const big_integer size = abs(coefficient);
  if (scale < 0 || scale > decimal::max_scale || size >= ratio_digits::ten_to(decimal::max_digits))
    return std::nullopt;
  return decimal::of(with_sign(ratio_digits::narrow(size), coefficient < 0), scale);
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

inline rational rounded_whole(const rational& value, rounding mode) {
  return ratio_digits::of(
      divide_rounded(ratio_digits::above(value), ratio_digits::below(value), mode), 1);
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

JIXIAO_INLINE rational::rational(const decimal& value) : rational(fraction(value)) {}

JIXIAO_INLINE rational::rational(const fraction& value) {
  using detail::ratio_digits;
  const decimal& up = value.numerator();
  const decimal& down = value.denominator();
  detail::uint128 above = detail::magnitude(up.coefficient());
  detail::uint128 below = detail::magnitude(down.coefficient());
  // The powers of ten on both sides of the line, as far as one has more.
  const int places = up.scale() - down.scale();
  detail::uint128& raised = places > 0 ? below : above;
  const int by = places > 0 ? places : -places;
  if (by <= detail::max_power_of_ten &&
      !detail::multiply_overflows(raised, detail::power_of_ten(by), raised)) {
    *this = ratio_digits::reduced(above, below, value.is_negative());
    return;
  }
  detail::big_integer size = ratio_digits::wide(above);
  detail::big_integer line = ratio_digits::wide(below);
  (places > 0 ? line : size) *= ratio_digits::ten_to(by);
  if (value.is_negative()) size = -size;
  *this = ratio_digits::of(size, line);
}

JIXIAO_INLINE rational rational::numerator() const {
  return detail::ratio_digits::numerator(*this);
}
JIXIAO_INLINE rational rational::denominator() const {
  return detail::ratio_digits::denominator(*this);
}
JIXIAO_INLINE bool rational::is_integer() const { return denominator() == rational(1); }

JIXIAO_INLINE rational operator-(const rational& a) {
  return detail::ratio_digits::with_sign(a, !a.is_negative());
}
JIXIAO_INLINE rational operator+(const rational& a, const rational& b) {
  return detail::ratio_digits::sum(a, b, false);
}
JIXIAO_INLINE rational operator-(const rational& a, const rational& b) {
  return detail::ratio_digits::sum(a, b, true);
}
JIXIAO_INLINE rational operator*(const rational& a, const rational& b) {
  return detail::ratio_digits::product(a, b);
}
JIXIAO_INLINE rational operator/(const rational& a, const rational& b) {
  if (b.is_zero()) throw std::domain_error("jixiao: division by zero");
  return detail::ratio_digits::product(a, detail::ratio_digits::inverse(b));
}
JIXIAO_INLINE std::strong_ordering operator<=>(const rational& a, const rational& b) {
  return detail::ratio_digits::order(a, b);
}
JIXIAO_INLINE bool operator==(const rational& a, const rational& b) {
  return detail::ratio_digits::are_equal(a, b);
}

JIXIAO_INLINE rational abs(const rational& value) {
  return detail::ratio_digits::with_sign(value, false);
}
JIXIAO_INLINE rational floor(const rational& value) {
  return detail::rounded_whole(value, rounding::floor);
}
JIXIAO_INLINE rational ceiling(const rational& value) {
  return detail::rounded_whole(value, rounding::ceiling);
}

JIXIAO_INLINE rational power(const rational& value, int exponent) {
  const unsigned size =
      exponent < 0 ? 0u - static_cast<unsigned>(exponent) : static_cast<unsigned>(exponent);
  const detail::big_integer above = pow(detail::ratio_digits::above(value), size);
  const detail::big_integer below = pow(detail::ratio_digits::below(value), size);
  const rational raised = detail::ratio_digits::of(above, below);
  return exponent < 0 ? rational(1) / raised : raised;
}

JIXIAO_INLINE rational least_common_multiple(const rational& a, const rational& b) {
  return detail::ratio_digits::of(
      lcm(detail::ratio_digits::above(a), detail::ratio_digits::above(b)), 1);
}

JIXIAO_INLINE int to_int(const rational& value) {
  if (!value.is_integer()) throw std::domain_error("jixiao: not a whole number");
  const detail::big_integer whole = detail::ratio_digits::above(value);
  constexpr std::numeric_limits<int> ints;
  if (whole > ints.max() || whole < ints.min())
    throw std::overflow_error("jixiao: a whole number that is too large");
  return static_cast<int>(whole);
}

JIXIAO_INLINE std::optional<decimal> exact_decimal(const rational& value) {
  const detail::big_integer below = detail::ratio_digits::below(value);
  detail::big_integer rest = below;
  const int twos = detail::take_out(rest, 2);
  const int fives = detail::take_out(rest, 5);
  const int scale = twos > fives ? twos : fives;
  if (rest != 1 || scale > decimal::max_scale) return std::nullopt;
  return detail::to_decimal_if(
      detail::ratio_digits::above(value) * (detail::ratio_digits::ten_to(scale) / below), scale);
}

JIXIAO_INLINE std::optional<fraction> exact_fraction(const rational& value) {
  if (const auto whole = exact_decimal(value)) return fraction(*whole);
  const auto above = detail::to_decimal_if(detail::ratio_digits::above(value), 0);
  const auto below = detail::to_decimal_if(detail::ratio_digits::below(value), 0);
  if (!above || !below) return std::nullopt;
  return fraction(*above, *below);
}

JIXIAO_INLINE decimal round_to_scale(const rational& value, int scale, rounding mode) {
  using detail::ratio_digits;
  if (scale > decimal::max_scale) throw std::overflow_error("jixiao: more than 76 places");
  if (scale >= 0)
    return detail::to_decimal_or_throw(
        detail::divide_rounded(ratio_digits::above(value) * ratio_digits::ten_to(scale),
                               ratio_digits::below(value), mode),
        scale);
  const detail::big_integer unit = ratio_digits::ten_to(-scale);
  return detail::to_decimal_or_throw(
      detail::divide_rounded(ratio_digits::above(value), ratio_digits::below(value) * unit, mode) *
          unit,
      0);
}

JIXIAO_INLINE decimal round_to_interval(const rational& value, const decimal& interval,
                                        rounding mode) {
  using detail::ratio_digits;
  if (interval <= decimal(0)) throw std::domain_error("jixiao: a rounding interval is positive");
  const rational multiple = value / rational(interval);
  const rational step = rational(interval) * power(rational(10), interval.scale());
  return detail::to_decimal_or_throw(
      detail::divide_rounded(ratio_digits::above(multiple), ratio_digits::below(multiple), mode) *
          ratio_digits::above(step),
      interval.scale());
}

JIXIAO_INLINE decimal round_to_significant(const rational& value, int digits, rounding mode) {
  using detail::ratio_digits;
  if (digits < 1) throw std::domain_error("jixiao: at least one significant digit");
  if (value.is_zero()) return 0;
  const rational size = abs(value);
  // Digits before the point; 0 for 0.5, −1 for 0.05: what one part has more than the other, or one
  // more than that.
  int leading = static_cast<int>(ratio_digits::above(size).str().size()) -
                static_cast<int>(ratio_digits::below(size).str().size());
  if (size >= power(rational(10), leading)) ++leading;
  const decimal result = round_to_scale(value, digits - leading, mode);
  // 9.996 to three digits is 10.0, not 10.00.
  const bool carried = abs(rational(result)) >= power(rational(10), leading);
  return carried && result.scale() > 0 ? result.with_scale(result.scale() - 1) : result;
}

JIXIAO_INLINE decimal root(const rational& value, int degree, int scale, rounding mode) {
  using detail::ratio_digits;
  if (degree < 1 || (degree % 2 == 0 && value.is_negative()))
    throw std::domain_error("jixiao: there is no such root");
  if (scale < 0 || scale > decimal::max_scale)
    throw std::overflow_error("jixiao: more than 76 places");
  const auto n = static_cast<unsigned>(degree);
  const detail::big_integer above =
      abs(ratio_digits::above(value)) * pow(ratio_digits::ten_to(scale), n);
  const detail::big_integer below = ratio_digits::below(value);
  detail::big_integer whole = detail::integer_root(above / below, n);
  if (pow(whole, n) * below != above) {
    // Twice the root against 2 × whole + 1 says on which side of a half it lies.
    const detail::big_integer twice = above << n;
    const detail::big_integer half = pow(detail::big_integer(whole * 2 + 1), n) * below;
    if (detail::rounds_away(mode, value.is_negative(), bit_test(whole, 0),
                            twice.compare(half) <=> 0))
      ++whole;
  }
  return detail::to_decimal_or_throw(value.is_negative() ? detail::big_integer(-whole) : whole,
                                     scale);
}

JIXIAO_INLINE std::string to_text(const rational& value) {
  if (const auto whole = exact_decimal(value)) return std::string(to_text(*whole).view());
  return detail::ratio_digits::above(value).str() + '/' + detail::ratio_digits::below(value).str();
}

}  // namespace jixiao
