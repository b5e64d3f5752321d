// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <jixiao/band/value_text.hpp>

namespace jixiao {

namespace detail {

// Such characters beside a digit as what they probably are.
JIXIAO_INLINE std::string with_figures_mended(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const code_point next = decode(text.substr(i));
    const char meant = meant_in_figure(folded(next.value));
    const bool behind_digit = !result.empty() && (is_digit(result.back()) || result.back() == '.');
    const std::size_t behind = i + next.length;
    const bool before_digit =
        behind < text.size() && (is_digit(text[behind]) || text[behind] == '.');
    const bool fits = meant == '.' ? behind_digit && before_digit : behind_digit || before_digit;
    if (meant != '\0' && fits)
      result += meant;
    else
      result += text.substr(i, next.length);
    i = behind;
  }
  return result;
}

// 约95% and 95%左右 without the word.
JIXIAO_INLINE std::string without_vague_words(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const lexicon_word word = find_word(text.substr(i), {word_role::vague, word_role::vague_after});
    const std::size_t length = word ? word.text.size() : decode(text.substr(i)).length;
    if (!word || word.is(negates)) result += text.substr(i, length);
    i += length;
  }
  return result;
}

// 66.67% for 三分之二 and for 2/3, where no decimal is equal to it; nothing for what is longer than
// a cell may be.
JIXIAO_INLINE std::string with_shares_rounded(std::string_view text) {
  std::string result;
  if (text.size() > cell_text::capacity()) return result;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view here = text.substr(i);
    const share_reading share = read_two_numbers(here);
    const std::size_t length = share.length != 0 ? share.length : decode(here).length;
    if (share.length != 0) {
      const std::int64_t rounded = (share.above * 20000 + share.below) / (2 * share.below);
      result.append(to_text(decimal::of(rounded, 2)).view()).append("%");
    } else {
      result += here.substr(0, length);
    }
    i += length;
  }
  return result;
}

// 3次 of 3次培训: the number without the words around it.
JIXIAO_INLINE std::string without_words(std::string_view text) {
  const band read = read_band(text);
  const bool is_number = read.is_numeric() && !read.is_zero_word && read.set.size() == 1 &&
                         is_point(read) && !read.label.empty();
  return is_number ? std::string(write_band(read.set, read.unit).view()) : std::string();
}

}  // namespace detail

JIXIAO_INLINE std::string mended_value(std::string_view text) {
  for (const std::string& mended :
       {detail::with_figures_mended(text), detail::without_vague_words(text),
        detail::with_shares_rounded(text), detail::without_words(text)})
    if (mended != text && read_value(mended)) return mended;
  return {};
}

JIXIAO_INLINE std::string mended_cell(std::string_view text) {
  const band read = read_band(text);
  if (!read.is_unreadable()) return {};
  if (read.problem.what == fault::endless_decimal) {
    const std::string rounded = detail::with_shares_rounded(text);
    return read_band(rounded).is_numeric() ? rounded : std::string();
  }
  const bool is_vague = read.problem.what == fault::vague_number;
  const bool has_stray =
      read.problem.what == fault::stray_character || read.problem.what == fault::unknown_unit;
  if (!is_vague && !has_stray) return {};
  const std::string mended =
      is_vague ? detail::without_vague_words(text) : detail::with_figures_mended(text);
  return mended != text && read_band(mended).is_numeric() ? mended : std::string();
}

}  // namespace jixiao
