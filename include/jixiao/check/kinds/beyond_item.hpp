// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A clause that reaches beyond its item.
struct beyond_item_finding {
  static constexpr finding_kind entry{
      code::beyond_item,
      "beyond-item"sv,
      severity::note,
      {"影响本项以外"sv, "beyond the item"sv},
      {"“{text}”影响到本项以外"sv, "“{text}” reaches beyond the item"sv},
      {"扣的不是本项的分，要在大项或总分里处理"sv,
       "what it takes is not this item's, but its section's or the total's"sv}};
};

}  // namespace jixiao::detail
