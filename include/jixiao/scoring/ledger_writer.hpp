// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/ledger.hpp>

namespace jixiao {

/// Writes the steps about one thing into a ledger.
class ledger_writer {
 public:
  /// Adds to `steps`, which outlives it.
  ledger_writer(ledger& steps, const ledger_subject& about) : steps_(&steps), about_(about) {}

  /// Adds a step and works it out; returns its place. Rounding is done where a rule is given.
  /// @throws std::domain_error for a quotient by 0; std::overflow_error for a rounding that needs
  /// more than 38 digits.
  std::size_t add(ledger_rule rule, operation how, std::vector<operand> operands,
                  const std::optional<rounding_rule>& rounding = {});

  /// The b-th root of a, rounded: the value is that of the rounding.
  std::size_t add_root(std::vector<operand> operands, const decimal& value);

  /// Adds the words that a step comes from.
  void tell(std::size_t step, std::string words) { (*steps_)[step].words = std::move(words); }

  /// What later steps take of a step.
  const rational& result(std::size_t step) const { return (*steps_)[step].result; }
  /// The result of an earlier step as an operand.
  operand from(std::size_t step) const { return {operand_role::step, result(step), step}; }
  /// The same writer for something else.
  ledger_writer about(const ledger_subject& other) const { return {*steps_, other}; }

 private:
  std::size_t append(ledger_rule rule, operation how, std::vector<operand> operands, rational exact,
                     const std::optional<rounding_rule>& rounding);

  ledger* steps_;
  ledger_subject about_;
};

/// What a step would come to if nothing before it were rounded, only the step itself; empty when no
/// rounding before it moved anything, or a root was taken.
/// @throws std::overflow_error when that needs more than 38 digits.
std::optional<rational> rounded_at_end(const ledger& steps, std::size_t step);

/// A figure as an operand.
operand of(operand_role role, rational value);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/ledger_writer.ipp>
#endif
