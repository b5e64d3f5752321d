// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/statement_mark.hpp>
#include <jixiao/text/number_start.hpp>

namespace jixiao::detail {

/// Looks at the words of one statement for what its readers alone do not tell: two conditions in
/// one, what is left of words that were not understood, which way an indicator goes.
class statement_words {
 public:
  constexpr statement_words(const rule_facts& facts, const condition_reader& conditions)
      : facts_(facts), text_(facts.view()), conditions_(conditions) {}

  /// 到位率=到位资金/计划资金*100%,得分=…: what is measured is no condition. Where words begin
  /// behind it, and behind stops.
  constexpr std::size_t skip_definition(std::size_t from, std::size_t at) const {
    while (from < at && (text_[from] == ',' || text_[from] == ' ')) ++from;
    const std::string_view said = text_.substr(from, at - from);
    const std::string_view first = said.substr(0, said.find(','));
    const bool defines = first.size() < said.size() && first.find('=') != first.npos &&
                         first.find('/') != first.npos && first.ends_with("*100%"sv);
    return defines ? skip_definition(from + first.size(), at) : from;
  }
  static constexpr word_list allows{"允许"sv, "容许"sv, "免责"sv, "免扣"sv};
  /// 全年允许2次,超过2次的每次: the allowance is told twice. Where words begin behind it.
  constexpr std::size_t skip_allowance(std::size_t from, std::size_t at) const {
    const std::string_view said = text_.substr(from, at - from);
    const std::size_t comma = said.find(',');
    if (comma == said.npos || !allows.is_in(said.substr(0, comma))) return from;
    const std::string_view rest = text_behind(said, comma + 1);
    const lexicon_word beyond = find_bound(rest);
    const amount_reading again = read_amount(text_behind(rest, beyond.text.size()));
    if (!again || beyond.bound != bound_kind::more_than) return from;
    for (std::size_t i = 0; i < comma; i += length_of_character(text_behind(said, i)))
      if (const amount_reading allowed = read_amount(text_behind(said, i)); allowed)
        return allowed.value == again.value ? from + comma + 1 : from;
    return from;
  }
  /// 正向指标得分=…;若为反向指标,则按…: which of them an indicator is, its target says.
  constexpr void take_direction(rule_draft& d, std::size_t from) const {
    if (d.action.kind != action_kind::formula && d.action.kind != action_kind::ratio) return;
    const std::string_view said = text_.substr(from, d.action.begin - from);
    const bool is_reverse = reverse.is_in(said);
    if (is_reverse == forward.is_in(said)) return;
    std::size_t begin = d.condition.begin;
    while (begin < d.condition.end) {
      const std::string_view here = text_.substr(begin, d.condition.end - begin);
      const std::string_view word =
          !forward.longest_at_start(here).empty()   ? forward.longest_at_start(here)
          : !reverse.longest_at_start(here).empty() ? reverse.longest_at_start(here)
                                                    : fillers.longest_at_start(here);
      if (word.empty()) return;
      begin += word.size();
    }
    d.condition.kind = condition_kind::none;
    d.condition.begin = d.condition.end;
    d.towards = is_reverse ? rule_draft::direction::reverse : rule_draft::direction::forward;
  }
  /// 优得10分,良8分; 每处隐患扣2分,一般隐患1分: points of a name alone do what those before them
  /// do.
  constexpr bool read_elided(const rule_drafts& all, std::size_t statement, std::size_t from,
                             std::size_t at, rule_action& action) const {
    if (!is_digit(text_[at]) || all.drafts.empty() || all.drafts.back().statement != statement)
      return false;
    const rule_draft& last = all.drafts.back();
    const action_kind kind = last.action.kind;
    const bool gives =
        kind == action_kind::earn || kind == action_kind::lose || kind == action_kind::add;
    const bool is_count = last.each.what == each_reading::kind::count;
    const bool goes_on = is_count || (last.condition.kind == condition_kind::words &&
                                      last.each.what == each_reading::kind::none);
    if (!gives || !goes_on || last.action.is_share || !is_name(from, at)) return false;
    if ((is_count || kind != action_kind::earn) && !shares_character(from, at, last.condition))
      return false;
    const points_reading points = read_points(text_behind(text_, at));
    const std::string_view rest = text_behind(text_, at + points.length);
    if (!points || !points.has_unit || points.is_range || points.is_list || points.is_misspelt ||
        !(ends_phrase(rest) || starts_with(rest, "、")))
      return false;
    action.clear();
    action.begin = at;
    action.end = at + points.length;
    action.low = action.high = points.low;
    action.is_elided = true;
    action.kind = kind == action_kind::earn && points.low.is_zero() ? action_kind::zero : kind;
    return true;
  }
  static constexpr word_list missed_words{"未达到"sv, "达不到"sv, "没达到"sv, "没有达到"sv,
                                          "未能达到"sv};
  /// 达到90%得10分,未达到的得6分: where what earns points before does not hold.
  constexpr void take_missed(rule_condition& c, const rule_drafts& all) const {
    const std::string_view said = text_.substr(c.begin, c.end - c.begin);
    if (c.kind != condition_kind::words ||
        missed_words.longest_at_start(said).size() != said.size())
      return;
    // 达到预期的得4分,基本达到的得2分,未达到的不得分: a level of its own.
    std::size_t others = 0;
    const rule_draft* last = nullptr;
    for (std::size_t i = 0; i + 1 < all.drafts.size(); ++i) {
      if (!all.drafts[i].is_earned() || all.drafts[i].is_each()) continue;
      last = &all.drafts[i];
      if (last->condition.kind == condition_kind::words) ++others;
    }
    if (last == nullptr || (last->condition.kind == condition_kind::words && others > 1)) return;
    c.kind = condition_kind::none;
    c.begin = c.noun_end = c.end;
    c.is_otherwise = true;
  }
  /// 高于全省增速得4分,等于得3分,低于不得分: compared with what the row before it is.
  constexpr void take_compared(rule_condition& c, const rule_drafts& all) const {
    const std::string_view said = text_.substr(c.begin, c.end - c.begin);
    if (c.kind != condition_kind::words || said.empty() || all.drafts.size() < 2) return;
    const rule_draft& row = all.drafts[all.drafts.size() - 2];
    // 未达到目标值不得分,达到得满分.
    if (row.is_of_target() && !row.is_each() && find_word(said, word_role::reach).text == said)
      return take_target_met(c, row.condition);
    const bool is_as_much = said == "相等"sv || (said == "持平"sv && row.is_of_target());
    const lexicon_word word = find_bound(said);
    const bound_kind bound = is_as_much          ? bound_kind::exactly
                             : word.text == said ? word.bound
                                                 : bound_kind::none;
    if (bound != bound_kind::exactly && bound != bound_kind::less_than &&
        bound != bound_kind::more_than)
      return;
    if (row.is_each() || !(row.is_numeric() || row.is_of_target()) || row.condition.set.size() != 1)
      return;
    const interval& bounds = row.condition.set.front();
    if (!bounds.is_point() && bounds.has_lower() == bounds.has_upper()) return;
    const decimal at = (bounds.has_lower() ? bounds.lower() : bounds.upper()).value();
    const std::size_t begin = c.begin;
    const std::size_t end = c.end;
    c = row.condition;
    c.begin = c.noun_end = begin;
    c.end = end;
    c.stated = 3;
    c.set = bound == bound_kind::exactly     ? interval::point(at)
            : bound == bound_kind::less_than ? interval::less_than(at)
                                             : interval::more_than(at);
  }
  static constexpr void take_target_met(rule_condition& c, const rule_condition& row) {
    const std::size_t begin = c.begin;
    const std::size_t end = c.end;
    c = row;
    c.begin = c.noun_end = begin;
    c.end = end;
    c.set = interval::at_least(decimal(1));
    c.is_of_meeting = true;
  }
  constexpr bool has_figures(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (is_digit(text_[i])) return true;
    return false;
  }
  static constexpr word_list remnants{"另"sv,   "外"sv,   "其"sv,   "再"sv,   "共"sv,
                                      "总"sv,   "最"sv,   "上限"sv, "共计"sv, "合计"sv,
                                      "总计"sv, "累计"sv, "另外"sv, "最多"sv, "最高"sv};
  /// What is left of words that were not understood.
  constexpr bool is_remnant(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    return !said.empty() && remnants.longest_at_start(said) == said;
  }
  /// Two conditions in one, of which one is of numbers: …且满意度≥90%.
  constexpr bool has_two(std::size_t begin, std::size_t end) const {
    for (std::size_t i = facts_.next(rule_beginning::joint, begin, end); i < end;
         i = facts_.next(rule_beginning::joint, i + 1, end))
      for (std::string_view word : joining_words) {
        if (!starts_with(text_.substr(i, end - i), word)) continue;
        const std::string_view behind = text_.substr(i + word.size(), end - i - word.size());
        if (starts_with(behind, "以上") || starts_with(behind, "以下")) continue;
        if (is_of_numbers(begin, i) || is_of_numbers(i + word.size(), end)) return true;
      }
    return false;
  }
  static constexpr word_list condition_signs{"%"sv, "以上"sv, "以下"sv, "超"sv, "低于"sv};
  /// Whether a condition of its own stands before the noun of a numeric one: 无计划或完成率低于90%.
  constexpr bool has_other(std::size_t begin, std::size_t end) const {
    for (std::size_t i = facts_.next(rule_beginning::joint, begin, end); i < end;
         i = facts_.next(rule_beginning::joint, i + 1, end))
      for (std::string_view word : joining_words) {
        if (!starts_with(text_.substr(i, end - i), word)) continue;
        const std::string_view half = text_.substr(begin, i - begin);
        if (negations.is_in(half) || condition_signs.is_in(half)) return true;
      }
    // 满意度≥90%,合格率≥95%.
    for (std::size_t i = end; i-- > begin;)
      if (text_[i] == ',' || starts_with(text_.substr(i, end - i), "、"))
        return has_bound(begin, i);
    return false;
  }
  /// 偏差率>0,投标报价 of 偏差率>0,投标报价得分=….
  constexpr std::size_t without_score_name(std::size_t from, std::size_t at) const {
    for (std::size_t i = at; i-- > from;)
      if (text_[i] == ',' || text_[i] == ':') return i;
    return from;
  }
  /// 否则, 未达到的, 低于的: where what was said before does not hold.
  constexpr bool begins_otherwise(std::size_t from) const {
    const std::string_view said = text_.substr(from);
    if (!otherwise_words.at_start(said).empty()) return true;
    const lexicon_word word = find_word(said, {word_role::before, word_role::conformity});
    return (word.bound == bound_kind::less_than || word.bound == bound_kind::more_than) &&
           starts_with(text_behind(said, word.text.size()), "的");
  }
  /// Whether anything else earns points behind a place; 不得分 does not.
  constexpr bool has_more_to_earn(std::size_t from) const {
    constexpr std::string_view earns = "得"sv;
    for (std::size_t i = text_.find(earns, from); i != text_.npos; i = text_.find(earns, i + 1))
      if (!text_.substr(0, i).ends_with("不"sv)) return true;
    return false;
  }

  /// 得分保留一位小数: how points are written, and nothing that gives any.
  static constexpr bool says_rounding(std::string_view said) {
    return words_of_rounding.is_in(said) && said.find("扣"sv) == said.npos;
  }
  /// Words that speak of points and were not understood make the whole rule unsure.
  constexpr bool says_points(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    const auto has = [&](known_word word) { return facts_.has_in(said, word); };
    if (has("类推")) return true;
    if (has_points_figure(said)) return true;
    if (has("重复") || has("累计") || has("其他") || has("扣分制") || starts_with(said, "扣分以"))
      return false;
    const bool takes = has("扣") && !has("折扣") && !has("扣缴") && !has("扣除");
    return takes || has("得分") || has("扣分") || has("计分") || has("加分") || has("分值") ||
           has("记分") || (has("满分") && !(has(",其") && said.ends_with("为满分"sv)));
  }
  /// 低于95%的,每低1%扣2个点,低于75%: words that speak of points, before the condition that was
  /// read.
  constexpr bool drops_points(std::size_t from, std::size_t begin) const {
    for (std::size_t comma = text_.find(',', from); comma < begin; comma = text_.find(',', from)) {
      const std::string_view said = text_.substr(from, comma - from);
      // 按排名计分, 以100%为满分 and 得分保留一位小数 give none.
      const bool is_how =
          (starts_with(said, "按") && !has_figures(from, comma)) || starts_with(said, "以");
      if (!is_how && !says_rounding(said) && says_points(from, comma)) return true;
      from = comma + 1;
    }
    return false;
  }
  /// 该项为10分, but not 30分钟 or 三分之一.
  static constexpr bool has_points_figure(std::string_view said) {
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (!is_digit(said[i]) || (i > 0 && (is_digit(said[i - 1]) || said[i - 1] == '.'))) continue;
      const points_reading points = read_points(said.substr(i));
      if (points && points.has_unit && !points.is_misspelt) return true;
    }
    return false;
  }
  static constexpr word_list level_words{"为"sv, "于"sv, "达"sv, "到"sv,
                                         "满"sv, "过"sv, "足"sv, "至"sv};
  /// 省级2分 before a most: points of something, and no level of a score, as 及格分数为80分.
  static constexpr bool has_lone_points(std::string_view said) {
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (!is_digit(said[i]) || (i > 0 && (is_digit(said[i - 1]) || said[i - 1] == '.'))) continue;
      const points_reading points = read_points(said.substr(i));
      if (points && points.has_unit && !points.is_misspelt && !level_words.ends(said.substr(0, i)))
        return true;
    }
    return false;
  }
  static constexpr word_list rates{"率"sv, "乘以"sv, "比例"sv};
  static constexpr word_list how_ends{"计分"sv, "得分"sv, "扣分"sv, "计算"sv, "给分"sv};
  static constexpr word_list doubles{"加倍扣分,"sv, "双倍扣分,"sv, "加重扣分,"sv};
  /// 按执行率计分,执行率; 加倍扣分,有1处: how points come about, before the noun of a row.
  static constexpr bool says_how(std::string_view noun) {
    constexpr std::string_view by = "按"sv;
    for (std::size_t at = noun.find(by); at != noun.npos; at = noun.find(by, at + 1)) {
      const std::string_view way = noun.substr(at, noun.find(',', at) - at);
      if (at + way.size() < noun.size() && rates.is_in(way) && how_ends.ends(way)) return true;
    }
    return doubles.is_in(noun);
  }
  /// 完成率*分值,完成率: points of a formula that was not understood, before the noun of a row.
  static constexpr bool calculates(std::string_view noun) {
    for (std::size_t i = noun.find('*'); i != noun.npos; i = noun.find('*', i + 1))
      if (length_of_full_name(noun.substr(i + 1)) != 0) return true;
    return false;
  }
  static constexpr word_list points_verbs{"扣"sv, "减"sv, "加"sv, "得"sv, "计"sv};
  /// 扣三分之一分: points of a figure that was not understood, and no name of points, as 该项得分.
  static constexpr bool has_unread_figure(std::string_view said) {
    for (std::string_view verb : points_verbs)
      for (std::size_t i = said.find(verb); i != said.npos; i = said.find(verb, i + 1))
        if (number_starts(said, i + verb.size(), false) && said.find("分"sv, i) != said.npos)
          return true;
    return false;
  }
  static constexpr word_list points_names{"加分"sv, "扣分"sv, "得分"sv, "计分"sv, "减分"sv};
  /// 每例加分: points for each, and nobody says how many.
  static constexpr bool lacks_figure(std::string_view said) {
    return said.find("每"sv) != said.npos && points_names.ends(said);
  }
  static constexpr word_list sum_words{"累计"sv, "总计"sv, "合计"sv};
  /// 每迟到1次扣1分,每早退1次扣1分,累计扣分不超过4分: a most of all losses, or of all additions,
  /// of the statement.
  constexpr bool bounds_several(const rule_drafts& all, std::size_t most) const {
    if (!sum_words.ends(text_.substr(0, most)) &&
        sum_words.at_start(text_behind(text_, most)).empty())
      return false;
    const bool is_lost = all.drafts.back().is_lost();
    std::size_t found = 0;
    for (std::size_t i = all.drafts.size(); i-- > 0;) {
      const rule_draft& d = all.drafts[i];
      if (d.statement != all.drafts.back().statement) break;
      if (is_lost ? d.is_lost() : d.action.kind == action_kind::add) ++found;
    }
    return found > 1;
  }
  static constexpr word_list by_words{"按照"sv, "按"sv};
  /// 按 of 按完成率×分值.
  static constexpr std::size_t length_of_by(std::string_view said) {
    return by_words.longest_at_start(said).size();
  }
  static constexpr word_list same_ones{"同一"sv, "同类"sv, "单个"sv, "单项"sv,
                                       "同个"sv, "每个"sv, "相同"sv};
  static constexpr word_list bests{"不累计"sv,   "就高不就低"sv, "取最高"sv,     "按最高"sv,
                                   "以最高"sv,   "不重复加分"sv, "不重复计分"sv, "不重复得分"sv,
                                   "只计最高"sv, "不重复计算"sv, "就高计"sv};
  /// 不累计计分, but not 同一事项不累计计分, which bounds what counts as one.
  static constexpr bool says_best(std::string_view said) {
    return !same_ones.is_in(said) && bests.is_in(said);
  }
  /// A condition on a value is no step, but where 每 says so (低于5%扣2分), or where it is no rate
  /// of 1 %, but as far as another has changed (下降1个百分点).
  constexpr bool may_be_step(const rule_condition& c) const {
    if (c.kind == condition_kind::words) return true;
    if (text_.substr(c.begin, c.end - c.begin).find("每"sv) != text_.npos) return true;
    return c.kind == condition_kind::numeric && c.unit == percent && c.set.size() == 1 &&
           c.set.front().is_point() && text_.substr(0, c.end).ends_with("百分点"sv);
  }
  /// 该项得分 before a most, but not 同一问题不重复扣分.
  static constexpr bool names_limit(std::string_view said) {
    const bool is_name = said.ends_with("分"sv) || said.ends_with("分值"sv);
    return is_name && said.find("重复"sv) == said.npos && said.find("同一"sv) == said.npos;
  }
  /// 签约1亿元项目 as a rung of a ladder: the only number that its words have.
  constexpr void take_number(rule_condition& c) const {
    if (c.kind != condition_kind::words) return;
    std::size_t found = 0;
    std::size_t end = 0;
    for (std::size_t i = c.begin; i < c.end;) {
      if (!is_digit(text_[i])) {
        i += decode(text_.substr(i)).length;
        continue;
      }
      if (end != 0) return;
      const amount_reading number = read_amount(text_.substr(i));
      if (!number) return;
      found = i;
      end = i + number.length;
      end += read_unit_prefix(text_.substr(end)).length;
      i = end;
    }
    const band b = end == 0 ? band() : read_band(text_.substr(found, end - found));
    if (!b.is_numeric() || b.set.size() != 1 || !b.set.front().is_point()) return;
    c.kind = condition_kind::numeric;
    c.set = b.set;
    c.unit = b.unit;
    c.noun_end = found;
  }
  /// 第一名得10分,依次递减1分.
  constexpr bool steps_down_ranks(rule_draft& d) const {
    if (!facts_.speaks_of_ranks()) return false;
    const std::string_view said =
        text_.substr(d.condition.begin, d.condition.end - d.condition.begin);
    const bool is_down = starts_with(text_.substr(d.action.begin), "递减") ||
                         text_.substr(0, d.action.end).ends_with("递减"sv);
    if (!is_down || said.find("每"sv) != said.npos) return false;
    for (std::string_view word :
         {"依次"sv, "逐名"sv, "按名次"sv, "按名次依次"sv, "逐次"sv, "以后名次"sv, "以后名次依次"sv,
          "其余名次依次"sv, "其他名次依次"sv, "之后依次"sv, "以后依次"sv, "其后依次"sv}) {
      if (said != word) continue;
      d.each.what = each_reading::kind::step;
      d.each.is_rank = d.each.has_side = true;
      d.each.unit = rank_unit;
      d.each.side = step_side::above;
      d.each.begin = d.condition.begin;
      return true;
    }
    return false;
  }

  /// 低于目标5个百分点以内: how far from the target, and no level of what is measured.
  constexpr bool is_distance(const rule_condition& c) const {
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const std::size_t from = comparing.end_of_last(noun);
    if (from != 0 && from == noun.size() && c.unit == percent) return true;
    return from != 0 && ends_in_target(noun) && noun.find("的"sv, from) == noun.npos;
  }
  static constexpr word_list named_points{"得分,"sv, "计分,"sv, "扣分,"sv, "加分,"sv};
  /// 符合得分,不符合: points that nobody read, before others.
  constexpr bool has_unread_points(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    // 每处问题0.5分,其他的: points of something before.
    const bool goes_on = said.find(',') != said.npos;
    if (goes_on && named_points.is_in(said)) return true;
    for (std::size_t i = 0; goes_on && i < said.size(); ++i) {
      if (!is_digit(said[i]) || (i > 0 && (is_digit(said[i - 1]) || said[i - 1] == '.'))) continue;
      const points_reading points = read_points(said.substr(i));
      if (points && points.has_unit && !points.is_misspelt &&
          starts_with(said.substr(i + points.length), ","))
        return true;
    }
    // (2-完成率)×分: a part of a formula.
    return facts_.has_in(said, "*") && said.find('=') == said.npos;
  }

 private:
  static constexpr word_list limit_words{"最"sv, "每"sv, "共"sv, "总"sv, "计"sv, "超"sv, "限"sv,
                                         "满"sv, "第"sv, "分"sv, "扣"sv, "得"sv, "加"sv, "减"sv};
  /// Whether nothing but a name of a few characters stands before points.
  constexpr bool is_name(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 15;
    if (text_[end - 1] == '(') return false;
    conditions_.trim(begin, end);
    const std::string_view said = text_.substr(begin, end > begin ? end - begin : 0);
    return !said.empty() && said.size() <= longest && said.find(',') == said.npos &&
           !has_figures(begin, end) && !limit_words.is_in(said) && !is_remnant(begin, end);
  }
  /// 省级 beside 国家级奖励, 一般隐患 beside 重大隐患.
  constexpr bool shares_character(std::size_t begin, std::size_t end,
                                  const rule_condition& c) const {
    const std::string_view other = text_.substr(c.begin, c.end - c.begin);
    for (std::size_t i = begin; i < end; i += length_of_character(text_behind(text_, i)))
      if (is_ideograph(text_, i) &&
          other.find(text_.substr(i, length_of_character(text_behind(text_, i)))) != other.npos)
        return true;
    return false;
  }
  static constexpr word_list forward{"正向指标"sv, "正指标"sv, "正向"sv};
  static constexpr word_list reverse{"反向指标"sv, "逆向指标"sv, "负向指标"sv,
                                     "逆指标"sv,   "反向"sv,     "逆向"sv};
  static constexpr word_list fillers{"该"sv,   "若"sv, "为"sv,   "的"sv, "定量"sv, "定性"sv,
                                     "指标"sv, "当"sv, "如果"sv, "如"sv, "属于"sv, "对于"sv,
                                     "是"sv,   "则"sv, ","sv,    ":"sv,  "其"sv,   "得分"sv};
  static constexpr word_list comparing{"低于"sv, "高于"sv, "超过"sv, "少于"sv, "未达"sv, "超出"sv};

  constexpr bool is_of_numbers(std::size_t begin, std::size_t end) const {
    const character_filter characters(text_.substr(begin, end - begin));
    return characters.meets(number_characters) &&
           conditions_.read_requirement(begin, end).kind == condition_kind::numeric;
  }
  static constexpr word_list rate_ends{"率"sv, "度"sv, "比例"sv};
  // A number of things, as in 总投资5000万元,完成率90%以上, is no condition.
  constexpr bool has_bound(std::size_t begin, std::size_t end) const {
    const rule_condition c = conditions_.read_requirement(begin, end);
    if (c.kind != condition_kind::numeric) return false;
    // 处理率100%,满意率95%以上.
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const bool is_rate = c.unit == percent && rate_ends.ends(noun);
    return is_rate || !(c.set.size() == 1 && c.set.front().is_point());
  }
  const rule_facts& facts_;
  std::string_view text_;
  const condition_reader& conditions_;
};

}  // namespace jixiao::detail
