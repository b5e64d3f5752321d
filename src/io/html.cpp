// SPDX-License-Identifier: BSL-1.0
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ascii.hpp"
#include "grid_builder.hpp"
#include "html_style.hpp"
#include "html_text.hpp"
#include "html_tree.hpp"
#include "list_number.hpp"
#include "superscript.hpp"
#include "symbol_font.hpp"

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

// What is no text of the page.
bool is_skipped(const GumboNode* node) {
  constexpr std::array<GumboTag, 6> skipped{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE, GUMBO_TAG_HEAD,
                                            GUMBO_TAG_NOSCRIPT, GUMBO_TAG_RP,    GUMBO_TAG_RT};
  return !is_element(node) || is_one_of(tag_of(node), skipped);
}

std::string_view attribute_of(const GumboNode* node, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == nullptr ? std::string_view{} : std::string_view(attribute->value);
}

// The way that a list numbers its items, as office programs call it, and what stands behind a
// number.
struct list_way {
  std::string_view way;
  std::string_view behind;
};

list_way list_way_of(std::string_view type, std::string_view style) {
  struct entry {
    std::string_view name;
    list_way is;
  };
  constexpr auto entries =
      std::to_array<entry>({{"cjk-ideographic", {"chineseCounting", "、"}},
                            {"simp-chinese-informal", {"chineseCounting", "、"}},
                            {"trad-chinese-informal", {"chineseCounting", "、"}},
                            {"simp-chinese-formal", {"chineseLegalSimplified", "、"}},
                            {"cjk-heavenly-stem", {"ideographTraditional", "、"}},
                            {"lower-alpha", {"lowerLetter", ". "}},
                            {"lower-latin", {"lowerLetter", ". "}},
                            {"upper-alpha", {"upperLetter", ". "}},
                            {"upper-latin", {"upperLetter", ". "}},
                            {"lower-roman", {"lowerRoman", ". "}},
                            {"upper-roman", {"upperRoman", ". "}},
                            {"none", {"none", ""}}});
  for (const entry& e : entries)
    if (style.find(e.name) != std::string_view::npos) return e.is;
  if (type == "a") return {"lowerLetter", ". "};
  if (type == "A") return {"upperLetter", ". "};
  if (type == "i") return {"lowerRoman", ". "};
  if (type == "I") return {"upperRoman", ". "};
  return {"decimal", ". "};
}

std::size_t span_of(const GumboNode* node, const char* name, std::size_t most) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  if (attribute == nullptr) return 1;
  std::string_view text = attribute->value;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::size_t span = 1;
  const std::errc error = read_whole(text, span).ec;
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

  // Behind which the next text stands at once.
  std::string_view before() const {
    return has_space_ || ends_block_ || breaks_ > 0 ? std::string_view{} : std::string_view(text_);
  }
  void add_line_break() { ++breaks_; }
  void end_block() { ends_block_ = true; }
  std::size_t size() const { return text_.size(); }
  std::string from(std::size_t start) const { return text_.substr(start); }
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
  explicit html_reader(document& out) : out_(out), tables_(out), budget_(out) {}

  void read(const GumboNode* root) {
    read_styles(root);
    story page;
    add(root, page);
    join_headings();
    tables_.drop_empty();
  }

 private:
  // Text as it goes on: the page's, or a cell's.
  struct story {
    shown_text text;
    std::string struck;
    words_above above;
    std::size_t paragraph = 0;  // where the last one began
  };

  // What a table is made of.
  struct table_look {
    std::size_t headings = 0;  // th
    std::size_t values = 0;    // td
    std::size_t width = 0;     // of its widest row
    bool has_words = false;    // above it
  };

  // Web pages hold the headings in a table of their own, that they stay while the rows below are
  // rolled: one table for whoever looks at it.
  void join_headings() {
    for (std::size_t i = 0; i + 1 < looks_.size(); ++i) {
      table_look& above = looks_[i];
      table_look& below = looks_[i + 1];
      // Above the bar that the rows are rolled with stands an empty heading.
      const bool is_as_wide = above.width == below.width || above.width == below.width + 1;
      if (above.values > 0 || above.headings < 2 || below.headings > 0 || below.values == 0 ||
          below.has_words || !is_as_wide)
        continue;
      tables_.join(i, i + 1);
      below = {};
    }
  }

  struct table_state {
    std::size_t table = 0;
    std::size_t look = 0;
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

  // Style sheets count wherever they stand.
  void read_styles(const GumboNode* node) {
    if (tag_of(node) == GUMBO_TAG_STYLE) {
      for_children(node, [&](const GumboNode* child) {
        if (child->type != GUMBO_NODE_ELEMENT) styles_.read(child->v.text.text);
      });
    } else if (is_element(node) || node->type == GUMBO_NODE_DOCUMENT) {
      for_children(node, [&](const GumboNode* child) { read_styles(child); });
    }
  }

  void end_paragraph(story& in) {
    std::string text = in.text.from(in.paragraph);
    // Lines that part it from the paragraph before.
    text.erase(0, text.find_first_not_of("\n "));
    in.above.add(std::move(text), out_);
    in.paragraph = in.text.size();
    in.text.end_block();
  }

  void add_children(const GumboNode* node, story& in) {
    for_children(node, [&](const GumboNode* child) { add(child, in); });
  }

  void add_words(std::string_view words, story& in) {
    if (is_unseen_ || is_sizeless_) return;
    if (struck_ > 0) {
      in.struck += words;
      return;
    }
    const std::string plain =
        symbol_ > 0 ? from_symbol_font(words) : without_private_symbols(words);
    in.text.add(raised_ > 0    ? superscript(plain)
                : lowered_ > 0 ? subscript(in.text.before(), plain)
                               : plain);
  }

  void add(const GumboNode* node, story& in) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA)
      return add_words(node->v.text.text, in);
    if (node->type == GUMBO_NODE_DOCUMENT) return add_children(node, in);
    if (is_skipped(node)) return;
    if (tag_of(node) == GUMBO_TAG_BR) return in.text.add_line_break();
    looked_at(node, [&](const html_look& look) { add_element(node, look, in); });
  }

  // Calls `use` with the element's look, unless it is gone; what the look says holds inside.
  template <class Use>
  void looked_at(const GumboNode* node, Use use) {
    const html_look look = styles_.look_of(node->v.element);
    if (look.is_gone) return;
    const std::size_t raised = tag_of(node) == GUMBO_TAG_SUP ? 1 : 0;
    const std::size_t lowered = tag_of(node) == GUMBO_TAG_SUB ? 1 : 0;
    const std::size_t struck = look.is_struck ? 1 : 0;
    const std::size_t symbol = look.is_symbol ? 1 : 0;
    const bool was_unseen = is_unseen_;
    const bool was_sizeless = is_sizeless_;
    raised_ += raised;
    lowered_ += lowered;
    struck_ += struck;
    symbol_ += symbol;
    if (look.unseen.is_said()) is_unseen_ = look.unseen.is_on;
    if (look.sizeless.is_said()) is_sizeless_ = look.sizeless.is_on;
    use(look);
    raised_ -= raised;
    lowered_ -= lowered;
    struck_ -= struck;
    symbol_ -= symbol;
    is_unseen_ = was_unseen;
    is_sizeless_ = was_sizeless;
  }

  void add_element(const GumboNode* node, const html_look& look, story& in) {
    const GumboTag tag = tag_of(node);
    const bool is_apart = is_block(tag) || tag == GUMBO_TAG_TABLE;
    if (is_apart) end_paragraph(in);
    const std::string mark = std::exchange(list_mark_, {});
    if (tag == GUMBO_TAG_LI) in.text.add(mark);
    if (tag == GUMBO_TAG_TABLE)
      add_table(node, in);
    else if (tag == GUMBO_TAG_OL)
      add_list(node, look, in);
    else if (tag == GUMBO_TAG_INPUT)
      add_input(node, in);
    else if (tag == GUMBO_TAG_SELECT)
      add_choice(node, in);
    else
      add_children(node, in);
    if (is_apart) end_paragraph(in);
  }

  // What stands in a field of a form (表单) is seen like any text.
  void add_input(const GumboNode* node, story& in) {
    constexpr std::array<std::string_view, 10> unwritten{"hidden", "password", "checkbox", "radio",
                                                         "submit", "button",   "reset",    "image",
                                                         "file",   "range"};
    const std::string type = lower_case(attribute_of(node, "type"));
    if (std::find(unwritten.begin(), unwritten.end(), type) == unwritten.end())
      add_words(attribute_of(node, "value"), in);
  }

  // Of a list what is chosen; the first where nothing is.
  void add_choice(const GumboNode* node, story& in) {
    std::vector<const GumboNode*> options;
    gather_options(node, options);
    const auto has = [](const GumboNode* of, const char* name) {
      return gumbo_get_attribute(&of->v.element.attributes, name) != nullptr;
    };
    bool is_chosen = false;
    for (const GumboNode* option : options) {
      if (!has(option, "selected")) continue;
      is_chosen = true;
      add_children(option, in);
    }
    const bool is_open = has(node, "multiple") || has(node, "size");
    if (!is_chosen && !is_open && !options.empty()) add_children(options.front(), in);
  }

  void gather_options(const GumboNode* node, std::vector<const GumboNode*>& options) {
    for_children(node, [&](const GumboNode* child) {
      if (tag_of(child) == GUMBO_TAG_OPTION) options.push_back(child);
      if (tag_of(child) == GUMBO_TAG_OPTGROUP) gather_options(child, options);
    });
  }

  // The numbers of its items are shown, and stand nowhere in the text.
  void add_list(const GumboNode* node, const html_look& look, story& in) {
    const list_way how = list_way_of(attribute_of(node, "type"), look.list_way);
    std::size_t number = whole(attribute_of(node, "start"), 1);
    for_children(node, [&](const GumboNode* child) {
      if (tag_of(child) == GUMBO_TAG_LI) {
        number = whole(attribute_of(child, "value"), number);
        list_mark_ = list_number(how.way, number++).append(how.behind);
      }
      add(child, in);
      list_mark_.clear();
    });
  }

  static std::size_t whole(std::string_view text, std::size_t otherwise) {
    constexpr std::size_t largest = 1'000'000;
    std::size_t number = otherwise;
    read_whole(text, number);
    return std::min(number, largest);
  }

  void add_table(const GumboNode* node, story& in) {
    for_children(node, [&](const GumboNode* child) {
      if (tag_of(child) != GUMBO_TAG_CAPTION || is_skipped(child)) return;
      story caption;
      looked_at(child, [&](const html_look&) { add_children(child, caption); });
      in.above.add(caption.text.take(), out_);
    });
    table_state state;
    looks_.push_back({0, 0, 0, in.above.has_any()});
    state.look = looks_.size() - 1;
    state.table = tables_.add(in.above);
    for_children(node, [&](const GumboNode* child) { add_group(child, state); });
  }

  // A cell reaches down to the end of its group of rows, and no further.
  void add_group(const GumboNode* node, table_state& state) {
    constexpr std::array<GumboTag, 3> groups{GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT};
    if (is_skipped(node) || !is_one_of(tag_of(node), groups)) return;
    state.spans.clear();
    looked_at(node, [&](const html_look&) {
      for_children(node, [&](const GumboNode* child) {
        if (tag_of(child) == GUMBO_TAG_TR)
          looked_at(child, [&](const html_look&) { add_row(child, state); });
      });
    });
  }

  void add_made(grid_row& row, const table_state& state, bool is_from_above) {
    if (!budget_.take_made()) return;
    row.push_back(empty_cell(state.row, row.size() + 1, true));
    row.back().is_from_above = is_from_above;
  }

  void add_covered(grid_row& row, table_state& state) {
    while (state.spans.covers(row.size()) && !budget_.is_spent()) {
      state.spans.use(row.size());
      add_made(row, state, true);
    }
  }

  void add_row(const GumboNode* node, table_state& state) {
    ++state.row;
    grid_row row;
    for_children(node, [&](const GumboNode* child) {
      const GumboTag tag = tag_of(child);
      if ((tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) || is_skipped(child)) return;
      looked_at(child, [&](const html_look&) {
        add_covered(row, state);
        add_cell(child, row, state);
      });
    });
    add_covered(row, state);
    while (row.size() < state.spans.width() && !budget_.is_spent()) {
      // Nothing stands here, and further right a cell from above does.
      if (budget_.take_made()) row.push_back(empty_cell(state.row, row.size() + 1));
      add_covered(row, state);
    }
    looks_[state.look].width = std::max(looks_[state.look].width, row.size());
    tables_.add_row(state.table, std::move(row));
  }

  void add_cell(const GumboNode* node, grid_row& row, table_state& state) {
    if (!budget_.take()) return;
    cell c = empty_cell(state.row, row.size() + 1);
    ++(tag_of(node) == GUMBO_TAG_TH ? looks_[state.look].headings : looks_[state.look].values);
    story inside;
    add_children(node, inside);
    c.text = inside.text.take();
    budget_.take_text(c.text.size());
    if (!inside.struck.empty())
      add_problem(out_, document_fault::struck_text, inside.struck,
                  out_.grids[state.table].where(c));
    const std::size_t first = row.size();
    row.push_back(std::move(c));
    const std::size_t columns = std::max<std::size_t>(span_of(node, "colspan", widest_span), 1);
    while (row.size() < first + columns && !budget_.is_spent()) add_made(row, state, false);
    // 0 is all the rest of the group.
    std::size_t rows = span_of(node, "rowspan", tallest_span);
    if (rows == 0) rows = tallest_span;
    for (std::size_t column = first; column < row.size(); ++column)
      state.spans.open(column, rows - 1);
  }

  document& out_;
  html_styles styles_;
  numbered_tables tables_;
  std::vector<table_look> looks_;  // of the tables, in the order in which they begin
  cell_budget budget_;
  std::string list_mark_;  // of the item that comes next
  bool is_unseen_ = false;
  bool is_sizeless_ = false;
  // Inside so many elements that are raised, lowered, crossed out, in the font Symbol.
  std::size_t raised_ = 0;
  std::size_t lowered_ = 0;
  std::size_t struck_ = 0;
  std::size_t symbol_ = 0;
};

}  // namespace

void read_html(document& out) {
  std::string text;
  if (!decode_html(out, text)) return;
  const html_tree tree(out, text);
  if (tree.root() != nullptr) html_reader(out).read(tree.root());
}

}  // namespace jixiao::io
