// SPDX-License-Identifier: BSL-1.0
// Tables as people make them: what goes on with what, further tables and departments in one file.
#include <string>

#include <jixiao/io/department.hpp>

#include "io/support/office_files.hpp"
#include "io/support/table_texts.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("what a page holds between two parts of a table does not part them", "[io]") {
  const std::string first =
      "<meta charset=utf-8><p>甲局</p><table><tr><td>职责活动<td>绩效指标<td>优<td>良<td>中<td>差"
      "<tr><td>一、甲<td><td><td><td><td><tr><td>1、子<td>a<td>1次<td>2次<td>3次<td>4次</table>";
  const std::string rest = "<table><tr><td><td>b<td>5次<td>6次<td>7次<td>8次</table>";
  CHECK(shape_of(read(first + "<table><tr><td>盖章<td>签字</table>" + rest, "t.html").value) ==
        "一、甲[1、子: a b]");
  // The widest row tells how wide the table is.
  CHECK(shape_of(read(first + "<table><tr><td>2、丑<tr><td><td>b<td>5次<td>6次<td>7次<td>8次"
                              "</table>",
                      "t.html")
                     .value) == "一、甲[1、子: a; 2、丑: b]");
  // The first row with an indicator tells whether standards go on.
  CHECK(shape_of(read(first + "<table><tr><td>2、丑<td><td><td><td><td>"
                              "<tr><td><td>b<td>5次<td>6次<td>7次<td>8次</table>",
                      "t.html")
                     .value) == "一、甲[1、子: a; 2、丑: b]");
  // One figure alone may stand in a heading.
  CHECK(faults_of(read(first + "<table><tr><td>丙<td>丁<td>第1季<td>乙<td>丙<td>丁</table>",
                       "t.html")) == "other-table 1 丙");
  const auto none = read(first + "<table><tr><td>1<td><td>2<td>3<td>4<td>5</table>", "t.html");
  CHECK(faults_of(none) == "other-table 1 1");
}

TEST_CASE("what goes on with another department's table is none of this one's", "[io]") {
  const std::string head_row = "<table><tr><td>职责活动<td>绩效指标<td>优<td>良<td>中<td>差";
  const auto cell_row = [](const std::string& work, const std::string& name) {
    return "<tr><td>" + work + "<td>" + name + "<td>1次<td>2次<td>3次<td>4次";
  };
  const std::string mine =
      "<meta charset=utf-8><p>甲局</p>" + head_row + cell_row("一、甲", "a") + "</table>";
  for (const char* title : {"乙局", "附表：其他指标"}) {
    CAPTURE(title);
    const auto two = read(mine + "<p>" + title + "</p>" + head_row + cell_row("一、乙", "b") +
                              "</table><table>" + cell_row("二、丙", "c") + "</table>",
                          "t.html");
    CHECK(shape_of(two.value) == "一、甲[一、甲: a]");
    CHECK(faults_of(two).find(title) != std::string::npos);
  }
  // What stands before it goes on.
  const auto before = read(mine + "<table>" + cell_row("二、丙", "c") + "</table><p>乙局</p>" +
                               head_row + cell_row("一、乙", "b") + "</table>",
                           "t.html");
  CHECK(shape_of(before.value) == "一、甲[一、甲: a] 二、丙[二、丙: c]");
}

TEST_CASE("the other sheets of a workbook are named, and not read", "[io]") {
  const auto book = [](const std::string& first, const std::string& second) {
    io::document file = io::read_document("t.csv", first);
    file.grids.push_back(io::read_document("t.csv", second).grids.at(0));
    for (io::grid& sheet : file.grids) sheet.addresses = io::addressing::spreadsheet;
    file.grids[1].name = file.grids[1].sheet = "乙表";
    return file;
  };
  const std::string table = "绩效指标,优,良,中,差\na" + bands;
  const auto two = io::read_department(book(table, table));
  CHECK(indicator_count(two.value) == 1);
  CHECK(faults_of(two) == "other-table 0 乙表");
  CHECK(faults_of(io::read_department(book(table, "科目,金额\n1,2\n"))) == "");
  const std::string values = "指标,实际完成值\na,97%\n";
  const auto year = io::read_measurements(book(values, values));
  CHECK(year.value.items.size() == 1);
  REQUIRE(year.table_problems.size() == 1);
  CHECK(year.table_problems[0].what == io::table_fault::other_table);
  CHECK(year.table_problems[0].text == "乙表");
  CHECK(io::read_measurements(book(values, "科目,金额\n1,2\n")).table_problems.empty());
  // The only table may be hidden, which is told.
  io::document hidden = io::read_document("t.csv", table);
  hidden.grids[0].is_hidden = true;
  const auto only = io::read_department(hidden);
  CHECK(indicator_count(only.value) == 1);
  CHECK(faults_of(only).starts_with("hidden-table"));
}

TEST_CASE("a missing level is told once, and again where the headings name another scale", "[io]") {
  const std::string three = "指标,优,良,中\na,1次,2次,3次\n";
  CHECK(faults_of(read(three + three)) == "missing-column 1, header-again 3");
  CHECK(faults_of(
            read("指标,优,良,中,差\na,1次,2次,3次,4次\n指标,好,较好,差,备注\nb,1次,2次,4次,\n")) ==
        "missing-column 3");
}

TEST_CASE("the name of a body above further headings is a title, a numbered duty is none", "[io]") {
  const std::string one = "甲局,单位：万元\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands;
  for (const char* title : {"乙局,,,,,,\n", ",,乙局,,,,\n", "2024年乙局部门绩效目标,,,,,,\n"}) {
    CAPTURE(title);
    const auto two = read(one + title + head + "一、乙,7,,,,,\n1、寅,7,c" + bands);
    CHECK(shape_of(two.value) == "一、甲[1、子: a]");
    CHECK(faults_of(two) == "second-department 5 乙局");
  }
  const auto duty = read(one + "二、支持教育局,,,,,,\n" + head + "1、寅,7,c" + bands);
  CHECK(shape_of(duty.value) == "一、甲[1、子: a] 二、支持教育局[1、寅: c]");
  const auto last = read(one + "2、丑,,便民服务站" + bands + head + "3、寅,7,c" + bands);
  CHECK(shape_of(last.value) == "一、甲[1、子: a; 2、丑: 便民服务站; 3、寅: c]");
}

TEST_CASE("sums and numbers of columns tell nothing of how duties are numbered", "[io]") {
  const std::string rows = "1、甲,,,,,,\n子,,a" + bands + "2、乙,,,,,,\n丑,,b" + bands;
  for (const char* first : {"1,2,3,4,5,6,7\n", "合计,10,,,,,\n", "小计,10,,,,,\n", ",,,,,,\n"}) {
    CAPTURE(first);
    CHECK(shape_of(read(head + first + rows).value) == "1、甲[子: a] 2、乙[丑: b]");
  }
}

TEST_CASE("headings that come again without their levels are those from before", "[io]") {
  const auto table = read(head + "一、甲,,,,,,\n1、子,,a" + bands +
                          "职责活动,年度预算数,绩效指标,,,,\n2、丑,,b" + bands);
  CHECK(cells_of(table.value) ==
        "a|98%以上|95%～98%|90%～95%|90%以下 / b|98%以上|95%～98%|90%～95%|90%以下");
  CHECK(faults_of(table) == "header-again 4");
}

TEST_CASE("names that all count alike are duties", "[io]") {
  CHECK(shape_of(read(head + "（一）甲,,a" + bands + "（二）乙,,b" + bands).value) ==
        "（一）甲[（一）甲: a] （二）乙[（二）乙: b]");
}

TEST_CASE("a merged cell holds for its rows in a table that begins with its levels", "[io]") {
  CHECK(cells_of(read("<meta charset=utf-8><table><tr><th>优<th>良<th>中<th>差<th>绩效指标"
                      "<tr><td colspan=2 rowspan=2>1<td>3<td>4<td>a<tr><td>7<td>8<td>b</table>",
                      "t.html")
                     .value) == "a|1|1|3|4 / b|1|1|7|8");
}

TEST_CASE("cells behind the last heading are too many, blank headings or not", "[io]") {
  CHECK(faults_of(read("指标,优,良,中,差,\nb,1,2,3,4,x\n")) == "too-many-cells 2 x");
  CHECK(faults_of(read("指标,优,良,中,差,,\nb,1,2,3,4,,x\n")) == "too-many-cells 2 x");
  // A heading that nobody knows holds a column all the same.
  CHECK(faults_of(read("指标,优,良,中,差,责任科室\nb,1,2,3,4,x\n")) == "");
}

TEST_CASE("headings of which none is a level are named where they may be levels", "[io]") {
  CHECK(faults_of(read("指标,甲科,乙科\na,1,2\n")) ==
        "unknown-level 1 甲科, unknown-level 1 乙科, no-table 0");
  CHECK(faults_of(read("指标,责任科室\na,b\n")) == "no-table 0");
  CHECK(faults_of(read("指标,财务,人事,物资,综合,法规,审计,监察,信访,档案,宣传,后勤\na,b\n")) ==
        "no-table 0");
}

TEST_CASE("the row that states the unit of money names the department, whatever stands below it",
          "[io]") {
  const auto titled = [](const std::string& above) {
    const auto table = read(above + head + "一、甲,5,,,,,\n1、子,5,a" + bands);
    return table.value.name + " " + std::string(table.value.currency.symbol());
  };
  CHECK(titled("109甲局,单位：元\n") == "甲局 元");
  CHECK(titled("甲局,单位：元\n附表一\n") == "甲局 元");
  CHECK(titled("封面\n甲局,单位：元\n附表一\n") == "甲局 元");
  CHECK(titled("甲局,单位：元\n2024年部门绩效目标\n") == "甲局 元");
  CHECK(titled("2024年部门绩效目标,单位：元\n甲局\n") == "甲局 元");
  CHECK(titled("某市\n甲局\n") == "甲局 万元");
}

TEST_CASE("a blank row between a title and its headings parts them not", "[io]") {
  const auto two = read(head + "一、甲,1,,,,,\n1、子,1,a" + bands + "单位：元,,,,,,\n,,,,,,\n" +
                        head + "二、乙,20000,,,,,\n2、丑,20000,b" + bands);
  CHECK(shape_of(two.value) == "一、甲[1、子: a] 二、乙[2、丑: b]");
  CHECK(two.value.duties[0].budget == to_decimal("1"));
  CHECK(two.value.duties[1].budget == to_decimal("2"));
}

TEST_CASE("a title stands at most four rows above the headings", "[io]") {
  for (int blank = 0; blank < 6; ++blank) {
    std::string rows = "甲局,,,,,,\n";
    for (int i = 0; i < blank; ++i) rows += ",,,,,,\n";
    CAPTURE(blank);
    CHECK(read(rows + head + "一、甲,1,,,,,\n1、子,1,a" + bands).value.name ==
          (blank < 4 ? "甲局" : ""));
  }
}

TEST_CASE("the kind of an indicator is that of the columns that there are", "[io]") {
  const auto kind_of = [](const std::string& headings, const std::string& cells) {
    const auto table = read(headings + ",绩效指标,优,良,中,差\n" + cells + ",a" + bands);
    std::string kind;
    for_each_indicator(table.value, [&](const indicator_path& p) { kind = p.indicator.kind; });
    return kind;
  };
  CHECK(kind_of("一级指标,二级指标", "产出指标,数量指标") == "产出指标/数量指标");
  CHECK(kind_of("一级指标", "产出指标") == "产出指标");
  CHECK(kind_of("二级指标", "数量指标") == "数量指标");
}

TEST_CASE("rows without headings go on with the table that came last", "[io]") {
  const auto row = [](const std::string& cells) { return "<tr><td>" + cells; };
  const auto three =
      read("<meta charset=utf-8><table>" + row("职责活动<td>绩效指标<td>优<td>良<td>中<td>差") +
               row("一、甲<td>a<td>1次<td>2次<td>3次<td>4次") + "</table><table>" +
               row("职责活动<td>年度预算数<td>绩效指标<td>优<td>良<td>中<td>差") +
               row("二、乙<td>1<td>b<td>1次<td>2次<td>3次<td>4次") + "</table><table>" +
               row("三、丙<td>2<td>c<td>5次<td>6次<td>7次<td>8次") + "</table>",
           "t.html");
  CHECK(shape_of(three.value) == "一、甲[一、甲: a] 二、乙[二、乙: b] 三、丙[三、丙: c]");
  CHECK(faults_of(three) == "");
}

TEST_CASE("the place of a cell that a row does not have is that of the row", "[io]") {
  const auto table = read(
      "绩效指标,优,良,中,差,评分标准\na,4次,3次,2次,1次\n"
      "b,4次,3次,2次,1次,达标得满分\n");
  std::string places;
  for_each_indicator(table.value, [&](const indicator_path& p) {
    const place& where = p.indicator.rule_place;
    places += std::to_string(where.row) + ":" + std::to_string(where.column) + " ";
  });
  CHECK(places == "2:0 3:6 ");
}

TEST_CASE("labels above the headings say whose the table is", "[io]") {
  const auto titled = [](const std::string& above) {
    const auto table = read(above + head + "一、甲,5,,,,,\n1、子,5,a" + bands);
    CHECK(faults_of(table) == "");
    return table.value.name + " " + std::string(table.value.currency.symbol());
  };
  CHECK(titled("填报单位：甲县财政局,,,单位：元\n") == "甲县财政局 元");
  for (const char* label :
       {"填报单位", "填报部门", "预算单位", "预算部门", "编制单位", "部门名称", "单位名称", "部门",
        "部门（单位）", "部门(单位)名称", "主管部门", "实施单位", "项目单位", "申报单位",
        "自评单位", "被评价单位", "填报单位（盖章）"}) {
    CAPTURE(label);
    CHECK(titled(std::string(label) + "：甲局\n") == "甲局 万元");
    CHECK(titled(std::string(label) + ",甲局,2024年度\n") == "甲局 万元");
    CHECK(titled(std::string(label) + ":,甲局,金额单位：元\n") == "甲局 元");
    CHECK(titled(std::string(label) + "：甲局   单位：元\n乙表\n") == "甲局 元");
  }
  CHECK(titled("主管部门,甲局,实施单位,乙中心\n") == "甲局 万元");
  CHECK(titled("填报单位：甲局\n,,,单位：元\n") == "甲局 元");
  CHECK(titled("甲局，单位：元\n") == "甲局 元");
  CHECK(titled("甲局 单位：元\n") == "甲局 元");
  CHECK(titled("甲局绩效目标表（单位：元）\n") == "甲局 元");
  for (const char* money :
       {"货币单位：元", "计价单位：元", "金额单位:元", "（单位：元）", "單位：元"}) {
    CAPTURE(money);
    CHECK(titled("甲局,,," + std::string(money) + "\n") == "甲局 元");
  }
}

TEST_CASE("what stands above the headings and is no name names nobody", "[io]") {
  for (const char* above :
       {"项目名称,道路改造", "项目名称：道路改造", "附件3", "附表1", "附件3：", "备注：含上年结转",
        "注：x", "联系电话：123", "联系人,张三", "负责人：张三", "填报人,张三",
        "填报日期：2024年1月", "填表日期,2024-01-02", "日期", "时间：1月", "（2024年度）",
        "2024年度", "某省,某市,某县", "2024年12月31日"}) {
    CAPTURE(above);
    const auto table =
        read("甲局,,\n" + std::string(above) + "\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands);
    CHECK(table.value.name == "甲局");
    CHECK(faults_of(table) == "");
    CHECK(read(std::string(above) + "\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands).value.name ==
          "");
  }
  CHECK(faults_of(read("甲局,金额单位：乙局\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands)) ==
        "unknown-currency 1 乙局");
}

TEST_CASE("a department's label begins another department's table", "[io]") {
  const std::string one = "填报单位：甲局\n" + head + "一、甲,5,,,,,\n1、子,5,a" + bands;
  const std::string other = head + "二、乙,7,,,,,\n1、寅,7,c" + bands;
  CHECK(faults_of(read(one + "填报单位：乙,,,,,,\n" + other)) == "second-department 5 乙");
  CHECK(shape_of(read(one + "填报单位：甲局,,,,,,\n" + other).value) ==
        "一、甲[1、子: a] 二、乙[1、寅: c]");
}

TEST_CASE("columns of duties and activities that are blank are as if not there", "[io]") {
  for (const char* first : {"职责活动,年度预算数", "职责,活动", "活动,预算数"}) {
    CAPTURE(first);
    const auto table =
        read(std::string(first) + ",绩效指标,优,良,中,差\n,,,,,,\n　　,,a" + bands + ",,b" + bands);
    CHECK(shape_of(table.value) == "[: a b]");
    CHECK(faults_of(table) == "");
  }
  CHECK(faults_of(read(head + ",,a" + bands + "一、甲,5,b" + bands)) == "indicator-outside 2 a");
  const auto total = read(head + ",,a" + bands + "合计,5,,,,,\n");
  CHECK(faults_of(total) == "");
  CHECK(total.value.budget == to_decimal("5"));
}

TEST_CASE("a target in figures without a name is told", "[io]") {
  CHECK(faults_of(read("指标,指标值\na,5次\n,≥95%\n")) == "no-indicator-name 3 ≥95%");
  CHECK(faults_of(read("指标,指标值\na,5次\n,\n,良好\n")) == "");
  CHECK(faults_of(read("<meta charset=utf-8><table><tr><td>指标<td>指标值<td>备注"
                       "<tr><td rowspan=2>a<td rowspan=2>5次<td>x<tr><td>y</table>",
                       "t.html")) == "");
}
