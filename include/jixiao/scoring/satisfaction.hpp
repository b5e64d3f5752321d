// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>

namespace jixiao {

/// satisfaction (按满意度赋分): full points at the target, in proportion below it down to a pass
/// mark of the surveyed rate itself, nothing under that.
///
/// Source: 财预〔2021〕101号 with a pass mark of 60 %, from memory [M].
struct satisfaction {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "satisfaction";
  static constexpr message words{"按满意度赋分", "by satisfaction"};
  ///@}

  /// The surveyed rate below which there are no points: 0.6 is 60 %.
  decimal pass_mark = decimal::of(6, 1);

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("pass_mark", self.pass_mark);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/satisfaction.ipp>
#endif
