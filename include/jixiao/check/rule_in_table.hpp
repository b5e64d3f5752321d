// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/check/rule.hpp>
#include <jixiao/check/rule_repair.hpp>
#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/table/rule_of.hpp>

namespace jixiao {

/// A finding about the scoring rule of an indicator, with its words and figures as they are
/// printed, so that it stands without the rule.
struct rule_finding_words {
  std::string text;     ///< the words concerned
  std::string other;    ///< those that they are held against
  std::size_t at = 0;   ///< the character of the rule at which they begin, from 1
  std::string witness;  ///< a value that shows it, with its unit; empty where there is none
  std::string before;   ///< points on its better side, or as stated
  std::string behind;   ///< points on its worse side, or added up
  std::string mended;   ///< what would stand in their place
  /// Of open_choice: what the words leave open.
  constant_vector<rule_choice> open;
  rule_doubt doubt = rule_doubt::none;        ///< of ambiguous: what is not said
  rule_trouble trouble = rule_trouble::none;  ///< of rule_unreadable: what is evidently wrong
};

namespace detail {

// Characters of a text before a byte.
constexpr std::size_t characters_before(std::string_view text, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) ++count;
  return count;
}

inline std::string figure_of(const std::optional<exact>& e) {
  return e ? std::string(to_text(*e).view()) : std::string();
}

}  // namespace detail

/// The words and figures of a finding about a rule.
inline rule_finding_words words_of(const scoring_rule& rule, const rule_finding& f) {
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

/// `check_rule`, but that figures of more than 38 digits leave the remarks of its reader alone.
inline constant_vector<rule_finding> check_rule_of(const scoring_rule& rule) {
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
