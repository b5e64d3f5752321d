// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace jixiao {

JIXIAO_INLINE any_standard any_standard::read(const scale& levels,
                                              std::span<const std::string_view> cells,
                                              const bound_words& words) {
  const auto row = [&]<std::size_t Size>(std::array<std::string_view, Size> result) {
    for (std::size_t i = 0; i < Size && i < cells.size(); ++i) result[i] = cells[i];
    return result;
  };
  if (levels.size() <= grade_count && levels.is_known())
    return read_bands<grade_count>(levels, row(std::array<std::string_view, grade_count>{}), words);
  return read_bands<max_levels>(levels, row(std::array<std::string_view, max_levels>{}), words);
}

}  // namespace jixiao
