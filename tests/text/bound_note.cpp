// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/bound_note.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

constexpr bound_words both_in{};
constexpr bound_words below_out{bound_sense::inclusive, bound_sense::exclusive};
constexpr bound_words above_out{bound_sense::exclusive, bound_sense::inclusive};
constexpr bound_words both_out{bound_sense::exclusive, bound_sense::exclusive};

bool says(std::string_view text, const bound_words& words) {
  const said_bound_words said = read_bound_words(text);
  return said.found && said.words == words;
}

}  // namespace

TEST_CASE("a document may say what its 以上 and 以下 mean") {
  CHECK(says("以上包括本数，以下不包括本数", below_out));
  CHECK(says("注：以上含本数，以下不含本数。", below_out));
  CHECK(says("本办法所称“以上”含本数，“以下”不含本数。", below_out));
  CHECK(says("本表中“以上”不含本数，“以下”含本数", above_out));
  CHECK(says("以上、以下均不含本数", both_out));
  CHECK(says("“以上”不含本数", above_out));
  CHECK(says("以上含本数,以下不含本数", below_out));
  CHECK(says("“以下”不含本数", below_out));
  CHECK(says("表中的以上、以下均含本数", both_in));
  CHECK(says("备注:1.以上包含本数;2.以下不包含本数", below_out));
}

TEST_CASE("a note of one band says nothing of the others") {
  CHECK_FALSE(read_bound_words("90%以上（含本数）").found);
  CHECK_FALSE(read_bound_words("5万元以下不含本数的项目").found);
  CHECK_FALSE(read_bound_words("满意度在90%以上，含本数").found);
  CHECK_FALSE(read_bound_words("以上数据含本级").found);
  CHECK_FALSE(read_bound_words("").found);
  CHECK_FALSE(read_bound_words("均不含本数").found);
  CHECK_FALSE(read_bound_words("含本数").found);
  CHECK_FALSE(read_bound_words("以上各项。不含本数").found);
}
