// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/department.hpp>

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

// The first grid that `read` takes; hidden sheets come last.
template <class Document, class Read>
bool read_first(Document& from, Read read) {
  for (bool hidden : {false, true})
    for (auto& g : from.grids)
      if (g.is_hidden == hidden && read(g)) return true;
  return false;
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
    result.is_found = read_first(
        from, [&](auto& table) { return read(table, result.value, result.table_problems); });
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
    result.is_found = read_first(from, [&](const grid& table) {
      return department_reader(table, result.table_problems).read(result.value);
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
