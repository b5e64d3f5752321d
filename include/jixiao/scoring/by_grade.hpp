// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/scoring/scoring_case.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

/// What the levels of a scale are worth (等级系数): of 优秀,合格,不合格 say 1, 0.6, 0.
struct scale_coefficients {
  /// The words of the levels, best first, as `scale::read` takes them.
  std::string levels;
  /// One a level, each 0 … 1.
  std::vector<decimal> coefficients;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("levels", self.levels);
    visit("coefficients", self.coefficients);
  }
};

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

  /// Of other scales: no rule says what their levels are worth, so a scheme must.
  std::vector<scale_coefficients> scales;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("coefficients", self.coefficients);
    visit("scales", self.scales);
  }

  method_result score(scoring_case& c) const {
    if (!c.graded) return c.refuse(problem_code::method_unfit);
    if (!c.graded->grade) return method_result::ungraded();
    const scale levels = c.indicator.standard.level_scale();
    if (const auto own = share_of_points(c.indicator, *c.graded->grade))
      return c.points_of(
          {of(operand_role::full_points, c.full), of(operand_role::coefficient, *own)});
    const decimal* coefficient = coefficient_of(levels, *c.graded->grade);
    if (coefficient == nullptr) return refuse(c, levels);
    return c.points_of({of(operand_role::full_points, c.full),
                        of(operand_role::coefficient, rational(*coefficient))});
  }

  /// What a level of a scale is worth; null where nothing says it.
  const decimal* coefficient_of(const scale& levels, grade g) const {
    if (levels.is_usual()) return &coefficients[column_of(g)];
    for (const scale_coefficients& s : scales)
      if (scale::read(s.levels) == levels && s.coefficients.size() == levels.size())
        return &s.coefficients[column_of(g)];
    return nullptr;
  }

  /// What a grade is worth where the cells say so themselves: 优 ≥95%（10分）, 良 ≥90%（8分） of 10
  /// points are 1 and 0.8. Empty unless every band that is written has points, the best one the
  /// most, and those the full points where the table states them.
  template <class Indicator>
  static std::optional<rational> share_of_points(const Indicator& i, grade g) {
    const auto& s = i.standard;
    const band& best = s[s.levels()[0]];
    if (!best.has_points || !(decimal(0) < best.points)) return std::nullopt;
    if (i.full_points && !(*i.full_points == best.points)) return std::nullopt;
    for (grade each : s.levels()) {
      if (s[each].is_blank()) continue;
      if (!s[each].has_points || best.points < s[each].points) return std::nullopt;
    }
    return s[g].has_points ? std::optional(rational(s[g].points) / rational(best.points))
                           : std::nullopt;
  }

 private:
  // Names the entry that the scheme lacks.
  static method_result refuse(scoring_case& c, const scale& levels) {
    evaluation_problem& p = c.report(problem_code::no_coefficients, severity::error);
    p.text = levels.words().view();
    p.expected = c.indicator.standard.is_numeric() ? R"("bands")" : R"("labels")";
    p.expected +=
        R"(: {"method": "by_grade", "scales": [{"levels": ")" + p.text + R"(", "coefficients": [)";
    for (std::size_t i = 0; i < levels.size(); ++i) p.expected += i == 0 ? "1" : ", …";
    p.expected += "]}]}";
    return {};
  }
};

}  // namespace jixiao
