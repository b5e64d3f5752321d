// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// An activity that nothing measures.
struct no_indicator_finding {
  static constexpr finding_kind entry{
      code::no_indicator,
      "no-indicator"sv,
      severity::warning,
      {"无指标"sv, "no indicator"sv},
      {"没有绩效指标"sv, "nothing measures this activity"sv},
      {"年终无从评价这项活动"sv, "nothing tells at the end of the year how the activity went"sv}};

  template <class Activity>
  static constexpr bool concerns(const Activity& a) {
    for (const auto& objective : a.objectives)
      if (!objective.indicators.empty()) return false;
    return true;
  }
};

}  // namespace jixiao::detail
