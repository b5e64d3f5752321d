// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/tendency.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

/// What changed between two versions of a target (目标值变化): the numbers that meet one of them
/// alone, as far as its unit has such numbers.
struct target_difference {
  /// Tightened where fewer numbers meet the later one, loosened where more do, mixed where some
  /// meet the earlier one alone and some the later one. Incomparable: a number against words, other
  /// words, another thing that is counted (提高5%, 降低5%), units that do not convert exactly, or a
  /// target that could not be read, unless it is written the same.
  jixiao::tendency tendency = jixiao::tendency::same;
  jixiao::unit unit;       ///< of the numbers: the later target's wherever that can express them
  value_set lost;          ///< those that meet the earlier target alone
  value_set gained;        ///< those that meet the later one alone
  bool has_common = true;  ///< whether anything meets both
};

/// What meets one of two targets alone (新旧目标值对照); exact and complete, however they are
/// written: ≥90% and ≥900‰ are the same. A figure without a sign is met by that figure only. One
/// without a unit is in that of the other where this is counted (次, 分); beside a rate it is what
/// `bare` says, and where that is `refused`, a share of 1 if it is less than 1 (≥0.9 is ≥90%), else
/// incomparable. Total. O(1).
target_difference difference_of(const target& before, const target& after,
                                bare_number bare = bare_number::refused);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/target_difference.ipp>
#endif
