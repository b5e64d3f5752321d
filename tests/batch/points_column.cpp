// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/points_column.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

constexpr std::string_view rules[] = {
    "95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分",
    "≥95%得满分，每降低1个百分点扣0.5分，扣完为止，低于60%不得分",
    "≥95%得满分，每降低3个百分点扣0.7分，扣完为止，不足3%的按比例扣分",
    "≥95%得满分，每降低0.1个百分点扣0.01分，扣完为止",
    "完成率达到100%得满分，完成率低于100%的按比例得分",
    "≥90%得满分，每降低7个百分点扣三分之一分",
    "100%得满分，每超过或低于1%扣1分，扣完为止",
};

exact points_in(std::int64_t counted, const column_points& table) {
  return exact(decimal(counted)) / exact(decimal(table.denominator()));
}

// On every bound of a rule's runs, beside it, and anywhere.
std::vector<std::int64_t> values_for(samples::random_bits& random) {
  std::vector<std::int64_t> values;
  for (std::int64_t v = -20; v < 13000; v += 7) values.push_back(v);
  for (const std::int64_t bound : {5999, 6000, 6001, 7999, 8000, 8999, 9000, 9499, 9500, 9501})
    values.push_back(bound);
  for (int i = 0; i < 200; ++i) values.push_back(static_cast<std::int64_t>(random.below(2000000)));
  return values;
}

}  // namespace

TEST_CASE("a column of a rule has the points that the rule gives each value",
          "[batch][points_column]") {
  samples::random_bits random(5);
  const auto values = values_for(random);
  std::size_t compared = 0;
  for (const std::string_view text : rules)
    for (const part_choice part : {part_choice::whole, part_choice::begun, part_choice::linear}) {
      rule_choices choices;
      choices.part = part;
      const scoring_rule rule = read_rule(text, exact(5));
      const auto table = column_points::of(rule, {2}, choices);
      REQUIRE(table.has_value() == points_table::of(rule, choices).has_value());
      if (!table) continue;
      INFO(text);
      std::vector<std::uint8_t> bitmap((values.size() + 20) / 8);
      for (std::uint8_t& byte : bitmap) byte = static_cast<std::uint8_t>(random.next());
      for (const kernel k : kernels_here())
        for (const validity& valid : {validity(), validity(bitmap.data(), 3)}) {
          std::vector<std::int64_t> counted(values.size());
          points_column(*table, {std::span<const std::int64_t>(values), valid}, counted, {k, 1});
          std::size_t wrong = 0;
          for (std::size_t i = 0; i < values.size(); ++i) {
            if (!valid.has(i)) {
              wrong += counted[i] == no_points ? 0 : 1;
              continue;
            }
            const rule_points by_clauses =
                points_of(rule, {exact(decimal::of(values[i], 2))}, choices);
            const bool is_same = by_clauses ? points_in(counted[i], *table) == by_clauses.points
                                            : counted[i] == no_points;
            wrong += is_same && counted[i] == table->of_value(values[i]) ? 0 : 1;
            ++compared;
          }
          CHECK(wrong == 0);
        }
    }
  CHECK(compared > 100000);
}

TEST_CASE("points are the same for any number of threads and in any unit that converts",
          "[batch][points_column]") {
  const scoring_rule rule = read_rule("≤100万元得满分，每超过10万元扣1分，扣完为止", exact(5));
  const auto in_yuan = column_points::of(rule, {0, to_unit("元")});
  REQUIRE(in_yuan);
  CHECK(points_in(in_yuan->of_value(1000000), *in_yuan) == exact(5));
  CHECK(points_in(in_yuan->of_value(1099999), *in_yuan) == exact(5));
  CHECK(points_in(in_yuan->of_value(1100000), *in_yuan) == exact(4));
  std::vector<std::int64_t> values;
  for (std::int64_t i = 0; i < 200000; ++i) values.push_back(i * 10);
  std::vector<std::int64_t> one(values.size());
  std::vector<std::int64_t> three(values.size());
  points_column(*in_yuan, column(values), one);
  points_column(*in_yuan, column(values), three, {kernel::automatic, 3});
  CHECK(one == three);
  CHECK_THROWS_AS(column_points::of(rule, {0, percent}), input_error);
  CHECK_THROWS_AS(column_points::of(rule, {77}), std::out_of_range);
  CHECK_THROWS_AS(points_column(*in_yuan, column(values), std::span(one).first(1)),
                  std::invalid_argument);
}

TEST_CASE("points that need more than 63 bits are an error of the rows that have them",
          "[batch][points_column]") {
  rule_choices choices;
  choices.part = part_choice::linear;
  const scoring_rule rule = read_rule("≤5元得满分，每超过1元扣1000分，可负分", exact(5));
  const auto table = column_points::of(rule, {0}, choices);
  REQUIRE(table);
  std::vector<std::int64_t> values{5, 6, 1000};
  std::vector<std::int64_t> counted(values.size());
  points_column(*table, column(values), counted);
  CHECK(points_in(counted[2], *table) == exact(5 - 995000));
  values[1] = INT64_MAX / 2;
  CHECK_THROWS_AS(points_column(*table, column(values), counted), std::overflow_error);
}

TEST_CASE("a rule that is no curve of one number has no column", "[batch][points_column]") {
  CHECK(!column_points::of(read_rule("每发现一处扣1分", exact(5))));
  CHECK(!column_points::of(read_rule("≥95%得满分，每降低1个百分点扣0.5分")));
}
