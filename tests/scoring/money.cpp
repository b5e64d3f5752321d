// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/money.hpp>

#include <optional>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

budget_execution money(const char* adjusted, const char* executed) {
  budget_execution m;
  if (*adjusted != 0) m.adjusted = to_decimal(adjusted);
  if (*executed != 0) m.executed = to_decimal(executed);
  m.where.row = 6;
  return m;
}

// `0.9 scored`, or the standing and what was said of it: `- left_out budget-missing`.
std::string rate_of(const budget_execution* m, const scheme& how) {
  ledger steps;
  std::vector<evaluation_problem> problems;
  const execution_score s = detail::money_scorer(how, steps, problems)
                                .score(m, {{ledger_level::execution, {}}, "职责", "活动"});
  CHECK(fault_of(steps) == "");
  CHECK(s.name == "预算执行率");
  std::string text = s.rate ? to_text(*s.rate) : "-";
  text += " " + std::string(name_of(s.standing));
  for (const evaluation_problem& p : problems) {
    text += " " + std::string(name_of(p.code)) + (p.level == severity::error ? "!" : "");
    text += p.level == severity::warning ? "?" : "";
    CHECK(p.duty == "职责");
    CHECK(p.activity == "活动");
    if (p.code == problem_code::negative_actual) CHECK(p.where.row == 6);
  }
  return text;
}

std::string rate_of(const budget_execution& m, const scheme& how = scheme::official()) {
  return rate_of(&m, how);
}

}  // namespace

TEST_CASE("a rate of execution lies between nothing and all of the budget") {
  // What takes part is scored when the whole is rolled up.
  CHECK(rate_of(money("43.20", "37.24")) == "931/1080 undecided");
  CHECK(rate_of(money("10", "10")) == "1 undecided");
  CHECK(rate_of(money("10", "12")) == "1 undecided");
  CHECK(rate_of(money("10", "0")) == "0 undecided");
  scheme rounding_rates = scheme::official();
  rounding_rates.rounding.rate = rounding_rule::to_places(2);
  CHECK(rate_of(money("43.20", "37.24"), rounding_rates) == "0.86 undecided");
}

TEST_CASE("money spent below 0 is refused or taken as none, a budget below 0 always refused") {
  scheme how = scheme::official();
  CHECK(rate_of(money("10", "-1"), how) == "- undecided negative-actual!");
  CHECK(rate_of(money("-10", "1"), how) == "- undecided negative-actual!");
  how.policies.negative = negative_policy::as_zero;
  CHECK(rate_of(money("10", "-1"), how) == "0 undecided negative-actual");
  CHECK(rate_of(money("-10", "1"), how) == "- undecided negative-actual!");
  CHECK(rate_of(money("-10", "-1"), how) == "- undecided negative-actual!");
}

TEST_CASE("money that was not given follows the policy for what is missing") {
  scheme how = scheme::official();
  for (const auto& [policy, outcome] :
       {std::pair{missing_policy::refuse, "- undecided budget-missing!"},
        {missing_policy::zero, "0 zeroed budget-missing?"},
        {missing_policy::leave_out, "- left_out budget-missing?"}}) {
    how.policies.missing = policy;
    INFO(name_of(policy));
    CHECK(rate_of(nullptr, how) == outcome);
    CHECK(rate_of(money("10", ""), how) == outcome);
    CHECK(rate_of(money("", "10"), how) == outcome);
  }
}

TEST_CASE("a budget of 0 follows its own policy, whatever was spent") {
  scheme how = scheme::official();
  for (const auto& [policy, outcome] : {std::pair{zero_policy::error, "- undecided budget-zero!"},
                                        {zero_policy::zero, "0 zeroed budget-zero"},
                                        {zero_policy::full, "1 undecided budget-zero"},
                                        {zero_policy::leave_out, "- left_out budget-zero"}}) {
    how.policies.budget_zero = policy;
    INFO(name_of(policy));
    CHECK(rate_of(money("0", "0"), how) == outcome);
    CHECK(rate_of(money("0.00", "5"), how) == outcome);
  }
}

TEST_CASE("amounts add up as far as they are given") {
  const budget_execution first = money("30", "");
  const budget_execution second = money("10", "6");
  const budget_execution third = money("", "0.5");
  const budget_execution sum = detail::sum_of_money({&first, &second, &third});
  CHECK(sum.adjusted == decimal(40));
  CHECK(sum.executed == to_decimal("6.5"));
  const budget_execution none = detail::sum_of_money({});
  CHECK_FALSE(none.adjusted);
  CHECK_FALSE(none.executed);
}

TEST_CASE("a whole without a statement of its own spends what its parts do") {
  department table = department_of({with_rate("甲")});
  table.duties[0].activities.push_back(activity_of("另一活动", {with_rate("乙")}));
  table.duties.emplace_back();
  table.duties[1].name = "另一职责";
  table.duties[1].activities.push_back(activity_of("第三活动", {with_rate("丙")}));
  scheme how = scheme::official();
  how.execution = execution_part{};
  measurements year = measured({{"甲", "98%"}, {"乙", "98%"}, {"丙", "98%"}});
  const auto entry = [](const char* duty, const char* activity, int adjusted, int executed) {
    return budget_execution{duty, activity, decimal(adjusted), decimal(executed), {}};
  };
  const auto rate = [&] { return points_text(evaluate(table, year, how).execution->rate); };
  year.budgets = {entry("", "活动", 30, 30), entry("", "另一活动", 10, 0),
                  entry("", "第三活动", 10, 10)};
  CHECK(rate() == "0.8");
  // What a duty states comes before what its activities do.
  year.budgets.push_back(entry("职责", "", 40, 20));
  CHECK(rate() == "0.6");
  year.budgets.push_back(entry("另一职责", "", 10, 0));
  CHECK(rate() == "0.4");
  year.budgets.push_back(entry("", "", 50, 50));
  CHECK(rate() == "1");
}
