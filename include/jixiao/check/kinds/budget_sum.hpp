// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/check/finding_kind.hpp>
#include <jixiao/number/decimal.hpp>

namespace jixiao::detail {

// What parts add up to.
struct budget_total {
  /// Of the parts that have a figure; empty when none has, or when it needs more than 38 digits.
  std::optional<decimal> figure;
  bool is_too_long = false;
};

// Parts that do not add up to their whole. Parts without a figure count as nothing; a whole none of
// whose parts has one is not compared.
struct budget_sum_finding {
  static constexpr finding_kind entry{
      code::budget_sum,
      "budget-sum"sv,
      severity::error,
      {"预算不平"sv, "budget sum"sv},
      {"本级 {stated}，下级合计 {summed}[[，{off}]]"sv,
       "stated {stated}, the parts add up to {summed}[[, {off}]]"sv},
      {"预算对不上，按预算算的权重和预算执行率也就对不上"sv,
       "weights by budget and rates of execution hang on figures that contradict each other"sv}};

  static constexpr bool concerns(const std::optional<decimal>& stated, const budget_total& total) {
    if (!stated) return false;
    // What a cell states has 38 digits at most.
    return total.is_too_long || (total.figure && *stated != *total.figure);
  }

  template <class Parts>
  static constexpr budget_total total_of(const Parts& parts) {
    decimal sum;
    bool has_any = false;
    for (const auto& part : parts) {
      if (!part.budget) continue;
      if (!decimal::add(sum, *part.budget, sum)) return {std::nullopt, true};
      has_any = true;
    }
    if (!has_any) return {};
    return {sum, false};
  }
};

}  // namespace jixiao::detail
