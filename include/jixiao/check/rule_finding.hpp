// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/check/code.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// One thing to say about a scoring rule before the year starts (评分规则的检查结果): what, about
/// which of its words, and a value that shows it.
struct rule_finding {
  jixiao::code code = jixiao::code::rule_unreadable;  ///< decides which are set
  /// The words concerned, and those that they are held against.
  ///@{
  text_span words;
  text_span other;
  ///@}
  /// The clause that they are, where it is one, and the value that it is about.
  ///@{
  std::size_t clause = no_input;
  std::size_t input = no_input;
  ///@}
  /// A value that shows it, in the input's unit.
  std::optional<exact> witness;
  /// Points: on either side of a cliff; stated and added up; left over.
  ///@{
  std::optional<exact> before;
  std::optional<exact> behind;
  ///@}
  rule_doubt doubt = rule_doubt::none;  ///< of `ambiguous`: what is not said
};

/// The finding that a remark of the reader is.
constexpr code code_of(rule_code remark) {
  switch (remark) {
    case rule_code::rule_unreadable: return code::rule_unreadable;
    case rule_code::second_condition: return code::second_condition;
    case rule_code::ambiguous: return code::ambiguous;
    case rule_code::no_base: return code::no_base;
    case rule_code::no_target: return code::no_target;
    case rule_code::no_full_points: return code::no_full_points;
    case rule_code::points_sum: return code::points_sum;
    case rule_code::implied_each: return code::implied_each;
    case rule_code::misspelt: return code::misspelt;
    case rule_code::not_read: return code::not_read;
    case rule_code::judged: return code::judged;
    case rule_code::beyond_item: return code::beyond_item;
    case rule_code::open_choice: return code::open_choice;
    case rule_code::assumed_completion: return code::assumed_completion;
  }
  return code::rule_unreadable;
}
/// The same remark as a finding: its words, clause and witness.
constexpr rule_finding finding_of(const scoring_rule& rule, const rule_remark& remark) {
  rule_finding f;
  f.code = code_of(remark.code);
  f.words = remark.words;
  f.doubt = remark.doubt;
  if (remark.code == rule_code::points_sum) {
    f.before = rule.full;
    f.behind = remark.sum;
  }
  return f;
}

}  // namespace jixiao
