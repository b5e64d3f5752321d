// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao {

namespace detail {

constexpr bool is_lone_bracket(std::string_view words) {
  for (std::string_view one : {"(", ")", "（", "）"})
    if (words == one) return true;
  return false;
}

constexpr bool has_too_many_digits(std::string_view words) {
  constexpr std::size_t most = 38;
  std::size_t digits = 0;
  for (const char c : words) {
    digits = (c >= '0' && c <= '9') ? digits + 1 : c == '.' ? digits : 0;
    if (digits > most) return true;
  }
  return false;
}

inline bool is_band_alone(std::string_view words) {
  try {
    return read_band(words.substr(0, words.find('|'))).is_numeric();
  } catch (const std::overflow_error&) {
    return false;
  }
}

}  // namespace detail

JIXIAO_INLINE rule_trouble trouble_of(std::string_view words) {
  if (words.starts_with("…") || words.starts_with("⋯") || words == ".")
    return rule_trouble::omission;
  if (detail::is_lone_bracket(words)) return rule_trouble::bracket;
  if (detail::has_too_many_digits(words)) return rule_trouble::digits;
  if (words.size() < 5 && !words.empty() && detail::decode(words).value == detail::not_a_character)
    return rule_trouble::character;
  return detail::is_band_alone(words) ? rule_trouble::range : rule_trouble::none;
}

JIXIAO_INLINE bool is_scoring_rule(std::string_view text) {
  try {
    // Whatever the full points are, which only the column beside it says, and the target.
    return read_rule(text, exact(100), "100").is_readable();
  } catch (const std::overflow_error&) {
    return false;
  }
}

}  // namespace jixiao
