// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace jixiao::batch::detail {

// Rows of a chunk: a multiple of every kernel's block, and small enough to share out evenly.
inline constexpr std::size_t chunk_rows = 1 << 16;

// A column of so many bytes leaves nothing of its first rows in any cache.
inline bool is_past_caches(std::size_t bytes) { return bytes >= std::size_t{64} << 20; }

// Calls work(first, count) for chunks that cover `rows`, on so many threads with the caller's own.
// What the first failing chunk throws is thrown again here, once all threads have ended.
template <class Work>
void for_each_chunk(std::size_t rows, unsigned threads, const Work& work) {
  if (threads <= 1 || rows <= chunk_rows) {
    work(std::size_t{0}, rows);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::atomic<bool> has_failed{false};
  std::exception_ptr failure;
  const auto run = [&] {
    for (;;) {
      const std::size_t first = next.fetch_add(chunk_rows);
      if (first >= rows || has_failed) return;
      try {
        work(first, std::min(chunk_rows, rows - first));
      } catch (...) {
        if (!has_failed.exchange(true)) failure = std::current_exception();
      }
    }
  };
  std::vector<std::thread> others;
  try {
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
  } catch (...) {
    // With fewer threads than asked for the answer is the same.
  }
  run();
  for (std::thread& t : others) t.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace jixiao::batch::detail
