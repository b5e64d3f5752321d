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
  for (std::string_view text : {"三次以内", "十二次", "九成以上", "三次(含)以上", "三次收下",
                                "三次或五次", "三至五次", "三~五次", "十以上", "十二"}) {
    INFO(std::string(text));
    CHECK(read_spelt(text, 0, false).length != 0);
  }
}

TEST_CASE("a numeral in any other word is none") {
  for (std::string_view text : {"一般", "一次性", "一次办结", "一流", "三级", "一致", "万无一失",
                                "一类", "二期", "三个代表", "一", "百分", "三分之二", "五一假期"}) {
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

TEST_CASE("the middle of a numeral, and an ordinal, is no number") {
  CHECK(read_spelt("一百五次以上", 6, false).length == 0);
  CHECK(read_spelt("第三次以上", 3, false).length == 0);
  CHECK(read_spelt("全年三次以上", 6, false).length != 0);
}

TEST_CASE("vague and clipped numbers are told from words") {
  for (std::string_view text :
       {"几次", "十几次", "三十多人", "一百五次以上", "三分之二", "二十日前", "百余家"}) {
    INFO(std::string(text));
    CHECK(is_unclear_number(text));
  }
  for (std::string_view text : {"一般", "一次办结", "一流", "多次", "三级以上", "几乎"}) {
    INFO(std::string(text));
    CHECK_FALSE(is_unclear_number(text));
  }
}
