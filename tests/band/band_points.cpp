// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/band_points.hpp>

#include <string>
#include <string_view>

#include "support/band_cases.hpp"

using namespace jixiao;
using jixiao::tests::reading_of;

namespace {

struct points_case {
  std::string_view cell;
  std::string_view reading;
  /// Empty where the cell gives none.
  std::string_view points;
};

constexpr points_case cases[] = {
    {"98%以上得10分", "[98%, ∞)", "10"},
    {"98%以上 得 4.5 分", "[98%, ∞)", "4.5"},
    {"93.5% 得 4.5 分", "{93.5%}", "4.5"},
    {"98%以上，计10分", "[98%, ∞)", "10"},
    {"98%以上（10分）", "[98%, ∞)", "10"},
    {"5%～8%(8分)", "[5%, 8%]", "8"},
    {"95%～98%（得8分）", "[95%, 98%]", "8"},
    {"98%以上：10分", "[98%, ∞)", "10"},
    {"98%以上：得10分", "[98%, ∞)", "10"},
    {"5（8分）", "{5}", "8"},
    {"5次以内：10分", "(-∞, 5次]", "10"},
    {"95以上的，得10分", "[95, ∞)", "10"},
    {"98%以上。得10分", "[98%, ∞)", "10"},
    {"98%以上；得10分", "[98%, ∞)", "10"},
    {"90%以下不得分", "(-∞, 90%]", "0"},
    {"不足60%，不得分", "(-∞, 60%)", "0"},
    {"90分以上（10分）", "[90分, ∞)", "10"},
    {"中（4分）", "label 中", "4"},
    {"差（0分）", "label 差", "0"},
    {"良（7分）", "label 良", "7"},
    {"达标得5分", "label 达标", "5"},
    {"不达标得0分", "label 不达标", "0"},
    {"效果良好得5分", "label 效果良好", "5"},
    {"10分", "{10分}", ""},
    {"综合得分90分", "{90分} label=综合得分", ""},
    {"考核得90分以上", "[90分, ∞) label=考核得", ""},
    {"至少得80分", "[80分, ∞) label=得", ""},
    {"得80分", "unreadable stray-character@0", ""},
    {"98%以上10分", "unreadable unit-mismatch@9", ""},
    {"其余不得分", "label 其余不得分", ""},
    {"90%以上（含90%）", "[90%, ∞)", ""},
};

// Of a level that is no word of quality the brackets say the points, and not how many points are
// asked for.
constexpr points_case statements[] = {
    {"满意（10分）", "label 满意", "10"},
    {"基本满意（5分）", "label 基本满意", "5"},
    {"中等（8分）", "label 中等", "8"},
    {"不及格（0分）", "label 不及格", "0"},
    {"已建立（2分）", "label 已建立", "2"},
    {"未完成（0分）", "label 未完成", "0"},
    {"考核得分（90分）", "{90分} label=考核得分()", ""},
};

void check(const points_case& c) {
  INFO(std::string(c.cell));
  const band b = read_band(c.cell);
  CHECK(std::string(reading_of(c.cell).view()) == std::string(c.reading));
  REQUIRE(b.has_points == !c.points.empty());
  if (b.has_points) CHECK(std::string(to_text(b.points).view()) == std::string(c.points));
}

}  // namespace

TEST_CASE("the points of a band stand behind what earns them") {
  for (const points_case& c : cases) check(c);
}
TEST_CASE("points in brackets behind a level are its own") {
  for (const points_case& c : statements) check(c);
}
