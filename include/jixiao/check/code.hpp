// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace jixiao {

/// How bad a finding is (严重程度), ordered.
enum class severity : std::uint8_t {
  note,     ///< resolved by a stated convention
  warning,  ///< can be read, and is probably not what was meant
  error,    ///< as written, some value cannot be graded, or the table contradicts itself
};

/// What is wrong with a standard or a table (检查结果代码): errors first, then warnings, then
/// notes. Each has its file in check/kinds/, which says all about it, and its line in finding.hpp.
enum class code : std::uint8_t {
  unreadable,           ///< a cell that cannot be read
  second_condition,     ///< a cell that asks for something else beside a number
  blank_band,           ///< bands that are left blank
  gap,                  ///< values between two bands that no band claims
  uncovered_worst,      ///< values beyond the worst band that no band claims
  overlap,              ///< more than a point that two bands claim, neither inside the other
  unreachable,          ///< a band that no value earns
  duplicate_band,       ///< two grades that ask the same
  out_of_order,         ///< a better grade that asks less
  unit_mismatch,        ///< bands in units that do not convert
  budget_sum,           ///< parts that do not add up to their whole
  duplicate_indicator,  ///< one name twice in one activity
  target_unreadable,    ///< a target that cannot be read
  rule_unreadable,      ///< a scoring rule that cannot be read, with its place
  ambiguous,            ///< points of a scoring rule that several conditions may have
  no_base,              ///< steps of a scoring rule that run from no number
  no_target,            ///< a scoring rule that compares with a target, where there is none
  no_full_points,       ///< a scoring rule of no stated full points
  points_gap,           ///< values between the rows of a scoring rule that no row claims
  points_overlap,       ///< rows of a scoring rule that give a value different points
  points_sum,           ///< awards of a scoring rule that do not add up to its full points
  rule_contradiction,   ///< a value that earns full marks and none
  misspelt,             ///< a known slip, read as corrected
  strict_included,      ///< 含 behind a word that leaves its number out
  mixed_kind,           ///< labels among numbers
  name_unit,            ///< a name that does not fit the unit: 人数 in %
  point_ladder,         ///< 100% / 90% / 80%: points where floors are meant
  nested_worse,         ///< a worse grade's band inside a better one's
  no_indicator,         ///< an activity that nothing measures
  no_budget,            ///< an activity without a budget
  implied_each,         ///< a deduction for one of many without the word for each
  not_read,             ///< words of a scoring rule that say nothing of points
  cliff,                ///< a bound at which more is lost than one step takes
  not_monotone,         ///< points that fall and rise again as the value grows
  cannot_empty,         ///< deductions that can never use up the points that they are taken from
  shared_bound,         ///< a bound that two bands claim
  nested,               ///< a better grade's band inside a worse one's
  reversed_range,       ///< ends written larger first
  unit_omitted,         ///< the unit of a rate on one end only
  unknown_unit,         ///< a unit that stands in no list
  uncovered_best,       ///< values beyond the best band
  judged,               ///< points that are left to an assessor
  beyond_item,          ///< a clause that reaches beyond its item
  open_choice,          ///< choices that the words of a scoring rule leave open
  whole_numbers,        ///< bands of whole numbers without a unit that go on by one
  own_words,            ///< what a table itself says that its 以上 and 以下 mean
  assumed_completion,   ///< shares of a target that is not given
};

}  // namespace jixiao
