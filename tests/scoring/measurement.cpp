// SPDX-License-Identifier: BSL-1.0
#include <jixiao/table/measurement_text.hpp>

#include <string>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string kind(const char* text) {
  return std::string(name_of(read_measurement("指标", text).kind));
}
std::string value(const char* text) {
  return std::string(to_text(read_measurement("指标", text).value).view());
}

}  // namespace

TEST_CASE("measurements are numbers, ratios, grade words, labels, missing or not applicable") {
  CHECK(kind("97.995%") == "number");
  CHECK(value("97.995%") == "97.995%");
  CHECK(value("49件/50件") == "0.98");
  CHECK(value("1,234.50 万元") == "1234.50万元");
  CHECK(kind("优") == "grade_word");
  CHECK(kind("效果明显") == "label");
  CHECK(kind("11月20日") == "label");
  for (const char* text : {"", "  ", "-", "——", "无数据", "缺失"}) {
    INFO(text);
    CHECK(kind(text) == "missing");
  }
  CHECK(kind("不适用") == "not_applicable");
  CHECK(kind("N/A") == "not_applicable");
  CHECK(kind("1e5") == "label");  // refused when it is graded, with its fault
}

TEST_CASE("a reported value stands for one on the side of its mark") {
  const measurement raised = read_measurement("率", "98(-)%");
  CHECK(raised.mark == report_mark::raised);
  CHECK(value("98(-)%") == "98%");
  scheme how = scheme::official();
  const auto grade_of_text = [&](const char* text) {
    return score_one(with_rate("率"), read_measurement("率", text), how).score.verdict->grade;
  };
  CHECK(grade_of_text("98%") == grade::excellent);
  CHECK(grade_of_text("98(-)%") == grade::good);
  CHECK(grade_of_text("98(+)%") == grade::excellent);
  CHECK(grade_of_text("94.999(+)%") == grade::fair);
}

TEST_CASE("a reported value is rounded again by its mark, and that is said") {
  scheme how = scheme::official();
  how.reading.comparison = comparison::rounded_value;
  const auto scored_text = [&](const char* text) {
    return score_one(with_rate("率"), read_measurement("率", text), how);
  };
  CHECK(scored_text("97.5%").score.verdict->grade == grade::excellent);     // to the even 98
  CHECK(scored_text("97.5(+)%").score.verdict->grade == grade::excellent);  // was above 97.5
  CHECK(scored_text("97.5(-)%").score.verdict->grade == grade::good);       // was below it
  CHECK(scored_text("97.5(-)%").has(problem_code::rounded_twice));
  CHECK_FALSE(scored_text("97.5%").has(problem_code::rounded_twice));
}

TEST_CASE("a total that was rounded in a chain is pointed out with what one rounding gives") {
  // 84.5 % of 10 to whole points is 8 (9 by half up of 84.5 → 85 % first).
  scheme how = scheme_with(by_execution{});
  how.indicator_points = decimal(10);
  how.full_points = decimal(10);
  how.rounding.rate = rounding_rule::to_places(2);
  how.rounding.points.reset();
  how.rounding.total = rounding_rule::to_places(0);
  const department table = department_of({with_rate("预算执行率")});
  how.methods.bands = by_execution{};
  const evaluation e = evaluate(table, measured({{"预算执行率", "84.5%"}}), how);
  CHECK(total_text(e) == "9");
  const evaluation_problem* p = find(e, problem_code::rounded_twice);
  REQUIRE(p != nullptr);
  CHECK(to_text(p->stated.value()) == "9");
  CHECK(to_text(p->summed.value()) == "8");
}
