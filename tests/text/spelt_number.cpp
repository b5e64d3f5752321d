// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/spelt_number.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::detail;

static_assert(read_spelt("三次以内", 0, false).length == 3);
static_assert(read_spelt("一次性", 0, false).length == 0);

TEST_CASE("a numeral is a number where a unit and an end or a bound follow") {
  for (std::string_view text :
       {"三次以内", "十二次", "九成以上", "三次(含)以上", "三次收下", "三次或五次", "三次,五次",
        "三至五次", "三~五次", "十以上", "十二"}) {
    INFO(std::string(text));
    CHECK(read_spelt(text, 0, false).length != 0);
  }
}

TEST_CASE("a numeral in any other word is none") {
  for (std::string_view text :
       {"一般", "一次性", "一次办结", "一流", "三级", "一致", "万无一失", "一类", "二期",
        "三个代表", "一", "百分", "三分之二", "五一假期", "三至五级", "三至五类"}) {
    INFO(std::string(text));
    CHECK(read_spelt(text, 0, false).length == 0);
  }
}

TEST_CASE("behind a word that bounds it one time is one time") {
  CHECK(read_spelt("一次办结", 0, true).length != 0);
  CHECK(read_spelt("一类", 0, true).length != 0);
  CHECK(read_spelt("一次性", 0, true).length == 0);
  CHECK(read_spelt("一般", 0, true).length == 0);
}

TEST_CASE("none of a mishap may be spelt out with its classifier") {
  for (std::string_view text : {"零起安全事故", "零次投诉", "零例感染病例", "零人伤亡"}) {
    INFO(std::string(text));
    CHECK(read_spelt(text, 0, false).length == 3);
  }
  // A part of a machine, a merit, and one that says of what kind it is.
  for (std::string_view text :
       {"零件损坏", "零部件缺失", "零次培训", "零个明显问题", "一起事故", "零距离投诉"}) {
    INFO(std::string(text));
    CHECK(read_spelt(text, 0, false).length == 0);
  }
}

TEST_CASE("the middle of a numeral, and an ordinal, is no number") {
  CHECK(read_spelt("一百五次以上", 6, false).length == 0);
  CHECK(read_spelt("第三次以上", 3, false).length == 0);
  CHECK(read_spelt("全年三次以上", 6, false).length != 0);
}

TEST_CASE("vague and clipped numbers are told from words") {
  for (std::string_view text : {"几次", "十几次", "三十多人", "一百五次以上", "三分之二",
                                "二十日前", "百余家", "一百五万元", "两千一户脱贫", "一百五六个"}) {
    INFO(std::string(text));
    CHECK(is_unclear_number(text));
  }
  for (std::string_view text :
       {"一般", "一次办结", "一流", "多次", "三级以上", "几乎", "亿万人民满意", "百万元产值",
        "三五个", "三百六十户全覆盖", "十一五规划", "一百五"}) {
    INFO(std::string(text));
    CHECK_FALSE(is_unclear_number(text));
  }
}

TEST_CASE("a share in words is per cent, unless no decimal is equal to it") {
  struct share_case {
    std::string_view text;
    std::string_view value;
    std::size_t length;
  };
  constexpr share_case cases[] = {{"四分之三以上", "75", 12}, {"二分之一", "50", 12},
                                  {"五分之一", "20", 12},     {"十分之三", "30", 12},
                                  {"十二分之三", "25", 15},   {"八分之七", "87.5", 12},
                                  {"半数以上", "50", 6},      {"一半以上", "50", 6}};
  for (const share_case& c : cases) {
    INFO(std::string(c.text));
    const figure_reading read = read_share(c.text);
    CHECK(read);
    CHECK(to_text(read.value) == c.value);
    CHECK(read.length == c.length);
    CHECK(read.unit == jixiao::percent);
  }
  for (std::string_view text : {"三分之二", "七分之三以上", "十二分之一", "九分之八"})
    CHECK(read_share(text).problem.what == jixiao::fault::endless_decimal);
  for (std::string_view text :
       {"分之二", "三分之", "三分之四", "三分之三", "一半年", "半年", "三次", "3/4"})
    CHECK(read_share(text).length == 0);
  const share_reading two = read_two_numbers("2/3以上");
  CHECK(two.above == 2);
  CHECK(two.below == 3);
  CHECK(two.length == 3);
}
