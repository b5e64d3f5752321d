// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
// The matchers come behind Catch2 itself.
#include <jixiao/testing/catch2.hpp>
#include <jixiao/words/format.hpp>

using namespace jixiao;
using namespace jixiao::literals;

TEST_CASE("a rule book is tested with matchers", "[catch2]") {
  const standard rule = read_standard("98%", "92%～95%", "90%～92%", "90%以下");
  CHECK_THAT(rule, grades("96%", grade::good));
  CHECK_THAT(rule, !grades("96%", grade::excellent));
  CHECK_THAT(rule, grades("96%", std::nullopt, reading::strict()));
  CHECK_THAT(rule, has_finding(code::gap));
  CHECK_THAT(rule, !has_finding(code::overlap));
  CHECK_THROWS_AS(grades("12次", grade::good).match(rule), input_error);
}

TEST_CASE("values print through fmt as they were written", "[format]") {
  CHECK(fmt::format("{}", 97.50_dec) == "97.50");
  CHECK(fmt::format("{:>8}", "12万元"_q) == "  12万元");  // by width on a screen
  CHECK(fmt::format("{}", fraction(1, 3)) == "1/3");
  CHECK(fmt::format("{}", grade::excellent) == "优");
}
