// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/scoring/execution.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao::detail {

/// Whose budget part is scored.
struct money_owner {
  ledger_subject about;  ///< of level execution
  std::string_view duty;
  std::string_view activity;
};

/// The sum of amounts, as far as they are given: absolute figures of several units add up.
inline budget_execution sum_of_money(const std::vector<const budget_execution*>& parts) {
  budget_execution sum;
  for (const budget_execution* part : parts) {
    if (part->adjusted) sum.adjusted = sum.adjusted.value_or(decimal(0)) + *part->adjusted;
    if (part->executed) sum.executed = sum.executed.value_or(decimal(0)) + *part->executed;
  }
  return sum;
}

/// Scores a budget part: its rate, or what follows from there being none.
class money_scorer {
 public:
  money_scorer(const scheme& how, ledger& steps, std::vector<evaluation_problem>& problems)
      : how_(how), steps_(steps), problems_(problems) {}

  /// `money` is null where none was given.
  execution_score score(const budget_execution* money, const money_owner& owner) {
    execution_score result;
    result.name = "预算执行率";
    if (money != nullptr) {
      result.adjusted = money->adjusted;
      result.executed = money->executed;
    }
    if (!result.adjusted || !result.executed) {
      follow(result, owner, how_.policies.missing);
    } else if (result.adjusted->is_zero()) {
      follow(result, owner, how_.policies.budget_zero);
    } else {
      rate(result, owner, money->where);
    }
    return result;
  }

 private:
  void report(problem_code c, severity level, const money_owner& owner, const place& where = {}) {
    evaluation_problem p;
    p.code = c;
    p.level = level;
    p.duty = std::string(owner.duty);
    p.activity = std::string(owner.activity);
    p.where = where;
    problems_.push_back(std::move(p));
  }

  void rate(execution_score& result, const money_owner& owner, const place& where) {
    if (result.executed->is_negative() || result.adjusted->is_negative()) {
      const bool refused =
          how_.policies.negative == negative_policy::error || result.adjusted->is_negative();
      report(problem_code::negative_actual, refused ? severity::error : severity::note, owner,
             where);
      if (refused) return;
    }
    ledger_writer w(steps_, owner.about);
    const std::size_t before = steps_.size();
    try {
      take(result, execution_steps(w, *result.adjusted, *result.executed, how_.rounding));
    } catch (const std::overflow_error&) {
      steps_.resize(before);
      report(problem_code::too_large, severity::error, owner, where);
    }
  }

  void take(execution_score& result, std::size_t step) {
    result.rate = steps_[step].result;
    result.rate_step = step;
  }

  void take_constant(execution_score& result, const money_owner& owner, int value) {
    ledger_writer w(steps_, owner.about);
    take(result, w.add(ledger_rule::execution, operation::value,
                       {of(operand_role::constant, rational(value))}));
    if (value == 0) result.standing = standing::zeroed;
  }

  void follow(execution_score& result, const money_owner& owner, missing_policy policy) {
    report(problem_code::budget_missing,
           policy == missing_policy::refuse ? severity::error : severity::warning, owner);
    if (policy == missing_policy::zero) take_constant(result, owner, 0);
    if (policy == missing_policy::leave_out) result.standing = standing::left_out;
  }

  void follow(execution_score& result, const money_owner& owner, zero_policy policy) {
    report(problem_code::budget_zero,
           policy == zero_policy::error ? severity::error : severity::note, owner);
    if (policy == zero_policy::zero) take_constant(result, owner, 0);
    if (policy == zero_policy::full) take_constant(result, owner, 1);
    if (policy == zero_policy::leave_out) result.standing = standing::left_out;
  }

  const scheme& how_;
  ledger& steps_;
  std::vector<evaluation_problem>& problems_;
};

}  // namespace jixiao::detail
