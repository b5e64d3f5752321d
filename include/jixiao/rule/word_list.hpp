// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>

namespace jixiao::detail {

using namespace std::string_view_literals;

/// How many bytes the character has that a text begins with; the text is UTF-8 and not empty.
constexpr std::size_t length_of_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return lead < 0x80u ? 1u : lead < 0xE0u ? 2u : lead < 0xF0u ? 3u : 4u;
}

/// A set of characters that is told in one step and may have a few that were never put in: what it
/// has not, is not there.
class character_filter {
 public:
  constexpr character_filter() = default;
  /// Of all characters of a text.
  constexpr explicit character_filter(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); i += length_of_character(text_behind(text, i)))
      add(text_behind(text, i));
  }

  /// The character that a text begins with.
  constexpr void add(std::string_view text) { add_group(group_of(text)); }
  /// The first characters of words with a blank between two. Goes through bytes, since it is done
  /// while compiling.
  constexpr void add_words(std::string_view list) {
    const char* const bytes = list.data();
    const std::size_t size = list.size();
    bool begins = true;
    for (std::size_t i = 0; i < size; ++i) {
      if (begins) add_group(group_of({bytes + i, size - i}));
      begins = bytes[i] == ' ';
    }
  }
  constexpr void add_group(unsigned group) {
    bits_[group / 64] |= std::uint64_t{1} << (group % 64);
  }
  constexpr bool meets(const character_filter& other) const {
    std::uint64_t both = 0;
    for (std::size_t i = 0; i < words; ++i) both |= bits_[i] & other.bits_[i];
    return both != 0;
  }
  /// Of the character that a text begins with.
  constexpr bool has(std::string_view text) const { return has_group(group_of(text)); }
  constexpr bool has_group(unsigned group) const {
    return (bits_[group / 64] >> (group % 64) & 1u) != 0;
  }
  /// Calls `visit` with each group that is in.
  template <class Visit>
  constexpr void for_each_group(const Visit& visit) const {
    for (unsigned word = 0; word < words; ++word)
      for (std::uint64_t bits = bits_[word]; bits != 0; bits &= bits - 1)
        visit(64 * word + static_cast<unsigned>(std::countr_zero(bits)));
  }

  /// Which characters it does not tell from the one that a text begins with.
  // By the first byte, or three of a Chinese character, spread by Knuth's multiplication (6.4).
  static constexpr unsigned group_of(std::string_view text) {
    return group_of(text.data(), text.size());
  }
  static constexpr unsigned group_of(const char* bytes, std::size_t size) {
    std::uint32_t key = static_cast<unsigned char>(bytes[0]);
    if (key >= 0xE0u && size > 2)
      key = (key << 16) | (std::uint32_t{static_cast<unsigned char>(bytes[1])} << 8) |
            static_cast<unsigned char>(bytes[2]);
    return (key * 2654435769u) >> (32 - group_bits);
  }
  static constexpr unsigned group_bits = 10;
  static constexpr std::size_t group_count = std::size_t{1} << group_bits;

 private:
  static constexpr std::size_t words = group_count / 64;
  std::uint64_t bits_[words] = {};
};

/// A word that the library itself looks for in texts, with what tells where it cannot be: the
/// groups of its first and of its last character.
class known_word {
 public:
  template <std::size_t Size>
  consteval known_word(const char (&word)[Size])  // NOLINT(google-explicit-constructor)
      : text_(word, Size - 1), first_(character_filter::group_of(text_)) {
    std::size_t last = text_.size() - 1;
    while ((static_cast<unsigned char>(text_[last]) & 0xC0u) == 0x80u) --last;
    last_ = character_filter::group_of(text_behind(text_, last));
  }

  constexpr std::string_view text() const { return text_; }
  /// False where no text of these characters has it.
  constexpr bool may_be_in(const character_filter& characters) const {
    return characters.has_group(first_) && characters.has_group(last_);
  }

 private:
  std::string_view text_;
  unsigned first_;
  unsigned last_ = 0;
};

/// Words that are looked for together. Most texts have none of them, which is told by the words'
/// first characters. A list is a constant of its class or namespace: one of a function would be
/// made anew at each call.
template <std::size_t Count>
class word_list {
 public:
  template <class... Word>
  consteval explicit word_list(Word... words) : words_{words...} {
    index();
  }
  /// The words of one list, then those of the other.
  template <std::size_t First, std::size_t Second>
  consteval word_list(const word_list<First>& first, const word_list<Second>& second) {
    std::size_t to = 0;
    for (const std::string_view word : first) words_[to++] = word;
    for (const std::string_view word : second) words_[to++] = word;
    index();
  }

  constexpr const std::string_view* begin() const { return words_; }
  constexpr const std::string_view* end() const { return words_ + Count; }

  /// False where no text of these characters has one.
  constexpr bool may_be_in(const character_filter& characters) const {
    return characters.meets(first_);
  }
  /// The first of the list that a text begins with; empty where there is none.
  constexpr std::string_view at_start(std::string_view text) const {
    if (text.empty() || !first_.has(text)) return {};
    for (const std::string_view word : words_)
      if (starts_with_one_of_many(text, word)) return word;
    return {};
  }
  /// The longest that a text begins with; empty where there is none.
  constexpr std::string_view longest_at_start(std::string_view text) const {
    std::string_view found;
    if (text.empty() || !first_.has(text)) return found;
    for (const std::string_view word : words_)
      if (word.size() > found.size() && starts_with_one_of_many(text, word)) found = word;
    return found;
  }
  /// Whether one stands anywhere in a text.
  constexpr bool is_in(std::string_view text) const {
    for (std::size_t i = 0; i < text.size(); i += length_of_character(text_behind(text, i)))
      if (!at_start(text_behind(text, i)).empty()) return true;
    return false;
  }
  /// The first of the list that a text ends in; empty where there is none.
  constexpr std::string_view at_end(std::string_view text) const {
    if (!may_end(text)) return {};
    for (const std::string_view word : words_)
      if (ends_with(text, word)) return word;
    return {};
  }
  /// Whether a text ends in one.
  constexpr bool ends(std::string_view text) const { return !at_end(text).empty(); }
  /// Behind the last of them in a text; 0 where there is none.
  constexpr std::size_t end_of_last(std::string_view text) const {
    std::size_t last = 0;
    for (std::size_t i = 0; i < text.size(); i += length_of_character(text_behind(text, i))) {
      const std::string_view here = text_behind(text, i);
      if (const std::size_t length = longest_at_start(here).size();
          i + length > last && length != 0)
        last = i + length;
    }
    return last;
  }

  /// As std::string_view::ends_with; the last bytes, which differ most, are compared first.
  static constexpr bool ends_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && text.back() == word.back() &&
           starts_with(text_behind(text, text.size() - word.size()), word);
  }

 private:
  consteval void index() {
    for (const std::string_view word : words_) {
      const char* const bytes = word.data();
      const std::size_t size = word.size();
      first_.add_group(character_filter::group_of(bytes, size));
      if (size == 1)
        last_of_one_ |= bit_of_end(0, bytes[0]);
      else
        last_two_ |= bit_of_end(bytes[size - 2], bytes[size - 1]);
    }
  }
  constexpr bool may_end(std::string_view text) const {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size == 0) return false;
    if ((last_of_one_ & bit_of_end(0, bytes[size - 1])) != 0) return true;
    return size > 1 && (last_two_ & bit_of_end(bytes[size - 2], bytes[size - 1])) != 0;
  }
  // Of the last two bytes; the first is 0 where there is only one.
  static constexpr std::uint64_t bit_of_end(char first, char last) {
    return std::uint64_t{1} << ((static_cast<unsigned char>(first) * 13u +
                                 static_cast<unsigned char>(last)) %
                                64u);
  }

  std::string_view words_[Count];
  character_filter first_;
  // By how they end: words of one byte, and all others.
  std::uint64_t last_of_one_ = 0;
  std::uint64_t last_two_ = 0;
};

template <class... Word>
word_list(Word...) -> word_list<sizeof...(Word)>;

template <std::size_t First, std::size_t Second>
word_list(const word_list<First>&, const word_list<Second>&) -> word_list<First + Second>;

}  // namespace jixiao::detail
