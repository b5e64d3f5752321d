// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/standard_set.hpp>

#include <jixiao/standard/standard_text.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

std::vector<standard> with_labels_and_many_cuts() {
  auto all = samples::numeric_standards();
  all.insert(all.begin() + 3, read_standard("效果明显", "效果较好", "效果一般", "没效果"));
  all.push_back(read_standard("1或5或9或13", "2或6或10或14", "3或7或11或15", "4或8或12或16"));
  return all;
}

samples::codes expected_of(const std::vector<standard>& all, std::uint32_t number,
                           std::int64_t value, int scale, const reading& how) {
  if (number >= all.size()) return {refused, reason_unknown_standard};
  const standard& s = all[number];
  if (!s.is_numeric()) return {refused, code_of(fault::number_for_label)};
  return *samples::said_of(s, decimal::of(value, scale), s.unit(), how);
}

void check_rows(const std::vector<standard>& all, const std::vector<std::uint32_t>& which,
                const std::vector<std::int64_t>& values, const std::vector<std::uint8_t>& bitmap,
                const reading& how) {
  const standard_set set(all, 1, how);
  std::vector<samples::codes> expected;
  for (std::size_t i = 0; i < which.size(); ++i)
    expected.push_back(expected_of(all, which[i], values[i], 1, how));
  for (kernel k : kernels_here())
    for (const validity& valid : {validity(), validity(bitmap.data(), 5)}) {
      std::vector<grade_code> grades(values.size());
      std::vector<grade_code> alone(values.size());
      std::vector<reason_code> reasons(values.size());
      const column view{std::span<const std::int64_t>(values), valid};
      set.grade(view, which, grades, reasons, {k, 1});
      set.grade(view, which, alone, {}, {k, 2});
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const samples::codes want =
            valid.has(i) ? expected[i] : samples::codes{missing, reason_missing};
        wrong += samples::codes{grades[i], reasons[i]} == want && alone[i] == want.first ? 0 : 1;
      }
      INFO(name_of(k));
      CHECK(wrong == 0);
    }
}

}  // namespace

TEST_CASE("each row has the verdict of its own standard, in any order", "[batch][standard_set]") {
  const auto all = with_labels_and_many_cuts();
  samples::random_bits random(11);
  for (const reading& how : samples::readings())
    for (const bool sorted : {false, true}) {
      std::vector<std::uint32_t> which;
      for (int i = 0; i < 4000; ++i)
        which.push_back(static_cast<std::uint32_t>(random.below(all.size() + 1)));
      if (sorted) std::sort(which.begin(), which.end());
      std::vector<std::int64_t> values;
      for (std::uint32_t w : which) {
        std::int64_t value = random.any();
        if (w < all.size() && all[w].is_numeric() && random.below(4) != 0) {
          const cut_list<std::int64_t> list = cut_table(all[w], {1}, how).full();
          if (list.cuts != 0)
            value =
                list.below[random.below(list.cuts)] + static_cast<std::int64_t>(random.below(3));
        }
        values.push_back(value);
      }
      std::vector<std::uint8_t> bitmap(600);
      for (std::uint8_t& byte : bitmap) byte = static_cast<std::uint8_t>(random.next());
      check_rows(all, which, values, bitmap, how);
    }
}

TEST_CASE("columns of different lengths are refused", "[batch][standard_set]") {
  const standard_set set(samples::numeric_standards());
  const std::vector<std::int64_t> values(3);
  const std::vector<std::uint32_t> which(2);
  std::vector<std::uint8_t> grades(3);
  CHECK_THROWS_AS(set.grade(column(values), which, grades), std::invalid_argument);
  const std::vector<std::uint32_t> each(3);
  std::vector<std::uint8_t> fewer(2);
  std::vector<std::uint8_t> reasons(3);
  CHECK_THROWS_AS(set.grade(column(values), each, fewer), std::invalid_argument);
  CHECK_THROWS_AS(set.grade(column(values), each, fewer, reasons), std::invalid_argument);
  CHECK_THROWS_AS(set.grade(column(values), each, grades, fewer), std::invalid_argument);
  CHECK_NOTHROW(set.grade(column(values), each, grades, reasons));
}

TEST_CASE("integers are the values themselves unless a scale is given", "[batch][standard_set]") {
  const std::vector<standard> one{read_standard("98%以上", "95%～98%", "90%～95%", "90%以下")};
  const std::vector<standard_view> views(one.begin(), one.end());
  const std::vector<std::int64_t> values{97, 980};
  const std::vector<std::uint32_t> which{0, 0};
  std::vector<grade_code> grades(2);
  const auto graded = [&](const standard_set& set) {
    set.grade(column(values), which, grades);
    return grades;
  };
  const std::vector<grade_code> whole{code_of(grade::good), code_of(grade::excellent)};
  CHECK(graded(standard_set(one)) == whole);
  CHECK(graded(standard_set(views)) == whole);
  CHECK(graded(standard_set(one, 1)) ==
        std::vector<grade_code>{code_of(grade::poor), code_of(grade::excellent)});
}

TEST_CASE("a set of one standard, of however many bounds, has its verdicts",
          "[batch][standard_set]") {
  samples::random_bits random(12);
  auto each = samples::numeric_standards();
  each.push_back(read_standard("1或5或9", "2或6", "3", "4"));
  each.push_back(read_standard("效果明显", "效果较好", "效果一般", "没效果"));
  for (const standard& s : each) {
    const std::vector<standard> one{s};
    std::vector<std::int64_t> near{0, 1, -1, INT64_MAX, INT64_MIN, INT64_MAX - 1};
    if (s.is_numeric()) {
      const cut_list<std::int64_t> list = cut_table(s, {1}).full();
      for (std::size_t i = 0; i < list.cuts; ++i)
        for (const int step : {0, 1}) near.push_back(list.below[i] + step);
    }
    // Runs of rows as long as any kernel takes at once, and single rows of no standard.
    std::vector<std::uint32_t> which(700, 0);
    for (std::size_t i = 350; i < which.size(); ++i)
      which[i] = static_cast<std::uint32_t>(random.below(2));
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < which.size(); ++i)
      values.push_back(near[random.below(near.size())]);
    std::vector<std::uint8_t> bitmap(100);
    for (std::uint8_t& byte : bitmap)
      byte = static_cast<std::uint8_t>(random.next() | random.next() | random.next());
    INFO(s[grade::excellent].text.view());
    CHECK(standard_set(one).size() == 1);
    check_rows(one, which, values, bitmap, reading::official());
  }
}

TEST_CASE("rows have the same verdicts for any number of threads", "[batch][standard_set]") {
  const auto all = with_labels_and_many_cuts();
  const standard_set set(all, 1);
  samples::random_bits random(13);
  // The same thousand rows again and again: all but the first of them are compared with the first.
  constexpr std::size_t period = 1000;
  constexpr std::size_t rows = 150 * period;
  std::vector<std::uint32_t> which;
  std::vector<std::int64_t> values;
  std::vector<std::uint8_t> bitmap;
  for (std::size_t i = 0; i < rows; ++i) {
    which.push_back(i < period ? static_cast<std::uint32_t>(random.below(all.size() + 1))
                               : which[i - period]);
    values.push_back(i < period ? static_cast<std::int64_t>(random.below(1200))
                                : values[i - period]);
  }
  for (std::size_t i = 0; i < rows / 8 + 1; ++i)
    bitmap.push_back(i < period / 8 ? static_cast<std::uint8_t>(random.next())
                                    : bitmap[i - period / 8]);
  for (const unsigned threads : {1u, 2u, 3u}) {
    std::vector<grade_code> grades(rows);
    std::vector<reason_code> reasons(rows);
    set.grade({std::span<const std::int64_t>(values), validity(bitmap.data(), 0)}, which, grades,
              reasons, {kernel::automatic, threads});
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      if (i < period) {
        const samples::codes want =
            validity(bitmap.data()).has(i)
                ? expected_of(all, which[i], values[i], 1, reading::official())
                : samples::codes{missing, reason_missing};
        wrong += samples::codes{grades[i], reasons[i]} == want ? 0 : 1;
      }
      wrong += grades[i] == grades[i % period] && reasons[i] == reasons[i % period] ? 0 : 1;
    }
    CAPTURE(threads);
    CHECK(wrong == 0);
  }
}
