// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/check/finding.hpp>
#include <jixiao/set/interval.hpp>
#include <jixiao/set/witness.hpp>

namespace jixiao::detail {

// Adds what a finding is about, with a value that shows it; false when the finding has no room
// left.
constexpr bool add_values(finding& f, const interval& values) {
  if (f.values.size() == finding_values::capacity()) return false;
  f.values.add(intersection(values, domain_of(f.unit)));
  return true;
}

// One witness an interval of the finding's values; from the better end.
constexpr void find_witnesses(finding& f, bool from_the_top) {
  f.witnesses.clear();
  const std::size_t n = f.values.size();
  for (std::size_t k = 0; k < n; ++k)
    if (const auto w = witness_in(f.values[from_the_top ? n - 1 - k : k], f.unit))
      f.witnesses.push_back(*w);
}

}  // namespace jixiao::detail
