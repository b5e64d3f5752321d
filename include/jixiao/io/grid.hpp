// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao::io {

/// One cell of a table in a file (单元格): its text as a person sees it, in UTF-8, and where in its
/// table it is. Tables have millions of them, so what they share stands in the grid.
struct cell {
  std::string text;  ///< as a person sees it; may have several lines
  /// As in a place: from 1; 0 means that there is none.
  std::uint32_t row = 0;
  std::uint32_t column = 0;  ///< likewise
  /// The rest of a merged cell that began above or to the left; `text` is then empty.
  bool is_continuation = false;
  /// Of a continuation: the merged cell began in a row above, so that this row has a part in it.
  bool is_from_above = false;
};

using grid_row = std::vector<cell>;  ///< the cells of a row that are written, from the left

/// How a file names its cells (单元格地址).
enum class addressing : std::uint8_t {
  none,          ///< by row and column alone
  spreadsheet,   ///< B12
  json_pointer,  ///< /11/实际完成值, or /11/1 where rows are arrays
};

/// A table, a sheet or a delimited text (表格), the same for every kind of file. Rows may be of
/// different lengths; a column has one index in all of them.
struct grid {
  /// The sheet's name, or which table of the document it is; may be empty.
  std::string name;
  bool is_hidden = false;      ///< whether it is a sheet or a table that the file hides
  std::vector<grid_row> rows;  ///< from the top
  /// What the places of all its cells have in common.
  std::string file;
  std::string sheet;                        ///< as in a place
  addressing addresses = addressing::none;  ///< how those places name a cell
  /// The keys of JSON objects by column, as parts of a pointer.
  std::vector<std::string> keys;
  /// The levels that its headings name, where the caller says so; else they are found from the
  /// headings.
  std::optional<scale> levels;

  /// Where a cell of this table is (出处).
  place where(const cell& c) const;
};

}  // namespace jixiao::io
