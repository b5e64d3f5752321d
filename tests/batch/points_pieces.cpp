// SPDX-License-Identifier: BSL-1.0
// Pieces of a column over which points are level or straight, and where they begin and end.
#include <jixiao/batch/points_column.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

column_points straight(std::string_view rule, const column_scale& scale = {}) {
  rule_choices choices;
  choices.part = part_choice::linear;
  return column_points::of(read_rule(rule, exact(5)), scale, choices).value();
}

}  // namespace

TEST_CASE("each value has the points of its own piece, whatever the kernel",
          "[batch][points_column]") {
  struct {
    std::string_view rule;
    int scale;
    std::int64_t denominator;
    std::vector<std::pair<std::int64_t, std::int64_t>> points;
  } const cases[] = {
      // No piece is level.
      {"0%得满分，每超过或低于1%扣1分，可负分",
       0,
       1,
       {{-20, -15}, {-3, 2}, {-1, 4}, {0, 5}, {1, 4}, {4, 1}, {9, -4}}},
      {"0%得满分，每超过或低于1%扣1分，可负分", 1, 10, {{-200, -150}, {0, 50}, {5, 45}, {90, -40}}},
      // Thirds on one side and halves on the other.
      {"≥95%得满分，每提高3个百分点加1分，最多加2分，每降低1个百分点扣0.5分，扣完为止",
       0,
       6,
       {{-1, 0}, {85, 0}, {86, 3}, {94, 27}, {95, 30}, {96, 32}, {98, 36}, {101, 42}, {200, 42}}},
      {"≥95%得满分，每提高3个百分点加1分，每降低1个百分点扣0.5分，可负分",
       0,
       6,
       {{0, -255}, {90, 15}, {94, 27}, {95, 30}, {96, 32}, {98, 36}, {101, 42}}},
      // The first piece has points.
      {"≤100万元得满分，每超过10万元扣1分，扣完为止",
       0,
       10,
       {{-7, 50}, {0, 50}, {100, 50}, {101, 49}, {105, 45}, {149, 1}, {150, 0}, {151, 0}}},
  };
  for (const auto& c : cases) {
    const column_points table = straight(c.rule, {c.scale});
    CAPTURE(std::string(c.rule));
    CHECK(table.denominator() == c.denominator);
    // More rows than a kernel takes at once, in every order of neighbours.
    std::vector<std::int64_t> values;
    std::vector<std::int64_t> wanted;
    for (std::size_t i = 0; i < 200; ++i) {
      const auto& [value, earned] = c.points[i * i % c.points.size()];
      values.push_back(value);
      wanted.push_back(earned);
    }
    for (const auto& [value, earned] : c.points) {
      CAPTURE(value);
      CHECK(table.of_value(value) == earned);
    }
    for (const kernel k : kernels_here()) {
      std::vector<std::int64_t> counted(values.size());
      points_column(table, column(values), counted, {k, 1});
      CHECK(counted == wanted);
    }
  }
}

TEST_CASE("a line whose first points are too many is an error there, and there alone",
          "[batch][points_column]") {
  // 5 + 2n from n = -(2⁶² + 3), whose points need 64 bits.
  const column_points table =
      straight("≥0元得满分，每低于1元扣2分，可负分，低于-4611686018427387907.5元不得分");
  constexpr std::int64_t first = -4611686018427387907;
  std::vector<std::int64_t> values{first - 1, first + 1, -1, 0, 1};
  std::vector<std::int64_t> counted(values.size());
  points_column(table, column(values), counted);
  CHECK(counted == std::vector<std::int64_t>{0, -INT64_MAX, 3, 5, 5});
  values[1] = first;
  CHECK_THROWS_AS(points_column(table, column(values), counted), std::overflow_error);
}
