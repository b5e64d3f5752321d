// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/pass_fail.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

JIXIAO_INLINE method_result pass_fail::score(scoring_case& c) const {
  const std::optional<bool> passed = passes(c);
  if (!passed) return c.graded ? method_result::ungraded() : method_result{};
  return c.points_of({of(operand_role::full_points, c.full),
                      of(operand_role::coefficient, rational(*passed ? 1 : 0))});
}

JIXIAO_INLINE std::optional<bool> pass_fail::passes(scoring_case& c) const {
  if (c.graded) {
    if (!c.graded->grade) return std::nullopt;
    return *c.graded->grade >= least;
  }
  if (c.indicator.target && c.indicator.target->sign == target_sign::qualitative)
    return says_target(c);
  const std::optional<goal> aim = goal_of(c.indicator);
  if (!aim) {
    c.refuse(problem_code::method_unfit);
    return std::nullopt;
  }
  const std::optional<std::size_t> actual = actual_step(c, aim->unit, true);
  if (!actual) return std::nullopt;
  return stands_to(c.steps.result(*actual), aim->sign, rational(aim->value));
}

JIXIAO_INLINE bool pass_fail::says_target(const scoring_case& c) {
  return same_label(c.measured.text, c.indicator.target->label) ||
         same_label(c.measured.text, "完成") || same_label(c.measured.text, "已完成") ||
         same_label(c.measured.text, "达成") || same_label(c.measured.text, "是");
}

JIXIAO_INLINE bool pass_fail::stands_to(const rational& actual, target_sign sign,
                                        const rational& value) {
  switch (sign) {
    case target_sign::at_least: return actual >= value;
    case target_sign::more_than: return actual > value;
    case target_sign::equal: return actual == value;
    case target_sign::less_than: return actual < value;
    case target_sign::at_most: return actual <= value;
    case target_sign::qualitative: break;
  }
  return false;
}

}  // namespace jixiao
