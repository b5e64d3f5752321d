// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>

#include "scoring/support/build.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "scoring/support/random_year.hpp"
#include "support/catch.hpp"

using namespace scoring_test;
using reference::number;

namespace {

number value_of(const rational& r) { return reference::number_of(to_text(r)); }

std::optional<reference::ends> reference_total(const random_year& y) {
  return reference::year(reference::value_of(y.how.full_points), y.money_share(),
                         y.how.weights.reweigh == reweigh_scope::whole)
      .total(y.tree);
}

}  // namespace

TEST_CASE("totals and ranges of random years are those of exact fractions") {
  std::size_t settled = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const random_year y(seed);
    const evaluation e = evaluate(y.table, y.year, y.how);
    const auto expected = reference_total(y);
    INFO("seed " << seed);
    REQUIRE((e.standing == standing::left_out || !expected) == !expected);
    if (!expected) continue;
    REQUIRE(value_of(e.range.least) == expected->least);
    REQUIRE(value_of(e.range.most) == expected->most);
    REQUIRE(fault_of(e.ledger) == "");
    if (expected->least != expected->most || !e.points) continue;
    ++settled;
    REQUIRE(value_of(*e.points) == expected->least);
    if (e.total && !y.how.rounding.total) REQUIRE(reference::value_of(*e.total) == expected->least);
  }
  CHECK(settled > 600);
}

TEST_CASE("the ledger's last step is the total, and follows from its figures alone") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    random_year y(seed, {true, false, true});
    y.how.rounding.total = rounding_rule::to_places(2);
    const evaluation e = evaluate(y.table, y.year, y.how);
    if (!e.total) continue;
    ledger_checker checker;
    REQUIRE(checker.check(e.ledger) == "");
    REQUIRE(checker.total() == reference::value_of(*e.total));
    REQUIRE(e.ledger.back().rule == ledger_rule::total);
  }
}

TEST_CASE("leaving out and re-weighing never moves a total outside its range") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    random_year y(seed, {false, true, true});
    y.how.policies.missing = y.how.policies.ungraded = missing_policy::refuse;
    const evaluation open = evaluate(y.table, y.year, y.how);
    y.how.policies.missing = y.how.policies.ungraded = missing_policy::leave_out;
    const evaluation left_out = evaluate(y.table, y.year, y.how);
    y.how.policies.missing = y.how.policies.ungraded = missing_policy::zero;
    const evaluation zero = evaluate(y.table, y.year, y.how);
    INFO("seed " << seed);
    if (left_out.points && open.standing == standing::undecided) {
      ++compared;
      REQUIRE(*left_out.points >= open.range.least);
      REQUIRE(*left_out.points <= open.range.most);
    }
    if (zero.points) REQUIRE(*zero.points == open.range.least);
  }
  CHECK(compared > 150);
}

TEST_CASE("more of what is better never lowers a total") {
  const std::array<scoring_method, 6> methods{by_grade{},  within_band{}, proportional{},
                                              pass_fail{}, by_steps{},    efficacy{}};
  random_numbers random(7);
  for (int n = 0; n < 800; ++n) {
    std::vector<indicator> indicators;
    measurements year;
    for (int i = 0; i < 4; ++i) {
      const std::string name = "率" + std::to_string(i);
      indicators.push_back(with_rate(name));
      year.items.push_back(read_measurement(name, std::to_string(random.between(85, 101)) + "." +
                                                      std::to_string(random.between(0, 99)) + "%"));
    }
    const department table = department_of(indicators);
    scheme how = scheme_with(methods[static_cast<std::size_t>(random.between(0, 5))]);
    how.rounding.points = rounding_rule::to_places(random.between(0, 2), random.mode());
    how.rounding.total = rounding_rule::to_places(random.between(0, 2), random.mode());
    const evaluation before = evaluate(table, year, how);
    quantity& raised = year.items[static_cast<std::size_t>(random.between(0, 3))].value;
    raised.value = fraction(raised.value.numerator() +
                            decimal::of(random.between(1, 500), random.between(0, 3)));
    const evaluation later = evaluate(table, year, how);
    INFO(name_of(how.methods.bands));
    REQUIRE(before.total);
    REQUIRE(later.total);
    REQUIRE(*later.total >= *before.total);
    REQUIRE(*later.points >= *before.points);
  }
}

TEST_CASE("indicators all of one grade give that grade overall, however they are weighed") {
  constexpr std::array<const char*, 4> values{"99%", "96%", "91%", "3%"};
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    random_year y(seed, {false, false, false});
    for (grade g : all_grades) {
      measurements year;
      for_each_indicator(y.table, [&](const indicator_path& path) {
        year.items.push_back(read_measurement(path.indicator.name, values[column_of(g)]));
      });
      department table = y.table;
      for (duty& d : table.duties)
        for (activity& a : d.activities)
          for (indicator& i : a.objectives[0].indicators) {
            const indicator same = with_rate(i.name);
            i.standard = same.standard;
            i.target.reset();
          }
      scheme how = scheme::official();
      how.weights = y.how.weights;
      const evaluation e = evaluate(table, year, how);
      INFO("seed " << seed << " " << word_of(g));
      REQUIRE(e.grade() == g);
    }
  }
}
