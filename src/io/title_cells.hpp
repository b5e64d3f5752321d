// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/io/grid.hpp>
#include <jixiao/measure/unit.hpp>

namespace jixiao::io {

// What the cells of a row above the headings say, each by its label or by none. The texts are those
// of the row.
struct title_cells {
  // Behind 填报单位 or 主管部门, in the same cell or in the next one; the first of them.
  std::string_view department;
  const cell* department_at = nullptr;
  // The first text without a label that may be a name, and how many there are.
  std::string_view unlabelled;
  const cell* unlabelled_at = nullptr;
  std::size_t unlabelled_count = 0;
  // Behind 单位： or 金额单位：.
  std::string_view currency;
  const cell* currency_at = nullptr;
};

title_cells title_cells_of(const grid_row& row);

// The unit of money that the words behind 单位： name; empty where they name none.
std::optional<unit> currency_named(std::string_view words);

// 单位：万元, 填报单位：甲局 or the like stand above headings, and in no row of a table.
bool has_title_label(std::string_view text);

}  // namespace jixiao::io
