// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao::detail {

/// Whether a noun counts what ought not to happen: 重大事故, 投诉发生; not 明显效果, whose absence
/// is a level of quality. The last word of a noun says what it is.
constexpr bool names_degree(std::string_view noun) {
  return has_side_word(noun, word_role::quality);
}
/// 较大 of 较大安全事故 is a class of accidents by law (《生产安全事故报告和调查处理条例》第三条).
constexpr bool names_class_of_accidents(std::string_view noun) {
  constexpr std::string_view larger = "较大"sv;
  if (!noun.starts_with(larger) || names_degree(noun.substr(larger.size()))) return false;
  return ends_in(noun, word_role::accident);
}
constexpr bool names_mishap(std::string_view noun) {
  if (names_class_of_accidents(noun)) return true;
  if (names_degree(noun)) return false;
  side_words_of(word_role::happening).any([&](std::string_view verb) {
    const bool is_last = noun.ends_with(verb);
    if (is_last) noun.remove_suffix(verb.size());
    return is_last;
  });
  if (noun.find_first_of("0123456789/") != std::string_view::npos) return false;
  return ends_in(noun, word_role::mishap) || ends_in(noun, word_role::accident);
}

/// Whether a text is nothing but what a mishap does: 发生 of 0发生, which is no unit.
constexpr bool is_happening(std::string_view text) {
  return side_words_of(word_role::happening).any([&](std::string_view verb) {
    return text == verb;
  });
}

/// 无此项, 无该档: the cell itself is not used, and nothing is counted.
constexpr bool names_the_cell(std::string_view noun) {
  return length_of_side_word(noun, word_role::pointing) != 0;
}

/// What a cell says there is none of, if it says so.
struct zero_word {
  bool found = false;
  /// It names what is counted or is an amount: {0} also on its own. Else it is a label, and {0}
  /// only beside numbers: 无财报.
  bool is_amount = false;
  std::string_view noun;

  constexpr explicit operator bool() const { return found; }
};

constexpr bool has_any(std::string_view text, word_roles roles) {
  for (std::size_t i = 0; i < text.size(); i += decode(text.substr(i)).length)
    if (begins_with_word(text.substr(i), roles)) return true;
  return false;
}

// 1起 of 未发生1起安全事故, 一例 of 无一例投诉: not one is none.
constexpr std::size_t length_of_one(std::string_view text) {
  for (std::string_view one : {"1"sv, "一"sv}) {
    if (!text.starts_with(one)) continue;
    const unit_prefix unit = read_unit_prefix(text.substr(one.size()));
    if (unit.value.is_countable()) return one.size() + unit.length;
  }
  return 0;
}

// 事故 of 事故为零
constexpr zero_word read_noun_of_zero(std::string_view cell) {
  for (std::size_t length : {6u, 4u, 7u, 9u, 12u}) {
    if (cell.size() <= length) continue;
    const std::string_view end = cell.substr(cell.size() - length);
    const lexicon_word word = find_word(end, word_role::is_zero);
    const std::string_view noun = cell.substr(0, cell.size() - length);
    if (word && word.text == end && names_mishap(noun)) return {true, true, noun};
  }
  return {};
}

/// Of a cell in normal form: 报废情况 of 无报废情况, 事故 of 零事故 and 事故为零, nothing of 无.
/// Not found in any other cell, so that 无明显效果, 零距离 and 0起 are read otherwise.
constexpr zero_word read_zero_word(std::string_view cell) {
  const bool is_ascii = !cell.empty() && static_cast<unsigned char>(cell[0]) < 0x80u;
  if (is_ascii && cell[0] != '0') return {};
  constexpr std::string_view full_stop = "。"sv;
  if (cell.ends_with(full_stop)) cell.remove_suffix(full_stop.size());
  if (cell.ends_with('.')) cell.remove_suffix(1);
  const lexicon_word word = find_word(cell, {word_role::none_of, word_role::noun});
  if (!word || word.role == word_role::noun) return read_noun_of_zero(cell);
  if (cell == word.text) return {cell != "0", cell == "无" || cell == "零", {}};
  const std::string_view noun = cell.substr(word.text.size());
  if (const std::size_t one = length_of_one(noun); one != 0 && word.text.size() > 1)
    if (noun.size() == one || names_mishap(noun.substr(one))) return {true, true, noun.substr(one)};
  const bool is_figure = word.text == "零" || word.text == "0";
  if (is_figure && (read_unit_prefix(noun).length != 0 || length_of_one(noun) != 0)) return {};
  if (names_mishap(noun)) return {true, true, noun};
  if (is_figure && is_happening(noun)) return {true, false, noun};
  const bool may_be_none = !is_figure && !names_degree(noun) && !is_ascii &&
                           !names_the_cell(noun) &&
                           noun.find_first_of("0123456789%,;") == noun.npos &&
                           !has_any(noun, {word_role::either, word_role::also, word_role::level});
  return {may_be_none, false, noun};
}

}  // namespace jixiao::detail
