// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>

namespace jixiao {

JIXIAO_INLINE indicator indicator::with_bands(std::string name, std::vector<std::string> cells,
                                              const scale& levels) {
  indicator result;
  result.name = std::move(name);
  cells.resize(levels.size());
  result.standard = any_standard::read(levels, cells);
  result.cells = std::move(cells);
  result.cell_places.resize(levels.size());
  return result;
}

JIXIAO_INLINE void indicator::read_again(const bound_words& words) {
  standard = any_standard::read(standard.level_scale(), cells, words);
}

}  // namespace jixiao
