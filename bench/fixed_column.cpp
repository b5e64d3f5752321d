// SPDX-License-Identifier: BSL-1.0

// Our half of a comparison with a database, which streams.py makes: a column of numbers with four
// places that both calculate by the same formula, its grades summed up or kept. Prints one line.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <span>
#include <vector>

#include "harness.hpp"

#include <jixiao/batch/grade_column.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace {

// Codes are below 16, so that a few hundred of them may be added eight at a time without a carry
// from one byte to the next.
std::uint64_t sum_of(std::span<const jixiao::batch::grade_code> codes) {
  constexpr std::uint64_t low_bytes = 0x00FF00FF00FF00FF;
  constexpr std::size_t together = 8 * 16;
  std::uint64_t sum = 0;
  std::size_t i = 0;
  for (; i + together <= codes.size(); i += together) {
    std::uint64_t bytes = 0;
    for (std::size_t k = 0; k < together; k += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, codes.data() + i + k, 8);
      bytes += eight;
    }
    const std::uint64_t pairs = (bytes & low_bytes) + ((bytes >> 8) & low_bytes);
    sum += (pairs * 0x0001000100010001) >> 48;
  }
  for (; i < codes.size(); ++i) sum += codes[i];
  return sum;
}

// As fast as this processor reads: nothing but added up, in as wide registers as it has.
[[gnu::target_clones("avx512f", "avx2", "default")]] std::uint64_t sum_of(
    const std::int64_t* values, std::size_t count) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += static_cast<std::uint64_t>(values[i]);
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace jixiao;
  using namespace jixiao::batch;
  const std::size_t rows = bench::option(argc, argv, "--rows", 10'000'000);
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 5));
  const cut_table table(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {4});
  std::vector<std::int64_t> values(rows);
  for (std::size_t i = 0; i < rows; ++i)
    values[i] = 850'000 + static_cast<std::int64_t>(i * 48'271 % 150'001);
  std::vector<grade_code> grades(rows);
  std::uint64_t sum = 0;
  bench::race r(rounds);
  r.add("kept", 1, [&] {
    grade_column(table, column(values), grades);
    bench::keep(grades.data());
  });
  // In pieces that stay in cache, as a database's own vectors do.
  r.add("sum", 1, [&] {
    constexpr std::size_t piece = 16'384;
    sum = 0;
    for (std::size_t first = 0; first < rows; first += piece) {
      const std::size_t count = std::min(piece, rows - first);
      const auto few = std::span(grades).first(count);
      grade_column(table, column(std::span(values).subspan(first, count)), few);
      sum += sum_of(few);
    }
    bench::keep(&sum);
  });
  r.add("values added up", 1, [&] {
    const std::uint64_t all = sum_of(values.data(), values.size());
    bench::keep(&all);
  });
  r.run();
  std::printf("{\"kept\":%.0f,\"sum\":%.0f,\"limit\":%.0f,\"answer\":%llu}\n", r.time_of("kept"),
              r.time_of("sum"), r.time_of("values added up"), static_cast<unsigned long long>(sum));
  return 0;
}
