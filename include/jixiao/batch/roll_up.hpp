// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/standard_set.hpp>
#include <jixiao/number/decimal_text.hpp>

namespace jixiao::batch {

/// What an indicator without a value or a grade does to its department's total.
enum class without_grade_choice : std::uint8_t {
  refuse,     ///< the department has no total
  zero,       ///< no points
  leave_out,  ///< its full points are spread over the others
};

/// How departments of one set of indicators are scored by their grades (按等级计分).
struct roll_up_rule {
  /// Points are full points × coefficient, best grade first.
  std::vector<decimal> coefficients{1, decimal::of(8, 1), decimal::of(6, 1), decimal::of(4, 1)};
  /// Each indicator's points, and the total where indicators are left out, have so many places,
  /// half up.
  int places = 2;
  /// What becomes of a department with an indicator that earns no grade.
  without_grade_choice without_grade = without_grade_choice::refuse;
  /// The overall grade's bounds, over the total.
  standard overall = read_standard("90分以上", "80分以上", "60分以上", "60分以下");
};

/// The total of a department that has none.
inline constexpr std::int64_t no_total = INT64_MIN;

/// Scores departments, as many as there are, a piece at a time: exact sums, no memory that grows
/// with them.
class roll_up {
 public:
  /// One standard and its full points (分值) an indicator; values are integers of `scale`.
  /// @throws std::invalid_argument when the sizes differ; std::overflow_error when full points add
  /// up to more than 15 digits at the rule's places.
  roll_up(std::span<const standard> indicators, std::span<const decimal> full_points, int scale,
          const roll_up_rule& rule = {}, const reading& how = reading::official());

  /// How many values each department has.
  std::size_t indicators() const { return points_.size(); }

  /// Values of department after department, one an indicator, in the indicators' order. Totals are
  /// integers of `rule.places`, or `no_total`; grades are of the overall standard. O(values).
  /// @throws std::invalid_argument when the sizes do not agree.
  void score(const column& values, std::span<std::int64_t> totals, std::span<grade_code> grades,
             const execution& how = {}) const;

 private:
  using points_by_code = std::array<std::int64_t, grade_codes>;

  std::int64_t total_of(const grade_code* codes) const;

  standard_set standards_;
  cut_table overall_;
  without_grade_choice without_grade_;
  std::vector<points_by_code> points_;
  std::vector<std::int64_t> full_;
  std::int64_t full_total_ = 0;
};

}  // namespace jixiao::batch
