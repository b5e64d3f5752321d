// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive.hpp"
#include "ascii.hpp"
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
  read_whole(text, number);
  return std::min(number, widest_span);
}

// Of several ways to show the same the first, which is for programs of today.
pugi::xml_node chosen_alternative(pugi::xml_node node) {
  const pugi::xml_node chosen = child_named(node, "Choice");
  return chosen ? chosen : child_named(node, "Fallback");
}

// The fields that are open (域), which go on from paragraph to paragraph: what stands between a
// field's beginning and its result is its code, and none of the text.
class open_fields {
 public:
  void mark(std::string_view type) {
    if (type == "begin") in_code_.push_back(true);
    if (in_code_.empty()) return;
    if (type == "separate") in_code_.back() = false;
    if (type == "end") in_code_.pop_back();
  }
  bool are_in_code() const {
    return std::find(in_code_.begin(), in_code_.end(), true) != in_code_.end();
  }

 private:
  std::vector<bool> in_code_;
};

// The text of a paragraph; what is struck out in it, and the boxes that hang on it, apart.
class paragraph_text {
 public:
  paragraph_text(const docx_styles& styles, open_fields& fields)
      : styles_(styles), fields_(fields) {}

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

  void put(std::string_view words) {
    if (!fields_.are_in_code()) (is_struck_ ? struck : text) += words;
  }

  void put_placed(const std::string& words) {
    put(raised_ > 0 ? superscript(words) : lowered_ > 0 ? subscript(text, words) : words);
  }

  void add_run(pugi::xml_node run) {
    const pugi::xml_node properties = child_named(run, "rPr");
    run_look look = look_of(properties);
    look.fill_from(styles_.look(value_of(child_named(properties, "rStyle"), "val")));
    look.fill_from(*look_);
    if (look.is_hidden.value_or(false)) return;
    const bool was_struck = std::exchange(is_struck_, look.is_struck.value_or(false));
    const bool was_symbol = std::exchange(is_symbol_, is_symbol_font(look.font));
    const std::size_t raised = look.is_raised.value_or(false) ? 1 : 0;
    const std::size_t lowered = look.is_lowered.value_or(false) ? 1 : 0;
    raised_ += raised;
    lowered_ += lowered;
    add_children(run);
    raised_ -= raised;
    lowered_ -= lowered;
    is_struck_ = was_struck;
    is_symbol_ = was_symbol;
  }

  // What is said inside, apart from the text before it.
  std::string part(pugi::xml_node node) {
    const std::size_t start = text.size();
    add_children(node);
    std::string words = text.substr(start);
    text.resize(start);
    return words;
  }

  // A fraction of a formula on one line: 3/4, (a-b)/c. Behind a figure it is a part of one more,
  // and behind a division it is divided by as a whole.
  void add_fraction(pugi::xml_node node) {
    const std::string above = part(child_named(node, "num"));
    const std::string below = part(child_named(node, "den"));
    const std::string whole =
        in_brackets(above, parting_signs(above, {"+", "-", "−", "－", "＋"})) + "/" +
        in_brackets(below,
                    parting_signs(below, {"+", "-", "−", "－", "＋", "×", "*", "·", "/", "÷"}));
    const bool is_mixed = !text.empty() && text.back() >= '0' && text.back() <= '9';
    const bool is_divisor = text.ends_with('/') || text.ends_with("÷");
    put(is_mixed ? " " + whole : in_brackets(whole, is_divisor));
  }

  static std::string in_brackets(const std::string& words, bool needs_them) {
    return needs_them ? "(" + words + ")" : words;
  }

  // Whether a sign stands between two things, outside brackets.
  static bool parting_signs(std::string_view words, std::initializer_list<std::string_view> signs) {
    int depth = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view rest = words.substr(i);
      const auto begins = [&](std::string_view sign) { return rest.starts_with(sign); };
      if (begins("(") || begins("（")) ++depth;
      if (begins(")") || begins("）")) --depth;
      if (depth == 0 && i > 0 && std::any_of(signs.begin(), signs.end(), begins)) return true;
    }
    return false;
  }

  void add_exponent(pugi::xml_node node) {
    add_children(child_named(node, "e"));
    ++lowered_;
    add_children(child_named(node, "sub"));
    --lowered_;
    ++raised_;
    add_children(child_named(node, "sup"));
    --raised_;
  }

  // The brackets of a formula, which stand in no text of their own.
  void add_delimited(pugi::xml_node node) {
    const pugi::xml_node properties = child_named(node, "dPr");
    const auto sign = [&](std::string_view name, std::string_view usual) {
      const pugi::xml_node own = child_named(properties, name);
      return own ? std::string_view(value_of(own, "val")) : usual;
    };
    put(sign("begChr", "("));
    bool is_first = true;
    for (pugi::xml_node child : node.children()) {
      if (!is_named(child, "e")) continue;
      if (!std::exchange(is_first, false)) put(sign("sepChr", "|"));
      add_children(child);
    }
    put(sign("endChr", ")"));
  }

  void add_root(pugi::xml_node node) {
    ++raised_;
    add_children(child_named(node, "deg"));
    --raised_;
    put("√(");
    add_children(child_named(node, "e"));
    put(")");
  }

  // A sum or the like over what follows.
  void add_large_sign(pugi::xml_node node) {
    const pugi::xml_node own = child_named(child_named(node, "naryPr"), "chr");
    put(own ? std::string_view(value_of(own, "val")) : "∫");
    add_children(child_named(node, "e"));
  }

  bool add_formula(std::string_view name, pugi::xml_node node) {
    if (name == "f")
      add_fraction(node);
    else if (name == "sSup" || name == "sSub" || name == "sSubSup")
      add_exponent(node);
    else if (name == "d")
      add_delimited(node);
    else if (name == "rad")
      add_root(node);
    else if (name == "nary")
      add_large_sign(node);
    else
      return false;
    return true;
  }

  void add_words(pugi::xml_node node) {
    const std::string words = text_of_element(node);
    put_placed(is_symbol_ ? from_symbol_font(words) : without_private_symbols(words));
  }

  void add_symbol(pugi::xml_node node) {
    unsigned code = 0;
    const std::string_view digits = value_of(node, "char");
    read_whole(digits, code, 16);
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
    else if (name == "fldChar")
      fields_.mark(value_of(node, "fldCharType"));
    else if (name == "AlternateContent")
      add_children(chosen_alternative(node));
    else if (name == "drawing" || name == "pict" || name == "object")
      add_boxes(node);
    else if (!add_formula(name, node) && !is_gone(name) && !is_placeholder(node) && name != "tbl" &&
             name != "p")
      add_children(node);
  }

  const docx_styles& styles_;
  open_fields& fields_;
  const run_look* look_ = nullptr;
  std::size_t raised_ = 0;
  std::size_t lowered_ = 0;
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
    open_fields fields;
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
    paragraph_text words(styles_, in.fields);
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
      else if (name == "AlternateContent")
        add_blocks(chosen_alternative(child), in);
      else if (name == "altChunk")
        add_problem(out_, document_fault::unread_part, "altChunk");
      else if (!is_gone(name))
        inside(child, [&] { add_blocks(child, in); });
    }
  }

  void add_table(pugi::xml_node node, words_above& above) {
    const std::size_t table = tables_.add(above);
    table_state state;
    state.table = table;
    add_rows(node, state);
  }

  // How far a table has been read.
  struct table_state {
    std::size_t table = 0;
    std::size_t count = 0;        // of rows
    std::vector<bool> is_merged;  // by column: a merge may go on below the last row
  };

  // Rows stand in the table or in content controls.
  void add_rows(pugi::xml_node node, table_state& state) {
    for (pugi::xml_node child : node.children()) {
      if (budget_.is_spent()) return;
      if (!is_named(child, "tr")) {
        if (!is_gone(local_name(child))) inside(child, [&] { add_rows(child, state); });
        continue;
      }
      const pugi::xml_node properties = child_named(child, "trPr");
      if (child_named(properties, "del") || is_on(properties, "hidden")) continue;
      ++state.count;
      row_state row;
      add_made(row, state, number_in(properties, "gridBefore", 0));
      row.is_merged.resize(row.cells.size());
      add_cells(child, row, state);
      state.is_merged = std::move(row.is_merged);
      tables_.add_row(state.table, std::move(row.cells));
    }
  }

  struct row_state {
    grid_row cells;
    std::vector<bool> is_merged;  // by column: a merge begins or goes on here
  };

  void add_made(row_state& row, const table_state& state, std::size_t count,
                bool is_from_above = false) {
    if (count == 0 || !budget_.take_made(count)) return;
    for (std::size_t i = 0; i < count; ++i) {
      row.cells.push_back(empty_cell(state.count, row.cells.size() + 1, true));
      row.cells.back().is_from_above = is_from_above;
    }
  }

  void add_cells(pugi::xml_node node, row_state& row, const table_state& state) {
    for (pugi::xml_node child : node.children()) {
      if (budget_.is_spent()) return;
      const std::string_view name = local_name(child);
      if (name == "tc")
        add_cell(child, row, state);
      else if (!is_gone(name))
        inside(child, [&] { add_cells(child, row, state); });
    }
  }

  static bool continues(pugi::xml_node properties, std::string_view how) {
    const pugi::xml_node merge = child_named(properties, how);
    return merge && std::string_view(value_of(merge, "val")) != "restart";
  }

  void add_cell(pugi::xml_node node, row_state& row, const table_state& state) {
    const pugi::xml_node properties = child_named(node, "tcPr");
    if (child_named(properties, "cellDel") || !budget_.take()) return;
    const std::size_t column = row.cells.size();
    cell c = empty_cell(state.count, column + 1);
    const bool goes_on = continues(properties, "vMerge") && column < state.is_merged.size();
    c.is_from_above = goes_on && state.is_merged[column];
    c.is_continuation = c.is_from_above || (continues(properties, "hMerge") && column > 0);
    story words;
    unread_ += c.is_continuation ? 1u : 0u;
    add_blocks(node, words);
    unread_ -= c.is_continuation ? 1u : 0u;
    // A merge that nothing began is a cell of its own, if anything stands in it.
    if (goes_on && words.text.find_first_not_of(" \t\n") == std::string::npos)
      c.is_continuation = c.is_from_above = true;
    if (!c.is_continuation) c.text = std::move(words.text);
    budget_.take_text(c.text.size());
    if (!words.struck.empty())
      add_problem(out_, document_fault::struck_text, words.struck,
                  out_.grids[state.table].where(c));
    const bool is_from_above = c.is_from_above;
    row.cells.push_back(std::move(c));
    const std::size_t span = number_in(properties, "gridSpan", 1);
    if (span > 1) add_made(row, state, span - 1, is_from_above);
    row.is_merged.resize(row.cells.size(), static_cast<bool>(child_named(properties, "vMerge")));
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
