// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// out-of-order: a better grade that asks less than a worse one does.
constexpr void check_order(const standard& s, findings& out) {
  finding f;
  f.code = code::out_of_order;
  f.unit = s.unit();
  const direction way = s.which_way();
  for (grade a : all_grades)
    for (grade b : all_grades) {
      if (!(a > b) || !s.claims_numbers(a) || !s.claims_numbers(b)) continue;
      const int vote = s.higher_or_lower(a, b);
      const bool against = (way == direction::higher_is_better && vote < 0) ||
                           (way == direction::lower_is_better && vote > 0) ||
                           (way == direction::unknown && vote != 0);
      if (!against) continue;
      f.bands.add(a);
      f.bands.add(b);
    }
  if (!f.bands.is_empty()) out.push_back(f);
}

// point-ladder: single numbers one below the other, with room between them: each is probably meant
// as the floor (or ceiling) of its band.
class ladder_check {
 public:
  constexpr explicit ladder_check(const standard& s) : standard_(s) {}

  constexpr void run(findings& out) const {
    finding f;
    f.code = code::point_ladder;
    f.unit = standard_.unit();
    for (grade a : all_grades)
      for (grade b : all_grades)
        if (a > b && is_figure(a) && is_figure(b) && is_step(figure(a), figure(b))) {
          f.bands.add(a);
          f.bands.add(b);
        }
    if (!f.bands.is_empty()) out.push_back(f);
  }

 private:
  constexpr bool is_figure(grade g) const {
    return standard_.claims_numbers(g) && !standard_[g].is_zero_word &&
           standard_.claimed_by(g).size() == 1 && standard_.claimed_by(g).front().is_point();
  }
  constexpr const decimal& figure(grade g) const {
    return standard_.claimed_by(g).front().lower().value();
  }
  // Neighbours of which no number between is a figure too.
  constexpr bool is_step(const decimal& x, const decimal& y) const {
    const interval between(cut::after(x < y ? x : y), cut::before(x < y ? y : x));
    for (grade g : all_grades)
      if (is_figure(g) && between.contains(figure(g))) return false;
    return has_number_in(between, standard_.unit());
  }

  const standard& standard_;
};

constexpr void check_point_ladder(const standard& s, findings& out) { ladder_check(s).run(out); }

}  // namespace jixiao::detail
