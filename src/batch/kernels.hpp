// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a kernel is asked to do, and which kernels there are. Plain data.

#include <cstddef>
#include <cstdint>

#include <jixiao/batch/wide_value.hpp>

#include "batch/text_rows.hpp"

namespace jixiao::batch::detail {

// One standard over `rows` values: sorted thresholds, and a code for each piece between them, with
// room for 48. `valid` is null where all are, else bits from `first_bit` on. `reasons` is null
// where none are asked for. `streams` says that the codes are too many to be found in a cache
// again: a kernel that can writes them past it.
template <class Value>
struct column_job {
  const Value* below;
  std::size_t cuts;
  const std::uint8_t* grade_codes;
  const std::uint8_t* reason_codes;
  const Value* values;
  std::size_t rows;
  const std::uint8_t* valid;
  std::size_t first_bit;
  std::uint8_t* grades;
  std::uint8_t* reasons;
  bool streams;
};

// Rows of many standards: `width` (4 or 8) sorted thresholds and twice as many codes a standard,
// and one more for numbers from `standards` on. Unused thresholds are the largest integer.
struct mixed_job {
  const std::int64_t* below;
  std::size_t width;
  const std::uint8_t* grade_codes;
  const std::uint8_t* reason_codes;
  std::size_t standards;
  const std::int64_t* values;
  const std::uint32_t* which;
  std::size_t rows;
  const std::uint8_t* valid;
  std::size_t first_bit;
  std::uint8_t* grades;
  std::uint8_t* reasons;
  bool streams;
};

struct kernel_functions {
  const char* name;
  void (*grade_narrow)(const column_job<std::int64_t>&);
  void (*grade_wide)(const column_job<wide_value>&);
  void (*grade_mixed)(const mixed_job&);
  text_functions text;
};

extern const kernel_functions scalar_kernel;
#if defined(__SSE2__)
extern const kernel_functions baseline_kernel;
#endif
#if defined(JIXIAO_BATCH_AVX2)
extern const kernel_functions avx2_kernel;
#endif
#if defined(JIXIAO_BATCH_AVX512)
extern const kernel_functions avx512_kernel;
#endif
#if defined(JIXIAO_BATCH_NEON)
extern const kernel_functions neon_kernel;
#endif

}  // namespace jixiao::batch::detail
