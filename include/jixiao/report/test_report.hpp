// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao::report {

/// What a report of a test run rests on; all of it must outlive the report's making.
struct test_content {
  const test_subjects& subjects;        ///< what the rule book's table gives to be tested
  const std::vector<test_case>& cases;  ///< as read
  const test_run& run;                  ///< what became of them, in their order
  language in = language::zh;           ///< the language of every sentence
};

/// The run as one JSON object: `cases`, `passed`, `failed`, `errors`, a result a case, and what is
/// wrong with the file.
std::string test_json(const test_content& what);

/// The run as JUnit XML, as continuous integration reads it: a suite an activity, a test case a
/// case; problems of the case file are errors.
std::string test_junit(const test_content& what);

/// The run as TAP 13, the failures with a YAML block each.
std::string test_tap(const test_content& what);

/// What failed, and what is wrong with the file, as SARIF 2.1.0.
std::string test_sarif(const test_content& what);

/// Coverage as one JSON object:
/// `{"covered","of","missing":[{"activity","indicator","what","value"}]}`.
std::string coverage_json(const test_subjects& subjects, const coverage& result);

/// A mutation score as one JSON object: `{"mutants","equivalent","killed","score","survived":
/// [{"activity","indicator","mutant","value","expected","got"}]}`; the score is a per cent in a
/// text, rounded down to two places. With `"undecided"`, the mutants by name, where there are some.
std::string mutation_json(const test_subjects& subjects, const mutation_score& result,
                          language in = language::zh);

/// Which mutants were not decided, and why; empty where all were.
std::string undecided_mutants_words(const mutation_score& result, language in = language::zh);

/// A share in per cent, rounded down to two places: 98.27, 100.
std::string per_cent(std::size_t basis_points);

}  // namespace jixiao::report
