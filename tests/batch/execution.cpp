// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/execution.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "batch/chosen_kernel.hpp"
#include "support/catch.hpp"

using namespace jixiao::batch;

TEST_CASE("kernels are told slowest first, each once, and the fastest is chosen by itself",
          "[batch][execution]") {
  const auto here = kernels_here();
  std::vector<std::string> names;
  for (const kernel k : here) names.emplace_back(name_of(k));
  REQUIRE(names.size() >= 2);
  CHECK(names.front() == "scalar");
  CHECK(names.back() == "automatic");
  const std::vector<std::string> order{"scalar", "baseline", "avx2", "avx512", "neon", "automatic"};
  for (std::size_t i = 1; i < names.size(); ++i)
    CHECK(std::find(order.begin(), order.end(), names[i - 1]) <
          std::find(order.begin(), order.end(), names[i]));
  CHECK(&detail::chosen_kernel(kernel::automatic) == &detail::chosen_kernel(here[here.size() - 2]));
  for (std::size_t i = 0; i + 1 < here.size(); ++i)
    CHECK(detail::chosen_kernel(here[i]).name == names[i]);
#if defined(__x86_64__)
  // Every x86-64 processor has what it needs.
  CHECK(names[1] == "baseline");
#endif
  CHECK(name_of(static_cast<kernel>(99)) == "unknown");
}
