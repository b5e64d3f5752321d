// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <nlohmann/json.hpp>

#include <jixiao/base/place.hpp>

#include "command.hpp"

namespace jixiao::cli {

// {"file", "sheet", "row", "column", "address"}, as far as they are known.
nlohmann::ordered_json json_of(const place& where);

// What was wrong with the files that were read: [{"code", "severity", "message", "place"}].
nlohmann::ordered_json problems_json(const context& all);

// On standard output, indented; bytes that are no UTF-8 are replaced.
void print_json(const nlohmann::ordered_json& out);

}  // namespace jixiao::cli
