// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/condition_list.hpp>
#include <jixiao/rule/draft_limits.hpp>
#include <jixiao/rule/draft_parts.hpp>
#include <jixiao/rule/folded_rule.hpp>
#include <jixiao/rule/level_reader.hpp>
#include <jixiao/rule/plain_row.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/rule_head.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/shared_step.hpp>
#include <jixiao/rule/statement_mark.hpp>
#include <jixiao/rule/statement_words.hpp>

namespace jixiao::detail {

/// Takes a rule's text apart into its statements.
class draft_reader {
 public:
  constexpr draft_reader(const folded_rule& folded, rule_facts& facts, rule_drafts& out)
      : folded_(folded),
        facts_(facts),
        text_(folded.view()),
        actions_(facts),
        conditions_(facts),
        each_(facts),
        said_(facts_, conditions_),
        levels_(text_, conditions_, out),
        limits_(said_, out),
        parts_(text_, out),
        out_(out) {}

  constexpr void read() {
    // A statement is seldom shorter; what is not used is never touched.
    constexpr std::size_t bytes_of_statement = 32;
    out_.drafts.reserve(4 + text_.size() / bytes_of_statement);
    const plain_row_reader rows(facts_);
    const bool has_rows = rows.has_rows();
    std::size_t from = skip_mark(text_, 0);
    const rule_head head(text_);
    if (!parts_.may_be_there())
      from = head.take_start(head.take_full(from, out_.stated_full), out_.start);
    rule_action action;
    for (std::size_t i = from; i < text_.size();) {
      if (const std::size_t behind = i == from ? parts_.begin(i) : 0; behind != 0) {
        from = i = behind;
        continue;
      }
      if (const plain_row row = has_rows && i == from ? rows.read(i) : plain_row{}; row) {
        const std::size_t heading = plain_row_reader::length_of_heading(text_behind(text_, from));
        if (!append(from + heading, row.points, action_of(row))) return;
        from = i = skip_mark(text_, row.end);
        continue;
      }
      if (i != from || !facts_.may_have("*")) {
        i = facts_.next(rule_beginning::statement, i, text_.size());
        if (i == text_.size()) break;
      }
      const std::string_view here = text_behind(text_, i);
      if (const std::size_t behind = take_part_in_brackets(i); behind != 0) {
        i = behind;
        continue;
      }
      const std::size_t stop = length_of_stop(text_, i);
      if (stop != 0 && !points_in_brackets(text_, i + stop)) {
        leave(from, i);
        if (text_[i] != ';' || stop != 1) ++sentence_;
        ++statement_;
        from = i = skip_mark(text_, i + stop);
        continue;
      }
      if (i == from && actions_.read_formula_phrase(i, action)) {
        if (!append(from, i, action)) return;
        from = i = skip_mark(text_, action.end);
        continue;
      }
      if (starts_word(i) &&
          (actions_.read(i, action) || said_.read_elided(out_, statement_, from, i, action))) {
        if (!handle(from, i, action)) return;
        from = i = skip_mark(text_, action.end);
        continue;
      }
      i += length_of_character(here);
    }
    if (out_.drafts.empty() && out_.remarks.empty() && read_bare_formula()) return;
    out_.lists_points = facts_.lists_points();
    leave(from, text_.size());
    parts_.finish();
    if (!out_.levels.empty()) levels_.settle();
  }

 private:
  // --- where statements begin and end ---

  // 每降低1个百分点(不足1个百分点的不扣分)扣0.5分: how a part counts, in the middle of its step.
  constexpr std::size_t take_part_in_brackets(std::size_t i) {
    if (text_[i] != '(' || !starts_with(text_.substr(i + 1), "不足")) return 0;
    rule_action part;
    if (!actions_.read(i + 1, part) || part.kind != action_kind::part) return 0;
    const std::string_view rest = text_behind(text_, part.end);
    if (!starts_with(rest, ")") || ends_phrase(rest.substr(1))) return 0;
    out_.part = part.part;
    return part.end + 1;
  }
  // A figure inside a number begins nothing.
  constexpr bool starts_word(std::size_t i) const {
    if (!is_digit(text_[i])) return true;
    return i == 0 || !(is_digit(text_[i - 1]) || text_[i - 1] == '.');
  }

  constexpr void remark(rule_code code, std::size_t begin, std::size_t end) {
    out_.remarks.push_back({code, folded_.source_of(begin, end)});
  }

  // 5 and 4-3 of ≥8% 5;≥4%,<8% 4-3.
  static constexpr rule_action action_of(const plain_row& row) {
    rule_action action;
    action.kind = row.high.is_zero() ? action_kind::zero : action_kind::earn;
    action.begin = row.points;
    action.end = row.end;
    action.low = row.low;
    action.high = row.high;
    action.has_range = !(row.low == row.high);
    action.is_share = row.is_share;
    if (action.has_range) action.kind = action_kind::judged;
    return action;
  }

  // 依次类推 at the start of some words: where it ends; 0 where it does not stand there.
  constexpr std::size_t take_ladder(std::size_t begin, std::size_t end) {
    if (!facts_.may_have("类推"sv)) return 0;
    const std::string_view said = text_.substr(begin, end - begin);
    const std::size_t at = said.find("类推"sv);
    if (at == said.npos || said.substr(0, at).find(',') != said.npos || at > 24) return 0;
    out_.ladders.push_back({begin, begin + at + 6, out_.drafts.size()});
    for (std::size_t i = out_.drafts.size(); i-- > 0 && out_.drafts[i].sentence == sentence_;)
      if (!out_.drafts[i].is_each()) said_.take_number(out_.drafts[i].condition);
    return begin + at + 6;
  }
  // ①…3分;②…4分,每缺一项扣相应分值: no more than the awards say.
  constexpr bool says_again(std::size_t begin, std::size_t end) const {
    const std::string_view said = text_.substr(begin, end - begin);
    const std::size_t loss = said.find("扣"sv);
    if (loss == said.npos || said.find("相应"sv) == said.npos || said.find(","sv) < loss)
      return false;
    const std::string_view before = said.substr(0, loss);
    const bool lacks = lacking_words.is_in(before) || negations.is_in(before);
    std::size_t awards = 0;
    for (const rule_draft& d : out_.drafts) {
      if (d.is_earned() && d.condition.kind == condition_kind::words && !d.is_each()) ++awards;
      if (d.is_lost()) return false;
    }
    return lacks && awards > 1;
  }
  constexpr bool take_best(std::size_t begin, std::size_t end) {
    const bool is_best = statement_words::says_best(text_.substr(begin, end - begin));
    out_.takes_best = out_.takes_best || is_best;
    return is_best;
  }

  // Words without points: a requirement, or what nobody reads.
  constexpr void leave(std::size_t begin, std::size_t end) {
    conditions_.trim(begin, end);
    if (begin >= end) return;
    if (const std::size_t behind = take_ladder(begin, end); behind != 0) return leave(behind, end);
    if (take_best(begin, end) || says_again(begin, end)) return;
    if (statement_words::says_rounding(text_.substr(begin, end - begin)))
      return remark(rule_code::not_read, begin, end);
    const rule_condition c = conditions_.read_requirement(begin, end);
    if (said_.says_points(begin, end))
      remark(rule_code::rule_unreadable, begin, end);
    else if (levels_.take(begin, end))
      return;
    else if (c.kind == condition_kind::numeric || c.kind == condition_kind::target)
      out_.requirements.push_back(c);
    else if (end - begin > 6)
      remark(rule_code::not_read, begin, end);
  }

  // 实际完成率×分值: a rule that is nothing but its formula.
  constexpr bool read_bare_formula() {
    std::size_t begin = 0;
    std::size_t end = text_.size();
    conditions_.trim(begin, end);
    begin += statement_words::length_of_by(text_behind(text_, begin));
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
    from = said_.skip_allowance(said_.skip_definition(from, at), at);
    if (const std::size_t behind = take_ladder(from, at); behind != 0) from = behind;
    if (action.kind == part && interpolates(from, at, action)) return true;
    if (is_limit(action.kind)) leave_before_limit(from, at);
    switch (action.kind) {
      case unreadable: return refuse(action.problem, action.begin, action.end);
      case part: out_.part = action.part; return true;
      case floor_zero: out_.has_floor_zero = true; return true;
      case floor_none: out_.has_floor_none = true; return true;
      case cap_full: out_.has_cap = true; return true;
      case least: out_.least = action.low; return true;
      case most_lost:
      case most_earned: limits_.bound(action, statement_); return true;
      default: break;
    }
    if (action.is_misspelt) remark(rule_code::misspelt, action.begin, action.end);
    if (action.kind == bare && states_full(from, at, action)) return true;
    if (!action.list.empty()) return append_list(from, at, action, action.list);
    if (const std::size_t count = count_of_all(from, action); count > 1)
      return append_list(from, at, action, constant_vector<exact>(count, action.low));
    if (action.kind == lose && starts_with(text_.substr(action.end), ",其中") &&
        !counts_things(from, at)) {
      out_.most_lost = action.low;
      return true;
    }
    return append(from, at, action);
  }
  // 每宗扣1分,其中占用农田的每宗扣2分 takes for either, as 迟报1次扣1分,其中…;
  // 每月未报送扣12分,其中每少报1张扣1分 at most the first.
  constexpr bool counts_things(std::size_t from, std::size_t at) const {
    const std::string_view said = text_.substr(from, at - from);
    const std::size_t each = said.find("每"sv);
    if (each == said.npos) return each_.read(from, at).is_implied;
    return period_words.at_start(text_behind(said, each + "每"sv.size())).empty();
  }
  // 60%-90%之间按插值法计算, 介于两者之间的,采用插值法: between two rows.
  constexpr bool interpolates(std::size_t from, std::size_t at, const rule_action& action) {
    if (action.part != part_choice::linear || starts_with(text_.substr(action.begin), "不足"))
      return false;
    const std::string_view said = text_.substr(from, at - from);
    const rule_condition c = conditions_.read_requirement(from, at);
    const bool is_range = c.kind == condition_kind::numeric && c.set.size() == 1 &&
                          c.set.front().has_lower() && c.set.front().has_upper();
    if (!is_range && said.find("之间"sv) == said.npos && said.find("介于"sv) == said.npos)
      return false;
    out_.between = c;
    out_.between->begin = from;
    out_.between->end = action.end;
    if (!is_range) out_.between->kind = condition_kind::words;
    return true;
  }
  constexpr bool refuse(rule_refusal why, std::size_t begin, std::size_t end) {
    remark(why.code, begin, end);
    out_.remarks.back().doubt = why.doubt;
    return false;
  }
  // What stands before 最多扣3分 names whose limit it is, or is read by nobody.
  constexpr void leave_before_limit(std::size_t begin, std::size_t end) {
    conditions_.trim(begin, end);
    if (begin >= end || take_best(begin, end)) return;
    const std::string_view said = text_.substr(begin, end - begin);
    if (said_.has_unread_figure(said) || said_.has_lone_points(said) || said_.lacks_figure(said) ||
        said.find("类推"sv) != said.npos)
      return remark(rule_code::rule_unreadable, begin, end);
    // …,目标值为90%,最多加2分.
    if (const rule_condition c = conditions_.read_requirement(begin, end);
        c.kind == condition_kind::numeric &&
        target_words.is_in(text_.substr(c.begin, c.noun_end - c.begin))) {
      out_.requirements.push_back(c);
      return;
    }
    if (end - begin > 12 && !said_.names_limit(said)) remark(rule_code::not_read, begin, end);
  }
  // 省级、市级各加2分: how many have the same points each; 0 where the words are no list.
  constexpr std::size_t count_of_all(std::size_t from, const rule_action& action) const {
    const bool is_all = starts_with(text_.substr(action.begin), "各") ||
                        text_.substr(0, action.begin).ends_with("各"sv);
    const bool gives = action.kind == action_kind::earn || action.kind == action_kind::add ||
                       action.kind == action_kind::lose;
    if (!is_all || !gives || action.has_range) return 0;
    std::size_t end = action.begin;
    conditions_.trim(from, end);
    if (text_.substr(from, end - from).find(',') != text_.npos) return 0;
    return split_list(text_, {from, end}, {"、"sv}).size();
  }
  // 省级、市级、县级的分别加3、2、1分: each of a list with points of its own.
  constexpr bool append_list(std::size_t from, std::size_t at, const rule_action& action,
                             const constant_vector<exact>& points) {
    std::size_t end = at;
    conditions_.trim(from, end);
    if (text_.substr(from, end - from).ends_with("依次"sv)) end -= 6;
    conditions_.trim(from, end);
    if (append_places(from, end, action, points)) return true;
    const constant_vector<text_span> parts = list_of(text_, {from, end}, points.size());
    if (parts.empty()) return refuse(rule_doubt::list_of_points, from, action.end);
    const std::size_t first = out_.drafts.size();
    const std::size_t last_part = parts.back().begin;
    each_reading shared = each_.read(last_part, parts.back().end);
    if (shared.is_implied || text_.substr(last_part).find("每"sv) == text_.npos) shared = {};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      rule_action one = action;
      one.list.clear();
      one.low = one.high = points[i];
      const bool earns = one.kind == action_kind::earn || one.kind == action_kind::bare;
      if (earns && one.low.is_zero()) one.kind = action_kind::zero;
      if (!append(parts[i].begin, parts[i].end, one)) return false;
      rule_draft& d = out_.drafts.back();
      const each_reading& each =
          shared.what == each_reading::kind::count ? shared : out_.drafts[first].each;
      if (d.is_each()) continue;
      if (shared.what == each_reading::kind::step) {
        d.each = shared;
        d.each.begin = d.condition.end;
      } else if (each.what == each_reading::kind::count) {
        d.each = each;
        d.each.begin = d.condition.begin;
      }
    }
    return true;
  }

  // 第1至3名分别得5、4、3分: each place has its own.
  constexpr bool append_places(std::size_t from, std::size_t end, const rule_action& action,
                               const constant_vector<exact>& points) {
    rule_condition c;
    conditions_.read(from, end, c);
    const bool is_place =
        c.unit == rank_unit || (facts_.speaks_of_ranks() && c.unit.symbol() == "人");
    if (c.kind != condition_kind::numeric || !is_place || c.set.size() != 1) return false;
    const interval places = c.set.front();
    // 前三名 are 1 to 3.
    if (!places.has_upper()) return false;
    const decimal lowest = places.has_lower() ? places.lower().value() : decimal(1);
    const exact count = exact(places.upper().value()) - exact(lowest) + exact(1);
    if (!(count == exact(decimal(static_cast<std::int64_t>(points.size()))))) return false;
    decimal place = lowest;
    for (const exact& each : points) {
      rule_action one = action;
      one.list.clear();
      one.low = one.high = each;
      if (!append(from, end, one)) return false;
      out_.drafts.back().condition.set = interval::point(place);
      place += 1;
    }
    return true;
  }

  // 3 of 三项各1分; 0 of words that are no number of things.
  static constexpr exact count_in(std::string_view words) {
    words.remove_prefix(referring_words.at_start(words).size());
    const amount_reading number = read_amount(words);
    if (!number) return 0;
    const unit_prefix counted = read_unit_prefix(text_behind(words, number.length));
    const bool is_count = counted.value.is_countable() && number.value.is_integer() &&
                          number.length + counted.length == words.size();
    return is_count ? exact(number.value) : exact(0);
  }

  // (5分) at the end of a rule, 总分100分, 满分10分: the full points; 基本分6分: where it starts.
  constexpr bool states_full(std::size_t from, std::size_t at, const rule_action& action) {
    std::size_t begin = from;
    std::size_t end = at;
    conditions_.trim(begin, end);
    const std::string_view words = text_.substr(begin, end > begin ? end - begin : 0);
    const bool closes = at > 0 && text_[at - 1] == '(' && !out_.drafts.empty() && words.empty();
    if (base_names.ends(words)) {
      out_.base = action.low;
      return true;
    }
    const bool is_named = rule_head::names_full(words);
    const exact count = text_.substr(0, at).ends_with("各"sv) ? count_in(words) : exact(0);
    if (!is_named && !closes && count.is_zero()) return false;
    const exact full = count.is_zero() ? action.low : count * action.low;
    if (out_.stated_full && !(*out_.stated_full == full)) out_.states_several = true;
    out_.stated_full = full;
    // 每场得2分,满分8分: no more than that of them.
    if (is_named && limits_.bounds_awards(action.end, statement_))
      limits_.bound(action, statement_);
    if (is_named && limits_.ends_additions(statement_)) out_.most_earned = action.low;
    return true;
  }
  constexpr bool append(std::size_t from, std::size_t at, const rule_action& action) {
    const std::size_t before = out_.drafts.size();
    rule_draft& d = out_.drafts.emplace_back();
    const rule_draft* const last = before == 0 ? nullptr : &out_.drafts[before - 1];
    d.action = action;
    d.sentence = sentence_;
    d.statement = statement_;
    std::size_t end = at;
    const bool is_named_score = action.kind == action_kind::formula && action.formula.is_empty();
    if (is_named_score || starts_with(text_.substr(at), "得分为"))
      end = said_.without_score_name(from, at);
    conditions_.read(from, end, d.condition);
    if (said_.drops_points(from, d.is_numeric() ? d.condition.noun_end : d.condition.begin))
      return refuse(rule_code::rule_unreadable, from, at);
    parts_.name(d.condition);
    said_.take_missed(d.condition, out_);
    if (action.kind != action_kind::ratio) said_.take_compared(d.condition, out_);
    if (action.kind == action_kind::formula && said_.begins_otherwise(from)) {
      d.condition = {};
      d.condition.is_otherwise = true;
    }
    said_.take_direction(d, from);
    const rule_condition& c = d.condition;
    // 否则每降低5%扣2分: steps from where the words before do not hold.
    if (c.is_otherwise && may_be_each(action.kind) && action.kind != action_kind::earn &&
        text_.substr(c.begin, c.end - c.begin).starts_with("每"sv))
      d.condition.is_otherwise = false;
    if (may_be_each(action.kind) && !c.is_otherwise) read_each(d);
    // Places counted from the end have no number to step from.
    const bool is_place = facts_.counts_from_end() && d.is_each() &&
                          (d.each.unit.symbol() == "人" || d.each.is_rank) && facts_.says("排名");
    if (is_place) return refuse(rule_code::no_base, c.begin, action.end);
    if (is_each_of_each(d)) return refuse(rule_doubt::each_of_each, c.begin, action.end);
    if (d.is_each() && d.each.size.is_zero())
      return refuse(rule_code::rule_unreadable, c.begin, action.end);
    if (c.is_misspelt || d.each.is_misspelt) remark(rule_code::misspelt, c.begin, c.end);
    if (c.kind == condition_kind::words && !d.is_each() && said_.has_two(c.begin, c.end))
      return refuse(rule_code::second_condition, c.begin, c.end);
    if (d.is_numeric() && !d.is_each() && said_.is_distance(c))
      return refuse(rule_doubt::distance, c.begin, action.end);
    if (c.kind == condition_kind::words && said_.has_unread_points(c.begin, c.end))
      return refuse(rule_code::rule_unreadable, c.begin, c.end);
    const bool is_numeric = d.is_numeric() || d.is_of_target();
    // 90%以上10分、80%-90%8分: points of another row that were not understood.
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    if (is_numeric && (said_.has_points_figure(noun) || said_.says_how(noun) ||
                       statement_words::calculates(noun)))
      return refuse(rule_code::rule_unreadable, c.begin, c.end);
    const bool has_half = is_numeric && !d.is_each() && said_.has_other(c.begin, c.noun_end);
    // 无计划或未完成 holds or not, as a whole.
    if (has_half && d.is_of_target() && !said_.has_figures(c.begin, c.end))
      d.condition.kind = condition_kind::words;
    else if (has_half)
      return refuse(rule_code::second_condition, c.begin, c.end);
    if (c.kind == condition_kind::words && action.kind != action_kind::part_of &&
        said_.is_remnant(c.begin, c.end))
      return refuse(rule_code::rule_unreadable, c.begin, action.end);
    if (action.kind == action_kind::formula) {
      const text_span where =
          action.formula.is_empty() ? text_span{action.begin + 1, action.end} : action.formula;
      d.formula = formula_reader(text_, where.begin, where.end).read();
      if (!d.formula) return refuse(rule_code::rule_unreadable, d.formula.problem, action.end);
    }
    if (action.kind == action_kind::ratio && c.kind == condition_kind::none && !c.is_otherwise &&
        last != nullptr && last->is_each()) {
      out_.drafts.pop_back();
      return take_part_by_ratio(action);
    }
    d.words_begin = action.kind == action_kind::formula         ? end
                    : c.begin < c.end && c.begin < action.begin ? c.begin
                                                                : action.begin;
    while (d.words_begin < action.begin &&
           (text_[d.words_begin] == ',' || text_[d.words_begin] == ':'))
      ++d.words_begin;
    // …扣1分;扣2分: for what?
    if (c.kind == condition_kind::none && last != nullptr && !c.is_otherwise &&
        d.towards == rule_draft::direction::any && gives_points(action.kind))
      return refuse(rule_code::rule_unreadable, action.begin, action.end);
    // 扣满4分的 asks for nothing: the points that are lost say it. Nor does 满意度得分=….
    if (c.kind == condition_kind::none && last != nullptr && !c.is_otherwise &&
        d.towards == rule_draft::direction::any && action.kind != action_kind::part_of &&
        action.kind != action_kind::formula)
      d.condition = last->condition;
    share_step(text_, conditions_, out_);
    return true;
  }

  // 每低于标准的1%,每平方米扣0.1分: for each of what?
  constexpr bool is_each_of_each(const rule_draft& d) const {
    std::size_t begin = d.condition.begin;
    std::size_t end = d.each.begin;
    if (!d.is_each() || d.each.is_implied || end <= begin) return false;
    conditions_.trim(begin, end);
    const each_reading outer = each_.read(begin, end);
    return outer.what == each_reading::kind::step && !outer.is_implied;
  }

  // 每降低1个百分点扣0.5分,按比例扣分: parts of a step count as such. 按比例得分 would be a rule
  // beside the steps, and nobody can tell which of the two holds.
  constexpr bool take_part_by_ratio(const rule_action& action) {
    const std::string_view said = text_.substr(action.begin, action.end - action.begin);
    if (!action.is_lost && said.find("计算"sv) == said.npos)
      return refuse(rule_doubt::ratio_or_steps, action.begin, action.end);
    out_.part = part_choice::linear;
    return true;
  }

  constexpr void read_each(rule_draft& d) {
    const rule_condition& c = d.condition;
    if (d.action.is_each) {
      d.each.what = each_reading::kind::count;
      d.each.begin = c.begin;
      d.each.unit = d.action.each;
      return;
    }
    if (d.action.is_elided) {
      const each_reading& each = out_.drafts[out_.drafts.size() - 2].each;
      if (each.what != each_reading::kind::count || each.is_implied) return;
      d.each = each;
      d.each.begin = c.begin;
      return;
    }
    if (said_.steps_down_ranks(d)) return;
    if (c.kind == condition_kind::none) return;
    if (!said_.may_be_step(c) && !is_one_of_many(d)) return;
    each_reading found = each_.read(c.begin, c.end);
    if (found.what == each_reading::kind::none) return;
    // 一次扣1分,两次扣3分: a table of how many.
    if (found.is_implied && found.what == each_reading::kind::count &&
        facts_.has_row_of_two(found.unit, c.begin, c.end))
      return;
    d.each = found;
    if (found.is_implied) remark(rule_code::implied_each, found.begin, c.end);
    // 迟交一次 is how often, however many there must be.
    d.may_be_step = found.what == each_reading::kind::count && found.has_side && !found.is_amount;
    if (!found.bound.is_empty())
      d.before_each = conditions_.read_requirement(found.bound.begin, found.bound.end);
    else if (found.begin > c.begin)
      d.before_each = conditions_.read_requirement(c.begin, found.begin);
    // 超过3日的,每日扣1分; 超过3次的,每次扣1分: one more is a step of one.
    if (d.has_before(condition_kind::numeric) && d.each.what == each_reading::kind::count &&
        is_one_more(*d.before_each, d.each.unit))
      d.each.what = each_reading::kind::step;
    if (d.has_before(condition_kind::numeric) && is_within_fault(d)) {
      d.each.has_side = true;
      d.each.side = step_side::above;
      d.before_each->set = interval::at_most(decimal(0));
    }
    // 低于99%每0.1个百分点: the bound says on which side.
    if (d.has_before(condition_kind::numeric) && !d.each.has_side &&
        d.before_each->set.size() == 1) {
      const interval& side = d.before_each->set.front();
      d.each.has_side = side.has_lower() != side.has_upper();
      d.each.side = side.has_upper() ? step_side::below : step_side::above;
    }
  }

  // 逾期10天以内,每天: from the first day on. 控制在5%以内,每超1% begins behind it.
  constexpr bool is_within_fault(const rule_draft& d) const {
    const rule_condition& within = *d.before_each;
    if (within.set.size() != 1 || within.set.front().has_lower() ||
        !within.unit.converts_to(d.each.unit) || (d.each.has_side && !d.each.is_amount))
      return false;
    std::string_view said = text_.substr(within.begin, within.end - within.begin);
    while (said.ends_with("的"sv) || said.ends_with(","sv)) said = trimmed_end(said);
    return within_words.ends(said);
  }
  static constexpr word_list within_words{"以内"sv, "之内"sv, "内"sv};
  static constexpr std::string_view trimmed_end(std::string_view said) {
    said.remove_suffix(said.back() == ',' ? 1 : ideograph_length);
    return said;
  }

  static constexpr bool is_one_more(const rule_condition& bound, const unit& u) {
    if (measures_time(u)) return bound.unit.converts_to(u);
    return u.is_countable() && bound.unit == u && bound.set.size() == 1 &&
           bound.set.front().has_lower() && !bound.set.front().includes_lower();
  }
  // 发现一处: each of them, unless another number of the same has points of its own.
  constexpr bool is_one_of_many(const rule_draft& d) {
    const rule_condition& c = d.condition;
    // 迟交1天.
    const bool is_span =
        c.unit.measures() == dimension::duration || c.unit.measures() == dimension::months;
    if (is_span && c.kind == condition_kind::numeric && c.set == band_set(interval::point(1)))
      return each_.has_amount_before(c.noun_end) && !facts_.has_row_of_two(c.unit, c.begin, c.end);
    if (c.kind != condition_kind::numeric || !c.unit.is_countable()) return false;
    if (!(c.set == band_set(interval::point(1))) || facts_.has_row_of_two(c.unit, c.begin, c.end))
      return false;
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const bool is_found = happening_words.ends(noun) || lacking_words.ends(noun);
    return d.is_earned() ? !facts_.has_few_of(c.unit) : is_found || !facts_.lists_few_of(c.unit);
  }

  const folded_rule& folded_;
  rule_facts& facts_;
  std::string_view text_;
  action_reader actions_;
  condition_reader conditions_;
  each_reader each_;
  statement_words said_;
  level_reader levels_;
  draft_limits limits_;
  draft_parts parts_;
  rule_drafts& out_;
  std::size_t sentence_ = 0;
  std::size_t statement_ = 0;
};

}  // namespace jixiao::detail
