// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/level_reader.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using jixiao::tests::check_points;

TEST_CASE("what a level is said to mean holds for the points that it has elsewhere") {
  check_points({
      {"95%及以上的为优秀，90%-94%的为良好；优秀得10分，良好得8分", "10", "",
       "96% => 10 | 92% => 8"},
      {"95%及以上的为优秀；优秀得10分，良好得8分", "10", "", "1=是 => 10 | 2=是 => 8"},
  });
}
