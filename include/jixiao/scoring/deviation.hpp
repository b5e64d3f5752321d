// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <jixiao/scoring/goal.hpp>

namespace jixiao {

/// Values within this distance of the target, its end included, earn this share of the full points.
struct deviation_band {
  decimal within;
  decimal share;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("within", self.within);
    visit("share", self.share);
  }
  friend bool operator==(const deviation_band&, const deviation_band&) = default;
};

/// deviation (偏差率法): by the distance from the target, on either side of it; nothing beyond the
/// last band.
///
/// Source: ±10 % full, ±10–15 % 3 of 5, ±15–20 % 1 of 5, beyond 0, on a filled-in form [S].
struct by_deviation {
  static constexpr std::string_view name = "deviation";
  static constexpr message words{"偏差率法", "by the distance from the target"};

  std::vector<deviation_band> bands{{decimal::of(1, 1), 1},
                                    {decimal::of(15, 2), decimal::of(6, 1)},
                                    {decimal::of(2, 1), decimal::of(2, 1)}};
  /// The distance is divided by the target: 0.1 is 10 %. Else it is in the target's unit.
  bool relative = true;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("bands", self.bands);
    visit("relative", self.relative);
  }

  method_result score(scoring_case& c) const {
    const std::optional<goal> aim = goal_of(c.indicator);
    if (!aim) return c.refuse(problem_code::method_unfit);
    const std::optional<std::size_t> actual = actual_step(c, aim->unit, true);
    if (!actual) return {};
    const rational target(aim->value);
    if (relative && aim->value.is_zero() && c.steps.result(*actual) != target)
      return {method_result::kind::zero_target};
    const std::size_t distance = distance_step(c, *aim, *actual);
    for (const deviation_band& b : bands)
      if (c.steps.result(distance) <= rational(b.within)) return points(c, b.share);
    return points(c, 0);
  }

 private:
  std::size_t distance_step(scoring_case& c, const goal& aim, std::size_t actual) const {
    const operand target = of(operand_role::target, rational(aim.value));
    const operand value = c.steps.from(actual);
    const bool above = value.value > target.value;
    const std::size_t off = c.steps.add(
        ledger_rule::shortfall, operation::difference,
        above ? std::vector<operand>{value, target} : std::vector<operand>{target, value});
    if (!relative || aim.value.is_zero()) return off;
    const operand size = of(operand_role::target, rational(abs(aim.value)));
    return c.steps.add(ledger_rule::shortfall, operation::quotient, {c.steps.from(off), size},
                       c.rounding.rate);
  }

  static method_result points(scoring_case& c, const decimal& share) {
    return c.points_of(
        {of(operand_role::full_points, c.full), of(operand_role::coefficient, rational(share))});
  }
};

}  // namespace jixiao
