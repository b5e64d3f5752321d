// SPDX-License-Identifier: BSL-1.0
// Tables as people make them: how duties and activities are numbered, merged cells, rows that do
// not fit their headings, further tables and departments in one file.
#include <string>

#include <jixiao/io/department.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/table/measurement_text.hpp>

#include "io/item_number.hpp"
#include "io/support/office_files.hpp"
#include "io/support/table_texts.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using io::number_style;

namespace {

std::string numbered(const std::string& a, const std::string& b, const std::string& c,
                     const std::string& d, const std::string& e) {
  return head + a + ",,,,,,\n" + b + ",,x" + bands + c + ",,y" + bands + d + ",,,,,,\n" + e +
         ",,z" + bands;
}

}  // namespace

TEST_CASE("the number that a name begins with", "[io]") {
  struct {
    const char* name;
    number_style style;
  } const cases[] = {{"一、行政审批", number_style::counted},
                     {"十二．督查", number_style::counted},
                     {"第一、督查", number_style::counted},
                     {"（一）事项", number_style::counted_brackets},
                     {"(十一) 事项", number_style::counted_brackets},
                     {"㈠事项", number_style::counted_brackets},
                     {"1、事项", number_style::figures},
                     {"12.事项", number_style::figures},
                     {"1）事项", number_style::figures},
                     {"１．事项", number_style::figures},
                     {"⒈事项", number_style::figures},
                     {"01 事项", number_style::figures},
                     {"（1）事项", number_style::figures_brackets},
                     {"(12)事项", number_style::figures_brackets},
                     {"⑴事项", number_style::figures_brackets},
                     {"1.1事项", number_style::two_figures},
                     {"1-2 事项", number_style::two_figures},
                     {"1.1.2事项", number_style::three_figures},
                     {"①事项", number_style::circled},
                     {"100、事项", number_style::figures},
                     {"⒛事项", number_style::figures},
                     {"⒇事项", number_style::figures_brackets},
                     {"㈩事项", number_style::counted_brackets},
                     {"⑳事项", number_style::circled},
                     {"（一百）事项", number_style::counted_brackets},
                     {"（100）事项", number_style::figures_brackets},
                     {"1-100 事项", number_style::two_figures},
                     {"（2024）1号文件", number_style::none},
                     {"1000、事项", number_style::none},
                     {"12345 热线办理", number_style::none},
                     {"1-事项", number_style::none},
                     {"1-2024 年度", number_style::none},
                     {"一般公共服务", number_style::none},
                     {"第一季度督查", number_style::none},
                     {"12345热线", number_style::none},
                     {"2024年事项", number_style::none},
                     {"1.5万户改造", number_style::none},
                     {"3D打印", number_style::none},
                     {"（含）事项", number_style::none},
                     {"", number_style::none}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(io::number_style_of(c.name) == c.style);
  }
}

TEST_CASE("duties and activities are told apart by the styles that occur, whichever they are",
          "[io]") {
  struct {
    const char* names[5];
  } const cases[] = {{{"一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"}},
                     {{"一、甲", "1、子", "2、丑", "二、乙", "1、寅"}},
                     {{"(一)甲", "1.子", "2.丑", "(二)乙", "1.寅"}},
                     {{"1.甲", "（1）子", "（2）丑", "2.乙", "（1）寅"}},
                     {{"1、甲", "1.1子", "1.2丑", "2、乙", "2.1寅"}},
                     {{"1.甲", "①子", "②丑", "2.乙", "①寅"}},
                     {{"甲", "1、子", "2、丑", "乙", "1、寅"}},
                     {{"1、甲", "子", "丑", "2、乙", "寅"}}};
  for (const auto& c : cases) {
    const auto& n = c.names;
    const auto table = read(numbered(n[0], n[1], n[2], n[3], n[4]));
    const std::string expected =
        std::string(n[0]) + "[" + n[1] + ": x; " + n[2] + ": y] " + n[3] + "[" + n[4] + ": z]";
    CHECK(shape_of(table.value) == expected);
    CHECK(faults_of(table) == "");
  }
}

TEST_CASE("a row that is neither a duty's nor an activity's is reported", "[io]") {
  const auto third = read(numbered("一、甲", "（一）子", "1.丑", "二、乙", "（一）寅"));
  CHECK(shape_of(third.value) == "一、甲[（一）子: x; 1.丑: y] 二、乙[（一）寅: z]");
  CHECK(faults_of(third) == "unfit-number 4 1.丑");
  CHECK(third.has_errors());
  const auto plain = read(numbered("一、甲", "1、子", "其他", "二、乙", "1、寅"));
  CHECK(faults_of(plain) == "unnumbered-item 4 其他");
  CHECK_FALSE(plain.has_errors());
}

TEST_CASE("columns of levels stand in any order and with any others between them", "[io]") {
  CHECK(
      cells_of(read("绩效指标,差,中,良,优,备注\na,90%以下,90%～95%,95%～98%,98%以上,x\n").value) ==
      "a|98%以上|95%～98%|90%～95%|90%以下");
  CHECK(cells_of(read("指标,计量单位,优秀,良好,一般,较差,分值,权重\na,%,98%,95%,90%,80%以下,20,5\n")
                     .value) == "a|98%|95%|90%|80%以下");
  const auto weights = read("指标,优,良,中,差,权重,分值\na,1,2,3,4,5,20\n");
  CHECK(weights.value.duties[0].activities[0].objectives[0].indicators[0].full_points ==
        decimal(20));
  const auto unknown = read("指标,优,良,及格线,中,差\na,1,2,3,4,5\n");
  CHECK(faults_of(unknown) == "unknown-level 1 及格线");
  CHECK(unknown.has_errors());
}

TEST_CASE("a table without duties and activities is one department's one duty, and no fault",
          "[io]") {
  const auto table = read("绩效指标,优,良,中,差\na" + bands + "b" + bands);
  CHECK(shape_of(table.value) == "[: a b]");
  CHECK(faults_of(table) == "");
}

TEST_CASE("a rule in words is kept with its place, under any of its headings", "[io]") {
  for (const char* name :
       {"评分标准", "评分细则", "计分方法", "评(扣)分标准", "评（扣）分标准（100分）"}) {
    CAPTURE(name);
    const auto table = read("指标,目标值,分值," + std::string(name) + "\na,95%,10,每低于1%扣1分\n");
    REQUIRE(indicator_count(table.value) == 1);
    const indicator& i = table.value.duties[0].activities[0].objectives[0].indicators[0];
    CHECK(i.rule_text == "每低于1%扣1分");
    CHECK(i.rule_place.row == 2);
    CHECK(i.rule_place.column == 4);
  }
  CHECK(indicator_count(read("指标,分值,评分规则\na,10,发现一处扣1分\n").value) == 1);
}

TEST_CASE("a merged cell holds for all the rows and levels that it reaches over", "[io]") {
  const std::string html_head =
      "<meta charset=utf-8><table><tr><th>绩效指标<th>优<th>良<th>中<th>差<th>分值";
  CHECK(cells_of(read(html_head + "<tr><td>a<td rowspan=2>1<td rowspan=2>2<td>3<td>4<td>5"
                                  "<tr><td>b<td>6<td>7<td>8</table>",
                      "t.html")
                     .value) == "a|1|2|3|4 / b|1|2|6|7");
  CHECK(cells_of(read(html_head + "<tr><td>a<td colspan=2 rowspan=2>1<td>3<td>4<td>5"
                                  "<tr><td>b<td>6<td>7<td>8</table>",
                      "t.html")
                     .value) == "a|1|1|3|4 / b|1|1|6|7");
  CHECK(cells_of(
            read(html_head + "<tr><td colspan=6>一般说明<tr><td>b<td>1<td>2<td>3<td>4<td>5</table>",
                 "t.html")
                .value) == "一般说明|||| / b|1|2|3|4");
  const auto shared =
      read(html_head +
               "<tr><td>a<td>1<td>2<td>3<td>4<td rowspan=2>20<tr><td>b<td>1<td>2<td>3<td>4"
               "</table>",
           "t.html");
  CHECK(faults_of(shared) == "shared-points 2 20, shared-points 3 20");
  for_each_indicator(shared.value,
                     [](const indicator_path& path) { CHECK_FALSE(path.indicator.full_points); });
}

TEST_CASE("a row with more cells than the headings is an error, and is not read", "[io]") {
  const auto table = read("指标,优,良,中,差\n受理数,1,000件,800件,500件,300件\nb" + bands);
  CHECK(cells_of(table.value) == "b|98%以上|95%～98%|90%～95%|90%以下");
  CHECK(faults_of(table) == "too-many-cells 2 300件");
  CHECK(faults_of(read("指标,优,良,中,差\nb,1,2,3,4,,,\n")) == "");
  const auto year =
      io::read_measurements(io::read_document("m.csv", "指标,实际完成值\na,1,234\nb,5\n"));
  CHECK(year.value.items.size() == 1);
  REQUIRE(year.table_problems.size() == 1);
  CHECK(year.table_problems[0].what == io::table_fault::too_many_cells);
  CHECK(year.table_problems[0].where.row == 2);
}

TEST_CASE("headings that come again go on with the table; another department is refused by name",
          "[io]") {
  const std::string one = "甲局,单位：万元\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands;
  CHECK(shape_of(read(one + head + "2、丑,,b" + bands).value) == "一、甲[1、子: a; 2、丑: b]");
  const auto moved = read(
      one + "甲局,单位：元\n职责活动,绩效指标,差,中,良,优,年度预算数\n2、丑,b,1,2,3,4,50000\n");
  CHECK(shape_of(moved.value) == "一、甲[1、子: a; 2、丑: b]");
  CHECK(moved.value.duties[0].activities[1].budget == decimal(5));
  const auto two = read(one + "乙局,单位：万元\n" + head + "一、乙,7,,,,,\n1、寅,7,c" + bands);
  CHECK(shape_of(two.value) == "一、甲[1、子: a]");
  CHECK(faults_of(two) == "second-department 5 乙局");
  CHECK(two.has_errors());
  const auto titled = read("2024年甲局部门职责-工作活动绩效目标\n" + head + "一、甲,5,,,,,\n" +
                           "2024年乙局部门职责-工作活动绩效目标\n" + head + "一、乙,5,,,,,\n");
  CHECK(titled.value.name == "甲局");
  CHECK(faults_of(titled) == "second-department 4 乙局");
}

TEST_CASE("a document's tables go on with each other; a workbook's other sheets are named",
          "[io]") {
  const std::string table =
      "<table><tr><td>绩效指标<td>优<td>良<td>中<td>差<tr><td>a<td>1<td>2<td>3<td>4"
      "</table>";
  const auto two = read("<meta charset=utf-8><p>甲局</p>" + table + table, "t.html");
  CHECK(indicator_count(two.value) == 2);
  const auto others =
      read("<meta charset=utf-8><p>甲局</p>" + table + "<p>乙局</p>" + table, "t.html");
  CHECK(indicator_count(others.value) == 1);
  CHECK(others.has_errors());
}

TEST_CASE("a table that a page breaks in two goes on without headings", "[io]") {
  const auto page = [](const std::string& between, const std::string& rows) {
    return read(
        "<meta charset=utf-8><table><tr><td>职责活动<td>绩效指标<td>优<td>良<td>中<td>差"
        "<tr><td>一、甲<td><td><td><td><td><tr><td>1、子<td>a<td>1<td>2<td>3<td>4</table>" +
            between + "<table>" + rows + "</table>",
        "t.html");
  };
  const std::string more = "<tr><td><td>b<td>5次<td>6次<td>7次<td>8次";
  CHECK(shape_of(page("", more).value) == "一、甲[1、子: a b]");
  CHECK(faults_of(page("", more)) == "");
  CHECK(shape_of(page("<p>续表</p>", more).value) == "一、甲[1、子: a b]");
  CHECK(shape_of(page("", "<tr><td>2、丑<td>b<td>5次<td>6次<td>7次<td>8次").value) ==
        "一、甲[1、子: a; 2、丑: b]");
  const auto third =
      page("", more + "</table><table>" + "<tr><td><td>c<td>5次<td>6次<td>7次<td>8次");
  CHECK(shape_of(third.value) == "一、甲[1、子: a b c]");
  // As wide, and another table.
  for (const auto& [between, rows] :
       {std::pair<std::string, std::string>("<p>收支总表</p>", more),
        {"",
         "<tr><td>科目<td>名称<td>合计<td>基本<td>项目<td>其他<tr><td>1<td>b<td>5<td>6<td>7<td>8"},
        {"", "<tr><td>甲<td>乙<td>丙<td>丁<td>戊<td>己"}}) {
    const auto other = page(between, rows);
    CAPTURE(rows);
    CHECK(shape_of(other.value) == "一、甲[1、子: a]");
    CHECK(faults_of(other).starts_with("other-table 1"));
    CHECK_FALSE(other.has_errors());
  }
  CHECK(faults_of(page("", "<tr><td>盖章<td>签字")) == "");
}

TEST_CASE("a second row of headings may hold any of them", "[io]") {
  const auto values = io::read_measurements(
      io::read_document("m.html",
                        "<meta charset=utf-8><table><tr><td rowspan=2>绩效指标<td "
                        "colspan=2>完成情况<tr><td>目标值<td>"
                        "实际完成值<tr><td>a<td>99%<td>97%<tr><td>b<td>1<td>4</table>"));
  REQUIRE(values.value.items.size() == 2);
  CHECK(values.value.items[0].text == "97%");
  const auto targets = read(
      "<meta charset=utf-8><table><tr><td rowspan=2>绩效指标<td "
      "colspan=3>目标<tr><td>指标值<td>计量单位"
      "<td>分值<tr><td>a<td>99<td>%<td>10</table>",
      "t.html");
  CHECK(indicator_count(targets.value) == 1);
  // An empty row between both is none of the table.
  const auto apart =
      read("绩效指标,评价标准,,,\n,,,,\n,优,良,中,差\na,98%以上,95%～98%,90%～95%,90%以下\n");
  REQUIRE(indicator_count(apart.value) == 1);
  CHECK(faults_of(apart) == "");
  // A row of values is none.
  CHECK(io::read_measurements(io::read_document("m.csv", "指标,实际完成值,说明\n,说明,\na,1,\n"))
            .value.items.size() == 1);
}

TEST_CASE("a name without end is cut where it is read", "[io]") {
  std::string longest = "1、";
  for (int i = 0; i < 100000; ++i) longest += "活";
  const auto table = read(head + "一、甲,,,,,,\n" + longest + ",,a" + bands);
  CHECK(table.value.duties[0].activities[0].name.size() < 200);
  CHECK(table.has_errors());
}

TEST_CASE("money may have its sign before it", "[io]") {
  const auto table = read(head + "一、甲,¥33.5,,,,,\n1、子,￥335000元,a" + bands);
  CHECK(faults_of(table) == "");
  CHECK(table.value.duties[0].budget == to_decimal("33.5"));
  CHECK(table.value.duties[0].activities[0].budget == to_decimal("33.5"));
  const measurement m = read_measurement("a", "¥1,234.50");
  CHECK(m.kind == measurement_kind::number);
  CHECK(m.value.unit == yuan);
  CHECK(read_measurement("a", "¥3万元").value.unit == ten_thousand_yuan);
}

TEST_CASE("levels under one heading are told apart from what stands beside them", "[io]") {
  const auto page = [](const std::string& rows) {
    return read("<meta charset=utf-8><table>" + rows + "</table>", "t.html");
  };
  // What the heading spans is a level; what another one spans is none.
  const auto spanned = page(
      "<tr><td rowspan=2>绩效指标<td colspan=5>评价标准<td colspan=2>其他"
      "<tr><td>优<td>良<td>中<td>差<td>极差<td>科室<td>电话"
      "<tr><td>a<td>1次<td>2次<td>3次<td>4次<td>无<td>甲<td>乙");
  CHECK(faults_of(spanned) == "unknown-level 2 极差");
  CHECK(indicator_count(spanned.value) == 1);
  const auto before = page(
      "<tr><td rowspan=2>绩效指标<td colspan=2>其他<td colspan=5>评价标准"
      "<tr><td>科室<td>电话<td>极优<td>优<td>良<td>中<td>差"
      "<tr><td>a<td>甲<td>乙<td>无<td>1次<td>2次<td>3次<td>4次");
  CHECK(faults_of(before) == "unknown-level 2 极优");
  // A heading over the last two columns covers the cells of both.
  const auto wide = page(
      "<tr><td>绩效指标<td>优<td>良<td>中<td>差<td colspan=2>备注"
      "<tr><td>a<td>1次<td>2次<td>3次<td>4次<td>x<td>y");
  CHECK(faults_of(wide) == "");
  CHECK(indicator_count(wide.value) == 1);
  const auto too_wide = page(
      "<tr><td>绩效指标<td>优<td>良<td>中<td>差<td colspan=2>备注"
      "<tr><td>a<td>1次<td>2次<td>3次<td>4次<td>x<td>y<td>z");
  CHECK(faults_of(too_wide) == "too-many-cells 2 z");
}
