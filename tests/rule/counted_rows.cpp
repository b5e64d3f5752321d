// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/counted_rows.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("not to do what other rows count is none of it") {
  check_points({
      {"全年未召开会议的不得分，召开1次得1分，召开2次及以上得2分", "2", "",
       "0 => 0 | 1 => 1 | 3 => 2"},
      {"未获奖不得分，获奖1项得2分，获奖2项以上得4分", "4", "", "0 => 0 | 1 => 2 | 5 => 4"},
      {"未完成不得分，完成1项得2分，完成2项得4分", "4", "", "0 => 0 | 1 => 2 | 2 => 4"},
      {"零投诉得5分，投诉1次得3分，投诉2次以上不得分", "5", "", "0 => 5 | 1 => 3 | 2 => 0"},
      {"软件著作权不少于2项得4分，1项得2分，没有不得分", "4", "", "3 => 4 | 1 => 2 | 0 => 0"},
      {"无制度不得分，有制度得2分", "2", "", "是 => 2 | 否 => 0 | 有制度=是 => 2 | 无制度=是 => 0"},
      {"未按要求召开不得分，召开1次得1分", "1", "", "1=否;2=1 => 1 | 1=是;2=1 => 0"},
  });
}

TEST_CASE("a great figure without a unit is money where its noun says so") {
  check_points({
      {"到位资金1000万以上得5分，500万以上得3分", "5", "", "1000万元 => 5 | 600万元 => 3"},
      {"固定资产投资5亿以上得5分，3亿-5亿得3分，3亿以下不得分", "5", "",
       "5亿元 => 5 | 4亿元 => 3 | 1亿元 => 0"},
      {"用户数10万以上得5分", "5", "", "12万 => 5 | 9万 => 0"},
  });
}

TEST_CASE("what is taken within so many of a fault is not taken where there is none") {
  check_points({
      {"逾期5天以内扣1分，5天以上扣2分", "5", "", "0天 => 5 | 3天 => 4 | 6天 => 3"},
      {"超预算10%以内扣1分，10%以上扣3分", "5", "", "0% => 5 | -3% => 5 | 5% => 4 | 12% => 2"},
  });
}

TEST_CASE("none of what is counted is where the count begins, and no value beside it") {
  check_points({
      {"安全事故为0得满分，每发生1起扣5分，扣完为止", "10", "", "0起 => 10 | 1起 => 5 | 2 => 0"},
      {"违规问题数=0得5分，每发现1个扣1分", "5", "", "0 => 5 | 1 => 4"},
      {"投诉为0得5分，每投诉1次扣1分，超过3次不得分", "5", "", "0 => 5 | 1 => 4 | 3 => 2 | 4 => 0"},
      // A rate that is 0 is a value, and so is what has other rows.
      {"投诉率为0得满分，每增加1%扣1分", "10", "", "0% => 10 | 1% => 9"},
      {"问题数为0得5分，1-3个得3分，4个以上不得分", "5", "", "0个 => 5 | 2个 => 3 | 4个 => 0"},
  });
}
