// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/change_rows.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("what has not changed is 0 of what the rows before measure, and they begin above it") {
  check_points({
      {"事故起数同比下降5%以上的得5分，下降5%以内的得3分，持平的得1分，上升的不得分。", "5", "",
       "6% => 5 | 3% => 3 | 0% => 1 | -2% => 0"},
      {"收入同比增长10%以上得5分，增长0-10%得3分，与上年持平得1分，下降不得分", "5", "",
       "12% => 5 | 5% => 3 | 0% => 1 | -1% => 0"},
  });
}

TEST_CASE("steps of a change count from where there is none") {
  check_points({
      {"与上年持平得3分，每增长1%加0.5分，每下降1%扣0.5分，最高5分，最低0分。", "5", "",
       "0% => 3 | 2% => 4 | 10% => 5 | -2% => 2 | -10% => 0"},
  });
}

TEST_CASE("beside words that measure nothing it is a question") {
  check_points({
      {"经费支出较上年下降的得5分，持平的得3分，上升的不得分", "5", "",
       "1=yes => 5 | 2=yes => 3 | 3=yes => 0"},
  });
}
