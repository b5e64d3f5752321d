// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/scoring/by_grade.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

JIXIAO_INLINE method_result by_grade::score(scoring_case& c) const {
  if (!c.graded) return c.refuse(problem_code::method_unfit);
  if (!c.graded->grade) return method_result::ungraded();
  const scale levels = c.indicator.standard.level_scale();
  if (const auto own = share_of_points(c.indicator, *c.graded->grade))
    return c.points_of(
        {of(operand_role::full_points, c.full), of(operand_role::coefficient, *own)});
  const decimal* coefficient = coefficient_of(levels, *c.graded->grade);
  if (coefficient == nullptr) return detail::without_coefficients(c, name, levels);
  return c.points_of({of(operand_role::full_points, c.full),
                      of(operand_role::coefficient, rational(*coefficient))});
}

JIXIAO_INLINE const decimal* by_grade::coefficient_of(const scale& levels, grade g) const {
  if (levels.is_usual()) return &coefficients[column_of(g)];
  const decimal* const own = detail::coefficients_of(scales, levels);
  return own == nullptr ? nullptr : own + column_of(g);
}

JIXIAO_INLINE std::optional<rational> by_grade::share_of_points(const indicator& i, grade g) {
  const any_standard& s = i.standard;
  const band& best = s[s.levels()[0]];
  if (!best.has_points || !(decimal(0) < best.points)) return std::nullopt;
  if (i.full_points && !(*i.full_points == best.points)) return std::nullopt;
  for (grade each : s.levels()) {
    if (s[each].is_blank()) continue;
    if (!s[each].has_points || best.points < s[each].points) return std::nullopt;
  }
  if (!s[g].has_points) return std::nullopt;
  return rational(s[g].points) / rational(best.points);
}

}  // namespace jixiao
