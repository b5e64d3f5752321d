// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/check/rule_finding.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/row_table.hpp>
#include <jixiao/set/witness.hpp>

namespace jixiao::detail {

/// A scoring rule while it is checked, one of its measured values after the other: the bounds of
/// its clauses cut the line of a value into points and open pieces, and which clauses claim a value
/// is the same all over a piece.
class rule_examination {
 public:
  /// For kinds of findings, which are written before any word of rules is known.
  ///@{
  using number = exact;
  static constexpr std::size_t no_clause = no_input;
  ///@}

  constexpr rule_examination(const scoring_rule& rule, constant_vector<rule_finding>& out)
      : rule_(rule), out_(out) {}

  constexpr const scoring_rule& rule() const { return rule_; }
  constexpr const rule_clause& clause(std::size_t i) const { return rule_.clauses[i]; }

  constexpr void look_at(std::size_t value) {
    value_ = value;
    bounds_.clear();
    for (const rule_clause& c : rule_.clauses) {
      if (!is_of_value(c)) continue;
      for (const interval& part : c.condition)
        for (const cut* edge : {&part.lower(), &part.upper()})
          if (edge->is_finite()) insert(edge->value());
    }
    sample();
    group_rows();
  }

  /// One number of each piece and each bound, in order; whole ones over a countable unit.
  constexpr const constant_vector<decimal>& samples() const { return samples_; }
  /// The rows that make up a table each.
  constexpr const constant_vector<constant_vector<std::size_t>>& tables() const { return tables_; }

  constexpr bool contains(std::size_t clause, const decimal& value) const {
    return is_of_value(rule_.clauses[clause]) &&
           rule_.clauses[clause].condition.contains(fraction(value));
  }
  constexpr row_choice row_of(const constant_vector<std::size_t>& rows,
                              const decimal& value) const {
    return choose_row(rule_, rows, fraction(value), row_bound_choice::better);
  }
  /// Whether a row, or any other clause about the value, says what it gives.
  constexpr bool is_claimed(const constant_vector<std::size_t>& rows, const decimal& value) const {
    for (std::size_t row : rows)
      if (contains(row, value)) return true;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind == clause_kind::row) continue;
      if (contains(i, value)) return true;
      if (c.input != value_ || c.is_base) continue;
      if (c.kind == clause_kind::proportion || c.kind == clause_kind::formula) return true;
      if (c.kind == clause_kind::step && runs_at(c, exact(value))) return true;
    }
    return false;
  }
  /// 101% where the best row is 100%: beyond all rows, and the nearest is the best.
  constexpr bool is_beyond_best(const constant_vector<std::size_t>& rows, std::size_t nearest,
                                const decimal& value) const {
    if (!(value == samples_.front() || value == samples_.back())) return false;
    for (std::size_t row : rows)
      if (rule_.clauses[nearest].points < rule_.clauses[row].points) return false;
    return true;
  }

  constexpr constant_vector<std::size_t> zero_clauses() const {
    constant_vector<std::size_t> found;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i)
      if (rule_.clauses[i].kind == clause_kind::zero && is_of_value(rule_.clauses[i]))
        found.push_back(i);
    return found;
  }
  constexpr bool gives_full(std::size_t i) const {
    const rule_clause& c = rule_.clauses[i];
    return is_of_value(c) && c.kind != clause_kind::zero &&
           (c.is_base || (c.kind == clause_kind::row && c.sign == clause_sign::earn &&
                          rule_.has_full && c.points == rule_.full));
  }
  /// Whether a zero clause takes a value of full marks.
  constexpr bool contradicts(std::size_t zero, const decimal& value) const {
    for (std::size_t i = 0; i < rule_.clauses.size() && contains(zero, value); ++i)
      if (gives_full(i) && contains(i, value)) return true;
    return false;
  }
  constexpr bool is_loss_by_steps(const rule_clause& c) const {
    return c.kind == clause_kind::step && c.input == value_ && !c.is_base &&
           c.sign == clause_sign::lose;
  }
  static constexpr bool is_below(const rule_clause& step) { return step.side == step_side::below; }
  /// All that the clauses can take off together; none where one earns, gives zero, or takes off any
  /// number of times.
  constexpr std::optional<exact> most_lost() const {
    exact lost = 0;
    for (const rule_clause& c : rule_.clauses) {
      if (c.is_base || c.kind == clause_kind::effect) continue;
      if (c.kind == clause_kind::zero || c.sign != clause_sign::lose) return std::nullopt;
      if (c.kind != clause_kind::flag && !c.most) return std::nullopt;
      lost = lost + (c.kind == clause_kind::flag ? c.points : *c.most);
    }
    return lost;
  }
  /// What the rule would give without one of its clauses.
  constexpr rule_points points_without(std::size_t clause, const exact& value) const {
    scoring_rule without = rule_;
    without.clauses.erase(without.clauses.begin() + static_cast<std::ptrdiff_t>(clause));
    return points_of(without, answers(value));
  }
  constexpr rule_points points_at(const exact& value) const {
    rule_choices choices;
    choices.part = part_choice::linear;
    return points_of(rule_, answers(value), choices);
  }

  /// Whether the points hang on this value and nothing else, by rows and steps.
  constexpr bool is_of_this_value_alone() const {
    if (rule_.inputs.size() != 1 || !rule_.has_full) return false;
    for (const rule_clause& c : rule_.clauses)
      if (c.kind == clause_kind::formula || c.kind == clause_kind::judgement) return false;
    return true;
  }
  /// Each bound with a value close by on either side; over a countable unit every sample.
  constexpr constant_vector<exact> close_samples() const {
    constant_vector<exact> found;
    if (rule_.inputs[value_].unit.is_countable()) {
      for (const decimal& value : samples_) found.push_back(value);
      return found;
    }
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      const exact bound = bounds_[i];
      const exact left = i == 0 ? bound - exact(1) : exact(bounds_[i - 1]);
      const exact right = i + 1 == bounds_.size() ? bound + exact(1) : exact(bounds_[i + 1]);
      found.push_back(bound - (bound - left) / exact(1000));
      found.push_back(bound);
      found.push_back(bound + (right - bound) / exact(1000));
    }
    return found;
  }
  constexpr exact bound_near(const exact& value) const {
    exact nearest = bounds_.front();
    for (const decimal& bound : bounds_)
      if (abs(value - exact(bound)) < abs(value - nearest)) nearest = bound;
    return nearest;
  }
  constexpr std::size_t clause_about(const exact& value) const {
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i)
      if (is_of_value(rule_.clauses[i]) && rule_.clauses[i].condition.contains(value.to_fraction()))
        return i;
    return 0;
  }

  /// A finding about a clause, or about the whole rule.
  constexpr rule_finding& add(code c, std::size_t clause) {
    rule_finding f;
    f.code = c;
    f.clause = clause;
    f.input = value_;
    f.words = clause == no_input ? text_span{0, rule_.text.size()} : rule_.clauses[clause].words;
    out_.push_back(f);
    return out_.back();
  }

 private:
  constexpr rule_answers answers(const exact& value) const {
    rule_answers result(rule_.inputs.size());
    for (std::size_t i = 0; i < result.size(); ++i)
      if (rule_.inputs[i].kind == input_kind::value) result[i] = value;
    return result;
  }
  constexpr bool is_of_value(const rule_clause& c) const {
    return value_ != no_input && c.condition_input == value_;
  }
  static constexpr bool runs_at(const rule_clause& step, const exact& value) {
    return step.side == step_side::both || (step.side == step_side::below) == (value < step.base);
  }

  constexpr void insert(const decimal& value) {
    std::size_t at = 0;
    while (at < bounds_.size() && bounds_[at] < value) ++at;
    if (at < bounds_.size() && bounds_[at] == value) return;
    bounds_.insert(bounds_.begin() + static_cast<std::ptrdiff_t>(at), value);
  }
  constexpr void sample() {
    samples_.clear();
    cut last = cut::line_start();
    for (const decimal& bound : bounds_) {
      add_sample(interval(last, cut::before(bound)));
      add_sample(interval::point(bound));
      last = cut::after(bound);
    }
    if (!bounds_.empty()) add_sample(interval(last, cut::line_end()));
  }
  constexpr void add_sample(const interval& piece) {
    if (const auto shown = witness_in(piece, rule_.inputs[value_].unit)) samples_.push_back(*shown);
  }
  constexpr void group_rows() {
    tables_.clear();
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind != clause_kind::row || c.input != value_ || c.sign != clause_sign::earn) continue;
      bool is_known = false;
      for (constant_vector<std::size_t>& rows : tables_) {
        if (rule_.clauses[rows[0]].item != c.item) continue;
        rows.push_back(i);
        is_known = true;
      }
      if (!is_known) tables_.push_back({i});
    }
  }

  const scoring_rule& rule_;
  constant_vector<rule_finding>& out_;
  std::size_t value_ = no_input;
  constant_vector<decimal> bounds_;
  constant_vector<decimal> samples_;
  constant_vector<constant_vector<std::size_t>> tables_;
};

}  // namespace jixiao::detail
