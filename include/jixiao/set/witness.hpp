// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/set/interval.hpp>

namespace jixiao::detail {

// Whether only whole numbers count: of what is counted, and of days.
constexpr bool is_whole(const unit& u) { return u.is_countable() || u.is_date(); }

// The numbers that a unit can take: counts are never negative, a year has 366 days at most.
constexpr interval domain_of(const unit& u) {
  if (u.measures() == dimension::day_of_year) return interval::closed(1, 366);
  return u.is_countable() ? interval::at_least(0) : interval::all();
}

// Whether any number of the unit lies in an interval.
constexpr bool has_number_in(const interval& wanted, const unit& u) {
  const interval i = intersection(wanted, domain_of(u));
  if (i.is_empty() || !is_whole(u) || !i.has_lower() || !i.has_upper()) return !i.is_empty();
  const decimal below = round_to_scale(i.lower().value(), 0, rounding::floor);
  return i.contains(below) || i.contains(below + 1);
}

// Next to the one end that an interval has.
constexpr std::optional<decimal> witness_beside(const interval& i) {
  const bool above = i.has_lower();
  const decimal& end = above ? i.lower().value() : i.upper().value();
  decimal result = round_to_scale(end, 0, above ? rounding::floor : rounding::ceiling);
  if (decimal::add(result, above ? 1 : -1, result)) return result;
  return i.contains(end) ? std::optional(end) : std::nullopt;
}

constexpr std::optional<decimal> witness_near_middle(const interval& i, int finest) {
  decimal middle;
  if (!decimal::add(i.lower().value(), i.upper().value(), middle) ||
      !decimal::multiply(middle, decimal::of(5, 1), middle))
    return std::nullopt;
  for (int places = 0; places <= finest && places <= middle.scale(); ++places)
    for (rounding mode : {rounding::floor, rounding::ceiling}) {
      const decimal candidate = round_to_scale(middle, places, mode);
      if (i.contains(candidate)) return candidate;
    }
  return std::nullopt;
}

// The first number with the fewest places: there for ends so long that their middle is too long.
constexpr std::optional<decimal> witness_near_lower(const interval& i, int finest) {
  for (int places = 0; places <= finest; ++places) {
    const decimal below = round_to_scale(i.lower().value(), places, rounding::floor);
    if (i.contains(below)) return below;
    decimal above;
    if (decimal::add(below, decimal::of(1, places), above) && i.contains(above)) return above;
  }
  return std::nullopt;
}

// The number with the fewest places near the middle of (or just past the only end of) an interval;
// a whole number where only those count. None if no decimal lies there.
constexpr std::optional<decimal> witness_in(const interval& wanted, const unit& u) {
  const interval i = intersection(wanted, domain_of(u));
  if (!has_number_in(i, u)) return std::nullopt;
  if (!i.has_lower() && !i.has_upper()) return decimal(0);
  if (i.is_point()) return i.lower().value().stripped();
  if (!i.has_lower() || !i.has_upper()) return witness_beside(i);
  const int finest = is_whole(u) ? 0 : decimal::max_scale;
  const auto middle = witness_near_middle(i, finest);
  return middle ? middle : witness_near_lower(i, finest);
}

}  // namespace jixiao::detail
