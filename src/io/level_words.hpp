// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/standard/scale.hpp>

namespace jixiao::io {

// A column of a level (等级), and the word that names it.
struct level_column {
  std::size_t index = 0;
  std::string word;
  grade level = grade::excellent;  // once the scale is known
};

// The level of a scale that a heading names; nothing where it is none of its words.
std::optional<grade> level_named(const scale& levels, std::string_view heading);

// Whether a heading is a word of any known scale. By itself it need not be a level: 完成 is one
// beside 未完成 alone.
bool is_level_word(std::string_view heading);

// The scale (等级体系) that the headings make: of those that have all their words there the one of
// most levels, and of the same size the one with just these words. Where none has all, the one that
// has most and lacks fewest, 优良中差 before the others; nothing where that are not two. What
// stands there twice is meant for levels of 优良中差 that are missing, where that many are.
std::optional<scale> scale_of(const std::vector<level_column>& columns, std::size_t twice);

}  // namespace jixiao::io
