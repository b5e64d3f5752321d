// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::detail {

/// The row of a table that has a value.
struct row_choice {
  std::size_t row = no_input;
  bool overlaps = false;
};

/// Settles which row of a table claims a value, as bands do: the only one, or the one inside all
/// others, at a shared bound the one that marks it 含 or else the better; in a gap the worse
/// neighbour, beyond all rows the nearest. A table of one row, or of losses, claims no more than it
/// says. O(rows²).
class row_chooser {
 public:
  constexpr row_chooser(const scoring_rule& rule, const constant_vector<std::size_t>& rows,
                        const fraction& value, row_bound_choice at_bound)
      : rule_(rule), rows_(rows), value_(value), at_bound_(at_bound) {}

  constexpr row_choice choose() const {
    constant_vector<std::size_t> claims;
    for (std::size_t row : rows_)
      if (clause(row).condition.contains(value_)) claims.push_back(row);
    if (claims.empty()) return unclaimed();
    if (claims.size() == 1) return {claims[0], false};
    return settle(claims);
  }

 private:
  constexpr const rule_clause& clause(std::size_t row) const { return rule_.clauses[row]; }
  // What a row gives: losses count against it.
  constexpr exact worth(std::size_t row) const {
    return clause(row).sign == clause_sign::lose ? -clause(row).points : clause(row).points;
  }

  constexpr row_choice settle(const constant_vector<std::size_t>& claims) const {
    bool same = true;
    for (std::size_t row : claims) same = same && worth(row) == worth(claims[0]);
    if (same) return {claims[0], false};
    for (std::size_t row : claims)
      if (is_inside_all(row, claims)) return {row, false};
    const constant_vector<std::size_t> innermost = innermost_of(claims);
    if (innermost.size() < claims.size()) return settle(innermost);
    if (!touch_only(claims)) return {no_input, true};
    const std::size_t marked = only_marked(claims);
    if (marked != no_input) return {marked, false};
    std::size_t best = claims[0];
    for (std::size_t row : claims) {
      const bool is_better = worth(best) < worth(row);
      if (is_better == (at_bound_ == row_bound_choice::better) && !(worth(best) == worth(row)))
        best = row;
    }
    return {best, false};
  }
  constexpr bool is_inside_all(std::size_t row, const constant_vector<std::size_t>& claims) const {
    for (std::size_t other : claims)
      if (other != row && (!is_subset(clause(row).condition, clause(other).condition) ||
                           is_equal(clause(row).condition, clause(other).condition)))
        return false;
    return true;
  }
  // Those that have no other inside them: 95%-98% and 98%以上 of these two and 90%以上.
  constexpr constant_vector<std::size_t> innermost_of(
      const constant_vector<std::size_t>& claims) const {
    constant_vector<std::size_t> kept;
    for (std::size_t row : claims) {
      bool has_inner = false;
      for (std::size_t other : claims)
        has_inner = has_inner ||
                    (other != row && is_subset(clause(other).condition, clause(row).condition) &&
                     !is_equal(clause(other).condition, clause(row).condition));
      if (!has_inner) kept.push_back(row);
    }
    return kept;
  }
  // Whether the value is all that any two of them share.
  constexpr bool touch_only(const constant_vector<std::size_t>& claims) const {
    for (std::size_t a : claims)
      for (std::size_t b : claims) {
        if (a == b) continue;
        for (const interval& part : intersection(clause(a).condition, clause(b).condition))
          if (part.contains(value_) && !part.is_point()) return false;
      }
    return true;
  }
  constexpr std::size_t only_marked(const constant_vector<std::size_t>& claims) const {
    std::size_t found = no_input;
    for (std::size_t row : claims) {
      const rule_clause& c = clause(row);
      bool is_marked = false;
      for (std::size_t i = 0; i < c.condition.size(); ++i) {
        const interval& part = c.condition[i];
        const bool at_lower = part.has_lower() && value_ == part.lower().value();
        const bool at_upper = part.has_upper() && value_ == part.upper().value();
        is_marked = is_marked || (at_lower && (c.stated >> (2 * i) & 1u) != 0) ||
                    (at_upper && (c.stated >> (2 * i + 1) & 1u) != 0);
      }
      if (!is_marked) continue;
      if (found != no_input) return no_input;
      found = row;
    }
    return found;
  }

  constexpr row_choice unclaimed() const {
    if (rows_.size() < 2 || clause(rows_[0]).sign != clause_sign::earn) return {};
    const std::size_t left = nearest(true);
    const std::size_t right = nearest(false);
    if (left == no_input || right == no_input) return {left == no_input ? right : left, false};
    return {worth(left) < worth(right) ? left : right, false};
  }
  // The row that claims what is nearest on one side of the value: where the nearest end is in a
  // row, the one that has that number, which other rows may touch.
  constexpr std::size_t nearest(bool on_left) const {
    std::size_t found = no_input;
    cut best;
    for (std::size_t row : rows_)
      for (const interval& part : clause(row).condition) {
        const cut& edge = on_left ? part.upper() : part.lower();
        if (!edge.is_finite() || edge.is_left_of(value_) != on_left) continue;
        const bool is_nearer = found == no_input || (on_left ? best < edge : edge < best);
        const bool is_worse_there = found != no_input && best == edge && worth(row) < worth(found);
        if (!is_nearer && !is_worse_there) continue;
        found = row;
        best = edge;
      }
    if (found == no_input || !(on_left ? best.is_after() : best.is_before())) return found;
    const fraction end(best.value());
    const std::size_t owner = row_chooser(rule_, rows_, end, at_bound_).choose().row;
    return owner == no_input ? found : owner;
  }

  const scoring_rule& rule_;
  const constant_vector<std::size_t>& rows_;
  const fraction& value_;
  row_bound_choice at_bound_;
};

constexpr row_choice choose_row(const scoring_rule& rule, const constant_vector<std::size_t>& rows,
                                const fraction& value, row_bound_choice at_bound) {
  return row_chooser(rule, rows, value, at_bound).choose();
}

}  // namespace jixiao::detail
