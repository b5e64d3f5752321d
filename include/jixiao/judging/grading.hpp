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
//   30000元 30000元以上 | 20000～30000元（含） | …    good       stated_bound good  stated_bound
//   85%     98%以上 | 90%～98% | (blank) | 80%以下    none       undecided    none  undecided
//
// A gap goes to the worse neighbour, since the better one's bound is not reached. Every choice is a
// field of `reading`. "No grade" is a verdict; exceptions are for what is no measurement of the
// indicator at all.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/band/label.hpp>
#include <jixiao/judging/deciding_bound.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/judging/settler.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao {

namespace detail {

[[noreturn]] inline void refuse(fault what, std::string_view text, expectation expected = {}) {
  throw input_error({what, 0}, std::string(text), std::move(expected));
}

// The unit that a bare number is taken in; none where that would be a guess.
constexpr jixiao::unit unit_of_bare_number(const jixiao::unit& wanted, const reading& how) {
  if (wanted.is_date()) return {};
  if (!wanted.is_ratio()) return wanted;
  switch (how.bare) {
    case bare_number::as_percent: return percent;
    case bare_number::as_ratio: return ratio;
    case bare_number::same_unit: return wanted;
    case bare_number::refused: break;
  }
  return {};
}

// What a measured number means where amounts of money are wanted: of 120万 it is 元 that is left
// out, and no 万元. Any other number is as it was read.
constexpr quantity money_meant(const quantity& read, const jixiao::unit& wanted,
                               std::string_view as_written) {
  if (!read.unit.is_bare() || wanted.measures() != dimension::money) return read;
  const std::string_view text = trimmed(as_written);
  const bool is_scaled =
      text.size() > ideograph_length &&
      chinese_power(decode(text.substr(text.size() - ideograph_length)).value) != 0;
  return is_scaled ? quantity{read.value, yuan} : read;
}

// The measured number in the wanted unit.
constexpr fraction comparable(const jixiao::unit& wanted, const quantity& measured,
                              const reading& how, std::string_view as_written = {}) {
  // As it mostly is.
  if (measured.unit == wanted && !(measured.value.is_negative() && refuses_negative(wanted)))
    return measured.value;
  quantity q = measured;
  const auto refuse_it = [&](fault what) {
    const quantity_characters text = as_written.empty() ? to_text(measured) : quantity_characters{};
    refuse(what, as_written.empty() ? text.view() : as_written, expectation_of(wanted));
  };
  if (q.unit.is_bare()) {
    q.unit = unit_of_bare_number(wanted, how);
    if (q.unit.is_bare() && !wanted.is_bare()) refuse_it(fault::unit_missing);
  }
  if (!q.unit.converts_to(wanted))
    refuse_it(q.unit.is_date() && wanted.is_date() ? fault::year_unsaid : fault::unit_mismatch);
  if (refuses_negative(wanted) && q.value.is_negative()) refuse_it(fault::negative_count);
  return q.in(wanted).value;
}

constexpr verdict verdict_without_number(std::optional<jixiao::grade> g, reason why) {
  verdict v;
  v.grade = g;
  v.reason = why;
  if (g) v.claims.add(*g);
  return v;
}

constexpr verdict grade_of_quantity(const standard_view& s, const quantity& measured,
                                    const reading& how, std::string_view as_written) {
  verdict v;
  if (!s.is_numeric()) {  // nothing of it could be read
    v.value = measured.value;
    v.unit = measured.unit;
    return v;
  }
  v.value = comparable(s.unit(), measured, how, as_written);
  if (how.comparison == comparison::rounded_value) return ruling(s, how).verdict_on(v.value);
  // Of one value no more is settled than what it takes.
  v.unit = s.unit();
  const settler settled(s, how);
  const std::size_t place = s.parts().piece_of(v.value);
  const ruled_piece found = settled[place];
  v.grade = found.grade;
  v.reason = found.reason;
  v.claims = s.parts()[place].claims;
  deciding_bound(settled, place).explain(v);
  return v;
}

}  // namespace detail

/// The grade of a measured quantity under a standard, and why (判定).
/// The value is converted to the standard's unit exactly; a ratio is compared by
/// cross-multiplication. O(log bounds) to place the value; no allocation.
/// @throws input_error: unit_mismatch, unit_missing (a bare number for a date, or for a rate unless
/// the reading says what it means), negative_count, number_for_label. std::overflow_error when
/// converting the unit, or a ratio rounded to the bounds' places, needs more than 38 digits.
constexpr verdict grade_of(const standard_view& s, const quantity& measured,
                           const reading& how = reading::official()) {
  if (s.is_qualitative()) detail::refuse(fault::number_for_label, to_text(measured));
  return detail::grade_of_quantity(s, measured, how, {});
}

/// The same under a standard that is already compiled, for many values.
constexpr verdict grade_of(const ruling& r, const quantity& measured) {
  if (!r.is_numeric()) detail::refuse(fault::number_for_label, to_text(measured));
  return r.verdict_on(detail::comparable(r.unit(), measured, r.how()));
}

/// The grade of a label (定性指标): that of the band that carries it; empty when none does.
constexpr std::optional<verdict> grade_of_label(const standard_view& s, std::string_view label) {
  for (grade g : s.levels())
    if (s.label_bands().has(g) && same_label(s[g].text, label))
      return detail::verdict_without_number(g, reason::label);
  return std::nullopt;
}

/// Exactly the numbers that earn a grade under a reading, in the standard's unit. O(bounds).
constexpr value_set earned(const standard_view& s, grade g,
                           const reading& how = reading::official()) {
  return ruling(s, how).earned(g);
}

/// Exactly the numbers that have no grade under a reading.
constexpr value_set ungraded(const standard_view& s, const reading& how = reading::official()) {
  return ruling(s, how).ungraded();
}

}  // namespace jixiao
