// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A known slip, read as it was meant.
struct misspelt_finding {
  static constexpr finding_kind entry{
      code::misspelt,
      "misspelt"sv,
      severity::warning,
      {"疑似错字"sv, "misspelt"sv},
      {"“{text}”按“{read}”读"sv, "“{text}” is read as “{read}”"sv},
      {"按猜到的本意判定；公布的表应当改正"sv,
       "what was probably meant decides; the published table should say it"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    for (grade g : e.standard().levels())
      if (e.standard()[g].is_misspelt) e.say(e.about(code::misspelt, g));
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.correct();
  }
};

}  // namespace jixiao::detail
