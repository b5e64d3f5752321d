// SPDX-License-Identifier: BSL-1.0
#pragma once

// Grading, slow and plain: the sets that the bands claim are kept as they are, and every question
// is answered by looking at numbers, one of each kind, in exact rationals.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "support/reference/exact_number.hpp"

namespace reference {

// Compared by cross-multiplication, which is much faster here than what the type itself does.
inline int compare(const number& a, const number& b) {
  return integer(numerator(a) * denominator(b)).compare(integer(numerator(b) * denominator(a)));
}

struct stretch {
  std::optional<number> low;  // none: without end
  std::optional<number> high;
  bool with_low = false;
  bool with_high = false;
  // The end is marked as included: 含.
  bool says_low = false;
  bool says_high = false;

  bool has(const number& x) const {
    const int to_low = low ? compare(x, *low) : 1;
    const int to_high = high ? compare(x, *high) : -1;
    return (to_low > 0 || (to_low == 0 && with_low)) &&
           (to_high < 0 || (to_high == 0 && with_high));
  }
};

using literal_set = std::vector<stretch>;

inline bool has(const literal_set& set, const number& x) {
  return std::any_of(set.begin(), set.end(), [&](const stretch& s) { return s.has(x); });
}

// The bands of a scale, best first, all in one unit.
struct literal_standard {
  explicit literal_standard(std::size_t levels = 4)
      : bands(levels), is_numeric(levels), is_blank(levels) {}

  std::vector<literal_set> bands;
  std::vector<bool> is_numeric;
  std::vector<bool> is_blank;
  bool has_unknown = false;  // some band is written of which nobody knows what numbers it claims
  bool is_countable = false;
};

// How a reading settles: each field by the name that the library gives the choice.
struct choices {
  bool nested_has_no_grade = false;
  std::string shared_bound = "better";
  std::string overlap = "no_grade";
  std::string gap = "worse";
  bool beyond_best_has_no_grade = false;
  bool beyond_worst_has_no_grade = false;
};

struct settled {
  std::optional<int> grade;
  std::string reason;
};

class judging {
 public:
  explicit judging(const literal_standard& s) : standard_(s) {
    for (const literal_set& set : s.bands)
      for (const stretch& part : set) {
        if (part.low) bounds_.push_back(*part.low);
        if (part.high) bounds_.push_back(*part.high);
      }
    std::sort(bounds_.begin(), bounds_.end());
    bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
    for (std::size_t cell = 0; cell < cells(); ++cell) {
      claims_.emplace_back();
      for (const literal_set& set : s.bands) claims_.back().push_back(has(set, sample(cell)));
    }
  }

  const std::vector<number>& bounds() const { return bounds_; }

  // Between two neighbouring bounds, and on a bound, all numbers are alike: such a cell has one
  // sample. Odd cells are bounds.
  std::size_t cells() const { return 2 * bounds_.size() + 1; }
  number sample(std::size_t cell) const {
    if (bounds_.empty()) return 0;
    if (cell % 2 == 1) return bounds_[cell / 2];
    if (cell == 0) return bounds_.front() - 1;
    if (cell == cells() - 1) return bounds_.back() + 1;
    return (bounds_[cell / 2 - 1] + bounds_[cell / 2]) / 2;
  }
  std::size_t cell_of(const number& x) const {
    std::size_t below = 0;
    while (below < bounds_.size() && compare(bounds_[below], x) < 0) ++below;
    return below < bounds_.size() && bounds_[below] == x ? 2 * below + 1 : 2 * below;
  }

  std::vector<int> claiming(std::size_t cell) const {
    std::vector<int> result;
    for (std::size_t band = 0; band < standard_.bands.size(); ++band)
      if (claims_[cell][band]) result.push_back(static_cast<int>(band));
    return result;
  }

  // Of the claiming bands those that no other of them lies strictly inside of.
  std::vector<int> narrowest(std::size_t cell) const {
    std::vector<int> result;
    const std::vector<int> all = claiming(cell);
    for (int wide : all)
      if (std::none_of(all.begin(), all.end(),
                       [&](int narrow) { return inside(narrow, wide) && !inside(wide, narrow); }))
        result.push_back(wide);
    return result;
  }

  bool is_nested(std::size_t cell) const {
    return claiming(cell).size() > 1 && narrowest(cell).size() == 1;
  }
  // All that it must be settled between touch in this number alone.
  bool is_shared_bound(std::size_t cell) const {
    const std::vector<int> all = narrowest(cell);
    if (all.size() < 2) return false;
    for (int a : all)
      for (int b : all)
        if (a != b && !touch_only_at(cell, a, b)) return false;
    return true;
  }
  // Of those that touch in a shared bound, the ones that mark it as an end of theirs.
  std::vector<int> marking(std::size_t cell) const {
    std::vector<int> result;
    for (int band : narrowest(cell)) {
      const number& bound = bounds_[cell / 2];
      const literal_set& set = standard_.bands[static_cast<std::size_t>(band)];
      if (std::any_of(set.begin(), set.end(), [&](const stretch& s) {
            return (s.says_low && *s.low == bound &&
                    !claims_[cell - 1][static_cast<std::size_t>(band)]) ||
                   (s.says_high && *s.high == bound &&
                    !claims_[cell + 1][static_cast<std::size_t>(band)]);
          }))
        result.push_back(band);
    }
    return result;
  }
  bool is_stated_bound(std::size_t cell) const {
    return is_shared_bound(cell) && marking(cell).size() == 1;
  }
  bool is_overlap(std::size_t cell) const {
    return claiming(cell).size() > 1 && !is_nested(cell) && !is_shared_bound(cell);
  }
  bool are_equal(int a, int b) const { return inside(a, b) && inside(b, a); }
  bool touch_only_at(std::size_t cell, int a, int b) const {
    return cell % 2 == 1 && !both(cell - 1, a, b) && !both(cell + 1, a, b) && !are_equal(a, b);
  }

  settled grade_of(std::size_t cell, const choices& how) const {
    const std::vector<int> all = narrowest(cell);
    if (all.empty()) return unclaimed(cell, how);
    if (claiming(cell).size() == 1) return {all.front(), "direct"};
    if (is_nested(cell)) {
      if (how.nested_has_no_grade) return {std::nullopt, "overlap"};
      return {all.front(), "nested"};
    }
    if (is_stated_bound(cell)) return {marking(cell).front(), "stated_bound"};
    if (is_shared_bound(cell)) return {shared(cell, how), "shared_bound"};
    if (how.overlap == "no_grade") return {std::nullopt, "overlap"};
    return {how.overlap == "better" ? all.front() : all.back(), "overlap"};
  }

  std::vector<settled> grades(const choices& how) const {
    std::vector<settled> result;
    for (std::size_t cell = 0; cell < cells(); ++cell) result.push_back(grade_of(cell, how));
    return result;
  }

  // How far it is to a number with a better grade, and whether one lies at exactly that distance.
  struct distance {
    number length;
    bool is_reached = false;
  };
  std::optional<distance> to_better(const number& x, const std::vector<settled>& grades) const {
    const std::size_t own = cell_of(x);
    if (!grades[own].grade) return std::nullopt;
    const auto is_better = [&](std::size_t cell) {
      return grades[cell].grade && *grades[cell].grade < *grades[own].grade;
    };
    std::optional<distance> least;
    const auto consider = [&](const number& edge, std::size_t cell) {
      const distance d{abs(number(x - edge)), cell % 2 == 1};
      const int order = least ? compare(d.length, least->length) : -1;
      if (order < 0 || (order == 0 && d.is_reached)) least = d;
    };
    for (std::size_t cell = own; cell-- > 0;)
      if (is_better(cell)) {
        consider(bounds_[cell / 2], cell);
        break;
      }
    for (std::size_t cell = own + 1; cell < cells(); ++cell)
      if (is_better(cell)) {
        consider(bounds_[(cell - 1) / 2], cell);
        break;
      }
    return least;
  }

 private:
  bool inside(int a, int b) const {
    return std::all_of(claims_.begin(), claims_.end(), [&](const auto& c) {
      return !c[static_cast<std::size_t>(a)] || c[static_cast<std::size_t>(b)];
    });
  }
  bool both(std::size_t cell, int a, int b) const {
    return claims_[cell][static_cast<std::size_t>(a)] && claims_[cell][static_cast<std::size_t>(b)];
  }

  std::optional<int> shared(std::size_t cell, const choices& how) const {
    const std::vector<int> marked = marking(cell);
    const std::vector<int> all = marked.empty() ? narrowest(cell) : marked;
    if (how.shared_bound == "no_grade") return std::nullopt;
    if (how.shared_bound == "better") return all.front();
    if (how.shared_bound == "worse") return all.back();
    // The upper bound is excluded: the best of those that do not go on below.
    for (int band : all)
      if (!claims_[cell - 1][static_cast<std::size_t>(band)]) return band;
    return all.front();
  }

  // The grade of a neighbour; one that has none counts as the worst of its narrowest bands.
  int neighbour(std::size_t cell, const choices& how) const {
    return grade_of(cell, how).grade.value_or(narrowest(cell).back());
  }

  settled unclaimed(std::size_t cell, const choices& how) const {
    std::optional<std::size_t> left;
    std::optional<std::size_t> right;
    for (std::size_t i = 0; i < cells(); ++i) {
      if (claiming(i).empty()) continue;
      if (i < cell) left = i;
      if (i > cell && !right) right = i;
    }
    if (standard_.has_unknown || (!left && !right)) return {std::nullopt, "undecided"};
    if (!left || !right) return beyond(left ? *left : *right, how);
    const int a = neighbour(*left, how);
    const int b = neighbour(*right, how);
    if (is_blank_between(std::min(a, b), std::max(a, b))) return {std::nullopt, "undecided"};
    if (how.gap == "no_grade") return {std::nullopt, "gap"};
    return {how.gap == "worse" ? std::max(a, b) : std::min(a, b), "gap"};
  }

  bool is_blank_between(int better, int worse) const {
    for (int band = better + 1; band < worse; ++band)
      if (standard_.is_blank[static_cast<std::size_t>(band)]) return true;
    return false;
  }

  settled beyond(std::size_t nearest, const choices& how) const {
    const int levels = static_cast<int>(standard_.bands.size());
    std::vector<int> numeric;
    for (int band = 0; band < levels; ++band)
      if (standard_.is_numeric[static_cast<std::size_t>(band)]) numeric.push_back(band);
    std::vector<int> there = narrowest(nearest);
    if (const auto grade = grade_of(nearest, how).grade) there = {*grade};
    const auto is_there = [&](int band) {
      return numeric.size() > 1 && std::count(there.begin(), there.end(), band) > 0;
    };
    if (numeric.size() < 2 && is_blank_between(-1, levels)) return {std::nullopt, "undecided"};
    if (is_there(numeric.front())) {
      if (is_blank_between(-1, numeric.front())) return {std::nullopt, "undecided"};
      if (how.beyond_best_has_no_grade) return {std::nullopt, "beyond_best"};
      return {numeric.front(), "beyond_best"};
    }
    if (is_there(numeric.back())) {
      if (is_blank_between(numeric.back(), levels)) return {std::nullopt, "undecided"};
      if (how.beyond_worst_has_no_grade) return {std::nullopt, "beyond_worst"};
      return {numeric.back(), "beyond_worst"};
    }
    return {std::nullopt, "gap"};
  }

  const literal_standard standard_;
  std::vector<number> bounds_;
  std::vector<std::vector<bool>> claims_;
};

}  // namespace reference
