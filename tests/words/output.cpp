// SPDX-License-Identifier: BSL-1.0
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/words/output.hpp>

#include <iomanip>
#include <sstream>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("values go to a stream as they print elsewhere") {
  std::ostringstream out;
  out << to_decimal("97.50") << ' ' << fraction(1, 3) << ' ' << quantity{fraction(3), percent}
      << ' ' << percent << ' ' << grade::excellent << '|' << std::setw(6) << to_decimal("1.5");
  CHECK(out.str() == "97.50 1/3 3% % 优|   1.5");
}
