// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/scoring/goal.hpp>

namespace jixiao {

/// The steps of a budget execution rate (预算执行率), no more than 1 and no less than 0.
/// `adjusted` is not 0.
inline std::size_t execution_steps(ledger_writer& steps, const decimal& adjusted,
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

/// execution (预算执行率赋分): executed ÷ adjusted budget × full points, capped. For an indicator
/// of that meaning: by its measured rate, or else by the money of its activity. The budget part of
/// a whole evaluation is `scheme::execution`.
///
/// Source: executed over the adjusted, not the first budget, on filled-in forms [S]; the deployed
/// system does not cap it [C], the forms do [S].
struct by_execution {
  static constexpr std::string_view name = "execution";
  static constexpr message words{"预算执行率赋分", "by budget execution"};

  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}

  /// Money serves where no rate was measured.
  static bool does_without(const measurement*, const budget_execution* money) {
    return money != nullptr && money->adjusted && money->executed;
  }

  method_result score(scoring_case& c) const {
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
};

}  // namespace jixiao
