// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/scoring/proportional.hpp>

namespace jixiao {

/// satisfaction (按满意度赋分): full points at the target, in proportion below it down to a pass
/// mark of the surveyed rate itself, nothing under that.
///
/// Source: 财预〔2021〕101号 with a pass mark of 60 %, from memory [M].
struct satisfaction {
  static constexpr std::string_view name = "satisfaction";
  static constexpr message words{"按满意度赋分", "by satisfaction"};

  /// The surveyed rate below which there are no points: 0.6 is 60 %.
  decimal pass_mark = decimal::of(6, 1);

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("pass_mark", self.pass_mark);
  }

  method_result score(scoring_case& c) const {
    const std::optional<goal> aim = goal_of(c.indicator);
    if (!aim || aim->is_ceiling() || !aim->unit.is_ratio())
      return c.refuse(problem_code::method_unfit);
    const std::optional<fraction> surveyed = detail::measured_in(c, ratio);
    if (!surveyed) return {};
    const operand full = of(operand_role::full_points, c.full);
    if (*surveyed < pass_mark) {
      const std::size_t actual = c.steps.add(ledger_rule::actual, operation::value,
                                             {of(operand_role::actual, rational(*surveyed))});
      static_cast<void>(actual);
      return c.points_of({full, of(operand_role::constant, rational(0))});
    }
    const method_result rate = completion_rule{}.rate(c);
    if (rate.what != method_result::kind::scored) return rate;
    return c.points_of({full, c.steps.from(rate.step)});
  }
};

}  // namespace jixiao
