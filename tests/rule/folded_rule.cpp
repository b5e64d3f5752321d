// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/folded_rule.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("a figure of a rule has as many digits as a number may have, wherever it stands") {
  check_points({
      {"99999999999999999999999999999999999999元以上得5分", "5", "",
       "1元 => 0 | 99999999999999999999999999999999999999元 => 5"},
      {"达到99999999999999999999999999999999999999元得5分", "5", "", "1元 => 0"},
      {"999999999999999999999999999999999999999元以上得5分", "5", "", "!rule-unreadable"},
      {"1元以上得3分，999999999999999999999999999999999999999元以上得5分", "5", "",
       "!rule-unreadable"},
  });
}

TEST_CASE("a figure that is too long is told with all of its digits") {
  const std::string figure(39, '9');
  for (const std::string& before : {std::string(), std::string("1元以上得3分，")}) {
    const auto rule = jixiao::read_rule(before + figure + "元以上得5分", jixiao::exact(5));
    REQUIRE(rule.remarks.size() == 1);
    CHECK(rule.remarks[0].words.begin == before.size());
    CHECK(rule.remarks[0].words.end == before.size() + figure.size());
  }
}
