// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/table.hpp>

#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/target_text.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;

// What concerns more than one standard: names, activities, budgets, and the places of findings.

namespace {

using four = std::vector<std::string>;

const four rate{"98%以上", "95%（含）～98%（不含）", "90%（含）～95%（不含）", "小于90%"};
const four count{"9次以上", "6～8次", "3～5次", "2次以下"};
const four labels{"效果明显", "效果较好", "效果一般", "没效果"};
const four bare{"98以上", "95（含）～98（不含）", "90（含）～95（不含）", "小于90"};

department with_indicators(std::vector<indicator> indicators) {
  department table;
  table.duties.resize(1);
  table.duties[0].name = "职责";
  table.duties[0].activities.resize(1);
  activity& a = table.duties[0].activities[0];
  a.name = "活动";
  a.budget = decimal(5);
  a.objectives.push_back({"目标", std::move(indicators)});
  return table;
}

std::vector<std::string> names_of(const department& table) {
  std::vector<std::string> names;
  for (const table_finding& f : check(table)) names.emplace_back(name_of(f.what.code));
  return names;
}

using names = std::vector<std::string>;

bool fits(const std::string& name, const four& cells) {
  return names_of(with_indicators({indicator::with_bands(name, cells)})).empty();
}

}  // namespace

TEST_CASE("a rate is graded in rates, a count or an amount is not", "[check][name-unit]") {
  CHECK(fits("完成率", rate));
  CHECK_FALSE(fits("完成率", count));
  CHECK_FALSE(fits("培训结果通过率", labels));
  CHECK(fits("完成率", bare));  // the unit may stand in a heading
  CHECK(fits("培训次数", count));
  CHECK_FALSE(fits("培训次数", rate));
  CHECK_FALSE(fits("绩效考核人数", rate));
  CHECK_FALSE(fits("考察成本", rate));
  CHECK_FALSE(fits("调查报告的数量", rate));
  CHECK(fits("调查报告的数量", count));
  CHECK(fits("培训次数", labels));
  // Other names may have any unit.
  CHECK(fits("办事环境认可度", rate));
  CHECK(fits("办事环境认可度", labels));
  CHECK(fits("系统故障", count));
}

TEST_CASE("a target that cannot be read is an error before the year begins",
          "[check][target-unreadable]") {
  const auto with_target = [](std::string_view text, std::string_view sign, std::string_view unit) {
    indicator i;
    i.name = "完成率";
    i.target = read_target(text, sign, unit);
    return with_indicators({i});
  };
  for (const std::string_view text :
       {"≥95%", "12月底前", "定性：优", "明显改善", "2024年2月29日前", "100"})
    CHECK(names_of(with_target(text, {}, {})).empty());
  for (const std::string_view text : {"2月30日前", "≥10次以下", "2023年2月29日前", "≥95%，≤10次"}) {
    const department table = with_target(text, {}, {});
    CAPTURE(text);
    CHECK(names_of(table) == names{"target-unreadable"});
    CHECK(check(table)[0].text == text);
    CHECK(check(table)[0].what.problem.what != fault::none);
  }
  CHECK(names_of(with_target("95", "大约", "%")) == names{"target-unreadable"});
}

TEST_CASE("one name twice in one activity is an error, in two it is none",
          "[check][duplicate-indicator]") {
  department table = with_indicators(
      {indicator::with_bands("完成率", rate), indicator::with_bands("满意率", rate)});
  CHECK(names_of(table).empty());
  std::vector<activity>& activities = table.duties[0].activities;
  activities[0].objectives.push_back({"另一目标", {indicator::with_bands("完成率", rate)}});
  CHECK(names_of(table) == names{"duplicate-indicator"});
  CHECK(check(table)[0].indicator == "完成率");
  // Moved to an activity of its own.
  activity moved = activities[0];
  moved.name = "另一活动";
  moved.objectives.erase(moved.objectives.begin());
  activities[0].objectives.pop_back();
  activities.push_back(moved);
  CHECK(names_of(table).empty());
}

TEST_CASE("an activity without an indicator or a budget is a warning",
          "[check][no-indicator][no-budget]") {
  department table = with_indicators({indicator::with_bands("完成率", rate)});
  std::vector<activity>& activities = table.duties[0].activities;
  activities.emplace_back();
  activities[1].name = "无指标的活动";
  activities[1].budget = decimal(0);
  std::vector<table_finding> found = check(table);
  REQUIRE(found.size() == 1);
  CHECK(found[0].what.code == code::no_indicator);
  CHECK(found[0].activity == "无指标的活动");
  CHECK(found[0].duty == "职责");
  CHECK(found[0].indicator.empty());
  // An objective without indicators measures nothing.
  activities[1].objectives.push_back({"空目标", {}});
  CHECK(names_of(table) == names{"no-indicator"});

  activities[1] = activities[0];
  CHECK(names_of(table).empty());
  activities[1].budget.reset();
  found = check(table);
  REQUIRE(found.size() == 1);
  CHECK(found[0].what.code == code::no_budget);
  CHECK(found[0].what.level() == severity::warning);
  // A table that states no budget at all lacks none.
  activities[0].budget.reset();
  CHECK(names_of(table).empty());
  table.budget = to_decimal("5");
  CHECK(names_of(table) == names{"no-budget", "no-budget"});
}

TEST_CASE("budgets add up exactly, activities to duties and duties to the whole",
          "[check][budget-sum]") {
  department table = with_indicators({indicator::with_bands("完成率", rate)});
  std::vector<activity>& activities = table.duties[0].activities;
  activities.push_back(activities[0]);
  activities[1].name = "活动二";
  activities[1].budget = to_decimal("0.10");
  CHECK(names_of(table).empty());  // nothing is stated that they must add up to
  table.duties[0].budget = to_decimal("5.1");
  CHECK(names_of(table).empty());
  table.budget = to_decimal("5.10");
  CHECK(names_of(table).empty());

  activities[1].budget = to_decimal("0.10000000000000000000000000001");
  std::vector<table_finding> found = check(table);
  REQUIRE(found.size() == 1);
  CHECK(found[0].what.code == code::budget_sum);
  CHECK(found[0].duty == "职责");
  CHECK(found[0].activity.empty());
  CHECK(found[0].stated == to_decimal("5.1"));
  CHECK(found[0].summed == to_decimal("5.10000000000000000000000000001"));

  // Without any figure below there is nothing to compare; blank ones count as nothing.
  activities[0].budget.reset();
  activities[1].budget.reset();
  CHECK(names_of(table) == names{"no-budget", "no-budget"});
  activities[0].budget = to_decimal("5.1");
  CHECK(names_of(table) == names{"no-budget"});

  table.budget = to_decimal("6");
  found = check(table);
  REQUIRE(found.size() == 2);
  CHECK(found[1].what.code == code::budget_sum);
  CHECK(found[1].duty.empty());
  CHECK(found[1].summed == to_decimal("5.1"));
}

TEST_CASE("budgets whose sum needs more than 38 digits do not add up, and the rest is checked",
          "[check]") {
  department table = with_indicators(
      {indicator::with_bands("完成率", {"98%以上", "92%～95%", "90%～92%", "90%以下"})});
  duty& only = table.duties[0];
  only.activities.push_back(only.activities[0]);
  const decimal longest = to_decimal("99999999999999999999999999999999999999");
  only.budget = only.activities[0].budget = only.activities[1].budget = longest;
  const std::vector<table_finding> found = check(table);
  REQUIRE(found.size() >= 2);
  CHECK(found[0].what.code == code::budget_sum);
  CHECK(found[0].stated == longest);
  CHECK_FALSE(found[0].summed);
  CHECK(std::any_of(found.begin(), found.end(),
                    [](const table_finding& f) { return f.what.code == code::gap; }));
}

TEST_CASE("a finding has its place: the cell of its band, or the row", "[check]") {
  indicator i = indicator::with_bands("完成率", {"98%以上", "95%～98%", "9o%～95%", "90%以下"});
  i.where.row = 7;
  i.cell_places[2].row = 7;
  i.cell_places[2].column = 8;
  const std::vector<table_finding> found = check(with_indicators({i}));
  const auto of = [&](code c) {
    return *std::find_if(found.begin(), found.end(),
                         [&](const table_finding& f) { return f.what.code == c; });
  };
  CHECK(of(code::unreadable).where.column == 8);
  CHECK(of(code::unreadable).text == "9o%～95%");
  CHECK(of(code::shared_bound).where.row == 7);
  CHECK(of(code::shared_bound).where.column == 0);
  CHECK(of(code::shared_bound).text.empty());
}

TEST_CASE("an indicator with a target instead of bands needs no bands", "[check]") {
  indicator i;
  i.name = "完成率";
  CHECK(names_of(with_indicators({i})) == names{"blank-band"});
  i.target.emplace();
  CHECK(names_of(with_indicators({i})).empty());
}

TEST_CASE(
    "whole numbers that go on by one leave gaps where the name speaks of a rate or a degree") {
  const four steps{"91～100", "81～90", "61～80", "0～60"};
  const auto found = [&](const std::string& name, const four& cells) {
    std::string text;
    for (const table_finding& f : check(with_indicators({indicator::with_bands(name, cells)})))
      if (f.what.code == code::gap || f.what.code == code::whole_numbers)
        text += std::string(name_of(f.what.code)) + " " +
                std::string(to_text(f.what.values).view()) + " ";
    return text;
  };
  for (const char* name : {"开工率", "满意度", "群众满意度（%）", "合格率", "支出进度", "收入增幅",
                           "占用比例", "政策知晓度"}) {
    INFO(name);
    CHECK(found(name, steps) == "gap (60, 61)∪(80, 81)∪(90, 91) ");
    CHECK(found(name, {"91以上", "81～90", "61～80", "60以下"}) ==
          "gap (60, 61)∪(80, 81)∪(90, 91) ");
    CHECK(found(name, {"90以上", "80～90", "60～80", "60以下"}).empty());
  }
  for (const char* name : {"培训次数", "得分", "服务人数", "管理制度", "投诉件数"}) {
    INFO(name);
    CHECK(found(name, steps) == "whole-numbers (60, 61)∪(80, 81)∪(90, 91) ");
  }
  const std::vector<table_finding> all = check(
      with_indicators({indicator::with_bands("开工率", {"91以上", "81～90", "61～80", "60以下"})}));
  const auto gap = std::find_if(all.begin(), all.end(),
                                [](const table_finding& f) { return f.what.code == code::gap; });
  REQUIRE(gap != all.end());
  CHECK(gap->what.witnesses.size() == 3);
  CHECK(gap->what.bands.size() == 4);
  REQUIRE(gap->repair.edits.size() == 3);
  CHECK(gap->repair.edits[0].text.view() == "81～91");
  // It names the bands that it lies between.
  for (const table_finding& f : check(with_indicators(
           {indicator::with_bands("开工率", {"90以上", "80～90", "61～80", "60以下"})})))
    if (f.what.code == code::gap) CHECK(f.what.bands == grade_set{grade::fair, grade::poor});
}

TEST_CASE("a finding about a rule has the value that shows it, the rule, and the place of the rule",
          "[check]") {
  indicator i;
  i.name = "合格率";
  i.where.row = 7;
  i.rule_text = "≥95%得5分；80%～90%得3分；低于80%不得分";
  i.full_points = decimal(5);
  const auto only = [&] {
    const std::vector<table_finding> found = check(with_indicators({i}));
    REQUIRE(found.size() == 1);
    return found[0];
  };
  CHECK(only().what.code == code::points_gap);
  CHECK(only().what.unit == percent);
  REQUIRE(only().what.witnesses.size() == 1);
  CHECK(only().what.witnesses[0] == 92);
  CHECK(only().text == i.rule_text);
  CHECK(only().rule->text == "80%～90%得3分");
  CHECK(only().where.row == 7);
  i.rule_place.row = 7;
  i.rule_place.column = 5;
  CHECK(only().where.column == 5);
  // Nobody knows of how many points it is.
  i.rule_text = "每发现一处扣1分，扣完为止";
  i.full_points.reset();
  CHECK(only().what.code == code::no_full_points);
  CHECK(only().rule->text == i.rule_text);
  CHECK(only().rule->at == 1);
}

TEST_CASE("a unit that is not known is said once a table", "[check][unknown-unit]") {
  const four spoons{"10勺以下", "11勺～20勺", "21勺～30勺", "31勺以上"};
  const four jars{"10罐头以下", "11罐头～20罐头", "21罐头～30罐头", "31罐头以上"};
  std::vector<std::string> said;
  for (const table_finding& f : check(with_indicators(
           {indicator::with_bands("甲", spoons), indicator::with_bands("乙", jars),
            indicator::with_bands("丙", spoons), indicator::with_bands("丁", jars)})))
    if (f.what.code == code::unknown_unit) said.push_back(f.indicator);
  CHECK(said == std::vector<std::string>{"甲", "乙"});
}
