// SPDX-License-Identifier: BSL-1.0

#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct stated_case {
  std::string_view cell;
  // Of each interval in turn: L its lower end is marked, U its upper, - neither, B both.
  std::string_view marks;
};

constexpr stated_case cases[] = {
    {"96%（含）-100%", "L"},
    {"95%至100%（含）", "U"},
    {"81%（含）-90%（含）", "B"},
    {"80%（含）-90%（不含）", "L"},
    {"30000元以上", "-"},
    {"20000—30000元（含）", "U"},
    {"5%（含）以下", "U"},
    {"90分(含)以上", "L"},
    {"60分(不含)以下", "-"},
    {"100-80%(含80%)", "L"},
    {"80%（含）-60%", "U"},
    {"80～90%（均含）", "B"},
    {"1%-3%（含）或7%-10%（含）", "UU"},
    {"9%-10%（含）或2%（含）以内", "UU"},
    {"2%（含）以内或9%-10%", "U-"},
    {"[90,95)", "L"},
    {"90%以上且不足95%", "-"},
    {"90%（含）以上且不足95%", "L"},
    {"95%以下（含）且90%以上", "U"},
    {"≥90；[80，90)；<80", "-"},
    {"得分≥90且得分<95", "-"},
    {"得分≥90（含）且得分<95", "L"},
    {"90%～90%（含）", "U"},
    {"90%以上或95%以下（含）", "-"},
    {"60%（含）-80%（不含）或120%（含）以上", "LL"},
    {"120%（含）以上或60%（含）-80%（不含）", "LL"},
    {"60（含）～70或80（含）～85（含）或95以上", "LB-"},
    {"60（含）～70或80（含）～85或95以上", "LL-"},
    {"60～70或80～85（含）或95以上", "-U-"},
    {"±10%以上", "--"},
    {"20万元（含）", "B"},
    {"得分90分（含）以上且得分95分以下", "L"},
    {"得分95分（含）以下且得分90分以上", "U"},
    {"得分90分以上且得分95分（含）以下", "U"},
    {"三人以下（含三人）", "U"},
    {"九成以上（含九成）", "L"},
    {"100人次以上（含100）", "L"},
};

char mark_of(const band& b, std::size_t i) {
  if (b.states_lower(i)) return b.states_upper(i) ? 'B' : 'L';
  return b.states_upper(i) ? 'U' : '-';
}

}  // namespace

TEST_CASE("an end that is marked 含 stays known on the band") {
  for (const stated_case& c : cases) {
    INFO(c.cell);
    const band b = read_band(c.cell);
    REQUIRE(b.set.size() == c.marks.size());
    std::string marks;
    for (std::size_t i = 0; i < b.set.size(); ++i) marks += mark_of(b, i);
    CHECK(marks == c.marks);
  }
}
