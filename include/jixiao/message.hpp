// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <jixiao/error.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/language.hpp>
#include <jixiao/verdict.hpp>

namespace jixiao {

/// One thing said in both languages. Marks in braces are filled in by explain.hpp:
/// {text} the cell or value as written, {read} as it was understood, {bands} the grades concerned,
/// {values} the numbers concerned, {witness} some of them, {unit}, {expected}, {at} a character's
/// place, {stated} {summed} {off} amounts.
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
    {"不是有限的数", "it is no finite number"},
    {"数字太长：有效数字最多 38 位，小数最多 76 位",
     "too many digits: at most 38 significant ones, 76 after the point"},
    {"文字太长，一个单元格放不下", "longer than a cell of a standard may be"},
    {"除数是 0", "the denominator is 0"},
    {"不认识的计量单位", "the unit is unknown"},
    {"计量单位不符", "the unit does not convert"},
    {"没有写单位，不能确定是百分数还是比值", "a bare number could be a per cent or a ratio"},
    {"次数、个数之类不能是负数", "a count is never negative"},
    {"与各档的说法都不相符", "no band is worded like this"},
    {"标准是定性的，不能用数判定", "the standard grades by words, not by numbers"},
    {"标准是定量的，不能用文字判定", "the standard grades by numbers, not by words"},
    {"前后说法矛盾", "its words contradict each other"},
});
static_assert(fault_messages.size() == static_cast<std::size_t>(fault::conflicting_words) + 1);

// In the order of `code`.
inline constexpr auto finding_messages = std::to_array<message>({
    {"无法识别：“{text}”，{why}（第 {at} 个字）",
     "can't be read: “{text}”: {why} (character {at})"},
    {"缺档：{bands}没有填写", "left blank: {bands}"},
    {"空档：{values}不属于任何一档，例如 {witness}", "gap: {values} is in no band, e.g. {witness}"},
    {"最差一档之外没有规定：{values}，例如 {witness}",
     "nothing is said beyond the worst band: {values}, e.g. {witness}"},
    {"重叠：{values}同属{bands}，例如 {witness}",
     "overlap: {values} is in {bands} at once, e.g. {witness}"},
    {"永远评不到：没有一个值能得到{bands}", "unreachable: no value ever earns {bands}"},
    {"重复：{bands}的要求相同", "duplicate: {bands} ask the same"},
    {"次序颠倒：{bands}中较好的一档要求反而较低",
     "out of order: of {bands} the better one asks less"},
    {"计量单位不一致：{bands}的单位是“{unit}”，与其他档不能换算",
     "unit mismatch: {bands} is in “{unit}”, which does not convert to the others"},
    {"预算不平：应为 {stated}，分项合计 {summed}，相差 {off}",
     "budgets do not add up: stated {stated}, parts {summed}, off by {off}"},
    {"指标重名：同一活动下已有这个指标", "duplicate indicator: the activity has it already"},
    {"疑似错字：“{text}”按“{read}”读", "misspelt: “{text}” is read as “{read}”"},
    {"定量与定性混用：{bands}与其他档的说法不同",
     "mixed kinds: {bands} is worded unlike the others"},
    {"指标名称与评价标准不符：标准按“{unit}”定级",
     "the name does not fit the standard, which grades by “{unit}”"},
    {"{bands}各只写了一个数，可能都是界限而不是定值",
     "{bands} are single figures; each is probably meant as a limit"},
    {"较差的一档包含在较好的一档之内（{bands}）：从好到差逐档判定时评不到较差的一档，例如 "
     "{witness}",
     "a worse band lies inside a better one ({bands}): whoever tries bands best first never awards "
     "it, e.g. {witness}"},
    {"没有绩效指标", "no indicator"},
    {"没有填写年度预算数", "no budget"},
    {"共用界值：{witness} 同属两档，归较好的一档",
     "shared bound: {witness} is in two bands; the better one counts"},
    {"嵌套：{values}同属{bands}，归最窄的一档",
     "nested: {values} is in {bands} at once; the narrowest counts"},
    {"两端颠倒：“{text}”按“{read}”读", "reversed range: “{text}” is read as “{read}”"},
    {"单位只写在一端：“{text}”按“{read}”读",
     "the unit is on one end only: “{text}” is read as “{read}”"},
    {"最好一档之外没有规定：{values}，例如 {witness}，归最好的一档",
     "nothing is said beyond the best band: {values}, e.g. {witness}; it counts as the best"},
});
static_assert(finding_messages.size() == code_count);

}  // namespace detail

constexpr const message& message_of(fault what) {
  return detail::fault_messages[static_cast<std::size_t>(what)];
}
constexpr const message& message_of(code c) {
  return detail::finding_messages[static_cast<std::size_t>(c)];
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
