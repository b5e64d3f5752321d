// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/check/finding_kind.hpp>
#include <jixiao/number/decimal.hpp>

namespace jixiao::detail {

// Parts that do not add up to their whole. Parts without a figure count as nothing; a whole none of
// whose parts has one is not compared.
struct budget_sum_finding {
  static constexpr finding_kind entry{
      code::budget_sum,
      "budget-sum"sv,
      severity::error,
      {"预算不平"sv, "budget sum"sv},
      {"本级 {stated}，下级合计 {summed}，{off}"sv,
       "stated {stated}, the parts add up to {summed}, {off}"sv},
      {"预算对不上，按预算算的权重和预算执行率也就对不上"sv,
       "weights by budget and rates of execution hang on figures that contradict each other"sv}};

  static constexpr bool concerns(const std::optional<decimal>& stated,
                                 const std::optional<decimal>& summed) {
    return stated && summed && *stated != *summed;
  }

  /// Of the parts that have a figure; empty when none has.
  /// @throws std::overflow_error when the sum needs more than 38 digits.
  template <class Parts>
  static constexpr std::optional<decimal> sum_of(const Parts& parts) {
    decimal sum;
    bool has_any = false;
    for (const auto& part : parts) {
      if (!part.budget) continue;
      sum += *part.budget;
      has_any = true;
    }
    if (!has_any) return std::nullopt;
    return sum;
  }
};

}  // namespace jixiao::detail
