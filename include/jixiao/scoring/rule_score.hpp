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
  rule_choice choice = rule_choice::part;  ///< the one that is made otherwise
  std::string_view taken;                  ///< whole
  std::string_view instead;                ///< begun
  exact points;  ///< what the indicator would then have, on its own full marks
};

/// How a rule in words scored an indicator (按评分标准计分): the rule, what was answered of its
/// inputs, the points with every step, and the open choices that would have moved them.
struct rule_score {
  scoring_rule rule;                           ///< as read, with its full points
  rule_answers answers;                        ///< as measured and answered
  rule_choices choices;                        ///< as the scheme makes them
  rule_points points;                          ///< the points and every step of them
  std::vector<rule_alternative> alternatives;  ///< only those that would give other points
};

}  // namespace jixiao
