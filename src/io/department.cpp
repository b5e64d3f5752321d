// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/department.hpp>

#include <jixiao/table/department_text.hpp>
#include <jixiao/text/bound_note.hpp>

#include <utility>

#include <jixiao/text/bound_words.hpp>

#include "department_json.hpp"
#include "department_reader.hpp"
#include "heading_key.hpp"
#include "json_value.hpp"
#include "measurements_reader.hpp"
#include "rule_columns.hpp"

namespace jixiao::io {

namespace {

place file_place(const document& from) {
  place where;
  where.file = from.file;
  return where;
}

void add_place(std::vector<table_problem>& problems, table_fault what, const grid& table) {
  place where;
  where.file = table.file;
  where.sheet = table.sheet;
  problems.push_back({what, std::move(where), table.name, {}, fault::none});
}

// The first grid that `read` takes; hidden sheets come last. Of the others `read_more` may take
// some.
template <class Document, class Read, class ReadMore>
bool read_grids(Document& from, std::vector<table_problem>& problems, Read read,
                ReadMore read_more) {
  const grid* first = nullptr;
  for (bool hidden : {false, true})
    for (auto& g : from.grids)
      if (first == nullptr && g.is_hidden == hidden && read(g)) first = &g;
  if (first == nullptr) return false;
  if (first->is_hidden) add_place(problems, table_fault::hidden_table, *first);
  for (auto& g : from.grids)
    if (&g > first && !g.is_hidden) read_more(g);
  return true;
}

// The only filled cell of a row; null where there are more, or none.
const cell* only_cell(const grid_row& row) {
  const cell* only = nullptr;
  for (const cell& c : row) {
    if (c.is_continuation || trimmed_text(c.text).empty()) continue;
    if (only != nullptr) return nullptr;
    only = &c;
  }
  return only;
}

// What the document says of its own 以上 and 以下, above or below its tables, beside none of their
// cells; the bands are read by it.
void obey_own_words(const document& from, department& table) {
  const auto obey = [&](std::string_view text, place where) {
    const said_bound_words said = read_bound_words(simplified_text(text, text.size()).view());
    if (!said.found || !table.own_words.empty()) return;
    table.own_words = std::string(trimmed_text(text));
    table.own_words_where = std::move(where);
    if (said.words != bound_words{}) read_again(table, said.words);
  };
  for (const grid& g : from.grids)
    for (const grid_row& row : g.rows)
      if (const cell* note = only_cell(row)) obey(note->text, g.where(*note));
  for (const std::string& text : from.own_words) obey(text, file_place(from));
}

// `read` reads the measurements of a grid.
template <class Document, class Read>
reading_of<measurements> measurements_of(Document& from, Read read) {
  reading_of<measurements> result;
  result.document_problems = from.problems;
  if (from.is_json) {
    const json_value root = read_json_value(from.bytes).value;
    result.is_found = is_measurements_json(root);
    if (result.is_found)
      read_measurements_json(root, from.file, result.value, result.table_problems);
  } else {
    const auto read_one = [&](auto& table) {
      return read(table, result.value, result.table_problems);
    };
    result.is_found = read_grids(from, result.table_problems, read_one, [&](auto& table) {
      // A table that goes on has nothing above its headings.
      if (!is_measurements_table(table)) return;
      if (table.addresses == addressing::spreadsheet || !begins_with_headings(table))
        add_place(result.table_problems, table_fault::other_table, table);
      else
        read_one(table);
    });
  }
  if (!result.is_found && from.is_readable())
    result.table_problems.push_back(
        {table_fault::no_table, file_place(from), {}, "指标、实际完成值", fault::none});
  return result;
}

}  // namespace

reading_of<department> read_department(const document& from) {
  reading_of<department> result;
  result.document_problems = from.problems;
  if (from.is_json) {
    const json_value root = read_json_value(from.bytes).value;
    result.is_found = is_department_json(root);
    if (result.is_found) read_department_json(root, from.file, result.value, result.table_problems);
  } else {
    item_levels items;
    std::vector<table_problem>& problems = result.table_problems;
    header last;
    const auto read = [&](const grid& table) {
      department_reader reader(table, items, problems);
      const bool is_found = reader.read(result.value);
      if (is_found) last = reader.head();
      return is_found;
    };
    result.is_found = read_grids(from, problems, read, [&](const grid& table) {
      if (table.addresses != addressing::spreadsheet) {
        department_reader reader(table, items, problems);
        if (reader.go_on(result.value, last))
          last = reader.head();
        else if (department_reader::is_in(table))
          last = {};  // what goes on without headings goes on with the table that was refused
      } else if (department_reader::is_in(table)) {
        add_place(problems, table_fault::other_table, table);
      }
    });
  }
  if (result.is_found) obey_own_words(from, result.value);
  if (!result.is_found && from.is_readable()) {
    for (const grid& table : from.grids) {
      name_unread_rules(table, result.table_problems);
      name_unknown_levels(table, result.table_problems);
    }
    result.table_problems.push_back(
        {table_fault::no_table, file_place(from), {}, "绩效指标、优、良、中、差", fault::none});
  }
  return result;
}

reading_of<measurements> read_measurements(const document& from) {
  return measurements_of(
      from, [](const grid& table, measurements& out, std::vector<table_problem>& problems) {
        return read_measurements(table, out, problems);
      });
}

reading_of<measurements> read_measurements(document&& from) {
  return measurements_of(from, take_measurements);
}

}  // namespace jixiao::io
