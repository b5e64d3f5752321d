// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_facts.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("what is short of a step is no step, and what is short of a rate is a rate") {
  check_points({
      {"每降低2%扣0.1分，不足2%不得分，100%得满分", "10", "",
       "99% => 10 | 97% => 9.9 | 0.5% => 5.1"},
      {"每降低1%扣0.1分，不足1%不得分，100%得满分", "10", "", "98.5% => 9.9 | 0.5% => 0.1"},
      {"每发现1处扣1分，每降低2%扣0.1分，不足2%不得分，100%得满分", "10", "",
       "1=0;value=97% => 9.9 | 1=1;value=99% => 9"},
      {"每降低2%扣0.1分，不足1%不得分，100%得满分", "10", "", "97% => 9.9 | 0.5% => 0"},
      {"完成率不足60%不得分，60%以上得5分", "5", "", "59% => 0 | 60% => 5"},
  });
}

TEST_CASE("two things and their points are a list") {
  check_points({
      {"建立项目库2分，档案规范2分", "4", "", "1=是 => 2 | 1=是;2=是 => 4"},
      {"建立项目库2.5分，档案规范1.5分", "4", "", "1=是 => 2.5 | 2=是 => 1.5"},
      {"建立项目库2分、档案规范2分、专人管理1分", "5", "", "1=是;3=是 => 3"},
  });
}
