// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/points.hpp>

#include <string>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using tests::check_points;

TEST_CASE("each reading of what the words leave open gives points of its own") {
  struct reading {
    std::string_view rule;
    std::string_view answer;
    std::string_view choice;
    std::string_view value;
    std::string_view points;
  };
  for (const reading& r : {
           reading{"≥80%得满分，每降低1%扣1分", "76%", "percent_step", "points", "6"},
           // 1 % of 80 % is 0.8 points.
           {"≥80%得满分，每降低1%扣1分", "76%", "percent_step", "relative", "5"},
           {"≥80%得满分，每降低1个百分点扣1分", "76%", "percent_step", "relative", "6"},
           {"≥80%得满分，每降低1个百分点扣1分", "77.5%", "part", "whole", "8"},
           {"≥80%得满分，每降低1个百分点扣1分", "77.5%", "part", "begun", "7"},
           {"≥80%得满分，每降低1个百分点扣1分", "77.5%", "part", "linear", "7.5"},
           {"≤100万元得满分，否则按比例得分", "125万元", "reverse", "ratio", "8"},
           {"≤100万元得满分，否则按比例得分", "125万元", "reverse", "linear", "7.5"},
           {"≤100万元得满分，否则按比例得分", "300万元", "reverse", "linear", "0"},
           {"≤100万元得满分，否则按比例得分", "0万元", "reverse", "ratio", "10"},
           {"≤100万元得满分，否则按比例得分", "-5万元", "reverse", "ratio", "10"},
           {"每发现一处扣3分", "4", "floor", "zero", "0"},
           {"每发现一处扣3分", "4", "floor", "none", "-2"},
           {"每发现一处扣3分，最多扣5分", "4", "floor", "none", "5"},
       }) {
    INFO(r.rule << ": " << r.answer << " " << r.choice << "=" << r.value);
    rule_choices choices;
    REQUIRE(set_choice(choices, r.choice, r.value));
    const scoring_rule rule = read_rule(r.rule, exact(10));
    const rule_case read = read_case(rule, r.answer);
    REQUIRE(read);
    CHECK(to_text(points_of(rule, read.answers, choices).points).view() == r.points);
  }
}

TEST_CASE("where only the best counts, losses count besides") {
  check_points({
      {"一等奖加5分，二等奖加3分，不重复计分；未公开的扣1分", "10", "",
       "1=是;2=是;3=是 => 14 | 1=否;2=是;3=是 => 12 | 1=否;2=否;3=是 => 9"},
      {"国家级得5分，省级得3分，就高不就低", "5", "", "1=否;2=是 => 3 | 1=是;2=是 => 5"},
  });
}

TEST_CASE("where there is nothing to measure no value is asked for, and else it is") {
  check_points({
      {"无任务的按满分计算；完成率达到90%得满分，每低1个百分点扣0.5分，低于60%不得分", "10", "",
       "无任务=是 => 10 | 无任务=否;2=88% => 9 | 无任务=否;2=59% => 0 | 无任务=否 => "
       "missing-input"},
      // What gives nothing at all comes before it.
      {"无任务的按满分计算；完成率达到90%得满分，每低1个百分点扣0.5分；弄虚作假的不得分", "10", "",
       "无任务=是;弄虚作假=是 => 0 | 无任务=是 => 10 | value=88% => 9 | value=88%;弄虚作假=是 => "
       "0"},
  });
}

TEST_CASE("within a row with a range of points the assessor's are the points") {
  check_points({
      {"8%以上得5分，4%以上8%以下得3-4分，4%以下不得分", "5", "",
       "value=6%;2=3.5 => 3.5 | value=9% => 5 | value=3% => 0 | value=6% => missing-input"},
  });
}

TEST_CASE("every step of the points is told: what it started from, what each clause took") {
  const scoring_rule rule = read_rule("每发现一处扣2分；弄虚作假的，不得分", exact(5));
  const rule_points found = points_of(rule, {exact(2), exact(0)});
  REQUIRE(found.steps.size() == 2);
  CHECK(found.steps[0].what == points_step::kind::start);
  CHECK(found.steps[0].points == exact(5));
  CHECK(found.steps[1].what == points_step::kind::clause);
  CHECK(found.steps[1].parts == exact(2));
  CHECK(found.steps[1].points == exact(-4));
  const rule_points floored = points_of(rule, {exact(3), exact(0)});
  REQUIRE(floored.steps.size() == 3);
  CHECK(floored.steps[2].what == points_step::kind::item_floor);
  CHECK(floored.steps[2].points == exact(0));
  const rule_points none = points_of(rule, {exact(2), exact(1)});
  REQUIRE(none.steps.size() == 1);
  CHECK(none.steps[0].what == points_step::kind::zero);
  CHECK(none.steps[0].clause == 1);
  CHECK(none.steps[0].points == exact(0));
  CHECK(none.points == exact(0));
}

TEST_CASE("effects hold from the very loss on that they tell, and the rest is what is beyond it") {
  const scoring_rule veto = read_rule("每发现一处扣1分，扣满4分的一票否决", exact(10));
  CHECK(points_of(veto, {exact(3)}).effects.empty());
  CHECK(points_of(veto, {exact(4)}).effects.size() == 1);
  const scoring_rule first = read_rule("发生事故的一票否决；每发现一处扣1分", exact(10));
  CHECK(points_of(first, {exact(0), exact(1)}).effects.empty());
  CHECK(points_of(first, {exact(1), exact(1)}).effects == constant_vector<std::size_t>{0});
  const scoring_rule rest = read_rule("每发现一处扣1分，扣完10分后扣总分", exact(10));
  CHECK(points_of(rest, {exact(10)}).effects.empty());
  CHECK(points_of(rest, {exact(12)}).effects.size() == 1);
  CHECK(points_of(rest, {exact(12)}).rest == exact(2));
}
