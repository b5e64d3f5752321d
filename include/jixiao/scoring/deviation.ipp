// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <jixiao/scoring/deviation.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE method_result by_deviation::score(scoring_case& c) const {
  const std::optional<goal> aim = goal_of(c.indicator);
  if (!aim) return c.refuse(problem_code::method_unfit);
  const std::optional<std::size_t> actual = actual_step(c, aim->unit, true);
  if (!actual) return {};
  const rational target(aim->value);
  if (relative && aim->value.is_zero() && c.steps.result(*actual) != target)
    return {method_result::kind::zero_target};
  const std::size_t distance = distance_step(c, *aim, *actual);
  for (const deviation_band& b : bands)
    if (c.steps.result(distance) <= rational(b.within)) return points(c, b.share);
  return points(c, 0);
}

JIXIAO_INLINE std::size_t by_deviation::distance_step(scoring_case& c, const goal& aim,
                                                      std::size_t actual) const {
  const operand target = of(operand_role::target, rational(aim.value));
  const operand value = c.steps.from(actual);
  const bool above = value.value > target.value;
  const std::size_t off = c.steps.add(
      ledger_rule::shortfall, operation::difference,
      above ? std::vector<operand>{value, target} : std::vector<operand>{target, value});
  if (!relative || aim.value.is_zero()) return off;
  const operand size = of(operand_role::target, rational(abs(aim.value)));
  return c.steps.add(ledger_rule::shortfall, operation::quotient, {c.steps.from(off), size},
                     c.rounding.rate);
}

JIXIAO_INLINE method_result by_deviation::points(scoring_case& c, const decimal& share) {
  return c.points_of(
      {of(operand_role::full_points, c.full), of(operand_role::coefficient, rational(share))});
}

}  // namespace jixiao
