// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace jixiao::cli {

// The table of a real department's year 2019 (names, budgets, indicators, bands; not its prose),
// and measurements made up to show every reason of a verdict. Made from src/cli/data while
// building.
extern const std::string_view sample_table;
extern const std::string_view sample_measurements;

// A department made up, whose table has bands of two scales, targets and rules in words.
extern const std::string_view sample_rules_table;
extern const std::string_view sample_rules_measurements;
extern const std::string_view sample_rules_scheme;

}  // namespace jixiao::cli
