// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_limits.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("a bound is open only where two rows of other points have it and neither is marked") {
  check_points({
      {"90%以上得10分，80%～90%得6分，80%以下不得分", "10", "", "90% => 10 | 80% => 6"},
      {"≥90%得10分，＜90%得6分", "10", "", "90% => 10 | 89% => 6"},
      {"90%以上得满分，每降低1个百分点扣1分；超过95%的，每超过1个百分点加1分，最多加3分", "10", "",
       "90% => 10 | 88% => 8 | 97% => 12 | 100% => 13"},
      {"基本分8分；市级表扬加1分；省级表扬加1分；每通报一次扣2分", "10", "",
       "1=是;2=是;3=0 => 10 | 1=是;2=否;3=1 => 7"},
      {"基础分为3分，每报道一篇加0.2分", "4", "", "3 => 3.6 | 9 => 4"},
      {"完成目标得满分，每超额完成10%加3分，最多加9分；未完成的，按比例得分", "40", "100",
       "100 => 40 | 130 => 49 | 190 => 49 | 50 => 20"},
      {"①未公开的扣1分；②未备案的扣1分；最多扣1分", "5", "", "1=是;2=是 => 4"},
  });
}
