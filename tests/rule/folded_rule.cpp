// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/folded_rule.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;
using jixiao::tests::check_refusals;

TEST_CASE("a figure of a rule has as many digits as a number may have, wherever it stands") {
  check_points({
      {"99999999999999999999999999999999999999元以上得5分", "5", "",
       "1元 => 0 | 99999999999999999999999999999999999999元 => 5"},
      {"达到99999999999999999999999999999999999999元得5分", "5", "", "1元 => 0"},
      {"999999999999999999999999999999999999999元以上得5分", "5", "", "!rule-unreadable"},
      {"1元以上得3分，999999999999999999999999999999999999999元以上得5分", "5", "",
       "!rule-unreadable"},
      {"９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９元以上得5分",
       "5", "", "!rule-unreadable"},
      {"１００００００００００００００００００００００００００００００００００００００元以上得5分",
       "5", "", "!rule-unreadable"},
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

TEST_CASE("a ratio of two is no number, and neither is one of its two") {
  check_refusals({
      {"生师比不高于18:1得满分", "5", "", "rule-unreadable", "18:1"},
      {"师生比达到1：15得满分", "5", "", "rule-unreadable", "1：15"},
      {"配比1:1.5以上得5分", "5", "", "rule-unreadable", "1:1.5"},
  });
  check_points({
      {"8:30前到岗得5分", "5", "", "是 => 5 | 否 => 0"},
      {"优秀:10分;良好:8分", "10", "", "1=是 => 10 | 2=是 => 8"},
  });
}

TEST_CASE("every character is read in its one form, the common ones as the rare ones") {
  using namespace jixiao::detail;
  for (char32_t c = 0x21; c < 0x10000; ++c) {
    const bool is_surrogate = c >= 0xD800 && c < 0xE000;
    if (is_surrogate || is_space(c) || is_control(c)) continue;
    const std::string character(encode(c).view());
    const std::string source = "甲" + character + "乙";
    const folded_rule rule(source);
    if (!rule.problem().is_empty()) continue;
    // A character alone has no brackets' other and no figure beside it; quotes are gone.
    const std::string form(encode(simplified(folded(simplified(c)))).view());
    const std::string_view read = rule.view();
    const bool is_changed_here = c == 0xD7 || c == 0x2715 || c == 0xF7 || c == 0xFF61;
    const bool is_as_folded = read == "甲" + form + "乙" || read == "甲乙";
    if (!is_changed_here && !is_as_folded) FAIL_CHECK(character << " is read as " << read);
    if (read.size() > 6 && rule.source_of(3) != 3) FAIL_CHECK(character);
    if (!rule.characters().has(read)) FAIL_CHECK(character);
  }
}

TEST_CASE("a space parts two words, and no figure from its unit or its verb") {
  check_points({
      {"三等奖3分 二等奖5分 一等奖8分", "8", "", "1=是 => 3 | 2=是 => 5 | 3=是 => 8"},
      {"优秀10分 良好8分 不合格0分", "10", "", "1=是 => 10 | 2=是 => 8 | 3=是 => 0"},
      {"满意度≥90%得 5 分，其余得 3 分", "5", "", "90% => 5 | 80% => 3"},
      {"≥95% 得5 分，否则不得分", "5", "", "95% => 5 | 94% => 0"},
      {"a)有制度得2分；b)有台账得3分", "5", "", "1=是 => 2 | 2=是 => 3"},
      {"8)有制度得2分；9)有台账得3分", "5", "", "1=是 => 2 | 2=是 => 3"},
      {"100.有制度得2分；101.有台账得3分", "5", "", "1=是 => 2 | 2=是 => 3"},
      {"有制度)得2分；有台账得3分", "5", "", "!rule-unreadable"},
  });
}

TEST_CASE("an interval may open with one kind of bracket and close with the other") {
  check_points({
      {"使用率[90%,100%]得5分；[80%,90%)得3分；[0,80%)得0分。", "5", "",
       "90% => 5 | 80% => 3 | 50% => 0"},
      {"使用率(90%,100%]得5分；(80%,90%]得3分；[0,80%]得0分。", "5", "",
       "95% => 5 | 90% => 3 | 80% => 0"},
      {"【说明】每低1%扣1分（扣完为止", "5", "90%", "!rule-unreadable"},
  });
}
