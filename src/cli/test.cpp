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
  std::cout << paint.paint(all.say(&program_words::fail), colour::red) << "  "
            << one_line(place_words(from.where, all.in) + "  " + subject.indicator->name + "  " +
                        all.say(&program_words::wanted_and_got, {from.text},
                                {wanted_words(s, r.what.wanted, all.in)},
                                {got_words(s, r, all.in)}))
            << '\n';
  if (const std::string why = why_words(subject, r, from.text, all.in); !why.empty())
    std::cout << "      " << one_line(why) << '\n';
  if (const std::string readings = readings_words(r, all.in); !readings.empty())
    std::cout << "      " << paint.paint(readings, colour::dim) << '\n';
}

void print_text(const context& all, const tested& what, const test_run& run) {
  const painter paint = painter::for_output();
  for (const test_case_result& r : run.results)
    if (!r.is_passed)
      print_failure(all, paint, what.cases[r.what.source], what.subjects[r.what.subject], r);
  std::cout << all.say(&catalogue::cases_passed, {run.passed()}) << all.say(&catalogue::comma)
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
  const auto flag = [&](const char* name, bool& value, sentence<> program_words::*about) {
    command.add_flag(name, value, all.say(about));
  };
  const auto option = [&](const char* name, std::string& value, sentence<> program_words::*about) {
    command.add_option(name, value, all.say(about));
  };
  flag("--generate", o.generate, &program_words::generate_option);
  flag("--cover", o.cover, &program_words::cover_option);
  flag("--mutate", o.mutate, &program_words::mutate_option);
  flag("--list", o.list, &program_words::list_option);
  option("--indicator", o.indicator, &program_words::indicator_option);
  option("--activity", o.activity, &program_words::activity_option);
  flag("--minimal", o.minimal, &program_words::minimal_option);
  option("--threshold", o.threshold, &program_words::threshold_option);
  option("-o,--output", o.output, &program_words::test_output_option);
  flag("--force", o.force, &program_words::overwrite_existing_file);
  option("--scheme", o.scheme, &program_words::points_scheme_option);
  option("--golden", o.golden, &program_words::golden_option);
  flag("--update", o.update, &program_words::update_option);
}

}  // namespace

void add_test(CLI::App& app, context& all) {
  const auto o = std::make_shared<test_options>();
  CLI::App* command = app.add_subcommand("test", all.say(&program_words::about_test));
  command->add_option("TABLE", o->table, all.say(&program_words::table));
  command->add_option("CASES", o->cases, all.say(&program_words::case_files));
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
