// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <string_view>

#include <jixiao/check/repair.hpp>

#include "support/both_times.hpp"
#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::check_lines;
using tests::four_cells;
using tests::lines;

namespace {

struct code_case {
  code c;
  std::string_view name;
  severity level;
};

constexpr auto codes = std::to_array<code_case>({
    {code::unreadable, "unreadable", severity::error},
    {code::second_condition, "second-condition", severity::error},
    {code::blank_band, "blank-band", severity::error},
    {code::gap, "gap", severity::error},
    {code::uncovered_worst, "uncovered-worst", severity::error},
    {code::overlap, "overlap", severity::error},
    {code::unreachable, "unreachable", severity::error},
    {code::duplicate_band, "duplicate-band", severity::error},
    {code::out_of_order, "out-of-order", severity::error},
    {code::unit_mismatch, "unit-mismatch", severity::error},
    {code::budget_sum, "budget-sum", severity::error},
    {code::duplicate_indicator, "duplicate-indicator", severity::error},
    {code::misspelt, "misspelt", severity::warning},
    {code::strict_included, "strict-included", severity::warning},
    {code::mixed_kind, "mixed-kind", severity::warning},
    {code::name_unit, "name-unit", severity::warning},
    {code::point_ladder, "point-ladder", severity::warning},
    {code::nested_worse, "nested-worse", severity::warning},
    {code::no_indicator, "no-indicator", severity::warning},
    {code::no_budget, "no-budget", severity::warning},
    {code::shared_bound, "shared-bound", severity::note},
    {code::nested, "nested", severity::note},
    {code::reversed_range, "reversed-range", severity::note},
    {code::unit_omitted, "unit-omitted", severity::note},
    {code::unknown_unit, "unknown-unit", severity::note},
    {code::uncovered_best, "uncovered-best", severity::note},
    {code::target_unreadable, "target-unreadable", severity::error},
    {code::rule_unreadable, "rule-unreadable", severity::error},
    {code::ambiguous, "ambiguous", severity::error},
    {code::no_base, "no-base", severity::error},
    {code::no_target, "no-target", severity::error},
    {code::no_full_points, "no-full-points", severity::error},
    {code::points_gap, "points-gap", severity::error},
    {code::points_overlap, "points-overlap", severity::error},
    {code::points_sum, "points-sum", severity::error},
    {code::rule_contradiction, "rule-contradiction", severity::error},
    {code::implied_each, "implied-each", severity::warning},
    {code::not_read, "not-read", severity::warning},
    {code::cliff, "cliff", severity::warning},
    {code::not_monotone, "not-monotone", severity::warning},
    {code::cannot_empty, "cannot-empty", severity::warning},
    {code::judged, "judged", severity::note},
    {code::beyond_item, "beyond-item", severity::note},
    {code::open_choice, "open-choice", severity::note},
    {code::whole_numbers, "whole-numbers", severity::note},
    {code::own_words, "own-words", severity::note},
    {code::assumed_completion, "assumed-completion", severity::note},
});

// Whether check finds the same in a constant.
constexpr auto standards = std::to_array<four_cells>({
    {"98%以上", "95%～98%", "90%～95%", "90%以下"},
    {"98%", "92%～95%", "90%～92%", "90%以下"},
    {"100%", "90%", "80%", "80%以下"},
    {"小于100%", "小于103%", "小于110%", "大于110%"},
    {"3次以内", "5次以内", "8次以内", "10次以内"},
    {"5次以上", "3~5次", "2次以下", "1次以下"},
    {"无报废情况", "10个以内", "10~15个以内", "15个以上"},
    {"95%以上", "90%～95%", "85%～92%", "85%以下"},
    {"95%～105%", "90%～110%", "85%～115%", "85%以下或115%以上"},
    {"效果明显", "效果较好", "效果一般", "没效果"},
    {"5次收下", "5%%", "", "3公斤"},
});

struct summary {
  std::size_t count = 0;
  std::array<std::size_t, code_count> of_code{};
  decimal witnesses;
  friend constexpr bool operator==(const summary&, const summary&) = default;
};

constexpr auto summary_of = [](const four_cells& c) {
  summary result;
  const standard s = read_standard(c[0], c[1], c[2], c[3]);
  for (const finding& f : check(s)) {
    ++result.count;
    ++result.of_code[static_cast<std::size_t>(f.code)];
    for (const decimal& w : f.witnesses) result.witnesses += w;
  }
  return result;
};

}  // namespace

TEST_CASE("each code has its stable name and its severity", "[check]") {
  REQUIRE(codes.size() == code_count);
  for (const code_case& c : codes) {
    CHECK(name_of(c.c) == c.name);
    CHECK(severity_of(c.c) == c.level);
  }
  CHECK(severity::note < severity::warning);
  CHECK(severity::warning < severity::error);
}

TEST_CASE("errors come first, then warnings, then notes", "[check]") {
  CHECK(check_lines({"100%", "90%", "80%", "80%以下"}) ==
        lines{"gap 优良中 (80%, 90%)∪(90%, 100%) w 95 85 良→90%～100% 中→80%～90%",
              "point-ladder 优良中", "nested 中差 {80%} w 80",
              "uncovered-best 优 (100%, ∞) w 101 优→100%以上"});
  for (const four_cells& c : standards) {
    severity last = severity::error;
    for (const finding& f : check(tests::standard_of(c))) {
      CHECK(f.level() <= last);
      last = f.level();
    }
  }
}

TEST_CASE("a standard that leaves nothing open has no findings", "[check]") {
  CHECK(check_lines({"98%以上", "95%（含）～98%（不含）", "90%（含）～95%（不含）", "小于90%"})
            .empty());
  CHECK(check_lines({"3次以下", "4～5次", "6～8次", "9次以上"}).empty());
  CHECK(check_lines({"效果明显", "效果较好", "效果一般", "没效果"}).empty());
  CHECK(check_lines({"非常满意", "满意", "一般满意", "不满意"}).empty());
}

TEST_CASE("check finds the same in a constant as at run time", "[check]") {
  for (const auto& [c, result, same] : both_times<standards, summary_of>()) {
    INFO(c[0] << " | " << c[1]);
    CHECK(result.count == check(tests::standard_of(c)).size());
  }
}

TEST_CASE("findings are asked by code and by severity", "[check]") {
  const findings found = check(read_standard("98%", "92%～95%", "90%～92%", "90%以下"));
  CHECK(found.size() == 3);
  CHECK(found.has(code::gap));
  CHECK_FALSE(found.has(code::overlap));
  CHECK_FALSE(found.find(code::overlap));
  CHECK(found.find(code::gap)->witnesses[0] == 96);
  CHECK(found.count(code::shared_bound) == 1);
  CHECK(found.any(severity::error));
  CHECK_FALSE(found.any(severity::warning));
  CHECK(found[0].code == code::gap);
  CHECK(findings{}.empty());
  findings copy = found;
  CHECK(copy.size() == 3);
  CHECK(copy[0].witnesses == found[0].witnesses);
  copy = findings{};
  CHECK(copy.empty());
}

// A rule written in the source is checked while it compiles; compile_fail/ has those that must not.
TEST_CASE("a standard in the source may be checked as it compiles", "[check]") {
  constexpr standard attendance =
      checked(read_standard("95%以上", "90%～95%", "80%～90%", "80%以下"));
  STATIC_REQUIRE(grade_of(attendance, "79.999%").grade == grade::poor);
  STATIC_REQUIRE(grade_of(attendance, "95%").grade == grade::excellent);
  STATIC_REQUIRE(!check(attendance).any(severity::error));
  STATIC_REQUIRE(check(read_standard("98%", "92%～95%", "90%～92%", "90%以下")).has(code::gap));
  // Warnings and notes are no reason to refuse.
  constexpr standard ladder = checked(read_standard("5次以上", "3~5次", "2次以下", "1次以下"));
  STATIC_REQUIRE(check(ladder).any(severity::warning));
}

TEST_CASE("a standard never has more findings than there is room for", "[check]") {
  // Each band reversed, without its unit in places, and cut in four.
  const auto row = [](int first) {
    std::string text;
    for (int i = 3; i >= 0; --i) {
      const int low = first + 20 * i;
      text +=
          (text.empty() ? "" : "或") + std::to_string(low + 9) + "~" + std::to_string(low) + "%";
    }
    return text;
  };
  const findings found = check(read_standard(row(1), row(4), row(7), row(11)));
  CHECK(found.size() > 12);
  CHECK(found.size() < findings::capacity);
  STATIC_REQUIRE(sizeof(findings) <= 16 * 1024);
}
