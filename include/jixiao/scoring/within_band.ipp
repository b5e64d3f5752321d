// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/scoring/within_band.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

JIXIAO_INLINE method_result within_band::score(scoring_case& c) const {
  const scale levels = c.indicator.standard.view().level_scale();
  const decimal* const worth =
      levels.is_usual() ? coefficients.data() : detail::coefficients_of(scales, levels);
  if (values.empty() && c.indicator.standard.view().is_numeric() && worth == nullptr)
    return detail::without_coefficients(c, name, levels);
  const std::vector<standard_value> scale =
      values.empty() ? from_bands(c.indicator.standard, worth) : values;
  if (scale.size() < 2) return c.refuse(problem_code::method_unfit);
  const bool rising = scale[0].value > scale[1].value;
  for (std::size_t i = 0; i + 1 < scale.size(); ++i) {
    const auto order = scale[i].value <=> scale[i + 1].value;
    if (order == 0) return zero_range(c, scale[i]);
    if ((order > 0) != rising) return c.refuse(problem_code::method_unfit);
  }
  const std::optional<std::size_t> actual = actual_step(c, unit_of(c.indicator), true);
  if (!actual) return {};
  return between(c, scale, rising, *actual, short_of(c.indicator.standard, scale, worth));
}

JIXIAO_INLINE unit within_band::unit_of(const indicator& i) {
  return i.target && i.target->is_numeric() ? i.target->unit : i.standard.unit();
}

JIXIAO_INLINE std::vector<standard_value> within_band::from_bands(const standard_view& s,
                                                                  const decimal* worth) const {
  std::vector<standard_value> scale;
  const bool up = s.which_way() == direction::higher_is_better;
  if (!up && s.which_way() != direction::lower_is_better) return scale;
  for (grade g : s.levels()) {
    if (!s.claims_numbers(g)) continue;
    const band_set& set = s.claimed_by(g);
    const cut begin = up ? set.front().lower() : set.back().upper();
    if (begin.is_finite()) scale.push_back({begin.value(), worth[column_of(g)]});
  }
  return scale;
}

JIXIAO_INLINE decimal within_band::short_of(const standard_view& s,
                                            const std::vector<standard_value>& scale,
                                            const decimal* worth) const {
  const std::size_t last = s.levels().size() - 1;
  const bool is_open = values.empty() && !s.level_scale().is_usual() &&
                       s.claims_numbers(s.levels()[last]) && scale.size() <= last;
  if (is_open) return worth[last];
  return below < scale.back().coefficient ? below : scale.back().coefficient;
}

JIXIAO_INLINE method_result within_band::zero_range(scoring_case& c, const standard_value& twice) {
  c.report(problem_code::zero_range, severity::error).stated = rational(twice.value);
  return {};
}

JIXIAO_INLINE method_result within_band::between(scoring_case& c,
                                                 const std::vector<standard_value>& scale,
                                                 bool rising, std::size_t actual,
                                                 const decimal& below) {
  const rational x = c.steps.result(actual);
  std::size_t reached = 0;
  const auto short_of = [&](const standard_value& v) {
    return rising ? x < rational(v.value) : x > rational(v.value);
  };
  while (reached < scale.size() && short_of(scale[reached])) ++reached;
  const operand full = of(operand_role::full_points, c.full);
  if (reached == scale.size())
    return c.points_of({full, of(operand_role::coefficient, rational(below))});
  if (reached == 0)
    return c.points_of({full, of(operand_role::coefficient, rational(scale[0].coefficient))});
  return interpolate(c, scale[reached], scale[reached - 1], actual);
}

JIXIAO_INLINE method_result within_band::interpolate(scoring_case& c, const standard_value& low,
                                                     const standard_value& high,
                                                     std::size_t actual) {
  ledger_writer& s = c.steps;
  const operand full = of(operand_role::full_points, c.full);
  const operand low_value = of(operand_role::lower_value, rational(low.value));
  const operand high_value = of(operand_role::upper_value, rational(high.value));
  const std::size_t base = s.add(ledger_rule::coefficient, operation::product,
                                 {full, of(operand_role::lower_share, rational(low.coefficient))});
  const std::size_t above =
      s.add(ledger_rule::coefficient, operation::product,
            {full, of(operand_role::upper_share, rational(high.coefficient))});
  const std::size_t way =
      s.add(ledger_rule::position, operation::difference, {s.from(actual), low_value});
  const std::size_t length =
      s.add(ledger_rule::position, operation::difference, {high_value, low_value});
  const std::size_t position =
      s.add(ledger_rule::position, operation::quotient, {s.from(way), s.from(length)});
  const std::size_t rise =
      s.add(ledger_rule::adjustment, operation::difference, {s.from(above), s.from(base)});
  const std::size_t adjustment =
      s.add(ledger_rule::adjustment, operation::product, {s.from(position), s.from(rise)});
  return method_result::scored(s.add(ledger_rule::own_points, operation::sum,
                                     {s.from(base), s.from(adjustment)}, c.rounding.points));
}

}  // namespace jixiao
