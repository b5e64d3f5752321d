// SPDX-License-Identifier: BSL-1.0

// A column of exact decimals graded by one standard, by a standard a row, and with 128 bits,
// against the loop that only reads and writes as much, and against what one would write instead.

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "harness.hpp"

#include <jixiao/batch/grade_column.hpp>
#include <jixiao/batch/roll_up.hpp>
#include <jixiao/batch/standard_set.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>

namespace {

using namespace jixiao;
using namespace jixiao::batch;

using codes = std::vector<std::uint8_t>;

constexpr const char* plain = "loop that reads 8 bytes and writes 1";
constexpr std::size_t l2_rows = 1 << 16;

const standard& four_bands() {
  static const standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  return s;
}

// Hundredths of a percent from 85 to 100: every grade, in no order.
std::vector<std::int64_t> random_values(std::size_t rows) {
  std::vector<std::int64_t> values(rows);
  std::mt19937_64 engine(2019);
  for (std::int64_t& v : values) v = 8500 + static_cast<std::int64_t>(engine() % 1501);
  return values;
}

// The limit: no use of the values could be faster than this.
void read_and_write(const std::int64_t* from, std::uint8_t* to, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) to[i] = static_cast<std::uint8_t>(from[i]);
  bench::keep(to);
}

void read_and_write_by_two(const std::int64_t* from, std::uint8_t* to, std::size_t rows) {
  const std::size_t half = rows / 2;
  std::thread other([=] { read_and_write(from, to, half); });
  read_and_write(from + half, to + half, rows - half);
  other.join();
}

void chain_of_ifs(const double* from, std::uint8_t* to, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) {
    const double v = from[i];
    if (v >= 98)
      to[i] = 3;
    else if (v >= 95)
      to[i] = 2;
    else if (v >= 90)
      to[i] = 1;
    else
      to[i] = 0;
  }
  bench::keep(to);
}

void search_bounds(const double* from, std::uint8_t* to, std::size_t rows) {
  static const std::array<double, 3> bounds{90, 95, 98};
  for (std::size_t i = 0; i < rows; ++i)
    to[i] = static_cast<std::uint8_t>(std::upper_bound(bounds.begin(), bounds.end(), from[i]) -
                                      bounds.begin());
  bench::keep(to);
}

std::uint64_t sum_of(const std::vector<wide_value>& values) {
  std::uint64_t sum = 0;
  for (const wide_value& v : values) sum += v.low + static_cast<std::uint64_t>(v.high);
  return sum;
}

codes expected_grades(const std::vector<std::int64_t>& values) {
  codes all(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    all[i] = values[i] >= 9800 ? 3 : values[i] >= 9500 ? 2 : values[i] >= 9000 ? 1 : 0;
  return all;
}

// The verdicts themselves, for the values that there are.
codes expected_reasons(const std::vector<std::int64_t>& values) {
  std::array<std::uint8_t, 10001> known{};
  for (std::size_t v = 8500; v < known.size(); ++v)
    known[v] = code_of(
        grade_of(four_bands(), quantity{decimal::of(static_cast<int>(v), 2), percent}).reason);
  codes all(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    all[i] = known[static_cast<std::size_t>(values[i])];
  return all;
}

std::vector<kernel> kernels_from_fastest() {
  std::vector<kernel> all(kernels_here().begin(), kernels_here().end());
  all.pop_back();  // automatic, which is one of the others
  std::reverse(all.begin(), all.end());
  return all;
}

struct columns {
  explicit columns(std::size_t rows) : values(random_values(rows)), grades(rows), reasons(rows) {
    for (std::int64_t v : values) doubles.push_back(static_cast<double>(v) / 100);
  }
  std::vector<std::int64_t> values;
  std::vector<double> doubles;
  codes grades;
  codes reasons;
};

void compare_answers(columns& c, const cut_table& table) {
  const codes grades = expected_grades(c.values);
  const codes reasons = expected_reasons(c.values);
  for (kernel k : kernels_from_fastest()) {
    grade_column(table, column(c.values), c.grades, c.reasons, {k, 2});
    bench::same_or_exit(name_of(k), c.grades, grades);
    bench::same_or_exit(name_of(k), c.reasons, reasons);
    grade_column(table, column(c.values), c.grades, {}, {k, 1});
    bench::same_or_exit(name_of(k), c.grades, grades);
  }
  chain_of_ifs(c.doubles.data(), c.grades.data(), c.doubles.size());
  bench::same_or_exit("double if-chain", c.grades, grades);
  search_bounds(c.doubles.data(), c.grades.data(), c.doubles.size());
  bench::same_or_exit("std::upper_bound", c.grades, grades);
}

double goal_of(kernel k, bool in_cache) {
  if (!in_cache) return 1.25;
  return k == kernel::avx512 ? 2.5 : 3.5;
}
std::optional<bench::goal> wanted_of(kernel k, bool in_cache) {
  if (k != kernel::avx512 && k != kernel::avx2) return bench::no_goal();
  return bench::at_most(goal_of(k, in_cache));
}

void one_standard(columns& c, const cut_table& table, int rounds) {
  const std::size_t rows = c.values.size();
  const auto items = static_cast<double>(rows);
  bench::race r(rounds);
  r.add(plain, items, [&] { read_and_write(c.values.data(), c.grades.data(), rows); });
  r.add("public API", items, [&] { grade_column(table, column(c.values), c.grades); });
  for (kernel k : kernels_from_fastest())
    r.add(std::string(name_of(k)), items, [&, k] {
      grade_column(table, column(c.values), c.grades, {}, {k, 1});
    });
  r.add("reasons", items, [&] { grade_column(table, column(c.values), c.grades, c.reasons); });
  r.add("double if-chain", items, [&] { chain_of_ifs(c.doubles.data(), c.grades.data(), rows); });
  r.add("std::upper_bound on double", items,
        [&] { search_bounds(c.doubles.data(), c.grades.data(), rows); });
  r.run();
  r.print("one standard, int64 column, one thread", "public API", plain, bench::at_most(1.25));
  for (kernel k : kernels_from_fastest())
    r.print("one standard, " + std::string(name_of(k)) + " forced", std::string(name_of(k)), plain,
            wanted_of(k, false));
  r.print("one standard, with reasons", "reasons", plain, bench::at_most(1.6));
  for (const char* other : {"double if-chain", "std::upper_bound on double"})
    r.print("one standard, int64 column, one thread", "public API", other, bench::no_goal());
}

void two_threads(columns& c, const cut_table& table, int rounds) {
  const std::size_t rows = c.values.size();
  const auto items = static_cast<double>(rows);
  bench::race r(rounds, CLOCK_MONOTONIC);
  r.add("two-thread loop", items,
        [&] { read_and_write_by_two(c.values.data(), c.grades.data(), rows); });
  r.add("two threads", items, [&] {
    grade_column(table, column(c.values), c.grades, {}, {kernel::automatic, 2});
  });
  r.run().print("one standard, two threads", "two threads", "two-thread loop",
                bench::at_most(1.10));
}

void in_cache(columns& c, const cut_table& table, int rounds) {
  constexpr std::size_t times = 200;
  const auto items = static_cast<double>(l2_rows * times);
  const auto few = std::span(c.values).first(l2_rows);
  const auto grades = std::span(c.grades).first(l2_rows);
  bench::race r(rounds);
  r.add(plain, items, [&] {
    for (std::size_t i = 0; i < times; ++i) read_and_write(few.data(), grades.data(), l2_rows);
  });
  for (kernel k : kernels_from_fastest())
    r.add(std::string(name_of(k)), items, [&, k] {
      for (std::size_t i = 0; i < times; ++i) grade_column(table, column(few), grades, {}, {k, 1});
    });
  r.run();
  for (kernel k : kernels_from_fastest())
    r.print("one standard in L2, " + std::string(name_of(k)), std::string(name_of(k)), plain,
            wanted_of(k, true));
}

void wide(columns& c, int rounds) {
  const wide_cut_table table(four_bands(), {2});
  std::vector<wide_value> values(c.values.begin(), c.values.end());
  grade_column(table, wide_column(values), c.grades);
  bench::same_or_exit("128-bit column", c.grades, expected_grades(c.values));
  const auto items = static_cast<double>(values.size());
  std::uint64_t sum = 0;
  bench::race r(rounds);
  r.add("sum over the same bytes", items, [&] {
    sum = sum_of(values);
    bench::keep(&sum);
  });
  r.add("128 bits", items, [&] { grade_column(table, wide_column(values), c.grades); });
  r.run().print("one standard, 128-bit column", "128 bits", "sum over the same bytes",
                bench::at_most(1.8));
}

// Standards with bounds of their own.
std::vector<standard> many_standards(std::size_t count) {
  std::vector<standard> all;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = [&](std::size_t of_100) {
      return to_text(decimal::of(static_cast<int>(of_100 - i % 100), 2));
    };
    const auto [a, b, c] = std::array{at(9800), at(9500), at(9000)};
    const auto text = [](const auto& t) { return std::string(t.view()) + '%'; };
    all.push_back(read_standard(text(a) + "以上", text(b) + "～" + text(a),
                                text(c) + "～" + text(b), text(c) + "以下"));
  }
  return all;
}

void mixed(columns& c, int rounds) {
  const std::size_t rows = c.values.size();
  const std::vector<standard> standards = many_standards(1000);
  const standard_set set(standards, 2);
  std::vector<std::uint32_t> random(rows);
  std::mt19937 engine(2019);
  for (std::uint32_t& id : random) id = static_cast<std::uint32_t>(engine() % 1000);
  std::vector<std::uint32_t> sorted = random;
  std::sort(sorted.begin(), sorted.end());
  std::vector<cut_table> tables;
  for (const standard& s : standards) tables.emplace_back(s, column_scale{2});
  for (const auto* ids : {&random, &sorted}) {
    set.grade(column(c.values), *ids, c.grades, c.reasons);
    for (std::size_t i = 0; i < rows; ++i)
      if (c.grades[i] != tables[(*ids)[i]].grade(c.values[i]) ||
          c.reasons[i] != tables[(*ids)[i]].reason(c.values[i]))
        bench::fail("mixed rows: answers differ in row " + std::to_string(i));
  }
  const auto items = static_cast<double>(rows);
  bench::race r(rounds);
  r.add(plain, items, [&] { read_and_write(c.values.data(), c.grades.data(), rows); });
  r.add("random", items, [&] { set.grade(column(c.values), random, c.grades); });
  r.add("sorted", items, [&] { set.grade(column(c.values), sorted, c.grades); });
  r.run();
  r.print("a standard a row of 1,000, random order", "random", plain, bench::at_most(3.5));
  r.print("a standard a row of 1,000, sorted", "sorted", plain, bench::at_most(1.6));
}

// 94以上 | 92～94 | … | 76以下, and the same of four levels: what the further cuts cost.
void ten_levels(columns& c, int rounds) {
  std::vector<std::string> cells{"94%以上"};
  for (int at = 92; at >= 78; at -= 2)
    cells.push_back(std::to_string(at) + "%～" + std::to_string(at + 2) + "%");
  cells.push_back("78%以下");
  const cut_table four(four_bands(), {2});
  const cut_table ten(any_standard::read(scale::of_size(max_levels), cells), {2});
  const auto items = static_cast<double>(c.values.size());
  grade_column(ten, column(c.values), c.grades);
  for (std::size_t i = 0; i < c.values.size(); ++i)
    if (c.grades[i] != ten.grade(c.values[i]))
      bench::fail("ten levels: answers differ in row " + std::to_string(i));
  bench::race r(rounds);
  r.add("the same of four levels", items, [&] { grade_column(four, column(c.values), c.grades); });
  r.add("ten levels", items, [&] { grade_column(ten, column(c.values), c.grades); });
  // Nine cuts for three: log₂ 10 ÷ log₂ 4.
  r.run().print("a standard of ten levels, int64 column", "ten levels", "the same of four levels",
                bench::at_most(1.66));
}

// Departments of ten indicators each, weighed alike: what totals cost beside the grades alone.
void totals(columns& c, int rounds) {
  constexpr std::size_t width = 10;
  std::vector<indicator> indicators(
      width, indicator::with_bands("", {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
  const std::vector<standard> standards(width, four_bands());
  const standard_set set(standards, 2);
  const batch::roll_up scores(indicators, 2);
  const std::size_t departments = c.values.size() / width;
  const std::span<const std::int64_t> values =
      std::span<const std::int64_t>(c.values).first(departments * width);
  std::vector<std::uint32_t> which(values.size());
  for (std::size_t i = 0; i < which.size(); ++i) which[i] = static_cast<std::uint32_t>(i % width);
  std::vector<std::int64_t> totals_of(departments);
  codes grades_of(departments);
  const std::span<std::uint8_t> codes_of = std::span(c.grades).first(values.size());
  // A tenth of 100, 80, 60 or 40 points for each value, in hundredths.
  const cut_table table(four_bands(), {2});
  scores.score(column(values), totals_of, grades_of);
  for (std::size_t d = 0; d < departments; ++d) {
    std::int64_t hundredths = 0;
    for (const std::int64_t value : values.subspan(d * width, width))
      hundredths += 10 * (40 + 20 * std::int64_t(table.grade(value)));
    if (totals_of[d] != hundredths)
      bench::fail("totals: answers differ in department " + std::to_string(d));
  }
  const auto items = static_cast<double>(values.size());
  bench::race r(rounds);
  r.add("their grades alone", items, [&] { set.grade(column(values), which, codes_of); });
  r.add("totals", items, [&] { scores.score(column(values), totals_of, grades_of); });
  r.run().print("totals of departments of ten indicators", "totals", "their grades alone", {});
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t rows = bench::option(argc, argv, "--rows", 50'000'000);
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 11));
  if (rows < l2_rows) bench::fail("--rows is at least 65536");
  const cut_table table(four_bands(), {2});
  columns c(rows);
  compare_answers(c, table);
  one_standard(c, table, rounds);
  two_threads(c, table, rounds);
  in_cache(c, table, rounds);
  mixed(c, rounds);
  wide(c, rounds);
  ten_levels(c, rounds);
  totals(c, rounds);
  return 0;
}
