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
  CHECK(problems_of(read(published + ",,,a" + bands + "一、甲,,,b" + bands)) ==
        "indicator-outside 2:4");
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

TEST_CASE("names of a hundred lines are cut between two characters, shorter ones are kept",
          "[io]") {
  const auto many = [](std::size_t count) {
    std::string text;
    while (count-- > 0) text += "活";
    return text;
  };
  const auto named = [&](const std::string& name) {
    const auto table = read(published + "一、甲,,,,,,,\n" + name + ",,,a" + bands);
    return table.value.duties.at(0).activities.at(0).name + problems_of(table);
  };
  CHECK(named("  " + many(500)) == many(500));
  CHECK(named("1、" + many(500)) == "1、" + many(48) + "…long-name 3:1");
  CHECK(named("  " + many(501)) == many(50) + "…long-name 3:1");
}

TEST_CASE("points are a number, points or a percentage, and nothing else", "[io]") {
  const auto of_cell = [](const std::string& cell) {
    const auto table = read("指标,目标值,分值\na,≥95%," + cell + "\n");
    return amount(table.value.duties[0].activities[0].objectives[0].indicators[0].full_points) +
           problems_of(table);
  };
  CHECK(of_cell("10") == "(10)");
  CHECK(of_cell("10分") == "(10)");
  CHECK(of_cell("10%") == "(10)");
  CHECK(of_cell("7.50") == "(7.50)");
  CHECK(of_cell("") == "");
  CHECK(of_cell("3次") == "unreadable-points 2:3");
  CHECK(of_cell("5万元") == "unreadable-points 2:3");
  CHECK(of_cell("1/3") == "unreadable-points 2:3");
}

TEST_CASE("a table has levels, targets, or rules with their points", "[io]") {
  CHECK(read("指标,目标值\na,95%\n").is_found);
  CHECK(read("指标,分值,评分标准\na,10,每低于1%扣1分\n").is_found);
  CHECK(problems_of(read("指标,分值\na,10\n")) == "no-table 0:0");
  CHECK(problems_of(read("指标,评分标准\na,每低于1%扣1分\n")) == "no-table 0:0");
}

TEST_CASE("bands in a short row without a name are told, too", "[io]") {
  CHECK(problems_of(read(published + "一、甲,,,,,,,\n,,,,98%以上\n1、子,,,a" + bands)) ==
        "no-indicator-name 3:4");
  CHECK(problems_of(read(published + "一、甲,,,,,,,\n,,目标\n1、子,,,a" + bands)) == "");
  // A row that lacks its last cell alone is too short as well.
  CHECK(problems_of(read(published + "一、甲,,,,,,,\n1、子,,,a,98%以上,95%～98%,90%～95%\n")) ==
        "too-few-cells 3:4");
}

TEST_CASE("what is said of a duty or an activity goes on with it, in whichever columns", "[io]") {
  const std::string columns = "职责,活动,内容描述,绩效目标,绩效指标,优,良,中,差\n";
  const auto flat = read(columns + "甲,,,,,,,,\n甲,子,前半,目标,a" + bands + ",,后半,,b" + bands +
                         "乙,,另一,,,,,,\n乙,丑,,,c" + bands);
  REQUIRE(flat.value.duties.size() == 2);
  CHECK(flat.value.duties[0].activities[0].description == "前半\n后半");
  CHECK(flat.value.duties[1].activities[0].description == "");
  // The same text again is said once.
  const auto again = read(columns + "甲,子,内容,目标,a" + bands + ",,内容,目标,b" + bands);
  CHECK(again.value.duties[0].activities[0].description == "内容");
  CHECK(shape_of(again.value) == "甲[子{目标: a b}]");
}

TEST_CASE("what is written of a table has bands only where it has any", "[io]") {
  const auto written = [](const std::string& csv) {
    const auto table = read(csv);
    const std::string json = io::write_department_json(table.value);
    CHECK(io::write_department_json(io::read_department(io::read_document("t.json", json)).value) ==
          json);
    return json;
  };
  const std::string target = written("指标,目标值,分值\na,≥95%,10\n");
  CHECK(target.find("bands") == std::string::npos);
  CHECK(target.find(R"("target": "≥95%")") != std::string::npos);
  const std::string rule = written("指标,分值,评分标准\na,10,每低于1%扣1分\n");
  CHECK(rule.find("bands") == std::string::npos);
  CHECK(rule.find("每低于1%扣1分") != std::string::npos);
  CHECK(written("指标,优,良,中,差\na" + bands).find("98%以上") != std::string::npos);
  const std::string both = written(
      "指标,优,良,中,差,分值,评分标准\na,98%以上,95%～98%,90%～95%,"
      "90%以下,10,每低于1%扣1分\n");
  CHECK(both.find("98%以上") != std::string::npos);
  CHECK(both.find("每低于1%扣1分") != std::string::npos);
  CHECK(written("指标,目标值\na,95%以上\n").find(R"("target": "95%以上")") != std::string::npos);
  // Sign and unit of columns of their own are a part of the target.
  CHECK(written("指标,符号,指标值,计量单位\na,≥,95,%\n").find(R"("target": "≥95%")") !=
        std::string::npos);
  CHECK(written("指标,符号,指标值,计量单位\na,≤,3,次\n").find(R"("target": "≤3次")") !=
        std::string::npos);
  CHECK(written("指标,符号,指标值\na,≤,3次\n").find(R"("target": "≤3次")") != std::string::npos);
  CHECK(written("指标,指标值,计量单位\na,≥95,%\n").find(R"("target": "≥95%")") !=
        std::string::npos);
  CHECK(written("指标,目标值\na,全部完成\n").find(R"("target": "全部完成")") != std::string::npos);
}

TEST_CASE("points of more decimals than an exact number has are told, and the rest is read") {
  const std::string small = "0." + std::string(50, '0') + "2";
  const auto table = read("绩效指标,指标值,分值,评分标准\n甲,≥90%," + small +
                          ",完成率×分值\n乙,≥90%,5,完成率×分值\n");
  REQUIRE(table.table_problems.size() == 1);
  CHECK(table.table_problems[0].what == table_fault::unreadable_points);
  CHECK(table.table_problems[0].text == small);
  CHECK(table.table_problems[0].where.row == 2);
  std::vector<std::optional<decimal>> full_points;
  for_each_indicator(table.value, [&](const indicator_path& at) {
    full_points.push_back(at.indicator.full_points);
  });
  REQUIRE(full_points.size() == 2);
  CHECK_FALSE(full_points[0]);
  CHECK(full_points[1] == decimal(5));

  const std::string json = R"({"duties":[{"name":"a","activities":[{"name":"b","objectives":[)"
                           R"({"text":"c","indicators":[{"name":"甲","points":")" +
                           small + R"("}]}]}]}]})";
  const auto same = io::read_department(io::read_document("t.json", json));
  REQUIRE(same.table_problems.size() == 1);
  CHECK(same.table_problems[0].what == table_fault::unreadable_points);
  CHECK(same.table_problems[0].fault == fault::too_many_digits);
}
