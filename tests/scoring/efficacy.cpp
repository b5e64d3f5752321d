// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/efficacy.hpp>

#include <string>

#include <jixiao/table/target_text.hpp>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string points_of(const indicator& i, const char* actual, const efficacy& method) {
  const scored s = score_one(i, read_measurement(i.name, actual), scheme_with(method));
  CHECK(fault_of(s.steps) == "");
  return s.points();
}

}  // namespace

TEST_CASE("where less is better the values that do and do not satisfy lie at the upper ends") {
  const indicator faults =
      indicator::with_bands("故障", {"3次以内", "5次以内", "8次以内", "10次以内"});
  CHECK(points_of(faults, "3次", {}) == "100");
  CHECK(points_of(faults, "8次", {}) == "60");
  CHECK(points_of(faults, "4次", {}) == "92");
  CHECK(points_of(faults, "10次", {}) == "44");
  CHECK(points_of(faults, "0次", {}) == "100");
  // 60 − 40 × 12 ÷ 5 would be less than nothing.
  CHECK(points_of(faults, "20次", {}) == "0");
  efficacy classic;
  classic.capped = false;
  CHECK(points_of(faults, "0次", classic) == "124");
  CHECK(points_of(faults, "20次", classic) == "-36");
}

TEST_CASE("what a scheme states comes before the target, and that before the bands") {
  indicator rate = with_rate("率");
  CHECK(points_of(rate, "94%", {}) == "80");
  rate.target = read_target("≥100%");
  CHECK(points_of(rate, "95%", {}) == "80");
  efficacy stated;
  stated.satisfactory = decimal(96);
  CHECK(points_of(rate, "93%", stated) == "80");
  stated.not_allowed = decimal(86);
  CHECK(points_of(rate, "91%", stated) == "80");
}

TEST_CASE("values below 0 lie on the line between the two as all others do") {
  efficacy growth;
  growth.satisfactory = decimal(5);
  growth.not_allowed = decimal(-5);
  const indicator i = with_target("增长率", "≥5%", "100");
  CHECK(points_of(i, "-2%", growth) == "72");
  CHECK(points_of(i, "-5%", growth) == "60");
  CHECK(points_of(i, "-10%", growth) == "40");
}

TEST_CASE("without two values there is no coefficient") {
  const auto fits = [](const indicator& i, const efficacy& method) {
    return !score_one(i, read_measurement(i.name, "5"), scheme_with(method))
                .has(problem_code::method_unfit);
  };
  CHECK_FALSE(fits(with_target("数", "≥10"), {}));
  efficacy worst;
  worst.not_allowed = decimal(2);
  CHECK(fits(with_target("数", "≥10"), worst));
  CHECK_FALSE(fits(with_target("数", "明显"), worst));
  const indicator open = indicator::with_bands("数", {"10以上", "8～10", "", "5以下"});
  CHECK_FALSE(fits(open, {}));
}
