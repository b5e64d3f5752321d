// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

/// What the levels of a scale are worth (等级系数): of 优秀,合格,不合格 say 1, 0.6, 0.
struct scale_coefficients {
  /// The words of the levels, best first, as `scale::read` takes them.
  std::string levels;
  /// One a level, each 0 … 1.
  std::vector<decimal> coefficients;

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("levels", self.levels);
    visit("coefficients", self.coefficients);
  }
};

namespace detail {

/// What a scheme says that the levels of a scale are worth, one a level, best first; null where it
/// does not say it.
const decimal* coefficients_of(const std::vector<scale_coefficients>& said, const scale& levels);

/// No points, since the scheme does not say what the levels are worth; names the entry that it
/// lacks.
method_result without_coefficients(scoring_case& c, std::string_view method, const scale& levels);

}  // namespace detail

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/scale_coefficients.ipp>
#endif
