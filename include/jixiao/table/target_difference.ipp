// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/band/label.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/table/target_difference.hpp>

namespace jixiao {

namespace detail {

// The unit of a target beside one in another; the bare one where that is not said.
inline unit unit_beside(const target& t, const unit& other, bare_number bare) {
  if (!t.unit.is_bare() || other.is_date()) return t.unit;
  if (t.value.is_zero()) return other;
  if (!other.is_ratio())
    return other.measures() == dimension::count && !other.is_compound() ? other : unit{};
  switch (bare) {
    case bare_number::as_percent: return percent;
    case bare_number::as_ratio: return ratio;
    case bare_number::same_unit: return other;
    case bare_number::refused: break;
  }
  return decimal(-1) < t.value && t.value < decimal(1) ? ratio : unit{};
}

// The numbers that meet a target of one unit, in another; none where that cannot express its value.
inline std::optional<interval> values_in(const target& t, const unit& own, const unit& wanted) {
  if (own == wanted) return values_meeting(t.sign, t.value);
  const fraction factor = quantity{fraction(decimal(1)), own}.in(wanted).value;
  decimal above;
  if (!decimal::multiply(t.value, factor.numerator(), above)) return std::nullopt;
  const auto value = exact_decimal(fraction(above, factor.denominator()));
  return value ? std::optional(values_meeting(t.sign, value->stripped())) : std::nullopt;
}

// Whether two numbers count the same thing: of 6月30日前 and 6月30日前完成 one leaves it unsaid.
inline bool count_the_same(const target& a, const target& b) {
  const bool is_unsaid = a.unit.is_date() && (a.label.empty() || b.label.empty());
  return is_unsaid || a.label == b.label;
}

// Those parts that have a number of the unit.
inline value_set with_numbers(const value_set& found, const unit& u) {
  value_set result;
  for (const interval& part : found)
    if (has_number_in(part, u)) result.add(part);
  return result;
}

inline target_difference difference_of_values(const interval& was, const interval& now,
                                              const unit& u) {
  const value_set before(was);
  const value_set after(now);
  target_difference result;
  result.unit = u;
  result.lost = with_numbers(intersection(before, complement(after)), u);
  result.gained = with_numbers(intersection(after, complement(before)), u);
  result.has_common = has_number_in(intersection(was, now), u);
  result.tendency = tendency_of(!result.gained.is_empty(), !result.lost.is_empty(), false);
  return result;
}

// Without numbers only what is written can be compared.
inline bool is_same_wording(const target& a, const target& b) {
  if (a.problem || b.problem) return a.problem && b.problem && same_label(a.text, b.text);
  return !a.is_numeric() && !b.is_numeric() && a.label == b.label;
}

}  // namespace detail

JIXIAO_INLINE target_difference difference_of(const target& before, const target& after,
                                              bare_number bare) {
  target_difference unlike;
  unlike.has_common = detail::is_same_wording(before, after);
  if (unlike.has_common) return unlike;
  unlike.tendency = tendency::incomparable;
  if (!before.is_numeric() || !after.is_numeric() || !detail::count_the_same(before, after))
    return unlike;
  const unit was = detail::unit_beside(before, after.unit, bare);
  const unit now = detail::unit_beside(after, before.unit, bare);
  if (!was.converts_to(now)) return unlike;
  // Of 1周 and 1天 only one can be written in the other's unit.
  for (const unit& u : {now, was}) {
    const auto earlier = detail::values_in(before, was, u);
    const auto later = detail::values_in(after, now, u);
    if (earlier && later) return detail::difference_of_values(*earlier, *later, u);
  }
  return unlike;
}

}  // namespace jixiao
