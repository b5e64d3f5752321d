// SPDX-License-Identifier: BSL-1.0
#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

indicator with_rule(std::string rule, const char* full) {
  indicator i;
  i.name = "指标";
  i.rule_text = std::move(rule);
  if (*full != 0) i.full_points = to_decimal(full);
  return i;
}

std::string codes_of(const scored& s) {
  std::string codes;
  for (const evaluation_problem& p : s.problems)
    codes.append(codes.empty() ? "" : " ").append(name_of(p.code));
  return codes;
}

struct rule_case_of_table {
  const char* rule;
  const char* full;
  const char* measured;
  const char* points;
};

}  // namespace

TEST_CASE("an indicator with a rule in words and no bands is scored by it, step by step") {
  constexpr rule_case_of_table cases[] = {
      {"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "10", "93%", "9"},
      {"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "10", "93.5%", "9.5"},
      {"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "10", "60%", "0"},
      {"每发现一处不合规扣2分，扣完为止", "10", "3", "4"},
      {"每发现一处不合规扣2分，扣完为止", "10", "9", "0"},
      {"①制定管理办法的，得2分；②办法有效执行的，得2分", "4", "1=是；2=否", "2"},
      {"①制定管理办法的，得2分；②办法有效执行的，得2分", "4", "1=yes;2=yes", "4"},
      {"100%得5分；90%（含）～100%得4分；低于90%不得分", "5", "95%", "4"},
      {"得分=实际完成数÷120×分值", "10", "90", "7.5"},
      {"完成率≥100%得10分；超过100%的，每超过5%加1分，最多加5分；低于100%的，按比例得分", "10",
       "110%", "12"},
      {"完成率≥100%得10分；超过100%的，每超过5%加1分，最多加5分；低于100%的，按比例得分", "10",
       "80%", "8"},
      {"满意度90%及以上得10分，60%及以下得0分，60%-90%之间按插值法计算", "10", "75%", "5"},
      {"迟报的，第三次起每次扣1分", "10", "5", "7"},
      {"完成率达到90%得10分，每低1个百分点扣0.5分；无任务的按满分计算", "10", "2=是", "10"},
  };
  for (const rule_case_of_table& c : cases) {
    INFO(c.rule << " " << c.measured);
    const scored s =
        score_one(with_rule(c.rule, c.full), read_measurement("指标", c.measured), scheme{});
    CHECK(s.points() == c.points);
    CHECK(fault_of(s.steps) == "");
    CHECK(s.score.method == "by_rule");
    REQUIRE(s.score.rule);
    CHECK(rational(s.score.rule->points.points.to_fraction()) == s.steps[*s.score.own_step].exact);
  }
}

TEST_CASE("what a rule cannot score says why, and nothing is guessed") {
  const auto codes = [](const char* rule, const char* full, const char* measured) {
    return codes_of(score_one(with_rule(rule, full), read_measurement("指标", measured), scheme{}));
  };
  CHECK(codes("……的扣1分", "5", "1") == "rule-unreadable");
  CHECK(codes("每发现一处扣1分", "", "1") == "rule-unreadable");
  CHECK(codes("每发现一处扣1分", "0", "1") == "rule-unreadable");
  CHECK(codes("每发现一处扣1分", "5", "-1") == "rule-answer");
  CHECK(codes("每发现一处扣1分", "5", "1.5") == "rule-answer");
  CHECK(codes("≥95%得满分，每降低1个百分点扣0.5分", "5", "95") == "rule-answer");
  CHECK(codes("根据实际情况酌情扣0.5至2分", "5", "3") == "rule-answer");
}

TEST_CASE("a choice that the words leave open is named where it moves the points") {
  const indicator i = with_rule("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "10");
  CHECK(codes_of(score_one(i, read_measurement("指标", "93%"), scheme{})) == "");
  const scored s = score_one(i, read_measurement("指标", "93.5%"), scheme{});
  CHECK(codes_of(s) == "open-choice open-choice");
  REQUIRE(s.score.rule->alternatives.size() == 2);
  CHECK(s.score.rule->alternatives[0].instead == "begun");
  CHECK(s.score.rule->alternatives[0].points == exact(9));
  scheme begun;
  by_rule how;
  how.choices.part = part_choice::begun;
  begun.methods.rules = how;
  CHECK(score_one(i, read_measurement("指标", "93.5%"), begun).points() == "9");
}

TEST_CASE("points that an assessor gave are of the one part that asks for them, else of none") {
  const auto outcome = [](const char* rule, const char* measured, bool gives_points) {
    measurement m = read_measurement("指标", measured);
    if (gives_points) m.given_points = to_decimal("1");
    const scored s = score_one(with_rule(rule, "4"), m, scheme{});
    return s.points() + " " + codes_of(s);
  };
  CHECK(outcome("根据实际情况酌情扣0.5至2分", "", true) == "3 ");
  constexpr const char* two = "①管理规范，酌情得0-2分；②资料完整，酌情得0-2分";
  CHECK(outcome(two, "1=1；2=1", false) == "2 ");
  CHECK(outcome(two, "", true) == "0 ");
}

TEST_CASE("an input of a form that was left blank leaves the indicator open") {
  const indicator i = with_rule("①制定管理办法的，得2分；②办法有效执行的，得2分", "4");
  measurement m = read_measurement("指标", "1=是");
  m.answers = {{"1", "是"}, {"2", ""}};
  CHECK(codes_of(score_one(i, m, scheme{})) == "rule-input-missing");
  m.answers[1].text = "否";
  CHECK(score_one(i, m, scheme{}).points() == "2");
}
