// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/array_view.hpp>

#include "support/catch.hpp"

using jixiao::detail::array_view;

TEST_CASE("a view has the elements that it is made of, where they stand", "[base]") {
  static constexpr int numbers[] = {3, 1, 2};
  constexpr array_view<int> two(numbers, 2);
  STATIC_REQUIRE(two.size() == 2);
  STATIC_REQUIRE_FALSE(two.empty());
  STATIC_REQUIRE(two.front() == 3);
  STATIC_REQUIRE(two.back() == 1);
  STATIC_REQUIRE(two[1] == 1);
  CHECK(two.begin() == numbers);
  CHECK(two.end() == numbers + 2);
}

TEST_CASE("a view of nothing is empty", "[base]") {
  constexpr array_view<int> none;
  STATIC_REQUIRE(none.empty());
  STATIC_REQUIRE(none.size() == 0);
  CHECK(none.begin() == none.end());
}
