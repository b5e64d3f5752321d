// SPDX-License-Identifier: BSL-1.0

#include "support/both_times.hpp"

#include <type_traits>

namespace {

constexpr auto numbers = std::to_array<int>({1, 2, 3});
constexpr auto twice = [](const int& n) { return 2 * n; };
constexpr auto lies_about_two = [](const int& n) {
  return n == 2 && std::is_constant_evaluated() ? 0 : 2 * n;
};

}  // namespace

TEST_CASE("both_times gives every case with its result") {
  int sum = 0;
  for (const auto& [n, result, same] : both_times<numbers, twice>()) {
    CHECK(result == 2 * n);
    sum += n;
  }
  CHECK(sum == 6);
}

TEST_CASE("both_times notices a case that a constant answers otherwise") {
  const auto results = run_both_times<numbers, lies_about_two>();
  REQUIRE(results.size() == 3);
  CHECK(results[0].same_in_constant);
  CHECK_FALSE(results[1].same_in_constant);
  CHECK(results[2].same_in_constant);
}

TEST_CASE("a case that differs fails the test that runs it", "[!shouldfail]") {
  both_times<numbers, lies_about_two>();
}
