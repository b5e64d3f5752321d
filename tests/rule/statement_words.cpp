// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/statement_words.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;
using jixiao::tests::check_refusals;

TEST_CASE("of two bounds on two things, neither is left out") {
  check_refusals({
      {"满意度≥90%，合格率≥95%得5分", "5", "", "second-condition", "满意度≥90%，合格率≥95%"},
      {"满意度90%以上，合格率95%以上得5分", "5", "", "second-condition",
       "满意度90%以上，合格率95%以上"},
      {"满意度90%以上、合格率95%以上的得5分，否则不得分", "5", "", "second-condition",
       "满意度90%以上、合格率95%以上"},
      {"3项指标≥90%，满意度≥95%得5分", "5", "", "second-condition", "3项指标≥90%，满意度≥95%"},
      {"执行率≥80%，执行率＜90%得5分", "5", "", "second-condition", "执行率≥80%，执行率＜90%"},
      {"3日内完成，合格率90%以上得5分", "5", "", "second-condition", "3日内完成，合格率90%以上"},
  });
  check_points({
      {"满意度80%以上，90%以下得5分", "5", "", "79% => 0 | 85% => 5 | 95% => 0"},
      {"执行率大于80%，且小于90%得5分", "5", "", "80% => 0 | 85% => 5 | 90% => 0"},
      {"执行率≥80%、＜90%得5分", "5", "", "80% => 5 | 90% => 0"},
      {"满意度≥90%得2分，合格率≥95%得3分", "5", "", "value=91%;2=94% => 2 | value=91%;2=95% => 5"},
      {"总投资5000万元，完成率90%以上得5分", "5", "", "90% => 5 | 89% => 0"},
      {"共10项任务，完成8项以上得5分", "5", "", "8项 => 5 | 7项 => 0"},
      {"1月1日前开工，完成率90%以上得5分", "5", "", "90% => 5 | 89% => 0"},
      {"整治项目（不少于3个），完成率90%以上得5分", "5", "", "90% => 5 | 89% => 0"},
      {"按季度考核，满意度90%以上得5分", "5", "", "90% => 5 | 89% => 0"},
  });
}

TEST_CASE("a name of two things is one name, and what is denied beside a number is another thing") {
  check_points({
      {"办结率或满意度90%以上得5分，否则不得分", "5", "", "90% => 5 | 89% => 0"},
      {"质量或进度达标率≥90%得10分，否则不得分", "10", "", "90% => 10 | 89% => 0"},
      {"未公开或满意度低于90%的不得分", "10", "", "!second-condition"},
      {"无计划且完成率低于90%的不得分", "10", "", "!second-condition"},
  });
}

TEST_CASE("what all starts from needs no 分 before a stop, and is no number of things") {
  check_points({
      {"基本分3分，每提前1次加0.5分，最多加2分", "5", "", "0 => 3 | 2 => 4 | 9 => 5"},
      {"基本分3，每提前1次加0.5分，最多加2分", "5", "", "0 => 3 | 2 => 4 | 9 => 5"},
      {"基本分为3。每提前1次加0.5分，最多加2分", "5", "", "0 => 3 | 2 => 4"},
  });
}

TEST_CASE("what is done in its time holds or not, in a later statement too") {
  check_points({
      {"资料齐全得2分；按时完成得8分", "10", "30天", "1=是;2=是 => 10 | 1=是;2=否 => 2"},
      {"资料齐全得2分；完成得8分", "10", "30", "1=是;2=30 => 10 | 1=是;2=29 => 2"},
  });
}

TEST_CASE("a word of comparison alone compares with what the row before does") {
  check_points({
      {"人均纯收入增速高于全省农民收入增速得4分，等于得3分，低于不得分。", "4", "8%",
       "9% => 4 | 8% => 3 | 7% => 0"},
      {"高于95%得5分，等于得3分，低于的不得分", "5", "", "96% => 5 | 95% => 3 | 94% => 0"},
      {"满意度≥90%得5分，低于不得分", "5", "", "90% => 5 | 89% => 0"},
  });
}
