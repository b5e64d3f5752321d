// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

// Text as bytes, for all that reads it: files and streams, whatever they are made of.
namespace jixiao::plain {

inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

// How many bytes the character at the beginning of `text` has; 0 when it is none. Neither longer
// than needed, nor half of a surrogate pair, nor past U+10FFFF.
inline std::size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first < 0xC2   ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0u) != 0x80u) return 0;
  if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) ||
      (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F))
    return 0;
  return length;
}

inline bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

// The text with U+FFFD for what is no UTF-8.
inline std::string valid_utf8(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    valid += length == 0 ? replacement : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return valid;
}

// Characters of three bytes, as Chinese ones are, and places that are no UTF-8: bytes side by side
// are one.
struct utf8_count {
  std::size_t chinese = 0;
  std::size_t faults = 0;
};

// Whether the bytes are the beginning of a character, and end within it.
inline bool is_cut_character(std::string_view bytes) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; };
  return bytes.size() < 4 && static_cast<unsigned char>(bytes[0]) >= 0xC2 &&
         std::all_of(bytes.begin() + 1, bytes.end(), continues);
}

// A character that the end cuts in two is no fault where the text goes on.
inline utf8_count count_utf8(std::string_view bytes, bool goes_on) {
  utf8_count count;
  bool was_fault = false;
  while (!bytes.empty()) {
    const std::size_t length = utf8_length(bytes);
    count.chinese += length == 3 ? 1u : 0u;
    if (length == 0 && goes_on && is_cut_character(bytes)) break;
    const bool is_fault = length == 0;
    count.faults += is_fault && !was_fault ? 1u : 0u;
    was_fault = is_fault;
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return count;
}

}  // namespace jixiao::plain
