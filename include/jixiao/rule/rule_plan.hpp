// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/rule/rule_values.hpp>

namespace jixiao::detail {

/// Settles how the statements of a rule hang together: which of them speak of one value, from where
/// each item starts, what its steps run from.
class rule_plan {
 public:
  constexpr rule_plan(const folded_rule& folded, rule_drafts& drafts,
                      const std::optional<rule_target>& target, scoring_rule& rule)
      : folded_(folded),
        text_(folded.view()),
        all_(drafts),
        target_(target),
        rule_(rule),
        values_(text_) {}

  /// False where it cannot be settled; the rule's remarks say why.
  constexpr bool settle() {
    if (!rule_.has_full && all_.stated_full) {
      rule_.full = *all_.stated_full;
      rule_.has_full = true;
    }
    if (all_.drafts.empty()) {
      remark(rule_code::rule_unreadable, 0, text_.size());
      return false;
    }
    states_.resize(all_.drafts.size());
    settle_target();
    if (!find_values() || !settle_steps()) return false;
    drop_headlines();
    divide_into_items();
    return true;
  }

 protected:
  /// What became of a draft.
  struct state {
    std::size_t value = no_input;
    std::size_t item = 0;
    bool is_dropped = false;
    bool is_step = false;
    bool is_flag_of_target = false;
    exact base;
    bool has_base = false;
  };

  constexpr void remark(rule_code code, std::size_t begin, std::size_t end) {
    rule_.remarks.push_back({code, folded_.source_of(begin, end)});
  }
  constexpr bool refuse(rule_code code, std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    remark(code, d.condition.begin < d.action.end ? d.condition.begin : d.action.begin,
           d.action.end);
    return false;
  }
  constexpr std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end > begin ? end - begin : 0);
  }

  // --- the target ---

  constexpr bool speaks_of_completion(const rule_draft& d) const {
    if (d.is_of_target()) return d.condition.is_completion;
    const std::string_view said = words(d.condition.begin, d.action.end);
    return said.find("完成") != said.npos;
  }
  // Without a target, a rule that goes by shares of it measures the rate of completion; plain
  // comparisons with it hold or not.
  constexpr void settle_target() {
    if (target_) return;
    bool needs_shares = false;
    bool is_completion = false;
    for (const rule_draft& d : all_.drafts) {
      const bool names = d.each.what == each_reading::kind::step && d.each.names_target;
      const bool is_line =
          d.action.kind == action_kind::ratio || d.each.what == each_reading::kind::step;
      needs_shares = needs_shares || is_line || names || d.formula.uses_completion ||
                     (d.is_of_target() && !is_one(d.condition.set));
      if (d.is_of_target() || names || d.action.kind == action_kind::ratio ||
          d.formula.uses_completion)
        is_completion = is_completion || speaks_of_completion(d) || d.formula.uses_completion;
    }
    assumes_completion_ = needs_shares && is_completion;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      states_[i].is_flag_of_target = all_.drafts[i].is_of_target() && !needs_shares;
  }
  static constexpr bool is_one(const band_set& set) {
    for (const interval& part : set)
      for (const cut* edge : {&part.lower(), &part.upper()})
        if (edge->is_finite() && edge->value() != decimal(1)) return false;
    return true;
  }
  constexpr bool has_target() const { return target_.has_value() || assumes_completion_; }
  constexpr decimal target_value() const { return target_ ? target_->value : decimal(100); }
  constexpr jixiao::unit target_unit() const { return target_ ? target_->unit : percent; }

  // Shares of the target as numbers.
  constexpr bool resolve(rule_condition& c, std::size_t i) {
    if (!has_target()) return refuse(rule_code::no_target, i);
    band_set set;
    const auto scaled = [&](const cut& edge) {
      if (!edge.is_finite()) return edge;
      const decimal value = (edge.value() * target_value()).stripped();
      return edge.is_before() ? cut::before(value) : cut::after(value);
    };
    for (const interval& part : c.set)
      set.add(interval(scaled(part.lower()), scaled(part.upper())));
    c.set = set;
    c.unit = target_unit();
    c.kind = condition_kind::numeric;
    if (!target_ && rule_.remarks.empty()) remark(rule_code::assumed_completion, c.begin, c.end);
    return true;
  }

  // --- values ---

  constexpr bool find_values() {
    for (rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::target && has_target()) resolve(c, 0);
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      rule_draft& d = all_.drafts[i];
      state& s = states_[i];
      if (d.is_of_target() && s.is_flag_of_target) {
        d.condition.kind = condition_kind::words;
        continue;
      }
      if (d.is_of_target() && !resolve(d.condition, i)) return false;
      if (is_lone_number(i)) d.condition.kind = condition_kind::words;
      if (d.is_each()) {
        if (!find_value_of_each(i)) return false;
      } else if (d.is_numeric() && !is_count_threshold(d)) {
        s.value = values_.of(d.condition.begin, d.condition.noun_end, d.condition.end);
        const bool is_nought = d.condition.unit.is_bare() && is_only_zero(d.condition.set);
        if (!is_nought && !values_.agree(s.value, d.condition.unit))
          return refuse(rule_code::rule_unreadable, i);
        restate(d.condition, values_[s.value].unit);
      } else if (d.action.kind == action_kind::ratio) {
        if (d.condition.kind == condition_kind::words) {
          if (starts_with(text_.substr(d.condition.end), "的"))
            return refuse(rule_code::second_condition, i);
          remark(rule_code::not_read, d.condition.begin, d.condition.end);
        }
        s.value = values_.of(d.action.begin, d.action.begin, d.action.end);
      }
    }
    return true;
  }
  // 连续通报二次的, 推广2篇: one number of things, which no other row goes on from.
  constexpr bool is_lone_number(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (!d.is_numeric() || d.is_each() || !d.condition.unit.is_countable()) return false;
    if (d.condition.set.size() != 1 || !d.condition.set.front().is_point()) return false;
    const std::string_view noun = words(d.condition.begin, d.condition.noun_end);
    if (noun.empty()) return false;
    for (std::size_t k = 0; k < all_.drafts.size(); ++k) {
      const rule_draft& other = all_.drafts[k];
      if (k == i || other.is_each() || !other.is_numeric()) continue;
      const std::string_view others = words(other.condition.begin, other.condition.noun_end);
      if (others.empty() || others == noun) return false;
    }
    return true;
  }
  // 0 is 0 in every unit.
  static constexpr bool is_only_zero(const band_set& set) {
    for (const interval& part : set)
      for (const cut* edge : {&part.lower(), &part.upper()})
        if (edge->is_finite() && !edge->value().is_zero()) return false;
    return true;
  }
  // A set in another unit that converts is said in the value's.
  static constexpr void restate(rule_condition& c, const unit& u) {
    if (c.unit == u || c.unit.is_bare() || !c.unit.converts_to(u) || c.unit.is_countable()) return;
    band_set set;
    const auto moved = [&](const cut& edge) {
      if (!edge.is_finite()) return edge;
      const auto value = exact_decimal(quantity{fraction(edge.value()), c.unit}.in(u).value);
      if (!value) return edge;
      return edge.is_before() ? cut::before(*value) : cut::after(*value);
    };
    for (const interval& part : c.set) set.add(interval(moved(part.lower()), moved(part.upper())));
    c.set = set;
    c.unit = u;
  }

  // 发现有两次及以上的: a number of what another clause counts.
  constexpr bool is_count_threshold(const rule_draft& d) const {
    if (!d.condition.unit.is_countable() || d.action.kind != action_kind::zero) return false;
    std::size_t counts = 0;
    for (const rule_draft& other : all_.drafts) {
      if (other.each.what == each_reading::kind::count && other.each.unit == d.condition.unit)
        ++counts;
      if (other.is_earned() && other.is_numeric()) return false;
    }
    return counts == 1;
  }

  constexpr bool has_bound_in(const rule_draft& d) const {
    if (d.before_each.kind == condition_kind::numeric && is_counted(d.before_each.unit))
      return true;
    for (const rule_draft& other : all_.drafts) {
      const bool is_bound = other.is_earned() && !other.is_each() && other.is_numeric();
      if (is_bound && is_counted(other.condition.unit)) return true;
      if (&other == &d) break;
    }
    for (const rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::numeric && is_counted(c.unit)) return true;
    for (const rule_draft& other : all_.drafts) {
      if (!other.is_earned() || other.is_each() || other.condition.kind != condition_kind::words)
        continue;
      const rule_condition c =
          condition_reader(text_).read_requirement(other.condition.begin, other.condition.end);
      if (c.kind == condition_kind::numeric && is_counted(c.unit)) return true;
    }
    return false;
  }
  static constexpr bool is_counted(const unit& u) { return u.is_countable() || u.is_bare(); }

  constexpr bool find_value_of_each(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    state& s = states_[i];
    s.is_step = d.each.what == each_reading::kind::step || (d.may_be_step && has_bound_in(d));
    if (!s.is_step && d.may_be_step && d.each.names_target && !has_target())
      return refuse(rule_code::no_target, i);
    if (!s.is_step) return true;
    std::size_t begin = d.condition.begin;
    std::size_t end = d.each.begin;
    if (d.each.is_implied) begin = end = d.each.begin;
    if (d.before_each.kind == condition_kind::target && has_target()) resolve(d.before_each, i);
    if (d.before_each.kind == condition_kind::numeric) {
      begin = d.before_each.begin;
      end = d.before_each.noun_end;
    }
    std::string_view noun = words(begin, end);
    if (d.before_each.kind != condition_kind::numeric && noun.ends_with("的")) begin = end;
    s.value = values_.of(begin, end, d.condition.end);
    const bool is_known = values_[s.value].has_unit;
    const bool is_nought = d.before_each.unit.is_bare() && is_only_zero(d.before_each.set);
    if (d.before_each.kind == condition_kind::numeric && !is_nought)
      values_.agree(s.value, d.before_each.unit);
    if (target_ && !values_[s.value].has_unit && values_.all().size() == 1)
      values_.agree(s.value, target_->unit);
    if (!values_.agree(s.value, d.each.unit) && !d.each.is_percent && is_known)
      return refuse(rule_code::rule_unreadable, i);
    return true;
  }

  // --- steps ---

  constexpr bool settle_steps() {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      state& s = states_[i];
      if (!s.is_step) continue;
      if (find_base(i)) continue;
      const rule_draft& d = all_.drafts[i];
      const bool lacks_target = d.each.names_target || d.before_each.kind == condition_kind::target;
      return refuse(lacks_target ? rule_code::no_target : rule_code::no_base, i);
    }
    return true;
  }
  constexpr bool take_base(std::size_t i, const rule_condition& c) {
    if (c.set.is_empty()) return false;
    const interval& low = c.set.front();
    const interval& high = c.set.back();
    const step_side side = all_.drafts[i].each.side;
    const bool wants_upper = side == step_side::above;
    const cut& first = wants_upper ? high.upper() : low.lower();
    const cut& second = wants_upper ? low.lower() : high.upper();
    const cut& edge = first.is_finite() ? first : second;
    if (!edge.is_finite()) return false;
    states_[i].base = exact(edge.value());
    return states_[i].has_base = true;
  }
  constexpr bool find_base(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    state& s = states_[i];
    for (std::size_t k = 0; k < all_.drafts.size() && !d.each.names_target; ++k) {
      const rule_draft& other = all_.drafts[k];
      if (k == i || states_[k].value != s.value || !other.is_numeric() || other.is_each()) continue;
      if (is_best_row(k) && take_base(i, other.condition)) return true;
    }
    if (!d.each.names_target && find_required_base(i)) return true;
    if (d.before_each.kind == condition_kind::numeric && take_base(i, d.before_each)) return true;
    if (has_target()) {
      s.base = exact(target_value());
      return s.has_base = true;
    }
    if (d.each.names_target) return false;
    if (d.each.is_amount || is_fault(d)) return s.has_base = true;
    if (d.each.is_percent && names_rate(i)) {
      s.base = 100;
      return s.has_base = true;
    }
    return false;
  }
  constexpr bool is_best_row(std::size_t k) const {
    const rule_draft& d = all_.drafts[k];
    if (d.action.kind == action_kind::full || d.action.kind == action_kind::no_loss) return true;
    if (!d.is_earned()) return false;
    if (rule_.has_full && d.action.low == rule_.full) return true;
    for (std::size_t j = 0; j < all_.drafts.size(); ++j)
      if (j != k && states_[j].value == states_[k].value && all_.drafts[j].is_earned() &&
          all_.drafts[j].is_numeric() && !all_.drafts[j].is_each() &&
          all_.drafts[j].action.low > d.action.low)
        return false;
    return true;
  }
  // A requirement that stands alone, or inside the words of full marks: 年内至少3次,….
  constexpr bool find_required_base(std::size_t i) {
    for (const rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::numeric && is_like(i, c) && take_base(i, c))
        return claim_unit(i, c);
    for (const rule_draft& d : all_.drafts) {
      if (!d.is_earned() || d.is_each() || d.condition.kind != condition_kind::words) continue;
      const rule_condition c =
          condition_reader(text_).read_requirement(d.condition.begin, d.condition.end);
      if (c.kind == condition_kind::numeric && is_like(i, c) && take_base(i, c))
        return claim_unit(i, c);
    }
    return false;
  }
  // Whether a requirement may be one of the value that a step measures.
  constexpr bool is_like(std::size_t i, const rule_condition& c) const {
    const unit& u = values_[states_[i].value].unit;
    return c.unit.is_bare() || c.unit == u || c.unit.converts_to(u) ||
           (c.unit.is_countable() && u.is_countable() && c.unit.symbol() != "分");
  }
  constexpr bool claim_unit(std::size_t i, const rule_condition& c) {
    rule_value& v = values_[states_[i].value];
    if (c.unit.is_bare() || c.unit.is_ratio() == v.unit.is_ratio()) v.unit = c.unit;
    return true;
  }
  constexpr bool is_fault(const rule_draft& d) const {
    const std::string_view said = words(d.condition.begin, d.condition.end);
    return has_any(said, amount_words);
  }
  constexpr bool names_rate(std::size_t i) const {
    const std::string_view said =
        words(all_.drafts[i].condition.begin, all_.drafts[i].condition.end);
    for (std::size_t k = all_.drafts[i].condition.begin; k < all_.drafts[i].each.begin; ++k)
      if (is_digit(text_[k])) return false;
    return said.find("率") != said.npos || said.find("比例") != said.npos ||
           said.find("占比") != said.npos || said.find("比重") != said.npos;
  }

  // --- what stands for full marks ---

  constexpr bool has_line(std::size_t value, std::size_t except, bool counts_additions) const {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      if (i == except || states_[i].value != value) continue;
      if (d.action.kind == action_kind::ratio) return true;
      const bool is_addition = d.action.kind == action_kind::add && counts_additions;
      if (states_[i].is_step && (d.is_lost() || is_addition || d.is_two_way())) return true;
    }
    return false;
  }
  constexpr std::size_t rows_of(std::size_t value) const {
    std::size_t rows = 0;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (is_headline(i) && states_[i].value == value && all_.drafts[i].is_numeric()) ++rows;
    return rows;
  }
  constexpr bool is_headline(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    return d.is_earned() && !d.is_each() && !d.condition.is_otherwise && !is_exempt(i);
  }
  constexpr bool is_exempt(std::size_t i) const {
    return all_.drafts[i].action.kind == action_kind::full &&
           starts_with(text_.substr(all_.drafts[i].action.begin), "按");
  }
  constexpr bool is_losing(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.is_otherwise) return false;
    return d.is_lost() || d.is_two_way() ||
           (d.action.kind == action_kind::judged && !d.condition.is_otherwise &&
            (d.action.is_lost || d.action.kind == action_kind::lose)) ||
           (d.action.kind == action_kind::bare && d.is_each());
  }

  // A full-marks clause beside steps from its bound says where they start, and no more; so does one
  // in words beside deductions.
  constexpr void drop_headlines() {
    std::size_t headlines = 0;
    std::size_t losses = 0;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (is_headline(i)) ++headlines;
      if (is_losing(i)) ++losses;
    }
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (!is_headline(i)) continue;
      const rule_draft& d = all_.drafts[i];
      if (d.is_numeric())
        states_[i].is_dropped =
            rows_of(states_[i].value) == 1 && has_line(states_[i].value, i, true);
      else
        states_[i].is_dropped = headlines == 1 && losses != 0;
    }
  }

  constexpr exact points_of(const rule_action& a) const {
    if (a.kind == action_kind::full) return rule_.full;
    return a.is_share ? a.low * rule_.full : a.low;
  }

  // --- items ---

  // Several headlines that make up the full points, with deductions of their own: items.
  constexpr void divide_into_items() {
    exact sum = 0;
    std::size_t headlines = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (!is_headline(i)) continue;
      sum = sum + points_of(all_.drafts[i].action);
      ++headlines;
      last = i;
    }
    bool has_own = false;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (is_losing(i))
        has_own = has_own || i < last || all_.drafts[i].sentence == all_.drafts[last].sentence;
    repeats_ = headlines > 1 && sum == rule_.full && repeats_headlines();
    const bool divides =
        headlines > 1 && sum == rule_.full && has_own && !repeats_ && !is_one_table();
    rule_.items.assign(divides ? headlines : 1, rule_item{});
    if (!divides) return set_single_start();
    std::size_t item = 0;
    bool any = false;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (is_headline(i)) {
        if (any) ++item;
        any = true;
        rule_.items[item].full = points_of(all_.drafts[i].action);
        states_[i].item = item;
        if (has_losses_in(i)) {
          states_[i].is_dropped = true;
          rule_.items[item].start = rule_.items[item].full;
        }
      }
      states_[i].item = item;
    }
  }
  constexpr bool is_one_table() const {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (is_headline(i) && !all_.drafts[i].is_numeric()) return false;
    return values_.all().size() < 2;
  }
  // Whether a loss follows a headline before the next one.
  constexpr bool has_losses_in(std::size_t headline) const {
    for (std::size_t i = headline + 1; i < all_.drafts.size() && !is_headline(i); ++i)
      if (is_losing(i)) return true;
    return false;
  }
  // ①…,1分;②…,1分,每少一项扣1分: award and deduction say the same twice.
  constexpr bool repeats_headlines() {
    std::size_t loss = no_input;
    exact each = -1;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (is_headline(i)) {
        const exact points = points_of(all_.drafts[i].action);
        if (!(each == exact(-1)) && !(each == points)) return false;
        each = points;
      } else if (is_losing(i)) {
        if (loss != no_input) return false;
        loss = i;
      }
    }
    if (loss == no_input || all_.drafts[loss].each.what != each_reading::kind::count) return false;
    const rule_draft& d = all_.drafts[loss];
    const std::string_view said = words(d.condition.begin, d.condition.end);
    const bool is_lack = said.find("少") != said.npos || said.find("缺") != said.npos;
    if (!is_lack || !(d.action.low == each)) return false;
    states_[loss].is_dropped = true;
    return true;
  }

  constexpr void set_single_start() {
    rule_item& item = rule_.items[0];
    item.full = rule_.full;
    bool earns = false;
    bool loses = false;
    bool adds = false;
    std::optional<exact> dropped;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      const bool is_ratio =
          d.action.kind == action_kind::ratio || d.action.kind == action_kind::formula;
      const bool is_award = d.is_earned() || is_ratio || d.action.kind == action_kind::judged_all ||
                            (d.action.kind == action_kind::judged && !d.action.is_lost);
      if (states_[i].is_dropped) {
        if (is_headline(i)) dropped = points_of(d.action);
      } else if (is_losing(i) || d.action.kind == action_kind::no_loss) {
        loses = true;
      } else if (d.action.kind == action_kind::add) {
        adds = true;
      } else if (is_award && !is_exempt(i)) {
        earns = true;
      }
    }
    const bool has_ratio = uses(action_kind::ratio) || uses(action_kind::formula);
    if (dropped && !has_ratio)
      item.start = *dropped;
    else if (earns || (adds && !loses && !dropped && !has_two_way()))
      item.start = 0;
    else
      item.start = rule_.full;
  }
  constexpr bool uses(action_kind kind) const {
    for (const rule_draft& d : all_.drafts)
      if (d.action.kind == kind) return true;
    return false;
  }
  constexpr bool has_two_way() const { return uses(action_kind::zero); }

  const folded_rule& folded_;
  std::string_view text_;
  rule_drafts& all_;
  const std::optional<rule_target>& target_;
  scoring_rule& rule_;
  rule_values values_;
  std::vector<state> states_;
  bool assumes_completion_ = false;
  bool repeats_ = false;
};

}  // namespace jixiao::detail
