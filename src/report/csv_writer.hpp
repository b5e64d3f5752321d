// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::report {

// Rows for a spreadsheet, with the mark of UTF-8 in front. A text that it would run gets an
// apostrophe.
class csv_writer {
 public:
  void row(const std::vector<std::string_view>& cells);
  std::string take() { return std::move(out_); }

 private:
  void add(std::string_view cell);

  // Spreadsheets take UTF-8 for something else without it.
  std::string out_ = "\xEF\xBB\xBF";
};

// What a spreadsheet would run: = + - @ in front of anything but a number, of full width too, and
// behind blanks.
bool looks_like_formula(std::string_view text);

}  // namespace jixiao::report
