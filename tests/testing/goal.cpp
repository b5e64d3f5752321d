// SPDX-License-Identifier: BSL-1.0
#include <jixiao/testing/goal.hpp>

#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/run.hpp>

#include "support/catch.hpp"

namespace {

using namespace jixiao;

constexpr standard satisfied = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");

constexpr std::array enough{
    constant_case{"99%", grade::excellent}, constant_case{"98%", grade::excellent},
    constant_case{"97%", grade::good},      constant_case{"96%", grade::good},
    constant_case{"95%", grade::good},      constant_case{"94.5%", grade::fair},
    constant_case{"91%", grade::fair},      constant_case{"90%", grade::fair},
    constant_case{"89%", grade::poor}};

// Cases that suffice are told from cases that do not while compiling.
static_assert(covers(satisfied, enough));
static_assert(!covers(satisfied, {{"98%", grade::excellent}}));
static_assert(covers(
    read_standard("好", "较好", "一般", "差"),
    {{"好", grade::excellent}, {"较好", grade::good}, {"一般", grade::fair}, {"差", grade::poor}}));

template <std::size_t LeftOut>
consteval bool is_enough_without() {
  std::array<constant_case, enough.size() - 1> fewer{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < enough.size(); ++i)
    if (i != LeftOut) fewer[count++] = enough[i];
  return covers(satisfied, fewer);
}
static_assert(!is_enough_without<0>(), "a step above 98%");
static_assert(!is_enough_without<1>(), "98% itself");
static_assert(!is_enough_without<2>(), "a step below 98%");
static_assert(!is_enough_without<5>(), "a step below 95%");

consteval bool is_enough_with_wrong_grade() {
  std::array wrong = enough;
  wrong[1].grade = grade::good;
  return covers(satisfied, wrong);
}
static_assert(!is_enough_with_wrong_grade());

std::size_t goals_of(const standard& s, goal_kind kind, const reading& how = {}) {
  std::size_t count = 0;
  for_each_goal(s, how, [&](const cover_goal& goal) { count += goal.kind == kind ? 1u : 0u; });
  return count;
}

}  // namespace

TEST_CASE("what must be touched: every piece, bound, side of a bound, reason, label and refusal") {
  CHECK(goals_of(satisfied, goal_kind::piece) == 4);
  CHECK(goals_of(satisfied, goal_kind::on_cut) == 3);
  CHECK(goals_of(satisfied, goal_kind::below_cut) == 3);
  CHECK(goals_of(satisfied, goal_kind::above_cut) == 3);
  CHECK(goals_of(satisfied, goal_kind::reason) == 2);   // direct, shared_bound
  CHECK(goals_of(satisfied, goal_kind::refusal) == 3);  // unit, bare number, label
  CHECK(goals_of(read_standard("好", "较好", "一般", "差"), goal_kind::label) == 4);
}

TEST_CASE("a case that fails touches nothing") {
  department table;
  activity whose;
  objective aim;
  aim.indicators.push_back(
      indicator::with_bands("率", {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
  whose.objectives.push_back(aim);
  table.duties.emplace_back();
  table.duties[0].activities.push_back(whose);
  const test_subjects subjects(table);
  const auto covered_by = [&](const char* measured, const char* grade) {
    test_case one;
    one.indicator = "率";
    one.text = measured;
    one.grade = grade;
    const std::vector<test_case> cases{one};
    const bound_cases bound = bind_cases(subjects, cases, reading::official());
    return coverage_of(subjects, cases, bound.items, reading::official()).covered;
  };
  CHECK(covered_by("97.9%", "良") > 0);
  CHECK(covered_by("97.9%", "优") == 0);
  CHECK(covered_by("98次", "优") == 0);
}

TEST_CASE("only what a measurement can be must be touched") {
  const standard counts = read_standard("0次", "1次", "2次", "3次以上");
  // No fault below none, and no half a fault between.
  CHECK(goals_of(counts, goal_kind::below_cut) == 3);
  CHECK(goals_of(counts, goal_kind::piece) == 1);
  CHECK(goals_of(counts, goal_kind::refusal) == 3);  // unit, negative count, label
}

TEST_CASE("the step beside a bound is one of the last digit that the band writes") {
  const standard money = read_standard("1.5万元以下", "2万元以下", "3万元以下", "3万元以上");
  CHECK(detail::bound_at(money, to_decimal("1.5")).step() == to_decimal("0.1"));
  CHECK(detail::bound_at(money, 2).step() == decimal(1));
  const standard mixed = read_standard("5000元以下", "1.5万元以下", "2万元以下", "2万元以上");
  const written_bound tenth = detail::bound_at(mixed, 15000);
  CHECK(tenth.unit == ten_thousand_yuan);
  CHECK(detail::step_in(mixed.unit(), tenth) == decimal(1000));
}
