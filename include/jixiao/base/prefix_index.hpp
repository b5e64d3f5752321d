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
    for (std::size_t i = Count; i-- > 0;) {
      std::size_t position = 0;
      const std::string_view word = table[i].*text;
      list(i, word.data(), word.size(), position);
    }
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
  /// Lists the i-th word, which begins at a position among others and ends before a blank or with
  /// them; goes past it. Those listed last come first. In one piece, since each call costs a
  /// compiler more than all that it does.
  constexpr word_slot list(std::size_t i, const char* words, std::size_t size,
                           std::size_t& position) {
    std::size_t at = position;
    std::uint32_t key = static_cast<unsigned char>(words[at]);
    if (key >= 0xE0u) {
      key = static_cast<std::uint32_t>(static_cast<unsigned char>(words[at + 1])) << 8 |
            static_cast<unsigned char>(words[at + 2]);
      at += 3;
    } else if (key < 0x80u) {
      at += 1;
    } else {
      key = key << 8 | static_cast<unsigned char>(words[at + 1]);
      at += 2;
    }
    const bool is_one = at == size || words[at] == ' ';
    if (!is_one) {
      std::uint32_t second = static_cast<unsigned char>(words[at]);
      if (second >= 0xE0u) {
        second = static_cast<std::uint32_t>(static_cast<unsigned char>(words[at + 1])) << 8 |
                 static_cast<unsigned char>(words[at + 2]);
        at += 3;
      } else if (second < 0x80u) {
        at += 1;
      } else {
        second = second << 8 | static_cast<unsigned char>(words[at + 1]);
        at += 2;
      }
      key = key * 31 + second;
      while (at < size && words[at] != ' ')
        at += static_cast<unsigned char>(words[at]) < 0xE0u ? 1 : 3;
    }
    position = at;
    const std::size_t slot = key * spreading >> (32 - slot_bits);
    std::uint16_t& first = is_one ? one_[slot] : more_[slot];
    next_[i] = first;
    first = static_cast<std::uint16_t>(i + 1);
    return {is_one, slot};
  }

 private:
  // Multiplying by an odd number spreads the keys over the upper bits (Knuth, 6.4).
  static constexpr std::uint32_t spreading = 2654435769u;

  struct character {
    std::uint32_t key = 0;
    std::size_t length = 0;
  };

  // As a number: one ASCII byte, two of ° or μ, the last two of a Chinese one.
  static constexpr character first_character(std::string_view text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size == 0) return {};
    const std::uint32_t lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0x80u) return {lead, 1};
    const std::uint32_t second = size > 1 ? static_cast<unsigned char>(bytes[1]) : 0u;
    if (lead < 0xE0u) return {(lead << 8) | second, size > 1 ? 2u : 1u};
    const std::uint32_t third = size > 2 ? static_cast<unsigned char>(bytes[2]) : 0u;
    return {(second << 8) | third, size > 2 ? 3u : size};
  }
  static constexpr std::size_t spread(std::uint32_t key) {
    return key * spreading >> (32 - slot_bits);
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
