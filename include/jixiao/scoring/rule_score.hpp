// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// What a choice that a rule's words leave open would give if it were made otherwise (口径影响).
struct rule_alternative {
  rule_choice choice = rule_choice::part;
  std::string_view taken;    ///< whole
  std::string_view instead;  ///< begun
  exact points;
};

/// How a rule in words scored an indicator (按评分标准计分): the rule, what was answered of its
/// inputs, the points with every step, and the open choices that would have moved them.
struct rule_score {
  scoring_rule rule;
  rule_answers answers;
  rule_choices choices;
  rule_points points;
  std::vector<rule_alternative> alternatives;
};

}  // namespace jixiao
