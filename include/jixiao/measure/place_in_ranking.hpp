// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/measure/unit.hpp>

namespace jixiao::detail {

/// Places in a ranking (名次), of which the first is the best.
inline constexpr unit rank_unit = unit::named("名次");
/// Persons, who are counted in 名 and 位 as places are.
inline constexpr unit persons = unit::named("人");

/// Whether a number, written in 名 or 位, may be a place in a ranking: 4～6名, not 6人.
constexpr bool is_place_in_ranking(const unit& u, std::string_view text) {
  return u == persons && text.find("人") == text.npos;
}

}  // namespace jixiao::detail
