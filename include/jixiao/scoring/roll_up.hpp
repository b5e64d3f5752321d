// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/scoring/weighing.hpp>

namespace jixiao::detail {

/// A part of the whole on its way to the total. What is no leaf has parts, and perhaps a budget
/// part beside them.
struct roll_node {
  part_score* score = nullptr;
  ledger_subject about;

  std::vector<roll_node> parts;
  group_weights weights;         ///< of the parts
  std::vector<roll_node> money;  ///< none or one
  std::optional<rounding_rule> rounding;
  /// The words of a rule elsewhere that leave this part nothing; empty without any.
  std::string_view zeroed_by;

  /// Of a leaf: the step that holds its own points (or rate), and what these are out of.
  bool is_leaf = false;
  std::optional<std::size_t> own_step;
  rational out_of = rational(1);

  bool takes_part() const { return score->standing != standing::left_out; }
};

/// The steps that hold the points of a part, or their ends where they are not settled.
struct roll_steps {
  std::optional<std::size_t> settled;
  std::size_t least = 0;
  std::size_t most = 0;
};

/// Weighs what was scored and adds it up, in the ledger. The leaves come with their own points and
/// standing; weights, full points, points and ranges are filled in.
class roller {
 public:
  roller(const scheme& how, ledger& steps, std::vector<evaluation_problem>& problems)
      : how_(how), steps_(steps), problems_(problems) {}

  roll_steps roll(roll_node& whole) {
    settle_standing(whole);
    set_weights(whole);
    if (!whole.takes_part()) return {};
    const std::optional<std::size_t> full = full_of_whole(whole);
    if (!full) return {};
    const roll_steps result = roll_part(whole, *full);
    whole.score->full = rational(how_.full_points);
    return result;
  }

 private:
  // --- who takes part, and with what weight before anything is left out ---

  void settle_standing(roll_node& n) {
    if (n.is_leaf) return;
    bool any = false;
    for (roll_node& part : n.parts) {
      settle_standing(part);
      any = any || part.takes_part();
    }
    for (const roll_node& money : n.money) any = any || money.takes_part();
    n.score->standing = any ? standing::undecided : standing::left_out;
    if (!any) report_empty(n);
  }

  void report_empty(const roll_node& n) {
    evaluation_problem p;
    p.code = problem_code::nothing_to_score;
    // A part is left out; without any, there is no total.
    p.level = n.about.level == ledger_level::department ? severity::error : severity::note;
    if (n.about.level == ledger_level::duty) p.duty = n.score->name;
    if (n.about.level == ledger_level::activity) p.activity = n.score->name;
    problems_.push_back(std::move(p));
  }

  rational money_share(const roll_node& n) const {
    return n.money.empty() ? rational(0)
                           : rational(how_.execution->points) / rational(how_.full_points);
  }

  void set_weights(roll_node& n) {
    for (roll_node& part : n.parts) set_weights(part);
    for (roll_node& money : n.money) money.score->weight = money_share(n);
    if (!n.weights.is_known(n.parts.size())) return;
    const rational rest = rational(1) - money_share(n);
    const rational sum = sum_of(n, false);
    for (std::size_t i = 0; i < n.parts.size(); ++i)
      n.parts[i].score->weight = rest * n.weights.weights[i] / sum;
  }

  // Of the weights of all parts, or of those that take part.
  static rational sum_of(const roll_node& n, bool only_kept) {
    rational sum(0);
    for (std::size_t i = 0; i < n.parts.size(); ++i)
      if (!only_kept || n.parts[i].takes_part()) sum = sum + n.weights.weights[i];
    return sum;
  }

  // --- the full points of the whole: more than there are, where the whole makes up for what is
  // left out ---

  std::optional<std::size_t> full_of_whole(const roll_node& whole) {
    ledger_writer w(steps_, whole.about);
    const std::size_t full = w.add(ledger_rule::full_points, operation::value,
                                   {of(operand_role::full_points, rational(how_.full_points))});
    if (how_.weights.reweigh != reweigh_scope::whole) return full;
    std::vector<operand> rest{of(operand_role::constant, rational(1))};
    collect_left_out(whole, rational(1), rest);
    if (rest.size() == 1) return full;
    const std::size_t kept = w.add(ledger_rule::reweigh, operation::difference, std::move(rest));
    if (w.result(kept) > rational(0))
      return w.add(ledger_rule::reweigh, operation::quotient, {w.from(full), w.from(kept)});
    report_no_weight(whole);
    return std::nullopt;
  }

  void report_no_weight(const roll_node& n) {
    evaluation_problem p;
    p.code = problem_code::weights_zero;
    if (n.about.level == ledger_level::duty) p.duty = n.score->name;
    if (n.about.level == ledger_level::activity) p.activity = n.score->name;
    problems_.push_back(std::move(p));
  }

  // One operand for each part that is left out: its share of the whole.
  void collect_left_out(const roll_node& n, const rational& share, std::vector<operand>& rest) {
    const auto visit = [&](const roll_node& part) {
      if (!part.score->weight) return;
      if (part.takes_part()) return collect_left_out(part, share * *part.score->weight, rest);
      ledger_writer w(steps_, part.about);
      rest.push_back(w.from(
          w.add(ledger_rule::weight, operation::product,
                {of(operand_role::weight, share), of(operand_role::weight, *part.score->weight)})));
    };
    for (const roll_node& part : n.parts) visit(part);
    for (const roll_node& money : n.money) visit(money);
  }

  // --- down with full points, up with points ---

  roll_steps roll_part(roll_node& n, std::size_t full) {
    n.score->full = steps_[full].result;
    const roll_steps made = n.is_leaf ? roll_leaf(n, full) : roll_sum(n, full);
    return n.zeroed_by.empty() ? made : zeroed(n, made);
  }
  roll_steps roll_sum(roll_node& n, std::size_t full) {
    const std::optional<std::vector<roll_steps>> parts = roll_parts(n, full);
    if (!parts) return undecided(n, full);
    n.score->full = full_that_is_left(n);
    return sum(n, *parts);
  }

  // Less than its share of the whole where the whole made up for a part of it.
  static rational full_that_is_left(const roll_node& n) {
    rational sum(0);
    for (const roll_node& part : n.parts) sum = sum + part.score->full;
    for (const roll_node& money : n.money) sum = sum + money.score->full;
    return sum;
  }

  // Nothing is left of it, whatever is undecided in it.
  roll_steps zeroed(roll_node& n, const roll_steps& made) {
    ledger_writer w(steps_, n.about);
    const operand nothing = of(operand_role::constant, rational(0));
    const std::size_t step = made.settled ? w.add(ledger_rule::effect, operation::product,
                                                  {w.from(*made.settled), nothing})
                                          : w.add(ledger_rule::effect, operation::value, {nothing});
    w.tell(step, std::string(n.zeroed_by));
    n.score->standing = standing::zeroed;
    return settled(n, step);
  }

  roll_steps roll_leaf(roll_node& n, std::size_t full) {
    ledger_writer w(steps_, n.about);
    if (!n.own_step) return undecided(n, full);
    const bool is_money = n.about.level == ledger_level::execution;
    const std::size_t step =
        is_money
            ? w.add(ledger_rule::contribution, operation::product,
                    {w.from(full), w.from(*n.own_step)}, how_.rounding.execution)
            : w.add(ledger_rule::contribution, operation::scaled,
                    {w.from(full), w.from(*n.own_step), of(operand_role::full_points, n.out_of)});
    if (n.score->standing == standing::undecided) n.score->standing = standing::scored;
    return settled(n, step);
  }

  roll_steps settled(roll_node& n, std::size_t step) {
    const rational& value = steps_[step].result;
    n.score->points = value;
    n.score->points_step = step;
    n.score->range = {value, value};
    return {step, step, step};
  }

  roll_steps undecided(roll_node& n, std::size_t full) {
    ledger_writer w(steps_, n.about);
    const std::size_t least = w.add(ledger_rule::range_least, operation::value,
                                    {of(operand_role::constant, rational(0))});
    const std::size_t most = w.add(ledger_rule::range_most, operation::value, {w.from(full)});
    return open(n, least, most);
  }

  roll_steps open(roll_node& n, std::size_t least, std::size_t most) {
    n.score->standing = standing::undecided;
    n.score->range = {steps_[least].result, steps_[most].result};
    return {std::nullopt, least, most};
  }

  // Empty when the weights are not known; the budget part and the parts then count for nothing.
  std::optional<std::vector<roll_steps>> roll_parts(roll_node& n, std::size_t full) {
    bool any_part = false;
    for (const roll_node& part : n.parts) any_part = any_part || part.takes_part();
    const bool has_money = !n.money.empty() && n.money.front().takes_part();
    std::vector<roll_steps> result;
    if (any_part) {
      if (!n.weights.is_known(n.parts.size())) return std::nullopt;
      const rational kept = sum_of(n, true);
      if (!(kept > rational(0))) {
        report_no_weight(n);
        return std::nullopt;
      }
      const rational all = sum_of(n, false);
      const rational& sum = raises_siblings() ? kept : all;
      const ledger_rule rule = sum == all ? ledger_rule::weight : ledger_rule::reweigh;
      const std::size_t rest = full_of_parts(n, full);
      for (std::size_t i = 0; i < n.parts.size(); ++i)
        if (n.parts[i].takes_part()) result.push_back(roll_weighed(n, i, rule, sum, rest));
    }
    if (has_money) result.push_back(roll_money(n, full, any_part));
    return result;
  }

  // In the scope of the whole what is left out was made up for already.
  bool raises_siblings() const { return how_.weights.reweigh == reweigh_scope::siblings; }

  std::size_t full_of_parts(const roll_node& n, std::size_t full) {
    if (n.money.empty() || (raises_siblings() && !n.money.front().takes_part())) return full;
    ledger_writer w(steps_, n.about);
    return w.add(
        ledger_rule::full_points, operation::scaled,
        {w.from(full),
         of(operand_role::constant, rational(how_.full_points) - rational(how_.execution->points)),
         of(operand_role::full_points, rational(how_.full_points))});
  }

  roll_steps roll_money(roll_node& n, std::size_t full, bool any_part) {
    roll_node& money = n.money.front();
    if (raises_siblings() && !any_part) return roll_part(money, full);
    ledger_writer w(steps_, money.about);
    return roll_part(
        money, w.add(ledger_rule::full_points, operation::scaled,
                     {w.from(full), of(operand_role::weight, rational(how_.execution->points)),
                      of(operand_role::full_points, rational(how_.full_points))}));
  }

  roll_steps roll_weighed(roll_node& n, std::size_t i, ledger_rule rule, const rational& sum,
                          std::size_t full) {
    roll_node& part = n.parts[i];
    ledger_writer w(steps_, part.about);
    const std::size_t weight =
        w.add(rule, operation::quotient,
              {of(n.weights.role, n.weights.weights[i]), of(n.weights.role, sum)});
    return roll_part(
        part, w.add(ledger_rule::full_points, operation::product, {w.from(full), w.from(weight)}));
  }

  roll_steps sum(roll_node& n, const std::vector<roll_steps>& parts) {
    ledger_writer w(steps_, n.about);
    bool is_settled = true;
    std::vector<operand> least;
    std::vector<operand> most;
    for (const roll_steps& part : parts) {
      is_settled = is_settled && part.settled;
      least.push_back(w.from(part.least));
      most.push_back(w.from(part.most));
    }
    if (is_settled) {
      n.score->standing = standing::scored;
      return settled(n, w.add(ledger_rule::sum, operation::sum, std::move(least), n.rounding));
    }
    const std::size_t low =
        w.add(ledger_rule::range_least, operation::sum, std::move(least), n.rounding);
    const std::size_t high =
        w.add(ledger_rule::range_most, operation::sum, std::move(most), n.rounding);
    return open(n, low, high);
  }

  const scheme& how_;
  ledger& steps_;
  std::vector<evaluation_problem>& problems_;
};

}  // namespace jixiao::detail
