// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/binding.hpp>

#include <optional>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// Each activity has one indicator 率; 一、服务 has 办公 and 宣传, 二、监管 has 办公.
department two_duties() {
  department table;
  table.duties.resize(2);
  table.duties[0].name = "一、服务";
  table.duties[1].name = "二、监管";
  table.duties[0].activities.push_back(activity_of("（一）办公", {with_rate("率")}));
  table.duties[0].activities.push_back(activity_of("（二）宣传", {with_rate("率")}));
  table.duties[1].activities.push_back(activity_of("（一）办公", {with_rate("率")}));
  return table;
}

std::string places(const std::vector<std::optional<std::size_t>>& found) {
  std::string text;
  for (const auto& place : found) text += place ? std::to_string(*place) : "-";
  return text;
}

struct name_case {
  const char* duty;
  const char* activity;
  const char* bound;  // which part has it, in the order of the table; `-` for none
  const char* problem;
};

std::string only_problem(const std::vector<evaluation_problem>& problems) {
  if (problems.size() > 1) return "several";
  return problems.empty() ? "" : std::string(name_of(problems[0].code));
}

}  // namespace

TEST_CASE("a measurement belongs to the one indicator that its names fit") {
  for (const name_case& c : {name_case{"服务", "办公", "0--", ""},
                             {"监管", "办公", "--0", ""},
                             {"", "宣传", "-0-", ""},
                             {"二、监管", "", "--0", ""},
                             {"", "2. 宣传", "-0-", ""},
                             {"", "办公", "---", "ambiguous-indicator"},
                             {"服务", "", "---", "ambiguous-indicator"},
                             {"", "", "---", "ambiguous-indicator"},
                             {"监管", "宣传", "---", "unknown-indicator"},
                             {"执法", "宣传", "---", "unknown-indicator"},
                             {"服务", "调研", "---", "unknown-indicator"}}) {
    INFO(c.duty << "/" << c.activity);
    measurements year = measured({{"率", "98%"}});
    year.items[0].duty = c.duty;
    year.items[0].activity = c.activity;
    year.items[0].where.row = 5;
    std::vector<evaluation_problem> problems;
    const binding b = binding_of(two_duties(), year, problems);
    CHECK(places(b.measured) == c.bound);
    CHECK(only_problem(problems) == c.problem);
    for (const evaluation_problem& p : problems) {
      CHECK(p.duty == c.duty);
      CHECK(p.activity == c.activity);
      CHECK(p.indicator == "率");
      CHECK(p.text == "98%");
      CHECK(p.where.row == 5);
      CHECK(p.level == severity::error);
      // The indicator's name is right: nothing better can be suggested.
      CHECK(p.expected == "");
    }
  }
}

TEST_CASE("money belongs to the whole, to a duty or to an activity, as its names say") {
  struct money_case {
    const char* duty;
    const char* activity;
    const char* whole;
    const char* duties;
    const char* activities;
    const char* problem;
  };
  for (const money_case& c : {money_case{"", "", "0", "--", "---", ""},
                              {"服务", "", "-", "0-", "---", ""},
                              {"二、监管", "", "-", "-0", "---", ""},
                              {"监管", "办公", "-", "--", "--0", ""},
                              {"", "宣传", "-", "--", "-0-", ""},
                              {"", "办公", "-", "--", "---", "unknown-budget"},
                              {"执法", "", "-", "--", "---", "unknown-budget"},
                              {"监管", "宣传", "-", "--", "---", "unknown-budget"}}) {
    INFO(c.duty << "/" << c.activity);
    measurements year;
    year.budgets.push_back({c.duty, c.activity, decimal(10), decimal(9), {}});
    year.budgets[0].where.row = 7;
    std::vector<evaluation_problem> problems;
    const binding b = binding_of(two_duties(), year, problems);
    CHECK(places({b.whole_money}) == c.whole);
    CHECK(places(b.duty_money) == c.duties);
    CHECK(places(b.activity_money) == c.activities);
    CHECK(only_problem(problems) == c.problem);
    for (const evaluation_problem& p : problems) {
      CHECK(p.duty == c.duty);
      CHECK(p.activity == c.activity);
      CHECK(p.where.row == 7);
    }
  }
}

TEST_CASE("of what is given twice the first counts") {
  measurements year = measured({{"率", "98%"}, {"率", "50%"}});
  for (measurement& m : year.items) m.activity = "宣传";
  year.budgets = {{"", "", decimal(10), decimal(9), {}}, {"", "", decimal(10), decimal(1), {}}};
  std::vector<evaluation_problem> problems;
  const binding b = binding_of(two_duties(), year, problems);
  CHECK(places(b.measured) == "-0-");
  CHECK(b.whole_money == std::size_t{0});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == problem_code::measured_twice);
  CHECK(problems[1].code == problem_code::budget_twice);
}
