// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/rule/action_reader.hpp>
#include <jixiao/rule/condition_reader.hpp>
#include <jixiao/rule/each_reader.hpp>
#include <jixiao/rule/folded_rule.hpp>
#include <jixiao/rule/formula_reader.hpp>

namespace jixiao::detail {

/// One statement of a rule as it stands: under which condition its words do what with points.
struct rule_draft {
  rule_action action;
  rule_condition condition;
  each_reading each;
  formula_reading formula;
  /// Which sentence and which statement it stands in.
  std::size_t sentence = 0;
  std::size_t statement = 0;
  /// What a 每 stands behind, where that is a condition of its own: 低于80%的,每….
  rule_condition before_each;
  /// A step in a countable unit, which may be one of a value: 每少一次.
  bool may_be_step = false;
  /// Where its own words begin, in the folded text.
  std::size_t words_begin = 0;
  /// Bounds that the words right behind it set.
  std::optional<exact> most;

  constexpr bool is_each() const { return each.what != each_reading::kind::none; }
  constexpr bool is_numeric() const { return condition.kind == condition_kind::numeric; }
  constexpr bool is_of_target() const { return condition.kind == condition_kind::target; }
  constexpr bool is_earned() const {
    return action.kind == action_kind::earn || action.kind == action_kind::full ||
           action.kind == action_kind::bare;
  }
  /// 增加或扣减0.5分: a step that gives on one side and takes on the other.
  constexpr bool is_two_way() const { return action.kind == action_kind::either; }
  constexpr bool is_lost() const { return action.kind == action_kind::lose; }
};

/// All statements of a rule, and what stands beside them.
struct rule_drafts {
  std::vector<rule_draft> drafts;
  /// Numeric conditions without points of their own: 综合完好率不低于90%.
  std::vector<rule_condition> requirements;
  std::vector<rule_remark> remarks;
  std::optional<part_choice> part;
  std::optional<exact> stated_full;
  std::optional<exact> most_lost;
  std::optional<exact> most_earned;
  /// Of all additions together; -1 for the full points.
  std::optional<exact> most_added;
  std::optional<exact> least;
  bool most_is_share = false;
  bool has_floor_zero = false;
  bool has_floor_none = false;
  bool has_cap = false;
};

/// Takes a rule's text apart into its statements.
class draft_reader {
 public:
  constexpr draft_reader(const folded_rule& folded, rule_drafts& out)
      : folded_(folded),
        text_(folded.view()),
        actions_(text_),
        conditions_(text_),
        each_(text_),
        out_(out) {}

  constexpr void read() {
    std::size_t from = skip_mark(0);
    for (std::size_t i = from; i < text_.size();) {
      const std::size_t stop = length_of_stop(i);
      if (stop != 0 && !points_in_brackets(i + stop)) {
        leave(from, i);
        if (text_[i] != ';' || stop != 1) ++sentence_;
        ++statement_;
        from = i = skip_mark(i + stop);
        continue;
      }
      rule_action action;
      if (starts_word(i) && actions_.read(i, action)) {
        if (!handle(from, i, action)) return;
        from = i = skip_mark(action.end);
        continue;
      }
      i += decode(text_.substr(i)).length;
    }
    if (out_.drafts.empty() && out_.remarks.empty() && read_bare_formula()) return;
    leave(from, text_.size());
  }

 private:
  // --- where statements begin and end ---

  constexpr std::size_t length_of_stop(std::size_t i) const {
    const std::string_view here = text_.substr(i);
    if (here[0] == ';' || here[0] == '!') return 1;
    if (starts_with(here, "。")) return 3;
    const char32_t c = decode(here).value;
    return c >= 0x2460 && c <= 0x2473 ? 3 : 0;
  }
  // (60分) behind a stop belongs to what stands before it.
  constexpr bool points_in_brackets(std::size_t i) const {
    if (i >= text_.size() || text_[i] != '(') return false;
    const points_reading points = read_points(text_.substr(i + 1));
    return points && points.has_unit && starts_with(text_.substr(i + 1 + points.length), ")");
  }
  // 1. 1、 (1) 1) 一、 (一) ①: the number of an item.
  constexpr std::size_t skip_mark(std::size_t i) const {
    std::size_t at = i;
    while (at < text_.size() &&
           (text_[at] == ',' || text_[at] == ' ' || text_[at] == ')' || length_of_stop(at) != 0))
      at += length_of_stop(at) != 0 ? length_of_stop(at) : 1;
    if (at >= text_.size()) return i;
    const bool bracket = text_[at] == '(';
    std::size_t number = at + (bracket ? 1u : 0u);
    const std::size_t begin = number;
    while (number < text_.size() && number - begin < 2 && is_digit(text_[number])) ++number;
    if (number == begin) {
      const amount_reading said = read_amount(text_.substr(number));
      if (!said || is_digit(text_[number])) return i;
      number += said.length;
    }
    const std::string_view rest = text_.substr(number);
    if (bracket) return starts_with(rest, ")") ? number + 1 : i;
    if (starts_with(rest, "、")) return read_amount(text_.substr(number + 3)) ? i : number + 3;
    if (starts_with(rest, ")")) return number + 1;
    if (starts_with(rest, ".") && is_digit(text_[begin]) && !(rest.size() > 1 && is_digit(rest[1])))
      return number + 1;
    return i;
  }
  // A figure inside a number begins nothing.
  constexpr bool starts_word(std::size_t i) const {
    if (!is_digit(text_[i])) return true;
    return i == 0 || !(is_digit(text_[i - 1]) || text_[i - 1] == '.');
  }

  constexpr void remark(rule_code code, std::size_t begin, std::size_t end) {
    out_.remarks.push_back({code, folded_.source_of(begin, end)});
  }

  // Words without points: a requirement, or what nobody reads.
  constexpr void leave(std::size_t begin, std::size_t end) {
    conditions_.trim(begin, end);
    if (begin >= end) return;
    const rule_condition c = conditions_.read_requirement(begin, end);
    if (says_points(begin, end))
      remark(rule_code::rule_unreadable, begin, end);
    else if (c.kind == condition_kind::numeric || c.kind == condition_kind::target)
      out_.requirements.push_back(c);
    else if (end - begin > 6)
      remark(rule_code::not_read, begin, end);
  }
  // Words that speak of points and were not understood make the whole rule unsure.
  constexpr bool says_points(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    const auto has = [&](std::string_view word) { return said.find(word) != said.npos; };
    if (has("类推")) return true;
    if (has("重复") || has("累计") || has("其他") || has("扣分制") || starts_with(said, "扣分以"))
      return false;
    const std::size_t taken = said.find("扣");
    const bool takes = taken != said.npos && !has("折扣") && !has("扣缴") && !has("扣除");
    return takes || has("得分") || has("扣分") || has("计分") || has("加分") || has("分值") ||
           has("记分");
  }

  // 实际完成率×分值: a rule that is nothing but its formula.
  constexpr bool read_bare_formula() {
    std::size_t begin = 0;
    std::size_t end = text_.size();
    conditions_.trim(begin, end);
    rule_draft d;
    d.formula = formula_reader(text_, begin, end).read();
    bool uses_full = false;
    for (const formula_step& step : d.formula.steps)
      uses_full = uses_full || step.what == formula_step::action::full;
    if (!d.formula || !uses_full || d.formula.steps.size() < 3) return false;
    d.action.kind = action_kind::formula;
    d.action.begin = begin;
    d.action.end = end;
    d.condition.begin = d.condition.end = d.words_begin = begin;
    out_.drafts.push_back(d);
    return true;
  }

  // --- statements ---

  constexpr bool handle(std::size_t from, std::size_t at, const rule_action& action) {
    using enum action_kind;
    switch (action.kind) {
      case unreadable: return refuse(action.problem, action.begin, action.end);
      case part: out_.part = action.part; return true;
      case floor_zero: out_.has_floor_zero = true; return true;
      case floor_none: out_.has_floor_none = true; return true;
      case cap_full: out_.has_cap = true; return true;
      case least: out_.least = action.low; return true;
      case most_lost:
      case most_earned: return bound(action);
      default: break;
    }
    if (action.is_misspelt) remark(rule_code::misspelt, action.begin, action.end);
    if (action.kind == bare && states_full(from, at, action)) return true;
    return append(from, at, action);
  }
  constexpr bool refuse(rule_code code, std::size_t begin, std::size_t end) {
    remark(code, begin, end);
    return false;
  }

  // A maximum bounds the clause before it, or, in a sentence of its own, the whole.
  constexpr bool bound(const rule_action& action) {
    const bool lost = action.kind == action_kind::most_lost;
    rule_draft* last = out_.drafts.empty() ? nullptr : &out_.drafts.back();
    const bool fits = last != nullptr && last->is_each() && last->sentence == sentence_ &&
                      (lost ? last->is_lost() : !last->is_lost());
    const bool is_addition = last != nullptr && last->action.kind == action_kind::add;
    if (fits && !action.is_share && (lost || is_addition || action.is_added)) {
      last->most = action.low;
      return true;
    }
    if (!lost && (action.is_added || is_addition)) {
      out_.most_added = action.is_share ? exact(-1) : action.low;
      return true;
    }
    (lost ? out_.most_lost : out_.most_earned) = action.low;
    out_.most_is_share = action.is_share;
    return true;
  }

  // (5分) at the end of a rule, 总分100分, 满分10分: the full points.
  constexpr bool states_full(std::size_t from, std::size_t at, const rule_action& action) {
    std::size_t begin = from;
    std::size_t end = at;
    conditions_.trim(begin, end);
    const std::string_view words = text_.substr(begin, end > begin ? end - begin : 0);
    const bool is_named =
        words.ends_with("满分") || words.ends_with("总分") || words.ends_with("分值");
    const bool closes = at > 0 && text_[at - 1] == '(' && !out_.drafts.empty() && words.empty();
    if (!is_named && !closes) return false;
    out_.stated_full = action.low;
    return true;
  }

  constexpr bool append(std::size_t from, std::size_t at, const rule_action& action) {
    rule_draft d;
    d.action = action;
    d.sentence = sentence_;
    d.statement = statement_;
    std::size_t end = at;
    if (action.kind == action_kind::formula || starts_with(text_.substr(at), "得分为"))
      end = without_score_name(from, at);
    d.condition = conditions_.read(from, end);
    const rule_condition& c = d.condition;
    if (may_be_each(action.kind) && !c.is_otherwise) read_each(d);
    if (c.is_misspelt || d.each.is_misspelt) remark(rule_code::misspelt, c.begin, c.end);
    if (c.kind == condition_kind::words && !d.is_each() && has_two(c.begin, c.end))
      return refuse(rule_code::second_condition, c.begin, c.end);
    const bool is_numeric = d.is_numeric() || d.is_of_target();
    if (is_numeric && !d.is_each() && has_other(c.begin, c.noun_end))
      return refuse(rule_code::second_condition, c.begin, c.end);
    if (c.kind == condition_kind::words && action.kind != action_kind::part_of &&
        is_remnant(c.begin, c.end))
      return refuse(rule_code::rule_unreadable, c.begin, action.end);
    if (action.kind == action_kind::formula) {
      d.formula = formula_reader(text_, action.begin + 1, action.end).read();
      if (!d.formula) return refuse(rule_code::rule_unreadable, d.formula.problem, action.end);
    }
    d.words_begin = action.kind == action_kind::formula         ? end
                    : c.begin < c.end && c.begin < action.begin ? c.begin
                                                                : action.begin;
    while (d.words_begin < action.begin &&
           (text_[d.words_begin] == ',' || text_[d.words_begin] == ':'))
      ++d.words_begin;
    if (c.kind == condition_kind::none && !out_.drafts.empty() && !c.is_otherwise)
      d.condition = out_.drafts.back().condition;
    out_.drafts.push_back(d);
    return true;
  }

  // What is left of words that were not understood.
  constexpr bool is_remnant(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    for (std::string_view word : {"另"sv, "外"sv, "其"sv, "再"sv, "共"sv, "总"sv, "最"sv, "上限"sv,
                                  "共计"sv, "合计"sv, "总计"sv, "累计"sv, "另外"sv})
      if (said == word) return true;
    return false;
  }

  static constexpr bool may_be_each(action_kind kind) {
    using enum action_kind;
    return kind == either || kind == lose || kind == earn || kind == add || kind == bare ||
           kind == judged;
  }

  constexpr void read_each(rule_draft& d) {
    const rule_condition& c = d.condition;
    if (d.action.is_each) {
      d.each.what = each_reading::kind::count;
      d.each.begin = c.begin;
      return;
    }
    if (c.kind == condition_kind::none) return;
    // A condition on a value is no step, but where 每 says so: 低于5%扣2分.
    const bool has_each = text_.substr(c.begin, c.end - c.begin).find("每") != text_.npos;
    if (!has_each && c.kind != condition_kind::words && !is_one_of_many(c)) return;
    each_reading found = each_.read(c.begin, c.end);
    if (found.what == each_reading::kind::none) return;
    d.each = found;
    if (found.is_implied) remark(rule_code::implied_each, found.begin, c.end);
    d.may_be_step = found.what == each_reading::kind::count && found.has_side;
    if (found.begin > c.begin) d.before_each = conditions_.read_requirement(c.begin, found.begin);
  }

  // 发现一处: each of them, unless another number of the same has points of its own.
  constexpr bool is_one_of_many(const rule_condition& c) const {
    if (c.kind != condition_kind::numeric || !c.unit.is_countable()) return false;
    if (!(c.set == band_set(interval::point(1)))) return false;
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    for (std::string_view verb : {"发现"sv, "出现"sv, "发生"sv, "少"sv, "缺"sv, "漏"sv, "缺少"sv})
      if (noun.ends_with(verb)) return true;
    for (std::string_view number : {"2"sv, "3"sv, "两"sv, "二"sv, "三"sv})
      for (std::size_t i = text_.find(number); i != text_.npos; i = text_.find(number, i + 1))
        if (read_unit_prefix(text_.substr(i + number.size())).value == c.unit) return false;
    return true;
  }

  // Two conditions in one, of which one is of numbers: …且满意度≥90%.
  constexpr bool has_two(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      for (std::string_view word : {"且"sv, "并且"sv, "同时"sv, "或者"sv, "或"sv}) {
        if (!starts_with(text_.substr(i, end - i), word)) continue;
        if (is_of_numbers(begin, i) || is_of_numbers(i + word.size(), end)) return true;
      }
    return false;
  }
  // Whether a condition of its own stands before the noun of a numeric one: 无计划或完成率低于90%.
  constexpr bool has_other(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      for (std::string_view word : {"且"sv, "并且"sv, "同时"sv, "或者"sv, "或"sv}) {
        if (!starts_with(text_.substr(i, end - i), word)) continue;
        const std::string_view half = text_.substr(begin, i - begin);
        for (std::string_view sign :
             {"未"sv, "无"sv, "不"sv, "没"sv, "%"sv, "以上"sv, "以下"sv, "超"sv, "低于"sv})
          if (half.find(sign) != half.npos) return true;
      }
    return false;
  }
  constexpr bool is_of_numbers(std::size_t begin, std::size_t end) const {
    return conditions_.read_requirement(begin, end).kind == condition_kind::numeric;
  }
  // 偏差率>0,投标报价 of 偏差率>0,投标报价得分=….
  constexpr std::size_t without_score_name(std::size_t from, std::size_t at) const {
    for (std::size_t i = at; i-- > from;)
      if (text_[i] == ',' || text_[i] == ':') return i;
    return from;
  }

  const folded_rule& folded_;
  std::string_view text_;
  action_reader actions_;
  condition_reader conditions_;
  each_reader each_;
  rule_drafts& out_;
  std::size_t sentence_ = 0;
  std::size_t statement_ = 0;
};

}  // namespace jixiao::detail
