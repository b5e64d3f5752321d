// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/rule/rule_changes.hpp>

#include "command.hpp"
#include "plain/json_tree.hpp"

namespace jixiao::cli {

// What changed between two versions of a rule, as lines below its indicator.
void print_changes(const context& all, const rule_changes& changes, const scoring_rule& before,
                   const scoring_rule& after);

// {"change", "full", "points", "clauses", "opened", "settled"}
plain::json_tree changes_json(const context& all, const rule_changes& changes,
                              const scoring_rule& before, const scoring_rule& after);

}  // namespace jixiao::cli
