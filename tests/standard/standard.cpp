// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/standard.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/both_times.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

using cells = std::array<std::string_view, 4>;
using enum grade;

constexpr standard standard_of(const cells& c) { return read_standard(c[0], c[1], c[2], c[3]); }

struct direction_case {
  cells bands;
  direction expected;
};

constexpr auto directions = std::to_array<direction_case>({
    {{"98%以上", "95%～98%", "90%～95%", "90%以下"}, direction::higher_is_better},
    {{"100%", "90%", "80%", "80%以下"}, direction::higher_is_better},
    {{"10%以下", "10%～15%", "15%～20%", "20%以上"}, direction::lower_is_better},
    {{"3次以内", "5次以内", "8次以内", "10次以内"}, direction::lower_is_better},
    {{"小于100%", "小于103%", "小于110%", "大于110%"}, direction::lower_is_better},
    {{"无报废情况", "10个以内", "10~15个以内", "15个以上"}, direction::lower_is_better},
    // Downwards, the last band within the one before.
    {{"5次以上", "3~5次", "2次以下", "1次以下"}, direction::higher_is_better},
    {{"95%～105%", "90%～110%", "85%～115%", "85%以下或115%以上"}, direction::on_target},
    {{"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%", "85%以下或115%以上"},
     direction::on_target},
    {{"6月底前", "7月底前", "9月底前", "9月30日以后"}, direction::lower_is_better},
    // One band, or bands that contradict each other, point nowhere.
    {{"98%以上", "", "", ""}, direction::unknown},
    {{"98%以上", "90%以下", "95%以上", "80%以下"}, direction::higher_is_better},
    {{"3次以上", "5次以上", "4次以上", "4次以下"}, direction::higher_is_better},
    {{"效果明显", "效果较好", "效果一般", "没效果"}, direction::unknown},
    {{"", "", "", ""}, direction::unknown},
    {{"", "95%～98%", "", ""}, direction::unknown},
    // Of what is counted nothing lies below 0.
    {{"1～2次", "0次或3次以上", "", ""}, direction::on_target},
    // Of two bands the order says it.
    {{"98%以上", "", "", "90%以下"}, direction::higher_is_better},
    {{"", "5次以内", "8次以内", ""}, direction::lower_is_better},
});

constexpr auto way_of = [](const direction_case& c) { return standard_of(c.bands).which_way(); };

struct unit_case {
  cells bands;
  std::string_view unit;
  grade_set numeric;
  grade_set foreign;
};

constexpr grade_set all_four{excellent, good, fair, poor};

constexpr auto units = std::to_array<unit_case>({
    {{"98%以上", "95%～98%", "90%～95%", "90%以下"}, "%", all_four, {}},
    // The smallest of units that convert.
    {{"12小时以内", "12小时～1天", "1～2天", "2天以上"}, "小时", all_four, {}},
    {{"98%以上", "950‰～98%", "90%～95%", "90%以下"}, "‰", all_four, {}},
    {{"1亿元以上", "5000万元～1亿元", "500元～5000万元", "500元以下"}, "元", all_four, {}},
    // A 亩 is 2000/3 平方米, no decimal; a 平方米 is 0.0015 亩.
    {{"100亩以上", "60000平方米～100亩", "50～90亩", "50亩以下"}, "亩", all_four, {}},
    {{"3元/亩以上", "2～3元/亩", "0.001～2元/平方米", "1元/亩以下"}, "元/平方米", all_four, {}},
    // A figure without a unit among others is taken in theirs.
    {{"98以上", "95%～98%", "90%～95%", "90%以下"}, "%", all_four, {}},
    {{"98以上", "95～98", "90～95", "90以下"}, "", all_four, {}},
    {{"无投诉", "3次以内", "5次以内", "5次以上"}, "次", all_four, {}},
    // The odd one out is foreign, wherever it stands.
    {{"98次以上", "95%～98%", "90%～95%", "90%以下"}, "%", {good, fair, poor}, {excellent}},
    {{"98%以上", "95%～98%", "90%～95%", "90人以下"}, "%", {excellent, good, fair}, {poor}},
    {{"98%以上", "95次", "90%～95%", "90人以下"}, "%", {excellent, fair}, {good, poor}},
    {{"前3名", "4～6名", "7%", "8名以后"}, "名次", {excellent, good, poor}, {fair}},
    // Of two and two the better band's.
    {{"98%以上", "95%～98%", "90次", "90次以下"}, "%", {excellent, good}, {fair, poor}},
    // What 38 digits cannot hold in the common unit is foreign too.
    {{"99999999999999999999999999999999999999亿元以上", "5元～7元", "3元～5元", "3元以下"},
     "元",
     {good, fair, poor},
     {excellent}},
});

struct unit_answer {
  detail::fixed_text<64> unit;
  grade_set numeric;
  grade_set foreign;
  friend constexpr bool operator==(const unit_answer&, const unit_answer&) = default;
};

constexpr auto unit_of = [](const unit_case& c) {
  const standard s = standard_of(c.bands);
  return unit_answer{to_text(s.unit()), s.numeric_bands(), s.foreign_bands()};
};

}  // namespace

TEST_CASE("which way better lies is found from the bands", "[standard]") {
  for (const auto& [c, result, same] : both_times<directions, way_of>()) {
    INFO(c.bands[0] << " | " << c.bands[1] << " | " << c.bands[2] << " | " << c.bands[3]);
    CHECK(result == c.expected);
  }
}

TEST_CASE("a standard has one unit, and bands that do not convert to it are foreign",
          "[standard][unit]") {
  for (const auto& [c, result, same] : both_times<units, unit_of>()) {
    INFO(c.bands[0] << " | " << c.bands[1] << " | " << c.bands[2] << " | " << c.bands[3]);
    CHECK(std::string_view(result.unit) == c.unit);
    CHECK(result.numeric == c.numeric);
    CHECK(result.foreign == c.foreign);
  }
}

TEST_CASE("the bands' sets are in the standard's unit, exactly", "[standard][unit]") {
  const standard hours = standard_of({"12小时以内", "12小时～1天", "1～2天", "2天以上"});
  CHECK(std::string(to_text(hours.claimed_by(good))) == "[12, 24]");
  CHECK(std::string(to_text(hours.claimed_by(poor))) == "[48, ∞)");
  const standard area = standard_of({"100亩以上", "60000平方米～100亩", "50～90亩", "50亩以下"});
  CHECK(std::string(to_text(area.claimed_by(good))) == "[90, 100]");
  const standard open = standard_of({"大于1%", "超过5‰至10‰", "5‰", "小于5‰"});
  CHECK(std::string(to_text(open.claimed_by(excellent))) == "(10, ∞)");
  CHECK(std::string(to_text(open.claimed_by(good))) == "(5, 10]");
  CHECK(std::string(to_text(open.claimed_by(poor))) == "(-∞, 5)");
  // What is foreign claims nothing.
  const standard mixed = standard_of({"98%以上", "95次", "90%～95%", "90%以下"});
  CHECK(mixed.claimed_by(good).is_empty());
}

TEST_CASE("a bare amount that says 万 counts in 元 beside amounts of money", "[standard][unit]") {
  const standard s = standard_of({"100万以上", "50～100万元", "20～50万元", "20万元以下"});
  CHECK(std::string(to_text(s.unit())) == "万元");
  CHECK(std::string(to_text(s.claimed_by(excellent))) == "[100, ∞)");
  CHECK(std::string(to_text(s.claimed_by(good))) == "[50, 100]");
  // The word may stand at one end of a range, for both.
  for (const char* good_band : {"50～100万", "50（含）—100万", "50万至100万", "≥50,<100万",
                                "50以上100万以下", "从50到100万"}) {
    CAPTURE(good_band);
    const standard range = standard_of({"100万元以上", good_band, "0～50万", "无"});
    CHECK(std::string(to_text(range.claimed_by(good))).starts_with("[50, 100"));
    CHECK(std::string(to_text(range.claimed_by(fair))) == "[0, 50]");
  }
  const standard thousands = standard_of({"1千元以下", "1千～5千元", "5千～1万元", "1万以上"});
  CHECK(std::string(to_text(thousands.claimed_by(poor), to_text(thousands.unit()))) ==
        "[10千元, ∞)");
  const standard people = standard_of({"1万以上", "5000～10000", "1000～5000", "1000以下"});
  CHECK(std::string(to_text(people.claimed_by(excellent))) == "[10000, ∞)");
}
TEST_CASE("a standard grades by numbers, by labels, or not at all", "[standard]") {
  const standard labels = standard_of({"效果明显", "效果较好", "效果一般", "没效果"});
  CHECK(labels.is_qualitative());
  CHECK_FALSE(labels.is_numeric());
  CHECK(labels.label_bands() == all_four);
  CHECK(labels.undecided_bands().is_empty());
  CHECK_FALSE(labels.is_blank());
  CHECK_FALSE(standard_of({"98%以上", "95%～98%", "90%～95%", "90%以下"}).is_blank());

  const standard mixed = standard_of({"98%以上", "95%～98%", "基本完成", "90%以下"});
  CHECK(mixed.is_numeric());
  CHECK_FALSE(mixed.is_qualitative());
  CHECK(mixed.label_bands() == grade_set{fair});
  CHECK(mixed.undecided_bands() == grade_set{fair});

  const standard blank = standard_of({"", " ", "", "　"});
  CHECK(blank.is_blank());
  CHECK(standard{}.is_blank());
  CHECK(blank.undecided_bands().is_empty());

  const standard unreadable = standard_of({"5%%", "6%%", "", ""});
  CHECK(unreadable.is_blank());
  CHECK(unreadable.undecided_bands() == grade_set{excellent, good});
}

TEST_CASE("a zero word is a number beside figures and a label beside labels", "[standard]") {
  const standard numbers = standard_of({"无投诉", "3次以内", "5次以内", "5次以上"});
  CHECK(numbers.claims_numbers(excellent));
  CHECK(std::string(to_text(numbers.claimed_by(excellent))) == "{0}");
  CHECK_FALSE(numbers.label_bands().has(excellent));

  const standard words = standard_of({"无投诉", "投诉较少", "投诉较多", "投诉严重"});
  CHECK(words.is_qualitative());
  CHECK(words.label_bands() == all_four);

  // With both, the figures have it.
  const standard both = standard_of({"无投诉", "3次以内", "投诉较多", "投诉严重"});
  CHECK(both.claims_numbers(excellent));
  CHECK(both.label_bands() == grade_set{fair, poor});
  // Alone it is a number.
  CHECK(standard_of({"无投诉", "", "", ""}).is_numeric());
}

TEST_CASE("a standard keeps its cells as they are written", "[standard]") {
  const standard s = standard_of({" 98% 以上", "95％～98％", "90~95%", "９０%以下 "});
  CHECK(std::string_view(s[excellent].text) == " 98% 以上");
  CHECK(std::string_view(s[good].text) == "95％～98％");
  CHECK(std::string_view(s[poor].text) == "９０%以下 ");
}

TEST_CASE("a scale that a standard has no room for is refused", "[standard]") {
  const standard::band_row four{};
  const std::optional<scale> own = scale::read("甲等,乙等,末等");
  REQUIRE(own);
  REQUIRE(!own->is_known());
  CHECK_THROWS_AS(standard(four, *own), std::length_error);
  const std::optional<scale> own_four = scale::read("甲等,乙等,丙等,末等");
  REQUIRE(own_four);
  REQUIRE(!own_four->is_known());
  CHECK_THROWS_AS(standard(four, *own_four), std::length_error);
  REQUIRE(scale::of_size(5).is_known());
  CHECK_THROWS_AS(standard(four, scale::of_size(5)), std::length_error);
  CHECK(standard(four, scale::of_size(3)).levels().size() == 3);
  CHECK(standard(four, scale::of_size(3)).level_scale().words().view() == "一档,二档,三档");
  CHECK(standard{}.level_scale() == scale());
  CHECK(wide_standard(wide_standard::band_row{}, *own).levels().size() == 3);
}

TEST_CASE("a standard may live in a constant", "[standard]") {
  constexpr standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  STATIC_REQUIRE(s.unit() == percent);
  STATIC_REQUIRE(s.which_way() == direction::higher_is_better);
  STATIC_REQUIRE(s.parts().size() == 7);
  STATIC_REQUIRE((std::is_trivially_copyable_v<standard> || !JIXIAO_NATIVE_INT128));
}
