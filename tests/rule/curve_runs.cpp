// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/curve_runs.hpp>

#include <string>

#include <jixiao/rule/rule_text.hpp>
#include <jixiao/sql/points_expression.hpp>

#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::optional<exact> at(const constant_vector<curve_run>& runs, const exact& value) {
  for (const curve_run& run : runs)
    if (!run.upper.is_finite() || !run.upper.is_left_of(value.to_fraction()))
      return run.has_points ? std::optional(run.constant + run.slope * value) : std::nullopt;
  return std::nullopt;
}

}  // namespace

TEST_CASE("the straight runs of a rule give its points at every bound, beside it and between") {
  std::size_t compared = 0;
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv"))
    for (const char* target : {"95%", "≤5次"})
      for (const part_choice part : {part_choice::whole, part_choice::begun, part_choice::linear}) {
        const auto full = row[3].empty() ? exact(10) : exact(to_decimal(row[3]));
        rule_choices choices;
        choices.part = part;
        const auto curve = rule_curve::of(read_rule(row[4], full, target), choices);
        const auto runs = curve ? runs_of(*curve) : std::nullopt;
        const auto table = points_table::of(read_rule(row[4], full, target), choices);
        REQUIRE(table.has_value() == runs.has_value());
        if (!runs) continue;
        for (const curve_run& run : *runs) {
          const exact edge = run.upper.is_finite() ? exact(run.upper.value()) : exact(123);
          for (const exact& beside :
               {exact(0), exact(1) / exact(7), exact(1), exact(17) / exact(2)})
            for (const exact& value : {edge - beside, edge + beside}) {
              INFO(row[4] << " at " << to_text(value).view());
              CHECK(at(*runs, value) == curve->points_at(value));
              CHECK(table->points_at(value.to_fraction()) == curve->points_at(value));
              ++compared;
            }
        }
      }
  CHECK(compared > 10000);
}

TEST_CASE("steps are runs of their own, and what never ends is none") {
  const auto runs_for = [](const char* text, const rule_choices& choices = {}) {
    const auto curve = rule_curve::of(read_rule(text, exact(5)), choices);
    return curve ? runs_of(*curve) : std::nullopt;
  };
  const auto stepped = runs_for("≥95%得满分，每降低1个百分点扣0.5分，扣完为止");
  REQUIRE(stepped);
  CHECK(stepped->size() == 11);
  // A thousand steps are some, one more are none.
  CHECK(runs_for("≥100%得满分，每降低0.1个百分点扣0.005分，扣完为止"));
  CHECK_FALSE(runs_for("≥100.1%得满分，每降低0.1个百分点扣0.004995分，扣完为止"));
  rule_choices linear;
  linear.part = part_choice::linear;
  CHECK(runs_for("≥95%得满分，每降低1个百分点扣0.5分，扣完为止", linear)->size() == 3);
  // The same on the other side, where all is taken at two days and a half over.
  const auto falling = runs_for("≤5天得满分，每超过1天扣2分，扣完为止", linear);
  REQUIRE(falling);
  REQUIRE(falling->size() == 3);
  CHECK((*falling)[1].upper.value() == to_decimal("7.5"));
  // A most that is stated ends the steps before the floor does.
  const auto bounded = runs_for("≥95%得满分，每降低1个百分点扣0.5分，最多扣2分", linear);
  REQUIRE(bounded);
  REQUIRE(bounded->size() == 3);
  CHECK((*bounded)[0].upper.value() == 91);
  CHECK((*bounded)[0].constant == exact(3));
  CHECK((*bounded)[1].upper.value() == 95);
  const auto above = runs_for("≤5天得满分，每超过1天扣2分，最多扣3分", linear);
  REQUIRE(above);
  REQUIRE(above->size() == 3);
  CHECK((*above)[1].upper.value() == to_decimal("6.5"));
  CHECK((*above)[2].constant == exact(2));
  // Additions end at their most.
  const auto added = runs_for("≥95%得满分，每提高1个百分点加1分，最多加2分");
  REQUIRE(added);
  CHECK(added->back().constant == exact(7));
  // A share of the target below a value is no line.
  CHECK(!runs_for("≤100万元得满分，否则按比例得分"));
  rule_choices no_floor;
  no_floor.floor = floor_choice::none;
  CHECK(!runs_for("≤5天得满分，每超过1天扣2分", no_floor));
}

TEST_CASE("points are an exact expression of SQL: comparisons, products and sums of decimals") {
  const auto written = [](const char* text, part_choice part = part_choice::whole) {
    rule_choices choices;
    choices.part = part;
    return sql::points_expression(read_rule(text, exact(2)), "x", sql::dialect::ansi, choices)
        .value_or("");
  };
  CHECK(written("90%以上得2分；80%～90%得1分；80%以下不得分") ==
        "CASE WHEN x IS NULL THEN NULL WHEN x < 80 THEN 0 WHEN x < 90 THEN 1 ELSE 2 END");
  CHECK(written("≤5次得满分，每超过1次扣1分，扣完为止") ==
        "CASE WHEN x IS NULL THEN NULL WHEN x < 0 THEN NULL WHEN x < 6 THEN 2 WHEN x < 7 THEN 1 "
        "ELSE 0 END");
  CHECK(written("≥95%得满分，每降低1个百分点扣1分，扣完为止", part_choice::linear) ==
        "CASE WHEN x IS NULL THEN NULL WHEN x <= 93 THEN 0 WHEN x <= 95 THEN (1 * x - 93) ELSE 2 "
        "END");
  CHECK(written("每发现一处扣1分；未公开的扣1分").empty());
}
