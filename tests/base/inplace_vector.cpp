// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/inplace_vector.hpp>

#include <stdexcept>

#include "support/catch.hpp"

using numbers = jixiao::detail::inplace_vector<int, 3>;

TEST_CASE("a sequence in place holds as much as it may, and no more", "[base]") {
  numbers all;
  CHECK(all.empty());
  CHECK(numbers::capacity() == 3);
  for (int i = 1; i <= 3; ++i) {
    CHECK_FALSE(all.full());
    all.push_back(i);
    CHECK(all.size() == static_cast<std::size_t>(i));
    CHECK(all.back() == i);
  }
  CHECK(all.full());
  CHECK(all.front() == 1);
  CHECK(all.end() - all.begin() == 3);
  CHECK_THROWS_AS(all.push_back(4), std::length_error);
  CHECK_THROWS_AS(all.insert_at(0, 4), std::length_error);
  CHECK(all.size() == 3);
  all.pop_back();
  CHECK(all.size() == 2);
  CHECK(all.back() == 2);
  all.clear();
  CHECK(all.empty());
}

TEST_CASE("what is put between moves the rest", "[base]") {
  for (std::size_t at = 0; at <= 2; ++at) {
    numbers all;
    all.push_back(1);
    all.push_back(2);
    all.insert_at(at, 9);
    CHECK(all.size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
      CHECK(all[i] == (i == at ? 9 : static_cast<int>(i < at ? i + 1 : i)));
  }
}

TEST_CASE("sequences are the same where their elements are", "[base]") {
  numbers one;
  numbers other;
  CHECK(one == other);
  one.push_back(1);
  CHECK_FALSE(one == other);
  other.push_back(2);
  CHECK_FALSE(one == other);
  other[0] = 1;
  CHECK(one == other);
  other.push_back(2);
  other.pop_back();
  CHECK(one == other);
}
