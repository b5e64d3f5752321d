// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/department.hpp>
#include <jixiao/measurement.hpp>
#include <jixiao/scheme.hpp>
#include <jixiao/score.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/problem.hpp>

namespace jixiao {

/// A department's year scored and rolled up (年终评价). `points` of the base is the total as
/// computed, exact; empty while anything in it is undecided, and `range` then says between what it
/// lies.
struct evaluation : part_score {
  /// The name of the scheme.
  std::string scheme;
  std::vector<duty_score> duties;
  std::optional<execution_score> execution;

  /// 总分 as displayed: rounded where the scheme says, else exact where it has an end.
  std::optional<decimal> total;
  /// The overall grade's verdict, by the scheme's bounds; empty without a total.
  std::optional<jixiao::verdict> verdict;
  /// The overall grade (总评等级).
  std::optional<jixiao::grade> grade() const { return verdict ? verdict->grade : std::nullopt; }
  /// The grades that the total may still earn; one when it is settled.
  grade_set possible_grades;

  jixiao::ledger ledger;
  std::vector<evaluation_problem> problems;

  bool has_errors() const {
    for (const evaluation_problem& p : problems)
      if (p.level == severity::error) return true;
    return false;
  }
};

/// Scores a year. Pure: no file, no clock, no shared state; the same arguments give the same value
/// on any thread. Whatever is wrong with the table, the measurements or the scheme is a problem in
/// the result, and the rest is scored. O(indicators).
/// @throws std::bad_alloc only.
evaluation evaluate(const department& table, const measurements& year,
                    const scheme& how = scheme::official());

}  // namespace jixiao
