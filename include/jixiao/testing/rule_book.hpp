// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/points_tests.hpp>

namespace jixiao {

/// Everything of a rule book that cases can test (被测规则): the standards of its table, the rules
/// in words, the targets; with the scheme, the scheme too. Refers to the subjects.
struct rule_book {
  const test_subjects& subjects;  ///< the indicators, in the order of the table
  scheme how;                     ///< by which points are, and which may be under test itself
  /// Whether the scheme is under test itself, and not only what points are by.
  bool with_scheme = false;

  /// What of points is tested.
  points_scope points() const { return {how, with_scheme}; }
  /// The choices that the scheme makes where the words of rules leave them open.
  rule_choices choices() const;
};

/// Cases for all of it, with the answers that it gives now (用例生成). A person must confirm them.
std::vector<test_case> generate_cases(const rule_book& book, language in = language::zh);

/// What of all of it the cases touch (覆盖).
coverage coverage_of(const rule_book& book, const std::vector<test_case>& cases,
                     const std::vector<bound_case>& bound, language in = language::zh,
                     std::size_t only = every_subject);

/// How many small mistakes in all of it the cases notice (变异测试). All but one kind are exact:
/// see `mutation_score::undecided`.
mutation_score mutation_of(const rule_book& book, const std::vector<test_case>& cases,
                           const std::vector<bound_case>& bound, language in = language::zh,
                           std::size_t only = every_subject);

/// The fewest of the cases that notice every mistake that all of them notice (最小用例集), as
/// places in `cases`, in their order; none of them can be left out. `is_proved` is set to false
/// where it is not proved that no other set is smaller: where the search was given up, and where
/// one case tells of grades and of points at once.
std::vector<std::size_t> smallest_cases(const rule_book& book, const std::vector<test_case>& cases,
                                        const std::vector<bound_case>& bound,
                                        bool* is_proved = nullptr);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/rule_book.ipp>
#endif
