// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/graded.hpp>

#include <string>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

TEST_CASE("a reported value is graded by its mark, and told as it was reported") {
  struct mark_case {
    const char* measured;
    grade wanted;
    const char* value;
    const char* to_next;
  };
  const indicator rate = with_rate("率");
  for (const mark_case& c : {mark_case{"98.0(-)%", grade::good, "98.0", "0.0"},
                             {"98.0(+)%", grade::excellent, "98.0", "-"},
                             {"95.0(-)%", grade::fair, "95.0", "0.0"},
                             {"94.5(+)%", grade::fair, "94.5", "0.5"},
                             {"94.5%", grade::fair, "94.5", "0.5"}}) {
    CAPTURE(c.measured);
    const verdict v = graded(rate.standard, read_measurement("率", c.measured), {});
    CHECK(v.grade == c.wanted);
    CHECK(v.value == to_decimal(c.value));
    CHECK((v.to_next ? std::string(to_text(*v.to_next)) : "-") == c.to_next);
  }
}

TEST_CASE("a reported value is rounded as the one that it stands for") {
  reading rounded;
  rounded.comparison = comparison::rounded_value;
  const indicator rate = with_rate("率");
  const auto found = [&](const char* measured) {
    const verdict v = graded(rate.standard, read_measurement("率", measured), rounded);
    return std::string(word_of(*v.grade)) + " " + std::string(to_text(v.value));
  };
  CHECK(found("97.5(-)%") == "良 97");
  CHECK(found("97.5(+)%") == "优 98");
  CHECK(found("94.5(+)%") == "良 95");
  CHECK(found("94.5(-)%") == "中 94");
}
