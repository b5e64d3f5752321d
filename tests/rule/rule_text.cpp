// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_text.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct points_case {
  std::string_view rule;
  int full;
  std::string_view target;
  std::string_view given;
  std::string_view expected;
};

std::string points_of_text(const scoring_rule& rule, std::string_view text,
                           const rule_choices& choices = {}) {
  for (const rule_remark& r : rule.remarks)
    if (is_refusal(r.code)) return std::string(name_of(r.code));
  const rule_case answers = read_case(rule, text);
  if (!answers)
    return std::string(answers.fault == case_fault::not_a_number ? name_of(answers.number)
                                                                 : name_of(answers.fault));
  const rule_points points = points_of(rule, answers.answers, choices);
  return points ? std::string(to_text(points.points).view()) : std::string(name_of(points.fault));
}

constexpr points_case cases[] = {
    // rows, with marks of 含, in either order, as chains of signs and with words of reaching
    {"100%计5分;90%(含)-100%计4分;80%(含)-90%计3分;低于80%不得分", 5, "", "90%", "4"},
    {"100%计5分;90%(含)-100%计4分;80%(含)-90%计3分;低于80%不得分", 5, "", "101%", "5"},
    {"100%计5分;90%-95%计4分;低于90%不得分", 5, "", "97%", "4"},
    {"0计5分;0-10%计4分;大于10%不得分", 5, "", "-1%", "5"},
    {"10%<结余率≤20%，得2分；结余率≤10%，得3分；结余率>20%，不得分", 3, "", "10%", "3"},
    {"90%≤执行率<100%，得4分；执行率=100%，得5分；执行率<90%，不得分", 5, "", "90%", "4"},
    {"合格率达到98%得5分；达到95%得3分；95%以下不得分", 5, "", "97%", "3"},
    {"90%以上（含）10分，80%-90%（含80%）8分，80%以下0分", 10, "", "80%", "8"},
    {"2次得3分；1次得1分；0次不得分", 3, "", "1次", "1"},
    // steps: from the bound, the target, 0 of a fault
    {"≥95%得满分，每降低1个百分点扣0.5分", 5, "", "93.5%", "4.5"},
    {"≤100元得满分，每超过10元扣1分", 5, "", "125元", "3"},
    {"每延误1个工作日扣0.5分，最多扣3分", 5, "", "10个工作日", "2"},
    {"每延误1个工作日扣0.5分，最多扣3分", 5, "", "10天", "unit-mismatch"},
    {"完成值每低于目标值3%,扣1分", 30, "100万元", "94万元", "28"},
    {"与计划每相差2%扣1分", 10, "100", "105", "8"},
    {"事故率低于1‰得满分，每升高0.1‰扣1分", 5, "", "1.25‰", "3"},
    {"完成率100%得满分，每下降1%扣权重的5%", 10, "", "97%", "8.5"},
    {"每降低5%扣1分，100%得满分，不足5%的按5%计算", 5, "", "93%", "3"},
    // counts, flags, zero before everything
    {"每发现一处扣0.2分", 3, "", "1=4", "2.2"},
    {"被通报批评的扣2分/次", 5, "", "1=2", "1"},
    {"至少3次，少一次扣1分", 3, "", "1次", "1"},
    {"每缺一项扣1分；弄虚作假的，不得分", 5, "", "1=1;2=是", "0"},
    {"①目标明确，1分；②目标细化，2分", 3, "", "2=yes", "2"},
    {"按时上报得3分，否则扣2分", 3, "", "1=no", "1"},
    {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分", 5, "", "1=9;2=1", "2"},
    // ratios and formulas
    {"完成目标的得满分，未完成的按比例得分", 10, "200", "150", "7.5"},
    {"得分=(2-完成率)×分值", 10, "100", "150", "5"},
    {"实际完成率×分值", 10, "", "80%", "8"},
    {"得分=(2-完成率)×分值", 10, "0", "150", "zero-denominator"},
    {"≤9%得满分，否则按比例得分", 20, "", "12%", "15"},
    // judgement
    {"管理不规范的，扣0.5分至1分", 2, "", "1=0.7", "1.3"},
    {"管理不规范的，扣0.5分至1分", 2, "", "1=1.5", "out-of-range"},
    {"管理不规范的，扣0.5分至1分", 2, "", "1=-1", "negative-count"},
    {"每项扣2至5分", 20, "", "1=3;2=12", "8"},
    {"每项扣2至5分", 20, "", "1=3;2=16", "out-of-range"},
    {"每项扣2至5分", 20, "", "1=3", "missing-input"},
    // additions lift the cap by what they state
    {"完成目标得满分，每超额完成10%加3分，最多加9分", 40, "", "140%", "49"},
    // what is not sure
    {"（未公开的扣2分", 5, "", "1=yes", "rule-unreadable"},
    {"未公开的扣2分，……", 5, "", "1=yes", "rule-unreadable"},
    {"", 5, "", "1", "rule-unreadable"},
    {"满意度98%以上", 5, "", "98%", "rule-unreadable"},
    {"分别扣1、2、3分", 5, "", "1", "ambiguous"},
    {"满意度≥90%且未发生投诉的，得5分", 5, "", "1=yes", "second-condition"},
    {"每低于1%扣1分", 5, "", "98%", "no-base"},
    {"每低于目标值1%扣1分", 5, "", "98", "no-target"},
    {"完成80%得8分，完成90%得9分，依次类推", 10, "", "90%", "rule-unreadable"},
    {"得10分的，扣100000000000000000000000000000000000000000000000000000000001分", 5, "", "1=yes",
     "rule-unreadable"},
    // cases that are none
    {"每发现一处扣0.2分", 3, "", "1=1.5", "not-whole"},
    {"每发现一处扣0.2分", 3, "", "1=-1", "negative-count"},
    {"每发现一处扣0.2分", 3, "", "7=1", "unknown-input"},
    {"未公开的扣2分", 3, "", "1=2", "not-a-flag"},
    {"≥95%得满分，每降低1个百分点扣0.5分", 5, "", "95", "unit-missing"},
    {"≥95%得满分，每降低1个百分点扣0.5分；未公开的扣1分", 5, "", "2=yes", "missing-input"},
    {"≥95%得满分，每降低1个百分点扣0.5分", 5, "", "3次", "unit-mismatch"},
};

constexpr exact exact_of(std::string_view number) { return exact(to_decimal(number)); }

constexpr exact points_in_constant(std::string_view text, int full, std::string_view value) {
  return points_of(read_rule(text, exact(full)), {exact_of(value)}).points;
}
static_assert(points_in_constant("≥95%得满分，每降低1个百分点扣0.5分", 5, "93.5") ==
              exact_of("4.5"));
static_assert(points_in_constant("100%计5分;90%(含)-100%计4分;低于90%不得分", 5, "90") == exact(4));

}  // namespace

TEST_CASE("rules of every kind give what their words say") {
  for (const points_case& c : cases) {
    INFO(c.rule << ": " << c.given);
    const scoring_rule rule = read_rule(c.rule, exact(c.full), c.target);
    CHECK(points_of_text(rule, c.given) == c.expected);
  }
}

TEST_CASE("points lie within the floor and the cap of the rule") {
  for (const points_case& c : cases) {
    INFO(c.rule << ": " << c.given);
    const scoring_rule rule = read_rule(c.rule, exact(c.full), c.target);
    const rule_case answers = read_case(rule, c.given);
    if (!rule.is_readable() || !answers) continue;
    const rule_points given = points_of(rule, answers.answers);
    if (!given) continue;
    exact floor = 0;
    exact cap = 0;
    for (const rule_item& item : rule.items) {
      if (item.floor) floor = floor + *item.floor;
      cap = cap + item.cap.value_or(exact(1000000));
    }
    CHECK(floor <= given.points);
    CHECK(given.points <= cap);
  }
}

TEST_CASE("an open choice gives the points of the text that states it") {
  struct stated {
    std::string_view words;
    part_choice part;
  };
  const std::string text = "≥95%得满分，每降低2个百分点扣0.5分";
  const scoring_rule open = read_rule(text, exact(5));
  for (const stated& s : {stated{"不足2个百分点的不计", part_choice::whole},
                          stated{"不足2个百分点按2个百分点计", part_choice::begun},
                          stated{"按插值法计算", part_choice::linear}}) {
    const scoring_rule told = read_rule(text + "，" + std::string(s.words), exact(5));
    rule_choices choices;
    choices.part = s.part;
    for (int tenth = 700; tenth <= 1000; ++tenth) {
      const rule_answers value = {exact(decimal::of(tenth, 1))};
      CHECK(points_of(open, value, choices).points == points_of(told, value).points);
    }
  }
}

TEST_CASE("canonical wording reads back to the same points") {
  for (const points_case& c : cases) {
    INFO(c.rule);
    const scoring_rule rule = read_rule(c.rule, exact(c.full), c.target);
    if (!rule.is_readable()) continue;
    const std::string wording = write_rule(rule);
    const scoring_rule again = read_rule(wording, exact(c.full), c.target);
    INFO(wording);
    CHECK(write_rule(again) == wording);
    const rule_case answers = read_case(rule, c.given);
    if (answers && again.inputs.size() == rule.inputs.size() && points_of(rule, answers.answers))
      CHECK(points_of(again, answers.answers).points == points_of(rule, answers.answers).points);
  }
}

TEST_CASE("a thousand clauses are read as they stand") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "第" + std::to_string(i) + "类缺失的扣1分；";
  const scoring_rule rule = read_rule(text, exact(2000));
  CHECK(rule.clauses.size() == 1000);
  CHECK(points_of(rule, rule_answers(1000, exact(1))).points == exact(1000));
}
