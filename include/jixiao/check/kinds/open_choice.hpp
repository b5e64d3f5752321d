// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Choices that the words of a scoring rule leave open.
struct open_choice_finding {
  static constexpr finding_kind entry{
      code::open_choice,
      "open-choice"sv,
      severity::note,
      {"口径未写明"sv, "open choice"sv},
      {"{read}"sv, "{read}"sv},
      {"不同的口径得分可能不同，应当在评分办法里写明"sv,
       "other choices may give other points; the scheme should state them"sv}};
};

}  // namespace jixiao::detail
