// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/fixed_text.hpp>

#include <stdexcept>
#include <string_view>

#include "support/catch.hpp"

using six_bytes = jixiao::detail::fixed_text<6>;

TEST_CASE("a text in place holds as much as it may, and no more", "[base]") {
  six_bytes all("优");
  CHECK(all.size() == 3);
  CHECK_FALSE(all.empty());
  all.append("ab").append('c');
  CHECK(all == "优abc");
  CHECK(all.view() == "优abc");
  CHECK(all.size() == six_bytes::capacity());
  CHECK_THROWS_AS(all.append('d'), std::length_error);
  CHECK_THROWS_AS(all.append("d"), std::length_error);
  CHECK_NOTHROW(all.append(""));
  CHECK(all == std::string_view("优abc"));
  CHECK_THROWS_AS(six_bytes("1234567"), std::length_error);
}

TEST_CASE("a text in place is cut, and never made longer by it", "[base]") {
  six_bytes all("abc");
  all.truncate(5);
  CHECK(all == "abc");
  all.truncate(3);
  CHECK(all == "abc");
  all.truncate(2);
  CHECK(all == "ab");
  CHECK_FALSE(all == six_bytes("abc"));
  CHECK(all == six_bytes("ab"));
  all.truncate(0);
  CHECK(all.empty());
}
