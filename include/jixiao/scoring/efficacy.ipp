// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/scoring/efficacy.hpp>
#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

JIXIAO_INLINE method_result efficacy::score(scoring_case& c) const {
  const std::optional<goal> aim = goal_of(c.indicator);
  const std::optional<decimal> good = satisfactory ? satisfactory
                                      : aim        ? std::optional(aim->value)
                                                   : std::nullopt;
  const std::optional<decimal> bad = not_allowed ? not_allowed : worst_bound(c.indicator.standard);
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

JIXIAO_INLINE std::optional<decimal> efficacy::worst_bound(const standard_view& s) {
  if (!s.claims_numbers(grade::fair)) return std::nullopt;
  const band_set& set = s.claimed_by(grade::fair);
  const cut begin =
      s.which_way() == direction::lower_is_better ? set.back().upper() : set.front().lower();
  return begin.is_finite() ? std::optional(begin.value()) : std::nullopt;
}

JIXIAO_INLINE std::size_t efficacy::coefficient(scoring_case& c, const decimal& good,
                                                const decimal& bad, std::size_t actual) const {
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

JIXIAO_INLINE method_result efficacy::points(scoring_case& c, std::size_t value) const {
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

}  // namespace jixiao
