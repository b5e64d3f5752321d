// SPDX-License-Identifier: BSL-1.0
// Cells of published tables and forms, and what must be read from each; worked out by hand.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <jixiao/band/band_text.hpp>

#include "support/band_cases.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

void check_readings(const std::string& file) {
  for (const tsv_row& row : read_tsv("corpus/" + file)) {
    REQUIRE(row.size() == 2);
    INFO(row[0]);
    const band b = read_band(row[0]);
    CHECK(std::string(describe(b).view()) == row[1]);
    check_wording(b);
  }
}

std::vector<band> bands_of_2019() {
  std::vector<band> bands;
  for (const tsv_row& row : read_tsv("corpus/qinhuangdao-2019.tsv")) {
    REQUIRE(row.size() == 9);
    for (std::size_t column = 5; column < 9; ++column) bands.push_back(read_band(row[column]));
  }
  return bands;
}

template <class Predicate>
long count_of(const std::vector<band>& bands, Predicate predicate) {
  return std::count_if(bands.begin(), bands.end(), predicate);
}

bool ends_with(const band& b, std::string_view word) {
  std::string_view text = b.text;
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text.ends_with(word);
}

}  // namespace

TEST_CASE("every cell of the 2019 table") { check_readings("qinhuangdao-2019-readings.tsv"); }
TEST_CASE("target cells of self-evaluation forms") { check_readings("target-readings.tsv"); }
TEST_CASE("phrasings of other published tables") { check_readings("phrasing-readings.tsv"); }

TEST_CASE("every band of the 2019 table has its reading listed") {
  std::map<std::string, std::string> readings;
  for (const tsv_row& row : read_tsv("corpus/qinhuangdao-2019-readings.tsv"))
    readings[row[0]] = row[1];
  for (const band& b : bands_of_2019()) CHECK(readings.count(std::string(b.text.view())) == 1);
}

// Counted in the table by other means than reading it.
TEST_CASE("the 204 bands of the 2019 table, counted") {
  const std::vector<band> bands = bands_of_2019();
  REQUIRE(bands.size() == 204);
  CHECK(count_of(bands, [](const band& b) { return b.is_numeric(); }) == 180);
  CHECK(count_of(bands, [](const band& b) { return b.is_label(); }) == 24);
  CHECK(count_of(bands, [](const band& b) { return b.is_zero_word; }) == 3);
  CHECK(count_of(bands, [](const band& b) { return b.is_reversed; }) == 4);
  CHECK(count_of(bands, [](const band& b) { return b.omits_unit; }) == 6);
  CHECK(count_of(bands, [](const band& b) { return b.is_misspelt; }) == 1);
  CHECK(count_of(bands, [](const band& b) { return b.text.view().ends_with(' '); }) == 9);

  const auto is_point = [](const band& b) {
    return b.is_numeric() && !b.is_zero_word && b.set.is_only_points();
  };
  CHECK(count_of(bands, is_point) == 16);

  const auto ranges = [](const band& b) {
    return b.is_numeric() && b.set.front().has_lower() && b.set.front().has_upper() &&
           !b.set.front().is_point();
  };
  CHECK(count_of(bands, ranges) == 65);

  const auto at_least = [](const band& b) {
    return b.is_numeric() && !b.set.front().has_upper() && b.set.front().includes_lower();
  };
  CHECK(count_of(bands, at_least) == 27);  // 20 in %, 6 of counts, 3天以上间隙监控
  CHECK(count_of(bands, [](const band& b) { return ends_with(b, "%以上"); }) == 20);

  const auto strictly_less = [](const band& b) {
    return b.is_numeric() && !b.set.front().has_lower() && !b.set.front().includes_upper();
  };
  CHECK(count_of(bands, strictly_less) == 15);

  const auto strictly_more = [](const band& b) {
    return b.is_numeric() && !b.set.front().has_upper() && !b.set.front().includes_lower();
  };
  CHECK(count_of(bands, strictly_more) == 5);
}
