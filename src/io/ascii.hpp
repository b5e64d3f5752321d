// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace jixiao::io {

// Without regard to any locale; other characters stay.
inline char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower_case(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lower_case(c);
  return small;
}

inline bool is_same_but_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_case(x) == lower_case(y); });
}

// The whole number that a text begins with; what has none leaves it as it was.
template <class Number>
std::from_chars_result read_whole(std::string_view text, Number& number, int base = 10) {
  return std::from_chars(text.data(), text.data() + text.size(), number, base);
}

}  // namespace jixiao::io
