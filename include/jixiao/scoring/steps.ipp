// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/scoring/steps.hpp>

namespace jixiao {

JIXIAO_INLINE method_result by_steps::score(scoring_case& c) const {
  const std::optional<goal> aim = goal_of(c.indicator);
  if (!aim) return c.refuse(problem_code::method_unfit);
  if (interval <= decimal(0)) return c.refuse(problem_code::zero_range);
  const std::optional<std::size_t> actual = actual_step(c, aim->unit, true);
  if (!actual) return {};
  const operand full = of(operand_role::full_points, c.full);
  const operand target = of(operand_role::target, rational(aim->value));
  const bool is_short = aim->is_ceiling() ? c.steps.result(*actual) > rational(aim->value)
                                          : c.steps.result(*actual) < rational(aim->value);
  if (!is_short) return c.points_of({full});
  const operand value = c.steps.from(*actual);
  const std::size_t shortfall =
      c.steps.add(ledger_rule::shortfall, operation::difference,
                  aim->is_ceiling() ? std::vector<operand>{value, target}
                                    : std::vector<operand>{target, value});
  return off_from(c, full, counted(c, shortfall));
}

JIXIAO_INLINE std::size_t by_steps::counted(scoring_case& c, std::size_t shortfall) const {
  const std::size_t exact =
      c.steps.add(ledger_rule::count, operation::quotient,
                  {c.steps.from(shortfall), of(operand_role::interval, rational(interval))});
  if (count == step_count::linear) return exact;
  return c.steps.add(ledger_rule::count,
                     count == step_count::begun ? operation::ceiling : operation::floor,
                     {c.steps.from(exact)});
}

JIXIAO_INLINE method_result by_steps::off_from(scoring_case& c, const operand& full,
                                               std::size_t count_step) const {
  const std::size_t deduction =
      c.steps.add(ledger_rule::deduction, operation::product,
                  {c.steps.from(count_step), of(operand_role::off, rational(off))});
  const std::size_t rest =
      c.steps.add(ledger_rule::deduction, operation::difference, {full, c.steps.from(deduction)});
  return method_result::scored(c.steps.add(
      ledger_rule::own_points, operation::greatest,
      {c.steps.from(rest), of(operand_role::constant, rational(0))}, c.rounding.points));
}

}  // namespace jixiao
