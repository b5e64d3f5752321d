// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/check/finding.hpp>

namespace jixiao {

/// One thing said in both languages. Marks in braces are filled in by explain.hpp:
/// {text} the cell or value as written, {read} as it was understood, {why} a fault, {at} a
/// character's place, {bands} the grades concerned, {values} the numbers concerned, {witness} some
/// of them, {unit}, {name} the indicator's, {stated} {summed} {off} amounts.
struct message {
  std::string_view zh;
  std::string_view en;

  constexpr std::string_view in(language which) const { return which == language::zh ? zh : en; }
};

namespace detail {

// In the order of `fault`.
inline constexpr auto fault_messages = std::to_array<message>({
    {"没有问题", "nothing is wrong"},
    {"没有内容", "it is empty"},
    {"有不该出现的字符", "a character has no place here"},
    {"有两个小数点", "there are two decimal points"},
    {"不接受科学记数法", "exponents are not taken"},
    {"不是一个确定的数", "it is no finite number"},
    {"数字太长：有效数字最多 38 位，小数最多 76 位",
     "too many digits: at most 38 significant ones, 76 after the point"},
    {"文字太长，一个单元格放不下", "longer than a cell of a standard may be"},
    {"分母是 0", "the denominator is 0"},
    {"不认识的计量单位", "the unit is unknown"},
    {"计量单位不符", "the unit does not convert"},
    {"没有写计量单位", "it has no unit"},
    {"次数、个数之类不能是负数", "a count is never negative"},
    {"与各档的说法都不相符", "no band is worded like this"},
    {"这个指标用文字评价，不能填数", "the standard grades by words, not by numbers"},
    {"这个指标用数评价，不能填文字", "the standard grades by numbers, not by words"},
    {"前后说法矛盾", "its words contradict each other"},
});
static_assert(fault_messages.size() == static_cast<std::size_t>(fault::conflicting_words) + 1);

struct finding_message {
  message title;
  message sentence;
};

// In the order of `code`.
inline constexpr auto finding_messages = std::to_array<finding_message>({
    {{"无法识别", "unreadable"},
     {"“{text}”{why}（第 {at} 个字）", "“{text}”: {why} (character {at})"}},
    {{"缺档", "blank band"}, {"{bands}没有填写", "{bands} left blank"}},
    {{"空档", "gap"},
     {"{values} 不属于任何一档，例如 {witness}", "no band has {values}, e.g. {witness}"}},
    {{"差档未到底", "open worst end"},
     {"{values} 没有规定，例如 {witness}", "nothing is said about {values}, e.g. {witness}"}},
    {{"重叠", "overlap"},
     {"{values} 同属{bands}，例如 {witness}", "{bands} all have {values}, e.g. {witness}"}},
    {{"评不到", "unreachable"}, {"没有一个值能评为{bands}", "no value ever earns {bands}"}},
    {{"重复档", "duplicate band"}, {"{bands}的要求完全相同", "{bands} ask the same"}},
    {{"次序颠倒", "out of order"},
     {"{bands}之间，较好的一档要求反而较低", "of {bands} the better asks less"}},
    {{"单位不一致", "unit mismatch"},
     {"{bands}的单位是“{unit}”，与其他档不能换算",
      "{bands} in “{unit}”, which does not convert to the others"}},
    {{"预算不平", "budget sum"},
     {"本级 {stated}，下级合计 {summed}，{off}",
      "stated {stated}, the parts add up to {summed}, {off}"}},
    {{"指标重名", "duplicate indicator"},
     {"同一活动下已有同名指标", "the activity has one of this name already"}},
    {{"疑似错字", "misspelt"}, {"“{text}”按“{read}”读", "“{text}” is read as “{read}”"}},
    {{"定量定性混用", "mixed kinds"},
     {"{bands}是文字，其他档是数", "{bands} in words, the others in numbers"}},
    {{"名称不符", "name and unit"},
     {"名称“{name}”与评价标准的单位“{unit}”不相称", "“{name}” is graded in “{unit}”"}},
    {{"单点成档", "point ladder"},
     {"{bands}各只写了一个数，本意可能是以该数为界",
      "{bands} are single numbers, perhaps meant as limits"}},
    {{"反向嵌套", "nested worse"},
     {"{bands}之间，较差的一档包含在较好的一档之内，从好到差逐档判定就评不到，例如 {witness}",
      "of {bands} the worse lies inside the better, so that whoever tries the best first never "
      "awards it, e.g. {witness}"}},
    {{"无指标", "no indicator"}, {"没有绩效指标", "nothing measures this activity"}},
    {{"无预算", "no budget"}, {"没有填写年度预算数", "the budget is blank"}},
    {{"共用界值", "shared bound"},
     {"{witness} 同属两档，归较好的一档", "{witness} in two bands; the better counts"}},
    {{"嵌套", "nested"},
     {"{values} 同属{bands}，归最窄的一档", "{bands} all have {values}; the narrowest counts"}},
    {{"两端颠倒", "reversed range"}, {"“{text}”按“{read}”读", "“{text}” is read as “{read}”"}},
    {{"单位省略", "unit omitted"},
     {"“{text}”只有一端写了单位，按“{read}”读",
      "“{text}” has its unit on one end only; read as “{read}”"}},
    {{"优档未到顶", "open best end"},
     {"{values} 没有规定，例如 {witness}，归最好的一档",
      "nothing is said about {values}, e.g. {witness}; the best counts"}},
});
static_assert(finding_messages.size() == code_count);

// Of name_unit, where the standard has no unit but words.
inline constexpr message name_of_labels{"名称“{name}”是比率，评价标准却是文字",
                                        "“{name}” is a rate and is graded in words"};

}  // namespace detail

/// What is wrong with a text, to stand behind it.
constexpr const message& message_of(fault what) {
  return detail::fault_messages[static_cast<std::size_t>(what)];
}
/// A finding's sentence, to stand behind its title.
constexpr const message& message_of(code c) {
  return detail::finding_messages[static_cast<std::size_t>(c)].sentence;
}
/// A finding's short name: 空档, gap.
constexpr const message& title_of(code c) {
  return detail::finding_messages[static_cast<std::size_t>(c)].title;
}

/// 错误, 疑点, 说明.
constexpr message message_of(severity level) {
  switch (level) {
    case severity::error: return {"错误", "error"};
    case severity::warning: return {"疑点", "warning"};
    case severity::note: break;
  }
  return {"说明", "note"};
}

}  // namespace jixiao
