// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/check/coverage.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/finding_values.hpp>
#include <jixiao/judging/judge.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// overlap, shared-bound, nested, nested-worse: numbers that several bands claim. One finding a code
// gathers all of a standard's; overlaps that lie apart are findings of their own.
class claims_check {
 public:
  constexpr claims_check(const standard& s, findings& out) : standard_(s), out_(out) {}

  constexpr void run(bool with_notes) {
    gather(code::overlap);
    gather(code::nested_worse);
    if (!with_notes) return;
    gather(code::shared_bound);
    gather(code::nested);
  }

 private:
  constexpr code code_of(const piece& p) const {
    if (p.kind == claim::overlap) return code::overlap;
    if (p.kind == claim::shared_bound) return code::shared_bound;
    return p.claims.best() > p.narrowest.best() ? code::nested_worse : code::nested;
  }

  // Grades that ask the same overlap as a whole: that is the finding duplicate-band, and covers
  // where others touch them.
  constexpr bool is_duplicate(std::size_t i) const {
    const grade_set& claims = standard_.parts()[i].narrowest;
    for (grade a : all_grades)
      for (grade b : all_grades) {
        if (!(a > b) || !claims.has(a) || !claims.has(b)) continue;
        const band_set& x = standard_.claimed_by(a);
        const band_set& y = standard_.claimed_by(b);
        if (!is_equal(x, y) && !partition::touch_in(standard_.parts().span(i), x, y)) return false;
      }
    return true;
  }

  constexpr void gather(code wanted) {
    finding f;
    bool open = false;
    std::size_t last = 0;
    const partition& parts = standard_.parts();
    const auto flush = [&] {
      if (!open) return;
      find_witnesses(f, is_top_down(standard_));
      out_.push_back(f);
      open = false;
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const piece& p = parts[i];
      const bool several = p.kind != claim::none && p.kind != claim::single;
      if (!several || code_of(p) != wanted || !has_number_in(parts.span(i), standard_.unit()) ||
          (wanted == code::overlap && is_duplicate(i)))
        continue;
      const bool apart = wanted == code::overlap && open && i != last + 1;
      if (apart || (open && !add_values(f, parts.span(i)))) flush();
      if (!open) {
        f = finding{};
        f.code = wanted;
        f.unit = standard_.unit();
        add_values(f, parts.span(i));
        open = true;
      }
      for (grade g : all_grades)
        if (p.claims.has(g)) f.bands.add(g);
      last = i;
    }
    flush();
  }

  const standard& standard_;
  findings& out_;
};

constexpr void check_claims(const standard& s, bool with_notes, findings& out) {
  claims_check(s, out).run(with_notes);
}

constexpr bool ask_the_same(const standard& s, grade a, grade b) {
  if (s.claims_numbers(a) && s.claims_numbers(b))
    return !s.claimed_by(a).is_empty() && is_equal(s.claimed_by(a), s.claimed_by(b));
  return s.label_bands().has(a) && s.label_bands().has(b) && same_label(s[a].text, s[b].text);
}

// duplicate-band.
constexpr void check_duplicates(const standard& s, findings& out) {
  for (grade a : all_grades) {
    finding f;
    f.code = code::duplicate_band;
    for (grade b : all_grades) {
      if (!(a > b) || !ask_the_same(s, a, b)) continue;
      f.bands.add(a);
      f.bands.add(b);
    }
    bool known = f.bands.is_empty();
    for (const finding& other : out)
      known = known || (other.code == code::duplicate_band && other.bands.has(a));
    if (known) continue;
    f.unit = s.unit();
    if (s.claims_numbers(a)) {
      for (const interval& part : s.claimed_by(a)) add_values(f, part);
      find_witnesses(f, is_top_down(s));
    }
    out.push_back(f);
  }
}

// The grades that some number earns (official reading).
constexpr grade_set reachable_grades(const standard& s) {
  grade_set reached;
  const reading how = reading::official();
  const judge official(s, how);
  for (std::size_t i = 0; i < s.parts().size(); ++i)
    if (const auto given = official.outcome_of(i).grade)
      if (!reached.has(*given) && has_number_in(s.parts().span(i), s.unit())) reached.add(*given);
  return reached;
}

// unreachable: a band with numbers that no value earns.
constexpr void check_unreachable(const standard& s, findings& out) {
  const grade_set reached = reachable_grades(s);
  for (grade g : all_grades) {
    if (!s.claims_numbers(g)) continue;
    bool is_duplicate = false;
    for (const finding& f : out)
      is_duplicate = is_duplicate || (f.code == code::duplicate_band && f.bands.has(g));
    if (reached.has(g) || is_duplicate) continue;
    finding f;
    f.code = code::unreachable;
    f.bands.add(g);
    f.unit = s.unit();
    for (const interval& part : s.claimed_by(g)) add_values(f, part);
    find_witnesses(f, is_top_down(s));
    out.push_back(f);
  }
}

}  // namespace jixiao::detail
