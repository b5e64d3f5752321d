// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/text/bound_note.hpp>
#include <jixiao/text/bound_words.hpp>

#include "heading_key.hpp"
#include "readers.hpp"

namespace jixiao::io {

// How many cells a document may have, and how many bytes of text in them: one string may stand in
// any number of cells. Cells that stand in no file, those that merging and gaps
// make, have a lower limit of their own: a few bytes ask for millions of them.
class cell_budget {
 public:
  explicit cell_budget(document& out) : out_(out) {}

  bool take(std::size_t count = 1) {
    written_ += count;
    return is_within();
  }
  bool take_made(std::size_t count = 1) {
    made_ += count;
    return is_within();
  }
  bool take_text(std::size_t bytes) {
    text_ += bytes;
    if (is_spent_ || text_ <= most_text) return !is_spent_;
    return spend(std::to_string(most_text >> 20) + " MiB of text");
  }
  bool is_spent() const { return is_spent_; }

 private:
  static constexpr std::size_t most = 4'000'000;
  static constexpr std::size_t most_text = std::size_t{512} << 20;
  static constexpr std::size_t most_made = 1'000'000;
  static constexpr std::size_t made_for_each = 4;

  bool is_within() {
    if (is_spent_) return false;
    const std::size_t made = most_made + made_for_each * written_;
    if (written_ + made_ <= most && made_ <= made) return true;
    return spend(std::to_string(written_ + made_ > most ? most : made) + " cells");
  }

  bool spend(std::string limit) {
    add_problem(out_, document_fault::too_large, std::move(limit));
    is_spent_ = true;
    return false;
  }

  document& out_;
  std::size_t written_ = 0;
  std::size_t made_ = 0;
  std::size_t text_ = 0;
  bool is_spent_ = false;
};

// A cell at its place, still without text.
inline cell empty_cell(std::size_t row, std::size_t column, bool is_continuation = false) {
  return {{},
          static_cast<std::uint32_t>(row),
          static_cast<std::uint32_t>(column),
          is_continuation,
          false};
}

// The words directly above a table, which hold its title and 单位：万元: the last three paragraphs
// that are not blank.
class words_above {
 public:
  void add(std::string text, document& out) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) return;
    if (read_bound_words(simplified_text(text, text.size()).view()).found)
      out.own_words.push_back(text);
    if (texts_.size() == most) texts_.erase(texts_.begin());
    texts_.push_back(std::move(text));
  }

  bool has_any() const { return !texts_.empty(); }

  // The paragraphs as rows of one cell each; there are none above the next table then.
  std::vector<grid_row> take_rows() {
    std::vector<grid_row> rows;
    for (std::string& text : texts_) rows.push_back({cell{std::move(text), 0, 0, false, false}});
    texts_.clear();
    return rows;
  }

 private:
  static constexpr std::size_t most = 3;
  std::vector<std::string> texts_;
};

// The tables of a document that has no names for them, and no others: 表 1, 表 2 in the order in
// which they begin.
class numbered_tables {
 public:
  explicit numbered_tables(document& out) : out_(out) {}

  // The index of a new table in out.grids.
  std::size_t add(words_above& above) {
    grid table;
    table.name = std::to_string(out_.grids.size() + 1);
    table.file = out_.file;
    table.sheet = "表 " + table.name;
    table.rows = above.take_rows();
    out_.grids.push_back(std::move(table));
    has_cells_.push_back(false);
    return out_.grids.size() - 1;
  }

  void add_row(std::size_t table, grid_row row) {
    if (!row.empty()) has_cells_[table] = true;
    out_.grids[table].rows.push_back(std::move(row));
  }

  // Appends the rows of one table to those of another; nothing is left of it then.
  void join(std::size_t above, std::size_t below) {
    grid& whole = out_.grids[above];
    std::uint32_t rows = 0;
    for (const grid_row& row : whole.rows)
      for (const cell& c : row) rows = std::max(rows, c.row);
    for (grid_row& row : out_.grids[below].rows) {
      for (cell& c : row) c.row += rows;
      whole.rows.push_back(std::move(row));
    }
    out_.grids[below].rows.clear();
    has_cells_[below] = false;
  }

  // A table without cells is none.
  void drop_empty() {
    for (std::size_t i = has_cells_.size(); i-- > 0;)
      if (!has_cells_[i]) out_.grids.erase(out_.grids.begin() + static_cast<std::ptrdiff_t>(i));
  }

 private:
  document& out_;
  std::vector<bool> has_cells_;
};

}  // namespace jixiao::io
