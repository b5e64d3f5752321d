// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/statement_mark.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using jixiao::tests::check_points;

TEST_CASE("numbers of items are no part of what they number") {
  check_points({
      {"1.按时上报得5分；2.公开得5分", "10", "", "1=是;2=否 => 5 | 按时上报=是;公开=是 => 10"},
      {"12.按时上报得5分；13.公开得5分", "10", "", "按时上报=是 => 5"},
      {"1、按时上报得5分；2、公开得5分", "10", "", "按时上报=是 => 5"},
      {"（1）按时上报得5分（2）公开得5分", "10", "", "按时上报=是 => 5"},
      {"一、按时上报得5分。二、公开得5分。", "10", "", "按时上报=是 => 5"},
      {"10）按时上报得5分；11）公开得5分", "10", "", "按时上报=是;公开=否 => 5"},
      {"⑲按时上报得5分⑳公开得5分", "10", "", "按时上报=是 => 5 | 公开=是 => 5"},
      {",,1.按时上报得5分;;;2.公开得5分", "10", "", "公开=是 => 5"},
  });
}

TEST_CASE("what an input is called begins behind the number of its item") {
  for (const char* text : {"⑲按时上报得5分⑳公开得5分", "1.按时上报得5分，2.公开得5分",
                           "一、按时上报得5分；二、公开得5分", "1）按时上报得5分；2）公开得5分"}) {
    INFO(text);
    const scoring_rule rule = read_rule(text, exact(10));
    REQUIRE(rule.inputs.size() == 2);
    CHECK(rule.words(rule.inputs[0].words) == "按时上报");
    CHECK(rule.words(rule.inputs[1].words) == "公开");
  }
}

TEST_CASE("a figure at the start that goes on as a number is a number") {
  check_points({
      {"1.5万元以上得5分", "5", "", "1.5万元 => 5 | 1.4万元 => 0"},
      {"3、4季度按时上报得5分", "5", "", "1=是 => 5"},
      {"10个以上得5分，5个以上得3分", "5", "", "10个 => 5 | 6个 => 3"},
  });
}

TEST_CASE("statements end at stops, and points in brackets belong to what stands before them") {
  check_points({
      {"起评分100分！每发现一处扣2分", "100", "", "3 => 94"},
      {"按时上报得5分!公开得5分", "10", "", "1=是;2=否 => 5"},
      {"按时上报。（5分）内容完整。（5分）", "10", "", "1=是;2=否 => 5"},
      {"按时上报（5分）；内容完整（5分）", "10", "", "1=是;2=否 => 5"},
      {"基本分6分，", "10", "", "!rule-unreadable"},
      {"基本分6分", "10", "", "!rule-unreadable"},
  });
}
