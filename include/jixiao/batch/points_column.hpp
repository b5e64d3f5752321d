// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <jixiao/batch/column.hpp>
#include <jixiao/batch/execution.hpp>
#include <jixiao/batch/threshold.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::batch {

/// What stands for no points: the row has no value, or rows of the rule that do not agree claim it.
inline constexpr std::int64_t no_points = INT64_MIN;

/// A scoring rule of one measured number, compiled for columns of one scale (编译后的评分标准): the
/// integers of a column fall into pieces, over each of which points are level or straight. Points
/// are integers over one denominator, so that thirds are exact too.
///
///     const auto points = column_points::of(read_rule("≥95%得满分，每降低1%扣0.5分", 5), {2});
///     points->of_value(9350);     // 45, of a denominator of 10: 4.5 points
class column_points {
 public:
  /// Empty where `points_table` is: the rule is no curve, or the curve not straight.
  /// @throws input_error: unit_mismatch when the column's unit does not convert; std::out_of_range
  /// for a scale outside −38 … 76; std::overflow_error where the denominator, or what a line has
  /// over it, needs more than 63 bits.
  static std::optional<column_points> of(const scoring_rule& rule, const column_scale& scale = {},
                                         const rule_choices& choices = {});

  /// What the integers of `points` are over, for every row alike; above 0.
  std::int64_t denominator() const { return denominator_; }
  /// Pieces that hold integers of the column.
  std::size_t size() const { return constants_.size(); }

  /// The points of a value, times the denominator; `no_points` where the rule gives none.
  /// O(log pieces). @throws std::overflow_error past 63 bits.
  std::int64_t of_value(std::int64_t value) const;

 private:
  friend void points_column(const column_points&, const column&, std::span<std::int64_t>,
                            const execution&);
  class compiler;

  std::size_t piece_of(std::int64_t value) const;
  void count_checked(const column& values, std::span<std::int64_t> points, std::size_t first,
                     std::size_t last) const;
  void search(const column& values, std::span<std::int64_t> points, std::size_t first,
              std::size_t last) const;
  void grade(const column& values, std::span<std::int64_t> points, std::size_t first,
             std::size_t last, const execution& how) const;

  std::int64_t denominator_ = 1;
  /// The last integer of each piece but the last.
  std::vector<std::int64_t> below_;
  std::vector<std::int64_t> constants_;
  std::vector<std::int64_t> slopes_;
  bool is_level_ = true;
  /// Some value of a piece has points that need more than 63 bits.
  bool may_overflow_ = false;
};

/// The points of a column, each times the denominator of `rule`; `no_points` where a row has no
/// value or the rule gives none. As fast as grading the column where the rule has few pieces; of
/// many, each value is searched for in O(log pieces).
/// @throws std::invalid_argument when `points` has not one integer a row, or the kernel is not one
/// of `kernels_here`; std::overflow_error where points need more than 63 bits.
void points_column(const column_points& rule, const column& values, std::span<std::int64_t> points,
                   const execution& how = {});

}  // namespace jixiao::batch
