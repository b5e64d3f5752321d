// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace jixiao::io {

// Raised digits as characters of their own, since 10⁴ is not 104 and m² not m2; anything else as it
// is.
inline std::string superscript(std::string_view text) {
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string raised;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      raised += digits[c - '0'];
    else if (c == '-')
      raised += "⁻";
    else
      raised += c;
  }
  return raised;
}

}  // namespace jixiao::io
