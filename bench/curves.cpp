// SPDX-License-Identifier: BSL-1.0

// How cost grows: with the rows of a column, and with the cuts of a standard, for every kernel.
// And what a row costs when numbers are exact the slow ways.

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include "bid.hpp"
#include "harness.hpp"

#include <jixiao/batch/grade_column.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace {

using namespace jixiao;
using namespace jixiao::batch;
namespace mp = boost::multiprecision;

using codes = std::vector<std::uint8_t>;

std::vector<std::int64_t> random_values(std::size_t rows, std::int64_t first,
                                        std::uint64_t spread) {
  std::vector<std::int64_t> values(rows);
  std::mt19937_64 engine(2019);
  for (std::int64_t& v : values) v = first + static_cast<std::int64_t>(engine() % spread);
  return values;
}

const standard& four_bands() {
  static const standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  return s;
}

void rows_curve(int rounds) {
  const cut_table table(four_bands(), {2});
  const auto values = random_values(50'000'000, 8500, 1501);
  codes grades(values.size());
  bench::race r(rounds);
  const std::vector<std::size_t> sizes{1'000,     10'000,     100'000,   1'000'000,
                                       5'000'000, 20'000'000, 50'000'000};
  for (std::size_t rows : sizes) {
    const std::size_t times = rows < 1'000'000 ? 1'000'000 / rows : 1;
    r.add(std::to_string(rows), static_cast<double>(times), [&, rows, times] {
      for (std::size_t i = 0; i < times; ++i)
        grade_column(table, column(std::span(values).first(rows)), std::span(grades).first(rows));
    });
  }
  r.run();
  for (std::size_t rows : sizes)
    r.print_point("rows", "one column", static_cast<double>(rows), std::to_string(rows));
}

// Bands of single numbers, 1 for the best, 2 for the next, and so on in turn: each number is a cut
// before it and one after it.
standard with_points(int points) {
  std::array<std::string, 4> band;
  for (int i = 0; i < points; ++i) {
    std::string& text = band[static_cast<std::size_t>(i % 4)];
    text += (text.empty() ? "" : "或") + std::to_string(i + 1);
  }
  return read_standard(band[0], band[1], band[2], band[3]);
}

struct cut_case {
  cut_table table;
  std::size_t cuts;
};

// Of every number of cuts that such standards have.
std::vector<cut_case> cases_by_cuts() {
  std::vector<cut_case> all;
  for (int points = 1; points <= 16; ++points) {
    const cut_table table(with_points(points), {2});
    const std::size_t cuts = table.full().cuts;
    if (all.empty() || cuts > all.back().cuts) all.push_back({table, cuts});
  }
  return all;
}

// In L2, where memory hides nothing; the last contender is what the cuts cost at most by theory.
void cuts_curve(int rounds) {
  constexpr std::size_t times = 20;
  const auto values = random_values(1 << 15, 0, 1800);
  codes grades(values.size());
  codes reasons(values.size());
  const std::vector<cut_case> cases = cases_by_cuts();
  bench::race r(rounds);
  const auto name = [](kernel k, std::size_t cuts) {
    return std::string(name_of(k)) + ' ' + std::to_string(cuts);
  };
  const auto kernels = kernels_here().first(kernels_here().size() - 1);
  for (const cut_case& c : cases)
    for (kernel k : kernels) {
      grade_column(c.table, column(values), grades, reasons, {k, 1});
      for (std::size_t i = 0; i < values.size(); ++i)
        if (grades[i] != c.table.grade(values[i]) || reasons[i] != c.table.reason(values[i]))
          bench::fail("cuts: answers differ in row " + std::to_string(i));
      r.add(name(k, c.cuts), static_cast<double>(values.size() * times), [&, k] {
        for (std::size_t i = 0; i < times; ++i)
          grade_column(c.table, column(values), grades, reasons, {k, 1});
      });
    }
  r.run();
  for (kernel k : kernels)
    for (const cut_case& c : cases)
      r.print_point("cuts", name_of(k), static_cast<double>(c.cuts), name(k, c.cuts));
}

template <class Number>
void grade_numbers(const std::vector<Number>& from, codes& to, const std::array<Number, 3>& bound) {
  for (std::size_t i = 0; i < from.size(); ++i)
    to[i] = from[i] >= bound[2] ? 3 : from[i] >= bound[1] ? 2 : from[i] >= bound[0] ? 1 : 0;
  bench::keep(to.data());
}

// Exact numbers as they are found elsewhere, a column of them, by the same standard.
template <class Number, class Make>
void against(const char* name, std::size_t rows, int rounds, const Make& make) {
  const cut_table table(four_bands(), {2});
  const auto values = random_values(rows, 8500, 1501);
  std::vector<Number> numbers;
  for (std::int64_t v : values) numbers.push_back(make(v));
  const std::array<Number, 3> bounds{make(9000), make(9500), make(9800)};
  codes ours(rows);
  codes theirs(rows);
  grade_column(table, column(values), ours);
  grade_numbers(numbers, theirs, bounds);
  bench::same_or_exit(name, ours, theirs);
  bench::race r(rounds);
  const auto items = static_cast<double>(rows);
  constexpr std::size_t times = 50;
  r.add("ours", items * times, [&] {
    for (std::size_t i = 0; i < times; ++i) grade_column(table, column(values), ours);
  });
  r.add(name, items, [&] { grade_numbers(numbers, theirs, bounds); });
  r.run().print("one standard, a column of other exact numbers", "ours", name, bench::no_goal());
}

void slow_numbers(int rounds) {
  against<mp::checked_int128_t>("Boost checked 128-bit integer", 1'000'000, rounds,
                                [](std::int64_t v) { return mp::checked_int128_t(v); });
#if defined(JIXIAO_BENCH_BID)
  const auto text_of = [](std::int64_t v) { return std::to_string(v) + "E-2"; };
  against<bid::short_number>("Intel BID64", 1'000'000, rounds, [&](std::int64_t v) {
    return bid::short_number::from(text_of(v).c_str());
  });
  against<bid::long_number>("Intel BID128", 1'000'000, rounds, [&](std::int64_t v) {
    return bid::long_number::from(text_of(v).c_str());
  });
  if (!bid::is_exact()) bench::fail("Intel's decimals are not exact");
#endif
  against<mp::cpp_dec_float_50>("cpp_dec_float_50", 1'000'000, rounds, [](std::int64_t v) {
    return mp::cpp_dec_float_50(mp::cpp_dec_float_50(v) / 100);
  });
  against<mp::cpp_rational>("cpp_rational", 200'000, rounds,
                            [](std::int64_t v) { return mp::cpp_rational(v, 100); });
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 9));
  slow_numbers(rounds);
  cuts_curve(rounds);
  rows_curve(rounds);
  return 0;
}
