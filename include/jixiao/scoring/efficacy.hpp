// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// efficacy (功效系数): (x − not allowed) ÷ (satisfactory − not allowed) × 40 + 60, as so many per
/// cent of the full points. Smaller is better when the satisfactory value is the smaller one. The
/// total may be the weighted sum or the geometric mean (`scheme::total_by`).
///
/// Source: the classic form, not capped, and the improved form with the group's best and worst as
/// the two values; both totals [S].
struct efficacy {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "efficacy";
  static constexpr message words{"功效系数", "efficacy coefficient"};
  ///@}

  /// 满意值; empty: the bound of the indicator's 优 band, or its target.
  std::optional<decimal> satisfactory;
  /// 不允许值; empty: the bound of the indicator's 中 band, short of which it is 差.
  std::optional<decimal> not_allowed;
  decimal span = 40;  ///< the points between the two values …
  decimal base = 60;  ///< … and those at the value that is not allowed
  /// Between 0 and 100. The classic form is not.
  bool capped = true;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("satisfactory", self.satisfactory);
    visit("not_allowed", self.not_allowed);
    visit("span", self.span);
    visit("base", self.base);
    visit("capped", self.capped);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  static std::optional<decimal> worst_bound(const standard_view& s);

  std::size_t coefficient(scoring_case& c, const decimal& good, const decimal& bad,
                          std::size_t actual) const;

  method_result points(scoring_case& c, std::size_t value) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/efficacy.ipp>
#endif
