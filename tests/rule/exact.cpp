// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/exact.hpp>

#include <stdexcept>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

exact of(std::string_view number) { return exact(to_decimal(number)); }

}  // namespace

TEST_CASE("an exact number is in lowest terms, with the sign above") {
  CHECK(exact(6) / exact(-4) == exact(-3) / exact(2));
  CHECK(exact(0) / exact(-5) == exact(0));
  CHECK(of("0.50") == exact(1) / exact(2));
  CHECK(of("-0.00") == exact(0));
  CHECK(to_text(exact(2) / exact(6)).view() == "1/3");
  CHECK(to_text(exact(3) / exact(-2)).view() == "-1.5");
}

TEST_CASE("whole numbers below and above lie on either side of nothing too") {
  const exact half = exact(1) / exact(2);
  CHECK(half.floor() == exact(0));
  CHECK(half.ceiling() == exact(1));
  CHECK((-half).floor() == exact(-1));
  CHECK((-half).ceiling() == exact(0));
  CHECK(exact(-3).floor() == exact(-3));
  CHECK(exact(-3).ceiling() == exact(-3));
  CHECK(exact(-3).is_whole());
  CHECK(!half.is_whole());
}

TEST_CASE("numbers are compared exactly, whatever their size and sign") {
  CHECK(exact(1) / exact(3) < of("0.33333333333333333334"));
  CHECK(of("0.33333333333333333333") < exact(1) / exact(3));
  CHECK(exact(-1) / exact(3) < exact(-1) / exact(4));
  CHECK(exact(-1) / exact(3) < exact(1) / exact(4));
  CHECK(min(exact(2), exact(3)) == exact(2));
  CHECK(max(exact(2), exact(3)) == exact(3));
  CHECK(abs(exact(-2)) == exact(2));
}

TEST_CASE("what needs more than 38 digits is no number") {
  const exact large = of("10000000000000000000");
  CHECK(large * of("9999999999999999999") == of("99999999999999999990000000000000000000"));
  CHECK_THROWS_AS(large * large, std::overflow_error);
  CHECK_THROWS_AS(large * of("20000000000000000000"), std::overflow_error);
  CHECK_THROWS_AS(exact(1) / large / large, std::overflow_error);
  const exact most = of("99999999999999999999999999999999999999");
  CHECK_THROWS_AS(most + exact(1), std::overflow_error);
  CHECK_THROWS_AS(-most - exact(1), std::overflow_error);
  CHECK(most + exact(-1) == of("99999999999999999999999999999999999998"));
  CHECK_THROWS_AS(exact(1) / exact(0), std::domain_error);
}

TEST_CASE("a decimal number has places to spare, or is told to have too many") {
  const std::string zeros(37, '0');
  for (const char* text : {"0", "12.5", "-3"}) CHECK(exact::holds(to_decimal(text)));
  CHECK(exact::holds(to_decimal("0." + zeros + "1")));
  CHECK(exact::holds(to_decimal("0." + zeros + "1" + zeros)));
  CHECK_FALSE(exact::holds(to_decimal("0." + zeros + "01")));
  CHECK_THROWS_AS(exact(to_decimal("0." + zeros + "01")), std::overflow_error);
}
