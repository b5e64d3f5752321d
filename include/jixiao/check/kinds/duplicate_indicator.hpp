// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// One name twice in one activity.
struct duplicate_indicator_finding {
  static constexpr finding_kind entry{
      code::duplicate_indicator,
      "duplicate-indicator"sv,
      severity::error,
      {"指标重名"sv, "duplicate indicator"sv},
      {"同一活动下已有同名指标"sv, "the activity has one of this name already"sv},
      {"填报实际完成值时分不清是哪一个"sv,
       "what was measured cannot be told to be of the one or the other"sv}};

  /// Whether an indicator of an activity has the name of one before it.
  template <class Activity, class Indicator>
  static constexpr bool concerns(const Activity& a, const Indicator& i) {
    for (const auto& objective : a.objectives)
      for (const auto& earlier : objective.indicators) {
        if (&earlier == &i) return false;
        if (earlier.name == i.name) return true;
      }
    return false;
  }
};

}  // namespace jixiao::detail
