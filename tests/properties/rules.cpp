// SPDX-License-Identifier: BSL-1.0
// Rules in words against a slow evaluator of its own, in whole hundredths.

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>

#include "properties/made_rules.hpp"
#include "support/catch.hpp"
#include "support/random_numbers.hpp"

using namespace jixiao;
using namespace made_rules;

namespace {

constexpr int rules_of_a_kind = 1'500;
constexpr int values_of_a_rule = 100;
constexpr std::size_t least_points = 1'000'000;

int points_of_grade(grade g) {
  return g == grade::excellent ? 4 : g == grade::good ? 3 : g == grade::fair ? 2 : 1;
}

}  // namespace

TEST_CASE("rules in words give the points that a slow evaluator gives", "[properties][rule]") {
  std::size_t tried = 0;
  std::size_t wrong = 0;
  std::string first;
  for (made_rule::kind kind : kinds) {
    rule_maker maker(20'261'128 + static_cast<std::uint64_t>(kind));
    for (int i = 0; i < rules_of_a_kind; ++i) {
      const made_rule made = maker.make(kind);
      const scoring_rule rule = read(made, made.text);
      const scoring_rule again = read(made, write_rule(rule));
      INFO(made.text);
      REQUIRE(rule.is_readable());
      REQUIRE(rule.inputs.size() == 1);
      REQUIRE(write_rule(again) == write_rule(rule));
      for (int k = 0; k < values_of_a_rule; ++k) {
        const whole x = maker.value(made);
        const rule_choices c = maker.choices();
        const rule_points given = points_of(rule, answer(x), c);
        const bool is_right = given && given.points == exact_of(expected(made, x, c));
        // Its canonical wording, for a share of the values, since this is slower.
        const bool is_kept = k % 10 != 0 || points_of(again, answer(x), c).points == given.points;
        ++tried;
        if (is_right && is_kept) continue;
        if (++wrong == 1)
          first = made.text + " " + figure(x) + "%: " + std::string(to_text(given.points).view()) +
                  (is_kept ? "" : ", and not so in " + write_rule(rule));
      }
    }
  }
  INFO(first);
  CHECK(wrong == 0);
  CHECK(tried >= least_points);
}

TEST_CASE("every open choice gives the points of the words that state it", "[properties][rule]") {
  struct stated {
    const char* words;
    part_choice part;
  };
  rule_maker maker(7);
  std::size_t wrong = 0;
  std::string first;
  for (int i = 0; i < 300; ++i) {
    const made_rule made = maker.make(i % 2 == 0 ? made_rule::kind::below : made_rule::kind::above);
    const scoring_rule open = read(made, made.text);
    for (const stated& s : {stated{"不足部分不计", part_choice::whole},
                            stated{"不足1个百分点的按1个百分点计算", part_choice::begun},
                            stated{"按插值法计算", part_choice::linear}}) {
      const scoring_rule told = read(made, made.text + s.words + "。");
      rule_choices c;
      c.part = s.part;
      for (int k = 0; k < 40; ++k) {
        const rule_answers x = answer(maker.value(made));
        if (points_of(open, x, c).points == points_of(told, x).points) continue;
        if (++wrong == 1) first = made.text + s.words;
      }
    }
  }
  INFO(first);
  CHECK(wrong == 0);
}

TEST_CASE("a rule of bands gives each value the points of its grade", "[properties][rule]") {
  rule_maker maker(11);
  random_numbers random(12);
  for (int i = 0; i < 300; ++i) {
    const int best = random.between(90, 100);
    const int second = best - random.between(1, 20);
    const int third = second - random.between(1, 20);
    const auto rate = [](int n) { return std::to_string(n) + "%"; };
    const std::string cells[] = {rate(best) + "以上", rate(second) + "～" + rate(best),
                                 rate(third) + "～" + rate(second), rate(third) + "以下"};
    const standard s = read_standard(cells[0], cells[1], cells[2], cells[3]);
    const scoring_rule rule = read_rule(
        cells[0] + "得4分；" + cells[1] + "得3分；" + cells[2] + "得2分；" + cells[3] + "得1分。",
        exact(4));
    for (int hundredth = 100 * third - 300; hundredth <= 100 * best + 300; hundredth += 25) {
      const decimal value = decimal::of(hundredth, 2);
      const verdict v = grade_of(s, quantity{fraction(value), percent});
      REQUIRE(v.grade);
      INFO(rule.view() << " " << hundredth);
      REQUIRE(points_of(rule, {exact(value)}).points == exact(points_of_grade(*v.grade)));
    }
  }
}
