// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/roll_up.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// 甲 with 办公 (公开率, 办结率) and 宣传 (到场率), 乙 with 检查 (检查率): all weighed alike.
department tree() {
  department table;
  table.duties.resize(2);
  table.duties[0].name = "甲";
  table.duties[1].name = "乙";
  table.duties[0].activities.push_back(
      activity_of("办公", {with_rate("公开率"), with_rate("办结率")}));
  table.duties[0].activities.push_back(activity_of("宣传", {with_rate("到场率")}));
  table.duties[1].activities.push_back(activity_of("检查", {with_rate("检查率")}));
  return table;
}

measurements values(const char* open, const char* done, const char* there, const char* checked) {
  return measured({{"公开率", open}, {"办结率", done}, {"到场率", there}, {"检查率", checked}});
}

std::string text_of(const part_score& p) {
  if (p.standing == standing::left_out) return p.name + "=left out";
  std::string text = p.name + "=";
  text += p.points ? to_text(*p.points) : to_text(p.range.least) + "~" + to_text(p.range.most);
  return text + "/" + to_text(p.full);
}

// The activities and budget parts, each with its points, or its range, of its full ones.
std::string activities_of(const evaluation& e) {
  std::string text;
  const auto add = [&](const part_score& p) { text += (text.empty() ? "" : " ") + text_of(p); };
  for (const duty_score& d : e.duties) {
    for (const activity_score& a : d.activities) {
      add(a);
      if (a.execution) add(*a.execution);
    }
    if (d.execution) add(*d.execution);
  }
  if (e.execution) add(*e.execution);
  return text;
}

std::string empty_parts(const evaluation& e) {
  std::string text;
  for (const evaluation_problem& p : e.problems)
    if (p.code == problem_code::nothing_to_score)
      text += (text.empty() ? "" : " ") + p.duty + "/" + p.activity +
              (p.level == severity::error ? "!" : "");
  return text;
}

evaluation evaluated(const department& table, const measurements& year, const scheme& how) {
  const evaluation e = evaluate(table, year, how);
  CHECK(fault_of(e.ledger) == "");
  return e;
}

scheme with_money(execution_level level, reweigh_scope scope) {
  scheme how = scheme::official();
  how.execution = execution_part{10, level};
  how.weights.reweigh = scope;
  return how;
}

budget_execution money(const char* duty, const char* activity, int adjusted, int executed) {
  return {duty, activity, decimal(adjusted), decimal(executed), {}};
}

}  // namespace

TEST_CASE("what is left out is made up for by its siblings, or by everything else") {
  struct case_of_tree {
    const char* values[4];
    const char* siblings;
    const char* whole;
    const char* empty;
  };
  for (const case_of_tree& c : {case_of_tree{{"98%", "96%", "98%", "91%"},
                                             "办公=22.5/25 宣传=25/25 检查=30/50",
                                             "办公=22.5/25 宣传=25/25 检查=30/50",
                                             ""},
                                case_of_tree{{"98%", "不适用", "98%", "91%"},
                                             "办公=25/25 宣传=25/25 检查=30/50",
                                             "办公=100/7/100/7 宣传=200/7/200/7 检查=240/7/400/7",
                                             ""},
                                case_of_tree{{"98%", "96%", "不适用", "91%"},
                                             "办公=45/50 宣传=left out 检查=30/50",
                                             "办公=30/100/3 宣传=left out 检查=40/200/3",
                                             "/宣传"},
                                case_of_tree{{"98%", "96%", "98%", "不适用"},
                                             "办公=45/50 宣传=50/50 检查=left out",
                                             "办公=45/50 宣传=50/50 检查=left out",
                                             "/检查 乙/"},
                                case_of_tree{{"不适用", "不适用", "不适用", "91%"},
                                             "办公=left out 宣传=left out 检查=60/100",
                                             "办公=left out 宣传=left out 检查=60/100",
                                             "/办公 /宣传 甲/"}}) {
    INFO(c.values[0] << " " << c.values[1] << " " << c.values[2] << " " << c.values[3]);
    const measurements year = values(c.values[0], c.values[1], c.values[2], c.values[3]);
    scheme how = scheme::official();
    const evaluation siblings = evaluated(tree(), year, how);
    CHECK(activities_of(siblings) == c.siblings);
    CHECK(empty_parts(siblings) == c.empty);
    how.weights.reweigh = reweigh_scope::whole;
    const evaluation whole = evaluated(tree(), year, how);
    CHECK(activities_of(whole) == c.whole);
    CHECK(empty_parts(whole) == c.empty);
    CHECK(whole.full == 100);
  }
}

TEST_CASE("the full points of a part are those of what is left of it") {
  scheme how = scheme::official();
  how.weights.reweigh = reweigh_scope::whole;
  // Whatever is left out, who meets everything has all the points of every part.
  for (const auto& values_of_year :
       {values("98%", "98%", "98%", "98%"), values("98%", "不适用", "98%", "98%"),
        values("98%", "98%", "不适用", "98%"), values("98%", "不适用", "98%", "不适用")}) {
    const evaluation e = evaluated(tree(), values_of_year, how);
    CHECK(total_text(e) == "100.00");
    rational sum(0);
    for (const duty_score& d : e.duties) {
      sum += d.full;
      if (d.standing == standing::left_out) continue;
      CHECK(points_text(d.points) == to_text(d.full));
      for (const activity_score& a : d.activities)
        if (a.standing != standing::left_out) CHECK(points_text(a.points) == to_text(a.full));
    }
    CHECK(sum == 100);
  }
}

TEST_CASE("what is undecided leaves a range at every level above, and nowhere else") {
  const evaluation e = evaluated(tree(), values("98%", "", "96%", "91%"), scheme::official());
  CHECK(activities_of(e) == "办公=12.5~25/25 宣传=20/25 检查=30/50");
  CHECK(text_of(e.duties[0]) == "甲=32.5~45/50");
  CHECK(text_of(e.duties[1]) == "乙=30/50");
  CHECK(to_text(e.range.least) == "62.5");
  CHECK(to_text(e.range.most) == "75");
  CHECK_FALSE(e.range.is_settled());
  CHECK(e.possible_grades == grade_set{grade::fair});
  CHECK(e.duties[0].standing == standing::undecided);
  CHECK(e.duties[1].standing == standing::scored);
}

TEST_CASE("activities and duties are rounded where the scheme says so, ranges too") {
  scheme how = scheme::official();
  how.rounding.activity = rounding_rule::to_places(0);
  how.rounding.duty = rounding_rule::to_places(-1);
  const evaluation e = evaluated(tree(), values("98%", "96%", "96%", "91%"), how);
  CHECK(activities_of(e) == "办公=23/25 宣传=20/25 检查=30/50");
  CHECK(text_of(e.duties[0]) == "甲=40/50");
  const evaluation open = evaluated(tree(), values("98%", "", "96%", "91%"), how);
  CHECK(activities_of(open) == "办公=13~25/25 宣传=20/25 检查=30/50");
  CHECK(text_of(open.duties[0]) == "甲=30~50/50");
}

TEST_CASE("a budget part takes its points from its own level, and gives them back when left out") {
  struct money_case {
    execution_level level;
    reweigh_scope scope;
    std::vector<budget_execution> budgets;
    const char* parts;
    const char* total;
  };
  using level = execution_level;
  using scope = reweigh_scope;
  const std::vector<budget_execution> duties{money("甲", "", 10, 9), money("乙", "", 10, 5)};
  const std::vector<budget_execution> first{money("甲", "", 10, 9)};
  const std::vector<budget_execution> activities{
      money("", "办公", 10, 10), money("", "宣传", 10, 5), money("", "检查", 10, 20)};
  const std::vector<budget_execution> one{money("", "办公", 10, 5)};
  for (const money_case& c :
       {money_case{level::department, scope::siblings, activities,
                   "办公=20.25/22.5 宣传=22.5/22.5 检查=27/45 预算执行率=10/10", "79.75"},
        money_case{level::duty, scope::siblings, duties,
                   "办公=20.25/22.5 宣传=22.5/22.5 预算执行率=4.5/5 检查=27/45 预算执行率=2.5/5",
                   "76.75"},
        money_case{level::duty, scope::siblings, first,
                   "办公=20.25/22.5 宣传=22.5/22.5 预算执行率=4.5/5 检查=30/50 预算执行率=left out",
                   "77.25"},
        money_case{level::duty, scope::whole, first,
                   "办公=405/19/450/19 宣传=450/19/450/19 预算执行率=4.74/100/19 "
                   "检查=540/19/900/19 预算执行率=left out",
                   "78.16"},
        // What activities spent adds up to what their duty did.
        money_case{level::duty, scope::siblings, activities,
                   "办公=20.25/22.5 宣传=22.5/22.5 预算执行率=3.75/5 检查=27/45 预算执行率=5/5",
                   "78.50"},
        money_case{level::activity, scope::siblings, activities,
                   "办公=22.75/25 预算执行率=2.5/2.5 宣传=23.75/25 预算执行率=1.25/2.5 "
                   "检查=32/50 预算执行率=5/5",
                   "78.50"},
        money_case{level::activity, scope::siblings, one,
                   "办公=21.5/25 预算执行率=1.25/2.5 宣传=25/25 预算执行率=left out "
                   "检查=30/50 预算执行率=left out",
                   "76.50"}}) {
    INFO(name_of(c.level) << " " << name_of(c.scope) << " " << c.budgets.size());
    measurements year = values("98%", "96%", "98%", "91%");
    year.budgets = c.budgets;
    scheme how = with_money(c.level, c.scope);
    how.policies.missing = missing_policy::leave_out;
    const evaluation e = evaluated(tree(), year, how);
    CHECK(activities_of(e) == c.parts);
    CHECK(total_text(e) == c.total);
  }
}

TEST_CASE("where only a budget part is left of a duty, all of its points hang on it") {
  measurements year = values("98%", "96%", "98%", "不适用");
  year.budgets = {money("甲", "", 10, 10), money("乙", "", 10, 5)};
  const evaluation siblings =
      evaluated(tree(), year, with_money(execution_level::duty, reweigh_scope::siblings));
  CHECK(text_of(*siblings.duties[1].execution) == "预算执行率=25/50");
  CHECK(total_text(siblings) == "72.75");  // 20.25 + 22.5 + 5 of 甲, 25 of 乙
  const evaluation whole =
      evaluated(tree(), year, with_money(execution_level::duty, reweigh_scope::whole));
  // 45 of 100 are left out: 5 of the other 55 hang on it.
  CHECK(text_of(*whole.duties[1].execution) == "预算执行率=4.55/100/11");
}

TEST_CASE("parts that take part and weigh nothing leave no total, and it is said whose they are") {
  department table = tree();
  scheme how = scheme::official();
  how.weights.activities.source = weight_source::given;
  how.weights.activities.given = {{"办公", 0}, {"宣传", 1}, {"检查", 1}};
  const evaluation e = evaluate(table, values("98%", "96%", "不适用", "91%"), how);
  CHECK_FALSE(e.total);
  CHECK(text_of(e.duties[0]) == "甲=0~50/50");
  const evaluation_problem* p = find(e, problem_code::weights_zero);
  REQUIRE(p != nullptr);
  CHECK(p->duty == "甲");
  CHECK(p->activity == "");
  how.weights.reweigh = reweigh_scope::whole;
  how.weights.duties.source = weight_source::given;
  how.weights.duties.given = {{"甲", 1}, {"乙", 0}};
  const evaluation nothing = evaluate(table, values("98%", "96%", "不适用", "91%"), how);
  CHECK_FALSE(nothing.total);
  CHECK(find(nothing, problem_code::weights_zero) != nullptr);
}

TEST_CASE("every objective of an activity has its indicators scored, and knows their places") {
  department table = department_of({with_rate("甲"), with_rate("乙")});
  table.duties[0].activities[0].objectives.push_back({"", {with_rate("丙")}});
  const evaluation e =
      evaluated(table, measured({{"甲", "98%"}, {"乙", "96%"}, {"丙", "91%"}}), scheme::official());
  CHECK(total_text(e) == "80.00");
  std::string places;
  for (const indicator_score& s : e.duties[0].activities[0].indicators)
    places += s.name + std::to_string(s.objective) + std::to_string(s.index);
  CHECK(places == "甲00乙01丙10");
}

TEST_CASE("methods of names and kinds that no indicator has are told, and only those") {
  scheme how = scheme::official();
  how.methods.by_name = {{"公开率", by_grade{}}, {"公开律", by_grade{}}};
  how.methods.by_kind = {{"产出", by_grade{}}};
  const evaluation e = evaluate(tree(), values("98%", "98%", "98%", "98%"), how);
  std::string unused;
  for (const evaluation_problem& p : e.problems) {
    CHECK(p.code == problem_code::scheme_name_unused);
    unused += p.text + "→" + p.expected + " ";
  }
  CHECK(unused == "公开律→公开率 产出→ ");
}

TEST_CASE("a method of a kind is used where a kind has its word, and not by a name") {
  const department table = department_of({with_target("甲", "≥1件", "1", "产出指标/数量指标"),
                                          with_target("乙", "≥1件", "1", "效益指标")});
  scheme how = scheme::official();
  how.methods.by_kind = {{"产出", pass_fail{}}, {"效益指标", pass_fail{}}, {"甲", pass_fail{}}};
  how.methods.by_name = {{"乙", pass_fail{}}, {"效益指标", pass_fail{}}};
  const evaluation e = evaluate(table, measured({{"甲", "1件"}, {"乙", "1件"}}), how);
  std::string unused;
  for (const evaluation_problem& p : e.problems)
    if (p.code == problem_code::scheme_name_unused) unused += p.text + " ";
  CHECK(unused == "效益指标 甲 ");
  CHECK(e.duties[0].activities[0].indicators[0].method == "pass_fail");
}

TEST_CASE("the steps of a part are found by what they are about") {
  const evaluation e = evaluated(tree(), values("98%", "96%", "98%", "91%"), scheme::official());
  std::size_t found = 0;
  for (const duty_score& d : e.duties)
    for (const activity_score& a : d.activities) {
      const std::size_t di = static_cast<std::size_t>(&d - e.duties.data());
      const std::size_t ai = static_cast<std::size_t>(&a - d.activities.data());
      const ledger_subject about{ledger_level::activity, {}, di, ai};
      const std::vector<std::size_t> steps = steps_about(e.ledger, about);
      REQUIRE_FALSE(steps.empty());
      for (std::size_t s : steps) CHECK(e.ledger[s].about == about);
      CHECK(std::is_sorted(steps.begin(), steps.end()));
      CHECK(e.ledger[steps.back()].result == *a.points);
      found += steps.size();
    }
  std::size_t all = 0;
  for (const ledger_step& s : e.ledger) all += s.about.level == ledger_level::activity ? 1u : 0u;
  CHECK(found == all);
}

TEST_CASE("a step that was rounded first of all counts in what one rounding would give") {
  scheme how = scheme_with(by_execution{});
  how.indicator_points = decimal(10);
  how.full_points = decimal(10);
  how.rounding = {};
  how.rounding.points.reset();
  how.rounding.rate = rounding_rule::to_places(2);
  how.rounding.total = rounding_rule::to_places(0);
  measurements year;
  year.budgets = {money("", "活动", 1000, 845)};
  const evaluation e = evaluated(department_of({with_target("预算执行率", "=100%")}), year, how);
  CHECK(total_text(e) == "9");
  const evaluation_problem* p = find(e, problem_code::rounded_twice);
  REQUIRE(p != nullptr);
  CHECK(to_text(p->summed.value()) == "8");
}

TEST_CASE("the grades that a total may have are those of the total that is graded") {
  const department table =
      department_of({with_target("甲", "≥100000件", "81"), with_target("乙", "≥100000件", "19")});
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.rounding.points.reset();
  const measurements year = measured({{"甲", "100000件"}, {"乙", "47347件"}});
  CHECK(evaluate(table, year, how).possible_grades == grade_set{grade::good});
  how.grade_from = grade_source::displayed;
  CHECK(evaluate(table, year, how).possible_grades == grade_set{grade::excellent});
}
