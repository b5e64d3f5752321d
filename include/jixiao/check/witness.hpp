// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/finding.hpp>
#include <jixiao/interval.hpp>
#include <jixiao/rounding.hpp>
#include <jixiao/unit.hpp>

namespace jixiao::detail {

// The numbers that a unit can take: whole counts are never negative.
constexpr interval domain_of(const unit& u) {
  return u.is_countable() ? interval::at_least(0) : interval::all();
}

// Bounds so long that sums with them could overflow are shown by no witness.
constexpr bool is_workable(const decimal& d) {
  return d.scale() < 36 && magnitude(d.coefficient()) < power_of_ten(36);
}

// The number with the fewest places near the middle of (or just past the only end of) an interval;
// a whole number or none where the unit is countable.
constexpr std::optional<decimal> witness_in(const interval& wanted, const unit& u) {
  const interval i = intersection(wanted, domain_of(u));
  if (i.is_empty() || (i.has_lower() && !is_workable(i.lower().value())) ||
      (i.has_upper() && !is_workable(i.upper().value())))
    return std::nullopt;
  if (!i.has_lower() && !i.has_upper()) return decimal(0);
  if (i.is_point() && (!u.is_countable() || i.lower().value().is_integer()))
    return i.lower().value().stripped();
  if (!i.has_upper()) return round_to_scale(i.lower().value(), 0, rounding::floor) + 1;
  if (!i.has_lower()) return round_to_scale(i.upper().value(), 0, rounding::ceiling) - 1;
  const decimal middle = (i.lower().value() + i.upper().value()) * decimal::of(5, 1);
  const int finest = u.is_countable() ? 0 : middle.scale();
  for (int places = 0; places <= finest; ++places)
    for (rounding mode : {rounding::floor, rounding::ceiling}) {
      const decimal candidate = round_to_scale(middle, places, mode);
      if (i.contains(candidate)) return candidate;
    }
  return std::nullopt;
}

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
