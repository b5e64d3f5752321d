// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

namespace detail {

// A day, or the last day of a span; of 6月 the 30th, though elsewhere it is a number of months.
constexpr bool read_day(std::string_view text, quantity& day) {
  const band read = read_band(text);
  if (!read.is_numeric() || !read.unit.is_date() || read.set.size() != 1) return false;
  const interval& only = read.set.front();
  if (!only.has_upper()) return false;
  day = {fraction(only.upper().value()), read.unit};
  return true;
}

constexpr quantity_reading number_meant(const standard_view& s, std::string_view text) {
  quantity meant;
  if (s.unit().is_date() && read_day(text, meant)) return {meant, {}};
  quantity_reading number = read_value(text);
  if (number && s.unit() == rank_unit && is_place_in_ranking(number.value.unit, text))
    number.value.unit = rank_unit;
  if (number) {
    number.value = money_meant(number.value, s.unit(), text);
    return number;
  }
  const quantity_reading none{{fraction(decimal(0)), s.unit()}, {}};
  for (grade g : s.levels())
    if (s[g].is_word_for_none() && s.claims_numbers(g) && same_label(s[g].text, text)) return none;
  // 无投诉, 零事故 of what is counted; 无 alone may as well say that nothing was measured.
  const band said = s.unit().is_countable() ? read_band(text) : band();
  return said.is_zero_word && !said.label.empty() ? none : number;
}

[[noreturn]] void refuse_text(const standard_view& s, std::string_view text, text_fault problem);

}  // namespace detail

/// The grade of a measurement as written: `97.995%`, `49/50`, `49件/50件`, `12万元`, a label of the
/// standard, or — for a qualitative standard — a grade word that an assessor gave.
/// @throws input_error as `grade_of(standard, quantity)`, and for a text that is neither: its
/// fault, or unknown_label with the nearest label as `expected()`.
constexpr verdict grade_of(const standard_view& s, std::string_view measured,
                           const reading& how = reading::official()) {
  if (detail::trimmed(measured).empty()) detail::refuse(fault::empty_text, measured);
  if (const auto by_label = grade_of_label(s, measured)) return *by_label;
  if (s.is_qualitative())
    if (const auto word = s.level_scale().find(detail::trimmed(measured)))
      return detail::verdict_without_number(*word, reason::grade_word);
  const quantity_reading number = detail::number_meant(s, measured);
  if (!number) detail::refuse_text(s, measured, number.problem);
  if (s.is_qualitative()) detail::refuse(fault::number_for_label, measured);
  return detail::grade_of_quantity(s, number.value, how, measured);
}

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/judging/grading_text.ipp>
#endif
