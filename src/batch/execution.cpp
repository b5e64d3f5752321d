// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <jixiao/batch/execution.hpp>
#include <stdexcept>
#include <string>

#include "batch/chosen_kernel.hpp"

namespace jixiao::batch {

namespace detail {

namespace {

struct known_kernel {
  kernel name;
  const kernel_functions* functions;
};

struct kernel_list {
  std::array<kernel, 5> names{};
  std::array<const kernel_functions*, 5> functions{};
  std::size_t count = 0;

  void add(kernel name, const kernel_functions& f) {
    names[count] = name;
    functions[count++] = &f;
  }
};

kernel_list list_kernels() {
  kernel_list list;
  list.add(kernel::scalar, scalar_kernel);
#if defined(__SSE2__)
  list.add(kernel::baseline, baseline_kernel);
#endif
#if defined(JIXIAO_BATCH_AVX2)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    list.add(kernel::avx2, avx2_kernel);
#endif
#if defined(JIXIAO_BATCH_AVX512)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2"))
    list.add(kernel::avx512, avx512_kernel);
#endif
#if defined(JIXIAO_BATCH_NEON)
  list.add(kernel::neon, neon_kernel);
#endif
  const kernel_functions& fastest = *list.functions[list.count - 1];
  list.add(kernel::automatic, fastest);
  return list;
}

const kernel_list& all_kernels() {
  static const kernel_list list = list_kernels();
  return list;
}

}  // namespace

const kernel_functions& chosen_kernel(kernel k) {
  const kernel_list& list = all_kernels();
  for (std::size_t i = 0; i < list.count; ++i)
    if (list.names[i] == k) return *list.functions[i];
  throw std::invalid_argument("jixiao: this processor or build has no kernel " +
                              std::string(name_of(k)));
}

}  // namespace detail

std::string_view name_of(kernel k) {
  switch (k) {
    case kernel::automatic: return "automatic";
    case kernel::scalar: return "scalar";
    case kernel::baseline: return "baseline";
    case kernel::avx2: return "avx2";
    case kernel::avx512: return "avx512";
    case kernel::neon: return "neon";
  }
  return "unknown";
}

std::span<const kernel> kernels_here() {
  const detail::kernel_list& list = detail::all_kernels();
  return {list.names.data(), list.count};
}

}  // namespace jixiao::batch
