// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_inputs.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// Makes a rule of its statements.
class rule_builder : rule_inputs {
 public:
  using rule_inputs::rule_inputs;

  constexpr void build() {
    if (!settle()) return;
    rule_.clauses.reserve(all_.drafts.size() + 1);
    rule_.inputs.reserve(all_.drafts.size() + 1);
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (!make_clause(i)) return;
    finish_values();
    rule_.takes_best = all_.takes_best;
    if (!set_limits()) return;
    list_open_choices();
    check_sums();
  }

 private:
  constexpr bool make_clause(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    item_ = states_[i].item;
    if (states_[i].value != no_input) input_of_value(states_[i].value);
    using enum action_kind;
    switch (d.action.kind) {
      case lose:
      case earn:
      case bare:
      case full:
      case either:
      case add: return make_points(i);
      case zero: return make_zero(i);
      case no_loss: return make_no_loss(i);
      case judged:
      case judged_all: return make_judgement(i);
      case ratio: return make_ratio(i);
      case formula: return make_formula(i);
      case lose_total: return make_effect(i, effect_scope::total_loss);
      case rest_of_total: return make_rest_of_total(i);
      case veto: return make_effect(i, effect_scope::veto);
      case section: return make_effect(i, effect_scope::section_zero);
      case grade_cap: return make_effect(i, effect_scope::grade_cap);
      case total_zero: return make_effect(i, effect_scope::total_zero);
      default: return true;
    }
  }

  // --- points that words give or take ---

  static constexpr clause_sign sign_of(action_kind kind) {
    return kind == action_kind::lose  ? clause_sign::lose
           : kind == action_kind::add ? clause_sign::add
                                      : clause_sign::earn;
  }

  constexpr bool make_points(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    const state& s = states_[i];
    if (d.action.has_range) return make_judgement(i);
    if (s.is_dropped) {
      start_clause(i, clause_kind::award, sign_of(d.action.kind));
      rule_clause& base = rule_.clauses.back();
      base.is_base = true;
      // 基本分3分;≥95%得5分,每降低1个百分点扣0.5分: from which of the two?
      if (all_.start && !(points_of(d.action) == *all_.start))
        return refuse(rule_code::rule_unreadable, i);
      // 得1分;每例扣2分: with nothing before it, only the full points are what all starts from.
      if (d.condition.kind == condition_kind::none && rule_.has_full &&
          !(points_of(d.action) == rule_.full))
        return refuse(rule_code::rule_unreadable, i);
      if (d.is_numeric() && s.value != no_input) {
        base.condition = d.condition.set;
        base.condition_input = input_of_value(s.value);
      }
      if (is_headline(i) && d.condition.kind == condition_kind::words)
        rule_.items[s.item].words = folded_.source_of(d.condition.begin, d.condition.end);
      return true;
    }
    clause_sign sign = sign_of(d.action.kind);
    if (d.is_two_way()) return make_two_way(i);
    if (s.is_step && s.mirror) return make_mirrored(i, sign);
    if (s.is_step) return make_step(i, sign);
    if (d.is_each()) {
      if (d.action.kind == action_kind::bare) sign = sign_of_bare();
      if (d.action.kind == action_kind::bare && is_of_fault(i)) sign = clause_sign::lose;
      return make_count(i, sign);
    }
    if (d.condition.is_otherwise) return make_otherwise(i, sign);
    if (d.is_numeric()) return make_row(i, sign, d.condition.set);
    // 扣2分 alone asks for nothing and is no rule.
    if (d.condition.kind == condition_kind::none) return refuse(rule_code::rule_unreadable, i);
    start_clause(i,
                 is_exempt(i)                ? clause_kind::exempt
                 : sign == clause_sign::earn ? clause_kind::award
                                             : clause_kind::flag,
                 sign);
    const std::size_t at = rule_.clauses.size() - 1;
    const std::size_t flag = flag_of(d.condition);
    rule_.clauses[at].input = flag;
    rule_.clauses[at].most = d.most;
    return true;
  }
  // 每宗0.3分: lost where anything else says that points are taken: 扣完为止, 扣分标准:.
  constexpr clause_sign sign_of_bare() const {
    return takes_points() ? clause_sign::lose : clause_sign::earn;
  }
  constexpr bool make_row(std::size_t i, clause_sign sign, const band_set& set) {
    const rule_draft& d = all_.drafts[i];
    rule_clause& c = start_clause(i, clause_kind::row, sign);
    c.input = input_of_value(states_[i].value);
    c.condition_input = c.input;
    c.condition = set;
    if (!d.condition.is_otherwise) c.stated = d.condition.stated;
    return true;
  }

  constexpr std::size_t headline_before(std::size_t i) const { return states_[i].headline; }
  // 否则得2分, 否则扣2分: where the headline before it does not hold.
  constexpr bool make_otherwise(std::size_t i, clause_sign sign) {
    const std::size_t headline = headline_before(i);
    if (headline == no_input && i > 0 && all_.drafts[i - 1].action.kind == action_kind::zero)
      return make_rest_of_zero(i, sign);
    if (headline == no_input) return refuse(rule_code::rule_unreadable, i);
    const rule_draft& h = all_.drafts[headline];
    exact points = points_of(all_.drafts[i].action);
    if (sign == clause_sign::lose) points = points_of(h.action) - points;
    if (h.is_numeric()) {
      move_to(i, states_[headline].value);
      const std::optional<band_set> rest = rest_of(h.condition.set);
      if (!rest) return refuse(rule_code::rule_unreadable, i);
      make_row(i, clause_sign::earn, *rest);
      rule_.clauses.back().points = points;
      return true;
    }
    start_clause(i, clause_kind::award, clause_sign::earn);
    rule_.clauses.back().points = points;
    rule_.clauses.back().is_negated = true;
    const std::size_t flag = flag_of(h.condition);
    rule_.clauses.back().input = flag;
    return true;
  }
  // 低于90%不得分,否则得满分.
  constexpr bool make_rest_of_zero(std::size_t i, clause_sign sign) {
    const rule_draft& zero = all_.drafts[i - 1];
    if (sign != clause_sign::earn) return refuse(rule_code::rule_unreadable, i);
    if (zero.is_numeric() && states_[i - 1].value != no_input) {
      move_to(i, states_[i - 1].value);
      const std::optional<band_set> rest = rest_of(zero.condition.set);
      return rest ? make_row(i, sign, *rest) : refuse(rule_code::rule_unreadable, i);
    }
    if (zero.condition.kind != condition_kind::words) return refuse(rule_code::rule_unreadable, i);
    start_clause(i, clause_kind::award, sign);
    const std::size_t flag = flag_of(zero.condition);
    rule_.clauses.back().is_negated = true;
    rule_.clauses.back().input = flag;
    return true;
  }
  static constexpr std::optional<band_set> rest_of(const band_set& set) {
    const value_set rest = complement(set);
    if (rest.size() > band_set::capacity()) return std::nullopt;
    band_set result;
    for (const interval& part : rest) result.add(part);
    return result;
  }

  constexpr bool make_count(std::size_t i, clause_sign sign) {
    const rule_draft& d = all_.drafts[i];
    start_clause(i, clause_kind::count, sign);
    const std::size_t count =
        input_of_words(input_kind::count, d.condition.begin, d.condition.end, d.each.unit);
    rule_clause& c = rule_.clauses.back();
    c.input = count;
    c.step = d.each.size;
    c.free = d.each.free;
    c.most = d.most;
    set_part(c);
    return true;
  }

  constexpr void set_part(rule_clause& c) const {
    if (!all_.part) return;
    c.has_stated_part = true;
    c.part = *all_.part;
  }

  // On which side a step runs, where its own verb says nothing that is known: 每节约1%.
  constexpr bool is_side_told(const rule_draft& d) const {
    if (d.each.is_amount || is_fault(d)) return true;
    return excess_words.is_in(words(d.condition.begin, d.condition.end));
  }
  constexpr bool make_step(std::size_t i, clause_sign sign) {
    const rule_draft& d = all_.drafts[i];
    const state& s = states_[i];
    start_clause(i, clause_kind::step, sign);
    rule_clause& c = rule_.clauses.back();
    c.input = input_of_value(s.value);
    c.step = d.each.size;
    c.side = d.each.has_side ? d.each.side : step_side::above;
    c.base = s.base;
    c.most = d.most;
    if (!d.each.has_side && !d.is_two_way() && !is_side_told(d))
      return refuse(rule_code::no_base, i);
    const rule_value& v = values_[s.value];
    if (s.is_share_of_target && d.each.is_percent) {
      c.step = c.step * exact(target_value()) / exact(100);
      set_part(c);
      return true;
    }
    if (d.each.is_percent && !d.each.is_points) {
      c.is_percent = v.unit.is_ratio();
      c.is_relative = !v.unit.is_ratio();
    }
    // 每少完成1个百分点: of the rate of completion, which is a share of the target.
    const bool is_of_completion =
        words(d.condition.begin, d.condition.end).find("完成"sv) != std::string_view::npos;
    if (d.each.is_percent && d.each.is_points && !v.unit.is_ratio() && is_of_completion &&
        has_target())
      c.is_relative = true;
    else if (d.each.is_percent && d.each.is_points && !v.unit.is_ratio() && !v.unit.is_bare())
      return refuse(rule_code::rule_unreadable, i);
    const bool is_other_rate = d.each.unit.is_ratio() && v.unit.is_ratio();
    if ((!d.each.is_percent || is_other_rate) && !restate_step(c, d.each.unit, v.unit))
      return refuse(rule_code::rule_unreadable, i);
    if (c.is_relative && c.base.is_zero()) return refuse(rule_code::no_base, i);
    // 及时率100%得5分,每延误10%扣1分: no rate goes beyond 100 %, and of what else is it a part?
    if (d.each.is_amount && v.unit == percent && c.side == step_side::above && c.base == exact(100))
      return refuse(rule_doubt::part_of_what, i);
    set_part(c);
    if (d.ladder_part) {
      c.has_stated_part = true;
      c.part = *d.ladder_part;
    }
    return true;
  }
  // ±5%以内得满分,每超过1个百分点扣2分: the same on either side.
  constexpr bool make_mirrored(std::size_t i, clause_sign sign) {
    if (!make_step(i, sign) || !make_step(i, sign)) return false;
    rule_.clauses.back().side = step_side::below;
    rule_.clauses.back().base = *states_[i].mirror;
    return true;
  }
  // More is better, as in 每增加或减少1个百分点，增加或扣减0.5分.
  constexpr bool make_two_way(std::size_t i) {
    if (!states_[i].is_step) return refuse(rule_doubt::both_ways, i);
    if (!make_step(i, clause_sign::add)) return false;
    rule_.clauses.back().side = step_side::above;
    if (!make_step(i, clause_sign::lose)) return false;
    rule_.clauses.back().side = step_side::below;
    return true;
  }
  // The step's size in the value's unit.
  static constexpr bool restate_step(rule_clause& c, const unit& from, const unit& to) {
    if (from == to || from.is_bare() || to.is_bare() || (from.is_countable() && to.is_countable()))
      return true;
    if (!from.converts_to(to)) return false;
    c.step = exact(quantity{c.step.to_fraction(), from}.in(to).value);
    return true;
  }

  // --- nothing, no loss ---

  constexpr bool make_zero(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.is_otherwise || states_[i].is_dropped) return true;
    const std::size_t opposite = opposite_award(i);
    // 满意度≥90%得8分;公开得2分,未公开不得分: no points of those for it, and not none at all.
    const bool is_of_part =
        opposite != no_input && points_of(all_.drafts[opposite].action) < rule_.full;
    if (denies_award(i) || is_last_level(i) || is_of_part) {
      start_clause(i, clause_kind::award, clause_sign::earn);
      rule_.clauses.back().is_base = true;
      return true;
    }
    if (d.condition.kind == condition_kind::none) return refuse(rule_code::rule_unreadable, i);
    const bool is_row = d.is_numeric() && states_[i].value != no_input &&
                        rows_of(states_[i].value) != 0 && !has_line(states_[i].value, i) &&
                        !uses(action_kind::formula);
    if (is_row) {
      make_row(i, clause_sign::earn, d.condition.set);
      rule_.clauses.back().points = 0;
      return true;
    }
    start_clause(i, clause_kind::zero, clause_sign::lose);
    rule_clause& c = rule_.clauses.back();
    c.points = 0;
    if (!d.is_numeric()) {
      // Beside what is measured, an answer that is not given shall not take all.
      const bool is_shared = opposite != no_input && !measures_anything(i);
      const std::size_t flag = flag_of(is_shared ? all_.drafts[opposite].condition : d.condition);
      rule_.clauses.back().input = flag;
      rule_.clauses.back().is_negated = is_shared;
      return true;
    }
    c.condition = without_shared_bounds(i);
    c.condition_input =
        states_[i].value != no_input ? input_of_value(states_[i].value) : count_beside(d);
    c.input = c.condition_input;
    return c.input != no_input || refuse(rule_code::rule_unreadable, i);
  }
  // 80%以上的按比例得分,80%以下不得分: as of two rows, the better has the bound that neither marks.
  constexpr band_set without_shared_bounds(std::size_t i) const {
    const rule_condition& zero = all_.drafts[i].condition;
    band_set result;
    for (std::size_t p = 0; p < zero.set.size(); ++p) {
      interval part = zero.set[p];
      const bool is_marked = (zero.stated >> (2 * p + 1) & 1u) != 0;
      if (part.includes_upper() && !part.is_point() && !is_marked &&
          is_claimed_beside(i, part.upper().value()))
        part = interval(part.lower(), cut::before(part.upper().value()));
      const bool is_low_marked = (zero.stated >> (2 * p) & 1u) != 0;
      if (part.includes_lower() && !part.is_point() && !is_low_marked &&
          is_claimed_beside(i, part.lower().value()))
        part = interval(cut::after(part.lower().value()), part.upper());
      result.add(part);
    }
    return result;
  }
  constexpr bool is_claimed_beside(std::size_t i, const decimal& bound) const {
    for (std::size_t k = first_of(states_[i].value); k != no_input; k = states_[k].next) {
      const rule_draft& d = all_.drafts[k];
      // Full marks and none for one value are a contradiction, which is found and not settled.
      const bool gives = (d.is_earned() && d.action.kind != action_kind::full) ||
                         d.action.kind == action_kind::ratio ||
                         d.action.kind == action_kind::formula;
      if (k == i || !(gives || d.is_lost()) || d.is_each() || !d.is_numeric()) continue;
      if (!d.condition.set.contains(fraction(bound))) continue;
      if (gives || ends_at(d.condition.set, bound)) return true;
    }
    return false;
  }
  // Of 80%以下扣5分 and 60%以下不得分 the second lies in the first, and shares no bound with it.
  static constexpr bool ends_at(const band_set& set, const decimal& bound) {
    for (const interval& part : set)
      for (const cut* edge : {&part.lower(), &part.upper()})
        if (!part.is_point() && edge->is_finite() && edge->value() == bound) return true;
    return false;
  }
  // 每发现一处扣1分;因不可抗力的不扣分: behind what takes points, and of something else. In
  // 按时完成不扣分,每延误1天扣1分 and 未公开的扣2分,公开的不扣分 it says no more than those do.
  constexpr bool is_exception(std::size_t i) const {
    std::string_view said = words(all_.drafts[i].condition.begin, all_.drafts[i].condition.end);
    const lexicon_word no = find_word(said, {word_role::none_of, word_role::vague});
    if (no && (no.role == word_role::none_of || no.is(negates)))
      said = text_behind(said, no.text.size());
    for (std::size_t k = 0; k < i; ++k) {
      const rule_condition& other = all_.drafts[k].condition;
      if (words(other.begin, other.end).find(said) != said.npos) return false;
    }
    return i != 0;
  }
  constexpr bool make_no_loss(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (!d.is_numeric()) {
      if (d.condition.kind == condition_kind::words && is_exception(i))
        remark(rule_code::not_read, d.condition.begin, d.action.end);
      return true;
    }
    make_row(i, clause_sign::lose, d.condition.set);
    rule_.clauses.back().points = 0;
    return true;
  }

  // --- judgement ---

  constexpr bool make_judgement(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (!d.condition.is_otherwise && d.action.kind == action_kind::judged && !d.action.is_lost &&
        !d.action.is_added && uses(action_kind::lose))
      return refuse(rule_doubt::judged_or_taken, i);
    const bool is_lost = d.action.kind == action_kind::lose ||
                         (d.action.kind == action_kind::judged && d.action.is_lost);
    const bool is_added = d.action.kind == action_kind::add || d.action.is_added;
    const std::size_t headline = d.condition.is_otherwise ? headline_before(i) : no_input;
    if (d.condition.is_otherwise && headline == no_input)
      return refuse(rule_code::rule_unreadable, i);
    const exact whole = headline == no_input ? rule_.full : points_of(all_.drafts[headline].action);
    const exact least = d.action.has_range ? d.action.low : exact(0);
    const exact most = d.action.has_range ? d.action.high : whole;
    start_clause(i, clause_kind::judgement,
                 is_added  ? clause_sign::add
                 : is_lost ? clause_sign::lose
                           : clause_sign::earn);
    const std::size_t at = rule_.clauses.size() - 1;
    rule_.clauses[at].points = headline == no_input ? exact(0) : whole;
    rule_.clauses[at].most = d.most;
    if (headline != no_input && !condition_of_otherwise(at, headline))
      return refuse(rule_code::rule_unreadable, i);
    if (headline == no_input && d.is_numeric() && states_[i].value != no_input) {
      rule_.clauses[at].condition = d.condition.set;
      rule_.clauses[at].condition_input = input_of_value(states_[i].value);
    }
    std::size_t count = no_input;
    if (d.each.what == each_reading::kind::count)
      count = input_of_words(input_kind::count, d.condition.begin, d.condition.end, d.each.unit);
    const std::size_t given = given_of(i, least, most);
    if (count != no_input) rule_.inputs[given].times = static_cast<int>(count);
    rule_.clauses[at].input = given;
    remark(rule_code::judged, d.action.begin, d.action.end);
    return true;
  }
  constexpr bool condition_of_otherwise(std::size_t at, std::size_t headline) {
    const rule_draft& h = all_.drafts[headline];
    if (!h.is_numeric()) {
      rule_.clauses[at].is_negated = true;
      const std::size_t flag = flag_of(h.condition);
      rule_.clauses[at].condition_input = flag;
      return true;
    }
    const std::optional<band_set> rest = rest_of(h.condition.set);
    if (!rest) return false;
    rule_.clauses[at].condition = *rest;
    rule_.clauses[at].condition_input = input_of_value(states_[headline].value);
    return true;
  }

  // --- ratios and formulas ---

  constexpr bool make_ratio(std::size_t i) {
    const state& s = states_[i];
    // 95%以上10分,90%-95%8分,低于80%按比例: from which points down?
    if (s.value != no_input && all_.drafts[i].is_numeric() && rows_of(s.value) > 1)
      return refuse(rule_doubt::ratio_from_where, i);
    // 每增加1小时扣1分;未完成的按比例扣分: which of the two?
    for (std::size_t k = s.value == no_input ? no_input : first_of(s.value); k != no_input;
         k = states_[k].next)
      if (states_[k].is_step && all_.drafts[k].is_lost())
        return refuse(rule_doubt::ratio_or_steps, i);
    exact target;
    bool is_reverse = false;
    exact points = rule_.full;
    if (!target_of_ratio(s.value, target, is_reverse, points))
      return refuse(rule_code::no_target, i);
    start_clause(i, clause_kind::proportion, clause_sign::earn);
    rule_clause& c = rule_.clauses.back();
    c.input = input_of_value(s.value);
    c.target = target;
    c.is_reverse = is_reverse;
    c.points = points;
    // 超过目标值50%的扣1分: from full points, and not from what lies above them. Nor does one item
    // make up for another.
    for (std::size_t k = 0; k < all_.drafts.size(); ++k)
      if (is_losing(k) || (all_.drafts[k].is_earned() && states_[k].value != s.value))
        c.most = points;
    if (target.is_zero()) return refuse(rule_code::no_target, i);
    return true;
  }
  constexpr bool target_of_ratio(std::size_t value, exact& target, bool& is_reverse,
                                 exact& points) {
    for (std::size_t k = first_of(value); k != no_input; k = states_[k].next) {
      const rule_draft& d = all_.drafts[k];
      if (!is_headline(k) || !d.is_numeric()) continue;
      points = points_of(d.action);
      if (bound_of(d.condition, target, is_reverse)) return true;
    }
    for (const rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::numeric && bound_of(c, target, is_reverse)) {
        if (!values_[value].has_unit) values_.agree(value, c.unit);
        return true;
      }
    if (!has_target()) return false;
    target = exact(target_value());
    is_reverse = target_ && target_->is_upper;
    values_.agree(value, target_unit());
    return true;
  }
  static constexpr bool bound_of(const rule_condition& c, exact& target, bool& is_reverse) {
    if (c.set.is_empty()) return false;
    const cut& lower = c.set.front().lower();
    const cut& upper = c.set.back().upper();
    if (!lower.is_finite() && !upper.is_finite()) return false;
    is_reverse = !lower.is_finite();
    target = exact(is_reverse ? upper.value() : lower.value());
    return true;
  }

  // 实际完成额/计划额: the target, where one is given and nothing else stands for it.
  constexpr std::size_t planned_of(const formula_reading& formula) const {
    std::size_t found = no_input;
    for (std::size_t k = 0; k < formula.names.size(); ++k)
      if (formula.names[k].is_planned) {
        if (found != no_input) return no_input;
        found = k;
      }
    return target_ && !formula.uses_target && !formula.uses_completion ? found : no_input;
  }
  constexpr bool make_formula(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if ((d.formula.uses_target || d.formula.uses_completion) && !has_target())
      return refuse(rule_code::no_target, i);
    constant_vector<std::size_t> inputs;
    const std::size_t planned = planned_of(d.formula);
    for (const formula_name& name : d.formula.names) {
      if (planned == inputs.size()) {
        inputs.push_back(no_input);
        continue;
      }
      const std::size_t value = d.formula.names.size() > (planned == no_input ? 1u : 2u)
                                    ? values_.named(name.begin, name.end)
                                    : values_.of(name.begin, name.end, name.end);
      inputs.push_back(input_of_value(value));
    }
    // 实际值/目标值 are of one unit, which is the target's.
    if (d.formula.names.size() == (planned == no_input ? 1u : 2u) &&
        (d.formula.uses_target || planned != no_input))
      values_.agree(values_.last(), target_unit());
    if (d.formula.uses_completion) {
      if (values_.is_empty()) values_.of(0, 0, d.action.end);
      values_.agree(0, target_unit());
    }
    start_clause(i, clause_kind::formula, clause_sign::earn);
    rule_clause& c = rule_.clauses.back();
    c.formula = d.formula.steps;
    for (formula_step& step : c.formula) {
      if (step.what == formula_step::action::input && step.input == planned)
        step.what = formula_step::action::target;
      if (step.what == formula_step::action::target && has_target() && target_unit() == percent)
        step = {formula_step::action::number, exact(target_value()) / exact(100), 0};
      if (step.what == formula_step::action::input) step.input = inputs[step.input];
      if (step.what == formula_step::action::completion) step.input = input_of_value(0);
    }
    c.target = has_target() ? exact(target_value()) : exact(0);
    if (d.condition.is_otherwise) {
      const std::size_t headline = headline_before(i);
      if (headline == no_input || !all_.drafts[headline].is_numeric())
        return refuse(rule_code::second_condition, i);
      const std::optional<band_set> rest = rest_of(all_.drafts[headline].condition.set);
      if (!rest) return refuse(rule_code::rule_unreadable, i);
      c.condition = *rest;
      c.condition_input = input_of_value(states_[headline].value);
    } else if (d.is_numeric() && states_[i].value != no_input) {
      c.condition = d.condition.set;
      c.condition_input = input_of_value(states_[i].value);
    } else if (d.condition.kind == condition_kind::words) {
      return refuse(rule_code::second_condition, i);
    }
    return true;
  }

  // --- beyond the item ---

  // Said of each of several losses, it is one.
  constexpr bool make_rest_of_total(std::size_t i) {
    all_.has_floor_zero = true;
    const exact& stated = all_.drafts[i].action.low;
    const exact most = stated.is_zero() ? rule_.full : stated;
    if (!(most == rule_.full) || rule_.items.size() > 1) return refuse(rule_doubt::rest_of_what, i);
    for (const rule_clause& c : rule_.clauses)
      if (c.takes_rest) return true;
    start_clause(i, clause_kind::effect, clause_sign::lose);
    rule_.clauses.back().scope = effect_scope::total_loss;
    rule_.clauses.back().takes_rest = true;
    rule_.clauses.back().most = most;
    const rule_draft& d = all_.drafts[i];
    remark(rule_code::beyond_item, d.action.begin, d.action.end);
    return true;
  }

  constexpr bool make_effect(std::size_t i, effect_scope scope) {
    const rule_draft& d = all_.drafts[i];
    start_clause(i, clause_kind::effect, clause_sign::lose);
    const std::size_t at = rule_.clauses.size() - 1;
    rule_.clauses[at].scope = scope;
    remark(rule_code::beyond_item, d.action.begin, d.action.end);
    if (i > 0 && all_.drafts[i - 1].action.kind == action_kind::part_of &&
        all_.drafts[i - 1].statement == d.statement) {
      rule_.clauses[at].most = all_.drafts[i - 1].action.low;
      return true;
    }
    const std::size_t number =
        states_[i].value != no_input ? input_of_value(states_[i].value) : count_beside(d);
    if (d.is_numeric() && number != no_input) {
      rule_.clauses[at].condition = d.condition.set;
      rule_.clauses[at].condition_input = rule_.clauses[at].input = number;
    } else if (d.condition.kind == condition_kind::words) {
      const std::size_t flag = flag_of(d.condition);
      rule_.clauses[at].input = flag;
    } else {
      return refuse(rule_code::rule_unreadable, i);
    }
    return true;
  }
};

}  // namespace jixiao::detail
