// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <variant>

#include <jixiao/scoring/by_grade.hpp>
#include <jixiao/scoring/by_rule.hpp>
#include <jixiao/scoring/deviation.hpp>
#include <jixiao/scoring/efficacy.hpp>
#include <jixiao/scoring/execution.hpp>
#include <jixiao/scoring/given.hpp>
#include <jixiao/scoring/level.hpp>
#include <jixiao/scoring/method.hpp>
#include <jixiao/scoring/pass_fail.hpp>
#include <jixiao/scoring/proportional.hpp>
#include <jixiao/scoring/satisfaction.hpp>
#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/scoring/steps.hpp>
#include <jixiao/scoring/within_band.hpp>

namespace jixiao {

JIXIAO_INLINE std::string_view name_of(const scoring_method& m) {
  return std::visit([]<class Method>(const Method&) { return Method::name; }, m);
}

JIXIAO_INLINE method_result score_by(const scoring_method& m, scoring_case& c) {
  return std::visit([&](const auto& method) { return method.score(c); }, m);
}

JIXIAO_INLINE bool does_without(const scoring_method& m, const measurement* measured,
                                const budget_execution* money) {
  return std::visit(
      [&]<class Method>(const Method&) {
        if constexpr (requires { Method::does_without(measured, money); })
          return Method::does_without(measured, money);
        else
          return false;
      },
      m);
}

}  // namespace jixiao
