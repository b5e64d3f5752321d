// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Points of a scoring rule that several conditions may have.
struct ambiguous_finding {
  static constexpr finding_kind entry{
      code::ambiguous,
      "ambiguous"sv,
      severity::error,
      {"对应不明"sv, "ambiguous"sv},
      {"“{text}”（第 {at} 个字起）有几种读法，没有写明是哪一种"sv,
       "“{text}” (from character {at}) can be read in several ways, and does not say which"sv},
      {"各人按各人的理解打分，得分不一样"sv,
       "assessors who read it differently give different points"sv}};
};

}  // namespace jixiao::detail
