// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_case.hpp>

namespace jixiao {

/// Answers of a rule as a case writes them: `93.5%`, or `value=93.5%;2=3;3=yes`. Reads back by
/// `read_case`.
inline std::string answers_text(const scoring_rule& rule, const rule_answers& answers) {
  std::string text;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!answers[i]) continue;
    const rule_input& asked = rule.inputs[i];
    std::string figure(to_text(*answers[i]).view());
    if (asked.kind == input_kind::flag) figure = answers[i]->is_zero() ? "no" : "yes";
    if (asked.kind == input_kind::value && !asked.is_plain_number)
      figure += to_text(asked.unit).view();
    if (!text.empty()) text += ';';
    if (answers.size() > 1) text.append(id_of(rule, i).view()).append(1, '=');
    text += figure;
  }
  return text;
}

namespace detail {

// The numbers and answers at which what a rule gives can change, for one input after the other, and
// some between them: over a measured number its pieces are straight or stepped, so that two rules
// of the same points at all of these give the same points everywhere.
class rule_probe_maker {
 public:
  rule_probe_maker(const scoring_rule& rule, std::size_t input) : rule_(rule), input_(input) {}

  // Sorted, each once.
  std::vector<exact> make() {
    const rule_input& asked = rule_.inputs[input_];
    switch (asked.kind) {
      case input_kind::flag: return {0, 1};
      case input_kind::given: add_given(asked); break;
      case input_kind::count: add_counts(); break;
      case input_kind::value: add_values(asked); break;
    }
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  static constexpr int most_steps = 40;

  void add_given(const rule_input& asked) {
    found_ = {asked.least, asked.most, (asked.least + asked.most) / exact(2)};
  }

  // As far as the points go, and one further.
  void add_counts() {
    exact last = 3;
    for (const rule_clause& c : rule_.clauses) {
      if (c.kind != clause_kind::count || c.input != input_) continue;
      last = max(last, c.free + c.step * exact(steps_of(c) + 1));
    }
    last = min(last, exact(60));
    for (exact n = 0; !(last < n); n = n + exact(1)) found_.push_back(n);
  }

  // How many steps it takes to use up all points.
  int steps_of(const rule_clause& c) const {
    if (c.points.is_zero()) return 1;
    exact all = rule_.has_full ? rule_.full : exact(100);
    for (const rule_item& item : rule_.items) {
      if (item.cap) all = max(all, *item.cap - item.start);
      if (item.floor) all = max(all, item.start - *item.floor);
    }
    int steps = 1;
    for (exact sum = abs(c.points); sum < all && steps < most_steps; ++steps)
      sum = sum + abs(c.points);
    return steps;
  }

  void add_values(const rule_input& asked) {
    for (const rule_clause& c : rule_.clauses) {
      if (c.condition_input == input_)
        for (const interval& part : c.condition)
          for (const cut* edge : {&part.lower(), &part.upper()})
            if (edge->is_finite()) found_.push_back(exact(edge->value()));
      if (c.input == input_ && c.kind == clause_kind::step) add_steps(c);
      if (c.input == input_ && c.kind == clause_kind::proportion)
        found_.insert(found_.end(), {exact(0), c.target, c.target + c.target, c.target / exact(2)});
      for (const formula_step& step : c.formula)
        if (step.input == input_ && (step.what == formula_step::action::input ||
                                     step.what == formula_step::action::completion))
          found_.insert(found_.end(), {exact(0), c.target, exact(1), exact(100)});
    }
    add_between(asked.unit);
    std::erase_if(found_, [&](const exact& value) { return !can_be_measured(value, asked.unit); });
  }

  void add_steps(const rule_clause& c) {
    found_.push_back(c.base);
    for (const exact& size : {c.step, c.step * abs(c.base) / exact(100)})
      for (int k = 1; k <= steps_of(c) + 1 && !size.is_zero(); ++k) {
        if (c.side != step_side::above) found_.push_back(c.base - size * exact(k));
        if (c.side != step_side::below) found_.push_back(c.base + size * exact(k));
      }
  }

  // A hundredth of a step to both sides of each, and two numbers between neighbours.
  void add_between(const unit& u) {
    std::sort(found_.begin(), found_.end());
    const std::vector<exact> marks = found_;
    const exact beside = u.is_countable() ? exact(1) : exact(1) / exact(100);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      found_.insert(found_.end(), {marks[i] - beside, marks[i] + beside});
      if (i == 0) continue;
      const exact width = marks[i] - marks[i - 1];
      for (const int tenth : {3, 6}) {
        const exact inside = marks[i - 1] + width * exact(tenth) / exact(10);
        found_.push_back(u.is_countable() ? inside.floor() : inside);
      }
    }
    if (marks.empty())
      found_.insert(found_.end(), {exact(0), exact(1), exact(100)});
    else
      found_.insert(found_.end(), {marks.front() - exact(10), marks.back() + exact(10)});
  }

  static bool can_be_measured(const exact& value, const unit& u) {
    if (u.is_countable()) return value.is_whole() && !value.is_negative();
    return to_text(value).view().find('/') == std::string_view::npos;
  }

  const scoring_rule& rule_;
  std::size_t input_;
  std::vector<exact> found_;
};

}  // namespace detail

namespace detail {

// Numbers that people write come first: of few digits, not negative.
inline void sort_naturally(std::vector<exact>& values) {
  const auto key = [](const exact& value) {
    return std::pair(value.is_negative(), to_text(value).view().size());
  };
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::stable_sort(values.begin(), values.end(),
                   [&](const exact& a, const exact& b) { return key(a) < key(b); });
}

// What an input is while others are asked.
inline exact at_rest(const rule_input& asked, const std::vector<exact>& probes) {
  if (asked.kind == input_kind::given) return asked.least;
  if (asked.kind != input_kind::value || probes.empty()) return 0;
  return probes[probes.size() / 2];
}

}  // namespace detail

/// Answers that touch everything that a rule can do, one input after the other while the others
/// rest (探测用的填报值): O(figures of the rule).
inline std::vector<rule_answers> probes_of(const scoring_rule& rule) {
  std::vector<std::vector<exact>> all;
  rule_answers rest;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
    all.push_back(detail::rule_probe_maker(rule, i).make());
    rest.push_back(detail::at_rest(rule.inputs[i], all.back()));
    detail::sort_naturally(all.back());
  }
  std::vector<rule_answers> found;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const exact& value : all[i]) {
      rule_answers answers = rest;
      answers[i] = value;
      const int multiplier = rule.inputs[i].times;
      if (multiplier >= 0) answers[static_cast<std::size_t>(multiplier)] = 1;
      found.push_back(std::move(answers));
    }
  return found;
}

/// Two answers of rules to the same question, where they differ.
struct rule_difference {
  rule_answers answers;  ///< to the inputs of both
  /// What either gives.
  ///@{
  rule_points first;
  rule_points second;
  ///@}
};

/// Where two rules that ask for the same inputs, as a rule and a mutant of it, give different
/// points (分值差异); empty where they give the same to everything that can be answered. Each item
/// is asked every combination of the numbers and answers at which it can change, as long as these
/// are not more than some thousand, and else each input and each pair of inputs.
class rule_comparison {
 public:
  /// Of two rules, each under its choices; both must outlive it.
  rule_comparison(const scoring_rule& first, const rule_choices& first_choices,
                  const scoring_rule& second, const rule_choices& second_choices)
      : first_(first),
        first_choices_(first_choices),
        second_(second),
        second_choices_(second_choices) {
    for (std::size_t i = 0; i < first.inputs.size(); ++i) {
      std::vector<exact> all = detail::rule_probe_maker(first, i).make();
      const std::vector<exact> more = detail::rule_probe_maker(second, i).make();
      all.insert(all.end(), more.begin(), more.end());
      at_rest_.push_back(detail::at_rest(first.inputs[i], all));
      detail::sort_naturally(all);
      probes_.push_back(std::move(all));
    }
  }

  /// The first answers found; empty where there are none.
  std::optional<rule_difference> find() {
    for (std::size_t item = 0; item < first_.items.size(); ++item) {
      const std::vector<std::size_t> inputs = inputs_of(item);
      const bool finds = combinations_of(inputs) <= most_combinations ? walk(inputs, 0, at_rest_)
                                                                      : walk_pairs(inputs);
      if (finds) return std::move(found_);
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t most_combinations = 4000;

  std::vector<std::size_t> inputs_of(std::size_t item) const {
    std::vector<bool> is_used(first_.inputs.size());
    const auto use = [&](std::size_t input) {
      if (input != no_input) is_used[input] = true;
    };
    for (const scoring_rule* rule : {&first_, &second_})
      for (const rule_clause& c : rule->clauses) {
        if (c.item != item) continue;
        use(c.input);
        use(c.condition_input);
        for (const formula_step& step : c.formula)
          if (step.what == formula_step::action::input ||
              step.what == formula_step::action::completion)
            use(step.input);
      }
    std::vector<std::size_t> inputs;
    for (std::size_t i = 0; i < is_used.size(); ++i) {
      if (is_used[i] && first_.inputs[i].times >= 0)
        is_used[static_cast<std::size_t>(first_.inputs[i].times)] = true;
    }
    for (std::size_t i = 0; i < is_used.size(); ++i)
      if (is_used[i]) inputs.push_back(i);
    return inputs;
  }

  std::size_t combinations_of(const std::vector<std::size_t>& inputs) const {
    std::size_t all = 1;
    for (const std::size_t input : inputs)
      all = std::min(all * std::max<std::size_t>(probes_[input].size(), 1), most_combinations + 1);
    return all;
  }

  bool walk(const std::vector<std::size_t>& inputs, std::size_t from, rule_answers answers) {
    if (from == inputs.size()) return differ(answers);
    for (const exact& probe : probes_[inputs[from]]) {
      answers[inputs[from]] = probe;
      if (walk(inputs, from + 1, answers)) return true;
    }
    return false;
  }
  bool walk_pairs(const std::vector<std::size_t>& inputs) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
      for (std::size_t k = i; k < inputs.size(); ++k)
        if (walk(i == k ? std::vector{inputs[i]} : std::vector{inputs[i], inputs[k]}, 0, at_rest_))
          return true;
    return false;
  }

  // Points given beyond what the rule allows are no answer to it.
  bool is_answer(const rule_answers& answers) const {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const rule_input& asked = first_.inputs[i];
      if (asked.kind != input_kind::given || !answers[i]) continue;
      const exact how_often =
          asked.times < 0 ? exact(1)
                          : answers[static_cast<std::size_t>(asked.times)].value_or(exact(1));
      if (*answers[i] < asked.least * how_often || asked.most * how_often < *answers[i])
        return false;
    }
    return true;
  }
  bool differ(const rule_answers& answers) {
    if (!is_answer(answers)) return false;
    rule_points one = points_of(first_, answers, first_choices_);
    rule_points other = points_of(second_, answers, second_choices_);
    const bool same = one.fault == other.fault && (!one || one.points == other.points);
    if (!same) found_ = rule_difference{answers, std::move(one), std::move(other)};
    return !same;
  }

  const scoring_rule& first_;
  const rule_choices& first_choices_;
  const scoring_rule& second_;
  const rule_choices& second_choices_;
  std::vector<std::vector<exact>> probes_;
  rule_answers at_rest_;
  std::optional<rule_difference> found_;
};

}  // namespace jixiao
