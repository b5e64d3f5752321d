// SPDX-License-Identifier: BSL-1.0

#include <jixiao/set/cut.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <type_traits>

#include <jixiao/number/decimal_text.hpp>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::cut;
using jixiao::fraction;

namespace {

static_assert(std::regular<cut>);
static_assert(std::three_way_comparable<cut, std::weak_ordering>);
#if JIXIAO_NATIVE_INT128
static_assert(std::is_trivially_copyable_v<cut>);
#endif

// From left to right; equal ones share a rank.
struct ranked_cut {
  cut at;
  int rank;
};

constexpr auto line = std::to_array<ranked_cut>({
    {cut::line_start(), 0},
    {cut{}, 0},
    {cut::before(-1), 1},
    {cut::after(-1), 2},
    {cut::before(0), 3},
    {cut::before(0.00_dec), 3},
    {cut::after(0), 4},
    {cut::before(97.995_dec), 5},
    {cut::after(97.995_dec), 6},
    {cut::before(98), 7},
    {cut::before(98.00_dec), 7},
    {cut::after(98), 8},
    {cut::after(98.0_dec), 8},
    {cut::line_end(), 9},
});

}  // namespace

TEST_CASE("cuts are ordered along the line, before a number left of after it") {
  for (const auto& a : line)
    for (const auto& b : line) {
      CHECK((a.at < b.at) == (a.rank < b.rank));
      CHECK((a.at == b.at) == (a.rank == b.rank));
      CHECK((a.at > b.at) == (a.rank > b.rank));
    }
  static_assert(cut::before(98) < cut::after(98));
  static_assert(cut::after(97) < cut::before(98));
  static_assert(cut::line_start() < cut::before(-1) && cut::after(1) < cut::line_end());
}

TEST_CASE("a number lies right of the cuts before it, and left of those after it") {
  static_assert(cut::before(98).is_left_of(98_dec));
  static_assert(!cut::after(98).is_left_of(98_dec));
  static_assert(cut::after(98).is_left_of(98.0000000000000000000000000000001_dec));
  static_assert(!cut::before(98).is_left_of(97.99999999999999999999_dec));
  static_assert(cut::line_start().is_left_of(-1_dec));
  static_assert(!cut::line_end().is_left_of(99999999999999999999999999999999999999_dec));
  static_assert(cut::before(0.98_dec).is_left_of(fraction(49, 50)));
  static_assert(!cut::after(0.98_dec).is_left_of(fraction(49, 50)));
  static_assert(
      cut::after(0.33333333333333333333333333333333333333_dec).is_left_of(fraction(1, 3)));
}

TEST_CASE("the ends of the line are cuts beside no number") {
  static_assert(!cut::line_start().is_finite() && !cut::line_end().is_finite());
  static_assert(!cut::line_start().is_before() && !cut::line_end().is_after());
  static_assert(cut::before(1).is_finite() && cut::before(1).is_before());
  static_assert(cut::after(1).is_finite() && cut::after(1).is_after());
  static_assert(cut::after(1).value() == 1_dec);
}

TEST_CASE("a cut knows how many zeros of its number are not written, and is the same without") {
  const cut plain = cut::after(15000);
  CHECK(plain.unwritten_zeros() == 0);
  CHECK(cut{}.unwritten_zeros() == 0);
  const cut short_form = plain.with_unwritten_zeros(3);  // 1.5万
  CHECK(short_form.unwritten_zeros() == 3);
  CHECK(short_form == plain);
  CHECK(short_form.is_after());
  CHECK(short_form.value() == 15000);
}
