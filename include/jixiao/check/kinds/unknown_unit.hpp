// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A unit that stands in no list: it converts to nothing but itself. Said once a standard, and of a
// table once for each such unit.
struct unknown_unit_finding {
  static constexpr finding_kind entry{
      code::unknown_unit,
      "unknown-unit"sv,
      severity::note,
      {"单位未收录"sv, "unknown unit"sv},
      {"“{text}”的单位没有收录，按原文使用，只和同样写的单位相比"sv,
       "the unit of “{text}” is in no list; it is kept as written and compares only with itself"sv},
      {"同一个单位换一种写法就不能比较，也不能换算"sv,
       "the same unit written otherwise is another one, and it does not convert"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels()) {
      const band& b = e.standard()[g];
      if (!b.is_numeric() || !b.unit.is_unknown()) continue;
      finding_facts facts = e.about(code::unknown_unit, g);
      facts.unit = b.unit;
      e.say(facts);
      return;
    }
  }
};

}  // namespace jixiao::detail
