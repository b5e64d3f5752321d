// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>

namespace jixiao {

/// given (评委打分): the points that the assessor gave, between 0 and full.
///
/// Source: what self-evaluation forms have in their 得分 column [S]; the bounds are
/// 财预〔2020〕10号's "never above the weight" [S].
struct as_given {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "given";
  static constexpr message words{"评分人给分", "the assessor's points"};
  ///@}

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}

  /// Points serve where nothing was measured.
  static bool does_without(const measurement* m, const budget_execution*);

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/given.ipp>
#endif
