// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::detail {

/// Finds, among words of a table that stays in the order it is read best in, those that begin with
/// the same character as a text, and perhaps a few others. O(1). Built while compiling, in every
/// program that includes it, so in as few steps as can be: words of one slot are chained.
template <std::size_t Count>
class prefix_index {
  static_assert(Count < 65535);

 public:
  /// Of the words `table[i].*text`.
  template <class Entry>
  consteval prefix_index(const Entry (&table)[Count], std::string_view Entry::*text) {
    for (std::size_t i = Count; i-- > 0;) {
      std::uint16_t& first = first_[slot_of(table[i].*text)];
      next_[i] = first;
      first = static_cast<std::uint16_t>(i + 1);
    }
  }

  class iterator {
   public:
    constexpr iterator(const std::uint16_t* next, std::size_t one_past)
        : next_(next), one_past_(one_past) {}
    constexpr std::size_t operator*() const { return one_past_ - 1; }
    constexpr iterator& operator++() {
      one_past_ = next_[one_past_ - 1];
      return *this;
    }
    constexpr bool operator!=(const iterator& other) const { return one_past_ != other.one_past_; }

   private:
    const std::uint16_t* next_;
    std::size_t one_past_;
  };

  struct range {
    iterator first;
    iterator last;
    constexpr iterator begin() const { return first; }
    constexpr iterator end() const { return last; }
  };

  /// Positions in the table, in its order.
  constexpr range candidates(std::string_view text) const { return candidates_of(slot_of(text)); }
  constexpr range candidates_of(std::size_t slot) const {
    return {{next_, first_[slot]}, {next_, 0}};
  }

  static constexpr int slot_bits = 8;
  static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
  /// Which words it does not tell from those that begin as a text does.
  // Of the first character as a number: one ASCII byte, two of ° or μ, three of a Chinese one.
  // Multiplying by an odd number spreads the keys over the upper bits (Knuth, 6.4).
  static constexpr std::size_t slot_of(std::string_view text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size == 0) return 0;
    std::uint32_t key = static_cast<unsigned char>(bytes[0]);
    if (key >= 0x80u) {
      const std::uint32_t second = size > 1 ? static_cast<unsigned char>(bytes[1]) : 0u;
      const std::uint32_t third =
          size > 2 && key >= 0xE0u ? static_cast<unsigned char>(bytes[2]) : 0u;
      key = (key << 16) | (second << 8) | third;
    }
    return (key * 2654435769u) >> (32 - slot_bits);
  }

 private:
  // Positions counted from 1; 0 is none.
  std::uint16_t first_[slot_count] = {};
  std::uint16_t next_[Count] = {};
};

/// As std::string_view::starts_with; without a call for words of a few bytes, as these tables have.
constexpr bool starts_with(std::string_view text, std::string_view word) {
  const char* const bytes = text.data();
  const char* const wanted = word.data();
  const std::size_t size = word.size();
  if (text.size() < size) return false;
  for (std::size_t i = 0; i < size; ++i)
    if (bytes[i] != wanted[i]) return false;
  return true;
}

/// The same for one of many words with the same first character: the last byte, in which they
/// differ most, is compared first.
constexpr bool starts_with_one_of_many(std::string_view text, std::string_view word) {
  const std::size_t size = word.size();
  return text.size() >= size && text.data()[size - 1] == word.data()[size - 1] &&
         starts_with(text, word);
}

/// What follows so many bytes of a text that has at least as many: substr without its check, for
/// which a compiler would keep the text in memory.
constexpr std::string_view text_behind(std::string_view text, std::size_t length) {
  return {text.data() + length, text.size() - length};
}

}  // namespace jixiao::detail
