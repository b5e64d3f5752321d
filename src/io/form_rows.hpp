// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/io/grid.hpp>
#include <jixiao/table/measurement.hpp>

#include "table_rows.hpp"

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

// A row of sums: 合计, 小计, 总分.
struct sum_row {
  points_row_kind kind = points_row_kind::whole;  // part or whole
  std::size_t name_at = 0;                        // the cell of its name
  std::string_view name;
  std::string_view written;  // behind the name in its own cell: 97.5 of 总分：97.5
};

// A 总分 that has a target, bands, a rule or a measured value is an indicator of this name.
std::optional<sum_row> sum_row_of(const grid_row& row, const column_map& columns);

// The cell that names what a row without a name of an indicator is of: the last one that is filled
// before its points. None where there is none.
std::optional<std::size_t> name_before_points(const grid_row& row, const column_map& columns);

// An indicator that no column of its own names, as 预算执行率 that is merged over the columns of
// kinds: its cell. It has a target, and points.
std::optional<std::size_t> name_among_kinds(const grid_row& row, const column_map& columns);

}  // namespace jixiao::io
