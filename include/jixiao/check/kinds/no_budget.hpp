// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// An activity without a budget, where others have one: a table that states none is about something
// else.
struct no_budget_finding {
  static constexpr finding_kind entry{
      code::no_budget,
      "no-budget"sv,
      severity::warning,
      {"无预算"sv, "no budget"sv},
      {"没有填写年度预算数"sv, "the budget is blank"sv},
      {"按预算算权重时这项活动没有分量"sv,
       "the activity has no weight where weights follow the budget"sv}};

  template <class Department>
  static constexpr bool may_concern(const Department& table) {
    bool any = table.budget.has_value();
    for (const auto& d : table.duties) {
      any = any || d.budget;
      for (const auto& a : d.activities) any = any || a.budget;
    }
    return any;
  }
  template <class Activity>
  static constexpr bool concerns(const Activity& a) {
    return !a.budget;
  }
};

}  // namespace jixiao::detail
