// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/number/rational.hpp>

namespace jixiao {

/// What an evaluation has to say beside its figures (评价问题).
enum class problem_code : std::uint8_t {
  unknown_indicator,    ///< a measurement for no indicator of the table; `expected`: the near name
  ambiguous_indicator,  ///< a measurement whose names fit several indicators
  measured_twice,       ///< two measurements for one indicator; the first counts
  unknown_budget,       ///< money for no duty or activity of the table
  budget_twice,         ///< money given twice for one part; the first counts
  not_a_measurement,    ///< a value that its indicator can't be graded by; `fault` says why
  missing,              ///< no measurement
  not_applicable,       ///< left out, as its measurement says
  no_grade,             ///< a measurement that the reading gives no grade; `reason` says why
  method_unfit,         ///< the method can't score this kind of indicator
  target_unreadable,    ///< `fault` says why
  target_zero,          ///< points would have to be divided by a target of 0
  target_negative,      ///< a proportion of a negative target means nothing
  zero_range,           ///< two standard values of an interpolation are equal
  negative_actual,      ///< an actual value below 0
  unknown_level,        ///< words that are no level of the method; `expected`: its levels
  level_range,         ///< given points outside the range of their level; `stated`, `least`, `most`
  points_missing,      ///< the method needs the assessor's points
  points_range,        ///< given points outside 0 … full
  budget_missing,      ///< no adjusted budget or no executed amount
  budget_zero,         ///< an adjusted budget of 0
  overshoot,           ///< far above the target, which may have been set too low
  weights_sum,         ///< given weights that do not add up to what is stated: `stated`, `summed`
  weight_missing,      ///< some weights of a group are given, this one is not
  weights_not_given,   ///< no weight of the group is given; the stated way counts instead
  weight_negative,     ///< a weight below 0
  weights_zero,        ///< weights that add up to 0
  budget_blank,        ///< weighed by budget, and this budget is blank
  kind_unlisted,       ///< weighed by kind, and this kind has no weight
  kind_empty,          ///< a kind with a weight and without an indicator; the others are raised
  kind_sum,            ///< given points of a kind that differ from its stated weight
  nothing_to_score,    ///< a part without an indicator that takes part; it is left out
  scheme_name_unused,  ///< the scheme names an indicator or kind that the table has not
  geometric_weights,   ///< weights too uneven for a geometric total
  rounded_twice,       ///< a reported value that is rounded again
  too_large,           ///< a figure past 38 digits
};
constexpr std::string_view name_of(problem_code c) {
  constexpr std::array<std::string_view, 36> names{
      "unknown-indicator",  "ambiguous-indicator", "measured-twice",    "unknown-budget",
      "budget-twice",       "not-a-measurement",   "missing",           "not-applicable",
      "no-grade",           "method-unfit",        "target-unreadable", "target-zero",
      "target-negative",    "zero-range",          "negative-actual",   "unknown-level",
      "level-range",        "points-missing",      "points-range",      "budget-missing",
      "budget-zero",        "overshoot",           "weights-sum",       "weight-missing",
      "weights-not-given",  "weight-negative",     "weights-zero",      "budget-blank",
      "kind-unlisted",      "kind-empty",          "kind-sum",          "nothing-to-score",
      "scheme-name-unused", "geometric-weights",   "rounded-twice",     "too-large"};
  static_assert(names.size() == static_cast<std::size_t>(problem_code::too_large) + 1);
  return names[static_cast<std::size_t>(c)];
}

/// One thing to say about an evaluation: what, about whom, where, with its figures. Data only;
/// scoring/messages.hpp makes sentences of it.
struct evaluation_problem {
  problem_code code = problem_code::missing;
  /// error: something could not be scored, or the total could not be formed; warning: scored, and
  /// worth a look; note: a stated policy was used.
  severity level = severity::error;

  std::string duty;
  std::string activity;
  std::string indicator;
  /// The text concerned, as written; the expected one, or a near name.
  std::string text;
  std::string expected;
  place where;

  /// Of not_a_measurement and target_unreadable; of no_grade.
  jixiao::fault fault = jixiao::fault::none;
  std::optional<jixiao::reason> reason;

  /// The figures: what was stated, what it comes to, and the range it must lie in.
  std::optional<rational> stated;
  std::optional<rational> summed;
  std::optional<rational> least;
  std::optional<rational> most;
};

}  // namespace jixiao
