// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// How the parts of one whole come by their weights (权重).
enum class weight_source : std::uint8_t {
  equal,      ///< all alike
  given,      ///< written down: 分值 of an indicator in the table, or the scheme's own list
  by_budget,  ///< in proportion to the budgets of the table; of duties and activities only
  by_kind,  ///< each kind (产出, 效益 …) has a weight, its indicators share it; indicators only
};
/// A stable name for programs and JSON: `equal`.
constexpr std::string_view name_of(weight_source s) {
  constexpr std::array<std::string_view, 4> names{"equal", "given", "by_budget", "by_kind"};
  return detail::name_at(names, s);
}

/// What becomes of parts weighed by a budget that is blank; each is a problem too.
enum class blank_budget_policy : std::uint8_t {
  error,  ///< the weights of the group are not known, nor is the total
  zero,   ///< no weight
  rest,   ///< equal parts of what the other budgets leave of the stated whole
  equal,  ///< the whole group is weighed alike
};
/// A stable name for programs and JSON: `error`.
constexpr std::string_view name_of(blank_budget_policy p) {
  constexpr std::array<std::string_view, 4> names{"error", "zero", "rest", "equal"};
  return detail::name_at(names, p);
}

/// What becomes of given weights that do not add up to their stated total; a problem in any case.
enum class weight_sum_policy : std::uint8_t {
  error,    ///< there is no total
  rescale,  ///< they count in proportion
};
/// A stable name for programs and JSON: `error`.
constexpr std::string_view name_of(weight_sum_policy p) {
  constexpr std::array<std::string_view, 2> names{"error", "rescale"};
  return detail::name_at(names, p);
}

/// What is raised when something is left out.
enum class reweigh_scope : std::uint8_t {
  siblings,  ///< the other parts of the same activity, duty or department
  whole,     ///< everything else, the budget part too: "the rest is rescaled to 100"
};
/// A stable name for programs and JSON: `siblings`.
constexpr std::string_view name_of(reweigh_scope s) {
  constexpr std::array<std::string_view, 2> names{"siblings", "whole"};
  return detail::name_at(names, s);
}

/// A weight by the name of a duty, an activity or an indicator.
struct named_weight {
  std::string name;  ///< as in the table
  decimal weight;    ///< in the units of the others; 0 or more

  friend bool operator==(const named_weight&, const named_weight&) = default;
};

/// A kind of indicators (产出指标 …), the words that its indicators' kinds contain, its weight.
struct kind_weight {
  std::string name;                ///< such as 产出指标
  std::vector<std::string> words;  ///< any of which makes a kind one of these
  decimal weight;                  ///< shared by the indicators of the kind

  friend bool operator==(const kind_weight&, const kind_weight&) = default;
};

/// The weights of the parts at one level.
struct level_weights {
  weight_source source = weight_source::equal;  ///< where they come from
  /// What counts for a group none of whose weights is given: `equal` or `by_kind`. Empty: an error.
  std::optional<weight_source> when_none_given = weight_source::equal;
  /// What given weights must add up to, exactly, in each group; empty: whatever they add up to.
  std::optional<decimal> total;
  /// Weights given by the scheme; they come before those of the table.
  std::vector<named_weight> given;
};

/// How weights come about (权重设置).
struct weight_plan {
  level_weights duties;            ///< of duties in the whole
  level_weights activities;        ///< of activities in their duty
  level_weights indicators;        ///< of indicators in their activity
  std::vector<kind_weight> kinds;  ///< for `by_kind`
  /// For `by_budget`, where one is not given.
  blank_budget_policy blank_budget = blank_budget_policy::error;
  weight_sum_policy sum = weight_sum_policy::error;  ///< for `given`, where they do not add up
  reweigh_scope reweigh = reweigh_scope::siblings;   ///< what is raised for what was left out
};

}  // namespace jixiao
