// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A deduction for one of many without the word for each.
struct implied_each_finding {
  static constexpr finding_kind entry{
      code::implied_each,
      "implied-each"sv,
      severity::warning,
      {"缺“每”字"sv, "each implied"sv},
      {"“{text}”没有“每”字，按每一个（次、处）计"sv, "“{text}” lacks 每 and is read as for each"sv},
      {"也可以理解为只扣一次"sv, "it may also be meant to count once"sv}};
};

}  // namespace jixiao::detail
