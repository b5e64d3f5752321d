// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

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
    if (!(span.upper().value() - span.lower().value() == decimal(1))) return false;
    for (const cut& c : s.parts().cuts())
      if (!c.value().is_integer()) return false;
    return true;
  }
};

}  // namespace jixiao::detail
