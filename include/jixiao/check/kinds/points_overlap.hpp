// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Rows of a scoring rule that give a value different points.
struct points_overlap_finding {
  static constexpr finding_kind entry{
      code::points_overlap,
      "points-overlap"sv,
      severity::error,
      {"分数重叠"sv, "points overlap"sv},
      {"{witness} 同时属于“{text}”和“{read}”，而分数不同"sv,
       "“{text}” and “{read}” both claim {witness}, with different points"sv},
      {"同一个值有两个分数，计哪个由人挑"sv,
       "one value has two scores, and whoever scores picks one"sv}};

  template <class Exam>
  static constexpr void find_of_value(Exam& e) {
    for (const auto& rows : e.tables())
      for (const auto& value : e.samples()) {
        if (!e.row_of(rows, value).overlaps) continue;
        std::size_t first = Exam::no_clause;
        std::size_t other = Exam::no_clause;
        for (std::size_t row : rows) {
          if (!e.contains(row, value)) continue;
          if (first == Exam::no_clause)
            first = row;
          else if (other == Exam::no_clause && !(e.clause(row).points == e.clause(first).points))
            other = row;
        }
        auto& f = e.add(entry.code, first);
        f.witness = value;
        if (other != Exam::no_clause) f.other = e.clause(other).words;
        break;
      }
  }
};

}  // namespace jixiao::detail
