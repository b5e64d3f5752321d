// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/draft_parts.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("what stands behind a title is of what it names") {
  check_points({
      {"1.水质合格率（3分）：达到95%以上得3分，每降低1个百分点扣0.5分；2."
       "管网漏损率（2分）：不高于12%得2分，每升高1个百分点扣0.5分。",
       "5", "", "value=96%;2=12% => 5 | value=93%;2=14% => 3 | value=80%;2=10% => 2"},
      {"（1）出勤率（2分）：≥95%得2分；（2）培训完成率（3分）：≥100%得3分，80%以上得1分。", "5", "",
       "value=95%;2=100% => 5 | value=90%;2=85% => 1"},
  });
}

TEST_CASE("a part that only takes points starts from those of its title") {
  check_points({
      {"1.制度建设（2分）：制度健全得1分，执行到位得1分；2.台账管理（3分）：每缺1份台账扣0.5分。",
       "5", "", "1=yes;2=yes;3=2 => 4 | 1=yes;2=no;3=0 => 4"},
      {"1.组织领导（2分）：未成立领导小组扣1分，未明确专人扣1分；2.宣传教育（2分）：每缺1次宣传扣0."
       "5分。",
       "4", "", "1=yes;2=no;3=1 => 2.5 | 1=no;2=no;3=0 => 4"},
  });
}

TEST_CASE("the title of a rule that has one alone states its full points") {
  check_points({
      {"交付准时率（10分）：≥98%得10分，每低1个百分点扣1分", "", "", "97% => 9 | 98% => 10"},
  });
}
