// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_ground.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// Settles what the steps of a rule run from, and what lies between two of its rows.
class rule_steps : public rule_ground {
 public:
  using rule_ground::rule_ground;

 protected:
  // 90%以上得10分,60%以下得0分,之间按插值法: one step of all that lies between, of which each
  // part counts.
  constexpr bool settle_between() {
    bool has_each = false;
    // Of which a part may count; additions and findings lie beyond what is between.
    bool has_steps = false;
    for (const rule_draft& d : all_.drafts) {
      has_each = has_each || d.is_each();
      has_steps = has_steps ||
                  (d.each.what == each_reading::kind::step && d.action.kind != action_kind::add);
    }
    if (!all_.between) {
      // Nothing is there of which a part could count.
      const bool is_lost = all_.part == part_choice::linear && !has_each && all_.ladders.empty();
      return !is_lost || refuse(rule_doubt::between_what, 0, text_.size());
    }
    if (has_steps) {
      all_.part = part_choice::linear;
      return true;
    }
    std::size_t best = no_input;
    std::size_t worst = no_input;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      const bool is_zero = d.action.kind == action_kind::zero;
      if (!d.is_numeric() || d.is_each() || !(d.is_earned() || is_zero)) continue;
      std::size_t& row =
          is_zero || (best != no_input && points_of(d.action) < points_of(all_.drafts[best].action))
              ? worst
              : best;
      if (row != no_input) return refuse_between();
      row = i;
    }
    if (best == no_input || worst == no_input || states_[best].value != states_[worst].value)
      return refuse_between();
    return step_between(best, worst) || refuse_between();
  }
  constexpr bool refuse_between() {
    return refuse(rule_doubt::between_what, all_.between->begin, all_.between->end);
  }
  constexpr bool step_between(std::size_t best, std::size_t worst) {
    rule_draft& d = all_.drafts[worst];
    const band_set& high = all_.drafts[best].condition.set;
    if (high.size() != 1 || d.condition.set.size() != 1) return false;
    const interval& full = high.front();
    const interval& none = d.condition.set.front();
    const bool is_more_better =
        full.has_lower() && !full.has_upper() && none.has_upper() && !none.has_lower();
    const bool is_less_better =
        full.has_upper() && !full.has_lower() && none.has_lower() && !none.has_upper();
    if (!is_more_better && !is_less_better) return false;
    const exact from(is_more_better ? full.lower().value() : full.upper().value());
    const exact to(is_more_better ? none.upper().value() : none.lower().value());
    if (is_more_better ? !(to < from) : !(from < to)) return false;
    if (all_.between->kind == condition_kind::numeric) {
      const interval& said = all_.between->set.front();
      const exact low(said.lower().value());
      const exact up(said.upper().value());
      if (!(low == min(from, to) && up == max(from, to))) return false;
    }
    const exact lost = points_of(all_.drafts[best].action) -
                       (d.action.kind == action_kind::zero ? exact(0) : points_of(d.action));
    d.action.kind = action_kind::lose;
    d.action.low = d.action.high = lost;
    d.action.is_share = false;
    d.most = lost;
    d.condition.kind = condition_kind::words;
    d.each = {};
    d.each.what = each_reading::kind::step;
    d.each.size = abs(from - to);
    d.each.unit = values_[states_[worst].value].unit;
    d.each.side = is_more_better ? step_side::below : step_side::above;
    d.each.has_side = true;
    d.each.is_percent = d.each.is_points = d.each.unit == percent;
    d.ladder_part = part_choice::linear;
    states_[worst].is_step = states_[worst].has_base = true;
    states_[worst].base = from;
    return true;
  }
  // Two rates of loss on one side, or a table beside a count of the same: which holds where? The
  // first loss of which that is so; the number of drafts where it is of none.
  constexpr std::size_t find_told_twice() {
    constant_vector<unit> counted;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      if (!d.is_lost()) continue;
      if (states_[i].is_step) {
        const auto side = static_cast<std::uint8_t>(1u << static_cast<unsigned>(d.each.side));
        std::uint8_t& sides = by_value_[states_[i].value].lost_sides;
        if (d.each.has_side && (sides & side) != 0) return i;
        sides |= side;
      }
      const bool is_row = d.is_numeric() && !d.is_each() && d.condition.unit.is_countable() &&
                          d.condition.begin == d.condition.noun_end;
      const bool is_count = d.each.what == each_reading::kind::count && !states_[i].is_step;
      const unit& u = is_row ? d.condition.unit : d.each.unit;
      bool is_known = false;
      for (const unit& other : counted) is_known = is_known || other == u;
      if (is_row && is_known) return i;
      if (is_count && !is_known) counted.push_back(u);
    }
    return all_.drafts.size();
  }
  constexpr bool settle_steps() {
    if (const std::size_t i = find_told_twice(); i < all_.drafts.size())
      return refuse(rule_doubt::told_twice, i);
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      state& s = states_[i];
      if (!s.is_step) continue;
      if (is_within_full(i) && !turn_overspending(i)) return refuse(rule_doubt::taken_from_full, i);
      if (s.has_base || find_base(i)) continue;
      const rule_draft& d = all_.drafts[i];
      const bool lacks_target = d.each.names_target || d.has_before(condition_kind::target);
      return refuse(lacks_target ? rule_code::no_target : rule_code::no_base, i);
    }
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (states_[i].is_step && all_.drafts[i].action.kind == action_kind::add) extend_row(i);
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) extend_best(i);
    return true;
  }
  // 满意度≥90%得满分,每超过1%扣1分: a step of a loss, on the side where the row before it
  // gives all its points.
  constexpr bool is_within_full(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (!d.is_lost() || !d.each.has_side || d.each.side == step_side::both || d.each.names_target)
      return false;
    // 超过98%的,每超过1%; but not 低于90%的,每超过1%.
    if (d.before_each && !(d.has_before(condition_kind::numeric) &&
                           reaches(*d.before_each, opposite_of(d.each.side))))
      return false;
    for (std::size_t k = i; k-- > 0;) {
      const rule_draft& row = all_.drafts[k];
      if (states_[k].value != states_[i].value || !row.is_earned() || row.is_each() ||
          !row.is_numeric())
        continue;
      if (is_taken_beyond(i)) return false;
      return reaches(row.condition, d.each.side);
    }
    return false;
  }
  static constexpr step_side opposite_of(step_side side) {
    return side == step_side::above ? step_side::below : step_side::above;
  }
  // Whether a row has all that lies on one side of its bound.
  static constexpr bool reaches(const rule_condition& row, step_side side) {
    if (row.set.size() != 1 || side == step_side::both) return false;
    const interval& all = row.set.front();
    return side == step_side::above ? all.has_lower() && !all.has_upper()
                                    : all.has_upper() && !all.has_lower();
  }
  // 使用率达到90%得满分,每高1%扣1分,每低1%扣1分: of the very value that the row names.
  constexpr bool is_taken_beyond(std::size_t i) const {
    for (std::size_t k = first_of(states_[i].value); k != no_input; k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (states_[k].is_step && other.is_lost() && other.each.has_side &&
          other.each.side != all_.drafts[i].each.side)
        return true;
    }
    return false;
  }
  static constexpr word_list saved_rates{"节约率"sv, "节支率"sv, "结余率"sv};
  // 成本节约率≥0得满分,每超支1%扣0.5分: so much less is saved.
  constexpr bool turn_overspending(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    if (d.each.side != step_side::above ||
        words(d.each.begin, d.condition.end).find("超支"sv) == std::string_view::npos)
      return false;
    for (std::size_t k = first_of(states_[i].value); k != no_input; k = states_[k].next) {
      const rule_condition& c = all_.drafts[k].condition;
      if (!saved_rates.ends(words(c.begin, c.noun_end))) continue;
      d.each.side = step_side::below;
      return true;
    }
    return false;
  }
  // 完成率100%得3分,90%以上得2分; 100场得10分,80场以上得8分: who has more has that too. Of a rate
  // that is none of completion nobody says so, nor of a budget that is spent.
  constexpr void extend_best(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    if (!d.is_earned() || d.is_each() || !d.is_numeric() || states_[i].value == no_input) return;
    band_set& set = d.condition.set;
    if (set.size() != 1 || !set.front().is_point() || d.condition.unit == rank_unit) return;
    const decimal at = set.front().lower().value();
    const bool is_rate = values_[states_[i].value].unit.is_ratio();
    const bool is_done =
        (d.condition.is_completion || names_rate_of_completion(d.condition)) &&
        words(d.condition.begin, d.condition.noun_end).find("预算"sv) == std::string_view::npos &&
        at == (target_ ? target_->value : decimal(100));
    if ((is_rate && !is_done) || !is_best_row(i)) return;
    bool goes_on_below = is_done;
    for (std::size_t k = first_of(states_[i].value); k != no_input; k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (k == i || other.is_each() || !other.is_numeric()) continue;
      for (const interval& part : other.condition.set) {
        if (part.has_lower() && part.lower().value() >= at) return;
        goes_on_below = goes_on_below || (part.has_lower() && !part.has_upper());
      }
    }
    if (goes_on_below) set = interval::at_least(at);
  }
  // 完成率100%得3分,超额完成每10%加0.5分: who has more has done it too.
  constexpr void extend_row(std::size_t step) {
    const state& s = states_[step];
    const each_reading& each = all_.drafts[step].each;
    const step_side side = each.has_side ? each.side : step_side::above;
    for (std::size_t k = first_of(s.value); k != no_input; k = states_[k].next) {
      rule_draft& row = all_.drafts[k];
      if (!row.is_earned() || row.is_each() || !row.is_numeric()) continue;
      band_set& set = row.condition.set;
      if (set.size() != 1 || !set.front().is_point()) continue;
      const decimal at = set.front().lower().value();
      if (!(exact(at) == s.base)) continue;
      if (side == step_side::above) set = interval::at_least(at);
      if (side == step_side::below) set = interval::at_most(at);
    }
  }
  constexpr bool take_base(std::size_t i, const rule_condition& c) {
    if (c.set.is_empty()) return false;
    const cut& low = c.set.front().lower();
    const cut& high = c.set.back().upper();
    const bool wants_upper = all_.drafts[i].each.side == step_side::above;
    const cut& first = wants_upper ? high : low;
    const cut& second = wants_upper ? c.set.front().lower() : high;
    const cut& edge = first.is_finite() ? first : second;
    if (!edge.is_finite()) return false;
    // ±5%以内, 绝对值≤5%: beyond it on either side.
    if (wants_upper && distances_of_both_sides.is_in(words(c.begin, c.end)))
      return take_outside(i, c, low, high);
    states_[i].base = exact(edge.value());
    return states_[i].has_base = true;
  }
  // A row of more than one value: what is taken on both sides is taken outside of it.
  constexpr bool take_base_of_row(std::size_t i, const rule_condition& c) {
    const rule_draft& d = all_.drafts[i];
    const bool is_one = c.set.size() == 1 && c.set.front().is_point();
    if (d.each.side != step_side::both || d.is_two_way() || c.set.is_empty() || is_one)
      return take_base(i, c);
    return take_outside(i, c, c.set.front().lower(), c.set.back().upper());
  }
  // 偏差率5%以内 is as far on the other side.
  static constexpr word_list deviations{"偏差"sv, "偏离"sv, "误差"sv, "差异"sv, "浮动"sv, "变动"sv};
  constexpr bool take_outside(std::size_t i, const rule_condition& c, const cut& low,
                              const cut& high) {
    state& s = states_[i];
    if (!low.is_finite() && !high.is_finite()) return false;
    s.is_share_of_target = c.is_around_target && target_;
    all_.drafts[i].each.side = high.is_finite() ? step_side::above : step_side::below;
    s.base = exact(high.is_finite() ? high.value() : low.value());
    if (low.is_finite() && high.is_finite() && low.value() <= high.value())
      s.mirror = exact(low.value());
    else if (!low.is_finite() && deviations.is_in(words(c.begin, c.noun_end)) &&
             !high.value().is_negative())
      s.mirror = -exact(high.value());
    return s.has_base = true;
  }
  constexpr bool find_base(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    state& s = states_[i];
    if (d.each.is_rank && take_last_place(i)) return true;
    for (std::size_t k = first_of(s.value); k != no_input && !d.each.names_target;
         k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (k == i || !other.is_numeric() || other.is_each()) continue;
      // 每完成10%得1分,完成100%得10分: nothing is earned beyond full marks.
      if (d.is_earned() && other.is_earned() && points_of(other.action) == rule_.full) continue;
      if (!is_best_row(k)) continue;
      // Where 8 of 10 points are earned, where additions begin (超过100%的) and below other rows,
      // steps say themselves.
      const bool says_itself = d.action.kind == action_kind::add || !gives_full(k) ||
                               rows_of(s.value) > 1 || reaches(other.condition, d.each.side);
      if (says_itself && take_own_base(i)) return true;
      if (take_base_of_row(i, other.condition)) return true;
    }
    if (find_nothing_base(i)) return true;
    if (i > 0 && states_[i - 1].has_base && states_[i - 1].value == s.value &&
        draft_counts::is_other_side(all_.drafts, i)) {
      s.base = states_[i - 1].base;
      return s.has_base = true;
    }
    if (!d.each.names_target && find_required_base(i)) return true;
    if (take_own_base(i)) return true;
    // 在招标文件要求的基础上每增加1年: what is above it, which is 0 without.
    if (words(d.condition.begin, d.each.begin).ends_with("基础上"sv) && !has_target())
      return s.has_base = true;
    if (is_done_in_parts(i)) return s.has_base = true;
    if (has_target() && may_count_from_target(d) && may_exceed_target(i)) {
      s.base = exact(target_value());
      return s.has_base = true;
    }
    // The first place is the best.
    if (d.each.is_rank && d.each.side == step_side::above) {
      s.base = 1;
      return s.has_base = true;
    }
    if (d.each.names_target) return false;
    if (d.each.is_amount || is_fault(d)) return s.has_base = true;
    if (counts_from_nothing(i) || is_change(i)) return s.has_base = true;
    if (!d.each.is_percent || !names_rate(i)) return false;
    if (is_rate_of_fault(d)) return s.has_base = true;
    if (!may_exceed_target(i)) return false;
    if (!d.is_earned() || d.each.side != step_side::above) {
      s.base = 100;
      return s.has_base = true;
    }
    // 覆盖率每增加10%得1分 of 10 points: all that there is, from nothing to 100 %.
    const bool is_all = rule_.has_full && !d.each.size.is_zero() &&
                        exact(100) / d.each.size * points_of(d.action) == rule_.full;
    return s.has_base = is_all;
  }
  // 每完成10%得1分: from nothing on.
  constexpr bool is_done_in_parts(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    each_reading& each = all_.drafts[i].each;
    if (!d.is_earned() || each.has_side || !each.is_percent ||
        !starts_with(words(each.begin, d.condition.end), "每完成"))
      return false;
    each.side = step_side::above;
    return each.has_side = true;
  }
  static constexpr word_list beyond_words{"超"sv, "高于"sv, "大于"sv, "多于"sv};
  // 投诉率每上升1个百分点扣1分, 超标率每1个百分点扣1分: from none of it. 每超过 is beyond 100 %.
  constexpr bool is_rate_of_fault(const rule_draft& d) const {
    const bool is_above = !d.each.has_side || d.each.side == step_side::above;
    return d.is_lost() && is_above && !beyond_words.is_in(words(d.each.begin, d.condition.end));
  }
  // 增长率每增加1个百分点得1分.
  static constexpr bool names_rate_of_change(std::string_view noun) {
    return rates_of_rise.ends(noun) || rates_of_fall.ends(noun) || saved_rates.ends(noun);
  }
  // 同比每上升1个百分点: what has changed, from where it has not.
  constexpr bool is_change(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    // 每新增1亿元.
    if (!d.each.is_percent)
      return words(d.each.begin, d.condition.end).find("新增"sv) != std::string_view::npos;
    if (d.each.has_side && d.each.side == step_side::above && !d.is_lost() &&
        names_rate_of_change(words(d.condition.begin, d.each.begin)))
      return true;
    return d.each.has_side && d.each.begin > d.condition.begin &&
           since_words.is_in(words(d.condition.begin, d.each.begin));
  }
  // 总投资每1亿元得1分, 违规入库税款每10万元扣1分, 边沟堵塞每10米扣0.1分; 差错率每1%扣1分, but not
  // 合格率每1%扣1分.
  constexpr bool counts_from_nothing(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    each_reading& each = all_.drafts[i].each;
    if (each.has_side || each.is_rank) return false;
    const bool is_amount = !each.is_percent && !each.unit.is_bare();
    const bool is_of_fault =
        each.is_percent && d.is_lost() && names_fault(words(d.condition.begin, d.condition.end));
    if (!is_amount && !is_of_fault) return false;
    each.side = step_side::above;
    return each.has_side = true;
  }
  // 按计划完成得5分,每延迟1天: days are none of the rate of completion.
  constexpr bool may_count_from_target(const rule_draft& d) const {
    return !d.each.is_amount || d.each.is_percent || target_unit().converts_to(d.each.unit);
  }
  // 控制率每超1% begins at 100 %; where 投诉率每超1% does, nobody says.
  constexpr bool may_exceed_target(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    const std::string_view noun = values_[states_[i].value].noun;
    return target_ || !d.is_lost() || !d.each.has_side || d.each.side != step_side::above ||
           noun.empty() || completion_rates.ends(noun) || planned_rates.ends(noun);
  }
  static constexpr word_list planned_rates{"控制率"sv, "执行率"sv, "使用率"sv,
                                           "支出率"sv, "到位率"sv, "进度"sv};
  // 第1名得10分,第2名得9分,每降低1个名次扣1分 goes on from the last place that is told.
  constexpr bool take_last_place(std::size_t i) {
    state& s = states_[i];
    for (std::size_t k = first_of(s.value); k != no_input; k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (k == i || !other.is_numeric() || !other.is_earned() || other.is_each()) continue;
      const cut& last = other.condition.set.back().upper();
      if (!last.is_finite() || (s.has_base && exact(last.value()) < s.base)) continue;
      s.base = exact(last.value());
      s.has_base = true;
    }
    return s.has_base;
  }
  // 0%以下得0分,每超过10个百分点得1分: steps that earn run from where there is nothing yet.
  constexpr bool find_nothing_base(std::size_t i) {
    if (!all_.drafts[i].is_earned()) return false;
    for (std::size_t k = first_of(states_[i].value); k < i; k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (other.action.kind != action_kind::zero || !other.is_numeric()) continue;
      if (!take_base(i, other.condition)) continue;
      return states_[k].is_dropped = true;
    }
    return false;
  }
  // 低于80%的,每低1个百分点: the bound in a step's own condition.
  constexpr bool take_own_base(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (!d.has_before(condition_kind::numeric) || !is_like(i, *d.before_each)) return false;
    return take_base_within(i, *d.before_each) || take_base(i, *d.before_each);
  }
  // 90%-95%之间每低1个百分点, 高于100%低于110%的,每高1个百分点: steps within a range begin at its
  // nearer end. 工期控制在20-30天,每超1天 begins beyond it.
  constexpr bool take_base_within(std::size_t i, const rule_condition& c) {
    const rule_draft& d = all_.drafts[i];
    if (d.each.side == step_side::both || !is_range(c.set)) return false;
    std::string_view said = words(c.begin, d.each.begin);
    if (keeping_words.is_in(said) || distances_of_both_sides.is_in(said)) return false;
    while (said.ends_with(',')) said.remove_suffix(1);
    const interval& within = c.set.front();
    const bool is_above = d.each.side == step_side::above;
    const cut& farther = is_above ? within.upper() : within.lower();
    if (!said.ends_with("的"sv) && !said.ends_with("之间"sv) &&
        !goes_on_from(i, farther.value(), is_above))
      return false;
    states_[i].base = exact((is_above ? within.lower() : within.upper()).value());
    return states_[i].has_base = true;
  }
  // Whether another row of the same value goes on from there.
  constexpr bool goes_on_from(std::size_t i, const decimal& at, bool is_up) const {
    std::size_t k = first_of(states_[i].value);
    while (k != no_input && (k == i || all_.drafts[k].is_each() || !all_.drafts[k].is_numeric() ||
                             !goes_from(all_.drafts[k].condition.set, at, is_up)))
      k = states_[k].next;
    return k != no_input;
  }
  constexpr bool gives_full(std::size_t k) const {
    const rule_draft& d = all_.drafts[k];
    return d.action.kind == action_kind::full || d.action.kind == action_kind::no_loss ||
           !rule_.has_full || d.action.low == rule_.full;
  }
  constexpr bool is_best_row(std::size_t k) const {
    const rule_draft& d = all_.drafts[k];
    if (d.action.kind == action_kind::full || d.action.kind == action_kind::no_loss) return true;
    if (!d.is_earned()) return false;
    if (rule_.has_full && d.action.low == rule_.full) return true;
    const std::optional<exact>& most = by_value_[states_[k].value].most_earned;
    return !most || !(*most > d.action.low);
  }
  // A requirement that stands alone, or inside the words of full marks: 年内至少3次,….
  constexpr bool find_required_base(std::size_t i) {
    for (const rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::numeric && is_like(i, c) && take_base(i, c))
        return claim_unit(i, c);
    if (!has_headline_bounds_) list_headline_bounds();
    for (const rule_condition& c : headline_bounds_)
      if (is_like(i, c) && take_base(i, c)) return claim_unit(i, c);
    return false;
  }
  constexpr void list_headline_bounds() {
    has_headline_bounds_ = true;
    for (const rule_draft& d : all_.drafts) {
      if (!d.is_earned() || d.is_each() || d.condition.kind != condition_kind::words) continue;
      const rule_condition c = conditions_.read_requirement(d.condition.begin, d.condition.end);
      if (c.kind == condition_kind::numeric) headline_bounds_.push_back(c);
    }
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
    if (amount_words.is_in(words(d.condition.begin, d.condition.end))) return true;
    return d.is_lost() && !d.each.has_side && !d.each.is_percent &&
           names_fault(words(d.condition.begin, d.condition.end));
  }
  constexpr bool names_rate(std::size_t i) const {
    const std::string_view said =
        words(all_.drafts[i].condition.begin, all_.drafts[i].condition.end);
    for (std::size_t k = all_.drafts[i].condition.begin; k < all_.drafts[i].each.begin; ++k)
      if (is_digit(text_[k])) return false;
    return said.find("率"sv) != said.npos || said.find("比例"sv) != said.npos ||
           said.find("占比"sv) != said.npos || said.find("比重"sv) != said.npos;
  }
  constexpr bool is_line(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    return d.action.kind == action_kind::ratio ||
           (states_[i].is_step && (d.is_lost() || d.is_two_way()));
  }
  // Whether a ratio or steps of loss go on from the rows of a value.
  constexpr bool has_line(std::size_t value, std::size_t except) const {
    const bool is_own = is_line(except) && states_[except].value == value;
    return value < by_value_.size() && by_value_[value].lines > (is_own ? 1u : 0u);
  }
  constexpr std::size_t rows_of(std::size_t value) const {
    return value < by_value_.size() ? by_value_[value].rows : 0;
  }
  constexpr std::size_t first_of(std::size_t value) const {
    return value < by_value_.size() ? by_value_[value].first : no_input;
  }
  // What is said of each value, and which kinds of statements there are.
  constexpr void list_by_value() {
    for (const rule_draft& d : all_.drafts)
      measures_ = measures_ || d.is_numeric() || d.is_of_target() || d.is_each() ||
                  d.action.kind == action_kind::ratio;
    by_value_.resize(values_.all().size());
    std::size_t headline = no_input;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      kinds_ |= std::uint32_t{1} << static_cast<unsigned>(d.action.kind);
      states_[i].headline = headline;
      if (is_headline(i)) headline = i;
      if (states_[i].value == no_input) continue;
      said_of_value& said = by_value_[states_[i].value];
      (said.first == no_input ? said.first : states_[said.last].next) = i;
      said.last = i;
      if (is_line(i)) ++said.lines;
      if (!d.is_numeric()) continue;
      if (is_headline(i)) ++said.rows;
      if (d.is_earned() && !d.is_each())
        said.most_earned = said.most_earned ? max(*said.most_earned, d.action.low) : d.action.low;
    }
  }
  // A row of full marks above rows that are taken: it gives nothing, and no row of its value does.
  constexpr void take_as_no_loss(std::size_t i) {
    all_.drafts[i].action.kind = action_kind::no_loss;
    --by_value_[states_[i].value].rows;
  }
  constexpr void move_to(std::size_t i, std::size_t value) {
    if (states_[i].value == value) return;
    if (states_[i].value != no_input)
      for (std::size_t* at = &by_value_[states_[i].value].first; *at != no_input;
           at = &states_[*at].next)
        if (*at == i) {
          *at = states_[i].next;
          break;
        }
    states_[i].value = value;
    std::size_t* at = &by_value_[value].first;
    while (*at < i) at = &states_[*at].next;
    states_[i].next = *at;
    *at = i;
  }
  constexpr bool is_headline(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    return d.is_earned() && !d.is_each() && !d.condition.is_otherwise && !is_exempt(i);
  }
  constexpr bool is_exempt(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.action.kind != action_kind::full) return false;
    return starts_with(text_.substr(d.action.begin), "按") || has_nothing_to_do(d);
  }
  static constexpr word_list nones{"无"sv,     "没有"sv,   "未承担"sv, "不承担"sv, "未下达"sv,
                                   "未安排"sv, "不涉及"sv, "未涉及"sv, "当年无"sv, "本年度无"sv};
  static constexpr word_list tasks{"任务"sv, "指标"sv, "此项"sv, "该项"sv,
                                   "本项"sv, "业务"sv, "对象"sv};
  // 无建设任务的得满分, beside what is measured where there is one.
  constexpr bool has_nothing_to_do(const rule_draft& d) const {
    if (d.condition.kind != condition_kind::words) return false;
    const std::string_view said = words(d.condition.begin, d.condition.end);
    if (nones.at_start(said).empty() || !tasks.is_in(said)) return false;
    return measures_;
  }
  constexpr bool uses(action_kind kind) const {
    return (kinds_ >> static_cast<unsigned>(kind) & 1u) != 0;
  }

  struct said_of_value {
    /// Its statements, of which each has the next one.
    std::size_t first = no_input;
    std::size_t last = no_input;
    std::size_t rows = 0;
    std::size_t lines = 0;
    /// On which sides steps of loss run.
    std::uint8_t lost_sides = 0;
    std::optional<exact> most_earned;
  };
  constant_vector<said_of_value> by_value_;
  /// Of the words of full marks: 年内至少3次,….
  constant_vector<rule_condition> headline_bounds_;
  bool has_headline_bounds_ = false;
  std::uint32_t kinds_ = 0;
  /// Whether anything is measured or counted.
  bool measures_ = false;
};

}  // namespace jixiao::detail
