// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/partition.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

namespace {

using enum grade;

constexpr band_set joined(std::initializer_list<interval> parts) {
  band_set set;
  for (const interval& part : parts) set.add(part);
  return set;
}

constexpr std::string_view word_of_claim(claim c) {
  switch (c) {
    case claim::none: return "none";
    case claim::single: return "single";
    case claim::nested: return "nested";
    case claim::shared_bound: return "shared";
    case claim::stated_bound: return "stated";
    case claim::overlap: return "overlap";
  }
  return "";
}

// `[95, 98) 良 single`, with the narrowest bands behind a stroke where they differ.
std::vector<std::string> lines_of(const partition& p) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < p.size(); ++i) {
    std::string line(to_text(p.span(i)));
    line += " ";
    for (grade g : all_grades)
      if (p[i].claims.has(g)) line += word_of(g);
    if (!(p[i].claims == p[i].narrowest)) {
      line += "/";
      for (grade g : all_grades)
        if (p[i].narrowest.has(g)) line += word_of(g);
    }
    lines.push_back(line + " " + std::string(word_of_claim(p[i].kind)));
  }
  return lines;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("bounds cut the line into points and open intervals", "[partition]") {
  // 98%以上 | 95%～98% | 90%～95% | 90%以下
  const partition p({band_set(interval::at_least(98)), band_set(interval::closed(95, 98)),
                     band_set(interval::closed(90, 95)), band_set(interval::at_most(90))});
  CHECK(lines_of(p) == lines{"(-∞, 90) 差 single", "{90} 中差 shared", "(90, 95) 中 single",
                             "{95} 良中 shared", "(95, 98) 良 single", "{98} 优良 shared",
                             "(98, ∞) 优 single"});
}

TEST_CASE("without bands the whole line is one piece that nobody claims", "[partition]") {
  CHECK(lines_of(partition{}) == lines{"(-∞, ∞)  none"});
  CHECK(lines_of(partition{band_sets{}}) == lines{"(-∞, ∞)  none"});
  CHECK(lines_of(partition({band_set::all(), {}, {}, {}})) == lines{"(-∞, ∞) 优 single"});
}

TEST_CASE("an open bound and a closed one at the same number are two cuts", "[partition]") {
  // 小于110 | 大于110
  CHECK(lines_of(partition(
            {band_set(interval::less_than(110)), {}, {}, band_set(interval::more_than(110))})) ==
        lines{"(-∞, 110) 优 single", "{110}  none", "(110, ∞) 差 single"});
  // 小于110 | 110以上: one cut.
  CHECK(lines_of(partition(
            {band_set(interval::less_than(110)), {}, {}, band_set(interval::at_least(110))})) ==
        lines{"(-∞, 110) 优 single", "[110, ∞) 差 single"});
}

TEST_CASE("of bands one within the other the narrowest claim counts", "[partition]") {
  // 3以内 | 5以内 | 8以内 | 5～10: the last one overlaps the third.
  CHECK(lines_of(partition({band_set(interval::at_most(3)), band_set(interval::at_most(5)),
                            band_set(interval::at_most(8)), band_set(interval::closed(5, 10))})) ==
        lines{"(-∞, 3] 优良中/优 nested", "(3, 5) 良中/良 nested", "{5} 良中差/良差 shared",
              "(5, 8] 中差 overlap", "(8, 10] 差 single", "(10, ∞)  none"});
  // A worse band in a better one, and a point in both.
  CHECK(
      lines_of(partition({band_set(interval::point(1)),
                          {},
                          band_set(interval::at_most(2)),
                          band_set(interval::at_most(1))})) ==
      lines{"(-∞, 1) 中差/差 nested", "{1} 优中差/优 nested", "(1, 2] 中 single", "(2, ∞)  none"});
}

TEST_CASE("bands that touch in one number share it there, whatever they do elsewhere",
          "[partition]") {
  // 85～90 or 110～115 | 80～86 or 115～120
  CHECK(lines_of(partition({joined({interval::closed(85, 90), interval::closed(110, 115)}),
                            joined({interval::closed(80, 86), interval::closed(115, 120)}),
                            {},
                            {}})) ==
        lines{"(-∞, 80)  none", "[80, 85) 良 single", "[85, 86] 优良 overlap", "(86, 90] 优 single",
              "(90, 110)  none", "[110, 115) 优 single", "{115} 优良 shared",
              "(115, 120] 良 single", "(120, ∞)  none"});
}

TEST_CASE("two grades that ask the same overlap, even in a single number", "[partition]") {
  CHECK(lines_of(partition(
            {band_set(interval::point(100)), band_set(interval::point(100)), {}, {}}))[1] ==
        "{100} 优良 overlap");
  CHECK(lines_of(partition({band_set(), band_set(), band_set(interval::point(100)),
                            band_set(interval::point(100))}))[1] == "{100} 中差 overlap");
  // A third band that touches them does not make them share.
  CHECK(lines_of(partition({band_set(interval::point(100)),
                            band_set(interval::point(100)),
                            band_set(interval::at_most(100)),
                            {}}))[1] == "{100} 优良中/优良 overlap");
}

TEST_CASE("three bands may meet in one number", "[partition]") {
  CHECK(lines_of(partition({band_set(interval::at_least(5)),
                            {},
                            band_set(interval::point(5)),
                            band_set(interval::at_most(5))}))[1] == "{5} 优中差/中 nested");
  CHECK(lines_of(partition({band_set(interval::at_least(5)),
                            joined({interval::point(5), interval::point(7)}),
                            {},
                            band_set(interval::at_most(5))}))[1] == "{5} 优良差/良差 shared");
}

TEST_CASE("a band lies between its first piece and the one behind its last", "[partition]") {
  // 85～90 or 110以上 | 80以下 | nothing | 87
  const partition p({joined({interval::closed(85, 90), interval::at_least(110)}),
                     band_set(interval::at_most(80)),
                     {},
                     band_set(interval::point(87))});
  const auto extent = [&](grade g) {
    return std::pair<std::size_t, std::size_t>(p.extent_of(g).begin, p.extent_of(g).end);
  };
  // (-∞, 80] (80, 85) [85, 87) {87} (87, 90] (90, 110) [110, ∞)
  REQUIRE(p.size() == 7);
  CHECK(extent(excellent) == std::pair<std::size_t, std::size_t>(2, 7));
  CHECK(extent(good) == std::pair<std::size_t, std::size_t>(0, 1));
  CHECK(extent(fair) == std::pair<std::size_t, std::size_t>(0, 0));
  CHECK(extent(poor) == std::pair<std::size_t, std::size_t>(3, 4));
}

TEST_CASE("a number lies in exactly one piece", "[partition]") {
  constexpr partition p({band_set(interval::at_least(98)), band_set(interval::closed(95, 98)),
                         joined({interval::point(90), interval::more_than(97.5_dec)}),
                         band_set(interval::less_than(90))});
  for (int i = -4; i <= 480; ++i) {
    const decimal number = decimal::of(i * 25, 2);
    INFO(std::string(to_text(number)));
    const std::size_t place = p.piece_of(number);
    CHECK(p.span(place).contains(number));
    CHECK(p.piece_of(fraction(number * 3, 3)) == place);
    for (std::size_t other = 0; other < p.size(); ++other)
      CHECK(p.span(other).contains(number) == (other == place));
  }
  for (std::size_t i = 0; i < p.size(); ++i) CHECK(p.piece_of_start(p.span(i).lower()) == i);
  STATIC_REQUIRE(p.piece_of(98_dec) == p.size() - 2);
}

TEST_CASE("four bands of four intervals are the most there are, and fit", "[partition]") {
  band_sets sets;
  for (int band = 0; band < 4; ++band)
    for (int part = 0; part < 4; ++part)
      sets[static_cast<std::size_t>(band)].add(
          interval::closed(part * 100 + band, part * 100 + 50 + band));
  const partition p(sets);
  CHECK(p.cuts().size() == partition::max_cuts);
  CHECK(p.size() == 33);
  STATIC_REQUIRE((std::is_trivially_copyable_v<partition> || !JIXIAO_NATIVE_INT128));
}
