// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/band_text.hpp>
#include <jixiao/rule/rank_text.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/rule/same_rule.hpp>

namespace jixiao {

namespace detail {

/// Writes a rule and its clauses in the wording of documents, so that it reads back to the same.
class rule_writer {
 public:
  explicit rule_writer(const scoring_rule& rule) : rule_(rule) {}

  std::string write() const {
    std::string text;
    if (rule_.items[0].has_named_start) text = "基本分" + figure(rule_.items[0].start) + "分";
    for (std::size_t i = 0; i < rule_.items.size(); ++i) {
      const bool is_headed = !rule_.items[i].has_named_start && !rule_.items[i].words.is_empty() &&
                             !rule_.items[i].start.is_zero() && needs_head(i);
      if (is_headed)
        add(text,
            trimmed_words(rule_.items[i].words) + "的，得" + figure(rule_.items[i].start) + "分");
      // 收缴率100%的得5分,每少1人扣0.2分: apart from its losses, the figure would be asked for.
      bool is_joined = is_headed && has_digit(rule_.words(rule_.items[i].words));
      for (std::size_t c = 0; c < rule_.clauses.size(); ++c) {
        if (rule_.clauses[c].item != i || rule_.clauses[c].is_base) continue;
        if (std::exchange(is_joined, false))
          text += "，" + write(c);
        else if (is_mirrored(c))
          add(text, mirrored(rule_.clauses[c++]));
        else if (rule_.clauses[c].is_negated && rule_.clauses[c].kind == clause_kind::award)
          text += "，" + write(c);
        else
          add(text, headline_of(c) + write(c));
      }
    }
    add_limits(text);
    return text.empty() ? text : text + "。";
  }

  /// What one clause says.
  std::string write(std::size_t clause) const {
    const rule_clause& c = rule_.clauses[clause];
    if (c.is_base) return std::string(rule_.words(c.words));
    switch (c.kind) {
      case clause_kind::award:
        return c.is_negated ? "否则" + gives(c) : words_of(c.input) + "的，" + gives(c);
      case clause_kind::flag: return words_of(c.input) + "的，" + gives(c) + most(c);
      case clause_kind::exempt: return words_of(c.input) + "的，按满分计算";
      case clause_kind::row: return name_of_value(c.input) + marked_set_of(c) + comma(c) + gives(c);
      case clause_kind::step: return step(c);
      case clause_kind::count: return count(c);
      case clause_kind::proportion: return "按比例得分";
      case clause_kind::zero:
        if (c.is_negated) return std::string(rule_.words(c.words));
        if (c.condition_input == no_input) return words_of(c.input) + "的，不得分";
        return name_of_value(c.condition_input) + set_of(c) + "的，不得分";
      case clause_kind::effect: return effect(c);
      case clause_kind::judgement: return judgement(c);
      case clause_kind::formula: {
        const std::string said(rule_.words(c.words));
        const std::string where = c.condition_input == no_input
                                      ? ""
                                      : name_of_value(c.condition_input) + set_of(c) + "的，";
        return where +
               (said.find('=') == said.npos && said.find("＝") == said.npos ? "得分=" : "") + said;
      }
    }
    return {};
  }

 private:
  static bool has_digit(std::string_view said) {
    for (char c : said)
      if (detail::is_digit(c)) return true;
    return false;
  }
  static void add(std::string& text, const std::string& statement) {
    if (statement.empty()) return;
    text += text.empty() ? statement : "；" + statement;
  }
  static std::string figure(const exact& e) { return std::string(to_text(e).view()); }
  std::string words_of(std::size_t input) const { return trimmed_words(rule_.inputs[input].words); }
  std::string trimmed_words(text_span words) const {
    std::string said(rule_.words(words));
    for (std::string_view tail : {"的", "，", ","})
      while (said.size() > tail.size() && said.ends_with(tail))
        said.resize(said.size() - tail.size());
    // 脱岗（1次 of 脱岗（1次扣2分）.
    for (std::string_view open : {"（", "("})
      if (const std::size_t at = said.rfind(open);
          at != said.npos && said.find("）", at) == said.npos && said.find(")", at) == said.npos)
        said.erase(at, open.size());
    return said;
  }
  // Told only where several values have to be kept apart.
  std::string name_of_value(std::size_t input) const {
    if (rule_.inputs[input].kind == input_kind::count) {
      const std::string said = words_of(input);
      std::size_t number = said.rfind("一");
      for (std::size_t i = said.size(); number == said.npos && i-- > 0;)
        if (is_digit(said[i])) number = i;
      return said.substr(0, number);
    }
    if (rule_.count_of(input_kind::value) < 2) return {};
    return std::string(rule_.words(rule_.inputs[input].name));
  }
  std::string unit_of(std::size_t input) const {
    return std::string(to_text(rule_.inputs[input].unit).view());
  }
  // 第1名, 第4-6名, 前3名, 第10名及以后.
  static std::string places(const interval& set) {
    const auto place = [](const cut& edge) { return std::string(to_text(edge.value()).view()); };
    if (set.is_point()) return "第" + place(set.lower()) + "名";
    if (!set.has_lower()) return "前" + place(set.upper()) + "名";
    if (!set.has_upper()) return "第" + place(set.lower()) + "名及以后";
    return "第" + place(set.lower()) + "-" + place(set.upper()) + "名";
  }
  std::string set_of(const rule_clause& c) const {
    const bool is_place = rule_.inputs[c.condition_input].unit == detail::rank_unit &&
                          c.condition.size() == 1 && !c.condition.front().lower().is_after() &&
                          !c.condition.front().upper().is_before();
    if (is_place) return places(c.condition.front());
    return std::string(write_band(c.condition, rule_.inputs[c.condition_input].unit).view());
  }
  // 90%（含）～95%（不含）: with the ends that the words mark, and 90%以上不足95% where they mark
  // none.
  std::string marked_set_of(const rule_clause& c) const {
    const unit& u = rule_.inputs[c.condition_input].unit;
    if (u.is_date() || u == detail::rank_unit) return set_of(c);
    if (c.stated == 0) return c.condition.size() == 1 ? unmarked(c) : set_of(c);
    std::string text;
    for (std::size_t i = 0; i < c.condition.size(); ++i) {
      const interval& part = c.condition[i];
      if (!part.has_lower() || !part.has_upper() || part.is_point()) {
        if (c.condition.size() > 1 || part.is_point()) return set_of(c);
        return set_of(c) + "（含）";
      }
      const unsigned stated = static_cast<unsigned>(c.stated) >> (2 * i);
      text += text.empty() ? "" : "或";
      text += end_of(part.lower().value(), u, part.lower().is_after(), (stated & 1u) != 0) + "～" +
              end_of(part.upper().value(), u, part.upper().is_before(), (stated & 2u) != 0);
    }
    return text;
  }
  std::string unmarked(const rule_clause& c) const {
    const interval& set = c.condition.front();
    const unit& u = rule_.inputs[c.condition_input].unit;
    const bool is_half = set.has_lower() && set.has_upper() && !set.is_point() &&
                         set.lower().is_after() != set.upper().is_before();
    if (!is_half) return set_of(c);
    const auto end = [&](const cut& edge) { return end_of(edge.value(), u, false, false); };
    const std::string low = end(set.lower());
    const std::string high = end(set.upper());
    return set.upper().is_before() ? low + "以上不足" + high : "超过" + low + "至" + high;
  }
  static std::string end_of(const decimal& value, const unit& u, bool is_open, bool is_stated) {
    return std::string(to_text(value).view()) + std::string(to_text(u).view()) +
           (is_open     ? "（不含）"
            : is_stated ? "（含）"
                        : "");
  }
  // 4%以上得3至4分, or its own words.
  std::string judgement(const rule_clause& c) const {
    const rule_input& given = rule_.inputs[c.input];
    const bool is_row = c.condition_input != no_input && !c.is_negated &&
                        rule_.inputs[c.condition_input].kind == input_kind::value &&
                        c.sign == clause_sign::earn && given.least < given.most;
    if (is_row)
      return name_of_value(c.condition_input) + set_of(c) + "得" + figure(given.least) + "至" +
             figure(given.most) + "分" + most(c);
    return (c.condition_input != no_input && c.is_negated ? "否则" : "") +
           std::string(rule_.words(c.words)) + most(c);
  }
  std::string comma(const rule_clause& c) const {
    return c.sign == clause_sign::lose ? "的，" : "";
  }
  std::string gives(const rule_clause& c) const {
    if (c.sign == clause_sign::lose)
      return c.points.is_zero() ? "不扣分" : "扣" + figure(c.points) + "分";
    if (c.sign == clause_sign::add) return "加" + figure(c.points) + "分";
    if (c.points.is_zero()) return "不得分";
    return "得" + figure(c.points) + "分";
  }
  std::string most(const rule_clause& c) const {
    if (!c.most) return {};
    const bool is_ladder = c.kind == clause_kind::step && c.sign == clause_sign::earn;
    return (c.sign == clause_sign::lose                 ? "，最多扣"
            : c.sign == clause_sign::earn && !is_ladder ? "，最多得"
                                                        : "，最多加") +
           figure(*c.most) + "分";
  }

  std::string effect(const rule_clause& c) const {
    if (c.takes_rest) return "扣完" + figure(*c.most) + "分后扣总分";
    std::string text = c.most                          ? "扣满" + figure(*c.most) + "分的，"
                       : c.condition_input != no_input ? name_of_value(c.input) + set_of(c) + "的，"
                                                       : words_of(c.input) + "的，";
    switch (c.scope) {
      case effect_scope::total_loss: return text + "追加扣除" + figure(c.points) + "分";
      case effect_scope::section_zero: return text + "大项不得分";
      case effect_scope::veto: return text + "一票否决";
      case effect_scope::grade_cap: return text + "不得评优";
      case effect_scope::total_zero: return text + "总分计零分";
    }
    return text;
  }

  // Whether the next clause is the same step, from the other end of a deviation.
  bool is_mirrored(std::size_t clause) const {
    if (clause + 1 >= rule_.clauses.size()) return false;
    const rule_clause& c = rule_.clauses[clause];
    const rule_clause& other = rule_.clauses[clause + 1];
    return c.kind == clause_kind::step && other.kind == clause_kind::step &&
           c.input == other.input && c.side == step_side::above && other.side == step_side::below &&
           other.base == -c.base && !c.base.is_zero() && c.step == other.step &&
           c.points == other.points && c.sign == other.sign;
  }
  std::string mirrored(const rule_clause& c) const {
    const exact& start = rule_.items[c.item].start;
    const bool is_full = rule_.has_full ? start == rule_.full : true;
    return name_of_value(c.input) + "±" + figure(c.base) + unit_of(c.input) + "以内" +
           (is_full ? "得满分" : "得" + figure(start) + "分") + "，" + step(c);
  }

  std::string step(const rule_clause& c) const {
    std::string text = name_of_value(c.input);
    if (rule_.inputs[c.input].unit == detail::rank_unit)
      return text + (c.side == step_side::above ? "每降低" : "每提高") + figure(c.step) + "个名次" +
             gives(c) + most(c);
    text += c.side == step_side::below   ? "每低于"
            : c.side == step_side::above ? "每超过"
                                         : "每相差";
    text += figure(c.step);
    if (c.is_relative)
      text += "%";
    else if (c.is_percent)
      text += unit_of(c.input);
    else if (rule_.inputs[c.input].unit.is_ratio())
      text += rule_.inputs[c.input].unit == percent ? "个百分点" : unit_of(c.input);
    else
      text += unit_of(c.input);
    return text + gives(c) + most(c);
  }
  std::string count(const rule_clause& c) const {
    std::string said = words_of(c.input);
    const bool is_told =
        said.find("每") != said.npos || said.find("一") != said.npos || said.find("1") != said.npos;
    const std::string unit = unit_of(c.input);
    if (!is_told) said += "的，每" + (unit.empty() ? "次" : unit);
    return said + "，" + gives(c) + most(c);
  }

  // The bound that a step or a ratio starts from, before the first of its value.
  std::string headline_of(std::size_t clause) const {
    const rule_clause& c = rule_.clauses[clause];
    const bool is_step = c.kind == clause_kind::step;
    if (!is_step && c.kind != clause_kind::proportion) return {};
    step_side side = c.side;
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
      const rule_clause& other = rule_.clauses[i];
      if (other.kind != c.kind || other.input != c.input || other.item != c.item) continue;
      if (i < clause) return {};
      if (other.side != side) side = step_side::both;
    }
    if (has_rows(c)) return {};
    if (is_mirrored(clause)) return {};
    const exact& base = is_step ? c.base : c.target;
    const exact& start = is_step ? rule_.items[c.item].start : c.points;
    // Additions alone start from nothing, which 得0分 would not say.
    if (is_step && c.sign == clause_sign::add && start.is_zero() && side != step_side::both)
      return name_of_value(c.input) + (side == step_side::above ? "超过" : "低于") + figure(base) +
             unit_of(c.input) + "的，";
    std::string text = name_of_value(c.input) + figure(base) + unit_of(c.input);
    if (!is_step) side = c.is_reverse ? step_side::above : step_side::below;
    if (side != step_side::both) text += side == step_side::below ? "以上" : "以下";
    const bool is_full = rule_.has_full ? start == rule_.full : true;
    return text + (is_full ? "得满分" : "得" + figure(start) + "分") + "，";
  }
  bool has_rows(const rule_clause& c) const {
    for (const rule_clause& other : rule_.clauses)
      if (other.kind == clause_kind::row && other.input == c.input && other.item == c.item)
        return true;
    return false;
  }
  bool needs_head(std::size_t item) const {
    return rule_.items.size() > 1 || !(rule_.items[item].start == rule_.full);
  }

  // What bounds all additions together, where that is not the sum of what bounds each.
  std::optional<exact> most_added() const {
    const rule_item& item = rule_.items[0];
    if (rule_.items.size() > 1 || item.has_stated_cap || !item.cap) return std::nullopt;
    exact sum = 0;
    bool is_open = false;
    std::size_t additions = 0;
    for (const rule_clause& c : rule_.clauses) {
      if (c.sign != clause_sign::add || c.is_base) continue;
      ++additions;
      const bool is_plain = c.kind == clause_kind::award || c.kind == clause_kind::flag;
      is_open = is_open || !(c.most || is_plain);
      const exact one = c.most ? *c.most : is_plain ? c.points : exact(0);
      sum = rule_.takes_best ? max(sum, one) : sum + one;
    }
    const exact lift = *item.cap - item.full;
    const bool is_told = additions < 2 || lift.is_zero() || (!is_open && lift == sum);
    return is_told ? std::nullopt : std::optional(lift);
  }
  void add_limits(std::string& text) const {
    for (const rule_clause& c : rule_.clauses) {
      if (!c.has_stated_part) continue;
      add(text, c.part == part_choice::begun   ? "不足1个按1个计算"
                : c.part == part_choice::whole ? "不足1个不计"
                                               : "按插值法计算");
      break;
    }
    if (rule_.takes_best) add(text, "不累计计分");
    if (const std::optional<exact> most = most_added())
      add(text, "加分不超过" + figure(*most) + "分");
    const rule_item& first = rule_.items[0];
    if (first.has_stated_floor) {
      if (!first.floor)
        add(text, "可负分");
      else
        add(text, first.floor->is_zero() ? "扣完为止" : "最低得" + figure(*first.floor) + "分");
    }
    if (first.has_stated_cap && first.cap)
      add(text, *first.cap == first.full ? "满分为止" : "最高得" + figure(*first.cap) + "分");
  }

  const scoring_rule& rule_;
};

// As it was written, in one line.
inline std::string text_in_one_line(const scoring_rule& rule) {
  std::string text(rule.view());
  for (char& c : text)
    if (c == '\n') c = ';';
  return text;
}

}  // namespace detail

JIXIAO_INLINE std::string write_rule(const scoring_rule& rule) {
  if (!rule.is_readable() || rule.items.empty()) return {};
  std::string wording = detail::rule_writer(rule).write();
  const scoring_rule again =
      read_rule(wording, rule.has_full ? std::optional(rule.full) : std::nullopt,
                {rule.target_text.data(), rule.target_text.size()});
  const bool is_kept = is_same_rule(rule, again) && detail::rule_writer(again).write() == wording;
  return is_kept ? wording : detail::text_in_one_line(rule);
}

JIXIAO_INLINE std::string write_clause(const scoring_rule& rule, std::size_t clause) {
  return detail::rule_writer(rule).write(clause);
}

}  // namespace jixiao
