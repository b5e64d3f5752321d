// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <jixiao/batch/standard_set.hpp>
#include <limits>
#include <optional>
#include <stdexcept>

#include "batch/chosen_kernel.hpp"
#include "batch/chunks.hpp"

namespace jixiao::batch {

standard_set::standard_set(std::span<const standard> standards, int scale, const reading& how)
    : standard_set(std::vector<standard_view>(standards.begin(), standards.end()), scale, how) {}

standard_set::standard_set(std::span<const standard_view> standards, int scale, const reading& how)
    : size_(standards.size()) {
  std::vector<std::optional<cut_table>> tables;
  std::size_t most_full = 0;
  std::size_t most_grades = 0;
  for (const standard_view& s : standards) {
    if (!s.is_numeric()) {
      tables.emplace_back();
      continue;
    }
    tables.emplace_back(cut_table(s, {scale}, how));
    most_full = std::max(most_full, tables.back()->full().cuts);
    most_grades = std::max(most_grades, tables.back()->grades_only().cuts);
  }
  prepare(full_, most_full);
  prepare(grades_only_, most_grades);
  for (std::size_t i = 0; i < size_; ++i) {
    if (!tables[i]) {
      refuse(full_, i, code_of(fault::number_for_label));
      refuse(grades_only_, i, 0);
      continue;
    }
    add(full_, i, tables[i]->full());
    add(grades_only_, i, tables[i]->grades_only());
  }
  refuse(full_, size_, reason_unknown_standard);
  refuse(grades_only_, size_, 0);
}

void standard_set::prepare(rule_rows& rows, std::size_t most_cuts) const {
  rows.width = most_cuts <= 4 ? 4 : 8;
  const std::size_t count = size_ + 1;
  rows.below.assign(count * rows.width, std::numeric_limits<std::int64_t>::max());
  // Sixteen more, since codes are looked up sixteen at a time.
  rows.grades.assign(count * rows.width * 2 + 16, 0);
  rows.reasons.assign(count * rows.width * 2 + 16, 0);
  rows.deep.assign(count, -1);
}

void standard_set::refuse(rule_rows& rows, std::size_t number, reason_code why) const {
  // No threshold is below any value, so that every value lies in the first piece.
  rows.grades[number * rows.width * 2] = refused;
  rows.reasons[number * rows.width * 2] = why;
}

void standard_set::add(rule_rows& rows, std::size_t number, const cut_list<std::int64_t>& list) {
  if (list.cuts > rows.width) {
    rows.deep[number] = static_cast<std::int32_t>(deep_.size());
    rows.has_deep = true;
    deep_.push_back(list);
    return;
  }
  std::copy_n(list.below.begin(), list.cuts,
              rows.below.begin() + static_cast<std::ptrdiff_t>(number * rows.width));
  const auto at = static_cast<std::ptrdiff_t>(number * rows.width * 2);
  std::copy_n(list.grades.begin(), list.cuts + 1, rows.grades.begin() + at);
  std::copy_n(list.reasons.begin(), list.cuts + 1, rows.reasons.begin() + at);
}

void standard_set::grade_deep(const rule_rows& rows, const column& values,
                              std::span<const std::uint32_t> which, std::size_t first,
                              std::size_t count, std::span<grade_code> grades,
                              std::span<reason_code> reasons) const {
  for (std::size_t row = first; row < first + count; ++row) {
    if (which[row] >= size_ || rows.deep[which[row]] < 0 || !values.valid.has(row)) continue;
    const auto& list = deep_[static_cast<std::size_t>(rows.deep[which[row]])];
    const std::size_t piece = list.piece_of(values.values[row]);
    grades[row] = list.grades[piece];
    if (!reasons.empty()) reasons[row] = list.reasons[piece];
  }
}

void standard_set::grade(const column& values, std::span<const std::uint32_t> which,
                         std::span<grade_code> grades, std::span<reason_code> reasons,
                         const execution& how) const {
  const std::size_t rows = values.values.size();
  if (which.size() != rows || grades.size() != rows || (!reasons.empty() && reasons.size() != rows))
    throw std::invalid_argument("jixiao: as many standards, grades and reasons as values");
  const detail::kernel_functions& functions = detail::chosen_kernel(how.kernel);
  const rule_rows& rules = reasons.empty() ? grades_only_ : full_;
  detail::for_each_chunk(rows, how.threads, [&](std::size_t first, std::size_t count) {
    detail::mixed_job job{};
    job.below = rules.below.data();
    job.width = rules.width;
    job.grade_codes = rules.grades.data();
    job.reason_codes = rules.reasons.data();
    job.standards = size_;
    job.values = values.values.data() + first;
    job.which = which.data() + first;
    job.rows = count;
    job.valid = values.valid.bits;
    job.first_bit = values.valid.first_bit + first;
    job.grades = grades.data() + first;
    job.reasons = reasons.empty() ? nullptr : reasons.data() + first;
    job.streams = detail::is_past_caches(rows * sizeof(std::int64_t));
    functions.grade_mixed(job);
    if (rules.has_deep) grade_deep(rules, values, which, first, count, grades, reasons);
  });
}

}  // namespace jixiao::batch
