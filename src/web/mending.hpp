// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/report/rows.hpp>

#include "io/json_value.hpp"
#include "page_state.hpp"
#include "report/csv_writer.hpp"
#include "sheet.hpp"

namespace jixiao::web {

// A changed cell: of the file's tables, or what an indicator has from one.
struct edit {
  bool is_of_sheet = false;
  cell_position at;
  std::size_t indicator = 0;
  bool is_rule = false;
  std::size_t level = 0;
  std::string text;
};

// The edits that the page writes: [{"what": "sheet", "grid": "0", "row": "3", "cell": "1", "text":
// …}, {"what": "cell", "indicator": "3", "level": "1", "text": …}, {"what": "rule", …}].
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
    edits.push_back({text(item, "what") == "sheet",
                     {number(item, "grid"), number(item, "row"), number(item, "cell")},
                     number(item, "indicator"),
                     text(item, "what") == "rule",
                     number(item, "level"),
                     text(item, "text")});
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

inline io::cell* edited_cell(io::document& file, const edit& e) {
  if (e.is_of_sheet) return cell_at(file, e.at);
  const indicator* i = indicator_at(state.table.read.value, e.indicator);
  if (i == nullptr) return nullptr;
  const place where = e.is_rule                         ? i->rule_place
                      : e.level < i->cell_places.size() ? i->cell_places[e.level]
                                                        : place{};
  const std::optional<cell_position> at = position_of(file, where);
  return at ? cell_at(file, *at) : nullptr;
}

// The table with what no cell of its file has changed.
inline void change(department& table, const edit& e) {
  indicator* i = indicator_at(table, e.indicator);
  if (i == nullptr) return;
  if (e.is_rule)
    i->rule_text = e.text;
  else if (e.level < i->cells.size())
    i->cells[e.level] = e.text;
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

// How a merged cell is written where there are none: once, or in each of its places.
enum class merged : std::uint8_t { once, repeated };

inline std::string csv_of(const io::grid& table, const std::string& own_words, merged how) {
  report::csv_writer out;
  std::vector<std::string> above;
  for (const io::grid_row& row : table.rows) {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const bool is_rest = row[c].is_continuation && how == merged::repeated;
      const std::string* whole = !is_rest                ? &row[c].text
                                 : !row[c].is_from_above ? (c > 0 ? &texts[c - 1] : nullptr)
                                 : c < above.size()      ? &above[c]
                                                         : nullptr;
      texts.push_back(whole == nullptr ? std::string() : *whole);
    }
    out.row({texts.begin(), texts.end()});
    above = std::move(texts);
  }
  if (!own_words.empty()) out.row({own_words});
  return out.take();
}

// Whether a CSV says all that is wanted of a table, and of the measured values in it.
inline bool says_all(const std::string& csv, const std::string& wanted,
                     const std::vector<measurement>& measured) {
  const io::document file = io::read_document("table.csv", csv);
  const auto read = io::read_department(file);
  if (read.has_errors() || io::write_department_json(read.value) != wanted) return false;
  const std::vector<measurement> again = io::read_measurements(file).value.items;
  std::size_t next = 0;
  for (const measurement& m : measured) {
    if (m.text.empty() && m.note.empty() && !m.given_points) continue;
    while (next < again.size() && again[next].indicator != m.indicator) ++next;
    if (next == again.size() || again[next].text != m.text || again[next].note != m.note ||
        again[next].given_points != m.given_points)
      return false;
    ++next;
  }
  return true;
}

// Opens the table anew as a file of its own, with the cells changed: the file as it is where it is
// a CSV, else one of its tables as a CSV, else the published form, else JSON, the first in which
// nothing is lost. What the file is called: the ending follows the kind.
inline void mend(const std::string& stem, const std::vector<edit>& edits) {
  sheet changed = sheet_of_state();
  std::vector<edit> others;
  for (const edit& e : edits)
    if (io::cell* c = edited_cell(changed.file, e); c != nullptr)
      c->text = e.text;
    else
      others.push_back(e);
  if (changed.is_of_texts && others.empty())
    return open_table(stem + ".json", json_of_texts(state.table.read.value, changed.file));
  if (is_delimited(changed.file) && others.empty())
    return open_table(stem + ".csv", csv_of(changed.file.grids.front(), {}, merged::once));
  department wanted =
      changed.is_of_texts ? state.table.read.value : io::read_department(changed.file).value;
  for (const edit& e : others) change(wanted, e);
  const std::string whole = io::write_department_json(wanted);
  const std::vector<measurement> measured =
      state.is_form ? io::read_measurements(changed.file).value.items : std::vector<measurement>();
  if (!changed.is_of_texts)
    for (const io::grid& g : changed.file.grids)
      for (const std::string& words : {std::string(), wanted.own_words})
        for (merged how : {merged::once, merged::repeated})
          if (std::string csv = csv_of(g, words, how); says_all(csv, whole, measured))
            return open_table(stem + ".csv", std::move(csv));
  if (std::string csv = report::table_csv(wanted); says_all(csv, whole, measured))
    return open_table(stem + ".csv", std::move(csv));
  open_table(stem + ".json", whole);
}

}  // namespace jixiao::web
