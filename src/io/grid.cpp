// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/grid.hpp>

namespace jixiao::io {

namespace {

std::string spreadsheet_address(const cell& c) {
  std::string letters;
  for (std::uint32_t n = c.column; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters + std::to_string(c.row);
}

std::string json_pointer(const grid& table, const cell& c) {
  const std::size_t column = c.column - 1;
  return "/" + std::to_string(c.row - 1) + "/" +
         (column < table.keys.size() ? table.keys[column] : std::to_string(column));
}

}  // namespace

place grid::where(const cell& c) const {
  place at{file, sheet, c.row, c.column, {}};
  if (c.row == 0 || c.column == 0) return at;
  if (addresses == addressing::spreadsheet) at.address = spreadsheet_address(c);
  if (addresses == addressing::json_pointer) at.address = json_pointer(*this, c);
  return at;
}

}  // namespace jixiao::io
