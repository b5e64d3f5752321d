// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A scoring rule of no stated full points.
struct no_full_points_finding {
  static constexpr finding_kind entry{
      code::no_full_points,
      "no-full-points"sv,
      severity::error,
      {"没有满分"sv, "no full points"sv},
      {"没有满分分值，无法计分"sv, "without full points nothing can be scored"sv},
      {"满分、比例都要从分值算起"sv, "full marks and shares are taken of the full points"sv}};
};

}  // namespace jixiao::detail
