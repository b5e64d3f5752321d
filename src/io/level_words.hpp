// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/standard/grade.hpp>

namespace jixiao::io {

// The level that a heading names (等级); nothing where it is no word of a scale.
std::optional<grade> level_named(std::string_view heading);

inline bool is_level_word(std::string_view heading) { return level_named(heading).has_value(); }

}  // namespace jixiao::io
