// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/deviation.hpp>

#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string points_of(const char* target, const char* actual, const by_deviation& method,
                      zero_policy zero = zero_policy::error) {
  scheme how = scheme_with(method);
  how.policies.target_zero = zero;
  const scored s = score_one(with_target("指标", target), read_measurement("指标", actual), how);
  CHECK(fault_of(s.steps) == "");
  return s.points();
}

}  // namespace

TEST_CASE("a distance is taken from the size of the target, also of one below 0") {
  const by_deviation usual;
  CHECK(points_of("=-100", "-110", usual) == "10");
  CHECK(points_of("=-100", "-90", usual) == "10");
  CHECK(points_of("=-100", "-85", usual) == "6");
  CHECK(points_of("=-100", "100", usual) == "0");
  CHECK(points_of("=100%", "11/10", usual) == "10");
}

TEST_CASE("there is no share of a target of 0, unless it is met") {
  const by_deviation usual;
  CHECK(points_of("=0起", "0起", usual) == "10");
  CHECK(points_of("=0起", "1起", usual) == "-");
  CHECK(points_of("=0起", "1起", usual, zero_policy::zero) == "0");
  CHECK(points_of("=0起", "1起", usual, zero_policy::full) == "10");
  by_deviation absolute;
  absolute.relative = false;
  absolute.bands = {{1, 1}, {2, to_decimal("0.5")}};
  CHECK(points_of("=0起", "0起", absolute) == "10");
  CHECK(points_of("=0起", "1起", absolute) == "10");
  CHECK(points_of("=0起", "2起", absolute) == "5");
  CHECK(points_of("=0起", "3起", absolute) == "0");
}
