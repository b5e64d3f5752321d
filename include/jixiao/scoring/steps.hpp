// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/scoring/goal.hpp>

namespace jixiao {

/// Which steps of a shortfall count.
enum class step_count : std::uint8_t {
  complete,  ///< whole ones only: 9 % short at 5 % a step is one
  begun,     ///< begun ones too (不足一档按一档计): 9 % short is two
  linear,    ///< in proportion: 9 % short is 1.8
};
constexpr std::string_view name_of(step_count c) {
  constexpr std::array<std::string_view, 3> names{"complete", "begun", "linear"};
  return detail::name_at(names, c);
}

/// steps (扣分法): so many points off for each so much short of the target (or above a ceiling), at
/// the least nothing.
///
/// Source: −1 for each 5 % short, floor 0, on a filled-in form of 2017 [S]; −1 for each 2 % [S].
/// Whether begun steps count is said by few documents: a setting.
struct by_steps {
  static constexpr std::string_view name = "steps";
  static constexpr message words{"扣分法", "points off by steps"};

  /// So much short, in the unit of the target …
  decimal interval = 5;
  /// … so many points off.
  decimal off = 1;
  step_count count = step_count::complete;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("interval", self.interval);
    visit("off", self.off);
    visit("count", self.count);
  }

  method_result score(scoring_case& c) const {
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

 private:
  std::size_t counted(scoring_case& c, std::size_t shortfall) const {
    const std::size_t exact =
        c.steps.add(ledger_rule::count, operation::quotient,
                    {c.steps.from(shortfall), of(operand_role::interval, rational(interval))});
    if (count == step_count::linear) return exact;
    return c.steps.add(ledger_rule::count,
                       count == step_count::begun ? operation::ceiling : operation::floor,
                       {c.steps.from(exact)});
  }

  method_result off_from(scoring_case& c, const operand& full, std::size_t count_step) const {
    const std::size_t deduction =
        c.steps.add(ledger_rule::deduction, operation::product,
                    {c.steps.from(count_step), of(operand_role::off, rational(off))});
    const std::size_t rest =
        c.steps.add(ledger_rule::deduction, operation::difference, {full, c.steps.from(deduction)});
    return method_result::scored(c.steps.add(
        ledger_rule::own_points, operation::greatest,
        {c.steps.from(rest), of(operand_role::constant, rational(0))}, c.rounding.points));
  }
};

}  // namespace jixiao
