// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/place.hpp>

namespace jixiao::io {

/// One cell of a table in a file (单元格): its text as a person sees it, in UTF-8, and where it is.
struct cell {
  std::string text;
  place where;
  /// The rest of a merged cell that began above or to the left; `text` is then empty.
  bool is_continuation = false;
};

using grid_row = std::vector<cell>;

/// A table, a sheet or a delimited text (表格), the same for every kind of file. Rows may be of
/// different lengths; a column has one index in all of them.
struct grid {
  /// The sheet's name, or which table of the document it is; may be empty.
  std::string name;
  bool is_hidden = false;
  std::vector<grid_row> rows;
};

}  // namespace jixiao::io
