// SPDX-License-Identifier: BSL-1.0
// The worked cases of limits, words, overall grades and signs: 73 of 73 are reproduced. Of them
// gb8170.limit-004 … 007 write their limit as 14×100: it is judged to whole hundreds, while a bound
// written 1400 is judged to ones, so there the rounding is asked for by its interval.
#include <string>

#include <jixiao/band/band_text.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/scoring/total.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/target_text.hpp>

#include "scoring/support/build.hpp"
#include "scoring/support/official.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// [1400,inf) as a cell says it.
std::string cell_of(const std::string& limit) {
  if (limit.find("-inf") != std::string::npos) return "≤" + before(after(limit, ","), "]");
  if (limit.find("inf") != std::string::npos) return "≥" + before(after(limit, "["), ",");
  return limit;
}

bool conforms(const std::string& cell, const std::string& value, comparison how) {
  // Within the limit is the best band; anything else is beyond it.
  const standard s = standard({read_band(cell), band{}, band{}, band{}});
  reading r = reading::strict();
  r.comparison = how;
  return grade_of(s, to_quantity(value), r).grade == grade::excellent;
}

const char* pass_or_fail(bool passes) { return passes ? "pass" : "fail"; }

void check_limit(const official_case& c) {
  const std::string cell = cell_of(c.given.at("limit"));
  const decimal interval = to_decimal(c.given.at("interval"));
  const decimal value = to_decimal(c.input);
  const decimal rounded = round_to_interval(value, interval, rounding::half_even);
  CHECK(rounded == to_decimal(c.wanted.at("rounded_value")));
  if (c.wanted.contains("full"))
    CHECK(pass_or_fail(conforms(cell, c.input, comparison::full_value)) == c.wanted.at("full"));
  const bool to_hundreds = interval > decimal(1);
  const bool passes = to_hundreds ? read_band(cell).set.contains(rounded)
                                  : conforms(cell, c.input, comparison::rounded_value);
  CHECK(pass_or_fail(passes) == c.wanted.at("rounded"));
}

// Whether x stands to A = 10 (and B = 20) as `x>=A`, `A<x<=B` or `A itself excluded` say.
bool says(const std::string& rule, const decimal& x) {
  if (rule == "A itself excluded") return x != decimal(10);
  if (rule == "x>=A") return x >= decimal(10);
  if (rule == "x<=A") return x <= decimal(10);
  if (rule == "x>A") return x > decimal(10);
  if (rule == "x<A") return x < decimal(10);
  const bool low = rule.starts_with("A<=x") ? x >= decimal(10) : x > decimal(10);
  const bool high = rule.ends_with("x<=B") ? x <= decimal(20) : x < decimal(20);
  REQUIRE((rule.starts_with("A<") && rule.find("x<") != std::string::npos));
  return low && high;
}

any_standard bounds_of(const std::string& parameters) {
  if (parameters.starts_with("scheme=[90-100]"))
    return read_standard("[90,100]", "[70,90)", "[60,70)", "[0,60)");
  if (parameters.starts_with("scheme=90-100"))
    return read_standard("90～100", "80～89", "60～79", "0～59");
  if (parameters.starts_with("scheme=80/70/60"))
    return read_standard("80分以上", "70分以上", "60分以上", "60分以下");
  return scheme::official().bounds;
}

std::string grade_of_points(const standard_view& bounds, const std::string& points, bool letters) {
  const verdict v = grade_of_total(bounds, rational(to_decimal(points)));
  REQUIRE(v.grade);
  constexpr std::array<const char*, 4> names{"A", "B", "C", "D"};
  return letters ? names[column_of(*v.grade)] : std::string(word_of(*v.grade));
}

}  // namespace

TEST_CASE("official cases: limits, compared in full and rounded") {
  each_official_case("gb8170.limit", 22, check_limit);
  each_official_case("gb8170.limit_rounded", 3, check_limit);
  each_official_case("gb8170.limit_equal", 3, [](const official_case& c) {
    const std::string cell = c.given.at("op") + "10";
    CHECK(pass_or_fail(conforms(cell, "10", comparison::full_value)) == c.expected);
  });
}

TEST_CASE("official cases: the words of limits") {
  each_official_case("wording", 21, [](const official_case& c) {
    std::string cell = c.input;
    cell.replace(cell.find('A'), 1, "10");
    if (cell.find('B') != std::string::npos) cell.replace(cell.find('B'), 1, "20");
    const band b = read_band(cell);
    REQUIRE(b.is_numeric());
    if (c.expected == "A itself excluded") {
      CHECK_FALSE(b.set.contains(decimal(10)));
      return;
    }
    for (const char* x : {"0", "9.999", "10", "10.001", "15", "19.999", "20", "20.001", "99"}) {
      INFO(x);
      CHECK(b.set.contains(to_decimal(x)) == says(c.expected, to_decimal(x)));
    }
  });
}

TEST_CASE("official cases: the overall grade of a total") {
  const auto run = [](const official_case& c) {
    const bool letters = c.parameters.starts_with("scheme=[90-100]");
    CHECK(grade_of_points(bounds_of(c.parameters), c.input, letters) == c.expected);
  };
  each_official_case("grade.total", 13, run);
  each_official_case("grade.total_integer", 6, run);
}

TEST_CASE("official cases: sign codes of targets") {
  each_official_case("sign_code", 4, [](const official_case& c) {
    const target t = read_target("10", c.input);
    const target written = read_target(c.expected + "10");
    REQUIRE(t.is_numeric());
    CHECK(t.sign == written.sign);
    CHECK_FALSE(t.is_bare);
  });
}

TEST_CASE("official cases: the pace of spending is graded by a standard too") {
  each_official_case("warn.budget_month", 1, [](const official_case& c) {
    // Green from 80, yellow from 60, red below.
    const standard pace = read_standard("80以上", "60～80", "", "小于60");
    std::string said;
    for (const char* value : {"60", "80"}) {
      const verdict v = grade_of(pace, to_quantity(value));
      REQUIRE(v.grade);
      const char* colour = v.grade == grade::excellent ? "green"
                           : v.grade == grade::good    ? "yellow"
                                                       : "red";
      said += (said.empty() ? "" : ";") + std::string(value) + "->" + colour;
    }
    CHECK(said == c.expected);
    CHECK(grade_of(pace, to_quantity("59.99")).grade == grade::poor);
  });
}
