// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>

namespace jixiao {

/// The steps of a budget execution rate (预算执行率), no more than 1 and no less than 0.
/// `adjusted` is not 0.
std::size_t execution_steps(ledger_writer& steps, const decimal& adjusted, const decimal& executed,
                            const rounding_plan& rounding);

/// execution (预算执行率赋分): executed ÷ adjusted budget × full points, capped. For an indicator
/// of that meaning: by its measured rate, or else by the money of its activity. The budget part of
/// a whole evaluation is `scheme::execution`.
///
/// Source: executed over the adjusted, not the first budget, on filled-in forms [S]; the deployed
/// system does not cap it [C], the forms do [S].
struct by_execution {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "execution";
  static constexpr message words{"预算执行率赋分", "by budget execution"};
  ///@}

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}

  /// Money serves where no rate was measured.
  static bool does_without(const measurement*, const budget_execution* money);

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/execution.ipp>
#endif
