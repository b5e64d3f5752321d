// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/expectation_reader.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

JIXIAO_INLINE bound_cases bind_cases(const test_subjects& subjects,
                                     const std::vector<test_case>& cases, const reading& base) {
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

JIXIAO_INLINE std::size_t test_run::passed() const {
  std::size_t count = 0;
  for (const test_case_result& r : results) count += r.is_passed ? 1u : 0u;
  return count;
}

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

JIXIAO_INLINE test_run run_cases(const test_subjects& subjects, const std::vector<test_case>& cases,
                                 const reading& base, const points_check& check_points) {
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
