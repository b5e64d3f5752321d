// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/subjects.hpp>

namespace jixiao {

namespace detail {

// An indicator that a rule in words scores, and no band grades.
bool is_scored_by_rule(const indicator& i);

// 4.5, or why there are none.
std::string points_word(const rule_points& given);

}  // namespace detail

/// Cases for every indicator that a rule in words scores (评分标准用例生成), with the points that
/// it gives now: each bound and what lies beside it, part of a step, each clause, floor and cap,
/// and whatever else it takes to notice every small mistake (`for_each_rule_mutant`). What hangs on
/// an open choice is marked 待确认. A person must confirm them.
std::vector<test_case> generate_rule_cases(const test_subjects& subjects,
                                           const rule_choices& choices = {},
                                           language in = language::zh);

/// Adds to a coverage what of every rule in words, or of one, the cases touch.
void add_rule_coverage(coverage& result, const test_subjects& subjects,
                       const std::vector<test_case>& cases, const std::vector<bound_case>& bound,
                       const rule_choices& choices = {}, language in = language::zh,
                       std::size_t only = every_subject);

/// Adds to a mutation score how many small mistakes in every rule in words, or in one, the cases
/// notice. A mutant that gives the same points to everything is equivalent (`rule_comparison`).
void add_rule_mutation(mutation_score& result, const test_subjects& subjects,
                       const std::vector<test_case>& cases, const std::vector<bound_case>& bound,
                       const rule_choices& choices = {}, language in = language::zh,
                       std::size_t only = every_subject);

/// The fewest cases of rules in words that kill every mutant of a rule that all of them kill, as
/// places in `cases`; see `smallest_cases`.
std::vector<std::size_t> smallest_rule_cases(const test_subjects& subjects,
                                             const std::vector<test_case>& cases,
                                             const std::vector<bound_case>& bound,
                                             const rule_choices& choices = {},
                                             bool* is_proved = nullptr);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/rule_tests.ipp>
#endif
