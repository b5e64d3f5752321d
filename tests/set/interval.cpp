// SPDX-License-Identifier: BSL-1.0

#include <jixiao/set/interval.hpp>

#include <concepts>
#include <string>
#include <string_view>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::cut;
using jixiao::decimal;
using jixiao::fraction;
using jixiao::interval;
using jixiao::to_text;

namespace {

static_assert(std::regular<interval>);

constexpr interval open(const decimal& low, const decimal& high) {
  return {cut::after(low), cut::before(high)};
}
constexpr interval from(const decimal& low, const decimal& high) {  // [low, high)
  return {cut::before(low), cut::before(high)};
}

struct text_case {
  interval value;
  std::string_view unit;
  std::string_view expected;
};

constexpr auto texts = std::to_array<text_case>({
    {interval{}, "%", "∅"},
    {interval::all(), "%", "(-∞, ∞)"},
    {interval::at_least(98), "%", "[98%, ∞)"},
    {interval::more_than(110), "%", "(110%, ∞)"},
    {interval::at_most(10), "次", "(-∞, 10次]"},
    {interval::less_than(90.5_dec), "", "(-∞, 90.5)"},
    {interval::closed(95, 98), "%", "[95%, 98%]"},
    {from(95, 98), "%", "[95%, 98%)"},
    {open(95, 98), "%", "(95%, 98%)"},
    {interval::point(100), "%", "{100%}"},
    {open(98, 98), "%", "∅"},
    {from(98, 98), "%", "∅"},
    {interval::closed(98, 95), "%", "∅"},
});
constexpr auto written = [](const text_case& c) { return to_text(c.value, c.unit); };

// Whether 94, 95, 96, 98 and 99 are in it.
struct content_case {
  interval value;
  std::array<bool, 5> expected;
};

constexpr auto contents = std::to_array<content_case>({
    {interval::closed(95, 98), {false, true, true, true, false}},
    {from(95, 98), {false, true, true, false, false}},
    {open(95, 98), {false, false, true, false, false}},
    {interval::at_least(98), {false, false, false, true, true}},
    {interval::more_than(98), {false, false, false, false, true}},
    {interval::at_most(95), {true, true, false, false, false}},
    {interval::less_than(95), {true, false, false, false, false}},
    {interval::point(96.00_dec), {false, false, true, false, false}},
    {interval::all(), {true, true, true, true, true}},
    {interval{}, {false, false, false, false, false}},
    {interval::closed(98, 95), {false, false, false, false, false}},
});
constexpr auto contained = [](const content_case& c) {
  const std::array<decimal, 5> numbers{94, 95, 96, 98, 99};
  std::array<bool, 5> found{};
  for (std::size_t i = 0; i < numbers.size(); ++i) found[i] = c.value.contains(numbers[i]);
  return found;
};

struct meeting_case {
  interval a, b, expected;
};

constexpr auto meetings = std::to_array<meeting_case>({
    {interval::closed(95, 98), interval::closed(90, 95), interval::point(95)},
    {interval::closed(95, 98), from(90, 95), interval{}},
    {interval::at_least(98), interval::at_most(98), interval::point(98)},
    {interval::more_than(98), interval::at_most(98), interval{}},
    {interval::at_most(5), interval::at_most(3), interval::at_most(3)},
    {interval::all(), open(1, 2), open(1, 2)},
    {interval::closed(1, 4), interval::closed(2, 3), interval::closed(2, 3)},
    {interval{}, interval::all(), interval{}},
});
constexpr auto met = [](const meeting_case& c) {
  return intersection(c.a, c.b) == c.expected && intersection(c.b, c.a) == c.expected;
};

}  // namespace

TEST_CASE("an interval prints in mathematical notation with its unit") {
  for (const auto& [c, result, same] : both_times<texts, written>())
    CHECK(result.view() == c.expected);
}

TEST_CASE("an interval contains its closed ends and not its open ones") {
  for (const auto& [c, result, same] : both_times<contents, contained>()) {
    CAPTURE(std::string(to_text(c.value)));
    CHECK(result == c.expected);
  }
  static_assert(interval::closed(0.9_dec, 0.98_dec).contains(fraction(49, 50)));
  static_assert(!interval::closed(0.9_dec, 0.97_dec).contains(fraction(49, 50)));
}

TEST_CASE("two intervals meet in what both contain") {
  for (const auto& [c, result, same] : both_times<meetings, met>()) {
    CAPTURE(std::string(to_text(c.a)), std::string(to_text(c.b)));
    CHECK(result);
  }
}

TEST_CASE("equal sets are equal intervals, however they were written") {
  static_assert(interval::closed(95, 98) == interval::closed(95.0_dec, 98.00_dec));
  static_assert(interval{} == interval::closed(2, 1) && interval{} == open(1, 1));
  static_assert(from(95, 98) != interval::closed(95, 98));
  static_assert(interval::point(98) == interval::closed(98, 98));
  static_assert(interval::closed(98, 98.0_dec).is_point() && !open(97, 98).is_point());
}

TEST_CASE("an interval says which ends it has and includes") {
  static_assert(interval::at_least(98).has_lower() && !interval::at_least(98).has_upper());
  static_assert(interval::at_least(98).includes_lower() &&
                !interval::at_least(98).includes_upper());
  static_assert(!interval::more_than(98).includes_lower());
  static_assert(!interval::all().has_lower() && !interval::all().includes_lower());
  static_assert(interval::at_most(90).includes_upper() &&
                !interval::less_than(90).includes_upper());
}
