// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/whole_number_steps.hpp>

namespace jixiao::detail {

// Bands of whole numbers without a unit: what lies between two of them is no whole number.
struct whole_numbers_finding {
  static constexpr finding_kind entry{
      code::whole_numbers,
      "whole-numbers"sv,
      severity::note,
      {"按整数分档"sv, "whole numbers"sv},
      {"各档以整数相接，没有写单位；只有不是整数的值才会落在 {values}"sv,
       "the bands go on from one whole number to the next, without a unit; only what is no whole "
       "number falls into {values}"sv},
      {"写明次、个等单位后，这里就没有数会落空"sv,
       "with a unit of counting (次, 个) no number falls between the bands"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    finding_facts facts = e.about(code::whole_numbers);
    for (std::size_t i = 0; i < e.parts().size(); ++i) {
      if (!whole_number_steps::is_between(e, i) || facts.add(i)) continue;
      e.say(facts);
      facts = e.about(code::whole_numbers);
      facts.add(i);
    }
    if (facts.stretches > 0) e.say(facts);
  }
};

}  // namespace jixiao::detail
