// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>

#include <jixiao/band/label.hpp>
#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/settler.hpp>
#include <jixiao/judging/tendency.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/set/joint_pieces.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// Numbers that two standards grade differently, with the grade in each (empty: none).
struct regrading {
  interval values;              ///< in the unit of the later standard
  std::optional<grade> before;  ///< in the earlier standard
  std::optional<grade> after;   ///< in the later one
  /// One of them; a whole number where the unit is countable.
  decimal witness;
};

/// What changed between two versions of one indicator's standard.
struct difference {
  jixiao::tendency tendency = jixiao::tendency::same;  ///< which way grades moved, all in all
  /// In the unit of the later standard, from the left.
  detail::inplace_vector<regrading, wide_partition::max_cuts * 2 + 1> regraded;
};

namespace detail {

constexpr bool has_same_labels(const standard_view& a, const standard_view& b) {
  if (a.levels().size() != b.levels().size()) return false;
  for (grade g : a.levels())
    if (!(normal_label(a[g].text) == normal_label(b[g].text))) return false;
  return true;
}

using cut_row = inplace_vector<cut, wide_partition::max_cuts>;

// The cuts of a standard, in another unit of the same dimension.
constexpr cut_row cuts_in(const unit& u, const standard_view& s) {
  cut_row result;
  const fraction factor = quantity{fraction(decimal(1)), s.unit()}.in(u).value;
  for (const cut& c : s.parts().cuts()) {
    const auto value = exact_decimal(factor * c.value());
    if (!value) throw std::overflow_error("jixiao: a bound that the unit cannot express");
    result.push_back(c.is_before() ? cut::before(*value) : cut::after(*value));
  }
  return result;
}

}  // namespace detail

/// Which numbers two standards grade differently (新旧标准对照); exact and complete. Labels are
/// compared as texts. O(bounds). @throws std::overflow_error when a bound of the earlier standard
/// cannot be written in the later one's unit.
constexpr difference difference_of(const standard_view& before, const standard_view& after,
                                   const reading& how = reading::official()) {
  difference result;
  if (!before.is_numeric() || !after.is_numeric()) {
    const bool same =
        before.is_numeric() == after.is_numeric() && detail::has_same_labels(before, after);
    result.tendency = same ? tendency::same : tendency::incomparable;
    return result;
  }
  if (!before.unit().converts_to(after.unit()) || before.levels().size() != after.levels().size()) {
    result.tendency = tendency::incomparable;
    return result;
  }
  const detail::settler was(before, how);
  const detail::settler is(after, how);
  const detail::cut_row cuts_before = detail::cuts_in(after.unit(), before);
  bool better = false;
  bool worse = false;
  bool other = false;
  detail::for_each_joint_piece(
      {cuts_before.begin(), cuts_before.size()}, after.parts().cuts(),
      [&](const interval& span, std::size_t place_before, std::size_t place_after) {
        const auto from = was[place_before].grade;
        const auto to = is[place_after].grade;
        if (from == to) return true;
        const auto witness = detail::witness_in(span, after.unit());
        if (!witness) return true;
        result.regraded.push_back({span, from, to, *witness});
        better = better || (from && to && *to > *from);
        worse = worse || (from && to && *to < *from);
        other = other || !from || !to;
        return true;
      });
  result.tendency = detail::tendency_of(better, worse, other);
  return result;
}

}  // namespace jixiao
