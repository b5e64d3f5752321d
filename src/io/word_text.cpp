// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "grid_builder.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

// A table saved as text by a word processor: every cell a line that begins with a tab, every row
// followed by an empty line. Lines of their own stand between tables; the last of them before a
// table are its title.
class word_text_reader {
 public:
  explicit word_text_reader(document& out) : out_(out) {}

  void add_line(std::string_view words) {
    ++line_;
    if (words.empty()) return finish_row();
    const bool is_cell = words.front() == '\t';
    if (!is_cell) finish_table();
    cell c = empty_cell(line_, is_cell ? current_.size() + 1 : 0);
    c.text = std::string(is_cell ? words.substr(1) : words);
    current_.push_back(std::move(c));
    if (is_cell) return;
    title_.push_back(std::exchange(current_, {}));
    if (title_.size() > longest_title) title_.erase(title_.begin());
  }

  void finish() { finish_table(); }

 private:
  static constexpr std::size_t longest_title = 3;

  void finish_row() {
    if (!current_.empty()) rows_.push_back(std::exchange(current_, {}));
  }

  void finish_table() {
    finish_row();
    if (rows_.empty()) return;
    grid table;
    table.file = out_.file;
    table.name = std::to_string(out_.grids.size() + 1);
    table.rows = std::exchange(title_, {});
    table.rows.insert(table.rows.end(), std::make_move_iterator(rows_.begin()),
                      std::make_move_iterator(rows_.end()));
    rows_.clear();
    out_.grids.push_back(std::move(table));
  }

  document& out_;
  std::vector<grid_row> title_;
  std::vector<grid_row> rows_;
  grid_row current_;
  std::size_t line_ = 0;
};

}  // namespace

void read_word_text(std::string_view text, document& out) {
  word_text_reader reader(out);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view words = text.substr(at, end - at);
    at = end + 1;
    if (!words.empty() && words.back() == '\r') words.remove_suffix(1);
    reader.add_line(words);
  }
  reader.finish();
}

}  // namespace jixiao::io
