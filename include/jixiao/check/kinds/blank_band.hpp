// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Bands that are left blank.
struct blank_band_finding {
  static constexpr finding_kind entry{
      code::blank_band,
      "blank-band"sv,
      severity::error,
      {"缺档"sv, "blank band"sv},
      {"{bands}没有填写"sv, "{bands} left blank"sv},
      {"空着的档可能要求任何别的档没有要求的值，那些值就评不出等级"sv,
       "a blank band may ask whatever no other band asks, so such values have no grade"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    finding_facts facts = e.about(code::blank_band);
    facts.unit = {};
    for (grade g : e.standard().levels())
      if (e.standard()[g].is_blank()) facts.bands.add(g);
    e.say_if_any(facts);
  }
};

}  // namespace jixiao::detail
