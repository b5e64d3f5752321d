// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A scoring rule that cannot be read, with its place.
struct rule_unreadable_finding {
  static constexpr finding_kind entry{
      code::rule_unreadable,
      "rule-unreadable"sv,
      severity::error,
      {"评分规则读不懂"sv, "unreadable rule"sv},
      {"“{text}”（第 {at} 个字起）读不懂：应当写明在什么情况下得几分或扣几分，文字完整、括号成对"sv,
       "“{text}” (from character {at}) cannot be read: expected is what earns or loses how many points, whole and with paired brackets"sv},
      {"读不懂的规则不能计分，猜着读会计错"sv,
       "a rule that cannot be read scores nothing; a guess would score it wrong"sv}};
};

}  // namespace jixiao::detail
