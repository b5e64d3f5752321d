// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <optional>

#include <jixiao/io/digest.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/report/cases.hpp>
#include <jixiao/report/test_page.hpp>
#include <jixiao/report/test_report.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/rule_book.hpp>
#include <jixiao/testing/total_case.hpp>

#include "busy_line.hpp"
#include "output_file.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"
#include "test.hpp"

namespace jixiao::cli {

namespace {

std::optional<std::string> written(context& all, const test_options& o,
                                   const std::vector<test_case>& cases) {
  const std::string extension = o.output.empty() ? std::string() : extension_of(o.output);
  if (extension == ".xlsx") return report::cases_xlsx(cases);
  if (extension == ".jsonl" || extension == ".json" || extension == ".ndjson")
    return report::cases_json_lines(cases);
  if (o.output.empty() || o.output == "-")
    return o.format == "json" ? report::cases_json_lines(cases) : report::cases_csv(cases);
  if (extension == ".csv") return report::cases_csv(cases);
  complain(all, all.say(&program_words::unknown_file_type, {o.output}, {".csv .xlsx .jsonl"}));
  all.raise(status::usage);
  return std::nullopt;
}

void put_cases(context& all, const test_options& o, const std::vector<test_case>& cases) {
  const auto bytes = written(all, o, cases);
  if (!bytes) return;
  if (o.output.empty() || o.output == "-")
    std::cout << *bytes;
  else
    write_file(all, o.output, *bytes, o.force);
}

std::vector<test_case> smallest_of(context& all, const rule_book& book,
                                   const std::vector<test_case>& cases,
                                   const std::vector<bound_case>& bound) {
  bool is_proved = true;
  std::vector<test_case> result;
  for (const std::size_t i : smallest_cases(book, cases, bound, &is_proved))
    result.push_back(cases[i]);
  if (!is_proved) complain(all, all.say(&program_words::not_proved_fewest));
  return result;
}

std::string whose(const test_subjects& subjects, std::size_t i) {
  const std::string& activity = subjects[i].activity->name;
  return (activity.empty() ? std::string() : activity + " ／ ") + subjects[i].indicator->name;
}

void print_coverage(const context& all, const test_subjects& subjects, const coverage& c) {
  std::cout << all.say(&program_words::coverage_line, {c.covered}, {c.of},
                       {report::per_cent(c.basis_points())})
            << '\n';
  columns lines;
  for (const missing_goal& m : c.missing)
    lines.add({{whose(subjects, m.subject), {}},
               {m.what, {}},
               {all.say(&program_words::add_case, {m.value}), {}}});
  std::cout << lines.print("  ");
}

void print_mutation(const context& all, const test_subjects& subjects, const mutation_score& m) {
  std::cout << all.say(&program_words::mutation_line, {m.mutants}, {m.equivalent}, {m.killed},
                       {m.to_kill()}, {report::per_cent(m.basis_points())})
            << '\n';
  if (!m.undecided.empty()) std::cout << "  " << report::undecided_mutants_words(m, all.in) << '\n';
  columns lines;
  for (const survivor& s : m.survived)
    lines.add({{whose(subjects, s.subject), {}},
               {s.mutant, {}},
               {all.say(&program_words::add_case, {s.value}), {}},
               {all.say(&program_words::wanted_and_mutated, {expected_in_words(s, all.in)},
                        {got_in_words(s, all.in)}),
                {}}});
  std::cout << lines.print("  ");
}

// Whether a part is at least so many per cent of the whole.
bool reaches(const decimal& threshold, std::size_t part, std::size_t whole) {
  return decimal(part) * 100 >= decimal(whole) * threshold;
}

std::optional<decimal> threshold_of(context& all, const test_options& o) {
  const decimal_reading number = read_decimal(
      o.threshold.ends_with('%') ? std::string_view(o.threshold).substr(0, o.threshold.size() - 1)
                                 : std::string_view(o.threshold));
  if (number && number.value >= decimal(0) && number.value <= decimal(100)) return number.value;
  complain(all, all.say(&program_words::threshold_takes));
  all.raise(status::usage);
  return std::nullopt;
}

// The scheme of points, under the reading that was asked for.
std::optional<scheme> scheme_of(context& all, const test_options& o, const reading& how) {
  auto chosen = chosen_scheme(all, o.scheme.empty() ? "default" : o.scheme);
  if (chosen) chosen->reading = how;
  return chosen;
}

// Cases that fail themselves are not counted, and told of.
test_run tell_failing(context& all, const test_options& o, const tested& what, const scheme& how) {
  test_run run = run_cases(what.subjects, what.cases, what.how, points_by(how, all.in));
  if (o.format == "text" && !o.minimal) run_and_print(all, o, what);
  if (run.failed() == 0) return run;
  complain(all, all.say(&program_words::failing_cases_not_counted, {run.failed()}));
  all.raise(status::fails);
  return run;
}

rule_book book_of(const test_options& o, const test_subjects& subjects, const scheme& how) {
  return {subjects, how, !o.scheme.empty()};
}

}  // namespace

void run_generate(context& all, const test_options& o) {
  const loaded_department table = load_department(all, o.table);
  const auto how = scheme_of(all, o, o.reading.chosen());
  if (!table.is_usable || !how) return;
  test_subjects subjects(table.table);
  if (!o.scheme.empty()) add_total(subjects, table.table, *how);
  const rule_book book = book_of(o, subjects, *how);
  std::vector<test_case> cases = generate_cases(book, all.in);
  if (o.minimal)
    cases = smallest_of(all, book, cases, bind_cases(subjects, cases, how->reading).items);
  put_cases(all, o, cases);
}

void write_test_page(context& all, const test_options& o, const tested& what, const test_run& run) {
  const std::string extension = extension_of(o.output);
  if (extension != ".html" && extension != ".htm") {
    complain(all, all.say(&program_words::unknown_file_type, {o.output}, {".html"}));
    return all.raise(status::usage);
  }
  const auto how = scheme_of(all, o, what.how);
  if (!how) return;
  const bound_cases bound = bind_cases(what.subjects, what.cases, what.how);
  const rule_book book = book_of(o, what.subjects, *how);
  const coverage covered = coverage_of(book, what.cases, bound.items, all.in, what.only);
  const mutation_score mutated = mutation_of(book, what.cases, bound.items, all.in, what.only);
  const report::test_content cases{what.subjects, what.cases, run, all.in};
  report::test_page_content page{
      cases,          covered,      mutated,         what.how,
      what.files,     what.receipt, what.department, report::scheme_words(*how, all.in),
      book.choices(), &*how};
  page.scheme_digest = io::sha256(io::write_scheme(*how));
  page.only = what.only;
  write_file(all, o.output, report::test_page(page), o.force);
}

void run_measures(context& all, const test_options& o, const tested& what) {
  const auto threshold = threshold_of(all, o);
  const auto how = scheme_of(all, o, what.how);
  if (!threshold || !how) return;
  const bound_cases bound = bind_cases(what.subjects, what.cases, what.how);
  tell_problems(all, bound.problems);
  const test_run run = tell_failing(all, o, what, *how);
  const bool json = o.format == "json";
  const rule_book book = book_of(o, what.subjects, *how);
  if (o.minimal) put_cases(all, o, smallest_of(all, book, what.cases, bound.items));
  if (o.cover) {
    const coverage c = coverage_of(book, what.cases, bound.items, all.in, what.only);
    if (!reaches(*threshold, c.covered, c.of)) all.raise(status::fails);
    if (json)
      std::cout << report::coverage_json(what.subjects, c);
    else
      print_coverage(all, what.subjects, c);
  }
  if (o.mutate) {
    const mutation_score m = mutation_of(book, what.cases, bound.items, all.in, what.only);
    if (!reaches(*threshold, m.killed, m.to_kill())) all.raise(status::fails);
    if (json)
      std::cout << report::mutation_json(what.subjects, m, all.in);
    else
      print_mutation(all, what.subjects, m);
  }
  if (!o.minimal && !o.output.empty()) write_test_page(all, o, what, run);
}

}  // namespace jixiao::cli
