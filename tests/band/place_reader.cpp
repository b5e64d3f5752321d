// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/place_reader.hpp>

#include <jixiao/band/band_text.hpp>

#include <array>

#include "support/band_cases.hpp"

using namespace jixiao;
using jixiao::tests::band_case;
using jixiao::tests::check_cases;

namespace {

constexpr auto places = std::to_array<band_case>({
    {"前3名", "(-∞, 3名次]"},
    {"前三名", "(-∞, 3名次]"},
    {"前3位", "(-∞, 3名次]"},
    {"前3名以内", "(-∞, 3名次]"},
    {"前3名（不含）", "(-∞, 3名次)"},
    {"排名前3名以内", "(-∞, 3名次] label=排名"},
    {"排名前5", "(-∞, 5名次] label=排名"},
    {"全市排名前五", "(-∞, 5名次] label=全市排名"},
    {"位居前5", "(-∞, 5名次] label=位居"},
    {"列全省前三", "(-∞, 3名次] label=列全省"},
    {"进入前10名", "(-∞, 10名次] label=进入"},
    {"第3名", "{3名次}"},
    {"排名第5", "{5名次} label=排名"},
    {"第2名或第3名", "{2名次}∪{3名次}"},
    {"第4-6名", "[4名次, 6名次]"},
    {"第4名-6名", "[4名次, 6名次]"},
    {"第4名～第6名", "[4名次, 6名次]"},
    {"排名第5-8", "[5名次, 8名次] label=排名"},
    {"11名以后", "[11名次, ∞)"},
    {"第7名及以后", "[7名次, ∞)"},
    {"第7名（不含）以后", "(7名次, ∞)"},
});

// Of places the upper ones are the smaller.
constexpr auto sides = std::to_array<band_case>({
    {"第7名以下", "[7名次, ∞)"},
    {"第7名及以下", "[7名次, ∞)"},
    {"第7名以上", "(-∞, 7名次]"},
    {"第7名及以上", "(-∞, 7名次]"},
    {"第7名以内", "(-∞, 7名次]"},
    {"前10名以上", "(-∞, 10名次]"},
    {"前10名以下", "unreadable conflicting-words@8"},
});

constexpr auto shares = std::to_array<band_case>({
    {"前10%", "(-∞, 10%]"},
    {"排名前10%", "(-∞, 10%] label=排名"},
    {"全省前30%以内", "(-∞, 30%] label=全省"},
    {"春节前10%", "unreadable stray-character@9"},
    {"第10%", "unreadable stray-character@3"},
});

constexpr auto no_places = std::to_array<band_case>({
    {"3名", "{3人}"},
    {"3～5名", "[3人, 5人]"},
    {"3名以上", "[3人, ∞)"},
    {"上升3名次", "{3个} label=上升名次"},
    {"前3家", "unreadable stray-character@3"},
    {"前5", "unreadable stray-character@3"},
    {"春节前3日", "unreadable stray-character@9"},
    {"倒数第3名", "unreadable vague-number@0"},
    {"倒数前3名", "unreadable vague-number@0"},
    {"不低于第3名", "unreadable stray-character@3"},
    {"≤第3名", "unreadable stray-character@0"},
});

}  // namespace

TEST_CASE("places in a ranking are no persons, and read back from what is written of them") {
  check_cases<places>();
  for (const band_case& c : places) {
    const band b = read_band(c.cell);
    const band again = read_band(write_band(b));
    INFO(write_band(b).view());
    CHECK(again.set == b.set);
    CHECK(again.unit == b.unit);
  }
  CHECK(write_band(read_band("排名前3名以内")) == "前3名");
  CHECK(write_band(read_band("第4-6名")) == "第4名～第6名");
  CHECK(write_band(read_band("11名以后")) == "第11名以后");
}

TEST_CASE("of places, 以上 and 以下 speak of the ranking") { check_cases<sides>(); }

TEST_CASE("a share of a ranking is at most that much") { check_cases<shares>(); }

TEST_CASE("what is no place, or not surely one, is not read as one") { check_cases<no_places>(); }
