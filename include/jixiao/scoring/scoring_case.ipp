// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/scoring/rule_score.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao {

JIXIAO_INLINE evaluation_problem& scoring_case::report(problem_code code, severity level) {
  problems.push_back(about);
  problems.back().code = code;
  problems.back().level = level;
  return problems.back();
}

JIXIAO_INLINE method_result scoring_case::refuse(problem_code code) {
  report(code, severity::error);
  return {};
}

JIXIAO_INLINE method_result scoring_case::points_of(std::vector<operand> operands) {
  return method_result::scored(
      steps.add(ledger_rule::own_points, operation::product, std::move(operands), rounding.points));
}

}  // namespace jixiao
