// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/ranking.hpp>
#include <jixiao/report/words.hpp>

#include <algorithm>

#include "report/csv_writer.hpp"
#include "report/support/year.hpp"
#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

namespace {

report::ranked_department with_total(const char* name, const char* total) {
  report::ranked_department d;
  d.name = name;
  if (*total != '\0')
    d.total = to_decimal(total);
  else
    d.range = {rational(10), rational(90)};
  return d;
}

}  // namespace

TEST_CASE("numbers in names come in the order of their size", "[report]") {
  std::vector<std::string> names{"第10局",
                                 "第2局",
                                 "第1局",
                                 "第02局",
                                 "第2局-2",
                                 "第2局-10",
                                 "a99999999999999999999999",
                                 "a100000000000000000000000",
                                 "a"};
  std::sort(names.begin(), names.end(), report::comes_before);
  CHECK(names == std::vector<std::string>{"a", "a99999999999999999999999",
                                          "a100000000000000000000000", "第1局", "第02局", "第2局",
                                          "第2局-2", "第2局-10", "第10局"});
  for (const std::string& a : names)
    for (const std::string& b : names)
      CHECK((a == b) == (!report::comes_before(a, b) && !report::comes_before(b, a)));
}

TEST_CASE("equal totals share a place, and what is not decided has none", "[report]") {
  std::vector<report::ranked_department> all{with_total("丁", ""), with_total("第10局", "80.00"),
                                             with_total("第2局", "80"), with_total("甲", "79.99"),
                                             with_total("乙", "91")};
  report::rank(all);
  std::string order;
  for (const auto& d : all) order += d.name + std::to_string(d.rank) + " ";
  CHECK(order == "乙1 第2局2 第10局2 甲4 丁0 ");
  CHECK(report::ranking_counts(all, language::zh) == "5 个部门：优 0，良 0，中 0，差 0，未定 5");
}

TEST_CASE("what cost most comes first, with the points that it cost", "[report]") {
  using namespace scoring_test;
  const department table =
      department_of({with_rate("甲"), with_rate("乙"), with_rate("丙"), with_rate("丁")});
  const measurements year = measured({{"甲", "96%"}, {"乙", "12%"}, {"丙", "98%"}, {"丁", ""}});
  const evaluation e = evaluate(table, year);
  const auto costs = report::costliest(e);
  REQUIRE(costs.size() == 2);
  CHECK(costs[0].name == "乙");
  CHECK(costs[0].lost == 15);
  CHECK(costs[1].lost == 5);
  const report::ranked_department d = report::ranked(sensitivity(table, year), "子", "t.csv");
  CHECK(d.undecided == 1);
  CHECK(d.errors == 1);
  CHECK_FALSE(d.total);
  CHECK(report::worst_words(d, language::zh) == "乙 −15、甲 −5");
  CHECK(d.hangs_on == std::vector<open_choice>{open_choice::shared_bound, open_choice::missing});
}

TEST_CASE("a ranking keeps the indicators of a department, or the worst of many", "[report]") {
  using namespace scoring_test;
  const department table =
      department_of({with_rate("甲"), with_rate("乙"), with_rate("丙"), with_rate("丁")});
  const measurements year = measured({{"甲", "96%"}, {"乙", "12%"}, {"丙", "98%"}, {"丁", ""}});
  const sensitivity_report scored = sensitivity(table, year);
  report::ranked_department d = report::ranked(scored, "子", "t.csv");
  const auto lines = [&](std::size_t most) {
    report::keep_indicators(d, scored.base, language::zh, most);
    std::string text;
    for (const report::ranked_indicator& i : d.details)
      text += i.name + i.grade + (i.points ? report::exact_figure(*i.points) : "?") + " ";
    return text;
  };
  CHECK(lines(4) == "甲良20 乙差10 丙优25 丁? ");
  CHECK(lines(2) == "甲良20 乙差10 ");
  CHECK(lines(3) == "甲良20 乙差10 丁? ");
  const std::string page = report::ranking_html({d}, language::zh);
  CHECK(page.find("4 个指标中失分最多的和未定的 3 个") != std::string::npos);
  CHECK(page.find("12%") != std::string::npos);
  d.page = "a b/<.html";
  CHECK(report::ranking_html({d}, language::zh).find("href=\"a%20b%2F%3C.html\"") !=
        std::string::npos);
}

TEST_CASE("a ranking is well formed whatever departments are called", "[report]") {
  std::vector<report::ranked_department> all;
  for (const std::string& text : hostile_texts()) {
    all.push_back(with_total(text.c_str(), "80"));
    all.back().page = text;
    all.back().indicators = 1;
    all.back().details = {
        {text, text, text, text, grade::good, rational(1) / rational(3), rational(2)},
        {text, text, text, "", grade::good, std::nullopt, rational(2)}};
  }
  report::rank(all);
  CHECK(nesting_fault(report::ranking_html(all, language::zh)) == "");
  CHECK(nesting_fault(report::ranking_html(all, language::en)) == "");
  CHECK(report::ranking_html(all, language::zh).find("<script") == std::string::npos);
  CHECK(count(report::ranking_json(all, language::zh), "\"position\": 1,") == all.size());
  CHECK(report::ranking_xlsx(all, language::zh).starts_with("PK"));
}

TEST_CASE("in a ranking a figure stands below its head, and a loss behind its name", "[report]") {
  std::vector<report::ranked_department> all{with_total("甲", "80")};
  all[0].worst = {{0, 0, 0, "办结率", rational(5)}, {0, 0, 1, "<次数>", rational(3)}};
  const std::string page = report::ranking_html(all, language::zh);
  CHECK(page.find("<th scope=\"col\" class=\"figure\">总分</th>") != std::string::npos);
  CHECK(page.find("办结率&nbsp;−5、&lt;次数&gt;&nbsp;−3</td>") != std::string::npos);
}

TEST_CASE("what a spreadsheet would run is marked, of full width and behind blanks too",
          "[report]") {
  for (const char* text :
       {"=1+1", " =1", "＝1", "+A1", "＋cmd", "－2+3", "@SUM", "＠SUM", "\t1", "　=1"})
    CHECK(report::looks_like_formula(text));
  for (const char* text : {"-5%", "－5%", "+3", "1=1", "", "乙=1"})
    CHECK_FALSE(report::looks_like_formula(text));
}
