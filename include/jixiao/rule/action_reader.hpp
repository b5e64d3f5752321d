// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/action_limit.hpp>
#include <jixiao/rule/formula_reader.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// What may stand behind the figures of points: their unit, a range, a list, a multiplier.
inline constexpr character_filter figure_followers{"分份~-至到、,eE百佰千仟万亿"sv};

/// Reads what begins at a position of a rule's folded text.
class action_reader : limit_of_action {
 public:
  using limit_of_action::limit_of_action;

  constexpr bool read(std::size_t position, rule_action& action) const {
    const std::string_view here = behind(position);
    if (!action_starts.has(here)) return false;
    action.clear();
    action.begin = position;
    if (is_digit(here[0])) return read_bare(position, action);
    if (here[0] == '=') return read_formula(position, action);
    if (static_cast<unsigned char>(here[0]) < 0x80u) return false;
    if (starts_with(here, "不足")) return read_part(position, action);
    if (starts_with(here, "按")) return read_by(position, action);
    if (starts_with(here, "为")) return read_row_points(position, action);
    if (read_overfull(position, action) || read_named_formula(position, action) ||
        read_either(position, action))
      return true;
    const rule_word* word = find_rule_word(here);
    if (word == nullptr || names_prize(position)) return false;
    if (read_word(*word, position + word->text.size(), action)) return true;
    // 减 of 减分 …: the shorter word may do where the longer does not.
    for (std::size_t i : rule_word_index.candidates(here)) {
      const rule_word& other = rule_lines::rule_words[i];
      if (&other != word && starts_with_one_of_many(here, other.text) &&
          read_word(other, position + other.text.size(), action))
        return true;
    }
    return false;
  }

  static constexpr word_list statement_verbs{"得"sv,   "扣"sv, "每"sv,  "按"sv,
                                             "计分"sv, "加"sv, "分别"sv};
  /// 完成率×20分 as a statement of its own.
  constexpr bool read_formula_phrase(std::size_t position, rule_action& action) const {
    if (!facts_.may_have("*")) return false;
    action.clear();
    action.begin = position;
    if (read_named_formula(position, action)) return true;
    std::size_t end = position;
    std::size_t star = text_.npos;
    while (!ends_formula(end)) {
      if (text_[end] == '*') star = end;
      if (text_[end] == '=' || text_[end] == '<' || text_[end] == '>') return false;
      end += length_of_character(behind(end));
    }
    if (star == text_.npos) return false;
    const std::string_view phrase = text_.substr(position, end - position);
    if (statement_verbs.is_in(phrase) ||
        !(phrase.ends_with("分"sv) || length_of_full(star + 1) != 0))
      return false;
    const formula_reading said = formula_reader(text_, position, end).read();
    if (!said || (said.names.empty() && !said.uses_completion)) return false;
    action.formula = {position, end};
    return take(action, action_kind::formula, end);
  }

 private:
  static constexpr word_list limits_in_notes{"最高"sv, "最多"sv, "不超过"sv, "封顶"sv};
  // (保留两位小数), (最高不超过分值) behind a formula: what is done with the points that it gives.
  constexpr bool is_note_on_points(std::size_t at) const {
    if (text_[at] != '(') return false;
    const std::size_t close = text_.find(')', at);
    if (close == text_.npos || !ends_phrase(behind(close + 1))) return false;
    const std::string_view note = text_.substr(at, close - at);
    return words_of_rounding.is_in(note) || limits_in_notes.is_in(note);
  }
  constexpr bool ends_formula(std::size_t at) const {
    return ends_statement(behind(at)) || text_[at] == ',' || is_note_on_points(at);
  }

  // 二等奖3分.
  constexpr bool names_prize(std::size_t position) const {
    return starts_with(behind(position), "奖") && text_.substr(0, position).ends_with("等"sv);
  }
  constexpr bool read_word(const rule_word& word, std::size_t at, rule_action& action) const {
    using enum rule_word_role;
    switch (word.role) {
      case lose: return read_loss(at, action);
      case lose_total: return read_amount_of(action_kind::lose_total, at, action);
      case earn: return read_earning(at, action);
      case add: return read_filling(at, action) || read_amount_of(action_kind::add, at, action);
      case nothing:
        // 制度不健全扣2分 is no 全扣.
        if (word.text == "全扣" && read_amount(behind(at))) return false;
        return take(action, action_kind::zero, at);
      case no_loss:
        action.is_added = word.text.find("加"sv) != word.text.npos;
        return take(action, action_kind::no_loss, at);
      case most: return read_most(at, action);
      case least: return read_amount_of(action_kind::least, at, action);
      case floor_zero: return read_floor(word.text, at, action);
      case floor_none: return take(action, action_kind::floor_none, at);
      case cap_full: return take(action, action_kind::cap_full, at);
      case judged: return read_judgement(at, action);
      case judged_all: return take(action, action_kind::judged_all, at);
      case linear:
        action.part = part_choice::linear;
        return take(
            action, action_kind::part,
            skip(at, {"计算得分"sv, "计算"sv, "计分"sv, "得分"sv, "赋分"sv, "扣分"sv, "计"sv}));
      case veto: return take(action, action_kind::veto, at);
      case section: return take(action, action_kind::section, at);
      case grade_cap: return take(action, action_kind::grade_cap, at);
      case total_zero: return take(action, action_kind::total_zero, at);
      case all_points: return read_full(word, at, action);
      case otherwise: return false;
    }
    return false;
  }

  static constexpr word_list row_ends{"以上"sv, "以下"sv, "以内"sv, "%"sv, "之间"sv, ")"sv, "的"sv};
  static constexpr word_list bound_ends{"以上"sv, "以下"sv, "以内"sv, "之间"sv, "的"sv};
  // 以100%为满分 says where steps begin.
  constexpr bool is_basis(std::size_t position) const {
    std::size_t begin = position;
    while (begin > 0 && text_[begin - 1] != ',' && text_[begin - 1] != ';' &&
           !text_.substr(0, begin).ends_with("。"sv))
      --begin;
    return starts_with(text_.substr(begin, position - begin), "以"sv);
  }
  // 95%以上为8分, 85%以下为0分.
  constexpr bool read_row_points(std::size_t position, rule_action& action) const {
    const rule_word* word = find_rule_word(behind(position));
    if (word != nullptr && read_word(*word, position + word->text.size(), action)) return true;
    if (starts_with(behind(position + 3), "满分") && ends_phrase(behind(position + 9)) &&
        row_ends.ends(text_.substr(0, position)) && !is_basis(position))
      return take(action, action_kind::full, position + 9);
    const points_reading points = read_points(behind(position + 3));
    const std::size_t end = position + 3 + points.length;
    if (row_ends.ends(text_.substr(0, position)) && !points &&
        read_share(action_kind::earn, position + 3, action))
      return true;
    if (!row_ends.ends(text_.substr(0, position)) || !points || !points.has_unit ||
        !ends_phrase(behind(end)) || points.is_range || points.is_list)
      return false;
    action.low = action.high = points.low;
    return take(action, points.low.is_zero() ? action_kind::zero : action_kind::earn, end);
  }
  static constexpr word_list formula_names{
      "得分计算方法应用"sv, "得分计算方法为"sv, "得分计算公式为"sv, "计算公式为"sv,
      "得分计算方法:"sv,    "得分计算公式:"sv,  "计算公式:"sv,      "得分为"sv};
  // 得分计算方法应用实际值/指标值*分值, 得分为完成率*分值: all that follows is the formula.
  constexpr bool read_named_formula(std::size_t position, rule_action& action) const {
    if (!starts_with(behind(position), "得分") && !starts_with(behind(position), "计算公式"))
      return false;
    const std::string_view name = formula_names.at_start(behind(position));
    if (name.empty()) return false;
    action.formula.begin = skip(position + name.size(), {":"sv});
    std::size_t end = action.formula.begin;
    while (!ends_formula(end)) end += length_of_character(behind(end));
    action.formula.end = end;
    const formula_reading said = formula_reader(text_, action.formula.begin, end).read();
    return said && said.steps.size() > 2 && take(action, action_kind::formula, end);
  }
  constexpr bool read_either(std::size_t position, rule_action& action) const {
    if (either_words.at_start(behind(position)).empty()) return false;
    for (std::string_view word : either_words) {
      if (!starts_with(behind(position), word)) continue;
      const std::size_t at = skip(position + word.size(), {"得分"sv});
      if (read_amount_of(action_kind::either, at, action)) return true;
    }
    return false;
  }

  static constexpr word_list ends_of_loss{"完"sv, "至"sv, "光"sv, "到"sv, "为"sv};
  constexpr bool read_loss(std::size_t at, rule_action& action) const {
    const std::string_view rest = behind(at);
    if (starts_with(rest, "完") && read_rest_of_total(at + 3, action)) return true;
    if (starts_with(rest, "满")) return read_all_lost(at + 3, action);
    if (!ends_of_loss.at_start(rest).empty()) return read_until(at, action);
    return read_amount_of(action_kind::lose, skip_loser(at), action, false);
  }
  static constexpr word_list losers{"班级"sv, "部门"sv, "单位"sv, "科室"sv, "班组"sv, "责任人"sv,
                                    "个人"sv, "乡镇"sv, "街道"sv, "公司"sv, "处室"sv, "股室"sv};
  // 扣该班级0.5分, 扣责任单位2分: who loses the points, between the verb and them.
  constexpr std::size_t skip_loser(std::size_t at) const {
    constexpr std::size_t longest = 33;
    std::size_t end = at;
    if (at >= text_.size() || !is_ideograph(text_, at)) return at;
    while (end < text_.size() && end - at < longest && is_ideograph(text_, end) &&
           !read_amount(behind(end)))
      end += ideograph_length;
    const bool is_loser = end != at && losers.ends(text_.substr(at, end - at));
    return is_loser && read_points(behind(end)) ? end : at;
  }

  // 不倒扣, 直至扣完, 直至扣完5分为止.
  constexpr bool read_floor(std::string_view word, std::size_t at, rule_action& action) const {
    if (word.ends_with("扣完"sv)) {
      if (read_until_figure(at - 3, action)) return true;
      at = skip(at + length_of_full(at), {"为止"sv, "止"sv});
    }
    return take(action, action_kind::floor_zero, at);
  }
  // 流失率≤5%,满分: a phrase of its own.
  constexpr bool read_full(const rule_word& word, std::size_t at, rule_action& action) const {
    const bool is_full = word.text == "满分" || word.text == "得满分";
    const std::size_t begin = action.begin;
    const bool is_phrase =
        is_full && begin > 0 &&
        (text_[begin - 1] == ',' || text_[begin - 1] == ':' || text_[begin - 1] == ' ') &&
        ends_phrase(behind(at)) && !starts_with(behind(at), ":");
    return is_phrase && take(action, action_kind::full, at);
  }

  constexpr bool read_earning(std::size_t at, rule_action& action) const {
    const std::size_t from = at + length_of_item(at);
    if (const std::size_t noun = length_of_full(from); noun != 0) {
      std::size_t end = from + noun;
      if (starts_with(behind(end), "的")) return read_share(action_kind::earn, from, action);
      const points_reading points = read_points(behind(end));
      if (points && points.has_unit && !points.is_range) {
        action.low = action.high = points.low;
        return take(action, action_kind::earn, end + points.length);
      }
      return take(action, action_kind::full, end);
    }
    if (!read_amount_of(action_kind::earn, at, action, false)) return false;
    if (!action.list.empty()) return true;
    if (action.kind == action_kind::earn && !action.is_share && action.high.is_zero())
      action.kind = action_kind::zero;
    if (action.kind == action_kind::earn && action.has_range) action.kind = action_kind::judged;
    return true;
  }

  // 酌情扣分, 酌情扣0.5至1分, 视情况给分.
  constexpr bool read_judgement(std::size_t at, rule_action& action) const {
    at = skip(at, {"给予"sv, "予以"sv, "进行"sv, "评"sv});
    for (std::string_view verb :
         {"扣除"sv, "扣减"sv, "扣"sv, "减"sv, "给"sv, "得"sv, "计"sv, "加"sv, "赋"sv, "评"sv}) {
      if (!starts_with(behind(at), verb)) continue;
      action.is_lost = starts_with(verb, "扣") || starts_with(verb, "减");
      action.is_added = verb == "加";
      std::size_t from = at + verb.size();
      const bool has_noun = starts_with(behind(from), "分") || starts_with(behind(from), "减分");
      if (has_noun) from = skip(from, {"分"sv, "减分"sv});
      const bool in_brackets = starts_with(behind(from), "(");
      const points_reading range = read_points(behind(from + (in_brackets ? 1 : 0)));
      if (has_noun && !(range && range.is_range)) return take(action, action_kind::judged, from);
      from += in_brackets ? 1u : 0u;
      const points_reading points = read_points(behind(from));
      if (!points || !points.has_unit) return false;
      action.low = points.is_range ? points.low : exact(0);
      action.high = points.high;
      action.has_range = true;
      return take(action, action_kind::judged, from + points.length);
    }
    return false;
  }

  // 在0-10分之间打分.
  static constexpr word_list range_givers{
      "之间打分"sv,   "之间评分"sv,   "之间给分"sv,     "之间赋分"sv,     "范围内打分"sv,
      "范围内评分"sv, "范围内给分"sv, "之间酌情打分"sv, "之间酌情给分"sv, "之间酌情评分"sv};
  static constexpr word_list behind_notes{"得"sv, "计"sv, "记"sv, "扣"sv, "的"sv, "为"sv, ":"sv};
  // 3分 at the end of a phrase, behind a stop, a bracket, a rate or a space.
  constexpr bool read_bare(std::size_t position, rule_action& action) const {
    if (is_plain_figure(position) && !is_in_turn(position)) return false;
    const points_reading points = read_points(behind(position));
    if (points.is_range && points.has_unit && !points.is_too_long) {
      const std::string_view giver =
          range_givers.longest_at_start(behind(position + points.length));
      if (!giver.empty()) {
        action.low = points.low;
        action.high = points.high;
        action.has_range = true;
        return take(action, action_kind::judged, position + points.length + giver.size());
      }
    }
    const bool lacks_unit = !points.has_unit && !points.is_too_long;
    if (lacks_unit && !is_in_turn(position)) return false;
    if (position > 0 && !stands_alone(position) && !heads_losses(position, points)) return false;
    if (points.is_too_long) return refuse(action, rule_code::rule_unreadable, text_.size());
    // 病历1份 counts copies, where no verb says that 分 is meant.
    if (!points || points.is_misspelt) return false;
    const std::string_view rest = behind(position + points.length);
    if (points.has_unit && starts_with(rest, "封顶")) {
      action.is_plain_most = true;
      action.low = action.high = points.low;
      return take(action, action_kind::most_earned, position + points.length + 6);
    }
    if (points.is_range && earns_behind(rest)) return false;
    // 优(90-100分)得10分: what the level means, and no points.
    const bool is_note = position > 0 && text_[position - 1] == '(' && starts_with(rest, ")");
    if (is_note && !behind_notes.at_start(rest.substr(1)).empty()) return false;
    if (!is_in_turn(position) &&
        (!points.has_unit || !(ends_phrase(rest) || starts_with(rest, "、"))))
      return false;
    if (is_bound_behind(behind(position + points.length))) return false;
    if (is_in_turn(position)) {
      const points_list list = read_points_list(behind(position));
      if (!list.points.empty()) return take_list(action, action_kind::bare, list, position);
    }
    const bool goes_on = starts_with(rest, "、") && !points.is_list;
    if (!points.has_unit || !(ends_phrase(rest) || goes_on)) return false;
    if (points.is_list) return refuse(action, rule_doubt::list_of_points, position + points.length);
    action.low = points.low;
    action.high = points.high;
    action.has_range = points.is_range;
    // 大于10%,0分.
    const bool is_nothing = points.high.is_zero() && points.low.is_zero();
    return take(action, is_nothing ? action_kind::zero : action_kind::bare,
                position + points.length);
  }
  static constexpr word_list earning_verbs{"得"sv, "计"sv, "记"sv};
  // 良好:80-89分,得8分: the first are those of what is measured.
  static constexpr bool earns_behind(std::string_view rest) {
    if (!starts_with(rest, ",")) return false;
    const std::string_view verb = earning_verbs.at_start(rest.substr(1));
    const points_reading points = read_points(text_behind(rest, 1 + verb.size()));
    return !verb.empty() && points && points.has_unit;
  }
  // Whether a figure is followed by what can belong to no points: 95%, 3次.
  constexpr bool is_plain_figure(std::size_t position) const {
    constexpr std::size_t longest = 17;
    std::size_t end = position;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
    if (end == text_.size()) return end - position < longest;
    return end - position < longest && !figure_followers.has(behind(end));
  }
  // 按时上交材料5分,迟交一次扣1分: the first figure of a statement that goes on with losses.
  constexpr bool heads_losses(std::size_t position, const points_reading& points) const {
    const std::string_view before = text_.substr(0, position);
    const std::string_view rest = behind(position + points.length);
    if (!points.has_unit || points.is_range || points.is_misspelt ||
        words_of_amounts.ends(before) || position < ideograph_length ||
        !is_ideograph(text_, position - ideograph_length) || !starts_with(rest, ","))
      return false;
    for (std::size_t i = position;
         i > 0 && text_[i - 1] != ';' && !text_.substr(0, i).ends_with("。"sv); --i)
      if (is_digit(text_[i - 1]) || text_[i - 1] == '%') return false;
    const std::size_t end = facts_.end_of_statement(position);
    return text_.substr(position, end - position).find("扣"sv) != text_.npos;
  }
  static constexpr word_list whole_words{"满分"sv, "总分"sv, "分值"sv, "基本分"sv, "共"sv};
  constexpr bool stands_alone(std::size_t position) const {
    const char before = text_[position - 1];
    if (before == ',' || before == '(' || before == ':' || before == ' ' || before == ';')
      return true;
    if (facts_.lists_points()) return true;
    const std::string_view so_far = text_.substr(0, position);
    if (before == ')' || before == '%' || so_far.ends_with("以上"sv) ||
        so_far.ends_with("以下"sv) || so_far.ends_with("以内"sv) || is_in_turn(position))
      return true;
    if (whole_words.ends(so_far)) {
      constexpr std::size_t longest = 24;
      std::size_t begin = position;
      while (begin > 0 && text_[begin - 1] != ',' && text_[begin - 1] != ';' &&
             !so_far.substr(0, begin).ends_with("。"sv))
        --begin;
      if (begin > 0 && position - begin <= longest) return true;
    }
    // 每宗0.3分, 每五个0.5分, 每发现一处0.2分.
    std::size_t each = position;
    while (each > 0 && text_[each - 1] != ',' && text_[each - 1] != ';' &&
           !starts_with(behind(each), "每"))
      --each;
    if (!starts_with(behind(each), "每")) return false;
    const std::string_view counted = so_far.substr(each + 3);
    for (std::size_t i = 0; i < counted.size(); i += decode(counted.substr(i)).length) {
      const amount_reading number = read_amount(counted.substr(i));
      if (i != 0 && !number) continue;
      const unit_prefix u = read_unit_prefix(counted.substr(i + number.length));
      if (u.length != 0 && i + number.length + u.length == counted.size()) return true;
    }
    return false;
  }

  // 扣分=违规次数*0.5 tells what is lost, and no points.
  static constexpr word_list loss_formulas{"扣分"sv, "扣分值"sv, "减分"sv, "扣减分"sv,
                                           "扣减分值"sv};
  // 得分=… up to the end of the statement.
  constexpr bool read_formula(std::size_t position, rule_action& action) const {
    const std::string_view before = text_.substr(0, position);
    bool is_score = false;
    for (std::string_view word : {"得分"sv, "分值"sv, "分数"sv, "分"sv})
      is_score = is_score || before.ends_with(word);
    if (!is_score) return false;
    if (loss_formulas.ends(before)) return refuse(action, rule_code::rule_unreadable, position + 1);
    std::size_t end = position;
    int depth = 0;
    while (!ends_formula(end)) {
      if (text_[end] == '(') ++depth;
      if (text_[end] == ')') --depth;
      ++end;
      // (2-完成率)本公式适用于…: words behind a bracket go on with something else.
      const bool closes = depth == 0 && text_[end - 1] == ')' && end < text_.size();
      if (closes && static_cast<unsigned char>(text_[end]) >= 0xE4u && !is_operator(end)) break;
    }
    return take(action, action_kind::formula, end);
  }

  constexpr bool is_operator(std::size_t at) const {
    for (std::string_view word : {"乘以"sv, "除以"sv, "加上"sv, "减去"sv, "。"sv})
      if (starts_with(behind(at), word)) return true;
    return false;
  }

  // 按…比例得分, 按…的60%计算得分, 按插值法, 按满分计算.
  constexpr bool read_by(std::size_t position, rule_action& action) const {
    if (facts_.says_nothing_by(position)) return false;
    std::size_t end = position;
    while (end < text_.size() && !ends_phrase(behind(end))) end += length_of_character(behind(end));
    const std::string_view phrase = text_.substr(position, end - position);
    const auto has = [&](known_word word) { return facts_.has_in(phrase, word); };
    for (std::string_view nothing : {"按0分"sv, "按零分"sv})
      if (starts_with(phrase, nothing)) return take(action, action_kind::zero, end);
    if (has("*") || has("乘以")) return read_by_formula(position, end, action);
    if (has("插值") || has("内插") || has("插入法")) {
      action.part = part_choice::linear;
      return take(action, action_kind::part, end);
    }
    if (phrase.ends_with("递减"sv)) {
      const points_reading points = read_points(behind(position + 3));
      action.low = action.high = points.low;
      if (points && points.has_unit && !points.is_range)
        return take(action, action_kind::lose, end);
    }
    if (has("分段")) return refuse(action, rule_code::rule_unreadable, end);
    const bool is_part = has("满分的");
    if (!is_part && (has("满分计") || has("按满分"))) return take(action, action_kind::full, end);
    const bool gives = has("得分") || has("计分") || has("记分") || has("给分") || has("赋分") ||
                       has("评分") || has("计算") || has("折算") || phrase.ends_with("%计"sv);
    const bool takes = has("扣分") || has("减分") || has("扣减") || has("扣除");
    if (!gives && !takes) {
      facts_.note_nothing_by(position, phrase.ends_with("递减"sv) ? position : end);
      return false;
    }
    if (const std::size_t share = phrase.find('%'); share != std::string_view::npos)
      return read_by_share(position, end, takes, action);
    const bool is_ratio =
        has("比例") || has("比重") || has("完成率") || has("百分比") || has("完成程度");
    if (!is_ratio) return false;
    action.is_lost = takes;
    return take(action, action_kind::ratio, end);
  }
  // 按执行率×分值计分.
  constexpr bool read_by_formula(std::size_t position, std::size_t end, rule_action& action) const {
    std::size_t last = end;
    for (std::string_view word :
         {"计算得分"sv, "计得分"sv, "计算"sv, "计分"sv, "得分"sv, "记分"sv, "给分"sv, "赋分"sv})
      if (text_.substr(position, end - position).ends_with(word)) {
        last = end - word.size();
        break;
      }
    if (last == end) return false;
    action.formula = {skip(position, {"按照"sv, "按"sv}), last};
    return take(action, action_kind::formula, end);
  }
  constexpr bool read_by_share(std::size_t position, std::size_t end, bool takes,
                               rule_action& action) const {
    for (std::size_t i = position; i < end; ++i) {
      if (!is_digit(text_[i])) continue;
      const amount_reading share = read_amount(behind(i));
      if (!share || !starts_with(behind(i + share.length), "%")) return false;
      action.low = action.high = exact(share.value) / exact(100);
      action.is_share = true;
      return take(action, takes ? action_kind::lose : action_kind::earn, end);
    }
    return false;
  }
};

}  // namespace jixiao::detail
