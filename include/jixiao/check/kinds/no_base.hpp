// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Steps of a scoring rule that run from no number.
struct no_base_finding {
  static constexpr finding_kind entry{
      code::no_base,
      "no-base"sv,
      severity::error,
      {"没有起算点"sv, "no base"sv},
      {"“{text}”（第 {at} 个字起）没有写明从哪个数算起"sv,
       "“{text}” (from character {at}) does not say from which number its steps run"sv},
      {"不知道从哪个数算起，就不知道扣几步"sv,
       "without a start nobody can tell how many steps are lost"sv}};
};

}  // namespace jixiao::detail
