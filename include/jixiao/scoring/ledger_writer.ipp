// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/ledger_writer.hpp>

namespace jixiao {

namespace detail {

inline rational folded(operation how, const std::vector<operand>& operands, std::size_t last) {
  rational value = operands[0].value;
  for (std::size_t i = 1; i < last; ++i) {
    const rational& next = operands[i].value;
    switch (how) {
      case operation::sum: value = value + next; break;
      case operation::difference: value = value - next; break;
      case operation::quotient: value = value / next; break;
      case operation::least: value = std::min(value, next); break;
      case operation::greatest: value = std::max(value, next); break;
      default: value = value * next; break;
    }
  }
  return value;
}

// Every operation but the root.
inline rational worked_out(operation how, const std::vector<operand>& operands) {
  switch (how) {
    case operation::scaled:
      return folded(how, operands, operands.size() - 1) / operands.back().value;
    case operation::floor: return floor(operands[0].value);
    case operation::ceiling: return ceiling(operands[0].value);
    case operation::power: return power(operands[0].value, to_int(operands[1].value));
    default: return folded(how, operands, operands.size());
  }
}

}  // namespace detail

JIXIAO_INLINE std::size_t ledger_writer::add(ledger_rule rule, operation how,
                                             std::vector<operand> operands,
                                             const std::optional<rounding_rule>& rounding) {
  rational exact = detail::worked_out(how, operands);
  return append(rule, how, std::move(operands), std::move(exact), rounding);
}

JIXIAO_INLINE std::size_t ledger_writer::add_root(std::vector<operand> operands,
                                                  const decimal& value) {
  return append(ledger_rule::root, operation::root, std::move(operands), rational(value), {});
}

JIXIAO_INLINE std::size_t ledger_writer::append(ledger_rule rule, operation how,
                                                std::vector<operand> operands, rational exact,
                                                const std::optional<rounding_rule>& rounding) {
  ledger_step step;
  step.about = about_;
  step.rule = rule;
  step.operation = how;
  step.operands = std::move(operands);
  step.result = exact;
  if (rounding) {
    const decimal value = rounded(exact, *rounding);
    step.result = rational(value);
    step.rounded = ledger_rounding{*rounding, value, step.result - exact};
  }
  step.exact = std::move(exact);
  steps_->push_back(std::move(step));
  return steps_->size() - 1;
}

JIXIAO_INLINE std::optional<rational> rounded_at_end(const ledger& steps, std::size_t step) {
  bool any_moved = false;
  for (std::size_t i = 0; i < step; ++i) {
    if (steps[i].operation == operation::root) return std::nullopt;
    any_moved = any_moved || (steps[i].rounded && !steps[i].rounded->moved.is_zero());
  }
  if (!any_moved) return std::nullopt;
  std::vector<rational> exact;
  exact.reserve(step + 1);
  for (std::size_t i = 0; i <= step; ++i) {
    std::vector<operand> operands = steps[i].operands;
    for (operand& o : operands)
      if (o.step) o.value = exact[*o.step];
    exact.push_back(detail::worked_out(steps[i].operation, operands));
  }
  const std::optional<ledger_rounding>& last = steps[step].rounded;
  return last ? rational(rounded(exact[step], last->rule)) : exact[step];
}

JIXIAO_INLINE operand of(operand_role role, rational value) { return {role, std::move(value), {}}; }

}  // namespace jixiao
