// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/set/cut.hpp>

namespace jixiao {

/// A stretch of the number line between two cuts (区间): [95, 98], (110, ∞), {100}; empty where the
/// cuts leave no room. Numbers only; the unit belongs to whoever holds the interval.
/// Equal sets are equal intervals: 98 and 98.0 as ends are one, and so are all empty ones.
class interval {
 public:
  /// Empty.
  constexpr interval() = default;
  /// What lies between the cuts; empty when they do not leave room.
  constexpr interval(const cut& lower, const cut& upper) : lower_(lower), upper_(upper) {}

  /// (-∞, ∞).
  static constexpr interval all() { return {cut::line_start(), cut::line_end()}; }
  /// {v}.
  static constexpr interval point(const decimal& v) { return {cut::before(v), cut::after(v)}; }
  /// [v, ∞): 以上, 不低于.
  static constexpr interval at_least(const decimal& v) { return {cut::before(v), cut::line_end()}; }
  /// (v, ∞): 超过.
  static constexpr interval more_than(const decimal& v) { return {cut::after(v), cut::line_end()}; }
  /// (-∞, v]: 以下, 不超过.
  static constexpr interval at_most(const decimal& v) { return {cut::line_start(), cut::after(v)}; }
  /// (-∞, v): 不足, 低于.
  static constexpr interval less_than(const decimal& v) {
    return {cut::line_start(), cut::before(v)};
  }
  /// [low, high]; empty where low is above high.
  static constexpr interval closed(const decimal& low, const decimal& high) {
    return {cut::before(low), cut::after(high)};
  }

  /// Its ends; of an empty one as they were given.
  ///@{
  constexpr const cut& lower() const { return lower_; }
  constexpr const cut& upper() const { return upper_; }
  ///@}
  /// Whether no number is in it.
  constexpr bool is_empty() const { return !(lower_ < upper_); }
  /// Whether one number alone is in it.
  constexpr bool is_point() const {
    return lower_.is_before() && upper_.is_after() && lower_.value() == upper_.value();
  }
  /// Whether the end is a number, and not infinite.
  ///@{
  constexpr bool has_lower() const { return lower_.is_finite(); }
  constexpr bool has_upper() const { return upper_.is_finite(); }
  ///@}
  /// Whether the end is a number that is in the interval.
  ///@{
  constexpr bool includes_lower() const { return lower_.is_before(); }
  constexpr bool includes_upper() const { return upper_.is_after(); }
  ///@}

  /// Number is decimal or fraction.
  template <class Number>
  constexpr bool contains(const Number& number) const {
    return lower_.is_left_of(number) && !upper_.is_left_of(number);
  }

  friend constexpr bool operator==(const interval& a, const interval& b) {
    return (a.is_empty() && b.is_empty()) || (a.lower_ == b.lower_ && a.upper_ == b.upper_);
  }

 private:
  cut lower_;
  cut upper_;
};

/// What lies in both.
constexpr interval intersection(const interval& a, const interval& b) {
  return {a.lower() < b.lower() ? b.lower() : a.lower(),
          b.upper() < a.upper() ? b.upper() : a.upper()};
}

/// Long enough for two decimals with a unit, brackets and a comma.
using interval_text = detail::fixed_text<240>;

/// In mathematical notation, with `unit_symbol` behind each number: `[95%, 98%)`, `{100%}`,
/// `(-∞, 90%]`, `∅`.
constexpr interval_text to_text(const interval& i, std::string_view unit_symbol = {}) {
  interval_text text;
  if (i.is_empty()) return text.append("∅");
  if (i.is_point())
    return text.append("{").append(to_text(i.lower().value())).append(unit_symbol).append("}");
  if (i.has_lower())
    text.append(i.includes_lower() ? "[" : "(")
        .append(to_text(i.lower().value()))
        .append(unit_symbol);
  else
    text.append("(-∞");
  text.append(", ");
  if (i.has_upper())
    text.append(to_text(i.upper().value()))
        .append(unit_symbol)
        .append(i.includes_upper() ? "]" : ")");
  else
    text.append("∞)");
  return text;
}

}  // namespace jixiao
