// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/ladder.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("rows at even distances go on in steps, on either side and whatever they measure") {
  check_points({
      {"1000万元得1分，2000万元得2分，3000万元得3分，依次类推", "10", "",
       "500万元 => 0 | 1000万元 => 1 | 2500万元 => 2 | 8000万元 => 8 | 20000万元 => 10"},
      {"大于等于10%得2分；大于等于20%得4分；以此类推", "10", "",
       "9% => 0 | 10% => 2 | 35% => 6 | 90% => 10"},
      {"逾期1天扣2分，逾期2天扣4分，逾期3天扣6分，依次类推", "10", "",
       "0天 => 10 | 1天 => 8 | 4天 => 2 | 9天 => 0"},
      {"第一名得10分，第二名得8分，第三名得6分，依次类推", "10", "",
       "1名 => 10 | 4名 => 4 | 9名 => 0"},
      {"10%以下得5分，20%以下得4分，30%以下得3分，依次类推", "5", "",
       "5% => 5 | 15% => 4 | 25% => 3 | 35% => 2 | 60% => 0 | 90% => 0"},
      // Rows with an open end near nothing take a part for a whole step.
      {"超过0%至10%扣1分，超过10%至20%扣2分，超过20%至30%扣3分，依次类推", "10", "",
       "0% => 10 | 1% => 9 | 10% => 9 | 11% => 8 | 35% => 6 | 100% => 0"},
      {"0%～10%（含）扣1分，10%～20%（含）扣2分，20%～30%（含）扣3分，依次类推", "10", "",
       "0% => 10 | 10% => 9 | 10.5% => 8 | 31% => 6"},
      {"超额10%加2分，超额20%加4分，依次类推，最多加6分", "10", "",
       "105% => 0 | 110% => 2 | 130% => 6 | 200% => 6"},
  });
}

TEST_CASE("rows that lie on no even steps are refused, since nobody knows how they go on") {
  check_points({
      {"10%得1分，20%得3分，40%得4分，依次类推", "10", "", "!rule-unreadable"},
      {"10%得1分，20%得2分，30%得4分，依次类推", "10", "", "!rule-unreadable"},
      {"10%得1分，20%得1分，依次类推", "10", "", "!rule-unreadable"},
      {"10%得1.5分，20%得2.5分，依次类推", "10", "", "!rule-unreadable"},
      {"10%得1分，10%得2分，依次类推", "10", "", "!rule-unreadable"},
      {"有制度得5分，依次类推", "10", "", "!rule-unreadable"},
  });
}
