// SPDX-License-Identifier: BSL-1.0
#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

scheme geometric() {
  scheme how = scheme_with(proportional{});
  how.total_by = roll_up::geometric_mean;
  how.rounding.total = rounding_rule::to_places(2);
  return how;
}

department three(const char* first = "10", const char* second = "10", const char* third = "10") {
  return department_of({with_target("甲", "≥100件", first), with_target("乙", "≥100件", second),
                        with_target("丙", "≥100件", third)});
}

evaluation evaluated(const department& table, const measurements& year, const scheme& how) {
  const evaluation e = evaluate(table, year, how);
  CHECK(fault_of(e.ledger) == "");
  return e;
}

}  // namespace

TEST_CASE("the geometric mean of equal shares is that share, and nothing anywhere is nothing") {
  const scheme how = geometric();
  CHECK(total_text(evaluated(three(), measured({{"甲", "81件"}, {"乙", "81件"}, {"丙", "81件"}}),
                             how)) == "81.00");
  CHECK(total_text(evaluated(three(), measured({{"甲", "100件"}, {"乙", "100件"}, {"丙", "0件"}}),
                             how)) == "0.00");
}

TEST_CASE("a geometric mean weighs its factors and lies below the weighted sum") {
  scheme how = geometric();
  how.weights.indicators.source = weight_source::given;
  const measurements year = measured({{"甲", "50件"}, {"乙", "100件"}, {"丙", "100件"}});
  // √(0.5 × 1) = 0.7071…, weights 2 : 1 : 1
  CHECK(total_text(evaluated(three("2", "1", "1"), year, how)) == "70.71");
  how.total_by = roll_up::weighted_sum;
  CHECK(total_text(evaluated(three("2", "1", "1"), year, how)) == "75.00");
}

TEST_CASE("what is left out is no factor; what is undecided opens a range down to nothing") {
  scheme how = geometric();
  const measurements year = measured({{"甲", "64件"}, {"乙", "100件"}});
  how.policies.missing = missing_policy::leave_out;
  CHECK(total_text(evaluated(three(), year, how)) == "80.00");
  how.policies.missing = missing_policy::refuse;
  const evaluation open = evaluated(three(), year, how);
  CHECK_FALSE(open.total);
  CHECK(to_text(open.range.least) == "0");
  CHECK(to_text(open.range.most) == "86.18");  // ³√0.64
}

TEST_CASE("weights without a handy common measure have no geometric mean") {
  scheme how = geometric();
  how.weights.indicators.source = weight_source::given;
  const evaluation e = evaluate(three("33.337", "33.331", "33.332"),
                                measured({{"甲", "64件"}, {"乙", "100件"}, {"丙", "99件"}}), how);
  CHECK(find(e, problem_code::geometric_weights) != nullptr);
  CHECK_FALSE(e.total);
}

TEST_CASE("a geometric mean is rounded once, as the total is, or else to two places") {
  scheme how = geometric();
  how.weights.indicators.source = weight_source::given;
  const measurements year = measured({{"甲", "50件"}, {"乙", "100件"}, {"丙", "100件"}});
  const auto total = [&] { return total_text(evaluate(three("2", "1", "1"), year, how)); };
  how.rounding.total.reset();
  CHECK(total() == "70.71");
  how.rounding.total = rounding_rule::to_places(0);
  CHECK(total() == "71");
  CHECK(to_text(evaluate(three("2", "1", "1"), year, how).points.value()) == "71");
  how.rounding.total = rounding_rule::to_places(3);
  CHECK(total() == "70.711");
  how.rounding.total = rounding_rule::to_interval(to_decimal("0.5"));
  CHECK(total() == "70.5");
  const evaluation e = evaluated(three("2", "1", "1"), year, how);
  CHECK(e.standing == standing::scored);
  CHECK(e.range.is_settled());
  REQUIRE(e.points);
  CHECK(to_text(*e.points) == "70.7106781187");
}
