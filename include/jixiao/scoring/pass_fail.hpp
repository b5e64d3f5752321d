// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

/// pass_fail (直接赋分, 0-1 法): full points or nothing. A number passes when it meets its target
/// (strict signs strictly), words when they are those of the target, an indicator with bands when
/// its grade is good enough.
///
/// Source: 财预〔2021〕101号 for yes-or-no indicators, from memory [M]; as the "0-1 method" [S].
struct pass_fail {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "pass_fail";
  static constexpr message words{"直接赋分（0-1 法）", "full or nothing"};
  ///@}

  /// The worst grade that passes.
  grade least = grade::excellent;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("least", self.least);
  }

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  std::optional<bool> passes(scoring_case& c) const;

  static bool says_target(const scoring_case& c);

  static bool stands_to(const rational& actual, target_sign sign, const rational& value);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/pass_fail.ipp>
#endif
