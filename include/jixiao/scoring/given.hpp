// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao {

/// given (评委打分): the points that the assessor gave, between 0 and full.
///
/// Source: what self-evaluation forms have in their 得分 column [S]; the bounds are
/// 财预〔2020〕10号's "never above the weight" [S].
struct as_given {
  static constexpr std::string_view name = "given";
  static constexpr message words{"评分人给分", "the assessor's points"};

  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}

  /// Points serve where nothing was measured.
  static bool does_without(const measurement* m, const budget_execution*) {
    return m != nullptr && m->given_points.has_value();
  }

  method_result score(scoring_case& c) const {
    if (!c.measured.given_points) return method_result::without(problem_code::points_missing);
    const rational given(*c.measured.given_points);
    if (given >= rational(0) && given <= c.full)
      return c.points_of({of(operand_role::given, given)});
    evaluation_problem& p = c.report(problem_code::points_range, severity::error);
    p.stated = given;
    p.least = rational(0);
    p.most = c.full;
    return {};
  }
};

}  // namespace jixiao
