// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// 优; excellent. A level of another scale than 优良中差 keeps its word.
std::string grade_words(grade g, language in = language::zh, const scale& levels = {});

/// 优、良; excellent, good.
std::string grades_words(const grade_set& grades, language in = language::zh,
                         const scale& levels = {});

/// Where something was written, as much as is known: 绩效.xlsx 2019 B12, 绩效.csv 第 12 行 第 3 列;
/// 绩效.csv row 12 column 3. Empty for an empty place.
std::string place_words(const place& where, language in = language::zh);

/// A number with its unit, a date as a date: 97.50%, 6月30日; of a fraction that is no decimal the
/// exact figure and a near one: 10/3天≈3.3333天, and of a rate the fraction that it is of the
/// whole: 29/30≈96.6667%.
///@{
std::string number_words(const fraction& value, const unit& u);
std::string number_words(const decimal& value, const unit& u);
///@}

/// A difference: of rates in percentage points, of dates in days.
std::string distance_words(const fraction& value, const unit& u, language in = language::zh);

namespace detail {

// “98%以上”; "98%以上".
std::string in_quotes(std::string_view text, language in);

// 2900/30 is said as 290/3.
fraction lowest_terms(const fraction& f);

std::string interval_words(const interval& whole, const unit& u, language in);

}  // namespace detail

/// Exactly these numbers in words (值域的说法): 95%～98%（不含两端）、大于 110%; over a countable
/// unit by the whole numbers: 6次～7次. Empty for none.
template <std::size_t N>
std::string values_words(const interval_set<N>& values, const unit& u, language in = language::zh) {
  std::string text;
  for (const interval& part : values) {
    if (!text.empty()) text += say(in, &catalogue::between_values);
    text += detail::interval_words(part, u, in);
  }
  return text;
}

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/wording.ipp>
#endif
