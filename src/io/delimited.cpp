// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "grid_builder.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

constexpr std::array<char, 3> delimiters{'\t', ',', ';'};

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// The delimiter of the first line that has one outside quotes: the most frequent of tab, comma and
// semicolon, the first of them where two are equal; a comma if there is none.
char delimiter_of(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  char before = '\n';
  for (const char c : text) {
    // A quote opens a cell only at its beginning.
    const bool opens = is_line_end(before) ||
                       std::find(delimiters.begin(), delimiters.end(), before) != delimiters.end();
    if (c == '"' && (quoted || opens || before == '"')) quoted = !quoted;
    before = c;
    if (quoted) continue;
    for (std::size_t i = 0; i < delimiters.size(); ++i) counts[i] += c == delimiters[i] ? 1u : 0u;
    if (is_line_end(c) && counts != std::array<std::size_t, 3>{}) break;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? ',' : delimiters[static_cast<std::size_t>(most - counts.begin())];
}

// RFC 4180, with any of the three delimiters and line ends; rows keep the line that they begin on.
// One pass, and one more over the first line.
class parser {
 public:
  parser(std::string_view text, document& out, grid& table)
      : text_(text), delimiter_(delimiter_of(text)), out_(out), table_(table), budget_(out) {
    take_separator_line();
  }

  void parse() {
    while (at_ < text_.size() && !budget_.is_spent()) parse_row();
  }

 private:
  // `sep=;`, which spreadsheets write and read as a first line.
  void take_separator_line() {
    if (!text_.starts_with("sep=") || text_.size() < 6 || !is_line_end(text_[5])) return;
    delimiter_ = text_[4];
    at_ = 5;
    end_cell();
  }

  void parse_row() {
    grid_row current;
    current.reserve(width_);
    row_line_ = line_;
    for (bool more = true; more && budget_.take();) {
      cell c = empty_cell(row_line_, current.size() + 1);
      more = at_ < text_.size() && text_[at_] == '"' ? parse_quoted(c) : parse_plain(c);
      drop_apostrophe(c.text);
      current.push_back(std::move(c));
    }
    width_ = current.size();
    table_.rows.push_back(std::move(current));
  }

  // An apostrophe in front keeps a spreadsheet from taking a text for a formula; it is none of it.
  static void drop_apostrophe(std::string& text) {
    if (text.size() > 1 && text[0] == '\'' &&
        std::string_view("=+-@\t\r").find(text[1]) != std::string_view::npos)
      text.erase(0, 1);
  }

  // Both return whether a delimiter followed.
  bool parse_plain(cell& c) {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && !is_line_end(text_[at_])) ++at_;
    c.text.append(text_.substr(start, at_ - start));
    return end_cell();
  }

  bool parse_quoted(cell& c) {
    const std::size_t line = line_;
    ++at_;
    for (;;) {
      if (at_ >= text_.size()) {
        place where = table_.where(c);
        where.row = line;
        add_problem(out_, document_fault::unclosed_quote, {}, std::move(where));
        return false;
      }
      const char here = text_[at_++];
      if (here == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') return parse_rest(c);
        ++at_;
      } else if (here == '\n' || (here == '\r' && (at_ >= text_.size() || text_[at_] != '\n'))) {
        ++line_;
      }
      c.text += here;
    }
  }

  // Behind a closing quote nothing should stand.
  bool parse_rest(cell& c) {
    const std::size_t length = c.text.size();
    const bool more = parse_plain(c);
    const std::string rest = c.text.substr(length);
    if (rest.find_first_not_of(' ') == std::string::npos)
      c.text.resize(length);
    else
      add_problem(out_, document_fault::stray_quote, rest, table_.where(c));
    return more;
  }

  bool end_cell() {
    if (at_ >= text_.size()) return false;
    const char here = text_[at_++];
    if (here == delimiter_) return true;
    if (here == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
    return false;
  }

  std::string_view text_;
  char delimiter_;
  document& out_;
  grid& table_;
  cell_budget budget_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
  std::size_t width_ = 0;
};

}  // namespace

void read_delimited(std::string_view text, document& out) {
  grid table;
  table.file = out.file;
  parser(text, out, table).parse();
  out.grids.push_back(std::move(table));
}

}  // namespace jixiao::io
