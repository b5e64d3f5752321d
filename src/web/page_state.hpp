// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include <jixiao/base/language.hpp>
#include <jixiao/io/department.hpp>
#include <jixiao/io/digest.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao::web {

// A file that the page opened, or that it made of one: what is read is always a file that can be
// saved and given to the program.
template <class Value>
struct opened {
  std::string name;
  std::string bytes;
  io::reading_of<Value> read;
  bool is_open = false;

  report::source_file source() const { return {name, io::sha256(bytes)}; }
};

struct page_state {
  language in = language::zh;
  io::document file;  // that the table was read from
  opened<department> table;
  opened<measurements> year;
  bool is_form = false;  // the table has the measured values in it
  scheme how = scheme::official();
};

inline page_state state;

inline void open_table(std::string name, std::string bytes) {
  opened<department> made;
  made.name = name;
  made.bytes = bytes;
  state.file = io::read_document(std::move(name), std::move(bytes));
  made.read = io::read_department(state.file);
  made.is_open = made.read.is_found;
  state.table = std::move(made);
  state.is_form = false;
  if (!state.table.is_open) return;
  const auto own = io::read_measurements(state.file);
  for (const measurement& m : own.value.items) state.is_form = state.is_form || m.is_given();
}

inline void open_year(std::string name, std::string bytes) {
  opened<measurements> made;
  made.name = name;
  made.bytes = bytes;
  made.read = io::read_measurements(io::read_document(std::move(name), std::move(bytes)));
  made.is_open = made.read.is_found;
  state.year = std::move(made);
}

// What counts as measured: the file of its own, else what stands in the table.
inline io::reading_of<measurements> year_in_force() {
  if (state.year.is_open) return state.year.read;
  if (state.is_form) return io::read_measurements(state.file);
  io::reading_of<measurements> none;
  none.is_found = true;
  return none;
}

}  // namespace jixiao::web
