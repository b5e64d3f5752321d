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
      // On both sides of the target, and from 100 % where a rate is named and no bound.
      {"完成率每相差1个百分点扣1分，扣完为止", "10", "97%", "7"},
      {"完成率每相差1个百分点扣1分，扣完为止", "10", "104%", "6"},
      {"每发现一处问题扣1分，最多扣3分", "10", "2", "8"},
      {"每发现一处问题扣1分，最多扣3分", "10", "5", "7"},
      {"费用控制在100万元以内得满分，每超过5万元扣1分，扣完为止", "10", "112万元", "8"},
      {"费用控制在100万元以内得满分，每超过5万元扣1分，扣完为止", "10", "90万元", "10"},
      // Each item loses no more than it has.
      {"①制度健全，2分，每发现一处问题扣1分，扣完为止；②资料完整，3分，每缺一项扣1分，扣完为止",
       "5", "1=5;2=1", "2"},
      {"①制度健全，2分，每发现一处问题扣1分，扣完为止；②资料完整，3分，每缺一项扣1分，扣完为止",
       "5", "1=1;2=5", "1"},
      {"每发现一处扣1分；发生重大事故的不得分", "10", "1=2;2=否", "8"},
      {"每发现一处扣1分；发生重大事故的不得分", "10", "1=2;2=是", "0"},
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
  CHECK(outcome(two, "", true) == "- missing");
}

TEST_CASE(
    "points that an assessor wrote beside a blank are no answer to what is counted or asked") {
  for (const char* rule :
       {"每发现一处不合规扣2分，扣完为止", "未按规定公开的扣2分",
        "①制定制度，得2分；②执行有效，得2分", "≥95%得满分，每低1个百分点扣1分"}) {
    INFO(rule);
    measurement m = read_measurement("指标", "");
    m.given_points = decimal(4);
    const scored s = score_one(with_rule(rule, "4"), m, scheme{});
    CHECK(s.points() == "-");
    CHECK(codes_of(s) == "missing");
  }
}

TEST_CASE("points given for each of several must lie in the range for as many") {
  const indicator i = with_rule("每发现一项扣2至5分，扣完为止", "20");
  const auto outcome = [&](const char* counted, const char* given) {
    measurement m = read_measurement("指标", counted);
    m.given_points = to_decimal(given);
    const scored s = score_one(i, m, scheme{});
    return s.points() + (s.problems.empty()
                             ? ""
                             : " " + codes_of(s) + " " + to_text(s.problems[0].least.value()) +
                                   "~" + to_text(s.problems[0].most.value()));
  };
  CHECK(outcome("1=3", "6") == "14");
  CHECK(outcome("1=3", "15") == "5");
  CHECK(outcome("1=3", "5.9") == "- points-range 6~15");
  CHECK(outcome("1=3", "15.1") == "- points-range 6~15");
  CHECK(outcome("1=1", "5") == "15");
  CHECK(outcome("1=1", "6") == "- points-range 2~5");
  // As in an answer in words.
  CHECK(score_one(i, read_measurement("指标", "1=3;2=15"), scheme{}).points() == "5");
  CHECK(codes_of(score_one(i, read_measurement("指标", "1=3;2=16"), scheme{})) == "rule-answer");
}

TEST_CASE("points that an assessor gave answer no other question of the rule") {
  const indicator i = with_rule("①每发现一处问题扣1分；②根据整改情况酌情扣0.5至2分", "5");
  measurement m = read_measurement("指标", "");
  m.given_points = decimal(1);
  CHECK(score_one(i, m, scheme{}).points() == "4");
  m = read_measurement("指标", "1=2");
  m.given_points = decimal(1);
  CHECK(score_one(i, m, scheme{}).points() == "2");
}

TEST_CASE("an input of a form that was left blank leaves the indicator open") {
  const indicator i = with_rule("①制定管理办法的，得2分；②办法有效执行的，得2分", "4");
  measurement m = read_measurement("指标", "1=是");
  m.answers = {{"1", "是"}, {"2", ""}};
  CHECK(codes_of(score_one(i, m, scheme{})) == "rule-input-missing");
  m.answers[1].text = "否";
  CHECK(score_one(i, m, scheme{}).points() == "2");
}

TEST_CASE("a problem with a rule says where it stands and what would have been right") {
  const auto problem_of = [](const char* rule, const char* full, const measurement& m) {
    indicator i = with_rule(rule, full);
    i.where.row = 2;
    i.rule_place.row = 3;
    const scored s = score_one(i, m, scheme{});
    REQUIRE(s.problems.size() == 1);
    CHECK(s.points() == "-");
    CHECK(s.problems[0].level == severity::error);
    return s.problems[0];
  };
  const auto figure = [](const std::optional<rational>& r) { return r ? to_text(*r) : "-"; };
  const auto answered = [](const char* text) { return read_measurement("指标", text); };

  const evaluation_problem unread = problem_of("≥95%得满分，……的扣1分", "5", answered("96%"));
  CHECK(unread.text == "…");
  CHECK(unread.at == 9);
  CHECK(unread.where.row == 3);
  const evaluation_problem endless = problem_of("每发现一处扣1分", "", answered("1"));
  CHECK(endless.finding == code::no_full_points);
  CHECK(endless.text == "每发现一处扣1分");
  CHECK(endless.where.row == 3);

  constexpr const char* two = "①制定管理办法的，得2分；②办法有效执行的，得2分";
  CHECK(problem_of(two, "4", answered("3=是")).expected == "1, 2");
  CHECK(problem_of("≥95%得满分，每降低1个百分点扣0.5分", "5", answered("高")).expected == "%");
  const evaluation_problem outside = problem_of("根据实际情况酌情扣0.5至2分", "5", answered("3"));
  CHECK(figure(outside.least) == "0.5");
  CHECK(figure(outside.most) == "2");
  CHECK(outside.text == "3");

  measurement assessed = answered("");
  for (const char* stated : {"0.49", "2.01"}) {
    assessed.given_points = to_decimal(stated);
    const evaluation_problem p = problem_of("根据实际情况酌情扣0.5至2分", "5", assessed);
    CHECK(p.code == problem_code::points_range);
    CHECK(figure(p.stated) == stated);
    CHECK(figure(p.least) == "0.5");
    CHECK(figure(p.most) == "2");
  }
  const evaluation_problem divided = problem_of("得分=120÷实际完成数×分值", "10", answered("0"));
  CHECK(divided.code == problem_code::rule_zero_divisor);
  CHECK(divided.text == "0");
}

TEST_CASE("points at the ends of the range that a rule gives are still of it") {
  const indicator i = with_rule("根据实际情况酌情扣0.5至2分", "5");
  for (const auto& [off, left] : {std::pair{"0.5", "4.5"}, {"2", "3"}}) {
    measurement m = read_measurement("指标", "");
    m.given_points = to_decimal(off);
    CHECK(score_one(i, m, scheme{}).points() == left);
    CHECK(score_one(i, read_measurement("指标", off), scheme{}).points() == left);
  }
}

TEST_CASE("what was not answered of a rule is named, and nothing answered is nothing measured") {
  const indicator i =
      with_rule("①制定管理办法的，得2分；②办法有效执行的，得2分；③资料完整，酌情得0-2分", "6");
  const auto lacking = [&](const char* first, const char* second) {
    measurement m = read_measurement("指标", "1=是");
    m.answers = {{"1", first}, {"2", second}, {"3", "1"}};
    const scored s = score_one(i, m, scheme{});
    return s.points() + " " + codes_of(s) + (s.problems.empty() ? "" : " " + s.problems[0].text);
  };
  CHECK(lacking("是", "否") == "3 ");
  CHECK(lacking("是", "") == "- rule-input-missing 办法有效执行");
  CHECK(lacking("", "否") == "- rule-input-missing 制定管理办法");
  CHECK(lacking("", "") == "- rule-input-missing 制定管理办法、办法有效执行");
  measurement blank = read_measurement("指标", "1=是");
  blank.answers = {{"1", ""}, {"2", ""}, {"3", ""}};
  CHECK(codes_of(score_one(i, blank, scheme{})) == "missing");
}

TEST_CASE("a choice that the words leave open is told with what either comes to") {
  const scored s = score_one(with_rule("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "10"),
                             read_measurement("指标", "93.4%"), scheme{});
  CHECK(s.points() == "9.5");
  REQUIRE(s.problems.size() == 2);
  CHECK(s.problems[0].text == "part=whole");
  CHECK(s.problems[0].expected == "part=begun");
  CHECK(to_text(s.problems[0].stated.value()) == "9.5");
  CHECK(to_text(s.problems[0].summed.value()) == "9");
  CHECK(s.problems[1].expected == "part=linear");
  CHECK(to_text(s.problems[1].summed.value()) == "9.2");
  CHECK(s.problems[1].level == severity::note);
}

TEST_CASE("what reaches beyond an item is told with what the total loses") {
  const scored s = score_one(with_rule("每发现一处扣1分；发生责任事故的，总分扣5分", "10"),
                             read_measurement("指标", "1=2;2=是"), scheme{});
  CHECK(s.points() == "8");
  REQUIRE(s.has(problem_code::rule_effect));
  for (const evaluation_problem& p : s.problems) {
    if (p.code != problem_code::rule_effect) continue;
    CHECK(p.effect == effect_scope::total_loss);
    CHECK(to_text(p.stated.value()) == "5");
    CHECK(p.level == severity::warning);
  }
}

TEST_CASE("full points that a rule states serve where the table has none, and only there") {
  const auto full = [](const char* stated) {
    const scored s = score_one(with_rule("满分5分，每发现一处扣1分，扣完为止", stated),
                               read_measurement("指标", "1"), scheme{});
    return s.points() + " of " + to_text(s.score.own_full);
  };
  CHECK(full("") == "4 of 5");
  CHECK(full("8") == "7 of 8");
  CHECK(full("1") == "0 of 1");
  CHECK(full("0.5") == "0 of 0.5");
}
