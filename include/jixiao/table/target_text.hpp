// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

/// Reads a target as a form has it: in one cell (`≥98%`, `≤ 30 万元`, `3200份`, `11月30日前完成`),
/// or with its sign and its unit in columns of their own (`≥` | `95` | `%`). Words are a
/// qualitative target; a figure without a sign is read as ＝ and marked bare. A sign that stands
/// twice must be the same one, and so must a unit; a range has no single target. What can't be read
/// keeps its text and says why. Never throws but std::bad_alloc.
target read_target(std::string_view text, std::string_view sign_column = {},
                   std::string_view unit_column = {});

/// The target as one text that reads back to it, whatever columns its sign and unit came from: as
/// it is written where that will do (≥98%, 6月30日前完成). Never throws but std::bad_alloc.
std::string write_target(const target& t);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/target_text.ipp>
#endif
