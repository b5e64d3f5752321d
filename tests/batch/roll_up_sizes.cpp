// SPDX-License-Identifier: BSL-1.0
// How large points, weights and totals of columns may be: a scheme is followed exactly or refused.
#include <jixiao/batch/roll_up.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>

#include "batch/point_indicators.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace jixiao::literals;

namespace {

// Only the best grade earns any points.
scheme all_or_none() {
  scheme how;
  how.weights.indicators.source = weight_source::given;
  how.methods.bands = by_grade{{1_dec, 0_dec, 0_dec, 0_dec}, {}};
  return how;
}

// The totals of departments of these values; empty where the scheme is refused for its size.
std::vector<std::int64_t> totals_of(const std::vector<indicator>& all, const scheme& how,
                                    const std::vector<std::int64_t>& values) {
  std::optional<batch::roll_up> scores;
  try {
    scores.emplace(all, 0, how);
  } catch (const std::overflow_error&) {
    return {};
  }
  std::vector<std::int64_t> totals(values.size() / all.size());
  std::vector<grade_code> grades(totals.size());
  scores->score(column(values), totals, grades);
  return totals;
}

using samples::with_points;
using totals = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("totals have the places of the interval that they are rounded to", "[batch][roll_up]") {
  const std::vector<indicator> one = with_points({1});
  struct {
    rounding_rule rule;
    int places;
    totals wanted;
  } const cases[] = {
      {rounding_rule::to_places(0), 0, {100, 80, 60, 40}},
      {rounding_rule::to_places(1), 1, {1000, 800, 600, 400}},
      {rounding_rule::to_places(3), 3, {100000, 80000, 60000, 40000}},
      {rounding_rule::to_interval(5_dec), 0, {100, 80, 60, 40}},
      {rounding_rule::to_interval(30_dec), 0, {90, 90, 60, 30}},
      {rounding_rule::to_interval(0.5_dec), 1, {1000, 800, 600, 400}},
      {rounding_rule::to_interval(0.70_dec), 1, {1001, 798, 602, 399}},
      {rounding_rule::to_interval(0.05_dec), 2, {10000, 8000, 6000, 4000}},
  };
  for (const auto& c : cases) {
    scheme how;
    how.rounding.total = c.rule;
    CAPTURE(c.places, c.wanted);
    CHECK(batch::roll_up(one, 0, how).places() == c.places);
    CHECK(totals_of(one, how, {3, 2, 1, 0}) == c.wanted);
  }
}

TEST_CASE("points and weights add up to less than 2⁶²", "[batch][roll_up]") {
  constexpr std::int64_t half = std::int64_t{1} << 61;
  const scheme how = all_or_none();
  CHECK(totals_of(with_points({2 * half - 1}), how, {3, 0}) == totals{10000, 0});
  CHECK(totals_of(with_points({half, half - 1}), how, {3, 3, 3, 0, 0, 3, 0, 0}) ==
        totals{10000, 5000, 5000, 0});
  CHECK(totals_of(with_points({2 * half}), how, {3}).empty());
  CHECK(totals_of(with_points({half + 1, half - 1}), how, {3, 3}).empty());
}

TEST_CASE("a total has at most 18 digits", "[batch][roll_up]") {
  const std::vector<indicator> one = with_points({1});
  scheme how = all_or_none();
  how.full_points = decimal(9999999999999999);
  CHECK(totals_of(one, how, {3, 0}) == totals{999999999999999900, 0});
  // As many places tell a total beside a bound from one on it.
  how.bounds = read_standard("90.5分以上", "80分以上", "60分以上", "60分以下");
  CHECK(totals_of(one, how, {3, 0}) == totals{999999999999999900, 0});
  how.bounds = read_standard("90.55分以上", "80分以上", "60分以上", "60分以下");
  CHECK(totals_of(one, how, {3}).empty());
  how.full_points = decimal(999999999999999);
  CHECK(totals_of(one, how, {3, 0}) == totals{99999999999999900, 0});
}

TEST_CASE("a total on its way through several roundings is exact or refused", "[batch][roll_up]") {
  // Rounded to an interval larger than the total nothing is left of it, and up to it, all of that.
  scheme how = all_or_none();
  how.rounding.activity =
      rounding_rule::to_interval(decimal::of(99999999999999997, 2), rounding::ceiling);
  how.full_points = 100_dec;
  CHECK(totals_of(with_points({1}), how, {3, 0}) == totals{99999999999999997, 0});
  CHECK(totals_of(with_points({std::int64_t{1} << 61}), how, {3, 0}).empty());
}
