// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/change_rows.hpp>
#include <jixiao/rule/counted_rows.hpp>
#include <jixiao/rule/distance_rows.hpp>
#include <jixiao/rule/draft_counts.hpp>
#include <jixiao/rule/ladder.hpp>
#include <jixiao/rule/rule_values.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao::detail {

/// Settles what the statements of a rule speak of: which value each measures, what the target is,
/// which rows go on in the same steps.
class rule_ground {
 public:
  constexpr rule_ground(const folded_rule& folded, const rule_facts& facts, rule_drafts& drafts,
                        const std::optional<rule_target>& target, scoring_rule& rule)
      : folded_(folded),
        text_(folded.view()),
        conditions_(facts),
        all_(drafts),
        target_(target),
        rule_(rule),
        values_(text_),
        counts_(text_, drafts, conditions_) {}

 protected:
  /// What became of a draft.
  struct state {
    std::size_t value = no_input;
    std::size_t item = 0;
    /// The next statement of its value, and the headline before it.
    std::size_t next = no_input;
    std::size_t headline = no_input;
    bool is_dropped = false;
    bool is_step = false;
    bool is_flag_of_target = false;
    exact base;
    bool has_base = false;
    /// The other end of a deviation, from which the same step runs down.
    std::optional<exact> mirror;
    /// Its base lies so far from the target, of which its size is a share: 目标值±10%以内.
    bool is_share_of_target = false;
  };

  constexpr void remark(rule_code code, std::size_t begin, std::size_t end) {
    rule_.remarks.push_back({code, folded_.source_of(begin, end)});
  }
  constexpr bool refuse(rule_refusal why, std::size_t begin, std::size_t end) {
    remark(why.code, begin, end);
    rule_.remarks.back().doubt = why.doubt;
    return false;
  }
  constexpr bool refuse(rule_refusal why, std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    return refuse(why, d.condition.begin < d.action.end ? d.condition.begin : d.action.begin,
                  d.action.end);
  }
  constexpr std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end > begin ? end - begin : 0);
  }

  // --- the target ---

  // Of what holds for more or for less, only one does.
  constexpr bool settle_directions() {
    using direction = rule_draft::direction;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      if (d.towards != direction::any) {
        if (!target_) return refuse(rule_code::no_target, i);
        if (!target_->is_upper && !target_->is_lower) return refuse(rule_doubt::which_direction, i);
        if (target_->is_upper != (d.towards == direction::reverse)) continue;
      }
      if (kept != i) all_.drafts[kept] = std::move(all_.drafts[i]);
      ++kept;
    }
    all_.drafts.resize(kept);
    return true;
  }

  constexpr bool speaks_of_completion(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.is_of_target()) return d.condition.is_completion;
    if (names_completion(d.condition.begin, d.action.end)) return true;
    // 完成率低于60%不得分,60%以上的按比例得分.
    for (; i-- > 0 && all_.drafts[i].is_numeric() && all_.drafts[i].condition.unit == percent;)
      if (const rule_condition& c = all_.drafts[i].condition; c.noun_end > c.begin)
        return names_completion(c.begin, c.noun_end);
    return false;
  }
  constexpr bool names_completion(std::size_t begin, std::size_t end) const {
    return words(begin, end).find("完成"sv) != std::string_view::npos;
  }
  // Without a target, a rule that goes by shares of it measures the rate of completion; plain
  // comparisons with it hold or not.
  constexpr void settle_target() {
    if (!target_) find_own_target();
    if (target_) return;
    bool needs_shares = false;
    bool is_completion = false;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      const bool names = d.each.what == each_reading::kind::step && d.each.names_target;
      const bool is_line =
          d.action.kind == action_kind::ratio || d.each.what == each_reading::kind::step;
      if (is_beyond_bound(d)) continue;
      needs_shares = needs_shares || is_line || names || d.formula.uses_completion ||
                     (d.is_of_target() && (!is_one(d.condition.set) || goes_on_in_rates(i)));
      if (d.is_of_target() || names || d.action.kind == action_kind::ratio ||
          d.formula.uses_completion)
        is_completion = is_completion || speaks_of_completion(i) || d.formula.uses_completion;
    }
    assumes_completion_ = needs_shares && is_completion;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      states_[i].is_flag_of_target = all_.drafts[i].is_of_target() && !needs_shares;
  }
  // 完成目标得10分,90%以上得8分: of what is planned, 90 %.
  constexpr bool goes_on_in_rates(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (i + 1 == all_.drafts.size() || !d.is_earned() || !d.condition.is_completion) return false;
    const rule_draft& next = all_.drafts[i + 1];
    const rule_condition& c = next.condition;
    constexpr word_roles bounds{word_role::sign,   word_role::before, word_role::before_only,
                                word_role::adverb, word_role::from,   word_role::reach};
    const std::size_t bound = find_word(text_.substr(c.begin), bounds).text.size();
    return next.statement == d.statement && next.is_earned() && !next.is_each() &&
           next.is_numeric() && c.unit == percent &&
           number_starts(text_, c.begin + bound, bound != 0);
  }
  // 交付率目标, 目标值为.
  static constexpr bool ends_in_target_name(std::string_view said) {
    constexpr std::string_view is = "为"sv;
    if (said.ends_with(is)) said.remove_suffix(is.size());
    return target_names.ends(said);
  }
  // 交付率目标98%,每低于目标1%扣2分; …,目标值为85%: the text itself says what the target is.
  constexpr void find_own_target() {
    bool is_asked = false;
    for (const rule_draft& d : all_.drafts)
      is_asked = is_asked || (d.is_each() && d.each.names_target);
    if (!is_asked) return;
    std::size_t found = 0;
    const auto look = [&](const rule_condition& c) {
      if (c.kind != condition_kind::numeric || c.set.size() != 1) return;
      // 以100%为目标值.
      const bool is_basis =
          starts_with(text_.substr(c.begin), "以") && ends_in_target_name(words(c.begin, c.end));
      if (!c.set.front().is_point()) return;
      if (!is_basis && !ends_in_target_name(words(c.begin, c.noun_end))) return;
      target_ = rule_target{c.set.front().lower().value(), c.unit};
      ++found;
    };
    for (const rule_condition& c : all_.requirements) look(c);
    for (const rule_draft& d : all_.drafts)
      if (d.has_before(condition_kind::numeric)) look(*d.before_each);
    if (found != 1) target_.reset();
  }
  // 超出控制数按比例计分 where the bound itself is told: the headline's bound is what is meant.
  constexpr bool is_beyond_bound(const rule_draft& d) const {
    if (target_ || d.action.kind != action_kind::ratio || !d.is_of_target()) return false;
    for (const rule_draft& other : all_.drafts)
      if (&other != &d && other.is_earned() && !other.is_each() && other.is_numeric()) return true;
    return false;
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

  template <class Change>
  static constexpr band_set changed(const band_set& set, const Change& change) {
    const auto moved = [&](const cut& edge) {
      if (!edge.is_finite()) return edge;
      const decimal value = change(edge.value());
      return edge.is_before() ? cut::before(value) : cut::after(value);
    };
    band_set result;
    for (const interval& part : set) result.add(interval(moved(part.lower()), moved(part.upper())));
    return result;
  }
  // Shares of the target as numbers.
  constexpr bool resolve(rule_condition& c, std::size_t i) {
    if (!has_target()) return refuse(rule_code::no_target, i);
    if (c.is_of_meeting && target_ && !turn_to(*target_, c))
      return refuse(rule_code::rule_unreadable, i);
    c.set = changed(c.set, [&](const decimal& v) { return (v * target_value()).stripped(); });
    c.unit = target_unit();
    c.kind = condition_kind::numeric;
    if (!target_ && rule_.remarks.empty()) remark(rule_code::assumed_completion, c.begin, c.end);
    return true;
  }

  // --- values ---

  constexpr bool find_values() {
    counted_rows(text_, all_).settle();
    change_rows(text_, all_).settle();
    distance_rows(text_, rule_, all_).settle();
    for (rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::target && has_target()) resolve(c, 0);
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (!find_value(i)) return false;
      counts_.settle(i);
    }
    return true;
  }
  constexpr bool find_value(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    state& s = states_[i];
    if (is_multiple_of_target(d)) as_shares(d.condition, true);
    if (is_said_by_free(d)) {
      d.condition.kind = condition_kind::words;
      return true;
    }
    if (is_around_target(i)) {
      // 98%±2% of a target: so many points, or a share of it?
      if (target_->unit.is_ratio()) return refuse(rule_doubt::part_of_what, i);
      as_surroundings(d.condition);
    }
    if (is_rate_of_completion(i)) {
      as_shares(d.condition, false);
      d.condition.is_completion = true;
      d.condition.is_of_meeting = d.condition.begin == d.condition.noun_end;
    }
    if (is_beyond_bound(d)) d.condition.kind = condition_kind::none;
    if (d.is_of_target() && s.is_flag_of_target) {
      d.condition.kind = condition_kind::words;
      return true;
    }
    // 完成80%: a number of the target's unit, which is no name of a thing.
    const bool is_share = d.is_of_target();
    if (is_share && !resolve(d.condition, i)) return false;
    if (!is_share && counts_.is_lone_number(i)) d.condition.kind = condition_kind::words;
    if (d.is_each()) return find_value_of_each(i);
    if (d.is_numeric() && !counts_.is_threshold(d)) {
      s.value = values_.of(d.condition.begin, d.condition.noun_end, d.condition.end);
      const bool is_nought = d.condition.unit.is_bare() && is_only_zero(d.condition.set);
      if (!is_nought && !values_.agree(s.value, d.condition.unit))
        return refuse(rule_code::rule_unreadable, i);
      restate(d.condition, values_[s.value].unit);
    } else if (d.action.kind == action_kind::ratio) {
      if (d.condition.kind == condition_kind::words && !is_beyond_headline(i) && !is_rest(d)) {
        if (starts_with(text_.substr(d.condition.end), "的"))
          return refuse(rule_code::second_condition, i);
        remark(rule_code::not_read, d.condition.begin, d.condition.end);
      }
      s.value = values_.of(d.action.begin, d.action.begin, d.action.end);
    }
    return true;
  }
  // 高于全省增幅的得满分,低于增幅的按比例得分: the other side of the bound before it, and no more.
  constexpr bool is_beyond_headline(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    const std::string_view said = words(d.condition.begin, d.condition.end);
    const lexicon_word word = find_word(said, {word_role::before, word_role::before_only});
    if (!word) return false;
    const std::string_view object = said.substr(word.text.size());
    for (std::size_t k = 0; k < i; ++k) {
      const rule_draft& h = all_.drafts[k];
      if (!h.is_earned() || h.is_each() || !h.is_numeric()) continue;
      if (h.condition.set.back().has_upper() == is_upper_bound(word.bound)) continue;
      if (words(h.condition.begin, h.condition.end).find(object) != object.npos) return true;
    }
    return false;
  }
  // 前两次不扣分,第三次起每次扣1分.
  constexpr bool is_said_by_free(const rule_draft& d) const {
    if (d.action.kind != action_kind::no_loss || !d.is_numeric() || d.condition.set.size() != 1)
      return false;
    const cut& upper = d.condition.set.front().upper();
    for (const rule_draft& other : all_.drafts)
      if (upper.is_finite() && !other.each.free.is_zero() &&
          other.each.free == exact(upper.value()))
        return true;
    return false;
  }
  static constexpr word_list reaching_verbs{"达到"sv, "均达"sv, "达"sv, "为"sv, "是"sv, "在"sv};
  constexpr bool names_rate_of_completion(const rule_condition& c) const {
    std::string_view noun = words(c.begin, c.noun_end);
    noun.remove_suffix(reaching_verbs.at_end(noun).size());
    return completion_rates.ends(noun);
  }
  // 达到目标值80%以上, and not 达到目标值.
  constexpr bool is_part_of_target(const rule_condition& c) const {
    return c.is_of_meeting && c.set.size() == 1 && c.set.front().has_lower() &&
           c.set.front().lower().value() != target_->value;
  }
  // 完成率低于60% of a target of 200人; 60%以下 behind 完成80%以上.
  constexpr bool is_rate_of_completion(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (!target_ || target_->unit.is_ratio() || !d.is_numeric() || d.is_each() ||
        d.condition.unit != percent || d.condition.set.is_empty())
      return false;
    if (names_rate_of_completion(d.condition)) return true;
    const std::string_view noun = words(d.condition.begin, d.condition.noun_end);
    if (!noun.empty() && noun != "达到"sv) return false;
    const std::size_t before = row_before(i);
    if (before == no_input) return false;
    const rule_draft& row = all_.drafts[before];
    return row.is_earned() && row.condition.is_completion &&
           (row.statement == d.statement || is_part_of_target(row.condition) ||
            d.action.kind == action_kind::zero);
  }
  // 目标值±10%以内, and ±10%～±20% in the rows behind it.
  constexpr bool is_around_target(std::size_t i) {
    rule_condition& c = all_.drafts[i].condition;
    if (!target_ || !all_.drafts[i].is_numeric() || all_.drafts[i].is_each() || c.unit != percent)
      return false;
    const std::size_t row = row_before(i);
    if (row != no_input && c.begin == c.noun_end &&
        words(c.begin, c.end).find("±"sv) != std::string_view::npos)
      c.is_around_target = all_.drafts[row].condition.is_around_target;
    return c.is_around_target;
  }
  // The last condition on a value before a statement.
  constexpr std::size_t row_before(std::size_t i) const {
    while (i-- > 0) {
      const rule_draft& row = all_.drafts[i];
      if (!row.is_each() && (row.is_numeric() || row.is_of_target())) return i;
    }
    return no_input;
  }
  // 超过1倍 beside the rate of completion: more than twice the target.
  constexpr bool is_multiple_of_target(const rule_draft& d) const {
    if (!d.is_numeric() || d.is_each() || d.condition.unit.symbol() != "倍" || !has_target())
      return false;
    const std::string_view said = words(d.condition.begin, d.condition.end);
    bool uses_target = false;
    for (const rule_draft& other : all_.drafts)
      uses_target = uses_target || other.formula.uses_completion || other.formula.uses_target;
    return uses_target && (said.find("超过"sv) != said.npos || said.find("超出"sv) != said.npos);
  }

  // 其余得2分: what no row of the table before it claims.
  constexpr bool find_rests() {
    bool has_rests = false;
    bool has_negatives = false;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      has_rests = has_rests || is_otherwise_row(d);
      if (d.condition.kind != condition_kind::words) continue;
      has_negatives = has_negatives || is_below_nothing(text_, all_, i);
      has_rests = has_rests || is_rest(d);
    }
    if (!has_rests && !has_negatives) return true;
    value_set claimed;
    bool is_overfull = false;
    std::size_t value = no_input;
    std::size_t rows = 0;
    bool has_ratio = false;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      rule_draft& d = all_.drafts[i];
      const bool is_row =
          !d.is_each() && d.is_numeric() && states_[i].value != no_input &&
          (d.is_earned() || d.is_lost() || d.action.kind == action_kind::zero ||
           d.action.kind == action_kind::judged || d.action.kind == action_kind::ratio);
      if (is_row) {
        if (value != states_[i].value) {
          claimed = {};
          is_overfull = false;
          rows = 0;
          has_ratio = false;
        }
        value = states_[i].value;
        if (d.is_earned()) ++rows;
        has_ratio = has_ratio || d.action.kind == action_kind::ratio;
        for (const interval& part : d.condition.set)
          if (claimed.size() < claimed.capacity())
            claimed.add(up_to_next(part, d.condition.unit));
          else
            is_overfull = true;
      }
      // 90%以上得5分,80%以上得3分,否则不得分: of one row alone, its headline says as much.
      const bool is_other = (rows > 1 || has_ratio) && is_otherwise_row(d);
      if (value == no_input || !(is_other || d.condition.kind == condition_kind::words)) continue;
      if (!is_other && is_below_nothing(text_, all_, i)) {
        d.condition.set = interval::less_than(decimal(0));
        d.condition.kind = condition_kind::numeric;
        d.condition.unit = values_[value].unit;
        states_[i].value = value;
      }
      if (!is_other && !is_rest(d)) continue;
      d.condition.is_otherwise = false;
      if (has_negatives && claimed.size() < claimed.capacity())
        claimed.add(interval::less_than(decimal(0)));
      else if (has_negatives)
        is_overfull = true;
      if (is_overfull) return refuse(rule_code::rule_unreadable, i);
      const value_set rest = complement(claimed);
      if (rest.is_empty() || rest.size() > band_set::capacity()) continue;
      d.condition.set = {};
      for (const interval& part : rest)
        if (values_[value].unit != rank_unit || part.has_lower()) d.condition.set.add(part);
      d.condition.kind = condition_kind::numeric;
      d.condition.unit = values_[value].unit;
      states_[i].value = value;
    }
    return true;
  }
  static constexpr bool is_otherwise_row(const rule_draft& d) {
    return d.condition.is_otherwise && d.condition.kind == condition_kind::none && !d.is_each() &&
           (d.is_earned() || d.action.kind == action_kind::zero);
  }
  // Of what is counted, nothing lies between 3 and 4.
  static constexpr interval up_to_next(const interval& part, const unit& u) {
    if (!u.is_countable() || !part.has_upper() || part.upper().is_before()) return part;
    return interval(part.lower(), cut::before(part.upper().value() + 1));
  }
  static constexpr word_list rests{"其余"sv,     "其他"sv,     "其它"sv,     "其余情况"sv,
                                   "其他情况"sv, "其余名次"sv, "其他名次"sv, "其余的"sv,
                                   "其他的"sv,   "其他区间"sv};
  constexpr bool is_rest(const rule_draft& d) const {
    const std::string_view said = words(d.condition.begin, d.condition.end);
    return !said.empty() && rests.longest_at_start(said) == said;
  }

  // --- ladders ---

  // The rows before 依次类推 become the steps that they lie on.
  constexpr bool continue_ladders() {
    for (std::size_t l = all_.ladders.size(); l-- > 0;) {
      const ladder_mark mark = all_.ladders[l];
      // 活动1次得3分,以此类推: each one is what it says.
      if (mark.drafts > 0 && all_.drafts[mark.drafts - 1].each.what == each_reading::kind::count)
        continue;
      std::size_t first = mark.drafts;
      while (first > 0 && is_rung(first - 1, mark.drafts - 1)) --first;
      constant_vector<ladder_row> rows;
      for (std::size_t i = first; i < mark.drafts; ++i)
        rows.push_back({all_.drafts[i].condition.set, all_.drafts[i].condition.stated,
                        points_of(all_.drafts[i].action)});
      const std::optional<ladder> found = ladder_finder(rows).find();
      if (!found) {
        remark(rule_code::rule_unreadable, mark.begin, mark.end);
        return false;
      }
      replace_rungs(first, mark, *found);
    }
    return true;
  }
  constexpr bool is_rung(std::size_t i, std::size_t last) const {
    const rule_draft& d = all_.drafts[i];
    const rule_draft& l = all_.drafts[last];
    const bool is_alike =
        d.is_earned() == l.is_earned() && (d.is_earned() || d.action.kind == l.action.kind);
    const bool gives = d.is_earned() || d.is_lost() || d.action.kind == action_kind::add;
    return gives && is_alike && d.is_numeric() && !d.is_each() && !d.action.has_range &&
           states_[i].value != no_input && states_[i].value == states_[last].value;
  }
  constexpr void replace_rungs(std::size_t first, const ladder_mark& mark, const ladder& found) {
    rule_draft d = all_.drafts[first];
    state s = states_[first];
    if (d.is_earned()) d.action.kind = action_kind::earn;
    d.action.low = d.action.high = found.points;
    d.action.is_share = false;
    d.action.end = mark.end;
    d.most = found.most ? found.most : all_.drafts[mark.drafts - 1].most;
    d.condition.kind = condition_kind::words;
    d.each = {};
    d.each.what = each_reading::kind::step;
    d.each.size = found.step;
    d.each.unit = values_[s.value].unit;
    d.each.side = found.side;
    d.each.has_side = true;
    d.ladder_part = found.has_stated_part ? std::optional(found.part) : std::nullopt;
    s.is_step = s.has_base = true;
    s.base = found.base;
    all_.drafts[first] = d;
    states_[first] = s;
    const auto behind = static_cast<std::ptrdiff_t>(first + 1);
    const auto end = static_cast<std::ptrdiff_t>(mark.drafts);
    all_.drafts.erase(all_.drafts.begin() + behind, all_.drafts.begin() + end);
    states_.erase(states_.begin() + behind, states_.begin() + end);
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
    c.set = changed(c.set, [&](const decimal& v) {
      return exact_decimal(quantity{fraction(v), c.unit}.in(u).value).value_or(v);
    });
    c.unit = u;
  }

  constexpr bool find_value_of_each(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    state& s = states_[i];
    if (d.each.is_rank) return find_rank(i);
    s.is_step = d.each.what == each_reading::kind::step || takes_unit_of_row(i) ||
                (d.may_be_step && counts_.has_bound_for(i));
    if (!s.is_step && d.may_be_step && d.each.names_target && !has_target())
      return refuse(rule_code::no_target, i);
    if (!s.is_step) return true;
    // 及时率100%,每延迟1天: what ought to be is no bound of the delay.
    if (d.has_before(condition_kind::numeric) && d.each.is_amount && !d.each.is_percent &&
        d.before_each->unit.is_ratio()) {
      d.before_each.reset();
      return measures_fault(i);
    }
    std::size_t begin = d.condition.begin;
    std::size_t end = d.each.begin;
    if (d.each.is_implied) begin = end = d.each.begin;
    if (d.has_before(condition_kind::target) && has_target()) resolve(*d.before_each, i);
    const bool is_behind_bound = d.has_before(condition_kind::numeric);
    if (is_behind_bound) {
      begin = d.before_each->begin;
      end = d.before_each->noun_end;
    }
    if (!is_behind_bound && words(begin, end).ends_with("的"sv)) begin = end;
    s.value = values_.of(begin, end, d.condition.end);
    const bool is_known = values_[s.value].has_unit;
    if (is_behind_bound && !(d.before_each->unit.is_bare() && is_only_zero(d.before_each->set)))
      values_.agree(s.value, d.before_each->unit);
    if (target_ && !values_[s.value].has_unit && values_.all().size() == 1)
      values_.agree(s.value, target_->unit);
    if (values_.agree(s.value, d.each.unit) || d.each.is_percent || !is_known) return true;
    return d.each.is_amount && !is_behind_bound ? measures_fault(i)
                                                : refuse(rule_code::rule_unreadable, i);
  }
  // 及时率100%得满分,每延迟1天扣1分: the delay is a value of its own.
  constexpr bool measures_fault(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    constexpr std::string_view each = "每"sv;
    std::size_t begin = d.each.begin;
    if (starts_with(text_behind(text_, begin), each)) begin += each.size();
    std::size_t end = begin;
    while (end < d.condition.end && !number_starts(text_, end, true))
      end += length_of_character(text_behind(text_, end));
    states_[i].value = values_.named(begin, end);
    return values_.agree(states_[i].value, d.each.unit) || refuse(rule_code::rule_unreadable, i);
  }
  // ≤35微克/立方米得满分,每超1微克: in the unit of the row, of which no more is said.
  constexpr bool takes_unit_of_row(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    const std::size_t row = row_before(i);
    if (!d.may_be_step || !d.each.unit.is_bare() || row == no_input ||
        !all_.drafts[row].is_earned())
      return false;
    const unit& u = all_.drafts[row].condition.unit;
    std::size_t end = d.condition.end;
    while (end > d.each.begin && !is_digit(text_[end - 1])) --end;
    // 万 of 每少100万美元.
    figure_reading figure;
    read_multipliers(text_behind(text_, end), figure);
    end += figure.length;
    const std::string_view said = words(end, d.condition.end);
    if (u.is_countable() || u.is_ratio() || !u.symbol().starts_with(said)) return false;
    d.each.unit = u;
    return true;
  }
  constexpr bool find_rank(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    states_[i].is_step = true;
    states_[i].value = values_.of(d.each.begin, d.each.begin, d.condition.end);
    return values_.agree(states_[i].value, rank_unit) || refuse(rule_code::rule_unreadable, i);
  }

  constexpr exact points_of(const rule_action& a) const {
    if (a.kind == action_kind::full) return rule_.full;
    return a.is_share ? a.low * rule_.full : a.low;
  }

  const folded_rule& folded_;
  std::string_view text_;
  condition_reader conditions_;
  rule_drafts& all_;
  std::optional<rule_target> target_;
  scoring_rule& rule_;
  rule_values values_;
  constant_vector<state> states_;
  draft_counts counts_;
  bool assumes_completion_ = false;
};

}  // namespace jixiao::detail
