// SPDX-License-Identifier: BSL-1.0
// What the headings of a table say of the cells below them.
#include "io/headings.hpp"

#include <string>

#include <jixiao/io/department.hpp>
#include <jixiao/number/decimal_text.hpp>

#include "io/support/table_texts.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string target_in(const department& table) {
  std::string text = "none";
  for_each_indicator(table, [&](const indicator_path& path) {
    if (!path.indicator.target) return;
    const target& t = *path.indicator.target;
    text = t.problem ? std::string(name_of(t.problem.what))
                     : std::string(sign_of(t.sign)) + std::string(to_text(t.value).view()) +
                           std::string(to_text(t.unit).view()) + (t.is_bare ? " bare" : "");
  });
  return text;
}

std::string target_of(const std::string& csv) { return target_in(read(csv).value); }

std::string measured_of(const std::string& csv) {
  const auto from = io::read_measurements(io::read_document("m.csv", csv));
  if (from.value.items.size() != 1) return "none";
  const measurement& m = from.value.items[0];
  return m.text + (m.kind == measurement_kind::number
                       ? " " + std::string(to_text(m.value.unit).view())
                       : " no number");
}

}  // namespace

TEST_CASE("the sign of a target stands in a column with many names", "[io]") {
  for (const char* name : {"符号", "指标性质", "指标方向", "运算符", "运算符号", "比较符",
                           "比较符号", "指标值符号", "关系符号"}) {
    CAPTURE(name);
    CHECK(target_of("指标名称," + std::string(name) + ",指标值,计量单位\n甲,≤,5,万元\n") ==
          "≤5万元");
  }
  CHECK(target_of("指标名称,指标性质,指标符号,指标值\n甲,定性,≤,5个\n") == "≤5个");
  CHECK(target_of("指标名称,指标符号,指标性质,指标值\n甲,≤,定性,5个\n") == "≤5个");
}

TEST_CASE("a unit in the heading is that of the numbers that have none", "[io]") {
  CHECK(target_of("指标,目标值（万元）\n甲,≤100\n") == "≤100万元");
  CHECK(target_of("指标,目标值(单位：万元)\n甲,100\n") == "＝100万元 bare");
  CHECK(target_of("指标,符号,目标值（%）\n甲,≥,95\n") == "≥95%");
  CHECK(target_of("指标,目标值（万元）\n甲,≥95%\n") == "≥95%");
  CHECK(target_of("指标,目标值（万元）,计量单位\n甲,≤100,元\n") == "≤100元");
  CHECK(target_of("指标,目标值（万元）,计量单位\n甲,≤100,\n") == "≤100万元");
  for (const char* note : {"A", "年", "2024年", "必填", "分项"}) {
    CAPTURE(note);
    CHECK(target_of("指标,目标值（" + std::string(note) + "）\n甲,≤100\n") == "≤100");
  }
  CHECK(measured_of("指标,实际完成值（元）\n甲,1200000\n") == "1200000元 元");
  CHECK(measured_of("指标,2024年实际完成值（%）\n甲, 97.5 \n") == "97.5% %");
  CHECK(measured_of("指标,实际完成值（元）\n甲,12万元\n") == "12万元 万元");
  CHECK(measured_of("指标,实际完成值（%）\n甲,49/50\n") == "49/50 比");
  CHECK(measured_of("指标,实际完成值（%）\n甲,97.5(+)\n") == "97.5%(+) %");
  CHECK(measured_of("指标,实际完成值（%）\n甲,已完成\n") == "已完成 no number");
  for (const char* name : {"计量单位", "度量单位", "指标单位", "计算单位"}) {
    CAPTURE(name);
    CHECK(target_of("指标,指标值," + std::string(name) + "\n甲,≤5,次\n") == "≤5次");
  }
}

TEST_CASE("headings that name a column only where no other does", "[io]") {
  for (const char* name : {"年初目标值", "年初目标", "预期值", "预期指标值", "预期目标值", "计划值",
                           "计划指标值", "全年目标值", "年度计划值"}) {
    CAPTURE(name);
    CHECK(target_of("指标," + std::string(name) + "\n甲,≥5次\n") == "≥5次");
    const auto beside = read("指标," + std::string(name) + ",指标值\n甲,≥5次,≥6次\n");
    CHECK(target_in(beside.value) == "≥6次");
    CHECK(faults_of(beside) == "");
  }
  for (const char* name :
       {"年度实际完成值", "全年实际值", "年度完成值", "指标完成值", "实际完成指标值"}) {
    CAPTURE(name);
    CHECK(measured_of("指标," + std::string(name) + "\n甲,5次\n") == "5次 次");
    CHECK(measured_of("指标,实际值," + std::string(name) + "\n甲,6次,5次\n") == "6次 次");
  }
  for (const char* name : {"指标内容", "考核指标", "评价指标", "具体指标"}) {
    CAPTURE(name);
    CHECK(shape_of(read(std::string(name) + ",指标值\n甲,5次\n").value) == "[: 甲]");
    const auto beside = read(std::string(name) + ",指标名称,指标值\n乙,甲,5次\n");
    CHECK(shape_of(beside.value) == "[: 甲]");
    CHECK(faults_of(beside) == "");
  }
  CHECK(faults_of(read("指标,目标值,指标值\n甲,≥5次,≥6次\n")) == "column-twice 1 指标值");
}

TEST_CASE("kinds stand below the heading of all indicators", "[io]") {
  for (const char* name : {"绩效指标", "评价指标"}) {
    CAPTURE(name);
    const auto table = read("<meta charset=utf-8><table><tr><th colspan=3>" + std::string(name) +
                                "<th rowspan=2>指标值<tr><th>一级指标<th>二级指标<th>三级指标"
                                "<tr><td>产出<td>数量<td>甲<td>≥5个</table>",
                            "t.html");
    CHECK(shape_of(table.value) == "[: 甲]");
    CHECK(faults_of(table) == "");
    CHECK(table.value.duties[0].activities[0].objectives[0].indicators[0].kind == "产出/数量");
  }
}

TEST_CASE("rules have many headings", "[io]") {
  for (const char* name :
       {"赋分标准", "赋分规则", "赋分细则", "打分标准", "得分标准", "加减分标准", "评分标准及细则",
        "评价标准及评分细则", "评分标准及方法", "计分细则", "评价标准", "评价标准（10分）"}) {
    CAPTURE(name);
    const auto table = read("指标,分值," + std::string(name) + "\n甲,10,每低于1%扣1分\n");
    CHECK(faults_of(table) == "");
    REQUIRE(indicator_count(table.value) == 1);
    CHECK(table.value.duties[0].activities[0].objectives[0].indicators[0].rule_text ==
          "每低于1%扣1分");
  }
}

TEST_CASE("rules under a heading that is not known are told", "[io]") {
  for (const char* rule : {"≥95%得满分", "否则不得分", "扣完为止", "达标得5分", "每次扣 0.5 分",
                           "每增1%加１分", "计两分", "達標得滿分"}) {
    CAPTURE(rule);
    const auto table = read("指标,指标值,某列\n甲,5次,\n乙,5次," + std::string(rule) + "\n");
    CHECK(faults_of(table) == "unread-rules 1 某列");
    CHECK(table.table_problems[0].where.column == 3);
    CHECK(table.has_errors());
    CHECK(indicator_count(table.value) == 2);
  }
  for (const char* words : {"10分", "得分", "按分值计分", "加强得分管理", "第5分局", "扣分项"}) {
    CAPTURE(words);
    CHECK(faults_of(read("指标,指标值,某列\n甲,5次," + std::string(words) + "\n")) == "");
  }
  CHECK(faults_of(read(
            "指标,指标值,扣分原因,备注,评分标准,某列\n甲,5次,扣2分,扣2分,a得5分,扣2分\n")) == "");
  CHECK(faults_of(read("指标,指标值,扣分原因,备注\n甲,5次,扣2分,扣2分\n")) == "");
  CHECK(faults_of(read("指标,分值,某列\n甲,5,扣2分\n")) == "unread-rules 1 某列, no-table 0");
  CHECK(faults_of(read("指标,,指标值\n甲,每次扣2分,5次\n")) == "unread-rules 2 每次扣2分");
}

TEST_CASE("standards over levels are no column of rules", "[io]") {
  const std::string below =
      ",优,良,中,差,\n甲,\"5次，得10分\",\"4次，得8分\",3次,\"2次，不得分\",x\n";
  CHECK(faults_of(read("指标,评价标准,,,,备注\n" + below)) == "");
  CHECK(faults_of(read("指标,评价标准,优,良,中,差\n甲,每次扣1分,5次,4次,3次,2次\n")) ==
        "unread-rules 1 评价标准");
}
