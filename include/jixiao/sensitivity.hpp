// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/evaluation.hpp>

namespace jixiao {

/// A choice that the rules leave open (可选口径).
enum class open_choice : std::uint8_t {
  shared_bound,  ///< a bound that two bands claim: better, worse, upper_excluded
  gap,           ///< between two bands: worse, better
  overlap,       ///< more than a bound that two bands claim: no_grade, better, worse
  nested,        ///< a band inside another: narrower, no_grade
  comparison,    ///< GB/T 8170: full_value, rounded_value
  missing,       ///< no measurement: refuse, zero, leave_out
  ungraded,      ///< a measurement without a grade: refuse, zero, leave_out
  rounding,      ///< the mode of every rounding: half_up, half_even, down …
  grade_from,    ///< the total that is graded: computed, displayed
};
constexpr std::string_view name_of(open_choice c) {
  constexpr std::array<std::string_view, 9> names{"shared_bound", "gap",        "overlap",
                                                  "nested",       "comparison", "missing",
                                                  "ungraded",     "rounding",   "grade_from"};
  return detail::name_at(names, c);
}

/// One choice made otherwise than the scheme does, and what the year then comes to.
struct choice_outcome {
  open_choice choice = open_choice::shared_bound;
  std::string_view scheme_says;  ///< better
  std::string_view instead;      ///< worse

  std::optional<rational> points;  ///< the total as computed; empty while undecided
  std::optional<decimal> total;    ///< as displayed
  score_range range;
  std::optional<jixiao::grade> grade;
  grade_set possible_grades;

  bool moves_total = false;
  bool moves_grade = false;
};

/// What it would take to move one indicator's grade (or, of a target, to meet or miss it).
struct grade_change {
  std::optional<jixiao::grade> to;  ///< empty for a target
  /// In the unit of the standard: the bound to reach, and how far it is.
  decimal bound;
  rational distance;
  /// The bound itself is not enough.
  bool is_exclusive = false;
  /// Whole cases more (or fewer) that do it: of a ratio of counts, above the line (49件/50件 → 1);
  /// of a countable unit, that many of it.
  std::optional<rational> cases;
};

/// How near an indicator stands to a bound of its standard or its target.
struct indicator_margin {
  std::string duty;
  std::string activity;
  std::string indicator;
  /// Places in the evaluation.
  std::size_t duty_index = 0;
  std::size_t activity_index = 0;
  std::size_t indicator_index = 0;

  rational value;
  jixiao::unit unit;
  std::optional<jixiao::grade> grade;
  bool is_on_bound = false;
  /// Within one unit of a bound: one per cent, one time, one day; of a ratio of counts, one case.
  bool is_within_unit = false;
  std::optional<grade_change> raise;  ///< the smallest change to a better grade
  std::optional<grade_change> drop;   ///< the smallest change to a worse grade
};

/// What the overall grade hangs on (敏感性分析).
struct sensitivity_report {
  evaluation base;
  /// Every single choice made otherwise, in the order of `open_choice`.
  std::vector<choice_outcome> outcomes;
  /// The overall grade is settled, and no single choice moves it.
  bool holds = true;
  /// Nor does any combination of choices. Empty when there are too many combinations to try.
  std::optional<bool> holds_combined;
  /// Over all combinations tried: the least and greatest total, and every grade.
  score_range combined_range;
  grade_set combined_grades;
  std::size_t combinations = 0;
  /// Of each indicator with a measured number, in the order of the table.
  std::vector<indicator_margin> margins;
};

/// Scores the year under every open choice and says whether the overall grade is the same under all
/// of them, else on which it hangs; and how near each indicator is to a bound. Costs as many
/// evaluations as there are combinations of the choices that can matter here, at most 4096.
/// @throws std::bad_alloc only.
sensitivity_report sensitivity(const department& table, const measurements& year,
                               const scheme& how = scheme::official());

}  // namespace jixiao
