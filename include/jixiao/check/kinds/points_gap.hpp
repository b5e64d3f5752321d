// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Values between the rows of a scoring rule that no row claims.
struct points_gap_finding {
  static constexpr finding_kind entry{
      code::points_gap,
      "points-gap"sv,
      severity::error,
      {"分数空档"sv, "points gap"sv},
      {"{witness} 不在“{text}”等任何一档内，按相邻较差的一档计"sv,
       "no row (“{text}” …) claims {witness}; the worse neighbour is taken"sv},
      {"没有一条规则说这样的值得几分"sv, "no clause says what such a value earns"sv}};

  template <class Exam>
  static constexpr void find_of_value(Exam& e) {
    for (const auto& rows : e.tables()) {
      if (rows.size() < 2) continue;
      bool was_gap = false;
      for (const auto& value : e.samples()) {
        const std::size_t nearest = e.row_of(rows, value).row;
        const bool is_gap = nearest != Exam::no_clause && !e.is_claimed(rows, value) &&
                            !e.is_beyond_best(rows, nearest, value);
        if (is_gap && !was_gap) e.add(entry.code, nearest).witness = value;
        was_gap = is_gap;
      }
    }
  }
};

}  // namespace jixiao::detail
