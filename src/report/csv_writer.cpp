// SPDX-License-Identifier: BSL-1.0
#include "csv_writer.hpp"

#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao::report {

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '\t' || text.front() == '\r') return true;
  const std::string_view rest = detail::trimmed(text);
  bool is_sign =
      !rest.empty() && std::string_view("=+-@").find(rest.front()) != std::string_view::npos;
  for (std::string_view wide : {"＝", "＋", "－", "＠"})
    is_sign = is_sign || rest.starts_with(wide);
  return is_sign && !read_quantity(text);
}

void csv_writer::row(const std::vector<std::string_view>& cells) {
  bool first = true;
  for (std::string_view cell : cells) {
    if (!first) out_ += ',';
    first = false;
    add(cell);
  }
  out_ += "\r\n";
}

void csv_writer::add(std::string_view cell) {
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

}  // namespace jixiao::report
