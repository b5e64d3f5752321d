// SPDX-License-Identifier: BSL-1.0
#include <jixiao/testing/points_tests.hpp>

#include <string>
#include <vector>

#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/points_comparison.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/rule_book.hpp>
#include <jixiao/testing/target_mutant.hpp>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

const department& targets() {
  static const department table = [] {
    std::vector<indicator> all;
    for (const auto& [name, text] :
         std::vector<std::pair<const char*, const char*>>{{"完成率", "≥95%"},
                                                          {"份数", "60份"},
                                                          {"成本", "≤30万元"},
                                                          {"天数", "≤20天"},
                                                          {"事故", "0次"},
                                                          {"倍数", ">1.5倍"},
                                                          {"效果", "定性：明显"}})
      all.push_back(scoring_test::with_target(name, text));
    return scoring_test::department_of(std::move(all));
  }();
  return table;
}

std::vector<scheme> schemes() {
  std::vector<scheme> all{scheme::official(), scheme::self_evaluation_2020()};
  all.push_back(scheme::official());
  all.back().methods.target = by_steps{};
  all.push_back(scheme::official());
  all.back().methods.target = by_deviation{};
  all.push_back(scheme::official());
  all.back().methods.target =
      proportional{reverse_rule::linear, equal_rule::either_side, decimal::of(6, 1)};
  all.push_back(scheme::official());
  efficacy coefficient;
  coefficient.not_allowed = 10;
  all.back().methods.target = coefficient;
  all.push_back(scheme::official());
  all.back().methods.target = satisfaction{};
  all.push_back(scheme::official());
  all.back().methods.target = pass_fail{};
  all.push_back(scheme::official());
  all.back().rounding.points.reset();
  return all;
}

// Everything that might be measured, near enough together. Knows nothing of targets.
std::vector<std::string> grid(const indicator& i) {
  std::vector<std::string> all{"缺失", "不适用", "明显", "达成", "部分达成", "50%", "3次", "7"};
  const unit u = i.target->unit;
  if (!i.target->is_numeric()) {
    for (int n = -20; n <= 1100; n += 7)
      for (const char* word : {"达成", "部分达成", "未达成"})
        all.push_back(word + std::string("；给分=") +
                      std::string(to_text(decimal::of(n, 2)).view()));
    return all;
  }
  if (u.is_countable()) {
    for (int n = 0; n <= 260; ++n)
      all.push_back(std::to_string(n) + std::string(to_text(u).view()));
    return all;
  }
  for (int n = -30; n <= 2300; n += 9) all.push_back(detail::case_text(decimal::of(n, 1), u));
  for (int n = 0; n <= 400; n += 3) all.push_back(detail::case_text(decimal::of(n, 2), u));
  return all;
}

}  // namespace

TEST_CASE("generated cases of targets hold, touch all of them and kill every mutant") {
  const test_subjects subjects(targets());
  for (const scheme& how : schemes()) {
    const points_scope scope{how, false};
    const std::vector<test_case> cases = generate_points_cases(subjects, scope);
    const bound_cases bound = bind_cases(subjects, cases, how.reading);
    INFO(name_of(how.methods.target));
    CHECK(bound.problems.empty());
    CHECK(run_cases(subjects, cases, how.reading, points_by(how)).failed() == 0);
    coverage covered;
    add_points_coverage(covered, subjects, cases, bound.items, scope);
    CHECK(covered.of > 30);
    CHECK(covered.covered == covered.of);
    mutation_score score;
    add_points_mutation(score, subjects, cases, bound.items, scope);
    CHECK(score.mutants > 60);
    CHECK(score.killed == score.to_kill());
    CHECK(score.survived.empty());
  }
}

TEST_CASE("a mutant of a target is equivalent exactly if a grid of values finds no difference") {
  std::size_t equivalent = 0;
  for (const scheme& how : schemes())
    for (const indicator& i : targets().duties[0].activities[0].objectives[0].indicators) {
      std::vector<points_outcome> own;
      for_each_target_mutant(i, [&](const target_mutant& m) {
        const auto told = points_comparison(i, how, m.indicator, how).find();
        INFO(name_of(how.methods.target) << " " << i.target->text << ": " << m.name);
        if (told) {
          // What it is told by does tell it.
          CHECK_FALSE(told->first == told->second);
          CHECK(outcome_of(i, told->value, how) == told->first);
          CHECK(outcome_of(m.indicator, told->value, how) == told->second);
          return;
        }
        ++equivalent;
        const std::vector<std::string> all = grid(i);
        if (own.empty())
          for (const std::string& text : all) own.push_back(outcome_of(i, text, how));
        for (std::size_t k = 0; k < all.size(); ++k)
          if (!(outcome_of(m.indicator, all[k], how) == own[k])) FAIL_CHECK(all[k]);
      });
    }
  CHECK(equivalent > 30);
}

TEST_CASE("points that differ only where they round differently are told apart") {
  const scheme how;
  const indicator one = scoring_test::with_target("完成率", "≥95%");
  scheme other;
  other.rounding.points->mode = rounding::half_even;
  const auto tie = points_comparison(one, how, one, other).find();
  REQUIRE(tie);
  CHECK(tie->value == "0.0475%");  // 0.005 of 10 points
  // Over whole numbers no tie is ever met: 60 份 of 10 points is 1/6 a piece.
  const indicator count = scoring_test::with_target("份数", "≥7份");
  CHECK_FALSE(points_comparison(count, how, count, other).find());
  // Of many pieces neighbouring targets are told by the few whose points round apart.
  const indicator many = scoring_test::with_target("份数", "≥3200份");
  const indicator more = scoring_test::with_target("份数", "≥3201份");
  const auto told = points_comparison(many, how, more, how).find();
  REQUIRE(told);
  CHECK_FALSE(told->first == told->second);
}

TEST_CASE("the value that a survivor of a thin file is printed with kills it") {
  const test_subjects subjects(targets());
  const scheme how;
  const points_scope scope{how, false};
  test_case thin;
  thin.indicator = "完成率";
  thin.text = "96%";
  thin.points = "10";
  const std::vector<test_case> cases{thin};
  mutation_score score;
  add_points_mutation(score, subjects, cases, bind_cases(subjects, cases, how.reading).items,
                      scope);
  REQUIRE(score.survived.size() > 50);
  for (const survivor& s : score.survived) {
    INFO(s.mutant << " by " << s.value);
    CHECK(expected_words(s) != got_words(s));
    test_case added;
    added.indicator = subjects[s.subject].indicator->name;
    added.text = s.value;
    (outcome_of(*subjects[s.subject].indicator, s.value, how).points ? added.points
                                                                     : added.refusal) =
        expected_words(s);
    const std::vector<test_case> more{thin, added};
    const bound_cases bound = bind_cases(subjects, more, how.reading);
    REQUIRE(bound.problems.empty());
    mutation_score then;
    add_points_mutation(then, subjects, more, bound.items, scope, language::zh, s.subject);
    for (const survivor& left : then.survived) CHECK(left.mutant != s.mutant);
  }
}

TEST_CASE("of the smallest set of cases of targets none can be left out") {
  const test_subjects subjects(targets());
  const scheme how;
  const points_scope scope{how, false};
  const std::vector<test_case> cases = generate_points_cases(subjects, scope);
  const bound_cases bound = bind_cases(subjects, cases, how.reading);
  bool is_proved = false;
  const auto fewest = smallest_points_cases(subjects, cases, bound.items, scope, &is_proved);
  CHECK(is_proved);
  CHECK(fewest.size() < cases.size() / 2);
  const auto killed_by = [&](const std::vector<std::size_t>& chosen) {
    std::vector<test_case> some;
    for (const std::size_t i : chosen) some.push_back(cases[i]);
    mutation_score score;
    add_points_mutation(score, subjects, some, bind_cases(subjects, some, how.reading).items,
                        scope);
    return score.killed;
  };
  const std::size_t all = killed_by(fewest);
  mutation_score whole;
  add_points_mutation(whole, subjects, cases, bound.items, scope);
  CHECK(all == whole.to_kill());
  for (std::size_t left_out = 0; left_out < fewest.size(); ++left_out) {
    std::vector<std::size_t> rest = fewest;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    CHECK(killed_by(rest) < all);
  }
}

TEST_CASE("a case says what an assessor gave, and why a measurement brings no points") {
  const test_subjects subjects(targets());
  const scheme how;
  const auto run_one = [&](const char* name, const char* text, const char* wanted,
                           const char* refusal) {
    test_case one;
    one.indicator = name;
    one.text = text;
    one.points = wanted;
    one.refusal = refusal;
    const test_run run = run_cases(subjects, {one}, how.reading, points_by(how));
    REQUIRE(run.problems.empty());
    return run.passed() == 1;
  };
  CHECK(run_one("效果", "达成；给分=9", "9", ""));
  CHECK(run_one("效果", "达成;given=9", "9", ""));
  CHECK(run_one("效果", "达成；给分=7", "", "level-range"));
  CHECK(run_one("效果", "达成", "", "points-missing"));
  CHECK(run_one("完成率", "3次", "", "unit-mismatch"));
  CHECK_FALSE(run_one("完成率", "3次", "", "missing"));
  CHECK(run_one("完成率", "缺失", "", "missing"));
  CHECK(run_one("完成率", "不适用", "", "left_out"));
  CHECK_FALSE(run_one("完成率", "95%", "", "missing"));
  CHECK_FALSE(run_one("完成率", "94%", "10", ""));
}
