// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/verdict.hpp>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/catch.hpp"

using namespace jixiao;

// What a verdict says beside the grade: the comparison that decided, and how far the next better
// grade is.

namespace {

using cells = std::array<std::string_view, 4>;

constexpr cells ladder{"98%以上", "95%～98%", "90%～95%", "90%以下"};
constexpr cells with_gap{"98%", "92%～95%", "90%～92%", "90%以下"};
constexpr cells below_110{"小于100%", "小于103%", "小于110%", "大于110%"};
constexpr cells within{"3次以内", "5次以内", "8次以内", "10次以内"};
constexpr cells repair_rate{"10%以下", "10%～15%", "15%～20%", "20%以上"};
constexpr cells devices{"无报废情况", "10个以内", "10~15个以内", "15个以上"};
constexpr cells on_target{"95%～105%", "90%～95%或105%～110%", "85%～90%或110%～115%",
                          "85%以下或115%以上"};
constexpr cells near_target{"（95%，105%）", "90%～110%", "85%～115%", "85%以下或115%以上"};
constexpr cells points_100{"100%", "90%", "80%", "80%以下"};
constexpr cells hours_and_days{"12小时以内", "12小时～1天", "1～2天", "2天以上"};

struct distance_case {
  cells bands;
  std::string_view value;
  std::string_view decided_by;  // sign and bound; empty: none
  std::string_view to_next;     // empty: none; "> " where reaching it is not enough
  reading how = reading::official();
};

constexpr auto distances = std::to_array<distance_case>({
    // 97.995% < 98%: the next better grade's bound decides.
    {ladder, "97.995%", "<98", "0.005"},
    {ladder, "95%", "<98", "3"},
    {ladder, "94.99%", "<95", "0.01"},
    {ladder, "0%", "<90", "90"},
    {ladder, "-2.5%", "<90", "92.5"},
    // The best grade has its own bound, and nothing better.
    {ladder, "98%", "≥98", ""},
    {ladder, "130%", "≥98", ""},
    // In a gap it is the better neighbour's bound, which is not reached.
    {with_gap, "96%", "<98", "2"},
    {with_gap, "101%", "≥98", ""},
    {points_100, "95%", "<100", "5"},
    {points_100, "79.999%", "<80", "0.001"},
    {points_100, "85%", "<90", "5"},
    // Lower is better.
    {repair_rate, "10%", "≤10", ""},
    {repair_rate, "9%", "≤10", ""},
    {repair_rate, "10.5%", ">10", "0.5"},
    {repair_rate, "20%", ">15", "5"},
    {repair_rate, "35%", ">20", "15"},
    {within, "2次", "≤3", ""},
    {within, "4次", ">3", "1"},
    {within, "11次", ">8", "3"},
    {devices, "0个", "=0", ""},
    {devices, "3个", ">0", "3"},
    // A bound that the better band excludes: to reach it is not enough.
    {below_110, "100%", "≥100", "> 0"},
    {below_110, "101%", "≥100", "> 1"},
    {below_110, "110%", "≥110", "> 0"},
    {below_110, "112%", "≥110", "> 2"},
    {below_110, "99%", "<100", ""},
    {near_target, "105%", "≥105", "> 0"},
    {near_target, "94%", "≤95", "> 1"},
    // The target in the middle: the nearer side; of two equally near the lower bound.
    {on_target, "100%", "≥95", ""},
    {on_target, "94%", "<95", "1"},
    {on_target, "107%", ">105", "2"},
    {on_target, "120%", ">115", "5"},
    {on_target, "80%", "<85", "5"},
    {{"90%或110%", "95%～105%", "", ""}, "98%", ">90", "8"},
    {{"90%或110%", "95%～105%", "", ""}, "100%", ">90", "10"},
    {{"小于90%或110%以上", "95%～105%", "", ""}, "100%", "<110", "10"},
    // Ratios exactly.
    {ladder, "1/3", "<90", "170/3"},
    {ladder, "49/51", "<98", "98/51"},
    // Always in the standard's unit.
    {hours_and_days, "1天", ">12", "12"},
    {ladder, "979.9‰", "<98", "0.01"},
    // Under another reading better lies elsewhere.
    {ladder, "97%", "≤98", "> 1", reading::strict()},
    {with_gap, "95%", "<98", "3", reading::strict()},
    {{"5～10天", "10～15天", "15～20天", "20～30天"}, "7天", "<10", "", reading::strict()},
});

std::string clause_text(const verdict& v) {
  if (!v.decided_by) return {};
  return std::string(sign_of(v.decided_by->relation)) + std::string(to_text(v.decided_by->bound));
}

std::string distance_text(const verdict& v) {
  if (!v.to_next) return {};
  return (v.to_next_is_exclusive ? "> " : "") + std::string(to_text(*v.to_next));
}

verdict verdict_of(const distance_case& c) {
  return grade_of(read_standard(c.bands[0], c.bands[1], c.bands[2], c.bands[3]), c.value, c.how);
}

}  // namespace

TEST_CASE("a verdict names the comparison that decided and the distance to the next better grade",
          "[verdict]") {
  for (const distance_case& c : distances) {
    INFO(c.value << " of " << c.bands[0] << " | " << c.bands[1]);
    const verdict v = verdict_of(c);
    CHECK(clause_text(v) == c.decided_by);
    CHECK(distance_text(v) == c.to_next);
  }
}

TEST_CASE("without a grade nothing decided", "[verdict]") {
  for (const char* value : {"98%", "95%"}) {
    const verdict v = grade_of(read_standard(ladder[0], ladder[1], ladder[2], ladder[3]), value,
                               reading::strict());
    CHECK_FALSE(v.grade);
    CHECK_FALSE(v.decided_by);
    CHECK_FALSE(v.to_next);
    CHECK(v.claims.size() == 2);
  }
}

TEST_CASE("a verdict names every band that claims the value", "[verdict]") {
  using enum grade;
  const auto claims = [](const cells& c, std::string_view value) {
    return grade_of(read_standard(c[0], c[1], c[2], c[3]), value).claims;
  };
  CHECK(claims(ladder, "96%") == grade_set{good});
  CHECK(claims(ladder, "98%") == grade_set{excellent, good});
  CHECK(claims(within, "2次") == grade_set{excellent, good, fair, poor});
  CHECK(claims(with_gap, "96%") == grade_set{});
}

TEST_CASE("the names of reasons are those of DESIGN", "[verdict]") {
  CHECK(name_of(reason::direct) == "direct");
  CHECK(name_of(reason::nested) == "nested");
  CHECK(name_of(reason::shared_bound) == "shared_bound");
  CHECK(name_of(reason::overlap) == "overlap");
  CHECK(name_of(reason::gap) == "gap");
  CHECK(name_of(reason::beyond_best) == "beyond_best");
  CHECK(name_of(reason::beyond_worst) == "beyond_worst");
  CHECK(name_of(reason::undecided) == "undecided");
  CHECK(name_of(reason::label) == "label");
  CHECK(name_of(reason::grade_word) == "grade_word");
}

TEST_CASE("a verdict is a plain value", "[verdict]") {
  STATIC_REQUIRE((std::is_trivially_copyable_v<verdict> || !JIXIAO_NATIVE_INT128));
  STATIC_REQUIRE((sizeof(verdict) <= 272 || !JIXIAO_NATIVE_INT128));
}
