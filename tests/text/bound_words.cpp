// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/bound_words.hpp>

#include <string>
#include <string_view>

#include <jixiao/text/lexicon.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::detail;

namespace {

bound_kind meant(std::string_view word, bound_sense above, bound_sense below) {
  const lexicon_word found = find_word(word, word_role::after);
  REQUIRE(found);
  return meant_by(found, {above, below});
}

}  // namespace

TEST_CASE("a document may say of its own 以上 and 以下 that they leave the number out") {
  using enum bound_sense;
  CHECK(meant("以上", inclusive, inclusive) == bound_kind::at_least);
  CHECK(meant("以下", inclusive, inclusive) == bound_kind::at_most);
  CHECK(meant("以上", exclusive, inclusive) == bound_kind::more_than);
  CHECK(meant("以下", exclusive, inclusive) == bound_kind::at_most);
  CHECK(meant("以上", inclusive, exclusive) == bound_kind::at_least);
  CHECK(meant("以下", inclusive, exclusive) == bound_kind::less_than);
}

TEST_CASE("every other word keeps its meaning, whatever a document says of those two") {
  using enum bound_sense;
  for (std::string_view word : {"及以上", "或以上", "及以下", "以内", "之内", "以外"}) {
    INFO(std::string(word));
    CHECK(meant(word, exclusive, exclusive) == meant(word, inclusive, inclusive));
  }
  CHECK(meant("以内", exclusive, exclusive) == bound_kind::at_most);
  CHECK(meant("及以上", exclusive, exclusive) == bound_kind::at_least);
}
