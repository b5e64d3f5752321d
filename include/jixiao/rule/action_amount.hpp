// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/rule_facts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// What the words of a rule do with points, where one of its statements says so.
enum class action_kind : std::uint8_t {
  none,
  lose,
  earn,
  add,
  either,         ///< 增加或扣减0.5分
  bare,           ///< 3分, which lacks a verb
  full,           ///< 得满分
  zero,           ///< 不得分
  no_loss,        ///< 不扣分
  lose_total,     ///< 追加扣除10分
  rest_of_total,  ///< 扣完10分后扣总分
  judged,         ///< 酌情扣分, 扣0.5至1分
  judged_all,     ///< 根据实际情况评分
  ratio,          ///< 按比例得分
  formula,        ///< 得分=
  most_lost,      ///< 最多扣4分
  most_earned,    ///< 最多得2分, 最多加6分
  least,          ///< 最低分25分
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
  /// The verb is that of the statement before: 优得10分,良8分.
  bool is_elided = false;
  part_choice part = part_choice::whole;
  rule_refusal problem;
  /// 分/次: the classifier that points are for each of.
  bool is_each = false;
  unit each;
  /// Where a formula stands, when it is behind 按 and not behind 得分=.
  text_span formula;
  /// 分别扣1、2、3分: points for each of a list of conditions.
  constant_vector<exact> list;

  constexpr void clear() {
    kind = action_kind::none;
    begin = end = 0;
    low = high = 0;
    is_share = is_added = is_lost = is_plain_most = has_range = is_misspelt = is_elided = is_each =
        false;
    each = {};
    part = part_choice::whole;
    problem = {};
    formula = {};
    list.clear();
  }
};

/// Whether an action gives or takes points of its own, for which there must be a condition.
constexpr bool gives_points(action_kind kind) {
  using enum action_kind;
  return kind == lose || kind == earn || kind == add || kind == bare || kind == full ||
         kind == either;
}
/// Whether an action bounds what others give or take.
constexpr bool is_limit(action_kind kind) {
  using enum action_kind;
  return kind == part || kind == floor_zero || kind == floor_none || kind == cap_full ||
         kind == least || kind == most_lost || kind == most_earned;
}
/// Whether points of an action may be for each of something.
constexpr bool may_be_each(action_kind kind) {
  using enum action_kind;
  return kind == either || kind == lose || kind == earn || kind == add || kind == bare ||
         kind == judged;
}

/// Reads the points behind a verb: 2分, 80%标准分, 一半分值, or one for each of a list.
class amount_of_action {
 public:
  constexpr explicit amount_of_action(rule_facts& facts) : facts_(facts), text_(facts.view()) {}

 protected:
  constexpr std::string_view behind(std::size_t position) const {
    return text_behind(text_, position);
  }
  static constexpr bool take(rule_action& action, action_kind kind, std::size_t end) {
    action.kind = kind;
    action.end = end;
    return true;
  }
  static constexpr bool refuse(rule_action& action, rule_refusal problem, std::size_t end) {
    action.problem = problem;
    return take(action, action_kind::unreadable, end);
  }
  constexpr std::size_t skip(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (std::string_view word : words)
      if (starts_with(behind(at), word)) return at + word.size();
    return at;
  }
  // Points behind a verb. 扣 and 得 need no 分 before a stop: 90%得45.
  constexpr bool read_amount_of(action_kind kind, std::size_t at, rule_action& action,
                                bool needs_unit = true) const {
    // 扣分值2分, but 扣分值的5%.
    if (!starts_with(behind(skip(at, {"分值"sv})), "的")) at = skip(at, {"分值"sv, ":"sv});
    at = skip(at, {" "sv});
    if (starts_with(behind(at), "一半")) return read_half(kind, at, action);
    // 减半.
    constexpr std::string_view half = "半"sv;
    if (starts_with(behind(at), half) && ends_phrase(behind(at + half.size())))
      return take_share(action, kind, exact(1) / exact(2), at + half.size());
    const points_reading points = read_points(behind(at));
    if (points.is_too_long) return refuse(action, rule_code::rule_unreadable, text_.size());
    if (!points) return read_share(kind, at, action);
    if (is_in_turn(action.begin)) {
      const points_list list = read_points_list(behind(at));
      if (!list.points.empty()) return take_list(action, kind, list, at);
    }
    if (points.is_list) return refuse(action, rule_doubt::list_of_points, at + points.length);
    std::size_t end = at + points.length;
    if (is_bound_behind(behind(end))) return false;
    if (!points.has_unit && (needs_unit || !ends_phrase(behind(end)))) {
      constexpr std::string_view marks = "%/";
      return end < text_.size() && marks.find(text_[end]) != marks.npos &&
             read_share(kind, at, action);
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
        action.each = each.value;
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
    return ends_phrase(behind(end)) && take_share(action, kind, exact(1) / exact(2), end);
  }
  static constexpr bool take_share(rule_action& action, action_kind kind, const exact& share,
                                   std::size_t end) {
    action.low = action.high = share;
    action.is_share = true;
    return take(action, kind, end);
  }
  // 1/2分值, 分值的1/3.
  constexpr bool read_fraction(action_kind kind, std::size_t from, bool has_noun,
                               rule_action& action) const {
    const amount_reading above = read_amount(behind(from));
    std::size_t end = from + above.length;
    if (!above || !starts_with(behind(end), "/")) return false;
    const amount_reading below = read_amount(behind(end + 1));
    if (!below || below.value.is_zero() || below.value.is_negative()) return false;
    end += 1 + below.length;
    if (!has_noun) {
      end = skip(end, {"的"sv});
      const std::size_t noun = length_of_full(end);
      // 1/3分 is a third of a point.
      if (noun == 0) return false;
      end += noun;
    }
    return ends_phrase(behind(end)) &&
           take_share(action, kind, exact(above.value) / exact(below.value), end);
  }
  // 80%标准分, 分值的50%, 基本分的60%.
  constexpr bool read_share(action_kind kind, std::size_t at, rule_action& action) const {
    std::size_t from = at;
    bool has_noun = false;
    from += length_of_item(from);
    if (const std::size_t noun = length_of_full(from); noun != 0) {
      from += noun;
      has_noun = true;
      from = skip(from, {"的"sv});
    }
    if (has_noun && starts_with(behind(from), "一半")) return read_half(kind, from, action);
    if (read_fraction(kind, from, has_noun, action)) return true;
    const amount_reading share = read_amount(behind(from));
    if (!share || !starts_with(behind(from + share.length), "%")) return false;
    std::size_t end = from + share.length + 1;
    if (!has_noun) {
      end = skip(end, {"的"sv});
      const std::size_t noun = length_of_full(end);
      // 良好得85%, 每低1%扣5% can be shares of nothing else; 价格扣除6% is none.
      const bool has_verb = kind == action_kind::earn || text_.substr(0, from).ends_with("扣"sv);
      const bool is_whole = has_verb && ends_phrase(behind(end)) && end == from + share.length + 1;
      if (noun != 0 || is_whole)
        end += noun;
      else if (starts_with(behind(end), "分数"))
        end += 6;
      else if (starts_with(behind(end), "分") && ends_phrase(behind(end + 3)))
        end += 3;
      else
        return false;
    }
    return take_share(action, kind, exact(share.value) / exact(100), end);
  }
  static constexpr word_list all_items{"各项"sv, "全部"sv};
  /// 该项 of 得该项分值, 各项 of 得各项分值.
  constexpr std::size_t length_of_item(std::size_t at) const {
    const std::size_t length = item_names.longest_at_start(behind(at)).size();
    return length != 0 ? length : all_items.at_start(behind(at)).size();
  }
  constexpr std::size_t length_of_full(std::size_t at) const {
    const rule_word* word = find_rule_word(behind(at));
    return word != nullptr && word->role == rule_word_role::all_points ? word->text.size() : 0;
  }

  rule_facts& facts_;
  std::string_view text_;
};

}  // namespace jixiao::detail
