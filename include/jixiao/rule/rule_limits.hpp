// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/row_table.hpp>
#include <jixiao/rule/rule_plan.hpp>

namespace jixiao::detail {

/// Sets a rule's floors and caps, lists the choices that its words leave open and adds its awards
/// up, once its clauses are made.
class rule_limits : public rule_plan {
 public:
  using rule_plan::rule_plan;

 protected:
  constexpr bool has_sign(clause_sign sign) const {
    for (const rule_clause& c : rule_.clauses)
      if (c.sign == sign && !c.is_base && c.kind != clause_kind::effect &&
          c.kind != clause_kind::zero)
        return true;
    return false;
  }

  /// False where the least points are above the most, as told.
  constexpr bool set_limits() {
    const bool is_divided = rule_.items.size() > 1;
    for (rule_item& item : rule_.items) {
      item.floor = exact(0);
      item.cap = item.full;
      item.has_stated_floor =
          all_.has_floor_zero || all_.has_floor_none || all_.most_lost || all_.least;
      item.has_stated_cap = all_.has_cap || all_.most_earned.has_value();
      if (all_.has_floor_none) item.floor.reset();
      const exact whole = all_.most_is_share ? rule_.full : exact(1);
      if (is_divided && bounds_all(whole))
        return refuse(rule_code::rule_unreadable, 0, text_.size());
      if (is_divided) continue;
      if (all_.most_lost) item.floor = max_start(item) - *all_.most_lost * whole;
      if (all_.least) item.floor = *all_.least;
      set_cap(item, whole);
      if (!item.floor || !item.cap || !(*item.cap < *item.floor)) continue;
      if (all_.least || all_.most_earned)
        return refuse(rule_doubt::least_above_most, 0, text_.size());
      // Awards above the full points, of which a sum that is wrong says so.
      item.floor = item.cap;
    }
    return true;
  }
  // …;最多扣2分 behind several items: no item is bounded by it, and they have no sum that is.
  constexpr bool bounds_all(const exact& whole) const {
    return (all_.most_lost && *all_.most_lost * whole < rule_.full) ||
           (all_.most_earned && *all_.most_earned * whole < rule_.full) ||
           (all_.least && !all_.least->is_zero());
  }
  static constexpr exact max_start(const rule_item& item) {
    return item.start.is_zero() ? item.full : item.start;
  }
  constexpr exact with(const exact& lift, const exact& more) const {
    return all_.takes_best ? max(lift, more) : lift + more;
  }
  constexpr void set_cap(rule_item& item, const exact& whole) {
    exact lift = 0;
    bool is_open = false;
    rule_clause* only = nullptr;
    std::size_t additions = 0;
    for (rule_clause& c : rule_.clauses) {
      if (c.sign != clause_sign::add) continue;
      only = ++additions == 1 ? &c : nullptr;
      if (all_.most_added)
        lift = all_.most_added_is_share ? rule_.full * *all_.most_added : *all_.most_added;
      else if (c.most)
        lift = with(lift, *c.most);
      else if (c.kind == clause_kind::award || c.kind == clause_kind::flag)
        lift = with(lift, c.points);
      else
        is_open = true;
    }
    added_ = lift;
    // What all additions are bounded by is the bound of the only one.
    if (all_.most_added && only != nullptr && !only->most) only->most = lift;
    const bool is_bonus_alone = item.start.is_zero() && !has_sign(clause_sign::earn);
    if (has_sign(clause_sign::add) && !is_bonus_alone) {
      item.cap = item.full + lift;
      if (is_open) item.cap.reset();
      open_bonus_ = is_open && !all_.most_earned && !all_.has_cap;
    }
    // 一等奖加3分,二等奖加2分,最多加4分: all that can be earned.
    if (is_bonus_alone && all_.most_added && additions > 1) {
      item.cap = min(item.full, lift);
      item.has_stated_cap = true;
    }
    // 基本分3分 of 4: additions fill up what is left.
    if (item.has_named_start && item.start < item.full) {
      item.cap = item.full;
      open_bonus_ = false;
      has_open_filling_ = is_open;
      filling_ = lift;
    }
    // 未完成的,按比例得分 beside additions ends where these begin.
    if (has_sign(clause_sign::add))
      for (rule_clause& c : rule_.clauses)
        if (c.kind == clause_kind::proportion) c.most = c.points;
    if (all_.most_earned) item.cap = *all_.most_earned * whole;
    if (all_.has_cap) item.cap = item.full;
  }

  constexpr void open(rule_choice which) {
    for (rule_choice known : rule_.open)
      if (known == which) return;
    rule_.open.push_back(which);
  }
  constexpr void list_open_choices() {
    std::size_t rows = 0;
    for (const rule_clause& c : rule_.clauses) {
      if (c.kind == clause_kind::row) ++rows;
      if (c.kind == clause_kind::proportion && c.is_reverse && !c.has_stated_reverse)
        open(rule_choice::reverse);
      if (c.kind != clause_kind::step) continue;
      const unit& u = rule_.inputs[c.input].unit;
      if (!c.has_stated_part && !u.is_countable()) open(rule_choice::part);
      if (c.is_percent && !(c.base == exact(100))) open(rule_choice::percent_step);
    }
    if (rows > 1 && shares_bound(rows)) open(rule_choice::row_bound);
    const rule_item& item = rule_.items[0];
    if (has_sign(clause_sign::lose) && !item.has_stated_floor) open(rule_choice::floor);
    if (open_bonus_) open(rule_choice::bonus_cap);
    const bool can_exceed =
        uses(action_kind::formula) || uses(action_kind::ratio) || has_open_filling_;
    if (can_exceed && !item.has_stated_cap) open(rule_choice::cap);
    if (!rule_.open.empty())
      rule_.remarks.push_back({rule_code::open_choice, {0, rule_.text.size()}});
  }

  // Whether a bound belongs to two rows of different points, of which neither alone marks it 含. Of
  // a table longer than any that is written, nobody looks.
  constexpr bool shares_bound(std::size_t rows) const {
    constexpr std::size_t longest_table = 64;
    if (rows > longest_table) return true;
    for (const rule_clause& c : rule_.clauses) {
      if (c.kind != clause_kind::row) continue;
      for (const interval& part : c.condition)
        for (const cut* edge : {&part.lower(), &part.upper()})
          if (edge->is_finite() && is_open_at(c, fraction(edge->value()))) return true;
    }
    return false;
  }
  constexpr bool is_open_at(const rule_clause& of, const fraction& value) const {
    constant_vector<std::size_t> table;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& c = rule_.clauses[i];
      if (c.kind == clause_kind::row && c.input == of.input && c.sign == of.sign &&
          c.item == of.item)
        table.push_back(i);
    }
    const row_choice better = choose_row(rule_, table, value, row_bound_choice::better);
    const row_choice worse = choose_row(rule_, table, value, row_bound_choice::worse);
    return better.row != worse.row &&
           !(rule_.clauses[better.row].points == rule_.clauses[worse.row].points);
  }

  // The full points that the rule states are told of already.
  constexpr bool has_wrong_sum() const {
    for (const rule_remark& r : rule_.remarks)
      if (r.code == rule_code::points_sum) return true;
    return false;
  }
  // Awards that do not add up to the full points, or a best row that is not them.
  constexpr void check_sums() {
    if (!rule_.has_full || rule_.items.size() > 1 || has_wrong_sum()) return;
    const rule_item& item = rule_.items[0];
    if (!item.has_named_start && !has_sign(clause_sign::earn)) return check_start(item.start);
    exact flags = 0;
    // The best row of each table.
    constant_vector<exact> best(rule_.inputs.size(), exact(0));
    exact most = 0;
    bool any = false;
    for (const rule_clause& c : rule_.clauses) {
      if (c.sign != clause_sign::earn || c.is_base) continue;
      if (c.kind == clause_kind::award && !c.is_negated) {
        flags = all_.takes_best ? max(flags, c.points) : flags + c.points;
        any = true;
        most = max(most, c.points);
      } else if (c.kind == clause_kind::row) {
        best[c.input] = max(best[c.input], c.points);
        any = true;
      } else {
        return;
      }
    }
    if (item.has_named_start && has_open_filling_) return;
    if (!item.has_named_start && !any) return check_start(item.start);
    const exact start = item.has_named_start ? item.start + filling_ : exact(0);
    exact sum = start + flags;
    exact with_best = sum;
    for (const exact& points : best) {
      sum = sum + points;
      with_best = max(with_best, start + flags + points);
    }
    // One of several alternatives may be the full points, and so may 8 of 10 with 2 to be added.
    const exact with_added = item.has_named_start ? sum : sum + added_;
    if (!(most == rule_.full) && !(with_best == rule_.full) && !(with_added == rule_.full))
      check_sum(sum);
  }
  // Where nothing is earned: 98%以上得5分,每低1个百分点扣1分 of 10.
  constexpr void check_start(const exact& start) {
    if (!start.is_zero() && !(start + added_ == rule_.full)) check_sum(start);
  }
  constexpr void check_sum(const exact& sum) {
    if (!(sum == rule_.full))
      rule_.remarks.push_back({rule_code::points_sum, {0, rule_.text.size()}, sum});
  }

 private:
  bool open_bonus_ = false;
  // What all additions may add, as far as that has an end.
  exact added_ = 0;
  // Of a start below the full points: what additions may add to it, and whether without an end.
  exact filling_ = 0;
  bool has_open_filling_ = false;
};

}  // namespace jixiao::detail
