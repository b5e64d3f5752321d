// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <jixiao/rule/rule_builder.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// The rule that `read_rule` reads, for constants (编译期读评分规则): the grammar of rules comes
/// along with it, so that what is read at run time is better asked of `read_rule`.
/// @throws std::overflow_error where a figure of the rule needs more than 38 digits.
constexpr scoring_rule constant_rule(std::string_view text, const std::optional<exact>& full = {},
                                     std::string_view target = {}) {
  scoring_rule rule;
  rule.text.assign(text.data(), text.data() + text.size());
  if (full) {
    rule.full = *full;
    rule.has_full = true;
  }
  const detail::folded_rule folded(text);
  if (!folded.problem().is_empty()) {
    rule.remarks.push_back({rule_code::rule_unreadable, folded.problem()});
    return rule;
  }
  std::optional<detail::rule_target> compared;
  if (!target.empty()) {
    compared = detail::read_rule_target(target);
    if (!compared) {
      rule.remarks.push_back({rule_code::no_target, {0, text.size()}});
      return rule;
    }
    rule.target = exact(compared->value);
    rule.target_text.assign(target.data(), target.data() + target.size());
  }
  detail::rule_drafts drafts;
  detail::rule_facts facts(folded);
  detail::draft_reader(folded, facts, drafts).read();
  rule.remarks = std::move(drafts.remarks);
  if (!rule.is_readable()) return rule;
  detail::rule_builder(folded, facts, drafts, compared, rule).build();
  return rule;
}

}  // namespace jixiao
