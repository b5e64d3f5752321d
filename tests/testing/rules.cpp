// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/rule_goal.hpp>
#include <jixiao/testing/rule_mutant.hpp>
#include <jixiao/testing/rule_probe.hpp>
#include <jixiao/testing/rule_tests.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct ruled_table {
  department table;

  explicit ruled_table(const std::vector<std::string>& rules) {
    activity a;
    a.name = "活动";
    objective o;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      indicator one;
      one.name = "指标" + std::to_string(i + 1);
      one.rule_text = rules[i];
      one.full_points = to_decimal("5");
      o.indicators.push_back(one);
    }
    a.objectives.push_back(o);
    duty d;
    d.activities.push_back(a);
    table.duties.push_back(d);
  }
};

const ruled_table& book() {
  static const ruled_table of(
      {"≥95%得满分，每降低1个百分点扣0.5分，扣完为止", "≥95%得5分；80%～95%得3分；低于80%不得分",
       "每发现一处扣1分，最多扣3分；未公开的扣1分", "≤5天得满分，每超过1天扣2分，扣完为止",
       "①制度健全得3分；②程序规范得2分"});
  return of;
}

std::string points_at(const std::string& text, const std::string& answers) {
  const scoring_rule rule = read_rule(text, exact(5));
  const rule_case read = read_case(rule, answers);
  return read ? detail::points_word(points_of(rule, read.answers)) : "!";
}

}  // namespace

TEST_CASE("generated cases of rules hold, touch all of them and kill every mutant") {
  const test_subjects subjects(book().table);
  const std::vector<test_case> cases = generate_rule_cases(subjects);
  const bound_cases bound = bind_cases(subjects, cases, {});
  CHECK(bound.problems.empty());
  for (const bound_case& one : bound.items)
    CHECK(points_at(subjects[one.subject].indicator->rule_text, cases[one.source].text) ==
          cases[one.source].points);
  coverage covered;
  add_rule_coverage(covered, subjects, cases, bound.items);
  CHECK(covered.of > 25);
  CHECK(covered.covered == covered.of);
  mutation_score score;
  add_rule_mutation(score, subjects, cases, bound.items);
  CHECK(score.to_kill() > 80);
  CHECK(score.killed == score.to_kill());
  CHECK(score.survived.empty());
}

TEST_CASE("the answers that a survivor of a thin file is printed with kill it") {
  const test_subjects subjects(book().table);
  test_case thin;
  thin.indicator = "指标1";
  thin.text = "96%";
  thin.points = "5";
  std::vector<test_case> cases{thin};
  const bound_cases bound = bind_cases(subjects, cases, {});
  mutation_score score;
  add_rule_mutation(score, subjects, cases, bound.items);
  REQUIRE(score.survived.size() > 80);
  for (const survivor& s : score.survived) {
    INFO(s.mutant << " by " << s.value);
    CHECK(expected_words(s) != got_words(s));
    const std::string& rule = subjects[s.subject].indicator->rule_text;
    CHECK(points_at(rule, s.value) == expected_words(s));
  }
}

TEST_CASE(
    "a mutant of a rule is equivalent exactly if a fine grid of answers finds no difference") {
  for (const indicator& i : book().table.duties[0].activities[0].objectives[0].indicators) {
    const scoring_rule rule = rule_of(i);
    if (rule.inputs.size() != 1) continue;
    for_each_rule_mutant(rule, {}, [&](const rule_mutant& m) {
      bool differs = false;
      const int places = rule.inputs[0].unit.is_countable() ? 0 : 2;
      for (int n = -500; n <= 11000 && !differs; ++n) {
        const exact value = decimal::of(places == 0 ? n / 10 : n, places);
        if (places == 0 && value.is_negative()) continue;
        const rule_points one = points_of(rule, {value});
        const rule_points other = points_of(m.rule, {value}, m.choices);
        differs = one.fault != other.fault || !(one.points == other.points);
      }
      INFO(i.rule_text << ": " << m.name);
      CHECK(rule_comparison(rule, {}, m.rule, m.choices).find().has_value() == differs);
    });
  }
}

TEST_CASE("of the smallest set of cases of rules none can be left out") {
  const test_subjects subjects(book().table);
  const std::vector<test_case> cases = generate_rule_cases(subjects);
  const bound_cases bound = bind_cases(subjects, cases, {});
  bool is_proved = true;
  const std::vector<std::size_t> fewest =
      smallest_rule_cases(subjects, cases, bound.items, {}, &is_proved);
  CHECK(is_proved);
  CHECK(fewest.size() < cases.size());
  const auto killed_by = [&](const std::vector<std::size_t>& chosen) {
    std::vector<test_case> some;
    for (const std::size_t i : chosen) some.push_back(cases[i]);
    mutation_score score;
    add_rule_mutation(score, subjects, some, bind_cases(subjects, some, {}).items);
    return score.killed;
  };
  const std::size_t all = killed_by(fewest);
  mutation_score whole;
  add_rule_mutation(whole, subjects, cases, bound.items);
  CHECK(all == whole.killed);
  for (std::size_t left_out = 0; left_out < fewest.size(); ++left_out) {
    std::vector<std::size_t> rest = fewest;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    CHECK(killed_by(rest) < all);
  }
}
