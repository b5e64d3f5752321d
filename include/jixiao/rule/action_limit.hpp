// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/action_amount.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// Reads how far points go: 最多扣4分, 扣完为止, 加满2分为止, and how a part of a step counts.
class limit_of_action : public amount_of_action {
 public:
  using amount_of_action::amount_of_action;

 protected:
  // 加分最多2分,扣分最多5分.
  static constexpr word_list addition_names{"加分"sv, "奖励分"sv};
  static constexpr word_list loss_names{"扣分"sv, "减分"sv};
  static constexpr word_list words_of_most{
      "可"sv,   "不超过"sv, "不能超过"sv, "为"sv, "累计"sv, "计"sv,   "得"sv, "给"sv,  "分"sv,
      "扣分"sv, "加分"sv,   "扣"sv,       "减"sv, "加"sv,   "奖励"sv, "奖"sv, "只能"sv};
  constexpr bool read_most(std::size_t at, rule_action& action) const {
    action.is_added = false;
    bool lost = starts_with(text_behind(text_, action.begin), "扣分");
    action.is_added = starts_with(text_behind(text_, action.begin), "加分") ||
                      starts_with(text_behind(text_, action.begin), "奖励分");
    const std::string_view before = text_.substr(0, action.begin);
    lost = lost || loss_names.ends(before);
    action.is_added = action.is_added || addition_names.ends(before);
    std::size_t from = at;
    bool has_verb = lost || action.is_added;
    bool earns = text_behind(text_, action.begin).starts_with("得分"sv);
    for (bool again = true; again && length_of_full(from) == 0;) {
      again = false;
      if (words_of_most.at_start(behind(from)).empty()) break;
      for (std::string_view word : words_of_most) {
        if (!starts_with(behind(from), word)) continue;
        // 最高加分值的10%.
        if (word.ends_with("分"sv) && starts_with(behind(from + word.size()), "值")) continue;
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
    from += item_names.longest_at_start(behind(from)).size();
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
  // 扣完5分为止 bounds the loss, 扣至5分为止 what is left.
  constexpr bool read_until_figure(std::size_t at, rule_action& action) const {
    const bool is_left = starts_with(behind(at), "至") || starts_with(behind(at), "到") ||
                         starts_with(behind(at), "为");
    const std::size_t from = skip(at, {"完"sv, "至"sv, "到"sv, "为"sv});
    const points_reading points = read_points(behind(from));
    if (points && points.high.is_zero() && ends_phrase(behind(from + points.length)))
      return take(action, action_kind::floor_zero, from + points.length);
    if (!points || points.high.is_zero()) return false;
    const std::size_t end = skip(from + points.length, {"为止"sv, "即止"sv, "为限"sv, "止"sv});
    if (end == from + points.length) return false;
    if (points.is_range) return refuse(action, rule_code::rule_unreadable, end);
    action.low = action.high = points.low;
    return take(action, is_left ? action_kind::least : action_kind::most_lost, end);
  }
  static constexpr word_list stops_of_loss{"为止"sv, "即止"sv, "为限"sv, "止"sv};
  // 扣完为止, 扣完本项分值为止, 扣至0分为止.
  constexpr bool read_until(std::size_t at, rule_action& action) const {
    if (read_until_figure(at, action)) return true;
    for (std::size_t i = at; i < text_.size() && !ends_phrase(behind(i)); ++i)
      if (const std::size_t length = stops_of_loss.at_start(behind(i)).size(); length != 0)
        return take(action, action_kind::floor_zero, i + length);
    return false;
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
    const bool is_all =
        loss != said.npos && said.find("总"sv) != said.npos && said.ends_with("分"sv);
    for (char c : said)
      if (is_digit(c)) return false;
    return is_all && take(action, action_kind::rest_of_total, end);
  }
  static constexpr word_list whole_names{"满分"sv, "全分"sv, "总分"sv};
  // 加满2分为止, 加分至基本分值封顶: as far as additions go.
  constexpr bool read_filling(std::size_t at, rule_action& action) const {
    std::size_t from = skip(at, {"分"sv});
    const std::size_t filled = skip(from, {"满"sv, "至"sv, "到"sv});
    if (filled == from) return false;
    const std::size_t noun = length_of_full(filled);
    if (!whole_names.at_start(behind(filled)).empty()) return false;
    const points_reading points = read_points(behind(filled));
    if (noun == 0 && !(points && points.has_unit && !points.is_range)) return false;
    from = filled + (noun != 0 ? noun : points.length);
    const std::size_t end = skip(from, {"为止"sv, "封顶"sv, "止"sv, "为限"sv});
    if (end == from) return false;
    action.low = action.high = noun != 0 ? exact(1) : points.low;
    action.is_share = noun != 0;
    action.is_added = true;
    // Of additions, or of the whole where an award is less: 得8分,…加至10分为止.
    action.is_plain_most = true;
    return take(action, action_kind::most_earned, end);
  }
  // 超过4分按4分计, 超出满分的按满分计.
  constexpr bool read_overfull(std::size_t position, rule_action& action) const {
    const lexicon_word verb = find_word(behind(position), word_role::before);
    if (!verb || verb.bound != bound_kind::more_than) return false;
    std::size_t at = position + verb.text.size();
    const points_reading most = read_points(behind(at));
    const std::size_t noun = most ? most.length : length_of_full(at);
    if (noun == 0 || (most && most.is_range)) return false;
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
};

}  // namespace jixiao::detail
