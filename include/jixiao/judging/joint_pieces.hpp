// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/judging/settler.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// Cuts the line at every bound of either standard (both in one unit) and calls
// `visit(interval, outcome in a, outcome in b)` for each piece from the left, until it returns
// false. Returns whether every call returned true. Keeps nothing: repairs are looked for on small
// stacks.
template <class Visit>
constexpr bool for_each_joint_piece(const standard_view& a, const standard_view& b,
                                    const reading& how, Visit visit) {
  const settler in_a(a, how);
  const settler in_b(b, how);
  const auto cuts_a = a.parts().cuts();
  const auto cuts_b = b.parts().cuts();
  cut lower = cut::line_start();
  for (std::size_t i = 0, j = 0;;) {
    const cut* upper = i < cuts_a.size() ? &cuts_a[i] : nullptr;
    if (j < cuts_b.size() && (upper == nullptr || cuts_b[j] < *upper)) upper = &cuts_b[j];
    if (!visit(interval(lower, upper == nullptr ? cut::line_end() : *upper), in_a[i], in_b[j]))
      return false;
    if (upper == nullptr) return true;
    lower = *upper;
    if (i < cuts_a.size() && cuts_a[i] == lower) ++i;
    if (j < cuts_b.size() && cuts_b[j] == lower) ++j;
  }
}

}  // namespace jixiao::detail
