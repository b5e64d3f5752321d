// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "archive.hpp"
#include "grid_builder.hpp"
#include "package.hpp"
#include "superscript.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t widest_span = 1000;

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Of tracked changes the document as it will be: what was deleted or moved away is gone.
bool is_gone(std::string_view name) {
  return is_one_of(name, std::array<std::string_view, 4>{"del", "moveFrom", "Fallback", "rt"});
}

// On, unless it is there and says no (ECMA-376, ST_OnOff).
bool is_on(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node node = child_named(properties, name);
  if (!node) return false;
  const std::string_view value = value_of(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::size_t number_in(pugi::xml_node properties, std::string_view name, std::size_t otherwise) {
  const std::string_view text = value_of(child_named(properties, name), "val");
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min(number, widest_span);
}

// The characters of the font Symbol that stand in tables of standards; any other is one that no
// reader knows.
std::string_view symbol(pugi::xml_node node) {
  const std::string_view font = value_of(node, "font");
  std::string code = value_of(node, "char");
  for (char& c : code)
    if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
  if (code.size() == 4) code.erase(0, 2);
  if (font == "Symbol") {
    if (code == "B3") return "≥";
    if (code == "A3") return "≤";
    if (code == "B1") return "±";
    if (code == "B4") return "×";
    if (code == "25") return "%";
    if (code == "B7") return "·";
  }
  return "\xEF\xBF\xBD";
}

// The text of a paragraph.
class paragraph_text {
 public:
  static std::string of(pugi::xml_node paragraph) {
    paragraph_text reader;
    reader.add_children(paragraph);
    return std::move(reader.text_);
  }

 private:
  void add_children(pugi::xml_node node) {
    for (pugi::xml_node child : node.children()) add(child);
  }

  void add_run(pugi::xml_node run) {
    const pugi::xml_node properties = child_named(run, "rPr");
    if (is_on(properties, "vanish")) return;
    const std::size_t start = text_.size();
    add_children(run);
    if (std::string_view(value_of(child_named(properties, "vertAlign"), "val")) == "superscript")
      text_.replace(start, std::string::npos, superscript(text_.substr(start)));
  }

  // A fraction of a formula: 3/4.
  void add_fraction(pugi::xml_node node) {
    add_children(child_named(node, "num"));
    text_ += '/';
    add_children(child_named(node, "den"));
  }

  void add_exponent(pugi::xml_node node) {
    add_children(child_named(node, "e"));
    const std::size_t start = text_.size();
    add_children(child_named(node, "sup"));
    text_.replace(start, std::string::npos, superscript(text_.substr(start)));
  }

  void add(pugi::xml_node node) {
    constexpr std::array<std::string_view, 5> skipped{"drawing", "pict", "object", "tbl", "p"};
    const std::string_view name = local_name(node);
    if (name == "t")
      text_ += text_of_element(node);
    else if (name == "tab" && is_named(node.parent(), "r"))
      text_ += '\t';
    else if (name == "br" || name == "cr")
      text_ += '\n';
    else if (name == "noBreakHyphen")
      text_ += '-';
    else if (name == "sym")
      text_ += symbol(node);
    else if (name == "r")
      add_run(node);
    else if (name == "f")
      add_fraction(node);
    else if (name == "sSup")
      add_exponent(node);
    else if (!is_gone(name) && !is_one_of(name, skipped))
      add_children(node);
  }

  std::string text_;
};

class docx_reader {
 public:
  explicit docx_reader(document& out) : tables_(out), budget_(out) {}

  void read(pugi::xml_node body) {
    story whole;
    add_blocks(body, whole);
    tables_.drop_empty();
  }

 private:
  // Paragraphs as they follow one another: the document's, or a cell's.
  struct story {
    std::string text;
    words_above above;
    bool has_paragraph = false;
    bool is_joined = false;  // the mark of the paragraph before was deleted
  };

  void add_paragraph(pugi::xml_node node, story& in) {
    std::string text = paragraph_text::of(node);
    if (in.has_paragraph && !in.is_joined) in.text += '\n';
    in.text += text;
    in.above.add(std::move(text));
    in.has_paragraph = true;
    const pugi::xml_node mark = child_named(child_named(node, "pPr"), "rPr");
    in.is_joined = child_named(mark, "del") || child_named(mark, "moveFrom");
  }

  void add_blocks(pugi::xml_node node, story& in) {
    for (pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (budget_.is_spent()) return;
      if (name == "p")
        add_paragraph(child, in);
      else if (name == "tbl")
        add_table(child, in.above);
      else if (!is_gone(name))
        add_blocks(child, in);
    }
  }

  void add_table(pugi::xml_node node, words_above& above) {
    const std::size_t table = tables_.add(above);
    std::size_t count = 0;
    std::size_t width = 0;
    add_rows(node, table, count, width);
  }

  // Rows stand in the table or in content controls.
  void add_rows(pugi::xml_node node, std::size_t table, std::size_t& count, std::size_t& width) {
    for (pugi::xml_node child : node.children()) {
      if (budget_.is_spent()) return;
      if (!is_named(child, "tr")) {
        if (!is_gone(local_name(child))) add_rows(child, table, count, width);
        continue;
      }
      const pugi::xml_node properties = child_named(child, "trPr");
      if (child_named(properties, "del")) continue;
      grid_row row;
      row_at at{++count, width};
      add_made(row, at, number_in(properties, "gridBefore", 0));
      add_cells(child, row, at);
      width = row.size();
      tables_.add_row(table, std::move(row));
    }
  }

  struct row_at {
    std::size_t row = 0;
    std::size_t width_above = 0;
  };

  void add_made(grid_row& row, const row_at& at, std::size_t count) {
    if (count == 0 || !budget_.take_made(count)) return;
    for (std::size_t i = 0; i < count; ++i) row.push_back(empty_cell(at.row, row.size() + 1, true));
  }

  void add_cells(pugi::xml_node node, grid_row& row, const row_at& at) {
    for (pugi::xml_node child : node.children()) {
      if (budget_.is_spent()) return;
      const std::string_view name = local_name(child);
      if (name == "tc")
        add_cell(child, row, at);
      else if (!is_gone(name))
        add_cells(child, row, at);
    }
  }

  static bool continues(pugi::xml_node properties, std::string_view how) {
    const pugi::xml_node merge = child_named(properties, how);
    return merge && std::string_view(value_of(merge, "val")) != "restart";
  }

  void add_cell(pugi::xml_node node, grid_row& row, const row_at& at) {
    const pugi::xml_node properties = child_named(node, "tcPr");
    if (child_named(properties, "cellDel") || !budget_.take()) return;
    cell c = empty_cell(at.row, row.size() + 1);
    // A merge that nothing began is a cell of its own.
    c.is_continuation = (continues(properties, "vMerge") && row.size() < at.width_above) ||
                        (continues(properties, "hMerge") && !row.empty());
    story inside;
    add_blocks(node, inside);
    if (!c.is_continuation) c.text = std::move(inside.text);
    row.push_back(std::move(c));
    const std::size_t span = number_in(properties, "gridSpan", 1);
    if (span > 1) add_made(row, at, span - 1);
  }

  numbered_tables tables_;
  cell_budget budget_;
};

}  // namespace

void read_docx(document& out, archive& zip, const std::string& part) {
  pugi::xml_document xml;
  if (read_xml_part(out, zip, part, xml)) docx_reader(out).read(xml);
}

}  // namespace jixiao::io
