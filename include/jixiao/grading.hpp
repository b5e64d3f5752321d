// SPDX-License-Identifier: BSL-1.0
#pragma once

// What grade a value has. Take the standard 98%以上 | 95%～98% | 90%～95% | 90%以下, and others
// where named; the official reading against the strict one:
//
//   value   standard                              official                strict
//   96%     the above                             good       direct       good  direct
//   98%     the above                             excellent  shared_bound none  shared_bound
//   2次     3次以内 | 5次以内 | 8次以内 | 10次以内      excellent  nested       none  overlap
//   91%     95%以上 | 90%～95% | 85%～92% | 85%以下     none       overlap      none  overlap
//   96%     98% | 92%～95% | 90%～92% | 90%以下         good       gap          none  gap
//   101%    100% | 95%～100% | 90%～95% | 90%以下       excellent  beyond_best  none  beyond_best
//   11次    3次以内 | 5次以内 | 8次以内 | 10次以内      poor       beyond_worst none  beyond_worst
//
// A gap goes to the worse neighbour, since the better one's bound is not reached. Every choice is a
// field of `reading`. "No grade" is a verdict; exceptions are for what is no measurement of the
// indicator at all.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/detail/judge.hpp>
#include <jixiao/label.hpp>
#include <jixiao/reading.hpp>
#include <jixiao/standard.hpp>
#include <jixiao/verdict.hpp>

namespace jixiao {

namespace detail {

[[noreturn]] inline void refuse(fault what, std::string_view text, std::string_view expected = {}) {
  throw input_error({what, 0}, std::string(text), std::string(expected));
}

constexpr jixiao::unit unit_of_bare_number(const standard& s, const reading& how) {
  if (!s.unit().is_ratio()) return s.unit();
  switch (how.bare) {
    case bare_number::as_percent: return percent;
    case bare_number::as_ratio: return ratio;
    case bare_number::same_unit: return s.unit();
    case bare_number::refused: break;
  }
  return {};
}

// The measured number in the standard's unit.
constexpr fraction comparable(const standard& s, const quantity& measured, const reading& how) {
  quantity q = measured;
  if (!s.is_numeric()) refuse(fault::number_for_label, to_text(measured));
  if (q.unit.is_bare()) {
    q.unit = unit_of_bare_number(s, how);
    if (q.unit.is_bare() && !s.unit().is_bare())
      refuse(fault::unit_missing, to_text(measured), to_text(s.unit()));
  }
  if (!q.unit.converts_to(s.unit()))
    refuse(fault::unit_mismatch, to_text(measured), to_text(s.unit()));
  if (s.unit().is_countable() && q.value.is_negative())
    refuse(fault::negative_count, to_text(measured), to_text(s.unit()));
  return q.in(s.unit()).value;
}

// The last place that any bound of the standard is written to.
constexpr int finest_place(const standard& s) {
  int places = 0;
  for (const cut& c : s.parts().cuts())
    places = c.value().scale() > places ? c.value().scale() : places;
  return places;
}

constexpr fraction rounded_to_bounds(const standard& s, const fraction& value) {
  return quotient(value.numerator(), value.denominator(), finest_place(s), rounding::half_even);
}

constexpr verdict verdict_without_number(std::optional<jixiao::grade> g, reason why) {
  verdict v;
  v.grade = g;
  v.reason = why;
  if (g) v.claims.add(*g);
  return v;
}

}  // namespace detail

/// The grade of a measured quantity under a standard, and why (判定).
/// The value is converted to the standard's unit exactly; a ratio is compared by
/// cross-multiplication. O(log bounds) to place the value; no allocation.
/// @throws input_error: unit_mismatch, unit_missing (a bare number for a rate, unless the reading
/// says what it means), negative_count, number_for_label. std::overflow_error when converting the
/// unit needs more than 38 digits.
constexpr verdict grade_of(const standard& s, const quantity& measured,
                           const reading& how = reading::official()) {
  fraction value = detail::comparable(s, measured, how);
  if (how.comparison == comparison::rounded_value) value = detail::rounded_to_bounds(s, value);
  const detail::judge judge(s, how);
  const std::size_t place = s.parts().piece_of(value);
  const detail::outcome outcome = judge.outcome_of(place);
  verdict v;
  v.grade = outcome.grade;
  v.reason = outcome.reason;
  v.claims = s.parts()[place].claims;
  v.value = value;
  v.unit = s.unit();
  if (v.grade) judge.explain(place, v);
  return v;
}

/// The grade of a label (定性指标): that of the band that carries it; empty when none does.
constexpr std::optional<verdict> grade_of_label(const standard& s, std::string_view label) {
  for (grade g : all_grades)
    if (s.label_bands().has(g) && same_label(s[g].text, label))
      return detail::verdict_without_number(g, reason::label);
  return std::nullopt;
}

namespace detail {

constexpr std::optional<quantity> number_meant(const standard& s, std::string_view text) {
  if (const quantity_reading number = read_quantity(text)) return number.value;
  for (grade g : all_grades)
    if (s[g].is_zero_word && s.claims_numbers(g) && same_label(s[g].text, text))
      return quantity{fraction(decimal(0)), s.unit()};
  if (!s.unit().is_date()) return std::nullopt;
  const band day = read_band(text);
  if (!day.is_numeric() || !day.unit.is_date() || day.set.size() != 1) return std::nullopt;
  const interval& only = day.set.front();
  return only.has_upper()
             ? std::optional<quantity>(quantity{fraction(only.upper().value()), day.unit})
             : std::nullopt;
}

[[noreturn]] inline void refuse_text(const standard& s, std::string_view text) {
  const quantity_reading number = read_quantity(text);
  if (s.is_numeric() && grade_named(trimmed(text))) refuse(fault::label_for_number, text);
  if (s.is_numeric())
    throw input_error(number.problem, std::string(text), std::string(to_text(s.unit()).view()));
  std::string expected;
  std::array<std::string_view, grade_count> labels{};
  for (grade g : all_grades) {
    if (!s.label_bands().has(g)) continue;
    labels[column_of(g)] = s[g].text.view();
    expected.append(expected.empty() ? "" : " / ").append(s[g].text.view());
  }
  const std::string_view near = nearest_label(text, labels);
  if (!near.empty()) expected = std::string(near);
  throw input_error({fault::unknown_label, 0}, std::string(text), expected);
}

}  // namespace detail

/// The grade of a measurement as written: `97.995%`, `49/50`, `49件/50件`, `12万元`, a label of the
/// standard, or — for a qualitative standard — a grade word that an assessor gave.
/// @throws input_error as `grade_of(standard, quantity)`, and for a text that is neither: its
/// fault, or unknown_label with the nearest label as `expected()`.
constexpr verdict grade_of(const standard& s, std::string_view measured,
                           const reading& how = reading::official()) {
  if (detail::trimmed(measured).empty()) detail::refuse(fault::empty_text, measured);
  if (const auto by_label = grade_of_label(s, measured)) return *by_label;
  if (s.is_qualitative())
    if (const auto word = grade_named(detail::trimmed(measured)))
      return detail::verdict_without_number(*word, reason::grade_word);
  if (const auto number = detail::number_meant(s, measured)) return grade_of(s, *number, how);
  detail::refuse_text(s, measured);
}

/// Exactly the numbers that earn a grade under a reading, in the standard's unit. O(bounds).
constexpr value_set earned(const standard& s, grade g, const reading& how = reading::official()) {
  value_set result;
  const detail::judge judge(s, how);
  for (std::size_t i = 0; i < s.parts().size(); ++i)
    if (judge.outcome_of(i).grade == g) result.add(s.parts().span(i));
  return result;
}

/// Exactly the numbers that have no grade under a reading.
constexpr value_set ungraded(const standard& s, const reading& how = reading::official()) {
  value_set result;
  const detail::judge judge(s, how);
  for (std::size_t i = 0; i < s.parts().size(); ++i)
    if (!judge.outcome_of(i).grade) result.add(s.parts().span(i));
  return result;
}

}  // namespace jixiao
