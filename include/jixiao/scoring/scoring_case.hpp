// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/rule_score.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

/// What a method made of an indicator: the step that holds its points, or why there is none. What
/// follows from that is the scheme's to say.
struct method_result {
  /// What became of it.
  enum class kind : std::uint8_t {
    scored,         ///< `step` holds the points
    ungraded,       ///< the measurement earns no grade
    zero_target,    ///< points would need a division by a target of 0
    zero_budget,    ///< … by a budget of 0
    nothing_given,  ///< what the method needs was not given: money, an assessor's points
    refused,        ///< a problem was reported; nothing is decided
  };
  kind what = kind::refused;  ///< decides which of the others are set
  std::size_t step = 0;       ///< of scored
  /// Of nothing_given.
  problem_code why = problem_code::missing;

  /// The points are the result of a step.
  static method_result scored(std::size_t step) { return {kind::scored, step}; }
  /// There is no grade to go by.
  static method_result ungraded() { return {kind::ungraded}; }
  /// Something that is needed was not given.
  static method_result without(problem_code why) { return {kind::nothing_given, 0, why}; }
};

/// Everything that a method sees of one indicator. The measurement is given: what is missing or not
/// applicable never comes to a method.
struct scoring_case {
  const jixiao::indicator& indicator;  ///< what is scored
  const measurement& measured;         ///< what was measured of it
  /// The verdict, of an indicator with bands.
  const std::optional<verdict>& graded;
  /// The full marks that its points are out of.
  rational full;
  const scoring_policies& policies;  ///< the scheme's
  const rounding_plan& rounding;     ///< the scheme's
  const jixiao::reading& reading;    ///< the scheme's
  /// The money of its activity; null where none was given.
  const budget_execution* money;
  ledger_writer steps;  ///< writes into the ledger, about this indicator
  /// Where problems go; names and place are filled in already.
  std::vector<evaluation_problem>& problems;
  evaluation_problem about;  ///< what a problem begins with: names and place
  /// How a rule in words scored it, which the method leaves here.
  std::shared_ptr<const rule_score> by_rule = nullptr;

  /// Adds a problem, which may then be filled in.
  evaluation_problem& report(problem_code code, severity level);
  method_result refuse(problem_code code);  ///< adds an error, so that nothing is decided
  /// The product of the operands, as points.
  method_result points_of(std::vector<operand> operands);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/scoring_case.ipp>
#endif
