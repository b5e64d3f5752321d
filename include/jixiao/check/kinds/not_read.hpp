// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Words of a scoring rule that say nothing of points.
struct not_read_finding {
  static constexpr finding_kind entry{
      code::not_read,
      "not-read"sv,
      severity::warning,
      {"未参加计分"sv, "not read"sv},
      {"“{text}”没有写几分，不参加计分"sv,
       "“{text}” says no number of points and takes no part"sv},
      {"要求写在规则里却不影响得分"sv, "it asks for something and no points hang on it"sv}};
};

}  // namespace jixiao::detail
