// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/rule_examination.hpp>

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

  static constexpr void find_of_value(rule_examination& e) {
    for (const constant_vector<std::size_t>& rows : e.tables())
      for (const decimal& value : e.samples()) {
        if (!e.row_of(rows, value).overlaps) continue;
        std::size_t first = no_input;
        std::size_t other = no_input;
        for (std::size_t row : rows) {
          if (!e.contains(row, value)) continue;
          if (first == no_input)
            first = row;
          else if (other == no_input && !(e.clause(row).points == e.clause(first).points))
            other = row;
        }
        rule_finding& f = e.add(entry.code, first);
        f.witness = exact(value);
        if (other != no_input) f.other = e.clause(other).words;
        break;
      }
  }
};

}  // namespace jixiao::detail
