// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/words.hpp>

#include <jixiao/report/html.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/words/scoring_messages.hpp>

#include "report/support/year.hpp"
#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

TEST_CASE("a figure is exact where its decimal ends, and says where it is near",
          "[report][words]") {
  struct figure_case {
    rational value;
    int places;
    const char* shown;
    const char* exact;
    const char* both;
  };
  const std::vector<figure_case> cases{
      {rational(80), 2, "80", "80", "80"},
      {rational(1) / 8, 2, "0.125", "0.125", "0.125"},
      {rational(1) / 32, 2, "≈0.03", "0.03125", "0.03125"},
      {rational(1) / 3, 2, "≈0.33", "1/3", "1/3 ≈0.3333"},
      {rational(-2) / 3, 4, "≈-0.6667", "-2/3", "-2/3 ≈-0.6667"},
      {rational(0), 2, "0", "0", "0"},
  };
  for (const figure_case& c : cases) {
    CHECK(report::figure(c.value, c.places) == c.shown);
    CHECK(report::exact_figure(c.value) == c.exact);
    CHECK(report::exact_and_decimal(c.value) == c.both);
  }
}

TEST_CASE("a settled range is one figure", "[report][words]") {
  CHECK(report::range_words({rational(80), rational(80)}, language::zh) == "80");
  CHECK(report::range_words({rational(80), rational(181) / 2}, language::zh) == "80～90.5");
  CHECK(report::range_words({rational(80), rational(181) / 2}, language::en) == "80 to 90.5");
}

TEST_CASE("shares are whole per cents, nothing of nothing being none", "[report][words]") {
  part_score score;
  score.full = rational(30);
  score.points = rational(20);
  CHECK(report::share_words(score) == "67%");
  score.points.reset();
  score.range = {rational(15), rational(30)};
  CHECK(report::share_words(score) == "50%");
  score.full = rational(0);
  CHECK(report::share_words(score) == "0%");
}

TEST_CASE("every indicator of a year is counted once", "[report][words]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  // How many there are, then how many of each grade and of none.
  std::string words = report::counts_words(y.result, language::zh);
  for (char& c : words)
    if (c < '0' || c > '9') c = ' ';
  std::size_t sum = 0;
  for (const std::string& figure : split(words, ' '))
    if (!figure.empty()) sum += static_cast<std::size_t>(std::stoul(figure));
  CHECK(sum == 2 * 51);
}

TEST_CASE("a year scored by targets and by budget execution says so", "[report][words]") {
  using namespace scoring_test;
  scheme how = *scheme_named("self-evaluation-2020");
  const department table =
      department_of({with_target("完成率", "≥90%", "60"), with_target("次数", "≥10次", "30")});
  measurements values = measured({{"完成率", "100%"}, {"次数", "8次"}});
  values.budgets.push_back({{}, {}, to_decimal("43.2"), to_decimal("37.24"), {}});
  const evaluation e = evaluate(table, values, how);
  report::content what{table, values, e, how, {}, {}, {}, std::nullopt, language::zh};
  REQUIRE(e.execution);
  CHECK(report::counts_words(e, language::zh) == "2 个指标，直接计分，不分等级");
  CHECK(report::counts_words(e, language::en) == "2 indicators, scored without grades");
  CHECK(report::execution_words(*e.execution, language::zh) == "预算执行率 ≈86.20%");
  const indicator_score& score = e.duties[0].activities[0].indicators[1];
  CHECK(report::reason_words(what, 0, 0, score) == method_text(score.method, language::zh));
  const std::string page = report::html(what);
  CHECK(count(page, "预算执行率 ≈86.20%") == 1);
  CHECK(count(page, ">80</a>") == 1);
  CHECK(count(page, "数轴上") == 0);
  CHECK(count(page, "class=\"reason\"></p>") == 0);
  CHECK(count(report::csv(what), "预算执行率,≈86.20%") == 1);
  CHECK(count(report::html(year(table_2019(), sample_2019()).content()), "数轴上") == 1);
}

TEST_CASE("every step of a year has its words in both languages", "[report][words]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019(), missing_policy::zero);
  for (const language in : {language::zh, language::en})
    for (std::size_t s = 0; s < y.result.ledger.size(); ++s) {
      const report::step_words words = report::words_of_step(y.result, s, in);
      CHECK(!words.rule.empty());
      CHECK(!words.calculation.empty());
      CHECK(!words.result.empty());
    }
}

TEST_CASE("points stand with their full marks, or with why there are none", "[report][words]") {
  const auto shown = [](const part_score& score, language in) {
    return report::points_words(score, in) + report::full_words(score, in);
  };
  part_score score;
  score.standing = standing::scored;
  score.full = rational(100) / 3;
  score.points = rational(115) / 4;
  CHECK(shown(score, language::zh) == "28.75 / ≈33.33");
  score.standing = standing::undecided;
  score.points.reset();
  score.range = {rational(0), rational(25)};
  CHECK(shown(score, language::zh) == "0～25 / ≈33.33");
  CHECK(shown(score, language::en) == "0 to 25 / ≈33.33");
  score.standing = standing::left_out;
  score.full = rational(0);
  CHECK(shown(score, language::zh) == "不参评");
  CHECK(shown(score, language::en) == "left out");
  score.standing = standing::scored;
  score.points = rational(0);
  CHECK(shown(score, language::zh) == "0 / 0");
}

TEST_CASE("where weights are refused, no figure stands for what hangs on them", "[report][words]") {
  using namespace scoring_test;
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = to_decimal("100");
  const department table =
      department_of({with_target("甲", "≥10件", "59.99"), with_target("乙", "≥10件", "40")});
  const measurements values = measured({{"甲", "10件"}, {"乙", "5件"}});
  const evaluation e = evaluate(table, values, how);
  const report::content what{table, values, e, how, {}, {}, {}, std::nullopt, language::zh};
  for (const indicator_score& i : e.duties.at(0).activities.at(0).indicators) {
    CHECK(report::is_unweighted(i));
    CHECK(report::points_words(i, language::zh) == "–");
    CHECK(report::full_words(i, language::zh) == "（权重未定）");
    CHECK(report::full_words(i, language::en) == " (no weight)");
  }
  const std::string page = report::html(what);
  CHECK(count(page, "–（权重未定）") == 2);
  CHECK(count(page, ">–</a>") == 2);
  CHECK(count(page, ">0 / 0<") == 0);
  CHECK(count(report::csv(what), ",0,") == 0);
}

TEST_CASE("a note on many parts alike is a remark once, and all else as often as it is",
          "[report][words]") {
  evaluation e;
  const auto add = [&](problem_code code, severity level, const char* indicator) {
    evaluation_problem p;
    p.code = code;
    p.level = level;
    p.indicator = indicator;
    e.problems.push_back(std::move(p));
  };
  add(problem_code::weights_not_given, severity::note, "");
  add(problem_code::missing, severity::warning, "甲");
  add(problem_code::weights_not_given, severity::note, "");
  add(problem_code::missing, severity::warning, "乙");
  add(problem_code::weights_not_given, severity::note, "");
  const auto remarks = report::remarks_of(e, language::zh);
  REQUIRE(remarks.size() == 3);
  CHECK(remarks[0].problem == &e.problems[0]);
  CHECK(remarks[0].words.ends_with("（同样的共 3 处）"));
  CHECK(remarks[1].words == report::problem_words(e.problems[1], language::zh));
  CHECK(remarks[2].words == report::problem_words(e.problems[3], language::zh));
  CHECK(report::remarks_of(e, language::en)[0].words.ends_with(" (3 like this)"));
}

TEST_CASE("an indicator that is left out says why", "[report][words]") {
  measurements all = scoring_test::sample_2019();
  std::erase_if(all.items, [](const measurement& m) { return m.indicator == "审批事项公开率"; });
  const year y(scoring_test::table_2019(), all, missing_policy::leave_out);
  const indicator_score& score = y.result.duties[0].activities[0].indicators[0];
  CHECK(report::reason_words(y.content(), 0, 0, score) == "没有实际完成值，不参评");
  CHECK(report::reason_words(y.content(language::en), 0, 0, score) ==
        "nothing was measured; left out");
}

TEST_CASE("a value that its indicator can't be graded by says so beside it", "[report][words]") {
  const year y(scoring_test::table_2019(), faulty_year());
  const report::content what = y.content();
  const indicator_score& score = y.result.duties[0].activities[0].indicators[0];
  CHECK(score.measured == "3次");
  CHECK_FALSE(score.verdict);
  CHECK(report::reason_words(what, 0, 0, score).find("计量单位不符") != std::string::npos);
  CHECK(count(report::html(what), "计量单位不符；评价标准的单位是“%”</p>") == 1);
  CHECK(count(report::csv(what), "计量单位不符") == 1);
}
