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

  /// Whether an indicator has the name of one before it, given the names of those; adds its own.
  template <class Names, class Indicator>
  static bool concerns(Names& before, const Indicator& i) {
    return !before.insert(i.name).second;
  }
};

}  // namespace jixiao::detail
