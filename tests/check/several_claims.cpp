// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/several_claims.hpp>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::check_lines;
using tests::lines;

TEST_CASE("bounds that two bands claim are one note", "[check][shared-bound]") {
  CHECK(check_lines({"98%以上", "95%～98%", "90%～95%", "90%以下"}) ==
        lines{"shared-bound 优良中差 {90%}∪{95%}∪{98%} w 98 95 90"});
  // Lower is better: from there.
  CHECK(check_lines({"10%以下", "10%～15%", "15%～20%", "20%以上"}) ==
        lines{"shared-bound 优良中差 {10%}∪{15%}∪{20%} w 10 15 20"});
  // Its twin says where each bound belongs.
  CHECK(check_lines({"98%以上", "95%（含）～98%（不含）", "90%（含）～95%（不含）", "小于90%"})
            .empty());
}

TEST_CASE("bands that have more than a number in common overlap", "[check][overlap]") {
  CHECK(check_lines(code::overlap, {"95%以上", "90%～95%", "85%～92%", "85%以下"}) ==
        lines{"overlap 良中 [90%, 92%] w 91 中→85%～90%"});
  // Two apart are two findings.
  CHECK(check_lines(code::overlap, {"94%以上", "90%～95%", "85%～92%", "85%以下"}) ==
        lines{"overlap 良中 [90%, 92%] w 91 中→85%～90%",
              "overlap 优良 [94%, 95%] w 94 良→90%～94%"});
  CHECK(check_lines(code::overlap, {"95%以上", "92%～95%", "85%～92%", "85%以下"}).empty());
  // Over what can be counted the repair is in whole numbers.
  CHECK(check_lines(code::overlap, {"10次以上", "5～9次", "3～6次", "2次以下"}) ==
        lines{"overlap 良中 [5次, 6次] w 5 中→3次～4次"});
}

TEST_CASE("over what can be counted only whole numbers overlap", "[check][overlap]") {
  // Between 4 and 5 there is no whole number, and 4.5 is none.
  CHECK(check_lines(code::overlap, {"大于4次", "3次以上且小于5次", "小于3次", "0次"}).empty());
}

TEST_CASE("a better band within a worse one is a note, the other way round a warning",
          "[check][nested][nested-worse]") {
  CHECK(check_lines({"3次以内", "5次以内", "8次以内", "8次以上"}) ==
        lines{"shared-bound 中差 {8次} w 8", "nested 优良中 [0次, 5次] w 2"});
  CHECK(check_lines({"5次以上", "3~5次", "2次以下", "1次以下"}) ==
        lines{"nested-worse 中差 [0次, 1次] w 0 中→2次", "shared-bound 优良 {5次} w 5"});
  CHECK(check_lines(code::nested_worse, {"5次以上", "3~5次", "2次", "1次以下"}).empty());
  CHECK(check_lines(code::nested, {"3次以内", "4～5次", "6～8次", "8次以上"}).empty());
  // Of a rate too; the bound stays where it was, with the worse.
  CHECK(check_lines(code::nested_worse, {"90%以上", "80%以上", "70%以下", "60%以下"}) ==
        lines{"nested-worse 中差 (-∞, 60%] w 59 中→60%（不含）～70%（含）"});
}

TEST_CASE("two grades that ask the same are duplicates, and no overlap besides",
          "[check][duplicate-band]") {
  CHECK(check_lines({"95%以上", "90%～95%", "90%～95%", "90%以下"}) ==
        lines{"duplicate-band 良中 [90%, 95%] w 92"});
  CHECK(check_lines(code::duplicate_band, {"效果明显", "效果 一般", "效果一般", "没效果"}) ==
        lines{"duplicate-band 良中"});
  CHECK(check_lines(code::duplicate_band, {"90%以上", "0.9倍以上", "80%～90%", "80%以下"}) ==
        lines{"duplicate-band 优良 [90%, ∞) w 91"});
  CHECK(check_lines(code::duplicate_band, {"95%以上", "90%～95%", "90%～94%", "90%以下"}).empty());
  // Two pairs are two findings.
  CHECK(check_lines(code::duplicate_band, {"5～6", "3～4", "5～6", "3～4"}) ==
        lines{"duplicate-band 优中 [5, 6] w 5", "duplicate-band 良差 [3, 4] w 3"});
}

TEST_CASE("a band that no value earns is unreachable", "[check][unreachable]") {
  // All of 良 is claimed by 优 and 中 together, narrower each.
  CHECK(check_lines(code::unreachable, {"90%～95%", "85%～95%", "85%～90%", "85%以下"}) ==
        lines{"unreachable 良 [85%, 95%] w 90"});
  CHECK(check_lines(code::unreachable, {"5次以上", "4～6次", "3～6次", "3次以下"}).empty());
  // No whole number.
  CHECK(check_lines(code::unreachable, {"5次以上", "4.5次", "3～4次", "3次以下"}) ==
        lines{"unreachable 良 {4.5次}"});
  CHECK(check_lines(code::unreachable, {"5次以上", "4次", "3～4次", "3次以下"}).empty());
}

TEST_CASE("a value that several bands claim is named once, by what is worst about it", "[check]") {
  // At 100% 优 and 良 are nested, at 95% they share a bound with 中.
  CHECK(check_lines({"100%", "95%～100%", "90%～95%", "90%以下"}) ==
        lines{"shared-bound 良中差 {90%}∪{95%} w 95 90", "nested 优良 {100%} w 100",
              "uncovered-best 优 (100%, ∞) w 101 优→100%以上"});
  // More than four stretches are as many findings as they need.
  CHECK(check_lines(code::shared_bound, {"1～2或3～4或5～6", "2～3或4～5或6～7", "7～8", "8以上"})
            .size() == 2);
}
