// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/scoring/goal.hpp>

namespace jixiao {

/// What a value above a ceiling (≤, ＜) is worth. The rules differ: 180 against 90 is 5 of 10 by
/// the first and 0 by the second.
enum class reverse_rule : std::uint8_t {
  inverse,  ///< target ÷ actual, as self-evaluation forms print it [S]
  linear,   ///< 1 − (actual − target) ÷ target, 0 from twice the target: a deployed system [C]
};
constexpr std::string_view name_of(reverse_rule r) {
  constexpr std::array<std::string_view, 2> names{"ratio", "linear"};
  return detail::name_at(names, r);
}

/// What a value is worth that is to equal its target (＝).
enum class equal_rule : std::uint8_t {
  as_floor,     ///< as ≥: what is above is not punished [C]
  exact,        ///< full or nothing
  either_side,  ///< 1 − |actual − target| ÷ target
};
constexpr std::string_view name_of(equal_rule r) {
  constexpr std::array<std::string_view, 3> names{"as_floor", "exact", "either_side"};
  return detail::name_at(names, r);
}

/// The completion rate (完成率) of a goal, between 0 and 1; a target that is met is 1.
struct completion_rule {
  reverse_rule reverse = reverse_rule::inverse;
  equal_rule equal = equal_rule::as_floor;

  /// The step that holds it, or the outcome that there is none.
  method_result rate(scoring_case& c) const {
    const std::optional<goal> aim = goal_of(c.indicator);
    if (!aim) return c.refuse(problem_code::method_unfit);
    const std::optional<std::size_t> actual = actual_step(c, aim->unit, aim->value.is_negative());
    if (!actual) return {};
    warn_of_overshoot(c, *aim, *actual);
    if (is_met(*aim, c.steps.result(*actual))) return method_result::scored(whole(c));
    if (aim->value.is_negative()) return c.refuse(problem_code::target_negative);
    if (aim->value.is_zero()) return {method_result::kind::zero_target};
    return method_result::scored(share(c, *aim, *actual));
  }

 private:
  static operand one() { return of(operand_role::constant, rational(1)); }
  static operand nothing() { return of(operand_role::constant, rational(0)); }
  static operand target(const goal& aim) { return of(operand_role::target, rational(aim.value)); }

  // Reaching ＞ or ＜ exactly is a ratio of 1 in any case, so the strict signs need no rule.
  bool is_met(const goal& aim, const rational& actual) const {
    const rational value(aim.value);
    if (aim.is_ceiling()) return actual <= value;
    if (aim.sign == target_sign::equal && equal != equal_rule::as_floor) return actual == value;
    if (aim.sign == target_sign::equal && aim.value.is_zero()) return actual <= value;
    return actual >= value;
  }

  static void warn_of_overshoot(scoring_case& c, const goal& aim, std::size_t actual) {
    if (!c.policies.overshoot || aim.is_ceiling() || aim.value <= decimal(0)) return;
    const rational line = rational(aim.value) * rational(*c.policies.overshoot);
    if (c.steps.result(actual) < line) return;
    evaluation_problem& p = c.report(problem_code::overshoot, severity::warning);
    p.stated = rational(aim.value);
    p.summed = c.steps.result(actual);
  }

  static std::size_t whole(scoring_case& c) {
    return c.steps.add(ledger_rule::completion, operation::value, {one()});
  }

  // Of a positive target that is not met.
  std::size_t share(scoring_case& c, const goal& aim, std::size_t actual) const {
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

  static std::size_t linear(scoring_case& c, const goal& aim, std::size_t actual) {
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
};

/// proportional (按完成比例赋分): full points × completion rate, never more than full.
///
/// Source: "≥" as actual ÷ target × weight and "≤" as target ÷ actual × weight are printed on
/// self-evaluation forms [S]; the linear reverse rule, ＝ as a floor and ＞, ＜ passed at equality
/// are a deployed system's [C]. The pass mark is from memory of 财预〔2021〕101号 [M], commonly
/// 0.6.
struct proportional {
  static constexpr std::string_view name = "proportional";
  static constexpr message words{"按完成比例赋分", "in proportion to the target"};

  reverse_rule reverse = reverse_rule::inverse;
  equal_rule equal = equal_rule::as_floor;
  /// A completion rate below this earns nothing; empty: none.
  std::optional<decimal> pass_mark;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("reverse", self.reverse);
    visit("equal", self.equal);
    visit("pass_mark", self.pass_mark);
  }

  method_result score(scoring_case& c) const {
    const method_result rate = completion_rule{reverse, equal}.rate(c);
    if (rate.what != method_result::kind::scored) return rate;
    const operand full = of(operand_role::full_points, c.full);
    const bool fails = pass_mark && c.steps.result(rate.step) < rational(*pass_mark);
    if (fails) return c.points_of({full, of(operand_role::constant, rational(0))});
    return c.points_of({full, c.steps.from(rate.step)});
  }
};

}  // namespace jixiao
