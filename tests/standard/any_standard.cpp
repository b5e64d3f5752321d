// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/any_standard.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

using enum grade;
using texts = std::vector<std::string>;

// Its words, and those of the grades of some values.
std::string graded(const any_standard& s, std::initializer_list<const char*> values) {
  const scale levels = s.view().level_scale();
  std::string words(levels.words().view());
  for (const char* value : values) {
    const verdict v = grade_of(s, std::string_view(value));
    words += " " + (v.grade ? std::string(levels.word_of(*v.grade)) : "无");
  }
  return words;
}

}  // namespace

TEST_CASE("a standard of any scale is read with a cell for each of its levels", "[any_standard]") {
  const auto read = [](const char* words, const texts& cells) {
    return any_standard::read(scale::read(words).value(), cells);
  };
  CHECK(graded(read("优良中差", {"98%以上", "95%～98%", "90%～95%", "90%以下"}),
               {"99%", "96%", "91%", "80%"}) == "优,良,中,差 优 良 中 差");
  CHECK(graded(read("合格,不合格", {"60分以上", "60分以下"}), {"60分", "59分"}) ==
        "合格,不合格 合格 不合格");
  // Words that are in no list.
  CHECK(graded(read("甲等,乙等,末等", {"9次以上", "6～8次", "5次以下"}), {"9次", "7次", "2次"}) ==
        "甲等,乙等,末等 甲等 乙等 末等");
  CHECK(graded(read("好,较好,一般,较差,差",
                    {"90分以上", "80～90分", "70～80分", "60～70分", "60分以下"}),
               {"90分", "65分", "59分"}) == "好,较好,一般,较差,差 好 较差 差");
  const texts tens{"90分以上", "80～90分", "70～80分", "60～70分", "50～60分",
                   "40～50分", "30～40分", "20～30分", "10～20分", "10分以下"};
  CHECK(graded(any_standard::read(scale::of_size(10), tens), {"95分", "12分", "9分"}) ==
        "一档,二档,三档,四档,五档,六档,七档,八档,九档,十档 一档 九档 十档");
}

TEST_CASE("missing cells of a standard are blank, further ones are left out", "[any_standard]") {
  for (const char* words : {"优,良,差", "甲等,乙等,末等"}) {
    CAPTURE(words);
    const scale three = scale::read(words).value();
    const any_standard fewer = any_standard::read(three, texts{"98%以上", "90%～98%"});
    CHECK(fewer.view().numeric_bands() == grade_set{excellent, good});
    CHECK(fewer.view().blank_bands() == grade_set{fair});
    const any_standard more =
        any_standard::read(three, texts{"98%以上", "90%～98%", "90%以下", "3次", "看不懂【"});
    CHECK(more.view().numeric_bands() == grade_set{excellent, good, fair});
    CHECK(more.view().undecided_bands().is_empty());
    CHECK(more.view().levels().size() == 3);
  }
  const texts eleven(11, "5次以上");
  CHECK(any_standard::read(scale::of_size(10), eleven).view().numeric_bands().size() == 10);
  CHECK(any_standard().view().is_blank());
}

TEST_CASE("a standard keeps its scale when its bands are others", "[any_standard]") {
  for (const char* words : {"优良中差", "合格,不合格", "甲等,乙等", "好,较好,一般,较差,差"}) {
    CAPTURE(words);
    const scale levels = scale::read(words).value();
    const any_standard before = any_standard::read(levels, texts(levels.size(), "98%以上"));
    std::array<band, max_levels> bands{};
    bands[0] = read_band("60分以上");
    bands[1] = read_band("60分以下");
    const any_standard after = with_bands(before, bands.data());
    CHECK(after.view().level_scale() == levels);
    CHECK(grade_of(after, "60分").grade == excellent);
    CHECK(grade_of(after, "59分").grade == good);
    CHECK(after.view().blank_bands().size() == static_cast<int>(levels.size()) - 2);
  }
}

TEST_CASE("a standard of words of its own may live in a constant", "[any_standard]") {
  static constexpr std::string_view words[] = {"甲等", "乙等", "末等"};
  constexpr wide_standard s =
      read_standard(scale::of_words(words).value(), {"9次以上", "6～8次", "5次以下"});
  STATIC_REQUIRE(s.levels().size() == 3);
  STATIC_REQUIRE(grade_of(s, "7次").grade == good);
  CHECK(graded(s, {"9次", "5次"}) == "甲等,乙等,末等 甲等 末等");
}
