// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <jixiao/decimal_text.hpp>

#include "readers.hpp"

namespace jixiao::io {

// A table saved as text by a word processor: every cell a line that begins with a tab, every row
// followed by an empty line, other lines the text around the tables.
void read_word_text(std::string_view text, document& out) {
  grid table;
  grid_row current;
  std::size_t line = 0;
  const auto finish_row = [&] {
    if (!current.empty()) table.rows.push_back(std::exchange(current, {}));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view words = text.substr(at, end - at);
    at = end + 1;
    ++line;
    if (!words.empty() && words.back() == '\r') words.remove_suffix(1);
    if (words.empty()) {
      finish_row();
      continue;
    }
    const bool is_cell = words.front() == '\t';
    if (!is_cell) finish_row();
    cell c;
    c.text = std::string(is_cell ? words.substr(1) : words);
    c.where.file = out.file;
    c.where.row = line;
    current.push_back(std::move(c));
    if (!is_cell) finish_row();
  }
  finish_row();
  out.grids.push_back(std::move(table));
}

}  // namespace jixiao::io
