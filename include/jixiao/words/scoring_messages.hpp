// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/scoring/method.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>

namespace jixiao {

namespace detail {

// In the order of problem_code. {text} the value or name as written, {expected} what was expected
// or a near name, {stated} {summed} {least} {most} the figures, {why} the fault or the reason.
inline constexpr auto problem_messages = std::to_array<message>({
    {"表里没有这个指标，实际完成值“{text}”没有使用",
     "the table has no such indicator; its value “{text}” is not used"},
    {"有几个指标都叫这个名称，请写明职责和活动；“{text}”没有使用",
     "several indicators have this name; say the duty and the activity. “{text}” is not used"},
    {"重复填报：已有“{expected}”，“{text}”没有使用",
     "measured twice: “{expected}” counts, “{text}” is not used"},
    {"预算执行数对不上任何职责或活动，没有使用",
     "this money belongs to no duty or activity of the table and is not used"},
    {"预算执行数重复填报，后一个没有使用", "money given twice; the second is not used"},
    {"“{text}”不能用来评这个指标：{why}", "“{text}” can't be scored for this indicator: {why}"},
    {"没有实际完成值", "nothing was measured"},
    {"填报为不适用，不参评", "not applicable, as reported; left out"},
    {"“{text}”评不出等级：{why}", "“{text}” earns no grade: {why}"},
    {"这个指标不能用所定的方法计分", "the method can't score this kind of indicator"},
    {"指标值“{text}”无法识别：{why}", "the target “{text}” can't be read: {why}"},
    {"指标值为 0 且未达到，不能按比例计分",
     "the target is 0 and was not met; there is no proportion of it"},
    {"指标值为负，不能按比例计分", "the target is negative; there is no proportion of it"},
    {"两个标准值都是 {stated}，不能插值",
     "two standard values are both {stated}; nothing lies between them"},
    {"实际完成值“{text}”是负数", "the measured value “{text}” is negative"},
    {"“{text}”不是规定的档次（{expected}）", "“{text}” is none of the levels ({expected})"},
    {"所给 {stated} 分不在“{text}”一档的 {least}～{most} 分之内",
     "the {stated} points given are outside {least} to {most}, the range of “{text}”"},
    {"这种方法需要评分人给分", "the method needs the assessor's points"},
    {"所给 {stated} 分不在 {least}～{most} 之内",
     "the {stated} points given are outside {least} to {most}"},
    {"没有全年预算数或执行数", "the adjusted budget or the executed amount is missing"},
    {"全年预算数为 0", "the adjusted budget is 0"},
    {"实际完成值 {summed} 远高于指标值 {stated}，指标值可能定低了",
     "the measured {summed} is far above the target {stated}, which may have been set too low"},
    {"权重合计 {summed}，应为 {stated}", "the weights add up to {summed}; {stated} is stated"},
    {"没有给出权重，而同组其他项有",
     "no weight is given here, though others of the group have one"},
    {"没有给出权重，按评分办法另行确定",
     "no weights are given; they come about as the scheme says otherwise"},
    {"权重或预算是负数", "a weight or a budget is negative"},
    {"权重合计为 0", "the weights add up to 0"},
    {"按预算确定权重，而这项预算是空白", "weighed by budget, and this budget is blank"},
    {"按类别确定权重，而这类指标没有权重", "weighed by kind, and this kind has no weight"},
    {"“{text}”类没有指标，权重分给其他类",
     "no indicator is of the kind “{text}”; the other kinds "
     "share its weight"},
    {"“{text}”类分值合计 {summed}，评分办法规定 {stated}",
     "the points of the kind “{text}” add up to {summed}; the scheme says {stated}"},
    {"没有可评的指标，不参评", "there is nothing to score here; left out"},
    {"评分办法提到的“{text}”，表里没有", "the scheme speaks of “{text}”, which the table has not"},
    {"权重太零碎，不能求几何平均", "the weights are too uneven for a geometric mean"},
    {"先后修约两次：一次修约应为 {summed}，现为 {stated}",
     "rounded twice: rounded once it is {summed}, here it is {stated}"},
    {"数字超过 38 位，没有计算", "a figure has more than 38 digits; not calculated"},
});
static_assert(problem_messages.size() == static_cast<std::size_t>(problem_code::too_large) + 1);

// A report value is rounded again by the reading; there are no two figures to compare.
inline constexpr message marked_value_message{
    "报出值“{text}”再次修约，已按（＋）、（－）处理",
    "the reported value “{text}” is rounded again, by its (+) or (−)"};

// In the order of reason, for values without a grade.
inline constexpr auto no_grade_messages = std::to_array<message>({
    {"没有等级", "no grade"},
    {"落在互相包含的几档里", "it lies in bands one inside the other"},
    {"正是两档共用的界值", "it is a bound that two bands share"},
    {"同时属于几档", "several bands claim it"},
    {"落在两档之间", "it lies between two bands"},
    {"超出最好的一档", "it lies beyond the best band"},
    {"超出最差的一档", "it lies beyond the worst band"},
    {"有的档空着或无法识别", "some band is blank or can't be read"},
    {"没有等级", "no grade"},
    {"没有等级", "no grade"},
    {"没有等级", "no grade"},
});
static_assert(no_grade_messages.size() == static_cast<std::size_t>(reason::stated_bound) + 1);

inline std::string figure_text(const std::optional<rational>& figure) {
  return figure ? to_text(*figure) : std::string();
}

inline std::string why_text(const evaluation_problem& p, language in) {
  if (p.reason) return std::string(no_grade_messages[static_cast<std::size_t>(*p.reason)].in(in));
  std::string why(fault_messages[static_cast<std::size_t>(p.fault)].in(in));
  if (p.expected.empty()) return why;
  return why + (in == language::zh ? "，应为 " : ": ") + p.expected;
}

// A near name is a question; elsewhere what was expected stands in the sentence.
inline std::string near_name_text(const evaluation_problem& p, language in) {
  const bool is_name =
      p.code == problem_code::unknown_indicator || p.code == problem_code::scheme_name_unused;
  if (!is_name || p.expected.empty()) return {};
  return in == language::zh ? "，是不是“" + p.expected + "”？"
                            : "; did you mean “" + p.expected + "”?";
}

}  // namespace detail

/// The sentence of a code, with its marks in braces not filled in.
constexpr message message_of(problem_code c) {
  return detail::problem_messages[static_cast<std::size_t>(c)];
}

/// What an evaluation has to say, in a sentence: `审批事项公开率：没有实际完成值`.
inline std::string explain(const evaluation_problem& p, language in = language::zh) {
  const bool is_marked = p.code == problem_code::rounded_twice && !p.stated;
  std::string text((is_marked ? detail::marked_value_message : message_of(p.code)).in(in));
  detail::fill(text, "{why}", detail::why_text(p, in));
  detail::fill(text, "{stated}", detail::figure_text(p.stated));
  detail::fill(text, "{summed}", detail::figure_text(p.summed));
  detail::fill(text, "{least}", detail::figure_text(p.least));
  detail::fill(text, "{most}", detail::figure_text(p.most));
  detail::fill(text, "{expected}", p.expected);
  detail::fill(text, "{text}", p.text);
  text += detail::near_name_text(p, in);
  const std::string& about = !p.indicator.empty()  ? p.indicator
                             : !p.activity.empty() ? p.activity
                                                   : p.duty;
  if (about.empty()) return text;
  return about + (in == language::zh ? "：" : ": ") + text;
}

namespace detail {

struct method_word {
  std::string_view name;
  message words;
};

inline constexpr auto method_words = std::to_array<method_word>({
    {"by_grade", {"按等级赋分", "by grade"}},
    {"within_band", {"标准值插值（功效系数法）", "between standard values"}},
    {"proportional", {"按完成比例赋分", "in proportion to the target"}},
    {"pass_fail", {"直接赋分（0-1 法）", "full or nothing"}},
    {"level", {"按评判档次赋分", "within a level's range"}},
    {"satisfaction", {"按满意度赋分", "by satisfaction"}},
    {"steps", {"扣分法", "points off by steps"}},
    {"deviation", {"偏差率法", "by the distance from the target"}},
    {"efficacy", {"功效系数", "efficacy coefficient"}},
    {"execution", {"预算执行率赋分", "by budget execution"}},
    {"given", {"评分人给分", "the assessor's points"}},
});
static_assert(method_words.size() == std::variant_size_v<scoring_method>);

}  // namespace detail

/// A method's name in words: 按等级赋分; the name itself if there is no such method.
constexpr std::string_view method_text(std::string_view name, language in) {
  for (const detail::method_word& m : detail::method_words)
    if (m.name == name) return m.words.in(in);
  return name;
}

}  // namespace jixiao
