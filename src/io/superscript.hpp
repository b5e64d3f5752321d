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

// Lowered digits behind a digit as characters of their own, since 5₁ is not 51; those of PM2.5 and
// CO2 are as they are.
inline std::string subscript(std::string_view before, std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (before.empty() || !is_digit(before.back())) return std::string(text);
  constexpr std::string_view digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
  std::string lowered;
  for (const char c : text) {
    if (is_digit(c))
      lowered += digits[c - '0'];
    else
      lowered += c;
  }
  return lowered;
}

}  // namespace jixiao::io
