// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/scoring/binding.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/geometric_total.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/money.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/roll_up.hpp>
#include <jixiao/scoring/rule_effects.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/scoring/total.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

JIXIAO_INLINE std::optional<jixiao::grade> evaluation::grade() const {
  if (!verdict || !verdict->grade) return std::nullopt;
  return detail::no_better(*verdict->grade, best_grade);
}

JIXIAO_INLINE bool evaluation::has_errors() const {
  for (const evaluation_problem& p : problems)
    if (p.level == severity::error) return true;
  return false;
}

namespace detail {

/// Scores the parts of a year and puts them into a tree for the roll-up.
class evaluator {
 public:
  evaluator(const department& table, const measurements& year, const scheme& how)
      : table_(table), year_(year), how_(how), weigher_(how.weights, result_.problems) {}

  evaluation evaluate() {
    result_.name = table_.name;
    result_.scheme = how_.name;
    result_.levels = how_.bounds.view().level_scale();
    binding_ = binding_of(table_, year_, result_.problems);
    result_.ledger.reserve(binding_.measured.size() * 8 + binding_.activity_money.size() * 8 + 16);
    score_duties();
    report_unused_names();
    result_.effects = effects_of(table_, result_.duties);
    result_.best_grade = best_allowed(result_.effects, result_.levels);
    roll_node whole = whole_node();
    roll_steps steps = roller(how_, result_.ledger, result_.problems).roll(whole);
    const bool is_geometric = how_.total_by == roll_up::geometric_mean;
    if (is_geometric && whole.takes_part()) steps = geometric(whole);
    if (whole.takes_part()) steps = with_effects(steps, is_geometric);
    finish(steps);
    return std::move(result_);
  }

 private:
  // --- scores of their own ---

  void score_duties() {
    result_.duties.resize(table_.duties.size());
    for (std::size_t d = 0; d < table_.duties.size(); ++d) score_duty(d);
    if (has_money_at(execution_level::department)) result_.execution = money_of_whole();
  }

  void score_duty(std::size_t d) {
    const duty& from = table_.duties[d];
    duty_score& to = result_.duties[d];
    to.name = from.name;
    to.activities.resize(from.activities.size());
    const std::size_t first = activity_;
    for (std::size_t a = 0; a < from.activities.size(); ++a) score_activity(d, a);
    if (!has_money_at(execution_level::duty)) return;
    std::vector<const budget_execution*> parts;
    add_money_of_duty(d, first, parts);
    to.execution =
        summed_money(parts, {{ledger_level::execution, ledger_level::duty, d}, from.name, {}});
  }

  void score_activity(std::size_t d, std::size_t a) {
    const activity& from = table_.duties[d].activities[a];
    activity_score& to = result_.duties[d].activities[a];
    to.name = from.name;
    const budget_execution* money = entry(binding_.activity_money[activity_]);
    for (std::size_t o = 0; o < from.objectives.size(); ++o)
      for (std::size_t i = 0; i < from.objectives[o].indicators.size(); ++i) {
        const std::optional<std::size_t> m = binding_.measured[indicator_++];
        const scoring_subject what{from.objectives[o].indicators[i],
                                   m ? &year_.items[*m] : nullptr,
                                   money,
                                   table_.duties[d].name,
                                   from.name,
                                   {ledger_level::indicator, {}, d, a, to.indicators.size()},
                                   table_.year};
        to.indicators.push_back(score_of(what, how_, result_.ledger, result_.problems));
        to.indicators.back().objective = o;
        to.indicators.back().index = i;
        to.indicators.back().measurement = m;
      }
    ++activity_;
    if (!has_money_at(execution_level::activity)) return;
    std::vector<const budget_execution*> parts;
    if (money != nullptr) parts.push_back(money);
    to.execution = summed_money(parts, {{ledger_level::execution, ledger_level::activity, d, a},
                                        table_.duties[d].name,
                                        from.name});
  }

  // --- the budget parts ---

  const budget_execution* entry(const std::optional<std::size_t>& index) const {
    return index ? &year_.budgets[*index] : nullptr;
  }

  bool has_money_at(execution_level level) const {
    return how_.execution && how_.execution->level == level;
  }

  // What was stated for a duty, or else for its activities, which begin at `first`.
  void add_money_of_duty(std::size_t d, std::size_t first,
                         std::vector<const budget_execution*>& parts) const {
    if (binding_.duty_money[d]) return parts.push_back(entry(binding_.duty_money[d]));
    for (std::size_t a = 0; a < table_.duties[d].activities.size(); ++a)
      if (binding_.activity_money[first + a])
        parts.push_back(entry(binding_.activity_money[first + a]));
  }

  execution_score summed_money(const std::vector<const budget_execution*>& parts,
                               const money_owner& owner) {
    money_scorer scorer(how_, result_.ledger, result_.problems);
    if (parts.empty()) return scorer.score(nullptr, owner);
    if (parts.size() == 1) return scorer.score(parts.front(), owner);
    const budget_execution sum = sum_of_money(parts);
    return scorer.score(&sum, owner);
  }

  execution_score money_of_whole() {
    std::vector<const budget_execution*> parts;
    if (binding_.whole_money) {
      parts.push_back(entry(binding_.whole_money));
    } else {
      std::size_t first = 0;
      for (std::size_t d = 0; d < table_.duties.size(); ++d) {
        add_money_of_duty(d, first, parts);
        first += table_.duties[d].activities.size();
      }
    }
    return summed_money(parts, {{ledger_level::execution, ledger_level::department}, {}, {}});
  }

  // --- names that the scheme gives for nothing ---

  bool has_indicator(std::string_view name, bool by_kind) const {
    bool found = false;
    for_each_indicator(table_, [&](const indicator_path& path) {
      found = found || (by_kind ? path.indicator.kind.find(name) != std::string::npos
                                : same_label(path.indicator.name, name));
    });
    return found;
  }

  void report_unused(std::string_view name) {
    evaluation_problem p;
    p.code = problem_code::scheme_name_unused;
    p.level = severity::warning;
    p.text = std::string(name);
    std::vector<std::string_view> names;
    for_each_indicator(table_,
                       [&](const indicator_path& path) { names.push_back(path.indicator.name); });
    p.expected = std::string(nearest_label(name, names));
    result_.problems.push_back(std::move(p));
  }

  void report_unused_names() {
    for (const named_method& m : how_.methods.by_name)
      if (!has_indicator(m.name, false)) report_unused(m.name);
    for (const named_method& m : how_.methods.by_kind)
      if (!has_indicator(m.name, true)) report_unused(m.name);
    for (const named_weight& w : how_.weights.indicators.given)
      if (!has_indicator(w.name, false)) report_unused(w.name);
  }

  // --- the tree ---

  static roll_node leaf(part_score& score, const ledger_subject& about,
                        const std::optional<std::size_t>& own_step, const rational& out_of) {
    roll_node n;
    n.score = &score;
    n.about = about;
    n.is_leaf = true;
    n.own_step = own_step;
    n.out_of = out_of;
    return n;
  }

  static void add_money(roll_node& n, std::optional<execution_score>& money) {
    if (!money) return;
    ledger_subject about = n.about;
    about.owner = n.about.level;
    about.level = ledger_level::execution;
    n.money.push_back(leaf(*money, about, money->rate_step, rational(1)));
  }

  roll_node activity_node(std::size_t d, std::size_t a) {
    roll_node n;
    activity_score& score = result_.duties[d].activities[a];
    n.score = &score;
    n.about = {ledger_level::activity, {}, d, a};
    n.zeroed_by = zeroed_by(result_.effects, n.about);
    n.rounding = how_.rounding.activity;
    n.weights = weigher_.indicators(table_.duties[d], table_.duties[d].activities[a]);
    for (std::size_t i = 0; i < score.indicators.size(); ++i) {
      indicator_score& is = score.indicators[i];
      n.parts.push_back(leaf(is, {ledger_level::indicator, {}, d, a, i}, is.own_step, is.own_full));
      n.parts.back().zeroed_by = zeroed_by(result_.effects, n.parts.back().about);
    }
    add_money(n, score.execution);
    return n;
  }

  roll_node duty_node(std::size_t d) {
    roll_node n;
    n.score = &result_.duties[d];
    n.about = {ledger_level::duty, {}, d};
    n.zeroed_by = zeroed_by(result_.effects, n.about);
    n.rounding = how_.rounding.duty;
    n.weights = weigher_.activities(table_.duties[d]);
    for (std::size_t a = 0; a < result_.duties[d].activities.size(); ++a)
      n.parts.push_back(activity_node(d, a));
    add_money(n, result_.duties[d].execution);
    return n;
  }

  roll_node whole_node() {
    roll_node n;
    n.score = &result_;
    n.weights = weigher_.duties(table_);
    for (std::size_t d = 0; d < result_.duties.size(); ++d) n.parts.push_back(duty_node(d));
    add_money(n, result_.execution);
    return n;
  }

  // --- the total ---

  roll_steps geometric(const roll_node& whole) {
    const roll_steps steps = geometric_total(how_, result_.ledger, result_.problems).total(whole);
    result_.points.reset();
    if (!steps.settled) {
      result_.standing = standing::undecided;
      if (steps.most != steps.least)
        result_.range = {result_.ledger[steps.least].result, result_.ledger[steps.most].result};
      return steps;
    }
    result_.points = result_.ledger[*steps.settled].result;
    result_.points_step = steps.settled;
    result_.range = {*result_.points, *result_.points};
    return steps;
  }

  // What the total loses beyond its parts. A product of which one factor is 0 is 0.
  roll_steps with_effects(const roll_steps& steps, bool is_geometric) {
    bool is_all_lost = false;
    for (const rule_effect& e : result_.effects)
      is_all_lost = is_all_lost || (is_geometric && !e.sections.empty());
    const ledger_writer w(result_.ledger, {});
    if (steps.settled) {
      const std::size_t left = after_effects(result_.effects, is_all_lost, w, *steps.settled);
      if (left == *steps.settled) return steps;
      result_.points = result_.ledger[left].result;
      result_.points_step = left;
      result_.range = {*result_.points, *result_.points};
      return {left, left, left};
    }
    if (steps.most == steps.least) return steps;
    const std::size_t least = after_effects(result_.effects, is_all_lost, w, steps.least);
    const std::size_t most = after_effects(result_.effects, is_all_lost, w, steps.most);
    result_.range = {result_.ledger[least].result, result_.ledger[most].result};
    return {std::nullopt, least, most};
  }

  void finish(const roll_steps& steps) {
    try {
      if (steps.settled) {
        settle_total(*steps.settled);
        check_chain();
      }
    } catch (const std::overflow_error&) {
      evaluation_problem p;
      p.code = problem_code::too_large;
      result_.problems.push_back(std::move(p));
    }
    if (result_.standing != standing::left_out)
      result_.possible_grades = no_better(grades_within(result_.range, how_), result_.best_grade);
    if (result_.verdict && !result_.verdict->grade) result_.possible_grades = {};
  }

  void settle_total(std::size_t points) {
    ledger_writer w(result_.ledger, {});
    const std::size_t step =
        w.add(ledger_rule::total, operation::value, {w.from(points)}, how_.rounding.total);
    const ledger_step& total = result_.ledger[step];
    result_.total = total.rounded ? total.rounded->rounded : exact_decimal(total.result);
    result_.verdict = grade_of_total(
        how_.bounds, how_.grade_from == grade_source::displayed ? total.result : total.exact);
  }

  // GB/T 8170—2008, 3.3: rounded once only. A total that differs from the one that was rounded at
  // the end alone is pointed out.
  void check_chain() {
    const std::size_t last = result_.ledger.size() - 1;
    const std::optional<rational> once = rounded_at_end(result_.ledger, last);
    if (!once || *once == result_.ledger[last].result) return;
    evaluation_problem p;
    p.code = problem_code::rounded_twice;
    p.level = severity::warning;
    p.stated = result_.ledger[last].result;
    p.summed = once;
    result_.problems.push_back(std::move(p));
  }

  const department& table_;
  const measurements& year_;
  const scheme& how_;
  evaluation result_;
  weigher weigher_;
  binding binding_;
  std::size_t activity_ = 0;   // in the order of the table
  std::size_t indicator_ = 0;  // the same
};

}  // namespace detail

JIXIAO_INLINE evaluation evaluate(const department& table, const measurements& year,
                                  const scheme& how) {
  return detail::evaluator(table, year, how).evaluate();
}

}  // namespace jixiao
