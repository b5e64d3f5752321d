// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// pass_fail (直接赋分, 0-1 法): full points or nothing. A number passes when it meets its target
/// (strict signs strictly), words when they are those of the target, an indicator with bands when
/// its grade is good enough.
///
/// Source: 财预〔2021〕101号 for yes-or-no indicators, from memory [M]; as the "0-1 method" [S].
struct pass_fail {
  static constexpr std::string_view name = "pass_fail";
  static constexpr message words{"直接赋分（0-1 法）", "full or nothing"};

  /// The worst grade that passes.
  grade least = grade::excellent;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("least", self.least);
  }

  method_result score(scoring_case& c) const {
    const std::optional<bool> passed = passes(c);
    if (!passed) return c.graded ? method_result::ungraded() : method_result{};
    return c.points_of({of(operand_role::full_points, c.full),
                        of(operand_role::coefficient, rational(*passed ? 1 : 0))});
  }

 private:
  std::optional<bool> passes(scoring_case& c) const {
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

  static bool says_target(const scoring_case& c) {
    return same_label(c.measured.text, c.indicator.target->label) ||
           same_label(c.measured.text, "完成") || same_label(c.measured.text, "已完成") ||
           same_label(c.measured.text, "达成") || same_label(c.measured.text, "是");
  }

  static bool stands_to(const rational& actual, target_sign sign, const rational& value) {
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
};

}  // namespace jixiao
