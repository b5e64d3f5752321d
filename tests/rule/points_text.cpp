// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/points_text.hpp>

#include <string_view>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;
using namespace jixiao;
using namespace jixiao::detail;

// 得5、3分 are points of several cases, of which nothing says which; 得5分、完成率 is one of a
// list.
TEST_CASE("points with others behind a mark are a list") {
  struct line {
    std::string_view text;
    bool is_list;
  };
  for (const line& l : {line{"5、3分", true}, line{"5、10分", true}, line{"5、3、1分", true},
                        line{"5分、3分", true}, line{"1.5、0.5分", true}, line{"5分", false},
                        line{"5分、完成率", false}, line{"5分、3次", false}, line{"5、", false},
                        line{"5，3分", false}}) {
    CAPTURE(l.text);
    CHECK(read_points(l.text).is_list == l.is_list);
  }
  STATIC_REQUIRE(read_points("5、3分").is_list);
}

TEST_CASE("points are spelt out with a point too") {
  check_points({
      {"每发现一处扣零点五分", "5", "", "2 => 4"},
      {"合格率95%以上得5分，每下降一个百分点扣零点五分，扣完为止。", "5", "", "93% => 4"},
      {"迟到1人次扣零点一分，旷工1人次扣1分。", "3", "", "1=1;2=1 => 1.9"},
  });
}
