// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/scoring/goal.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// A standard value (标准值) and its coefficient.
struct standard_value {
  decimal value;
  decimal coefficient;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("value", self.value);
    visit("coefficient", self.coefficient);
  }
  friend bool operator==(const standard_value&, const standard_value&) = default;
};

/// within_band (功效系数法, 插值): linear between the coefficients of the two standard values that
/// the actual lies between:
///     full × c₁ + (x − v₁) ÷ (v₂ − v₁) × (full × c₂ − full × c₁)
/// The best coefficient from the best value on, `below` short of the worst.
///
/// Source: the formula, and the coefficients 1 / 0.8 / 0.6 / 0.4 / 0.2 of 优秀 / 良好 / 平均 / 较低
/// / 较差 [S]; full from the best on and 0 below the worst are from memory [M]. Taking the bounds
/// where the bands of a table begin for standard values is this library's convention.
struct within_band {
  static constexpr std::string_view name = "within_band";
  static constexpr message words{"标准值插值（功效系数法）", "between standard values"};

  /// Best first. Empty: the bounds at which the indicator's bands begin, as seen from the worse
  /// side, with the coefficients below.
  std::vector<standard_value> values;
  /// Of 优, 良, 中, 差, where the bounds of the bands serve.
  std::array<decimal, grade_count> coefficients{1, decimal::of(8, 1), decimal::of(6, 1),
                                                decimal::of(4, 1)};
  /// The share of the full points short of the worst value.
  decimal below = 0;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("values", self.values);
    visit("coefficients", self.coefficients);
    visit("below", self.below);
  }

  method_result score(scoring_case& c) const {
    const std::vector<standard_value> scale =
        values.empty() ? from_bands(c.indicator.standard) : values;
    if (scale.size() < 2) return c.refuse(problem_code::method_unfit);
    const bool rising = scale[0].value > scale[1].value;
    for (std::size_t i = 0; i + 1 < scale.size(); ++i) {
      const auto order = scale[i].value <=> scale[i + 1].value;
      if (order == 0) return zero_range(c, scale[i]);
      if ((order > 0) != rising) return c.refuse(problem_code::method_unfit);
    }
    const std::optional<std::size_t> actual = actual_step(c, unit_of(c.indicator), true);
    if (!actual) return {};
    return between(c, scale, rising, *actual);
  }

 private:
  static unit unit_of(const indicator& i) {
    return i.target && i.target->is_numeric() ? i.target->unit : i.standard.unit();
  }

  std::vector<standard_value> from_bands(const standard_view& s) const {
    std::vector<standard_value> scale;
    const bool up = s.which_way() == direction::higher_is_better;
    if (!up && s.which_way() != direction::lower_is_better) return scale;
    if (!s.level_scale().is_usual()) return scale;
    for (grade g : s.levels()) {
      if (!s.claims_numbers(g)) continue;
      const band_set& set = s.claimed_by(g);
      const cut begin = up ? set.front().lower() : set.back().upper();
      if (begin.is_finite()) scale.push_back({begin.value(), coefficients[column_of(g)]});
    }
    return scale;
  }

  static method_result zero_range(scoring_case& c, const standard_value& twice) {
    c.report(problem_code::zero_range, severity::error).stated = rational(twice.value);
    return {};
  }

  method_result between(scoring_case& c, const std::vector<standard_value>& scale, bool rising,
                        std::size_t actual) const {
    const rational x = c.steps.result(actual);
    std::size_t reached = 0;
    const auto short_of = [&](const standard_value& v) {
      return rising ? x < rational(v.value) : x > rational(v.value);
    };
    while (reached < scale.size() && short_of(scale[reached])) ++reached;
    const operand full = of(operand_role::full_points, c.full);
    if (reached == scale.size())
      return c.points_of({full, of(operand_role::coefficient, rational(below))});
    if (reached == 0)
      return c.points_of({full, of(operand_role::coefficient, rational(scale[0].coefficient))});
    return interpolate(c, scale[reached], scale[reached - 1], actual);
  }

  static method_result interpolate(scoring_case& c, const standard_value& low,
                                   const standard_value& high, std::size_t actual) {
    ledger_writer& s = c.steps;
    const operand full = of(operand_role::full_points, c.full);
    const operand low_value = of(operand_role::lower_value, rational(low.value));
    const operand high_value = of(operand_role::upper_value, rational(high.value));
    const std::size_t base =
        s.add(ledger_rule::coefficient, operation::product,
              {full, of(operand_role::lower_share, rational(low.coefficient))});
    const std::size_t above =
        s.add(ledger_rule::coefficient, operation::product,
              {full, of(operand_role::upper_share, rational(high.coefficient))});
    const std::size_t way =
        s.add(ledger_rule::position, operation::difference, {s.from(actual), low_value});
    const std::size_t length =
        s.add(ledger_rule::position, operation::difference, {high_value, low_value});
    const std::size_t position =
        s.add(ledger_rule::position, operation::quotient, {s.from(way), s.from(length)});
    const std::size_t rise =
        s.add(ledger_rule::adjustment, operation::difference, {s.from(above), s.from(base)});
    const std::size_t adjustment =
        s.add(ledger_rule::adjustment, operation::product, {s.from(position), s.from(rise)});
    return method_result::scored(s.add(ledger_rule::own_points, operation::sum,
                                       {s.from(base), s.from(adjustment)}, c.rounding.points));
  }
};

}  // namespace jixiao
