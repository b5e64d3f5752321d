// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "grid_builder.hpp"
#include "number_format.hpp"
#include "readers.hpp"

namespace jixiao::io {

// What all sheets of a workbook share.
struct workbook_contents {
  std::vector<std::string> strings;
  std::vector<number_format> formats;  // by a cell's style
};

// The text of a string with or without runs; how its characters are pronounced is left out.
std::string rich_text(pugi::xml_node node);

// Reads a worksheet, the entry `path`, into a grid whose name is known. Memory is bounded by the
// cells: the rows are parsed a piece at a time.
void read_sheet(document& out, const std::string& path, std::string_view text,
                const workbook_contents& contents, cell_budget& budget, grid& sheet);

}  // namespace jixiao::io
