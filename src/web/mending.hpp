// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/report/rows.hpp>

#include "io/json_value.hpp"
#include "page_state.hpp"
#include "report/csv_writer.hpp"

namespace jixiao::web {

struct edit {
  std::size_t indicator = 0;
  bool is_rule = false;
  bool is_name = false;
  std::size_t level = 0;
  std::string text;
};

// The edits that the page writes: [{"indicator": "3", "what": "cell", "level": "1", "text": …}].
inline std::vector<edit> edits_of(std::string_view json) {
  std::vector<edit> edits;
  const auto text = [](const io::json_value& from, std::string_view name) {
    const io::json_value* found = from.find(name);
    return found == nullptr ? std::string() : found->text;
  };
  const auto number = [&](const io::json_value& from, std::string_view name) {
    return static_cast<std::size_t>(std::strtoul(text(from, name).c_str(), nullptr, 10));
  };
  for (const io::json_value& item : io::read_json_value(json).value.items)
    edits.push_back({number(item, "indicator"), text(item, "what") == "rule",
                     text(item, "what") == "name", number(item, "level"), text(item, "text")});
  return edits;
}

inline indicator* indicator_at(department& table, std::size_t wanted) {
  for (duty& d : table.duties)
    for (activity& a : d.activities)
      for (objective& o : a.objectives)
        for (indicator& i : o.indicators)
          if (wanted-- == 0) return &i;
  return nullptr;
}

// The cell of the file that an edit is about; null where the file has none of its own for it.
inline io::cell* cell_at(io::document& file, const place& where) {
  if (where.row == 0 || where.column == 0) return nullptr;
  for (io::grid& g : file.grids)
    for (io::grid_row& row : g.rows)
      for (io::cell& c : row)
        if (c.row == where.row && c.column == where.column) return &c;
  return nullptr;
}

inline place place_of(const indicator& i, const edit& e) {
  if (e.is_rule) return i.rule_place;
  if (e.is_name) return i.where;
  return e.level < i.cell_places.size() ? i.cell_places[e.level] : place{};
}

// A delimited text has one table, whose cells are all that there is to it.
inline bool is_delimited(const io::document& file) {
  if (file.is_json || file.grids.size() != 1) return false;
  const io::grid& only = file.grids.front();
  if (only.addresses != io::addressing::none || !only.sheet.empty()) return false;
  for (const io::grid_row& row : only.rows)
    for (const io::cell& c : row)
      if (c.is_continuation) return false;
  return true;
}

inline std::string csv_of(const io::grid& table) {
  report::csv_writer out;
  for (const io::grid_row& row : table.rows) {
    std::vector<std::string_view> cells;
    for (const io::cell& c : row) cells.push_back(c.text);
    out.row(cells);
  }
  return out.take();
}

// The file with its cells changed; empty where one of them is none of the file's own.
inline std::string mended_file(const std::vector<edit>& edits) {
  if (!is_delimited(state.file)) return {};
  io::document file = state.file;
  for (const edit& e : edits) {
    const indicator* i = indicator_at(state.table.read.value, e.indicator);
    io::cell* c = i == nullptr ? nullptr : cell_at(file, place_of(*i, e));
    if (c == nullptr) return {};
    c->text = e.text;
  }
  return csv_of(file.grids.front());
}

// The table with its cells changed, without their reading, which the file written of it gets.
inline department mended_table(const std::vector<edit>& edits) {
  department table = state.table.read.value;
  for (const edit& e : edits) {
    indicator* i = indicator_at(table, e.indicator);
    if (i == nullptr) continue;
    if (e.is_rule)
      i->rule_text = e.text;
    else if (e.is_name)
      i->name = e.text;
    else if (e.level < i->cells.size())
      i->cells[e.level] = e.text;
  }
  return table;
}

// Opens the table anew as a file of its own, with the cells changed: the file as it is where it is
// a CSV, else the table in the published form, else as JSON, the first in which nothing is lost.
// What the file is called: the ending follows the kind.
inline void mend(const std::string& stem, const std::vector<edit>& edits) {
  if (std::string csv = mended_file(edits); !csv.empty())
    return open_table(stem + ".csv", std::move(csv));
  const department wanted = mended_table(edits);
  const std::string whole = io::write_department_json(wanted);
  std::string csv = report::table_csv(wanted);
  const auto again = io::read_department(io::read_document(stem + ".csv", csv));
  if (!again.has_errors() && io::write_department_json(again.value) == whole)
    return open_table(stem + ".csv", std::move(csv));
  open_table(stem + ".json", whole);
}

}  // namespace jixiao::web
