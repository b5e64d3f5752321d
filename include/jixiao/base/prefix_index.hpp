// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::detail {

/// Finds, among words of a table, those that begin with the same two characters as a text or are
/// its first one, and perhaps a few others. O(1). Built while compiling, in every program that
/// includes it, so in as few steps as can be: words of one slot are chained.
template <std::size_t Count>
class prefix_index {
  static_assert(Count < 65535);

 public:
  static constexpr int slot_bits = 9;
  static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;

  /// Where the words of one character are that a text may begin with, and those of more.
  struct slots {
    std::size_t one = 0;
    std::size_t more = 0;
  };

  /// Of the words `table[i].*text`.
  template <class Entry>
  consteval prefix_index(const Entry (&table)[Count], std::string_view Entry::*text) {
    for (std::size_t i = Count; i-- > 0;) list(i, table[i].*text);
  }
  /// Of words that are yet to be listed.
  constexpr prefix_index() = default;

  class iterator {
   public:
    constexpr iterator(const std::uint16_t* next, std::size_t one_past, std::size_t then)
        : next_(next),
          one_past_(one_past != 0 ? one_past : then),
          then_(one_past != 0 ? then : 0) {}
    constexpr std::size_t operator*() const { return one_past_ - 1; }
    constexpr iterator& operator++() {
      one_past_ = next_[one_past_ - 1];
      if (one_past_ != 0) return *this;
      one_past_ = then_;
      then_ = 0;
      return *this;
    }
    constexpr bool operator!=(const iterator& other) const { return one_past_ != other.one_past_; }

   private:
    const std::uint16_t* next_;
    std::size_t one_past_;
    std::size_t then_;
  };

  struct range {
    iterator first;
    iterator last;
    constexpr iterator begin() const { return first; }
    constexpr iterator end() const { return last; }
  };

  /// Positions in the table; those of more characters first.
  constexpr range candidates(std::string_view text) const { return candidates(slots_of(text)); }
  constexpr range candidates(const slots& s) const {
    return {{next_, more_[s.more], one_[s.one]}, {next_, 0, 0}};
  }

  // Multiplying by an odd number spreads the keys over the upper bits (Knuth, 6.4).
  static constexpr slots slots_of(std::string_view text) {
    const character first = first_character(text);
    const character second =
        first_character({text.data() + first.length, text.size() - first.length});
    return {spread(first.key), spread(first.key * 31 + second.key)};
  }

  /// Where a word of the table is listed: among those of one character, or of more.
  struct word_slot {
    bool is_one = false;
    std::size_t number = 0;
  };
  /// Lists the i-th word; those listed last come first.
  constexpr word_slot list(std::size_t i, std::string_view word) {
    const char* at = word.data();
    return list(i, at, at + word.size());
  }
  /// The same for one that ends before a blank or the end; goes past the characters that it is
  /// listed by.
  constexpr word_slot list(std::size_t i, const char*& at, const char* end) {
    const word_slot slot = slot_of_word(at, end);
    std::uint16_t& first = (slot.is_one ? one_ : more_)[slot.number];
    next_[i] = first;
    first = static_cast<std::uint16_t>(i + 1);
    return slot;
  }

 private:
  struct character {
    std::uint32_t key = 0;
    std::size_t length = 0;
  };

  // As a number: one ASCII byte, two of ° or μ, three of a Chinese one.
  static constexpr character first_character(std::string_view text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size == 0) return {};
    const std::uint32_t lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0x80u) return {lead, 1};
    const std::uint32_t second = size > 1 ? static_cast<unsigned char>(bytes[1]) : 0u;
    if (lead < 0xE0u) return {(lead << 8) | second, size > 1 ? 2u : 1u};
    const std::uint32_t third = size > 2 ? static_cast<unsigned char>(bytes[2]) : 0u;
    return {(lead << 16) | (second << 8) | third, size > 2 ? 3u : size};
  }
  static constexpr std::size_t spread(std::uint32_t key) {
    return (key * 2654435769u) >> (32 - slot_bits);
  }
  // As `slots_of`, in fewer steps, since it is worked out while compiling.
  static constexpr word_slot slot_of_word(const char*& at, const char* end) {
    if (at == end) return {true, 0};
    const std::uint32_t first = next_key(at);
    if (at == end || *at == ' ') return {true, spread(first)};
    return {false, spread(first * 31 + next_key(at))};
  }
  // Of a whole character, which it goes past.
  static constexpr std::uint32_t next_key(const char*& at) {
    const std::uint32_t lead = static_cast<unsigned char>(*at++);
    if (lead < 0x80u) return lead;
    const std::uint32_t second = static_cast<unsigned char>(*at++);
    if (lead < 0xE0u) return (lead << 8) | second;
    return (lead << 16) | (second << 8) | static_cast<unsigned char>(*at++);
  }

  // Positions counted from 1; 0 is none.
  std::uint16_t one_[slot_count] = {};
  std::uint16_t more_[slot_count] = {};
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
