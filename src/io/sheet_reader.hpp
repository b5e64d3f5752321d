// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grid_builder.hpp"
#include "number_format.hpp"
#include "readers.hpp"

namespace jixiao::io {

// What all sheets of a workbook share.
struct workbook_contents {
  std::vector<std::string> strings;
  std::unordered_map<std::size_t, std::string> struck;  // of a string, what is struck out
  std::vector<number_format> formats;                   // by a cell's style
  std::vector<bool> is_struck;                          // by a cell's style
  // Whether the program that wrote it left its formulas to whoever opens it. Such programs write 0
  // for each.
  bool is_uncalculated = false;
};

// What a part says of a property that is on or off.
inline bool is_true(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

// A string with or without runs; how its characters are pronounced is left out.
struct rich_string {
  std::string text;
  std::string struck;  // the runs that are struck out, which are none of the text
};
rich_string rich_text(pugi::xml_node node);

// Whether the properties of a font say so.
bool is_struck(pugi::xml_node font);

// Reads a worksheet, the entry `path`, into a grid whose name is known. Memory is bounded by the
// cells: the rows are parsed a piece at a time.
void read_sheet(document& out, const std::string& path, std::string_view text,
                const workbook_contents& contents, cell_budget& budget, grid& sheet);

}  // namespace jixiao::io
