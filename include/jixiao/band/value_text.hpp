// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/measure/quantity.hpp>

namespace jixiao {

namespace detail {

// What a badly typed or badly recognised character of a figure probably is; 0 for any other.
constexpr char meant_in_figure(char32_t c) {
  switch (c) {
    case U'l':
    case U'I':
    case U'|': return '1';
    case U'O':
    case U'o': return '0';
    case U'Z':
    case U'z': return '2';
    case U'S': return '5';
    case U'B': return '8';
    case U'。':
    case U'·':
    case U'•': return '.';
    default: return '\0';
  }
}

constexpr bool is_point(const band& b) { return b.set.front().is_point(); }

// Words that only say that the number is what was measured: 共3次, 实际完成98%.
constexpr bool says_only_measured(std::string_view words) {
  while (const std::size_t length = length_of_side_word(words, word_role::measured))
    words.remove_prefix(length);
  return words.empty();
}

// What a band that says a single number, and nothing else, says.
constexpr bool is_value(const band& read) {
  return read.is_numeric() && !read.is_zero_word && !read.unit.is_date() && read.set.size() == 1 &&
         is_point(read) && says_only_measured(read.label) && !read.has_points && read.stated == 0;
}

// 第三名 is the place that 第3名 is. Of a cell it may as well be the name of a level.
constexpr quantity_reading read_place_in_words(std::string_view text) {
  const std::string_view said = trimmed(text);
  if (!said.starts_with("第"sv) || !said.ends_with("名"sv)) return {{}, {fault::unknown_unit, 0}};
  const band read = read_band(text_behind(said, ideograph_length));
  if (!is_value(read) || !(read.unit == persons) || !read.label.empty())
    return {{}, {fault::unknown_unit, 0}};
  return {{fraction(read.set.front().lower().value()), rank_unit}, {}};
}

// Of a text that is no plain quantity, the fault that says most: what reading it as a band found,
// but for faults that only a number can have.
constexpr text_fault fault_of_value(std::string_view text, text_fault plain, const band& read) {
  if (!read.is_unreadable()) {
    const bool is_range =
        read.is_numeric() && !read.is_zero_word && !(read.set.size() == 1 && is_point(read));
    return is_range ? text_fault{fault::not_one_value, 0} : plain;
  }
  // In 9l% it is no unit that is wrong.
  if (plain.what == fault::unknown_unit && plain.offset < text.size() &&
      meant_in_figure(decode(text.substr(plain.offset)).value) != '\0')
    return {fault::stray_character, plain.offset};
  const bool is_plain_fault = plain.what != fault::stray_character &&
                              plain.what != fault::unknown_unit && plain.what != fault::empty_text;
  const bool says_more =
      read.problem.what == fault::vague_number || read.problem.what == fault::stray_character ||
      read.problem.what == fault::two_numbers || read.problem.what == fault::other_figure ||
      read.problem.what == fault::endless_decimal || read.problem.what == fault::too_many_digits;
  return is_plain_fault || !says_more ? plain : read.problem;
}

}  // namespace detail

/// Reads a measured value as people write it: all that `read_quantity` reads, and what a band may
/// say of a single number: 百分之九十八, 九成, 三次, 共3次, 第三名, 1 000元, 5桶; invisible
/// characters and width apart. A range, a bound (not_one_value) and what is vague (95%左右) is no
/// value. Never throws.
constexpr quantity_reading read_value(std::string_view text) {
  const quantity_reading plain = read_quantity(text);
  // 5個 is a unit of its own to what knows no traditional characters.
  const bool may_be_other =
      plain && plain.value.unit.is_unknown() &&
      detail::find_traditional(detail::normal_text(plain.value.unit.symbol()).view()) !=
          std::string_view::npos;
  if ((plain && !may_be_other) || text.empty()) return plain;
  const band read = read_band(text);
  if (detail::is_value(read)) return {{fraction(read.set.front().lower().value()), read.unit}, {}};
  if (plain) return plain;
  if (const quantity_reading place = detail::read_place_in_words(text)) return place;
  return {{}, detail::fault_of_value(text, plain.problem, read)};
}

/// What a value that cannot be read was probably meant to be: 91% for `9l%`, 98.5% for `98。5%`,
/// 95% for `约95%`; empty where nothing is near. For messages: no value is ever read so.
std::string mended_value(std::string_view text);

/// The same of a cell: 91%以上 for `9l%以上`, 95% for `约95%`. For messages: no cell is ever read
/// so.
std::string mended_cell(std::string_view text);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/band/value_text.ipp>
#endif
