// SPDX-License-Identifier: BSL-1.0
#include "workbook.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/normal.hpp>

#include "character_width.hpp"
#include "whole_workbook.hpp"

namespace jixiao::report {

namespace {

// Where memory ends, the library leaves out a part of a chart or of the package and goes on: only
// errno tells.
void check_memory() {
  if (errno == ENOMEM) throw std::bad_alloc();
}

void check(lxw_error error) {
  check_memory();
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("jixiao: workbook: ") + lxw_strerror(error));
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// _x0041_, which a spreadsheet takes for the character with that code.
bool begins_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

// What XML and a cell can hold: neither control characters nor U+FFFE and U+FFFF; what looks like
// an escape is written with its line escaped.
std::string cell_text_of(std::string_view value) {
  constexpr std::size_t longest = 32000;
  std::string text;
  for (std::size_t i = 0; i < value.size() && text.size() < longest; ++i) {
    const std::string_view rest = value.substr(i);
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"))
      i += 2;
    else if (begins_escape(rest))
      text += "_x005F_";
    else if (static_cast<unsigned char>(rest[0]) >= 0x20 || rest[0] == '\n' || rest[0] == '\t')
      text += rest[0];
  }
  if (text.size() < longest) return text;
  // No half of a character.
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u)
    text.pop_back();
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0u) text.pop_back();
  return text;
}

// How many lines the text takes in a cell of this width.
std::size_t lines_of(std::string_view text, int width) {
  const std::size_t room = width > 3 ? static_cast<std::size_t>(width) - 1 : 2;
  std::size_t lines = 1;
  std::size_t used = 0;
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    text.remove_prefix(c.length);
    const std::size_t taken = width_of(c.value);
    used += taken;
    if (c.value != U'\n' && used <= room) continue;
    ++lines;
    used = taken;
  }
  return lines;
}

// Where the library keeps the parts of a workbook while it is made; it takes their names away at
// once.
std::string temporary_folder() {
  const char* wanted = std::getenv("TMPDIR");
  for (const char* folder : {wanted, "/tmp", "/var/tmp", "."})
    if (folder != nullptr && *folder != '\0' && access(folder, W_OK | X_OK) == 0) return folder;
  throw std::runtime_error("jixiao: a workbook needs a writable temporary folder");
}

}  // namespace

cell_style style_of(const std::optional<grade>& g) {
  if (!g) return cell_style::plain;
  switch (*g) {
    case grade::excellent: return cell_style::excellent;
    case grade::good: return cell_style::good;
    case grade::fair: return cell_style::fair;
    case grade::poor: return cell_style::poor;
    default: break;
  }
  return cell_style::plain;
}

workbook::workbook() : folder_(temporary_folder()) {
  lxw_workbook_options options{};
  options.tmpdir = folder_.data();
  errno = 0;
  book_ = workbook_new_opt(file_.path().c_str(), &options);
  if (book_ == nullptr) throw std::runtime_error("jixiao: a workbook can't be made");
}

workbook::~workbook() {
  if (book_ != nullptr) workbook_close(book_);
}

lxw_worksheet* workbook::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) throw std::runtime_error("jixiao: a sheet can't be made: " + name);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  return sheet;
}

void workbook::set_width(lxw_worksheet* sheet, std::uint16_t first, std::uint16_t last, int width) {
  check(worksheet_set_column(sheet, first, last, width, nullptr));
  std::vector<int>& widths = widths_[sheet];
  if (widths.size() <= last) widths.resize(std::size_t{last} + 1, 8);
  for (std::size_t c = first; c <= last; ++c) widths[c] = width;
}

// Spreadsheets fit rows to their texts when these are typed, but not all do when a file is opened,
// and none for a text over several rows.
void workbook::need(lxw_worksheet* sheet, std::uint32_t first_row, std::uint32_t last_row,
                    std::uint16_t column, std::string_view text) {
  const auto widths = widths_.find(sheet);
  if (widths == widths_.end() || column >= widths->second.size()) return;
  const std::size_t rows = std::size_t{last_row} - first_row + 1;
  const std::size_t lines = (lines_of(text, widths->second[column]) + rows - 1) / rows;
  if (lines < 2) return;
  for (std::uint32_t row = first_row; row <= last_row; ++row) {
    std::size_t& known = lines_[{sheet, row}];
    known = std::max(known, lines);
  }
}

void workbook::repeat_head(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t columns) {
  worksheet_freeze_panes(sheet, row + 1, columns);
  check(worksheet_repeat_rows(sheet, row, row));
}

void workbook::filter(lxw_worksheet* sheet, std::uint32_t head, std::uint32_t last_row,
                      std::uint16_t last_column) {
  check(worksheet_autofilter(sheet, head, 0, last_row, last_column));
}

lxw_format* workbook::format(cell_style style) {
  lxw_format*& made = formats_[static_cast<std::size_t>(style)];
  if (made != nullptr) return made;
  made = workbook_add_format(book_);
  format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
  if (style == cell_style::title) {
    format_set_bold(made);
    format_set_font_size(made, 16);
    return made;
  }
  format_set_border(made, LXW_BORDER_THIN);
  format_set_border_color(made, 0xBFC6CE);
  format_set_text_wrap(made);
  switch (style) {
    case cell_style::head:
      format_set_bold(made);
      format_set_bg_color(made, 0xEEF1F4);
      format_set_align(made, LXW_ALIGN_CENTER);
      break;
    case cell_style::figure: format_set_num_format(made, "0.00"); break;
    case cell_style::amount: format_set_num_format(made, "0.00####"); break;
    case cell_style::exact: format_set_align(made, LXW_ALIGN_CENTER); break;
    case cell_style::input:
      // As text, or a spreadsheet makes a date of 3-5 and of 1/3.
      format_set_num_format(made, "@");
      format_set_bg_color(made, 0xFFF9E0);
      break;
    case cell_style::excellent: format_set_bg_color(made, 0xBFE5CD); break;
    case cell_style::good: format_set_bg_color(made, 0xC6DCF5); break;
    case cell_style::fair: format_set_bg_color(made, 0xF6E2AE); break;
    case cell_style::poor: format_set_bg_color(made, 0xF3C4BD); break;
    default: break;
  }
  const bool is_grade = style >= cell_style::excellent;
  if (is_grade) {
    format_set_bold(made);
    format_set_align(made, LXW_ALIGN_CENTER);
  }
  return made;
}

void workbook::text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                    std::string_view value, cell_style style) {
  const std::string text = cell_text_of(value);
  if (text.empty())
    check(worksheet_write_blank(sheet, row, column, format(style)));
  else
    check(worksheet_write_string(sheet, row, column, text.c_str(), format(style)));
  if (style != cell_style::title) need(sheet, row, row, column, text);
}

void workbook::number(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                      const decimal& value, cell_style style) {
  // A spreadsheet has no other number; the exact text stands in a cell of its own.
  const std::string digits(to_text(value).view());
  check(worksheet_write_number(sheet, row, column, std::strtod(digits.c_str(), nullptr),
                               format(style)));
}

std::string workbook::address(std::uint32_t row, std::uint16_t column) {
  std::string letters;
  for (unsigned rest = column + 1u; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row + 1);
}

void workbook::formula(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                       const std::string& words, const rational& value) {
  const std::string digits(to_text(round_to_scale(value, 6, rounding::half_up)).view());
  check(worksheet_write_formula_num(sheet, row, column, words.c_str(), format(cell_style::figure),
                                    std::strtod(digits.c_str(), nullptr)));
}

void workbook::merge(lxw_worksheet* sheet, std::uint32_t first_row, std::uint16_t first_column,
                     std::uint32_t last_row, std::uint16_t last_column, std::string_view value,
                     cell_style style) {
  if (first_row == last_row && first_column == last_column)
    return text(sheet, first_row, first_column, value, style);
  const std::string words = cell_text_of(value);
  check(worksheet_merge_range(sheet, first_row, first_column, last_row, last_column, words.c_str(),
                              format(style)));
  need(sheet, first_row, last_row, first_column, words);
}

std::string workbook::finish() {
  constexpr std::size_t line_height = 16;
  constexpr std::size_t most_lines = 25;  // a row is at most 409 points high
  for (const auto& [where, lines] : lines_)
    check(worksheet_set_row(where.first, where.second,
                            static_cast<double>(std::min(lines, most_lines) * line_height),
                            nullptr));
  check_memory();
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  check(error);
  std::string bytes = file_.bytes();
  // The library passes over most errors of writing.
  if (!is_whole_workbook(bytes))
    throw std::runtime_error("jixiao: a workbook was not written whole");
  return bytes;
}

}  // namespace jixiao::report
