// SPDX-License-Identifier: BSL-1.0
// 指标 and 实际完成值 from CSV, XLSX and JSON: the same values, exactly.

#include <jixiao/io/department.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <string>
#include <vector>

#include "io/support/office_files.hpp"
#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using table_rows = std::vector<std::vector<std::string>>;

std::string as_csv(const table_rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + row[i];
    text += '\n';
  }
  return text;
}

std::string as_xlsx(const table_rows& rows) {
  std::string cells;
  for (const auto& row : rows) {
    cells += "<row>";
    for (const auto& text : row) cells += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    cells += "</row>";
  }
  return make_xlsx("<sheetData>" + cells + "</sheetData>");
}

std::string as_json(const table_rows& rows) {
  std::string text = "[";
  for (std::size_t r = 1; r < rows.size(); ++r) {
    text += r > 1 ? ",{" : "{";
    for (std::size_t i = 0; i < rows[r].size(); ++i)
      text += (i > 0 ? ",\"" : "\"") + rows[0][i] + "\":\"" + rows[r][i] + "\"";
    text += "}";
  }
  return text + "]";
}

io::reading_of<measurements> read(const std::string& name, const std::string& bytes) {
  return io::read_measurements(io::read_document(name, bytes));
}

// A measurement as `number 49/50`, `label 基本达到`, `missing`.
std::string what_is(const measurement& m) {
  std::string text(name_of(m.kind));
  if (m.kind == measurement_kind::number) {
    text += " " + std::string(to_text(m.value.value.numerator()).view());
    if (!m.value.value.is_decimal() || m.value.value.denominator() != decimal(1))
      text += "/" + std::string(to_text(m.value.value.denominator()).view());
    text += std::string(m.value.unit.symbol());
  } else if (m.kind != measurement_kind::missing) {
    text += " " + m.text;
  }
  return text;
}

}  // namespace

TEST_CASE("every kind of measured value reads the same from CSV, XLSX and JSON", "[io]") {
  struct {
    const char* text;
    const char* what;
  } const cases[] = {{"49/50", "number 49/50比"},
                     {"98%", "number 98%"},
                     {"98.50％", "number 98.50%"},
                     {"0.98", "number 0.98"},
                     {"12件", "number 12件"},
                     {"优", "grade_word 优"},
                     {"良", "grade_word 良"},
                     {"效果明显", "label 效果明显"},
                     {"", "missing"},
                     {"—", "missing"},
                     {"不适用", "not_applicable 不适用"}};
  table_rows rows{{"指标", "实际完成值", "说明"}};
  for (const auto& c : cases) rows.push_back({"指标" + std::to_string(rows.size()), c.text, "x"});
  for (const auto& [name, bytes] :
       parts{{"y.csv", as_csv(rows)}, {"y.xlsx", as_xlsx(rows)}, {"y.json", as_json(rows)}}) {
    CAPTURE(name);
    const auto year = read(name, bytes);
    REQUIRE(year.is_found);
    CHECK_FALSE(year.has_errors());
    REQUIRE(year.value.items.size() == rows.size() - 1);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      CAPTURE(cases[i].text);
      CHECK(what_is(year.value.items[i]) == cases[i].what);
      CHECK(year.value.items[i].note == "x");
    }
  }
}

TEST_CASE("a ratio of two counts is exact", "[io]") {
  const auto year = read("y.csv", "指标,实际完成值\n办结率,49件/50件\n公开率,1/3\n");
  REQUIRE(year.value.items.size() == 2);
  CHECK(what_is(year.value.items[0]) == "number 49/50比");
  CHECK(what_is(year.value.items[1]) == "number 1/3比");
}

TEST_CASE("a spreadsheet's number under a percent format is a percentage", "[io]") {
  const auto year = read(
      "y.xlsx", make_xlsx("<sheetData><row><c t=\"inlineStr\"><is><t>指标</t></is></c>"
                          "<c t=\"inlineStr\"><is><t>实际完成值</t></is></c></row>"
                          "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c s=\"1\"><v>0.98</v></c>"
                          "</row><row><c t=\"inlineStr\"><is><t>b</t></is></c>"
                          "<c><v>0.98</v></c></row></sheetData>"));
  REQUIRE(year.value.items.size() == 2);
  CHECK(what_is(year.value.items[0]) == "number 98%");
  CHECK(what_is(year.value.items[1]) == "number 0.98");
}

TEST_CASE("duties and activities go on in the rows below them", "[io]") {
  const auto year = read("y.csv",
                         "职责,活动,指标,实际完成值\n一、甲,1、子,a,1\n,,b,2\n,2、丑,a,3\n"
                         ",,,\n二、乙,,a,4\n");
  std::string all;
  for (const measurement& m : year.value.items)
    all += m.duty + "/" + m.activity + "/" + m.indicator + "=" + m.text + " ";
  CHECK(all == "一、甲/1、子/a=1 一、甲/1、子/b=2 一、甲/2、丑/a=3 二、乙//a=4 ");
}

TEST_CASE("a document is read the same whether it is kept or used up", "[io]") {
  const io::document kept = io::read_document(
      "m.csv", "活动,指标,实际完成值\n一,公开率,98%\n,次数,\n二,公开率,49/50\n三,,\n");
  const auto from_kept = io::read_measurements(kept);
  io::document used = kept;
  const auto from_used = io::read_measurements(std::move(used));
  REQUIRE(from_kept.value.items.size() == 3);
  REQUIRE(from_used.value.items.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(from_used.value.items[i].activity == from_kept.value.items[i].activity);
    CHECK(from_used.value.items[i].indicator == from_kept.value.items[i].indicator);
    CHECK(from_used.value.items[i].text == from_kept.value.items[i].text);
    CHECK(from_used.value.items[i].where == from_kept.value.items[i].where);
  }
  CHECK(kept.grids.at(0).rows.at(3).size() == 3);
}

TEST_CASE("measured values know their place", "[io]") {
  const table_rows rows{{"指标", "实际完成值"}, {"a", "1"}, {"b", "2"}};
  const auto where = [](const io::reading_of<measurements>& year) {
    return year.value.items.at(1).where;
  };
  CHECK(where(read("y.csv", as_csv(rows))) == place{"y.csv", "", 3, 2, ""});
  CHECK(where(read("y.xlsx", as_xlsx(rows))) == place{"y.xlsx", "指标", 3, 2, "B3"});
  CHECK(where(read("y.json", as_json(rows))) == place{"y.json", "", 2, 2, "/1/实际完成值"});
}

TEST_CASE("what is wrong with a row is said with its place, and the rest is read", "[io]") {
  const auto year = read("y.csv",
                         "指标,实际完成值,得分,全年预算数,全年执行数\na,98%,9x,,\nb,97%,9.5,,\n"
                         ",,,100,九十\n,,,50,40\n");
  CHECK(year.is_found);
  REQUIRE(year.table_problems.size() == 2);
  CHECK(year.table_problems[0].what == io::table_fault::unreadable_points);
  CHECK(year.table_problems[0].text == "9x");
  CHECK(year.table_problems[0].where == place{"y.csv", "", 2, 3, ""});
  CHECK(year.table_problems[1].what == io::table_fault::money_without_figure);
  CHECK(year.table_problems[1].where == place{"y.csv", "", 4, 5, ""});
  REQUIRE(year.value.items.size() == 2);
  CHECK_FALSE(year.value.items[0].given_points);
  CHECK(year.value.items[1].given_points == to_decimal("9.5"));
  CHECK(year.value.budgets.size() == 2);
}

TEST_CASE("rows of sums and of money are told apart from those of indicators", "[io]") {
  const auto rows = [](const std::string& body) {
    const auto year =
        read("f.csv", "一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分\n" + body);
    CHECK(year.table_problems.empty());
    std::string all;
    for (const points_row& row : year.value.points_rows) {
      constexpr const char* kinds[] = {"indicator", "other", "part", "whole"};
      all += row.name + " " + kinds[static_cast<std::size_t>(row.kind)];
      if (row.full_points) all += " " + std::string(to_text(*row.full_points).view());
      if (row.given_points) all += " " + std::string(to_text(*row.given_points).view());
      all += "\n";
    }
    return all + std::to_string(year.value.items.size());
  };
  CHECK(rows("产出,数量,次数,≥3次,3次,10,10分\n") == "次数 indicator 10 10\n1");
  for (const std::string name :
       {"总分", "合计", "总计", "总得分", "自评总分", "合 计：", "總分", "总分（100分）", "共计"}) {
    const std::string plain = name == "合 计：" ? "合 计" : name.substr(0, name.find("（"));
    const std::string expected = plain + " whole 100 95.5\n0";
    CHECK(rows(name + ",,,,,100,95.5\n") == expected);
    CHECK(rows("," + name + ",,,,100,95.5 分\n") == expected);
    CHECK(rows(",," + name + ",,,100,95.5\n") == expected);
    CHECK(rows(",," + name + ",/,—,100,95.5\n") == expected);
    CHECK(rows(",,,," + name + ",100,95.5\n") == expected);
  }
  CHECK(rows("产出,小计,,,,50,49\n") == "小计 part 50 49\n0");
  CHECK(rows(",,本页小计,,,50,49\n") == "本页小计 part 50 49\n0");
  CHECK(rows("总分：95.5分,,,,,,\n") == "总分 whole 95.5\n0");
  CHECK(rows(",,总分,≥90分,95分,10,10\n") == "总分 indicator 10 10\n1");
  CHECK(rows("预算执行率,,,≥95%,96%,10,10\n") == "预算执行率 indicator 10 10\n1");
  CHECK(rows("预算执行率,,,,,10,10\n") == "预算执行率 other 10 10\n0");
  CHECK(rows("产出,数量,次数,≥3次,3次,10,—\n") == "次数 indicator 10\n1");
}

TEST_CASE("points are read with their unit, and nothing else", "[io]") {
  const auto given = [](const std::string& text) {
    const auto year = read("f.csv", "指标,实际完成值,得分\na,98%," + text + "\n");
    REQUIRE(year.value.items.size() == 1);
    const auto& found = year.value.items[0].given_points;
    if (!year.table_problems.empty()) return std::string("refused");
    return found ? std::string(to_text(*found).view()) : std::string("none");
  };
  for (const std::string text : {"9.5", "9.5分", "9.5 分", "９.５分"}) CHECK(given(text) == "9.5");
  for (const std::string text : {"", "-", "—", "/"}) CHECK(given(text) == "none");
  for (const std::string text : {"9.5元", "95%", "9分5", "9.5/10", "优"})
    CHECK(given(text) == "refused");
}

TEST_CASE("a document without measured values says which headings it needs", "[io]") {
  const auto year = read("y.csv", "指标,优\na,98%以上\n");
  CHECK_FALSE(year.is_found);
  REQUIRE(year.table_problems.size() == 1);
  CHECK(year.table_problems[0].what == io::table_fault::no_table);
  CHECK(year.table_problems[0].expected == "指标、实际完成值");
}

TEST_CASE("JSON of measurements has pointers as places", "[io]") {
  const auto year =
      read("y.json", R"({"measurements":[{"indicator":"a","value":"49/50","duty":"一、甲"},)"
                     R"({"indicator":"b","value":0.98,"points":"?"}],)"
                     R"("budgets":[{"duty":"一、甲","adjusted":"33.50","executed":30}]})");
  REQUIRE(year.value.items.size() == 2);
  CHECK(what_is(year.value.items[0]) == "number 49/50比");
  CHECK(year.value.items[0].duty == "一、甲");
  CHECK(what_is(year.value.items[1]) == "number 0.98");
  CHECK(year.value.items[1].where.address == "/measurements/1");
  REQUIRE(year.table_problems.size() == 1);
  CHECK(year.table_problems[0].where.address == "/measurements/1/points");
  REQUIRE(year.value.budgets.size() == 1);
  CHECK(year.value.budgets[0].executed == to_decimal("30"));
}

TEST_CASE("rows for the inputs of one scoring rule are one measurement", "[io]") {
  const auto year = read("y.csv",
                         "职责,指标,输入编号,实际完成值,得分\n"
                         "甲,规范性,1,3次,\n甲,规范性,2,是,8.5\n甲,及时率,,97%,\n"
                         "甲,规范性,1,4次,\n乙,规范性,1,5次,\n乙,公开率,1,,\n乙,公开率,2,,\n"
                         "乙,满意度,1,不适用,\n");
  std::string all;
  for (const measurement& m : year.value.items) {
    all += m.duty + m.indicator + " " + m.text + " " + std::string(name_of(m.kind)) + " " +
           std::to_string(m.answers.size()) + " row " + std::to_string(m.where.row) + "\n";
  }
  CHECK(all ==
        "甲规范性 1=3次；2=是 label 2 row 2\n甲及时率 97% number 0 row 4\n"
        "甲规范性 1=4次 label 1 row 5\n乙规范性 1=5次 label 1 row 6\n"
        "乙公开率  missing 2 row 7\n乙满意度 1=不适用 not_applicable 1 row 9\n");
  REQUIRE_FALSE(year.value.items.empty());
  CHECK(year.value.items[0].given_points == to_decimal("8.5"));
}

TEST_CASE("a row of figures further down is no row of column numbers", "[io]") {
  const auto year = read("y.csv", "指标,实际完成值\n1,2\na,97%\n1,2\n");
  REQUIRE(year.value.items.size() == 2);
  CHECK(year.value.items[1].indicator == "1");
}

TEST_CASE("further tables of a document go on with the first, unless they have a title", "[io]") {
  const std::string table = "<table><tr><td>指标<td>实际完成值<tr><td>a<td>97%</table>";
  const auto two = read("y.html", "<meta charset=utf-8>" + table + table);
  CHECK(two.value.items.size() == 2);
  CHECK(two.table_problems.empty());
  const auto titled = read("y.html", "<meta charset=utf-8>" + table + "<p>上年</p>" + table);
  CHECK(titled.value.items.size() == 1);
  REQUIRE(titled.table_problems.size() == 1);
  CHECK(titled.table_problems[0].what == io::table_fault::other_table);
  CHECK(read("y.html", "<meta charset=utf-8>" + table + "<table><tr><td>科目<td>金额</table>")
            .table_problems.empty());
}
