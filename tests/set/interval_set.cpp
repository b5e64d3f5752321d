// SPDX-License-Identifier: BSL-1.0

#include <jixiao/set/interval_set.hpp>

#include <array>
#include <concepts>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::band_set;
using jixiao::cut;
using jixiao::decimal;
using jixiao::interval;
using jixiao::interval_set;
using jixiao::to_text;
using jixiao::value_set;

namespace {

static_assert(std::regular<band_set>);

constexpr interval open(const decimal& low, const decimal& high) {
  return {cut::after(low), cut::before(high)};
}
constexpr interval from(const decimal& low, const decimal& high) {
  return {cut::before(low), cut::before(high)};
}

using three = std::array<interval, 3>;

template <class Set = band_set>
constexpr Set set_of(const three& parts) {
  Set set;
  for (const interval& part : parts) set.add(part);
  return set;
}

struct union_case {
  three parts;
  std::string_view expected;
};

constexpr auto unions = std::to_array<union_case>({
    {{}, "∅"},
    {{interval::closed(1, 2)}, "[1, 2]"},
    // Touching ones are joined, in whatever order they come.
    {{from(1, 2), interval::closed(2, 3)}, "[1, 3]"},
    {{interval::closed(2, 3), from(1, 2)}, "[1, 3]"},
    {{interval::closed(1, 2), interval::closed(2, 3)}, "[1, 3]"},
    {{open(1, 2), open(2, 3)}, "(1, 2)∪(2, 3)"},
    {{open(2, 3), open(1, 2), interval::point(2)}, "(1, 3)"},
    {{interval::at_most(90), interval::at_least(110)}, "(-∞, 90]∪[110, ∞)"},
    {{interval::at_least(110), interval::at_most(90), interval::closed(90, 110)}, "(-∞, ∞)"},
    {{interval::closed(5, 6), interval::closed(1, 2), interval::closed(3, 4)},
     "[1, 2]∪[3, 4]∪[5, 6]"},
    {{interval::closed(1, 2), interval::closed(5, 6), interval::closed(0, 9)}, "[0, 9]"},
    {{interval::closed(1, 9), interval::closed(2, 3), interval{}}, "[1, 9]"},
    {{interval::point(100), interval::point(90), interval::point(100)}, "{90}∪{100}"},
});
constexpr auto joined = [](const union_case& c) { return to_text(set_of(c.parts)); };

struct pair_case {
  three a;
  three b;
  std::string_view both;  // in a and in b
  std::string_view not_in_a;
  bool a_within_b;
};

constexpr auto pairs = std::to_array<pair_case>({
    {{interval::closed(95, 98)}, {interval::closed(90, 95)}, "{95}", "(-∞, 95)∪(98, ∞)", false},
    {{interval::at_most(3)}, {interval::at_most(5)}, "(-∞, 3]", "(3, ∞)", true},
    {{interval::point(0)}, {interval::at_most(10)}, "{0}", "(-∞, 0)∪(0, ∞)", true},
    {{}, {interval::all()}, "∅", "(-∞, ∞)", true},
    {{interval::all()}, {interval::point(1)}, "{1}", "∅", false},
    {{open(1, 2), open(2, 3)},
     {interval::closed(1, 3)},
     "(1, 2)∪(2, 3)",
     "(-∞, 1]∪{2}∪[3, ∞)",
     true},
    {{interval::closed(1, 3)}, {open(1, 2), open(2, 3)}, "(1, 2)∪(2, 3)", "(-∞, 1)∪(3, ∞)", false},
    {{interval::at_most(90), interval::at_least(110)},
     {interval::closed(80, 120)},
     "[80, 90]∪[110, 120]",
     "(90, 110)",
     false},
});

struct pair_answer {
  jixiao::detail::fixed_text<500> both;
  jixiao::detail::fixed_text<500> not_in_a;
  bool a_within_b = false;
  bool twice_complement_is_a = false;
  friend constexpr bool operator==(const pair_answer&, const pair_answer&) = default;
};
constexpr auto related = [](const pair_case& c) {
  const auto a = set_of(c.a);
  const auto b = set_of(c.b);
  return pair_answer{to_text(intersection(a, b)), to_text(complement(a)), is_subset(a, b),
                     is_equal(complement(complement(a)), a)};
};

}  // namespace

TEST_CASE("a set is kept sorted, apart and joined where its parts touch") {
  for (const auto& [c, result, same] : both_times<unions, joined>())
    CHECK(result.view() == c.expected);
}

TEST_CASE("intersection, complement and subset") {
  for (const auto& [c, answer, same] : both_times<pairs, related>()) {
    CHECK(answer.both.view() == c.both);
    CHECK(answer.not_in_a.view() == c.not_in_a);
    CHECK(answer.a_within_b == c.a_within_b);
    CHECK(answer.twice_complement_is_a);
  }
}

TEST_CASE("a set contains what one of its parts contains") {
  constexpr auto outside = set_of({interval::at_most(90), interval::at_least(110), interval{}});
  static_assert(outside.contains(90_dec) && outside.contains(110_dec));
  static_assert(!outside.contains(100_dec) && !outside.contains(90.0000001_dec));
  static_assert(!band_set{}.contains(0_dec));
  static_assert(outside.size() == 2 && !outside.is_empty() && !outside.is_only_points());
  static_assert(set_of({interval::point(1), interval::point(2), interval{}}).is_only_points());
}

TEST_CASE("equal sets are equal values, and sets of other capacities are compared as sets") {
  static_assert(set_of({from(1, 2), interval::closed(2, 3), interval{}}) ==
                band_set(interval::closed(1.0_dec, 3)));
  static_assert(is_equal(band_set(interval::all()), value_set::all()));
  static_assert(!is_equal(band_set(interval::at_least(1)), value_set::all()));
  value_set grown;
  grown.add(band_set(interval::closed(1, 2)));
  CHECK(is_equal(grown, band_set(interval::closed(1, 2))));
}

TEST_CASE("growing past the capacity is an error and leaves the set as it was") {
  interval_set<2> set(interval::point(1));
  set.add(interval::point(2));
  CHECK_THROWS_AS(set.add(interval::point(0)), std::length_error);
  CHECK(to_text(set).view() == "{1}∪{2}");
  set.add(interval::closed(0, 5));
  CHECK(to_text(set).view() == "[0, 5]");
}

TEST_CASE("a full set still takes what lies in it or joins its parts") {
  const auto grown = [](const interval& added) {
    interval_set<2> set(interval::closed(1, 2));
    set.add(interval::closed(5, 6));
    set.add(added);
    return std::string(to_text(set).view());
  };
  CHECK(grown(interval::point(6)) == "[1, 2]∪[5, 6]");
  CHECK(grown(interval::closed(0, 1)) == "[0, 2]∪[5, 6]");
  CHECK(grown(open(2, 3)) == "[1, 3)∪[5, 6]");
  CHECK(grown(interval::closed(4, 5)) == "[1, 2]∪[4, 6]");
  CHECK(grown(interval::more_than(6)) == "[1, 2]∪[5, ∞)");
  CHECK(grown(interval::closed(2, 5)) == "[1, 6]");
  CHECK(grown(interval{}) == "[1, 2]∪[5, 6]");
  CHECK_THROWS_AS(grown(interval::closed(3, 4)), std::length_error);
  CHECK_THROWS_AS(grown(interval::point(7)), std::length_error);
}

TEST_CASE("sets of other capacities are the same where neither has a number more") {
  const value_set two = set_of<value_set>({interval::closed(1, 2), interval::closed(5, 6), {}});
  const auto same = [&](const three& parts) { return is_equal(set_of(parts), two); };
  CHECK(same({interval::closed(5, 6), interval::closed(1, 2), {}}));
  CHECK_FALSE(same({interval::closed(1, 2), {}, {}}));
  CHECK_FALSE(same({interval::closed(1, 6), {}, {}}));
  CHECK_FALSE(same({interval::closed(1, 2), interval::closed(5, 7), {}}));
  CHECK_FALSE(same({interval::closed(1, 2), from(5, 6), {}}));
  CHECK_FALSE(same({interval::closed(1, 2), interval::closed(5, 6), interval::point(9)}));
  CHECK_FALSE(same(three{}));
  CHECK(set_of({interval::closed(1, 2), {}, {}}) == set_of({interval::closed(1.0_dec, 2), {}, {}}));
  CHECK_FALSE(set_of({interval::closed(1, 2), {}, {}}) == set_of({from(1, 2), {}, {}}));
}

TEST_CASE("a long set prints as many parts as there is room for") {
  value_set set;
  for (int i = 0; i < 40; ++i)
    set.add(interval::closed(decimal::of(i * 10000001, 0), i * 10000001 + 5));
  const std::string text(to_text(set, "平方公里").view());
  CHECK(text.size() <= 500);
  CHECK(text.substr(0, 40).find("[0平方公里, 5平方公里]∪") == 0);
  CHECK(text.substr(text.size() - 3) == "…");
}
