// SPDX-License-Identifier: BSL-1.0
#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string points_of(const indicator& i, const char* text, const scheme& how) {
  const scored s = score_one(i, read_measurement(i.name, text), how);
  CHECK(fault_of(s.steps) == "");
  return s.points();
}

indicator of_full(indicator i, const char* full) {
  i.full_points = to_decimal(full);
  return i;
}

}  // namespace

TEST_CASE("a grade is worth its coefficient of the full points") {
  const scheme how = scheme_with(by_grade{});
  const indicator rate = with_rate("率");
  CHECK(points_of(rate, "98%", how) == "100");
  CHECK(points_of(rate, "97.995%", how) == "80");
  CHECK(points_of(rate, "45/50", how) == "60");
  CHECK(points_of(rate, "89.999%", how) == "40");
  const indicator words =
      indicator::with_bands("效果", {"效果明显", "效果较好", "效果一般", "没效果"});
  CHECK(points_of(words, "效果较好", how) == "80");
  CHECK(points_of(words, "差", how) == "40");
}

TEST_CASE("other ladders of coefficients are a setting") {
  by_grade eleven;  // 11, 9, 7, 5 of 11 points, each as many tenths and twentieths of 20
  eleven.coefficients = {1, to_decimal("0.75"), to_decimal("0.5"), to_decimal("0.25")};
  const scheme how = scheme_with(eleven);
  CHECK(points_of(of_full(with_rate("率"), "4"), "96%", how) == "3");
  CHECK(points_of(of_full(with_rate("率"), "4"), "91%", how) == "2");
  CHECK(points_of(of_full(with_rate("率"), "4"), "1%", how) == "1");
}

TEST_CASE("levels of another scale are worth what the scheme says, and nothing by themselves") {
  const scale three = *scale::read("好,中,差");
  const indicator rate = indicator::with_bands("率", {"98%以上", "90%～98%", "90%以下"}, three);
  const scored none = score_one(rate, read_measurement("率", "92%"), scheme_with(by_grade{}));
  CHECK(none.points() == "-");
  REQUIRE(none.has(problem_code::no_coefficients));
  CHECK(none.problems.at(0).text == "好,中,差");
  CHECK(none.problems.at(0).expected ==
        R"("bands": {"method": "by_grade", "scales": [{"levels": "好,中,差", )"
        R"("coefficients": [1, …, …]}]})");

  by_grade worth;
  worth.scales = {{"优,差", {1, 0}}, {"好/中/差", {1, to_decimal("0.55"), 0}}};
  CHECK(points_of(rate, "92%", scheme_with(worth)) == "55");
  CHECK(points_of(rate, "98%", scheme_with(worth)) == "100");
  CHECK(points_of(rate, "9%", scheme_with(worth)) == "0");
  // As many coefficients as levels, or none.
  worth.scales = {{"好,中,差", {1, 0}}};
  CHECK(points_of(rate, "92%", scheme_with(worth)) == "-");
}

TEST_CASE("points that the cells give themselves come before coefficients") {
  const scheme how = scheme_with(by_grade{});
  const indicator rate = of_full(indicator::with_bands("率", {"≥95%（10分）", "≥90%（8分）",
                                                              "80%～90%（5分）", "80%以下不得分"}),
                                 "10");
  CHECK(points_of(rate, "96%", how) == "10");
  CHECK(points_of(rate, "92%", how) == "8");
  CHECK(points_of(rate, "85%", how) == "5");
  CHECK(points_of(rate, "50%", how) == "0");
  const indicator words = of_full(
      indicator::with_bands("效果", {"优（10分）", "良（7分）", "中（4分）", "差（0分）"}), "10");
  CHECK(points_of(words, "良", how) == "7");
  // Of other full points than the best band's, or where a band says none, they decide nothing.
  CHECK(points_of(of_full(rate, "20"), "92%", how) == "16");
  const indicator some = of_full(
      indicator::with_bands("率", {"95%以上（10分）", "90%～95%", "80%～90%（5分）", "80%以下"}),
      "10");
  CHECK(points_of(some, "92%", how) == "8");
}

TEST_CASE("a value that earns no grade follows the policy for it") {
  scheme how = scheme_with(by_grade{});
  how.reading = reading::strict();
  const indicator rate = with_rate("率");
  const scored none = score_one(rate, read_measurement("率", "98%"), how);
  CHECK(none.points() == "-");
  CHECK(none.score.standing == standing::undecided);
  REQUIRE(none.has(problem_code::no_grade));
  CHECK(none.problems.at(0).reason == reason::shared_bound);
  how.policies.ungraded = missing_policy::zero;
  CHECK(score_one(rate, read_measurement("率", "98%"), how).points() == "0");
  how.policies.ungraded = missing_policy::leave_out;
  CHECK(score_one(rate, read_measurement("率", "98%"), how).score.standing == standing::left_out);
}

TEST_CASE("between standard values the points are linear") {
  within_band roe;  // 净资产收益率, the five standard values; 20 points
  roe.values = {{to_decimal("13.2"), 1},
                {to_decimal("9.5"), to_decimal("0.8")},
                {to_decimal("1.7"), to_decimal("0.6")},
                {to_decimal("-2"), to_decimal("0.4")},
                {to_decimal("-6"), to_decimal("0.2")}};
  scheme how = scheme_with(roe);
  const indicator i = with_target("净资产收益率", "≥13.2", "20");
  CHECK(points_of(i, "8", how) == "15.23");
  CHECK(points_of(i, "13.2", how) == "20");
  CHECK(points_of(i, "20", how) == "20");
  CHECK(points_of(i, "1.7", how) == "12");
  CHECK(points_of(i, "-6", how) == "4");
  CHECK(points_of(i, "-6.01", how) == "0");
  how.rounding.points.reset();
  CHECK(points_of(i, "8", how) == "198/13");
}

TEST_CASE("standard values of other scales are worth what the scheme says") {
  const scale five = *scale::read("优秀值,良好值,平均值,较低值,较差值");
  const scheme how = scheme_with(within_band{});
  const indicator yield =
      indicator::with_bands("净资产收益率", {"17.1%", "12.7%", "8%", "2%", "-5%"}, five);
  CHECK(points_of(yield, "17.1%", how) == "100");
  CHECK(points_of(yield, "10%", how) == "68.51");  // 60 + 2/4.7 × 20
  CHECK(points_of(yield, "-5%", how) == "20");
  CHECK(points_of(yield, "-5.1%", how) == "0");
  // Not more below the worst value than on it.
  CHECK(points_of(yield, "-5.1%", scheme::standard_values()) == "20");
  const indicator debt =
      indicator::with_bands("资产负债率", {"40%", "50%", "60%", "70%", "80%"}, five);
  CHECK(points_of(debt, "65%", how) == "50");

  // Bands of three levels, the worst without a bound.
  const scale three = *scale::read("好,中,差");
  const indicator rate = indicator::with_bands("率", {"98%以上", "90%～98%", "90%以下"}, three);
  const scored none = score_one(rate, read_measurement("率", "92%"), how);
  REQUIRE(none.has(problem_code::no_coefficients));
  CHECK(none.problems.at(0).expected ==
        R"("bands": {"method": "within_band", "scales": [{"levels": "好,中,差", )"
        R"("coefficients": [1, …, …]}]})");
  within_band worth;
  worth.scales = {{"好,中,差", {1, to_decimal("0.6"), to_decimal("0.3")}}};
  CHECK(points_of(rate, "94%", scheme_with(worth)) == "80");
  CHECK(points_of(rate, "89%", scheme_with(worth)) == "30");
}

TEST_CASE("the bounds where the bands begin serve as standard values") {
  within_band method;
  method.below = to_decimal("0.4");
  const scheme how = scheme_with(method);
  const indicator rate = with_rate("率");
  CHECK(points_of(rate, "98%", how) == "100");
  CHECK(points_of(rate, "96.5%", how) == "90");
  CHECK(points_of(rate, "95%", how) == "80");
  CHECK(points_of(rate, "92.5%", how) == "70");
  CHECK(points_of(rate, "89.999%", how) == "40");
  const indicator faults =
      indicator::with_bands("故障", {"3次以内", "5次以内", "8次以内", "10次以内"});
  CHECK(points_of(faults, "3次", how) == "100");
  CHECK(points_of(faults, "4次", how) == "90");
  CHECK(points_of(faults, "9次", how) == "50");
  CHECK(points_of(faults, "11次", how) == "40");
}

TEST_CASE("standard values that are equal, or in no order, interpolate nothing") {
  within_band twice;
  twice.values = {{5, 1}, {5, to_decimal("0.8")}};
  const indicator i = with_target("数", "≥5");
  CHECK(
      score_one(i, read_measurement("数", "4"), scheme_with(twice)).has(problem_code::zero_range));
  within_band mixed;
  mixed.values = {{5, 1}, {3, to_decimal("0.8")}, {4, to_decimal("0.6")}};
  CHECK(score_one(i, read_measurement("数", "4"), scheme_with(mixed))
            .has(problem_code::method_unfit));
  const indicator centred =
      indicator::with_bands("温度", {"18～22", "16～24", "14～26", "14以下或26以上"});
  CHECK(score_one(centred, read_measurement("温度", "20"), scheme_with(within_band{}))
            .has(problem_code::method_unfit));
}

TEST_CASE("the efficacy coefficient, capped or not, for greater and for smaller is better") {
  efficacy improved;
  improved.satisfactory = to_decimal("16.7");
  improved.not_allowed = to_decimal("7.3");
  scheme how = scheme_with(improved);
  how.rounding.points = rounding_rule::to_places(3);
  const indicator i = with_target("流动比率", "≥16.7", "100");
  CHECK(points_of(i, "12.8", how) == "83.404");
  CHECK(points_of(i, "30", how) == "100");
  efficacy classic = improved;
  classic.capped = false;
  how.methods.target = classic;
  CHECK(points_of(i, "30", how) == "156.596");
  efficacy smaller;
  smaller.satisfactory = decimal(2);
  smaller.not_allowed = decimal(10);
  how.methods.target = smaller;
  CHECK(points_of(i, "4", how) == "90");
  smaller.not_allowed = decimal(2);
  how.methods.target = smaller;
  CHECK(score_one(i, read_measurement("流动比率", "4"), how).has(problem_code::zero_range));
}

TEST_CASE("the efficacy coefficient takes its two values from the bands") {
  const scheme how = scheme_with(efficacy{});
  CHECK(points_of(with_rate("率"), "98%", how) == "100");
  CHECK(points_of(with_rate("率"), "90%", how) == "60");
  CHECK(points_of(with_rate("率"), "94%", how) == "80");
}

TEST_CASE("points in cells count only where every level has them and the best has most") {
  const scheme how = scheme_with(by_grade{});
  const auto points_at = [&](std::vector<std::string> cells, const char* value) {
    return points_of(of_full(indicator::with_bands("率", cells), "10"), value, how);
  };
  const std::vector<std::string> lacking{"95%以上（10分）", "90%～95%", "80%～90%（5分）",
                                         "80%以下"};
  CHECK(points_at(lacking, "85%") == "6");
  CHECK(points_at(lacking, "92%") == "8");
  CHECK(points_at({"95%以上（10分）", "90%～95%（12分）", "80%～90%（5分）", "80%以下（0分）"},
                  "85%") == "6");
  CHECK(points_at({"95%以上（10分）", "90%～95%（7分）", "80%～90%（5分）", "80%以下（0分）"},
                  "85%") == "5");
}

TEST_CASE("the share that a grade earns is known without a measurement") {
  const auto share = [](const indicator& i, grade g, const scheme& how) {
    const auto found = share_of_grade(i, g, how);
    return found ? to_text(*found) : std::string("-");
  };
  const scheme how = scheme_with(by_grade{});
  CHECK(share(with_rate("率"), grade::good, how) == "0.8");
  CHECK(share(of_full(with_rate("率"), "5"), grade::poor, how) == "0.4");
  CHECK(share(with_rate("率"), grade::good, scheme_with(within_band{})) == "-");
  CHECK(share(indicator::with_bands("率", {"98%以上", "90%～98%", "90%以下"},
                                    *scale::read("好,中,差")),
              grade::good, how) == "-");
}

TEST_CASE("a scoring rule in the cell of a level grades nothing, and is told where it stands") {
  indicator i =
      indicator::with_bands("率", {"每发现一处扣1分，扣完为止", "95%～98%", "90%～95%", "90%以下"});
  i.where.row = 3;
  const auto tried = [&] {
    return score_one(i, read_measurement("率", "96%"), scheme_with(by_grade{}));
  };
  REQUIRE(tried().has(problem_code::rule_unreadable));
  CHECK(tried().points() == "-");
  CHECK(tried().problems.at(0).text == "每发现一处扣1分，扣完为止");
  CHECK(tried().problems.at(0).where.row == 3);
  i.cell_places[0].row = 4;
  CHECK(tried().problems.at(0).where.row == 4);
  // What is unreadable and no rule is another matter.
  const indicator odd = indicator::with_bands("率", {"98%%%", "95%～98%", "90%～95%", "90%以下"});
  CHECK_FALSE(score_one(odd, read_measurement("率", "96%"), scheme_with(by_grade{}))
                  .has(problem_code::rule_unreadable));
}
