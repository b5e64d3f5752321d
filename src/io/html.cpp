// SPDX-License-Identifier: BSL-1.0
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grid_builder.hpp"
#include "html_text.hpp"
#include "html_tree.hpp"
#include "superscript.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t widest_span = 1000;
constexpr std::size_t tallest_span = 65534;  // of the HTML standard

template <std::size_t Size>
bool is_one_of(GumboTag tag, const std::array<GumboTag, Size>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

GumboTag tag_of(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

bool is_block(GumboTag tag) {
  constexpr std::array<GumboTag, 26> blocks{
      GUMBO_TAG_P,      GUMBO_TAG_DIV,  GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,
      GUMBO_TAG_H4,     GUMBO_TAG_H5,   GUMBO_TAG_H6,      GUMBO_TAG_LI,      GUMBO_TAG_UL,
      GUMBO_TAG_OL,     GUMBO_TAG_DL,   GUMBO_TAG_DD,      GUMBO_TAG_DT,      GUMBO_TAG_PRE,
      GUMBO_TAG_CENTER, GUMBO_TAG_FORM, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER,
      GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN, GUMBO_TAG_ASIDE,   GUMBO_TAG_FIGURE,  GUMBO_TAG_HR,
      GUMBO_TAG_CAPTION};
  return is_one_of(tag, blocks);
}

// style="display:none" and the attribute `hidden`.
bool is_hidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  const GumboAttribute* style = gumbo_get_attribute(&element.attributes, "style");
  if (style == nullptr) return false;
  std::string text = style->value;
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text.find("display:none") != std::string::npos;
}

// What nobody sees.
bool is_skipped(const GumboNode* node) {
  constexpr std::array<GumboTag, 7> skipped{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,
                                            GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DEL,
                                            GUMBO_TAG_RT};
  return !is_element(node) || is_one_of(tag_of(node), skipped) || is_hidden(node->v.element);
}

std::size_t span_of(const GumboNode* node, const char* name, std::size_t most) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  if (attribute == nullptr) return 1;
  std::string_view text = attribute->value;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::size_t span = 1;
  const std::errc error = std::from_chars(text.data(), text.data() + text.size(), span).ec;
  return error == std::errc::result_out_of_range ? most : std::min(span, most);
}

// Text as a browser shows it: spaces of the source run together, paragraphs and br are lines.
class shown_text {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        has_space_ = true;
        continue;
      }
      add_gap();
      // A space that doesn't break is a space, and stays one beside others.
      if (text.substr(i, 2) == "\xC2\xA0") {
        text_ += ' ';
        ++i;
      } else {
        text_ += c;
      }
    }
  }

  void add_line_break() { ++breaks_; }
  void end_block() { ends_block_ = true; }
  std::size_t size() const { return text_.size(); }
  std::string from(std::size_t start) const { return text_.substr(start); }
  void replace_from(std::size_t start, const std::string& text) {
    text_.replace(start, text_.size() - start, text);
  }
  std::string take() { return std::exchange(text_, {}); }

 private:
  void add_gap() {
    const std::size_t lines = std::max<std::size_t>(breaks_, ends_block_ ? 1 : 0);
    if (!text_.empty()) {
      if (lines > 0)
        text_.append(lines, '\n');
      else if (has_space_)
        text_ += ' ';
    }
    has_space_ = ends_block_ = false;
    breaks_ = 0;
  }

  std::string text_;
  std::size_t breaks_ = 0;
  bool has_space_ = false;
  bool ends_block_ = false;
};

// The cells that rows above reach down with.
class open_spans {
 public:
  void clear() { rows_.clear(); }
  bool covers(std::size_t column) const { return column < rows_.size() && rows_[column] > 0; }
  std::size_t width() const {
    std::size_t width = rows_.size();
    while (width > 0 && rows_[width - 1] == 0) --width;
    return width;
  }
  void use(std::size_t column) { --rows_[column]; }
  void open(std::size_t column, std::size_t rows) {
    if (rows_.size() <= column) rows_.resize(column + 1, 0);
    rows_[column] = rows;
  }

 private:
  std::vector<std::size_t> rows_;
};

class html_reader {
 public:
  explicit html_reader(document& out) : tables_(out), budget_(out) {}

  void read(const GumboNode* root) {
    story page;
    add(root, page);
    tables_.drop_empty();
  }

 private:
  // Text as it goes on: the page's, or a cell's.
  struct story {
    shown_text text;
    words_above above;
    std::size_t paragraph = 0;  // where the last one began
  };

  struct table_state {
    std::size_t table = 0;
    std::size_t row = 0;
    open_spans spans;
  };

  template <class Function>
  void for_children(const GumboNode* node, Function function) {
    const GumboVector& inside =
        node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    for (unsigned i = 0; i < inside.length && !budget_.is_spent(); ++i)
      function(static_cast<const GumboNode*>(inside.data[i]));
  }

  static void end_paragraph(story& in) {
    std::string text = in.text.from(in.paragraph);
    // Lines that part it from the paragraph before.
    text.erase(0, text.find_first_not_of("\n "));
    in.above.add(std::move(text));
    in.paragraph = in.text.size();
    in.text.end_block();
  }

  void add_children(const GumboNode* node, story& in) {
    for_children(node, [&](const GumboNode* child) { add(child, in); });
  }

  void add(const GumboNode* node, story& in) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA)
      return in.text.add(node->v.text.text);
    if (node->type == GUMBO_NODE_DOCUMENT) return add_children(node, in);
    if (is_skipped(node)) return;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) return in.text.add_line_break();
    if (tag == GUMBO_TAG_SUP) return add_raised(node, in);
    const bool is_apart = is_block(tag) || tag == GUMBO_TAG_TABLE;
    if (is_apart) end_paragraph(in);
    if (tag == GUMBO_TAG_TABLE)
      add_table(node, in);
    else
      add_children(node, in);
    if (is_apart) end_paragraph(in);
  }

  void add_raised(const GumboNode* node, story& in) {
    const std::size_t start = in.text.size();
    add_children(node, in);
    if (start < in.text.size()) in.text.replace_from(start, superscript(in.text.from(start)));
  }

  void add_table(const GumboNode* node, story& in) {
    for_children(node, [&](const GumboNode* child) {
      if (tag_of(child) != GUMBO_TAG_CAPTION || is_skipped(child)) return;
      story caption;
      add_children(child, caption);
      in.above.add(caption.text.take());
    });
    table_state state;
    state.table = tables_.add(in.above);
    for_children(node, [&](const GumboNode* child) { add_group(child, state); });
  }

  // A cell reaches down to the end of its group of rows, and no further.
  void add_group(const GumboNode* node, table_state& state) {
    constexpr std::array<GumboTag, 3> groups{GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT};
    if (is_skipped(node) || !is_one_of(tag_of(node), groups)) return;
    state.spans.clear();
    for_children(node, [&](const GumboNode* child) {
      if (tag_of(child) == GUMBO_TAG_TR && !is_skipped(child)) add_row(child, state);
    });
  }

  void add_made(grid_row& row, const table_state& state) {
    if (budget_.take_made()) row.push_back(empty_cell(state.row, row.size() + 1, true));
  }

  void add_covered(grid_row& row, table_state& state) {
    while (state.spans.covers(row.size()) && !budget_.is_spent()) {
      state.spans.use(row.size());
      add_made(row, state);
    }
  }

  void add_row(const GumboNode* node, table_state& state) {
    ++state.row;
    grid_row row;
    for_children(node, [&](const GumboNode* child) {
      const GumboTag tag = tag_of(child);
      if ((tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) || is_skipped(child)) return;
      add_covered(row, state);
      add_cell(child, row, state);
    });
    add_covered(row, state);
    while (row.size() < state.spans.width() && !budget_.is_spent()) {
      // Nothing stands here, and further right a cell from above does.
      if (budget_.take_made()) row.push_back(empty_cell(state.row, row.size() + 1));
      add_covered(row, state);
    }
    tables_.add_row(state.table, std::move(row));
  }

  void add_cell(const GumboNode* node, grid_row& row, table_state& state) {
    if (!budget_.take()) return;
    cell c = empty_cell(state.row, row.size() + 1);
    story inside;
    add_children(node, inside);
    c.text = inside.text.take();
    const std::size_t first = row.size();
    row.push_back(std::move(c));
    const std::size_t columns = std::max<std::size_t>(span_of(node, "colspan", widest_span), 1);
    while (row.size() < first + columns && !budget_.is_spent()) add_made(row, state);
    // 0 is all the rest of the group.
    std::size_t rows = span_of(node, "rowspan", tallest_span);
    if (rows == 0) rows = tallest_span;
    for (std::size_t column = first; column < row.size(); ++column)
      state.spans.open(column, rows - 1);
  }

  numbered_tables tables_;
  cell_budget budget_;
};

}  // namespace

void read_html(document& out) {
  std::string text;
  if (!decode_html(out, text)) return;
  const html_tree tree(out, text);
  if (tree.root() != nullptr) html_reader(out).read(tree.root());
}

}  // namespace jixiao::io
