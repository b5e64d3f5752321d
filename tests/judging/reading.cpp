// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/reading.hpp>

#include <type_traits>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("the official reading is the default", "[reading]") {
  STATIC_REQUIRE(reading{} == reading::official());
  constexpr reading r = reading::official();
  STATIC_REQUIRE(r.nested == nested_choice::narrower);
  STATIC_REQUIRE(r.shared_bound == shared_bound_choice::better);
  STATIC_REQUIRE(r.overlap == overlap_choice::no_grade);
  STATIC_REQUIRE(r.gap == gap_choice::worse);
  STATIC_REQUIRE(r.beyond_best == beyond_choice::nearest);
  STATIC_REQUIRE(r.beyond_worst == beyond_choice::nearest);
  STATIC_REQUIRE(r.comparison == comparison::full_value);
  STATIC_REQUIRE(r.bare == bare_number::refused);
}

TEST_CASE("the strict reading settles nothing, and compares as the official one does",
          "[reading]") {
  constexpr reading r = reading::strict();
  STATIC_REQUIRE(r.nested == nested_choice::no_grade);
  STATIC_REQUIRE(r.shared_bound == shared_bound_choice::no_grade);
  STATIC_REQUIRE(r.overlap == overlap_choice::no_grade);
  STATIC_REQUIRE(r.gap == gap_choice::no_grade);
  STATIC_REQUIRE(r.beyond_best == beyond_choice::no_grade);
  STATIC_REQUIRE(r.beyond_worst == beyond_choice::no_grade);
  STATIC_REQUIRE(r.comparison == comparison::full_value);
  STATIC_REQUIRE(r.bare == bare_number::refused);
  STATIC_REQUIRE(!(r == reading::official()));
}

TEST_CASE("a reading is a small regular value", "[reading]") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<reading>);
  STATIC_REQUIRE(sizeof(reading) == 8);
}
