// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_text.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/constant_rule.hpp>
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
    {"≥95%得满分，每超过1个百分点加0.5分，最高不超过分值的120%", 5, "", "100%", "6"},
    {"每发现一处扣1分，最多扣该项分值的50%", 5, "", "9", "2.5"},
    {"基础分2分，每新增1项加1分，加至满分为止", 5, "", "4", "5"},
    {"每新增1项加1分，加至总分为止", 5, "", "9", "5"},
    {"完成值每低于目标值3%,扣1分", 30, "100万元", "94万元", "28"},
    {"与计划每相差2%扣1分", 10, "100", "105", "8"},
    {"事故率低于1‰得满分，每升高0.1‰扣1分", 5, "", "1.25‰", "3"},
    {"完成率100%得满分，每下降1%扣权重的5%", 10, "", "97%", "8.5"},
    {"每降低5%扣1分，100%得满分，不足5%的按5%计算", 5, "", "93%", "3"},
    // how a part of a step counts, said as a ratio of what was lost; 按比例得分 would be another
    // rule
    {"≥95%得满分，每降低1个百分点扣0.5分，按比例扣分", 5, "", "93.5%", "4.25"},
    {"≥95%得满分，每降低1个百分点扣0.5分，按实际比例计算，扣完为止", 5, "", "93.5%", "4.25"},
    {"≤100%得满分，每超过2%扣1分，按比例扣减", 5, "", "103%", "3.5"},
    {"≥95%得满分，每降低1个百分点扣0.5分，按比例得分", 5, "", "93.5%", "ambiguous"},
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
    // short words that compare with the target, and say no more than on which side
    {"达到目标值得满分，不达目标值得6分", 10, "95%", "94.9%", "6"},
    {"达到目标值得满分，不达目标值得6分", 10, "95%", "95%", "10"},
    {"未达目标值扣4分", 10, "95%", "94%", "6"},
    {"達到目标值得满分，否则不得分", 10, "95%", "95%", "10"},
    {"每低於目標值1個百分點扣1分，扣完為止", 10, "95%", "93%", "8"},
    {"達到95%得滿分，每降低1個百分點扣0.5分", 10, "", "93%", "9"},
    {"每發現一處扣2分，扣完為止", 10, "", "3", "4"},
    {"≥90%得滿分，60%（含）至90%得6分，低於60%不得分", 10, "", "60%", "6"},
    {"完成得滿分，未完成不得分", 10, "", "1=no", "0"},
    {"排名前3名得10分，每下降一個名次扣0.5分", 10, "", "5", "9"},
    {"完成目标得满分，不达的按完成比例计分", 10, "200", "150", "7.5"},
    {"完成目标得满分，不低于的按完成比例计分", 10, "200", "150", "second-condition"},
    {"得分=(2-完成率)×分值", 10, "100", "150", "5"},
    {"实际完成率×分值", 10, "", "80%", "8"},
    {"得分=(2-完成率)×分值", 10, "0", "150", "zero-denominator"},
    {"≤9%得满分，否则按比例得分", 20, "", "12%", "15"},
    {"得分=分值×(2-目标完成率)本公式适用于超过1倍以内的情况；超过1倍直接计0分", 10, "100", "210",
     "0"},
    {"控制在3个以内得满分，超出控制数的按比例计分，到达5个及以上不计分", 60, "", "4个", "45"},
    // nobody earns points by a fault
    {"草坪上的烟头每五个0.5分", 3, "", "1=12", "2"},
    // ladders: the steps that all rows lie on
    {"完成目标得10分，完成90%得9分，完成80%得8分，依次类推", 10, "", "35%", "3"},
    {"完成目标得10分，完成90%得9分，完成80%得8分，依次类推", 10, "", "120%", "10"},
    {"0-10%(含)，计10分；10-20%(含)，计9分；20-30%(含)，计8分；依此类推", 10, "", "31%", "7"},
    {"完成目标得30分，超额10%得31分，超额20%得32分，依次类推，最多得35分", 35, "", "100%", "30"},
    {"签约1亿元项目得2分，2亿得4分，以此类推", 15, "", "3.5亿元", "6"},
    {"延期1天扣1分，延期2天扣2分，以此类推", 10, "", "3天", "7"},
    {"1亿元得2分；2亿得4分", 10, "", "20000万元", "4"},
    // places in a ranking
    {"第一名得10分，第二名得9分，第三名得8分，依次类推", 10, "", "4", "7"},
    {"第一名得10分，依次递减1分", 10, "", "4名", "7"},
    {"排名第1名得10分，第2-3名得8分，第4名以后不得分", 10, "", "3", "8"},
    {"排名前3名得10分，每下降一个名次扣0.5分", 10, "", "5", "9"},
    {"按排位打分，每位次按0.25分递减", 20, "", "5", "19"},
    // rows whose points lack 分, and ranges of points
    {"≥8% 5；≥4%，<8% 4-3；0% 0", 5, "", "value=5%;2=3.5", "3.5"},
    {"≥8% 5；≥4%，<8% 4-3；0% 0", 5, "", "value=5%;2=2", "out-of-range"},
    {"≥8% 5；≥4%，<8% 4-3；0% 0", 5, "", "5%", "missing-input"},
    {"≤1个月 10；>1个月，≤2个月 6；>2个月 0", 10, "", "1.5个月", "6"},
    {"省级3 市级2 校级1 不累计计分", 3, "", "省级=yes;校级=yes", "3"},
    {"一等奖加5分，二等奖加3分，就高不就低", 10, "", "1=yes;2=yes", "5"},
    // 分别 and 各
    {"90%以上、80%-90%的分别得10分、8分，80%以下不得分", 10, "", "85%", "8"},
    {"每发现一起一般、较大、重大问题分别扣1、2、3分", 10, "", "1=1;3=2", "3"},
    {"制度健全、执行有效的各得2分", 4, "", "1=yes", "2"},
    {"90%以上得10分；80%-90%得8分；其余得5分", 10, "", "70%", "5"},
    // a maximum of its own
    {"每次扣1分；漏报的，每次扣2分；全年累计扣分不超过5分", 10, "", "1=9;2=9", "5"},
    {"每招引1个项目得5分，封顶15分", 20, "", "1=9", "15"},
    // a rate that is too low is no part of a step
    {"完成率不足60%不得分，60%-80%得5分，80%以上得10分", 10, "", "59%", "0"},
    {"每降低1%扣1分，不足1%不得分，100%得满分", 10, "", "98.5%", "9"},
    {"扣分项：发现1处问题扣0.5分，累计不超过3分", 10, "", "1=9", "7"},
    // rows parted by 、; a limit below a target; a rate that is negative; the first of many
    {"90%以上10分、80%-90%8分、60%-80%5分、60%以下0分", 10, "", "85%", "8"},
    {"每低于目标值1%扣1分，低于目标值10%以上不得分", 10, "100", "95", "5"},
    {"10%以上得10分，0-10%得3分，为负不得分", 10, "", "-1%", "0"},
    {"结果前10%得5分，前10%-30%得3分，其余得1分", 5, "", "5%", "5"},
    {"优秀10分，良好8分，合格6分，不合格0分", 10, "", "良好=yes", "8"},
    // one award's denial is not the whole rule's
    {"公开及时得1分，不及时不得分；制度健全得2分，不健全不得分", 3, "", "1=yes", "1"},
    // two rates of loss, or a table beside a count of the same
    {"低于100%的，每低1个百分点扣0.2分；低于80%的，每低1个百分点扣0.5分", 10, "", "90%",
     "ambiguous"},
    {"每有1项扣1分，3项以上扣5分", 10, "", "1=2", "ambiguous"},
    // either side of a deviation; the last place that is told; how many, as a table
    {"差异率在±5%以内的得20分，每超过1个百分点扣2分", 20, "", "-8%", "14"},
    {"第1名得10分，第2名得9分，每降低1个名次减1分", 10, "", "5", "6"},
    {"发现1次扣1分，发现2次扣3分，发现3次以上不得分", 10, "", "2次", "7"},
    {"以100%为满分，每减少5%扣1分，低于70%得0分", 10, "", "92%", "9"},
    {"完成全部任务得10分；完成任务80%以上得8分；完成任务不足80%不得分", 10, "", "100%", "10"},
    {"优(90-100分)得10分，良(80-89分)得8分", 10, "", "85分", "8"},
    {"机构健全，得6分；人员落实，得4分；每缺一项扣相应分值", 10, "", "1=yes", "6"},
    {"节约率为0得8分；每节约1%加0.5分", 10, "", "3%", "no-base"},
    {"每发表1篇得1分，最多得3分；每获奖1项得2分，最多得4分", 7, "", "1=9;2=1", "5"},
    {"未上报统计表(扣12分，其中每少报1个月报表扣1分)", 12, "", "1=14", "0"},
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
    {"完成80%得8分，完成95%得9分，完成100%得10分，依次类推", 10, "", "90%", "rule-unreadable"},
    {"排名第一得10分，其余依次类推", 10, "", "1", "rule-unreadable"},
    {"少建一个或已建但未达标的分别扣1分、3分", 5, "", "1=yes", "ambiguous"},
    {"排名倒数第1名的计2分，每进1名扣0.1分", 2, "", "1=yes", "no-base"},
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
  return points_of(constant_rule(text, exact(full)), {exact_of(value)}).points;
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

TEST_CASE("answers that are left off at the end are no answers") {
  for (const points_case& c : cases) {
    INFO(c.rule);
    const scoring_rule rule = read_rule(c.rule, exact(c.full), c.target);
    if (!rule.is_readable()) continue;
    const rule_points whole = points_of(rule, rule_answers(rule.inputs.size()));
    const rule_points none = points_of(rule, {});
    CHECK(none.fault == whole.fault);
    CHECK(none.points == whole.points);
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
