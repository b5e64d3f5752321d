// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/grade_column.hpp>

#include <algorithm>
#include <limits>
#include <string>

#include <jixiao/standard/standard_text.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

// Values on every threshold, beside it, and anywhere.
std::vector<std::int64_t> values_for(const cut_table& table, std::size_t count,
                                     samples::random_bits& random) {
  const auto& list = table.full();
  std::vector<std::int64_t> values;
  while (values.size() < count) {
    const std::uint64_t pick = random.below(3);
    if (pick != 0 && list.cuts != 0) {
      const std::int64_t near = list.below[random.below(list.cuts)];
      if (near > std::numeric_limits<std::int64_t>::min() + 3 &&
          near < std::numeric_limits<std::int64_t>::max() - 3)
        values.push_back(near + static_cast<std::int64_t>(random.below(5)) - 2);
    } else {
      values.push_back(random.any());
    }
  }
  return values;
}

// Up to 33 cuts: 24 points in sets of four a band.
standard with_many_cuts() {
  const char* text[4] = {"1或5或9或13", "2或6或10或14", "3或7或11或15", "4或8或12或16"};
  return read_standard(text[0], text[1], text[2], text[3]);
}

std::vector<std::uint8_t> random_bitmap(std::size_t rows, samples::random_bits& random) {
  std::vector<std::uint8_t> bitmap((rows + 7) / 8);
  for (std::uint8_t& byte : bitmap) byte = static_cast<std::uint8_t>(random.next());
  return bitmap;
}

template <class Value>
void check_column(const basic_cut_table<Value>& table, const std::vector<Value>& values,
                  const validity& valid, const execution& how) {
  std::vector<grade_code> grades(values.size());
  std::vector<grade_code> grades_alone(values.size());
  std::vector<reason_code> reasons(values.size());
  const column_view<Value> view{std::span<const Value>(values), valid};
  grade_column(table, view, grades, reasons, how);
  grade_column(table, view, grades_alone, {}, how);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool has = valid.has(i);
    const grade_code g = has ? table.grade(values[i]) : missing;
    const reason_code r = has ? table.reason(values[i]) : reason_missing;
    wrong += grades[i] == g && grades_alone[i] == g && reasons[i] == r ? 0 : 1;
  }
  INFO("kernel " << name_of(how.kernel) << ", " << values.size() << " rows, " << table.full().cuts
                 << " cuts");
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("every kernel gives every row what the compiled standard gives its value",
          "[batch][grade_column]") {
  samples::random_bits random(1);
  auto standards = samples::all_standards();
  standards.emplace_back(with_many_cuts());
  for (const any_standard& s : standards) {
    const cut_table table(s, {2});
    const wide_cut_table wide(s, {2});
    for (std::size_t rows : {0u, 1u, 7u, 31u, 64u, 65u, 200u, 1000u}) {
      const auto values = values_for(table, rows, random);
      const auto bitmap = random_bitmap(rows + 70, random);
      std::vector<wide_value> wide_values;
      for (std::int64_t v : values) {
        wide_values.push_back(wide_value(v));
        if (random.below(4) == 0)
          wide_values.back().high ^= static_cast<std::int64_t>(random.any());
      }
      for (kernel k : kernels_here())
        for (const validity& valid :
             {validity(), validity(bitmap.data()), validity(bitmap.data(), random.below(70))}) {
          check_column(table, values, valid, {k, 1});
          check_column(wide, wide_values, valid, {k, 1});
        }
    }
  }
}

TEST_CASE("every kernel agrees for every number of cuts", "[batch][grade_column]") {
  samples::random_bits random(4);
  for (int count = 1; count <= 16; ++count) {
    std::string band[4];
    for (int i = 0; i < count; ++i) band[i % 4] += (i < 4 ? "" : "或") + std::to_string(i + 1);
    const standard s = read_standard(band[0], band[1], band[2], band[3]);
    const cut_table table(s, {2});
    const wide_cut_table wide(s, {2});
    const auto values = values_for(table, 500, random);
    const std::vector<wide_value> wide_values(values.begin(), values.end());
    for (kernel k : kernels_here()) {
      check_column(table, values, validity(), {k, 1});
      check_column(wide, wide_values, validity(), {k, 1});
    }
  }
}

TEST_CASE("a column at any address, cut anywhere, has the same codes", "[batch][grade_column]") {
  samples::random_bits random(2);
  const cut_table table(samples::numeric_standards().front(), {2});
  const auto values = values_for(table, 400, random);
  std::vector<grade_code> expected;
  for (std::int64_t v : values) expected.push_back(table.grade(v));
  for (kernel k : kernels_here())
    for (std::size_t first = 0; first < 20; ++first)
      for (std::size_t rows : {0u, 1u, 15u, 63u, 64u, 65u, 127u, 129u, 380u}) {
        std::vector<grade_code> grades(rows + 1, 99);
        grade_column(table, column(std::span(values).subspan(first, rows)),
                     std::span(grades).first(rows), {}, {k, 1});
        CHECK(std::equal(grades.begin(), grades.end() - 1,
                         expected.begin() + static_cast<std::ptrdiff_t>(first)));
        CHECK(grades.back() == 99);
      }
}

TEST_CASE("the same codes for any number of threads", "[batch][grade_column]") {
  samples::random_bits random(3);
  const cut_table table(samples::numeric_standards()[1], {2});
  const auto values = values_for(table, 300001, random);
  const auto bitmap = random_bitmap(values.size() + 8, random);
  for (unsigned threads : {1u, 2u, 3u, 8u})
    check_column(table, values, validity(bitmap.data(), 3), {kernel::automatic, threads});
}

TEST_CASE("a column larger than the caches has the same codes, whatever its address",
          "[batch][grade_column]") {
  samples::random_bits random(6);
  const cut_table table(samples::numeric_standards().front(), {2});
  const auto few = values_for(table, 1 << 12, random);
  std::vector<std::int64_t> values;
  std::vector<grade_code> wanted_grades;
  std::vector<reason_code> wanted_reasons;
  for (std::int64_t v : few) {
    wanted_grades.push_back(table.grade(v));
    wanted_reasons.push_back(table.reason(v));
  }
  while (values.size() < (std::size_t{9} << 20))
    values.insert(values.end(), few.begin(), few.end());
  const column all(values);
  for (kernel k : kernels_here())
    for (const std::size_t offset : {0u, 5u}) {
      std::vector<grade_code> grades(values.size() + offset + 1, 99);
      std::vector<reason_code> reasons(values.size() + 1, 99);
      grade_column(table, all, std::span(grades).subspan(offset, values.size()),
                   std::span(reasons).first(values.size()), {k, 2});
      std::size_t wrong = 0;
      for (std::size_t first = 0; first < values.size(); first += few.size()) {
        const auto at = static_cast<std::ptrdiff_t>(first);
        wrong +=
            std::equal(wanted_grades.begin(), wanted_grades.end(),
                       grades.begin() + at + static_cast<std::ptrdiff_t>(offset)) &&
                    std::equal(wanted_reasons.begin(), wanted_reasons.end(), reasons.begin() + at)
                ? 0
                : 1;
      }
      INFO(name_of(k) << ", offset " << offset);
      CHECK(wrong == 0);
      CHECK(grades.back() == 99);
      CHECK(reasons.back() == 99);
    }
}

TEST_CASE("a column is graded in one step", "[batch][grade_column]") {
  const standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  const std::vector<std::int64_t> hundredths{9799, 9800, 9500, 8999};
  const verdict_column v = grade_column(s, column(hundredths), {2});
  CHECK(v.grades == std::vector<grade_code>{code_of(grade::good), code_of(grade::excellent),
                                            code_of(grade::good), code_of(grade::poor)});
  CHECK(name_of_reason(v.reasons[1]) == "shared_bound");
}

TEST_CASE("many cuts are found wherever they lie and however far apart", "[batch][grade_column]") {
  samples::random_bits random(26);
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  for (int numbers : {2, 4, 5, 6, 8, 11, 16})
    for (const std::int64_t reach :
         {std::int64_t{100}, (std::int64_t{1} << 31) - 2, (std::int64_t{1} << 31) - 1,
          std::int64_t{1} << 31, (std::int64_t{1} << 32) + 1, std::int64_t{1} << 40})
      for (const std::int64_t first : {std::int64_t{1}, most - reach - 1, most / 2}) {
        std::array<std::string, 4> band;
        std::vector<std::int64_t> values{0, 1, -1, most, -most - 1, most - 1, INT32_MAX, INT32_MIN};
        for (int i = 0; i < numbers; ++i) {
          const std::int64_t at = i + 1 == numbers ? first + reach : first + reach / numbers * i;
          std::string& text = band[static_cast<std::size_t>(i % 4)];
          text += (text.empty() ? "" : "或") + std::to_string(at);
          for (std::int64_t step : {0, 1, -1}) values.push_back(at - 1 + step);
          for (int shift : {31, 32, 33})
            if (at > std::int64_t{1} << shift) values.push_back(at - (std::int64_t{1} << shift));
        }
        const cut_table table(read_standard(band[0], band[1], band[2], band[3]), {0});
        while (values.size() < 300) values.push_back(static_cast<std::int64_t>(random.next()));
        for (kernel k : kernels_here()) check_column(table, values, {}, {k, 1});
      }
}

TEST_CASE("columns longer than what is read at once are graded as each value is",
          "[batch][grade_column]") {
  const cut_table table(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {2});
  samples::random_bits random(25);
  std::vector<std::int64_t> values(300'007);
  for (std::int64_t& v : values) v = 8800 + static_cast<std::int64_t>(random.below(1200));
  const std::vector<std::uint8_t> bitmap = random_bitmap(values.size(), random);
  for (kernel k : kernels_here())
    for (unsigned threads : {1u, 2u})
      check_column(table, values, validity(bitmap.data()), {k, threads});
}

TEST_CASE("sizes that differ and kernels that are not there are refused", "[batch][grade_column]") {
  const cut_table table(samples::numeric_standards().front(), {2});
  const std::vector<std::int64_t> values(10);
  std::vector<std::uint8_t> nine(9);
  std::vector<std::uint8_t> ten(10);
  CHECK_THROWS_AS(grade_column(table, column(values), nine), std::invalid_argument);
  CHECK_THROWS_AS(grade_column(table, column(values), ten, nine), std::invalid_argument);
  CHECK_THROWS_AS(grade_column(table, column(values), ten, {}, {static_cast<kernel>(99), 1}),
                  std::invalid_argument);
}
