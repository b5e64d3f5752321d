// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/subjects.hpp>

namespace jixiao {

/// What of points is tested (计分测试范围): targets always; with the scheme its own choices and
/// figures, full points of every indicator, and the whole where it is among the subjects.
struct points_scope {
  const scheme& how;         ///< what points are by
  bool with_scheme = false;  ///< whether the scheme is under test too
};

/// Cases for every indicator that a target alone scores, with the points that the scheme gives now
/// (计分用例生成): each number at which they change their course and each stretch between, words,
/// what is refused, and whatever else it takes to notice every small mistake in target and full
/// points (`for_each_target_mutant`). With the scheme, whatever it takes to notice every small
/// mistake in it (`for_each_scheme_mutant`), in totals and years too. What hangs on a choice of the
/// scheme is marked 待确认. A person must confirm them.
std::vector<test_case> generate_points_cases(const test_subjects& subjects,
                                             const points_scope& scope, language in = language::zh);

/// Adds to a coverage what of every target, or of one, the cases touch.
void add_points_coverage(coverage& result, const test_subjects& subjects,
                         const std::vector<test_case>& cases, const std::vector<bound_case>& bound,
                         const points_scope& scope, language in = language::zh,
                         std::size_t only = every_subject);

/// Adds to a mutation score how many small mistakes in every target, or in one, and with the scheme
/// in the scheme, the cases notice. Equivalent is what `points_comparison` and `difference_of` find
/// no difference of.
void add_points_mutation(mutation_score& result, const test_subjects& subjects,
                         const std::vector<test_case>& cases, const std::vector<bound_case>& bound,
                         const points_scope& scope, language in = language::zh,
                         std::size_t only = every_subject);

/// The fewest cases of points that kill every mutant of targets, and with the scheme of the scheme,
/// that all of them kill, as places in `cases`; see `smallest_cases`.
std::vector<std::size_t> smallest_points_cases(const test_subjects& subjects,
                                               const std::vector<test_case>& cases,
                                               const std::vector<bound_case>& bound,
                                               const points_scope& scope,
                                               bool* is_proved = nullptr);

namespace detail {

// Which cases of points kill each mutant that any of them kills.
struct points_kills {
  std::vector<std::size_t> sources;               // of the cases
  std::vector<std::vector<std::size_t>> killers;  // places in `sources`, a mutant each
};

points_kills kills_of_points(const test_subjects& subjects, const std::vector<test_case>& cases,
                             const std::vector<bound_case>& bound, const points_scope& scope);

}  // namespace detail

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/points_tests.ipp>
#endif
