// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <utility>

#include "readers.hpp"

namespace jixiao::io {

namespace {

// The delimiter of the first line that has one outside quotes: the most frequent of tab, comma and
// semicolon; a comma if there is none.
char delimiter_of(std::string_view text) {
  constexpr std::array<char, 3> candidates{'\t', ',', ';'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1u : 0u;
    if (c == '\n' && counts[0] + counts[1] + counts[2] > 0) break;
  }
  std::size_t best = 1;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (counts[i] > counts[best]) best = i;
  return candidates[best];
}

// RFC 4180, with any of the three delimiters and line ends; rows keep the line that they begin on.
class parser {
 public:
  parser(std::string_view text, document& out, grid& table)
      : text_(text), delimiter_(delimiter_of(text)), out_(out), table_(table) {}

  void parse() {
    while (at_ < text_.size()) parse_row();
  }

 private:
  void parse_row() {
    grid_row current;
    row_line_ = line_;
    for (bool more = true; more;) {
      cell c;
      c.where.file = out_.file;
      c.where.row = row_line_;
      c.where.column = current.size() + 1;
      more = at_ < text_.size() && text_[at_] == '"' ? parse_quoted(c) : parse_plain(c);
      current.push_back(std::move(c));
    }
    table_.rows.push_back(std::move(current));
  }

  // Both return whether a delimiter followed.
  bool parse_plain(cell& c) {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' &&
           text_[at_] != '\r')
      ++at_;
    c.text.append(text_.substr(start, at_ - start));
    return end_cell();
  }

  bool parse_quoted(cell& c) {
    ++at_;
    for (;;) {
      if (at_ >= text_.size()) {
        add_problem(out_, document_fault::unclosed_quote, {}, c.where);
        return false;
      }
      const char here = text_[at_++];
      if (here == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') return parse_plain(c);
        ++at_;
      } else if (here == '\n') {
        ++line_;
      }
      c.text += here;
    }
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
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

}  // namespace

void read_delimited(std::string_view text, document& out) {
  grid table;
  parser(text, out, table).parse();
  out.grids.push_back(std::move(table));
}

}  // namespace jixiao::io
