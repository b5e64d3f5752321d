// SPDX-License-Identifier: BSL-1.0
// Why nothing here is counted in binary floating point. This file alone has a double in it, to show
// what it does to totals of exactly 90.
#include <array>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

struct weighed {
  decimal weight;  // of 100
  decimal score;   // of 100
};

double as_double(const decimal& d) { return std::stod(std::string(to_text(d).view())); }

double binary_total(const std::vector<weighed>& parts) {
  double total = 0;
  for (const weighed& p : parts) total += as_double(p.weight) / 100 * as_double(p.score);
  return total;
}

evaluation exact_evaluation(const std::vector<weighed>& parts) {
  std::vector<indicator> indicators;
  measurements year;
  for (const weighed& p : parts) {
    indicator i;
    i.name = "指标" + std::to_string(indicators.size());
    i.full_points = p.weight;
    year.items.push_back(read_measurement(i.name, ""));
    year.items.back().given_points = p.weight * p.score * decimal::of(1, 2);
    indicators.push_back(i);
  }
  scheme how = scheme_with(as_given{});
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = decimal(100);
  how.rounding.points.reset();
  return evaluate(department_of(indicators), year, how);
}

}  // namespace

TEST_CASE("a weighted total of exactly 90 is 90 and 优; in binary floating point many fall short") {
  std::size_t all = 0;
  std::size_t below = 0;
  // The last of three scores makes the total 90; its weight divides that without a remainder.
  for (const int last_weight : {10, 20, 25, 40, 50})
    for (int first_weight = 11; first_weight < 50; first_weight += 4)
      for (int first_score = 8800; first_score <= 9250; first_score += 37) {
        const int second_weight = 100 - first_weight - last_weight;
        const int second_score = first_score + 111;
        const int need = 900000 - first_weight * first_score - second_weight * second_score;
        const decimal last_score = quotient(need, 100 * last_weight, 6, rounding::down);
        if (second_weight <= 0 || last_score > decimal(100)) continue;
        const std::vector<weighed> parts{{first_weight, decimal::of(first_score, 2)},
                                         {second_weight, decimal::of(second_score, 2)},
                                         {last_weight, last_score}};
        const evaluation e = exact_evaluation(parts);
        REQUIRE(points_text(e.points) == "90");
        REQUIRE(total_text(e) == "90.00");
        REQUIRE(e.grade() == grade::excellent);
        ++all;
        below += binary_total(parts) < 90 ? 1u : 0u;
      }
  INFO(below << " of " << all << " totals of exactly 90 come out below 90 in binary");
  CHECK(all > 300);
  CHECK(below > all / 20);
  CAPTURE(below, all);
}
