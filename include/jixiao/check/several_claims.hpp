// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Numbers that several bands claim: one finding a code gathers all of a standard's, but overlaps
// that lie apart, or are of other bands, are findings of their own.
class several_claims {
 public:
  template <class Exam>
  static constexpr void find(Exam& e, code wanted) {
    finding_facts facts;
    std::size_t last = 0;
    bool only_points = true;
    for (std::size_t i = 0; i < e.parts().size(); ++i) {
      if (!concerns(e, i, wanted)) continue;
      const grade_set& claims = e.parts()[i].claims;
      const bool is_point = e.parts().span(i).is_point();
      const bool apart =
          wanted == code::overlap &&
          (i != last + 1 || !go_together(facts.bands, claims, only_points, is_point));
      if (facts.stretches == 0 || apart || !facts.add(i)) {
        if (facts.stretches > 0) e.say(facts);
        facts = e.about(wanted);
        facts.add(i);
        facts.bands = claims;
        only_points = true;
      } else if (wanted != code::overlap) {
        for (grade g : e.standard().levels())
          if (claims.has(g)) facts.bands.add(g);
      } else if (only_points) {
        facts.bands = claims;
      }
      only_points = only_points && is_point;
      last = i;
    }
    if (facts.stretches > 0) e.say(facts);
  }

 private:
  static constexpr code code_of(const piece& p) {
    if (p.kind == claim::overlap) return code::overlap;
    if (p.kind == claim::shared_bound) return code::shared_bound;
    return p.claims.best() > p.narrowest.best() ? code::nested_worse : code::nested;
  }

  // Values that the same bands claim overlap as one; a bound among them may belong to more.
  static constexpr bool go_together(const grade_set& before, const grade_set& next,
                                    bool before_is_points, bool next_is_point) {
    if (next_is_point) return includes(next, before);
    return before_is_points ? includes(before, next) : before == next;
  }
  static constexpr bool includes(const grade_set& all, const grade_set& part) {
    for (grade g : all_levels)
      if (part.has(g) && !all.has(g)) return false;
    return true;
  }

  template <class Exam>
  static constexpr bool concerns(const Exam& e, std::size_t i, code wanted) {
    const piece& p = e.parts()[i];
    const bool several =
        p.kind != claim::none && p.kind != claim::single && p.kind != claim::stated_bound;
    return several && code_of(p) == wanted && e.has_number(i) &&
           (wanted != code::overlap || !is_duplicate(e, i));
  }

  // Grades that ask the same overlap as a whole: that is the finding duplicate-band, and covers
  // where others touch them.
  template <class Exam>
  static constexpr bool is_duplicate(const Exam& e, std::size_t i) {
    const grade_set& claims = e.parts()[i].narrowest;
    for (grade a : e.standard().levels())
      for (grade b : e.standard().levels()) {
        if (!(a > b) || !claims.has(a) || !claims.has(b)) continue;
        const band_set& x = e.standard().claimed_by(a);
        const band_set& y = e.standard().claimed_by(b);
        if (!is_equal(x, y) && !partition_view::touch_in(e.parts().span(i), x, y)) return false;
      }
    return true;
  }
};

}  // namespace jixiao::detail
