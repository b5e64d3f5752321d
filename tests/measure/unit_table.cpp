// SPDX-License-Identifier: BSL-1.0
#include <jixiao/measure/unit_table.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

#include <jixiao/measure/unit.hpp>

#include "support/catch.hpp"

using jixiao::to_unit;
using jixiao::unit;
using jixiao::detail::unit_groups;
using jixiao::detail::units_known;

TEST_CASE("no symbol and no other spelling of a unit stands in the table twice") {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < units_known.size(); ++i) {
    CAPTURE(std::string(units_known[i].text));
    CHECK(seen.insert(units_known[i].text).second);
  }
}

TEST_CASE("every spelling names its unit") {
  REQUIRE(units_known.units() > 100);
  for (std::size_t i = 0; i < units_known.size(); ++i) {
    const auto [text, entry] = units_known[i];
    CAPTURE(std::string(text));
    REQUIRE(entry < units_known.units());
    CHECK(unit::named(text).symbol() == units_known.symbol_of(entry));
    if (!text.empty()) CHECK(to_unit(text).symbol() == units_known.symbol_of(entry));
  }
}

TEST_CASE("every symbol is the first spelling of its unit, and the bare unit has none") {
  CHECK(units_known.symbol_of(0).empty());
  CHECK(units_known.group_of(0).measures == jixiao::dimension::none);
  for (std::size_t i = 1; i < units_known.size(); ++i)
    if (units_known[i].entry != units_known[i - 1].entry)
      CHECK(units_known[i].text == units_known.symbol_of(units_known[i].entry));
}

TEST_CASE("factors are positive and in lowest terms, so that any two units convert in 64 bits") {
  std::int64_t most = 1;
  for (const auto& a : unit_groups) {
    CHECK(a.numerator > 0);
    CHECK(a.denominator > 0);
    CHECK(std::gcd(a.numerator, a.denominator) == 1);
    for (const auto& b : unit_groups)
      if (a.measures == b.measures) most = std::max(most, a.numerator * b.denominator);
  }
  // One such factor for the unit above the line, one for the unit below it.
  CHECK(most <= 3'000'000'000);
}
