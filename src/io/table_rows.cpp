// SPDX-License-Identifier: BSL-1.0
#include "table_rows.hpp"

#include <algorithm>

#include <jixiao/number/decimal_text.hpp>

namespace jixiao::io {

std::string_view trimmed_text(std::string_view text) { return detail::trimmed(text); }

bool is_blank_row(const grid_row& row) {
  return std::all_of(row.begin(), row.end(), [](const cell& cell) {
    return cell.is_continuation || trimmed_text(cell.text).empty();
  });
}

const std::string& text_at(const grid_row& row, const column_map& columns, column c) {
  static const std::string nothing;
  const auto index = columns[c];
  if (!index || *index >= row.size() || row[*index].is_continuation) return nothing;
  return row[*index].text;
}

place place_at(const grid& table, const grid_row& row, const column_map& columns, column c) {
  const auto index = columns[c];
  if (index && *index < row.size()) return table.where(row[*index]);
  place where = row.empty() ? place{} : table.where(row.front());
  where.column = 0;
  where.address.clear();
  return where;
}

namespace rows_detail {

void add_headings(const grid& table, const grid_row& row, column_map& columns,
                  std::vector<table_problem>& problems) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view text = trimmed_text(row[i].text);
    if (row[i].is_continuation || text.empty()) continue;
    const auto named = column_named(text);
    if (!named) continue;
    if (columns.has(*named)) {
      if (*columns[*named] != i)
        problems.push_back(
            {table_fault::column_twice, table.where(row[i]), std::string(text), {}, {}});
      continue;
    }
    columns.set(*named, i);
  }
}

// Nothing but 优 良 中 差 and blanks.
bool is_second_header_row(const grid_row& row) {
  std::size_t grades = 0;
  for (const cell& cell : row) {
    const std::string_view text = trimmed_text(cell.text);
    if (cell.is_continuation || text.empty()) continue;
    const auto named = column_named(text);
    if (!named || *named < column::excellent || *named > column::poor) return false;
    ++grades;
  }
  return grades >= 2;
}

}  // namespace rows_detail

}  // namespace jixiao::io
