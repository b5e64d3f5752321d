// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/points_text.hpp>

namespace jixiao::detail {

/// Whose points a rule or a part of it is, and how many at most (分项标题): 水质合格率(3分):
struct part_title {
  std::size_t begin = 0;
  std::size_t name_end = 0;
  /// Behind its colon.
  std::size_t end = 0;
  exact points;
  constexpr explicit operator bool() const { return end != 0; }
};

/// The title that stands at a position; none where there is no such.
constexpr part_title read_part_title(std::string_view text, std::size_t from) {
  constexpr std::size_t longest = 60;
  for (std::size_t i = from; i < text.size() && i - from < longest;
       i += length_of_character(text_behind(text, i))) {
    if (text[i] == ',' || text[i] == ';' || is_digit(text[i])) return {};
    if (text[i] != '(' || i == from) continue;
    const points_reading points = read_points(text_behind(text, i + 1));
    const std::size_t end = i + 1 + points.length;
    if (!points || !points.has_unit || points.is_range ||
        !starts_with(text_behind(text, end), "):"))
      return {};
    return {from, i, end + 2, points.low};
  }
  return {};
}

}  // namespace jixiao::detail
