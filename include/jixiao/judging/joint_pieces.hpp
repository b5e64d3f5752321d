// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

using joint_cuts = inplace_vector<cut, wide_partition::max_cuts * 2>;

constexpr void insert_sorted(joint_cuts& cuts, const cut& added) {
  std::size_t position = 0;
  while (position < cuts.size() && cuts[position] < added) ++position;
  if (position < cuts.size() && cuts[position] == added) return;
  cuts.insert_at(position, added);
}

// Cuts the line at every bound of either standard (both in one unit) and calls
// `visit(interval, outcome in a, outcome in b)` for each piece from the left, until it returns
// false. Returns whether every call returned true.
template <class Visit>
constexpr bool for_each_joint_piece(const standard_view& a, const standard_view& b,
                                    const reading& how, Visit visit) {
  joint_cuts cuts;
  for (const cut& c : a.parts().cuts()) insert_sorted(cuts, c);
  for (const cut& c : b.parts().cuts()) insert_sorted(cuts, c);
  const ruling in_a(a, how);
  const ruling in_b(b, how);
  for (std::size_t i = 0; i <= cuts.size(); ++i) {
    const interval span(i == 0 ? cut::line_start() : cuts[i - 1],
                        i == cuts.size() ? cut::line_end() : cuts[i]);
    if (!visit(span, in_a[a.parts().piece_of_start(span.lower())],
               in_b[b.parts().piece_of_start(span.lower())]))
      return false;
  }
  return true;
}

}  // namespace jixiao::detail
