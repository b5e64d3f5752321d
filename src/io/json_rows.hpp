// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "json_value.hpp"
#include "readers.hpp"

namespace jixiao::io {

// Whether it is an array of rows: all objects, or all arrays, of texts, numbers and the like.
bool is_json_rows(const json_value& root);

// The rows as a table. Objects give a heading row of their keys, in the order in which they are
// first seen; a key that a row lacks is an empty cell. Cells have JSON pointers for addresses.
void read_json_rows(const json_value& root, document& out);

// A JSON value a line, as one array; false, and which line is at fault, when one is none.
bool read_json_lines(std::string_view text, json_value& out, document_problem& problem);

}  // namespace jixiao::io
