// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/check/rule_finding.hpp>
#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/rule/rule_choices.hpp>

namespace jixiao {

namespace detail {

// Characters of a text before a byte.
constexpr std::size_t characters_before(std::string_view text, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) ++count;
  return count;
}

}  // namespace detail

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

/// The words and figures of a finding about a rule.
rule_finding_words words_of(const scoring_rule& rule, const rule_finding& f);

/// `check_rule`, but that figures of more than 38 digits leave the remarks of its reader alone.
constant_vector<rule_finding> check_rule_of(const scoring_rule& rule);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/rule_in_table.ipp>
#endif
