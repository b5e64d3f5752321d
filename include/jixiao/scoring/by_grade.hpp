// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// by_grade (按等级赋分): full points × the grade's coefficient.
///
/// Source: 100 / 80 / 60 / 40 and 1 / 0.8 / 0.6 / 0.4 are seen in practice [S], other ladders too
/// (11 / 9 / 7 / 5 of 11 points). No rule of Hebei that turns its four grades into points was
/// found; these defaults are such that an evaluation all of one grade gets that grade overall.
struct by_grade {
  static constexpr std::string_view name = "by_grade";
  static constexpr message words{"按等级赋分", "by grade"};

  /// Of 优, 良, 中, 差; each 0 … 1.
  std::array<decimal, grade_count> coefficients{1, decimal::of(8, 1), decimal::of(6, 1),
                                                decimal::of(4, 1)};

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("coefficients", self.coefficients);
  }

  method_result score(scoring_case& c) const {
    if (!c.graded) return c.refuse(problem_code::method_unfit);
    if (!c.graded->grade) return method_result::ungraded();
    if (!c.indicator.standard.level_scale().is_usual()) return c.refuse(problem_code::method_unfit);
    return c.points_of(
        {of(operand_role::full_points, c.full),
         of(operand_role::coefficient, rational(coefficients[column_of(*c.graded->grade)]))});
  }
};

}  // namespace jixiao
