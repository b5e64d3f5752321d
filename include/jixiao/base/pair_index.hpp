// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::detail {

/// Finds a pair of characters among at most so many. O(1). Built while compiling, in every program
/// that includes it, so in as few steps as can be.
template <std::size_t Most>
class pair_index {
  static_assert(Most < 65535);

 public:
  /// Of pairs with one character between two of them, which outlive it. Does not compile where they
  /// are more.
  consteval explicit pair_index(std::u16string_view pairs) : pairs_(pairs.data()) {
    const char16_t* at = pairs_;
    const char16_t* const end = at + pairs.size();
    for (std::uint16_t i = 0; at < end; at += step) {
      // As slot_of(), whose call would cost a compiler more than all that it does.
      std::uint16_t& first = first_[(at[0] * 31u + at[1]) * spreading >> (32 - slot_bits)];
      next_[i] = first;
      first = ++i;
    }
  }

  constexpr bool has(char32_t a, char32_t b) const {
    for (std::size_t i = first_[slot_of(a, b)]; i != 0; i = next_[i - 1])
      if (pairs_[(i - 1) * step] == a && pairs_[(i - 1) * step + 1] == b) return true;
    return false;
  }

 private:
  static constexpr std::size_t step = 3;
  static constexpr int slot_bits = 9;
  // Multiplying by an odd number spreads the keys over the upper bits (Knuth, 6.4).
  static constexpr std::uint32_t spreading = 2654435769u;
  static constexpr std::size_t slot_of(char32_t a, char32_t b) {
    return (a * 31u + b) * spreading >> (32 - slot_bits);
  }

  const char16_t* pairs_;
  // Positions counted from 1; 0 is none.
  std::uint16_t first_[std::size_t{1} << slot_bits] = {};
  std::uint16_t next_[Most] = {};
};

}  // namespace jixiao::detail
