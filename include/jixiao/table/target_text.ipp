// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
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

// What the cell of a sign's column says of its target.
struct sign_cell {
  enum class kind : std::uint8_t { unknown, nothing, direction, sign };
  kind is = kind::unknown;
  target_sign sign = target_sign::equal;
  /// Means the same right before the figure.
  bool leads = false;

  bool is_sign() const { return is == kind::sign; }
};

struct sign_words {
  std::string_view text;
  sign_cell means;
};

// In normal form. A figure is the code of a deployed budget-performance system. Which way is better
// says less than a sign does, and a kind of indicator nothing.
inline constexpr sign_words signs_known[] = {
    {"="sv, {sign_cell::kind::sign, target_sign::equal, true}},
    {"等于"sv, {sign_cell::kind::sign, target_sign::equal, true}},
    {"1"sv, {sign_cell::kind::sign, target_sign::at_least}},
    {"2"sv, {sign_cell::kind::sign, target_sign::more_than}},
    {"3"sv, {sign_cell::kind::sign, target_sign::equal}},
    {"4"sv, {sign_cell::kind::sign, target_sign::less_than}},
    {"5"sv, {sign_cell::kind::sign, target_sign::at_most}},
    {"6"sv, {sign_cell::kind::sign, target_sign::qualitative}},
    {"定性"sv, {sign_cell::kind::sign, target_sign::qualitative, true}},
    {"正向"sv, {sign_cell::kind::direction, target_sign::at_least}},
    {"反向"sv, {sign_cell::kind::direction, target_sign::at_most}},
    {"负向"sv, {sign_cell::kind::direction, target_sign::at_most}},
    {"逆向"sv, {sign_cell::kind::direction, target_sign::at_most}},
    {"越高越好"sv, {sign_cell::kind::direction, target_sign::at_least}},
    {"越大越好"sv, {sign_cell::kind::direction, target_sign::at_least}},
    {"越低越好"sv, {sign_cell::kind::direction, target_sign::at_most}},
    {"越小越好"sv, {sign_cell::kind::direction, target_sign::at_most}},
    {"定量"sv, {sign_cell::kind::nothing}},
    {"适度"sv, {sign_cell::kind::nothing}},
    {"约束性"sv, {sign_cell::kind::nothing}},
    {"预期性"sv, {sign_cell::kind::nothing}},
    {"共性"sv, {sign_cell::kind::nothing}},
    {"个性"sv, {sign_cell::kind::nothing}},
    {"核心"sv, {sign_cell::kind::nothing}},
    {"数量"sv, {sign_cell::kind::nothing}},
    {"质量"sv, {sign_cell::kind::nothing}},
    {"时效"sv, {sign_cell::kind::nothing}},
    {"成本"sv, {sign_cell::kind::nothing}},
};

// The bound of one interval; false where a range or a union has no single one.
inline bool has_bound(const band& read, target& result) {
  const interval& only = read.set.front();
  if (read.set.size() != 1 || (!only.is_point() && only.has_lower() == only.has_upper()))
    return false;
  result.value = only.has_lower() ? only.lower().value() : only.upper().value();
  if (only.is_point())
    result.sign = target_sign::equal;
  else if (only.has_lower())
    result.sign = only.includes_lower() ? target_sign::at_least : target_sign::more_than;
  else
    result.sign = only.includes_upper() ? target_sign::at_most : target_sign::less_than;
  return true;
}

// A sign in a column of its own: one of those above, or what bounds the number that stands behind
// it or before it (不少于, 至少, 以内).
inline sign_cell read_sign(std::string_view column) {
  std::string key;
  append_simplified(label_key(column), key);
  constexpr auto indicator_word = "指标"sv;
  const bool is_of_indicator = key.size() > indicator_word.size() && key.ends_with(indicator_word);
  if (is_of_indicator) key.resize(key.size() - indicator_word.size());
  for (const sign_words& known : signs_known) {
    if (known.text != key) continue;
    sign_cell means = known.means;
    means.leads = means.leads && !is_of_indicator;
    return means;
  }
  if (key.empty() || is_of_indicator || key.find_first_of("0123456789") != std::string::npos)
    return {};
  for (const bool leads : {true, false}) {
    const band read = read_band(leads ? key + "1" : "1" + key);
    target bound;
    if (read.is_numeric() && read.label.empty() && read.unit.is_bare() && has_bound(read, bound) &&
        bound.sign != target_sign::equal && bound.value == decimal(1))
      return {sign_cell::kind::sign, bound.sign, leads};
  }
  return {};
}

// Whether a point was written with a sign of equality, so that it is no bare figure.
constexpr bool says_equal(std::string_view text) {
  for (std::string_view word : {"=", "＝", "﹦", "等于"})
    if (trimmed(text).starts_with(word)) return true;
  return false;
}

// The band that a target cell reads as, with the unit of its column where it has none of its own;
// the text of the target has it then too.
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
  result.text.append(trimmed(unit_column));
  if (!with_unit.is_numeric() || with_unit.unit.is_bare())
    result.problem = {fault::unknown_unit, 0};
  return with_unit;
}

// The words of a qualitative target without 定性 before them; false where they do not say so.
constexpr bool take_words(std::string_view& text) {
  if (!text.starts_with("定性"sv)) return false;
  text = trimmed(text.substr("定性"sv.size()));
  for (const std::string_view colon : {"："sv, ":"sv})
    if (text.starts_with(colon)) text = trimmed(text.substr(colon.size()));
  return true;
}

// Puts the sign and the unit of other columns to what the cell itself says. The text is one that
// says all of it by itself.
inline void take_sign(const sign_cell& cell, std::string_view column, std::string_view inner,
                      bool is_zero_word, target& result) {
  const bool is_plain_point = result.sign == target_sign::equal && !says_equal(inner);
  const bool is_figure = is_plain_point && !is_zero_word;
  const bool counts =
      cell.is_sign() ? is_plain_point
                     : cell.is == sign_cell::kind::direction && is_figure && !result.unit.is_date();
  if (cell.is_sign() && !counts && cell.sign != result.sign)
    result.problem = {fault::conflicting_words, 0};
  result.is_bare = is_figure && !counts;
  if (!counts) return;
  result.sign = cell.sign;
  result.text.insert(0, cell.leads ? column : sign_of(cell.sign));
}

}  // namespace detail

JIXIAO_INLINE target read_target(std::string_view text, std::string_view sign_column,
                                 std::string_view unit_column) {
  target result;
  std::string_view inner = detail::trimmed(text);
  const std::string_view column = detail::trimmed(sign_column);
  const detail::sign_cell sign = detail::read_sign(column);
  const bool says_words = detail::take_words(inner);
  const bool is_qualitative = sign.is_sign() && sign.sign == target_sign::qualitative;
  result.text = std::string(text);
  result.label = detail::label_key(inner);
  if (is_qualitative && !says_words) result.text.insert(0, sign_of(sign.sign));
  if (says_words || is_qualitative) return result;
  if (!column.empty() && sign.is == detail::sign_cell::kind::unknown) {
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
  if (!detail::has_bound(read, result))
    result.problem = {fault::conflicting_words, 0};
  else
    detail::take_sign(sign, column, inner, read.is_zero_word, result);
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
