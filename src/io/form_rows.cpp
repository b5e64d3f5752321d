// SPDX-License-Identifier: BSL-1.0
#include "form_rows.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/text/bound_note.hpp>
#include <jixiao/text/bound_words.hpp>
#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"

namespace jixiao::io {

namespace {

std::vector<std::string_view> filled_texts(const grid_row& row) {
  std::vector<std::string_view> texts;
  for (const cell& c : row) {
    const std::string_view text = trimmed_text(c.text);
    if (!c.is_continuation && !text.empty()) texts.push_back(text);
  }
  return texts;
}

bool is_note(std::string_view only) {
  const auto opens = [&](std::string_view word) {
    if (!only.starts_with(word)) return false;
    const std::string_view rest = only.substr(word.size());
    return rest.starts_with("：") || rest.starts_with(':');
  };
  return opens("注") || opens("备注") || opens("说明") || opens("填表说明") ||
         read_bound_words(only).found;
}

// 填表人： and 审核人（签字）: — who filled the form in and when.
bool is_signature(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"填表人",     "填报人",     "制表人",   "审核人",   "复核人",   "负责人",   "单位负责人",
       "部门负责人", "财务负责人", "主管领导", "分管领导", "经办人",   "联系人",   "联系电话",
       "填表日期",   "填报日期",   "制表日期", "填表时间", "填报时间", "填报单位", "填表单位"});
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    std::string_view rest = text.substr(word.size());
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>("（", "）"),
                                      std::pair<std::string_view, std::string_view>("(", ")")})
      if (const std::size_t end = rest.find(close); rest.starts_with(open) && end != rest.npos)
        rest.remove_prefix(end + close.size());
    if (rest.empty() || rest.starts_with(':') || rest.starts_with("：")) return true;
  }
  return false;
}

bool is_numeral(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

// 第 1 页，共 2 页
bool is_page_number(std::string_view text) {
  std::size_t figures = 0;
  std::size_t pages = 0;
  while (!text.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(text);
    text.remove_prefix(std::max<std::size_t>(c.length, 1));
    if (is_numeral(c.value)) ++figures;
    if (c.value == U'页') ++pages;
    constexpr std::u32string_view others = U"第共页,，、 \u3000\u00A0/-—";
    if (!is_numeral(c.value) && others.find(c.value) == others.npos) return false;
  }
  return figures > 0 && pages > 0;
}

bool is_dots(std::string_view text) {
  std::size_t dots = 0;
  while (!text.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(text);
    text.remove_prefix(std::max<std::size_t>(c.length, 1));
    constexpr std::u32string_view signs = U".．。·…⋯";
    if (signs.find(c.value) == signs.npos) return false;
    dots += c.value == U'…' || c.value == U'⋯' ? 3 : 1;
  }
  return dots >= 3;
}

// The number of a column, and of which kind: a figure, or one of 甲, 乙, 丙.
struct column_number {
  bool is_stem = false;
  std::size_t number = 0;
};

// 3, (3), ③, 丙, and 3=1+2.
std::optional<column_number> column_number_of(std::string_view text) {
  for (const std::string_view open : {std::string_view("（"), std::string_view("(")})
    if (text.starts_with(open)) text.remove_prefix(open.size());
  if (text.empty()) return std::nullopt;
  const jixiao::detail::code_point first = jixiao::detail::decode(text);
  constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
  const std::size_t stem = stems.find(first.value);
  if (stem != stems.npos && text.size() == first.length) return column_number{true, stem + 1};
  if (first.value >= 0x2460 && first.value <= 0x2473 && text.size() == first.length)
    return column_number{false, first.value - 0x2460 + 1};
  std::size_t number = 0;
  std::size_t length = 0;
  for (; length < 2 && length < text.size() && text[length] >= '0' && text[length] <= '9'; ++length)
    number = number * 10 + static_cast<std::size_t>(text[length] - '0');
  const std::string_view rest = text.substr(length);
  const bool ends = rest.empty() || rest == ")" || rest == "）" || rest.starts_with('=') ||
                    rest.starts_with("＝");
  return length > 0 && ends ? std::optional(column_number{false, number}) : std::nullopt;
}

// One behind the other from 1 on; the columns of words may be 甲 and 乙.
bool are_column_numbers(const std::vector<std::string_view>& texts) {
  std::size_t figures = 0;
  std::size_t stems = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool is_name = same_heading(texts[i], "栏次") || same_heading(texts[i], "列次") ||
                         same_heading(texts[i], "行次");
    if (i == 0 && is_name) continue;
    const auto number = column_number_of(texts[i]);
    if (!number) return false;
    std::size_t& last = number->is_stem ? stems : figures;
    if (number->number != ++last) return false;
  }
  return figures > 1 && stems != 1;
}

// A name without what stands behind it in brackets or behind a colon: 总分 of 总分（100分）：95.
struct named_sum {
  std::string_view name;
  std::string_view rest;
};

named_sum split_name(std::string_view text) {
  named_sum split{text, {}};
  for (const std::string_view colon : {std::string_view("："), std::string_view(":")})
    if (const std::size_t at = text.find(colon); at < split.name.size()) {
      split.name = trimmed_text(text.substr(0, at));
      split.rest = trimmed_text(text.substr(at + colon.size()));
    }
  for (const std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const std::size_t at = split.name.find(bracket); at != std::string_view::npos && at > 0)
      split.name = trimmed_text(split.name.substr(0, at));
  return split;
}

template <std::size_t N>
bool is_any(std::string_view name, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return same_heading(name, word); });
}

constexpr auto words_of_parts =
    std::to_array<std::string_view>({"小计", "分项小计", "本页小计", "本页合计", "页计"});
constexpr auto words_of_wholes =
    std::to_array<std::string_view>({"合计", "总计", "共计", "总合计", "分值合计", "得分合计"});
// Of points only, so that an indicator may have such a name too.
constexpr auto words_of_totals = std::to_array<std::string_view>(
    {"总分", "总得分", "总分值", "总评分", "自评总分", "自评总得分", "自评得分合计", "得分总计",
     "合计得分", "合计分值", "综合得分", "综合总分", "最终得分", "total"});

bool says_something(const grid_row& row, std::size_t index) {
  if (index >= row.size() || row[index].is_continuation) return false;
  const std::string_view text = trimmed_text(row[index].text);
  return jixiao::detail::kind_of_words(text) != measurement_kind::missing;
}

// Whether anything but the cell of the name says what is to be reached, or was.
bool is_measured(const grid_row& row, const column_map& columns, std::size_t name_at) {
  const auto has = [&](std::size_t index) {
    return index != name_at && says_something(row, index);
  };
  for (const column c : {column::target, column::measured, column::rule})
    if (columns.has(c) && has(*columns[c])) return true;
  return std::any_of(columns.levels.begin(), columns.levels.end(),
                     [&](const level_column& level) { return has(level.index); });
}

// Where the cells end that may name a row.
std::size_t end_of_names(const column_map& columns) {
  std::size_t end = columns.width();
  for (const column c : {column::points, column::weight, column::given_points})
    if (columns.has(c)) end = std::min(end, *columns[c]);
  for (const level_column& level : columns.levels) end = std::min(end, level.index);
  return end;
}

// Cheap to answer for what most names are: none of the words has neither of these in it.
bool may_name_sum(std::string_view text) {
  if (text.size() > longest_heading) return false;
  for (const std::string_view part :
       {std::string_view("计"), std::string_view("計"), std::string_view("分"),
        std::string_view("otal"), std::string_view("OTAL")})
    if (text.find(part) != std::string_view::npos) return true;
  return false;
}

std::optional<sum_row> sum_named_at(const grid_row& row, const column_map& columns,
                                    std::size_t at) {
  if (!may_name_sum(row[at].text)) return std::nullopt;
  const named_sum split = split_name(trimmed_text(row[at].text));
  sum_row found{points_row_kind::whole, at, split.name, split.rest};
  if (is_any(split.name, words_of_parts)) {
    found.kind = points_row_kind::part;
    return found;
  }
  if (is_any(split.name, words_of_wholes)) return found;
  if (is_any(split.name, words_of_totals) && !is_measured(row, columns, at)) return found;
  return std::nullopt;
}

bool has_points(const grid_row& row, const column_map& columns) {
  for (const column c : {column::points, column::weight, column::given_points})
    if (!trimmed_text(text_at(row, columns, c)).empty()) return true;
  return false;
}

bool names_indicator(const grid_row& row, const column_map& columns) {
  return !trimmed_text(text_at(row, columns, column::indicator)).empty();
}

}  // namespace

std::optional<std::size_t> name_before_points(const grid_row& row, const column_map& columns) {
  for (std::size_t i = std::min(end_of_names(columns), row.size()); i-- > 0;)
    if (says_something(row, i)) return i;
  return std::nullopt;
}

std::optional<std::size_t> name_among_kinds(const grid_row& row, const column_map& columns) {
  if (names_indicator(row, columns) || !has_points(row, columns)) return std::nullopt;
  if (trimmed_text(text_at(row, columns, column::target)).empty()) return std::nullopt;
  for (const column c : {column::second_kind, column::first_kind})
    if (!trimmed_text(text_at(row, columns, c)).empty()) return columns[c];
  return std::nullopt;
}

std::optional<sum_row> sum_row_of(const grid_row& row, const column_map& columns) {
  if (names_indicator(row, columns)) return sum_named_at(row, columns, *columns[column::indicator]);
  const std::size_t end = std::min(end_of_names(columns), row.size());
  for (std::size_t i = 0; i < end; ++i)
    if (says_something(row, i))
      if (const auto found = sum_named_at(row, columns, i)) return found;
  return std::nullopt;
}

form_row form_row_of(const grid_row& row, bool is_first) {
  std::string_view first;
  std::size_t filled = 0;
  bool are_dots = true;
  for (const cell& c : row) {
    const std::string_view text = c.is_continuation ? std::string_view{} : trimmed_text(c.text);
    if (text.empty()) continue;
    if (filled++ == 0) first = text;
    are_dots = are_dots && is_dots(text);
  }
  if (filled == 0) return form_row::none;
  const simplified_text plain(first);
  if (filled == 1 && is_note(plain.view())) return form_row::note;
  if (filled == 1 && is_page_number(plain.view())) return form_row::page_number;
  if (is_signature(plain.view())) return form_row::signatures;
  if (are_dots) return form_row::omitted;
  if (is_first && are_column_numbers(filled_texts(row))) return form_row::column_numbers;
  return form_row::none;
}

}  // namespace jixiao::io
