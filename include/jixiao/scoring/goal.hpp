// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/definitions.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

/// The number that an indicator is to reach, and from which side.
struct goal {
  target_sign sign = target_sign::at_least;  ///< never qualitative
  decimal value;                             ///< in `unit`
  jixiao::unit unit;                         ///< of the target, or of the standard

  /// Whether less is better.
  bool is_ceiling() const { return sign == target_sign::at_most || sign == target_sign::less_than; }
};

/// The goal of an indicator: its target, or else the bound of its 优 band. Empty where there is no
/// number: targets in words, bands of labels, a best band in the middle.
std::optional<goal> goal_of(const indicator& i);

namespace detail {

unit unit_of_bare_rate(const unit& wanted, const reading& how);

// The actual value in the unit wanted; empty when a problem was reported.
std::optional<fraction> measured_in(scoring_case& c, const unit& wanted);

}  // namespace detail

/// The step that holds the actual value in the unit wanted, a negative one raised to 0 where the
/// policy says so. Empty when a problem was reported.
std::optional<std::size_t> actual_step(scoring_case& c, const unit& wanted, bool may_be_negative);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/goal.ipp>
#endif
