// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/ruling.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;
using detail::distance;

namespace {

std::string text_of(const std::optional<fraction>& f) {
  return f ? std::string(to_text(*f)) : "none";
}

std::string word_or_none(const std::optional<grade>& g) {
  return g ? std::string(word_of(*g)) : "无";
}

}  // namespace

TEST_CASE("a distance is exact, or not told", "[ruling]") {
  CHECK(text_of(distance(97.995_dec, 98)) == "0.005");
  CHECK(text_of(distance(98_dec, 97.995_dec)) == "0.005");
  CHECK(text_of(distance(-2.5_dec, 90)) == "92.5");
  CHECK(text_of(distance(90_dec, 90.00_dec)) == "0.00");
  CHECK(text_of(distance(fraction(1, 3), 90)) == "269/3");
  CHECK(text_of(distance(fraction(49, 50), 0.98_dec)) == "0.00");
  // As long as the result has 38 digits, whatever the two have.
  CHECK(text_of(distance(97.999999999999999999999999999999999999_dec, 98)) ==
        "0.000000000000000000000000000000000001");
  CHECK(text_of(distance(99999999999999999999999999999999999999_dec,
                         99999999999999999999999999999999999998_dec)) == "1");
  CHECK(text_of(distance(-99999999999999999999999999999999999999_dec, 1)) == "none");
  CHECK(text_of(distance(decimal::of(1, 76), 1)) == "none");
  CHECK(text_of(distance(decimal::of(1, 76), 0)) == std::string(to_text(decimal::of(1, 76))));
  CHECK(text_of(distance(fraction(1, 99999999999999999999999999999999999999_dec), 7.5_dec)) ==
        "none");
}

TEST_CASE("every piece of a line has its outcome", "[ruling]") {
  const standard s = read_standard("100%", "90%", "80%", "80%以下");
  const ruling rules(s);
  std::string words;
  for (std::size_t i = 0; i < rules.size(); ++i) words += word_or_none(rules[i].grade);
  // below 80, 80, between, 90, between, 100, above
  CHECK(words == "差中中良良优优");
}

TEST_CASE("a neighbour of a gap that has no grade counts as the worst of its narrowest bands",
          "[ruling]") {
  // From 92% to 97% 良 lies within 中, which this reading does not settle.
  const standard overlapping = read_standard("98%以上", "92%～97%", "92%～98%", "90%以下");
  reading how = reading::official();
  how.nested = nested_choice::no_grade;
  const std::size_t gap = overlapping.parts().piece_of(91_dec);
  CHECK(ruling(overlapping, how)[gap].grade == grade::poor);
  how.gap = gap_choice::better;
  CHECK(ruling(overlapping, how)[gap].grade == grade::good);
}

TEST_CASE("a ruling grades, places and explains as the standard does alone", "[ruling]") {
  const standard cells[] = {read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"),
                            read_standard("100%", "90%", "80%", "80%以下"),
                            read_standard("3次以内", "5次以内", "8次以内", "10次以内"),
                            read_standard("98%", "92%～95%", "90%～92%", "90%以下")};
  for (const standard& s : cells)
    for (const reading& how : {reading::official(), reading::strict()}) {
      const ruling rules(s, how);
      for (int tenths = 0; tenths <= 1200; tenths += 3) {
        const quantity q{fraction(decimal::of(tenths, 1)), s.unit()};
        const verdict alone = grade_of(s, q, how);
        const verdict ruled = grade_of(rules, q);
        REQUIRE(ruled.grade == alone.grade);
        REQUIRE(ruled.reason == alone.reason);
        REQUIRE(ruled.claims == alone.claims);
        REQUIRE(ruled.decided_by == alone.decided_by);
        REQUIRE(ruled.to_next == alone.to_next);
      }
    }
  CHECK_THROWS_AS(grade_of(ruling(cells[2]), quantity{fraction(-1), cells[2].unit()}), input_error);
  CHECK(ruling(read_standard("0次", "1次", "2次", "3次以上")).first_piece() == 1);
  CHECK(ruling(cells[0]).first_piece() == 0);
  CHECK(ruling(cells[2]).first_piece() == 0);
  CHECK_FALSE(ruling().is_numeric());
}

TEST_CASE("a bound that one band alone marks 含 is that band's in every reading", "[ruling]") {
  struct example {
    std::array<std::string_view, 4> cells;
    std::string_view value;
    std::string_view official, strict;  // grade and reason
  };
  const example examples[] = {
      {{"30000元以上", "20000—30000元（含）", "10000～20000元", "10000元以下"},
       "30000元",
       "良 stated_bound",
       "良 stated_bound"},
      {{"30000元以上", "20000—30000元（含）", "10000～20000元", "10000元以下"},
       "20000元",
       "良 shared_bound",
       "无 shared_bound"},
      {{"96%（含）-100%", "90%-96%", "80%（含）-90%（含）", "80%以下"},
       "96%",
       "优 stated_bound",
       "优 stated_bound"},
      {{"96%（含）-100%", "90%-96%", "80%（含）-90%（含）", "80%以下"},
       "90%",
       "中 stated_bound",
       "中 stated_bound"},
      {{"96%（含）-100%", "90%-96%", "80%（含）-90%（含）", "80%（含）以下"},
       "80%",
       "中 shared_bound",
       "无 shared_bound"},
      {{"96%（含）-100%", "90%-96%（不含）", "80%-90%", "80%以下"},
       "96%",
       "优 direct",
       "优 direct"},
      // At whichever end of whichever part of a band.
      {{"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%", "85%以下或115%（含）以上"},
       "115%",
       "差 stated_bound",
       "差 stated_bound"},
      {{"95%～105%", "90%～95%或105%～110%（含）", "85%～90%或110%～115%", "85%以下或115%以上"},
       "110%",
       "良 stated_bound",
       "良 stated_bound"},
      {{"95%～105%", "90%～95%或105%～110%（含）", "85%～90%或110%～115%", "85%以下或115%以上"},
       "90%",
       "良 shared_bound",
       "无 shared_bound"},
      {{"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%", "85%（含）以下或115%以上"},
       "85%",
       "差 stated_bound",
       "差 stated_bound"},
      // Inside both bands a mark says nothing.
      {{"96%以上", "90%-98%（含）", "80%-90%", "80%以下"}, "98%", "无 overlap", "无 overlap"},
  };
  for (const example& e : examples) {
    const standard s = read_standard(e.cells[0], e.cells[1], e.cells[2], e.cells[3]);
    const auto found = [&](const reading& how) {
      const verdict v = grade_of(s, e.value, how);
      return word_or_none(v.grade) + " " + std::string(name_of(v.reason));
    };
    CAPTURE(e.cells[0], e.cells[1], e.value);
    CHECK(found(reading::official()) == e.official);
    CHECK(found(reading::strict()) == e.strict);
    reading worse = reading::official();
    worse.shared_bound = shared_bound_choice::worse;
    if (e.official.find("stated") != std::string_view::npos) CHECK(found(worse) == e.official);
  }
}

TEST_CASE("a blank band leaves undecided what it might claim, and no more", "[ruling]") {
  struct example {
    std::array<std::string_view, 4> cells;
    std::string_view value, found;
  };
  const example examples[] = {
      {{"98%以上", "90%～98%", "", "80%以下"}, "85%", "无 undecided"},
      {{"98%以上", "90%～98%", "", "80%以下"}, "80%", "差 direct"},
      {{"98%以上", "90%～95%", "", "80%以下"}, "96%", "良 gap"},
      {{"98%以上", "95%～98%", "90%～95%", ""}, "89%", "无 undecided"},
      {{"98%以上", "95%～98%", "90%～95%", ""}, "90%", "中 direct"},
      {{"98%以上", "95%～98%", "90%～95%", ""}, "101%", "优 direct"},
      {{"100%", "95%～98%", "90%～95%", ""}, "101%", "优 beyond_best"},
      {{"", "95%～98%", "90%～95%", "90%以下"}, "99%", "无 undecided"},
      {{"3次以内", "", "8次以内", "10次以内"}, "11次", "差 beyond_worst"},
      {{"95%～105%", "90%～95%或105%～110%", "", ""}, "111%", "无 undecided"},
      {{"98%以上", "", "", ""}, "97%", "无 undecided"},
  };
  for (const example& e : examples) {
    const standard s = read_standard(e.cells[0], e.cells[1], e.cells[2], e.cells[3]);
    const verdict v = grade_of(s, e.value);
    CAPTURE(e.cells[0], e.cells[1], e.cells[2], e.cells[3], e.value);
    CHECK(word_or_none(v.grade) + " " + std::string(name_of(v.reason)) == e.found);
  }
}

TEST_CASE("a rounded value is compared with each bound at its own last digit", "[ruling]") {
  reading rounded = reading::official();
  rounded.comparison = comparison::rounded_value;
  const auto found = [&](const standard& s, std::string_view value) {
    return word_or_none(grade_of(s, value, rounded).grade);
  };
  // 1.5万元 counts thousands of 元, 5000元 single ones.
  const standard money =
      read_standard("1.5万元以上", "5000元～1.5万元", "1000元～5000元", "1000元以下");
  CHECK(found(money, "14500元") == "良");  // 14.5 thousands: to the even 14
  CHECK(found(money, "14500.01元") == "优");
  CHECK(found(money, "4999.5元") == "良");  // to the even 5000
  CHECK(found(money, "4999.4元") == "中");
  CHECK(grade_of(money, "14600元", rounded).value == fraction(15000));
  // A bound of tenths beside bounds of whole numbers.
  const standard tenths = read_standard("98.5%以上", "95%～98.5%", "90%～95%", "90%以下");
  CHECK(found(tenths, "98.45%") == "良");
  CHECK(found(tenths, "98.46%") == "优");
  CHECK(found(tenths, "94.6%") == "良");
  // 95.2% is nearer to 95% than half a per cent: both at tenths.
  const standard near = read_standard("95.2%以上", "95%～95.2%", "90%～95%", "90%以下");
  CHECK(found(near, "94.6%") == "中");
  CHECK(found(near, "94.96%") == "良");
  CHECK(found(near, "95.16%") == "优");
  CHECK(found(near, "89.6%") == "中");
  const standard below = read_standard("95%以上", "94.8%～95%", "90%～94.8%", "90%以下");
  CHECK(found(below, "94.6%") == "中");
  CHECK(found(below, "94.76%") == "良");
  CHECK(found(below, "94.9%") == "良");
  CHECK(found(below, "94.96%") == "优");
  // Half a per cent away is near, a tenth more is not.
  const standard half = read_standard("95.5%以上", "95%～95.5%", "90%～95%", "90%以下");
  CHECK(found(half, "94.6%") == "中");
  const standard more = read_standard("95.6%以上", "95%～95.6%", "90%～95%", "90%以下");
  CHECK(found(more, "94.6%") == "良");
  // 1.5万元 that no band writes in 元.
  const standard alone = read_standard("1.5万元以上", "5000～9000元", "1000～5000元", "1000元以下");
  CHECK(found(alone, "14499元") == "良");
  CHECK(found(alone, "14501元") == "优");
  const standard lower = read_standard("10%以下", "10%～15%", "15%～20%", "20%以上");
  CHECK(found(lower, "10.4%") == "优");
  CHECK(found(lower, "10.6%") == "良");
  // Past the last bound too the value is told as it was compared.
  const standard spells = read_standard("3天以内", "3～5天", "5～8天", "8天以上");
  CHECK(grade_of(spells, "9.4天", rounded).value == fraction(9));
  // A bound without a unit has the digit that is written.
  const standard bare = read_standard("98以上", "95%～98%", "90%～95%", "90%以下");
  CHECK(found(bare, "97.6%") == "优");
  CHECK(found(bare, "97.4%") == "良");
}

TEST_CASE("a value without a grade is told as it was compared with the bound below it",
          "[ruling]") {
  reading rounded = reading::strict();
  rounded.comparison = comparison::rounded_value;
  const standard s = read_standard("98%以上", "95.5%～98%", "90%～95.5%", "80.5%～90%");
  const auto compared = [&](std::string_view value) {
    const verdict v = grade_of(s, value, rounded);
    return word_or_none(v.grade) + " " + std::string(to_text(v.value));
  };
  CHECK(compared("97.6%") == "无 98");
  CHECK(compared("95.46%") == "无 95.5");
  // Below them all it is the lowest.
  CHECK(compared("79.96%") == "无 80.0");
  // The two lowest bounds lie so near that both are compared at tenths.
  const standard near = read_standard("98%以上", "95%～98%", "90.2%～95%", "90%～90.2%");
  CHECK(word_or_none(grade_of(near, "89.6%", rounded).grade) == "无");
  CHECK(word_or_none(grade_of(near, "89.96%", rounded).grade) == "差");
}

TEST_CASE("the places of a ruling write each of its thresholds", "[ruling]") {
  CHECK(ruling(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下")).places() == 0);
  CHECK(ruling(read_standard("98%以上", "95.25%～98%", "90.5%～95.25%", "90.5%以下")).places() ==
        2);
  CHECK(ruling(read_standard("98.125%以上", "95%～98.125%", "90%～95%", "90%以下")).places() == 3);
  CHECK(ruling(read_standard("98%以上", "95%～98%", "90.5%～95%", "90.5%以下")).places() == 1);
}
