// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/row_table.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("rows of the same points may overlap, and a bound that one marks is that one's") {
  check_points({
      {"85%～95%得5分，90%～98%得5分，85%以下不得分", "5", "", "92% => 5 | 84% => 0 | 97% => 5"},
      {"60%～80%或100%～110%（含）得5分，110%以上得10分", "10", "",
       "70% => 5 | 110% => 5 | 111% => 10"},
      {"60%～80%（含）或100%～110%得5分，80%～100%得10分", "10", "",
       "80% => 5 | 81% => 10 | 100% => 10 | 101% => 5"},
      {"合格率＞90%得5分；满意度＞90%得5分", "10", "",
       "value=91%;2=91% => 10 | value=90%;2=91% => 5 | value=90%;2=90% => 0"},
      {"4次以上得5分，1～2次得3分，不足1次不得分", "5", "", "4次 => 5 | 3次 => 3 | 0次 => 0"},
      {"90%以上得5分，80%～85%得3分，70%以下得1分", "5", "",
       "87% => 3 | 75% => 1 | 99% => 5 | 10% => 1"},
  });
}
