// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_curve.hpp>
#include <jixiao/set/interval.hpp>

namespace jixiao {

/// A stretch of a number's line over which points are straight: constant + slope · value; empty
/// where rows that do not agree claim it.
struct curve_run {
  cut upper;               ///< where it ends; of the last, the end of the line
  bool has_points = true;  ///< false where rows that do not agree claim it
  /// Of such a stretch, 0.
  ///@{
  exact constant;
  exact slope;
  ///@}

  friend bool operator==(const curve_run&, const curve_run&) = default;
};

namespace detail {

class run_maker {
 public:
  explicit run_maker(const rule_curve& curve) : curve_(curve) {}

  std::optional<constant_vector<curve_run>> make() {
    for (std::size_t piece = 0; piece < curve_.size() && is_straight_; ++piece)
      if (piece % 2 == 1)
        add_point(curve_.bounds()[piece / 2], piece);
      else
        add_open(piece);
    if (!is_straight_) return std::nullopt;
    return std::move(runs_);
  }

 private:
  static constexpr int most_steps = 1000;

  static std::optional<decimal> as_decimal(const exact& value) {
    const decimal_reading read = read_decimal(to_text(value).view());
    return read ? std::optional(read.value) : std::nullopt;
  }

  // Joined with the run before where it goes on in the same line.
  void add(const cut& upper, const exact& constant, const exact& slope, bool has_points = true) {
    if (!runs_.empty() && runs_.back().has_points == has_points &&
        runs_.back().constant == constant && runs_.back().slope == slope)
      runs_.back().upper = upper;
    else
      runs_.push_back({upper, has_points, constant, slope});
  }

  // Sorted, each once.
  static void keep_in_order(constant_vector<exact>& all, const exact& value) {
    std::size_t at = all.size();
    while (at > 0 && value < all[at - 1]) --at;
    if (at == 0 || !(all[at - 1] == value))
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), value);
  }

  std::optional<cut> cut_at(const exact& value, bool before) {
    const auto at = as_decimal(value);
    if (!at) is_straight_ = false;
    if (!at) return std::nullopt;
    return before ? cut::before(*at) : cut::after(*at);
  }

  void add_point(const exact& bound, std::size_t piece) {
    const auto end = cut_at(bound, false);
    if (!end) return;
    const auto points = curve_.points_at(bound);
    // A bound on the line before it is part of that run.
    if (points && !runs_.empty() && runs_.back().has_points &&
        runs_.back().constant + runs_.back().slope * bound == *points)
      runs_.back().upper = *end;
    else
      add(*end, points.value_or(0), 0, !curve_[piece].empty());
  }

  void add_open(std::size_t piece) {
    const constant_vector<exact>& bounds = curve_.bounds();
    const std::size_t k = piece / 2;
    const std::optional<exact> from = k == 0 ? std::nullopt : std::optional(bounds[k - 1]);
    const std::optional<exact> to = k == bounds.size() ? std::nullopt : std::optional(bounds[k]);
    if (curve_[piece].empty()) {
      const auto end = to ? cut_at(*to, true) : cut::line_end();
      if (end) add(*end, 0, 0, false);
      return;
    }
    constant_vector<exact> edges;
    for (const curve_item& item : curve_[piece]) add_edges(item, from, to, edges);
    constant_vector<exact> inside;
    for (const exact& e : edges)
      if ((!from || *from < e) && (!to || e < *to)) inside.push_back(e);
    std::optional<exact> left = from;
    for (const exact& edge : inside) {
      add_between(left, edge);
      if (is_straight_) add_point(edge, piece);
      left = edge;
    }
    add_between(left, to);
  }

  void add_between(const std::optional<exact>& from, const std::optional<exact>& to) {
    if (!is_straight_) return;
    const exact low = from ? *from : to ? *to - exact(3) : exact(0);
    const exact high = to ? *to : low + exact(3);
    const exact third = (high - low) / exact(3);
    const exact one = *curve_.points_at(low + third);
    const exact two = *curve_.points_at(high - third);
    const exact slope = (two - one) / third;
    const exact constant = one - slope * (low + third);
    if (!(*curve_.points_at((low + high) / exact(2)) ==
          constant + slope * ((low + high) / exact(2))))
      is_straight_ = false;
    const auto end = to ? cut_at(*to, true) : cut::line_end();
    if (end && is_straight_) add(*end, constant, slope);
  }

  // Where an item turns: at each step, and where it meets its floor or cap.
  void add_edges(const curve_item& item, const std::optional<exact>& from,
                 const std::optional<exact>& to, constant_vector<exact>& edges) {
    if (!item.share.is_zero()) is_straight_ = false;
    bool has_steps = false;
    exact slope = item.slope;
    for (const curve_steps& s : item.steps) {
      has_steps = has_steps || s.part != part_choice::linear;
      const exact each = s.points / s.size;
      if (s.part == part_choice::linear) slope = slope + (s.is_below ? -each : each);
      if (s.part != part_choice::linear) add_steps(item, s, from, to, edges);
      if (s.most && s.part == part_choice::linear && !s.points.is_zero()) {
        const exact reach = *s.most / abs(s.points) * s.size;
        keep_in_order(edges, s.is_below ? s.base - reach : s.base + reach);
      }
    }
    if (slope.is_zero()) return;
    if (has_steps) is_straight_ = false;
    add_crossings(item, slope, from, to, edges);
  }
  void add_steps(const curve_item& item, const curve_steps& s, const std::optional<exact>& from,
                 const std::optional<exact>& to, constant_vector<exact>& edges) {
    for (int k = 0; k <= most_steps; ++k) {
      const exact edge = s.is_below ? s.base - s.size * exact(k) : s.base + s.size * exact(k);
      keep_in_order(edges, edge);
      const bool is_past = s.is_below ? from && edge < *from : to && *to < edge;
      const exact next = s.is_below ? edge - s.size / exact(2) : edge + s.size / exact(2);
      const exact after = s.is_below ? next - s.size : next + s.size;
      const bool is_flat = (item.floor && item.at(next) == *item.floor &&
                            item.at(after) == *item.floor && s.points.is_negative()) ||
                           (item.cap && item.at(next) == *item.cap && item.at(after) == *item.cap &&
                            !s.points.is_negative()) ||
                           (s.most && s.at(next) == s.at(after));
      if (is_past || is_flat) return;
    }
    is_straight_ = false;
  }
  static void add_crossings(const curve_item& item, const exact& slope,
                            const std::optional<exact>& from, const std::optional<exact>& to,
                            constant_vector<exact>& edges) {
    curve_item open = item;
    open.floor.reset();
    open.cap.reset();
    const exact at = from && to ? (*from + *to) / exact(2)
                     : from     ? *from + exact(1)
                     : to       ? *to - exact(1)
                                : exact(0);
    const exact there = open.at(at);
    for (const std::optional<exact>& limit : {item.floor, item.cap})
      if (limit) keep_in_order(edges, at + (*limit - there) / slope);
  }

  const rule_curve& curve_;
  constant_vector<curve_run> runs_;
  bool is_straight_ = true;
};

}  // namespace detail

/// A curve as straight runs from the left (分段直线), each step a run of its own; empty where it is
/// not straight (a share of a target that lies below the value's line), where steps never end, or
/// where runs meet at a number that is no finite decimal. @throws std::overflow_error
inline std::optional<constant_vector<curve_run>> runs_of(const rule_curve& curve) {
  return detail::run_maker(curve).make();
}

/// The straight runs of a rule, to be asked about many values (得分表): what `points_of` gives, by
/// a binary search among the ends of runs, without arithmetic where the run is level.
class points_table {
 public:
  /// Empty where the rule is no curve or the curve not straight. @throws std::overflow_error
  static std::optional<points_table> of(const scoring_rule& rule,
                                        const rule_choices& choices = {}) {
    const auto curve = rule_curve::of(rule, choices);
    auto runs = curve ? runs_of(*curve) : std::nullopt;
    if (!runs) return std::nullopt;
    points_table table;
    table.runs_ = std::move(*runs);
    return table;
  }

  std::size_t size() const { return runs_.size(); }

  /// The points of a decimal or fraction in the unit of the rule's value; empty where rows that do
  /// not agree claim it. O(log runs). @throws std::overflow_error where the points follow the
  /// value.
  template <class Number>
  std::optional<exact> points_at(const Number& value) const {
    std::size_t first = 0;
    std::size_t count = runs_.size() - 1;  // the last has no end
    while (count > 0) {
      const std::size_t half = count / 2;
      const bool is_right = runs_[first + half].upper.is_left_of(value);
      first = is_right ? first + half + 1 : first;
      count = is_right ? count - half - 1 : half;
    }
    const curve_run& run = runs_[first];
    if (!run.has_points) return std::nullopt;
    return run.slope.is_zero() ? run.constant : run.constant + run.slope * exact(value);
  }

 private:
  constant_vector<curve_run> runs_;
};

}  // namespace jixiao
