// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// The unit of a rate on one end only (90~95%), or on some bands only.
struct unit_omitted_finding {
  static constexpr finding_kind entry{
      code::unit_omitted,
      "unit-omitted"sv,
      severity::note,
      {"单位省略"sv, "unit omitted"sv},
      {"“{text}”只有一端写了单位，按“{read}”读"sv,
       "“{text}” has its unit on one end only; read as “{read}”"sv},
      {"只写一次的单位按两端都有读；写全了别人不会读错"sv,
       "a unit written once is read at both ends; written twice nobody misreads it"sv},
      true};

  template <class Exam>
  static constexpr void find(Exam& e) {
    const auto& s = e.standard();
    for (grade g : s.levels()) {
      const band& b = s[g];
      const bool bare_among_rates =
          b.is_numeric() && !b.is_zero_word && b.unit.is_bare() && s.unit().is_ratio();
      if (b.omits_unit || bare_among_rates) e.say(e.about(code::unit_omitted, g));
    }
  }

  template <class Search>
  static constexpr void mend(Search& search) {
    search.reword();
  }
};

}  // namespace jixiao::detail
