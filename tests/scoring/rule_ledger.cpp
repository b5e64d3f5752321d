// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/rule_ledger.hpp>

#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// The steps as a person would read them off: what each is, and what it comes to.
std::string steps_of(const char* rule, int full, const char* measured, const by_rule& method = {}) {
  indicator i;
  i.name = "指标";
  i.rule_text = rule;
  i.full_points = decimal(full);
  scheme how;
  how.methods.rules = method;
  const scored s = score_one(i, read_measurement("指标", measured), how);
  CHECK(fault_of(s.steps) == "");
  std::string text;
  for (const ledger_step& step : s.steps)
    text.append(text.empty() ? "" : "; ")
        .append(name_of(step.rule))
        .append(" ")
        .append(to_text(step.result));
  return text;
}

}  // namespace

TEST_CASE("each clause of a rule is a step that a person can follow") {
  struct ledger_case {
    const char* rule;
    int full;
    const char* measured;
    const char* steps;
  };
  constexpr const char* rate = "≥95%得满分，每降低1个百分点扣0.5分，扣完为止";
  constexpr const char* cost = "费用控制在100万元以内得满分，每超过5万元扣1分，扣完为止";
  constexpr const char* two = "①制定管理办法的，得2分；②办法有效执行的，得2分";
  constexpr const char* bonus =
      "完成率≥100%得10分；超过100%的，每超过5%加1分，最多加5分；低于100%的，按比例得分";
  for (const ledger_case& c : {
           ledger_case{rate, 10, "93.5%",
                       "start 10; actual 93.5; shortfall 1.5; count 1; clause 0.5; sum 9.5; "
                       "points 9.5"},
           {rate, 10, "60%",
            "start 10; actual 60; shortfall 35; clause 17.5; sum -7.5; capped 0; points 0"},
           {rate, 10, "97%", "start 10; points 10"},
           {cost, 10, "112万元",
            "start 10; actual 112; shortfall 12; count 2.4; count 2; clause 2; sum 8; points 8"},
           {"每发现一处问题扣1分，最多扣3分", 10, "5",
            "start 10; actual 5; clause 5; capped 3; sum 7; points 7"},
           {"每发现一处问题扣1分，最多扣3分", 10, "3",
            "start 10; actual 3; clause 3; sum 7; points 7"},
           {"迟报的，第三次起每次扣1分", 10, "5",
            "start 10; actual 5; shortfall 3; clause 3; sum 7; points 7"},
           // What leaves nothing leaves nothing to be taken off.
           {"每发现一处扣1分；发生重大事故的不得分", 10, "1=2;2=是", "clause 0; points 0"},
           {two, 4, "1=是；2=否", "clause 2; points 2"},
           {two, 4, "1=是；2=是", "clause 2; clause 2; sum 4; points 4"},
           {"根据实际情况酌情扣0.5至2分", 5, "1.5", "start 5; clause 1.5; sum 3.5; points 3.5"},
           {"得分=实际完成数÷120×分值", 10, "90",
            "actual 90; clause 0.75; clause 7.5; clause 7.5; points 7.5"},
           // On either side of 100 %.
           {"完成率每相差1个百分点扣1分，扣完为止", 10, "97%",
            "start 10; actual 97; shortfall 3; clause 3; sum 7; points 7"},
           {"完成率每相差1个百分点扣1分，扣完为止", 10, "104%",
            "start 10; actual 104; shortfall 4; clause 4; sum 6; points 6"},
           {bonus, 10, "80%", "actual 80; clause 8; points 8"},
           {"①制度健全，2分，每发现一处问题扣1分，扣完为止；②资料完整，3分，每缺一项扣1分，扣完为"
            "止",
            5, "1=5;2=1",
            "start 2; actual 5; clause 5; sum -3; capped 0; start 3; actual 1; clause 1; sum 2; "
            "sum 2; points 2"},
           // One measured value, however many clauses are about it.
           {bonus, 10, "140%",
            "actual 140; shortfall 40; count 8; clause 8; capped 5; clause 14; capped 10; sum 15; "
            "points 15"},
       }) {
    INFO(c.rule << " " << c.measured);
    CHECK(steps_of(c.rule, c.full, c.measured) == c.steps);
  }
}

TEST_CASE("a part of a step counts whole, as begun, or as what it is") {
  constexpr const char* rate = "≥95%得满分，每降低1个百分点扣0.5分，扣完为止";
  by_rule method;
  method.choices.part = part_choice::begun;
  CHECK(steps_of(rate, 10, "93.5%", method) ==
        "start 10; actual 93.5; shortfall 1.5; count 2; clause 1; sum 9; points 9");
  by_rule relative;
  relative.choices.percent_step = percent_step_choice::relative;
  // 1 % of 80 % is 0.8 percentage points.
  CHECK(steps_of("≥80%得满分，每降低1%扣1分，扣完为止", 10, "78%", relative) ==
        "start 10; actual 78; shortfall 2; count 2.5; count 2; clause 2; sum 8; points 8");
  CHECK(steps_of("≥80%得满分，每降低1%扣1分，扣完为止", 10, "78%") ==
        "start 10; actual 78; shortfall 2; clause 2; sum 8; points 8");
  // The further above a ceiling, the less; far above, nothing.
  by_rule reverse;
  reverse.choices.reverse = reverse_choice::linear;
  constexpr const char* cost = "≤100万元得满分，否则按比例得分";
  CHECK(steps_of(cost, 10, "125万元", reverse) ==
        "actual 125; shortfall 25; completion 0.25; completion 0.75; clause 7.5; points 7.5");
  CHECK(steps_of(cost, 10, "250万元", reverse) ==
        "actual 250; shortfall 150; completion 1.5; completion -0.5; clause -5; capped 0; "
        "points 0");
  CHECK(steps_of(cost, 10, "125万元") == "actual 125; clause 8; points 8");
  method.choices.part = part_choice::linear;
  CHECK(steps_of(rate, 10, "93.5%", method) ==
        "start 10; actual 93.5; shortfall 1.5; clause 0.75; sum 9.25; points 9.25");
}
