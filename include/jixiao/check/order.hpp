// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/witness.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/standard.hpp>

namespace jixiao::detail {

// out-of-order: a better grade that asks less than a worse one does.
constexpr void check_order(const standard& s, findings& out) {
  for (grade a : all_grades)
    for (grade b : all_grades) {
      if (!(a > b) || !s.claims_numbers(a) || !s.claims_numbers(b)) continue;
      const int vote = s.higher_or_lower(a, b);
      const bool against = s.which_way() == direction::higher_is_better  ? vote < 0
                           : s.which_way() == direction::lower_is_better ? vote > 0
                                                                         : false;
      const bool contradictory =
          s.which_way() == direction::unknown && vote != 0 && s.numeric_bands().size() > 2;
      if (!against && !contradictory) continue;
      finding f;
      f.code = code::out_of_order;
      f.bands = {a, b};
      f.unit = s.unit();
      out.push_back(f);
    }
}

// point-ladder: single numbers one below the other, with room between them: each is probably meant
// as the floor (or ceiling) of its band.
constexpr void check_point_ladder(const standard& s, findings& out) {
  finding f;
  f.code = code::point_ladder;
  f.unit = s.unit();
  const auto is_figure = [&](grade g) {
    return s.claims_numbers(g) && !s[g].is_zero_word && s.claimed_by(g).size() == 1 &&
           s.claimed_by(g).front().is_point();
  };
  for (grade a : all_grades)
    for (grade b : all_grades) {
      if (!(a > b) || !is_figure(a) || !is_figure(b)) continue;
      const decimal& x = s.claimed_by(a).front().lower().value();
      const decimal& y = s.claimed_by(b).front().lower().value();
      const interval between(cut::after(x < y ? x : y), cut::before(x < y ? y : x));
      if (!has_number_in(between, s.unit())) continue;
      f.bands.add(a);
      f.bands.add(b);
    }
  if (!f.bands.is_empty()) out.push_back(f);
}

}  // namespace jixiao::detail
