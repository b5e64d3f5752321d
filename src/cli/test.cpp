// SPDX-License-Identifier: BSL-1.0
#include "test.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <utility>

#include <jixiao/io/cases.hpp>
#include <jixiao/report/test_report.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/testing/words.hpp>

#include "command.hpp"
#include "receipt.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

// A failure's picture: what was wanted and what came on one line, below it why.
void print_failure(const context& all, const painter& paint, const test_case& from,
                   const test_subject& subject, const test_case_result& r) {
  const any_standard& s = subject.indicator->standard;
  std::cout << paint.paint(all.say("不符", "FAIL"), colour::red) << "  "
            << one_line(place_words(from.where, all.in) + "  " + subject.indicator->name + "  " +
                        from.text + std::string(all.say("：应得 ", ": wanted ")) +
                        wanted_words(s, r.what.wanted, all.in) +
                        std::string(all.say("，实得 ", ", got ")) + got_words(s, r, all.in))
            << '\n';
  const std::string why =
      r.points.why.empty() ? why_words(s, from.text, r.what.wanted.reading, all.in) : r.points.why;
  std::cout << "      " << one_line(why) << '\n';
  if (const std::string readings = readings_words(r, all.in); !readings.empty())
    std::cout << "      " << paint.paint(readings, colour::dim) << '\n';
}

void print_text(const context& all, const tested& what, const test_run& run) {
  const painter paint = painter::for_output();
  for (const test_case_result& r : run.results)
    if (!r.is_passed)
      print_failure(all, paint, what.cases[r.what.source], what.subjects[r.what.subject], r);
  std::cout << all.say(&catalogue::cases_passed, {run.passed()}) << all.say("，", ", ")
            << all.say(&catalogue::cases_failed, {run.failed()}) << '\n';
}

void print(const context& all, const tested& what, const test_run& run, const std::string& format) {
  const report::test_content content{what.subjects, what.cases, run, all.in};
  if (format == "json")
    std::cout << report::test_json(content);
  else if (format == "junit")
    std::cout << report::test_junit(content);
  else if (format == "tap")
    std::cout << report::test_tap(content);
  else if (format == "sarif")
    std::cout << report::test_sarif(content);
  else
    print_text(all, what, run);
}

}  // namespace

test_run run_and_print(context& all, const test_options& o, const tested& what) {
  auto how = chosen_scheme(all, o.scheme.empty() ? "default" : o.scheme);
  if (!how) return {};
  how->reading = what.how;
  test_run run = run_cases(what.subjects, what.cases, what.how, points_by(*how, all.in));
  print(all, what, run, o.format);
  if (run.failed() != 0) all.raise(status::fails);
  return run;
}

void tell_problems(context& all, const std::vector<test_case_problem>& problems) {
  for (const test_case_problem& p : problems) {
    complain(all, p.where, severity::error, describe(p, all.in));
    all.raise(status::unreadable);
  }
}

namespace {

// Leaves the cases of one indicator; false, with a complaint, when there is no such one.
bool narrow(context& all, const test_options& o, tested& what) {
  what.only = what.subjects.size();
  if (o.indicator.empty()) return true;
  test_case wanted;
  wanted.activity = o.activity;
  wanted.indicator = o.indicator;
  test_case_problem problem;
  if (!what.subjects.find(wanted, what.only, problem)) {
    complain(all, describe(problem, all.in));
    all.raise(status::unreadable);
    return false;
  }
  std::erase_if(what.cases, [&](const test_case& c) {
    std::size_t whose = 0;
    return !what.subjects.find(c, whose, problem) || whose != what.only;
  });
  return true;
}

// The whole is a subject where a scheme is named, and where a case calls for it. False, with a
// complaint, without such a scheme.
bool add_whole(context& all, const test_options& o, const department& table, tested& what) {
  bool is_wanted = !o.scheme.empty() || o.indicator == total_name;
  for (const test_case& c : what.cases) {
    test_case_problem problem;
    std::size_t whose = 0;
    is_wanted = is_wanted || (detail::name_key(c.indicator) == detail::name_key(total_name) &&
                              !what.subjects.find(c, whose, problem));
  }
  if (!is_wanted) return true;
  auto how = chosen_scheme(all, o.scheme.empty() ? "default" : o.scheme);
  if (!how) return false;
  how->reading = what.how;
  add_total(what.subjects, table, *how);
  return true;
}

void run_cases_of(context& all, const test_options& o) {
  const loaded_department table = load_department(all, o.table);
  loaded_cases cases = load_cases(all, o.cases);
  if (!table.is_usable || !cases.is_usable) return;
  tested what{test_subjects(table.table),
              std::move(cases.cases),
              o.reading.chosen(),
              0,
              {{o.table, table.digest}, {o.cases, cases.digest}},
              receipt_of(table.table),
              table.table.name};
  if (!add_whole(all, o, table.table, what) || !narrow(all, o, what)) return;
  if (o.cover || o.mutate || o.minimal) return run_measures(all, o, what);
  const test_run run = run_and_print(all, o, what);
  tell_problems(all, run.problems);
  if (!o.output.empty()) write_test_page(all, o, what, run);
}

void list_indicators(context& all, const test_options& o) {
  const loaded_department table = load_department(all, o.table);
  for_each_indicator(table.table, [&](const indicator_path& p) {
    std::cout << one_line(p.activity.name) << '\t' << one_line(p.indicator.name) << '\n';
  });
}

void run_test(context& all, const test_options& o) {
  if (!o.golden.empty()) return run_golden(all, o);
  if (o.table.empty()) throw CLI::RequiredError("TABLE");
  if (o.list) return list_indicators(all, o);
  if (o.generate || (o.minimal && o.cases.empty())) return run_generate(all, o);
  if (o.cases.empty()) throw CLI::RequiredError("CASES");
  run_cases_of(all, o);
}

void add_test_options(CLI::App& command, const context& all, test_options& o) {
  const auto flag = [&](const char* name, bool& value, std::string_view zh, std::string_view en) {
    command.add_flag(name, value, std::string(all.say(zh, en)));
  };
  const auto option = [&](const char* name, std::string& value, std::string_view zh,
                          std::string_view en) {
    command.add_option(name, value, std::string(all.say(zh, en)));
  };
  flag("--generate", o.generate, "按评价标准生成用例，请人确认后使用",
       "write cases from the standards, to be confirmed by a person");
  flag("--cover", o.cover, "用例覆盖了多少：区间、切点及两侧、原因、标签、拒绝",
       "how much the cases touch: pieces, bounds and both sides, reasons, labels, refusals");
  flag("--mutate", o.mutate, "变异测试：标准里的小错误用例能发现多少",
       "how many small mistakes in the standards the cases notice");
  flag("--list", o.list, "列出表里的活动和指标", "list the activities and indicators of the table");
  option("--indicator", o.indicator, "只测这个指标", "test this indicator alone");
  option("--activity", o.activity, "--indicator 所在的活动", "the activity of --indicator");
  flag("--minimal", o.minimal, "只留能发现全部错误的最少用例",
       "the fewest cases that notice every mistake");
  option("--threshold", o.threshold, "--cover、--mutate 至少要达到的百分比，不足返回 1（默认 100）",
         "the per cent that --cover and --mutate must reach, else exit 1 (default 100)");
  option("-o,--output", o.output,
         "--generate、--minimal 写入的文件：.csv .xlsx .jsonl；否则是测试报告：.html",
         "file for --generate and --minimal: .csv .xlsx .jsonl; else a report of the test: .html");
  flag("--force", o.force, "覆盖已有的文件", "overwrite an existing file");
  option("--scheme", o.scheme, "应得得分所依的评分办法：名称或 JSON 文件",
         "the scheme that points are by: its name or a JSON file");
  option("--golden", o.golden, "全年比对：文件夹里存有上次的计算台账",
         "compare a whole year with the ledger stored in this folder");
  flag("--update", o.update, "--golden：存下现在的计算台账", "--golden: store the ledger as it is");
}

}  // namespace

void add_test(CLI::App& app, context& all) {
  const auto o = std::make_shared<test_options>();
  CLI::App* command = app.add_subcommand(
      "test", std::string(all.say("用例测试：每行一个指标、实际完成值和应得等级；有不符时返回 1",
                                  "run cases against the standards; exit 1 if any fails")));
  command->add_option("TABLE", o->table, std::string(all.say("绩效目标表", "table")));
  command->add_option(
      "CASES", o->cases,
      std::string(all.say("用例表：列 指标、实际完成值，和 应得等级、应得得分、原因、拒绝 之一"
                          "（可加 活动、解读、依据）",
                          "cases: columns indicator, value, and one of grade, points, reason, "
                          "refusal (and activity, reading, basis)")));
  add_test_options(*command, all, *o);
  add_bound_words(*command, all);
  add_table_levels(*command, all);
  add_format(*command, all, o->format, {"text", "json", "junit", "tap", "sarif"});
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao test table.csv cases.csv",
                          "jixiao test table.csv --generate -o cases.csv"});
  command->callback([o, &all] { run_test(all, *o); });
}

}  // namespace jixiao::cli
