// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::check_lines;
using tests::lines;

TEST_CASE("a better grade that asks less than a worse one is out of order",
          "[check][out-of-order]") {
  CHECK(check_lines(code::out_of_order, {"98%以上", "90%～95%", "95%～98%", "90%以下"}) ==
        lines{"out-of-order 良中"});
  CHECK(check_lines(code::out_of_order, {"98%以上", "95%～98%", "90%以下", "90%～95%"}) ==
        lines{"out-of-order 中差"});
  CHECK(check_lines(code::out_of_order, {"3次以内", "8次以内", "5次以内", "8次以上"}) ==
        lines{"out-of-order 良中"});
  // The best one alone at the wrong end contradicts all others.
  CHECK(check_lines(code::out_of_order, {"80%以下", "95%～98%", "90%～95%", "80%～90%"}) ==
        lines{"out-of-order 优良中差"});
}

TEST_CASE("bands in order are not out of order, whichever way better lies",
          "[check][out-of-order]") {
  for (const tests::four_cells& c : std::to_array<tests::four_cells>({
           {"98%以上", "95%～98%", "90%～95%", "90%以下"},
           {"90%以下", "90%～95%", "95%～98%", "98%以上"},
           {"100%", "90%", "80%", "80%以下"},
           {"5次以上", "3~5次", "2次以下", "1次以下"},
           {"3次以内", "5次以内", "8次以内", "10次以内"},
           {"95%～105%", "90%～110%", "85%～115%", "85%以下或115%以上"},
           {"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%", "85%以下或115%以上"},
           {"6月底前", "7月底前", "8月底前", "9月1日以后"},
           {"效果明显", "效果较好", "效果一般", "没效果"},
           {"98%以上", "", "", "90%以下"},
       })) {
    INFO(c[0] << " | " << c[1] << " | " << c[2] << " | " << c[3]);
    CHECK(check_lines(code::out_of_order, c).empty());
  }
}

TEST_CASE("single numbers with room between them are a ladder of points", "[check][point-ladder]") {
  CHECK(check_lines(code::point_ladder, {"100%", "90%", "80%", "80%以下"}) ==
        lines{"point-ladder 优良中"});
  CHECK(check_lines(code::point_ladder, {"6500人", "5500人", "4500人", "4500人以下"}) ==
        lines{"point-ladder 优良中"});
  CHECK(check_lines(code::point_ladder, {"1.10", "1.00", "0.90", "0.80"}) ==
        lines{"point-ladder 优良中差"});
  // A point above a range is none, nor are whole numbers in a row, nor a zero word.
  CHECK(check_lines(code::point_ladder, {"98%", "92%～95%", "90%～92%", "90%以下"}).empty());
  CHECK(check_lines(code::point_ladder, {"3次", "2次", "1次", "0次"}).empty());
  CHECK(check_lines(code::point_ladder, {"无投诉", "3次", "4次以上", ""}).empty());
  // Of these only 3 and 1 have room between them.
  CHECK(check_lines(code::point_ladder, {"4次", "3次", "1次", "0次"}) ==
        lines{"point-ladder 良中"});
}
