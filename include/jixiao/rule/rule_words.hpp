// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>
#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

/// What a word does in a scoring rule.
enum class rule_word_role : std::uint8_t {
  lose,        ///< before points: 扣2分
  lose_total,  ///< 追加扣除10分: from the total
  earn,        ///< 得5分
  add,         ///< 加1分
  nothing,     ///< 不得分
  no_loss,     ///< 不扣分
  all_points,  ///< behind a word of earning: 满分
  most,        ///< 最多扣4分
  least,       ///< 最低得25分
  floor_zero,  ///< 不倒扣
  floor_none,  ///< 可负分
  cap_full,    ///< 满分为止
  judged,      ///< 酌情
  judged_all,  ///< 根据实际情况评分
  linear,      ///< 插值法
  veto,        ///< 一票否决
  section,     ///< 大项不得分
  grade_cap,   ///< 不得评优
  total_zero,  ///< 总分计零分
  otherwise,   ///< 否则
};

struct rule_word {
  std::string_view text;
  rule_word_role role = rule_word_role::lose;
};

namespace rule_lines {

using enum rule_word_role;

/// THE list of words that give and take points, in normal form.
inline constexpr rule_word rule_words[] = {
    {"扣除"sv, lose},
    {"扣减"sv, lose},
    {"扣掉"sv, lose},
    {"扣分"sv, lose},
    {"扣"sv, lose},
    {"加扣"sv, lose},
    {"再扣"sv, lose},
    {"减扣"sv, lose},
    {"扣罚"sv, lose},
    {"核减"sv, lose},
    {"减去"sv, lose},
    {"减"sv, lose},
    {"减分"sv, lose},
    {"少得"sv, lose},
    {"少计"sv, lose},
    {"递减"sv, lose},
    {"倒扣"sv, lose_total},
    {"追加扣除"sv, lose_total},
    {"追加扣"sv, lose_total},
    {"总分扣"sv, lose_total},
    {"总分扣除"sv, lose_total},
    {"总分扣减"sv, lose_total},
    {"总得分扣"sv, lose_total},
    {"扣总分"sv, lose_total},
    {"扣减总分"sv, lose_total},
    {"扣除总分"sv, lose_total},
    {"在总分中扣"sv, lose_total},
    {"在总分中扣除"sv, lose_total},
    {"从总分中扣减"sv, lose_total},
    {"从总得分中扣"sv, lose_total},
    {"从总得分中扣除"sv, lose_total},
    {"从总分中扣"sv, lose_total},
    {"从总分中扣除"sv, lose_total},

    {"得分为"sv, earn},
    {"可得"sv, earn},
    {"各得"sv, earn},
    {"得"sv, earn},
    {"计"sv, earn},
    {"记"sv, earn},
    {"给予"sv, earn},
    {"给"sv, earn},
    {"赋"sv, earn},
    {"赋予"sv, earn},
    {"赋值"sv, earn},
    {"赋分"sv, earn},
    {"计分"sv, earn},
    {"得分"sv, earn},
    {"评"sv, earn},
    {"可加"sv, add},
    {"另加"sv, add},
    {"再加"sv, add},
    {"加计"sv, add},
    {"加记"sv, add},
    {"加"sv, add},
    {"加分"sv, add},
    {"奖励"sv, add},
    {"再奖励"sv, add},
    {"给予奖励"sv, add},
    {"奖"sv, add},
    {"增加"sv, add},

    {"不得分"sv, nothing},
    {"不计分"sv, nothing},
    {"不记分"sv, nothing},
    {"不给分"sv, nothing},
    {"不能得分"sv, nothing},
    {"不予计分"sv, nothing},
    {"不赋分"sv, nothing},
    {"记零分"sv, nothing},
    {"计零分"sv, nothing},
    {"得零分"sv, nothing},
    {"为零分"sv, nothing},
    {"为0分"sv, nothing},
    {"计为零分"sv, nothing},
    {"计为0分"sv, nothing},
    {"记为零分"sv, nothing},
    {"记为0分"sv, nothing},
    {"该项0分"sv, nothing},
    {"该项零分"sv, nothing},
    {"此项0分"sv, nothing},
    {"此项零分"sv, nothing},
    {"本项0分"sv, nothing},
    {"本项零分"sv, nothing},
    {"不予得分"sv, nothing},
    {"不予给分"sv, nothing},
    {"不予赋分"sv, nothing},
    {"不能计分"sv, nothing},
    {"不计得分"sv, nothing},
    {"扣完全部分"sv, nothing},
    {"扣完该项分"sv, nothing},
    {"扣全部分"sv, nothing},
    {"扣全分"sv, nothing},
    {"全扣"sv, nothing},
    {"不扣分"sv, no_loss},
    {"不予扣分"sv, no_loss},
    {"不减分"sv, no_loss},
    {"不加分"sv, no_loss},
    {"不予加分"sv, no_loss},
    {"不再加分"sv, no_loss},
    {"不另加分"sv, no_loss},

    {"满分"sv, all_points},
    {"满分值"sv, all_points},
    {"全分"sv, all_points},
    {"基本分"sv, all_points},
    {"基本分值"sv, all_points},
    {"基础分"sv, all_points},
    {"标准分"sv, all_points},
    {"总分值"sv, all_points},
    {"基本权重分"sv, all_points},
    {"权重分"sv, all_points},
    {"分值"sv, all_points},
    {"指标分值"sv, all_points},
    {"权重"sv, all_points},
    {"指标权重"sv, all_points},
    {"权重值"sv, all_points},
    {"标准分值"sv, all_points},
    {"总分"sv, all_points},
    {"指标分"sv, all_points},

    {"最多"sv, most},
    {"最高"sv, most},
    {"至多"sv, most},
    {"封顶"sv, most},
    {"上限"sv, most},
    {"上限为"sv, most},
    {"累计不超过"sv, most},
    {"总计不超过"sv, most},
    {"合计不超过"sv, most},
    {"加分不超过"sv, most},
    {"扣分不超过"sv, most},
    {"奖励分不超过"sv, most},
    {"得分不超过"sv, most},
    {"不超过"sv, most},

    {"最低分"sv, least},
    {"最低得分"sv, least},
    {"最少得"sv, least},
    {"最少计"sv, least},
    {"最低得"sv, least},
    {"最低为"sv, least},
    {"最低计"sv, least},
    {"最低"sv, least},

    {"不倒扣"sv, floor_zero},
    {"不计负分"sv, floor_zero},
    {"不得负分"sv, floor_zero},
    {"不扣负分"sv, floor_zero},
    {"不出现负分"sv, floor_zero},
    {"最低为零分"sv, floor_zero},
    {"最低为0分"sv, floor_zero},
    {"最低零分"sv, floor_zero},
    {"最低0分"sv, floor_zero},
    {"最低得0分"sv, floor_zero},
    {"最低计0分"sv, floor_zero},
    {"最多计0分"sv, floor_zero},
    {"直至扣为0分"sv, floor_zero},
    {"直至0分"sv, floor_zero},
    {"直至零分"sv, floor_zero},
    {"下限0分"sv, floor_zero},
    {"下限为0分"sv, floor_zero},
    {"直至扣完"sv, floor_zero},
    {"直到扣完"sv, floor_zero},
    {"可负分"sv, floor_none},
    {"可计负分"sv, floor_none},
    {"可得负分"sv, floor_none},
    {"可倒扣"sv, floor_none},
    {"满分为止"sv, cap_full},
    {"加满为止"sv, cap_full},
    {"加满即止"sv, cap_full},
    {"加至满分"sv, cap_full},
    {"直至满分"sv, cap_full},
    {"加至满分为止"sv, cap_full},
    {"加到满分为止"sv, cap_full},
    {"加满该项分值为止"sv, cap_full},
    {"加满本项分值为止"sv, cap_full},
    {"不超过满分"sv, cap_full},
    {"满分封顶"sv, cap_full},
    {"超额不加分"sv, cap_full},

    {"酌情"sv, judged},
    {"视情况"sv, judged},
    {"视情"sv, judged},
    {"视情节"sv, judged},
    {"视情节轻重"sv, judged},
    {"视程度"sv, judged},
    {"适当"sv, judged},
    {"酌情予以"sv, judged},
    {"视情况酌情"sv, judged},
    {"根据情况"sv, judged},
    {"根据情况酌情"sv, judged},
    {"根据实际情况"sv, judged},
    {"根据实际情况酌情"sv, judged},
    {"根据实际情况进行评分"sv, judged_all},
    {"根据实际情况评分"sv, judged_all},
    {"根据情况评分"sv, judged_all},
    {"酌情评分"sv, judged_all},
    {"酌情打分"sv, judged_all},

    {"插值法"sv, linear},
    {"插入法"sv, linear},
    {"线性插入法"sv, linear},
    {"直线插入法"sv, linear},
    {"线性内插法"sv, linear},
    {"直线内插法"sv, linear},
    {"线性内插"sv, linear},
    {"直线插值法"sv, linear},
    {"线性插值"sv, linear},
    {"线性插值法"sv, linear},
    {"内插法"sv, linear},
    {"直线内插"sv, linear},
    {"一票否决"sv, veto},
    {"大项不得分"sv, section},
    {"大类不得分"sv, section},
    {"大项计零分"sv, section},
    {"大项计0分"sv, section},
    {"大项记零分"sv, section},
    {"大项记0分"sv, section},
    {"一级指标不得分"sv, section},
    {"一级指标计0分"sv, section},
    {"不得评优"sv, grade_cap},
    {"不得评为优秀"sv, grade_cap},
    {"不能评为优秀"sv, grade_cap},
    {"不得评为优秀等次"sv, grade_cap},
    {"取消评优资格"sv, grade_cap},
    {"取消评优评先资格"sv, grade_cap},
    {"取消评先评优资格"sv, grade_cap},
    {"总分计零分"sv, total_zero},
    {"总分计0分"sv, total_zero},
    {"总分记零分"sv, total_zero},
    {"总分记0分"sv, total_zero},
    {"总分为零分"sv, total_zero},
    {"总分为0分"sv, total_zero},
    {"总分不得分"sv, total_zero},
    {"否则"sv, otherwise},
    {"反之"sv, otherwise},
};

}  // namespace rule_lines

inline constexpr prefix_index rule_word_index(rule_lines::rule_words, &rule_word::text);

/// The longest word that a text begins with; null when there is none.
constexpr const rule_word* find_rule_word(std::string_view text) {
  if (text.empty()) return nullptr;
  const rule_word* found = nullptr;
  for (std::size_t i : rule_word_index.candidates(text)) {
    const rule_word& word = rule_lines::rule_words[i];
    if ((found == nullptr || word.text.size() > found->text.size()) &&
        starts_with_one_of_many(text, word.text))
      found = &word;
  }
  return found;
}

}  // namespace jixiao::detail
