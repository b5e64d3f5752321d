// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

inline constexpr word_list whole_words{
    "小时"sv, "按时"sv, "及时"sv, "准时"sv, "临时"sv, "同时"sv, "定时"sv, "学时"sv, "课时"sv,
    "工时"sv, "适时"sv, "实时"sv, "超时"sv, "当时"sv, "届时"sv, "平时"sv, "耗时"sv, "用时"sv,
    "逾时"sv, "延时"sv, "暂时"sv, "费时"sv, "否则"sv, "细则"sv, "规则"sv, "原则"sv, "准则"sv,
    "守则"sv, "总则"sv, "法则"sv, "供应"sv, "响应"sv, "适应"sv, "反应"sv, "对应"sv, "效应"sv,
    "呼应"sv, "许可"sv, "认可"sv, "合并"sv, "兼并"sv, "平均"sv, "人均"sv, "消除"sv, "清除"sv,
    "拆除"sv, "解除"sv, "排除"sv, "免除"sv, "去除"sv, "扫除"sv, "根除"sv, "铲除"sv};
/// 考核细则, 物资供应, 行政许可: the end is a part of a word.
constexpr bool ends_in_word(std::string_view part) { return whole_words.ends(part); }
/// 3天内办结: what is done within a time, behind it; 0 where nothing is.
inline constexpr word_list doing_words{
    "办结"sv,     "办理完成"sv, "办理完毕"sv, "办理"sv, "办毕"sv,     "完成"sv, "到达现场"sv,
    "赶到现场"sv, "到场"sv,     "到达"sv,     "赶到"sv, "到岗"sv,     "送达"sv, "报送"sv,
    "上报"sv,     "响应"sv,     "回复"sv,     "答复"sv, "反馈"sv,     "支付"sv, "拨付"sv,
    "下达"sv,     "到位"sv,     "公开"sv,     "整改"sv, "整改完成"sv, "解决"sv, "处理完毕"sv,
    "处理"sv,     "处置完毕"sv, "处置"sv,     "修复"sv, "排除"sv,     "恢复"sv, "交付"sv,
    "出具"sv,     "审核"sv,     "审批"sv,     "发放"sv, "受理"sv,     "救援"sv, "更新"sv};

/// A级, 优秀, 不达标: what levels are called; a letter alone may be a name of anything.
inline constexpr word_list level_letters{"A"sv, "B"sv, "C"sv, "D"sv, "E"sv};
inline constexpr word_list level_words{
    "A级"sv,      "B级"sv,    "C级"sv,    "D级"sv,      "E级"sv,    "A等"sv,      "B等"sv,
    "C等"sv,      "D等"sv,    "A类"sv,    "B类"sv,      "C类"sv,    "D类"sv,      "甲等"sv,
    "乙等"sv,     "丙等"sv,   "丁等"sv,   "一档"sv,     "二档"sv,   "三档"sv,     "四档"sv,
    "优秀"sv,     "良好"sv,   "中等"sv,   "一般"sv,     "较好"sv,   "较差"sv,     "合格"sv,
    "达标"sv,     "好"sv,     "中"sv,     "差"sv,       "优"sv,     "良"sv,       "满意"sv,
    "基本合格"sv, "不合格"sv, "不达标"sv, "基本达标"sv, "不满意"sv, "基本满意"sv, "非常满意"sv,
    "比较满意"sv};
/// Whether some words are the name of a level and nothing else: A级, 优秀, 不达标.
constexpr bool names_level(std::string_view said) {
  return !said.empty() &&
         (level_letters.at_start(said) == said || level_words.longest_at_start(said) == said);
}
/// Whether a unit is one of time, working days too.
constexpr bool measures_time(const unit& u) {
  return u == days || u.converts_to(days) || u.symbol() == "工作日"sv;
}
/// How long the word of what is done within a time is, at the end: 3天内办结; 0 where there is
/// none.
constexpr std::size_t length_of_doing(std::string_view words) {
  if (!doing_words.ends(words)) return 0;
  for (std::string_view word : doing_words)
    if (doing_words.ends_with(words, word) && words.size() > word.size()) {
      // 3天内完成整改.
      constexpr std::string_view done = "完成"sv;
      const std::string_view before = words.substr(0, words.size() - word.size());
      const bool is_done = before.ends_with(done) && before.size() > done.size();
      return word.size() + (is_done ? done.size() : 0);
    }
  return 0;
}
inline constexpr word_list target_objects{
    "目标"sv,     "目标值"sv,   "目标数"sv,     "指标"sv,       "指标值"sv,   "任务"sv,
    "任务数"sv,   "任务量"sv,   "计划"sv,       "计划数"sv,     "计划值"sv,   "标准"sv,
    "标准值"sv,   "上年"sv,     "去年"sv,       "平均年龄"sv,   "平均值"sv,   "平均水平"sv,
    "保有量"sv,   "控制数"sv,   "基准价"sv,     "基准值"sv,     "要求"sv,     "上年度"sv,
    "计划任务"sv, "目标任务"sv, "责任指标"sv,   "总数的占比"sv, "均值"sv,     "增幅"sv,
    "增速"sv,     "平均数"sv,   "平均增长率"sv, "计划数量"sv,   "目标数量"sv, "任务数量"sv,
    "计划量"sv,   "目标量"sv,   "计划额"sv,     "目标额"sv,     "任务额"sv,   "预期值"sv,
    "预期目标"sv};
/// The object is the target and nothing else: 年度目标值, not 目标责任书并报送.
constexpr bool ends_in_target(std::string_view object) { return target_objects.ends(object); }

/// What may stand between a name and its figure: 达到, 应控制在.
inline constexpr word_list behind_names{
    "到达"sv,   "达到"sv,   "达"sv,     "控制在"sv, "保持在"sv, "为"sv,     "在"sv,     "应"sv,
    "的"sv,     "是"sv,     "须"sv,     "需"sv,     "要"sv,     "占比"sv,   "确保"sv,   "下降到"sv,
    "下降至"sv, "降低到"sv, "降低至"sv, "降到"sv,   "降至"sv,   "减少到"sv, "减少至"sv, "提高到"sv,
    "提高至"sv, "提升到"sv, "提升至"sv, "上升到"sv, "上升至"sv, "增加到"sv, "增加至"sv};
/// Whether words before a figure name nothing.
constexpr bool is_nameless(std::string_view noun) {
  for (std::string_view word = behind_names.at_end(noun); !word.empty();
       word = behind_names.at_end(noun))
    noun.remove_suffix(word.size());
  return noun.empty();
}

}  // namespace jixiao::detail
