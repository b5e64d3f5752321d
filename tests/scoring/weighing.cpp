// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/weighing.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// Three duties with these budgets, blank where empty, one indicator each; rows 2 to 4 of the table.
department three_duties(const char* first, const char* second, const char* third,
                        const char* whole) {
  department table;
  if (*whole != 0) table.budget = to_decimal(whole);
  table.where.row = 1;
  for (const auto& [name, budget] : {std::pair{"甲", first}, {"乙", second}, {"丙", third}}) {
    duty d;
    d.name = name;
    d.where.row = table.duties.size() + 2;
    if (*budget != 0) d.budget = to_decimal(budget);
    d.activities.push_back(activity_of("活动", {with_rate(std::string(name) + "率")}));
    table.duties.push_back(std::move(d));
  }
  return table;
}

const measurements all_met = measured({{"甲率", "99%"}, {"乙率", "99%"}, {"丙率", "99%"}});

scheme by_budget(blank_budget_policy blank) {
  scheme how = scheme::official();
  how.weights.duties.source = weight_source::by_budget;
  how.weights.blank_budget = blank;
  return how;
}

template <class Parts>
std::string weights_of(const Parts& parts) {
  std::string text;
  for (const auto& part : parts)
    text += (text.empty() ? "" : " ") + (part.weight ? to_text(*part.weight) : "-");
  return text;
}

// Where problems of a code stand: the names, and the row.
std::string places_of(const evaluation& e, problem_code c) {
  std::string text;
  for (const evaluation_problem& p : e.problems)
    if (p.code == c)
      text += std::string(text.empty() ? "" : " ") + p.duty + "/" + p.activity + "/" + p.indicator +
              "@" + std::to_string(p.where.row) + (p.level == severity::error ? "!" : "");
  return text;
}

}  // namespace

TEST_CASE("a blank budget counts for nothing, for its part of the rest, or makes all alike") {
  struct budget_case {
    const char* budgets[3];
    const char* whole;
    blank_budget_policy blank;
    const char* weights;
  };
  using policy = blank_budget_policy;
  for (const budget_case& c : {
           budget_case{{"60", "30", "10"}, "100", policy::error, "0.6 0.3 0.1"},
           // Where all are stated, the stated whole and the policy change nothing.
           budget_case{{"60", "30", "10"}, "200", policy::rest, "0.6 0.3 0.1"},
           budget_case{{"60", "30", "10"}, "", policy::equal, "0.6 0.3 0.1"},
           budget_case{{"60", "", "20"}, "100", policy::zero, "0.75 0 0.25"},
           budget_case{{"60", "", "20"}, "100", policy::rest, "0.6 0.2 0.2"},
           budget_case{{"60", "", ""}, "100", policy::rest, "0.6 0.2 0.2"},
           budget_case{{"60", "", "20"}, "100", policy::equal, "1/3 1/3 1/3"},
           // Nothing is left for it, or nobody knows how much.
           budget_case{{"60", "", "40"}, "100", policy::rest, "0.6 0 0.4"},
           budget_case{{"60", "", "40"}, "90", policy::rest, "0.6 0 0.4"},
           budget_case{{"60", "", "40"}, "", policy::rest, "0.6 0 0.4"},
           budget_case{{"", "", ""}, "90", policy::rest, "1/3 1/3 1/3"},
           budget_case{{"60", "", "39"}, "100", policy::rest, "0.6 0.01 0.39"},
           budget_case{{"0.6", "", "0.4"}, "", policy::zero, "0.6 0 0.4"},
           // A budget of 0 is one that is stated.
           budget_case{{"60", "0", "40"}, "200", policy::rest, "0.6 0 0.4"},
       }) {
    INFO(c.budgets[0] << "|" << c.budgets[1] << "|" << c.budgets[2] << " of " << c.whole << " "
                      << name_of(c.blank));
    const evaluation e = evaluate(three_duties(c.budgets[0], c.budgets[1], c.budgets[2], c.whole),
                                  all_met, by_budget(c.blank));
    CHECK(weights_of(e.duties) == c.weights);
    CHECK(total_text(e) == "100.00");
    CHECK(fault_of(e.ledger) == "");
  }
}

TEST_CASE("budgets that weigh nothing, or are unknown or below 0, leave no total and say whose") {
  const auto tried = [](const char* first, const char* second, const char* third,
                        blank_budget_policy blank) {
    const evaluation e =
        evaluate(three_duties(first, second, third, "100"), all_met, by_budget(blank));
    CHECK_FALSE(e.total);
    CHECK(weights_of(e.duties) == "- - -");
    CHECK(to_text(e.range.least) == "0");
    CHECK(to_text(e.range.most) == "100");
    return e;
  };
  using policy = blank_budget_policy;
  const evaluation unknown = tried("60", "", "20", policy::error);
  CHECK(places_of(unknown, problem_code::budget_blank) == "乙//@3!");
  const evaluation negative = tried("60", "50", "-10", policy::zero);
  CHECK(places_of(negative, problem_code::weight_negative) == "丙//@4!");
  for (const char* nothing : {"", "0"})
    CHECK(places_of(tried(nothing, nothing, nothing, policy::zero), problem_code::weights_zero) ==
          "//@1!");
}

TEST_CASE("a blank budget that counts after all is a warning with its place") {
  for (const blank_budget_policy blank :
       {blank_budget_policy::zero, blank_budget_policy::rest, blank_budget_policy::equal})
    CHECK(places_of(evaluate(three_duties("60", "", "20", "100"), all_met, by_budget(blank)),
                    problem_code::budget_blank) == "乙//@3");
}

TEST_CASE("activities share their duty by its budget as duties share the whole") {
  department table = department_of({with_rate("甲率")});
  duty& d = table.duties[0];
  d.budget = decimal(50);
  d.activities[0].budget = decimal(30);
  d.activities.push_back(activity_of("另一活动", {with_rate("乙率")}));
  d.activities[1].where.row = 9;
  scheme how = scheme::official();
  how.weights.activities.source = weight_source::by_budget;
  how.weights.blank_budget = blank_budget_policy::rest;
  const measurements year = measured({{"甲率", "99%"}, {"乙率", "96%"}});
  const evaluation e = evaluate(table, year, how);
  CHECK(weights_of(e.duties[0].activities) == "0.6 0.4");
  CHECK(total_text(e) == "92.00");
  CHECK(places_of(e, problem_code::budget_blank) == "职责/另一活动/@9");
  // Indicators have no budget of their own.
  CHECK(weights_of(e.duties[0].activities[0].indicators) == "1");
}

TEST_CASE("weights that the scheme gives to duties count in proportion, and must be of all") {
  scheme how = scheme::official();
  how.weights.duties.source = weight_source::given;
  how.weights.duties.given = {{"甲", 5}, {"乙", 3}, {"丙", 2}};
  const department table = three_duties("", "", "", "");
  CHECK(weights_of(evaluate(table, all_met, how).duties) == "0.5 0.3 0.2");
  how.weights.duties.given = {{"甲", 5}, {"丙", 0}};
  const evaluation lacking = evaluate(table, all_met, how);
  CHECK_FALSE(lacking.total);
  CHECK(places_of(lacking, problem_code::weight_missing) == "乙//@3!");
  how.weights.duties.given = {{"乙", 5}, {"丙", 1}};
  CHECK(places_of(evaluate(table, all_met, how), problem_code::weight_missing) == "甲//@2!");
  how.weights.duties.given = {{"甲", to_decimal("0.5")}, {"乙", to_decimal("0.3")}, {"丙", 0}};
  CHECK(weights_of(evaluate(table, all_met, how).duties) == "0.625 0.375 0");
  // A weight of 0 is one, as long as there is something else.
  how.weights.duties.given = {{"甲", 5}, {"乙", 3}, {"丙", 0}};
  CHECK(weights_of(evaluate(table, all_met, how).duties) == "0.625 0.375 0");
  how.weights.duties.given = {{"甲", 5}, {"乙", -1}, {"丙", 2}};
  CHECK(places_of(evaluate(table, all_met, how), problem_code::weight_negative) == "乙//@3!");
  how.weights.duties.given = {{"甲", 0}, {"乙", 0}, {"丙", 0}};
  CHECK(places_of(evaluate(table, all_met, how), problem_code::weights_zero) == "//@1!");
}

TEST_CASE(
    "a weight that lacks or is below 0 is that of an indicator of an activity, with its row") {
  department table =
      department_of({with_target("甲", "≥1件", "60"), with_target("乙", "≥1件", "40")});
  table.duties[0].activities[0].where.row = 2;
  indicator& second = table.duties[0].activities[0].objectives[0].indicators[1];
  second.where.row = 4;
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  const measurements year = measured({{"甲", "1件"}, {"乙", "1件"}});
  second.full_points.reset();
  CHECK(places_of(evaluate(table, year, how), problem_code::weight_missing) == "职责/活动/乙@4!");
  second.full_points = decimal(-40);
  CHECK(places_of(evaluate(table, year, how), problem_code::weight_negative) == "职责/活动/乙@4!");
  second.full_points = decimal(40);
  how.weights.indicators.total = decimal(90);
  CHECK(places_of(evaluate(table, year, how), problem_code::weights_sum) == "职责/活动/@2!");
}

TEST_CASE("a kind is known by its name or one of its words, and has its own weight") {
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::by_kind;
  how.weights.kinds = {{"产出", {"数量", "时效"}, 50}, {"效益", {"影响"}, 30}, {"满意", {}, 20}};
  department table = department_of({with_target("甲", "≥1件", "1", "数量指标"),
                                    with_target("乙", "≥1件", "1", "产出指标/质量指标"),
                                    with_target("丙", "≥1件", "1", "可持续影响"),
                                    with_target("丁", "≥90%", "1", "满意度指标")});
  const measurements year = measured({{"甲", "1件"}, {"乙", "1件"}, {"丙", "1件"}, {"丁", "90%"}});
  const evaluation e = evaluate(table, year, how);
  CHECK(weights_of(e.duties[0].activities[0].indicators) == "0.25 0.25 0.3 0.2");
  CHECK(total_text(e) == "100.00");
  CHECK(e.problems.empty());
  how.weights.kinds.insert(how.weights.kinds.begin(), {"成本", {}, 10});
  const evaluation without = evaluate(table, year, how);
  REQUIRE(without.problems.size() == 1);
  CHECK(without.problems[0].code == problem_code::kind_empty);
  CHECK(without.problems[0].text == "成本");
  // The kinds of no indicator are known: nothing to weigh by, so all are alike, and that is noted.
  for (indicator& i : table.duties[0].activities[0].objectives[0].indicators) i.kind = "其他";
  const evaluation unknown = evaluate(table, year, how);
  CHECK(weights_of(unknown.duties[0].activities[0].indicators) == "0.25 0.25 0.25 0.25");
  CHECK(places_of(unknown, problem_code::weights_not_given) == "职责/活动/@0");
  CHECK(total_text(unknown) == "100.00");
}

TEST_CASE("given points that follow the weights of their kinds need no word") {
  scheme how = scheme::self_evaluation_2020();
  how.execution.reset();
  how.weights.indicators.total = decimal(90);
  department table = department_of(
      {with_target("甲", "≥1件", "50", "产出指标"), with_target("乙", "≥1件", "40", "效益指标")});
  const measurements year = measured({{"甲", "1件"}, {"乙", "1件"}});
  const evaluation e = evaluate(table, year, how);
  // 效益 has 40 and not 30; of 满意度 nothing is said, since there is no indicator of it.
  REQUIRE(e.problems.size() == 1);
  CHECK(e.problems[0].code == problem_code::kind_sum);
  CHECK(e.problems[0].text == "效益");
  CHECK(to_text(e.problems[0].stated.value()) == "30");
  CHECK(to_text(e.problems[0].summed.value()) == "40");
  CHECK(total_text(e) == "100.00");
}
