// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/band/band_text.hpp>
#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/rule/condition_words.hpp>
#include <jixiao/rule/denial.hpp>
#include <jixiao/rule/rule_steps.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// Settles how the statements of a rule hang together: which of them say where others start, which
/// belong to one item, from where each item starts.
class rule_plan : public rule_steps {
 public:
  using rule_steps::rule_steps;

  /// False where it cannot be settled; the rule's remarks say why.
  constexpr bool settle() {
    take_stated_full();
    if (!rule_.has_full && all_.start && !take_start_as_full()) return false;
    if (all_.drafts.empty()) {
      remark(rule_code::rule_unreadable, 0, text_.size());
      return false;
    }
    if (all_.lists_points && !adds_up() && !are_levels()) {
      remark(rule_code::rule_unreadable, 0, text_.size());
      return false;
    }
    if (!settle_directions() || !settle_free() || !settle_ratios()) return false;
    states_.resize(all_.drafts.size());
    settle_target();
    if (!find_values()) return false;
    if (!find_rests() || !continue_ladders() || !are_rows_read()) return false;
    if (!settle_between()) return false;
    list_by_value();
    take_distances();
    if (!settle_steps()) return false;
    drop_headlines();
    divide_into_items();
    return true;
  }

 private:
  // 偏差率绝对值≤5%得满分,超过10%不得分: of a distance from 0 each row is told.
  constexpr void take_distances() {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_condition& first = all_.drafts[i].condition;
      if (!all_.drafts[i].is_numeric() || first_of(states_[i].value) != i ||
          !distances_from_zero.is_in(words(first.begin, first.noun_end)))
        continue;
      for (std::size_t k = i; k != no_input; k = states_[k].next)
        if (rule_condition& c = all_.drafts[k].condition; c.kind == condition_kind::numeric)
          c.set = on_both_sides(c.set);
    }
  }
  // 满分5分,…: where the table says nothing of the kind, or where it says otherwise.
  constexpr void take_stated_full() {
    take_base();
    if (!all_.stated_full || all_.states_several) return;
    if (rule_.has_full && !(*all_.stated_full == rule_.full))
      rule_.remarks.push_back({rule_code::points_sum, {0, rule_.text.size()}, *all_.stated_full});
    if (!rule_.has_full) rule_.full = *all_.stated_full;
    rule_.has_full = true;
  }
  // …,基本分6分 of 10 is what all starts from; of 6, or in a formula, the full points.
  constexpr void take_base() {
    if (!all_.base || all_.start) return;
    bool is_start = rule_.has_full && *all_.base < rule_.full;
    for (const rule_draft& d : all_.drafts)
      is_start = is_start && d.action.kind != action_kind::formula;
    if (is_start)
      all_.start = all_.base;
    else if (!all_.stated_full)
      all_.stated_full = all_.base;
  }
  // 基本分5分,每次扣1分: all that there is, unless awards come on top of it.
  constexpr bool take_start_as_full() {
    for (const rule_draft& d : all_.drafts)
      if (d.is_earned() || d.action.kind == action_kind::ratio ||
          d.action.kind == action_kind::formula) {
        remark(rule_code::no_full_points, 0, text_.size());
        return false;
      }
    rule_.full = *all_.start;
    rule_.has_full = true;
    return true;
  }

 protected:
  // 完成率低于50%之后, of which only the words were taken, beside what is measured.
  static constexpr bool is_bound_of_rate(std::string_view said) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < said.size(); i += length_of_character(text_behind(said, i)))
      if (const lexicon_word word = find_comparing_word(text_behind(said, i)))
        from = i + word.text.size();
    if (from == 0) return false;
    const std::string_view rest = said.substr(from);
    const amount_reading number = read_amount(rest);
    return number && is_digit(rest[0]) && starts_with(rest.substr(number.length), "%");
  }
  constexpr bool measures_anything(std::size_t except) const {
    for (std::size_t k = 0; k < all_.drafts.size(); ++k)
      if (k != except && (states_[k].value != no_input || !all_.drafts[k].formula.steps.empty()))
        return true;
    return false;
  }
  // 30%-60%的得3分,60%以后的得1分: a row of which the figure was not understood.
  constexpr bool are_rows_read() {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_condition& c = all_.drafts[i].condition;
      if (c.kind != condition_kind::words || all_.drafts[i].is_each() || c.begin >= c.end) continue;
      if (is_bound_of_rate(words(c.begin, c.end)) && measures_anything(i))
        return refuse(rule_code::rule_unreadable, i);
      const amount_reading number = read_amount(text_behind(text_, c.begin));
      if (!number || !is_digit(text_[c.begin])) continue;
      const unit u = read_unit_prefix(text_behind(text_, c.begin + number.length)).value;
      if (!u.is_ratio() || u.is_bare()) continue;
      for (const rule_draft& other : all_.drafts)
        if (other.is_numeric() && other.condition.unit == u)
          return refuse(rule_code::rule_unreadable, i);
    }
    return true;
  }
  // 按完成比例得分。得分=…: the formula says how. Beside a ratio of something else, nobody does.
  constexpr bool settle_ratios() {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (all_.drafts[i].action.kind != action_kind::ratio) continue;
      std::size_t formulas = 0;
      for (const rule_draft& d : all_.drafts)
        if (d.action.kind == action_kind::formula) ++formulas;
      if (formulas == 0) return true;
      if (i != 0 || formulas != 1 || all_.drafts.size() != 2 ||
          all_.drafts[0].condition.kind != condition_kind::none)
        return refuse(rule_doubt::ratio_or_formula, i);
      all_.drafts.erase(all_.drafts.begin());
      return true;
    }
    return true;
  }
  // 第一次扣1分,第三次起每次扣2分: those before are told one by one.
  constexpr bool settle_free() {
    bool has_free = false;
    for (const rule_draft& d : all_.drafts) has_free = has_free || !d.each.free.is_zero();
    for (std::size_t i = 0; has_free && i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      if (d.each.free.is_zero() && starts_with(text_.substr(d.condition.begin), "第"))
        return refuse(rule_doubt::first_ones, i);
    }
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (all_.drafts[i].is_each() && tells_first_ones(all_.drafts[i]))
        return refuse(rule_doubt::first_ones, i);
    return true;
  }
  // 前5天每天, 前三次每次; not 提前5天,每天 and not 前3名每人.
  constexpr bool tells_first_ones(const rule_draft& d) const {
    const std::string_view said = words(d.condition.begin, d.each.begin);
    const std::size_t at = said.rfind("前"sv);
    if (at == said.npos || said.substr(0, at).ends_with("提"sv)) return false;
    const band count = read_band(said.substr(at + "前"sv.size()));
    return count.is_numeric() && count.label.empty() && count.set.front().is_point() &&
           (count.unit.is_countable() || measures_time(count.unit)) && count.unit != persons;
  }
  // A级10分、B级8分: of levels, one holds.
  constexpr bool are_levels() const {
    exact most = 0;
    for (const rule_draft& d : all_.drafts) {
      const std::string_view said = words(d.condition.begin, d.condition.end);
      if (!names_level(said)) return false;
      most = max(most, points_of(d.action));
    }
    return rule_.has_full && most == rule_.full;
  }
  constexpr bool adds_up() const {
    exact sum = 0;
    for (const rule_draft& d : all_.drafts) sum = sum + points_of(d.action);
    return rule_.has_full && sum == rule_.full;
  }

  // --- what stands for full marks ---

  // 公开得5分,未公开不得分;完整得5分,不完整不得分: of several awards, nothing for this one.
  constexpr bool denies_award(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.kind != condition_kind::words) return false;
    const std::string_view said = words(d.condition.begin, d.condition.end);
    const bool is_denial = !negations.at_start(said).empty() ||
                           !lacking_words.at_start(said).empty() || starts_with(said, "非");
    bool is_beside = false;
    for (std::size_t k = i; k-- > 0 && !is_beside && all_.drafts[k].statement == d.statement;)
      is_beside = is_headline(k) && !all_.drafts[k].is_numeric() && !states_[k].is_dropped;
    // Levels of one thing do not add up: 优秀得5分,合格得3分,不合格不得分.
    return is_denial && is_beside && awards_add_up();
  }
  // 按期完成得5分,未按期完成不得分: right beside it the award of which it says the opposite, so
  // that one answer tells both. Not of 优秀得5分,合格得3分,不合格不得分: of levels, not to be one
  // may be better than to be it.
  constexpr std::size_t opposite_award(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.kind != condition_kind::words || d.is_each()) return no_input;
    std::size_t found = no_input;
    for (std::size_t k = i == 0 ? 0 : i - 1; k < all_.drafts.size() && k <= i + 1; ++k) {
      const rule_condition& other = all_.drafts[k].condition;
      const bool is_award = is_headline(k) && other.kind == condition_kind::words &&
                            !states_[k].is_dropped && states_[k].item == states_[i].item;
      const std::string_view said = words(d.condition.begin, d.condition.end);
      const std::string_view award = words(other.begin, other.end);
      if (k != i && is_award && (denies(said, award) || denies(award, said))) found = k;
    }
    for (std::size_t k = 0; found != no_input && k < all_.drafts.size(); ++k) {
      const rule_condition& other = all_.drafts[k].condition;
      const rule_condition& award = all_.drafts[found].condition;
      if (k == i || k == found || other.kind != condition_kind::words) continue;
      const std::string_view said = words(other.begin, other.end);
      if (names_level(said) || is_of_same(said, words(award.begin, award.end))) return no_input;
    }
    return found;
  }
  // 未公开 and 及时公开: two characters in common.
  static constexpr bool is_of_same(std::string_view a, std::string_view b) {
    for (std::size_t i = 0; i < b.size(); i += length_of_character(text_behind(b, i))) {
      const std::string_view rest = text_behind(b, i);
      const std::size_t first = length_of_character(rest);
      if (first == rest.size()) return false;
      const std::size_t both = first + length_of_character(text_behind(rest, first));
      if (a.find(rest.substr(0, both)) != a.npos) return true;
    }
    return false;
  }
  // 制度健全得2分;质量优得4分,一般得2分,差不得分: the last of several levels, beside other awards.
  constexpr bool is_last_level(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.kind != condition_kind::words || d.is_each() || i < 2) return false;
    std::size_t first = i;
    while (first > 0 && all_.drafts[first - 1].statement == d.statement) --first;
    if (i - first < 2) return false;
    for (std::size_t k = first; k < i; ++k) {
      const rule_draft& level = all_.drafts[k];
      const bool is_lower =
          k == first || points_of(level.action) < points_of(all_.drafts[k - 1].action);
      if (!is_headline(k) || level.condition.kind != condition_kind::words || !is_lower ||
          states_[k].is_dropped)
        return false;
    }
    for (std::size_t k = 0; k < all_.drafts.size(); ++k)
      if (all_.drafts[k].statement != d.statement && is_headline(k)) return true;
    return false;
  }
  constexpr bool awards_add_up() {
    if (!awards_add_up_) {
      std::size_t awards = 0;
      exact sum = 0;
      for (std::size_t k = 0; k < all_.drafts.size(); ++k) {
        if (!is_headline(k) || all_.drafts[k].is_numeric()) continue;
        ++awards;
        sum = sum + points_of(all_.drafts[k].action);
      }
      awards_add_up_ = awards > 1 && sum == rule_.full;
    }
    return *awards_add_up_;
  }
  // 每五个烟头0.5分: nobody earns points by a fault.
  constexpr bool is_of_fault(std::size_t i) const {
    const rule_condition& c = all_.drafts[i].condition;
    return names_fault(words(c.begin, c.end));
  }
  // 扣完为止, 扣分标准: and the like say so of points without a verb.
  constexpr bool takes_points() const { return text_.find("扣"sv) != text_.npos; }
  constexpr bool is_losing(std::size_t i) const {
    const rule_draft& d = all_.drafts[i];
    if (d.condition.is_otherwise) return false;
    return d.is_lost() || d.is_two_way() ||
           (d.action.kind == action_kind::judged && !d.condition.is_otherwise &&
            (d.action.is_lost || d.action.kind == action_kind::lose)) ||
           (d.action.kind == action_kind::bare && d.is_each() &&
            (takes_points() || is_of_fault(i)));
  }

  // A full-marks clause beside steps from its bound says where they start, and no more; so does one
  // in words beside deductions.
  constexpr void drop_headlines() {
    std::size_t headlines = 0;
    std::size_t losses = 0;
    // Where anything else is earned, full marks are earned too.
    bool takes_from_full = true;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (is_headline(i)) ++headlines;
      if (is_losing(i)) ++losses;
      if (is_headline(i) && !(gives_full(i) && is_above_lost_rows(i))) takes_from_full = false;
    }
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      if (!is_headline(i)) continue;
      const rule_draft& d = all_.drafts[i];
      if (takes_from_full)
        take_as_no_loss(i);
      else if (d.is_numeric())
        states_[i].is_dropped = (rows_of(states_[i].value) == 1 && has_line(states_[i].value, i)) ||
                                (headlines == 1 && is_whole_of_counts(i));
      else
        states_[i].is_dropped = headlines == 1 && losses != 0 && !(losses == 1 && is_taken_back(i));
    }
    std::size_t zeros = 0;
    std::size_t zero = 0;
    for (std::size_t i = 0; i < all_.drafts.size(); ++i)
      if (all_.drafts[i].action.kind == action_kind::zero) {
        ++zeros;
        zero = i;
      }
    if (zeros == 1 && says_none_is_counted(zero)) states_[zero].is_dropped = true;
  }
  // 90%以上得满分,80%-90%扣2分: full marks are what nothing is taken from.
  constexpr bool is_above_lost_rows(std::size_t i) const {
    const std::size_t value = states_[i].value;
    if (!all_.drafts[i].is_numeric() || rows_of(value) != 1 || has_line(value, i)) return false;
    for (std::size_t k = first_of(value); k != no_input; k = states_[k].next) {
      const rule_draft& other = all_.drafts[k];
      if (other.is_lost() && other.is_numeric() && !other.is_each()) return true;
    }
    return false;
  }
  // 办结率达到100%的得10分,每逾期1件扣0.5分: of what has a fault, no 100 % is left to be asked for.
  constexpr bool is_whole_of_counts(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    const band_set& set = d.condition.set;
    const bool is_whole = d.condition.unit == percent && set.size() == 1 &&
                          set.front().has_lower() && set.front().lower().value() == decimal(100);
    if (!is_whole || rows_of(states_[i].value) != 1) return false;
    bool has_counts = false;
    for (std::size_t k = 0; k < all_.drafts.size(); ++k) {
      const rule_draft& other = all_.drafts[k];
      if (k != i && states_[k].value == states_[i].value) return false;
      const bool counts = other.each.what == each_reading::kind::count || other.each.is_amount;
      has_counts =
          has_counts || (k == i + 1 && other.statement == d.statement && other.is_lost() && counts);
    }
    if (!has_counts) return false;
    d.condition.kind = condition_kind::words;
    states_[i].value = no_input;
    return true;
  }
  // 建立基地的得2分,未建立的扣2分: an award, told twice.
  constexpr bool is_taken_back(std::size_t headline) {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      const rule_draft& d = all_.drafts[i];
      if (!is_losing(i)) continue;
      const rule_draft& award = all_.drafts[headline];
      const bool is_plain = d.is_lost() && !d.is_each() && !d.action.has_range &&
                            d.condition.kind == condition_kind::words && i > headline;
      if (!is_plain || !(points_of(d.action) == points_of(award.action))) return false;
      const std::string_view denied = denied_by(d.condition);
      const std::string_view said = words(award.condition.begin, award.condition.end);
      if (denied.empty() || said.find(denied) == said.npos) return false;
      return states_[i].is_dropped = true;
    }
    return false;
  }
  // 每提供一个得2分,未提供不得分: none of what is counted.
  constexpr bool says_none_is_counted(std::size_t i) const {
    const rule_draft& zero = all_.drafts[i];
    if (zero.action.kind != action_kind::zero || zero.condition.kind != condition_kind::words)
      return false;
    const std::string_view said_zero = words(zero.condition.begin, zero.condition.end);
    const bool is_bare = said_zero == "没有"sv || said_zero == "无"sv;
    const std::string_view denied = is_bare ? std::string_view{} : denied_by(zero.condition);
    if ((denied.empty() && !is_bare) || i == 0) return false;
    for (std::size_t k = 0; k < all_.drafts.size(); ++k) {
      const rule_draft& d = all_.drafts[k];
      if (k == i) continue;
      if (!d.is_earned() || d.each.what != each_reading::kind::count) return false;
      const std::string_view said = words(d.each.begin, d.condition.end);
      if (said.find(denied) == said.npos) return false;
    }
    return true;
  }
  // What 未建立 denies: 建立.
  constexpr std::string_view denied_by(const rule_condition& c) const {
    const std::string_view said = words(c.begin, c.end);
    const std::size_t denial = denying_words.at_start(said).size();
    return denial == 0 ? std::string_view() : said.substr(denial);
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
    const bool divides = headlines > 1 && sum == rule_.full && has_own && !repeats_ &&
                         !is_one_table() && !all_.start;
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
        if (is_above_lost_rows(i)) {
          take_as_no_loss(i);
          rule_.items[item].start = rule_.items[item].full;
        } else if (has_losses_in(i) && !is_asked_beside_losses(i)) {
          states_[i].is_dropped = true;
          rule_.items[item].start = rule_.items[item].full;
        }
      }
      states_[i].item = item;
    }
  }
  // 满意度90%以上得5分,每发生一次投诉扣1分: a bound of what no loss speaks of is asked for.
  constexpr bool is_asked_beside_losses(std::size_t i) {
    rule_draft& d = all_.drafts[i];
    if (!d.is_numeric() || states_[i].value == no_input || has_line(states_[i].value, i))
      return false;
    return !is_whole_of_counts(i);
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
    if (loss == no_input || !(all_.drafts[loss].action.low == each)) return false;
    const rule_draft& d = all_.drafts[loss];
    const std::string_view said = words(d.condition.begin, d.condition.end);
    const bool counts_lacks = d.each.what == each_reading::kind::count && lacking_words.is_in(said);
    if (!counts_lacks && !says_one_fails(d)) return false;
    states_[loss].is_dropped = true;
    return true;
  }

  static constexpr word_list ones{"一项"sv, "1项"sv, "一条"sv, "一方面"sv};
  // 有一项不达标: of all that is asked for.
  constexpr bool says_one_fails(const rule_draft& d) const {
    if (d.condition.kind == condition_kind::none || d.each.what == each_reading::kind::step)
      return false;
    const std::string_view said = words(d.condition.begin, d.condition.end);
    return ones.is_in(said) && says_unmet(said);
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
      } else if (is_losing(i) || (d.action.kind == action_kind::no_loss && !d.action.is_added)) {
        loses = true;
      } else if (d.action.kind == action_kind::add) {
        adds = true;
      } else if (is_award && !is_exempt(i)) {
        earns = true;
      }
    }
    const bool has_ratio = uses(action_kind::ratio) || uses(action_kind::formula);
    item.has_named_start = all_.start.has_value();
    if (all_.start)
      item.start = *all_.start;
    else if (dropped && !has_ratio)
      item.start = *dropped;
    else if (earns || (adds && !loses && !dropped && !has_two_way()))
      item.start = 0;
    else
      item.start = rule_.full;
  }
  // 否则不得分 is said by what is earned or added.
  constexpr bool has_two_way() const {
    for (const rule_draft& d : all_.drafts)
      if (d.action.kind == action_kind::zero && !d.condition.is_otherwise) return true;
    return false;
  }

  std::optional<bool> awards_add_up_;
  bool repeats_ = false;
};

}  // namespace jixiao::detail
