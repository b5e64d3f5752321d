// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/judging/settler.hpp>
#include <jixiao/set/cut.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

/// Bands of bare whole numbers that go on where the last one ends: 0～50 | 51～100. What they count
/// is not said, and between 50 and 51 there is no number of it.
struct whole_number_steps {
  /// Whether a piece lies between two such bands.
  template <class Standard>
  static constexpr bool has(const Standard& s, std::size_t piece) {
    if (!s.unit().is_bare()) return false;
    const interval span = s.parts().span(piece);
    if (!span.has_lower() || !span.has_upper()) return false;
    if (span.includes_lower() || span.includes_upper() || span.is_point()) return false;
    for (const cut& c : s.parts().cuts())
      if (!c.value().is_integer() || magnitude(c.value().coefficient()) >= power_of_ten(18))
        return false;
    return span.upper().value() - span.lower().value() == decimal(1);
  }
  /// The same of a piece that no band claims, and no graver finding.
  template <class Exam>
  static constexpr bool is_between(const Exam& e, std::size_t piece) {
    return e.parts()[piece].kind == claim::none && e.has_number(piece) &&
           e.official(piece).reason == reason::gap && has(e.standard(), piece);
  }
  /// Whether a piece lies below 0 of such bands, where nothing can be counted.
  template <class Exam>
  static constexpr bool is_below_none(const Exam& e, std::size_t piece) {
    const auto& parts = e.parts();
    const interval span = parts.span(piece);
    if (span.has_lower() || !span.has_upper() || !span.upper().value().is_zero()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (is_between(e, i)) return true;
    return false;
  }
};

}  // namespace jixiao::detail
