// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/department.hpp>

#include <utility>

#include "department_json.hpp"
#include "department_reader.hpp"
#include "json_value.hpp"
#include "measurements_reader.hpp"

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
    const auto read = [&](const grid& table) {
      return department_reader(table, items, problems).read(result.value);
    };
    result.is_found = read_grids(from, problems, read, [&](const grid& table) {
      if (table.addresses != addressing::spreadsheet)
        department_reader(table, items, problems).go_on(result.value);
      else if (department_reader::is_in(table))
        add_place(problems, table_fault::other_table, table);
    });
  }
  if (!result.is_found && from.is_readable())
    result.table_problems.push_back(
        {table_fault::no_table, file_place(from), {}, "绩效指标、优、良、中、差", fault::none});
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
