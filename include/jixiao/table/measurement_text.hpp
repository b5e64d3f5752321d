// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

namespace detail {

/// What a cell that is no number says.
measurement_kind kind_of_words(std::string_view text);
/// What follows a sign of the yuan; all of it where there is none.
std::string_view behind_yuan_sign(std::string_view amount);
/// ¥30 and ￥1,234.50 as an amount of 元; anything else as it is.
std::string with_yuan(std::string_view text);

}  // namespace detail

/// The measurement that a cell says: `97.995%`, `97.5(+)%`, `49件/50件`, `12万元`, `优`,
/// `效果明显`, `不适用`; empty, a dash or 缺失 is missing. Words that are none of these are kept as
/// a label. Never throws but std::bad_alloc.
measurement read_measurement(std::string indicator, std::string_view text);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/measurement_text.ipp>
#endif
