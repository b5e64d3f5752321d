// SPDX-License-Identifier: BSL-1.0
// Rows of printed forms that hold nothing of their table: numbers of columns, signatures, pages,
// dots, sums.
#include "io/form_rows.hpp"

#include <jixiao/io/department.hpp>
#include <string>

#include "support/catch.hpp"

using namespace jixiao;
using io::form_row;

namespace {

const std::string head = "职责活动,年度预算数,绩效指标,优,良,中,差\n";
const std::string bands = ",98%以上,95%～98%,90%～95%,90%以下\n";

form_row row_of(const std::string& cells, bool is_first = true) {
  const io::document read = io::read_document("t.csv", cells);
  return io::form_row_of(read.grids.at(0).rows.at(0), is_first);
}

// 甲[子: a b]
std::string shape_of(const io::reading_of<department>& read) {
  std::string text;
  for (const duty& d : read.value.duties) {
    text += d.name + "[";
    for (const activity& a : d.activities) {
      text += a.name + ":";
      for (const objective& o : a.objectives)
        for (const indicator& i : o.indicators) text += " " + i.name;
      text += ";";
    }
    text += "]";
  }
  for (const io::table_problem& p : read.table_problems)
    text.append(" ").append(io::name_of(p.what)).append(" ").append(std::to_string(p.where.row));
  return text;
}

std::string table(const std::string& first, const std::string& last = {}) {
  return shape_of(io::read_department(io::read_document(
      "t.csv", head + first + "一、甲,5,,,,,\n1、子,3,a" + bands + "2、丑,2,b" + bands + last)));
}

}  // namespace

TEST_CASE("numbers of columns below the headings are no indicator", "[io]") {
  for (const char* row :
       {"1,2,3,4,5,6,7", "栏次,1,2,3,4,5,6", "①,②,③,④,⑤,⑥,⑦", "(1),(2),(3)", "（1）,（2）,（3）",
        "甲,乙,丙,1,2,3,4", "甲,乙,1,2,3=1+2", "行次,,1,2,3", "1,2"}) {
    CAPTURE(row);
    CHECK(row_of(row) == form_row::column_numbers);
    CHECK(row_of(row, false) == form_row::none);
  }
  for (const char* row : {"a,1,2,3,4", "甲,1,2,3,4", "3,1,2", "2,3,4,5", "1", "1,次数,2,3",
                          "1、甲,2,3", "栏次,率,1,2", "1,2,2024,4", "A,1,2"}) {
    CAPTURE(row);
    CHECK(row_of(row) == form_row::none);
  }
  CHECK(table("1,2,3,4,5,6,7\n") == "一、甲[1、子: a;2、丑: b;]");
  CHECK(table("栏次,1,2,3,4,5,6\n") == "一、甲[1、子: a;2、丑: b;]");
}

TEST_CASE("who filled in a form, its pages and notes are no rows of the table", "[io]") {
  for (const char* row :
       {"填表人：张三,,审核人：李四", "填表人:,张三", "填报日期：2024年1月5日", "负责人（签字）：",
        "单位负责人(签章)：,,填表人：", "联系电话：0335-1234567"}) {
    CAPTURE(row);
    CHECK(row_of(row, false) == form_row::signatures);
  }
  for (const char* row : {"第 1 页 共 2 页", "第1页", "第10页", "第９页", "第１０页", "第19页",
                          "\"第1页，共3页\"", "- 1 - 页"}) {
    CAPTURE(row);
    CHECK(row_of(row, false) == form_row::page_number);
  }
  for (const char* row : {"注：略", "说明:略", "备注：以上含本数"}) {
    CAPTURE(row);
    CHECK(row_of(row, false) == form_row::note);
  }
  for (const char* row : {"负责人培训,2,率", "负责人培训（次）：,2", "审核人数,3人", "网页访问量",
                          "主页", "注意事项"}) {
    CAPTURE(row);
    CHECK(row_of(row, false) == form_row::none);
  }
  CHECK(table("", "填表人：张三,,审核人：李四,,,日期,\n第 1 页 共 1 页,,,,,,\n") ==
        "一、甲[1、子: a;2、丑: b;]");
  // The names beside them tell nothing of how the activities are numbered.
  CHECK(shape_of(io::read_department(io::read_document(
            "t.csv", head + "1、甲,,,,,,\n子,,a" + bands + "填表人：张三,,,,,,\n"))) ==
        "1、甲[子: a;]");
}

TEST_CASE("dots where rows were left out are told, sums of some rows are passed over", "[io]") {
  CHECK(row_of("……,,……,……", false) == form_row::omitted);
  CHECK(row_of("...", false) == form_row::omitted);
  CHECK(row_of("…", false) == form_row::omitted);
  CHECK(row_of("..", false) == form_row::none);
  CHECK(row_of("……,3", false) == form_row::none);
  CHECK(row_of("-,-", false) == form_row::none);
  CHECK(table("", "……,,……,……,……,……,……\n") == "一、甲[1、子: a;2、丑: b;] omitted-rows 5");
  for (const char* sum : {"小计", "小 计", "本页小计"}) {
    CAPTURE(sum);
    CHECK(table("", std::string(sum) + ",5,,,,,\n") == "一、甲[1、子: a;2、丑: b;]");
  }
  CHECK(table("", "小计,5,c" + bands) == "一、甲[1、子: a;2、丑: b;小计: c;] unnumbered-item 5");
}

TEST_CASE("measured values stand among such rows, too", "[io]") {
  const auto read = io::read_measurements(io::read_document(
      "m.csv",
      "绩效指标,2024年实际完成值\n1,2\na,97%\n小计,\n……,\nb,4次\n合计,\n注：略,\n填表人：张三,\n"));
  REQUIRE(read.value.items.size() == 2);
  CHECK(read.value.items[0].indicator == "a");
  CHECK(read.value.items[1].indicator == "b");
  REQUIRE(read.table_problems.size() == 1);
  CHECK(read.table_problems[0].what == io::table_fault::omitted_rows);
}

TEST_CASE("a year before a heading is none of it", "[io]") {
  for (const char* heading :
       {"2024年实际完成值", "2024年度实际完成值", "2024年实际完成值（%）", "实际完成值"}) {
    CAPTURE(heading);
    const auto read = io::read_measurements(
        io::read_document("m.csv", "指标," + std::string(heading) + "\na,97%\n"));
    CHECK(read.value.items.size() == 1);
  }
  const auto two = io::read_measurements(
      io::read_document("m.csv", "指标,2023年实际完成值,2024年实际完成值\na,80%,97%\n"));
  REQUIRE(two.table_problems.size() == 1);
  CHECK(two.table_problems[0].what == io::table_fault::column_twice);
}
