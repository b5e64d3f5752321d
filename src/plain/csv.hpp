// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Delimited text (RFC 4180), the one grammar of files and streams:
//
//   row   = cell *(delimiter cell) end
//   cell  = [blanks] quoted rest / plain
//   blanks = spaces and tabs                               none of the cell before a quote
//   quoted = DQUOTE *(any but DQUOTE / 2DQUOTE) DQUOTE     only where it begins a cell
//   rest  = plain                                          kept, unless it is blank
//   end   = LF / CR LF / CR / the end of the text
//
// An apostrophe in front of what a spreadsheet would run is none of the cell, and ="…" is how a
// text is kept a text there.
namespace jixiao::plain {

inline bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Whether a return on its own ends a row: in files it does, as old ones write it; a stream is cut
// at line feeds, and what is left is text of a cell.
enum class lone_return { ends_row, is_text };

// What a spreadsheet would run: = + - @, narrow or wide, behind blanks too; a tab or a return.
inline bool may_be_formula(std::string_view text) {
  if (text.starts_with('\t') || text.starts_with('\r')) return true;
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  for (std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    if (text.starts_with(sign)) return true;
  return false;
}

// False where there is none.
inline bool drop_apostrophe(std::string& text) {
  if (text.size() < 2 || text[0] != '\'' || !may_be_formula(std::string_view(text).substr(1)))
    return false;
  text.erase(0, 1);
  return true;
}

// ="00123" is the text 00123: a formula of nothing but one text.
inline void unwrap_text_formula(std::string& text) {
  if (text.size() < 3 || !text.starts_with("=\"") || !text.ends_with('"')) return;
  std::string inside;
  for (std::size_t i = 2; i + 1 < text.size(); ++i) {
    if (text[i] == '"' && (i + 2 >= text.size() || text[++i] != '"')) return;
    inside += text[i];
  }
  text = std::move(inside);
}

// A blank of a cell, unless it divides cells.
inline bool is_blank(char c, char delimiter) { return (c == ' ' || c == '\t') && c != delimiter; }

// How many blanks a cell begins with, where a quote follows them; else 0.
inline std::size_t blanks_before_quote(std::string_view text, char delimiter) {
  std::size_t count = 0;
  while (count < text.size() && is_blank(text[count], delimiter)) ++count;
  return count < text.size() && text[count] == '"' ? count : 0;
}

// Reads cells one behind the other.
class cell_reader {
 public:
  explicit cell_reader(std::string_view text, char delimiter = ',',
                       lone_return meaning = lone_return::ends_row)
      : text_(text), delimiter_(delimiter), lone_return_(meaning) {}

  // What is known of the cell that was read last, beside its text.
  struct facts {
    bool is_last = false;      // of its row
    bool is_unclosed = false;  // its quote never ends
    std::size_t rest = 0;      // of its text, so many bytes stood behind its closing quote
    bool has_blanks = false;   // before its opening quote
  };

  bool is_at_end() const { return at_ >= text_.size(); }
  // Of the next cell, from 1.
  std::size_t line() const { return line_; }
  void skip(std::size_t bytes) { at_ += bytes; }

  facts next(std::string& cell) {
    facts found;
    const std::size_t blanks = blanks_before_quote(text_.substr(at_), delimiter_);
    at_ += blanks;
    found.has_blanks = blanks != 0;
    if (!is_at_end() && text_[at_] == '"')
      read_quoted(cell, found);
    else
      read_plain(cell, found);
    if (!drop_apostrophe(cell)) unwrap_text_formula(cell);
    return found;
  }

 private:
  bool ends_row(char c) const {
    return c == '\n' || (c == '\r' && lone_return_ == lone_return::ends_row);
  }

  void read_plain(std::string& cell, facts& found) {
    const std::size_t start = at_;
    while (!is_at_end() && text_[at_] != delimiter_ && !ends_row(text_[at_])) ++at_;
    cell.append(text_.substr(start, at_ - start));
    found.is_last = end_cell();
  }

  void read_quoted(std::string& cell, facts& found) {
    ++at_;
    for (;;) {
      if (is_at_end()) {
        found.is_unclosed = found.is_last = true;
        return;
      }
      const char here = text_[at_++];
      if (here == '"') {
        if (is_at_end() || text_[at_] != '"') return read_rest(cell, found);
        ++at_;
      } else if (here == '\n' || (here == '\r' && (is_at_end() || text_[at_] != '\n'))) {
        ++line_;
      }
      cell += here;
    }
  }

  // Behind a closing quote nothing should stand.
  void read_rest(std::string& cell, facts& found) {
    const std::size_t length = cell.size();
    read_plain(cell, found);
    if (cell.find_first_not_of(' ', length) == std::string::npos)
      cell.resize(length);
    else
      found.rest = cell.size() - length;
  }

  // Whether the row ends here.
  bool end_cell() {
    if (is_at_end()) return true;
    const char here = text_[at_++];
    if (here == delimiter_) return false;
    if (here == '\r' && !is_at_end() && text_[at_] == '\n') ++at_;
    ++line_;
    return true;
  }

  std::string_view text_;
  char delimiter_;
  lone_return lone_return_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace jixiao::plain
