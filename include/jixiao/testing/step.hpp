// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

/// A bound as a band writes it (切点): 1.5万元, whatever unit the standard counts in.
struct written_bound {
  decimal value;      ///< the number as written
  jixiao::unit unit;  ///< the unit as written, or taken from the rest of the standard
  /// The same in the standard's unit.
  decimal standard_value;

  /// The smallest difference that its writing shows (步长), in `unit`: one for what is counted and
  /// for days, else one of its last written digit.
  constexpr decimal step() const {
    return detail::is_whole(unit) ? decimal(1) : decimal::of(1, value.scale());
  }
};

namespace detail {

// Calls `visit(level, bound)` for each finite end of each part of each numeric band.
template <class Standard, class Visit>
constexpr void for_each_written_bound(const Standard& s, Visit visit) {
  for (const auto g : s.levels()) {
    const auto& settled = s.claimed_by(g);
    const auto& written = s[g].set;
    const bool keeps_writing = settled.size() == written.size();
    const unit own = s[g].unit.is_bare() || !keeps_writing ? s.unit() : s[g].unit;
    for (std::size_t i = 0; i < settled.size(); ++i) {
      const interval& as_written = keeps_writing ? written[i] : settled[i];
      if (settled[i].has_lower())
        visit(g, written_bound{as_written.lower().value(), own, settled[i].lower().value()});
      if (settled[i].has_upper())
        visit(g, written_bound{as_written.upper().value(), own, settled[i].upper().value()});
    }
  }
}

// A step in the standard's unit; empty where that is no decimal.
constexpr std::optional<decimal> step_in(const unit& u, const written_bound& bound) {
  if (bound.unit == u || !bound.unit.converts_to(u)) return bound.step();
  return exact_decimal(quantity{fraction(bound.step()), bound.unit}.in(u).value);
}

// The bound at a number, of those written to the most places.
template <class Standard>
constexpr written_bound bound_at(const Standard& s, const decimal& value) {
  written_bound found{value, s.unit(), value};
  std::optional<decimal> least;
  for_each_written_bound(s, [&](auto, const written_bound& bound) {
    if (!(bound.standard_value == value)) return;
    const auto step = step_in(s.unit(), bound);
    if (!step || (least && !(*step < *least))) return;
    least = step;
    found = bound;
  });
  return found;
}

// A number with its unit as a person writes it, so that it reads back to the same quantity.
inline std::string case_text(const fraction& value, const unit& u) {
  if (u == ratio) return number_words(value, unit{}) + "倍";
  return number_words(value, u);
}
inline std::string case_text(const decimal& value, const unit& u) {
  return case_text(fraction(value), u);
}

}  // namespace detail

}  // namespace jixiao
