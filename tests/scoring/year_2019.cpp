// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include "scoring/support/ledger_checker.hpp"
#include "scoring/support/table_2019.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

// The grades of the sample, read from the published bands by hand: a letter an indicator, a word an
// activity, a line a duty. `-` is 文件材料归档案, which was not measured.
const std::vector<std::vector<std::string>> grades_by_hand{
    {"AAB", "ABA", "DBB", "ABB", "BBB", "A-B", "BAA", "BBA"},
    {"AAB", "BBB", "BDB", "BBC", "BAB"},
    {"ABA", "ABB", "AAD", "BAB"}};

reference::number coefficient(char letter) {
  return reference::number(letter == 'A' ? 10 : letter == 'B' ? 8 : letter == 'C' ? 6 : 4, 10);
}

// Everything weighed alike at each level, what is missing left out.
reference::number total_by_hand() {
  reference::number total = 0;
  for (const auto& activities : grades_by_hand) {
    reference::number of_duty = 0;
    for (const std::string& letters : activities) {
      reference::number sum = 0;
      int count = 0;
      for (char letter : letters) {
        if (letter == '-') continue;
        sum += coefficient(letter);
        ++count;
      }
      of_duty += sum / count / static_cast<int>(activities.size());
    }
    total += of_duty * 100 / static_cast<int>(grades_by_hand.size());
  }
  return total;
}

struct expected_total {
  const char* scheme;
  missing_policy missing;
  const char* exact;
  const char* shown;
  const char* grade;
};

}  // namespace

TEST_CASE("the year 2019 has the grades that the published bands give by hand") {
  const evaluation e = evaluate(table_2019(), sample_2019());
  REQUIRE(e.duties.size() == grades_by_hand.size());
  for (std::size_t d = 0; d < e.duties.size(); ++d) {
    REQUIRE(e.duties[d].activities.size() == grades_by_hand[d].size());
    for (std::size_t a = 0; a < e.duties[d].activities.size(); ++a) {
      std::string letters;
      for (const indicator_score& i : e.duties[d].activities[a].indicators)
        letters += i.verdict && i.verdict->grade ? "ABCD"[column_of(*i.verdict->grade)] : '-';
      INFO(e.duties[d].activities[a].name);
      CHECK(letters == grades_by_hand[d][a]);
    }
  }
}

TEST_CASE("the year 2019 under each named scheme") {
  const department table = table_2019();
  const measurements year = sample_2019();
  for (const expected_total& x : std::vector<expected_total>{
           {"default", missing_policy::zero, "1495/18", "83.06", "良"},
           {"default", missing_policy::leave_out, "3035/36", "84.31", "良"},
           {"self-evaluation-2020", missing_policy::zero, "78.417975", "78.42", "中"},
           {"self-evaluation-2020", missing_policy::leave_out, "3136719/35500", "88.36", "良"},
           {"standard-values", missing_policy::zero, "3149633/36000", "87.49", "良"},
           {"standard-values", missing_policy::leave_out, "3194633/36000", "88.74", "良"}}) {
    scheme how = *scheme_named(x.scheme);
    how.policies.missing = x.missing;
    const evaluation e = evaluate(table, year, how);
    INFO(x.scheme << " " << name_of(x.missing));
    CHECK(points_text(e.points) == x.exact);
    CHECK(total_text(e) == x.shown);
    REQUIRE(e.grade());
    CHECK(word_of(*e.grade()) == x.grade);
    CHECK(fault_of(e.ledger) == "");
  }
}

TEST_CASE("the total of 2019 is the one worked out by hand") {
  scheme how = scheme::official();
  how.policies.missing = missing_policy::leave_out;
  const evaluation e = evaluate(table_2019(), sample_2019(), how);
  REQUIRE(e.points);
  CHECK(reference::number_of(to_text(*e.points)) == total_by_hand());
}

TEST_CASE(
    "while a value is missing the total of 2019 is a range, and its grade is known all the same") {
  const evaluation e = evaluate(table_2019(), sample_2019());
  CHECK_FALSE(e.points);
  CHECK_FALSE(e.total);
  CHECK(to_text(e.range.least) == "1495/18");
  CHECK(to_text(e.range.most) == "760/9");
  CHECK(e.possible_grades == grade_set{grade::good});
  const evaluation_problem* missing = find(e, problem_code::missing);
  REQUIRE(missing != nullptr);
  CHECK(missing->indicator == "文件材料归档案");
  CHECK(missing->level == severity::error);
}

TEST_CASE("by budget, the blank activities of 2019 are found, and counted as the policy says") {
  scheme how = scheme::official();
  how.policies.missing = missing_policy::zero;
  how.weights.duties.source = how.weights.activities.source = weight_source::by_budget;
  const evaluation refused = evaluate(table_2019(), sample_2019(), how);
  CHECK_FALSE(refused.total);
  std::size_t blanks = 0;
  for (const evaluation_problem& p : refused.problems)
    blanks += p.code == problem_code::budget_blank ? 1u : 0u;
  CHECK(blanks == 7);
  for (const blank_budget_policy policy :
       {blank_budget_policy::zero, blank_budget_policy::rest, blank_budget_policy::equal}) {
    how.weights.blank_budget = policy;
    const evaluation e = evaluate(table_2019(), sample_2019(), how);
    INFO(name_of(policy));
    CHECK(e.total);
    CHECK(fault_of(e.ledger) == "");
    rational sum(0);
    for (const duty_score& d : e.duties) sum += d.full;
    CHECK(sum == 100);
    CHECK(e.duties[0].full == 67);  // 33.50 of 50
  }
}
