// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/goal.hpp>

#include <string>

#include <jixiao/table/target_text.hpp>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string text_of(const std::optional<goal>& aim) {
  if (!aim) return "-";
  return std::string(sign_of(aim->sign)) + std::string(to_text(aim->value).view()) +
         std::string(to_text(aim->unit).view());
}

std::string goal_of_bands(const char* best, const char* good, const char* fair, const char* poor) {
  return text_of(goal_of(indicator::with_bands("指标", {best, good, fair, poor})));
}

// The points out of 10 of a proportion, else what is wrong with the measurement.
std::string points_of(const char* target, const char* actual,
                      bare_number bare = bare_number::refused) {
  scheme how = scheme_with(proportional{});
  how.reading.bare = bare;
  const scored s = score_one(with_target("指标", target), read_measurement("指标", actual), how);
  for (const evaluation_problem& p : s.problems)
    if (p.code == problem_code::not_a_measurement) return std::string(name_of(p.fault));
  return s.points();
}

}  // namespace

TEST_CASE("a day of the year of the table is the day that says no year") {
  struct day {
    const char* target;
    const char* measured;
    std::optional<int> year;
    const char* points;
    fault why;
  };
  const day told[] = {
      {"12月底前", "2024年12月20日", 2024, "10", fault::none},
      {"12月底前", "2024-12-20", 2024, "10", fault::none},
      {"12月底前", "2024年12月", 2024, "10", fault::none},
      {"2024年12月底前", "12月20日", 2024, "10", fault::none},
      {"2024年2月底前", "2月29日", 2024, "10", fault::none},
      {"12月底前", "2025年1月20日", 2024, "-", fault::year_unsaid},
      {"12月底前", "2023年1月20日", 2024, "-", fault::year_unsaid},
      {"2023年2月底前", "2月29日", 2023, "-", fault::year_unsaid},
      {"12月底前", "2024年12月20日", std::nullopt, "-", fault::year_unsaid},
      {"2024年12月底前", "12月20日", std::nullopt, "-", fault::year_unsaid},
      {"12月底前", "6月31日", 2024, "-", fault::no_such_date},
      {"12月底前", "2023年2月29日", std::nullopt, "-", fault::no_such_date},
      {"12月底前", "按时", 2024, "-", fault::label_for_number},
  };
  for (const day& d : told) {
    indicator i;
    i.name = "时间";
    i.full_points = decimal(10);
    i.target = read_target(d.target, {}, {});
    const measurement m = read_measurement("时间", d.measured);
    ledger steps;
    std::vector<evaluation_problem> problems;
    const scoring_subject what{i, &m, nullptr, {}, {}, {}, d.year};
    const indicator_score made = score_of(what, scheme{}, steps, problems);
    CAPTURE(d.target, d.measured);
    CHECK((made.own_points ? to_text(*made.own_points) : "-") == d.points);
    CHECK((problems.empty() ? fault::none : problems.front().fault) == d.why);
  }
}

TEST_CASE("without a target the bound of the best band is the goal, from the side it is reached") {
  CHECK(goal_of_bands("98%以上", "95%～98%", "90%～95%", "90%以下") == "≥98%");
  CHECK(goal_of_bands("超过98%", "95%～98%", "90%～95%", "90%以下") == "＞98%");
  CHECK(goal_of_bands("3次以内", "5次以内", "8次以内", "10次以内") == "≤3次");
  CHECK(goal_of_bands("不足3次", "3次～5次", "5次～8次", "8次以上") == "＜3次");
  CHECK(goal_of_bands("98%～100%", "95%～98%", "90%～95%", "90%以下") == "≥98%");
  CHECK(goal_of_bands("1次～3次", "3次～5次", "5次～8次", "8次以上") == "≤3次");
  CHECK(goal_of_bands("100%", "", "", "") == "＝100%");
  // In the middle there is no side to reach it from.
  CHECK(goal_of_bands("18度～22度", "16度～24度", "14度～26度", "14度以下或26度以上") == "-");
  CHECK(goal_of_bands("效果明显", "效果较好", "效果一般", "没效果") == "-");
  CHECK(goal_of_bands("", "95%～98%", "90%～95%", "90%以下") == "-");
}

TEST_CASE("a target comes before the bands, and one in words is no number") {
  indicator i = with_rate("率");
  i.target = read_target("≤50%");
  CHECK(text_of(goal_of(i)) == "≤50%");
  i.target = read_target("明显改善");
  CHECK(text_of(goal_of(i)) == "-");
}

TEST_CASE("figures are understood in all the forms that a band may have them in") {
  CHECK(points_of("≥2万亩", "1.2万亩") == "6");
  CHECK(points_of("≥95%", "百分之五十七") == "6");
  CHECK(points_of("≥10场", "六场") == "6");
  CHECK(points_of("11月30日前", "11月20日") == "10");
  CHECK(points_of("11月30日前", "11月底前") == "10");
  // A day that was missed is no share of the day that was meant.
  CHECK(points_of("11月30日前", "12月10日") == "-");
  CHECK(points_of("2024年11月30日前", "2024年12月10日") == "-");
  CHECK(points_of("2024年11月30日前", "2024年11月30日") == "10");
  // A bound or a range is no figure, and neither is one of something else.
  CHECK(points_of("≥10场", "≥6场") == "label-for-number");
  CHECK(points_of("≥10场", "6～8场") == "label-for-number");
  CHECK(points_of("≥10场", "6场或8场") == "label-for-number");
  CHECK(points_of("≥10场", "没有开展") == "label-for-number");
}

TEST_CASE("a bare number is in the unit of the target, or of a rate what the reading says") {
  using bare = bare_number;
  CHECK(points_of("≥10场", "6") == "6");
  CHECK(points_of("≥50%", "30") == "unit-missing");
  CHECK(points_of("≥50%", "30", bare::same_unit) == "6");
  CHECK(points_of("≥50%", "30", bare::as_percent) == "6");
  CHECK(points_of("≥500‰", "30", bare::as_percent) == "6");
  CHECK(points_of("≥50%", "0.3", bare::as_ratio) == "6");
  CHECK(points_of("≥10场", "6天") == "unit-mismatch");
  CHECK(points_of("≥1万元", "6000元") == "6");
}

TEST_CASE("a value below 0 is refused, or taken as 0, where the target is not below 0 itself") {
  scheme how = scheme_with(proportional{});
  const indicator growth = with_target("增长率", "≥10%");
  const scored refused = score_one(growth, read_measurement("增长率", "-1%"), how);
  REQUIRE(refused.has(problem_code::negative_actual));
  CHECK(refused.problems.at(0).level == severity::error);
  CHECK(refused.points() == "-");
  how.policies.negative = negative_policy::as_zero;
  const scored raised = score_one(growth, read_measurement("增长率", "-1%"), how);
  CHECK(raised.points() == "0");
  CHECK(raised.problems.at(0).level == severity::note);
  CHECK(score_one(growth, read_measurement("增长率", "0%"), how).problems.empty());
  // Between standard values a loss is a value like others.
  CHECK(score_one(with_target("增长率", "≥-3%"), read_measurement("增长率", "-2%"), how).points() ==
        "10");
}
