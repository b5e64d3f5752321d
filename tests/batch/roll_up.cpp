// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/roll_up.hpp>
#include <jixiao/number/rounding.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace jixiao::literals;

namespace {

// One department, value by value, in decimals.
std::pair<std::optional<decimal>, std::optional<grade>> slow_total(
    const std::vector<standard>& indicators, const std::vector<decimal>& full,
    const std::vector<std::optional<decimal>>& values, without_grade_choice choice) {
  decimal sum;
  decimal all;
  decimal present;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    all += full[i];
    std::optional<grade> g;
    try {
      if (values[i]) g = grade_of(indicators[i], quantity{*values[i], indicators[i].unit()}).grade;
    } catch (const input_error&) {
    }
    if (!g && choice == without_grade_choice::refuse) return {};
    if (!g) continue;
    present += full[i];
    const decimal coefficients[] = {0.4_dec, 0.6_dec, 0.8_dec, 1_dec};
    sum +=
        round_to_scale(full[i] * coefficients[static_cast<std::size_t>(*g)], 2, rounding::half_up);
  }
  if (choice == without_grade_choice::leave_out) {
    if (present.is_zero()) return {};
    sum = quotient(sum * all, present, 2, rounding::half_up);
  }
  const auto overall = sum >= 90_dec   ? grade::excellent
                       : sum >= 80_dec ? grade::good
                       : sum >= 60_dec ? grade::fair
                                       : grade::poor;
  return {sum, overall};
}

}  // namespace

TEST_CASE("totals of departments equal those counted by hand", "[batch][roll_up]") {
  const std::vector<standard> indicators{
      read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"),
      read_standard("3次以内", "5次以内", "8次以内", "10次以内"),
      read_standard("95%以上", "90%～95%", "85%～92%", "85%以下"),
      read_standard("100%", "90%", "80%", "80%以下"),
  };
  const std::vector<decimal> full{33.33_dec, 16.67_dec, 20.01_dec, 29.99_dec};
  samples::random_bits random(41);
  const std::size_t departments = 1500;
  std::vector<std::int64_t> values;
  std::vector<std::uint8_t> bitmap(departments * 4 / 8 + 1);
  for (std::size_t i = 0; i < departments * 4; ++i) {
    const bool counted = i % 4 == 1;
    values.push_back(counted ? static_cast<std::int64_t>(random.below(130)) - 2
                             : static_cast<std::int64_t>(random.below(300)) + 800);
    if (random.below(20) != 0)
      bitmap[i / 8] = static_cast<std::uint8_t>(bitmap[i / 8] | (1u << (i % 8)));
  }
  for (const auto choice :
       {without_grade_choice::refuse, without_grade_choice::zero, without_grade_choice::leave_out})
    for (unsigned threads : {1u, 2u}) {
      roll_up_rule rule;
      rule.without_grade = choice;
      const roll_up scores(indicators, full, 1, rule);
      std::vector<std::int64_t> totals(departments);
      std::vector<grade_code> grades(departments);
      const validity valid(bitmap.data());
      scores.score({values, valid}, totals, grades, {kernel::automatic, threads});
      std::size_t wrong = 0;
      for (std::size_t d = 0; d < departments; ++d) {
        std::vector<std::optional<decimal>> own;
        for (std::size_t i = 0; i < 4; ++i)
          own.push_back(valid.has(d * 4 + i) ? std::optional(decimal::of(values[d * 4 + i], 1))
                                             : std::nullopt);
        const auto [total, overall] = slow_total(indicators, full, own, choice);
        const bool same = total ? totals[d] != no_total && decimal::of(totals[d], 2) == *total
                                : totals[d] == no_total;
        wrong += same && grades[d] == code_of(overall) ? 0 : 1;
      }
      CHECK(wrong == 0);
    }
}

TEST_CASE("sizes that do not agree are refused", "[batch][roll_up]") {
  const std::vector<standard> one{samples::numeric_standards().front()};
  CHECK_THROWS_AS(roll_up(one, {}, 0), std::invalid_argument);
  const std::vector<decimal> huge{decimal(1000000000000000)};
  CHECK_THROWS_AS(roll_up(one, huge, 0), std::overflow_error);
  const std::vector<decimal> full{decimal(100)};
  const roll_up scores(one, full, 0);
  std::vector<std::int64_t> values(3);
  std::vector<std::int64_t> totals(2);
  std::vector<grade_code> grades(2);
  CHECK_THROWS_AS(scores.score(column(values), totals, grades), std::invalid_argument);
}
