// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/xlsx.hpp>

#include <jixiao/io/department.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/target_text.hpp>

#include "io/archive.hpp"
#include "report/support/year.hpp"
#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

namespace {

std::string part_of(const std::string& workbook, const std::string& name) {
  io::document file;
  file.bytes = workbook;
  io::archive opened(file);
  std::string bytes;
  opened.read(name, bytes);
  CHECK(file.problems.empty());
  return bytes;
}

std::string sheet_of(const std::string& workbook, int number) {
  return part_of(workbook, "xl/worksheets/sheet" + std::to_string(number) + ".xml");
}

// The cells of a sheet by their address, as our own reader gives them.
std::map<std::string, std::string> cells_of(const std::string& workbook, std::size_t sheet) {
  const io::document read = io::read_document("b.xlsx", workbook);
  std::map<std::string, std::string> cells;
  REQUIRE(read.grids.size() > sheet);
  for (const io::grid_row& row : read.grids[sheet].rows)
    for (const io::cell& c : row)
      if (!c.is_continuation) cells[read.grids[sheet].where(c).address] = c.text;
  return cells;
}

std::size_t cells_with(const std::map<std::string, std::string>& cells, const std::string& text) {
  std::size_t found = 0;
  for (const auto& [address, content] : cells) found += content == text ? 1u : 0u;
  return found;
}

}  // namespace

TEST_CASE("no text of a table becomes a formula of a workbook", "[report][xlsx]") {
  const year y(hostile_table(), hostile_year());
  const std::vector<std::pair<std::string, int>> workbooks{
      {report::xlsx(y.content()), 4},
      {report::xlsx(y.content(language::en)), 4},
      {report::table_xlsx(y.table), 1},
      {report::form_xlsx(y.table), 1},
      {report::form_xlsx(y.table, language::en), 1}};
  for (const auto& [workbook, sheets] : workbooks) {
    for (int sheet = 1; sheet <= sheets; ++sheet) {
      const std::string markup = sheet_of(workbook, sheet);
      CHECK(!markup.empty());
      // The summary of a year has sums of our own.
      const bool is_summary = sheets == 4 && sheet == 1;
      CHECK(count(markup, "<f>") + count(markup, "<f ") ==
            (is_summary ? count(markup, "<f>SUM(") : 0));
      CHECK(count(markup, "<hyperlink") == 0);
      CHECK(nesting_fault(markup) == "");
    }
    const auto cells = cells_of(workbook, sheets == 4 ? 1 : 0);
    for (const std::string& text : hostile_texts()) {
      INFO(text);
      CHECK(cells_with(cells, text) >= 1);
    }
  }
}

TEST_CASE("a table written as a workbook reads to itself", "[report][xlsx]") {
  const department table = scoring_test::table_2019();
  const auto read = io::read_department(io::read_document("t.xlsx", report::table_xlsx(table)));
  CHECK(read.is_found);
  CHECK(read.table_problems.empty());
  CHECK(read.value.name == table.name);
  CHECK(lines_of(read.value) == lines_of(table));
}

TEST_CASE("points are numbers, and their exact text stands beside them", "[report][xlsx]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019(), missing_policy::zero);
  const std::string workbook = report::xlsx(y.content());
  const auto scores = cells_of(workbook, 1);
  // Department and unit, headings; then a duty, and its first indicator in row 4.
  CHECK(scores.at("J2") == "实际完成值");
  CHECK(scores.at("E4") == "审批事项公开率");
  CHECK(scores.at("J4") == "99.2%");
  CHECK(scores.at("K4") == "优");
  CHECK(scores.at("N4") == "25/18");
  CHECK(scores.at("O4").find("98%以上") != std::string::npos);
  const std::string markup = sheet_of(workbook, 2);
  const std::size_t start = markup.find("<c r=\"L4\"");
  const std::string cell = markup.substr(start, markup.find("</c>", start) - start);
  CHECK(cell.find("t=\"s\"") == std::string::npos);
  CHECK(cell.find("<v>1.388889</v>") != std::string::npos);
  const auto summary = cells_of(workbook, 0);
  REQUIRE(y.result.total);
  // The first duty's points, as the spreadsheet adds them up.
  CHECK(sheet_of(workbook, 1).find("<f>SUM('评价表'!L4:L") != std::string::npos);
  CHECK(sheet_of(workbook, 1).find("<f>SUM(B5:B") != std::string::npos);
  CHECK(to_decimal(summary.at("B1")) == *y.result.total);
  CHECK(summary.at("C1") == report::grade_word(y.result.grade(), language::zh));
  CHECK(part_of(workbook, "xl/charts/chart1.xml").find("各职责得分") != std::string::npos);
}

TEST_CASE("budget execution stands in the summary, below the duties", "[report][xlsx]") {
  using namespace scoring_test;
  const scheme how = *scheme_named("self-evaluation-2020");
  const department table = department_of({with_target("完成率", "≥90%", "90")});
  measurements values = measured({{"完成率", "100%"}});
  values.budgets.push_back({{}, {}, to_decimal("43.2"), to_decimal("37.24"), {}});
  const evaluation e = evaluate(table, values, how);
  const auto summary =
      cells_of(report::xlsx({table, values, e, how, {}, {}, {}, std::nullopt, language::zh}), 0);
  CHECK(summary.at("A5") == "职责");
  CHECK(summary.at("A6") == "预算执行率 ≈86.20%");
  CHECK(summary.at("C6") == "10");
}

TEST_CASE("without a total the summary gives the range as text", "[report][xlsx]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  const auto summary = cells_of(report::xlsx(y.content()), 0);
  CHECK(summary.at("B1") == report::range_words(y.result.range, language::zh));
  CHECK(summary.at("C1") == "未定");
}

TEST_CASE("activities are merged over the rows of their indicators", "[report][xlsx]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  const std::string markup = sheet_of(report::xlsx(y.content()), 2);
  CHECK(count(markup, "<mergeCell ref=\"A4:A6\"/>") == 1);
  CHECK(count(markup, "<mergeCell ref=\"B4:B6\"/>") == 1);
}

TEST_CASE("budgets and full points are numbers, over one row and over several", "[report][xlsx]") {
  department table = scoring_test::table_2019();
  table.duties[0].activities[0].budget = to_decimal("14.505");
  table.duties[0].activities[0].objectives[0].indicators[0].target = read_target("≥98%");
  table.duties[0].activities[0].objectives[0].indicators[0].full_points = to_decimal("2.5");
  const std::string markup = sheet_of(report::table_xlsx(table), 1);
  const auto value_of = [&](const std::string& address) {
    const std::size_t start = markup.find("<c r=\"" + address + "\"");
    const std::string cell = markup.substr(start, markup.find("</c>", start) - start);
    const std::size_t value = cell.find("<v>");
    return cell.find("t=\"s\"") != std::string::npos || value == std::string::npos
               ? std::string()
               : cell.substr(value + 3, cell.find("</v>") - value - 3);
  };
  CHECK(value_of("B3") == "33.5");
  CHECK(value_of("B4") == "14.505");
  CHECK(value_of("K4") == "2.5");
  CHECK(count(markup, "<mergeCell ref=\"B4:B6\"/>") == 1);
  const auto read = io::read_department(io::read_document("t.xlsx", report::table_xlsx(table)));
  CHECK(read.value.duties[0].activities[0].budget == table.duties[0].activities[0].budget);
}

TEST_CASE("a form offers the labels of a standard, unless a comma would part one",
          "[report][xlsx]") {
  const auto lists_of = [](std::vector<std::string> cells) {
    const department table =
        scoring_test::department_of({indicator::with_bands("效果", std::move(cells))});
    return sheet_of(report::form_xlsx(table), 1);
  };
  CHECK(count(lists_of({"效果明显", "效果较好", "效果一般", "没效果"}),
              "<formula1>\"效果明显,效果较好,效果一般,没效果\"</formula1>") == 1);
  CHECK(count(lists_of({"效果明显,有报道", "效果较好", "效果一般", "没效果"}), "<dataValidation") ==
        0);
  CHECK(count(lists_of({"\"效果\"明显", "效果较好", "效果一般", "没效果"}), "<dataValidation") ==
        0);
  CHECK(count(lists_of({"98%以上", "95%～98%", "90%～95%", "90%以下"}), "<dataValidation") == 0);
}

TEST_CASE("a form filled in reads as measurements", "[report][xlsx]") {
  const department table = scoring_test::table_2019();
  const auto read = io::read_measurements(io::read_document("f.xlsx", report::form_xlsx(table)));
  CHECK(read.is_found);
  CHECK(!read.has_errors());
}

TEST_CASE("what a cell can't hold is left out, not refused", "[report][xlsx]") {
  const department table = scoring_test::department_of(
      {indicator::with_bands(std::string("控\x01制\x1B[31m"), {"3", "2", "1", "0"}),
       indicator::with_bands(std::string(40000, 'x') + "满", {"3", "2", "1", "0"})});
  const auto cells = cells_of(report::table_xlsx(table), 0);
  CHECK(cells_with(cells, "控制[31m") == 1);
  CHECK(cells_with(cells, std::string(32000, 'x')) == 1);
}

TEST_CASE("rows are as high as what stands in them, over one row or several", "[report][xlsx]") {
  const auto sheet_with = [](const std::string& name, const std::string& activity_name) {
    department table =
        scoring_test::department_of({indicator::with_bands(name, {"3", "2", "1", "0"}),
                                     indicator::with_bands("乙", {"3", "2", "1", "0"})});
    table.duties[0].activities[0].name = activity_name;
    return sheet_of(report::table_xlsx(table), 1);
  };
  const auto heights = [](const std::string& sheet) { return count(sheet, "ht=\"32\""); };
  CHECK(heights(sheet_with("甲", "子")) == 0);
  CHECK(heights(sheet_with("十个汉字占二十个数字", "子")) == 0);
  CHECK(heights(sheet_with("十二个汉字在这一栏里两行", "子")) == 1);
  // A text that is merged over two rows, of 22 digits each, and needs four lines.
  CHECK(heights(sheet_with("甲",
                           "这一项活动的名称特别长，一共要占去四行的地方才写得下来啊"
                           "这样才行")) == 2);
}

TEST_CASE("findings are sorted by how grave they are, and can be filtered", "[report][xlsx]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  const std::string workbook = report::xlsx(y.content());
  const auto cells = cells_of(workbook, 3);
  const std::vector<std::string> order{"错误", "疑点", "说明"};
  std::size_t last = 0;
  std::size_t row = 2;
  for (; cells.count("A" + std::to_string(row)) != 0; ++row) {
    const auto at = std::find(order.begin(), order.end(), cells.at("A" + std::to_string(row)));
    REQUIRE(at != order.end());
    const auto rank = static_cast<std::size_t>(at - order.begin());
    CHECK(last <= rank);
    last = rank;
  }
  CHECK(row == y.content().findings.size() + 2);
  CHECK(count(sheet_of(workbook, 4), "<autoFilter ref=\"A1:D" + std::to_string(row - 1)) == 1);
}

TEST_CASE("what an evaluation remarks on has a sheet, with places", "[report][xlsx]") {
  const year y(scoring_test::table_2019(), faulty_year());
  const io::document book = io::read_document("b.xlsx", report::xlsx(y.content()));
  REQUIRE(book.grids.size() == 4);
  CHECK(book.grids[2].name == "评价问题");
  const auto cells = cells_of(report::xlsx(y.content()), 2);
  CHECK(cells.at("A2") == "错误");
  CHECK(cells_with(cells, "填报<1>.csv 第 4 行 第 2 列") == 1);
  CHECK(cells_with(cells, "填报.xlsx 2019 C7") == 1);
}

TEST_CASE("without a remark there is no sheet of them", "[report][xlsx]") {
  department table;
  duty d;
  activity a;
  objective o;
  o.indicators.push_back(
      indicator::with_bands("回复率", {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
  a.objectives.push_back(o);
  d.activities.push_back(a);
  table.duties.push_back(d);
  measurements all;
  all.items.push_back(read_measurement("回复率", "99%"));
  const year y(table, all);
  CHECK(y.result.problems.empty());
  CHECK(io::read_document("b.xlsx", report::xlsx(y.content())).grids.size() == 3);
}
