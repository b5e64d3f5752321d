// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

namespace detail {

inline std::optional<goal> goal_of_bands(const standard_view& s) {
  if (!s.claims_numbers(grade::excellent)) return std::nullopt;
  const band_set& best = s.claimed_by(grade::excellent);
  const cut lower = best.front().lower();
  const cut upper = best.back().upper();
  const bool down = s.which_way() == direction::lower_is_better;
  const bool up = s.which_way() == direction::higher_is_better;
  if (down && upper.is_finite())
    return goal{upper.is_after() ? target_sign::at_most : target_sign::less_than, upper.value(),
                s.unit()};
  if (up && lower.is_finite())
    return goal{lower.is_before() ? target_sign::at_least : target_sign::more_than, lower.value(),
                s.unit()};
  if (interval(lower, upper).is_point()) return goal{target_sign::equal, lower.value(), s.unit()};
  return std::nullopt;
}

}  // namespace detail

JIXIAO_INLINE std::optional<goal> goal_of(const indicator& i) {
  if (!i.target) return detail::goal_of_bands(i.standard);
  if (!i.target->is_numeric()) return std::nullopt;
  return goal{i.target->sign, i.target->value, i.target->unit};
}

namespace detail {

// A figure that only the reader of bands knows (1.2万亩, 百分之九十五, 11月20日), with the same
// words around it as the target has (550万粒), or a date where one is meant. A bound (≥100%) is no
// figure.
inline std::optional<quantity> figure_meant(const scoring_case& c, const unit& wanted) {
  const band read = read_band(c.measured.text);
  if (!read.is_numeric() || read.set.size() != 1) return std::nullopt;
  const interval& only = read.set.front();
  const bool is_day = wanted.is_date() && read.unit.is_date() && only.has_upper();
  const std::string_view label =
      c.indicator.target ? c.indicator.target->label : std::string_view{};
  const bool is_figure = only.is_point() && read.label.view() == label;
  if (!is_day && !is_figure) return std::nullopt;
  return quantity{fraction(only.upper().value()), read.unit};
}

inline std::optional<quantity> quantity_meant(const scoring_case& c, const unit& wanted) {
  if (c.measured.kind == measurement_kind::number) return c.measured.value;
  if (c.graded && c.graded->reason != reason::label && c.graded->reason != reason::grade_word)
    return quantity{c.graded->value, c.graded->unit};
  return figure_meant(c, wanted);
}

JIXIAO_INLINE unit unit_of_bare_rate(const unit& wanted, const reading& how) {
  switch (how.bare) {
    case bare_number::as_percent: return percent;
    case bare_number::as_ratio: return ratio;
    case bare_number::same_unit: return wanted;
    case bare_number::refused: break;
  }
  return {};
}

inline std::optional<fraction> refuse_actual(scoring_case& c, fault why, const unit& wanted) {
  evaluation_problem& p = c.report(problem_code::not_a_measurement, severity::error);
  p.fault = why;
  p.instead = expectation_of(wanted);
  p.expected = text_of(p.instead);
  return std::nullopt;
}

// Why words are no figure: a day that no calendar has is no label.
inline fault fault_of_words(const scoring_case& c, const unit& wanted) {
  if (!wanted.is_date()) return fault::label_for_number;
  const band read = read_band(c.measured.text);
  return read.problem.what == fault::no_such_date ? read.problem.what : fault::label_for_number;
}

JIXIAO_INLINE std::optional<fraction> measured_in(scoring_case& c, const unit& wanted) {
  std::optional<quantity> q = quantity_meant(c, wanted);
  if (!q) return refuse_actual(c, fault_of_words(c, wanted), wanted);
  *q = money_meant(*q, wanted, c.measured.text);
  if (q->unit.is_bare())
    q->unit = wanted.is_ratio() ? unit_of_bare_rate(wanted, c.reading) : wanted;
  if (q->unit.is_bare() && !wanted.is_bare()) return refuse_actual(c, fault::unit_missing, wanted);
  if (!q->unit.converts_to(wanted)) {
    const bool lacks_year = q->unit.is_date() && wanted.is_date();
    return refuse_actual(c, lacks_year ? fault::year_unsaid : fault::unit_mismatch, wanted);
  }
  return q->in(wanted).value;
}

}  // namespace detail

JIXIAO_INLINE std::optional<std::size_t> actual_step(scoring_case& c, const unit& wanted,
                                                     bool may_be_negative) {
  const std::optional<fraction> actual = detail::measured_in(c, wanted);
  if (!actual) return std::nullopt;
  const std::size_t step = c.steps.add(ledger_rule::actual, operation::value,
                                       {of(operand_role::actual, rational(*actual))});
  if (may_be_negative || !actual->is_negative()) return step;
  if (c.policies.negative == negative_policy::error) {
    c.report(problem_code::negative_actual, severity::error);
    return std::nullopt;
  }
  c.report(problem_code::negative_actual, severity::note);
  return c.steps.add(ledger_rule::raised, operation::greatest,
                     {c.steps.from(step), of(operand_role::constant, rational(0))});
}

}  // namespace jixiao
