// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/scale_coefficients.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

/// by_grade (按等级赋分): full points × the grade's coefficient.
///
/// Source: 100 / 80 / 60 / 40 and 1 / 0.8 / 0.6 / 0.4 are seen in practice [S], other ladders too
/// (11 / 9 / 7 / 5 of 11 points). No rule of Hebei that turns its four grades into points was
/// found; these defaults are such that an evaluation all of one grade gets that grade overall.
struct by_grade {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "by_grade";
  static constexpr message words{"按等级赋分", "by grade"};
  ///@}

  /// Of 优, 良, 中, 差; each 0 … 1.
  std::array<decimal, grade_count> coefficients{1, decimal::of(8, 1), decimal::of(6, 1),
                                                decimal::of(4, 1)};

  /// Of other scales: no rule says what their levels are worth, so a scheme must.
  std::vector<scale_coefficients> scales;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("coefficients", self.coefficients);
    visit("scales", self.scales);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

  /// What a level of a scale is worth; null where nothing says it.
  const decimal* coefficient_of(const scale& levels, grade g) const;

  /// What a grade is worth where the cells say so themselves: 优 ≥95%（10分）, 良 ≥90%（8分） of 10
  /// points are 1 and 0.8. Empty unless every band that is written has points, the best one the
  /// most, and those the full points where the table states them.
  static std::optional<rational> share_of_points(const indicator& i, grade g);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/by_grade.ipp>
#endif
