// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/testing/answer.hpp>

namespace jixiao {

/// What a case wants of an answer (预期), read from its cells.
struct case_expectation {
  bool wants_grade = false;              ///< whether a grade, or none, is asked for
  std::optional<jixiao::grade> grade;    ///< empty: no grade is what is wanted
  std::optional<jixiao::reason> reason;  ///< empty: for any reason
  std::optional<fraction> points;        ///< empty: none are asked for
  bool wants_refusal = false;            ///< whether the value must be refused
  std::string_view refusal;              ///< empty: by any code

  jixiao::reading reading;       ///< under which the answer is given
  bool has_own_reading = false;  ///< whether the case names it itself

  /// Whether an answer is what is wanted; of points nothing is asked here.
  bool is_met_by(const answer& got) const;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/expectation.ipp>
#endif
