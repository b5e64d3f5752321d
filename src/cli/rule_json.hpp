// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "command.hpp"
#include "plain/json_tree.hpp"

namespace jixiao::cli {

// --full W, --target T.
struct rule_options {
  std::string full;
  std::string target;
};

// The full points that a user gave; empty without any. False, with a complaint, for what is none.
bool read_full(context& all, const std::string& text, std::optional<exact>& full);

// What a rule means, as the command line prints it.
plain::json_tree rule_json(const scoring_rule& rule, language in);

// A number, or null where there is none.
plain::json_tree or_null(const std::optional<exact>& number);

std::string dumped(const plain::json_tree& out);

}  // namespace jixiao::cli
