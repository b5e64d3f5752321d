// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Bands that claim every number there is.
struct every_number_finding {
  static constexpr finding_kind entry{
      code::every_number,
      "every-number"sv,
      severity::warning,
      {"不分高低"sv, "every number"sv},
      {"{bands}包括所有的数"sv, "{bands} takes every number"sv},
      {"无论完成多少都评这一等级"sv, "whatever is measured earns this grade"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    finding_facts facts = e.about(code::every_number);
    for (grade g : e.standard().levels())
      if (e.standard().claims_numbers(g) &&
          e.standard().claimed_by(g).contains(decimal(-1000000)) &&
          e.standard().claimed_by(g).contains(decimal(1000000)))
        facts.bands.add(g);
    e.say_if_any(facts);
  }
};

}  // namespace jixiao::detail
