// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/cases.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <xlsxwriter.h>

#include "csv_writer.hpp"
#include "plain/json_tree.hpp"
#include "workbook.hpp"

namespace jixiao::report {

namespace {

struct case_column {
  std::string_view heading;
  std::string_view key;
  std::string test_case::*field;
  int width;
};

constexpr std::array<case_column, 10> all_columns{{{"职责", "duty", &test_case::duty, 18},
                                                   {"活动", "activity", &test_case::activity, 24},
                                                   {"指标", "indicator", &test_case::indicator, 26},
                                                   {"实际完成值", "value", &test_case::text, 16},
                                                   {"应得等级", "grade", &test_case::grade, 10},
                                                   {"应得得分", "points", &test_case::points, 10},
                                                   {"原因", "reason", &test_case::reason, 14},
                                                   {"解读", "reading", &test_case::reading, 12},
                                                   {"拒绝", "refusal", &test_case::refusal, 18},
                                                   {"依据", "basis", &test_case::basis, 48}}};

std::vector<case_column> columns_of(const std::vector<test_case>& cases) {
  std::vector<case_column> result(all_columns.begin(), all_columns.end());
  const bool names_duties =
      std::any_of(cases.begin(), cases.end(), [](const test_case& c) { return !c.duty.empty(); });
  if (!names_duties) result.erase(result.begin());
  return result;
}

}  // namespace

std::string cases_csv(const std::vector<test_case>& cases) {
  csv_writer out;
  const std::vector<case_column> columns = columns_of(cases);
  std::vector<std::string_view> row;
  for (const case_column& c : columns) row.push_back(c.heading);
  out.row(row);
  for (const test_case& one : cases) {
    row.clear();
    for (const case_column& c : columns) row.push_back(one.*c.field);
    out.row(row);
  }
  return out.take();
}

std::string cases_xlsx(const std::vector<test_case>& cases) {
  workbook book;
  lxw_worksheet* sheet = book.add_sheet("用例");
  const std::vector<case_column> columns = columns_of(cases);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto at = static_cast<lxw_col_t>(c);
    book.set_width(sheet, at, at, columns[c].width);
    book.text(sheet, 0, at, columns[c].heading, cell_style::head);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  lxw_row_t row = 1;
  for (const test_case& one : cases) {
    for (std::size_t c = 0; c < columns.size(); ++c)
      book.text(sheet, row, static_cast<lxw_col_t>(c), one.*columns[c].field, cell_style::wrapped);
    ++row;
  }
  return book.finish();
}

std::string cases_json_lines(const std::vector<test_case>& cases) {
  std::string out;
  for (const test_case& one : cases) {
    plain::json_tree line = plain::json_tree::object();
    for (const case_column& c : all_columns)
      if (!(one.*c.field).empty()) line[std::string(c.key)] = one.*c.field;
    out += line.dump() + "\n";
  }
  return out;
}

}  // namespace jixiao::report
