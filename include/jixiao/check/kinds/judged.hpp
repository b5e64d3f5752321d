// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Points that are left to an assessor.
struct judged_finding {
  static constexpr finding_kind entry{
      code::judged,
      "judged"sv,
      severity::note,
      {"由人定分"sv, "judged"sv},
      {"“{text}”由评分人定分"sv, "“{text}” is left to the assessor"sv},
      {"要由评分人另外给分，写明理由"sv, "an assessor has to give these points, and to say why"sv}};
};

}  // namespace jixiao::detail
