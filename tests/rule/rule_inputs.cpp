// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_inputs.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using jixiao::tests::check_points;

TEST_CASE("how many are too many is said of what is counted in the same unit") {
  check_points({
      {"每迟到一次扣1分，每发现一处扣1分，发现5处以上的不得分", "10", "",
       "1=0;2=6 => 0 | 1=6;2=0 => 4 | 1=2;2=4 => 4"},
      {"每发现一处扣1分，每迟到一次扣1分，发现5处以上的不得分", "10", "",
       "1=6;2=0 => 0 | 1=0;2=6 => 4"},
      {"每迟到一次扣1分，每发现一处扣1分，迟到5次以上的不得分", "10", "",
       "1=0;2=6 => 4 | 1=6;2=0 => 0"},
      {"发现5处以上的不得分，每迟到一次扣1分，每发现一处扣1分", "10", "",
       "发现一处=6 => 0 | 迟到一次=6 => 4"},
      {"每发现一处扣1分，发现3处以上不得分，发现5处以上的一票否决", "10", "", "2 => 8 | 3 => 0"},
      {"全年培训3次以上得5分，迟到的扣1分/次", "5", "", "value=3次;2=1 => 4 | value=2次;2=0 => 0"},
      {"未公开的扣2分，每发现一处扣1分，发现三处以上的不得分", "10", "",
       "1=是;2=2 => 6 | 1=否;2=3 => 0"},
      {"每发现一处扣1分，每漏一处扣1分，发现3处以上不得分", "10", "",
       "1=1;2=1;value=2处 => 8 | 1=1;2=1;value=3处 => 0"},
  });
}

TEST_CASE("the number of an item is no part of what it asks") {
  struct words_case {
    std::string text;
    std::string words;
  };
  for (const words_case& c : {
           words_case{"考核内容①有制度得2分②有台账得3分", "有制度|有台账|"},
           words_case{"①有制度得2分；②有台账得3分", "有制度|有台账|"},
           words_case{"1.有制度得2分；\n2.有台账得3分", "有制度|有台账|"},
           words_case{"1、有制度得2分；2、有台账得3分", "有制度|有台账|"},
           words_case{"8)有制度得2分；9)有台账得3分", "有制度|有台账|"},
           words_case{"一、有制度得2分；；二、有台账得3分", "有制度|有台账|"},
           words_case{"（一）有制度得2分。（二）有台账得3分。", "有制度|有台账|"},
           words_case{"（1）有制度得2分；  （2）有台账得3分", "有制度|有台账|"},
           words_case{"10.有制度得2分；11.有台账得3分", "有制度|有台账|"},
           words_case{"材料准时率（5分）：≥98%得满分，每降低1个百分点扣1分", "≥98%|"},
           words_case{"管理规范的酌情扣1-3分", "管理规范的酌情扣1-3分|"},
           words_case{"酌情扣1-3分", "酌情扣1-3分|"},
           words_case{"有制度得满分，否则酌情扣1-3分", "有制度|酌情扣1-3分|"},
       }) {
    INFO(c.text);
    const scoring_rule rule = read_rule(c.text, exact(5));
    CHECK(rule.is_readable());
    std::string words;
    for (const rule_input& input : rule.inputs) words += std::string(rule.words(input.words)) + "|";
    CHECK(words == c.words);
  }
}

TEST_CASE("what a clause says begins with its own words") {
  struct words_case {
    std::string text;
    std::string words;
  };
  for (const words_case& c : {
           words_case{"≥90%得满分，每降低1个百分点扣1分", "≥90%得满分|每降低1个百分点扣1分|"},
           words_case{"有制度得5分，弄虚作假的，不得分", "有制度得5分|弄虚作假的，不得分|"},
           words_case{"偏差率＞0，投标报价得分=评标基准价/投标报价×5",
                      "投标报价得分=评标基准价/投标报价×5|"},
           words_case{"得分为：完成率×分值", "完成率×分值|"},
           words_case{"有制度得5分，否则得2分", "有制度得5分|得2分|"},
       }) {
    INFO(c.text);
    const scoring_rule rule = read_rule(c.text, exact(5));
    CHECK(rule.is_readable());
    std::string words;
    for (const rule_clause& clause : rule.clauses)
      words += std::string(rule.words(clause.words)) + "|";
    CHECK(words == c.words);
  }
}

TEST_CASE("the rate of completion is no name of its own") {
  const std::string text = "得分=（2-完成率）×分值";
  const scoring_rule rule = read_rule(text, exact(10), "100");
  REQUIRE(rule.inputs.size() == 1);
  CHECK(rule.words(rule.inputs[0].name).empty());
  CHECK(rule.words(rule.inputs[0].words) == text);
}
