// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/shared_step.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("a step without a name is one of each award that it stands behind") {
  check_points({
      {"签约率≥60%、开工率≥50%各得2分，每低于1个百分点扣0.1分", "4", "",
       "value=60%;2=50% => 4 | value=58%;2=45% => 3.3"},
      {"开工率100%得3分，竣工率100%得3分，每降低1个百分点扣0.2分，扣完为止。", "6", "",
       "value=95%;2=100% => 5 | value=90%;2=90% => 2"},
  });
}

TEST_CASE("it is one of all awards before it where it says so") {
  check_points({
      {"接通率≥95%得3分，办结率≥98%得3分，分别每低1个百分点扣0.2分，扣完为止。", "6", "",
       "value=90%;2=98% => 5 | value=95%;2=93% => 5"},
      {"接通率≥95%得3分，办结率≥98%得2分，低于标准的每低1个百分点扣0.2分。", "5", "",
       "value=90%;2=98% => 4 | value=95%;2=93% => 4"},
      {"建档率达90%得2分、管理率达70%得2分、控制率达60%得2分；以上指标每低1个百分点扣0.1分。", "6",
       "", "value=90%;2=70%;3=60% => 6 | value=80%;2=70%;3=50% => 4"},
  });
}

TEST_CASE("a step goes on from awards of its own side and of equal points, and from no others") {
  check_points({
      {"满意度≥90%得8分，知晓率≥80%得4分，每低1个百分点扣0.5分", "12", "",
       "value=88%;2=80% => 4 | value=90%;2=78% => 11"},
      {"超支率≤5%得3分，合格率≥98%得3分，每低1个百分点扣1分", "6", "",
       "value=6%;2=98% => 3 | value=5%;2=97% => 5"},
      {"执行率90%-95%得3分，合格率≥98%得3分，每低1个百分点扣1分", "6", "",
       "value=80%;2=98% => 3 | value=92%;2=97% => 5"},
  });
}
