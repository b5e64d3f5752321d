// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

JIXIAO_INLINE std::string grade_words(grade g, language in, const scale& levels) {
  return std::string(in == language::en && levels.is_usual() ? name_of(g) : levels.word_of(g));
}

JIXIAO_INLINE std::string grades_words(const grade_set& grades, language in, const scale& levels) {
  std::string text;
  for (grade g : levels.levels()) {
    if (!grades.has(g)) continue;
    if (!text.empty()) text += say(in, &catalogue::between_items);
    text += grade_words(g, in, levels);
  }
  return text;
}

namespace detail {

// The tables of a document that has no names for them are 表 1, 表 2 to programs.
inline std::string sheet_words(const place& where, language in) {
  constexpr std::string_view numbered = "表 ";
  const std::string_view sheet = where.sheet;
  if (!sheet.starts_with(numbered) || !where.address.empty()) return where.sheet;
  const std::string_view number = sheet.substr(numbered.size());
  const bool is_number =
      !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? say(in, &catalogue::at_table, {number}) : where.sheet;
}

}  // namespace detail

JIXIAO_INLINE std::string place_words(const place& where, language in) {
  std::string text = where.file;
  const auto add = [&](const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
  };
  add(detail::sheet_words(where, in));
  if (!where.address.empty()) {
    add(where.address);
    return text;
  }
  if (where.row != 0) add(say(in, &catalogue::at_row, {where.row}));
  if (where.column != 0) add(say(in, &catalogue::at_column, {where.column}));
  return text;
}

namespace detail {

JIXIAO_INLINE std::string in_quotes(std::string_view text, language in) {
  return say(in, &catalogue::quoted, {text});
}

JIXIAO_INLINE fraction lowest_terms(const fraction& f) {
  if (f.numerator().scale() != 0 || f.denominator().scale() != 0) return f;
  const uint128 n = magnitude(f.numerator().coefficient());
  const uint128 d = magnitude(f.denominator().coefficient());
  const uint128 common = greatest_common_divisor(n, d);
  return {decimal::of(with_sign(n / common, f.is_negative()), 0),
          decimal::of(with_sign(d / common, false), 0)};
}

// A rate as a fraction of the whole: 290/3 % is 29/30.
inline quantity as_people_write(const fraction& value, const unit& u) {
  decimal whole;
  if (u != percent || !decimal::multiply(value.denominator(), decimal(100), whole))
    return {lowest_terms(value), u};
  return {lowest_terms(fraction(value.numerator(), whole)), ratio};
}

}  // namespace detail

JIXIAO_INLINE std::string number_words(const fraction& value, const unit& u) {
  if (u.is_date() && value.is_decimal())
    if (const cell_text date = write_band(band_set(interval::point(value.numerator())), u);
        !date.empty())
      return std::string(date.view());
  if (exact_decimal(value))
    return std::string(to_text(quantity{detail::lowest_terms(value), u}).view());
  std::string text(to_text(detail::as_people_write(value, u)).view());
  try {
    const decimal near = quotient(value.numerator(), value.denominator(), 4, rounding::half_even);
    return text.append("≈").append(to_text(quantity{fraction(near), u}).view());
  } catch (const std::overflow_error&) {
    return text;  // nothing near it has 38 digits
  }
}

JIXIAO_INLINE std::string number_words(const decimal& value, const unit& u) {
  return number_words(fraction(value), u);
}

JIXIAO_INLINE std::string distance_words(const fraction& value, const unit& u, language in) {
  if (u.is_date()) return number_words(value, days);
  if (u != percent) return number_words(value, u);
  const std::string number = number_words(value, unit{});
  return say(in, &catalogue::percentage_points, {number}, {number == "1"});
}

namespace detail {

// Over a countable unit an interval with two ends is said by the whole numbers in it.
inline interval said_interval(const interval& i, const unit& u) {
  if (!u.is_countable() || !i.has_lower() || !i.has_upper()) return i;
  const auto whole = [](const decimal& value, rounding mode) {
    return value.is_integer() ? value : round_to_scale(value, 0, mode);
  };
  decimal low = whole(i.lower().value(), rounding::ceiling);
  decimal high = whole(i.upper().value(), rounding::floor);
  const bool skips_low = !i.includes_lower() && low == i.lower().value();
  const bool skips_high = !i.includes_upper() && high == i.upper().value();
  if (skips_low && !decimal::add(low, decimal(1), low)) return i;
  if (skips_high && !decimal::add(high, decimal(-1), high)) return i;
  return low > high ? i : interval::closed(low, high);
}

inline std::string range_words(const interval& i, const unit& u, language in) {
  const std::string low = number_words(i.lower().value(), u);
  const std::string high = number_words(i.upper().value(), u);
  if (i.includes_lower() && i.includes_upper()) return say(in, &catalogue::range, {low}, {high});
  if (!i.includes_lower() && !i.includes_upper())
    return say(in, &catalogue::range_without_ends, {low}, {high});
  return say(in, &catalogue::range_without_end, {low}, {high}, {i.includes_lower() ? high : low});
}

JIXIAO_INLINE std::string interval_words(const interval& whole, const unit& u, language in) {
  const interval i = said_interval(whole, u);
  const bool date = u.is_date();
  if (i.is_point()) return number_words(i.lower().value(), u);
  if (i.has_lower() && i.has_upper()) return range_words(i, u, in);
  if (i.has_lower()) {
    const auto which = i.includes_lower() ? (date ? &catalogue::from_date : &catalogue::at_least)
                                          : (date ? &catalogue::after_date : &catalogue::more_than);
    return say(in, which, {number_words(i.lower().value(), u)});
  }
  if (!i.has_upper()) return say(in, &catalogue::any_value);
  const auto which = i.includes_upper() ? (date ? &catalogue::until_date : &catalogue::at_most)
                                        : (date ? &catalogue::before_date : &catalogue::less_than);
  return say(in, which, {number_words(i.upper().value(), u)});
}

}  // namespace detail

}  // namespace jixiao
