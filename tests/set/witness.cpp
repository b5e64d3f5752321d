// SPDX-License-Identifier: BSL-1.0
#include <jixiao/set/witness.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "support/both_times.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

namespace {

struct witness_case {
  interval values;
  unit in;
  std::string_view expected;  // empty: none
};

constexpr decimal longest = 99999999999999999999999999999999999999_dec;

constexpr auto cases = std::to_array<witness_case>({
    // The fewest places near the middle.
    {interval(cut::after(95), cut::before(98)), percent, "96"},
    {interval(cut::after(90), cut::before(100)), percent, "95"},
    {interval(cut::after(95), cut::before(96)), percent, "95.5"},
    {interval(cut::after(9.94_dec), cut::before(9.95_dec)), percent, "9.945"},
    {interval(cut::after(9.9_dec), cut::before(10.2_dec)), percent, "10"},
    {interval::closed(2, 3), percent, "2"},
    {interval::point(97.50_dec), percent, "97.5"},
    // Beside the only end.
    {interval::more_than(100), percent, "101"},
    {interval::at_least(100), percent, "101"},
    {interval::more_than(99.5_dec), percent, "100"},
    {interval::less_than(-0.5_dec), percent, "-1"},
    {interval::at_most(5), percent, "4"},
    {interval::all(), percent, "0"},
    // Of what can be counted only whole numbers from 0 on.
    {interval(cut::after(4), cut::before(6)), times, "5"},
    {interval(cut::after(4), cut::before(5)), times, ""},
    {interval::closed(4.5_dec, 4.9_dec), times, ""},
    {interval::point(4.5_dec), times, ""},
    {interval::point(5.0_dec), times, "5"},
    {interval::at_most(2), times, "1"},
    {interval::less_than(1), times, "0"},
    {interval::less_than(0), times, ""},
    {interval::all(), times, "1"},
    {interval::closed(0.5_dec, 1), times, "1"},
    {interval(cut::after(0.5_dec), cut::after(1.5_dec)), pieces, "1"},
    // Of days whole ones, of the year's 366.
    {interval(cut::after(182), cut::before(183)), day_of_year, ""},
    {interval(cut::after(182), cut::before(185)), day_of_year, "183"},
    {interval::more_than(365), day_of_year, "366"},
    {interval::more_than(366), day_of_year, ""},
    {interval::less_than(1), day_of_year, ""},
    {interval::less_than(0), calendar_date, "-1"},
    // However long the bounds.
    {interval(cut::after(longest - 2), cut::before(longest)), percent,
     "99999999999999999999999999999999999998"},
    {interval(cut::after(longest - 1), cut::after(longest)), times,
     "99999999999999999999999999999999999999"},
    {interval(cut::after(longest - 1), cut::before(longest)), percent, ""},
    {interval::more_than(longest), percent, ""},
    {interval::at_least(longest), percent, "99999999999999999999999999999999999999"},
    {interval::less_than(-longest), percent, ""},
    {interval(cut::before(0), cut::before(decimal::of(1, 76))), percent, "0"},
    {interval(cut::after(0), cut::before(decimal::of(1, 76))), percent, ""},
    {interval(cut::after(decimal::of(1, 37)), cut::before(longest)), percent, "1"},
    {interval(), percent, ""},
});

constexpr auto witness_of = [](const witness_case& c) {
  const auto found = detail::witness_in(c.values, c.in);
  return found ? to_text(*found) : decimal_characters{};
};

}  // namespace

TEST_CASE("the witness of an interval is a short number in it", "[check][witness]") {
  for (const auto& [c, result, same] : both_times<cases, witness_of>()) {
    INFO(std::string(to_text(c.values)) << " " << c.in.symbol());
    CHECK(std::string_view(result) == c.expected);
    const auto witness = detail::witness_in(c.values, c.in);
    if (witness) CHECK(c.values.contains(*witness));
  }
}

TEST_CASE("an interval may hold numbers that no decimal writes", "[check][witness]") {
  const interval narrow(cut::after(longest - 1), cut::before(longest));
  CHECK(detail::has_number_in(narrow, percent));
  CHECK_FALSE(detail::has_number_in(narrow, times));
  CHECK(detail::has_number_in(interval::more_than(longest), times));
  CHECK_FALSE(detail::has_number_in(interval(), percent));
  CHECK_FALSE(detail::has_number_in(interval::less_than(0), times));
  CHECK(detail::has_number_in(interval::less_than(0), percent));
  CHECK_FALSE(detail::has_number_in(interval::closed(4.5_dec, 4.9_dec), times));
  CHECK(detail::has_number_in(interval::closed(4.5_dec, 5), times));
}
