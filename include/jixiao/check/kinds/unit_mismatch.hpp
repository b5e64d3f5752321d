// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A band in a unit that does not convert to the others'.
struct unit_mismatch_finding {
  static constexpr finding_kind entry{
      code::unit_mismatch,
      "unit-mismatch"sv,
      severity::error,
      {"单位不一致"sv, "unit mismatch"sv},
      {"{bands}的单位是“{unit}”，与其他档不能换算"sv,
       "{bands} in “{unit}”, which does not convert to the others"sv},
      {"一个完成值只有一种单位，不能同时与两种不能换算的单位比较"sv,
       "what is measured has one unit and cannot be compared in two that do not convert"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels()) {
      if (!e.standard().foreign_bands().has(g)) continue;
      finding_facts facts = e.about(code::unit_mismatch, g);
      facts.unit = e.standard()[g].unit;
      e.say(facts);
    }
  }
};

}  // namespace jixiao::detail
