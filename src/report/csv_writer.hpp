// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/measure/quantity.hpp>

namespace jixiao::report {

// What a spreadsheet would run: = + - @, narrow or wide and behind blanks too, in front of anything
// but a number.
inline bool looks_like_formula(std::string_view text) {
  if (text.starts_with('\t') || text.starts_with('\r')) return true;
  const std::string_view inner = detail::trimmed(text);
  for (std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    if (inner.starts_with(sign)) return !read_quantity(inner);
  return false;
}

// Rows of a CSV that spreadsheets and this library read back alike.
class csv_writer {
 public:
  void row(const std::vector<std::string_view>& cells) {
    bool first = true;
    for (std::string_view cell : cells) {
      if (!first) out_ += ',';
      first = false;
      add(cell);
    }
    out_ += "\r\n";
  }
  std::string take() { return std::move(out_); }

 private:
  void add(std::string_view cell) {
    std::string text;
    if (looks_like_formula(cell)) text += '\'';
    text += cell;
    if (text.find_first_of(",\"\r\n") == std::string::npos && !text.starts_with(' ')) {
      out_ += text;
      return;
    }
    out_ += '"';
    for (char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  // Spreadsheets take UTF-8 for something else without it.
  std::string out_ = "\xEF\xBB\xBF";
};

}  // namespace jixiao::report
