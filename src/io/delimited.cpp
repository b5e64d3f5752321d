// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "grid_builder.hpp"
#include "plain/csv.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

constexpr std::array<char, 3> delimiters{'\t', ',', ';'};

using delimiter_counts = std::array<std::size_t, delimiters.size()>;

// How many of each delimiter the first lines have outside quotes; those without any left out.
std::vector<delimiter_counts> count_delimiters(std::string_view text) {
  constexpr std::size_t most_lines = 50;
  std::vector<delimiter_counts> lines;
  delimiter_counts counts{};
  bool quoted = false;
  char before = '\n';
  const auto end_line = [&] {
    if (counts != delimiter_counts{}) lines.push_back(std::exchange(counts, {}));
  };
  for (const char c : text) {
    // A quote opens a cell only at its beginning.
    const bool opens = plain::is_line_end(before) ||
                       std::find(delimiters.begin(), delimiters.end(), before) != delimiters.end();
    if (c == '"' && (quoted || opens || before == '"')) quoted = !quoted;
    // Blanks before a quote are none of its cell.
    if (quoted || !opens || c != ' ') before = c;
    if (quoted) continue;
    for (std::size_t i = 0; i < delimiters.size(); ++i) counts[i] += c == delimiters[i] ? 1u : 0u;
    if (plain::is_line_end(c)) end_line();
    if (lines.size() == most_lines) break;
  }
  end_line();
  return lines;
}

// How many lines have as many of one delimiter as most of them have: those of a table all do.
std::size_t alike(const std::vector<delimiter_counts>& lines, std::size_t delimiter) {
  std::map<std::size_t, std::size_t> by_count;
  std::size_t most = 0;
  for (const delimiter_counts& line : lines)
    if (line[delimiter] > 0) most = std::max(most, ++by_count[line[delimiter]]);
  return most;
}

// The one of tab, comma and semicolon that parts most lines alike; of equals the most frequent in
// the first line that has any, then the first of them. A comma if there is none.
char delimiter_of(std::string_view text) {
  const std::vector<delimiter_counts> lines = count_delimiters(text);
  if (lines.empty()) return ',';
  std::size_t best = 0;
  for (std::size_t i = 1; i < delimiters.size(); ++i) {
    const std::size_t here = alike(lines, i);
    const std::size_t there = alike(lines, best);
    if (here > there || (here == there && lines.front()[i] > lines.front()[best])) best = i;
  }
  return delimiters[best];
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
      if (found.has_blanks && !std::exchange(told_of_blanks_, true))
        add_problem(out_, document_fault::blank_before_quote, {}, table_.where(c));
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
  bool told_of_blanks_ = false;
};

}  // namespace

void read_delimited(std::string_view text, document& out) {
  grid table;
  table.file = out.file;
  parser(text, out, table).parse();
  out.grids.push_back(std::move(table));
}

}  // namespace jixiao::io
