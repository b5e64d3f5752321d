// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jixiao::batch {

/// Which instructions a column is graded with. All give the same bytes.
enum class kernel : std::uint8_t {
  automatic,  ///< the fastest that the processor has, found at first use
  scalar,     ///< one value at a time; on every processor
  baseline,   ///< what every x86-64 processor has
  avx2,       ///< what processors with AVX2 have
  avx512,     ///< what processors with AVX-512 have
  neon,       ///< what every 64-bit ARM processor has
};

/// automatic, scalar, baseline, avx2, avx512, neon.
std::string_view name_of(kernel k);

/// Those that were compiled in and that this processor runs, slowest first; `automatic` is the
/// last.
std::span<const kernel> kernels_here();

/// How a batch is carried out. None of it changes a result.
struct execution {
  batch::kernel kernel = batch::kernel::automatic;  ///< one of `kernels_here`
  /// Chunks of rows are shared out among so many threads; at least 1.
  unsigned threads = 1;
};

}  // namespace jixiao::batch
