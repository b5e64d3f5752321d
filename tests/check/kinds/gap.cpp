// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::check_lines;
using tests::lines;

TEST_CASE("values between two bands that none claims are a gap", "[check][gap]") {
  CHECK(check_lines(code::gap, {"98%以上", "92%～95%", "90%～92%", "90%以下"}) ==
        lines{"gap 优良 (95%, 98%) w 96 良→92%～98%"});
  // The gap goes to the worse neighbour, so that one is widened.
  CHECK(check_lines(code::gap, {"2天以内", "3～5天", "5～8天", "8天以上"}) ==
        lines{"gap 优良 (2天, 3天) w 2.5 良→2天～5天"});
  // Its twin has none.
  CHECK(check_lines(code::gap, {"98%以上", "95%～98%", "90%～95%", "90%以下"}).empty());
}

TEST_CASE("a single number may be a gap", "[check][gap]") {
  CHECK(check_lines(code::gap, {"小于100%", "小于103%", "小于110%", "大于110%"}) ==
        lines{"gap 中差 {110%} w 110 差→110%以上"});
  CHECK(check_lines(code::gap, {"小于100%", "小于103%", "小于110%", "110%以上"}).empty());
}

TEST_CASE("gaps on either side of a single number are one finding", "[check][gap]") {
  CHECK(check_lines(code::gap, {"100%", "90%", "80%", "80%以下"}) ==
        lines{"gap 优良中 (80%, 90%)∪(90%, 100%) w 95 85 良→90%～100% 中→80%～90%"});
  // On either side of a stretch they are two.
  CHECK(check_lines(code::gap, {"98%以上", "92%～95%", "85%～90%", "85%以下"}) ==
        lines{"gap 良中 (90%, 92%) w 91 中→85%～92%", "gap 优良 (95%, 98%) w 96 良→92%～98%"});
}

TEST_CASE("over what can be counted only whole numbers make a gap", "[check][gap]") {
  CHECK(check_lines(code::gap, {"5次以上", "3~4次", "1~2次", "0次"}).empty());
  CHECK(check_lines(code::gap, {"4篇以上", "4~3篇", "3~2篇", "1篇以下"}).empty());
  CHECK(check_lines(code::gap, {"6次以上", "3~4次", "1~2次", "0次"}) ==
        lines{"gap 优良 (4次, 6次) w 5 良→3次～5次"});
  // The same of days is one everywhere.
  CHECK(check_lines(code::gap, {"5天以上", "3~4天", "1~2天", "0天"}).size() == 3);
}

TEST_CASE("between one day and the next there is no gap", "[check][gap]") {
  CHECK(check_lines(code::gap, {"6月30日前", "7月1日～7月31日", "8月1日～9月30日", "10月1日起"})
            .empty());
  CHECK(check_lines(code::gap, {"6月30日前", "7月1日～7月31日", "8月2日～9月30日", "10月1日起"}) ==
        lines{"gap 良中 (213, 215) w 214 中→8月1日～9月30日"});
  // No year goes on after its last day.
  CHECK(check_lines(code::uncovered_worst, {"6月底前", "7月底前", "9月底前", "12月底前"}).empty());
}

TEST_CASE("values beyond the best band are noted, those beyond the worst one an error",
          "[check][uncovered-best][uncovered-worst]") {
  CHECK(check_lines(code::uncovered_best, {"98%", "95%～98%", "90%～95%", "90%以下"}) ==
        lines{"uncovered-best 优 (98%, ∞) w 99 优→98%以上"});
  CHECK(check_lines(code::uncovered_worst, {"3次以内", "5次以内", "8次以内", "10次以内"}) ==
        lines{"uncovered-worst 差 (10次, ∞) w 11 差→9次以上"});
  CHECK(check_lines(code::uncovered_worst, {"98%以上", "95%～98%", "90%～95%", "80%～90%"}) ==
        lines{"uncovered-worst 差 (-∞, 80%) w 79 差→90%以下"});
  // Twins.
  CHECK(check_lines(code::uncovered_best, {"98%以上", "95%～98%", "90%～95%", "90%以下"}).empty());
  CHECK(check_lines(code::uncovered_worst, {"3次以内", "5次以内", "8次以内", "8次以上"}).empty());
  // A count below 0 is none.
  CHECK(check_lines(code::uncovered_best, {"0次", "1～3次", "4～5次", "6次以上"}).empty());
  CHECK(check_lines(code::uncovered_best, {"0%", "0%～3%", "3%～5%", "5%以上"}) ==
        lines{"uncovered-best 优 (-∞, 0%) w -1 优→0%以下"});
}

TEST_CASE("with the target in the middle the worst lies beyond both ends", "[check]") {
  CHECK(check_lines(code::uncovered_worst,
                    {"95%～105%", "90%～110%", "85%～115%", "80%～85%或115%～120%"}) ==
        lines{"uncovered-worst 差 (-∞, 80%) w 79 差→85%以下或115%～120%",
              "uncovered-worst 差 (120%, ∞) w 121 差→80%～85%或115%以上"});
  // Beyond a band that is neither best nor worst nobody knows a grade: a gap.
  CHECK(check_lines(code::gap, {"100%", "90%～110%", "80%～90%", "80%以下"}) ==
        lines{"gap 良 (110%, ∞) w 111"});
  CHECK(check_lines(code::gap, {"100%", "90%～110%", "110%～120%", "120%以上"}) ==
        lines{"gap 良 (-∞, 90%) w 89"});
  CHECK(check_lines(code::gap, {"100", "90～110", "80～90", "80以下"}) ==
        lines{"gap 良 (110, ∞) w 111"});
}

TEST_CASE("what an unreadable band might claim is no finding of its own", "[check]") {
  CHECK(check_lines({"98%以上", "9o%～98%", "90%～92%", "90%以下"}) ==
        lines{"unreadable 良", "shared-bound 中差 {90%} w 90"});
  CHECK(check_lines(code::gap, {"98%以上", "基本完成", "90%～92%", "90%以下"}).empty());
}

TEST_CASE("bands that are left blank are an error", "[check][blank-band]") {
  CHECK(check_lines(code::blank_band, {"98%以上", "", "90%～98%", " "}) ==
        lines{"blank-band 良差"});
  CHECK(check_lines(code::blank_band, {"", "", "", ""}) == lines{"blank-band 优良中差"});
  CHECK(check_lines(code::blank_band, {"效果明显", "效果较好", "", "没效果"}) ==
        lines{"blank-band 中"});
  CHECK(check_lines(code::blank_band, {"98%以上", "95%～98%", "90%～95%", "90%以下"}).empty());
  // One band alone tells no direction: the rest is a gap.
  CHECK(check_lines({"98%以上", "", "", ""}) == lines{"blank-band 良中差"});
}
