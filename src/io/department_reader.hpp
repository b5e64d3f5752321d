// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/io/table_problem.hpp>
#include <jixiao/table/department.hpp>

#include "table_rows.hpp"

namespace jixiao::io {

// Makes a department of the rows of one table: the published form with one column of duties and
// activities, a flat form with a column for each, or a self-evaluation form with targets.
class department_reader {
 public:
  department_reader(const grid& table, std::vector<table_problem>& problems)
      : table_(table), rows_(table.rows), problems_(problems) {}

  // Whether the rows have the headings of such a table at all.
  static bool is_table(const column_map& columns) {
    return columns.has(column::indicator) &&
           (columns.has_any_band() || columns.has(column::target));
  }

  // False when there is no such table in the rows.
  bool read(department& out);

 private:
  void read_title(std::size_t header_row);
  void check_columns();
  void read_row(std::size_t r);
  void read_work(const grid_row& row);
  void read_separate_columns(const grid_row& row);
  void begin_duty(const std::string& name, const grid_row& row);
  void begin_activity(const std::string& name, const grid_row& row);
  bool read_whole(const grid_row& row);
  void continue_texts(const grid_row& row);
  void read_objective(const grid_row& row);
  void read_indicator(const grid_row& row);
  void read_target(const grid_row& row, indicator& i);
  std::string kind_of(const grid_row& row);
  std::optional<decimal> money(const grid_row& row, column c);
  void problem(table_fault what, const place& where, std::string text, std::string expected = {},
               fault why = fault::none);
  activity* current_activity();

  const std::string& text(const grid_row& row, column c) const {
    return text_at(row, header_.columns, c);
  }
  place at(const grid_row& row, column c) const {
    return place_at(table_, row, header_.columns, c);
  }

  const grid& table_;
  const std::vector<grid_row>& rows_;
  std::vector<table_problem>& problems_;
  department* out_ = nullptr;
  header header_;
  std::string first_kind_;
  std::string second_kind_;
  bool duty_takes_texts_ = false;  // the row last begun was a duty's
};

}  // namespace jixiao::io
