// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_beginnings.hpp>
#include <jixiao/rule/rule_words.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao::detail {

/// A number at the start of a text of a rule, in figures or Chinese numerals.
struct amount_reading {
  decimal value;
  std::size_t length = 0;
  /// It has more digits than there is room for.
  bool is_too_long = false;

  constexpr explicit operator bool() const { return length != 0; }
};

constexpr amount_reading read_amount(std::string_view text) {
  if (text.empty() || !amount_starts.has(text)) return {};
  const bool is_signed = (text[0] == '-' || text[0] == '+') && text.size() > 1 && is_digit(text[1]);
  if (is_digit(text[0]) || is_signed) {
    const figure_reading figure = read_arabic(text);
    if (figure) return {figure.value, figure.length, false};
    return {{}, 0, figure.problem.what == fault::too_many_digits};
  }
  if (static_cast<unsigned char>(text[0]) < 0x80u) return {};
  if (starts_with(text, "零") && !starts_with(text, "零点"))
    return {decimal(0), chinese_length, false};
  const numeral_reading said = read_chinese_numeral(text);
  return {said.value, said.length, false};
}

/// Points as written: 2分, 0.5至1分, 2-10分.
struct points_reading {
  exact low;
  exact high;
  std::size_t length = 0;
  bool is_range = false;
  /// 1、2、3分: a list.
  bool is_list = false;
  bool has_unit = false;
  /// 份 for 分.
  bool is_misspelt = false;
  bool is_too_long = false;

  constexpr explicit operator bool() const { return length != 0; }
};

// 分 behind points, but not of 分钟 or 分之.
constexpr std::size_t read_points_unit(std::string_view text, bool& is_misspelt) {
  constexpr std::string_view word = "分"sv;
  if (starts_with(text, "份")) {
    is_misspelt = true;
    return word.size();
  }
  if (!starts_with(text, word)) return 0;
  const std::string_view rest = text_behind(text, word.size());
  return starts_with(rest, "钟") || (starts_with(rest, "之") && !starts_with(rest, "之间")) ||
                 starts_with(rest, "公司")
             ? 0
             : word.size();
}

inline constexpr word_list range_marks{"~"sv, "-"sv, "至"sv, "到"sv};
constexpr std::size_t read_range_mark(std::string_view text) {
  return range_marks.at_start(text).size();
}

constexpr points_reading read_points(std::string_view text) {
  points_reading points;
  const amount_reading first = read_amount(text);
  points.is_too_long = first.is_too_long;
  if (!first) return points;
  std::size_t at = first.length;
  points.low = points.high = exact(first.value);
  std::size_t unit = read_points_unit(text_behind(text, at), points.is_misspelt);
  at += unit;
  points.has_unit = unit != 0;
  if (const std::size_t mark = read_range_mark(text_behind(text, at)); mark != 0) {
    const amount_reading second = read_amount(text_behind(text, at + mark));
    const std::size_t end = at + mark + second.length;
    unit = second ? read_points_unit(text_behind(text, end), points.is_misspelt) : 0;
    if (unit != 0) {
      points.high = exact(second.value);
      if (points.high < points.low) {
        points.high = points.low;
        points.low = exact(second.value);
      }
      points.is_range = points.has_unit = true;
      at = end + unit;
    }
  } else if (starts_with(text_behind(text, at), "、")) {
    const amount_reading next = read_amount(text_behind(text, at + 3));
    const std::string_view rest = text_behind(text, next ? at + 3 + next.length : at);
    points.is_list =
        next && (starts_with(rest, "分") || (points.has_unit ? false : starts_with(rest, "、")));
  }
  points.length = at;
  return points;
}

/// Several points behind one verb (分别): 5分、4分、3分, or 1、2、3分. Empty where no list is.
struct points_list {
  constant_vector<exact> points;
  std::size_t length = 0;
};

// Behind a comma, only points themselves go on with a list: …、6分,70%以下不得分.
constexpr bool is_listed(std::string_view text, bool needs_unit) {
  const amount_reading number = read_amount(text);
  bool is_misspelt = false;
  return number &&
         (!needs_unit || read_points_unit(text_behind(text, number.length), is_misspelt) != 0);
}

constexpr points_list read_points_list(std::string_view text) {
  points_list list;
  bool has_unit = false;
  for (std::size_t at = 0;;) {
    const amount_reading number = read_amount(text_behind(text, at));
    if (!number) return {};
    bool is_misspelt = false;
    const std::size_t end = at + number.length;
    const std::size_t unit = read_points_unit(text_behind(text, end), is_misspelt);
    has_unit = unit != 0;
    list.points.push_back(exact(number.value));
    list.length = end + unit;
    const std::string_view rest = text_behind(text, list.length);
    std::size_t mark = 0;
    for (std::string_view word : {"、"sv, ","sv, "和"sv, "及"sv, "以及"sv, "与"sv, "/"sv})
      if (starts_with(rest, word) && is_listed(text_behind(rest, word.size()), word == ","))
        mark = word.size();
    if (mark == 0) break;
    at = list.length + mark;
  }
  return has_unit && list.points.size() > 1 ? list : points_list{};
}

inline constexpr word_list bound_tails{"以上"sv,   "以下"sv, "以内"sv,  "及以上"sv,
                                       "及以下"sv, "(含"sv,  "(不含"sv, "之间"sv,
                                       "~"sv,      "内"sv,   "为"sv};
/// Whether points that end here are a bound or part of a name: 90分以上, 80-90分(含80分).
constexpr bool is_bound_behind(std::string_view rest) {
  return !bound_tails.at_start(rest).empty();
}

/// Whether a statement ends here.
constexpr bool ends_statement(std::string_view text) {
  return text.empty() || text[0] == ';' || starts_with(text, "。") || text[0] == '!';
}
/// Whether a phrase ends here.
constexpr bool ends_phrase(std::string_view text) {
  return ends_statement(text) || text[0] == ',' || text[0] == ')' || text[0] == '(' ||
         text[0] == ' ' || text[0] == ':';
}

}  // namespace jixiao::detail
