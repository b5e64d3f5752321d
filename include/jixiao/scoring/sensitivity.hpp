// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/margin.hpp>
#include <jixiao/scoring/open_choices.hpp>

namespace jixiao {

/// One choice made otherwise than the scheme does, and what the year then comes to.
struct choice_outcome {
  open_choice choice = open_choice::shared_bound;  ///< the one that is made otherwise
  std::string_view scheme_says;                    ///< better
  std::string_view instead;                        ///< worse

  std::optional<rational> points;      ///< the total as computed; empty while undecided
  std::optional<decimal> total;        ///< as displayed
  score_range range;                   ///< what the total may still become
  std::optional<jixiao::grade> grade;  ///< the overall grade; empty while undecided
  grade_set possible_grades;           ///< the grades that the total may still earn

  bool moves_total = false;  ///< whether the total, or its range, is another than the scheme's
  bool moves_grade = false;  ///< whether the grade, or the grades it may have, are others
};

/// What the overall grade hangs on (敏感性分析).
struct sensitivity_report {
  evaluation base;  ///< the year as the scheme scores it
  /// Every single choice made otherwise, in the order of `open_choice`; of the choices of scoring
  /// rules, those that the words of a measured rule leave open.
  std::vector<choice_outcome> outcomes;
  /// The overall grade is settled, and no single choice moves it.
  bool holds = true;
  /// Nor does any combination of choices, among them the scheme's own.
  bool holds_combined = true;
  /// Over all combinations: the least and greatest total, and every grade.
  ///@{
  score_range combined_range;
  grade_set combined_grades;
  ///@}
  /// How many there are, of the choices that make a difference here.
  std::size_t combinations = 1;
  /// Of each indicator with a measured number, in the order of the table.
  std::vector<indicator_margin> margins;
};

/// Scores the year under every open choice and says whether the overall grade is the same under all
/// of them, else on which it hangs; and how near each indicator is to a bound. What it says of
/// combinations is what scoring each of them on its own would. Combinations that give every
/// indicator the same verdict, or every rule in words the same points, are scored once, so a year
/// takes a few dozen evaluations, mostly; at most some thousands for each of the 192 combinations
/// of what words of rules leave open.
/// @throws std::bad_alloc only.
sensitivity_report sensitivity(const department& table, const measurements& year,
                               const scheme& how = scheme::official());

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/sensitivity.ipp>
#endif
