// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/cursor.hpp>

#include "support/catch.hpp"

using jixiao::detail::text_cursor;

namespace {

constexpr bool reads_in_constant() {
  text_cursor at("90--95%");
  at.skip(2);
  return at.take_all('-') == 2 && at.rest() == "95%" && at.take("95") && at.take('%') &&
         at.at_end();
}
static_assert(reads_in_constant());

}  // namespace

TEST_CASE("what is taken is behind the cursor, what is not stays") {
  text_cursor at("至少2次");
  CHECK(at.sees("至"));
  CHECK_FALSE(at.take("不少于"));
  CHECK(at.position() == 0);
  CHECK(at.take("至少"));
  CHECK(at.peek() == '2');
  CHECK_FALSE(at.take('3'));
  CHECK(at.take('2'));
  CHECK(at.between(0, at.position()) == "至少2");
  CHECK(at.rest() == "次");
  at.go_to(0);
  CHECK(at.rest() == "至少2次");
}

TEST_CASE("at the end there is nothing to see or take") {
  text_cursor at("");
  CHECK(at.at_end());
  CHECK(at.peek() == '\0');
  CHECK_FALSE(at.take('\0'));
  CHECK(at.take_all('-') == 0);
  CHECK(at.rest().empty());
}
