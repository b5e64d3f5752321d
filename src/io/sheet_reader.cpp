// SPDX-License-Identifier: BSL-1.0
#include "sheet_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

#include <jixiao/text/normal.hpp>

#include "ascii.hpp"
#include "superscript.hpp"
#include "symbol_font.hpp"
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

// B12, b12 or $B$12; nothing when it is no address of a worksheet.
std::optional<position> position_of(std::string_view address) {
  position at;
  std::size_t i = address.starts_with('$') ? 1 : 0;
  for (; i < address.size() && at.column <= last_column; ++i) {
    const char letter = lower_case(address[i]);
    if (letter < 'a' || letter > 'z') break;
    at.column = at.column * 26 + static_cast<std::size_t>(letter - 'a') + 1;
  }
  if (i < address.size() && address[i] == '$') ++i;
  const char* const end = address.data() + address.size();
  const auto [rest, error] = std::from_chars(address.data() + i, end, at.row);
  if (error != std::errc() || rest != end) return std::nullopt;
  if (at.row == 0 || at.row > last_row || at.column == 0 || at.column > last_column)
    return std::nullopt;
  return at;
}

// _x000D_ in a string is the character with that code (ECMA-376 22.9.2.19).
std::string without_escapes(std::string text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return text;
  std::string plain;
  std::size_t from = 0;
  for (; at != std::string::npos; at = text.find("_x", at)) {
    unsigned code = 0;
    const char* const first = text.data() + at + 2;
    const bool is_whole = at + 7 <= text.size() && text[at + 6] == '_';
    const bool is_code =
        is_whole && std::from_chars(first, first + 4, code, 16).ptr == first + 4 && code != 0;
    // Halves of a pair of surrogates are no characters.
    if (!is_code || (code >= 0xD800 && code < 0xE000)) {
      at += 1;
      continue;
    }
    plain.append(text, from, at - from);
    plain += jixiao::detail::encode(static_cast<char32_t>(code)).view();
    from = at = at + 7;
  }
  return plain.append(text, from);
}

// Parts that are printed to be read have line breaks around a value.
std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

// The mark-up of a sheet, before, in and after its rows.
struct sheet_parts {
  std::string_view before;
  std::string_view rows;
  std::string_view after;
  std::string_view prefix;  // x: where elements are called x:row
  bool has_rows = false;    // there is such an element
};

// Where an element of that name begins, with or without a prefix; the word alone may stand in
// attributes and comments.
std::size_t find_element(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (text.substr(at, 4) == "<!--") {
      at = text.find("-->", at);
      if (at == std::string_view::npos) break;
      continue;
    }
    const std::size_t end = text.find_first_of(" \t\r\n/>", at + 1);
    const std::string_view whole = text.substr(at + 1, end - at - 1);
    if (end != std::string_view::npos && whole.substr(whole.find(':') + 1) == name) return at;
  }
  return std::string_view::npos;
}

sheet_parts parts_of(std::string_view text) {
  constexpr std::string_view word = "sheetData";
  const std::size_t open = find_element(text, word);
  const std::size_t inside = open == std::string_view::npos ? open : text.find('>', open);
  if (inside == std::string_view::npos) return {text, {}, {}, {}, false};
  sheet_parts parts;
  parts.has_rows = true;
  parts.before = text.substr(0, open);
  parts.prefix = text.substr(open + 1, text.find(word, open) - open - 1);
  if (text[inside - 1] == '/') {
    parts.after = text.substr(inside + 1);
    return parts;
  }
  const std::string ending = "</" + std::string(parts.prefix) + std::string(word);
  // Without an end there is nothing behind the rows, and they break off.
  const std::size_t end = std::min(text.rfind(ending), text.size());
  if (end < inside) return {text, {}, {}, {}, true};
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
    if (!parts.has_rows) add_problem(out_, document_fault::damaged, path_ + ": sheetData");
    pugi::xml_document frame;
    if (!parse_frame(parts, frame)) return;
    const std::string ending = "</" + std::string(parts.prefix) + "row>";
    for (std::string_view rest = parts.rows; !rest.empty() && !budget_.is_spent();) {
      std::size_t end = rest.find(ending, std::min(piece_size, rest.size()));
      end = end == std::string_view::npos ? rest.size() : end + ending.size();
      add_piece(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    order_rows();
    for (pugi::xml_node root : frame.children()) {
      for (pugi::xml_node node : child_named(root, "cols").children()) note_hidden_columns(node);
      for (pugi::xml_node node : child_named(root, "mergeCells").children())
        merge(value_of(node, "ref"));
    }
    if (!hidden_.empty()) {
      place where;
      where.file = out_.file;
      where.sheet = sheet_.sheet;
      add_problem(out_, document_fault::hidden_cells, hidden_, std::move(where));
    }
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

  // The row's number; without one of its own that of its cells, or the next.
  std::size_t number_of_row(pugi::xml_node node) {
    std::string_view text = value_of(node, "r");
    std::size_t row = row_ + 1;
    if (text.empty()) {
      const auto told = position_of(value_of(child_named(node, "c"), "r"));
      return told ? told->row : row;
    }
    const auto [end, error] = read_whole(text, row);
    if (error == std::errc() && row != 0 && row <= last_row) return row;
    add_problem(out_, document_fault::damaged, path_ + ": row " + valid_utf8(text));
    return row_ + 1;
  }

  // Some programs write a row in several elements, or rows in any order.
  bool add_row(pugi::xml_node node) {
    const std::size_t row = number_of_row(node);
    const bool goes_on = row == row_ && !sheet_.rows.empty();
    is_unordered_ |= row < row_;
    row_ = row;
    if (!goes_on) {
      sheet_.rows.emplace_back();
      numbers_.push_back(row_);
      if (is_true(value_of(node, "hidden"))) note_hidden(std::to_string(row_));
    }
    grid_row& cells = sheet_.rows.back();
    for (pugi::xml_node child : node.children())
      if (is_named(child, "c") && !add_cell(child, cells)) break;
    width_ = std::max(width_, cells.size());
    return !budget_.is_spent();
  }

  void order_rows() {
    if (!is_unordered_) return;
    std::vector<std::size_t> order(numbers_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return numbers_[a] < numbers_[b]; });
    std::vector<grid_row> rows;
    std::vector<std::size_t> numbers;
    for (std::size_t i : order) {
      if (!numbers.empty() && numbers.back() == numbers_[i]) {
        lay_over(rows.back(), std::move(sheet_.rows[i]));
        continue;
      }
      numbers.push_back(numbers_[i]);
      rows.push_back(std::move(sheet_.rows[i]));
    }
    sheet_.rows = std::move(rows);
    numbers_ = std::move(numbers);
  }

  static void lay_over(grid_row& row, grid_row more) {
    for (std::size_t i = 0; i < more.size(); ++i) {
      if (i >= row.size())
        row.push_back(std::move(more[i]));
      else if (!more[i].text.empty())
        row[i] = std::move(more[i]);
    }
  }

  void note_hidden(const std::string& what) {
    constexpr std::size_t longest = 60;
    if (hidden_.size() > longest) return;
    if (!hidden_.empty()) hidden_ += ", ";
    hidden_ += what;
    if (hidden_.size() > longest) hidden_ += " …";
  }

  void note_hidden_columns(pugi::xml_node node) {
    if (!is_true(value_of(node, "hidden"))) return;
    std::size_t first = 0;
    const std::string_view text = value_of(node, "min");
    read_whole(text, first);
    if (first == 0 || first > width_) return;
    cell c = empty_cell(1, first);
    const std::string address = sheet_.where(c).address;
    note_hidden(address.substr(0, address.size() - 1));
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
    if (!budget_.take_text(c.text.size())) return false;
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

  // Without what is struck out: it no longer holds.
  std::string text_of_cell(pugi::xml_node node, const cell& at) {
    std::string struck;
    std::string text = written_text(node, at, struck);
    if (is_style(contents_.is_struck, value_of(node, "s"))) {
      struck = std::move(text);
      text.clear();
    }
    if (!struck.empty()) add_problem(out_, document_fault::struck_text, struck, sheet_.where(at));
    return text;
  }

  static bool is_style(const std::vector<bool>& styles, std::string_view style) {
    std::size_t index = 0;
    read_whole(style, index);
    return index < styles.size() && styles[index];
  }

  std::string written_text(pugi::xml_node node, const cell& at, std::string& struck) {
    const std::string_view type = value_of(node, "t");
    const pugi::xml_node value = child_named(node, "v");
    // Some programs leave the type out, or write the text of an inline string as a value.
    const pugi::xml_node inline_string = child_named(node, "is");
    if (inline_string && (!value || type == "inlineStr")) {
      rich_string string = rich_text(inline_string);
      struck = std::move(string.struck);
      return std::move(string.text);
    }
    const bool is_text = type == "str" || type == "inlineStr";
    const std::string whole = text_of_element(value);
    const std::string_view text = is_text ? std::string_view(whole) : without_blanks(whole);
    const bool has_formula = static_cast<bool>(child_named(node, "f"));
    if (!value || (text.empty() && !is_text)) {
      if (has_formula) return refuse(document_fault::formula_no_value, at);
      return {};
    }
    if (has_formula && contents_.is_uncalculated && text == "0")
      return refuse(document_fault::formula_no_value, at);
    if (type == "s") return shared_string(text, at, struck);
    if (is_text) return without_escapes(whole);
    if (type == "e") return refuse(document_fault::error_cell, at, std::string(text));
    if (type == "b") return text == "0" || text == "false" ? "FALSE" : "TRUE";
    if (type == "d") return refuse(document_fault::date_cell, at);
    return number(text, value_of(node, "s"), at);
  }

  std::string shared_string(std::string_view text, const cell& at, std::string& struck) {
    std::size_t index = contents_.strings.size();
    read_whole(text, index);
    if (index < contents_.strings.size()) {
      if (const auto found = contents_.struck.find(index); found != contents_.struck.end())
        struck = found->second;
      return contents_.strings[index];
    }
    return refuse(document_fault::damaged, at, "xl/sharedStrings.xml: " + std::string(text));
  }

  std::string number(std::string_view text, std::string_view style, const cell& at) {
    std::size_t index = 0;
    read_whole(style, index);
    static const number_format general;
    const number_format& format =
        index < contents_.formats.size() ? contents_.formats[index] : general;
    if (format.is_date) return refuse(document_fault::date_cell, at);
    if (format.is_absurd) return refuse(document_fault::too_large, at, "number format");
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
        cells[column - 1].is_from_above = numbers_[row] != first->row;
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
  std::string hidden_;  // rows and columns
  bool is_unordered_ = false;
  bool has_text_ = false;
};

}  // namespace

rich_string rich_text(pugi::xml_node node) {
  rich_string string;
  for (pugi::xml_node child : node.children()) {
    if (is_named(child, "t")) string.text += text_of_element(child);
    if (!is_named(child, "r")) continue;
    const pugi::xml_node properties = child_named(child, "rPr");
    std::string run = text_of_element(child_named(child, "t"));
    if (is_symbol_font(value_of(child_named(properties, "rFont"), "val")))
      run = from_symbol_font(run);
    const std::string_view place = value_of(child_named(properties, "vertAlign"), "val");
    if (place == "superscript") run = superscript(run);
    if (place == "subscript") run = subscript(string.text, run);
    (is_struck(properties) ? string.struck : string.text) += run;
  }
  string.text = without_escapes(std::move(string.text));
  return string;
}

bool is_struck(pugi::xml_node font) {
  const pugi::xml_node strike = child_named(font, "strike");
  const std::string_view value = value_of(strike, "val");
  return strike && value != "0" && value != "false";
}

void read_sheet(document& out, const std::string& path, std::string_view text,
                const workbook_contents& contents, cell_budget& budget, grid& sheet) {
  sheet_reader(out, path, contents, budget, sheet).read(text);
}

}  // namespace jixiao::io
