// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/io/grid.hpp>
#include <jixiao/io/table_problem.hpp>

#include "headings.hpp"

namespace jixiao::io {

// Which column holds what.
class column_map {
 public:
  void set(column c, std::size_t index) { at_[static_cast<std::size_t>(c)] = index; }
  std::optional<std::size_t> operator[](column c) const { return at_[static_cast<std::size_t>(c)]; }
  bool has(column c) const { return (*this)[c].has_value(); }
  bool has_bands() const {
    return has(column::excellent) && has(column::good) && has(column::fair) && has(column::poor);
  }
  bool has_any_band() const {
    return has(column::excellent) || has(column::good) || has(column::fair) || has(column::poor);
  }
  // The cells that a row needs to reach its last known column.
  std::size_t width() const {
    std::size_t width = 0;
    for (const auto& index : at_)
      if (index && *index + 1 > width) width = *index + 1;
    return width;
  }

 private:
  std::array<std::optional<std::size_t>, column_count> at_{};
};

struct header {
  column_map columns;
  std::size_t first_row = 0;
  std::size_t row_count = 0;  // 0: none found
};

// Finds the headings: one row, or two where 评价标准 spans 优 良 中 差. `wanted` says whether a set
// of columns is enough to be the table that is looked for.
template <class Wanted>
header find_header(const grid& table, Wanted wanted, std::vector<table_problem>& problems);

std::string_view trimmed_text(std::string_view text);
bool is_blank_row(const grid_row& row);

// The text of a column in a row; empty where the row is too short or the cell continues another.
const std::string& text_at(const grid_row& row, const column_map& columns, column c);
place place_at(const grid& table, const grid_row& row, const column_map& columns, column c);

namespace rows_detail {

// Adds the headings of a row; a heading that is there already is a problem.
void add_headings(const grid& table, const grid_row& row, column_map& columns,
                  std::vector<table_problem>& problems);
bool is_second_header_row(const grid_row& row);

}  // namespace rows_detail

template <class Wanted>
header find_header(const grid& table, Wanted wanted, std::vector<table_problem>& problems) {
  const std::vector<grid_row>& rows = table.rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    header found;
    std::vector<table_problem> here;
    rows_detail::add_headings(table, rows[r], found.columns, here);
    if (!found.columns.has(column::indicator)) continue;
    found.first_row = r;
    found.row_count = 1;
    std::size_t next = r + 1;
    while (next < rows.size() && is_blank_row(rows[next])) ++next;
    if (next < rows.size() && rows_detail::is_second_header_row(rows[next])) {
      rows_detail::add_headings(table, rows[next], found.columns, here);
      found.row_count = next - r + 1;
    }
    if (!wanted(found.columns)) continue;
    problems.insert(problems.end(), here.begin(), here.end());
    return found;
  }
  return {};
}

}  // namespace jixiao::io
