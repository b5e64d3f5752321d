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

TEST_CASE("points are integers over the least denominator that makes them so",
          "[batch][points_column]") {
  struct {
    std::string_view rule;
    int scale;
    std::int64_t denominator;
    std::size_t pieces;
    std::vector<std::pair<std::int64_t, std::int64_t>> points;
  } const cases[] = {
      {"≥95%得满分，每降低1%扣0.5分", 2, 2, 11, {{9500, 10}, {9499, 10}, {9400, 9}, {9350, 9}}},
      {"≥90%得满分，每降低3个百分点扣1分，扣完为止，不足3%按比例扣分",
       0,
       3,
       3,
       {{90, 15}, {89, 14}, {88, 13}, {75, 0}, {74, 0}}},
      {"95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分",
       0,
       1,
       4,
       {{95, 5}, {94, 4}, {90, 4}, {89, 3}, {80, 3}, {79, 0}, {INT64_MIN, 0}, {INT64_MAX, 5}}},
      // Counted in hundreds of a percent, as far as it tells bounds apart.
      {"95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分", -2, 1, 2, {{0, 0}, {1, 5}}},
      // All bounds lie above the largest integer, or below the least.
      {"95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分",
       18,
       1,
       1,
       {{INT64_MIN, 0}, {0, 0}, {INT64_MAX, 0}}},
      {"≥-5%得满分，否则不得分", 20, 1, 1, {{INT64_MIN, 5}, {0, 5}, {INT64_MAX, 5}}},
      // Or beyond integers of 38 digits.
      {"95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分",
       37,
       1,
       1,
       {{INT64_MIN, 0}, {0, 0}, {INT64_MAX, 0}}},
      {"≥-95%得满分，否则不得分", 37, 1, 1, {{INT64_MIN, 5}, {0, 5}, {INT64_MAX, 5}}},
      {"完成率达到100%得满分，完成率低于100%的按比例得分", 1, 200, 3, {{1000, 1000}, {999, 999}}},
  };
  for (const auto& c : cases) {
    const auto table = column_points::of(read_rule(c.rule, exact(5)), {c.scale});
    CAPTURE(std::string(c.rule), c.scale);
    REQUIRE(table);
    CHECK(table->denominator() == c.denominator);
    CHECK(table->size() == c.pieces);
    for (const auto& [value, wanted] : c.points) {
      CAPTURE(value);
      CHECK(table->of_value(value) == wanted);
    }
  }
}

TEST_CASE("a long column has the points of each value, and none where a value is missing",
          "[batch][points_column]") {
  samples::random_bits random(6);
  for (const std::string_view text : {rules[0], rules[1], rules[3], rules[4]}) {
    const auto table = column_points::of(read_rule(text, exact(5)), {2});
    REQUIRE(table);
    for (const std::size_t rows : {0u, 1u, 7u, 8u, 4095u, 4096u, 4097u, 70001u}) {
      std::vector<std::int64_t> values;
      for (std::size_t i = 0; i < rows; ++i)
        values.push_back(static_cast<std::int64_t>(random.below(12000)));
      std::vector<std::uint8_t> bitmap(rows / 8 + 2);
      for (std::uint8_t& byte : bitmap) byte = static_cast<std::uint8_t>(random.next());
      const validity valid(bitmap.data(), 5);
      for (const unsigned threads : {1u, 2u}) {
        // One more behind them, which is no row.
        std::vector<std::int64_t> counted(rows + 1, 77);
        points_column(*table, {std::span<const std::int64_t>(values), valid},
                      std::span(counted).first(rows), {kernel::automatic, threads});
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < rows; ++i)
          wrong += counted[i] == (valid.has(i) ? table->of_value(values[i]) : no_points) ? 0 : 1;
        CAPTURE(std::string(text), rows, threads);
        CHECK(wrong == 0);
        CHECK(counted.back() == 77);
      }
    }
  }
}

TEST_CASE("points that no integer of 63 bits holds make no column", "[batch][points_column]") {
  // 10¹⁸ points are held, ten times as many are not.
  const exact most = decimal(1000000000000000000);
  const std::string_view all_or_none = "≥95%得满分，否则不得分";
  const auto table = column_points::of(read_rule(all_or_none, most), {2});
  REQUIRE(table);
  CHECK(table->of_value(9500) == 1000000000000000000);
  CHECK(column_points::of(read_rule(all_or_none, exact(decimal(INT64_MAX))), {2})->of_value(9500) ==
        INT64_MAX);
  CHECK_THROWS_AS(column_points::of(read_rule(all_or_none, most * exact(10)), {2}),
                  std::overflow_error);
  CHECK_THROWS_AS(column_points::of(read_rule(all_or_none, most * most), {2}), std::overflow_error);
  // Nor does a kernel that is not there, even of no rows.
  CHECK_THROWS_AS(points_column(*table, {}, {}, {static_cast<kernel>(99), 1}),
                  std::invalid_argument);
}

TEST_CASE("points just within 63 bits are counted, just beyond are an error",
          "[batch][points_column]") {
  rule_choices choices;
  choices.part = part_choice::linear;
  const auto table =
      column_points::of(read_rule("≤0元得满分，每超过1元扣2分，可负分", exact(5)), {0}, choices);
  REQUIRE(table);
  // 5 − 2n ≥ −(2⁶³ − 1).
  constexpr std::int64_t last = (INT64_MAX - 1) / 2 + 3;
  std::vector<std::int64_t> values{last};
  std::vector<std::int64_t> counted(1);
  points_column(*table, column(values), counted);
  CHECK(counted[0] == -INT64_MAX);
  values[0] = last + 1;
  CHECK_THROWS_AS(points_column(*table, column(values), counted), std::overflow_error);
  CHECK_THROWS_AS(table->of_value(INT64_MAX), std::overflow_error);
  // A row without a value has no points to be too many.
  const std::uint8_t none = 0;
  points_column(*table, {std::span<const std::int64_t>(values), validity(&none)}, counted);
  CHECK(counted[0] == no_points);
}

TEST_CASE("points that are too many below the first bound are an error too",
          "[batch][points_column]") {
  rule_choices choices;
  choices.part = part_choice::linear;
  const auto table =
      column_points::of(read_rule("≥10元得满分，每低于1元扣1分，可负分", exact(5)), {0}, choices);
  REQUIRE(table);
  std::vector<std::int64_t> values{9, -1, INT64_MIN + 6};
  std::vector<std::int64_t> counted(values.size());
  points_column(*table, column(values), counted);
  CHECK(counted == std::vector<std::int64_t>{4, -6, INT64_MIN + 1});
  values[2] = INT64_MIN;
  CHECK_THROWS_AS(points_column(*table, column(values), counted), std::overflow_error);
}

TEST_CASE("points that are too many in a late row are an error, whatever the number of threads",
          "[batch][points_column]") {
  rule_choices choices;
  choices.part = part_choice::linear;
  const auto table =
      column_points::of(read_rule("≤5元得满分，每超过1元扣1000分，可负分", exact(5)), {0}, choices);
  REQUIRE(table);
  std::vector<std::int64_t> values(200'000, 6);
  std::vector<std::int64_t> counted(values.size());
  for (const unsigned threads : {1u, 3u}) {
    values.back() = 7;
    points_column(*table, column(values), counted, {kernel::automatic, threads});
    CHECK(points_in(counted.back(), *table) == exact(5 - 2000));
    values.back() = INT64_MAX / 2;
    CHECK_THROWS_AS(points_column(*table, column(values), counted, {kernel::automatic, threads}),
                    std::overflow_error);
  }
}

TEST_CASE("points between two bounds are those of the value in the rule's own unit",
          "[batch][points_column]") {
  constexpr std::string_view budget = "≤100万元得满分，每超过10万元扣1分，扣完为止";
  constexpr std::string_view rate = "完成率达到100%得满分，完成率低于100%的按比例得分";
  struct {
    std::string_view rule;
    column_scale column;
    std::int64_t value;
    exact points;
  } const cases[] = {
      {budget, {0, to_unit("元")}, 1'050'000, decimal::of(45, 1)},
      {budget, {0, to_unit("元")}, 1'000'001, decimal::of(499999, 5)},
      {budget, {2, to_unit("元")}, 105'000'000, decimal::of(45, 1)},
      {budget, {4, to_unit("亿元")}, 101, decimal::of(49, 1)},
      {budget, {0, {}}, 101, decimal::of(49, 1)},
      {budget, {-1, {}}, 12, exact(3)},
      {budget, {-1, to_unit("元")}, 105'000, decimal::of(45, 1)},
      {rate, {0, {}}, 50, decimal::of(25, 1)},
      {rate, {-1, {}}, 5, decimal::of(25, 1)},
      {rate, {0, to_unit("‰")}, 500, decimal::of(25, 1)},
      {rate, {2, to_unit("比")}, 50, decimal::of(25, 1)},
  };
  rule_choices choices;
  choices.part = part_choice::linear;
  for (const auto& c : cases) {
    const auto table = column_points::of(read_rule(c.rule, exact(5)), c.column, choices);
    CAPTURE(std::string(c.rule), c.column.scale, c.value);
    REQUIRE(table);
    CHECK(points_in(table->of_value(c.value), *table) == c.points);
    const std::vector<std::int64_t> values(20, c.value);
    std::vector<std::int64_t> counted(values.size());
    for (const kernel k : kernels_here()) {
      points_column(*table, column(values), counted, {k, 1});
      CHECK(counted == std::vector<std::int64_t>(20, table->of_value(c.value)));
    }
  }
}

TEST_CASE("a value that two rows of a rule claim with different points has none",
          "[batch][points_column]") {
  const scoring_rule rule =
      read_rule("96%以上得5分；90%～97%得4分；80%～90%得3分；80%以下不得分", exact(5));
  const auto table = column_points::of(rule, {1});
  REQUIRE(table);
  const std::vector<std::int64_t> values{1000, 971, 965, 959, 900, 850, 799, -10};
  std::vector<std::int64_t> wanted;
  for (const std::int64_t value : values) {
    const rule_points by_clauses = points_of(rule, {exact(decimal::of(value, 1))}, {});
    wanted.push_back(by_clauses ? static_cast<std::int64_t>(
                                      by_clauses.points.to_fraction().numerator().coefficient())
                                : no_points);
  }
  CHECK(wanted[0] == 5);
  CHECK(wanted[2] == no_points);
  CHECK(wanted[3] == 4);
  std::vector<std::int64_t> counted(values.size());
  for (const kernel k : kernels_here()) {
    points_column(*table, column(values), counted, {k, 1});
    CHECK(counted == wanted);
  }
}
