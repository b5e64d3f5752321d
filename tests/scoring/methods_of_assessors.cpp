// SPDX-License-Identifier: BSL-1.0
#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

measurement with_points(const char* text, const char* points) {
  measurement m = read_measurement("指标", text);
  m.given_points = to_decimal(points);
  return m;
}

}  // namespace

TEST_CASE("points of a level must lie in its range, the lower end in and the upper out") {
  struct level_case {
    const char* text;
    const char* points;
    bool fits;
  };
  const indicator i = with_target("指标", "明显改善");
  by_level method;
  for (const level_case& c : std::vector<level_case>{{"达成年度指标", "10", true},
                                                     {"达成年度指标", "8", true},
                                                     {"达成年度指标", "7.99", false},
                                                     {"达成年度指标", "10.01", false},
                                                     {"部分达成年度指标并具有一定效果", "8", false},
                                                     {"部分达成年度指标并具有一定效果", "6", true},
                                                     {"未达成年度指标且效果较差", "6", false},
                                                     {"未达成年度指标且效果较差", "5.99", true},
                                                     {"未达成年度指标且效果较差", "0", true},
                                                     {"明显改善", "9", true}}) {
    INFO(c.text << " " << c.points);
    const scored s = score_one(i, with_points(c.text, c.points), scheme_with(method));
    CHECK(s.points() == (c.fits ? to_text(rational(to_decimal(c.points))) : "-"));
    CHECK(s.has(problem_code::level_range) == !c.fits);
  }
}

TEST_CASE("the older ladder cuts at 50 %") {
  by_level method;
  method.levels = by_level::ladder_2016();
  const indicator i = with_target("指标", "明显改善");
  CHECK(score_one(i, with_points("部分达成预期指标", "5"), scheme_with(method)).points() == "5");
  CHECK(score_one(i, with_points("未达成预期指标", "5"), scheme_with(method))
            .has(problem_code::level_range));
}

TEST_CASE("the ends of a level are rounded to two decimals before anything is compared") {
  const indicator i = with_target("指标", "明显改善", "3.333");  // 0.8 of it is 2.6664
  by_level rounding_ends;
  by_level exact_ends;
  exact_ends.bound_places.reset();
  const measurement m = with_points("达成", "2.67");
  CHECK(score_one(i, m, scheme_with(rounding_ends)).points() == "2.67");
  CHECK(score_one(i, with_points("达成", "2.668"), scheme_with(rounding_ends))
            .has(problem_code::level_range));
  CHECK(score_one(i, with_points("达成", "2.668"), scheme_with(exact_ends)).points() == "2.67");
}

TEST_CASE("an unknown level is refused with those there are; missing points may have a policy") {
  const indicator i = with_target("指标", "明显改善");
  const scored unknown = score_one(i, with_points("基本达到", "7"), scheme_with(by_level{}));
  REQUIRE(unknown.has(problem_code::unknown_level));
  CHECK(unknown.problems.at(0).expected == "达成 / 部分达成 / 未达成");
  const measurement bare = read_measurement("指标", "部分达成");
  CHECK(score_one(i, bare, scheme_with(by_level{})).has(problem_code::points_missing));
  by_level lower;
  lower.without_points = ungiven_points::lower;
  CHECK(score_one(i, bare, scheme_with(lower)).points() == "6");
  by_level upper;
  upper.without_points = ungiven_points::upper;
  CHECK(score_one(i, bare, scheme_with(upper)).points() == "8");
}

TEST_CASE("given points lie between nothing and full") {
  const indicator i = with_target("指标", "按时", "6");
  const scheme how = scheme_with(as_given{});
  CHECK(score_one(i, with_points("", "6"), how).points() == "6");
  CHECK(score_one(i, with_points("有事", "0"), how).points() == "0");
  CHECK(score_one(i, with_points("", "6.01"), how).has(problem_code::points_range));
  CHECK(score_one(i, with_points("", "-1"), how).has(problem_code::points_range));
  CHECK(score_one(i, read_measurement("指标", "按时"), how).has(problem_code::points_missing));
}

TEST_CASE("budget execution counts over the adjusted budget, capped") {
  const indicator i = with_target("预算执行率", "=100%");
  scheme how = scheme_with(by_execution{});
  const auto execution = [&](const char* adjusted, const char* executed) {
    budget_execution money;
    money.adjusted = to_decimal(adjusted);
    money.executed = to_decimal(executed);
    return score_one(i, measurement{}, how, &money);
  };
  CHECK(execution("4753.66", "3824.26").points() == "8.04");
  CHECK(execution("3.36", "3.36").points() == "10");
  CHECK(execution("10", "11").points() == "10");
  CHECK(execution("0", "0").has(problem_code::budget_zero));
  how.policies.budget_zero = zero_policy::zero;
  CHECK(execution("0", "0").points() == "0");
  how.policies.budget_zero = zero_policy::full;
  CHECK(execution("0", "0").points() == "10");
  CHECK(score_one(i, read_measurement("预算执行率", "86.19%"), how).points() == "8.62");
  CHECK(score_one(i, read_measurement("预算执行率", "100%"), how).points() == "10");
  CHECK(score_one(i, read_measurement("预算执行率", "105%"), how).points() == "10");
}

TEST_CASE("a rate may be rounded before its points, as some forms do") {
  scheme how = scheme_with(by_execution{});
  how.rounding.rate = rounding_rule::to_places(2);
  how.rounding.points = rounding_rule::to_places(0);
  budget_execution money;
  money.adjusted = to_decimal("43.2");
  money.executed = to_decimal("37.24");
  const scored s = score_one(with_target("预算执行率", "=100%"), measurement{}, how, &money);
  CHECK(s.points() == "9");
  CHECK(fault_of(s.steps) == "");
  REQUIRE(s.steps.at(0).rounded);
  CHECK(to_text(s.steps[0].rounded->rounded) == "0.86");
}

TEST_CASE("what lies outside is told with the range that it must lie in") {
  const indicator i = with_target("指标", "按时", "6");
  const scored s = score_one(i, with_points("", "6.01"), scheme_with(as_given{}));
  REQUIRE(s.has(problem_code::points_range));
  CHECK(to_text(s.problems.at(0).least.value()) == "0");
  CHECK(to_text(s.problems.at(0).most.value()) == "6");
  CHECK(to_text(s.problems.at(0).stated.value()) == "6.01");
}

TEST_CASE("the older ladder parts at 50 %, from either side") {
  by_level method;
  method.levels = by_level::ladder_2016();
  const indicator i = with_target("指标", "明显改善");
  CHECK(score_one(i, with_points("未达成", "4.99"), scheme_with(method)).points() == "4.99");
  CHECK(score_one(i, with_points("部分达成", "4.99"), scheme_with(method))
            .has(problem_code::level_range));
  CHECK(score_one(i, with_points("部分达成", "7.99"), scheme_with(method)).points() == "7.99");
}

TEST_CASE("a rate of execution below 0 is refused") {
  CHECK(score_one(with_target("预算执行率", "=100%"), read_measurement("预算执行率", "-5%"),
                  scheme_with(by_execution{}))
            .has(problem_code::negative_actual));
}
