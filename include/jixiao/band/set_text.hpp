// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/text/date_text.hpp>

namespace jixiao {

namespace detail {

// Whole days that have a date; the rest is written as the number that it is.
constexpr bool is_day(const decimal& value, bool has_year) {
  const decimal first = has_year ? days_since_epoch(1, 1, 1) : 1;
  const decimal last = has_year ? days_since_epoch(9999, 12, 31) : 366;
  return value.is_integer() && !(value < first) && !(last < value);
}

constexpr fixed_text<140> end_text(const decimal& value, const unit& u) {
  fixed_text<140> text;
  const bool has_year = u == calendar_date;
  if (!u.is_date() || !is_day(value, has_year))
    return text.append(to_text(value)).append(u.is_date() ? "" : to_text(u).view());
  const auto number = static_cast<std::int64_t>(value.stripped().coefficient());
  const calendar_day day =
      has_year ? date_since_epoch(number) : day_of_leap_year(static_cast<int>(number));
  if (has_year) text.append(to_text(decimal(day.year))).append("年");
  text.append(to_text(decimal(day.month))).append("月");
  return text.append(to_text(decimal(day.day))).append("日");
}

}  // namespace detail

/// `[95%, 98%)∪{100%}`, `(-∞, 6月30日]`: a set of numbers in a unit, dates as dates. `∅` for the
/// empty set. Only the first intervals that fit are written, then `…`.
template <std::size_t N>
constexpr detail::fixed_text<500> to_text(const interval_set<N>& set, const unit& u) {
  if (!u.is_date()) return to_text(set, to_text(u).view());
  detail::fixed_text<500> text;
  if (set.is_empty()) return text.append("∅");
  for (std::size_t i = 0; i < set.size(); ++i) {
    const interval& part = set[i];
    if (text.size() + 100 > text.capacity()) return text.append("…");
    if (i != 0) text.append("∪");
    if (part.is_point()) {
      text.append("{").append(detail::end_text(part.lower().value(), u)).append("}");
      continue;
    }
    text.append(!part.has_lower() ? "(-∞" : part.includes_lower() ? "[" : "(");
    if (part.has_lower()) text.append(detail::end_text(part.lower().value(), u));
    text.append(", ");
    if (part.has_upper()) text.append(detail::end_text(part.upper().value(), u));
    text.append(!part.has_upper() ? "∞)" : part.includes_upper() ? "]" : ")");
  }
  return text;
}

}  // namespace jixiao
