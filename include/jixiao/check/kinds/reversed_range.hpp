// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// The ends of a range written larger first: 95%～90%.
struct reversed_range_finding {
  static constexpr finding_kind entry{
      code::reversed_range,
      "reversed-range"sv,
      severity::note,
      {"两端颠倒"sv, "reversed range"sv},
      {"“{text}”按“{read}”读"sv, "“{text}” is read as “{read}”"sv},
      {"从大到小写的范围按从小到大读，范围不变"sv,
       "a range written from its upper end is read from its lower one; it stays the same"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels()) {
      if (!e.standard()[g].is_reversed) continue;
      finding_facts facts = e.about(code::reversed_range, g);
      facts.unit = e.standard()[g].unit;
      e.say(facts);
    }
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.reword();
  }
};

}  // namespace jixiao::detail
