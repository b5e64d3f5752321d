// SPDX-License-Identifier: BSL-1.0
#pragma once

// What every target says: a property, and the input that breaks it is kept by the fuzzer.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "plain/utf8.hpp"

namespace fuzz {

inline void require(bool holds, std::string_view property, std::string_view about = {}) {
  if (holds) return;
  const std::string words = "broken: " + std::string(property) + "\n" + std::string(about) + "\n";
  std::fputs(words.c_str(), stderr);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The lines of the input; an empty one counts.
inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

inline bool is_utf8(std::string_view text) { return jixiao::plain::is_valid_utf8(text); }

// A mark like {witness} that nobody filled in, and that the input did not bring.
inline bool has_open_mark(std::string_view sentence, std::string_view input) {
  for (std::size_t at = sentence.find('{'); at != std::string_view::npos;
       at = sentence.find('{', at + 1)) {
    const std::size_t end = sentence.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
    if (end == std::string_view::npos || sentence[end] != '}' || end == at + 1) continue;
    if (input.find(sentence.substr(at, end + 1 - at)) == std::string_view::npos) return true;
  }
  return false;
}

// A sentence is text in the language of people, whatever the input was.
inline void require_sentence(std::string_view sentence, std::string_view input) {
  require(!sentence.empty(), "a message says something");
  require(!has_open_mark(sentence, input), "no mark is left unfilled", sentence);
  require(!is_utf8(input) || is_utf8(sentence), "a message about UTF-8 is UTF-8", sentence);
}

}  // namespace fuzz
