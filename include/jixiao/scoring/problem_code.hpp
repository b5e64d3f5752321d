// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/enumerators.hpp>

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
  no_coefficients,      ///< nothing says what the levels of a scale are worth; `expected`: the line
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
  rule_unreadable,     ///< a rule in words that cannot score; `finding` says why
  rule_answer,         ///< what was answered of a rule's inputs; `answer` says what is wrong
  rule_input_missing,  ///< an input of a rule without an answer
  rule_overlap,        ///< clauses of a rule that give the value different points
  rule_zero_divisor,   ///< a formula of a rule that divides by 0
  rule_choice_open,    ///< a choice that the words leave open moves the points
  rule_effect,         ///< a clause that reaches beyond the indicator holds
};

/// THE table of what an evaluation may have to say.
inline constexpr enumeration problem_table({
    enumerator<problem_code>{problem_code::unknown_indicator, "unknown-indicator"},
    enumerator<problem_code>{problem_code::ambiguous_indicator, "ambiguous-indicator"},
    enumerator<problem_code>{problem_code::measured_twice, "measured-twice"},
    enumerator<problem_code>{problem_code::unknown_budget, "unknown-budget"},
    enumerator<problem_code>{problem_code::budget_twice, "budget-twice"},
    enumerator<problem_code>{problem_code::not_a_measurement, "not-a-measurement"},
    enumerator<problem_code>{problem_code::missing, "missing"},
    enumerator<problem_code>{problem_code::not_applicable, "not-applicable"},
    enumerator<problem_code>{problem_code::no_grade, "no-grade"},
    enumerator<problem_code>{problem_code::method_unfit, "method-unfit"},
    enumerator<problem_code>{problem_code::no_coefficients, "no-coefficients"},
    enumerator<problem_code>{problem_code::target_unreadable, "target-unreadable"},
    enumerator<problem_code>{problem_code::target_zero, "target-zero"},
    enumerator<problem_code>{problem_code::target_negative, "target-negative"},
    enumerator<problem_code>{problem_code::zero_range, "zero-range"},
    enumerator<problem_code>{problem_code::negative_actual, "negative-actual"},
    enumerator<problem_code>{problem_code::unknown_level, "unknown-level"},
    enumerator<problem_code>{problem_code::level_range, "level-range"},
    enumerator<problem_code>{problem_code::points_missing, "points-missing"},
    enumerator<problem_code>{problem_code::points_range, "points-range"},
    enumerator<problem_code>{problem_code::budget_missing, "budget-missing"},
    enumerator<problem_code>{problem_code::budget_zero, "budget-zero"},
    enumerator<problem_code>{problem_code::overshoot, "overshoot"},
    enumerator<problem_code>{problem_code::weights_sum, "weights-sum"},
    enumerator<problem_code>{problem_code::weight_missing, "weight-missing"},
    enumerator<problem_code>{problem_code::weights_not_given, "weights-not-given"},
    enumerator<problem_code>{problem_code::weight_negative, "weight-negative"},
    enumerator<problem_code>{problem_code::weights_zero, "weights-zero"},
    enumerator<problem_code>{problem_code::budget_blank, "budget-blank"},
    enumerator<problem_code>{problem_code::kind_unlisted, "kind-unlisted"},
    enumerator<problem_code>{problem_code::kind_empty, "kind-empty"},
    enumerator<problem_code>{problem_code::kind_sum, "kind-sum"},
    enumerator<problem_code>{problem_code::nothing_to_score, "nothing-to-score"},
    enumerator<problem_code>{problem_code::scheme_name_unused, "scheme-name-unused"},
    enumerator<problem_code>{problem_code::geometric_weights, "geometric-weights"},
    enumerator<problem_code>{problem_code::rounded_twice, "rounded-twice"},
    enumerator<problem_code>{problem_code::too_large, "too-large"},
    enumerator<problem_code>{problem_code::rule_unreadable, "rule-unreadable"},
    enumerator<problem_code>{problem_code::rule_answer, "rule-answer"},
    enumerator<problem_code>{problem_code::rule_input_missing, "rule-input-missing"},
    enumerator<problem_code>{problem_code::rule_overlap, "points-overlap"},
    enumerator<problem_code>{problem_code::rule_zero_divisor, "zero-denominator"},
    enumerator<problem_code>{problem_code::rule_choice_open, "open-choice"},
    enumerator<problem_code>{problem_code::rule_effect, "beyond-item"},
});
static_assert(detail::has_enumerators<problem_code, problem_table.size()>);
inline constexpr std::size_t problem_count = problem_table.size();  ///< how many codes there are

/// A stable name for programs: `unknown-indicator`.
constexpr std::string_view name_of(problem_code c) { return problem_table.name_of(c); }

}  // namespace jixiao
