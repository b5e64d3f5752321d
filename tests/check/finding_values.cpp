// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/finding_values.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

TEST_CASE("witnesses come from the better end, one for each stretch", "[check][witness]") {
  finding f;
  f.unit = percent;
  for (int v : {90, 95, 98}) CHECK(detail::add_values(f, interval::point(v)));
  detail::find_witnesses(f, true);
  CHECK(f.witnesses[0] == 98);
  CHECK(f.witnesses[2] == 90);
  detail::find_witnesses(f, false);
  CHECK(f.witnesses.size() == 3);
  CHECK(f.witnesses[0] == 90);
  CHECK(detail::add_values(f, interval::point(80)));
  CHECK_FALSE(detail::add_values(f, interval::point(70)));  // four stretches are the most
  CHECK(f.values.size() == 4);
}
