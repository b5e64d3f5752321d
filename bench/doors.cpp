// SPDX-License-Identifier: BSL-1.0

// What the C interface costs beside the C++ call that it makes.

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "harness.hpp"

#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/grade_column.hpp>
#include <jixiao/c/jixiao.h>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace {

using namespace jixiao;

constexpr std::string_view bands = "98%以上|95%～98%|90%～95%|90%以下";
constexpr int places = 3;

// 85% to 100%, in thousandths.
std::vector<std::int64_t> numbers(std::size_t count) {
  std::mt19937_64 engine(2019);
  std::vector<std::int64_t> all(count);
  for (std::int64_t& one : all) one = 85000 + static_cast<std::int64_t>(engine() % 15001);
  return all;
}
std::string text_of(std::int64_t thousandths) {
  std::string part = std::to_string(thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + std::string(3 - part.size(), '0') + part + "%";
}

class c_standard {
 public:
  c_standard() {
    if (jx_standard_read(bands.data(), bands.size(), nullptr, &handle_, nullptr) != JX_DONE)
      bench::fail("the bands are not read");
  }
  ~c_standard() { jx_standard_free(handle_); }
  c_standard(const c_standard&) = delete;
  c_standard& operator=(const c_standard&) = delete;
  const jx_standard* get() const { return handle_; }

 private:
  jx_standard* handle_ = nullptr;
};

void race_values(const standard& s, const c_standard& c, int rounds) {
  std::vector<std::string> texts;
  for (const std::int64_t one : numbers(1000)) texts.push_back(text_of(one));
  std::vector<int> ours(texts.size());
  std::vector<int> theirs(texts.size());
  const auto items = static_cast<double>(texts.size());
  bench::race race(rounds);
  race.add("the C++ call", items, [&] {
    for (std::size_t i = 0; i < texts.size(); ++i)
      ours[i] = static_cast<int>(column_of(*grade_of(s, texts[i]).grade)) + 1;
    bench::keep(ours.data());
  });
  race.add("jx_grade", items, [&] {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      jx_verdict verdict;
      if (jx_grade(c.get(), texts[i].data(), texts[i].size(), &verdict, nullptr) != JX_DONE)
        bench::fail("no grade: " + texts[i]);
      theirs[i] = verdict.rank;
    }
    bench::keep(theirs.data());
  });
  race.run();
  bench::same_or_exit("a value through C", ours, theirs);
  race.print("a value's grade through C", "jx_grade", "the C++ call", bench::at_most(1.2));
}

void race_columns(const standard& s, const c_standard& c, std::size_t rows, int rounds) {
  const std::vector<std::int64_t> values = numbers(rows);
  std::vector<std::uint8_t> ours(rows);
  std::vector<std::uint8_t> theirs(rows);
  bench::race race(rounds);
  race.add("grade_column", static_cast<double>(rows), [&] {
    const batch::cut_table table(s, {places});
    batch::grade_column(table, batch::column(values), ours);
    bench::keep(ours.data());
  });
  race.add("jx_grade_int64", static_cast<double>(rows), [&] {
    if (jx_grade_int64(c.get(), values.data(), nullptr, rows, places, theirs.data(), nullptr,
                       nullptr) != JX_DONE)
      bench::fail("no column");
    bench::keep(theirs.data());
  });
  race.run();
  // The codes of columns count up to the best level, ranks count from it.
  for (std::size_t i = 0; i < rows; ++i)
    if (4 - ours[i] != theirs[i]) bench::fail("columns differ in row " + std::to_string(i));
  race.print("a column of numbers through C", "jx_grade_int64", "grade_column",
             bench::at_most(1.2));
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 31));
  const std::size_t rows = bench::option(argc, argv, "--rows", 1000000);
  const std::vector<std::string_view> cells{"98%以上", "95%～98%", "90%～95%", "90%以下"};
  const standard s = read_standard(cells[0], cells[1], cells[2], cells[3]);
  const c_standard c;
  race_values(s, c, rounds);
  race_columns(s, c, rows, rounds);
}
