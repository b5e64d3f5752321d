// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// A project's form: 产出 30 + 20, 效益 30, 满意度 10, the budget part 10.
department form() {
  return department_of({with_target("数量", "≥100件", "30", "产出指标/数量指标"),
                        with_target("合格率", "≥95%", "20", "产出指标/质量指标"),
                        with_target("增收", "≥50万元", "30", "效益指标/经济效益指标"),
                        with_target("满意度", "≥90%", "10", "满意度指标")});
}

measurements year(const char* satisfaction) {
  measurements y =
      measured({{"数量", "90件"}, {"合格率", "95%"}, {"增收", "50万元"}, {"满意度", satisfaction}});
  y.budgets.push_back({"", "", to_decimal("43.20"), to_decimal("37.24"), {}});
  return y;
}

}  // namespace

TEST_CASE("a self-evaluation form adds up: 50, 30, 10 and 10 with execution") {
  const evaluation e = evaluate(form(), year("90%"), scheme::self_evaluation_2020());
  CHECK(e.problems.empty());
  // 27 + 20 + 30 + 10, and 37.24 ÷ 43.20 × 10 = 8.62
  CHECK(total_text(e) == "95.62");
  CHECK(e.grade() == grade::excellent);
  CHECK(points_text(e.execution->points) == "8.62");
  CHECK(fault_of(e.ledger) == "");
  const auto& indicators = e.duties[0].activities[0].indicators;
  CHECK(to_text(indicators[0].full) == "30");
  CHECK(points_text(indicators[0].points) == "27");
}

TEST_CASE(
    "what is not applicable is left out and the rest is rescaled to 100, the budget part too") {
  const evaluation e = evaluate(form(), year("不适用"), scheme::self_evaluation_2020());
  CHECK(to_text(e.execution->full) == "100/9");
  CHECK(to_text(e.duties[0].activities[0].indicators[0].full) == "100/3");
  CHECK(e.duties[0].activities[0].indicators[3].standing == standing::left_out);
  // (27 + 20 + 30) ÷ 90 × 100 + 9.58 of 11.11
  CHECK(total_text(e) == "95.14");
  CHECK(fault_of(e.ledger) == "");
}

TEST_CASE("in the scope of siblings only the parts of the same activity are raised") {
  scheme how = scheme::self_evaluation_2020();
  how.weights.reweigh = reweigh_scope::siblings;
  const evaluation e = evaluate(form(), year("不适用"), how);
  CHECK(to_text(e.execution->full) == "10");
  CHECK(to_text(e.duties[0].activities[0].indicators[0].full) == "33.75");
  CHECK(total_text(e) == "95.25");  // (27 + 20 + 30) ÷ 80 × 90 + 8.62, 95.245 rounded half up
}

TEST_CASE("without given points the kinds of a scheme weigh, each shared by its indicators") {
  department table = form();
  for (indicator& i : table.duties[0].activities[0].objectives[0].indicators) i.full_points.reset();
  const evaluation e = evaluate(table, year("90%"), scheme::self_evaluation_2020());
  const auto& indicators = e.duties[0].activities[0].indicators;
  CHECK(to_text(indicators[0].full) == "25");
  CHECK(to_text(indicators[1].full) == "25");
  CHECK(to_text(indicators[2].full) == "30");
  CHECK(to_text(indicators[3].full) == "10");
  CHECK(find(e, problem_code::weights_not_given)->level == severity::note);
}

TEST_CASE("a kind without an indicator is made up for by the others; an unknown kind is an error") {
  department table = form();
  auto& indicators = table.duties[0].activities[0].objectives[0].indicators;
  for (indicator& i : indicators) i.full_points.reset();
  indicators.pop_back();
  const evaluation e = evaluate(table, year("90%"), scheme::self_evaluation_2020());
  CHECK(find(e, problem_code::kind_empty)->text == "满意度");
  CHECK(to_text(e.duties[0].activities[0].indicators[2].full) == "33.75");  // 30 of 80, of 90
  indicators[0].kind = "其他";
  const evaluation unknown = evaluate(table, year("90%"), scheme::self_evaluation_2020());
  CHECK(find(unknown, problem_code::kind_unlisted)->indicator == "数量");
  CHECK_FALSE(unknown.total);
}

TEST_CASE("given points of a kind that differ from its stated weight are a warning") {
  department table = form();
  auto& indicators = table.duties[0].activities[0].objectives[0].indicators;
  indicators[0].full_points = decimal(40);
  indicators[2].full_points = decimal(20);
  const evaluation e = evaluate(table, year("90%"), scheme::self_evaluation_2020());
  const evaluation_problem* p = find(e, problem_code::kind_sum);
  REQUIRE(p != nullptr);
  CHECK(p->level == severity::warning);
  CHECK(p->text == "产出");
  CHECK(to_text(p->summed.value()) == "60");
  CHECK(e.total);
}

TEST_CASE("weights of the scheme come before those of the table, and unused ones are reported") {
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = decimal(100);
  how.weights.indicators.given = {{"数量", 40}, {"增收", 30}, {"满意度", 10}, {"满意渡", 1}};
  const evaluation e = evaluate(form(), year("90%"), how);
  CHECK(to_text(e.duties[0].activities[0].indicators[0].full) == "40");
  const evaluation_problem* p = find(e, problem_code::scheme_name_unused);
  REQUIRE(p != nullptr);
  CHECK(p->text == "满意渡");
  CHECK(p->expected == "满意度");
}

TEST_CASE("money of activities adds up to that of the whole, unless the whole has its own") {
  department table = form();
  table.duties[0].activities.push_back(activity_of("2、另一活动", {with_rate("率")}));
  scheme how = scheme::self_evaluation_2020();
  measurements y = year("90%");
  y.items.push_back(read_measurement("率", "98%"));
  y.budgets = {{"", "活动", decimal(30), decimal(30), {}},
               {"", "另一活动", decimal(10), decimal(6), {}}};
  CHECK(points_text(evaluate(table, y, how).execution->rate) == "0.9");
  y.budgets.push_back({"", "", decimal(40), decimal(20), {}});
  CHECK(points_text(evaluate(table, y, how).execution->rate) == "0.5");
  y.budgets.push_back({"", "第三活动", decimal(1), decimal(1), {}});
  y.budgets.push_back({"", "活动", decimal(1), decimal(1), {}});
  const evaluation e = evaluate(table, y, how);
  CHECK(find(e, problem_code::unknown_budget)->activity == "第三活动");
  CHECK(find(e, problem_code::budget_twice)->activity == "活动");
}

TEST_CASE("each activity may have its own budget part, and a method by its indicator's name") {
  scheme how = scheme::self_evaluation_2020();
  how.execution->level = execution_level::activity;
  measurements y = year("不适用");
  y.budgets = {{"职责", "活动", to_decimal("43.20"), to_decimal("37.24"), {}}};
  const evaluation e = evaluate(form(), y, how);
  REQUIRE(e.duties[0].activities[0].execution);
  CHECK(total_text(e) == "95.14");
  how.methods.by_name = {{"满意度", as_given{}}};
  how.methods.by_kind = {{"效益", pass_fail{}}};
  const evaluation named = evaluate(form(), y, how);
  CHECK(named.duties[0].activities[0].indicators[3].method == "given");
  CHECK(named.duties[0].activities[0].indicators[2].method == "pass_fail");
  CHECK(named.duties[0].activities[0].indicators[0].method == "proportional");
}
