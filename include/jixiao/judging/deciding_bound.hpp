// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <optional>

#include <jixiao/judging/verdict.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/set/interval.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

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

// Looks for the bound that decided a verdict along a line of settled pieces: a ruling, or the
// pieces of a standard as they are asked for. Bound k lies between the pieces k and k + 1.
template <class Line>
class deciding_bound {
 public:
  constexpr deciding_bound(const Line& line, std::size_t place) : line_(line), place_(place) {}

  // Fills in what decided, the value as it was compared there, and the distance to the next better
  // grade.
  constexpr void explain(verdict& v) const {
    if (!v.grade) return compare_at(place_ > 0 ? place_ - 1 : 0, v);
    const auto left = better_to_the_left(*v.grade);
    const auto right = better_to_the_right(*v.grade);
    if (left == none && right == none) return explain_by_own_bound(v);
    const bool take_right = left == none || (right != none && is_nearer(v.value, right, left));
    const std::size_t at = take_right ? right : left;
    const cut edge = bound(at);
    compare_at(at, v);
    v.decided_by = clause{take_right ? (edge.is_before() ? relation::less : relation::at_most)
                                     : (edge.is_after() ? relation::greater : relation::at_least),
                          edge.value()};
    v.to_next = distance(v.value, edge.value());
    v.to_next_is_exclusive = take_right == edge.is_after();
  }

 private:
  // The number of no bound.
  static constexpr auto none = static_cast<std::size_t>(-1);

  constexpr cut bound(std::size_t k) const { return line_.span(k).upper(); }
  constexpr void compare_at(std::size_t k, verdict& v) const {
    if (k + 1 < line_.size()) v.value = line_.compared_at(k, v.value);
  }

  constexpr bool is_better(std::size_t i, grade own) const {
    const auto other = line_[i].grade;
    return other && *other > own;
  }
  // The bound of the nearest piece with a better grade; none where there is none.
  constexpr std::size_t better_to_the_left(grade own) const {
    for (std::size_t i = place_; i-- > 0;)
      if (is_better(i, own)) return i;
    return none;
  }
  constexpr std::size_t better_to_the_right(grade own) const {
    for (std::size_t i = place_ + 1; i < line_.size(); ++i)
      if (is_better(i, own)) return i - 1;
    return none;
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
  constexpr bool is_nearer(const fraction& value, std::size_t right, std::size_t left) const {
    const cut up = bound(right);
    const cut down = bound(left);
    const auto order = compare_distances(line_.compared_at(right, value), up.value(), down.value());
    return order < 0 || (order == 0 && up.is_before() && !down.is_after());
  }

  // The end of the run of pieces with the value's own grade that says most: the lower one, or the
  // upper one where less is better or there is no lower one.
  constexpr void explain_by_own_bound(verdict& v) const {
    std::size_t first = place_;
    std::size_t last = place_;
    while (first > 0 && line_[first - 1].grade == v.grade) --first;
    while (last + 1 < line_.size() && line_[last + 1].grade == v.grade) ++last;
    const cut lower = line_.span(first).lower();
    const cut upper = line_.span(last).upper();
    const bool is_point = interval(lower, upper).is_point();
    const bool use_upper = !is_point && upper.is_finite() &&
                           (!lower.is_finite() || line_.which_way() == direction::lower_is_better);
    if (!use_upper && !lower.is_finite()) return;
    compare_at(use_upper ? last : first - 1, v);
    if (is_point)
      v.decided_by = clause{relation::equal, lower.value()};
    else if (use_upper)
      v.decided_by = clause{upper.is_after() ? relation::at_most : relation::less, upper.value()};
    else
      v.decided_by =
          clause{lower.is_before() ? relation::at_least : relation::greater, lower.value()};
  }

  const Line& line_;
  std::size_t place_;
};

}  // namespace jixiao::detail
