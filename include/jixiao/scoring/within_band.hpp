// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/scale_coefficients.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// A standard value (标准值) and its coefficient.
struct standard_value {
  decimal value;        ///< in the indicator's unit
  decimal coefficient;  ///< of the full points, 0 … 1

  /// Visits its parts by the names that they have in JSON.
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
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "within_band";
  static constexpr message words{"标准值插值（功效系数法）", "between standard values"};
  ///@}

  /// Best first. Empty: the bounds at which the indicator's bands begin, as seen from the worse
  /// side, with the coefficients below.
  std::vector<standard_value> values;
  /// Of 优, 良, 中, 差, where the bounds of the bands serve.
  std::array<decimal, grade_count> coefficients{1, decimal::of(8, 1), decimal::of(6, 1),
                                                decimal::of(4, 1)};
  /// Of other scales. The words of 企业绩效评价标准值 are worth what it says (1 / 0.8 / 0.6 / 0.4 /
  /// 0.2); of any further scale the scheme must say it. Short of the last bound is what the worst
  /// level is worth, where its band has no bound of its own.
  std::vector<scale_coefficients> scales{
      {"优秀值,良好值,平均值,较低值,较差值",
       {1, decimal::of(8, 1), decimal::of(6, 1), decimal::of(4, 1), decimal::of(2, 1)}}};
  /// The share of the full points short of the worst value; never more than that value's own.
  decimal below = 0;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("values", self.values);
    visit("coefficients", self.coefficients);
    visit("scales", self.scales);
    visit("below", self.below);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  static unit unit_of(const indicator& i);

  std::vector<standard_value> from_bands(const standard_view& s, const decimal* worth) const;

  static method_result zero_range(scoring_case& c, const standard_value& twice);

  // What is short of the worst value is worth.
  decimal short_of(const standard_view& s, const std::vector<standard_value>& scale,
                   const decimal* worth) const;

  static method_result between(scoring_case& c, const std::vector<standard_value>& scale,
                               bool rising, std::size_t actual, const decimal& below);

  static method_result interpolate(scoring_case& c, const standard_value& low,
                                   const standard_value& high, std::size_t actual);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/within_band.ipp>
#endif
