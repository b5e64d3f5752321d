// SPDX-License-Identifier: BSL-1.0

// What the library says beside slow references that share no code with it: verdicts of standards of
// any scale, points of rules in words, totals of years. Others each time, as many as wished:
//
//   JIXIAO_COMPARISONS=100000000 JIXIAO_SEED=1 test_differential
//
// The seed is printed, so that a run can be repeated, and the count with its rate. A comparison is
// one value with all that its verdict carries, the points of one value, or the range, total and
// ledger of one year.

#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>

#include "properties/made_rules.hpp"
#include "properties/verdict_check.hpp"
#include "scoring/support/ledger_checker.hpp"
#include "scoring/support/random_year.hpp"

using namespace jixiao;

namespace {

std::uint64_t number_wished(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

struct work_done {
  std::uint64_t compared = 0;
  std::uint64_t made = 0;  // standards, rules or years
};

template <class Read>
work_done compare_standards(std::uint64_t wished, generate::standards& standards, Read read_cells) {
  work_done done;
  for (; done.compared < wished; ++done.made) {
    const generate::made_standard made = standards.next();
    const auto s = read_cells(made.cells);
    const reference::judging judge(made.meaning);
    for (const reading& how :
         {reading::official(), reading::strict(), any_reading(standards.random())})
      done.compared += verdict_check::holds_for(made, s, judge, how, standards.random());
  }
  return done;
}

work_done standards_of_four(std::uint64_t wished, std::uint64_t seed) {
  generate::standards standards(seed);
  return compare_standards(wished, standards, [](const auto& cells) { return read(cells); });
}

work_done standards_of_any_scale(std::uint64_t wished, std::uint64_t seed) {
  work_done done;
  constexpr std::uint64_t sizes = max_levels - min_levels + 1;
  for (std::size_t levels = min_levels; levels <= max_levels; ++levels) {
    generate::standards standards(seed + levels, levels);
    const work_done some = compare_standards(wished / sizes + 1, standards, [&](const auto& cells) {
      return any_standard::read(scale::of_size(levels), cells);
    });
    done.compared += some.compared;
    done.made += some.made;
  }
  return done;
}

work_done rules_in_words(std::uint64_t wished, std::uint64_t seed) {
  using namespace made_rules;
  constexpr int values_of_a_rule = 200;
  work_done done;
  rule_maker maker(seed);
  for (; done.compared < wished; ++done.made) {
    const made_rule made = maker.make(kinds[done.made % std::size(kinds)]);
    const scoring_rule rule = made_rules::read(made, made.text);
    INFO(made.text);
    REQUIRE(rule.is_readable());
    for (int k = 0; k < values_of_a_rule; ++k, ++done.compared) {
      const whole x = maker.value(made);
      const rule_choices c = maker.choices();
      const rule_points given = points_of(rule, made_rules::answer(x), c);
      if (given && given.points == exact_of(expected(made, x, c))) continue;
      FAIL_CHECK(made.text << " gives " << figure(x) << "% " << to_text(given.points).view());
    }
  }
  return done;
}

work_done years(std::uint64_t wished, std::uint64_t seed) {
  work_done done;
  for (; done.compared < wished; ++done.made, ++done.compared) {
    const std::uint64_t number = seed + done.made;
    const scoring_test::random_year y(number);
    const evaluation e = evaluate(y.table, y.year, y.how);
    const auto total = reference::year(reference::value_of(y.how.full_points), y.money_share(),
                                       y.how.weights.reweigh == reweigh_scope::whole)
                           .total(y.tree);
    INFO("year of seed " << number);
    CHECK((e.standing == standing::left_out || !total) == !total);
    if (!total) continue;
    const auto value_of = [](const rational& r) { return reference::number_of(to_text(r)); };
    CHECK(value_of(e.range.least) == total->least);
    CHECK(value_of(e.range.most) == total->most);
    CHECK(scoring_test::fault_of(e.ledger) == "");
    if (total->least == total->most && e.points) CHECK(value_of(*e.points) == total->least);
  }
  return done;
}

}  // namespace

TEST_CASE("as many answers as wished are those of the references") {
  const std::uint64_t seed = number_wished("JIXIAO_SEED", std::random_device{}());
  const std::uint64_t wished = number_wished("JIXIAO_COMPARISONS", 1'000'000);
  std::printf("JIXIAO_SEED=%" PRIu64 "\n", seed);
  struct kind {
    const char* name;
    std::uint64_t thousandths;  // of all comparisons
    work_done (*run)(std::uint64_t wished, std::uint64_t seed);
  };
  std::uint64_t all = 0;
  double seconds = 0;
  for (const kind& k : {kind{"standards of four levels", 550, &standards_of_four},
                        kind{"standards of 2 to 10 levels", 300, &standards_of_any_scale},
                        kind{"rules in words", 149, &rules_in_words}, kind{"years", 1, &years}}) {
    const auto start = std::chrono::steady_clock::now();
    const work_done done = k.run(wished / 1000 * k.thousandths + 1, seed);
    const double took =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-28s %12" PRIu64 " comparisons of %" PRIu64 ", %.0f s\n", k.name, done.compared,
                done.made, took);
    std::fflush(stdout);
    all += done.compared;
    seconds += took;
  }
  std::printf("%-28s %12" PRIu64 " comparisons, %.0f s, %.0f a second\n", "all", all, seconds,
              static_cast<double>(all) / seconds);
  CHECK(all >= wished);
}
