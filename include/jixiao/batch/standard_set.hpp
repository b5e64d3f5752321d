// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <jixiao/batch/column.hpp>
#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/execution.hpp>

namespace jixiao::batch {

/// Many standards, for a column of values beside a column of their numbers (混合行). Compiled to
/// one row of thresholds a standard, so that a value needs one row; a run of rows of one standard
/// is graded as a column of its own.
class standard_set {
 public:
  /// Standards count from 0. Values are integers of one scale, each in its standard's own unit.
  /// A standard of labels refuses every number.
  explicit standard_set(std::span<const standard> standards, int scale = 0,
                        const reading& how = reading::official());
  /// The same of standards of any scales, which are looked at here alone.
  explicit standard_set(std::span<const standard_view> standards, int scale = 0,
                        const reading& how = reading::official());

  std::size_t size() const { return size_; }

  /// Row i is values[i] under standard which[i]; a number past the last standard gives `refused`
  /// and `reason_unknown_standard`. O(rows); allocates nothing with one thread.
  /// @throws std::invalid_argument when the sizes differ, or the kernel is not there.
  void grade(const column& values, std::span<const std::uint32_t> which,
             std::span<grade_code> grades, std::span<reason_code> reasons = {},
             const execution& how = {}) const;

 private:
  // One row of `width` thresholds and twice as many codes a standard, and one past the last.
  struct rule_rows {
    std::size_t width = 4;
    std::vector<std::int64_t> below;
    std::vector<grade_code> grades;
    std::vector<reason_code> reasons;
    // Standards with more cuts than a row holds, as indices of `deep_`; or none.
    std::vector<std::int32_t> deep;
    bool has_deep = false;
  };

  void add(rule_rows& rows, std::size_t number, const cut_list<std::int64_t>& list);
  void refuse(rule_rows& rows, std::size_t number, reason_code why) const;
  void prepare(rule_rows& rows, std::size_t most_cuts) const;
  void grade_deep(const rule_rows& rows, const column& values, std::span<const std::uint32_t> which,
                  std::size_t first, std::size_t count, std::span<grade_code> grades,
                  std::span<reason_code> reasons) const;

  std::size_t size_ = 0;
  rule_rows full_;
  rule_rows grades_only_;
  std::vector<cut_list<std::int64_t>> deep_;
};

}  // namespace jixiao::batch
