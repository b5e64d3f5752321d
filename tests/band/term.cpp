// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/term.hpp>

#include <jixiao/band/band_text.hpp>
#include <jixiao/number/decimal_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;
using namespace jixiao::detail;

namespace {

constexpr term number(decimal value, bound_kind bound = bound_kind::none,
                      inclusion said = inclusion::unsaid, bool yields = false) {
  term t;
  t.first = t.last = value;
  t.bound = bound;
  t.said = said;
  t.bound_yields = yields;
  return t;
}
constexpr text_claim claim_of(const term& left, term_link link = term_link::alone,
                              const term& right = {}) {
  text_claim c;
  c.left = left;
  c.right = right;
  c.link = link;
  return c;
}
constexpr interval meaning(const text_claim& c) { return claim_meaning(c).first(); }
constexpr bool contradicts(const text_claim& c) {
  return claim_meaning(c).problem().what == fault::conflicting_words;
}

static_assert(meaning(claim_of(number(98, bound_kind::at_least))) == interval::at_least(98));

bool restates(decimal value, const unit& from, const unit& to, decimal expected) {
  return restate(value, from, to) && value == expected;
}

}  // namespace

TEST_CASE("a note changes the bound of a word that yields, and of no other") {
  using enum bound_kind;
  const auto noted = [](bound_kind bound, inclusion said, bool may_yield) {
    return claim_of(number(90, bound, said, may_yield));
  };
  CHECK(meaning(noted(at_least, inclusion::excluded, true)) == interval::more_than(90));
  CHECK(meaning(noted(at_most, inclusion::excluded, true)) == interval::less_than(90));
  CHECK(meaning(noted(more_than, inclusion::included, true)) == interval::at_least(90));
  CHECK(meaning(noted(at_least, inclusion::included, false)) == interval::at_least(90));
  CHECK(contradicts(noted(at_least, inclusion::excluded, false)));
  // A strict word that 含 stands behind is overruled, and the claim says so.
  CHECK(meaning(noted(less_than, inclusion::included, false)) == interval::at_most(90));
  CHECK(claim_meaning(noted(less_than, inclusion::included, false)).includes_strict());
  CHECK_FALSE(claim_meaning(noted(more_than, inclusion::included, true)).includes_strict());
  CHECK(meaning(noted(none, inclusion::included, false)) == interval::point(90));
  CHECK(contradicts(noted(exactly, inclusion::included, false)));
}

TEST_CASE("a deviation is no end of anything but of another deviation") {
  using enum bound_kind;
  term around = number(5);
  around.is_deviation = true;
  for (const term_link link : {term_link::both, term_link::outward}) {
    CHECK(contradicts(claim_of(around, link, number(9, at_most))));
    CHECK(contradicts(claim_of(number(1, at_least), link, around)));
  }
  CHECK(contradicts(claim_of(number(1, at_least), term_link::range, around)));
  const auto to = [&](decimal end) {
    term other = number(end);
    other.is_deviation = true;
    return claim_of(around, term_link::range, other);
  };
  CHECK(claim_meaning(to(9)).first() == interval::closed(-9, -5));
  CHECK(claim_meaning(to(9)).second() == interval::closed(5, 9));
  CHECK(contradicts(to(-9)));
  // Nor where the words would fit.
  around.bound = at_most;
  CHECK(contradicts(claim_of(around, term_link::outward, number(9, at_least))));
  CHECK(contradicts(claim_of(number(9, at_least), term_link::outward, around)));
}

TEST_CASE("the ends of a range go by their words, else they are in it") {
  using enum bound_kind;
  const auto range = [](const term& a, const term& b) { return claim_of(a, term_link::range, b); };
  CHECK(meaning(range(number(90), number(95))) == interval::closed(90, 95));
  CHECK(meaning(range(number(90, more_than), number(95, less_than))) ==
        interval(cut::after(90), cut::before(95)));
  CHECK(contradicts(range(number(90, at_most), number(95))));
  CHECK(contradicts(range(number(90), number(95, at_least))));
  CHECK(contradicts(range(number(90, more_than), number(90))));
  CHECK(claim_meaning(range(number(95), number(90))).is_reversed());
  CHECK(contradicts(range(number(95, more_than), number(90))));
}

TEST_CASE("units are restated exactly or not at all") {
  const unit week = unit::named("周");
  CHECK(restates(1, ten_thousand_yuan, yuan, 10000));
  CHECK(restates(12345, yuan, ten_thousand_yuan, 1.2345_dec));
  CHECK(restates(2, week, days, 14));
  CHECK(restates(1000, per_mille, percent, 100));
  CHECK(restates(5, times, times, 5));
  decimal value = 10;
  CHECK_FALSE(restate(value, days, week));
  CHECK_FALSE(restate(value, days, times));
  CHECK(value == decimal(10));
  decimal long_value = to_decimal("99999999999999999999999999");
  CHECK_FALSE(restate(long_value, ten_thousand_yuan, yuan));
}

TEST_CASE("含 beside a deviation marks its ends on both sides") {
  struct marked {
    std::string_view text;
    unsigned stated;  // lower, upper of the first piece, then of the second
  };
  for (const marked& c : {marked{"±30%（含）以内", 0b0011},
                          {"±35%（含）以上", 0b0110},
                          {"±5%（含）～±10%", 0b0110},
                          {"±5%～±10%（含）", 0b1001},
                          {"±5%（含）～±10%（含）", 0b1111},
                          {"±5%（不含）以内", 0}}) {
    INFO(c.text);
    CHECK(read_band(c.text).stated == c.stated);
  }
}
