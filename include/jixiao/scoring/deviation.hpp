// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/policy.hpp>

namespace jixiao {

/// Values within this distance of the target, its end included, earn this share of the full points.
struct deviation_band {
  decimal within;  ///< the greatest distance, included; 0.1 is 10 % where distances are relative
  decimal share;   ///< of the full points, 0 … 1

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("within", self.within);
    visit("share", self.share);
  }
  friend bool operator==(const deviation_band&, const deviation_band&) = default;
};

/// deviation (偏差率法): by the distance from the target, on either side of it; nothing beyond the
/// last band.
///
/// Source: ±10 % full, ±10–15 % 3 of 5, ±15–20 % 1 of 5, beyond 0, on a filled-in form [S].
struct by_deviation {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "deviation";
  static constexpr message words{"偏差率法", "by the distance from the target"};
  ///@}

  /// The nearest first.
  std::vector<deviation_band> bands{{decimal::of(1, 1), 1},
                                    {decimal::of(15, 2), decimal::of(6, 1)},
                                    {decimal::of(2, 1), decimal::of(2, 1)}};
  /// The distance is divided by the target: 0.1 is 10 %. Else it is in the target's unit.
  bool relative = true;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("bands", self.bands);
    visit("relative", self.relative);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  std::size_t distance_step(scoring_case& c, const goal& aim, std::size_t actual) const;

  static method_result points(scoring_case& c, const decimal& share);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/deviation.ipp>
#endif
