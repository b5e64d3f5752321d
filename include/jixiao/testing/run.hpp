// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

/// A case with whose it is and what it wants; both referred to by place.
struct bound_case {
  std::size_t source = 0;   ///< in the cases
  std::size_t subject = 0;  ///< in the subjects
  case_expectation wanted;
};

/// The cases that can be run, in their order, and what is wrong with the file.
struct bound_cases {
  std::vector<bound_case> items;
  std::vector<test_case_problem> problems;
};

/// Finds whose each case is and reads what it wants. What can't be told is a problem of the file,
/// and so is a file without a case.
inline bound_cases bind_cases(const test_subjects& subjects, const std::vector<test_case>& cases,
                              const reading& base) {
  bound_cases result;
  if (cases.empty()) result.problems.push_back({});
  for (std::size_t i = 0; i < cases.size(); ++i) {
    bound_case one{i, 0, {}};
    test_case_problem problem;
    if (!subjects.find(cases[i], one.subject, problem)) {
      result.problems.push_back(std::move(problem));
      continue;
    }
    const reading own = reading_of(subjects[one.subject], base);
    detail::expectation_reader reader(cases[i], own,
                                      subjects[one.subject].indicator->standard.level_scale());
    if (!reader.read()) {
      result.problems.push_back(reader.problem());
      continue;
    }
    one.wanted = reader.wanted();
    result.items.push_back(std::move(one));
  }
  return result;
}

/// What the points of a case are, in words, and whether they are those wanted.
struct points_answer {
  bool is_right = false;
  std::string text;
  std::string why;  ///< what each clause of a rule in words gave or took, or the method; or empty
  std::string_view without;  ///< the code of why there are no points; empty where there are
};
using points_check =
    std::function<points_answer(const test_subject&, const test_case&, const case_expectation&)>;

/// How one case went (用例结果).
struct test_case_result {
  bound_case what;
  answer got;
  points_answer points;  ///< where points are wanted
  bool is_passed = false;
  /// The readings, by name, that would have given what was wanted; of a failed case.
  std::vector<std::string> readings;
};

/// How all of them went.
struct test_run {
  std::vector<test_case_result> results;
  std::vector<test_case_problem> problems;

  std::size_t passed() const {
    std::size_t count = 0;
    for (const test_case_result& r : results) count += r.is_passed ? 1u : 0u;
    return count;
  }
  std::size_t failed() const { return results.size() - passed(); }
};

namespace detail {

// Readings that are one choice away, and the two that have a name.
inline std::vector<std::string> readings_that_meet(const bound_case& one, const test_case& from,
                                                   const test_subject& subject) {
  std::vector<std::string> result;
  const auto meets = [&](const reading& how) {
    return one.wanted.is_met_by(answer_of(subject, from.text, how));
  };
  for (std::string_view name : {std::string_view("official"), std::string_view("strict")})
    if (const auto how = reading_named(name, one.wanted.reading);
        how && !(*how == one.wanted.reading) && meets(*how))
      result.emplace_back(name);
  for (const reading_change& change : changes_of(one.wanted.reading))
    if (meets(change.reading)) result.push_back(change.name());
  return result;
}

}  // namespace detail

/// Runs cases against the standards of a table (用例测试). `check_points` answers for 应得得分, and
/// of what a target alone scores for 拒绝 too; a case that wants points fails without it. Never
/// throws but std::bad_alloc.
inline test_run run_cases(const test_subjects& subjects, const std::vector<test_case>& cases,
                          const reading& base, const points_check& check_points = {}) {
  bound_cases bound = bind_cases(subjects, cases, base);
  test_run run;
  run.problems = std::move(bound.problems);
  for (bound_case& one : bound.items) {
    const test_subject& subject = subjects[one.subject];
    const test_case& from = cases[one.source];
    test_case_result result{std::move(one), {}, {}, false, {}};
    const case_expectation& wanted = result.what.wanted;
    result.got = answer_of(subject, from.text, wanted.reading);
    const bool by_target = is_scored_by_target(*subject.indicator);
    if ((wanted.points || by_target) && check_points)
      result.points = check_points(subject, from, wanted);
    if (by_target && check_points)
      result.got = result.points.without.empty() ? answer{verdict{}, {}}
                                                 : answer{std::nullopt, result.points.without};
    result.is_passed = wanted.is_met_by(result.got) && (!wanted.points || result.points.is_right);
    if (!by_target && !wanted.is_met_by(result.got))
      result.readings = detail::readings_that_meet(result.what, from, subject);
    run.results.push_back(std::move(result));
  }
  return run;
}

}  // namespace jixiao
