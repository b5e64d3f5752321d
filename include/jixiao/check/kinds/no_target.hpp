// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A scoring rule that compares with a target, where there is none.
struct no_target_finding {
  static constexpr finding_kind entry{
      code::no_target,
      "no-target"sv,
      severity::error,
      {"没有目标值"sv, "no target"sv},
      {"“{text}”（第 {at} 个字起）要与目标值比较，但没有能比较的目标值"sv,
       "“{text}” (from character {at}) compares with a target, and there is none to compare with"sv},
      {"规则按目标值计分，没有目标值就算不出"sv,
       "points that go by a target cannot be worked out without one"sv}};
};

}  // namespace jixiao::detail
