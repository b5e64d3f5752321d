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
      {"没有大于 0 的分值，无法计分：请在“分值”栏（或用 --full）写明本项满分"sv,
       "no full points above 0, without which nothing can be scored: write them in the column 分值 "
       "or as --full"sv},
      {"满分、比例都要从分值算起"sv, "full marks and shares are taken of the full points"sv}};
};

}  // namespace jixiao::detail
