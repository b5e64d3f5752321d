// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/rows.hpp>

#include <jixiao/io/department.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/report/xlsx.hpp>
#include <jixiao/table/indicator_text.hpp>

#include "report/support/year.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

namespace {

// Cells of a CSV without quotes in it.
std::vector<std::vector<std::string>> plain_rows(std::string_view csv) {
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split(std::string(csv.substr(3)), '\n'))
    if (!line.empty()) rows.push_back(split(line.substr(0, line.size() - 1), ','));
  return rows;
}

}  // namespace

TEST_CASE("a year is a row an indicator and one for the total", "[report][rows]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019(), missing_policy::zero);
  const auto rows = plain_rows(report::csv(y.content()));
  REQUIRE(rows.size() == 53);
  CHECK(rows[0][3] == "实际完成值");
  CHECK(rows[1][2] == "审批事项公开率");
  CHECK(rows[1][3] == "99.2%");
  CHECK(rows[1][4] == "优");
  CHECK(rows[1][5] == "direct");
  CHECK(rows[1][6] == "25/18");
  CHECK(rows[52][0] == "合计");
  CHECK(rows[52][6] == scoring_test::total_text(y.result));
  for (const auto& row : rows) CHECK(row.size() == 9);
  const auto english = plain_rows(report::csv(y.content(language::en)));
  CHECK(english[0][0] == "duty");
  CHECK(english[1][4] == "excellent");
  CHECK(english[52][0] == "total");
}

TEST_CASE("no cell of a CSV begins like a formula", "[report][rows]") {
  const year y(hostile_table(), hostile_year());
  for (const std::string& csv :
       {report::csv(y.content()), report::table_csv(y.table), report::form_csv(y.table)}) {
    const io::document read = io::read_document("c.tsv.csv", csv);
    REQUIRE(!read.grids.empty());
    CHECK(!io::read_department(io::read_document("t.csv", csv)).value.name.starts_with("'"));
    // Before the apostrophes are read away: at the start, behind a comma or an opening quote.
    for (const char* start : {"=", "+", "@", "\t", "-2+3"})
      for (const char* before : {"\n", ",", "\n\"", ",\""})
        CHECK(count(csv, std::string(before) + start) == 0);
  }
}

TEST_CASE("numbers keep their sign in a CSV", "[report][rows]") {
  const department table = scoring_test::department_of(
      {indicator::with_bands("增长率", {"2%以上", "0%～2%", "-2%～0%", "-2%以下"})});
  const year y(table, scoring_test::measured({{"增长率", "-3.5%"}}));
  CHECK(count(report::csv(y.content()), ",-3.5%,") == 1);
}

TEST_CASE("a table written as CSV reads to itself, whatever its cells begin with",
          "[report][rows]") {
  const department published = scoring_test::table_2019();
  const auto again = [](const department& table) {
    const auto read = io::read_department(io::read_document("t.csv", report::table_csv(table)));
    CHECK(read.is_found);
    CHECK(read.value.name == table.name);
    return read.value;
  };
  CHECK(lines_of(again(published)) == lines_of(published));
  // Which rows are duties is seen by their numbers, which these have not.
  const department hostile = hostile_table();
  const department read = again(hostile);
  REQUIRE(indicator_count(read) == indicator_count(hostile));
  const auto cells_of = [](const department& table) {
    std::vector<std::string> cells;
    for_each_indicator(table, [&](const indicator_path& p) {
      cells.emplace_back(detail::trimmed(p.indicator.name));
      for (const std::string& cell : p.indicator.cells) cells.emplace_back(detail::trimmed(cell));
    });
    return cells;
  };
  CHECK(cells_of(read) == cells_of(hostile));
}

TEST_CASE("a form names its table's indicators as they are", "[report][rows]") {
  const department table = hostile_table();
  std::string form = report::form_csv(table);
  // Filled in as a person would: a value into the last cell but one of each row.
  for (std::size_t at = form.find(",,\r\n"); at != std::string::npos;
       at = form.find(",,\r\n", at + 5))
    form.insert(at + 1, "1");
  const auto read = io::read_measurements(io::read_document("f.csv", form));
  REQUIRE(read.value.items.size() == indicator_count(table));
  std::size_t at = 0;
  for_each_indicator(table, [&](const indicator_path& p) {
    CHECK(read.value.items[at].indicator == detail::trimmed(p.indicator.name));
    CHECK(read.value.items[at].activity == detail::trimmed(p.activity.name));
    ++at;
  });
}

TEST_CASE("no score is a JSON number", "[report][rows]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019(), missing_policy::zero);
  const std::string tree = report::json(y.content());
  for (const char* key : {"points", "full", "weight", "total", "least", "most", "value", "exact",
                          "result", "moved", "own_full", "own_points", "rate"})
    for (std::size_t at = tree.find("\"" + std::string(key) + "\": "); at != std::string::npos;
         at = tree.find("\"" + std::string(key) + "\": ", at + 1)) {
      const char first = tree[at + std::string(key).size() + 4];
      if (first != '"' && first != 'n') FAIL(key << " at " << tree.substr(at, 60));
    }
  CHECK(count(tree, "\"total\": \"" + scoring_test::total_text(y.result) + "\"") == 1);
}

TEST_CASE("a written table reads to the same kinds, scales and rules", "[report][rows]") {
  const std::string kinds_alone =
      "某中心2024年度评价表\n"
      "一级指标,二级指标,三级指标,优,良,中,差,指标值,分值,评分标准\n"
      "过程,资金管理,执行率,,,,,,8,≥95%得满分，每降低1个百分点扣0.5分\n"
      "产出,,公园,,,,,≥12个,6,\n"
      "产出,质量,达标率,98%以上,95%～98%,90%～95%,90%以下,,6,\n"
      "一级指标,二级指标,三级指标,满意,基本满意,不满意,,指标值,分值,评分标准\n"
      "效益,满意度,群众满意度,90%以上,75%～90%,75%以下,,,10,\n";
  const std::string with_duties =
      "职责活动,年度预算数,一级指标,绩效指标,达标,不达标,分值,评分标准\n"
      "一、养护,30,,,,,,\n"
      "1、巡查,30,产出,巡查率,≥90%,＜90%,5,\n"
      "职责活动,年度预算数,一级指标,绩效指标,优,良,中,差,分值\n"
      "1、巡查,,效益,达标率,98%以上,95%～98%,90%～95%,90%以下,6\n";
  const auto described = [](const department& table) {
    std::string all;
    for_each_indicator(table, [&](const indicator_path& p) {
      const any_standard& s = p.indicator.standard;
      all += p.duty.name + "|" + p.activity.name + "|" + p.indicator.kind + "|" + p.indicator.name +
             "|" + std::string(s.level_scale().words().view()) + "|" + p.indicator.rule_text +
             (p.indicator.target ? p.indicator.target->text : "") + "|" +
             std::string(to_text(p.indicator.full_points.value_or(decimal())).view());
      for (const std::string& cell : p.indicator.cells) all += "|" + cell;
      all += "\n";
    });
    return all;
  };
  for (const std::string& text : {kinds_alone, with_duties}) {
    const auto table = io::read_department(io::read_document("t.csv", text));
    CHECK(table.table_problems.empty());
    INFO(described(table.value));
    for (const auto& [name, bytes] : {std::pair("t.csv", report::table_csv(table.value)),
                                      std::pair("t.xlsx", report::table_xlsx(table.value))}) {
      const auto again = io::read_department(io::read_document(name, bytes));
      CHECK(described(again.value) == described(table.value));
      CHECK(again.table_problems.empty());
    }
  }
}
