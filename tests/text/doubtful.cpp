// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/doubtful.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao::detail;

TEST_CASE("a letter that looks like a figure is doubtful where no other letter is beside it") {
  for (std::string_view text : {"l", "O", "o", "|", "l次", "O%"}) {
    INFO(std::string(text));
    CHECK(is_doubtful_letter(text, 0));
  }
  CHECK(is_doubtful_letter("9l%", 1));
  CHECK(is_doubtful_letter("次O5", 3));
  CHECK(is_doubtful_letter("3O", 1));
  for (std::string_view text : {"ml", "mol", "GOa", "al", "zl", "Al", "Zl"}) {
    INFO(std::string(text));
    CHECK_FALSE(is_doubtful_letter(text, 1));
  }
  for (std::string_view text : {"lm", "la", "lz", "OA", "OZ", "5", "m", "x"}) {
    INFO(std::string(text));
    CHECK_FALSE(is_doubtful_letter(text, 0));
  }
  CHECK_FALSE(is_doubtful_letter("l", 1));
  CHECK_FALSE(is_doubtful_letter("", 0));
}

TEST_CASE("a character that looks like another is doubtful outside of the words that have it") {
  CHECK(is_doubtful("98%以入", 6));
  CHECK(is_doubtful("3日", 1));
  CHECK_FALSE(is_doubtful("营业收入", 9));
  CHECK_FALSE(is_doubtful("入库率", 0));
  CHECK_FALSE(is_doubtful("日常检查", 0));
  CHECK_FALSE(is_doubtful("完成", 0));
}
