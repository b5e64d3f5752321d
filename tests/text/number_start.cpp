// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/number_start.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao::detail;

static_assert(number_starts("98%", 0, false));
static_assert(!number_starts("一般", 0, false));

TEST_CASE("digits, signs before them, and spelt numbers begin a number") {
  for (std::string_view text : {"5次", "-5%", "+5%", "±10%", "百分之五", "千分之三", "三次以内",
                                "年底前", "十二月底", "三分之二", "半年以内"}) {
    INFO(std::string(text));
    CHECK(number_starts(text, 0, false));
  }
}

TEST_CASE("shares in words begin a number") {
  for (std::string_view text : {"半数", "一半以上", "四分之三", "三分之二"})
    CHECK(number_starts(text, 0, false));
  CHECK_FALSE(number_starts("一半年", 0, false));
}

TEST_CASE("other text does not") {
  for (std::string_view text :
       {"", "-", "-次", "以上", "一般", "一次性", "百姓", "年度", "第三次", "x", "∞"}) {
    INFO(std::string(text));
    CHECK_FALSE(number_starts(text, 0, false));
  }
  CHECK(number_starts("一次办结", 0, true));
  CHECK(number_starts("完成5次", 6, false));
}

TEST_CASE("a point before digits begins a number, but not within a number or a code") {
  CHECK(number_starts(".075", 0, false));
  CHECK(number_starts("≥.075", 3, true));
  CHECK(number_starts("(.5", 1, true));
  CHECK_FALSE(number_starts("第.5", 3, false));
  CHECK_FALSE(number_starts("3.8", 1, true));
  CHECK_FALSE(number_starts("M.8", 1, true));
  CHECK_FALSE(number_starts("M.8", 1, false));
  for (std::string_view text : {".", ".x", "..5", "+", "-x"})
    CHECK_FALSE(number_starts(text, 0, true));
  CHECK(number_starts(".5", 0, true));
}

TEST_CASE(
    "a bracket, a mark or an ideograph may stand right before a digit, a letter or a point not") {
  for (char32_t c : {U'(', U')', U',', U':', U';', U'次', U'≥'}) CHECK(may_precede_digit(c));
  for (char32_t c : {U'A', U'z', U'.', U'-', U'/', U'5', U'~', U'"'})
    CHECK_FALSE(may_precede_digit(c));
}

TEST_CASE("a bracket opens an interval if numbers or infinity follow it") {
  for (std::string_view text : {"[90,95)", "(90,95)", "(85%~90%]", "(-∞,60%)", "[x"}) {
    INFO(std::string(text));
    CHECK(opens_interval(text));
  }
  for (std::string_view text : {"(含90%)", "(90%)", "(90%,95%", "(含税,含运费)", "90", ""}) {
    INFO(std::string(text));
    CHECK_FALSE(opens_interval(text));
  }
}

TEST_CASE("letters, Chinese characters and common marks are text, signs are not") {
  for (char32_t c : {U'A', U'Z', U'a', U'z', U'效', U'(', U'，', U'→', U'★'})
    CHECK(is_text_character(c));
  for (char32_t c : {U'5', U'%', U'=', U'<', U'^', U'$', U'±', U'‰', U'≥', U'×', U'↑', U' '})
    CHECK_FALSE(is_text_character(c));
}
