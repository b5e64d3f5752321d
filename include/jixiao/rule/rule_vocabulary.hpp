// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/rule_words.hpp>
#include <jixiao/rule/word_list.hpp>
#include <jixiao/text/lexicon.hpp>

// Words of rules by what they say, one list a meaning, in normal form. Words that bound numbers are
// those of the lexicon, words that give and take points those of rule_words.hpp; a list that only
// one reader needs stands beside what it is needed for.

namespace jixiao::detail {

/// That something happens or is found (发生): 每发生1起, 发现一处.
inline constexpr word_list happening_words{"发现"sv, "出现"sv, "发生"sv, "查出"sv, "查实"sv};
/// That something is lacking (缺少): 每少报1次, 缺一项.
inline constexpr word_list lacking_words{"缺少"sv, "缺"sv, "少"sv, "漏"sv};
/// That something is not (否定): 未完成, 没有制度.
inline constexpr word_list negations{"没有"sv, "没"sv, "未"sv, "不"sv, "无"sv};
/// What a fault (问题) is told by, beside what is not or is lacking: 垃圾, 违规, 投诉.
inline constexpr word_list signs_of_fault{
    "违"sv,   "差错"sv, "错误"sv, "问题"sv, "事故"sv, "投诉"sv, "故障"sv,
    "死亡"sv, "超标"sv, "闲置"sv, "空置"sv, "浪费"sv, "挪用"sv, "流失"sv,
    "垃圾"sv, "杂物"sv, "烟头"sv, "污"sv,   "破"sv,   "损"sv,   "延"sv,
    "迟"sv,   "逾"sv,   "欠"sv,   "失"sv,   "虚"sv,   "瞒"sv,   "亏"sv};
/// Whether words speak of a fault: nobody earns points by one, and there had better be none.
constexpr bool names_fault(std::string_view said) {
  return negations.is_in(said) || lacking_words.is_in(said) || signs_of_fault.is_in(said);
}

/// Of less and of more than it was (变化), as what is done and as what is measured.
///@{
inline constexpr word_list falling_words{"下降"sv, "减少"sv, "降低"sv, "下滑"sv};
inline constexpr word_list rising_words{"增长"sv, "增加"sv, "上升"sv, "提高"sv, "提升"sv};
inline constexpr word_list rates_of_fall{"降幅"sv, "下降率"sv};
inline constexpr word_list rates_of_rise{"增长率"sv, "增幅"sv, "增速"sv};
///@}
/// Of less, of more and of any difference from a bound, in a step: 每低于1%.
///@{
inline constexpr word_list shortfall_words = word_list(
    falling_words, word_list{"低于"sv, "缺少"sv, "少于"sv, "不足"sv, "低"sv,   "降"sv,   "减"sv,
                             "少"sv,   "差"sv,   "缺"sv,   "欠"sv,   "落后"sv, "未达"sv, "回落"sv,
                             "短收"sv, "欠收"sv, "下浮"sv, "下调"sv, "缩短"sv, "提前"sv});
inline constexpr word_list excess_words =
    word_list(rising_words, word_list{"超额完成"sv, "超过"sv, "超出"sv, "高于"sv, "多于"sv,
                                      "大于"sv, "超"sv, "高"sv, "增"sv, "升"sv, "多"sv, "大"sv,
                                      "超收"sv, "超支"sv, "上浮"sv, "上调"sv, "延长"sv});
inline constexpr word_list deviation_words{"相差"sv, "偏离"sv,       "偏差"sv, "差异"sv,
                                           "增减"sv, "增加或减少"sv, "浮动"sv};
///@}
/// What makes a bound one on either side of 0, and of anything: 偏差率(绝对值)≤5%, ±5%以内.
///@{
inline constexpr word_list distances_from_zero{"绝对值"sv};
inline constexpr word_list distances_of_both_sides{"绝对值"sv, "±"sv};
///@}
/// That a bound is kept, so that what is taken is taken beyond it: 控制在20-30天.
inline constexpr word_list keeping_words{"控制在"sv, "保持在"sv};
/// Of a fault that is measured by its amount: 每延期1天.
inline constexpr word_list amount_words{"延期"sv, "延迟"sv, "延后"sv, "推迟"sv, "推后"sv,
                                        "逾期"sv, "迟延"sv, "拖延"sv, "延误"sv, "晚"sv,
                                        "迟"sv,   "累计"sv, "滞后"sv, "超期"sv, "中断"sv,
                                        "停"sv,   "拖欠"sv, "旷工"sv, "旷课"sv, "缺勤"sv};
/// What a value is compared with where no number stands: 每低于目标1%.
inline constexpr word_list target_words{
    "目标"sv,   "指标"sv, "任务"sv, "计划"sv, "标准"sv, "基准"sv, "上年"sv, "去年"sv, "平均"sv,
    "控制数"sv, "规划"sv, "同期"sv, "定额"sv, "核定"sv, "要求"sv, "均值"sv, "规定"sv};
/// That it is as it was (不变).
inline constexpr word_list no_change{"持平"sv, "基本持平"sv, "不变"sv, "无变化"sv, "没有变化"sv};
/// Compared with what was before (比较期).
inline constexpr word_list since_words{
    "同比"sv,       "环比"sv,       "与上年"sv,     "与去年"sv, "与上年度"sv, "与上年同期"sv,
    "与去年同期"sv, "与上年相比"sv, "与去年相比"sv, "较上年"sv, "较去年"sv,   "较上年度"sv,
    "比上年"sv,     "比去年"sv,     "比上年同期"sv, "和上年"sv};

/// That something is as it should be (达到要求), and that it is not: 不达标, 未完成.
inline constexpr word_list meeting_words{"达标"sv, "符合"sv, "达到"sv, "满足"sv, "完成"sv,
                                         "合格"sv, "做到"sv, "到位"sv, "具备"sv, "落实"sv};
constexpr bool says_unmet(std::string_view said) {
  for (std::size_t i = 0; i < said.size(); i += length_of_character(text_behind(said, i))) {
    const std::string_view here = text_behind(said, i);
    const std::string_view no = negations.at_start(here);
    if (!no.empty() && !meeting_words.at_start(text_behind(here, no.size())).empty()) return true;
    if (starts_with(here, "达不到")) return true;
  }
  return false;
}

/// Where nothing else holds (否则).
inline constexpr word_list otherwise_words{"否则"sv, "反之"sv};
/// What was spoken of before (上述).
inline constexpr word_list referring_words{"以上"sv, "上述"sv};
/// The indicator or the item that the rule is for (本项).
inline constexpr word_list item_names{"本项指标"sv, "该项指标"sv, "本指标"sv, "该指标"sv,
                                      "本项"sv,     "该项"sv,     "此项"sv};
/// What points are counted from (基本分).
inline constexpr word_list base_names{"基本分"sv, "基础分"sv, "起评分"sv, "底分"sv, "基准分"sv};

/// Whose full points they may be: 指标满分, 价格分值.
inline constexpr word_list owners_of_points{"指标"sv, "目标"sv, "价格"sv};
/// How long a name of the full points (满分) is that a text begins with: 分值, 该指标标准分; 0
/// where there is none.
constexpr std::size_t length_of_full_name(std::string_view text) {
  std::size_t at = item_names.longest_at_start(text).size();
  const auto word_at = [&](std::size_t from) {
    const rule_word* word = find_rule_word(text_behind(text, from));
    return word != nullptr && word->role == rule_word_role::all_points ? word->text.size() : 0;
  };
  std::size_t length = word_at(at);
  if (length == 0) {
    at += owners_of_points.at_start(text_behind(text, at)).size();
    length = word_at(at);
  }
  return length == 0 ? 0 : at + length;
}
/// Whether some words are such a name and nothing else.
constexpr bool names_full_points(std::string_view said) {
  return !said.empty() && length_of_full_name(said) == said.size();
}

/// How much of the plan is done (完成率).
inline constexpr word_list completion_rates{"完成率"sv, "完成比例"sv, "完成程度"sv, "达成率"sv};
/// Of what it may be said to be: 目标完成率.
inline constexpr word_list owners_of_completion{"目标"sv, "实际"sv, "指标"sv, "任务"sv, "计划"sv};
/// Whether some words are the name of such a rate and nothing else.
constexpr bool names_completion(std::string_view said) {
  said.remove_prefix(owners_of_completion.at_start(said).size());
  return !said.empty() && completion_rates.at_start(said) == said;
}
/// What is planned (目标值), but in a formula of prices: 基准价.
inline constexpr word_list target_names{
    "目标"sv,   "目标值"sv, "目标数"sv, "目标任务数"sv, "预期目标值"sv, "预期值"sv,
    "计划"sv,   "计划值"sv, "计划数"sv, "计划完成值"sv, "计划完成数"sv, "任务"sv,
    "任务数"sv, "指标值"sv, "标准值"sv, "基准值"sv,     "控制数"sv};
/// Whether some words are such a name and nothing else.
constexpr bool names_target_value(std::string_view said) {
  constexpr std::string_view of_year = "年度"sv;
  if (starts_with(said, of_year)) said.remove_prefix(of_year.size());
  return !said.empty() && target_names.longest_at_start(said) == said;
}

/// How often something is asked for (周期): 每季度, 每半年.
inline constexpr word_list period_words{"年"sv,   "半年"sv, "季度"sv, "季"sv, "月"sv, "个月"sv,
                                        "半月"sv, "周"sv,   "两周"sv, "天"sv, "日"sv, "学期"sv};

/// Behind which a figure is said to be something, and does not stand alone: 得5分, 达5分.
inline constexpr word_list words_of_amounts{
    "得"sv, "计"sv, "记"sv, "加"sv, "给"sv, "评"sv, "赋"sv, "为"sv, "奖"sv, "值"sv, "到"sv, "达"sv,
    "至"sv, "于"sv, "过"sv, "足"sv, "扣"sv, "减"sv, "高"sv, "多"sv, "低"sv, "少"sv, "第"sv, "满"sv};

/// How figures are rounded (修约).
inline constexpr word_list words_of_rounding{"四舍五入"sv, "位小数"sv, "小数点后"sv,
                                             "保留整数"sv, "取整"sv,   "精确到"sv};

/// The word of the lexicon that bounds a number and that a text begins with; empty where there is
/// none.
constexpr lexicon_word find_bound(std::string_view text) {
  return find_word(text, {word_role::before, word_role::before_only});
}

}  // namespace jixiao::detail
