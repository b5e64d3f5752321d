// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/scoring/half_or_full.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE method_result half_or_full::score(scoring_case& c) const {
  if (!c.graded) return c.refuse(problem_code::method_unfit);
  if (!c.graded->grade) return method_result::ungraded();
  const rational share = *c.graded->grade >= least ? rational(1) : rational(1) / 2;
  return c.points_of({of(operand_role::full_points, c.full), of(operand_role::coefficient, share)});
}

}  // namespace jixiao
