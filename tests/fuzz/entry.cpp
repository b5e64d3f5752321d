// SPDX-License-Identifier: BSL-1.0
// libFuzzer's way in: which target is said by --target=NAME.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/target.hpp"

namespace {
const fuzz::target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
  constexpr std::string_view option = "--target=";
  for (int n = 1; n < *count; ++n) {
    const std::string_view word = (*words)[n];
    if (word.starts_with(option)) chosen = fuzz::target_named(word.substr(option.size()));
  }
  if (chosen == nullptr) {
    std::fputs("fuzz: --target=NAME is missing\n", stderr);
    std::exit(2);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
