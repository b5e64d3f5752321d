// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/table.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"
#include "support/table_2019.hpp"

using namespace jixiao;
using tests::line_of;

// What there is to say about the table of 2019, worked out by hand from the printed cells: in the
// order of the table, one line a finding (support/finding_lines.hpp says how lines read).

namespace {

struct expected_of_indicator {
  const char* indicator;
  std::vector<std::string> findings;
};

// 98%以上 | 95%～98% | 90%～95% | 90%以下
const std::vector<std::string> ladder{"shared-bound 优良中差 {90%}∪{95%}∪{98%} w 98 95 90"};
// 100% | 95%～100% | 90%～95% | 90%以下
const std::vector<std::string> from_100{"nested 优良 {100%} w 100",
                                        "shared-bound 良中差 {90%}∪{95%} w 95 90",
                                        "uncovered-best 优 (100%, ∞) w 101 优→100%以上"};
// 小于100% | 小于103% | 小于110% | 大于110%
const std::vector<std::string> below_110{"gap 中差 {110%} w 110 差→110%以上",
                                         "nested 优良中 (-∞, 103%) w 102"};
// 100% | 90% | 80% | 80%以下
const std::vector<std::string> points_100{
    "gap 优良中 (80%, 90%)∪(90%, 100%) w 95 85 良→90%～100% 中→80%～90%", "nested 中差 {80%} w 80",
    "point-ladder 优良中", "uncovered-best 优 (100%, ∞) w 101 优→100%以上"};
// 无报废情况 | 10个以内 | 10~15个以内 | 15个以上
const std::vector<std::string> replaced{"name-unit", "nested 优良 {0个} w 0",
                                        "shared-bound 良中差 {10个}∪{15个} w 10 15"};
// 10%以下 | 10%～15% | 15%～20% | 20%以上
const std::vector<std::string> repaired{"shared-bound 优良中差 {10%}∪{15%}∪{20%} w 10 15 20"};
// 98% | 92%～95% | 90%～92% | 90%以下
const std::vector<std::string> hotline{"gap 优良 (95%, 98%) w 96 良→92%～98%",
                                       "shared-bound 良中差 {90%}∪{92%} w 92 90",
                                       "uncovered-best 优 (98%, ∞) w 99 优→98%以上"};

std::vector<std::string> with(std::vector<std::string> lines, const std::string& another) {
  lines.push_back(another);
  return lines;
}

const std::vector<expected_of_indicator> expected{
    {"审批事项公开率", ladder},
    {"审批事项完成率", ladder},
    {"审批事项相关证书的发放率", ladder},
    {"踏勘完成率", with(from_100, "unit-omitted 中 中→90%～95%")},
    {"踏勘面积率",
     {"shared-bound 优良中差 {80%}∪{85%}∪{90%} w 90 85 80", "unit-omitted 良 良→85%～90%",
      "unit-omitted 中 中→80%～85%"}},
    {"经费保障率", ladder},
    {"系统故障次数",
     {"uncovered-worst 差 (10次, ∞) w 11 差→9次以上", "nested 优良中差 [0次, 8次] w 4"}},
    {"监督检查效果", {"nested 优良中 (-∞, 2天] w 1", "shared-bound 中差 {3天} w 3"}},
    {"计算机报修率", {"shared-bound 优良中差 {10%}∪{20%}∪{30%} w 10 20 30"}},
    {"工作环境提升度", {}},
    {"文化宣传影响度", {}},
    {"办事环境认可度", {"shared-bound 优良中差 {85%}∪{90%}∪{95%} w 95 90 85"}},
    {"培训结果通过率", {"name-unit"}},
    {"业务水平提升效果", {}},
    {"工作人员参加培训率", ladder},
    {"财务材料归档案", ladder},
    {"文件材料归档案", ladder},
    {"审批事项归档率", ladder},
    {"各项工作超期未完成率", {"nested 优良中 (-∞, 5%] w 4", "shared-bound 中差 {8%} w 8"}},
    {"各审批业务时效完成率", from_100},
    {"年度目标任务完成率", from_100},
    {"应急方案知晓率", with(from_100, "unit-omitted 良 良→95%～100%")},
    {"应急经费使用率", below_110},
    {"应急事项处理次数", {"shared-bound 优良中差 {3次}∪{5次}∪{8次} w 3 5 8"}},
    {"行政审批制度改革宣传活动次数",
     {"nested-worse 中差 [0次, 1次] w 0 中→2次", "shared-bound 优良 {5次} w 5"}},
    {"网上公开率", {"shared-bound 优良中差 {70%}∪{80%}∪{90%} w 90 80 70"}},
    {"行政审批制度改革知晓率", ladder},
    {"实地考察转化率",
     {"shared-bound 优良中差 {40%}∪{50%}∪{60%} w 60 50 40", "unit-omitted 良 良→50%～60%",
      "unit-omitted 中 中→40%～50%"}},
    {"考察成本", with(below_110, "name-unit")},
    {"调查报告的数量",
     {"shared-bound 优良中 {3篇}∪{4篇} w 4 3", "reversed-range 良 良→3篇～4篇",
      "reversed-range 中 中→2篇～3篇"}},
    {"改造满意度", {}},
    {"经费支出率", below_110},
    {"系统维修次数",
     {"misspelt 优 优→5次以下", "shared-bound 优良中差 {5次}∪{7次}∪{10次} w 5 7 10"}},
    {"绩效考核目标完成率",
     {"shared-bound 优良中差 {80%}∪{90%}∪{95%} w 95 90 80", "reversed-range 良 良→90%～95%",
      "reversed-range 中 中→80%～90%"}},
    {"绩效考核人数", with(points_100, "name-unit")},
    {"考核合格率", points_100},
    {"设备更换率", replaced},
    {"经费支出率", below_110},
    {"设备报修率", repaired},
    {"信箱监督举报率", {"nested 优良中 (-∞, 15%] w 14", "shared-bound 中差 {20%} w 20"}},
    {"群众满意度", {}},
    {"群众投诉率", {"shared-bound 优良中差 {5%}∪{8%}∪{10%} w 5 8 10"}},
    {"乡、街道、办事处便民中心建设率", from_100},
    {"乡、街道建设率", from_100},
    {"办事处便民中心建设率", from_100},
    {"设备更换率", replaced},
    {"经费支出率", below_110},
    {"设备报修率", repaired},
    {"回复率", hotline},
    {"一次办结率", hotline},
    {"回访满意率", hotline},
};

// Activities whose budget is blank.
const std::vector<std::string> expected_without_budget{
    "6、行政审批档案管理",
    "8、应急管理",
    "2、行政审批制度改革",
    "4、行政审批绩效考核管理",
    "1、政务服务中心及各窗口日常事务、人员管理",
    "2、三级政务服务体系的建设",
    "4、12345市长热线",
};

}  // namespace

TEST_CASE("the table of 2019 has exactly the findings worked out by hand", "[check][corpus]") {
  const department table = tests::read_table_2019();
  std::vector<table_finding> found = check(table);
  REQUIRE(indicator_count(table) == 51);
  REQUIRE(expected.size() == 51);

  std::vector<std::string> without_budget;
  std::erase_if(found, [&](const table_finding& f) {
    const bool is_budget = f.what.code == code::no_budget;
    if (is_budget) without_budget.push_back(f.activity);
    return is_budget;
  });
  CHECK(without_budget == expected_without_budget);

  std::size_t row = 0;
  std::size_t seen = 0;
  for_each_indicator(table, [&](const indicator_path& path) {
    INFO(path.activity.name << ": " << path.indicator.name);
    CHECK(path.indicator.name == expected[row].indicator);
    std::vector<std::string> lines;
    for (const table_finding& f : found)
      if (f.duty == path.duty.name && f.activity == path.activity.name &&
          f.indicator == path.indicator.name)
        lines.push_back(line_of(f.what, f.repair));
    seen += lines.size();
    std::vector<std::string> wanted = expected[row].findings;
    std::sort(lines.begin(), lines.end());
    std::sort(wanted.begin(), wanted.end());
    CHECK(lines == wanted);
    ++row;
  });
  CHECK(seen == found.size());  // none without an indicator
}

TEST_CASE("no repair of the table of 2019 moves a grade", "[check][corpus]") {
  for (const table_finding& f : check(tests::read_table_2019())) {
    INFO(f.indicator << ": " << line_of(f.what, f.repair));
    CHECK(f.repair.regraded.is_empty());
  }
}

TEST_CASE("of the 51 indicators of 2019, 45 are graded by numbers and 6 by labels", "[corpus]") {
  int numeric = 0;
  int labels = 0;
  for_each_indicator(tests::read_table_2019(), [&](const indicator_path& path) {
    const any_standard& s = path.indicator.standard;
    INFO(path.indicator.name);
    numeric += s.is_numeric() ? 1 : 0;
    labels += s.is_qualitative() ? 1 : 0;
    CHECK(s.undecided_bands().is_empty());
    for (grade g : all_grades) CHECK_FALSE(s[g].is_blank());
    if (s.is_numeric()) CHECK(s.numeric_bands().size() == 4);
  });
  CHECK(numeric == 45);
  CHECK(labels == 6);
}

TEST_CASE("the budget of 2019 adds up: 33.50 + 9.98 + 6.52 = 50.00", "[check][corpus]") {
  department table = tests::read_table_2019();
  const auto sums_of = [](const department& d) {
    std::vector<std::string> lines;
    for (const table_finding& f : check(d))
      if (f.what.code == code::budget_sum)
        lines.push_back(f.duty + ":" + std::string(to_text(*f.stated)) + "≠" +
                        std::string(to_text(*f.summed)));
    return lines;
  };
  CHECK(sums_of(table).empty());
  // 0.01 万元 taken from one activity shows at its duty alone, from a duty at both its sides.
  table.duties[0].activities[0].budget = to_decimal("14.49");
  CHECK(sums_of(table) == std::vector<std::string>{"一、行政审批:33.50≠33.49"});
  table.duties[0].budget = to_decimal("33.49");
  CHECK(sums_of(table) == std::vector<std::string>{":50.00≠49.99"});
}
