// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/report/rows.hpp>

#include "io/json_value.hpp"
#include "page_state.hpp"
#include "plain/json_writer.hpp"

namespace jixiao::web {

// Which cell of the file's tables: indices from 0.
struct cell_position {
  std::size_t grid = 0;
  std::size_t row = 0;
  std::size_t cell = 0;
};

inline std::size_t width_of(const io::grid& table) {
  std::size_t width = 0;
  for (const io::grid_row& row : table.rows) width = std::max(width, row.size());
  return width;
}

// The cell to be written to; a row that ends before it is filled up with blank ones.
inline io::cell* cell_at(io::document& file, const cell_position& at) {
  if (at.grid >= file.grids.size() || at.row >= file.grids[at.grid].rows.size()) return nullptr;
  io::grid_row& row = file.grids[at.grid].rows[at.row];
  if (at.cell >= width_of(file.grids[at.grid])) return nullptr;
  while (row.size() <= at.cell) {
    io::cell blank;
    blank.row = static_cast<std::uint32_t>(row.empty() ? at.row + 1 : row.front().row);
    blank.column = static_cast<std::uint32_t>(row.size() + 1);
    row.push_back(std::move(blank));
  }
  return at.cell < row.size() && !row[at.cell].is_continuation ? &row[at.cell] : nullptr;
}

inline std::optional<cell_position> position_of(const io::document& file, const place& where) {
  if (where.row == 0 || where.column == 0) return std::nullopt;
  for (std::size_t g = 0; g < file.grids.size(); ++g)
    for (std::size_t r = 0; r < file.grids[g].rows.size(); ++r) {
      const io::grid_row& row = file.grids[g].rows[r];
      if (row.empty() || row.front().row != where.row) continue;
      for (std::size_t c = 0; c < row.size(); ++c)
        if (row[c].column == where.column && file.grids[g].where(row[c]) == where)
          return cell_position{g, r, c};
    }
  return std::nullopt;
}

// Calls `visit(path, text)` for each text of a tree, in order.
template <class Visit>
void for_each_text(io::json_value& tree, const std::string& path, const Visit& visit) {
  if (tree.is_string()) visit(path, tree.text);
  for (std::size_t n = 0; n < tree.items.size(); ++n)
    for_each_text(tree.items[n], path + "/" + std::to_string(n), visit);
  for (io::json_member& m : tree.members)
    for_each_text(m.second, path + "/" + io::pointer_part(m.first), visit);
}

inline void write_tree(plain::json_writer& out, const io::json_value& tree) {
  if (tree.is_object()) {
    out.begin_object();
    for (const io::json_member& m : tree.members) {
      out.key(m.first);
      write_tree(out, m.second);
    }
    out.end_object();
  } else if (tree.is_array()) {
    out.begin_array();
    for (const io::json_value& item : tree.items) write_tree(out, item);
    out.end_array();
  } else if (tree.is_string()) {
    out.value(tree.text);
  } else {
    out.null();
  }
}

// What the whole table is edited as: the file's own tables; of JSON, which has none, the published
// form where nothing is lost in it, else each text of it beside its place.
struct sheet {
  io::document file;
  bool is_of_texts = false;
};

inline sheet sheet_of_texts(const department& table) {
  sheet made;
  made.is_of_texts = true;
  io::grid texts;
  io::json_value tree = io::read_json_value(io::write_department_json(table)).value;
  for_each_text(tree, {}, [&](const std::string& path, const std::string& text) {
    const auto row = static_cast<std::uint32_t>(texts.rows.size() + 1);
    io::grid_row cells(2);
    cells[0].text = path;
    cells[1].text = text;
    cells[0].row = cells[1].row = row;
    cells[0].column = 1;
    cells[1].column = 2;
    texts.rows.push_back(std::move(cells));
  });
  made.file.grids.push_back(std::move(texts));
  return made;
}

inline sheet sheet_of_state() {
  if (!state.file.grids.empty()) return {state.file, false};
  const department& table = state.table.read.value;
  sheet made{io::read_document("table.csv", report::table_csv(table)), false};
  const auto again = io::read_department(made.file);
  if (!again.has_errors() &&
      io::write_department_json(again.value) == io::write_department_json(table))
    return made;
  return sheet_of_texts(table);
}

// The JSON of a table with the texts that a sheet of texts has.
inline std::string json_of_texts(const department& table, const io::document& texts) {
  io::json_value tree = io::read_json_value(io::write_department_json(table)).value;
  std::size_t row = 0;
  for_each_text(tree, {}, [&](const std::string&, std::string& text) {
    text = texts.grids[0].rows[row++][1].text;
  });
  plain::json_writer out(true);
  write_tree(out, tree);
  return std::move(out).take() + "\n";
}

// The tables as they are edited: [{"name": …, "rows": [["text", null, …], …]}]; null for the rest
// of a merged cell.
inline std::string sheet_answer() {
  const sheet shown = sheet_of_state();
  plain::json_writer out;
  out.begin_object();
  out.member("fixed", std::size_t{shown.is_of_texts ? 1u : 0u});
  out.key("grids");
  out.begin_array();
  for (const io::grid& g : shown.file.grids) {
    out.begin_object();
    const std::size_t width = width_of(g);
    out.member("name", g.name);
    out.key("rows");
    out.begin_array();
    for (const io::grid_row& row : g.rows) {
      out.begin_array();
      for (const io::cell& c : row)
        if (c.is_continuation)
          out.null();
        else
          out.value(c.text);
      for (std::size_t c = row.size(); c < width; ++c) out.value(std::string_view());
      out.end_array();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

}  // namespace jixiao::web
