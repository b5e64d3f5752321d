// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/text/doubtful.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>

// Units behind numbers, the unknown ones too: 5桶, 36μg/m³, 0.5吨标煤/万元, 元/人·年. All in normal
// form (text/normal.hpp).
//
//   unit   = part { "·" part } { "/" below }        below = part { "·" part } | "(" part { "·" part
//   } ")" part   = the longest known spelling | a word of its own word   = two letters and more,
//   with ² ³ and the like | up to four ideographs, none of which is
//   a
//            character of words that bound numbers or of verbs

namespace jixiao::detail {

constexpr bool is_latin_or_greek(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == 0xB5 ||
         (c >= 0x391 && c <= 0x3C9) || c == 0x2126;
}
// Of a unit's symbol, behind its letters.
constexpr bool is_power_or_degree(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0xB0 || c == 0x2032 || c == 0x2033 ||
         (c >= 0x2070 && c <= 0x207B);
}
// Letters that badly recognised figures look like: 3O, 9l.
constexpr bool looks_like_figure(char32_t c) {
  constexpr std::u32string_view letters = U"lIiOoSsBZz";
  return letters.find(c) != letters.npos;
}
// Characters of the blocks that words are written in.
constexpr bool is_ideographic(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

/// How long a word of its own at the start of a text is; 0 when there is none.
constexpr std::size_t length_of_letters(std::string_view text, bool above_line) {
  std::size_t length = 0;
  bool any_plain = false;
  for (;;) {
    const code_point next = decode(text_behind(text, length));
    const bool may_begin = length != 0 || next.value == 0xB0;
    const bool is_part = is_latin_or_greek(next.value) ||
                         (may_begin && is_power_or_degree(next.value)) ||
                         (above_line && length != 0 && next.value == 0xB7 &&
                          is_latin_or_greek(decode(text_behind(text, length + next.length)).value));
    if (!is_part) break;
    any_plain = any_plain || !looks_like_figure(next.value);
    length += next.length;
  }
  // m2, cm3
  const std::string_view rest = text_behind(text, length);
  const bool has_power = length != 0 && !rest.empty() && (rest[0] == '2' || rest[0] == '3') &&
                         (rest.size() == 1 || rest[1] < '0' || rest[1] > '9');
  if (has_power) ++length;
  return any_plain || !above_line ? length : 0;
}
constexpr bool may_be_in_unit(std::string_view c) {
  return !has_character(bound_characters, c) && !has_character(verb_characters, c);
}
// 3值日内: 日 is a part of no word but one that goes on behind the unit.
constexpr bool is_doubtful_before(std::string_view text, std::size_t end) {
  return end >= ideograph_length && is_doubtful(text.substr(0, end), end - ideograph_length);
}
constexpr std::size_t length_of_ideographs(std::string_view text) {
  using enum word_role;
  constexpr std::size_t most = 4;
  std::size_t length = 0;
  for (std::size_t count = 0; count <= most; ++count) {
    const std::string_view rest = text_behind(text, length);
    const code_point next = decode(rest);
    const bool ends = !is_ideographic(next.value) ||
                      begins_with_word(rest, {after, to, inside, also, with, either, finish});
    if (ends) return is_doubtful_before(text, length) ? 0 : length;
    if (!may_be_in_unit(rest.substr(0, next.length)) || is_doubtful(text, length)) return 0;
    length += next.length;
  }
  return 0;
}

/// Whether a unit counts time: 天, 个月, 工作日.
constexpr bool counts_time(const unit& u) {
  const dimension d = u.measures();
  return d == dimension::duration || d == dimension::months || u.symbol() == "工作日";
}

// 吨公里 is a unit of its own; 10个人 counts people; 月工作日 and 元万元 lack a number, and 月 may
// be of a date.
constexpr unit_prefix joined_units(std::string_view text, const unit_prefix& first) {
  const std::string_view rest = text_behind(text, first.length);
  if (!is_ideograph(text, 0) || !is_ideograph(rest, 0) || first.value == pieces ||
      begins_with_word(rest, word_role::after))
    return first;
  const unit_prefix second = read_simple_unit(rest);
  const std::size_t length = first.length + second.length;
  const bool fits = second.length != 0 && second.value != first.value && !second.value.is_date() &&
                    !first.value.is_date() && length <= unit::own_capacity;
  const std::string_view behind = text_behind(text, fits ? length : 0);
  using enum word_role;
  const bool ends = behind.empty() || behind.starts_with('(') ||
                    begins_with_word(behind, {after, to, also, either, with});
  if (!fits || !ends) return first;
  const bool both_count_time = counts_time(first.value) && counts_time(second.value);
  const bool both_are_money =
      first.value.measures() == dimension::money && second.value.measures() == dimension::money;
  if (both_count_time || both_are_money || text.starts_with("月")) return {};
  return {unit::of_word(text.substr(0, length)), length};
}

// Below the line: 10万, 100万人, of which the figure is a part of the unit. 9/10 is a fraction.
constexpr std::size_t length_of_round_number(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  for (char c : text.substr(1, length - 1))
    if (c != '0') return 0;
  const std::size_t digits = length;
  while (has_character("千万亿", text_behind(text, length).substr(0, ideograph_length)))
    length += ideograph_length;
  return length == digits ? 0 : length;
}
constexpr unit_prefix per_round_number(std::string_view text) {
  const std::size_t length = length_of_round_number(text);
  if (length == 0) return {};
  // 10万人, but 10万以下 bounds the figure before the line.
  const unit_spelling counted = units_known.find(text_behind(text, length));
  const bool counts = units_known.group_of(counted.entry).measures == dimension::count;
  const std::size_t whole = length + (counts ? counted.text.size() : 0);
  return whole > unit::own_capacity ? unit_prefix{}
                                    : unit_prefix{unit::of_word(text.substr(0, whole)), whole};
}

/// One unit without a stroke, known or not.
constexpr unit_prefix read_unit_part(std::string_view text, bool above_line) {
  if (!above_line && !text.empty() && text[0] == '1') return per_round_number(text);
  const unit_prefix known = read_simple_unit(text);
  const std::size_t letters = length_of_letters(text, above_line);
  if (letters > known.length)
    return letters > unit::own_capacity || (above_line && letters < 2)
               ? unit_prefix{}
               : unit_prefix{unit::of_word(text.substr(0, letters)), letters};
  if (known.length != 0) return joined_units(text, known);
  const std::size_t ideographs = length_of_ideographs(text);
  if (ideographs == 0) return {};
  return {unit::of_word(text.substr(0, ideographs)), ideographs};
}

// The run of ideographs and letters up to a stroke, where a unit stands behind that stroke: all of
// it is above the line, though it may begin with a known unit (吨标煤/万元).
constexpr std::size_t length_above_stroke(std::string_view text) {
  constexpr std::size_t longest = 6;
  // Most have no stroke near by, which is told first; no character has more than four bytes.
  if (text.substr(0, longest * 4 + 1).find('/') == text.npos) return 0;
  std::size_t length = 0;
  for (std::size_t count = 0; count < longest; ++count) {
    const std::string_view here = text_behind(text, length);
    const code_point next = decode(here);
    if (!is_ideographic(next.value) && !is_latin_or_greek(next.value)) break;
    if (!may_be_in_unit(here.substr(0, next.length)) || is_doubtful(text, length)) return 0;
    length += next.length;
  }
  const std::string_view rest = text_behind(text, length);
  if (length == 0 || rest.size() < 2 || rest[0] != '/' || text.starts_with("月")) return 0;
  return read_unit_part(rest.substr(rest[1] == '(' ? 2 : 1), false).length != 0 ? length : 0;
}

class unit_word_reader {
 public:
  constexpr explicit unit_word_reader(std::string_view text) : text_(text) {}

  constexpr unit_prefix read() {
    read_above();
    while (position_ != 0 && read_below()) {
    }
    return {unit_, position_};
  }

 private:
  constexpr void read_above() {
    unit_prefix above = read_unit_part(text_, true);
    const std::size_t whole = length_above_stroke(text_);
    if (whole > above.length && whole <= unit::own_capacity)
      above = {unit::of_word(text_.substr(0, whole)), whole};
    unit_ = above.value;
    position_ = above.length;
    while (position_ != 0 && text_behind(text_, position_).starts_with("·") && multiply()) {
    }
    // 元/天 of nothing: /天
    if (position_ == 0 && text_.starts_with('/')) add(1);
  }
  // 人·天, 吨·公里: a unit of its own, so that 人·日 is the same.
  constexpr bool multiply() {
    constexpr std::size_t mark = 2;
    const unit_prefix next = read_unit_part(text_behind(text_, position_ + mark), false);
    const detail::fixed_text<64> first = to_text(unit_);
    const detail::fixed_text<64> second = to_text(next.value);
    const bool fits = next.length != 0 && !unit_.is_date() && !next.value.is_date() &&
                      first.size() + mark + second.size() <= unit::own_capacity;
    if (!fits) return false;
    fixed_text<unit::own_capacity> word(first.view());
    unit_ = unit::of_word(word.append("·").append(second.view()));
    position_ += mark + next.length;
    return true;
  }
  // "/" or "·" and what stands behind it.
  constexpr bool read_below() {
    const std::string_view rest = text_behind(text_, position_);
    const std::size_t mark = rest.starts_with('/') ? 1 : is_below(rest) ? 2 : 0;
    if (mark == 0 || unit_.is_bare()) return false;
    if (mark == 1 && rest.substr(1).starts_with('(')) return read_brackets();
    return add(mark);
  }
  // Above the line a dot multiplies: that is a unit of its own.
  constexpr bool is_below(std::string_view rest) const {
    return unit_.is_compound() && rest.starts_with("·");
  }
  constexpr bool add(std::size_t mark) {
    const unit_prefix below = read_unit_part(text_behind(text_, position_ + mark), false);
    const bool fits =
        below.length != 0 && !below.value.is_date() && unit_.has_room_for(below.value);
    if (!fits) return false;
    unit_ = unit_.per(below.value);
    position_ += mark + below.length;
    return true;
  }
  // /(m²·d)
  constexpr bool read_brackets() {
    const unit outside = unit_;
    const std::size_t begin = position_;
    ++position_;
    bool any = add(1);
    while (any && text_behind(text_, position_).starts_with("·")) any = add(2);
    if (any && text_behind(text_, position_).starts_with(')')) {
      ++position_;
      return true;
    }
    unit_ = outside;
    position_ = begin;
    return false;
  }

  std::string_view text_;
  unit unit_;
  std::size_t position_ = 0;
};

/// Reads a unit, known or not, at the start of a text in normal form; length 0 when there is none.
/// Never throws.
constexpr unit_prefix read_unit_word(std::string_view text) {
  if (text.empty()) return {};
  // By far the commonest: % and what is not part of a unit.
  if (text[0] == '%' && (text.size() == 1 || (text[1] != '/' && text[1] != '(')))
    return {percent, 1};
  return unit_word_reader(text).read();
}

}  // namespace jixiao::detail
