// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/report/content.hpp>
#include <jixiao/testing/run.hpp>

#include "command.hpp"

namespace jixiao::cli {

struct test_options {
  std::string table;
  std::string cases;
  std::string format;
  std::string output;
  std::string threshold = "100";
  std::string scheme;
  std::string golden;
  std::string activity;
  std::string indicator;
  reading_options reading;
  bool generate = false;
  bool cover = false;
  bool mutate = false;
  bool minimal = false;
  bool list = false;
  bool update = false;
  bool force = false;
};

// What every part of the command works on.
struct tested {
  test_subjects subjects;
  std::vector<test_case> cases;
  reading how;
  // The one indicator that alone is tested; the number of all where none is named.
  std::size_t only = 0;
  // Of the table and the case file.
  std::vector<report::source_file> files;
  report::receipt receipt;
  std::string department;
};

// Runs the cases and prints how they went; with --format text that is all that --cover and --mutate
// say of cases that fail.
test_run run_and_print(context& all, const test_options& o, const tested& what);

// Problems of a case file go to standard error; there are none but errors.
void tell_problems(context& all, const std::vector<test_case_problem>& problems);

// --generate and --minimal without cases: from the standards alone.
void run_generate(context& all, const test_options& o);
// --minimal of given cases; --cover and --mutate.
void run_measures(context& all, const test_options& o, const tested& what);
// -o PAGE.html: cases, coverage and mutation score on a page to be signed.
void write_test_page(context& all, const test_options& o, const tested& what, const test_run& run);
// --golden: a year against its stored ledger.
void run_golden(context& all, const test_options& o);

}  // namespace jixiao::cli
