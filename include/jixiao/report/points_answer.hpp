// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/rule/exact.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::report {

/// Full points as written (满分分值): 5, 2.5 or 5分; empty for what is no number above 0.
std::optional<exact> full_points(std::string_view text);

/// The points of a case by a rule: `{"case":…,"points":…,"ledger":[…],"effects":[…],"open":[…]}`;
/// or why the case, or the rule itself, is refused: `{"case":…,"error":{"code":…,"message":…}}`.
answer points_line(const scoring_rule& rule, const std::string& text,
                   const rule_choices& choices = {}, language in = language::zh);

/// The same for a rule in words, read for this case alone.
answer points_line(std::string_view rule, const std::optional<exact>& full, std::string_view target,
                   const std::string& text, const rule_choices& choices = {},
                   language in = language::zh);

/// The points of a case alone: a decimal, or n/m where none is exact; or why it is refused, as a
/// sentence. Reads the rule anew.
answer points_alone(std::string_view rule, const std::optional<exact>& full,
                    const std::string& text);

}  // namespace jixiao::report
