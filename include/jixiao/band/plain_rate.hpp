// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/term.hpp>
#include <jixiao/text/bound_words.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao::detail {

// Digits with a point among them at most, and %. A 0 in front may be what is left of another.
constexpr bool take_plain_rate(std::string_view& text, decimal& rate) {
  figure_reading figure;
  if (text.empty() || text[0] == '0' || !is_digit(text[0]) || !read_short_figure(text, figure))
    return false;
  if (figure.length == text.size() || text[figure.length] != '%') return false;
  rate = figure.value;
  text.remove_prefix(figure.length + 1);
  return true;
}

/// Reads a cell in normal form that is a rate as most cells are: 98%以上, 95%～98%, 100%. The
/// grammar of claims reads these to the same, in more steps; any other cell is left to it, and
/// false is returned.
constexpr bool read_plain_rate(std::string_view text, const bound_words& words, band& result) {
  decimal rate;
  if (!take_plain_rate(text, rate)) return false;
  bound_kind bound = bound_kind::none;
  decimal end = rate;
  if (!text.empty() && (text[0] == '~' || text[0] == '-')) {
    text.remove_prefix(1);
    if (!take_plain_rate(text, end) || !text.empty() || end < rate) return false;
  } else if (!text.empty()) {
    using enum word_role;
    const lexicon_word word = find_word(text, {after, vague_after, noun});
    if (!word || word.role != after || word.text.size() != text.size()) return false;
    bound = meant_by(word, words);
  }
  result.kind = band_kind::numeric;
  result.set.add(bounded(bound, rate, end));
  result.unit = percent;
  return true;
}

}  // namespace jixiao::detail
