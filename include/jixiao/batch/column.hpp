// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <jixiao/batch/wide_value.hpp>

namespace jixiao::batch {

/// Which rows have a value, as Arrow lays it out: bit i, counted from the lowest bit of the first
/// byte and from `first_bit` on, is 1 where row i has one. Without bytes every row has one.
struct validity {
  const std::uint8_t* bits = nullptr;  ///< null where every row has a value
  std::size_t first_bit = 0;           ///< from the lowest bit of the first byte

  constexpr validity() = default;  ///< every row has a value
  /// Rows by a bitmap that outlives it.
  constexpr explicit validity(const std::uint8_t* bitmap, std::size_t first = 0)
      : bits(bitmap), first_bit(first) {}

  /// Whether a row has a value.
  constexpr bool has(std::size_t row) const {
    const std::size_t bit = first_bit + row;
    return bits == nullptr || ((bits[bit / 8] >> (bit % 8)) & 1) != 0;
  }
};

/// Values of one indicator, or of many, as integers of one scale (数值列). A view: nothing is
/// owned. Value is std::int64_t or wide_value.
template <class Value>
struct column_view {
  std::span<const Value> values;  ///< of a row without a value whatever stands there
  validity valid;                 ///< which rows have one

  constexpr column_view() = default;  ///< no rows
  /// Rows that outlive it.
  constexpr column_view(std::span<const Value> all, validity which = {})
      : values(all), valid(which) {}
};

using column = column_view<std::int64_t>;  ///< coefficients of 64 bits
/// Coefficients of at most 38 digits.
using wide_column = column_view<wide_value>;

}  // namespace jixiao::batch
