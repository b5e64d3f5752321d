// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/check/rule.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/check/rule_repair.hpp>

namespace jixiao {

namespace detail {

inline std::string figure_of(const std::optional<exact>& e) {
  return e ? std::string(to_text(*e).view()) : std::string();
}

}  // namespace detail

JIXIAO_INLINE rule_finding_words words_of(const scoring_rule& rule, const rule_finding& f) {
  rule_finding_words said;
  said.text = std::string(rule.words(f.words));
  said.other = std::string(rule.words(f.other));
  said.at = detail::characters_before(rule.view(), f.words.begin) + 1;
  said.witness = detail::figure_of(f.witness);
  if (f.witness && f.input != no_input) said.witness += to_text(rule.inputs[f.input].unit).view();
  said.before = detail::figure_of(f.before);
  said.behind = detail::figure_of(f.behind);
  said.mended = repair_of(rule, f);
  said.doubt = f.doubt;
  if (f.code == code::rule_unreadable) said.trouble = trouble_of(said.text);
  if (f.code == code::open_choice) said.open.assign(rule.open.begin(), rule.open.end());
  return said;
}

JIXIAO_INLINE constant_vector<rule_finding> check_rule_of(const scoring_rule& rule) {
  constant_vector<rule_finding> found;
  try {
    found = check_rule(rule);
  } catch (const std::overflow_error&) {
    // What needs more than 38 digits has no example to show; the rule's points say so themselves.
    for (const rule_remark& r : rule.remarks) found.push_back(finding_of(rule, r));
  }
  return found;
}

}  // namespace jixiao
