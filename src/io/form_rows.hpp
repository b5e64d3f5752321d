// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <jixiao/io/grid.hpp>

namespace jixiao::io {

// What a row of a printed form is, if it holds nothing of the table.
enum class form_row : std::uint8_t {
  none,
  note,            // 注：以上含本数
  column_numbers,  // 栏次 1 2 3, below the headings
  signatures,      // 填表人：… 审核人：…
  page_number,     // 第 1 页 共 2 页
  omitted,         // ……: rows that were left out
};

// `is_first`: it stands directly below the headings, as numbers of columns do.
form_row form_row_of(const grid_row& row, bool is_first);

}  // namespace jixiao::io
