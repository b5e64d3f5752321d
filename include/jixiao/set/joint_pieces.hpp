// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/base/array_view.hpp>
#include <jixiao/set/cut.hpp>
#include <jixiao/set/interval.hpp>

namespace jixiao::detail {

// Cuts the line at every cut of either row, which are sorted, and calls `visit(interval, its piece
// in a, its piece in b)` for each piece from the left, until it returns false. Returns whether
// every call returned true. Keeps nothing: repairs are looked for on small stacks.
template <class Visit>
constexpr bool for_each_joint_piece(array_view<cut> a, array_view<cut> b, Visit visit) {
  cut lower = cut::line_start();
  for (std::size_t i = 0, j = 0;;) {
    const cut* upper = i < a.size() ? &a[i] : nullptr;
    if (j < b.size() && (upper == nullptr || b[j] < *upper)) upper = &b[j];
    if (!visit(interval(lower, upper == nullptr ? cut::line_end() : *upper), i, j)) return false;
    if (upper == nullptr) return true;
    lower = *upper;
    if (i < a.size() && a[i] == lower) ++i;
    if (j < b.size() && b[j] == lower) ++j;
  }
}

}  // namespace jixiao::detail
