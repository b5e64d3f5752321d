// SPDX-License-Identifier: BSL-1.0
// Band cells of 77 published sources of many trades, and what a careful reader takes each to mean;
// the readings were written down before any program had seen the cells.

#include <string>

#include <jixiao/band/band_text.hpp>

#include "support/band_cases.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

// The marks of the ends of each interval: L lower, U upper, - unmarked.
std::string marks_of(const band& b) {
  std::string marks;
  for (std::size_t i = 0; b.is_numeric() && i < b.set.size(); ++i) {
    marks += b.states_lower(i) ? 'L' : '-';
    marks += b.states_upper(i) ? 'U' : '-';
  }
  return marks;
}

// "unreadable" stands for any fault: which one is the business of other tests.
std::string reading(const band& b) {
  return b.is_unreadable() ? "unreadable" : std::string(describe(b).view());
}

struct count {
  int right = 0;
  int all = 0;
};

count check_file(const std::string& file) {
  count result;
  for (const tsv_row& row : read_tsv("corpus/" + file)) {
    REQUIRE(row.size() == 3);
    const band b = read_band(row[0]);
    const bool right = reading(b) == row[1] && marks_of(b) == row[2];
    ++result.all;
    result.right += right ? 1 : 0;
    INFO(row[0]);
    CHECK(reading(b) == row[1]);
    CHECK(marks_of(b) == row[2]);
    check_wording(b);
  }
  return result;
}

}  // namespace

TEST_CASE("cells of published tables of many trades are read as their words say") {
  const count cells = check_file("wild-readings.tsv");
  WARN(cells.right << " of " << cells.all << " cells");
  CHECK(cells.right == cells.all);
  CHECK(cells.all == 583);
}

TEST_CASE("other wordings of the same kinds are read as their words say") {
  const count cells = check_file("wording-readings.tsv");
  WARN(cells.right << " of " << cells.all << " wordings");
  CHECK(cells.right == cells.all);
}
