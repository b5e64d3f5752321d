// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Shares of a target that is not given.
struct assumed_completion_finding {
  static constexpr finding_kind entry{
      code::assumed_completion,
      "assumed-completion"sv,
      severity::note,
      {"按完成率读"sv, "completion assumed"sv},
      {"没有目标值，“{text}”按完成率（目标为 100%）读"sv,
       "without a target, “{text}” is read as a rate of completion"sv},
      {"填报时要填完成率，而不是完成数"sv, "what is reported must be the rate, not the amount"sv}};
};

}  // namespace jixiao::detail
