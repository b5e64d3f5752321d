// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
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

namespace jixiao {

/// 优; excellent.
inline std::string grade_words(grade g, language in = language::zh) {
  return std::string(in == language::zh ? word_of(g) : name_of(g));
}

/// 优、良; excellent, good.
inline std::string grades_words(const grade_set& grades, language in = language::zh) {
  std::string text;
  for (grade g : all_grades) {
    if (!grades.has(g)) continue;
    if (!text.empty()) text += in == language::zh ? "、" : ", ";
    text += grade_words(g, in);
  }
  return text;
}

/// Where something was written, as much as is known: 绩效.xlsx 2019 B12, 绩效.csv 第 12 行 第 3 列;
/// 绩效.csv row 12 column 3. Empty for an empty place.
inline std::string place_words(const place& where, language in = language::zh) {
  std::string text = where.file;
  const auto add = [&](const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
  };
  add(where.sheet);
  if (!where.address.empty()) {
    add(where.address);
    return text;
  }
  const bool zh = in == language::zh;
  const std::string row = std::to_string(where.row);
  const std::string column = std::to_string(where.column);
  if (where.row != 0) add(zh ? "第 " + row + " 行" : "row " + row);
  if (where.column != 0) add(zh ? "第 " + column + " 列" : "column " + column);
  return text;
}

namespace detail {

// 2900/30 is said as 290/3.
inline fraction lowest_terms(const fraction& f) {
  if (f.numerator().scale() != 0 || f.denominator().scale() != 0) return f;
  const uint128 n = magnitude(f.numerator().coefficient());
  const uint128 d = magnitude(f.denominator().coefficient());
  const uint128 common = greatest_common_divisor(n, d);
  return {decimal::of(with_sign(n / common, f.is_negative()), 0),
          decimal::of(with_sign(d / common, false), 0)};
}

}  // namespace detail

/// A number with its unit, a date as a date: 97.50%, 6月30日; of a fraction that is no decimal the
/// exact figure and a near one: 290/3%≈96.6667%.
inline std::string number_words(const fraction& value, const unit& u) {
  if (u.is_date() && value.is_decimal())
    if (const cell_text date = write_band(band_set(interval::point(value.numerator())), u);
        !date.empty())
      return std::string(date.view());
  std::string text(to_text(quantity{detail::lowest_terms(value), u}).view());
  if (exact_decimal(value)) return text;
  try {
    const decimal near = quotient(value.numerator(), value.denominator(), 4, rounding::half_even);
    return text.append("≈").append(to_text(quantity{fraction(near), u}).view());
  } catch (const std::overflow_error&) {
    return text;  // nothing near it has 38 digits
  }
}
inline std::string number_words(const decimal& value, const unit& u) {
  return number_words(fraction(value), u);
}

/// A difference: of rates in percentage points, of dates in days.
inline std::string distance_words(const fraction& value, const unit& u,
                                  language in = language::zh) {
  if (u.is_date()) return number_words(value, days);
  if (u != percent) return number_words(value, u);
  const std::string number = number_words(value, unit{});
  if (in == language::zh) return number + " 个百分点";
  return number + (number == "1" ? " percentage point" : " percentage points");
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
  const bool zh = in == language::zh;
  const std::string low = number_words(i.lower().value(), u);
  const std::string high = number_words(i.upper().value(), u);
  std::string text = low + (zh ? "～" : " to ") + high;
  if (i.includes_lower() && i.includes_upper()) return text;
  if (!i.includes_lower() && !i.includes_upper())
    return text + (zh ? "（不含两端）" : " (both excluded)");
  const std::string& open = i.includes_lower() ? high : low;
  return text + (zh ? "（不含 " + open + "）" : " (" + open + " excluded)");
}

inline std::string interval_words(const interval& whole, const unit& u, language in) {
  const interval i = said_interval(whole, u);
  const bool zh = in == language::zh;
  const bool date = u.is_date();
  if (i.is_point()) return number_words(i.lower().value(), u);
  if (i.has_lower() && i.has_upper()) return range_words(i, u, in);
  if (i.has_lower()) {
    const std::string low = number_words(i.lower().value(), u);
    if (i.includes_lower())
      return low + (zh ? date ? "起" : "以上" : date ? " or later" : " or more");
    return (zh ? date ? "晚于 " : "大于 " : date ? "after " : "more than ") + low;
  }
  if (!i.has_upper()) return zh ? "任何值" : "any value";
  const std::string high = number_words(i.upper().value(), u);
  if (i.includes_upper())
    return high + (zh ? date ? "前" : "以下" : date ? " or earlier" : " or less");
  return (zh ? date ? "早于 " : "小于 " : date ? "before " : "less than ") + high;
}

}  // namespace detail

/// Exactly these numbers in words (值域的说法): 95%～98%（不含两端）、大于 110%; over a countable
/// unit by the whole numbers: 6次～7次. Empty for none.
template <std::size_t N>
std::string values_words(const interval_set<N>& values, const unit& u, language in = language::zh) {
  std::string text;
  for (const interval& part : values) {
    if (!text.empty()) text += in == language::zh ? "、" : " and ";
    text += detail::interval_words(part, u, in);
  }
  return text;
}

}  // namespace jixiao
