// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/test_page.hpp>

#include <jixiao/table/indicator_text.hpp>

#include <memory>
#include <regex>
#include <string>
#include <vector>

#include <jixiao/report/words.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/rule_book.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/testing/words.hpp>

#include "report/support/year.hpp"
#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using report_test::count;
using report_test::nesting_fault;

namespace {

// A test of a table by cases, with the page about it.
struct tested {
  department table;
  test_subjects subjects{table};
  std::vector<test_case> cases;
  scheme how = scheme::official();
  bool with_scheme = false;

  tested(department of, std::vector<test_case> by) : table(std::move(of)), cases(std::move(by)) {}
  tested(const tested&) = delete;
  tested& operator=(const tested&) = delete;

  void add_whole() {
    add_total(subjects, table, how);
    with_scheme = true;
  }
  std::string page(language in, std::size_t only = every_subject) const {
    const rule_book book{subjects, how, with_scheme};
    const bound_cases bound = bind_cases(subjects, cases, how.reading);
    const test_run run = run_cases(subjects, cases, how.reading, points_by(how, in));
    const coverage covered = coverage_of(book, cases, bound.items, in, only);
    const mutation_score mutated = mutation_of(book, cases, bound.items, in, only);
    const report::test_content content{subjects, cases, run, in};
    report::test_page_content what{content,
                                   covered,
                                   mutated,
                                   how.reading,
                                   {{"表.csv", "0a"}, {"例.csv", "0b"}},
                                   {"jixiao 9", "0c", "0d"},
                                   table.name,
                                   report::scheme_words(how, in),
                                   book.choices(),
                                   &how};
    what.scheme_digest = "0e";
    what.only = only;
    return report::test_page(what);
  }
};

// Bands, labels, ten levels, a rule of two numbers, a target.
department all_kinds() {
  indicator rule;
  rule.name = "办结";
  rule.rule_text = "办结率≥95%得3分；满意率≥90%得2分；每发现一处问题扣1分";
  rule.full_points = to_decimal("5");
  indicator steps;
  steps.name = "公开";
  steps.rule_text = "≥95%得满分，每降低1个百分点扣0.5分，扣完为止";
  steps.full_points = to_decimal("5");
  department table;
  table.name = "某局";
  duty d;
  d.name = "职责";
  d.activities = {scoring_test::activity_of(
      "活动", {scoring_test::with_rate("满意率"),
               indicator::with_bands("次数", {"3次以内", "5次以内", "8次以内", "8次以上"}),
               indicator::with_bands("效果", {"明显", "较明显", "一般", "不明显"}), rule, steps,
               scoring_test::with_target("完成率", "≥95%", "20", "产出指标")})};
  table.duties = {d};
  return table;
}

test_case case_of(std::string indicator, std::string text, std::string grade,
                  std::string points = {}) {
  test_case one;
  one.indicator = std::move(indicator);
  one.text = std::move(text);
  one.grade = std::move(grade);
  one.points = std::move(points);
  return one;
}

std::vector<test_case> thin_cases() {
  return {case_of("满意率", "98%", "优"),    case_of("满意率", "97.9%", "优"),
          case_of("次数", "3次", "拒绝"),    case_of("满意率", "90", "拒绝：unit-mismatch"),
          case_of("公开", "93.5%", "", "5"), case_of("完成率", "95%", "", "100"),
          case_of("无此指标", "1%", "优"),   case_of("效果", "明显", "良")};
}

// What a person reads: without style and tags.
std::string read_text(const std::string& page) {
  std::string text = std::regex_replace(page, std::regex("<style>[^]*?</style>"), " ");
  return std::regex_replace(text, std::regex("<[^>]*>"), " ");
}

}  // namespace

TEST_CASE("a page about a test says words where programs have codes", "[report][test_page]") {
  tested what(all_kinds(), thin_cases());
  what.add_whole();
  for (const language in : {language::zh, language::en}) {
    const std::string text = read_text(what.page(in));
    std::smatch found;
    const bool has_code =
        std::regex_search(text, found, std::regex("[a-z]{2,}[_-][a-z]{2,}|[a-z]+=[a-z]+"));
    // A reading is named as a case file writes it too, behind the words.
    const std::string before = has_code ? found.prefix().str() : std::string();
    INFO(before.substr(before.size() < 90 ? 0 : before.size() - 90) << found.str());
    CHECK((!has_code || before.ends_with("（") || before.ends_with("(")));
  }
  const std::string zh = read_text(what.page(language::zh));
  for (const char* words : {"共用界值", "计量单位不符", "用例还不够", "官方解读"})
    CHECK(zh.find(words) != std::string::npos);
  const std::string en = read_text(what.page(language::en));
  for (const char* words : {"shared bound", "the cases are not enough", "the official reading"})
    CHECK(en.find(words) != std::string::npos);
}

TEST_CASE("the first of a page is what a reviewer signs", "[report][test_page]") {
  tested what(all_kinds(), thin_cases());
  const std::string page = what.page(language::zh);
  std::size_t at = 0;
  for (const char* part : {"用例还不够", "相符", "不符", "文件问题", "覆盖", "变异得分", "0a", "0b",
                           "0c", "0d", "官方解读", "0e", "编制", "审核", "日期", "各项规则",
                           "coverage-line", "不符的用例", "会漏过的错误"}) {
    const std::size_t next = page.find(part, at);
    INFO(part);
    REQUIRE(next != std::string::npos);
    at = next;
  }
  tested enough(all_kinds(), {});
  enough.cases = generate_cases(rule_book{enough.subjects, enough.how, false});
  const std::string whole = enough.page(language::zh);
  CHECK(count(whole, "✓ 用例足够") == 1);
  CHECK(count(whole, "✗") == 1);  // in the legend
  CHECK(count(whole, "id=\"failures\"") == 0);
  CHECK(count(whole, "id=\"survivors\"") == 0);
}

TEST_CASE("a line has a tick where a case touches it and a cross where a mistake would pass",
          "[report][test_page]") {
  const tested what(scoring_test::department_of({scoring_test::with_rate("满意率")}),
                    {case_of("满意率", "98%", "优")});
  const std::string page = what.page(language::zh);
  CHECK(count(page, "<svg class=\"coverage-line\"") == 1);
  CHECK(count(page, "界值 98%：有用例") + count(page, "界值 98%：错误会漏过") == 1);
  CHECK(count(page, "界值 90%：错误会漏过") == 1);
  for (const char* bound : {">90%</text>", ">95%</text>", ">98%</text>"})
    CHECK(count(page, bound) == 1);
  // Each of three bounds has three places, and four pieces lie between.
  CHECK(count(page, "<g class=\"mark ") == 9);
  CHECK(count(page, "<g class=\"stop ") == 4);
  // Whatever has a colour has a symbol of its own.
  CHECK(count(page, "<g class=\"mark unnoticed\"") + count(page, "<g class=\"stop unnoticed\"") ==
        count(page, "M-2.5-2.5l5 5"));
  CHECK(count(page, "<g class=\"mark covered\"") + count(page, "<g class=\"stop covered\"") ==
        count(page, "M-3 0l2 2.5l4-5"));
}

TEST_CASE("each number that a rule measures has a line, by name where there are several",
          "[report][test_page]") {
  tested what(all_kinds(), {case_of("办结", "办结率=96%;满意率=91%", "", "5")});
  const std::string page = what.page(language::zh);
  CHECK(count(page, "“办结率” 界值 95%") > 0);
  CHECK(count(page, "“满意率” 界值 90%") > 0);
}

TEST_CASE("only what was tested is on the page", "[report][test_page]") {
  const tested what(all_kinds(), {case_of("满意率", "98%", "优")});
  const std::string page = what.page(language::zh, 0);
  CHECK(count(page, "<article id=\"rule-") == 1);
  CHECK(count(page, "<article id=\"rule-1\"") == 1);
}

TEST_CASE("a standard of any number of levels has a line that goes on below",
          "[report][test_page]") {
  std::vector<std::string> cells{"90%以上"};
  for (int low = 80; low >= 10; low -= 10)
    cells.push_back(std::to_string(low) + "%～" + std::to_string(low + 10) + "%");
  cells.emplace_back("10%以下");
  const scale levels = *scale::read("一档,二档,三档,四档,五档,六档,七档,八档,九档,十档");
  const tested what(scoring_test::department_of({indicator::with_bands("率", cells, levels)}),
                    {case_of("率", "95%", "一档")});
  const std::string page = what.page(language::zh);
  for (int bound = 10; bound <= 90; bound += 10)
    CHECK(count(page, ">" + std::to_string(bound) + "%</text>") == 1);
}

TEST_CASE("no name in a table or a case file becomes markup of the page", "[report][test_page]") {
  std::vector<test_case> cases;
  for (const std::string& text : report_test::hostile_texts()) {
    cases.push_back(case_of(text, text, text));
    cases.push_back(case_of("率" + text, "-3%", "优"));
    cases.back().activity = text;
  }
  const tested what(report_test::hostile_table(), std::move(cases));
  for (const language in : {language::zh, language::en}) {
    const std::string page = what.page(in);
    CHECK(nesting_fault(page).empty());
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "</title></svg>") == 0);
    CHECK(count(page, "<b>&amp;") == 0);
    for (const char* part : {"src=", "@import", "http://", "https://", "url(h"})
      CHECK(count(page, part) == 0);
  }
}
