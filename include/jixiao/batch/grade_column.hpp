// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jixiao/batch/column.hpp>
#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/execution.hpp>

namespace jixiao::batch {

/// Grades a column by one standard: a code a row, and a reason a row where `reasons` is not empty.
/// The codes are those of code.hpp and equal what `grade_of` says of each value.
/// O(rows × cuts) for a few cuts, O(rows × log cuts) for many; allocates nothing with one thread.
/// @throws std::invalid_argument when `grades`, or `reasons` if not empty, has not one byte a row,
/// or the kernel is not one of `kernels_here`.
void grade_column(const cut_table& table, const column& values, std::span<grade_code> grades,
                  std::span<reason_code> reasons = {}, const execution& how = {});
/// The same of coefficients of 128 bits.
void grade_column(const wide_cut_table& table, const wide_column& values,
                  std::span<grade_code> grades, std::span<reason_code> reasons = {},
                  const execution& how = {});

/// Grades and reasons of a whole column.
struct verdict_column {
  /// One byte a row; see `grade_code` and `reason_code`.
  ///@{
  std::vector<grade_code> grades;
  std::vector<reason_code> reasons;
  ///@}
};

/// The same in one step, for a column used once.
///
///     grade_column(s, column(hundredths), {2}).grades[0] == code_of(grade::good);
///
/// @throws as basic_cut_table.
verdict_column grade_column(const standard_view& s, const column& values, const column_scale& scale,
                            const reading& how = reading::official(), const execution& run = {});
/// The same of coefficients of 128 bits.
verdict_column grade_column(const standard_view& s, const wide_column& values,
                            const column_scale& scale, const reading& how = reading::official(),
                            const execution& run = {});

}  // namespace jixiao::batch
