// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include <jixiao/rule/rule_text.hpp>
#include <jixiao/table/rule_of.hpp>

namespace jixiao {

JIXIAO_INLINE scoring_rule rule_of(const indicator& i) {
  std::optional<exact> full;
  if (i.full_points && *i.full_points > decimal(0) && exact::holds(*i.full_points))
    full = exact(*i.full_points);
  const bool has_target = i.target && i.target->is_numeric();
  std::string target;
  if (has_target) {
    target.append(sign_of(i.target->sign));
    if (i.target->is_bare || i.target->sign == target_sign::equal) target.clear();
    target.append(to_text(i.target->value).view()).append(to_text(i.target->unit).view());
  }
  try {
    scoring_rule rule = read_rule(i.rule_text, full, target);
    return rule;
  } catch (const std::overflow_error&) {
    scoring_rule rule;
    rule.text.assign(i.rule_text.begin(), i.rule_text.end());
    rule.remarks.push_back({rule_code::rule_unreadable, {0, rule.text.size()}});
    return rule;
  }
}

}  // namespace jixiao
