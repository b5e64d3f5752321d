// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/rule_effects.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

/// A department's year scored and rolled up (年终评价). `points` of the base is the total as
/// computed, exact; empty while anything in it is undecided, and `range` then says between what it
/// lies.
struct evaluation : part_score {
  /// The name of the scheme.
  std::string scheme;
  std::vector<duty_score> duties;            ///< in the order of the table
  std::optional<execution_score> execution;  ///< of the whole, where the scheme has one there

  /// 总分 as displayed: rounded where the scheme says, else exact where it has an end.
  std::optional<decimal> total;
  /// The overall grade's verdict, by the scheme's bounds; empty without a total.
  std::optional<jixiao::verdict> verdict;
  /// What clauses of rules in words reach beyond their indicators, as far as answers say that they
  /// hold; points lost are taken off already.
  std::vector<rule_effect> effects;
  /// The best grade that these allow; empty without a limit.
  std::optional<jixiao::grade> best_grade;
  /// The overall grade (总评等级): of the total, and no better than effects allow.
  std::optional<jixiao::grade> grade() const;
  /// The grades that the total may still earn; one when it is settled.
  grade_set possible_grades;
  /// The scale of the overall grade.
  scale levels;

  jixiao::ledger ledger;  ///< every step from the first weight to the total
  /// Errors, warnings and notes about it.
  std::vector<evaluation_problem> problems;

  bool has_errors() const;  ///< whether a problem is an error, so that something is not decided
};

/// Scores a year. Pure: no file, no clock, no shared state; the same arguments give the same value
/// on any thread. Whatever is wrong with the table, the measurements or the scheme is a problem in
/// the result, and the rest is scored. O(indicators).
/// @throws std::bad_alloc only.
evaluation evaluate(const department& table, const measurements& year,
                    const scheme& how = scheme::official());

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/evaluation.ipp>
#endif
