// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/scale.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

std::string words_of(const std::optional<scale>& s) {
  return s ? std::string(s->words().view()) : std::string("none");
}

}  // namespace

TEST_CASE("a scale is read from its words, divided or run together", "[scale]") {
  struct row {
    std::string_view text;
    std::string_view words;
  };
  for (const row& r : {row{"优良中差", "优,良,中,差"},
                       {"优 良 中 低 差", "优,良,中,低,差"},
                       {"优秀/良好/合格/不合格", "优秀,良好,合格,不合格"},
                       {"好、较好、一般、较差、差", "好,较好,一般,较差,差"},
                       {"ABCDE", "A,B,C,D,E"},
                       {"Ａ级,Ｂ级,Ｃ级", "A级,B级,C级"},
                       {"达标不达标", "达标,不达标"},
                       {"一级|二级|三级|四级|五级", "一级,二级,三级,四级,五级"},
                       {"大中小微", "大,中,小,微"},
                       // Words that nobody knew before.
                       {"三星，二星，一星", "三星,二星,一星"},
                       {"优", "none"},
                       {"", "none"},
                       {"1,2,3,4,5,6,7,8,9,10", "1,2,3,4,5,6,7,8,9,10"},
                       {"a b c", "A,B,C"},
                       {"好,中,差,", "好,中,差"},
                       {"好,好", "none"},
                       {"好,中,中", "none"},
                       {"好,,差", "none"},
                       {"1,2,3,4,5,6,7,8,9,10,11", "none"}}) {
    CAPTURE(r.text);
    CHECK(words_of(scale::read(r.text)) == r.words);
  }
}

TEST_CASE("levels of 优良中差 keep their names, those of others count from the best", "[scale]") {
  const scale usual;
  CHECK(usual.is_usual());
  CHECK(usual.name_of(grade::fair) == "fair");
  CHECK(usual.find("良好") == grade::good);
  const scale five = *scale::read("优,良,中,低,差");
  CHECK(five.size() == 5);
  CHECK(five.name_of(grade::excellent) == "level_1");
  CHECK(five.name_of(grade::level_5) == "level_5");
  CHECK(five.word_of(grade::poor) == "低");
  CHECK(five.find("差") == grade::level_5);
  CHECK(five.find("level_4") == grade::poor);
  CHECK_FALSE(five.find("优秀"));
  for (std::size_t count = min_levels; count <= max_levels; ++count) {
    CHECK(scale::of_size(count).size() == count);
    CHECK(scale::of_size(count).is_usual() == (count == 4));
  }
  CHECK_THROWS_AS(scale::of_size(1), std::length_error);
  CHECK_THROWS_AS(scale::of_size(11), std::length_error);
}

TEST_CASE("standards of two to ten levels grade in constants as at run time", "[scale]") {
  constexpr auto pass = read_standard("≥60", "＜60");
  STATIC_REQUIRE(grade_of(pass, "59.99").grade == grade::good);
  constexpr auto ten = read_standard("90分以上", "80～90分", "70～80分", "60～70分", "50～60分",
                                     "40～50分", "30～40分", "20～30分", "10～20分", "10分以下");
  STATIC_REQUIRE(ten.levels().size() == 10);
  STATIC_REQUIRE(ten.which_way() == direction::higher_is_better);
  STATIC_REQUIRE(grade_of(ten, "10分").grade == grade::level_9);
  STATIC_REQUIRE(grade_of(ten, "9.99分").grade == grade::level_10);
  STATIC_REQUIRE(grade_of(ten, "34分").grade == grade::level_7);
  CHECK(grade_of(ten, "34分").grade == grade::level_7);
}

TEST_CASE("a standard of four bands has the room that it always had", "[scale]") {
  STATIC_REQUIRE(sizeof(wide_standard) > 2 * sizeof(standard));
  STATIC_REQUIRE((sizeof(standard) <= 6'192 || !JIXIAO_NATIVE_INT128));
}
