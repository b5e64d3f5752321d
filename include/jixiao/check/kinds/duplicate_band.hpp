// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/band/label.hpp>
#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Two grades that ask the same.
struct duplicate_band_finding {
  static constexpr finding_kind entry{
      code::duplicate_band,
      "duplicate-band"sv,
      severity::error,
      {"重复档"sv, "duplicate band"sv},
      {"{bands}的要求完全相同"sv, "{bands} ask the same"sv},
      {"满足这一要求的完成值评哪一等级没有依据"sv,
       "nothing tells which of the grades a value that meets it earns"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    grade_set told;
    for (grade a : e.standard().levels()) {
      if (told.has(a)) continue;
      finding_facts facts = e.about(code::duplicate_band);
      for (grade b : e.standard().levels()) {
        if (!(a > b) || !ask_the_same(e.standard(), a, b)) continue;
        facts.bands.add(a);
        facts.bands.add(b);
        told.add(b);
      }
      if (facts.bands.is_empty()) continue;
      if (e.standard().claims_numbers(a)) e.add_claimed(facts, a);
      e.say(facts);
    }
  }

  template <class Standard>
  static constexpr bool ask_the_same(const Standard& s, grade a, grade b) {
    if (s.claims_numbers(a) && s.claims_numbers(b))
      return !s.claimed_by(a).is_empty() && is_equal(s.claimed_by(a), s.claimed_by(b));
    return s.label_bands().has(a) && s.label_bands().has(b) && same_label(s[a].text, s[b].text);
  }

  /// Whether another grade asks the same as this one.
  template <class Standard>
  static constexpr bool has_twin(const Standard& s, grade g) {
    for (grade other : s.levels())
      if (other != g && ask_the_same(s, g, other)) return true;
    return false;
  }
};

}  // namespace jixiao::detail
