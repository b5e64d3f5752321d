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
#include "level_words.hpp"

namespace jixiao::io {

// Which column holds what.
class column_map {
 public:
  void set(column c, std::size_t index, heading_rank rank = heading_rank::strong) {
    at_[static_cast<std::size_t>(c)] = index;
    ranks_[static_cast<std::size_t>(c)] = rank;
  }
  // Of a column that is there.
  heading_rank rank_of(column c) const { return ranks_[static_cast<std::size_t>(c)]; }
  std::optional<std::size_t> operator[](column c) const { return at_[static_cast<std::size_t>(c)]; }
  bool has(column c) const { return (*this)[c].has_value(); }
  // The cells that a row needs to reach its last known column.
  std::size_t width() const {
    std::size_t width = 0;
    for (const auto& index : at_)
      if (index && *index + 1 > width) width = *index + 1;
    for (const level_column& level : levels)
      if (level.index + 1 > width) width = level.index + 1;
    return width;
  }

  // As they stand, whatever their order; each names a level of the scale.
  std::vector<level_column> levels;
  jixiao::scale scale;
  // Those of levels, with the ones that stand there twice.
  std::size_t level_headings = 0;
  // Of bare numbers, as a note behind the heading says it; empty where none does.
  std::string target_unit;
  std::string measured_unit;

 private:
  std::array<std::optional<std::size_t>, column_count> at_{};
  std::array<heading_rank, column_count> ranks_{};
};

struct header {
  column_map columns;
  std::size_t first_row = 0;
  std::size_t row_count = 0;  // 0: none found
  // The cells up to the last heading, known or not.
  std::size_t width = 0;
};

// The headings at a row: one row, or two where 评价标准 spans 优 良 中 差. No rows where none of
// them names the indicators.
header header_at(const grid& table, std::size_t row, std::vector<table_problem>& problems);

// The first headings from a row on. `wanted` says whether a set of columns is enough to be the
// table that is looked for.
template <class Wanted>
header find_header(const grid& table, Wanted wanted, std::vector<table_problem>& problems,
                   std::size_t from = 0);

std::string_view trimmed_text(std::string_view text);
bool is_blank_row(const grid_row& row);

// The text of a column in a row; empty where the row is too short or the cell continues another.
const std::string& text_at(const grid_row& row, const column_map& columns, column c);
place place_at(const grid& table, const grid_row& row, const column_map& columns, column c);
place place_at(const grid& table, const grid_row& row, std::size_t index);

// Where a row names indicators, but no level that is known: its other headings, which may be those
// of levels.
void name_unknown_levels(const grid& table, std::vector<table_problem>& problems);

// The first cell with something in it behind the last heading, where cells are told apart by what
// stands before them and not by an address of their own: the row's cells may stand in the wrong
// columns. Nothing where there is none.
const cell* cell_too_many(const grid& table, const header& head, const grid_row& row);

// The texts of merged cells for all the rows that they reach over (合并单元格): each row is shown
// as it comes, from the first one under the headings on.
class merged_texts {
 public:
  void start() {
    texts_.clear();
    origins_.clear();
  }
  void next(const grid_row& row);
  // Of the row that came last; of a cell that continues one on its left that one's, if `is_alike`
  // says that the two columns hold the same kind of thing.
  template <class Alike>
  std::string_view text(const grid_row& row, std::size_t index, Alike is_alike) const {
    if (index >= row.size()) return {};
    const std::size_t origin = origins_[index];
    if (origin != index && !is_alike(origin)) return {};
    return texts_[origin];
  }

 private:
  // By column, of the cells that reach down, and in which column they began.
  std::vector<std::string> texts_;
  std::vector<std::size_t> origins_;
};

template <class Wanted>
header find_header(const grid& table, Wanted wanted, std::vector<table_problem>& problems,
                   std::size_t from) {
  for (std::size_t r = from; r < table.rows.size(); ++r) {
    std::vector<table_problem> here;
    const header found = header_at(table, r, here);
    if (found.row_count == 0 || !wanted(found.columns)) continue;
    problems.insert(problems.end(), here.begin(), here.end());
    return found;
  }
  return {};
}

}  // namespace jixiao::io
