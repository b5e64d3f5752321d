// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <stdexcept>

#include <jixiao/band/label.hpp>
#include <jixiao/judging/joint_pieces.hpp>
#include <jixiao/judging/tendency.hpp>
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

// Calls `visit` with the standard with its bands written in another unit of the same dimension.
template <class Visit>
constexpr void in_unit(const standard_view& s, const unit& u, Visit visit) {
  if (s.unit() == u) return visit(s);
  std::array<band, max_levels> bands{};
  for (grade g : s.levels()) {
    band& moved = bands[column_of(g)] = s[g];
    if (!s.claims_numbers(g)) continue;
    const fraction factor = quantity{fraction(decimal(1)), s.unit()}.in(u).value;
    moved.set = {};
    for (const interval& part : s.claimed_by(g)) {
      const auto scaled = [&](const cut& c) {
        if (!c.is_finite()) return c;
        const auto value = exact_decimal(factor * c.value());
        if (!value) throw std::overflow_error("jixiao: a bound that the unit cannot express");
        return c.is_before() ? cut::before(*value) : cut::after(*value);
      };
      moved.set.add({scaled(part.lower()), scaled(part.upper())});
    }
    moved.unit = u;
  }
  with_bands(s, bands.data(), visit);
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
  bool better = false;
  bool worse = false;
  bool other = false;
  detail::in_unit(before, after.unit(), [&](const standard_view& moved) {
    detail::for_each_joint_piece(
        moved, after, how, [&](const interval& span, const auto& was, const auto& now) {
          const auto witness = detail::witness_in(span, after.unit());
          if (!witness || was.grade == now.grade) return true;
          result.regraded.push_back({span, was.grade, now.grade, *witness});
          better = better || (was.grade && now.grade && *now.grade > *was.grade);
          worse = worse || (was.grade && now.grade && *now.grade < *was.grade);
          other = other || !was.grade || !now.grade;
          return true;
        });
  });
  result.tendency = detail::tendency_of(better, worse, other);
  return result;
}

}  // namespace jixiao
