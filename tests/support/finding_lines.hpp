// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::tests {

// A finding as one line: code, bands, values, "w" with a witness for each stretch of values (the
// better one first), and what to write instead: `gap 优良 (95%, 98%) w 96 良→92%～98%`.
inline std::string line_of(const finding& f, const repair& mended) {
  std::string line(name_of(f.code));
  if (!f.bands.is_empty()) line += " ";
  for (grade g : all_grades)
    if (f.bands.has(g)) line += word_of(g);
  if (!f.values.is_empty())
    line += " " + std::string(to_text(f.values, f.unit.is_date() ? "" : f.unit.symbol()));
  if (!f.witnesses.empty()) line += " w";
  for (const decimal& w : f.witnesses) line += " " + std::string(to_text(w));
  for (const band_edit& e : mended.edits)
    line += " " + std::string(word_of(e.band)) + "→" + std::string(e.text);
  return line;
}

using four_cells = std::array<std::string_view, 4>;
using lines = std::vector<std::string>;

inline standard standard_of(const four_cells& c) { return read_standard(c[0], c[1], c[2], c[3]); }

// All that check says of a standard, in its order.
inline lines check_lines(const four_cells& c) {
  lines result;
  const standard s = standard_of(c);
  for (const finding& f : check(s)) result.push_back(line_of(f, repair_of(s, f)));
  return result;
}

// Of one code only.
inline lines check_lines(code wanted, const four_cells& c) {
  lines result;
  const standard s = standard_of(c);
  for (const finding& f : check(s))
    if (f.code == wanted) result.push_back(line_of(f, repair_of(s, f)));
  return result;
}

}  // namespace jixiao::tests
