// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

/// The method that a scheme scores an indicator by: by name, by kind, or by what it has.
const scoring_method& method_of(const indicator& i, const scheme& how);

/// Whose indicator it is, and what was measured of it: all that its score depends on but the
/// scheme.
struct scoring_subject {
  const jixiao::indicator& indicator;       ///< what is scored
  const measurement* measured = nullptr;    ///< null: nothing was
  const budget_execution* money = nullptr;  ///< of its activity; null: none was given
  /// The names it stands under.
  ///@{
  std::string_view duty;
  std::string_view activity;
  ///@}
  ledger_subject place;  ///< where its steps say that they belong
  /// The year that a day without one is of, where that is known.
  std::optional<int> year = std::nullopt;
};

/// Scores one indicator on its own full marks: verdict, method, points, standing; weights and the
/// points of the total are the roll-up's. Adds its steps and its problems. Never throws but
/// std::bad_alloc: a figure past 38 digits is a problem too.
indicator_score score_of(const scoring_subject& what, const scheme& how, ledger& steps,
                         std::vector<evaluation_problem>& problems);

/// The part of its full points that an indicator earns with a grade, rounded as the scheme says;
/// each measurement of that grade earns the same. Empty where the scheme does not score it
/// `by_grade`, or does not say what the levels of its scale are worth.
/// @throws std::overflow_error when rounded points need more than 38 digits.
std::optional<rational> share_of_grade(const indicator& i, grade g, const scheme& how);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/score_of.ipp>
#endif
