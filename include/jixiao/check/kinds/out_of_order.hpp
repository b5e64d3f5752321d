// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// A better grade that asks less than a worse one does.
struct out_of_order_finding {
  static constexpr finding_kind entry{
      code::out_of_order,
      "out-of-order"sv,
      severity::error,
      {"次序颠倒"sv, "out of order"sv},
      {"{bands}之间，较好的一档要求反而较低"sv, "of {bands} the better asks less"sv},
      {"做得更好反而评得更差，多半是两格填反了"sv,
       "doing better earns less; most likely two cells were swapped"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    const auto& s = e.standard();
    finding_facts facts = e.about(code::out_of_order);
    for (grade a : s.levels())
      for (grade b : s.levels()) {
        if (!(a > b) || !s.claims_numbers(a) || !s.claims_numbers(b)) continue;
        if (!is_against(s.which_way(), s.higher_or_lower(a, b))) continue;
        facts.bands.add(a);
        facts.bands.add(b);
      }
    e.say_if_any(facts);
  }

 private:
  static constexpr bool is_against(direction way, int vote) {
    return (way == direction::higher_is_better && vote < 0) ||
           (way == direction::lower_is_better && vote > 0) ||
           (way == direction::unknown && vote != 0);
  }
};

}  // namespace jixiao::detail
