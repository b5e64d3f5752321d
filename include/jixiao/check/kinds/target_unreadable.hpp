// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A target (指标值) that cannot be read.
struct target_unreadable_finding {
  static constexpr finding_kind entry{
      code::target_unreadable,
      "target-unreadable"sv,
      severity::error,
      {"指标值无法识别"sv, "target unreadable"sv},
      {"指标值“{text}”{why}"sv, "the target “{text}”: {why}"sv},
      {"没有能比较的指标值，年终无论完成多少都计不了分"sv,
       "whatever is measured cannot be compared with it, and earns no points"sv}};

  /// Whether an indicator goes by its target, and that is of no use.
  template <class Indicator>
  static bool concerns(const Indicator& i) {
    return i.target && i.target->problem;
  }
};

}  // namespace jixiao::detail
