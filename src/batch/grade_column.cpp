// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/grade_column.hpp>
#include <stdexcept>

#include "batch/chosen_kernel.hpp"
#include "batch/chunks.hpp"

namespace jixiao::batch {

namespace {

void run(const detail::kernel_functions& f, const detail::column_job<std::int64_t>& job) {
  f.grade_narrow(job);
}
void run(const detail::kernel_functions& f, const detail::column_job<wide_value>& job) {
  f.grade_wide(job);
}

// So many cuts the kernels are laid out for: those of four bands of four intervals each, and zero.
constexpr std::size_t most_cuts_of_kernels = 33;

template <class Value>
void grade_plainly(const cut_list<Value>& list, const column_view<Value>& from,
                   std::span<grade_code> grades, std::span<reason_code> reasons) {
  for (std::size_t row = 0; row < from.values.size(); ++row) {
    const bool is_there = from.valid.has(row);
    const std::size_t piece = list.piece_of(from.values[row]);
    grades[row] = is_there ? list.grades[piece] : missing;
    if (!reasons.empty()) reasons[row] = is_there ? list.reasons[piece] : reason_missing;
  }
}

template <class Value>
void grade(const basic_cut_table<Value>& table, const column_view<Value>& from,
           std::span<grade_code> grades, std::span<reason_code> reasons, const execution& how) {
  const std::size_t rows = from.values.size();
  if (grades.size() != rows || (!reasons.empty() && reasons.size() != rows))
    throw std::invalid_argument("jixiao: grades and reasons have one byte a row");
  const detail::kernel_functions& functions = detail::chosen_kernel(how.kernel);
  const cut_list<Value>& list = reasons.empty() ? table.grades_only() : table.full();
  if (list.cuts > most_cuts_of_kernels) return grade_plainly(list, from, grades, reasons);
  detail::for_each_chunk(rows, how.threads, [&](std::size_t first, std::size_t count) {
    detail::column_job<Value> job{};
    job.below = list.below.data();
    job.cuts = list.cuts;
    job.grade_codes = list.grades.data();
    job.reason_codes = list.reasons.data();
    job.values = from.values.data() + first;
    job.rows = count;
    job.valid = from.valid.bits;
    job.first_bit = from.valid.first_bit + first;
    job.grades = grades.data() + first;
    job.reasons = reasons.empty() ? nullptr : reasons.data() + first;
    job.streams = detail::is_past_caches(rows * sizeof(Value));
    run(functions, job);
  });
}

template <class Value>
verdict_column grade_once(const standard_view& s, const column_view<Value>& from,
                          const column_scale& scale, const reading& how, const execution& run) {
  const basic_cut_table<Value> table(s, scale, how);
  verdict_column result;
  result.grades.resize(from.values.size());
  result.reasons.resize(from.values.size());
  grade(table, from, result.grades, result.reasons, run);
  return result;
}

}  // namespace

void grade_column(const cut_table& table, const column& values, std::span<grade_code> grades,
                  std::span<reason_code> reasons, const execution& how) {
  grade(table, values, grades, reasons, how);
}

void grade_column(const wide_cut_table& table, const wide_column& values,
                  std::span<grade_code> grades, std::span<reason_code> reasons,
                  const execution& how) {
  grade(table, values, grades, reasons, how);
}

verdict_column grade_column(const standard_view& s, const column& values, const column_scale& scale,
                            const reading& how, const execution& run) {
  return grade_once(s, values, scale, how, run);
}

verdict_column grade_column(const standard_view& s, const wide_column& values,
                            const column_scale& scale, const reading& how, const execution& run) {
  return grade_once(s, values, scale, how, run);
}

}  // namespace jixiao::batch
