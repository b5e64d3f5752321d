// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/grade.hpp>

#include <cstddef>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a set of levels has those that were added, of all ten", "[grade]") {
  for (const grade one : all_levels)
    for (const grade other : all_levels) {
      CAPTURE(name_of(one), name_of(other));
      grade_set set{one};
      CHECK(set.is_single());
      CHECK(set.best() == one);
      CHECK(set.worst() == one);
      set.add(other);
      CHECK(set.size() == (one == other ? 1 : 2));
      CHECK(set.is_single() == (one == other));
      CHECK(set.best() == (one < other ? other : one));
      CHECK(set.worst() == (one < other ? one : other));
      CHECK(set.meets(grade_set{other}));
      for (const grade g : all_levels) CHECK(set.has(g) == (g == one || g == other));
      set.remove(one);
      CHECK(set.is_empty() == (one == other));
      CHECK_FALSE(set.has(one));
      CHECK(set == (one == other ? grade_set{} : grade_set{other}));
      CHECK(set.meets(grade_set{other}) == (one != other));
    }
  CHECK_FALSE(grade_set{}.is_single());
}

TEST_CASE("levels count from the best, and 优 is the greatest", "[grade]") {
  for (std::size_t column = 0; column < max_levels; ++column) {
    CHECK(column_of(all_levels[column]) == column);
    if (column > 0) CHECK(all_levels[column] < all_levels[column - 1]);
  }
  for (std::size_t count = min_levels; count <= max_levels; ++count) {
    std::size_t column = 0;
    for (const grade g : level_list(count)) CHECK(column_of(g) == column++);
    CHECK(column == count);
  }
  CHECK(level_list().size() == 4);
  CHECK(word_of(grade::poor) == "差");
  CHECK(word_of(grade::level_5).empty());
  CHECK(name_of(grade::level_10) == "level_10");
}
