// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/side_words.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao::detail;

TEST_CASE("every word of a list is found at the end of a text, and where it begins") {
  for (std::string_view word : {"次年", "翌年", "来年", "上年", "第二年"}) {
    const std::string text = "截至" + std::string(word);
    INFO(text);
    CHECK(ends_in(text, word_role::other_year));
    CHECK(begin_of_side_word(text, word_role::other_year) == 6);
  }
  CHECK_FALSE(ends_in("截至次年底", word_role::other_year));
  CHECK(begin_of_side_word("截至次年底", word_role::other_year) == std::string_view::npos);
  CHECK(begin_of_side_word("", word_role::other_year) == std::string_view::npos);
}

TEST_CASE("a word is found at the start of a text, and anywhere in it") {
  CHECK(length_of_side_word("累计完成3次", word_role::measured) == 6);
  CHECK(length_of_side_word("共3次", word_role::measured) == 3);
  CHECK(length_of_side_word("3次", word_role::measured) == 0);
  CHECK(has_side_word("全市排名前五", word_role::ranking));
  CHECK_FALSE(has_side_word("全市前五", word_role::ranking));
}
