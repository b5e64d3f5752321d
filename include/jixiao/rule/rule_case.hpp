// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/rule/points.hpp>

namespace jixiao {

/// What is wrong with the answers of a case.
enum class case_fault : std::uint8_t {
  none,           ///< nothing
  empty,          ///< nothing is written
  unknown_input,  ///< no input has this name
  unnamed_value,  ///< several values, and the number says not which
  given_twice,    ///< an input is answered twice
  not_a_flag,     ///< neither yes nor no
  not_whole,      ///< a count with a fraction
  negative,       ///< a count, or points, below 0
  out_of_range,   ///< points outside the range that the rule states
  not_a_number,   ///< see `number`
};

/// A stable name for programs: `unknown-input`.
constexpr std::string_view name_of(case_fault fault) {
  constexpr std::string_view names[] = {
      "none",       "empty-text", "unknown-input",  "unnamed-value", "given-twice",
      "not-a-flag", "not-whole",  "negative-count", "out-of-range",  "not-a-number"};
  return names[static_cast<std::size_t>(fault)];
}

/// A case read: the answers of a rule's inputs, or what is wrong and with which part of the text.
struct rule_case {
  rule_answers answers;                 ///< one for each input of the rule, in its order
  case_fault fault = case_fault::none;  ///< what is wrong with them
  /// Of `not_a_number`.
  jixiao::fault number = jixiao::fault::none;
  std::string part;              ///< the part of the text that is wrong
  std::size_t input = no_input;  ///< the input that it is about, where that is known

  /// Whether the answers are of use.
  constexpr explicit operator bool() const { return fault == case_fault::none; }
};

/// The name of an input in cases (输入的编号): `value` for the first value, else its position
/// from 1.
constexpr detail::fixed_text<24> id_of(const scoring_rule& rule, std::size_t input) {
  detail::fixed_text<24> id;
  for (std::size_t i = 0; i < input; ++i)
    if (rule.inputs[i].kind == input_kind::value)
      return id.append(to_text(decimal(static_cast<std::int64_t>(input + 1))));
  if (rule.inputs[input].kind == input_kind::value) return id.append("value");
  return id.append(to_text(decimal(static_cast<std::int64_t>(input + 1))));
}

/// The unit that the answer of a value is in (填报的单位); empty of anything else.
std::string unit_asked_for(const scoring_rule& rule, std::size_t input);

/// Reads `96.5%`, or `value=96.5%;2=3;3=yes`: the answers by the inputs' ids (or by words that
/// only one of them has). The words of a flag alone (优秀, 按期完成) say that it holds, and what is
/// not named does not. Never throws for what is wrong with the text.
/// @throws std::overflow_error where converting a unit needs more than 38 digits.
rule_case read_case(const scoring_rule& rule, std::string_view text);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/rule/rule_case.ipp>
#endif
