// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/words.hpp>

#include "report/support/year.hpp"
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
