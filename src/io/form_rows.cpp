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
#include <jixiao/text/bound_note.hpp>
#include <jixiao/text/bound_words.hpp>
#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"
#include "table_rows.hpp"

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

}  // namespace

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
