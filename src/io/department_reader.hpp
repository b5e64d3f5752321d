// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/io/table_problem.hpp>
#include <jixiao/table/department.hpp>

#include "item_number.hpp"
#include "table_blocks.hpp"
#include "table_rows.hpp"

namespace jixiao::io {

// Makes a department of the rows of one table: the published form with one column of duties and
// activities, a flat form with a column for each, or a self-evaluation form with targets.
class department_reader {
 public:
  // `items` knows how the duties and activities of the whole document are numbered.
  department_reader(const grid& table, item_levels& items, std::vector<table_problem>& problems)
      : table_(table), rows_(table.rows), items_(items), problems_(problems) {}

  // Whether the rows have the headings of such a table at all.
  static bool is_table(const column_map& columns) {
    return columns.has(column::indicator) &&
           (!columns.levels.empty() || columns.has(column::target) ||
            (columns.has(column::rule) && columns.has(column::points)));
  }

  static bool is_in(const grid& table) {
    std::vector<table_problem> ignored;
    return find_header(table, is_table, ignored).row_count != 0;
  }

  // False when there is no such table in the rows.
  bool read(department& out);
  // Reads a further table of the document into the same department; false when it is none, or
  // another department's. One without headings goes on under those of the table before it.
  bool go_on(department& out, const header& before);
  const header& head() const { return header_; }

 private:
  // Rows under headings of their own, with the title above them.
  struct block {
    header head;
    std::size_t title = 0;
    std::size_t end = 0;
  };

  bool go_on_without_headings(department& out, const header& before);
  bool begins_with_standards(std::size_t first) const;
  std::vector<block> find_blocks() const;
  void read_blocks();
  bool is_another(const table_title& title);
  void add_item_names(const block& b);
  bool names_any_work(const block& b) const;
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
  void check_nameless(const grid_row& row);
  void read_target(const grid_row& row, indicator& i);
  void read_points(const grid_row& row, column c, indicator& i);
  bool shares_cell(const grid_row& row, column c) const;
  std::optional<std::size_t> level_index(grade g) const;
  std::string level_text(const grid_row& row, std::size_t index) const;
  std::string merged_text(const grid_row& row, column c) const;
  std::string name_of_item(std::string_view name, const grid_row& row, column c);
  std::string kind_of(const grid_row& row);
  std::optional<decimal> money(const grid_row& row, column c);
  std::optional<decimal> in_currency(const quantity& amount) const;
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
  item_levels& items_;
  std::vector<table_problem>& problems_;
  department* out_ = nullptr;
  static constexpr std::size_t most_indicators = 150'000;

  header header_;
  std::size_t indicators_ = 0;
  merged_texts merged_;
  std::size_t row_ = 0;                // that is read
  unit currency_ = ten_thousand_yuan;  // of amounts without one
  std::string first_kind_;
  std::string second_kind_;
  bool names_work_ = false;        // any row names a duty or an activity
  bool is_first_ = false;          // no row of the block was read yet
  bool duty_takes_texts_ = false;  // the row last begun was a duty's
};

}  // namespace jixiao::io
