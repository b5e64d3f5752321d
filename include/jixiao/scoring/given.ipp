// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/scoring/given.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE bool as_given::does_without(const measurement* m, const budget_execution*) {
  return m != nullptr && m->given_points.has_value();
}

JIXIAO_INLINE method_result as_given::score(scoring_case& c) const {
  if (!c.measured.given_points) return method_result::without(problem_code::points_missing);
  const rational given(*c.measured.given_points);
  if (given >= rational(0) && given <= c.full) return c.points_of({of(operand_role::given, given)});
  evaluation_problem& p = c.report(problem_code::points_range, severity::error);
  p.stated = given;
  p.least = rational(0);
  p.most = c.full;
  return {};
}

}  // namespace jixiao
