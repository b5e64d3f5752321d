// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/slip.hpp>

#include <string>

#include "support/catch.hpp"

using namespace jixiao::detail;

static_assert(find_slip("收下", word_role::after)->meant == "以下");

TEST_CASE("a slip is looked for where what was meant would stand") {
  CHECK(find_slip("一下", word_role::after)->meant == "以下");
  CHECK(find_slip("已上次数", word_role::after)->meant == "以上");
  CHECK(find_slip("不底于98%", word_role::before)->meant == "不低于");
  CHECK(find_slip("一下", word_role::before) == nullptr);
  CHECK(find_slip("不底于98%", word_role::after) == nullptr);
  CHECK(find_slip("以下", word_role::after) == nullptr);
  CHECK(find_slip("", word_role::after) == nullptr);
}

TEST_CASE("what was meant is a word that bounds, and what was written is none") {
  const word_roles bounding{word_role::before, word_role::adverb, word_role::after};
  for (const slip& s : slips) {
    INFO(std::string(s.written));
    const lexicon_word meant = find_word(s.meant, bounding);
    REQUIRE(meant);
    CHECK(meant.text == s.meant);
    const lexicon_word written = find_word(s.written, bounding);
    CHECK((!written || written.text != s.written));
  }
}
