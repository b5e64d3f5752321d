// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// efficacy (功效系数): (x − not allowed) ÷ (satisfactory − not allowed) × 40 + 60, as so many per
/// cent of the full points. Smaller is better when the satisfactory value is the smaller one. The
/// total may be the weighted sum or the geometric mean (`scheme::total_by`).
///
/// Source: the classic form, not capped, and the improved form with the group's best and worst as
/// the two values; both totals [S].
struct efficacy {
  static constexpr std::string_view name = "efficacy";
  static constexpr message words{"功效系数", "efficacy coefficient"};

  /// 满意值; empty: the bound of the indicator's 优 band, or its target.
  std::optional<decimal> satisfactory;
  /// 不允许值; empty: the bound of the indicator's 中 band, short of which it is 差.
  std::optional<decimal> not_allowed;
  decimal span = 40;
  decimal base = 60;
  /// Between 0 and 100. The classic form is not.
  bool capped = true;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("satisfactory", self.satisfactory);
    visit("not_allowed", self.not_allowed);
    visit("span", self.span);
    visit("base", self.base);
    visit("capped", self.capped);
  }

  method_result score(scoring_case& c) const {
    const std::optional<goal> aim = goal_of(c.indicator);
    const std::optional<decimal> good = satisfactory ? satisfactory
                                        : aim        ? std::optional(aim->value)
                                                     : std::nullopt;
    const std::optional<decimal> bad =
        not_allowed ? not_allowed : worst_bound(c.indicator.standard);
    if (!good || !bad) return c.refuse(problem_code::method_unfit);
    if (*good == *bad) {
      c.report(problem_code::zero_range, severity::error).stated = rational(*good);
      return {};
    }
    const unit wanted = aim ? aim->unit : c.indicator.standard.unit();
    const std::optional<std::size_t> actual = actual_step(c, wanted, true);
    if (!actual) return {};
    return points(c, coefficient(c, *good, *bad, *actual));
  }

 private:
  static std::optional<decimal> worst_bound(const standard_view& s) {
    if (!s.claims_numbers(grade::fair)) return std::nullopt;
    const band_set& set = s.claimed_by(grade::fair);
    const cut begin =
        s.which_way() == direction::lower_is_better ? set.back().upper() : set.front().lower();
    return begin.is_finite() ? std::optional(begin.value()) : std::nullopt;
  }

  std::size_t coefficient(scoring_case& c, const decimal& good, const decimal& bad,
                          std::size_t actual) const {
    ledger_writer& s = c.steps;
    const operand worst = of(operand_role::not_allowed, rational(bad));
    const std::size_t way =
        s.add(ledger_rule::position, operation::difference, {s.from(actual), worst});
    const std::size_t length = s.add(ledger_rule::position, operation::difference,
                                     {of(operand_role::satisfactory, rational(good)), worst});
    const std::size_t stretched =
        s.add(ledger_rule::position, operation::scaled,
              {s.from(way), of(operand_role::constant, rational(span)), s.from(length)});
    return s.add(ledger_rule::efficacy, operation::sum,
                 {s.from(stretched), of(operand_role::constant, rational(base))});
  }

  method_result points(scoring_case& c, std::size_t value) const {
    ledger_writer& s = c.steps;
    if (capped) {
      value = s.add(ledger_rule::capped, operation::least,
                    {s.from(value), of(operand_role::constant, rational(100))});
      value = s.add(ledger_rule::capped, operation::greatest,
                    {s.from(value), of(operand_role::constant, rational(0))});
    }
    return method_result::scored(s.add(ledger_rule::own_points, operation::scaled,
                                       {of(operand_role::full_points, c.full), s.from(value),
                                        of(operand_role::constant, rational(100))},
                                       c.rounding.points));
  }
};

}  // namespace jixiao
