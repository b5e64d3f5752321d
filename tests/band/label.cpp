// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/label.hpp>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

constexpr std::array<std::string_view, 4> satisfaction{"非常满意", "满意", "一般满意", "不满意"};
constexpr std::array<std::string_view, 4> effect{"效果明显", "效果较好", "效果一般", "没效果"};

static_assert(same_label("效果 明显", "　效果明显\n"));
static_assert(!same_label("满意", "不满意"));
static_assert(normal_label(" Ａ 级（优） ") == "A级(优)");
static_assert(nearest_label("效果很明显", effect) == "效果明显");

}  // namespace

TEST_CASE("labels are the same whatever their width and spaces") {
  CHECK(same_label("非常满意", " 非 常　满意\xC2\xA0"));
  CHECK(same_label("Ａ级", "A级"));
  CHECK(same_label("好—较好", "好－较好"));
  CHECK(same_label("", " "));
  CHECK_FALSE(same_label("A级", "a级"));
}

TEST_CASE("one label inside another is another label") {
  for (std::string_view a : satisfaction)
    for (std::string_view b : satisfaction) CHECK(same_label(a, b) == (a == b));
  CHECK_FALSE(same_label("基本满意", "一般满意"));
  CHECK_FALSE(same_label("满意", ""));
}

TEST_CASE("labels longer than a cell are compared, and not kept") {
  std::string longer;
  for (int i = 0; i < 100; ++i) longer += "满意";
  CHECK(same_label(longer, " " + longer));
  CHECK_FALSE(same_label(longer, longer + "高"));
  CHECK_THROWS_AS(normal_label(longer), std::length_error);
  CHECK(nearest_label(longer, satisfaction).empty());
  CHECK(nearest_label(longer, std::vector<std::string>{longer + "高"}).empty());
  CHECK(nearest_label(longer.substr(0, 150), std::vector<std::string>{longer}).empty());
}

TEST_CASE("the normal form of a normal form is itself") {
  for (std::string_view text : {" 效果 明显", "Ａ级（优）", "好～坏", "满意…", "\xFF满意"}) {
    const cell_text once = normal_label(text);
    CHECK(normal_label(once) == once);
  }
  CHECK(normal_label("\xFF") == "?");
}

TEST_CASE("the one nearest label is suggested, if it is near enough") {
  CHECK(nearest_label("效果很好", effect) == "效果较好");
  CHECK(nearest_label("非常满義", satisfaction) == "非常满意");
  CHECK(nearest_label("效果一斑", effect) == "效果一般");
  CHECK(nearest_label("满意", satisfaction) == "满意");
}

TEST_CASE("of two as near, and of none near, none is suggested") {
  CHECK(nearest_label("很满意", satisfaction).empty());  // 满意 and 不满意 are as near
  CHECK(nearest_label("优", effect).empty());
  // A character more is as near as another character.
  CHECK(nearest_label("很满意", std::vector<std::string>{"满意", "较满意"}).empty());
  CHECK(nearest_label("满", std::vector<std::string>{"满意"}) == "满意");
  // Two of three characters differ.
  CHECK(nearest_label("不合理", std::vector<std::string>{"不及格"}).empty());
  CHECK(nearest_label("", satisfaction).empty());
  CHECK(nearest_label("满意", std::vector<std::string>{}).empty());
}

TEST_CASE("candidates may be any texts, blank ones among them") {
  const std::vector<std::string> some{"", "显著", ""};
  CHECK(nearest_label("显箸", some) == "显著");
  CHECK(nearest_label("", some).empty());
}
