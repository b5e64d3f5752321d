// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/exact.hpp>

namespace jixiao {

struct curve_run;

/// Whether a later rule gives more points than an earlier one (宽严变化).
enum class points_shift : std::uint8_t {
  kinder,    ///< more
  stricter,  ///< fewer
  other,     ///< points in one of them alone: rows that do not agree claim the value in the other
};

/// Numbers between two exact ends, either of which may be missing (数值区间): of two straight lines
/// the place where they cross need not be a finite decimal.
struct exact_span {
  /// Empty where there is no end on that side.
  ///@{
  std::optional<exact> lower;
  std::optional<exact> upper;
  ///@}
  /// Whether the end is one of the numbers.
  ///@{
  bool includes_lower = false;
  bool includes_upper = false;
  ///@}

  /// Whether a number is one of them.
  constexpr bool contains(const exact& value) const {
    if (lower && (value < *lower || (value == *lower && !includes_lower))) return false;
    return !upper || value < *upper || (value == *upper && includes_upper);
  }
  /// Whether there is none.
  constexpr bool is_empty() const {
    if (!lower || !upper) return false;
    return *upper < *lower || (*lower == *upper && !(includes_lower && includes_upper));
  }
};

/// A number in a unit: 94%, 1/3%, 6月30日.
std::string to_text(const exact& value, const unit& u);

/// `(85%, 94%]`, `{100%}`: numbers in a unit, dates as dates.
std::string to_text(const exact_span& span, const unit& u);

/// Points that follow a number in a straight line: constant + slope · number.
struct points_line {
  exact constant;  ///< the points of 0
  exact slope;     ///< points for each 1 of the number

  /// The points of a number.
  constexpr exact at(const exact& value) const {
    return slope.is_zero() ? constant : constant + slope * value;
  }
};

/// Numbers to which two rules give different points (分值变化的一段), with what each gives, in its
/// own points; empty where rows that do not agree claim them.
struct repointing {
  exact_span values;                         ///< in the unit of the later rule
  std::optional<points_line> before;         ///< what the earlier rule gives
  std::optional<points_line> after;          ///< what the later rule gives
  points_shift shift = points_shift::other;  ///< which of them gives more
  /// One of the numbers, of few digits; a whole one where the unit is countable.
  exact witness;
  /// How much more or fewer points it gets, as a number that is not negative.
  exact by;
};

/// Where two rules of one measured number give different points (新旧计分对照), from the left;
/// exact and complete. Earlier points count `scale` times, and a number of the later unit `u` is
/// `factor` of the earlier unit. O(runs). @throws std::overflow_error
constant_vector<repointing> difference_of(const constant_vector<curve_run>& before,
                                          const constant_vector<curve_run>& after, const unit& u,
                                          const exact& scale = 1, const exact& factor = 1);

/// Neighbouring stretches with points that changed the same way, told as one (宽严变化的范围).
struct repointed_range {
  exact_span values;                         ///< in the unit of the later rule
  points_shift shift = points_shift::other;  ///< of every number in it
  /// The stretch whose witness gains or loses most.
  repointing greatest;
};

/// What `difference_of` found, told in as few ranges as there are changes of direction. O(runs).
constant_vector<repointed_range> ranges_of(const constant_vector<repointing>& runs, const unit& u);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/rule/points_difference.ipp>
#endif
