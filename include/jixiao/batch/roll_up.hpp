// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/standard_set.hpp>
#include <jixiao/number/int128.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/table/indicator.hpp>

namespace jixiao::batch {

/// The total of a department that has none.
inline constexpr std::int64_t no_total = INT64_MIN;

/// Scores departments of one set of indicators under a scheme, as many as there are, a piece at a
/// time: exact sums, no memory that grows with them. Total and grade of each equal those that
/// `evaluate` gives for these indicators as the only activity: reading, coefficients, weights, what
/// becomes of values that are missing or earn no grade, roundings and the overall grade's bounds
/// are the scheme's.
///
///     scheme how = scheme::official();
///     how.weights.indicators.source = weight_source::given;     // weighed by 分值
///     const roll_up scores(activity.objectives[0].indicators, 2, how);
///     scores.score(column(values), totals, grades);             // 9750 is 97.50 points
class roll_up {
 public:
  /// Values are integers of `scale`, each in its standard's own unit.
  /// @throws std::invalid_argument for a scheme that columns can't follow: an indicator that is
  /// not scored `by_grade`, weights that are refused, a budget part, a geometric mean, a total that
  /// is not rounded to places or an interval; std::overflow_error when a total needs more than 18
  /// digits, also to be told from its bounds, or its sums more than 126 bits; as standard_set and
  /// cut_table.
  roll_up(std::span<const indicator> indicators, int scale, const scheme& how = scheme::official());

  /// How many values each department has.
  std::size_t indicators() const { return rows_.size(); }
  /// Places after the point of the totals.
  int places() const { return places_; }

  /// Values of department after department, one an indicator, in the indicators' order. Totals are
  /// integers of `places()`, or `no_total`; grades are of the scheme's bounds. O(values).
  /// @throws std::invalid_argument when the sizes do not agree.
  void score(const column& values, std::span<std::int64_t> totals, std::span<grade_code> grades,
             const execution& how = {}) const;

 private:
  // What a code of an indicator adds, and the weight that then counts.
  struct part {
    std::int64_t points = 0;
    std::int64_t weight = 0;
    bool is_refused = true;
  };
  using parts_by_code = std::array<part, grade_codes>;

  // × up ÷ down.
  struct factor {
    std::int64_t up = 1;
    std::int64_t down = 1;
  };
  // Rounded, after that, to a whole number of intervals.
  struct rounding_stage {
    factor by;
    rounding mode = rounding::half_up;
  };

  // A total on its way: multiples of an interval, before they are rounded.
  struct ratio {
    jixiao::detail::int128 above;
    jixiao::detail::int128 below;
  };

  void set_parts(std::span<const indicator> indicators, const scheme& how);
  void set_stages(const scheme& how);
  void check_sums(const scheme& how) const;
  void score_one(const grade_code* codes, std::int64_t& total, grade_code& grade) const;
  grade_code grade_of_ratio(const ratio& total) const;

  standard_set standards_;
  std::vector<parts_by_code> rows_;
  // Sums of points ÷ sums of weights are this many full marks of the whole.
  rational full_of_sums_;
  // The first takes sums to multiples of its interval, the others these to multiples of theirs.
  std::vector<rounding_stage> stages_;
  int places_ = 0;
  std::int64_t interval_ = 1;  // of the last stage, of so many places
  bool grades_displayed_ = false;
  cut_table overall_;
  // Takes multiples of the last interval to the integers of the overall grade's column.
  factor graded_;
};

}  // namespace jixiao::batch
