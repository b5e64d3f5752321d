// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::detail {

/// The first character of a text as a number: one ASCII byte, or three bytes from a Chinese one.
constexpr std::uint32_t prefix_key(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint32_t first = static_cast<unsigned char>(text[0]);
  if (first < 0x80u) return first;
  const std::uint32_t second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0u;
  const std::uint32_t third = text.size() > 2 ? static_cast<unsigned char>(text[2]) : 0u;
  return (first << 16) | (second << 8) | third;
}

/// Finds, among words of a table that stays in the order it is read best in, those that begin with
/// the same character as a text, and perhaps a few others. Built while compiling; O(1).
template <std::size_t Count>
class prefix_index {
  static_assert(Count <= 65535);

 public:
  /// `words(i)` is the i-th word of the table.
  template <class Words>
  consteval explicit prefix_index(Words words) {
    std::size_t slots[Count] = {};
    for (std::size_t i = 0; i < Count; ++i) slots[i] = slot_of(words(i));
    for (const std::size_t slot : slots) ++starts_[slot + 1];
    std::uint16_t next[slot_count] = {};
    for (std::size_t slot = 0; slot < slot_count; ++slot) {
      next[slot] = starts_[slot];
      starts_[slot + 1] = static_cast<std::uint16_t>(starts_[slot + 1] + starts_[slot]);
    }
    for (std::size_t i = 0; i < Count; ++i)
      order_[next[slots[i]]++] = static_cast<std::uint16_t>(i);
  }

  struct range {
    const std::uint16_t* first;
    const std::uint16_t* last;
    constexpr const std::uint16_t* begin() const { return first; }
    constexpr const std::uint16_t* end() const { return last; }
  };

  /// Positions in the table, in its order.
  constexpr range candidates(std::string_view text) const {
    const std::size_t slot = slot_of(text);
    return {order_ + starts_[slot], order_ + starts_[slot + 1]};
  }

 private:
  static constexpr std::size_t slot_bits = 8;
  static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
  // Multiplying by an odd number spreads the keys over the upper bits (Knuth, 6.4).
  static constexpr std::size_t slot_of(std::string_view text) {
    const std::uint64_t spread = std::uint64_t{prefix_key(text)} * 2654435769u;
    return static_cast<std::uint32_t>(spread) >> (32 - slot_bits);
  }

  std::uint16_t starts_[slot_count + 1] = {};
  std::uint16_t order_[Count] = {};
};

/// As std::string_view::starts_with; without a call for words of a few bytes, as these tables have.
constexpr bool starts_with(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (text[i] != word[i]) return false;
  return true;
}

}  // namespace jixiao::detail
