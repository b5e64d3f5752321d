// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/examination.hpp>
#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Single numbers one below the other, with room between them: each is probably meant as the floor
// (or ceiling) of its band.
struct point_ladder_finding {
  static constexpr finding_kind entry{
      code::point_ladder,
      "point-ladder"sv,
      severity::warning,
      {"单点成档"sv, "point ladder"sv},
      {"{bands}各只写了一个数，本意可能是以该数为界"sv,
       "{bands} are single numbers, perhaps meant as limits"sv},
      {"按字面只有正好等于这个数才算，两数之间都成了空档"sv,
       "taken literally only that very number counts, and all between two of them is a gap"sv}};

  template <class Exam>
  static constexpr void find(Exam& e) {
    const auto& s = e.standard();
    finding_facts facts = e.about(code::point_ladder);
    for (grade a : s.levels())
      for (grade b : s.levels())
        if (a > b && is_figure(s, a) && is_figure(s, b) && is_step(s, figure(s, a), figure(s, b))) {
          facts.bands.add(a);
          facts.bands.add(b);
        }
    e.say_if_any(facts);
  }

 private:
  template <class Standard>
  static constexpr bool is_figure(const Standard& s, grade g) {
    return s.claims_numbers(g) && !s[g].is_word_for_none() && s.claimed_by(g).size() == 1 &&
           s.claimed_by(g).front().is_point();
  }
  template <class Standard>
  static constexpr const decimal& figure(const Standard& s, grade g) {
    return s.claimed_by(g).front().lower().value();
  }
  // Neighbours of which no number between is a figure too.
  template <class Standard>
  static constexpr bool is_step(const Standard& s, const decimal& x, const decimal& y) {
    const interval between(cut::after(x < y ? x : y), cut::before(x < y ? y : x));
    for (grade g : s.levels())
      if (is_figure(s, g) && between.contains(figure(s, g))) return false;
    return has_number_in(between, s.unit());
  }
};

}  // namespace jixiao::detail
