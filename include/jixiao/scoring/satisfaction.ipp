// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/proportional.hpp>
#include <jixiao/scoring/satisfaction.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE method_result satisfaction::score(scoring_case& c) const {
  const std::optional<goal> aim = goal_of(c.indicator);
  if (!aim || aim->is_ceiling() || !aim->unit.is_ratio())
    return c.refuse(problem_code::method_unfit);
  const std::optional<fraction> surveyed = detail::measured_in(c, ratio);
  if (!surveyed) return {};
  const operand full = of(operand_role::full_points, c.full);
  if (*surveyed < pass_mark) {
    const std::size_t actual = c.steps.add(ledger_rule::actual, operation::value,
                                           {of(operand_role::actual, rational(*surveyed))});
    static_cast<void>(actual);
    return c.points_of({full, of(operand_role::constant, rational(0))});
  }
  const method_result rate = completion_rule{}.rate(c);
  if (rate.what != method_result::kind::scored) return rate;
  return c.points_of({full, c.steps.from(rate.step)});
}

}  // namespace jixiao
