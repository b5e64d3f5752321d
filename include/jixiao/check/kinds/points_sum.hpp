// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Awards of a scoring rule that do not add up to its full points.
struct points_sum_finding {
  static constexpr finding_kind entry{
      code::points_sum,
      "points-sum"sv,
      severity::error,
      {"分值不合计"sv, "points do not add up"sv},
      {"各项分值之和（或最高一档，或条文自己写的满分）是 {summed} 分，不等于满分 {stated} 分"sv,
       "the points (or the best row, or the full points that the rule states) come to {summed}, "
       "not to the full {stated}"sv},
      {"全部做到也得不满分，或者能得的分超过满分"sv,
       "whoever does everything gets less, or more, than the full points"sv}};
};

}  // namespace jixiao::detail
