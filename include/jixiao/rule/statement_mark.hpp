// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/points_text.hpp>

// Where the statements of a rule begin and end.

namespace jixiao::detail {

/// How long the stop at a position is; 0 where none is. ① … ⑳ part statements as stops do.
constexpr std::size_t length_of_stop(std::string_view text, std::size_t i) {
  if (i >= text.size()) return 0;
  const std::string_view here = text_behind(text, i);
  if (!statement_marks.has(here)) return 0;
  if (here[0] == ';' || here[0] == '!') return 1;
  if (starts_with(here, "。")) return 3;
  const char32_t c = decode(here).value;
  return c >= 0x2460 && c <= 0x2473 ? 3 : 0;
}
/// (60分) behind a stop belongs to what stands before it.
constexpr bool points_in_brackets(std::string_view text, std::size_t i) {
  if (i >= text.size() || text[i] != '(') return false;
  const points_reading points = read_points(text.substr(i + 1));
  return points && points.has_unit && starts_with(text.substr(i + 1 + points.length), ")");
}
/// 2 of 1.…;2.90%≤…: a mark too, where one less stands before a statement not far above.
constexpr bool goes_on_counting(std::string_view text, std::size_t i) {
  constexpr std::size_t farthest = 400;
  if (text[i] < '2' || text[i] > '9') return false;
  for (std::size_t k = i; k-- > 0 && i - k < farthest;) {
    const bool begins = k == 0 || text[k - 1] == ';' || text.substr(0, k).ends_with("。"sv);
    if (begins && text[k] == text[i] - 1 && text[k + 1] == '.') return true;
  }
  return false;
}
/// Behind the number of an item: 1. 1、 (1) 1) 一、 (一) ①; the position itself where none is.
constexpr std::size_t skip_mark(std::string_view text, std::size_t i) {
  // Of more stops in a row, the last few are asked again.
  constexpr std::size_t most_stops = 64;
  std::size_t at = i;
  while (at < text.size() && at - i < most_stops &&
         (text[at] == ',' || text[at] == ' ' || text[at] == ')' || length_of_stop(text, at) != 0))
    at += length_of_stop(text, at) != 0 ? length_of_stop(text, at) : 1;
  if (at >= text.size()) return i;
  // A.≥95%得满分.
  if (text[at] >= 'A' && text[at] <= 'H' && starts_with(text_behind(text, at + 1), "."))
    return at + 2;
  const bool bracket = text[at] == '(';
  std::size_t number = at + (bracket ? 1u : 0u);
  const std::size_t begin = number;
  while (number < text.size() && number - begin < 2 && is_digit(text[number])) ++number;
  if (number == begin) {
    const amount_reading said = read_amount(text.substr(number));
    if (!said || is_digit(text[number])) return i;
    number += said.length;
  }
  const std::string_view rest = text.substr(number);
  if (bracket) return starts_with(rest, ")") ? number + 1 : i;
  if (starts_with(rest, "、")) return read_amount(text.substr(number + 3)) ? i : number + 3;
  if (starts_with(rest, ")")) return number + 1;
  if (!starts_with(rest, ".") || !is_digit(text[begin])) return i;
  const bool is_decimal = rest.size() > 1 && is_digit(rest[1]);
  if (!is_decimal || (number == begin + 1 && goes_on_counting(text, begin))) return number + 1;
  return i;
}

}  // namespace jixiao::detail
