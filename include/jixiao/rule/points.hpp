// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/clause_index.hpp>
#include <jixiao/rule/row_table.hpp>
#include <jixiao/rule/scoring_rule.hpp>

// What a rule gives. Take ≥95%得满分，每降低1个百分点扣0.5分 of 5 points:
//
//   value    points   why
//   96%      5        the clause of full marks
//   93.5%    4.5      1 full step below 95%: 每 means each full one (part_choice::whole)
//   93.5%    4.25     1.5 steps, part_choice::linear
//   80%      0        15 steps would take 7.5; the floor is 0

namespace jixiao {

/// What each input of a rule is, in its order: a value in the input's unit, how many, 1 or 0 for
/// whether a condition holds, the points given. Values and points given may be missing.
using rule_answers = constant_vector<std::optional<exact>>;

/// Why a rule gives no points for some answers.
enum class points_fault : std::uint8_t {
  none,              ///< it does
  no_full_points,    ///< nobody said of how many points
  missing_input,     ///< a value or given points that a clause needs
  overlapping_rows,  ///< several rows claim the value
  zero_divisor,      ///< a formula divides by 0
  unreadable,        ///< the rule itself
};

/// A stable name for programs: `points-overlap`.
constexpr std::string_view name_of(points_fault fault) {
  constexpr std::string_view names[] = {"none",           "no-full-points",   "missing-input",
                                        "points-overlap", "zero-denominator", "rule-unreadable"};
  return names[static_cast<std::size_t>(fault)];
}

/// One step of a sum of points (计分步骤): which clause, what it gave or took.
struct points_step {
  /// What a step is of.
  enum class kind : std::uint8_t {
    start,       ///< the points before any clause
    clause,      ///< a clause
    item_floor,  ///< the least points of an item
    item_cap,    ///< the most points of an item
    zero,        ///< a zero clause that holds
  };
  kind what = kind::clause;       ///< decides whether `clause` is set
  std::size_t clause = no_input;  ///< of a clause; else `no_input`
  std::size_t item = 0;           ///< of the rule's items, from 0
  /// Of a step or count: how many parts counted.
  std::optional<exact> parts;
  exact points;  ///< what it gave, or, below 0, took; of a floor or cap, what then holds
};

/// The points that a rule gives for some answers (得分), with every step of them.
struct rule_points {
  exact points;                             ///< of all items; of no use where there is a fault
  points_fault fault = points_fault::none;  ///< why there are none
  /// The input that is missing, or that several rows claim.
  std::size_t input = no_input;
  constant_vector<points_step> steps;  ///< in the order in which they count
  /// Clauses that reach beyond the item, and hold.
  constant_vector<std::size_t> effects;
  /// What was lost beyond all points that there were, where a clause takes it from the total.
  exact rest;

  /// Whether there are points.
  constexpr explicit operator bool() const { return fault == points_fault::none; }
};

namespace detail {

class points_counter {
 public:
  constexpr points_counter(const scoring_rule& rule, const rule_answers& answers,
                           const rule_choices& choices)
      : rule_(rule), answers_(answers), choices_(choices) {
    // Of a few, looking at all takes less than an index.
    constexpr std::size_t few_clauses = 32;
    if (rule.clauses.size() > few_clauses) index_.emplace(rule);
  }

  constexpr rule_points count() {
    if (!rule_.is_readable()) return failed(points_fault::unreadable);
    if (!rule_.has_full) return failed(points_fault::no_full_points);
    exact total = 0;
    for (std::size_t i = 0; i < rule_.items.size(); ++i) {
      const exact points = points_of_item(i);
      if (result_.fault != points_fault::none) return result_;
      total = total + points;
    }
    find_effects();
    result_.points = total;
    return result_;
  }

 private:
  constexpr rule_points failed(points_fault fault, std::size_t input = no_input) {
    result_.fault = fault;
    result_.input = input;
    return result_;
  }
  constexpr const std::optional<exact>& answer(std::size_t input) const {
    return input < answers_.size() ? answers_[input] : no_answer;
  }
  constexpr exact known(std::size_t input) {
    if (answer(input)) return *answer(input);
    const input_kind kind = rule_.inputs[input].kind;
    if (kind == input_kind::value) failed(points_fault::missing_input, input);
    return 0;
  }
  constexpr bool holds(std::size_t flag, bool is_negated) {
    return known(flag).is_zero() == is_negated;
  }
  static constexpr bool contains(const band_set& set, const exact& value) {
    return set.contains(value.to_fraction());
  }

  constexpr bool applies(const rule_clause& c) {
    if (c.condition_input == no_input) return true;
    if (rule_.inputs[c.condition_input].kind == input_kind::flag)
      return holds(c.condition_input, c.is_negated);
    return contains(c.condition, known(c.condition_input));
  }

  // The clauses of an item, one after another; `no_input` behind the last.
  constexpr std::size_t first_of(std::size_t item) const {
    return index_ ? index_->first_of_item(item) : next_in(item, 0);
  }
  constexpr std::size_t next_of(std::size_t clause) const {
    return index_ ? index_->next_of_item(clause) : next_in(rule_.clauses[clause].item, clause + 1);
  }
  constexpr std::size_t next_in(std::size_t item, std::size_t from) const {
    for (std::size_t i = from; i < rule_.clauses.size(); ++i)
      if (rule_.clauses[i].item == item) return i;
    return no_input;
  }

  constexpr exact points_of_item(std::size_t item) {
    exempt_ = find_exempt(item);
    for (std::size_t i = first_of(item); i != no_input; i = next_of(i)) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind != clause_kind::zero || !zero_holds(c)) continue;
      result_.steps.push_back({points_step::kind::zero, i, item, std::nullopt, 0});
      return 0;
    }
    const rule_item& it = rule_.items[item];
    if (exempt_ != no_input) {
      result_.steps.push_back({points_step::kind::start, no_input, item, std::nullopt, 0});
      return note(exempt_, it.full);
    }
    exact points = it.start;
    result_.steps.push_back({points_step::kind::start, no_input, item, std::nullopt, it.start});
    exact best = 0;
    constant_vector<points_step> steps_of_best;
    for (std::size_t i = first_of(item); i != no_input; i = next_of(i)) {
      const auto before = static_cast<std::ptrdiff_t>(result_.steps.size());
      const exact given = points_of_clause(i);
      if (!rule_.takes_best || rule_.clauses[i].sign == clause_sign::lose) {
        points = points + given;
        continue;
      }
      const auto begin = result_.steps.begin() + before;
      if (best < given) steps_of_best.assign(begin, result_.steps.end());
      best = max(best, given);
      result_.steps.erase(begin, result_.steps.end());
    }
    for (const points_step& step : steps_of_best) result_.steps.push_back(step);
    points = points + best;
    lost_ = it.start - points;
    return bounded(item, points);
  }
  // Where there is nothing to measure, no value is needed.
  constexpr std::size_t find_exempt(std::size_t item) const {
    for (std::size_t i = first_of(item); i != no_input; i = next_of(i)) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind != clause_kind::exempt || c.input == no_input) continue;
      if (answer(c.input) && !answer(c.input)->is_zero()) return i;
    }
    return no_input;
  }
  constexpr bool zero_holds(const rule_clause& c) {
    const bool is_of_value = c.condition_input != no_input &&
                             rule_.inputs[c.condition_input].kind == input_kind::value &&
                             !answer(c.condition_input);
    if (is_of_value && exempt_ != no_input) return false;
    if (c.condition_input != no_input) return applies(c);
    return holds(c.input, c.is_negated);
  }

  constexpr exact bounded(std::size_t item, const exact& points) {
    const rule_item& it = rule_.items[item];
    const bool has_floor =
        it.floor && (it.has_stated_floor || choices_.floor == floor_choice::zero);
    std::optional<exact> cap = it.cap;
    if (!cap && choices_.bonus_cap == bonus_choice::full) cap = it.full;
    if (!it.has_stated_cap && choices_.cap == cap_choice::none && can_exceed()) cap.reset();
    if (has_floor && points < *it.floor) {
      result_.steps.push_back({points_step::kind::item_floor, no_input, item, {}, *it.floor});
      return *it.floor;
    }
    if (cap && *cap < points) {
      result_.steps.push_back({points_step::kind::item_cap, no_input, item, {}, *cap});
      return *cap;
    }
    return points;
  }
  constexpr bool can_exceed() const {
    for (rule_choice which : rule_.open)
      if (which == rule_choice::cap) return true;
    return false;
  }

  constexpr exact points_of_clause(std::size_t i) {
    const rule_clause& c = rule_.clauses[i];
    if (c.is_base) return 0;
    std::optional<exact> parts;
    exact points = 0;
    switch (c.kind) {
      case clause_kind::award:
      case clause_kind::flag:
      case clause_kind::exempt:
        if (!holds(c.input, c.is_negated)) return 0;
        points = c.points;
        break;
      case clause_kind::row: return points_of_rows(i);
      case clause_kind::step:
        parts = parts_of_step(c);
        points = c.points * *parts;
        break;
      case clause_kind::count:
        parts = parts_of_count(c);
        points = c.points * *parts;
        break;
      case clause_kind::proportion: points = points_of_ratio(c); break;
      case clause_kind::formula:
        if (!applies(c)) return 0;
        points = value_of_formula(c);
        break;
      case clause_kind::judgement: return points_of_judgement(i);
      case clause_kind::zero:
      case clause_kind::effect: return 0;
    }
    if (c.most && *c.most < points) points = *c.most;
    if (parts && parts->is_zero()) return 0;
    return note(i, c.sign == clause_sign::lose ? -points : points, parts);
  }
  constexpr exact note(std::size_t i, const exact& points, const std::optional<exact>& parts = {}) {
    result_.steps.push_back({points_step::kind::clause, i, rule_.clauses[i].item, parts, points});
    return points;
  }

  // --- steps and counts ---

  constexpr exact counted_parts(const exact& parts, const rule_clause& c) const {
    switch (c.has_stated_part ? c.part : choices_.part) {
      case part_choice::whole: return parts.floor();
      case part_choice::begun: return parts.ceiling();
      case part_choice::linear: return parts;
    }
    return parts;
  }
  constexpr exact parts_of_step(const rule_clause& c) {
    const exact value = known(c.input);
    const exact below = c.base - value;
    const exact distance = c.side == step_side::both    ? abs(below)
                           : c.side == step_side::below ? below
                                                        : -below;
    if (distance.is_negative() || distance.is_zero()) return 0;
    exact size = c.step;
    const bool is_share =
        c.is_relative || (c.is_percent && choices_.percent_step == percent_step_choice::relative);
    if (is_share) size = c.step * abs(c.base) / exact(100);
    if (size.is_zero()) {
      failed(points_fault::zero_divisor, c.input);
      return 0;
    }
    return counted_parts(distance / size, c);
  }
  constexpr exact parts_of_count(const rule_clause& c) {
    const exact count = known(c.input);
    if (!(c.free < count)) return 0;
    const exact parts = (count - c.free) / c.step;
    return c.has_stated_part ? counted_parts(parts, c) : parts.floor();
  }

  // --- tables ---

  // All rows of one value and sign are one table, told by its first.
  constexpr exact points_of_rows(std::size_t i) {
    const rule_clause& first = rule_.clauses[i];
    const constant_vector<std::size_t> rows = rows_from(i);
    if (rows.empty()) return 0;
    const exact value = known(first.input);
    if (result_.fault != points_fault::none || is_left_to_judgement(first, value)) return 0;
    const row_choice chosen = choose_row(rule_, rows, value.to_fraction(), choices_.row_bound);
    if (chosen.overlaps) {
      failed(points_fault::overlapping_rows, first.input);
      return 0;
    }
    if (chosen.row == no_input) return 0;
    const rule_clause& c = rule_.clauses[chosen.row];
    return note(chosen.row, c.sign == clause_sign::lose ? -c.points : c.points);
  }

  // All of the table that a row belongs to, where it is the first.
  constexpr constant_vector<std::size_t> rows_from(std::size_t i) const {
    constant_vector<std::size_t> rows;
    if (index_) {
      if (index_->first_row(i) != i) return rows;
      for (std::size_t k = i; k != no_input; k = index_->next_row(k)) rows.push_back(k);
      return rows;
    }
    const rule_clause& first = rule_.clauses[i];
    for (std::size_t k = 0; k < rule_.clauses.size(); ++k) {
      const rule_clause& c = rule_.clauses[k];
      if (c.kind != clause_kind::row || c.input != first.input || c.sign != first.sign ||
          c.item != first.item)
        continue;
      if (k < i) return {};
      rows.push_back(k);
    }
    return rows;
  }

  // A row with a range of points (≥4%,<8% 4-3) is no gap of the table that it belongs to.
  constexpr bool is_left_to_judgement(const rule_clause& row, const exact& value) const {
    const auto claims = [&](const rule_clause& c) {
      return c.kind == clause_kind::judgement && c.condition_input == row.input &&
             c.item == row.item && c.sign == row.sign && contains(c.condition, value);
    };
    if (!index_) {
      for (const rule_clause& c : rule_.clauses)
        if (claims(c)) return true;
      return false;
    }
    for (std::size_t i = index_->first_judged(row.input); i != no_input; i = index_->next_judged(i))
      if (claims(rule_.clauses[i])) return true;
    return false;
  }

  // --- ratios, formulas, judgement ---

  constexpr exact points_of_ratio(const rule_clause& c) {
    const exact value = known(c.input);
    if (result_.fault != points_fault::none) return 0;
    const reverse_choice how = c.has_stated_reverse ? c.reverse : choices_.reverse;
    if (c.target.is_zero() && (!c.is_reverse || how == reverse_choice::linear)) {
      failed(points_fault::zero_divisor, c.input);
      return 0;
    }
    if (!c.is_reverse) return max(exact(0), value / c.target * c.points);
    if (how == reverse_choice::linear)
      return max(exact(0), (exact(1) - (value - c.target) / c.target) * c.points);
    if (value.is_zero() || value.is_negative()) return c.points;
    return c.target / value * c.points;
  }

  constexpr exact as_number(std::size_t input) {
    const exact value = known(input);
    return rule_.inputs[input].unit == percent ? value / exact(100) : value;
  }
  constexpr exact value_of_formula(const rule_clause& c) {
    using action = formula_step::action;
    constant_vector<exact> stack;
    const auto pop = [&stack] {
      const exact top = stack.back();
      stack.pop_back();
      return top;
    };
    for (const formula_step& step : c.formula) {
      switch (step.what) {
        case action::number: stack.push_back(step.number); continue;
        case action::input: stack.push_back(as_number(step.input)); continue;
        case action::target: stack.push_back(c.target); continue;
        case action::full: stack.push_back(rule_.full); continue;
        case action::completion:
          if (c.target.is_zero()) {
            failed(points_fault::zero_divisor, step.input);
            return 0;
          }
          stack.push_back(known(step.input) / c.target);
          continue;
        case action::negate: stack.back() = -stack.back(); continue;
        default: break;
      }
      const exact right = pop();
      const exact left = pop();
      if (step.what == action::divide && right.is_zero()) {
        failed(points_fault::zero_divisor);
        return 0;
      }
      stack.push_back(step.what == action::add        ? left + right
                      : step.what == action::subtract ? left - right
                      : step.what == action::multiply ? left * right
                                                      : left / right);
    }
    return stack.back();
  }

  // What an assessor takes from the points of a headline that does not hold, or gives and takes.
  constexpr exact points_of_judgement(std::size_t i) {
    const rule_clause& c = rule_.clauses[i];
    const rule_input& input = rule_.inputs[c.input];
    if (!applies(c)) return 0;
    const bool is_asked =
        c.condition_input != no_input ||
        (input.times >= 0 && !known(static_cast<std::size_t>(input.times)).is_zero());
    if (!answer(c.input)) {
      if (is_asked) failed(points_fault::missing_input, c.input);
      return 0;
    }
    const exact& all = *answer(c.input);
    const exact given = c.most && *c.most < all ? *c.most : all;
    if (c.sign != clause_sign::lose) return note(i, given);
    return note(i, c.points - given);
  }

  // --- effects ---

  constexpr void find_effects() {
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind != clause_kind::effect) continue;
      if (c.takes_rest) {
        if (!(*c.most < lost_)) continue;
        result_.rest = lost_ - *c.most;
        result_.effects.push_back(i);
        continue;
      }
      const bool is_so = c.most                          ? !(lost_ < *c.most)
                         : c.condition_input != no_input ? applies(c)
                                                         : holds(c.input, false);
      if (is_so) result_.effects.push_back(i);
    }
  }

  const scoring_rule& rule_;
  static constexpr std::optional<exact> no_answer{};
  const rule_answers& answers_;
  const rule_choices& choices_;
  std::optional<clause_index> index_;
  rule_points result_;
  exact lost_;
  /// Of the item that is counted: the clause that frees it from measuring, where one holds.
  std::size_t exempt_ = no_input;
};

}  // namespace detail

/// The points that a rule gives (得分), exactly, with every step. Counts and flags without an
/// answer are 0 and no; a missing value or given points that a clause needs is a fault of the
/// result, and so are rows that do not agree.
/// @throws std::overflow_error where a figure needs more than 38 digits.
constexpr rule_points points_of(const scoring_rule& rule, const rule_answers& answers,
                                const rule_choices& choices = {}) {
  return detail::points_counter(rule, answers, choices).count();
}

}  // namespace jixiao
