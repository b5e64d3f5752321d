// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao::detail {

/// The points at the end of a cell in normal form: 5%~8%(8分), 98%以上得10分, 90%以下不得分.
class points_at_end {
 public:
  constexpr explicit points_at_end(std::string_view text) : rest_(text) {}

  /// Whether there are any; `rest` is then the text before them.
  constexpr bool read() { return read_none() || read_figure(); }
  constexpr std::string_view rest() const { return rest_; }
  constexpr const decimal& points() const { return points_; }

 private:
  constexpr bool read_none() {
    for (std::size_t length : {9u, 12u}) {
      if (rest_.size() <= length) continue;
      const std::string_view end = rest_.substr(rest_.size() - length);
      const lexicon_word word = find_word(end, word_role::no_score);
      if (!word || word.text != end) continue;
      return accept(rest_.size() - length, decimal(0));
    }
    return false;
  }
  constexpr bool read_figure() {
    constexpr std::string_view unit = "分"sv;
    std::string_view text = rest_;
    const bool in_brackets = text.ends_with(')');
    if (in_brackets) text.remove_suffix(1);
    if (!text.ends_with(unit)) return false;
    text.remove_suffix(unit.size());
    std::size_t begin = text.size();
    while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    const decimal_reading figure = read_decimal(text.substr(begin));
    if (!figure) return false;
    const std::size_t verb = length_of_verb(text.substr(0, begin));
    if (in_brackets) {
      const std::size_t open = begin - verb;
      return open > 1 && text[open - 1] == '(' && accept(open - 1, figure.value, true);
    }
    return verb != 0 && accept(begin - verb, figure.value);
  }
  // 得, 计 … or a colon right before the figure.
  static constexpr std::size_t length_of_verb(std::string_view text) {
    if (text.ends_with(':')) return 1;
    constexpr std::size_t length = ideograph_length;
    if (text.size() < length) return 0;
    const std::string_view end = text.substr(text.size() - length);
    const lexicon_word word = find_word(end, word_role::score);
    return word && word.text == end ? length : 0;
  }
  // Points are given for something: a number, or a statement that ends in a word of quality; in
  // brackets for any statement (满意（10分）) but what counts points itself (考核得分（90分）).
  constexpr bool accept(std::size_t end, const decimal& points, bool in_brackets = false) {
    std::string_view rest = rest_.substr(0, end);
    while (!rest.empty() && (rest.back() == ',' || rest.back() == ';' || rest.back() == ':'))
      rest.remove_suffix(1);
    for (std::string_view mark : {"的"sv, "、"sv, "。"sv})
      if (rest.ends_with(mark)) rest.remove_suffix(mark.size());
    if (!earns_points(rest, in_brackets && !rest.empty() && !rest.ends_with("分"sv))) return false;
    rest_ = rest;
    points_ = points;
    return true;
  }
  static constexpr bool earns_points(std::string_view text, bool any_statement) {
    using enum word_role;
    bool any_figure = false;
    for (std::size_t i = 0; i < text.size(); i += decode(text.substr(i)).length) {
      const std::string_view rest = text.substr(i);
      any_figure = any_figure || is_digit(rest[0]);
      // A bound at the end still waits for its number: 至少得80分.
      const lexicon_word word = find_word(rest, {level, sign, before, before_only, reach, adverb});
      if (!word || word.text != rest) continue;
      return word.role == level;
    }
    return any_figure || any_statement;
  }

  std::string_view rest_;
  decimal points_;
};

/// A cell in normal form without the points at its end, which the band keeps.
constexpr std::string_view without_points(std::string_view text, band& result) {
  constexpr std::string_view unit = "分"sv;
  const bool may_have = text.ends_with(unit) || (text.ends_with(')') && text.size() > 4 &&
                                                 text.substr(text.size() - 4).starts_with(unit));
  if (!may_have) return text;
  points_at_end end(text);
  if (!end.read()) return text;
  result.has_points = true;
  result.points = end.points();
  return end.rest();
}

}  // namespace jixiao::detail
