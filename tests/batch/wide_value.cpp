// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/wide_value.hpp>

#include <cstdint>
#include <limits>

#include "support/catch.hpp"

using jixiao::batch::wide_value;
using jixiao::detail::int128;

TEST_CASE("a wide value is 0 unless it is said to be something", "[batch][wide_value]") {
  CHECK(wide_value() == wide_value(std::int64_t{0}));
}

TEST_CASE("wide values lie as numbers of 128 bits do", "[batch][wide_value]") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const int128 large = int128(most) * 4 + 3;
  for (const int128& n : {int128(0), int128(1), int128(-1), int128(most), int128(-most) - 1, large,
                          int128(-large), int128(most) * 2 + 2, -(int128(most) * 2 + 2)}) {
    const wide_value w(n);
    // Two's complement: the high half counts 2^64 each, and only it has a sign.
    const int128 half = int128(1) << 62;
    const int128 back = (int128(w.high) * half) * 4 + int128(w.low);
    CHECK(back == n);
  }
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, most, -most,
                               std::numeric_limits<std::int64_t>::min()})
    CHECK(wide_value(n) == wide_value(int128(n)));
  CHECK(wide_value(std::int64_t{-1}) < wide_value(std::int64_t{0}));
  CHECK(wide_value(int128(-large)) < wide_value(int128(-most)));
  CHECK(wide_value(most) < wide_value(large));
}
