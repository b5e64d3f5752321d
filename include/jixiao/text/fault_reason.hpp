// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/unit_word.hpp>

// Faults that a better sentence can be said of: what was read on the way to them is a thing of its
// own. Asked only where a text could not be read.

namespace jixiao::detail {

/// Where the number begins whose last digit stands right before a position.
constexpr std::size_t begin_of_number(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return begin;
}

/// How long the sign between two numbers of a ratio is at a position, 1:15; 0 where there is none.
constexpr std::size_t length_of_ratio_sign(std::string_view text, std::size_t position) {
  const std::string_view here = text_behind(text, position);
  const std::size_t length = here.starts_with(':') ? 1 : here.starts_with("∶") ? 3 : 0;
  const bool is_between = length != 0 && position > 0 && is_digit(text[position - 1]) &&
                          position + length < text.size() && is_digit(text[position + length]);
  return is_between ? length : 0;
}

/// 近3年平均, 近三年均值 at the start of a text: a figure that the text does not state. Of 近3年
/// and 近3年以内 the number itself is vague.
constexpr bool names_recent_average(std::string_view text) {
  constexpr std::string_view recent = "近";
  if (!text.starts_with(recent)) return false;
  std::string_view rest = text.substr(recent.size());
  const std::size_t whole = rest.size();
  while (!rest.empty() && (is_digit(rest[0]) || is_chinese_numeral(rest)))
    rest.remove_prefix(is_digit(rest[0]) ? 1 : ideograph_length);
  if (rest.size() == whole) return false;
  const unit_prefix span = read_unit_prefix(rest);
  const std::string_view behind = text_behind(rest, span.length);
  using enum word_role;
  return counts_time(span.value) && !behind.empty() &&
         !begins_with_word(behind, {after, after_date, vague_after});
}

/// The same fault of a text in normal form, with a reason of its own where it has one.
constexpr text_fault with_reason(std::string_view text, text_fault problem) {
  const bool is_stray = problem.what == fault::stray_character ||
                        problem.what == fault::unknown_unit ||
                        problem.what == fault::second_condition;
  if (is_stray && length_of_ratio_sign(text, problem.offset) != 0)
    return {fault::two_numbers, begin_of_number(text, problem.offset)};
  if (problem.what == fault::vague_number &&
      names_recent_average(text_behind(text, problem.offset)))
    return {fault::other_figure, problem.offset};
  return problem;
}

}  // namespace jixiao::detail
