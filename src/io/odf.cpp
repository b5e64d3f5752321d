// SPDX-License-Identifier: BSL-1.0
#include "odf.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ascii.hpp"
#include "grid_builder.hpp"
#include "number_format.hpp"
#include "odf_lists.hpp"
#include "odf_styles.hpp"
#include "package.hpp"
#include "stored_number.hpp"
#include "superscript.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t last_column = 16384;
constexpr std::size_t last_row = 1048576;
constexpr std::size_t most_spaces = 1000;

std::size_t number_of(pugi::xml_node node, std::string_view name, std::size_t most) {
  const std::string_view text = value_of(node, name);
  std::size_t number = 1;
  const std::errc error = read_whole(text, number).ec;
  if (error == std::errc::result_out_of_range) return most;
  return std::clamp<std::size_t>(number, 1, most);
}

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class odf_reader {
 public:
  odf_reader(document& out, const odf_styles& styles, odf_lists& lists)
      : out_(out), styles_(styles), lists_(lists), tables_(out), budget_(out) {}

  void read_text(pugi::xml_node body) {
    story whole;
    add_blocks(body, whole);
    tables_.drop_empty();
  }

  void read_sheets(pugi::xml_node body) {
    is_spreadsheet_ = true;
    for (pugi::xml_node node : body.children()) {
      if (budget_.is_spent()) return;
      if (is_named(node, "table")) add_sheet(node);
    }
  }

 private:
  struct story {
    std::string text;
    std::string struck;
    words_above above;
    bool has_paragraph = false;
  };

  // Where the rows of a table are gathered.
  struct table_state {
    grid* table = nullptr;
    std::size_t row = 0;
    struct rows {
      std::size_t first = 0;
      std::size_t last = 0;
    };
    std::vector<rows> reach;  // of the cell that last began in a column
    std::string hidden;
  };

  void add_inline(pugi::xml_node node, odf_look look, story& in, std::string& text) {
    for (pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        put(child.value(), look, in, text);
      } else if (name == "s") {
        put(std::string(number_of(child, "c", most_spaces), ' '), look, in, text);
      } else if (name == "tab") {
        put("\t", look, in, text);
      } else if (name == "line-break") {
        put("\n", look, in, text);
      } else if (name == "frame") {
        boxes_.push_back(child);
      } else if (!is_hidden(child) &&
                 !is_any(name, {"note", "annotation", "ruby-text", "tracked-changes", "change",
                                "change-start", "change-end"})) {
        odf_look inner = look;
        const odf_look own = styles_.look(value_of(child, "style-name"));
        inner.is_hidden |= own.is_hidden;
        inner.is_struck |= own.is_struck;
        inner.is_raised |= own.is_raised;
        inner.is_lowered |= own.is_lowered;
        add_inline(child, inner, in, text);
      }
    }
  }

  // A section that is not shown, or text of which the program found that it is not.
  static bool is_hidden(pugi::xml_node node) {
    return std::string_view(value_of(node, "is-hidden")) == "true" ||
           (is_named(node, "section") && std::string_view(value_of(node, "display")) == "none");
  }

  void put(std::string_view words, const odf_look& look, story& in, std::string& text) {
    if (look.is_hidden) return;
    const std::string valid = is_valid_utf8(words) ? std::string(words) : valid_utf8(words);
    if (look.is_struck)
      in.struck += valid;
    else
      text += look.is_raised    ? superscript(valid)
              : look.is_lowered ? subscript(text, valid)
                                : valid;
  }

  void add_paragraph(pugi::xml_node node, story& in) {
    std::string text = lists_.take_number();
    add_inline(node, styles_.look(value_of(node, "style-name")), in, text);
    if (in.has_paragraph) in.text += '\n';
    in.text += text;
    in.above.add(std::move(text), out_);
    in.has_paragraph = true;
    for (pugi::xml_node frame : std::exchange(boxes_, {}))
      for (pugi::xml_node box : frame.children())
        if (is_named(box, "text-box")) add_blocks(box, in);
  }

  void add_blocks(pugi::xml_node node, story& in) {
    for (pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (budget_.is_spent()) return;
      if (name == "p" || name == "h")
        add_paragraph(child, in);
      else if (name == "table")
        add_table(child, in.above);
      else if (name == "list")
        add_list(child, in);
      else if (!is_hidden(child) &&
               !is_any(name, {"tracked-changes", "annotation", "forms", "shapes"}))
        add_blocks(child, in);
    }
  }

  void add_list(pugi::xml_node node, story& in) {
    lists_.begin(node);
    for (pugi::xml_node child : node.children()) {
      if (is_named(child, "list-item")) lists_.begin_item(child);
      add_blocks(child, in);
    }
    lists_.end();
  }

  void add_table(pugi::xml_node node, words_above& above) {
    const std::size_t index = tables_.add(above);
    grid rows;
    rows.file = out_.file;
    rows.sheet = out_.grids[index].sheet;
    table_state state;
    state.table = &rows;
    add_rows(node, state, false);
    for (grid_row& row : rows.rows) tables_.add_row(index, std::move(row));
  }

  void add_sheet(pugi::xml_node node) {
    grid sheet;
    sheet.name = valid_utf8(value_of(node, "name"));
    sheet.sheet = sheet.name;
    sheet.is_hidden = styles_.look(value_of(node, "style-name")).is_hidden;
    sheet.file = out_.file;
    sheet.addresses = addressing::spreadsheet;
    table_state state;
    state.table = &sheet;
    add_rows(node, state, false);
    while (!sheet.rows.empty() && is_empty(sheet.rows.back())) sheet.rows.pop_back();
    if (!state.hidden.empty()) {
      place where;
      where.file = out_.file;
      where.sheet = sheet.sheet;
      add_problem(out_, document_fault::hidden_cells, state.hidden, std::move(where));
    }
    if (!sheet.rows.empty()) out_.grids.push_back(std::move(sheet));
  }

  static bool is_empty(const grid_row& row) {
    return std::all_of(row.begin(), row.end(),
                       [](const cell& c) { return c.text.empty() && !c.is_continuation; });
  }

  void add_rows(pugi::xml_node node, table_state& state, bool is_hidden) {
    for (pugi::xml_node child : node.children()) {
      const std::string_view name = local_name(child);
      if (budget_.is_spent()) return;
      const std::string_view shown = value_of(child, "visibility");
      const bool hides = is_hidden || shown == "collapse" || shown == "filter" ||
                         std::string_view(value_of(child, "display")) == "false";
      if (name == "table-row")
        add_row(child, state, hides);
      else if (is_any(name, {"table-rows", "table-header-rows", "table-row-group"}))
        add_rows(child, state, hides);
      else if (is_any(name, {"table-columns", "table-header-columns", "table-column-group"}))
        note_columns(child, state);
      else if (name == "table-column")
        note_column(child, state);
    }
  }

  void note(const std::string& what, table_state& state) const {
    constexpr std::size_t longest = 60;
    if (!is_spreadsheet_ || state.hidden.size() > longest) return;
    if (!state.hidden.empty()) state.hidden += ", ";
    state.hidden += what;
  }

  void note_columns(pugi::xml_node node, table_state& state) {
    for (pugi::xml_node child : node.children())
      if (is_named(child, "table-column")) note_column(child, state);
  }

  void note_column(pugi::xml_node node, table_state& state) {
    const std::size_t first = next_column_;
    next_column_ += number_of(node, "number-columns-repeated", last_column);
    const std::string_view shown = value_of(node, "visibility");
    if (shown != "collapse" && shown != "filter") return;
    grid place_only;
    place_only.addresses = addressing::spreadsheet;
    const std::string address = place_only.where(empty_cell(1, first)).address;
    note(address.substr(0, address.size() - 1), state);
  }

  // A row that is repeated without anything in it is nothing; sheets end with a million of them.
  void add_row(pugi::xml_node node, table_state& state, bool is_hidden) {
    next_column_ = 1;
    const std::size_t times = number_of(node, "number-rows-repeated", last_row);
    grid_row row = read_row(node, state);
    if (is_empty(row)) {
      state.row += times;
      state.table->rows.push_back(std::move(row));
      return;
    }
    if (is_hidden) note(std::to_string(state.row + 1), state);
    for (std::size_t i = 0; i < times; ++i) {
      ++state.row;
      if (i > 0 && !take(row)) return;
      for (cell& c : row) c.row = static_cast<std::uint32_t>(state.row);
      state.table->rows.push_back(row);
    }
  }

  bool take(const grid_row& row) {
    std::size_t bytes = 0;
    for (const cell& c : row) bytes += c.text.size();
    return budget_.take_made(row.size()) && budget_.take_text(bytes);
  }

  grid_row read_row(pugi::xml_node node, table_state& state) {
    grid_row row;
    std::size_t blanks = 0;  // cells without anything, of which those at the end are none
    for (pugi::xml_node child : node.children()) {
      const bool is_covered = is_named(child, "covered-table-cell");
      if (!is_covered && !is_named(child, "table-cell")) continue;
      const std::size_t times = number_of(child, "number-columns-repeated", last_column);
      cell c =
          is_covered ? empty_cell(state.row + 1, 0, true) : read_cell(child, state, row, blanks);
      const bool is_blank = !is_covered && c.text.empty() && is_spreadsheet_;
      if (is_blank) {
        blanks += times;
        open(child, row.size() + blanks - times, state);
        continue;
      }
      for (; blanks > 0 && budget_.take_made(); --blanks)
        row.push_back(empty_cell(state.row + 1, row.size() + 1));
      if (budget_.is_spent() || !budget_.take() || !budget_.take_text(c.text.size() * times)) break;
      for (std::size_t i = 0; i < times && (i == 0 || budget_.take_made()); ++i) {
        c.column = static_cast<std::uint32_t>(row.size() + 1);
        if (is_covered) c.is_from_above = is_from_above(row.size(), state);
        row.push_back(c);
      }
      if (!is_covered) open(child, row.size() - 1, state);
    }
    return row;
  }

  // Notes how far a cell reaches down, in all the columns that it reaches over.
  static void open(pugi::xml_node node, std::size_t column, table_state& state) {
    const std::size_t rows = number_of(node, "number-rows-spanned", last_row);
    const std::size_t columns = number_of(node, "number-columns-spanned", last_column);
    const std::size_t end = std::min(column + columns, last_column);
    if (rows == 1 && column >= state.reach.size()) return;
    if (state.reach.size() < end) state.reach.resize(end);
    for (std::size_t i = column; i < end; ++i) state.reach[i] = {state.row + 1, state.row + rows};
  }

  // Whether a covered cell of this row is a part of one that began above.
  static bool is_from_above(std::size_t column, const table_state& state) {
    if (column >= state.reach.size()) return false;
    const std::size_t row = state.row + 1;
    return state.reach[column].first < row && row <= state.reach[column].last;
  }

  cell read_cell(pugi::xml_node node, table_state& state, const grid_row& row, std::size_t blanks) {
    cell c = empty_cell(state.row + 1, row.size() + blanks + 1);
    story inside;
    add_blocks(node, inside);
    c.text = std::move(inside.text);
    if (styles_.look(value_of(node, "style-name")).is_struck && !c.text.empty())
      inside.struck = std::exchange(c.text, {});
    if (!inside.struck.empty())
      add_problem(out_, document_fault::struck_text, inside.struck, state.table->where(c));
    if (is_spreadsheet_ && c.text.empty() && inside.struck.empty()) c.text = stored_text(node);
    if (is_spreadsheet_) settle_value(node, c, state);
    return c;
  }

  // Of a cell that says its value in attributes alone.
  static std::string stored_text(pugi::xml_node node) {
    const std::string_view type = value_of(node, "value-type");
    if (type == "string") return valid_utf8(value_of(node, "string-value"));
    if (type == "boolean")
      return std::string_view(value_of(node, "boolean-value")) == "true" ? "TRUE" : "FALSE";
    const std::string_view value = value_of(node, "value");
    if (value.empty() || !is_any(type, {"float", "percentage", "currency"})) return {};
    number_format format;
    format.percents = type == "percentage" ? 1 : 0;
    return shown_number(value, format).text;
  }

  void settle_value(pugi::xml_node node, cell& c, const table_state& state) {
    const std::string_view type = value_of(node, "value-type");
    if (type == "date" || type == "time") {
      add_problem(out_, document_fault::date_cell, {}, state.table->where(c));
      c.text.clear();
    } else if (c.text.starts_with("#") || c.text.starts_with("Err:")) {
      if (*value_of(node, "formula") == '\0') return;
      add_problem(out_, document_fault::error_cell, c.text, state.table->where(c));
      c.text.clear();
    } else if (is_any(type, {"float", "percentage", "currency"}) && !c.text.empty()) {
      c.text = with_stored_digits(c.text, value_of(node, "value"));
    }
  }

  document& out_;
  const odf_styles& styles_;
  odf_lists& lists_;
  numbered_tables tables_;
  cell_budget budget_;
  std::vector<pugi::xml_node> boxes_;
  std::size_t next_column_ = 1;
  bool is_spreadsheet_ = false;
};

// `root` has the styles and the body.
void read_content(document& out, pugi::xml_node root, odf_styles& styles, odf_lists& lists) {
  for (const char* part : {"styles", "automatic-styles"}) {
    styles.read(child_named(root, part));
    lists.read(child_named(root, part));
  }
  const pugi::xml_node body = child_named(root, "body");
  odf_reader reader(out, styles, lists);
  if (const pugi::xml_node sheets = child_named(body, "spreadsheet"))
    reader.read_sheets(sheets);
  else
    reader.read_text(child_named(body, "text"));
}

}  // namespace

odf_kind odf_kind_of(archive& zip) {
  std::string type;
  if (!zip.has("mimetype") || !zip.has("content.xml") || !zip.read("mimetype", type))
    return odf_kind::none;
  if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
    return odf_kind::spreadsheet;
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return odf_kind::text;
  return odf_kind::none;
}

void read_odf(document& out, archive& zip) {
  std::string manifest;
  if (zip.has("META-INF/manifest.xml") && zip.read("META-INF/manifest.xml", manifest) &&
      manifest.find("encryption-data") != std::string::npos)
    return add_problem(out, document_fault::encrypted);
  odf_styles styles;
  odf_lists lists;
  pugi::xml_document shared;
  if (zip.has("styles.xml") && read_xml_part(out, zip, "styles.xml", shared)) {
    const pugi::xml_node common = child_named(child_named(shared, "document-styles"), "styles");
    styles.read(common);
    lists.read(common);
  }
  pugi::xml_document content;
  if (read_xml_part(out, zip, "content.xml", content))
    read_content(out, child_named(content, "document-content"), styles, lists);
}

void read_flat_odf(document& out) {
  odf_styles styles;
  odf_lists lists;
  pugi::xml_document content;
  if (parse_xml(out, out.file, xml_as_utf8(out.bytes), content))
    read_content(out, child_named(content, "document"), styles, lists);
}

}  // namespace jixiao::io
