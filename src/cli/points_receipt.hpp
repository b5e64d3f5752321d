// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/rule/rule_choices.hpp>

#include "plain/json_tree.hpp"

namespace jixiao::cli {

// What the points of a case rest on (凭据): enough to give them again.
struct points_basis {
  std::string rule;
  std::string full;    // as written; empty without
  std::string target;  // the same
  rule_choices choices;
  language in = language::zh;
};

// The line of JSON of one case's points, or why it is refused, with its receipt behind: program,
// rule, full points, target, choices, language, and the SHA-256 of what the rule means, of its
// text, of the case and of all of it.
std::string line_with_receipt(std::string_view line, const points_basis& basis,
                              const std::string& text);

// The basis that such a line names; empty where it is no such line.
std::optional<points_basis> points_basis_of(const plain::json_tree& line);

// The line anew, from its basis and its case.
std::string recomputed_line(const points_basis& basis, const std::string& text);

}  // namespace jixiao::cli
