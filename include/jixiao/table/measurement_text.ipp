// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao {

namespace detail {

template <std::size_t N>
constexpr bool is_one_of(std::string_view text, const std::string_view (&words)[N]) {
  for (std::string_view word : words)
    if (same_label(text, word)) return true;
  return false;
}

JIXIAO_INLINE measurement_kind kind_of_words(std::string_view text) {
  constexpr std::string_view missing[] = {"-"sv,    "--"sv,     "—"sv,      "——"sv,     "/"sv,
                                          "缺失"sv, "无数据"sv, "未填报"sv, "missing"sv};
  constexpr std::string_view not_applicable[] = {"不适用"sv, "不涉及"sv, "不考核"sv,
                                                 "n/a"sv,    "N/A"sv,    "not applicable"sv};
  if (text.empty() || is_one_of(text, missing)) return measurement_kind::missing;
  if (is_one_of(text, not_applicable)) return measurement_kind::not_applicable;
  return grade_named(text) ? measurement_kind::grade_word : measurement_kind::label;
}

JIXIAO_INLINE std::string_view behind_yuan_sign(std::string_view amount) {
  for (std::string_view sign : {"¥"sv, "￥"sv, "CNY"sv, "RMB"sv})
    if (amount.starts_with(sign)) return trimmed(amount.substr(sign.size()));
  return amount;
}

JIXIAO_INLINE std::string with_yuan(std::string_view text) {
  const std::string_view amount = behind_yuan_sign(text);
  if (amount.size() == text.size() || amount.empty()) return std::string(text);
  const bool is_bare = amount.back() >= '0' && amount.back() <= '9';
  return std::string(amount).append(is_bare ? "元" : "");
}

}  // namespace detail

JIXIAO_INLINE measurement read_measurement(std::string indicator, std::string_view text) {
  measurement m;
  m.indicator = std::move(indicator);
  m.text = std::string(text);
  const report_mark_place mark = find_report_mark(text);
  std::string plain(text.substr(0, mark.offset));
  if (mark.mark != report_mark::none) plain.append(text.substr(mark.offset + mark.length));
  plain = detail::with_yuan(detail::trimmed(plain));
  const quantity_reading number = read_value(plain);
  const bool is_marked = mark.mark != report_mark::none;
  if (number && !(is_marked && !number.value.value.is_decimal())) {
    m.kind = measurement_kind::number;
    m.value = number.value;
    m.mark = mark.mark;
  } else {
    m.kind = detail::kind_of_words(detail::trimmed(text));
  }
  return m;
}

}  // namespace jixiao
