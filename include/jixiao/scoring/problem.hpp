// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <jixiao/base/error.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/scoring/problem_code.hpp>

namespace jixiao {

/// One thing to say about an evaluation: what, about whom, where, with its figures. Data only;
/// words/scoring_messages.hpp makes sentences of it.
struct evaluation_problem {
  problem_code code = problem_code::missing;  ///< decides which members are set
  /// error: something could not be scored, or the total could not be formed; warning: scored, and
  /// worth a look; note: a stated policy was used.
  severity level = severity::error;

  /// Whose it is; empty above the level that it is about.
  ///@{
  std::string duty;
  std::string activity;
  std::string indicator;
  ///@}
  /// The text concerned, as written; the expected one, or a near name.
  ///@{
  std::string text;
  std::string expected;
  ///@}
  place where;  ///< of the indicator, the measurement or the scheme; empty where none is known

  /// Of not_a_measurement and target_unreadable, what is wrong and what was expected instead; of
  /// no_grade.
  ///@{
  jixiao::fault fault = jixiao::fault::none;
  expectation instead;
  std::optional<jixiao::reason> reason;
  ///@}
  /// Of rule_unreadable: what is wrong with the rule. Of rule_answer: with an answer.
  ///@{
  jixiao::code finding = jixiao::code::rule_unreadable;
  rule_doubt doubt = rule_doubt::none;
  case_fault answer = case_fault::none;
  ///@}
  /// Of rule_effect: what it reaches; of a loss, `stated` is what the total loses.
  effect_scope effect = effect_scope::veto;
  /// The character of the rule at which `text` begins, from 1.
  std::size_t at = 1;

  /// The figures: what was stated, what it comes to, and the range it must lie in.
  ///@{
  std::optional<rational> stated;
  std::optional<rational> summed;
  std::optional<rational> least;
  std::optional<rational> most;
  ///@}
};

}  // namespace jixiao
