// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/wording.hpp>

#include <jixiao/band/band_text.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

std::string reworded(std::string_view written, const band_set& set) {
  const band b = read_band(written);
  return std::string(detail::reworded(b, set, b.unit).text);
}

}  // namespace

TEST_CASE("a band with another set is written with the words that it had", "[check][wording]") {
  CHECK(reworded("95%～98%", interval::closed(92, 98)) == "92%～98%");
  CHECK(reworded("3天以内间隙监控", interval::at_most(5)) == "5天以内间隙监控");
  CHECK(reworded("覆盖率90%以上", interval::at_least(85)) == "覆盖率85%以上");
  CHECK(reworded("全年90%以上覆盖", interval::at_least(85)) == "全年85%以上覆盖");
  CHECK(reworded("10次以内", interval::at_least(8)) == "8次以上");
  // What a zero word counts goes with the word.
  CHECK(detail::reworded(read_band("无报废情况"), interval::at_most(3), pieces).text == "3个以内");
}

TEST_CASE("a set that no wording says is not reworded", "[check][wording]") {
  CHECK(reworded("95%～98%", band_set()).empty());
  CHECK(reworded("6月30日前", interval::at_most(400)).empty());  // no day of a year
}
