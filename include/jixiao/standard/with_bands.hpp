// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>

#include <jixiao/band/band.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// The standard that is like another but for its bands, an element a level of its scale.
template <std::size_t Levels>
constexpr basic_standard<Levels> with_bands(const basic_standard<Levels>& like, const band* bands) {
  return basic_standard<Levels>(std::span(bands, like.levels().size()), like.level_scale());
}

/// Calls `visit` with a view of such a standard.
template <class Visit>
constexpr auto with_bands(const standard_view& like, const band* bands, Visit visit) {
  const std::span<const band> row(bands, like.levels().size());
  const scale levels = like.level_scale();
  if (like.own_scale() == nullptr) {
    const standard after(row, levels);
    return visit(standard_view(after));
  }
  const wide_standard after(row, levels);
  return visit(standard_view(after));
}

}  // namespace jixiao
