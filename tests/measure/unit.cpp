// SPDX-License-Identifier: BSL-1.0

#include <jixiao/measure/unit.hpp>

#include <concepts>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/both_times.hpp"

using jixiao::dimension;
using jixiao::fault;
using jixiao::input_error;
using jixiao::read_unit_prefix;
using jixiao::to_unit;
using jixiao::unit;

namespace {

static_assert(std::is_trivially_copyable_v<unit>);
static_assert(std::regular<unit>);
static_assert(sizeof(unit) == 24);

struct prefix_case {
  std::string_view text;
  std::string_view symbol;
  std::string_view below;
  std::size_t length;
};

constexpr auto prefixes = std::to_array<prefix_case>({
    {"", "", "", 0},
    {"以上", "", "", 0},
    {"%以上", "%", "", 1},
    {"％", "%", "", 3},
    {"%(百分比)", "%", "", 12},
    {"%（百分比）以内", "%", "", 16},
    {"%（含）", "%", "", 1},
    {"%(含)", "%", "", 1},
    {"‰", "‰", "", 3},
    {"个百分点", "%", "", 12},
    {"个", "个", "", 3},
    {"个月", "个月", "", 6},
    {"个工作日内", "工作日", "", 12},
    {"人次", "人次", "", 6},
    {"人以上", "人", "", 3},
    {"名次", "名次", "", 6},
    {"名", "人", "", 3},
    {"元", "元", "", 3},
    {"千元", "千元", "", 6},
    {"万元以内", "万元", "", 6},
    {"亿元", "亿元", "", 6},
    {"平方米", "平方米", "", 9},
    {"平方公里", "平方公里", "", 12},
    {"平米", "平方米", "", 6},
    {"m2", "平方米", "", 2},
    {"m²", "平方米", "", 3},
    {"m", "米", "", 1},
    {"㎡", "平方米", "", 3},
    {"分钟", "分钟", "", 6},
    {"分", "分", "", 3},
    {"台套", "台套", "", 6},
    {"吨次", "吨次", "", 6},
    {"kg", "公斤", "", 2},
    {"元/亩", "元", "亩", 7},
    {"元／人", "元", "人", 9},
    {"次/月", "次", "个月", 7},
    {"元/", "元", "", 3},
    {"元/多少", "元", "", 3},
    {"%/年", "%", "年", 5},
    {"m/天", "米", "天", 5},
    {"%以上/年", "%", "", 1},
});

struct prefix_answer {
  unit value;
  std::size_t length = 0;
  friend constexpr bool operator==(const prefix_answer&, const prefix_answer&) = default;
};
constexpr auto read_prefix = [](const prefix_case& c) {
  const auto found = read_unit_prefix(c.text);
  return prefix_answer{found.value, found.length};
};

struct conversion_case {
  std::string_view from;
  std::string_view to;
  bool converts;
};

constexpr auto conversions = std::to_array<conversion_case>({
    {"元", "亿元", true},         {"%", "‰", true},       {"%", "比", true},
    {"小时", "天", true},         {"年", "季度", true},   {"年", "天", false},
    {"亩", "公顷", true},         {"公斤", "吨", true},   {"GB", "TB", true},
    {"次", "次", true},           {"次", "个", false},    {"人", "人次", false},
    {"人", "名", true},           {"%", "个", false},     {"元", "天", false},
    {"元/亩", "万元/公顷", true}, {"元/亩", "元", false}, {"元/人", "元/户", false},
    {"次/月", "次/年", true},     {"月日", "天", false},  {"日期", "月日", false},
});
constexpr auto converts = [](const conversion_case& c) {
  return to_unit(c.from).converts_to(to_unit(c.to));
};

}  // namespace

TEST_CASE("the longest spelling that a text begins with is its unit") {
  for (const auto& [c, answer, same] : both_times<prefixes, read_prefix>()) {
    CAPTURE(std::string(c.text));
    CHECK(answer.value.symbol() == c.symbol);
    CHECK(answer.value.denominator().symbol() == c.below);
    CHECK(answer.length == c.length);
  }
}

TEST_CASE("units convert within a dimension, and every counting unit is one of its own") {
  for (const auto& [c, answer, same] : both_times<conversions, converts>()) {
    CAPTURE(std::string(c.from), std::string(c.to));
    CHECK(answer == c.converts);
    CHECK(to_unit(c.to).converts_to(to_unit(c.from)) == c.converts);
  }
}

TEST_CASE("what a unit says of itself") {
  static_assert(unit{}.is_bare() && unit{}.measures() == dimension::none);
  static_assert(!unit{}.per(jixiao::days).is_bare());
  static_assert(jixiao::percent.is_ratio() && jixiao::ratio.is_ratio());
  static_assert(!to_unit("%/年").is_ratio());
  static_assert(jixiao::times.is_countable() && to_unit("人次").is_countable());
  static_assert(!jixiao::points.is_countable());
  static_assert(!to_unit("次/月").is_countable() && to_unit("次/月").is_compound());
  static_assert(!jixiao::percent.is_countable() && !jixiao::days.is_countable());
  static_assert(jixiao::day_of_year.is_date() && jixiao::calendar_date.is_date());
  static_assert(jixiao::ten_thousand_yuan.factor_numerator() == 10000);
  static_assert(to_unit("元/亩").factor_numerator() == 3);
  static_assert(to_unit("元/亩").factor_denominator() == 2000);
  static_assert(to_unit("元/亩") == jixiao::yuan.per(to_unit("亩")));
}

TEST_CASE("a word that stands in no list is a unit of its own, at any place of a compound") {
  constexpr unit barrels = unit::of_word("桶");
  static_assert(barrels.symbol() == "桶" && barrels.is_unknown() && !barrels.is_bare());
  static_assert(barrels.measures() == dimension::other && !barrels.is_countable());
  static_assert(barrels == unit::of_word("桶") && barrels != unit::of_word("箱桶"));
  static_assert(barrels.converts_to(barrels) && !barrels.converts_to(to_unit("个")));

  constexpr unit cost = to_unit("万元").per(to_unit("年")).per(barrels);
  static_assert(jixiao::to_text(cost) == "万元/年/桶" && cost.is_unknown());
  static_assert(cost.denominator() == to_unit("年").per(barrels));
  static_assert(cost.denominator().denominator() == barrels);
  static_assert(cost.converts_to(to_unit("元").per(to_unit("年")).per(barrels)));
  static_assert(!cost.converts_to(to_unit("元").per(barrels).per(to_unit("年"))));

  constexpr unit both = barrels.per(unit::of_word("标箱"));
  static_assert(jixiao::to_text(both) == "桶/标箱" && both.symbol() == "桶");
  static_assert(both.denominator().symbol() == "标箱");
  static_assert(barrels.per(unit::of_word("标箱")).symbol() == "桶");
  static_assert(barrels.has_room_for(unit::of_word("标箱")));
  static_assert(!barrels.has_room_for(unit::of_word("六个字的标箱")));
}

TEST_CASE("compounds are equal, and convert, where every part of them does") {
  // Each with nothing, one, two or three units below the line.
  const std::vector<unit> below{to_unit("年"), to_unit("个月"), to_unit("人"), unit::of_word("桶")};
  std::vector<std::vector<unit>> chains{{to_unit("元")}, {to_unit("万元")}, {to_unit("件")}};
  for (std::size_t i = 0; i < chains.size(); ++i)
    for (const unit& next : below) {
      if (chains[i].size() == 4) break;
      chains.push_back(chains[i]);
      chains.back().push_back(next);
    }
  const auto compound = [](const std::vector<unit>& chain) {
    unit result = chain[0];
    for (std::size_t i = 1; i < chain.size(); ++i) result = result.per(chain[i]);
    return result;
  };
  for (const auto& a : chains)
    for (const auto& b : chains) {
      bool equal = a.size() == b.size();
      bool converted = equal;
      for (std::size_t i = 0; equal && i < a.size(); ++i) equal = a[i] == b[i];
      // Of what stands below the line only the first may be in another unit.
      for (std::size_t i = 0; converted && i < a.size(); ++i)
        converted = i < 2 ? a[i].converts_to(b[i]) : a[i] == b[i];
      const unit left = compound(a);
      const unit right = compound(b);
      const bool same_text = jixiao::to_text(left) == jixiao::to_text(right);
      if ((left == right) != equal || left.converts_to(right) != converted || same_text != equal)
        FAIL(std::string(jixiao::to_text(left)) << " and " << std::string(jixiao::to_text(right)));
    }
  CHECK(chains.size() == 3 * (1 + 4 + 16 + 64));
}

TEST_CASE("a unit per a compound has all of its units below the line") {
  CHECK(jixiao::yuan.per(to_unit("人/年")) == to_unit("元/人/年"));
  CHECK(jixiao::to_text(jixiao::yuan.per(to_unit("人/年"))).view() == "元/人/年");
  CHECK(jixiao::to_text(unit{}.per(to_unit("人/年/次"))).view() == "/人/年/次");
  CHECK_THROWS_AS(to_unit("元/人").per(to_unit("人/年/次")), std::length_error);
  const unit both = unit::of_word("桶").per(unit::of_word("标箱"));
  CHECK(jixiao::to_text(both).view() == "桶/标箱");
  CHECK(both != unit::of_word("桶").per(unit::of_word("标件")));
  CHECK(unit::of_word("桶") != unit::of_word("标箱"));
  CHECK(jixiao::yuan != unit::of_word("桶"));
}

TEST_CASE("working days are no calendar days, and times as many is a ratio") {
  static_assert(!to_unit("工作日").converts_to(jixiao::days) && to_unit("日") == jixiao::days);
  static_assert(to_unit("倍").is_ratio() && to_unit("倍").converts_to(jixiao::percent));
  static_assert(to_unit("倍").symbol() == "倍");
}

TEST_CASE("an unknown unit is refused where it begins to be unknown") {
  for (std::string_view text : {"", "斤", "万", "元元", "元/多少", " 元", "%%"}) {
    CAPTURE(std::string(text));
    try {
      to_unit(text);
      FAIL("was read");
    } catch (const input_error& e) {
      CHECK(e.what_is_wrong() == fault::unknown_unit);
      CHECK(e.offset() == read_unit_prefix(text).length);
    }
  }
}
