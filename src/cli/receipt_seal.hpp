// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "plain/json_tree.hpp"

namespace jixiao::cli {

// A line of JSON with its receipt behind, sealed (凭据签封): the receipt's last field is the
// SHA-256 of all the rest, the name of the program too, so that any changed byte of a value is
// found.
std::string sealed_line(plain::json_tree line, plain::json_tree receipt);

// A report of a year, sealed likewise.
std::string sealed_report(const std::string& json);

// Whether the seal of a line is that of its rest.
bool is_sealed(const plain::json_tree& line);

}  // namespace jixiao::cli
