// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/grading.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "support/both_times.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

// How a standard decides: the table at the top of the header, every field of a reading, and both
// comparisons of GB/T 8170.

namespace {

using cells = std::array<std::string_view, 4>;
using enum grade;

constexpr cells ladder{"98%以上", "95%～98%", "90%～95%", "90%以下"};
constexpr cells within{"3次以内", "5次以内", "8次以内", "10次以内"};
constexpr cells overlapping{"95%以上", "90%～95%", "85%～92%", "85%以下"};
constexpr cells with_gap{"98%", "92%～95%", "90%～92%", "90%以下"};
constexpr cells from_100{"100%", "95%～100%", "90%～95%", "90%以下"};
constexpr cells points_100{"100%", "90%", "80%", "80%以下"};
constexpr cells on_target{"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%",
                          "85%以下或115%以上"};
constexpr cells activities{"5次以上", "3~5次", "2次以下", "1次以下"};
constexpr cells closed_below{"98%以上", "95%～98%", "90%～95%", "80%～90%"};
constexpr cells closed_days{"5～10天", "10～15天", "15～20天", "20～30天"};
constexpr cells devices{"无报废情况", "10个以内", "10~15个以内", "15个以上"};

struct answer {
  std::optional<jixiao::grade> grade;
  jixiao::reason reason;
  friend constexpr bool operator==(const answer&, const answer&) = default;
};

constexpr standard standard_of(const cells& c) { return read_standard(c[0], c[1], c[2], c[3]); }

struct official_and_strict {
  std::string_view value;
  cells bands;
  answer official;
  answer strict;
};

constexpr std::optional<jixiao::grade> none = std::nullopt;

// The table of grading.hpp, row by row, and more of each kind.
constexpr auto cases = std::to_array<official_and_strict>({
    {"96%", ladder, {good, reason::direct}, {good, reason::direct}},
    {"98%", ladder, {excellent, reason::shared_bound}, {none, reason::shared_bound}},
    {"2次", within, {excellent, reason::nested}, {none, reason::overlap}},
    {"91%", overlapping, {none, reason::overlap}, {none, reason::overlap}},
    {"96%", with_gap, {good, reason::gap}, {none, reason::gap}},
    {"101%", from_100, {excellent, reason::beyond_best}, {none, reason::beyond_best}},
    {"11次", within, {poor, reason::beyond_worst}, {none, reason::beyond_worst}},

    {"97.995%", ladder, {good, reason::direct}, {good, reason::direct}},
    {"95%", ladder, {good, reason::shared_bound}, {none, reason::shared_bound}},
    {"90%", ladder, {fair, reason::shared_bound}, {none, reason::shared_bound}},
    {"89.9%", ladder, {poor, reason::direct}, {poor, reason::direct}},
    {"120%", ladder, {excellent, reason::direct}, {excellent, reason::direct}},
    {"-3%", ladder, {poor, reason::direct}, {poor, reason::direct}},
    // The ladder of points, as DESIGN has it: 95 good, 85 fair, 80 fair, 79.999 poor, 101
    // excellent.
    {"100%", points_100, {excellent, reason::direct}, {excellent, reason::direct}},
    {"101%", points_100, {excellent, reason::beyond_best}, {none, reason::beyond_best}},
    {"95%", points_100, {good, reason::gap}, {none, reason::gap}},
    {"90%", points_100, {good, reason::direct}, {good, reason::direct}},
    {"85%", points_100, {fair, reason::gap}, {none, reason::gap}},
    {"80%", points_100, {fair, reason::nested}, {none, reason::overlap}},
    {"79.999%", points_100, {poor, reason::direct}, {poor, reason::direct}},
    // A worse band inside a better one: the narrower all the same.
    {"2次", activities, {fair, reason::direct}, {fair, reason::direct}},
    {"1次", activities, {poor, reason::nested}, {none, reason::overlap}},
    {"0次", activities, {poor, reason::nested}, {none, reason::overlap}},
    {"5次", activities, {excellent, reason::shared_bound}, {none, reason::shared_bound}},
    // A zero word is the number 0, within the next band.
    {"0个", devices, {excellent, reason::nested}, {none, reason::overlap}},
    {"1个", devices, {good, reason::direct}, {good, reason::direct}},
    {"10个", devices, {good, reason::shared_bound}, {none, reason::shared_bound}},
    {"16个", devices, {poor, reason::direct}, {poor, reason::direct}},
    // Beyond either end of bands that are all closed.
    {"79%", closed_below, {poor, reason::beyond_worst}, {none, reason::beyond_worst}},
    {"4天", closed_days, {excellent, reason::beyond_best}, {none, reason::beyond_best}},
    {"31天", closed_days, {poor, reason::beyond_worst}, {none, reason::beyond_worst}},
    // The target in the middle.
    {"105%", on_target, {excellent, reason::shared_bound}, {none, reason::shared_bound}},
    {"108%", on_target, {good, reason::direct}, {good, reason::direct}},
    {"110%", on_target, {good, reason::shared_bound}, {none, reason::shared_bound}},
    {"88%", on_target, {fair, reason::direct}, {fair, reason::direct}},
    {"116%", on_target, {poor, reason::direct}, {poor, reason::direct}},
    {"0%", on_target, {poor, reason::direct}, {poor, reason::direct}},
});

constexpr auto by_official = [](const official_and_strict& c) {
  const verdict v = grade_of(standard_of(c.bands), c.value);
  return answer{v.grade, v.reason};
};
constexpr auto by_strict = [](const official_and_strict& c) {
  const verdict v = grade_of(standard_of(c.bands), c.value, reading::strict());
  return answer{v.grade, v.reason};
};

}  // namespace

TEST_CASE("a value has the grade and the reason of the table of cases", "[grading]") {
  for (const auto& [c, result, same] : both_times<cases, by_official>()) {
    INFO(c.value << " of " << c.bands[0] << " | " << c.bands[1]);
    CHECK(result == c.official);
  }
  for (const auto& [c, result, same] : both_times<cases, by_strict>()) {
    INFO("strict: " << c.value << " of " << c.bands[0] << " | " << c.bands[1]);
    CHECK(result == c.strict);
  }
}

TEST_CASE("two bands tell which way better lies, and so what lies beyond them", "[grading]") {
  const auto two = read_standard("80%～100%", "60%～80%");
  CHECK(grade_of(two, "101%").grade == excellent);
  CHECK(grade_of(two, "101%").reason == reason::beyond_best);
  CHECK(grade_of(two, "59%").grade == good);
  CHECK(grade_of(two, "59%").reason == reason::beyond_worst);
  const auto delay = read_standard("5～10天", "10～20天");
  CHECK(grade_of(delay, "4天").reason == reason::beyond_best);
  CHECK(grade_of(delay, "21天").reason == reason::beyond_worst);
}

TEST_CASE("98%以上|95%～98%|90%～95%|90%以下 grades 97.99… good and 98, 95, 90 the better way",
          "[grading]") {
  constexpr standard s = standard_of(ladder);
  std::string words;
  for (std::string_view value : {"97.99999999999999999999%", "98%", "95%", "90%", "89.9%"})
    words += word_of(*grade_of(s, value).grade);
  CHECK(words == "良优良中差");
}

namespace {

constexpr reading with(auto change) {
  reading r = reading::official();
  change(r);
  return r;
}

struct choice_case {
  std::string_view name;
  cells bands;
  std::string_view value;
  reading how;
  answer expected;
};

constexpr cells two_overlaps{"90%以上", "85%～95%", "80%～92%", "80%以下"};
constexpr cells gap_and_tie{"20次以上", "10～15次", "5～10次", "4次以下"};

constexpr auto choices = std::to_array<choice_case>({
    {"nested: none",
     within,
     "2次",
     with([](reading& r) { r.nested = nested_choice::no_grade; }),
     {none, reason::overlap}},
    {"shared: worse",
     ladder,
     "98%",
     with([](reading& r) { r.shared_bound = shared_bound_choice::worse; }),
     {good, reason::shared_bound}},
    {"shared: none",
     ladder,
     "95%",
     with([](reading& r) { r.shared_bound = shared_bound_choice::no_grade; }),
     {none, reason::shared_bound}},
    // 上组限不在内: 98% begins the best band here, and there ends the better one.
    {"shared: upper excluded, higher is better",
     ladder,
     "98%",
     with([](reading& r) { r.shared_bound = shared_bound_choice::upper_excluded; }),
     {excellent, reason::shared_bound}},
    {"shared: upper excluded, lower is better",
     {"10%以下", "10%～15%", "15%～20%", "20%以上"},
     "10%",
     with([](reading& r) { r.shared_bound = shared_bound_choice::upper_excluded; }),
     {good, reason::shared_bound}},
    {"overlap: better",
     two_overlaps,
     "91%",
     with([](reading& r) { r.overlap = overlap_choice::better; }),
     {excellent, reason::overlap}},
    {"overlap: worse",
     two_overlaps,
     "91%",
     with([](reading& r) { r.overlap = overlap_choice::worse; }),
     {fair, reason::overlap}},
    {"gap: better",
     with_gap,
     "96%",
     with([](reading& r) { r.gap = gap_choice::better; }),
     {excellent, reason::gap}},
    {"gap: none",
     with_gap,
     "96%",
     with([](reading& r) { r.gap = gap_choice::no_grade; }),
     {none, reason::gap}},
    {"gap: worse", gap_and_tie, "4.5次", reading::official(), {poor, reason::gap}},
    {"beyond best: none",
     from_100,
     "101%",
     with([](reading& r) { r.beyond_best = beyond_choice::no_grade; }),
     {none, reason::beyond_best}},
    {"beyond best: none says nothing of the worst",
     within,
     "11次",
     with([](reading& r) { r.beyond_best = beyond_choice::no_grade; }),
     {poor, reason::beyond_worst}},
    {"beyond worst: none",
     within,
     "11次",
     with([](reading& r) { r.beyond_worst = beyond_choice::no_grade; }),
     {none, reason::beyond_worst}},
});

constexpr auto by_choice = [](const choice_case& c) {
  const verdict v = grade_of(standard_of(c.bands), c.value, c.how);
  return answer{v.grade, v.reason};
};

}  // namespace

TEST_CASE("every choice of a reading decides its case", "[grading][reading]") {
  for (const auto& [c, result, same] : both_times<choices, by_choice>()) {
    INFO(c.name);
    CHECK(result == c.expected);
  }
}

TEST_CASE("a bare number means for a rate what the reading says", "[grading][reading]") {
  const standard s = standard_of(ladder);
  const standard in_thousandths = read_standard("9‰以下", "9‰～12‰", "12‰～15‰", "15‰以上");
  const auto grade_with = [](const standard& by, std::string_view value, bare_number bare) {
    return grade_of(by, value, with([&](reading& r) { r.bare = bare; })).grade;
  };
  CHECK(grade_with(s, "98", bare_number::as_percent) == excellent);
  CHECK(grade_with(s, "0.98", bare_number::as_percent) == poor);
  CHECK(grade_with(s, "0.98", bare_number::as_ratio) == excellent);
  CHECK(grade_with(s, "98", bare_number::as_ratio) == excellent);
  CHECK(grade_with(s, "94.9", bare_number::same_unit) == fair);
  CHECK(grade_with(in_thousandths, "10", bare_number::same_unit) == good);
  CHECK(grade_with(in_thousandths, "10", bare_number::as_percent) == poor);
  CHECK(grade_with(in_thousandths, "0.01", bare_number::as_ratio) == good);
  CHECK_THROWS_AS(grade_with(s, "98", bare_number::refused), input_error);
  // Only for a rate: a bare count is a count.
  CHECK(grade_of(standard_of(within), "4").grade == good);
}

TEST_CASE("the full value is compared, or the rounded one when asked for", "[grading]") {
  const standard s = standard_of(ladder);
  const reading rounded = with([](reading& r) { r.comparison = comparison::rounded_value; });
  const auto full_and_rounded = [&](std::string_view value) {
    return std::string(word_of(*grade_of(s, value).grade)) +
           std::string(word_of(*grade_of(s, value, rounded).grade));
  };
  CHECK(full_and_rounded("97.6%") == "良优");  // 98
  CHECK(full_and_rounded("97.5%") == "良优");  // a tie goes to the even 98
  CHECK(full_and_rounded("94.5%") == "中中");  // to the even 94
  CHECK(full_and_rounded("97.4999999%") == "良良");
  CHECK(full_and_rounded("89.51%") == "差中");
  CHECK(full_and_rounded("195/200") == "良优");  // 97.5%
  // To the last digit that any bound is written with, zeros too.
  const standard tenths = read_standard("98.0%以上", "95%～98%", "90%～95%", "90%以下");
  CHECK(grade_of(tenths, "97.96%", rounded).grade == excellent);
  CHECK(grade_of(tenths, "97.6%", rounded).grade == good);
  const standard same_bound_twice =
      read_standard("98%以上", "95%（含）～98.0%（不含）", "90%～95%", "90%以下");
  CHECK(grade_of(same_bound_twice, "97.6%", rounded).grade == good);
  // The verdict says what was compared.
  CHECK(grade_of(s, "97.6%", rounded).value == fraction(98));
  CHECK(grade_of(s, "97.6%").value == fraction("97.6"_q.value));
}

TEST_CASE("a value of 38 digits is graded, rounded or not", "[grading]") {
  const standard s = standard_of(ladder);
  const reading rounded = with([](reading& r) { r.comparison = comparison::rounded_value; });
  CHECK(grade_of(s, "97.999999999999999999999999999999999999%").grade == good);
  CHECK(grade_of(s, "98.000000000000000000000000000000000001%").grade == excellent);
  CHECK(grade_of(s, "97.999999999999999999999999999999999999%", rounded).grade == excellent);
  CHECK(grade_of(s, "99999999999999999999999999999999999999%", rounded).grade == excellent);
  const standard fine = read_standard("0.98以上", "0.95～0.98", "0.90～0.95", "0.90以下");
  CHECK(grade_of(fine, "99999999999999999999999999999999999999", rounded).grade == excellent);
  CHECK(grade_of(fine, "-99999999999999999999999999999999999999", rounded).grade == poor);
  const standard long_bounds = read_standard(
      "99999999999999999999999999999999999999元以上",
      "99999999999999999999999999999999999998元～99999999999999999999999999999999999999元",
      "5元～99999999999999999999999999999999999998元", "5元以下");
  CHECK(grade_of(long_bounds, "99999999999999999999999999999999999999元").grade == excellent);
  CHECK(grade_of(long_bounds, "9999999999999999999999999999999999999.9元").grade == fair);
}

TEST_CASE("what a standard grades is split without rest between the grades", "[grading]") {
  constexpr standard s = standard_of(with_gap);
  static_assert(earned(s, good).contains(96_dec) && !earned(s, good).contains(98_dec));
  CHECK(to_text(earned(s, excellent), "%") == "[98%, ∞)");
  CHECK(to_text(earned(s, good), "%") == "[92%, 98%)");
  CHECK(to_text(earned(s, fair), "%") == "[90%, 92%)");
  CHECK(to_text(earned(s, poor), "%") == "(-∞, 90%)");
  CHECK(ungraded(s).is_empty());
  CHECK(to_text(earned(s, good, reading::strict()), "%") == "(92%, 95%]");
  CHECK(to_text(ungraded(s, reading::strict()), "%") == "{90%}∪{92%}∪(95%, 98%)∪(98%, ∞)");
  CHECK(to_text(ungraded(standard_of(overlapping)), "%") == "[90%, 92%]");
}
