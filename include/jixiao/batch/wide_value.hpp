// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <compare>
#include <cstdint>

#include <jixiao/number/int128.hpp>

namespace jixiao::batch {

static_assert(
    std::endian::native == std::endian::little,
    "jixiao::batch reads columns and rows as they lie in memory on little-endian processors, "
    "and would grade wrongly on this one; everything else of jixiao works here");

/// A 128-bit coefficient as it lies in memory on a little-endian processor, in an Arrow decimal128
/// array and as `__int128`: two's complement, the low half first.
struct alignas(8) wide_value {
  std::uint64_t low = 0;  ///< the lower 64 bits
  std::int64_t high = 0;  ///< the upper 64 bits, with the sign

  constexpr wide_value() = default;  ///< 0
  /// Of the same value.
  constexpr wide_value(std::int64_t value)
      : low(static_cast<std::uint64_t>(value)), high(value < 0 ? -1 : 0) {}
  /// Of the same value.
  constexpr explicit wide_value(const jixiao::detail::int128& value) {
    const jixiao::detail::uint128 size = jixiao::detail::magnitude(value);
    low = jixiao::detail::low64(size);
    std::uint64_t upper = jixiao::detail::high64(size);
    if (value < 0) {
      low = ~low + 1;
      upper = ~upper + (low == 0 ? 1 : 0);
    }
    high = static_cast<std::int64_t>(upper);
  }

  friend constexpr bool operator==(const wide_value&, const wide_value&) = default;
  friend constexpr std::strong_ordering operator<=>(const wide_value& a, const wide_value& b) {
    if (const auto order = a.high <=> b.high; order != 0) return order;
    return a.low <=> b.low;
  }
};
static_assert(sizeof(wide_value) == 16);

}  // namespace jixiao::batch
