// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/code_name.hpp>

#include "support/catch.hpp"

using jixiao::detail::length_of_code_name;

TEST_CASE("names with figures begin no number") {
  CHECK(length_of_code_name("PM2.5年均浓度") == 5);
  CHECK(length_of_code_name("PM10浓度") == 4);
  CHECK(length_of_code_name("5G基站") == 2);
  CHECK(length_of_code_name("12345热线") == 5);
  CHECK(length_of_code_name("5A级景区") == 2);
  CHECK(length_of_code_name("4A景区") == 2);
  CHECK(length_of_code_name("PM2.5") == 5);
  CHECK(length_of_code_name("CO2排放") == 3);
  CHECK(length_of_code_name("O3") == 2);
}

TEST_CASE("what goes on as a number is one") {
  CHECK(length_of_code_name("PM2.55") == 0);
  CHECK(length_of_code_name("12345次") == 0);
  CHECK(length_of_code_name("5G以上") == 0);
  CHECK(length_of_code_name("12345") == 0);
  CHECK(length_of_code_name("5%") == 0);
  CHECK(length_of_code_name("5A") == 0);
  CHECK(length_of_code_name("5B级") == 0);
  CHECK(length_of_code_name("AA级单位") == 0);
  CHECK(length_of_code_name("PM2.5.1") == 0);
  CHECK(length_of_code_name("CO2.5") == 0);
  CHECK(length_of_code_name("效果") == 0);
  CHECK(length_of_code_name("5") == 0);
  CHECK(length_of_code_name("P") == 0);
  CHECK(length_of_code_name("") == 0);
}
