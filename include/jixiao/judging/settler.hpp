// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// What a reading makes of one piece of the number line.
struct ruled_piece {
  std::optional<jixiao::grade> grade;  ///< empty where the reading gives none
  jixiao::reason reason{};             ///< why that grade, or why none

  friend constexpr bool operator==(const ruled_piece&, const ruled_piece&) = default;
};

namespace detail {

// Settles the claims on single pieces of a standard by a reading: what a ruling is compiled from,
// and what grading one value alone looks at.
class settler {
 public:
  constexpr settler(const standard_view& s, const reading& how) : standard_(s), how_(how) {}

  constexpr std::size_t size() const { return standard_.parts().size(); }
  constexpr interval span(std::size_t i) const { return standard_.parts().span(i); }
  constexpr direction which_way() const { return standard_.which_way(); }
  // Bounds are compared with the value as it is.
  constexpr fraction compared_at(std::size_t, const fraction& value) const { return value; }

  constexpr ruled_piece operator[](std::size_t i) const {
    const piece& p = standard_.parts()[i];
    switch (p.kind) {
      case claim::none: return unclaimed(i);
      case claim::single: return {p.claims.best(), reason::direct};
      case claim::nested:
        if (how_.nested == nested_choice::no_grade) return {std::nullopt, reason::overlap};
        return {p.narrowest.best(), reason::nested};
      case claim::shared_bound: return at_shared_bound(i);
      case claim::stated_bound: return {p.narrowest.best(), reason::stated_bound};
      case claim::overlap:
        if (how_.overlap == overlap_choice::no_grade) return {std::nullopt, reason::overlap};
        return {how_.overlap == overlap_choice::better ? p.narrowest.best() : p.narrowest.worst(),
                reason::overlap};
    }
    return {};
  }

 private:
  constexpr ruled_piece at_shared_bound(std::size_t i) const {
    const piece& p = standard_.parts()[i];
    switch (how_.shared_bound) {
      case shared_bound_choice::no_grade: return {std::nullopt, reason::shared_bound};
      case shared_bound_choice::better: return {p.narrowest.best(), reason::shared_bound};
      case shared_bound_choice::worse: return {p.narrowest.worst(), reason::shared_bound};
      case shared_bound_choice::upper_excluded: break;
    }
    grade_set begins_here;
    const cut lower = standard_.parts().span(i).lower();
    for (grade g : standard_.levels())
      for (const interval& part : standard_.claimed_by(g))
        if (p.narrowest.has(g) && part.lower() == lower) begins_here.add(g);
    return {begins_here.is_empty() ? p.narrowest.best() : begins_here.best(), reason::shared_bound};
  }

  constexpr grade neighbour(std::size_t i) const {
    return (*this)[i].grade.value_or(standard_.parts()[i].narrowest.worst());
  }

  // Whether a blank band stands between two grades, or past one where the other is not given.
  constexpr bool has_blank_between(std::optional<grade> better, std::optional<grade> worse) const {
    const grade_set blanks = standard_.blank_bands();
    for (grade g : standard_.levels())
      if (blanks.has(g) && (!better || g < *better) && (!worse || g > *worse)) return true;
    return false;
  }

  // Beside an unclaimed piece lies a claimed one, since only a band's bound makes a cut.
  constexpr ruled_piece unclaimed(std::size_t i) const {
    const bool has_left = i > 0;
    const bool has_right = i + 1 < standard_.parts().size();
    if (!standard_.undecided_bands().is_empty() || (!has_left && !has_right))
      return {std::nullopt, reason::undecided};
    if (!has_left || !has_right) return beyond(has_left ? i - 1 : i + 1);
    const grade left = neighbour(i - 1);
    const grade right = neighbour(i + 1);
    const grade worse = left < right ? left : right;
    const grade better = left < right ? right : left;
    if (has_blank_between(better, worse)) return {std::nullopt, reason::undecided};
    if (how_.gap == gap_choice::no_grade) return {std::nullopt, reason::gap};
    return {how_.gap == gap_choice::worse ? worse : better, reason::gap};
  }

  // One band alone does not tell which way better lies, so beyond it there is no grade.
  constexpr ruled_piece beyond(std::size_t nearest) const {
    const grade_set bands = standard_.numeric_bands();
    if (bands.size() < 2)
      return {std::nullopt, standard_.blank_bands().is_empty() ? reason::gap : reason::undecided};
    const auto settled = (*this)[nearest].grade;
    const grade_set there = settled ? grade_set{*settled} : standard_.parts()[nearest].narrowest;
    if (there.has(bands.best())) {
      if (has_blank_between(std::nullopt, bands.best())) return {std::nullopt, reason::undecided};
      return {given(how_.beyond_best, bands.best()), reason::beyond_best};
    }
    if (there.has(bands.worst())) {
      if (has_blank_between(bands.worst(), std::nullopt)) return {std::nullopt, reason::undecided};
      return {given(how_.beyond_worst, bands.worst()), reason::beyond_worst};
    }
    return {std::nullopt, reason::gap};
  }

  static constexpr std::optional<grade> given(beyond_choice choice, grade g) {
    return choice == beyond_choice::nearest ? std::optional(g) : std::nullopt;
  }

  standard_view standard_;
  const reading& how_;
};

}  // namespace detail

}  // namespace jixiao
