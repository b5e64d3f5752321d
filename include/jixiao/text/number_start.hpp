// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/code_name.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/spelt_number.hpp>

namespace jixiao::detail {

constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a character may stand in the text around a number, or in a label.
constexpr bool is_text_character(char32_t c) {
  if (c < 0x80) {
    constexpr std::string_view marks = "(),:;\"'-/~!?_&+."sv;
    return is_letter(c) || marks.find(static_cast<char>(c)) != std::string_view::npos;
  }
  const bool is_sign = c == 0xB1 || c == 0xD7 || c == 0xF7 || c == 0x2030 || c == 0x2031 ||
                       c == U'↑' || c == U'↓' || (c >= 0x2200 && c <= 0x22FF);
  return !is_sign;
}

/// A letter or a mark right before a digit makes a code of both: A4, M.8, 1:3.
constexpr bool may_precede_digit(char32_t c) {
  return c >= 0x80 || c == '(' || c == ')' || c == ',' || c == ':' || c == ';';
}

/// Whether a number begins at a position of a text; `after_bound` says that a word that bounds one
/// stands before it.
constexpr bool number_starts(std::string_view text, std::size_t position, bool after_bound) {
  if (position >= text.size()) return false;
  const std::string_view here(text.data() + position, text.size() - position);
  if (is_digit(here[0])) return length_of_code_name(here) == 0;
  if (here[0] == '-' || here[0] == '+') return here.size() > 1 && is_digit(here[1]);
  // .075, but not M.8
  if (here[0] == '.') {
    const auto previous = static_cast<unsigned char>(position == 0 ? ' ' : text[position - 1]);
    return here.size() > 1 && is_digit(here[1]) && !is_letter(previous) &&
           !is_digit(static_cast<char>(previous)) && (position == 0 || after_bound);
  }
  if (static_cast<unsigned char>(here[0]) < 0x80u) return false;
  const char32_t first = decode(here).value;
  if (first == U'±') return true;
  if (first == U'年') return here.starts_with("年底") || here.starts_with("年末");
  if (!is_chinese_numeral(first) && first != U'半') return false;
  return here.substr(chinese_length).starts_with("分之") ||
         read_spelt(text, position, after_bound).length != 0 || read_date(here).length != 0 ||
         (read_share(here).length != 0 && !continues_numeral(text, position));
}

/// Whether the text goes on with an interval in brackets: [90,95), (85%~90%].
constexpr bool opens_interval(std::string_view text) {
  if (text.starts_with('[')) return true;
  if (!text.starts_with('(')) return false;
  const std::size_t close = text.find_first_of(")]");
  if (close == std::string_view::npos) return false;
  const std::string_view inside = text.substr(1, close - 1);
  const bool is_numeric = number_starts(inside, 0, false) || inside.starts_with("∞") ||
                          inside.starts_with("-∞") || inside.starts_with("+∞");
  return is_numeric && (inside.find(',') != std::string_view::npos || text[close] == ']');
}

}  // namespace jixiao::detail
