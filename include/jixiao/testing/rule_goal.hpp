// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/testing/rule_probe.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

/// Something that the cases of a scoring rule must touch (评分标准的覆盖目标): a bound of a
/// measured number and the stretches between bounds, part of a step and whole steps, each clause
/// when it gives or takes, a count of nothing, a condition that does not hold, the floor and the
/// cap.
struct rule_goal {
  /// What is to be met.
  enum class kind : std::uint8_t {
    on_bound,    ///< the number is the bound
    between,     ///< the number lies strictly between two bounds, or beyond all
    part_step,   ///< a step has begun and is not full
    clause,      ///< the clause gives or takes points
    not_clause,  ///< what the clause asks about is answered, and it gives nothing
    floor,       ///< the item's floor holds
    cap,         ///< the item's cap holds
  };
  kind what = kind::clause;       ///< decides which of the others are set
  std::size_t input = no_input;   ///< of numbers and counts: the input that they answer
  std::size_t clause = no_input;  ///< of a clause: which
  std::size_t item = 0;           ///< of a floor or cap: whose
  std::optional<exact> lower;     ///< of `between`; of `on_bound` the bound
  std::optional<exact> upper;     ///< of `between`; empty where it has no end

  /// Whether answers, and what the rule gives for them, meet the goal.
  bool is_met_by(const scoring_rule& rule, const rule_answers& answers,
                 const rule_points& given) const {
    if (!given) return false;
    switch (what) {
      case kind::on_bound: return answers[input] && *answers[input] == *lower;
      case kind::between:
        return answers[input] && (!lower || *lower < *answers[input]) &&
               (!upper || *answers[input] < *upper);
      case kind::part_step: return is_part_step(rule.clauses[clause], answers);
      case kind::clause:
        return says(given, points_step::kind::clause, clause, item) ||
               says(given, points_step::kind::zero, clause, item);
      case kind::not_clause:
        return answers[input] && !says(given, points_step::kind::clause, clause, item) &&
               !says(given, points_step::kind::zero, clause, item);
      case kind::floor: return says(given, points_step::kind::item_floor, no_input, item);
      case kind::cap: return says(given, points_step::kind::item_cap, no_input, item);
    }
    return false;
  }

 private:
  static bool says(const rule_points& given, points_step::kind what, std::size_t clause,
                   std::size_t item) {
    for (const points_step& s : given.steps)
      if (s.what == what && s.clause == clause && s.item == item) return true;
    return false;
  }
  bool is_part_step(const rule_clause& c, const rule_answers& answers) const {
    if (!answers[input]) return false;
    const exact below = c.base - *answers[input];
    const exact distance = c.side == step_side::below   ? below
                           : c.side == step_side::above ? -below
                                                        : abs(below);
    const exact size = c.is_relative ? c.step * abs(c.base) / exact(100) : c.step;
    return !size.is_zero() && exact(0) < distance && !(distance / size).is_whole();
  }
};

namespace detail {

// A measured number of a rule that has several, in the rule's words; empty of the only one.
inline std::string value_name(const scoring_rule& rule, std::size_t input) {
  const auto is_value = [](const rule_input& i) { return i.kind == input_kind::value; };
  if (std::count_if(rule.inputs.begin(), rule.inputs.end(), is_value) < 2) return {};
  const rule_input& asked = rule.inputs[input];
  return std::string(rule.words(asked.name.is_empty() ? asked.words : asked.name));
}

inline std::string value_figure(const scoring_rule& rule, std::size_t input, const exact& value) {
  return std::string(to_text(value).view()) + std::string(to_text(rule.inputs[input].unit).view());
}

}  // namespace detail

/// What a goal is, in words: 切点 95%, “每降低1个百分点扣0.5分”：不足一步. Of a rule that measures
/// several numbers, with which: “完成率” 切点 95%.
inline std::string goal_words(const scoring_rule& rule, const rule_goal& goal, language in) {
  const auto figure = [&](const std::optional<exact>& value) {
    return value ? detail::value_figure(rule, goal.input, *value) : std::string();
  };
  std::string whose = goal.input == no_input ? "" : detail::value_name(rule, goal.input);
  if (!whose.empty()) whose = detail::in_quotes(whose, in) + " ";
  const std::string clause =
      goal.clause == no_input ? std::string()
                              : detail::in_quotes(rule.words(rule.clauses[goal.clause].words), in);
  switch (goal.what) {
    case rule_goal::kind::on_bound:
      return whose + say(in, &test_words::bound_at, {figure(goal.lower)});
    case rule_goal::kind::between:
      if (!goal.lower) return whose + say(in, &test_words::below, {figure(goal.upper)});
      if (!goal.upper) return whose + say(in, &test_words::above, {figure(goal.lower)});
      return whose + say(in, &test_words::between, {figure(goal.lower)}, {figure(goal.upper)});
    case rule_goal::kind::part_step: return say(in, &test_words::part_of_a_step, {clause});
    case rule_goal::kind::clause: return say(in, &test_words::clause_counts, {clause});
    case rule_goal::kind::not_clause: return say(in, &test_words::clause_does_not_count, {clause});
    case rule_goal::kind::floor: return say(in, &test_words::reaches_floor);
    case rule_goal::kind::cap: return say(in, &test_words::reaches_cap);
  }
  return {};
}

namespace detail {

class rule_goal_maker {
 public:
  rule_goal_maker(const scoring_rule& rule, const rule_choices& choices)
      : rule_(rule), probes_(probes_of(rule)) {
    for (const rule_answers& answers : probes_) given_.push_back(points_of(rule, answers, choices));
  }

  // Goals that some probe meets, each with answers that do.
  template <class Visit>
  void run(Visit visit) {
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i)
      if (rule_.inputs[i].kind == input_kind::value) offer_bounds(i, visit);
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) offer_clause(i, visit);
    for (std::size_t i = 0; i < rule_.items.size(); ++i)
      for (const auto what : {rule_goal::kind::floor, rule_goal::kind::cap}) {
        rule_goal goal;
        goal.what = what;
        goal.item = i;
        offer(goal, visit);
      }
  }

 private:
  template <class Visit>
  void offer(const rule_goal& goal, Visit& visit) {
    for (std::size_t i = 0; i < probes_.size(); ++i)
      if (goal.is_met_by(rule_, probes_[i], given_[i])) {
        visit(goal, probes_[i]);
        return;
      }
  }

  template <class Visit>
  void offer_bounds(std::size_t input, Visit& visit) {
    std::vector<exact> bounds;
    for (const rule_clause& c : rule_.clauses) {
      if (c.condition_input == input)
        for (const interval& part : c.condition)
          for (const cut* edge : {&part.lower(), &part.upper()})
            if (edge->is_finite()) bounds.push_back(exact(edge->value()));
      if (c.input == input && c.kind == clause_kind::step && !c.is_base) bounds.push_back(c.base);
      if (c.input == input && c.kind == clause_kind::proportion) bounds.push_back(c.target);
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
      rule_goal goal;
      goal.what = rule_goal::kind::between;
      goal.input = input;
      if (i > 0) goal.lower = bounds[i - 1];
      if (i < bounds.size()) goal.upper = bounds[i];
      offer(goal, visit);
      if (i == bounds.size()) break;
      goal.what = rule_goal::kind::on_bound;
      goal.lower = bounds[i];
      offer(goal, visit);
    }
  }

  template <class Visit>
  void offer_clause(std::size_t i, Visit& visit) {
    const rule_clause& c = rule_.clauses[i];
    if (c.is_base || c.kind == clause_kind::effect) return;
    rule_goal goal;
    goal.clause = i;
    goal.item = c.item;
    goal.input = c.input != no_input ? c.input : c.condition_input;
    offer(goal, visit);
    if (goal.input == no_input) return;
    if (c.kind == clause_kind::step) {
      goal.what = rule_goal::kind::part_step;
      offer(goal, visit);
    }
    if (c.kind == clause_kind::count || c.kind == clause_kind::flag ||
        c.kind == clause_kind::award || c.kind == clause_kind::zero) {
      goal.what = rule_goal::kind::not_clause;
      offer(goal, visit);
    }
  }

  const scoring_rule& rule_;
  std::vector<rule_answers> probes_;
  std::vector<rule_points> given_;
};

}  // namespace detail

/// Calls `visit(const rule_goal&, const rule_answers&)` for everything that the cases of a readable
/// rule with full points must touch, with answers that do. O(probes × goals).
template <class Visit>
void for_each_rule_goal(const scoring_rule& rule, const rule_choices& choices, Visit visit) {
  if (rule.is_readable() && rule.has_full) detail::rule_goal_maker(rule, choices).run(visit);
}

}  // namespace jixiao
