// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>

#include <jixiao/number/decimal.hpp>
#include <jixiao/number/fraction.hpp>

namespace jixiao {

/// A place where the number line can be cut in two (切点): just before a number, just after it, or
/// at either end of the line.
///
/// Ends of intervals are cuts, so that openness needs no flag of its own and order and equality
/// agree: [98, ∞) begins before 98, (98, ∞) begins after 98.
// The number is a base, in whose padding the rest lies: cuts are what most of a standard is.
class cut : private decimal {
 public:
  /// The start of the line, −∞.
  constexpr cut() = default;
  /// −∞.
  static constexpr cut line_start() { return {}; }
  /// +∞.
  static constexpr cut line_end() { return {place::line_end, decimal{}}; }
  /// Just below a number, so that what begins here has it.
  static constexpr cut before(const decimal& value) { return {place::before, value}; }
  /// Just above a number, so that what ends here has it.
  static constexpr cut after(const decimal& value) { return {place::after, value}; }

  /// Whether it lies beside a number, and not at an end of the line.
  constexpr bool is_finite() const { return place_ == place::before || place_ == place::after; }
  /// Whether it lies just below a number.
  constexpr bool is_before() const { return place_ == place::before; }
  /// Whether it lies just above a number.
  constexpr bool is_after() const { return place_ == place::after; }
  /// The number cut beside; meaningful for finite cuts only.
  constexpr const decimal& value() const { return *this; }
  /// How many zeros before the point of the number are not written as digits: 3 of 1.5万 as 15000,
  /// 0 of 15000. Takes no part in comparisons.
  constexpr int unwritten_zeros() const { return unwritten_zeros_; }
  /// The same cut, with so many zeros of its number that are not written.
  constexpr cut with_unwritten_zeros(int count) const {
    cut c = *this;
    c.unwritten_zeros_ = static_cast<std::int8_t>(count);
    return c;
  }

  friend constexpr std::weak_ordering operator<=>(const cut& a, const cut& b) {
    const int a_end = a.end_sign();
    const int b_end = b.end_sign();
    if (a_end != 0 || b_end != 0) return a_end <=> b_end;
    const auto by_value = a.value() <=> b.value();
    return by_value != 0 ? by_value : a.place_ <=> b.place_;
  }
  friend constexpr bool operator==(const cut& a, const cut& b) { return (a <=> b) == 0; }

  /// Whether the number lies on the right side of the cut. Number is decimal or fraction.
  template <class Number>
  constexpr bool is_left_of(const Number& number) const {
    if (!is_finite()) return place_ == place::line_start;
    const auto order = number <=> value();
    return order > 0 || (order == 0 && place_ == place::before);
  }

 private:
  enum class place : std::uint8_t { line_start, before, after, line_end };
  constexpr cut(place where, const decimal& value) : decimal(value), place_(where) {}

  constexpr int end_sign() const {
    return place_ == place::line_start ? -1 : place_ == place::line_end ? 1 : 0;
  }

  place place_ = place::line_start;
  std::int8_t unwritten_zeros_ = 0;
};

}  // namespace jixiao
