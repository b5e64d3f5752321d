// SPDX-License-Identifier: BSL-1.0
// One table in every format, from our own writers and from LibreOffice: one and the same
// department.

#include <algorithm>
#include <jixiao/io/department.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/support/sample_files.hpp"
#include "support/catch.hpp"
#include "support/shared_data.hpp"
#include "support/table_2019.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

// What a table says in one cell, and which it is: `一、行政审批 > 1、… > 踏勘率 [良]`.
using said = std::pair<std::string, std::string>;

// Blanks at the ends of a cell are none that a page or a sheet need keep.
std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

// 33.50 in a document is 33.5 in a spreadsheet.
std::string amount(const std::optional<decimal>& money) {
  if (!money) return "-";
  std::string text(to_text(*money).view());
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

void add_indicator(const indicator& i, const std::string& path, std::vector<said>& all) {
  const std::string here = path + " > " + i.name;
  all.emplace_back(path + " [绩效指标]", i.name);
  all.emplace_back(here + " [优]", trimmed(i.cells[0]));
  all.emplace_back(here + " [良]", trimmed(i.cells[1]));
  all.emplace_back(here + " [中]", trimmed(i.cells[2]));
  all.emplace_back(here + " [差]", trimmed(i.cells[3]));
}

// The department cell by cell, in the order of the table.
std::vector<said> cells_of_table(const department& table) {
  std::vector<said> all{{"[单位]", std::string(table.currency.symbol())}};
  for (const duty& d : table.duties) {
    all.emplace_back("[职责]", d.name);
    all.emplace_back(d.name + " [预算数]", amount(d.budget));
    for (const activity& a : d.activities) {
      const std::string path = d.name + " > " + a.name;
      all.emplace_back(d.name + " [活动]", a.name);
      all.emplace_back(path + " [预算数]", amount(a.budget));
      for (const objective& o : a.objectives) {
        all.emplace_back(path + " [绩效目标]", o.text);
        for (const indicator& i : o.indicators) add_indicator(i, path, all);
      }
    }
  }
  return all;
}

// The first cell in which they differ; empty when there is none.
std::string first_difference(const department& expected, const department& found) {
  const std::vector<said> a = cells_of_table(expected);
  const std::vector<said> b = cells_of_table(found);
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    if (i == a.size()) return "one more: " + b[i].first + " “" + b[i].second + "”";
    if (i == b.size()) return "missing: " + a[i].first + " “" + a[i].second + "”";
    if (a[i] != b[i])
      return a[i].first + ": expected “" + a[i].second + "”, found " + b[i].first + " “" +
             b[i].second + "”";
  }
  return {};
}

// The table as printed, with the objectives that make_documents.py gives its activities.
department expected_table() {
  department table = read_table_2019();
  for (duty& d : table.duties)
    for (activity& a : d.activities)
      a.objectives.at(0).text = "做好" + a.name.substr(a.name.find("、") + 3);
  return table;
}

std::optional<place> place_of(const io::document& read, const std::string& text) {
  for (const io::grid& table : read.grids)
    for (const io::grid_row& row : table.rows)
      for (const io::cell& c : row)
        if (c.text == text) return table.where(c);
  return std::nullopt;
}

}  // namespace

TEST_CASE("every format of the 2019 table is one department, cell for cell", "[io]") {
  const department expected = expected_table();
  REQUIRE(indicator_count(expected) == 51);
  // 3 duties of 2 cells, 17 activities of 3, 51 indicators of 5, and the unit of the money.
  CHECK(cells_of_table(expected).size() == 1 + 3 * 2 + 17 * 3 + 51 * 5);
  for (const std::string& name : sample_files()) {
    CAPTURE(name);
    const auto read = io::read_department(io::read_document(sample_path(name)));
    REQUIRE(read.is_found);
    CHECK_FALSE(read.has_errors());
    CHECK(first_difference(expected, read.value) == "");
  }
}

TEST_CASE("the published text is that department too, objectives aside", "[io]") {
  const auto path = shared_path("corpus/qinhuangdao-2019.txt");
  if (!path) return;
  auto read = io::read_department(io::read_document(path->string()));
  REQUIRE(read.is_found);
  CHECK(read.value.name == "秦皇岛经济技术开发区行政审批局");
  for (duty& d : read.value.duties)
    for (activity& a : d.activities) {
      // The text of an objective may go on in a row of its own; its indicators are what counts.
      REQUIRE_FALSE(a.objectives.empty());
      objective all;
      for (const objective& o : a.objectives)
        all.indicators.insert(all.indicators.end(), o.indicators.begin(), o.indicators.end());
      a.objectives = {all};
    }
  CHECK(first_difference(read_table_2019(), read.value) == "");
}

TEST_CASE("a cell that differs is named", "[io]") {
  const department expected = read_table_2019();
  department other = expected;
  other.duties.at(0).activities.at(0).objectives.at(0).indicators.at(1).cells[1] = "95%";
  CHECK(first_difference(expected, other) ==
        "一、行政审批 > 1、行政审批事项的管理 > 审批事项完成率 [良]: expected “95%～98%”, found "
        "一、行政审批 > 1、行政审批事项的管理 > 审批事项完成率 [良] “95%”");
  other = expected;
  other.duties.at(1).budget = std::nullopt;
  CHECK(first_difference(expected, other) ==
        "二、行政审批制度改革 [预算数]: expected “9.98”, found 二、行政审批制度改革 [预算数] “-”");
}

TEST_CASE("cells know where they are in their file", "[io]") {
  struct located {
    const char* file;
    place where;
  };
  // The place of the second indicator, 审批事项完成率.
  for (const located& l :
       {located{"qinhuangdao-2019.csv", {"", "", 3, 6, ""}},
        located{"qinhuangdao-2019-utf16.txt", {"", "", 3, 6, ""}},
        located{"qinhuangdao-2019.docx", {"", "表 2", 4, 6, ""}},
        located{"qinhuangdao-2019.html", {"", "表 1", 4, 6, ""}},
        located{"qinhuangdao-2019.xlsx", {"", "部门职责-工作活动绩效目标", 6, 7, "G6"}},
        located{"qinhuangdao-2019.json", {"", "", 2, 6, "/1/绩效指标"}}}) {
    CAPTURE(l.file);
    const io::document read = io::read_document(sample_path(l.file));
    place expected = l.where;
    expected.file = sample_path(l.file);
    CHECK(place_of(read, "审批事项完成率") == expected);
  }
}

TEST_CASE("sheets are named, hidden ones flagged", "[io]") {
  const io::document read = io::read_document(sample_path("qinhuangdao-2019.xlsx"));
  REQUIRE(read.grids.size() == 3);
  CHECK(read.grids[0].name == "说明");
  CHECK(read.grids[1].name == "部门职责-工作活动绩效目标");
  CHECK(read.grids[2].name == "旧表");
  CHECK_FALSE(read.grids[1].is_hidden);
  CHECK(read.grids[2].is_hidden);
}
