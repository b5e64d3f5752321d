// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/lexicon_word.hpp>

#include "support/catch.hpp"

using namespace jixiao::detail;

TEST_CASE("a bound lies on one side, and on the other with its number behind it") {
  using enum bound_kind;
  for (bound_kind kind : {at_least, more_than}) {
    CHECK(is_lower_bound(kind));
    CHECK_FALSE(is_upper_bound(kind));
    CHECK(is_upper_bound(mirrored(kind)));
  }
  for (bound_kind kind : {at_most, less_than}) {
    CHECK(is_upper_bound(kind));
    CHECK_FALSE(is_lower_bound(kind));
    CHECK(is_lower_bound(mirrored(kind)));
  }
  for (bound_kind kind : {none, exactly}) {
    CHECK_FALSE(is_lower_bound(kind));
    CHECK_FALSE(is_upper_bound(kind));
    CHECK(mirrored(kind) == kind);
  }
  CHECK(mirrored(at_least) == at_most);
  CHECK(mirrored(more_than) == less_than);
}

TEST_CASE("a set of roles has those that were put in, and no other") {
  word_roles roles(word_role::before, word_role::sign);
  CHECK(roles.has(word_role::sign));
  CHECK_FALSE(roles.has(word_role::after));
  CHECK(roles.bits() == (word_roles::bit(word_role::before) | word_roles::bit(word_role::sign)));
  CHECK_FALSE(word_roles().has(word_role::sign));
}
