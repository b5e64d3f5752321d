// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>

namespace jixiao::io {

/// What is wrong with the shape of a table (表格问题): not with a standard in it, which `check`
/// judges.
enum class table_fault : std::uint8_t {
  no_table,              ///< no row has the headings; `expected` names them
  missing_column,        ///< a heading that the rest needs is not there: `expected`
  column_twice,          ///< two columns with one heading; the first counts
  too_few_cells,         ///< a row that ends before its bands do
  no_indicator_name,     ///< a row with bands and no indicator
  indicator_outside,     ///< an indicator before any activity
  unreadable_budget,     ///< a budget that is no amount of money; `fault` says why
  unknown_currency,      ///< 单位：… that is no unit of money; 万元 is taken
  unreadable_points,     ///< full points that are no number
  header_again,          ///< the headings once more, as a page break repeats them
  other_table,           ///< a further table with headings of its own, not read
  money_without_figure,  ///< a budget execution that is no amount
  unknown_level,         ///< a column among those of levels whose word is no level
  too_many_cells,        ///< a row with more cells than the headings: a comma in a number, perhaps
  second_department,     ///< another department's table in the same file, not read
  unfit_number,          ///< a numbered row that is neither duty nor activity; an activity is taken
  unnumbered_item,       ///< a remark: a row without a number among numbered ones, an activity
  shared_points,         ///< points in a cell that several indicators share
  long_name,             ///< a name longer than any is, cut
  hidden_table,          ///< a remark: the table that was read stands on a hidden sheet
  too_many_indicators,   ///< more than a department has; the rest is not read
  unknown_key,           ///< a remark: a key of JSON that is not read; `expected`: those that are
  omitted_rows,          ///< a remark: dots where rows were left out
  wrong_kind,            ///< a value of JSON that is no text, or no list; `expected` shows one
  unread_rules,          ///< a column of rules in words, under a heading that is not known
  worst_first,           ///< a remark: 五级 … 一级, of which `expected` is read as the best
};

/// A stable name for programs: `too-few-cells`.
constexpr std::string_view name_of(table_fault f) {
  constexpr std::array<std::string_view, 26> names{
      "no-table",          "missing-column",    "column-twice",
      "too-few-cells",     "no-indicator-name", "indicator-outside",
      "unreadable-budget", "unknown-currency",  "unreadable-points",
      "header-again",      "other-table",       "money-without-figure",
      "unknown-level",     "too-many-cells",    "second-department",
      "unfit-number",      "unnumbered-item",   "shared-points",
      "long-name",         "hidden-table",      "too-many-indicators",
      "unknown-key",       "omitted-rows",      "wrong-kind",
      "unread-rules",      "worst-first"};
  return names[static_cast<std::size_t>(f)];
}

/// Whether something of the table is lost by it; the others are remarks.
constexpr bool is_error(table_fault f) {
  return f != table_fault::header_again && f != table_fault::other_table &&
         f != table_fault::unnumbered_item && f != table_fault::hidden_table &&
         f != table_fault::unknown_key && f != table_fault::omitted_rows &&
         f != table_fault::worst_first;
}

/// One thing wrong with a table's shape, and where. The rest of the table is read all the same.
struct table_problem {
  table_fault what = table_fault::no_table;  ///< decides what `text` holds
  place where;                               ///< as near as is known
  /// The text concerned, as written; and what was expected instead.
  ///@{
  std::string text;
  std::string expected;
  ///@}
  /// Of unreadable_budget.
  jixiao::fault fault = jixiao::fault::none;
};

/// The problem as a sentence, without its place.
std::string describe(const table_problem& problem, language in = language::zh);

}  // namespace jixiao::io
