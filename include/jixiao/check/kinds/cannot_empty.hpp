// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/rule_examination.hpp>

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
  static constexpr void find_in_rule(rule_examination& e) {
    const scoring_rule& rule = e.rule();
    if (rule.items.size() != 1) return;
    const rule_item& item = rule.items[0];
    if (!item.has_stated_floor || !item.floor || !item.floor->is_zero() || item.start.is_zero())
      return;
    exact left = item.start;
    for (const rule_clause& c : rule.clauses) {
      if (c.is_base || c.kind == clause_kind::effect) continue;
      if (c.kind == clause_kind::zero || c.sign != clause_sign::lose) return;
      if (c.kind == clause_kind::flag)
        left = left - c.points;
      else if (c.most)
        left = left - *c.most;
      else
        return;
    }
    if (!(exact(0) < left)) return;
    rule_finding& f = e.add(entry.code, no_input);
    f.before = left;
  }
};

}  // namespace jixiao::detail
