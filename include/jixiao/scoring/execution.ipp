// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/scoring/execution.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE std::size_t execution_steps(ledger_writer& steps, const decimal& adjusted,
                                          const decimal& executed, const rounding_plan& rounding) {
  const std::size_t rate = steps.add(ledger_rule::execution, operation::quotient,
                                     {of(operand_role::executed, rational(executed)),
                                      of(operand_role::budget, rational(adjusted))},
                                     rounding.rate);
  const std::size_t capped = steps.add(ledger_rule::capped, operation::least,
                                       {steps.from(rate), of(operand_role::constant, rational(1))});
  return steps.add(ledger_rule::capped, operation::greatest,
                   {steps.from(capped), of(operand_role::constant, rational(0))});
}

JIXIAO_INLINE bool by_execution::does_without(const measurement*, const budget_execution* money) {
  return money != nullptr && money->adjusted && money->executed;
}

JIXIAO_INLINE method_result by_execution::score(scoring_case& c) const {
  const operand full = of(operand_role::full_points, c.full);
  if (c.measured.kind == measurement_kind::number) {
    const std::optional<std::size_t> rate = actual_step(c, ratio, false);
    if (!rate) return {};
    const std::size_t capped = c.steps.add(
        ledger_rule::capped, operation::least,
        {c.steps.from(*rate), of(operand_role::constant, rational(1))}, c.rounding.rate);
    return c.points_of({full, c.steps.from(capped)});
  }
  if (c.money == nullptr || !c.money->adjusted || !c.money->executed)
    return method_result::without(problem_code::budget_missing);
  if (c.money->adjusted->is_zero()) return {method_result::kind::zero_budget};
  const std::size_t rate =
      execution_steps(c.steps, *c.money->adjusted, *c.money->executed, c.rounding);
  return c.points_of({full, c.steps.from(rate)});
}

}  // namespace jixiao
