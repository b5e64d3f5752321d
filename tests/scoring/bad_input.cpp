// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// Two indicators of one activity, 60 and 40 points.
department two(const char* first_points = "60", const char* second_points = "40") {
  return department_of(
      {with_target("甲", "≥10件", first_points), with_target("乙", "≥10件", second_points)});
}

scheme with_given_points(const char* total = "100") {
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = to_decimal(total);
  return how;
}

const indicator_score& score(const evaluation& e, std::size_t i) {
  return e.duties.at(0).activities.at(0).indicators.at(i);
}

}  // namespace

TEST_CASE("weights that sum to 99.99 are refused with both figures, and the rest is still scored") {
  const measurements year = measured({{"甲", "10件"}, {"乙", "5件"}});
  const evaluation e = evaluate(two("59.99"), year, with_given_points());
  const evaluation_problem* p = find(e, problem_code::weights_sum);
  REQUIRE(p != nullptr);
  CHECK(p->level == severity::error);
  CHECK(p->activity == "活动");
  CHECK(to_text(p->stated.value()) == "100");
  CHECK(to_text(p->summed.value()) == "99.99");
  CHECK_FALSE(e.total);
  CHECK(to_text(e.range.least) == "0");
  CHECK(to_text(e.range.most) == "100");
  CHECK(points_text(score(e, 0).own_points) == "59.99");
  CHECK(points_text(score(e, 1).own_points) == "20");
}

TEST_CASE("the same weights count in proportion when the scheme says so, with a warning") {
  scheme how = with_given_points();
  how.weights.sum = weight_sum_policy::rescale;
  const evaluation e = evaluate(two("59.99"), measured({{"甲", "10件"}, {"乙", "5件"}}), how);
  CHECK(find(e, problem_code::weights_sum)->level == severity::warning);
  CHECK(points_text(e.points) == "799900/9999");  // (59.99 + 20) ÷ 99.99 × 100, before rounding
  CHECK(total_text(e) == "80.00");
  CHECK(fault_of(e.ledger) == "");
}

TEST_CASE("given weights must all be there, and none below 0; none at all has a policy") {
  department table = two();
  table.duties[0].activities[0].objectives[0].indicators[1].full_points.reset();
  const measurements year = measured({{"甲", "10件"}, {"乙", "10件"}});
  CHECK(find(evaluate(table, year, with_given_points()), problem_code::weight_missing)->indicator ==
        "乙");
  CHECK(find(evaluate(two("60", "-40"), year, with_given_points()),
             problem_code::weight_negative) != nullptr);
  CHECK(find(evaluate(two("0", "0"), year, with_given_points("0.01")), problem_code::weights_sum) !=
        nullptr);
  table.duties[0].activities[0].objectives[0].indicators[0].full_points.reset();
  scheme how = with_given_points();
  const evaluation equal = evaluate(table, year, how);
  CHECK(find(equal, problem_code::weights_not_given)->level == severity::note);
  CHECK(total_text(equal) == "100.00");
  how.weights.indicators.when_none_given.reset();
  CHECK_FALSE(evaluate(table, year, how).total);
}

TEST_CASE("a measurement for no indicator is refused, with the near name that was probably meant") {
  const evaluation e = evaluate(department_of({with_rate("审批事项公开率")}),
                                measured({{"审批事项公开律", "98%"}, {"全无此项", "1%"}}));
  REQUIRE(e.problems.size() == 3);
  CHECK(e.problems[0].code == problem_code::unknown_indicator);
  CHECK(e.problems[0].expected == "审批事项公开率");
  CHECK(e.problems[0].text == "98%");
  CHECK(e.problems[1].expected.empty());
  CHECK(e.problems[2].code == problem_code::missing);
}

TEST_CASE("of two measurements for one indicator the first counts, and the second is reported") {
  measurements year = measured({{"率", "98%"}, {"率", "50%"}});
  year.items[1].where.row = 7;
  const evaluation e = evaluate(department_of({with_rate("率")}), year);
  const evaluation_problem* p = find(e, problem_code::measured_twice);
  REQUIRE(p != nullptr);
  CHECK(p->text == "50%");
  CHECK(p->expected == "98%");
  CHECK(p->where.row == 7);
  CHECK(total_text(e) == "100.00");
}

TEST_CASE("a name that several indicators have needs its activity") {
  department table = department_of({with_rate("经费支出率")});
  table.duties[0].activities.push_back(activity_of("2、另一活动", {with_rate("经费支出率")}));
  measurements year = measured({{"经费支出率", "98%"}});
  CHECK(find(evaluate(table, year), problem_code::ambiguous_indicator) != nullptr);
  year.items[0].activity = "另一活动";  // its number may be left out
  const evaluation e = evaluate(table, year);
  CHECK(find(e, problem_code::ambiguous_indicator) == nullptr);
  CHECK(e.duties[0].activities[1].indicators[0].measured == "98%");
  year.items[0].activity = "第三活动";
  CHECK(find(evaluate(table, year), problem_code::unknown_indicator) != nullptr);
}

TEST_CASE("a target of 0 that is not met follows the policy; one that is met is full") {
  const department table = department_of({with_target("事故", "≤0起", "100")});
  scheme how = scheme::official();
  CHECK(total_text(evaluate(table, measured({{"事故", "0起"}}), how)) == "100.00");
  const measurements missed = measured({{"事故", "1起"}});
  for (const auto& [policy, total] :
       std::vector<std::pair<zero_policy, const char*>>{{zero_policy::error, "-"},
                                                        {zero_policy::zero, "0.00"},
                                                        {zero_policy::full, "100.00"},
                                                        {zero_policy::leave_out, "-"}}) {
    how.policies.target_zero = policy;
    const evaluation e = evaluate(table, missed, how);
    INFO(name_of(policy));
    CHECK(total_text(e) == total);
    REQUIRE(find(e, problem_code::target_zero) != nullptr);
    // Left out, it leaves nothing to score.
    CHECK(e.has_errors() == (policy == zero_policy::error || policy == zero_policy::leave_out));
  }
}

TEST_CASE("a budget of 0 follows the policy, and only that of its part") {
  scheme how = scheme::official();
  how.execution = execution_part{};
  how.weights.reweigh = reweigh_scope::whole;
  measurements year = measured({{"率", "98%"}});
  year.budgets.push_back({"", "", decimal(0), decimal(0), {}});
  for (const auto& [policy, total] :
       std::vector<std::pair<zero_policy, const char*>>{{zero_policy::error, "-"},
                                                        {zero_policy::zero, "90.00"},
                                                        {zero_policy::full, "100.00"},
                                                        {zero_policy::leave_out, "100.00"}}) {
    how.policies.budget_zero = policy;
    const evaluation e = evaluate(department_of({with_rate("率")}), year, how);
    INFO(name_of(policy));
    CHECK(total_text(e) == total);
    CHECK(find(e, problem_code::budget_zero) != nullptr);
  }
}

TEST_CASE("a negative actual is refused, or taken as 0 where the scheme says so") {
  const department table = two();
  const measurements year = measured({{"甲", "-1件"}, {"乙", "10件"}});
  scheme how = with_given_points();
  const evaluation refused = evaluate(table, year, how);
  CHECK(find(refused, problem_code::negative_actual)->indicator == "甲");
  CHECK_FALSE(refused.total);
  CHECK(points_text(score(refused, 1).points) == "40");
  how.policies.negative = negative_policy::as_zero;
  CHECK(total_text(evaluate(table, year, how)) == "40.00");
  const evaluation counted = evaluate(
      department_of({indicator::with_bands("次数", {"5次以上", "3~5次", "2次以下", "1次以下"})}),
      measured({{"次数", "-1次"}}));
  CHECK(find(counted, problem_code::not_a_measurement)->fault == fault::negative_count);
}

TEST_CASE("a negative target has no proportion, but can be met") {
  const department table = department_of({with_target("增长率", "≥-3%", "100")});
  CHECK(total_text(evaluate(table, measured({{"增长率", "-2%"}}))) == "100.00");
  CHECK(find(evaluate(table, measured({{"增长率", "-5%"}})), problem_code::target_negative) !=
        nullptr);
}

TEST_CASE("a level score outside its range is refused with the range") {
  department table = department_of({with_target("效果", "明显", "10")});
  measurements year = measured({{"效果", "达成年度指标"}});
  year.items[0].given_points = to_decimal("7.5");
  const evaluation e = evaluate(table, year);
  const evaluation_problem* p = find(e, problem_code::level_range);
  REQUIRE(p != nullptr);
  CHECK(to_text(p->stated.value()) == "7.5");
  CHECK(to_text(p->least.value()) == "8");
  CHECK(to_text(p->most.value()) == "10");
}

TEST_CASE("an interpolation over no distance is a problem, not a division by zero") {
  scheme how = scheme::standard_values();
  const department table =
      department_of({indicator::with_bands("率", {"95%以上", "95%以上", "90%以上", "90%以下"}),
                     with_rate("另一率")});
  const evaluation e = evaluate(table, measured({{"率", "94%"}, {"另一率", "95%"}}), how);
  CHECK(find(e, problem_code::zero_range)->indicator == "率");
  CHECK(points_text(score(e, 1).own_points) == "80");
}

TEST_CASE("a target that can't be read says why") {
  const evaluation e =
      evaluate(department_of({with_target("率", "290$", "10")}), measured({{"率", "100%"}}));
  const evaluation_problem* p = find(e, problem_code::target_unreadable);
  REQUIRE(p != nullptr);
  CHECK(p->fault != fault::none);
  CHECK(p->text == "290$");
}

TEST_CASE("figures of too many digits are a problem of their indicator alone") {
  const std::string long_number(38, '9');
  scheme how = with_given_points();
  const department table =
      department_of({with_target("甲", "≥1元", "60"), with_target("乙", "≥1元", "40")});
  const evaluation e =
      evaluate(table, measured({{"甲", "1元"}, {"乙", (long_number + "亿元").c_str()}}), how);
  REQUIRE(find(e, problem_code::too_large) != nullptr);
  CHECK(find(e, problem_code::too_large)->indicator == "乙");
  CHECK(points_text(score(e, 0).own_points) == "60");
}

TEST_CASE("a year in which nothing takes part has no total and says so") {
  const evaluation none = evaluate(department_of({with_rate("率")}), measured({{"率", "不适用"}}));
  CHECK(none.standing == standing::left_out);
  CHECK_FALSE(none.total);
  CHECK(find(none, problem_code::nothing_to_score) != nullptr);
  CHECK(evaluate(department{}, measurements{}).standing == standing::left_out);
}
