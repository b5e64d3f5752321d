// SPDX-License-Identifier: BSL-1.0
#include "sheet_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

#include "superscript.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t last_column = 16384;
constexpr std::size_t last_row = 1048576;
constexpr std::size_t piece_size = std::size_t{1} << 20;

struct position {
  std::size_t row = 0;
  std::size_t column = 0;
};

// B12; nothing when it is no address of a worksheet.
std::optional<position> position_of(std::string_view address) {
  position at;
  std::size_t i = 0;
  for (; i < address.size() && address[i] >= 'A' && address[i] <= 'Z' && at.column <= last_column;
       ++i)
    at.column = at.column * 26 + static_cast<std::size_t>(address[i] - 'A') + 1;
  const char* const end = address.data() + address.size();
  const auto [rest, error] = std::from_chars(address.data() + i, end, at.row);
  if (error != std::errc() || rest != end) return std::nullopt;
  if (at.row == 0 || at.row > last_row || at.column == 0 || at.column > last_column)
    return std::nullopt;
  return at;
}

// _x000D_ in a string is the character with that code (ECMA-376 22.9.2.19).
std::string without_escapes(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    unsigned code = 0;
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    const char* const first = text.data() + at + 2;
    const auto [end, error] = std::from_chars(first, first + 4, code, 16);
    if (error != std::errc() || end != first + 4 || code >= 0x80 || code == 0) continue;
    text.replace(at, 7, 1, static_cast<char>(code));
  }
  return text;
}

// The mark-up of a sheet, before, in and after its rows.
struct sheet_parts {
  std::string_view before;
  std::string_view rows;
  std::string_view after;
  std::string_view prefix;  // x: where elements are called x:row
};

sheet_parts parts_of(std::string_view text) {
  constexpr std::string_view word = "sheetData";
  const std::size_t name = text.find(word);
  const std::size_t open = name == std::string_view::npos ? name : text.rfind('<', name);
  const std::size_t inside = name == std::string_view::npos ? name : text.find('>', name);
  if (open == std::string_view::npos || inside == std::string_view::npos) return {text, {}, {}, {}};
  sheet_parts parts;
  parts.before = text.substr(0, open);
  parts.prefix = text.substr(open + 1, name - open - 1);
  if (text[inside - 1] == '/') {
    parts.after = text.substr(inside + 1);
    return parts;
  }
  const std::string ending = "</" + std::string(parts.prefix) + std::string(word);
  // Without an end there is nothing behind the rows, and they break off.
  const std::size_t end = std::min(text.rfind(ending), text.size());
  if (end < inside) return {text, {}, {}, {}};
  parts.rows = text.substr(inside + 1, end - inside - 1);
  const std::size_t behind = text.find('>', end);
  if (behind != std::string_view::npos) parts.after = text.substr(behind + 1);
  return parts;
}

class sheet_reader {
 public:
  sheet_reader(document& out, const std::string& path, const workbook_contents& contents,
               cell_budget& budget, grid& sheet)
      : out_(out), path_(path), contents_(contents), budget_(budget), sheet_(sheet) {}

  void read(std::string_view text) {
    const sheet_parts parts = parts_of(text);
    if (text.find("sheetData") == std::string_view::npos)
      add_problem(out_, document_fault::damaged, path_ + ": sheetData");
    pugi::xml_document frame;
    if (!parse_frame(parts, frame)) return;
    const std::string ending = "</" + std::string(parts.prefix) + "row>";
    for (std::string_view rest = parts.rows; !rest.empty() && !budget_.is_spent();) {
      std::size_t end = rest.find(ending, std::min(piece_size, rest.size()));
      end = end == std::string_view::npos ? rest.size() : end + ending.size();
      add_piece(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    pugi::xml_node merges;
    for (pugi::xml_node root : frame.children())
      if (!merges) merges = child_named(root, "mergeCells");
    for (pugi::xml_node node : merges.children()) merge(value_of(node, "ref"));
    // Sheets of nothing but formats are empty.
    if (!has_text_) sheet_.rows.clear();
  }

 private:
  bool parse_frame(const sheet_parts& parts, pugi::xml_document& frame) {
    std::string text(parts.before);
    text += parts.after;
    return parse_xml(out_, path_, text, frame);
  }

  void add_piece(std::string_view piece) {
    pugi::xml_document rows;
    if (!parse_xml(out_, path_, piece, rows)) return;
    for (pugi::xml_node node : rows.children())
      if (is_named(node, "row") && !add_row(node)) return;
  }

  bool add_row(pugi::xml_node node) {
    const std::string_view text = value_of(node, "r");
    std::size_t row = row_ + 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (!text.empty() && (error != std::errc() || row <= row_ || row > last_row)) {
      add_problem(out_, document_fault::damaged, path_ + ": row " + valid_utf8(text));
      row = row_ + 1;
    }
    row_ = row;
    grid_row cells;
    for (pugi::xml_node child : node.children())
      if (is_named(child, "c") && !add_cell(child, cells)) break;
    width_ = std::max(width_, cells.size());
    sheet_.rows.push_back(std::move(cells));
    numbers_.push_back(row_);
    return !budget_.is_spent();
  }

  bool pad(grid_row& cells, std::size_t row, std::size_t width) {
    if (cells.size() >= width) return true;
    if (!budget_.take_made(width - cells.size())) return false;
    while (cells.size() < width) cells.push_back(empty_cell(row, cells.size() + 1));
    return true;
  }

  bool add_cell(pugi::xml_node node, grid_row& cells) {
    position at{row_, cells.size() + 1};
    const std::string_view address = value_of(node, "r");
    if (const auto told = position_of(address); told && told->row == row_)
      at.column = told->column;
    else if (!address.empty())
      add_problem(out_, document_fault::damaged, path_ + ": " + valid_utf8(address));
    if (!budget_.take() || !pad(cells, row_, at.column - 1)) return false;
    cell c = empty_cell(at.row, at.column);
    c.text = text_of_cell(node, c);
    has_text_ |= !c.text.empty();
    if (at.column <= cells.size())
      cells[at.column - 1] = std::move(c);
    else
      cells.push_back(std::move(c));
    return true;
  }

  // Nothing, with a problem. The cell counts as one with something in it.
  std::string refuse(document_fault what, const cell& at, std::string text = {}) {
    add_problem(out_, what, std::move(text), sheet_.where(at));
    has_text_ = true;
    return {};
  }

  std::string text_of_cell(pugi::xml_node node, const cell& at) {
    const std::string_view type = value_of(node, "t");
    if (type == "inlineStr") return rich_text(child_named(node, "is"));
    const pugi::xml_node value = child_named(node, "v");
    const std::string text = text_of_element(value);
    if (!value || (text.empty() && type != "str")) {
      if (child_named(node, "f")) return refuse(document_fault::formula_no_value, at);
      return {};
    }
    if (type == "s") return shared_string(text, at);
    if (type == "str") return without_escapes(text);
    if (type == "e") return refuse(document_fault::error_cell, at, text);
    if (type == "b") return text == "0" || text == "false" ? "FALSE" : "TRUE";
    if (type == "d") return refuse(document_fault::date_cell, at);
    return number(text, value_of(node, "s"), at);
  }

  std::string shared_string(std::string_view text, const cell& at) {
    std::size_t index = contents_.strings.size();
    std::from_chars(text.data(), text.data() + text.size(), index);
    if (index < contents_.strings.size()) return contents_.strings[index];
    return refuse(document_fault::damaged, at, "xl/sharedStrings.xml: " + std::string(text));
  }

  std::string number(std::string_view text, std::string_view style, const cell& at) {
    std::size_t index = 0;
    std::from_chars(style.data(), style.data() + style.size(), index);
    static const number_format general;
    const number_format& format =
        index < contents_.formats.size() ? contents_.formats[index] : general;
    if (format.is_date) return refuse(document_fault::date_cell, at);
    number_text shown = shown_number(text, format);
    if (shown.has_hidden_digits)
      add_problem(out_, document_fault::hidden_digits, shown.text, sheet_.where(at));
    return std::move(shown.text);
  }

  // A merged range covers the rows that are there, as far as any row reaches.
  void merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    const auto first = position_of(range.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : position_of(range.substr(colon + 1));
    if (!first || !last) {
      add_problem(out_, document_fault::damaged, path_ + ": " + valid_utf8(range));
      return;
    }
    auto row = static_cast<std::size_t>(
        std::lower_bound(numbers_.begin(), numbers_.end(), first->row) - numbers_.begin());
    const std::size_t end = std::min(last->column, width_);
    for (; row < numbers_.size() && numbers_[row] <= last->row; ++row) {
      grid_row& cells = sheet_.rows[row];
      if (first->column > end || !pad(cells, numbers_[row], end)) break;
      if (!budget_.take_made(end - first->column + 1)) break;
      for (std::size_t column = first->column; column <= end; ++column) {
        if (numbers_[row] == first->row && column == first->column) continue;
        cells[column - 1].is_continuation = true;
        cells[column - 1].text.clear();
      }
    }
  }

  document& out_;
  const std::string& path_;
  const workbook_contents& contents_;
  cell_budget& budget_;
  grid& sheet_;
  std::vector<std::size_t> numbers_;  // of the rows
  std::size_t row_ = 0;
  std::size_t width_ = 0;
  bool has_text_ = false;
};

}  // namespace

std::string rich_text(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node child : node.children()) {
    if (is_named(child, "t")) text += text_of_element(child);
    if (!is_named(child, "r")) continue;
    const std::string run = text_of_element(child_named(child, "t"));
    const std::string_view raised =
        value_of(child_named(child_named(child, "rPr"), "vertAlign"), "val");
    text += raised == "superscript" ? superscript(run) : run;
  }
  return without_escapes(std::move(text));
}

void read_sheet(document& out, const std::string& path, std::string_view text,
                const workbook_contents& contents, cell_budget& budget, grid& sheet) {
  sheet_reader(out, path, contents, budget, sheet).read(text);
}

}  // namespace jixiao::io
