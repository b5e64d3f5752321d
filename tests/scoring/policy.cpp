// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/policy.hpp>

#include <string_view>

#include <jixiao/scoring/scheme.hpp>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("policies are found by the names that schemes have them by, and no others", "[scoring]") {
  CHECK(value_named<missing_policy>("refuse") == missing_policy::refuse);
  CHECK(value_named<missing_policy>("leave_out") == missing_policy::leave_out);
  CHECK(value_named<zero_policy>("full") == zero_policy::full);
  CHECK(value_named<zero_policy>("leave_out") == zero_policy::leave_out);
  CHECK(value_named<negative_policy>("as_zero") == negative_policy::as_zero);
  CHECK(value_named<weight_source>("by_kind") == weight_source::by_kind);
  CHECK(value_named<execution_level>("activity") == execution_level::activity);
  for (std::string_view none : {"", "leave", "leave_outs", "Refuse"}) {
    CHECK_FALSE(value_named<missing_policy>(none));
    CHECK_FALSE(value_named<zero_policy>(none));
    CHECK_FALSE(value_named<negative_policy>(none));
  }
  // There is no value behind the last.
  CHECK(name_of(static_cast<missing_policy>(3)).empty());
  CHECK(name_of(static_cast<zero_policy>(4)).empty());
  CHECK(name_of(static_cast<negative_policy>(2)).empty());
}
