// SPDX-License-Identifier: BSL-1.0
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <sstream>

#include <jixiao/standard/standard_text.hpp>
#include <jixiao/testing/doctest.hpp>

using namespace jixiao;

TEST_CASE("a rule book is tested with matchers") {
  constexpr standard rule = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  CHECK(holds(rule, grades("97.995%", grade::good)));
  CHECK(holds(rule, refuses("98次", fault::unit_mismatch)));
  CHECK(holds(rule, gives_reason("98%", reason::shared_bound) && has_no_finding()));
  CHECK_FALSE(holds(rule, grades("98%", grade::good)));
  std::ostringstream said;
  said << holds(rule, grades("98%", grade::good));
  CHECK(said.str().find("grades 98% as good; it said: excellent") == 0);
}
