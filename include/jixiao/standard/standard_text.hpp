// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <jixiao/band/band_text.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/standard/settled_bands.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/text/bound_words.hpp>

namespace jixiao {

/// The standard with room for so many levels that cells give, best first; cells past the scale's
/// levels are left out. `words` is what the document means by 以上 and 以下. Never throws for what
/// a cell says.
template <std::size_t Capacity, std::size_t Cells>
constexpr basic_standard<Capacity> read_bands(const scale& levels,
                                              const std::array<std::string_view, Cells>& cells,
                                              const bound_words& words) {
  static_assert(Cells <= Capacity);
  return basic_standard<Capacity>(levels, [&](auto& bands) {
    for (std::size_t i = 0; i < Cells && i < levels.size(); ++i) {
      // In constants g++ 12 refuses what is written to an element through a reference that is kept.
      if (std::is_constant_evaluated())
        bands[i] = read_band(cells[i], words);
      else
        detail::read_band_into(cells[i], words, bands[i]);
    }
    detail::share_places(bands);
  });
}
/// The same, where 以上 and 以下 mean what they mean by law.
template <std::size_t Capacity, std::size_t Cells>
constexpr basic_standard<Capacity> read_bands(const scale& levels,
                                              const std::array<std::string_view, Cells>& cells) {
  return read_bands<Capacity>(levels, cells, bound_words{});
}

/// The standard that two to ten cells give, best first: a `standard` where it has room for them,
/// else a `wide_standard`. Never throws: a cell that cannot be read stays in the standard as such,
/// and `check` reports it.
///
///     constexpr auto s = read_standard("9次以上", "6～8次", "5次以下");
///     s.levels().size();  // 3
template <class... Cells>
  requires(sizeof...(Cells) >= min_levels && sizeof...(Cells) <= max_levels &&
           (std::is_convertible_v<const Cells&, std::string_view> && ...))
constexpr auto read_standard(const Cells&... cells) {
  constexpr std::size_t count = sizeof...(Cells);
  constexpr std::size_t capacity = count <= grade_count ? grade_count : max_levels;
  return read_bands<capacity>(scale::of_size(count),
                              std::array<std::string_view, count>{std::string_view(cells)...});
}
/// The same of a scale with its words.
template <std::size_t Cells>
constexpr wide_standard read_standard(const scale& levels, const std::string_view (&cells)[Cells]) {
  static_assert(Cells >= min_levels && Cells <= max_levels);
  std::array<std::string_view, Cells> row{};
  for (std::size_t i = 0; i < Cells; ++i) row[i] = cells[i];
  return read_bands<max_levels>(levels, row);
}

}  // namespace jixiao
