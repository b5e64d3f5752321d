// SPDX-License-Identifier: BSL-1.0
#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

struct target_case {
  const char* target;
  const char* actual;
  const char* full;
  const char* points;
};

void check(const scheme& how, const std::vector<target_case>& cases) {
  for (const target_case& c : cases) {
    const scored s =
        score_one(with_target("指标", c.target, c.full), read_measurement("指标", c.actual), how);
    INFO(c.target << " / " << c.actual << " of " << c.full);
    CHECK(s.points() == c.points);
    CHECK(fault_of(s.steps) == "");
  }
}

}  // namespace

TEST_CASE("what reaches a floor is full, never more; what does not counts in proportion") {
  check(scheme_with(proportional{}), {{"≥100", "100", "10", "10"},
                                      {"≥100", "250", "10", "10"},
                                      {"≥100", "99", "10", "9.9"},
                                      {"≥100", "0", "10", "0"},
                                      {"≥100%", "49/50", "10", "9.8"},
                                      {"≥3份", "1份", "10", "3.33"},
                                      // Full points of 1 and less are points all the same.
                                      {"≥100", "50", "1", "0.5"},
                                      {"≥100", "50", "0.5", "0.25"},
                                      {"＞100", "100", "10", "10"},
                                      {"=100%", "98%", "20", "19.6"},
                                      {"≥1万元", "9000元", "10", "9"},
                                      {"≥100万元", "90万", "10", "9"},
                                      {"≥2亿元", "1.8亿", "10", "9"},
                                      {"≥12000人", "1.08万", "10", "9"}});
}

TEST_CASE("a ceiling has two reverse rules, and they differ") {
  proportional by_ratio;
  proportional linear;
  linear.reverse = reverse_rule::linear;
  check(scheme_with(by_ratio), {{"≤90", "90", "8", "8"},
                                {"≤90", "50", "8", "8"},
                                {"≤90", "180", "10", "5"},
                                {"≤90", "100", "9", "8.1"},
                                {"＜90", "90", "8", "8"}});
  check(scheme_with(linear), {{"≤90", "90", "8", "8"},
                              {"≤90", "100", "9", "8"},
                              {"≤90", "179", "9", "0.1"},
                              {"≤90", "180", "10", "0"},
                              {"≤90", "1000", "10", "0"}});
}

TEST_CASE("an equality is a floor, exact or two-sided, as the scheme says") {
  proportional exact;
  exact.equal = equal_rule::exact;
  proportional two_sided;
  two_sided.equal = equal_rule::either_side;
  check(scheme_with(proportional{}), {{"=4", "5", "10", "10"}, {"=4", "3", "10", "7.5"}});
  check(scheme_with(exact), {{"=4", "5", "10", "0"}, {"=4", "4", "10", "10"}});
  check(scheme_with(two_sided),
        {{"=4", "5", "10", "7.5"}, {"=4", "3", "10", "7.5"}, {"=4", "9", "10", "0"}});
}

TEST_CASE("below a pass mark there are no points") {
  proportional method;
  method.pass_mark = to_decimal("0.6");
  check(scheme_with(method), {{"≥100", "60", "10", "6"},
                              {"≥100", "59.999", "10", "0"},
                              {"≤60", "100", "10", "6"},
                              {"≤60", "101", "10", "0"}});
}

TEST_CASE("satisfaction has its pass mark on the surveyed rate") {
  check(scheme_with(satisfaction{}), {{"≥90%", "95%", "10", "10"},
                                      {"≥90%", "90%", "10", "10"},
                                      {"≥90%", "81%", "10", "9"},
                                      {"≥90%", "60%", "9", "6"},
                                      {"≥90%", "59.9%", "10", "0"},
                                      {"≥90%", "299/500", "10", "0"}});
  CHECK(score_one(with_target("投诉", "≤5%"), read_measurement("投诉", "5%"),
                  scheme_with(satisfaction{}))
            .has(problem_code::method_unfit));
}

TEST_CASE("full or nothing takes signs strictly, and words as those of the target") {
  check(scheme_with(pass_fail{}), {{"≥100", "100", "10", "10"},
                                   {"＞100", "100", "10", "0"},
                                   {"＞100", "100.001", "10", "10"},
                                   {"＜100", "100", "10", "0"},
                                   {"=0起", "0起", "10", "10"},
                                   {"=0起", "1起", "10", "0"},
                                   {"显著", "显著", "10", "10"},
                                   {"显著", "一般", "10", "0"}});
  pass_fail good_enough;
  good_enough.least = grade::good;
  const scheme how = scheme_with(good_enough);
  CHECK(score_one(with_rate("率"), read_measurement("率", "95%"), how).points() == "100");
  CHECK(score_one(with_rate("率"), read_measurement("率", "94%"), how).points() == "0");
}

TEST_CASE("points come off by steps, complete, begun or in proportion, down to nothing") {
  by_steps complete;
  by_steps begun;
  begun.count = step_count::begun;
  by_steps linear;
  linear.count = step_count::linear;
  check(scheme_with(complete), {{"≥90%", "98%", "10", "10"},
                                {"≥90%", "90%", "10", "10"},
                                {"≥90%", "85.1%", "10", "10"},
                                {"≥90%", "85%", "10", "9"},
                                {"≥90%", "81%", "10", "9"},
                                {"≥90%", "0%", "10", "0"}});
  check(scheme_with(begun), {{"≥90%", "89.9%", "10", "9"},
                             {"≥90%", "85%", "10", "9"},
                             {"≥90%", "81%", "10", "8"},
                             {"≤10次", "16次", "10", "8"}});
  check(scheme_with(linear), {{"≥90%", "81%", "10", "8.2"}, {"≤10次", "16次", "10", "8.8"}});
}

TEST_CASE("distance from a target counts on either side, its bound with the better band") {
  const scheme how = scheme_with(by_deviation{});
  check(how, {{"=100", "100", "5", "5"},
              {"=100", "110", "5", "5"},
              {"=100", "90", "5", "5"},
              {"=100", "112", "5", "3"},
              {"=100", "85", "5", "3"},
              {"=100", "118", "5", "1"},
              {"=100", "80", "5", "1"},
              {"=100", "79.9", "5", "0"},
              {"=0起", "0起", "5", "5"}});
  by_deviation absolute;
  absolute.relative = false;
  absolute.bands = {{2, 1}, {5, to_decimal("0.5")}};
  check(scheme_with(absolute),
        {{"=10天", "12天", "10", "10"}, {"=10天", "5天", "10", "5"}, {"=10天", "16天", "10", "0"}});
}

TEST_CASE("from 130 % of a target on there is a warning, and no cut") {
  const scored far = score_one(with_target("数", "≥2400份"), read_measurement("数", "3200份"),
                               scheme_with(proportional{}));
  CHECK(far.points() == "10");
  CHECK(far.has(problem_code::overshoot));
  const scored near = score_one(with_target("数", "≥2400份"), read_measurement("数", "3119份"),
                                scheme_with(proportional{}));
  CHECK_FALSE(near.has(problem_code::overshoot));
  scheme silent = scheme_with(proportional{});
  silent.policies.overshoot.reset();
  CHECK_FALSE(score_one(with_target("数", "≥2400份"), read_measurement("数", "3200份"), silent)
                  .has(problem_code::overshoot));
}

TEST_CASE("a scheme's table cuts figures far above a target, from its bounds on") {
  proportional cut;
  cut.overshoot_cuts = {{to_decimal("5"), to_decimal("0.3")},
                        {to_decimal("2"), to_decimal("0.1")},
                        {to_decimal("3"), to_decimal("0.2")}};
  check(scheme_with(cut), {{"≥100", "100", "20", "20"},
                           {"≥100", "299.9", "20", "20"},
                           {"≥100", "300", "20", "18"},
                           {"≥100", "399", "20", "18"},
                           {"≥100", "400", "20", "16"},
                           {"≥100", "600", "20", "14"},
                           {"≥100", "9000", "20", "14"},
                           {"=100", "300", "20", "18"},
                           {"≥100", "50", "20", "10"},
                           {"≤100", "1", "20", "20"}});
  CHECK(score_one(with_target("数", "≥100份"), read_measurement("数", "300份"), scheme_with(cut))
            .has(problem_code::overshoot));
}

TEST_CASE("an actual value in another unit, or none where a rate is meant, is no measurement") {
  scheme how = scheme_with(proportional{});
  CHECK(score_one(with_target("数", "≥3份"), read_measurement("数", "3次"), how)
            .problems.at(0)
            .fault == fault::unit_mismatch);
  CHECK(score_one(with_target("数", "≥3份"), read_measurement("数", "三份左右"), how)
            .problems.at(0)
            .fault == fault::label_for_number);
  CHECK(score_one(with_target("率", "≥95%"), read_measurement("率", "95"), how).points() == "10");
  how.reading.bare = bare_number::refused;
  CHECK(score_one(with_target("率", "≥95%"), read_measurement("率", "95"), how)
            .problems.at(0)
            .fault == fault::unit_missing);
}

TEST_CASE("a deadline is a target like any other") {
  check(scheme_with(pass_fail{}), {{"11月30日前", "11月20日", "10", "10"},
                                   {"11月30日前", "11月30日", "10", "10"},
                                   {"11月30日前", "12月1日", "10", "0"}});
}

TEST_CASE("an overshoot is told of a target above 0 that more is better than, from its line on") {
  const auto warns = [](const char* target, const char* actual) {
    return score_one(with_target("数", target), read_measurement("数", actual),
                     scheme_with(proportional{}))
        .has(problem_code::overshoot);
  };
  CHECK(warns("≥100", "130"));
  CHECK_FALSE(warns("≥100", "129.99"));
  CHECK(warns("≥1", "5"));
  CHECK(warns("≥0.5", "5"));
  CHECK_FALSE(warns("≥0", "5"));
  CHECK_FALSE(warns("≥-5", "5"));
  CHECK_FALSE(warns("≤10", "13"));
  CHECK_FALSE(warns("≤10", "5"));
}

TEST_CASE("there is no excess over a target of 0, and of 1 there is") {
  proportional cut;
  cut.overshoot_cuts = {{to_decimal("2"), to_decimal("0.1")}};
  check(scheme_with(cut), {{"≥0", "5", "10", "10"},
                           {"≥1", "3", "10", "9"},
                           {"≥0.5", "1.5", "10", "9"},
                           {"≤1", "1", "10", "10"}});
  check(scheme_with(proportional{}), {{"=0起", "0起", "10", "10"}, {"=0起", "1起", "10", "0"}});
}

TEST_CASE("steps of no size take nothing off, and are a mistake of the scheme") {
  by_steps none;
  none.interval = decimal(0);
  const scored s =
      score_one(with_target("率", "≥90%"), read_measurement("率", "80%"), scheme_with(none));
  CHECK(s.has(problem_code::zero_range));
  CHECK(s.points() == "-");
}
