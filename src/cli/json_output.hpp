// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/place.hpp>

#include "command.hpp"
#include "plain/json_tree.hpp"

namespace jixiao::cli {

// {"file", "sheet", "row", "column", "address"}, as far as they are known.
plain::json_tree json_of(const place& where);

// What was wrong with the files that were read: [{"code", "severity", "message", "place"}].
plain::json_tree problems_json(const context& all);

// On standard output, indented; bytes that are no UTF-8 are replaced.
void print_json(const plain::json_tree& out);

}  // namespace jixiao::cli
