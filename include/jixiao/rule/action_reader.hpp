// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/formula_reader.hpp>
#include <jixiao/rule/rule_facts.hpp>

namespace jixiao::detail {

/// What the words of a rule do with points, where one of its statements says so.
enum class action_kind : std::uint8_t {
  none,
  lose,
  earn,
  add,
  either,       ///< 增加或扣减0.5分
  bare,         ///< 3分, which lacks a verb
  full,         ///< 得满分
  zero,         ///< 不得分
  no_loss,      ///< 不扣分
  lose_total,   ///< 追加扣除10分
  rest_of_total,  ///< 扣完10分后扣总分
  judged,       ///< 酌情扣分, 扣0.5至1分
  judged_all,   ///< 根据实际情况评分
  ratio,        ///< 按比例得分
  formula,      ///< 得分=
  most_lost,    ///< 最多扣4分
  most_earned,  ///< 最多得2分, 最多加6分
  least,        ///< 最低分25分
  floor_zero,
  floor_none,
  cap_full,
  part,     ///< 不足1%按1%计
  part_of,  ///< 扣满4分的
  veto,
  section,
  grade_cap,
  total_zero,
  unreadable,
};

struct rule_action {
  action_kind kind = action_kind::none;
  std::size_t begin = 0;
  std::size_t end = 0;
  exact low;
  exact high;
  /// The points are a share of the full ones: 80%标准分.
  bool is_share = false;
  /// Of a maximum: of what is added. Of no loss: no addition. Of a judgement: of what is lost.
  bool is_added = false;
  bool is_lost = false;
  /// A maximum without a verb: 累计不超过3分.
  bool is_plain_most = false;
  bool has_range = false;
  bool is_misspelt = false;
  part_choice part = part_choice::whole;
  rule_code problem = rule_code::rule_unreadable;
  /// 分/次: the classifier that points are for each of.
  bool is_each = false;
  /// Where a formula stands, when it is behind 按 and not behind 得分=.
  text_span formula;
  /// 分别扣1、2、3分: points for each of a list of conditions.
  std::vector<exact> list;

  constexpr void clear() {
    kind = action_kind::none;
    begin = end = 0;
    low = high = 0;
    is_share = is_added = is_lost = is_plain_most = has_range = is_misspelt = is_each = false;
    part = part_choice::whole;
    problem = rule_code::rule_unreadable;
    formula = {};
    list.clear();
  }
};

/// Words of a step that gives on one side and takes on the other.
inline constexpr word_list either_words{
    "增加或扣减"sv, "增加或减少"sv, "增加或扣除"sv, "加或减"sv, "加或扣"sv,
    "加减"sv,       "增减"sv,       "增加(扣减)"sv, "加(减)"sv, "加/减"sv};

consteval character_filter all_action_starts() {
  character_filter starts("0123456789=按"sv);
  for (const std::string_view word : {"不足"sv, "超过"sv, "高于"sv, "大于"sv}) starts.add(word);
  for (const std::string_view word : either_words) starts.add(word);
  for (const rule_word& word : rule_lines::rule_words) starts.add(word.text);
  return starts;
}
/// What an action may begin with.
inline constexpr character_filter action_starts = all_action_starts();

/// What may stand behind the figures of points: their unit, a range, a list, a multiplier.
inline constexpr character_filter figure_followers{"分份~-至到、,eE百佰千仟万亿"sv};

/// Reads what begins at a position of a rule's folded text.
class action_reader {
 public:
  constexpr explicit action_reader(rule_facts& facts) : facts_(facts), text_(facts.view()) {}

  /// False where nothing can begin, which goes for most characters.
  constexpr bool may_begin(std::size_t position) const {
    return action_starts.has(behind(position));
  }

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
    if (read_overfull(position, action) || read_named_formula(position, action) || read_either(position, action)) return true;
    const rule_word* word = find_rule_word(here);
    if (word == nullptr) return false;
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

  /// 完成率×20分 as a statement of its own.
  constexpr bool read_formula_phrase(std::size_t position, rule_action& action) const {
    if (!facts_.may_have("*")) return false;
    std::size_t end = position;
    std::size_t star = text_.npos;
    while (end < text_.size() && !ends_statement(behind(end)) && text_[end] != ',') {
      if (text_[end] == '*' && star == text_.npos) star = end;
      if (text_[end] == '=' || text_[end] == '<' || text_[end] == '>') return false;
      end += length_of_character(behind(end));
    }
    if (star == text_.npos) return false;
    constexpr word_list others{"得"sv, "扣"sv, "每"sv, "按"sv, "计分"sv, "加"sv, "分别"sv};
    const std::string_view phrase = text_.substr(position, end - position);
    if (others.is_in(phrase) || !(phrase.ends_with("分"sv) || length_of_full(star + 1) != 0))
      return false;
    const formula_reading said = formula_reader(text_, position, end).read();
    if (!said || (said.names.empty() && !said.uses_completion)) return false;
    action.clear();
    action.begin = position;
    action.formula = {position, end};
    return take(action, action_kind::formula, end);
  }

 private:
  constexpr std::string_view behind(std::size_t position) const {
    return text_behind(text_, position);
  }
  static constexpr bool take(rule_action& action, action_kind kind, std::size_t end) {
    action.kind = kind;
    action.end = end;
    return true;
  }
  static constexpr bool refuse(rule_action& action, rule_code problem, std::size_t end) {
    action.problem = problem;
    return take(action, action_kind::unreadable, end);
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
      case floor_zero: return take(action, action_kind::floor_zero, at);
      case floor_none: return take(action, action_kind::floor_none, at);
      case cap_full: return take(action, action_kind::cap_full, at);
      case judged: return read_judgement(at, action);
      case judged_all: return take(action, action_kind::judged_all, at);
      case linear:
        action.part = part_choice::linear;
        return take(action, action_kind::part, skip(at, {"计算"sv, "计分"sv, "计"sv}));
      case veto: return take(action, action_kind::veto, at);
      case section: return take(action, action_kind::section, at);
      case grade_cap: return take(action, action_kind::grade_cap, at);
      case total_zero: return take(action, action_kind::total_zero, at);
      case all_points: return read_full(word, at, action);
      case otherwise: return false;
    }
    return false;
  }

  // 超过4分按4分计, 超出满分的按满分计.
  constexpr bool read_overfull(std::size_t position, rule_action& action) const {
    std::size_t at = skip(position, {"超过"sv, "超出"sv, "高于"sv, "大于"sv});
    if (at == position) return false;
    const points_reading most = read_points(behind(at));
    const std::size_t noun = most ? most.length : length_of_full(at);
    if (noun == 0 || (most && (!most.has_unit || most.is_range))) return false;
    const std::string_view said = text_.substr(at, noun);
    at = skip(at + noun, {"的"sv});
    at = skip(skip(at, {","sv}), {"按"sv, "计"sv});
    if (!starts_with(behind(at), said)) return false;
    at = skip(at + noun, {"计算"sv, "计分"sv, "计"sv, "记"sv});
    if (!ends_phrase(behind(at))) return false;
    action.low = action.high = most ? most.low : exact(1);
    action.is_share = !most;
    return take(action, action_kind::most_earned, at);
  }
  // 得分计算方法应用实际值/指标值*分值: all that follows is the formula.
  constexpr bool read_named_formula(std::size_t position, rule_action& action) const {
    if (!starts_with(behind(position), "得分计算") && !starts_with(behind(position), "计算公式"))
      return false;
    constexpr word_list names{"得分计算方法应用"sv, "得分计算方法为"sv, "得分计算公式为"sv,
                              "计算公式为"sv,       "得分计算方法:"sv,  "得分计算公式:"sv,
                              "计算公式:"sv};
    const std::string_view name = names.at_start(behind(position));
    if (name.empty()) return false;
    action.formula.begin = position + name.size();
    std::size_t end = action.formula.begin;
    while (end < text_.size() && !ends_statement(behind(end)) && text_[end] != ',')
      end += length_of_character(behind(end));
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

  constexpr std::size_t skip(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (std::string_view word : words)
      if (starts_with(behind(at), word)) return at + word.size();
    return at;
  }

  // Points behind a verb. 扣 and 得 need no 分 before a stop: 90%得45.
  constexpr bool read_amount_of(action_kind kind, std::size_t at, rule_action& action,
                                bool needs_unit = true) const {
    at = skip(at, {"分值"sv, ":"sv});
    at = skip(at, {" "sv});
    if (starts_with(behind(at), "一半")) return read_half(kind, at, action);
    const points_reading points = read_points(behind(at));
    if (points.is_too_long) return refuse(action, rule_code::rule_unreadable, text_.size());
    if (!points) return read_share(kind, at, action);
    if (is_in_turn(action.begin)) {
      const points_list list = read_points_list(behind(at));
      if (!list.points.empty()) return take_list(action, kind, list, at);
    }
    if (points.is_list) return refuse(action, rule_code::ambiguous, at + points.length);
    std::size_t end = at + points.length;
    if (is_bound_behind(behind(end))) return false;
    if (!points.has_unit && (needs_unit || !ends_phrase(behind(end)))) {
      return starts_with(behind(end), "%") && read_share(kind, at, action);
    }
    action.low = points.low;
    action.high = points.high;
    action.has_range = points.is_range;
    action.is_misspelt = points.is_misspelt;
    if (starts_with(behind(end), "/") || starts_with(behind(end), "每")) {
      const std::size_t mark = behind(end)[0] == '/' ? 1u : 3u;
      const unit_prefix each = read_unit_prefix(behind(end + mark));
      if (each.length != 0) {
        action.is_each = true;
        end += mark + each.length;
      }
    }
    return take(action, kind, end);
  }

  // 分别得5分、4分、3分.
  constexpr bool is_in_turn(std::size_t position) const {
    const std::string_view before = text_.substr(0, position);
    return before.ends_with("分别"sv) || before.ends_with("依次"sv) || before.ends_with("分别为"sv);
  }
  static constexpr bool take_list(rule_action& action, action_kind kind, const points_list& list,
                                  std::size_t at) {
    action.list = list.points;
    return take(action, kind, at + list.length);
  }

  // 一半分, 一半的分值, 分值的一半.
  constexpr bool read_half(action_kind kind, std::size_t at, rule_action& action) const {
    std::size_t end = skip(at + 6, {"的"sv});
    const std::size_t noun = length_of_full(end);
    end = noun != 0 ? end + noun : skip(end, {"分数"sv, "分"sv});
    if (!ends_phrase(behind(end))) return false;
    action.low = action.high = exact(1) / exact(2);
    action.is_share = true;
    return take(action, kind, end);
  }

  // 80%标准分, 分值的50%, 基本分的60%.
  constexpr bool read_share(action_kind kind, std::size_t at, rule_action& action) const {
    std::size_t from = at;
    bool has_noun = false;
    for (std::string_view word : {"该项"sv, "本项"sv, "该指标"sv, "各项"sv})
      if (starts_with(behind(from), word)) from += word.size();
    if (const std::size_t noun = length_of_full(from); noun != 0) {
      from += noun;
      has_noun = true;
      from = skip(from, {"的"sv});
    }
    if (has_noun && starts_with(behind(from), "一半")) return read_half(kind, from, action);
    const amount_reading share = read_amount(behind(from));
    if (!share || !starts_with(behind(from + share.length), "%")) return false;
    std::size_t end = from + share.length + 1;
    if (!has_noun) {
      end = skip(end, {"的"sv});
      const std::size_t noun = length_of_full(end);
      if (noun != 0)
        end += noun;
      else if (starts_with(behind(end), "分数"))
        end += 6;
      else if (starts_with(behind(end), "分") && ends_phrase(behind(end + 3)))
        end += 3;
      else
        return false;
    }
    action.low = action.high = exact(share.value) / exact(100);
    action.is_share = true;
    return take(action, kind, end);
  }

  constexpr std::size_t length_of_full(std::size_t at) const {
    const rule_word* word = find_rule_word(behind(at));
    return word != nullptr && word->role == rule_word_role::all_points ? word->text.size() : 0;
  }

  constexpr bool read_loss(std::size_t at, rule_action& action) const {
    const std::string_view rest = behind(at);
    if (starts_with(rest, "完") && read_rest_of_total(at + 3, action)) return true;
    if (starts_with(rest, "满")) return read_all_lost(at + 3, action);
    for (std::string_view word : {"完"sv, "至"sv, "光"sv, "到"sv, "为"sv})
      if (starts_with(rest, word)) return read_until(at, action);
    return read_amount_of(action_kind::lose, skip_loser(at), action, false);
  }
  // 扣该班级0.5分, 扣责任单位2分: who loses the points, between the verb and them.
  constexpr std::size_t skip_loser(std::size_t at) const {
    constexpr std::size_t longest = 33;
    constexpr word_list losers{"班级"sv, "部门"sv, "单位"sv, "科室"sv, "班组"sv, "责任人"sv,
                               "个人"sv, "乡镇"sv, "街道"sv, "公司"sv, "处室"sv, "股室"sv};
    std::size_t end = at;
    while (end < text_.size() && end - at < longest && is_ideograph(text_, end) &&
           !read_amount(behind(end)))
      end += ideograph_length;
    const bool is_loser = end != at && losers.ends(text_.substr(at, end - at));
    return is_loser && read_points(behind(end)) ? end : at;
  }
  // 扣完为止, 扣完本项分值为止, 扣至0分为止.
  constexpr bool read_until(std::size_t at, rule_action& action) const {
    for (std::size_t i = at; i < text_.size() && !ends_phrase(behind(i)); ++i)
      for (std::string_view word : {"为止"sv, "即止"sv, "为限"sv, "止"sv})
        if (starts_with(behind(i), word))
          return take(action, action_kind::floor_zero, i + word.size());
    return false;
  }
  // 扣完10分后扣总分: what is left of a loss is the total's.
  constexpr bool read_rest_of_total(std::size_t at, rule_action& action) const {
    const points_reading points = read_points(behind(at));
    std::size_t from = at;
    if (points && points.has_unit && !points.is_range) {
      action.low = action.high = points.low;
      from += points.length;
    } else {
      from = skip(from, {"本项"sv, "该项"sv, "此项"sv});
      from += length_of_full(from);
    }
    const std::size_t behind_all = skip(skip(from, {"分"sv}), {"后"sv, "以后"sv, "之后"sv});
    std::size_t end = skip(behind_all, {","sv});
    if (end == from) return false;
    const std::size_t begin = end;
    while (end < text_.size() && !ends_phrase(behind(end))) end += length_of_character(behind(end));
    const std::string_view said = text_.substr(begin, end - begin);
    const std::size_t loss = said.find("扣"sv);
    const bool is_all = loss != said.npos && said.find("总"sv) != said.npos && said.ends_with("分"sv);
    for (char c : said)
      if (is_digit(c)) return false;
    return is_all && take(action, action_kind::rest_of_total, end);
  }
  // 扣满15分为止 bounds what is lost; 扣满4分的 is when something more happens.
  constexpr bool read_all_lost(std::size_t at, rule_action& action) const {
    const points_reading points = read_points(behind(at));
    if (!points || !points.has_unit) return false;
    action.low = action.high = points.low;
    const std::size_t end = at + points.length;
    if (starts_with(behind(end), "为止") || starts_with(behind(end), "止"))
      return take(action, action_kind::most_lost, skip(end, {"为止"sv, "止"sv}));
    return take(action, action_kind::part_of, skip(end, {"的"sv}));
  }

  // 流失率≤5%,满分: a phrase of its own.
  constexpr bool read_full(const rule_word& word, std::size_t at, rule_action& action) const {
    const bool is_full = word.text == "满分" || word.text == "得满分";
    const std::size_t begin = action.begin;
    const bool is_phrase = is_full && begin > 0 && (text_[begin - 1] == ',' || text_[begin - 1] == ':' ||
                                                    text_[begin - 1] == ' ') &&
                           ends_phrase(behind(at)) && !starts_with(behind(at), ":");
    return is_phrase && take(action, action_kind::full, at);
  }
  // 加满2分为止, 加分至基本分值封顶: as far as additions go.
  constexpr bool read_filling(std::size_t at, rule_action& action) const {
    std::size_t from = skip(at, {"分"sv});
    const std::size_t filled = skip(from, {"满"sv, "至"sv, "到"sv});
    if (filled == from) return false;
    const std::size_t noun = length_of_full(filled);
    constexpr word_list wholes{"满分"sv, "全分"sv, "总分"sv};
    if (!wholes.at_start(behind(filled)).empty()) return false;
    const points_reading points = read_points(behind(filled));
    if (noun == 0 && !(points && points.has_unit && !points.is_range)) return false;
    from = filled + (noun != 0 ? noun : points.length);
    const std::size_t end = skip(from, {"为止"sv, "封顶"sv, "止"sv, "为限"sv});
    if (end == from) return false;
    action.low = action.high = noun != 0 ? exact(1) : points.low;
    action.is_share = noun != 0;
    action.is_added = true;
    return take(action, action_kind::most_earned, end);
  }

  constexpr bool read_earning(std::size_t at, rule_action& action) const {
    std::size_t from = at;
    for (std::string_view word : {"各项"sv, "该项"sv, "本项"sv, "全部"sv, "该指标"sv})
      if (starts_with(behind(from), word)) from += word.size();
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

  constexpr bool read_most(std::size_t at, rule_action& action) const {
    action.is_added = false;
    bool lost = starts_with(text_behind(text_, action.begin), "扣分");
    action.is_added = starts_with(text_behind(text_, action.begin), "加分") ||
                      starts_with(text_behind(text_, action.begin), "奖励分");
    std::size_t from = at;
    bool has_verb = lost || action.is_added;
    bool earns = text_behind(text_, action.begin).starts_with("得分"sv);
    for (bool again = true; again && length_of_full(from) == 0;) {
      again = false;
      for (std::string_view word :
           {"可"sv, "不超过"sv, "不能超过"sv, "为"sv, "累计"sv, "计"sv, "得"sv, "给"sv, "分"sv,
            "扣分"sv, "加分"sv, "扣"sv, "减"sv, "加"sv, "奖励"sv, "奖"sv, "只能"sv}) {
        if (!starts_with(behind(from), word)) continue;
        lost = lost || word == "扣" || word == "减" || word == "扣分";
        action.is_added =
            action.is_added || word == "加" || word == "奖励" || word == "奖" || word == "加分";
        has_verb = true;
        earns = earns || word == "得" || word == "计" || word == "给";
        from += word.size();
        again = true;
        break;
      }
    }
    const bool is_plain = starts_with(text_behind(text_, action.begin), "不超过");
    const points_reading points = read_points(behind(from));
    if (points && points.has_unit && !points.is_range && !is_plain) {
      if (!has_verb && !ends_phrase(behind(from + points.length))) return false;
      action.is_plain_most = !earns && !lost && !action.is_added;
      action.low = action.high = points.low;
      return take(action, lost ? action_kind::most_lost : action_kind::most_earned,
                  from + points.length);
    }
    for (std::string_view word : {"本项"sv, "该项"sv, "该指标"sv})
      if (starts_with(behind(from), word)) from += word.size();
    const std::size_t noun = length_of_full(from);
    if (noun == 0) return false;
    action.low = action.high = 1;
    action.is_share = true;
    std::size_t end = from + noun;
    // 最高不超过分值的120%.
    if (starts_with(behind(end), "的")) {
      const amount_reading share = read_amount(behind(end + 3));
      if (!share || !starts_with(behind(end + 3 + share.length), "%")) return false;
      action.low = action.high = exact(share.value) / exact(100);
      end += 3 + share.length + 1;
    }
    return take(action, lost ? action_kind::most_lost : action_kind::most_earned, end);
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
      if (starts_with(behind(from), "分") || starts_with(behind(from), "减分")) {
        from = skip(from, {"分"sv, "减分"sv});
        const bool in_brackets = starts_with(behind(from), "(");
        const points_reading range = read_points(behind(from + (in_brackets ? 1 : 0)));
        if (!range || !range.is_range) return take(action, action_kind::judged, from);
        from += in_brackets ? 1u : 0u;
      }
      const points_reading points = read_points(behind(from));
      if (!points || !points.has_unit) return false;
      action.low = points.is_range ? points.low : exact(0);
      action.high = points.high;
      action.has_range = true;
      return take(action, action_kind::judged, from + points.length);
    }
    return false;
  }

  // 3分 at the end of a phrase, behind a stop, a bracket, a rate or a space.
  constexpr bool read_bare(std::size_t position, rule_action& action) const {
    if (is_plain_figure(position) && !is_in_turn(position)) return false;
    const points_reading points = read_points(behind(position));
    const bool lacks_unit = !points.has_unit && !points.is_too_long;
    if (lacks_unit && !is_in_turn(position)) return false;
    if (position > 0 && !stands_alone(position)) return false;
    if (points.is_too_long) return refuse(action, rule_code::rule_unreadable, text_.size());
    // 病历1份 counts copies, where no verb says that 分 is meant.
    if (!points || points.is_misspelt) return false;
    const std::string_view rest = behind(position + points.length);
    if (points.has_unit && starts_with(rest, "封顶")) {
      action.low = action.high = points.low;
      return take(action, action_kind::most_earned, position + points.length + 6);
    }
    // 优(90-100分)得10分: what the level means, and no points.
    const bool is_note = position > 0 && text_[position - 1] == '(' && starts_with(rest, ")");
    for (std::string_view word : {"得"sv, "计"sv, "记"sv, "扣"sv, "的"sv, "为"sv, ":"sv})
      if (is_note && starts_with(rest.substr(1), word)) return false;
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
    if (points.is_list) return refuse(action, rule_code::ambiguous, position + points.length);
    action.low = points.low;
    action.high = points.high;
    action.has_range = points.is_range;
    // 大于10%,0分.
    const bool is_nothing = points.high.is_zero() && points.low.is_zero();
    return take(action, is_nothing ? action_kind::zero : action_kind::bare,
                position + points.length);
  }
  // Whether a figure is followed by what can belong to no points: 95%, 3次.
  constexpr bool is_plain_figure(std::size_t position) const {
    constexpr std::size_t longest = 17;
    std::size_t end = position;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
    if (end == text_.size()) return end - position < longest;
    return end - position < longest && !figure_followers.has(behind(end));
  }
  constexpr bool stands_alone(std::size_t position) const {
    const char before = text_[position - 1];
    if (before == ',' || before == '(' || before == ':' || before == ' ' || before == ';')
      return true;
    if (facts_.lists_points()) return true;
    const std::string_view so_far = text_.substr(0, position);
    if (before == ')' || before == '%' || so_far.ends_with("以上"sv) ||
        so_far.ends_with("以下"sv) || so_far.ends_with("以内"sv) || is_in_turn(position))
      return true;
    if (so_far.ends_with("满分"sv) || so_far.ends_with("总分"sv)) {
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

  // 得分=… up to the end of the statement.
  constexpr bool read_formula(std::size_t position, rule_action& action) const {
    const std::string_view before = text_.substr(0, position);
    bool is_score = false;
    for (std::string_view word : {"得分"sv, "分值"sv, "分数"sv, "分"sv})
      is_score = is_score || before.ends_with(word);
    if (!is_score) return false;
    std::size_t end = position;
    int depth = 0;
    while (end < text_.size() && !ends_statement(behind(end)) && text_[end] != ',') {
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

  // 不足1%按1%计, 不足1%不扣分, 不足1%按插值法计算.
  constexpr bool read_part(std::size_t position, rule_action& action) const {
    std::size_t at = position + 6;
    amount_reading number = read_amount(behind(at));
    if (!number && starts_with(behind(at), "部分"))
      at += 6;
    else if (!number)
      return false;
    at += number.length;
    at += read_unit_prefix(behind(at)).length;
    at = skip(at, {"的部分"sv, "的"sv, "部分"sv});
    at = skip(at, {","sv});
    for (std::string_view word : {"不扣分"sv, "不计分"sv, "不计算"sv, "不扣"sv, "不计"sv,
                                  "不加分"sv, "不得分"sv, "忽略不计"sv, "舍去"sv}) {
      if (!starts_with(behind(at), word)) continue;
      // 完成率不足60%不得分 speaks of a rate, 不足1%不得分 of a part of a step.
      const bool is_nothing = word == "不得分" || word == "不计分";
      if (is_nothing && number && !facts_.has_step_of(number.value)) return false;
      action.part = part_choice::whole;
      return take(action, action_kind::part, at + word.size());
    }
    const bool by = starts_with(behind(at), "按");
    at = skip(at, {"按照"sv, "按"sv});
    const rule_word* word = find_rule_word(behind(at));
    const bool is_ratio = starts_with(behind(at), "比例");
    if (by && ((word != nullptr && word->role == rule_word_role::linear) || is_ratio)) {
      action.part = part_choice::linear;
      at += is_ratio ? 6 : word->text.size();
      return take(action, action_kind::part,
                  skip(at, {"计算"sv, "扣分"sv, "计分"sv, "扣减"sv, "得分"sv, "计"sv}));
    }
    number = read_amount(behind(at));
    if (!number) return false;
    at += number.length;
    at += read_unit_prefix(behind(at)).length;
    action.part = part_choice::begun;
    return take(action, action_kind::part,
                skip(at, {"计算"sv, "扣分"sv, "计分"sv, "计"sv, "扣"sv}));
  }

  // 按…比例得分, 按…的60%计算得分, 按插值法, 按满分计算.
  constexpr bool read_by(std::size_t position, rule_action& action) const {
    if (facts_.says_nothing_by(position)) return false;
    std::size_t end = position;
    while (end < text_.size() && !ends_phrase(behind(end))) ++end;
    const std::string_view phrase = text_.substr(position, end - position);
    const auto has = [&](std::string_view word) {
      return phrase.find(word) != std::string_view::npos;
    };
    for (std::string_view nothing : {"按0分"sv, "按零分"sv})
      if (starts_with(phrase, nothing)) return take(action, action_kind::zero, end);
    if (has("*")) return read_by_formula(position, end, action);
    if (has("插值") || has("内插")) {
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
    if (has("满分计") || has("按满分")) return take(action, action_kind::full, end);
    const bool gives = has("得分") || has("计分") || has("记分") || has("给分") || has("赋分") ||
                       has("评分") || has("计算") || has("折算");
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
    for (std::string_view word : {"计算得分"sv, "计得分"sv, "计算"sv, "计分"sv, "得分"sv, "记分"sv,
                                  "给分"sv, "赋分"sv})
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

  rule_facts& facts_;
  std::string_view text_;
};

}  // namespace jixiao::detail
