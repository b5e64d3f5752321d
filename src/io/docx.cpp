// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive.hpp"
#include "docx_numbering.hpp"
#include "docx_styles.hpp"
#include "grid_builder.hpp"
#include "package.hpp"
#include "superscript.hpp"
#include "symbol_font.hpp"
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

// A content control that is not filled in shows what to do there.
bool is_placeholder(pugi::xml_node node) {
  return is_named(node, "sdt") && is_on(child_named(node, "sdtPr"), "showingPlcHdr");
}

std::size_t number_in(pugi::xml_node properties, std::string_view name, std::size_t otherwise) {
  const std::string_view text = value_of(child_named(properties, name), "val");
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min(number, widest_span);
}

// The text of a paragraph; what is struck out in it, and the boxes that hang on it, apart.
class paragraph_text {
 public:
  explicit paragraph_text(const docx_styles& styles) : styles_(styles) {}

  void read(pugi::xml_node paragraph, std::string_view style) {
    look_ = &styles_.look(style);
    add_children(paragraph);
  }

  std::string text;
  std::string struck;
  std::vector<pugi::xml_node> boxes;

 private:
  void add_children(pugi::xml_node node) {
    for (pugi::xml_node child : node.children()) add(child);
  }

  void put(std::string_view words) { (is_struck_ ? struck : text) += words; }

  void put_raised(const std::string& words) { put(raised_ > 0 ? superscript(words) : words); }

  void add_run(pugi::xml_node run) {
    const pugi::xml_node properties = child_named(run, "rPr");
    run_look look = look_of(properties);
    look.fill_from(styles_.look(value_of(child_named(properties, "rStyle"), "val")));
    look.fill_from(*look_);
    if (look.is_hidden.value_or(false)) return;
    const bool was_struck = std::exchange(is_struck_, look.is_struck.value_or(false));
    const bool was_symbol = std::exchange(is_symbol_, is_symbol_font(look.font));
    const std::size_t raised = look.is_raised.value_or(false) ? 1 : 0;
    raised_ += raised;
    add_children(run);
    raised_ -= raised;
    is_struck_ = was_struck;
    is_symbol_ = was_symbol;
  }

  // A fraction of a formula: 3/4.
  void add_fraction(pugi::xml_node node) {
    add_children(child_named(node, "num"));
    put("/");
    add_children(child_named(node, "den"));
  }

  void add_exponent(pugi::xml_node node) {
    add_children(child_named(node, "e"));
    ++raised_;
    add_children(child_named(node, "sup"));
    --raised_;
  }

  void add_words(pugi::xml_node node) {
    const std::string words = text_of_element(node);
    put_raised(is_symbol_ ? from_symbol_font(words) : without_private_symbols(words));
  }

  void add_symbol(pugi::xml_node node) {
    unsigned code = 0;
    const std::string_view digits = value_of(node, "char");
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    put(symbol_character(value_of(node, "font"), code));
  }

  // The text boxes in a drawing.
  void add_boxes(pugi::xml_node node) {
    for (pugi::xml_node child : node.children()) {
      if (is_named(child, "txbxContent"))
        boxes.push_back(child);
      else if (!is_gone(local_name(child)))
        add_boxes(child);
    }
  }

  // One of several ways to show the same, of which the first is for programs of today.
  void add_alternatives(pugi::xml_node node) {
    const pugi::xml_node chosen = child_named(node, "Choice");
    add_children(chosen ? chosen : child_named(node, "Fallback"));
  }

  void add(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "t")
      add_words(node);
    else if (name == "tab" && is_named(node.parent(), "r"))
      put("\t");
    else if (name == "br" || name == "cr")
      put("\n");
    else if (name == "noBreakHyphen")
      put("-");
    else if (name == "sym")
      add_symbol(node);
    else if (name == "r")
      add_run(node);
    else if (name == "f")
      add_fraction(node);
    else if (name == "sSup")
      add_exponent(node);
    else if (name == "AlternateContent")
      add_alternatives(node);
    else if (name == "drawing" || name == "pict" || name == "object")
      add_boxes(node);
    else if (!is_gone(name) && !is_placeholder(node) && name != "tbl" && name != "p")
      add_children(node);
  }

  const docx_styles& styles_;
  const run_look* look_ = nullptr;
  std::size_t raised_ = 0;
  bool is_struck_ = false;
  bool is_symbol_ = false;
};

class docx_reader {
 public:
  docx_reader(document& out, const docx_styles& styles, docx_numbering& numbering)
      : out_(out), styles_(styles), numbering_(numbering), tables_(out), budget_(out) {}

  void read(pugi::xml_node body) {
    story whole;
    add_blocks(body, whole);
    tables_.drop_empty();
  }

 private:
  // Paragraphs as they follow one another: the document's, or a cell's.
  struct story {
    std::string text;
    std::string struck;
    words_above above;
    bool has_paragraph = false;
    bool is_joined = false;  // the mark of the paragraph before was deleted
  };

  // The number that stands before the paragraph: 一、, with a space behind a figure.
  std::string list_mark(pugi::xml_node properties, std::string_view style) {
    list_place at = list_of(properties);
    const list_place& of_style = styles_.list(style);
    if (!at.list) at.list = of_style.list;
    if (!at.level) at.level = of_style.level;
    std::string mark = numbering_.next(at);
    const char last = mark.empty() ? '.' : mark.back();
    const bool is_plain = (last >= '0' && last <= '9') || (last >= 'A' && last <= 'Z') ||
                          (last >= 'a' && last <= 'z');
    return is_plain ? mark + " " : mark;
  }

  void add_paragraph(pugi::xml_node node, story& in) {
    const pugi::xml_node properties = child_named(node, "pPr");
    std::string_view style = value_of(child_named(properties, "pStyle"), "val");
    if (style.empty()) style = styles_.usual_paragraph();
    paragraph_text words(styles_);
    if (unread_ == 0) {
      words.text = list_mark(properties, style);
      words.read(node, style);
    }
    if (in.has_paragraph && !in.is_joined) in.text += '\n';
    in.text += words.text;
    in.struck += words.struck;
    in.above.add(std::move(words.text), out_);
    in.has_paragraph = true;
    const pugi::xml_node mark = child_named(properties, "rPr");
    in.is_joined = child_named(mark, "del") || child_named(mark, "moveFrom");
    for (pugi::xml_node box : words.boxes) add_blocks(box, in);
  }

  // Calls `add` for what is inside, whose text is not read where it is a placeholder.
  template <class Add>
  void inside(pugi::xml_node node, Add add) {
    const std::size_t more = is_placeholder(node) ? 1 : 0;
    unread_ += more;
    add();
    unread_ -= more;
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
        inside(child, [&] { add_blocks(child, in); });
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
        if (!is_gone(local_name(child)))
          inside(child, [&] { add_rows(child, table, count, width); });
        continue;
      }
      const pugi::xml_node properties = child_named(child, "trPr");
      if (child_named(properties, "del") || is_on(properties, "hidden")) continue;
      grid_row row;
      row_at at{++count, width};
      add_made(row, at, number_in(properties, "gridBefore", 0));
      add_cells(child, row, at, table);
      width = row.size();
      tables_.add_row(table, std::move(row));
    }
  }

  struct row_at {
    std::size_t row = 0;
    std::size_t width_above = 0;
  };

  void add_made(grid_row& row, const row_at& at, std::size_t count, bool is_from_above = false) {
    if (count == 0 || !budget_.take_made(count)) return;
    for (std::size_t i = 0; i < count; ++i) {
      row.push_back(empty_cell(at.row, row.size() + 1, true));
      row.back().is_from_above = is_from_above;
    }
  }

  void add_cells(pugi::xml_node node, grid_row& row, const row_at& at, std::size_t table) {
    for (pugi::xml_node child : node.children()) {
      if (budget_.is_spent()) return;
      const std::string_view name = local_name(child);
      if (name == "tc")
        add_cell(child, row, at, table);
      else if (!is_gone(name))
        inside(child, [&] { add_cells(child, row, at, table); });
    }
  }

  static bool continues(pugi::xml_node properties, std::string_view how) {
    const pugi::xml_node merge = child_named(properties, how);
    return merge && std::string_view(value_of(merge, "val")) != "restart";
  }

  void add_cell(pugi::xml_node node, grid_row& row, const row_at& at, std::size_t table) {
    const pugi::xml_node properties = child_named(node, "tcPr");
    if (child_named(properties, "cellDel") || !budget_.take()) return;
    cell c = empty_cell(at.row, row.size() + 1);
    // A merge that nothing began is a cell of its own.
    c.is_from_above = continues(properties, "vMerge") && row.size() < at.width_above;
    c.is_continuation = c.is_from_above || (continues(properties, "hMerge") && !row.empty());
    story words;
    unread_ += c.is_continuation ? 1u : 0u;
    add_blocks(node, words);
    unread_ -= c.is_continuation ? 1u : 0u;
    if (!c.is_continuation) c.text = std::move(words.text);
    budget_.take_text(c.text.size());
    if (!words.struck.empty())
      add_problem(out_, document_fault::struck_text, words.struck, out_.grids[table].where(c));
    const bool is_from_above = c.is_from_above;
    row.push_back(std::move(c));
    const std::size_t span = number_in(properties, "gridSpan", 1);
    if (span > 1) add_made(row, at, span - 1, is_from_above);
  }

  document& out_;
  const docx_styles& styles_;
  docx_numbering& numbering_;
  numbered_tables tables_;
  cell_budget budget_;
  std::size_t unread_ = 0;  // inside so many things whose text is not read
};

// The parts beside the document's own by the ends of their types.
class docx_parts {
 public:
  docx_parts(document& out, archive& zip, const std::string& part) : out_(out), zip_(zip) {
    const std::string relationships = relationships_of(part);
    pugi::xml_document relations;
    if (!zip.has(relationships) || !read_xml_part(out, zip, relationships, relations)) return;
    for (pugi::xml_node node : child_named(relations, "Relationships").children()) {
      const std::string_view type = value_of(node, "Type");
      if (type.ends_with("/styles")) styles_ = target_path(part, value_of(node, "Target"));
      if (type.ends_with("/numbering")) numbering_ = target_path(part, value_of(node, "Target"));
    }
  }

  docx_styles styles() { return read<docx_styles>(styles_, "styles"); }
  docx_numbering numbering() { return read<docx_numbering>(numbering_, "numbering"); }

 private:
  template <class Part>
  Part read(const std::string& path, std::string_view root) {
    Part part;
    pugi::xml_document xml;
    if (!path.empty() && zip_.has(path) && read_xml_part(out_, zip_, path, xml))
      part.read(child_named(xml, root));
    return part;
  }

  document& out_;
  archive& zip_;
  std::string styles_;
  std::string numbering_;
};

}  // namespace

void read_docx(document& out, archive& zip, const std::string& part) {
  pugi::xml_document xml;
  if (!read_xml_part(out, zip, part, xml)) return;
  docx_parts parts(out, zip, part);
  const docx_styles styles = parts.styles();
  docx_numbering numbering = parts.numbering();
  docx_reader(out, styles, numbering).read(xml);
}

}  // namespace jixiao::io
