// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/scoring/proportional.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

JIXIAO_INLINE method_result completion_rule::rate(scoring_case& c) const {
  const std::optional<goal> aim = goal_of(c.indicator);
  if (!aim) return c.refuse(problem_code::method_unfit);
  const std::optional<std::size_t> actual = actual_step(c, aim->unit, aim->value.is_negative());
  if (!actual) return {};
  warn_of_overshoot(c, *aim, *actual);
  if (is_met(*aim, c.steps.result(*actual))) return method_result::scored(met(c, *aim, *actual));
  if (aim->value.is_negative()) return c.refuse(problem_code::target_negative);
  if (aim->value.is_zero()) return {method_result::kind::zero_target};
  // A day that was missed is no share of another day.
  const bool needs_share = aim->sign != target_sign::equal || equal != equal_rule::exact;
  if (aim->unit.is_date() && needs_share) return c.refuse(problem_code::method_unfit);
  return method_result::scored(share(c, *aim, *actual));
}

JIXIAO_INLINE operand completion_rule::one() { return of(operand_role::constant, rational(1)); }
JIXIAO_INLINE operand completion_rule::nothing() { return of(operand_role::constant, rational(0)); }
JIXIAO_INLINE operand completion_rule::target(const goal& aim) {
  return of(operand_role::target, rational(aim.value));
}

JIXIAO_INLINE bool completion_rule::is_met(const goal& aim, const rational& actual) const {
  const rational value(aim.value);
  if (aim.is_ceiling()) return actual <= value;
  if (aim.sign == target_sign::equal && equal != equal_rule::as_floor) return actual == value;
  if (aim.sign == target_sign::equal && aim.value.is_zero()) return actual <= value;
  return actual >= value;
}

JIXIAO_INLINE void completion_rule::warn_of_overshoot(scoring_case& c, const goal& aim,
                                                      std::size_t actual) {
  if (!c.policies.overshoot || aim.is_ceiling() || aim.value <= decimal(0)) return;
  const rational line = rational(aim.value) * rational(*c.policies.overshoot);
  if (c.steps.result(actual) < line) return;
  evaluation_problem& p = c.report(problem_code::overshoot, severity::warning);
  p.stated = rational(aim.value);
  p.summed = c.steps.result(actual);
}

JIXIAO_INLINE std::size_t completion_rule::whole(scoring_case& c) {
  return c.steps.add(ledger_rule::completion, operation::value, {one()});
}

JIXIAO_INLINE std::size_t completion_rule::met(scoring_case& c, const goal& aim,
                                               std::size_t actual) const {
  if (cuts.empty() || aim.is_ceiling() || aim.value <= decimal(0)) return whole(c);
  const rational excess = (c.steps.result(actual) - rational(aim.value)) / rational(aim.value);
  const overshoot_cut* furthest = nullptr;
  for (const overshoot_cut& cut : cuts)
    if (rational(cut.from) <= excess && (furthest == nullptr || furthest->from < cut.from))
      furthest = &cut;
  if (furthest == nullptr) return whole(c);
  const std::size_t above = c.steps.add(ledger_rule::shortfall, operation::difference,
                                        {c.steps.from(actual), target(aim)});
  c.steps.add(ledger_rule::shortfall, operation::quotient, {c.steps.from(above), target(aim)});
  return c.steps.add(ledger_rule::completion, operation::difference,
                     {one(), of(operand_role::off, rational(furthest->off))});
}

JIXIAO_INLINE std::size_t completion_rule::share(scoring_case& c, const goal& aim,
                                                 std::size_t actual) const {
  ledger_writer& steps = c.steps;
  const bool two_sided = aim.sign == target_sign::equal && equal == equal_rule::either_side;
  if (aim.sign == target_sign::equal && equal == equal_rule::exact)
    return steps.add(ledger_rule::completion, operation::value, {nothing()});
  if (!aim.is_ceiling() && !two_sided)
    return steps.add(ledger_rule::completion, operation::quotient,
                     {steps.from(actual), target(aim)}, c.rounding.rate);
  if (aim.is_ceiling() && reverse == reverse_rule::inverse)
    return steps.add(ledger_rule::completion, operation::quotient,
                     {target(aim), steps.from(actual)}, c.rounding.rate);
  return linear(c, aim, actual);
}

JIXIAO_INLINE std::size_t completion_rule::linear(scoring_case& c, const goal& aim,
                                                  std::size_t actual) {
  ledger_writer& steps = c.steps;
  const bool above = steps.result(actual) > rational(aim.value);
  const std::size_t off = above ? steps.add(ledger_rule::shortfall, operation::difference,
                                            {steps.from(actual), target(aim)})
                                : steps.add(ledger_rule::shortfall, operation::difference,
                                            {target(aim), steps.from(actual)});
  const std::size_t part =
      steps.add(ledger_rule::shortfall, operation::quotient, {steps.from(off), target(aim)});
  const std::size_t rest = steps.add(ledger_rule::completion, operation::difference,
                                     {one(), steps.from(part)}, c.rounding.rate);
  return steps.add(ledger_rule::capped, operation::greatest, {steps.from(rest), nothing()});
}

JIXIAO_INLINE method_result proportional::score(scoring_case& c) const {
  const method_result rate = completion_rule{reverse, equal, overshoot_cuts}.rate(c);
  if (rate.what != method_result::kind::scored) return rate;
  const operand full = of(operand_role::full_points, c.full);
  const bool fails = pass_mark && c.steps.result(rate.step) < rational(*pass_mark);
  if (fails) return c.points_of({full, of(operand_role::constant, rational(0))});
  return c.points_of({full, c.steps.from(rate.step)});
}

}  // namespace jixiao
