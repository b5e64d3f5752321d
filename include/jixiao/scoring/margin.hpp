// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

/// What it would take to move one indicator's grade (or, of a target, to meet or miss it).
struct grade_change {
  std::optional<jixiao::grade> to;  ///< empty for a target
  /// In the unit of the standard or target: the bound to reach, and how far it is.
  ///@{
  decimal bound;
  rational distance;
  ///@}
  /// Up or down.
  bool is_upward = true;
  /// The bound itself is not enough.
  bool is_exclusive = false;
  /// Whole cases more or fewer that do it: of a ratio of counts, above the line (49件/50件 → 1); of
  /// a countable unit, that many of it. Empty for other units, and where no whole number does it.
  std::optional<rational> cases;
};

/// How near an indicator stands to a bound of its standard or its target.
struct indicator_margin {
  /// Whose name it has in the table.
  ///@{
  std::string duty;
  std::string activity;
  std::string indicator;
  ///@}
  /// Places in the evaluation.
  ///@{
  std::size_t duty_index = 0;
  std::size_t activity_index = 0;
  std::size_t indicator_index = 0;
  ///@}

  rational value;                      ///< what was measured, in `unit`
  jixiao::unit unit;                   ///< of the standard or the target
  std::optional<jixiao::grade> grade;  ///< empty for a target and where the reading gives none
  /// The levels that grades have words of.
  scale levels;
  bool is_on_bound = false;  ///< whether a bound is the value itself
  /// Within one unit of a bound: one per cent, one time, one day; of a ratio of counts, one case.
  bool is_within_unit = false;
  std::optional<grade_change> raise;  ///< the smallest change to a better grade, or to the target
  std::optional<grade_change> drop;   ///< the smallest change to a worse grade, or off the target
};

namespace detail {

/// Empty where the indicator has no measured number, or none that fits its standard.
std::optional<indicator_margin> margin_of(const indicator& i, const measurement& m,
                                          const reading& how);

}  // namespace detail

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/margin.ipp>
#endif
