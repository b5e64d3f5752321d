// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Deductions that can never use up the points that they are taken from.
struct cannot_empty_finding {
  static constexpr finding_kind entry{
      code::cannot_empty,
      "cannot-empty"sv,
      severity::warning,
      {"扣不完"sv, "cannot empty"sv},
      {"全部扣分之后还剩 {stated} 分，“扣完为止”用不上"sv,
       "all deductions together leave {stated} points, so that none empties the item"sv},
      {"各项扣分加起来不到满分，可能漏写了扣分项"sv,
       "the deductions come to less than the points; one may be missing"sv}};

  // 扣完为止, where all that can be lost is less than the points.
  template <class Exam>
  static constexpr void find_in_rule(Exam& e) {
    if (e.rule().items.size() != 1) return;
    const auto& item = e.rule().items[0];
    if (!item.has_stated_floor || !item.floor || !item.floor->is_zero() || item.start.is_zero())
      return;
    const auto lost = e.most_lost();
    if (!lost || !(*lost < item.start)) return;
    auto& f = e.add(entry.code, Exam::no_clause);
    f.before = item.start - *lost;
  }
};

}  // namespace jixiao::detail
