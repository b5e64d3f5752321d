// SPDX-License-Identifier: BSL-1.0
#include <jixiao/testing/run.hpp>

#include <jixiao/table/indicator_text.hpp>
#include <jixiao/testing/expectation_reader.hpp>
#include <jixiao/testing/golden.hpp>
#include <jixiao/testing/words.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace jixiao;

department two_activities() {
  department table;
  table.duties.emplace_back();
  for (const char* name : {"1、公开", "2、踏勘"}) {
    activity a;
    a.name = name;
    a.objectives.emplace_back();
    a.objectives[0].indicators.push_back(
        indicator::with_bands("完成率", {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
    table.duties[0].activities.push_back(a);
  }
  std::vector<indicator>& more = table.duties[0].activities[0].objectives[0].indicators;
  more.push_back(indicator::with_bands("次数", {"3次以内", "5次以内", "8次以内", "10次以内"}));
  more.push_back(indicator::with_bands("效果", {"效果明显", "效果较好", "效果一般", "没效果"}));
  return table;
}

struct row {
  const char* indicator;
  const char* measured;
  const char* grade = "";
  const char* reason = "";
  const char* refusal = "";
  const char* reading = "";
  const char* points = "";
};

test_case made(const row& from) {
  test_case c;
  c.indicator = from.indicator;
  c.activity = std::string(from.indicator) == "完成率" ? "公开" : "";
  c.text = from.measured;
  c.grade = from.grade;
  c.reason = from.reason;
  c.refusal = from.refusal;
  c.reading = from.reading;
  c.points = from.points;
  return c;
}

}  // namespace

TEST_CASE("a case holds exactly if the standard says what it expects") {
  struct expected {
    row of;
    bool holds;
  };
  const std::vector<expected> cases{
      {{"完成率", "98%", "优"}, true},
      {{"完成率", "97.999%", "优"}, false},
      {{"完成率", "97.999%", "良好"}, true},
      {{"完成率", "98%", "优", "shared_bound"}, true},
      {{"完成率", "98%", "优", "direct"}, false},
      {{"完成率", "98%", "", "shared_bound"}, true},
      {{"完成率", "98%", "良", "", "", "shared_bound=worse"}, true},
      {{"完成率", "98%", "无", "", "", "strict"}, true},
      {{"完成率", "98%", "无", "", "", "严格"}, true},
      {{"完成率", "98%", "无"}, false},
      {{"完成率", "98次", "", "", "unit-mismatch"}, true},
      {{"完成率", "98次", "", "", "拒绝"}, true},
      {{"完成率", "98次", "拒绝：unit-mismatch"}, true},
      {{"完成率", "98次", "", "", "unit-missing"}, false},
      {{"完成率", "98次", "优"}, false},
      {{"完成率", "98", "", "", "unit-missing"}, true},
      {{"完成率", "98", "优", "", "", "bare=percent"}, true},
      {{"完成率", "49/50", "优"}, true},
      {{"次数", "-1次", "", "", "negative-count"}, true},
      {{"次数", "11次", "差", "beyond_worst"}, true},
      {{"次数", "11次", "无", "", "", "beyond-worst=none"}, true},
      {{"效果", "效果较好", "良", "label"}, true},
      {{"效果", "很好", "", "", "unknown-label"}, true},
      {{"效果", "90%", "", "", "number-for-label"}, true},
      {{"完成率", "", "", "", "empty-text"}, true},
  };
  const department table = two_activities();
  const test_subjects subjects(table);
  for (const expected& one : cases) {
    CAPTURE(one.of.indicator, one.of.measured, one.of.grade, one.of.reading);
    const test_run run = run_cases(subjects, {made(one.of)}, reading::official());
    REQUIRE(run.problems.empty());
    CHECK((run.failed() == 0) == one.holds);
  }
}

TEST_CASE("every reason that a verdict can have can be expected") {
  const department table = two_activities();
  const test_subjects subjects(table);
  for (const std::string_view name : detail::reason_names) {
    CAPTURE(name);
    row of{"完成率", "98%"};
    of.reason = name.data();
    CHECK(run_cases(subjects, {made(of)}, reading::official()).problems.empty());
  }
}

TEST_CASE("reasons and refusals may be written as reports say them, in both languages") {
  const department table = two_activities();
  const test_subjects subjects(table);
  const auto holds = [&](const row& of) {
    const test_run run = run_cases(subjects, {made(of)}, reading::official());
    return run.problems.empty() && run.failed() == 0;
  };
  for (const language in : {language::zh, language::en}) {
    CHECK(holds({"完成率", "98%", "", reason_words(reason::shared_bound, in).c_str()}));
    CHECK_FALSE(holds({"完成率", "99%", "", reason_words(reason::shared_bound, in).c_str()}));
    CHECK(holds({"完成率", "3次", "", "", refusal_words("unit-mismatch", in).c_str()}));
    CHECK_FALSE(holds({"完成率", "3次", "", "", refusal_words("unit-missing", in).c_str()}));
    const std::string refused = detail::refused_words("unit-mismatch", in);
    CHECK(holds({"完成率", "3次", refused.c_str()}));
  }
  for (std::size_t i = 0; i < detail::reason_names.size(); ++i)
    for (const language in : {language::zh, language::en})
      CHECK(detail::reason_named(reason_words(static_cast<reason>(i), in)) ==
            static_cast<reason>(i));
}

TEST_CASE("what no one can tell about a case is a problem of the file, and the others are run") {
  struct expected {
    row of;
    test_case_fault what;
  };
  const std::vector<expected> cases{
      {{"完成率", "98%"}, test_case_fault::no_expectation},
      {{"", "98%", "优"}, test_case_fault::no_indicator},
      {{"完成律", "98%", "优"}, test_case_fault::unknown_indicator},
      {{"完成率", "98%", "甲"}, test_case_fault::unknown_grade},
      {{"完成率", "98%", "优", "shared"}, test_case_fault::unknown_reason},
      {{"完成率", "98%", "优", "", "", "宽松"}, test_case_fault::unknown_reading},
      {{"完成率", "98%", "优", "", "", "gap=none;gap"}, test_case_fault::unknown_reading},
      {{"完成率", "98%", "", "", "no-such-code"}, test_case_fault::unknown_refusal},
      {{"完成率", "98%", "", "", "", "", "八分"}, test_case_fault::unreadable_points},
      {{"完成率", "98%", "优", "", "unit-mismatch"}, test_case_fault::two_expectations},
  };
  const department table = two_activities();
  const test_subjects subjects(table);
  for (const expected& one : cases) {
    CAPTURE(one.of.indicator, one.of.grade, one.of.refusal);
    const test_run run =
        run_cases(subjects, {made(one.of), made({"次数", "3次", "优"})}, reading::official());
    REQUIRE(run.problems.size() == 1);
    CHECK(run.problems[0].what == one.what);
    CHECK_FALSE(describe(run.problems[0]).empty());
    CHECK_FALSE(describe(run.problems[0], language::en).empty());
    CHECK(run.passed() == 1);
  }
  CHECK(run_cases(subjects, {}, reading::official()).problems[0].what == test_case_fault::no_cases);
}

TEST_CASE("an indicator is found by its name alone, or by its activity where there are several") {
  const department table = two_activities();
  const test_subjects subjects(table);
  test_case one = made({"完成率", "98%", "优"});
  one.activity.clear();
  CHECK(bind_cases(subjects, {one}, {}).problems[0].what == test_case_fault::doubtful_indicator);
  one.activity = "（二）踏勘";
  CHECK(bind_cases(subjects, {one}, {}).items.at(0).subject == 3);
  one.indicator = "完成律";
  one.activity.clear();
  CHECK(bind_cases(subjects, {one}, {}).problems[0].expected == "完成率");
}

TEST_CASE("a failure tells both bands, the bound that decided, and the readings that would do") {
  const department table = two_activities();
  const test_subjects subjects(table);
  const test_run run = run_cases(subjects, {made({"完成率", "98%", "良"})}, reading::official());
  const test_case_result& result = run.results.at(0);
  const any_standard& s = subjects[result.what.subject].indicator->standard;
  CHECK(wanted_words(s, result.what.wanted) == "良“95%～98%”");
  CHECK(got_words(s, result) == "优“98%以上”");
  CHECK(why_words(s, "98%", {}).find("98% ≥ 98%") != std::string::npos);
  CHECK(why_words(s, "97.99%", {}).find("0.01 个百分点") != std::string::npos);
  CHECK(result.readings == std::vector<std::string>{"shared_bound=worse"});
}

TEST_CASE("of two ledgers the first line that differs is told, and how many do") {
  CHECK_FALSE(first_difference("a\nb\n", "a\r\nb\n"));
  const auto d = first_difference("a\nb\nc\n", "a\nB\nc\nd\n");
  REQUIRE(d);
  CHECK(d->line == 2);
  CHECK(d->stored == "b");
  CHECK(d->now == "B");
  CHECK(d->count == 2);
  CHECK(first_difference("a\n", "")->now.empty());
}
