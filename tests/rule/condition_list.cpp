// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/condition_list.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("the last two of a list may be joined by a word") {
  check_points({
      {"优秀、良好和合格的分别得5、3、1分", "5", "", "1=是 => 5 | 2=是 => 3 | 3=是 => 1"},
      {"优秀、良好及合格的分别得5、3、1分", "5", "", "1=是 => 5 | 2=是 => 3 | 3=是 => 1"},
      {"国家级、省级以及市级的分别加5、3、1分", "10", "", "1=是 => 5 | 2=是 => 3 | 3=是 => 1"},
      {"国家级，省级，市级，分别加5、3、1分", "10", "", "1=是 => 5 | 2=是 => 3 | 3=是 => 1"},
      {"优秀、良好和合格和及格的分别得5、3、1分", "5", "", "!ambiguous"},
      {"优秀、良好的分别得5、3、1分", "5", "", "!ambiguous"},
  });
}
