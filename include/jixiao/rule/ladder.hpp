// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::detail {

/// A row that a ladder goes on from: which numbers have which points.
struct ladder_row {
  band_set set;
  std::uint8_t stated = 0;
  exact points;
};

/// A ladder (依次类推) as steps from the number that has no points: 90% 9分, 80% 8分, … is a point
/// for each 10 % above 0.
struct ladder {
  exact base;
  exact step;
  exact points;
  /// The most that a row gives, where the rows begin with it.
  std::optional<exact> most;
  step_side side = step_side::above;
  part_choice part = part_choice::whole;
  bool has_stated_part = false;
};

/// Finds the steps that all rows of a ladder lie on; none where they are not evenly spaced, or do
/// not come down to no points in whole steps.
class ladder_finder {
 public:
  constexpr explicit ladder_finder(const constant_vector<ladder_row>& rows) : rows_(rows) {}

  constexpr std::optional<ladder> find() const {
    if (rows_.size() < 2) return std::nullopt;
    const bool rises = rows_[0].points < rows_[1].points;
    const auto place = [&](std::size_t i, bool at_lower) { return end_of(i, at_lower); };
    const std::optional<exact> first = place(0, true) ? place(0, true) : place(0, false);
    const std::optional<exact> second = place(1, true) ? place(1, true) : place(1, false);
    if (!first || !second) return std::nullopt;
    const bool is_above = (*first < *second) == rises;
    // The end of a row at which its points begin, seen from the base.
    bool at_lower = is_above;
    ladder found;
    found.side = is_above ? step_side::above : step_side::below;
    found.has_stated_part = rows_.back().set.front().has_lower() &&
                            rows_.back().set.front().has_upper() &&
                            !rows_.back().set.front().is_point();
    if (found.has_stated_part && begins_open(rows_.size() - 1, is_above)) {
      found.part = part_choice::begun;
      at_lower = !at_lower;
    }
    return settle(found, at_lower) ? std::optional<ladder>(found) : std::nullopt;
  }

 private:
  constexpr std::optional<exact> end_of(std::size_t i, bool at_lower) const {
    if (rows_[i].set.size() != 1) return std::nullopt;
    const interval& set = rows_[i].set.front();
    const cut& edge = at_lower ? set.lower() : set.upper();
    if (edge.is_finite()) return exact(edge.value());
    return std::nullopt;
  }
  // Whether a row leaves out the end that lies nearer to the base, or marks the other one.
  constexpr bool begins_open(std::size_t i, bool is_above) const {
    const interval& set = rows_[i].set.front();
    const bool is_open = is_above ? set.lower().is_after() : set.upper().is_before();
    const unsigned near = is_above ? 1u : 2u;
    const unsigned far = is_above ? 2u : 1u;
    return is_open || ((rows_[i].stated & far) != 0 && (rows_[i].stated & near) == 0);
  }

  constexpr bool settle(ladder& found, bool at_lower) const {
    const std::size_t last = rows_.size() - 1;
    const std::optional<exact> end = end_of(last, at_lower);
    const std::optional<exact> before = end_of(last - 1, at_lower);
    if (!end || !before) return false;
    found.step = abs(*end - *before);
    found.points = abs(rows_[last].points - rows_[last - 1].points);
    if (found.step.is_zero() || found.points.is_zero()) return false;
    const exact steps = rows_[last].points / found.points;
    if (!steps.is_whole()) return false;
    const exact way = steps * found.step;
    found.base = found.side == step_side::above ? *end - way : *end + way;
    for (std::size_t i = 0; i < last; ++i) {
      const std::optional<exact> place = end_of(i, at_lower);
      // 100%以上 has no end on the other side, and the most points.
      if (!place && i == 0) continue;
      if (!place || !(points_at(found, *place) == rows_[i].points)) return false;
    }
    if (rows_[last].points < rows_[0].points) found.most = rows_[0].points;
    return true;
  }
  static constexpr exact points_at(const ladder& l, const exact& place) {
    const exact way = l.side == step_side::above ? place - l.base : l.base - place;
    return way / l.step * l.points;
  }

  const constant_vector<ladder_row>& rows_;
};

}  // namespace jixiao::detail
