// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/row_table.hpp>
#include <jixiao/rule/rule_text.hpp>

namespace jixiao {

namespace detail {

/// Looks at the pieces that the bounds of a rule cut the line of its only value into.
class rule_checker {
 public:
  constexpr explicit rule_checker(const scoring_rule& rule) : rule_(rule) {}

  constexpr std::vector<rule_remark> check() {
    if (!rule_.is_readable()) return found_;
    find_emptying();
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
      if (rule_.inputs[i].kind != input_kind::value) continue;
      value_ = i;
      find_points();
      find_contradictions();
      find_table_faults();
      find_cliffs();
    }
    return found_;
  }

 private:
  constexpr bool is_of_value(const rule_clause& c) const { return c.condition_input == value_; }

  // Every bound, and one value of each piece between and beyond them, in order. Which rows claim a
  // value is the same all over a piece.
  constexpr void find_points() {
    std::vector<exact> bounds;
    for (const rule_clause& c : rule_.clauses) {
      if (!is_of_value(c)) continue;
      for (const interval& part : c.condition)
        for (const cut* edge : {&part.lower(), &part.upper()})
          if (edge->is_finite()) insert(bounds, exact(edge->value()));
    }
    samples_.clear();
    if (bounds.empty()) return;
    samples_.push_back(bounds.front() - exact(1));
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      if (i != 0) samples_.push_back((bounds[i - 1] + bounds[i]) / exact(2));
      samples_.push_back(bounds[i]);
    }
    samples_.push_back(bounds.back() + exact(1));
  }
  static constexpr void insert(std::vector<exact>& sorted, const exact& value) {
    std::size_t at = 0;
    while (at < sorted.size() && sorted[at] < value) ++at;
    if (at < sorted.size() && sorted[at] == value) return;
    sorted.insert(sorted.begin() + static_cast<std::ptrdiff_t>(at), value);
  }

  constexpr bool is_countable_gap(const exact& value) const {
    return rule_.inputs[value_].unit.is_countable() && (!value.is_whole() || value.is_negative());
  }

  constexpr std::vector<std::size_t> table() const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind == clause_kind::row && c.input == value_ && c.sign == clause_sign::earn)
        rows.push_back(i);
    }
    return rows;
  }
  constexpr void find_table_faults() {
    const std::vector<std::size_t> rows = table();
    if (rows.size() < 2) return;
    bool has_gap = false;
    bool has_overlap = false;
    std::vector<exact> given;
    for (const exact& value : samples_) {
      if (is_countable_gap(value)) continue;
      const fraction number = value.to_fraction();
      bool any = false;
      for (std::size_t row : rows) any = any || rule_.clauses[row].condition.contains(number);
      const row_choice chosen = choose_row(rule_, rows, number, row_bound_choice::better);
      const bool is_gap = !any && !is_beyond_best(rows, chosen.row, value);
      if (is_gap && !has_gap) add(rule_code::points_gap, rows[0], value);
      has_gap = has_gap || is_gap;
      if (chosen.overlaps && !has_overlap) add(rule_code::points_overlap, rows[0], value);
      has_overlap = has_overlap || chosen.overlaps;
      if (chosen.row != no_input) note_order(given, rule_.clauses[chosen.row].points, value);
    }
  }
  // 101% where the best row is 100%: beyond all rows, and the nearest is the best.
  constexpr bool is_beyond_best(const std::vector<std::size_t>& rows, std::size_t nearest,
                                const exact& value) const {
    if (!(value == samples_.front() || value == samples_.back())) return false;
    for (std::size_t row : rows)
      if (rule_.clauses[nearest].points < rule_.clauses[row].points) return false;
    return true;
  }
  // Points may rise, or fall, or rise to a target and fall; not fall and rise.
  constexpr void note_order(std::vector<exact>& given, const exact& points, const exact& value) {
    if (!given.empty() && given.back() == points) return;
    const bool falls = given.size() > 1 && given[given.size() - 1] < given[given.size() - 2];
    if (falls && given.back() < points && !is_noted_)
      add(rule_code::not_monotone, table()[0], value);
    is_noted_ = is_noted_ || (falls && given.back() < points);
    given.push_back(points);
  }

  constexpr void add(rule_code code, std::size_t clause, const exact& witness) {
    rule_remark remark;
    remark.code = code;
    remark.words = rule_.clauses[clause].words;
    remark.witness = witness;
    found_.push_back(remark);
  }

  // A value of full marks that a zero clause takes, too.
  constexpr void find_contradictions() {
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& zero = rule_.clauses[i];
      if (zero.kind != clause_kind::zero || !is_of_value(zero)) continue;
      for (const rule_clause& best : rule_.clauses) {
        const bool is_best = best.is_base || (best.kind == clause_kind::row && rule_.has_full &&
                                              best.points == rule_.full);
        if (!is_best || !is_of_value(best)) continue;
        for (const exact& value : samples_) {
          const fraction number = value.to_fraction();
          if (!zero.condition.contains(number) || !best.condition.contains(number)) continue;
          add(rule_code::rule_contradiction, i, value);
          break;
        }
      }
    }
  }

  // At the bound of a zero clause the steps have not yet taken everything.
  constexpr void find_cliffs() {
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& zero = rule_.clauses[i];
      if (zero.kind != clause_kind::zero || !is_of_value(zero)) continue;
      for (const rule_clause& step : rule_.clauses) {
        if (step.kind != clause_kind::step || step.input != value_ || step.is_base ||
            step.sign != clause_sign::lose || zero.condition.size() != 1)
          continue;
        const interval& part = zero.condition.front();
        const cut& edge = step.side == step_side::below ? part.upper() : part.lower();
        if (edge.is_finite()) compare_at(i, step, exact(edge.value()));
      }
    }
  }
  constexpr void compare_at(std::size_t zero, const rule_clause& step, const exact& bound) {
    scoring_rule without = rule_;
    without.clauses.erase(without.clauses.begin() + static_cast<std::ptrdiff_t>(zero));
    rule_answers answers(rule_.inputs.size());
    for (std::size_t i = 0; i < answers.size(); ++i)
      if (rule_.inputs[i].kind == input_kind::value) answers[i] = bound;
    if (!rule_.has_full) return;
    const rule_points before = points_of(without, answers);
    if (!before || !(step.points < before.points)) return;
    add(rule_code::cliff, zero, bound);
    found_.back().before = before.points;
    found_.back().behind = exact(0);
  }

  // 扣完为止, where all that can be lost is less than the points.
  constexpr void find_emptying() {
    if (rule_.items.size() != 1 || !rule_.items[0].has_stated_floor || !rule_.items[0].floor ||
        !rule_.items[0].floor->is_zero() || rule_.items[0].start.is_zero())
      return;
    exact left = rule_.items[0].start;
    for (const rule_clause& c : rule_.clauses) {
      if (c.is_base || c.kind == clause_kind::effect) continue;
      if (c.kind == clause_kind::zero || c.sign != clause_sign::lose) return;
      if (c.kind == clause_kind::flag)
        left = left - c.points;
      else if (c.most)
        left = left - *c.most;
      else
        return;
    }
    if (!(exact(0) < left)) return;
    rule_remark remark;
    remark.code = rule_code::cannot_empty;
    remark.words = {0, rule_.text.size()};
    remark.before = left;
    found_.push_back(remark);
  }

  const scoring_rule& rule_;
  std::size_t value_ = no_input;
  std::vector<exact> samples_;
  std::vector<rule_remark> found_;
  bool is_noted_ = false;
};

}  // namespace detail

/// What is wrong or doubtful with what a rule gives (检查评分规则): values that no row of its
/// tables claims, or several with different points, values that earn full marks and none, cliffs,
/// points that fall and rise, deductions that cannot use up the points. Exact for each measured
/// number by itself: the bounds cut its line into pieces, and every piece is looked at. O(bounds ×
/// rows²).
constexpr std::vector<rule_remark> check_rule(const scoring_rule& rule) {
  return detail::rule_checker(rule).check();
}

namespace detail {
// Not constexpr: that a constant calls one of them is what the compiler reports.
void this_rule_cannot_be_read();
void this_rule_gives_a_value_two_kinds_of_points();
void this_rule_leaves_values_without_points();
void this_rule_contradicts_itself();
void points_of_this_rule_do_not_add_up();
}  // namespace detail

/// The full points of a rule that is right, for rules in constants: one that cannot be read, leaves
/// gaps, contradicts itself or does not add up does not compile, and the compiler names why.
///
///     static_assert(checked_rule("≥95%得满分，每降低1个百分点扣0.5分", 5) == exact(5));
consteval exact checked_rule(std::string_view text, const exact& full,
                             std::string_view target = {}) {
  const scoring_rule rule = read_rule(text, full, target);
  if (!rule.is_readable()) detail::this_rule_cannot_be_read();
  for (const rule_remark& r : rule.remarks)
    if (r.code == rule_code::points_sum) detail::points_of_this_rule_do_not_add_up();
  for (const rule_remark& r : check_rule(rule)) {
    if (r.code == rule_code::points_gap) detail::this_rule_leaves_values_without_points();
    if (r.code == rule_code::points_overlap) detail::this_rule_gives_a_value_two_kinds_of_points();
    if (r.code == rule_code::rule_contradiction) detail::this_rule_contradicts_itself();
  }
  return rule.full;
}

}  // namespace jixiao
