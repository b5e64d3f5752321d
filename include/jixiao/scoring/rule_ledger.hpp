// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/rule_score.hpp>

namespace jixiao::detail {

inline rational as_rational(const exact& e) { return rational(e.to_fraction()); }

/// Writes what a rule gave into the ledger, clause by clause, so that it can be followed with a
/// pocket calculator: the value, how far it is from the base, how many steps that is, the points of
/// each clause with its words, and the sum between floor and cap.
class rule_ledger {
 public:
  rule_ledger(const rule_score& scored, ledger_writer& steps) : scored_(scored), steps_(steps) {}

  /// The step that holds the points.
  std::size_t write() {
    std::vector<operand> items;
    for (std::size_t i = 0; i < scored_.rule.items.size(); ++i)
      items.push_back(steps_.from(write_item(i)));
    if (items.size() == 1) return *items[0].step;
    return steps_.add(ledger_rule::sum, operation::sum, std::move(items));
  }

 private:
  const rule_clause& clause(std::size_t i) const { return scored_.rule.clauses[i]; }
  static operand constant(const exact& e) { return of(operand_role::constant, as_rational(e)); }

  std::size_t write_item(std::size_t item) {
    std::vector<operand> earned;
    std::vector<operand> lost;
    std::size_t bounded = 0;
    bool is_bounded = false;
    for (const points_step& s : scored_.points.steps) {
      if (s.item != item) continue;
      switch (s.what) {
        case points_step::kind::start:
          if (!s.points.is_zero() || scored_.points.steps.size() == 1)
            earned.push_back(steps_.from(
                steps_.add(ledger_rule::start, operation::value, {constant(s.points)})));
          break;
        case points_step::kind::clause: {
          const bool is_lost = s.points.is_negative();
          (is_lost ? lost : earned).push_back(steps_.from(write_clause(s)));
          break;
        }
        case points_step::kind::zero:
          return told(steps_.add(ledger_rule::clause, operation::value, {constant(0)}), s.clause);
        case points_step::kind::item_floor:
        case points_step::kind::item_cap:
          bounded = bound(summed(earned, lost), s);
          is_bounded = true;
          break;
      }
    }
    return is_bounded ? bounded : summed(earned, lost);
  }
  std::size_t bound(std::size_t sum, const points_step& s) {
    return steps_.add(
        ledger_rule::capped,
        s.what == points_step::kind::item_floor ? operation::greatest : operation::least,
        {steps_.from(sum), constant(s.points)});
  }
  std::size_t summed(const std::vector<operand>& earned, const std::vector<operand>& lost) {
    std::vector<operand> all = earned;
    if (all.empty()) all.push_back(constant(0));
    if (all.size() == 1 && lost.empty())
      return all[0].step ? *all[0].step
                         : steps_.add(ledger_rule::sum, operation::value, std::move(all));
    if (all.size() > 1) {
      const std::size_t sum = steps_.add(ledger_rule::sum, operation::sum, std::move(all));
      if (lost.empty()) return sum;
      all = {steps_.from(sum)};
    }
    all.insert(all.end(), lost.begin(), lost.end());
    return steps_.add(ledger_rule::sum, operation::difference, std::move(all));
  }

  std::size_t told(std::size_t step, std::size_t clause_number) {
    steps_.tell(step, std::string(scored_.rule.words(clause(clause_number).words)));
    return step;
  }
  // The points of a clause, without their sign.
  std::size_t write_clause(const points_step& s) {
    const rule_clause& c = clause(s.clause);
    const exact points = abs(s.points);
    switch (c.kind) {
      case clause_kind::step: return told(write_parts(c, s, distance(c), size_of(c)), s.clause);
      case clause_kind::count: return told(write_parts(c, s, counted(c), c.step), s.clause);
      case clause_kind::proportion: return told(capped(c, write_ratio(c)), s.clause);
      case clause_kind::formula:
        if (!s.points.is_negative()) return told(write_formula(c), s.clause);
        break;
      default: break;
    }
    const bool is_given = c.kind == clause_kind::judgement;
    return told(steps_.add(ledger_rule::clause, operation::value,
                           {of(is_given ? operand_role::given : operand_role::constant,
                               as_rational(points))}),
                s.clause);
  }

  operand answer(std::size_t input) {
    for (const auto& [known, step] : answered_)
      if (known == input) return steps_.from(step);
    const exact value = scored_.answers[input].value_or(exact(0));
    const std::size_t step = steps_.add(ledger_rule::actual, operation::value,
                                        {of(operand_role::actual, as_rational(value))});
    steps_.tell(step, std::string(scored_.rule.words(scored_.rule.inputs[input].words)));
    answered_.emplace_back(input, step);
    return steps_.from(step);
  }
  operand distance(const rule_clause& c) {
    const operand value = answer(c.input);
    const operand base = of(operand_role::target, as_rational(c.base));
    const bool is_below =
        c.side == step_side::both ? value.value < base.value : c.side == step_side::below;
    return steps_.from(steps_.add(
        ledger_rule::shortfall, operation::difference,
        is_below ? std::vector<operand>{base, value} : std::vector<operand>{value, base}));
  }
  operand counted(const rule_clause& c) {
    const operand count = answer(c.input);
    if (c.free.is_zero()) return count;
    return steps_.from(
        steps_.add(ledger_rule::shortfall, operation::difference, {count, constant(c.free)}));
  }
  exact size_of(const rule_clause& c) const {
    const bool is_share = c.is_relative || (c.is_percent && scored_.choices.percent_step ==
                                                                percent_step_choice::relative);
    return is_share ? c.step * abs(c.base) / exact(100) : c.step;
  }
  std::size_t write_parts(const rule_clause& c, const points_step& s, operand whole,
                          const exact& size) {
    if (!(size == exact(1)))
      whole = steps_.from(steps_.add(ledger_rule::count, operation::quotient,
                                     {whole, of(operand_role::interval, as_rational(size))}));
    const rational parts = as_rational(*s.parts);
    if (!(whole.value == parts))
      whole = steps_.from(steps_.add(ledger_rule::count,
                                     parts < whole.value ? operation::floor : operation::ceiling,
                                     {whole}));
    return capped(c, steps_.add(ledger_rule::clause, operation::product,
                                {whole, of(operand_role::off, as_rational(c.points))}));
  }
  std::size_t capped(const rule_clause& c, std::size_t step) {
    if (!c.most || !(as_rational(*c.most) < steps_.result(step))) return step;
    return steps_.add(ledger_rule::capped, operation::least,
                      {steps_.from(step), constant(*c.most)});
  }

  std::size_t write_ratio(const rule_clause& c) {
    const operand value = answer(c.input);
    const operand target = of(operand_role::target, as_rational(c.target));
    const operand points = of(operand_role::full_points, as_rational(c.points));
    const reverse_choice how = c.has_stated_reverse ? c.reverse : scored_.choices.reverse;
    std::size_t step = 0;
    if (!c.is_reverse) {
      step = steps_.add(ledger_rule::clause, operation::scaled, {value, points, target});
    } else if (how == reverse_choice::linear) {
      const std::size_t over =
          steps_.add(ledger_rule::shortfall, operation::difference, {value, target});
      const std::size_t share =
          steps_.add(ledger_rule::completion, operation::quotient, {steps_.from(over), target});
      const std::size_t rest = steps_.add(ledger_rule::completion, operation::difference,
                                          {constant(1), steps_.from(share)});
      step = steps_.add(ledger_rule::clause, operation::product, {steps_.from(rest), points});
    } else if (value.value <= rational(0)) {
      return steps_.add(ledger_rule::clause, operation::value, {points});
    } else {
      step = steps_.add(ledger_rule::clause, operation::scaled, {target, points, value});
    }
    if (steps_.result(step) < rational(0))
      step = steps_.add(ledger_rule::capped, operation::greatest, {steps_.from(step), constant(0)});
    return step;
  }

  operand as_number(std::size_t input) {
    const operand value = answer(input);
    if (!(scored_.rule.inputs[input].unit == percent)) return value;
    return steps_.from(
        steps_.add(ledger_rule::actual, operation::quotient, {value, constant(100)}));
  }
  std::size_t write_formula(const rule_clause& c) {
    using action = formula_step::action;
    std::vector<operand> stack;
    for (const formula_step& f : c.formula) {
      switch (f.what) {
        case action::number: stack.push_back(constant(f.number)); continue;
        case action::input: stack.push_back(as_number(f.input)); continue;
        case action::target:
          stack.push_back(of(operand_role::target, as_rational(c.target)));
          continue;
        case action::full:
          stack.push_back(of(operand_role::full_points, as_rational(scored_.rule.full)));
          continue;
        case action::completion:
          stack.push_back(steps_.from(
              steps_.add(ledger_rule::completion, operation::quotient,
                         {answer(f.input), of(operand_role::target, as_rational(c.target))})));
          continue;
        case action::negate: combine(stack, operation::difference, true); continue;
        case action::add: combine(stack, operation::sum); continue;
        case action::subtract: combine(stack, operation::difference); continue;
        case action::multiply: combine(stack, operation::product); continue;
        case action::divide: combine(stack, operation::quotient); continue;
        case action::least: combine(stack, operation::least); continue;
        case action::most: combine(stack, operation::greatest); continue;
      }
    }
    return steps_.add(ledger_rule::clause, operation::value, {stack.back()});
  }
  void combine(std::vector<operand>& stack, operation how, bool is_negation = false) {
    const operand right = stack.back();
    stack.pop_back();
    operand left = constant(0);
    if (!is_negation) {
      left = stack.back();
      stack.pop_back();
    }
    stack.push_back(steps_.from(steps_.add(ledger_rule::clause, how, {left, right})));
  }

  const rule_score& scored_;
  ledger_writer& steps_;
  std::vector<std::pair<std::size_t, std::size_t>> answered_;
};

}  // namespace jixiao::detail
