// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <jixiao/band/band.hpp>
#include <jixiao/measure/unit.hpp>

namespace jixiao::detail {

/// What a statement of a rule makes points hang on.
enum class condition_kind : std::uint8_t {
  none,     ///< nothing is written
  numeric,  ///< a value in a set of numbers: 满意度≥90%
  target,   ///< the same against the target, of which the set has shares: 完成目标的90%
  words,    ///< anything else: it holds or not
};

struct rule_condition {
  condition_kind kind = condition_kind::none;
  /// In the folded text, trimmed; the noun is what is measured.
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t noun_end = 0;
  band_set set;
  jixiao::unit unit;
  /// As in `band::stated`.
  std::uint8_t stated = 0;
  /// The words say that something is completed: without a target, it is the rate of completion.
  bool is_completion = false;
  /// Against the target: whether it is met or not, whichever way that is (达到目标值, 未完成目标),
  /// and no word of more or less (低于目标值).
  bool is_of_meeting = false;
  /// How far from the target, on either side: 目标值±10%以内.
  bool is_around_target = false;
  bool is_otherwise = false;
  bool is_misspelt = false;

  /// What a band says, that begins at a position.
  constexpr void take(const band& b, std::size_t at) {
    kind = condition_kind::numeric;
    set = b.set;
    unit = b.unit;
    noun_end = at;
    is_misspelt = b.is_misspelt;
    stated = b.stated;
  }
};

/// Whether it is all between two numbers.
constexpr bool is_range(const band_set& set) {
  return set.size() == 1 && set.front().has_lower() && set.front().has_upper() &&
         !set.front().is_point();
}
/// Whether a part of it begins at a number and goes up, or goes down from there.
constexpr bool goes_from(const band_set& set, const decimal& at, bool is_up) {
  for (const interval& part : set) {
    const cut& end = is_up ? part.lower() : part.upper();
    if (end.is_finite() && end.value() == at) return true;
  }
  return false;
}

/// What is so far from 0, on either side: of ≤5% from -5% to 5%.
constexpr band_set on_both_sides(const band_set& set) {
  if (set.size() != 1) return set;
  const cut& low = set.front().lower();
  const cut& high = set.front().upper();
  const auto mirrored = [](const cut& c) {
    return c.is_before() ? cut::after(-c.value()) : cut::before(-c.value());
  };
  const cut& nearer = low.is_finite() ? low : high;
  if (!nearer.is_finite() || nearer.value().is_negative()) return set;
  if (!low.is_finite()) return interval(mirrored(high), high);
  band_set both = interval(high.is_finite() ? mirrored(high) : cut::line_start(), mirrored(low));
  both.add(set.front());
  return both;
}

/// What percentages are of a target, or how far above it.
constexpr bool as_shares(rule_condition& c, bool is_above) {
  band_set shares;
  const decimal hundredth = decimal::of(1, 2);
  const auto share = [&](const cut& edge) {
    if (!edge.is_finite()) return edge;
    decimal value = edge.value();
    if (c.unit == percent) value *= hundredth;
    if (is_above) value += 1;
    return edge.is_before() ? cut::before(value) : cut::after(value);
  };
  for (const interval& part : c.set) shares.add(interval(share(part.lower()), share(part.upper())));
  c.set = shares;
  c.kind = condition_kind::target;
  c.unit = {};
  return true;
}

/// From so far below the target to so far above it: ±10% is 90 % to 110 % of it.
constexpr bool as_surroundings(rule_condition& c) {
  band_set moved;
  const auto move = [](const cut& edge) {
    if (!edge.is_finite()) return edge;
    const decimal value = edge.value() + 100;
    return edge.is_before() ? cut::before(value) : cut::after(value);
  };
  for (const interval& part : c.set) moved.add(interval(move(part.lower()), move(part.upper())));
  c.set = moved;
  return as_shares(c, false);
}

}  // namespace jixiao::detail
