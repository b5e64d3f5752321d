// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/rule_examination.hpp>
#include <jixiao/check/rule_finding.hpp>
#include <jixiao/rule/constant_rule.hpp>

namespace jixiao {

/// The findings of `check_rule`, for constants.
/// @throws std::overflow_error where an example needs more than 38 digits.
constexpr constant_vector<rule_finding> constant_findings(const scoring_rule& rule) {
  constant_vector<rule_finding> found;
  for (const rule_remark& r : rule.remarks) found.push_back(finding_of(rule, r));
  if (!rule.is_readable()) return found;
  detail::rule_examination e(rule, found);
  detail::finding_kinds::for_each([&]<class Kind>() {
    if constexpr (requires { Kind::find_in_rule(e); }) Kind::find_in_rule(e);
  });
  for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
    if (rule.inputs[i].kind != input_kind::value) continue;
    e.look_at(i);
    detail::finding_kinds::for_each([&]<class Kind>() {
      if constexpr (requires { Kind::find_of_value(e); }) Kind::find_of_value(e);
    });
  }
  return found;
}

// Declared and never defined, as those of standards: the compiler names the one that is reached.
/// What a rule is found guilty of while compiling; see `checked_rule`.
///@{
void this_rule_cannot_be_read();
void this_rule_gives_a_value_two_kinds_of_points();
void this_rule_leaves_values_without_points();
void this_rule_contradicts_itself();
void points_of_this_rule_do_not_add_up();
///@}

/// The full points of a rule that is right, for rules in constants: one that cannot be read, leaves
/// gaps, contradicts itself or does not add up does not compile, and the compiler names why.
///
///     static_assert(checked_rule("≥95%得满分，每降低1个百分点扣0.5分", 5) == exact(5));
consteval exact checked_rule(std::string_view text, const exact& full,
                             std::string_view target = {}) {
  const scoring_rule rule = constant_rule(text, full, target);
  if (!rule.is_readable()) this_rule_cannot_be_read();
  for (const rule_finding& f : constant_findings(rule)) {
    switch (f.code) {
      case code::points_sum: points_of_this_rule_do_not_add_up(); break;
      case code::points_gap: this_rule_leaves_values_without_points(); break;
      case code::points_overlap: this_rule_gives_a_value_two_kinds_of_points(); break;
      case code::rule_contradiction: this_rule_contradicts_itself(); break;
      default: break;
    }
  }
  return rule.full;
}

}  // namespace jixiao
