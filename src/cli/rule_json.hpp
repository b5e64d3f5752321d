// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "command.hpp"

namespace jixiao::cli {

// --full W, --target T.
struct rule_options {
  std::string full;
  std::string target;
};

// The full points that a user gave; empty without any. False, with a complaint, for what is none.
bool read_full(context& all, const std::string& text, std::optional<exact>& full);

// What the reader and the checker of rules say about one.
std::vector<rule_remark> remarks_of_rule(const scoring_rule& rule);

// What a rule means, as the command line prints it.
nlohmann::ordered_json rule_json(const scoring_rule& rule, language in);

std::string dumped(const nlohmann::ordered_json& out);

}  // namespace jixiao::cli
