// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/check/finding.hpp>

namespace jixiao {

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

}  // namespace detail

/// What is wrong with a text, to stand behind it.
constexpr const message& message_of(fault what) {
  return detail::fault_messages[static_cast<std::size_t>(what)];
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
