// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string_view>

#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/set/interval.hpp>

namespace jixiao {

/// A set of numbers made of at most `Capacity` intervals (数集), kept sorted, apart from each other
/// and joined where they touch, so that equal sets are equal values.
/// Growing past the capacity throws std::length_error and leaves the set as it was.
template <std::size_t Capacity>
class interval_set {
 public:
  /// Empty.
  constexpr interval_set() = default;
  /// Of one interval; none if that is empty.
  constexpr interval_set(const interval& only) { add(only); }

  /// The whole line.
  static constexpr interval_set all() { return interval::all(); }
  /// How many intervals it has room for.
  static constexpr std::size_t capacity() { return Capacity; }

  /// Whether no number is in it.
  constexpr bool is_empty() const { return parts_.empty(); }
  constexpr std::size_t size() const { return parts_.size(); }
  constexpr const interval* begin() const { return parts_.begin(); }
  constexpr const interval* end() const { return parts_.end(); }
  /// The leftmost and the rightmost interval of a set that is not empty.
  ///@{
  constexpr const interval& front() const { return parts_.front(); }
  constexpr const interval& back() const { return parts_.back(); }
  ///@}
  constexpr const interval& operator[](std::size_t i) const { return parts_[i]; }

  /// Number is decimal or fraction. O(size).
  template <class Number>
  constexpr bool contains(const Number& number) const {
    for (const interval& part : parts_)
      if (part.contains(number)) return true;
    return false;
  }

  /// Adds an interval; touching ones are joined.
  constexpr void add(const interval& added) {
    if (added.is_empty()) return;
    const bool is_behind = parts_.empty() || parts_.back().upper() < added.lower();
    if (is_behind && !parts_.full()) return parts_.push_back(added);
    cut lower = added.lower();
    cut upper = added.upper();
    detail::inplace_vector<interval, Capacity + 1> joined;
    bool placed = false;
    for (const interval& part : parts_) {
      if (part.upper() < lower) {
        joined.push_back(part);
      } else if (upper < part.lower()) {
        if (!placed) joined.push_back({lower, upper});
        placed = true;
        joined.push_back(part);
      } else {
        if (part.lower() < lower) lower = part.lower();
        if (upper < part.upper()) upper = part.upper();
      }
    }
    if (!placed) joined.push_back({lower, upper});
    if (joined.size() > Capacity)
      throw std::length_error("jixiao: a set of more intervals than it holds");
    parts_.clear();
    for (const interval& part : joined) parts_.push_back(part);
  }

  /// Adds every interval of another set. @throws std::length_error.
  template <std::size_t Other>
  constexpr void add(const interval_set<Other>& other) {
    for (const interval& part : other) add(part);
  }

  /// Whether no member has a neighbour: {100}, {90, 110}.
  constexpr bool is_only_points() const {
    for (const interval& part : parts_)
      if (!part.is_point()) return false;
    return true;
  }

  friend constexpr bool operator==(const interval_set& a, const interval_set& b) {
    return a.parts_ == b.parts_;
  }

 private:
  detail::inplace_vector<interval, Capacity> parts_;
};

/// What a single band claims, and what an analysis of the bands of ten levels may find.
///@{
using band_set = interval_set<4>;
using value_set = interval_set<41>;
///@}

/// What lies in both. @throws std::length_error past 41 intervals.
template <std::size_t A, std::size_t B>
constexpr value_set intersection(const interval_set<A>& a, const interval_set<B>& b) {
  value_set result;
  for (const interval& x : a)
    for (const interval& y : b) result.add(intersection(x, y));
  return result;
}

/// What does not lie in the set. @throws std::length_error past 41 intervals.
template <std::size_t N>
constexpr value_set complement(const interval_set<N>& set) {
  value_set result;
  cut lower = cut::line_start();
  for (const interval& part : set) {
    result.add(interval(lower, part.lower()));
    lower = part.upper();
  }
  result.add(interval(lower, cut::line_end()));
  return result;
}

/// Whether all of a lies in b. O(size of a × size of b).
template <std::size_t A, std::size_t B>
constexpr bool is_subset(const interval_set<A>& a, const interval_set<B>& b) {
  for (const interval& part : a) {
    bool inside = false;
    for (const interval& whole : b)
      inside = inside || (!(part.lower() < whole.lower()) && !(whole.upper() < part.upper()));
    if (!inside) return false;
  }
  return true;
}

/// Whether the sets have the same numbers, whatever their capacities.
template <std::size_t A, std::size_t B>
constexpr bool is_equal(const interval_set<A>& a, const interval_set<B>& b) {
  return is_subset(a, b) && is_subset(b, a);
}

/// `[95%, 98%)∪{100%}`, `∅`. Only the first intervals that fit are written, then `…`.
template <std::size_t N>
constexpr detail::fixed_text<500> to_text(const interval_set<N>& set,
                                          std::string_view unit_symbol = {}) {
  detail::fixed_text<500> text;
  if (set.is_empty()) return text.append("∅");
  for (std::size_t i = 0; i < set.size(); ++i) {
    const interval_text part = to_text(set[i], unit_symbol);
    if (text.size() + part.size() + 8 > text.capacity()) return text.append("…");
    if (i != 0) text.append("∪");
    text.append(part);
  }
  return text;
}

}  // namespace jixiao
