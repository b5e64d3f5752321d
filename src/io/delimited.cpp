// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "grid_builder.hpp"
#include "plain/csv.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

constexpr std::array<char, 3> delimiters{'\t', ',', ';'};

// The delimiter of the first line that has one outside quotes: the most frequent of tab, comma and
// semicolon, the first of them where two are equal; a comma if there is none.
char delimiter_of(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  char before = '\n';
  for (const char c : text) {
    // A quote opens a cell only at its beginning.
    const bool opens = plain::is_line_end(before) ||
                       std::find(delimiters.begin(), delimiters.end(), before) != delimiters.end();
    if (c == '"' && (quoted || opens || before == '"')) quoted = !quoted;
    before = c;
    if (quoted) continue;
    for (std::size_t i = 0; i < delimiters.size(); ++i) counts[i] += c == delimiters[i] ? 1u : 0u;
    if (plain::is_line_end(c) && counts != std::array<std::size_t, 3>{}) break;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? ',' : delimiters[static_cast<std::size_t>(most - counts.begin())];
}

// Rows keep the line that they begin on. One pass, and one more over the first line.
class parser {
 public:
  parser(std::string_view text, document& out, grid& table)
      : cells_(text, chosen_delimiter(text)), out_(out), table_(table), budget_(out) {
    if (has_separator_line(text)) {
      std::string ignored;
      cells_.skip(separator_line);
      cells_.next(ignored);
    }
  }

  void parse() {
    while (!cells_.is_at_end() && !budget_.is_spent()) parse_row();
  }

 private:
  static constexpr std::size_t separator_line = 5;

  // `sep=;`, which spreadsheets write and read as a first line.
  static bool has_separator_line(std::string_view text) {
    return text.starts_with("sep=") && text.size() > separator_line &&
           plain::is_line_end(text[separator_line]);
  }

  static char chosen_delimiter(std::string_view text) {
    return has_separator_line(text) ? text[separator_line - 1] : delimiter_of(text);
  }

  void parse_row() {
    grid_row current;
    current.reserve(width_);
    const std::size_t row_line = cells_.line();
    for (bool more = true; more && budget_.take();) {
      cell c = empty_cell(row_line, current.size() + 1);
      const std::size_t line = cells_.line();
      const plain::cell_reader::facts found = cells_.next(c.text);
      if (found.is_unclosed) {
        place where = table_.where(c);
        where.row = line;
        add_problem(out_, document_fault::unclosed_quote, {}, std::move(where));
      }
      if (found.rest > 0)
        add_problem(out_, document_fault::stray_quote, c.text.substr(c.text.size() - found.rest),
                    table_.where(c));
      more = !found.is_last;
      current.push_back(std::move(c));
    }
    width_ = current.size();
    table_.rows.push_back(std::move(current));
  }

  plain::cell_reader cells_;
  document& out_;
  grid& table_;
  cell_budget budget_;
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
