// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <jixiao/rule/rule_builder.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// Reads a scoring rule in words (评分标准, 评分细则):
/// ≥95%得满分，每降低1个百分点扣0.5分，扣完为止. `full` are the full points of what it scores,
/// unless the text says them; `target` is what its words compare with, as 100万元 or ≤9%. Total: a
/// text that cannot be read, or not without a guess, is a rule that says where and why
/// (`is_readable`, `remarks`). Linear in the text's length.
/// @throws std::overflow_error where a figure of the rule needs more than 38 digits.
constexpr scoring_rule read_rule(std::string_view text, const std::optional<exact>& full = {},
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
