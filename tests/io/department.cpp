// SPDX-License-Identifier: BSL-1.0
// How the rows of a table become duties, activities, objectives and indicators.

#include <jixiao/io/department.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <string>

#include "support/catch.hpp"

using namespace jixiao;
using io::table_fault;

namespace {

io::reading_of<department> read(const std::string& csv) {
  return io::read_department(io::read_document("t.csv", csv));
}

std::string amount(const std::optional<decimal>& money) {
  return money ? "(" + std::string(to_text(*money).view()) + ")" : "";
}

// 甲(10)[子(5){目标: a b} 丑{: c}]
std::string shape_of(const department& table) {
  std::string text;
  for (const duty& d : table.duties) {
    text += d.name + amount(d.budget) + "[";
    for (const activity& a : d.activities) {
      text += a.name + amount(a.budget);
      for (const objective& o : a.objectives) {
        text += "{" + o.text + ":";
        for (const indicator& i : o.indicators) text += " " + i.name;
        text += "}";
      }
    }
    text += "]";
  }
  return text;
}

// The problems as `too-few-cells 3:1`.
template <class Value>
std::string problems_of(const io::reading_of<Value>& read) {
  std::string text;
  for (const io::table_problem& p : read.table_problems) {
    if (!text.empty()) text += ", ";
    text += std::string(io::name_of(p.what)) + " " + std::to_string(p.where.row) + ":" +
            std::to_string(p.where.column);
  }
  return text;
}

const std::string published = "职责活动,年度预算数,绩效目标,绩效指标,优,良,中,差\n";
const std::string bands = ",98%以上,95%～98%,90%～95%,90%以下\n";

}  // namespace

TEST_CASE("in one column duties are numbered in words, activities in figures or indented", "[io]") {
  const auto table =
      read(published + "一、甲,33.50,,,,,,\n　　1、子,14.50,目标,a" + bands + ",,,b" + bands +
           "2．丑,,目标二,c" + bands + "二、乙,,,,,,,\n  寅,1,,d" + bands);
  CHECK(shape_of(table.value) ==
        "一、甲(33.50)[1、子(14.50){目标: a b}2．丑{目标二: c}]二、乙[寅(1){: d}]");
  CHECK(problems_of(table) == "");
}

TEST_CASE("names in each row, or in the first of the merged ones, are one activity", "[io]") {
  const std::string columns = "职责,活动,绩效目标,绩效指标,优,良,中,差\n";
  const std::string expected = "甲[子{目标: a b}丑{目标: c}]";
  CHECK(shape_of(
            read(columns + "甲,子,目标,a" + bands + "甲,子,目标,b" + bands + "甲,丑,目标,c" + bands)
                .value) == expected);
  CHECK(shape_of(
            read(columns + "甲,子,目标,a" + bands + ",,,b" + bands + ",丑,目标,c" + bands).value) ==
        expected);
}

TEST_CASE("blank rows between others say nothing", "[io]") {
  const auto table = read(published + ",,,,,,,\n一、甲,,,,,,,\n\n1、子,,,a" + bands +
                          "　, ,,,,,,\n,,,b" + bands + "\n");
  CHECK(shape_of(table.value) == "一、甲[1、子{: a b}]");
  CHECK(problems_of(table) == "");
}

TEST_CASE("a text that goes on in a row of its own is one text", "[io]") {
  const auto table = read(published + "一、甲,,做好甲,,,,,\n,,和更多,,,,,\n1、子,,前半,a" + bands +
                          ",,后半,,,,,\n,,,b" + bands);
  REQUIRE(table.value.duties.size() == 1);
  CHECK(table.value.duties[0].objective == "做好甲\n和更多");
  CHECK(shape_of(table.value) == "一、甲[1、子{前半\n后半: a b}]");
}

TEST_CASE("several objectives of an activity have indicators each", "[io]") {
  const auto table =
      read(published + "一、甲,,,,,,,\n1、子,,目标一,a" + bands + ",,目标二,b" + bands);
  CHECK(shape_of(table.value) == "一、甲[1、子{目标一: a}{目标二: b}]");
}

TEST_CASE("headings of two rows, of a further page, and with a note in brackets", "[io]") {
  const auto table = read(
      "职责活动,年度预算数（万元）,绩效指标,评价标准,,,\n,,,优,良,中,差\n一、甲,1,,,,,\n"
      "1、子,1,a" +
      bands + "职责活动,年度预算数（万元）,绩效指标,评价标准,,,\n,,,优,良,中,差\n,,b" + bands);
  CHECK(shape_of(table.value) == "一、甲(1)[1、子(1){: a b}]");
  CHECK(problems_of(table) == "header-again 5:3");
  CHECK_FALSE(table.has_errors());
}

TEST_CASE("above the headings stand the department and the unit of money", "[io]") {
  const auto table = read("部门职责-工作活动绩效目标\n442行政审批局,,,单位：元\n" + published +
                          "合计,50.00,,,,,,\n一、甲,50.00,,a" + bands);
  CHECK(table.value.name == "行政审批局");
  CHECK(table.value.currency == unit::named("元"));
  CHECK(table.value.budget == to_decimal("50.00"));
  CHECK(problems_of(read("行政审批局,单位：斤\n" + published + "一、甲,,,a" + bands)) ==
        "unknown-currency 1:2");
}

TEST_CASE("amounts are read in the unit of the table", "[io]") {
  const auto table = read(published + "一、甲,\"1,234.50\",,,,,,\n1、子,5000元,,a" + bands +
                          "2、丑,两三万,,b" + bands + "3、寅,—,,c" + bands);
  CHECK(shape_of(table.value) == "一、甲(1234.50)[1、子(0.5){: a}2、丑{: b}3、寅{: c}]");
  CHECK(problems_of(table) == "unreadable-budget 4:2");
}

TEST_CASE("an amount that is no decimal of 38 digits in that unit is a problem with its place",
          "[io]") {
  const std::string nines(38, '9');
  for (const std::string& text : {nines + "亿元", std::string("1/3"), std::string("2/7亿元")}) {
    INFO(text);
    const auto table =
        read("单位：万元\n" + published + "一、甲," + text + ",,,,,,\n　　1、子,1,目标,a" + bands);
    CHECK(problems_of(table) == "unreadable-budget 3:2");
    CHECK(shape_of(table.value) == "一、甲[1、子(1){目标: a}]");
  }
  CHECK(shape_of(read("单位：万元\n" + published + "一、甲," + nines +
                      "元,,,,,,\n　　1、子,0.25,目标,a" + bands)
                     .value) ==
        "一、甲(9999999999999999999999999999999999.9999)[1、子(0.25){目标: a}]");
}

TEST_CASE("a self-evaluation form has targets in place of bands", "[io]") {
  const auto table = read(
      "一级指标,二级指标,三级指标,年度指标值,分值\n产出指标,数量指标,培训人数,≥100人,10\n"
      ",质量指标,合格率,≥95%,十五x\n效益指标,社会效益,知晓率,≥90%,20\n");
  REQUIRE(table.is_found);
  CHECK(problems_of(table) == "unreadable-points 3:5");
  std::string all;
  for_each_indicator(table.value, [&](const indicator_path& at) {
    const indicator& i = at.indicator;
    all += i.name + " " + i.kind + " " + (i.target ? "T" : "-") + amount(i.full_points) + "; ";
  });
  CHECK(all ==
        "培训人数 产出指标/数量指标 T(10); 合格率 产出指标/质量指标 T; 知晓率 效益指标/社会效益 "
        "T(20); ");
}

TEST_CASE("what is wrong with a table has its place, and the rest is read", "[io]") {
  CHECK(problems_of(read("指标,优,良,中\na,1,2,3\n")) == "missing-column 1:1");
  CHECK(problems_of(read("职责,活动,指标,优,优,良,中,差\n甲,子,a,1,x,2,3,4\n")) ==
        "column-twice 1:5");
  const auto table = read(published + "一、甲,,,,,,,\n,,,,98%以上,,,\n1、子,,,a,98%以上\n");
  CHECK(problems_of(table) == "no-indicator-name 3:4, too-few-cells 4:4");
  CHECK(shape_of(table.value) == "一、甲[1、子{: a}]");
  CHECK(problems_of(read(published + ",,,a" + bands)) == "indicator-outside 2:4");
  CHECK(problems_of(read("a,b\nc,d\n")) == "no-table 0:0");
}

TEST_CASE("the table is the same again from the JSON that is written of it", "[io]") {
  const auto table = read(published + "一、甲,33.50,总目标,,,,,\n1、子,14.50,目标,a" + bands +
                          ",,目标二,b" + bands + "二、乙,,,c" + bands);
  const std::string json = io::write_department_json(table.value);
  const auto again = io::read_department(io::read_document("t.json", json));
  REQUIRE(again.is_found);
  CHECK_FALSE(again.has_errors());
  CHECK(shape_of(again.value) == shape_of(table.value));
  CHECK(io::write_department_json(again.value) == json);
}

TEST_CASE("hidden sheets come last, and a table that is no standard is passed over", "[io]") {
  io::document file = io::read_document("t.csv", published + "一、甲,,,a" + bands);
  io::grid other = file.grids[0];
  other.is_hidden = true;
  other.rows[1][3].text = "old";
  io::grid plain;
  plain.rows = {{{"单位名称", 1, 1, false}, {"性质", 1, 2, false}}};
  file.grids.insert(file.grids.begin(), {other, plain});
  CHECK(shape_of(io::read_department(file).value) == "一、甲[一、甲{: a}]");
}
