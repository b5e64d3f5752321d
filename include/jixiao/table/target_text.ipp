// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/band/set_text.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/set/interval.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/text/traditional.hpp>

namespace jixiao {

namespace detail {

// A sign in a column of its own, or its code in a deployed budget-performance system: 1 ≥, 2 ＞,
// 3 ＝, 4 ＜, 5 ≤, 6 定性.
constexpr bool read_sign(std::string_view text, target_sign& sign) {
  struct entry {
    std::string_view text;
    target_sign sign;
  };
  constexpr entry entries[] = {
      {"≥"sv, target_sign::at_least},       {">="sv, target_sign::at_least},
      {"＞＝"sv, target_sign::at_least},    {"大于等于"sv, target_sign::at_least},
      {"不低于"sv, target_sign::at_least},  {"1"sv, target_sign::at_least},
      {"＞"sv, target_sign::more_than},     {">"sv, target_sign::more_than},
      {"大于"sv, target_sign::more_than},   {"2"sv, target_sign::more_than},
      {"＝"sv, target_sign::equal},         {"="sv, target_sign::equal},
      {"﹦"sv, target_sign::equal},         {"等于"sv, target_sign::equal},
      {"3"sv, target_sign::equal},          {"＜"sv, target_sign::less_than},
      {"<"sv, target_sign::less_than},      {"小于"sv, target_sign::less_than},
      {"4"sv, target_sign::less_than},      {"≤"sv, target_sign::at_most},
      {"<="sv, target_sign::at_most},       {"＜＝"sv, target_sign::at_most},
      {"小于等于"sv, target_sign::at_most}, {"不高于"sv, target_sign::at_most},
      {"不超过"sv, target_sign::at_most},   {"5"sv, target_sign::at_most},
      {"定性"sv, target_sign::qualitative}, {"6"sv, target_sign::qualitative},
  };
  for (const entry& e : entries) {
    if (e.text != text) continue;
    sign = e.sign;
    return true;
  }
  return false;
}

// Whether a point was written with a sign of equality, so that it is no bare figure.
constexpr bool says_equal(std::string_view text) {
  for (std::string_view word : {"=", "＝", "﹦", "等于"})
    if (trimmed(text).starts_with(word)) return true;
  return false;
}

// One bound of one interval; a range or a union has no single one.
inline void take_bound(const band& read, target& result) {
  const interval& only = read.set.front();
  const bool is_simple =
      read.set.size() == 1 && (only.is_point() || only.has_lower() != only.has_upper());
  if (!is_simple) {
    result.problem = {fault::conflicting_words, 0};
    return;
  }
  result.value = only.has_lower() ? only.lower().value() : only.upper().value();
  if (only.is_point())
    result.sign = target_sign::equal;
  else if (only.has_lower())
    result.sign = only.includes_lower() ? target_sign::at_least : target_sign::more_than;
  else
    result.sign = only.includes_upper() ? target_sign::at_most : target_sign::less_than;
}

// The band that a target cell reads as, with the unit of its column where it has none of its own.
inline band band_of_target(std::string_view text, std::string_view written_unit, target& result) {
  std::string unit_column;
  append_simplified(trimmed(written_unit), unit_column);
  const band alone = read_band(text);
  if (trimmed(unit_column).empty() || same_label(unit_column, "无") || alone.is_label() ||
      alone.is_blank())
    return alone;
  const band with_unit = read_band(std::string(trimmed(text)).append(trimmed(unit_column)));
  if (alone.is_numeric() && !alone.unit.is_bare()) {
    const unit_prefix column = read_unit_prefix(trimmed(unit_column));
    if (column.length == 0 || !column.value.converts_to(alone.unit))
      result.problem = {fault::unit_mismatch, 0};
    return alone;
  }
  if (!with_unit.is_numeric() || with_unit.unit.is_bare())
    result.problem = {fault::unknown_unit, 0};
  return with_unit;
}

}  // namespace detail

JIXIAO_INLINE target read_target(std::string_view text, std::string_view sign_column,
                                 std::string_view unit_column) {
  target result;
  std::string_view inner = detail::trimmed(text);
  const std::string_view column = detail::trimmed(sign_column);
  target_sign sign = target_sign::equal;
  const bool has_sign = detail::read_sign(column, sign);
  result.text = std::string(has_sign && column.size() > 1 ? column : std::string_view{})
                    .append(text)
                    .append(detail::trimmed(unit_column));
  const bool says_words = inner.starts_with("定性");
  if (says_words) inner = detail::trimmed(inner.substr(std::string_view("定性").size()));
  for (const std::string_view colon : {std::string_view("："), std::string_view(":")})
    if (says_words && inner.starts_with(colon)) inner = detail::trimmed(inner.substr(colon.size()));
  result.label = detail::label_key(inner);
  if (says_words || (has_sign && sign == target_sign::qualitative)) return result;
  if (!column.empty() && !has_sign) {
    result.problem = {fault::stray_character, 0};
    return result;
  }
  const band read = detail::band_of_target(inner, unit_column, result);
  if (result.problem) return result;
  if (read.is_blank()) result.problem = {fault::empty_text, 0};
  if (read.is_unreadable()) result.problem = read.problem;
  if (!read.is_numeric()) return result;
  result.unit = read.unit;
  result.label = std::string(read.label.view());
  detail::take_bound(read, result);
  if (result.problem) return result;
  const bool is_plain_point = result.sign == target_sign::equal && !detail::says_equal(inner);
  if (has_sign && (is_plain_point || sign == result.sign))
    result.sign = sign;
  else if (has_sign)
    result.problem = {fault::conflicting_words, 0};
  result.is_bare = !has_sign && is_plain_point && !read.is_zero_word;
  return result;
}

JIXIAO_INLINE std::string write_target(const target& t) {
  if (!t.is_numeric()) return t.text;
  const target again = read_target(t.text);
  if (again.is_numeric() && again.sign == t.sign && again.unit == t.unit) return t.text;
  return std::string(t.is_bare ? "" : sign_of(t.sign))
      .append(detail::end_text(t.value, t.unit).view());
}

}  // namespace jixiao
