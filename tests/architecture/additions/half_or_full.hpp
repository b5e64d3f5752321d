// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// half_or_full (半分法): full points from a grade on, else half of them.
struct half_or_full {
  static constexpr std::string_view name = "half_or_full";   ///< in schemes
  static constexpr message words{"半分法", "half or full"};  ///< as people say it

  grade least = grade::good;  ///< the worst grade that earns all

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("least", self.least);
  }
  /// Its points of one indicator.
  method_result score(scoring_case& c) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/half_or_full.ipp>
#endif
