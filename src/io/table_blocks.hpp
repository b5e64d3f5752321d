// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/io/grid.hpp>
#include <jixiao/io/table_problem.hpp>
#include <jixiao/measure/unit.hpp>

#include "table_rows.hpp"

namespace jixiao::io {

// What stands over the headings of a table: whose it is, and 单位：万元.
struct table_title {
  std::string name;
  bool is_body = false;      // the name is that of an office or another body, by its last word
  bool is_labelled = false;  // the name stands behind 填报单位 or the like
  std::optional<unit> currency;
  place where;  // of the name
};

// The rows above `header_row`, at most four and none before `from`.
table_title title_above(const grid& table, std::size_t header_row, std::size_t from,
                        std::vector<table_problem>& problems);

// 2024 of 2024年度 in a row above `header_row` that has nothing else in it.
std::optional<int> year_above(const grid& table, std::size_t header_row);

// Whether a row in a table can be the title of another one that begins below it.
bool is_title_row(const grid_row& row, const column_map& columns);

}  // namespace jixiao::io
