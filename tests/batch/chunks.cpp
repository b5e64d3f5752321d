// SPDX-License-Identifier: BSL-1.0
#include "batch/chunks.hpp"

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao::batch::detail;

TEST_CASE("chunks cover each row once, for any number of rows and threads", "[batch][chunks]") {
  for (const std::size_t rows : {std::size_t{0}, std::size_t{1}, chunk_rows - 1, chunk_rows,
                                 chunk_rows + 1, 2 * chunk_rows, 3 * chunk_rows + 7})
    for (const unsigned threads : {0u, 1u, 2u, 3u, 9u}) {
      std::vector<std::uint8_t> times(rows);
      std::atomic<std::size_t> past_end{0};
      for_each_chunk(rows, threads, [&](std::size_t first, std::size_t count) {
        // No two chunks have a row in common, or the sum tells.
        for (std::size_t i = first; i < first + count; ++i)
          if (i < rows)
            ++times[i];
          else
            ++past_end;
      });
      CAPTURE(rows, threads);
      CHECK(times == std::vector<std::uint8_t>(rows, 1));
      CHECK(past_end == 0);
    }
}

TEST_CASE("no chunk is begun once one has failed, and what that one threw is thrown again",
          "[batch][chunks]") {
  for (const unsigned threads : {1u, 2u, 3u}) {
    std::atomic<unsigned> begun{0};
    const auto failing = [&](std::size_t, std::size_t) {
      ++begun;
      throw std::runtime_error("too many points");
    };
    CAPTURE(threads);
    CHECK_THROWS_WITH(for_each_chunk(100 * chunk_rows, threads, failing), "too many points");
    CHECK(begun >= 1);
    CHECK(begun <= threads);
  }
}
