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

// What a rule means, and its points for a case, as the command line prints them.
nlohmann::ordered_json rule_json(const scoring_rule& rule, language in);
nlohmann::ordered_json points_json(const scoring_rule& rule, const std::string& text,
                                   const rule_answers& answers, const rule_points& points,
                                   const rule_choices& choices, language in);

// {"case":…,"error":{"code":…,"message":…}}
nlohmann::ordered_json error_json(const std::string& text, std::string_view code,
                                  const std::string& message);

std::string dumped(const nlohmann::ordered_json& out);

}  // namespace jixiao::cli
