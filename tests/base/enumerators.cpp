// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/enumerators.hpp>

#include <jixiao/base/place.hpp>

#include "support/catch.hpp"

using jixiao::enumeration;
using jixiao::enumerator;

namespace painted {

enum class colour { red, green, blue };

}  // namespace painted

namespace {

using painted::colour;
constexpr enumeration<colour, 4> colours({{colour::red, "red"},
                                          {colour::green, "green"},
                                          {colour::blue, "blue"},
                                          {colour::green, "verdant"}});

}  // namespace

TEST_CASE("values are named, read and counted by their table", "[base]") {
  CHECK(colours.size() == 3);
  CHECK(colours.end() - colours.begin() == 3);
  for (const auto& e : colours) {
    CHECK(colours.name_of(e.value) == e.name);
    CHECK(colours.named(e.name, e.value == colour::red ? colour::blue : colour::red) == e.value);
    CHECK(colours.has(e.name));
  }
  CHECK(colours.named("verdant", colour::red) == colour::green);
  CHECK(colours.has("verdant"));
  CHECK(colours.name_of(colour::green) == "green");
  CHECK(colours.named("grey", colour::blue) == colour::blue);
  CHECK_FALSE(colours.has("grey"));
  STATIC_REQUIRE(jixiao::detail::has_enumerators<colour, 3>);
  STATIC_REQUIRE_FALSE(jixiao::detail::has_enumerators<colour, 2>);
  STATIC_REQUIRE_FALSE(jixiao::detail::has_enumerators<colour, 4>);
}

TEST_CASE("a place that nothing is known of has no row and no column", "[base]") {
  const jixiao::place nowhere;
  CHECK(nowhere.row == 0);
  CHECK(nowhere.column == 0);
}
