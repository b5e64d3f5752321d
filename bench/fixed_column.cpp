// SPDX-License-Identifier: BSL-1.0

// Our half of a comparison with a database, which streams.py makes: a column of numbers with four
// places that both calculate by the same formula, its grades summed up or kept. Prints one line.

#include <cstdint>
#include <cstdio>
#include <vector>

#include "harness.hpp"

#include <jixiao/batch/grade_column.hpp>

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
    constexpr std::size_t piece = 4096;
    sum = 0;
    for (std::size_t first = 0; first < rows; first += piece) {
      const std::size_t count = std::min(piece, rows - first);
      const auto few = std::span(grades).first(count);
      grade_column(table, column(std::span(values).subspan(first, count)), few);
      unsigned of_piece = 0;
      for (grade_code g : few) of_piece += g;
      sum += of_piece;
    }
    bench::keep(&sum);
  });
  // The limit: the column read, and nothing but added up.
  r.add("values added up", 1, [&] {
    std::uint64_t all = 0;
    for (std::int64_t v : values) all += static_cast<std::uint64_t>(v);
    bench::keep(&all);
  });
  r.run();
  std::printf("{\"kept\":%.0f,\"sum\":%.0f,\"limit\":%.0f,\"answer\":%llu}\n", r.time_of("kept"),
              r.time_of("sum"), r.time_of("values added up"), static_cast<unsigned long long>(sum));
  return 0;
}
