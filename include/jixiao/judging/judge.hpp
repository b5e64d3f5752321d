// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <optional>

#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

struct outcome {
  std::optional<jixiao::grade> grade;
  jixiao::reason reason = jixiao::reason::undecided;
};

// |bound − value|, unless it needs more than 38 digits.
constexpr std::optional<fraction> distance(const fraction& value, const decimal& bound) {
  const auto whole = exact_decimal(value);
  const decimal n = whole ? *whole : value.numerator();
  const decimal d = whole ? decimal(1) : value.denominator();
  decimal difference;
  if (!decimal::multiply(bound, d, difference) || !decimal::add(difference, -n, difference))
    return std::nullopt;
  return fraction(abs(difference), d);
}

// Settles the claims on the pieces of one standard by one reading.
class judge {
 public:
  constexpr judge(const standard& s, const reading& how) : standard_(s), how_(how) {}

  constexpr outcome outcome_of(std::size_t i) const {
    const piece& p = standard_.parts()[i];
    switch (p.kind) {
      case claim::none: return unclaimed(i);
      case claim::single: return {p.claims.best(), reason::direct};
      case claim::nested:
        if (how_.nested == nested_choice::no_grade) return {std::nullopt, reason::overlap};
        return {p.narrowest.best(), reason::nested};
      case claim::shared_bound: return at_shared_bound(i);
      case claim::overlap:
        if (how_.overlap == overlap_choice::no_grade) return {std::nullopt, reason::overlap};
        return {how_.overlap == overlap_choice::better ? p.narrowest.best() : p.narrowest.worst(),
                reason::overlap};
    }
    return {};
  }

  // Fills in what decided and the distance to the next better grade, for a value in piece i that
  // has a grade.
  constexpr void explain(std::size_t i, verdict& v) const {
    const grade own = *v.grade;
    const cut left = better_to_the_left(i, own);
    const cut right = better_to_the_right(i, own);
    if (!left.is_finite() && !right.is_finite()) {
      v.decided_by = own_bound(i, own);
      return;
    }
    const bool take_right =
        !left.is_finite() || (right.is_finite() && is_nearer(v.value, right, left));
    const cut& edge = take_right ? right : left;
    v.decided_by = clause{take_right ? (edge.is_before() ? relation::less : relation::at_most)
                                     : (edge.is_after() ? relation::greater : relation::at_least),
                          edge.value()};
    v.to_next = distance(v.value, edge.value());
    v.to_next_is_exclusive = take_right == edge.is_after();
  }

 private:
  constexpr outcome at_shared_bound(std::size_t i) const {
    const piece& p = standard_.parts()[i];
    switch (how_.shared_bound) {
      case shared_bound_choice::no_grade: return {std::nullopt, reason::shared_bound};
      case shared_bound_choice::better: return {p.narrowest.best(), reason::shared_bound};
      case shared_bound_choice::worse: return {p.narrowest.worst(), reason::shared_bound};
      case shared_bound_choice::upper_excluded: break;
    }
    grade_set begins_here;
    const cut lower = standard_.parts().span(i).lower();
    for (grade g : all_grades)
      for (const interval& part : standard_.claimed_by(g))
        if (p.narrowest.has(g) && part.lower() == lower) begins_here.add(g);
    return {begins_here.is_empty() ? p.narrowest.best() : begins_here.best(), reason::shared_bound};
  }

  constexpr grade neighbour(std::size_t i) const {
    return outcome_of(i).grade.value_or(standard_.parts()[i].narrowest.worst());
  }

  // Beside an unclaimed piece lies a claimed one, since only a band's bound makes a cut.
  constexpr outcome unclaimed(std::size_t i) const {
    const bool has_left = i > 0;
    const bool has_right = i + 1 < standard_.parts().size();
    if (!standard_.undecided_bands().is_empty() || (!has_left && !has_right))
      return {std::nullopt, reason::undecided};
    if (has_left && has_right) {
      if (how_.gap == gap_choice::no_grade) return {std::nullopt, reason::gap};
      const grade a = neighbour(i - 1);
      const grade b = neighbour(i + 1);
      return {how_.gap == gap_choice::worse ? (a < b ? a : b) : (a < b ? b : a), reason::gap};
    }
    return beyond(has_left ? i - 1 : i + 1);
  }

  // One band alone does not tell which way better lies, so beyond it there is no grade.
  constexpr outcome beyond(std::size_t nearest) const {
    const grade_set bands = standard_.numeric_bands();
    const auto settled = outcome_of(nearest).grade;
    const grade_set there = settled ? grade_set{*settled} : standard_.parts()[nearest].narrowest;
    if (bands.size() > 1 && there.has(bands.best()))
      return {given(how_.beyond_best, bands.best()), reason::beyond_best};
    if (bands.size() > 1 && there.has(bands.worst()))
      return {given(how_.beyond_worst, bands.worst()), reason::beyond_worst};
    return {std::nullopt, reason::gap};
  }

  static constexpr std::optional<grade> given(beyond_choice choice, grade g) {
    return choice == beyond_choice::nearest ? std::optional(g) : std::nullopt;
  }

  constexpr bool is_better(std::size_t i, grade own) const {
    const auto other = outcome_of(i).grade;
    return other && *other > own;
  }
  // The nearest end of a piece with a better grade; the end of the line where there is none.
  constexpr cut better_to_the_left(std::size_t i, grade own) const {
    while (i-- > 0)
      if (is_better(i, own)) return standard_.parts().span(i).upper();
    return cut::line_start();
  }
  constexpr cut better_to_the_right(std::size_t i, grade own) const {
    while (++i < standard_.parts().size())
      if (is_better(i, own)) return standard_.parts().span(i).lower();
    return cut::line_end();
  }

  // right − value against value − left.
  static constexpr std::weak_ordering compare_distances(const fraction& value, const decimal& right,
                                                        const decimal& left) {
    const auto up = distance(value, right);
    const auto down = distance(value, left);
    if (up && down) return *up <=> *down;
    decimal sum;
    if (decimal::add(right, left, sum)) return fraction(sum, 2) <=> value;
    // A distance that needs more than 38 digits is not to be told.
    return down.has_value() <=> up.has_value();
  }

  // Of two bounds equally far away the one that itself has the better grade.
  static constexpr bool is_nearer(const fraction& value, const cut& right, const cut& left) {
    const auto order = compare_distances(value, right.value(), left.value());
    return order < 0 || (order == 0 && right.is_before() && !left.is_after());
  }

  // The end of the run of pieces with the value's own grade that says most: the lower one, or the
  // upper one where less is better or there is no lower one.
  constexpr std::optional<clause> own_bound(std::size_t i, grade own) const {
    std::size_t first = i;
    std::size_t last = i;
    while (first > 0 && outcome_of(first - 1).grade == own) --first;
    while (last + 1 < standard_.parts().size() && outcome_of(last + 1).grade == own) ++last;
    const cut lower = standard_.parts().span(first).lower();
    const cut upper = standard_.parts().span(last).upper();
    if (interval(lower, upper).is_point()) return clause{relation::equal, lower.value()};
    const bool use_upper =
        upper.is_finite() &&
        (!lower.is_finite() || standard_.which_way() == direction::lower_is_better);
    if (use_upper)
      return clause{upper.is_after() ? relation::at_most : relation::less, upper.value()};
    if (!lower.is_finite()) return std::nullopt;
    return clause{lower.is_before() ? relation::at_least : relation::greater, lower.value()};
  }

  const standard& standard_;
  const reading& how_;
};

}  // namespace jixiao::detail
