// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <jixiao/base/error.hpp>
#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/lexicon.hpp>

namespace jixiao::detail {

/// What a note （含） or （不含） says of the number it stands at.
enum class inclusion : std::uint8_t { unsaid, included, excluded };

/// One number of a band text with the words that bound it: 不低于98%, 90%（含）, 6月30日前.
struct term {
  /// The same, but for a date that names a month or a year: its first and last day.
  decimal first;
  decimal last;
  jixiao::unit unit;
  bound_kind bound = bound_kind::none;
  inclusion said = inclusion::unsaid;
  bool has_unit = false;
  bool is_date = false;
  /// A date of month or year precision: 前 does not say whether its days are meant.
  bool is_span = false;
  /// ±10%
  bool is_deviation = false;
  /// The bound is of a word that a note may change (以上（不含）).
  bool bound_yields = false;
  /// The bound is of a word that any other word overrides (达到).
  bool is_weak = false;
  /// The bound is of a word that goes with days (不晚于).
  bool bounds_days = false;
  /// 含 stands behind a word that leaves the number out: 高于20%（含）.
  bool includes_strict = false;
  /// A place in a ranking.
  bool is_place = false;
  /// 万, 亿 behind the digits, as a power of ten.
  int multiplier = 0;
  /// As those of a cut.
  int unwritten_zeros = 0;
  /// Positions in the normal form: of the number, of the word that bounds it, behind both.
  std::size_t begin = 0;
  std::size_t bound_at = 0;
  std::size_t end = 0;

  constexpr void set(const date_reading& date) {
    first = date.first_day();
    last = date.last_day();
    unit = date.unit();
    has_unit = is_date = true;
    is_span = date.precision != date_precision::day;
  }
};

/// How the terms of a claim belong together.
enum class term_link : std::uint8_t {
  alone,
  range,      ///< 95%～98%
  both,       ///< 90%以上95%以下
  tolerance,  ///< 10.0±0.1
  outward,    ///< 90%以下和110%以上
};

/// What one claim of a band text says: 超过90%至95%.
struct text_claim {
  term left;
  term right;
  term_link link = term_link::alone;
  /// Where the link stands.
  std::size_t link_at = 0;
};

constexpr std::int64_t common_divisor(std::int64_t a, std::int64_t b) {
  while (b != 0) {
    const std::int64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/// Restates a value in another unit of its dimension; false where no decimal is equal to it (天 in
/// 周) or it might not fit.
constexpr bool restate(decimal& value, const unit& from, const unit& to) {
  if (from == to) return true;
  if (!from.converts_to(to)) return false;
  std::int64_t up = from.factor_numerator() * to.factor_denominator();
  std::int64_t down = from.factor_denominator() * to.factor_numerator();
  const std::int64_t shared = common_divisor(up, down);
  up /= shared;
  down /= shared;
  int scale = 0;
  for (; down % 5 == 0; down /= 5, up *= 2) ++scale;
  for (; down % 2 == 0; down /= 2, up *= 5) ++scale;
  const bool fits = magnitude(value.coefficient()) < power_of_ten(25) && value.scale() < 40;
  if (down != 1 || up > 1000000000000 || !fits) return false;
  value = decimal::of(value.coefficient() * int128(up), value.scale() + scale);
  if (scale != 0) value = value.stripped();
  return true;
}

/// The zeros of a restated number that its text does not have as digits: 3 of 1.5万元 as 15000元.
constexpr int zeros_gained(const decimal& written, const decimal& restated) {
  decimal power = 1;
  decimal product;
  for (int count = 0; count <= 12; ++count, power = power * 10) {
    if (!decimal::multiply(written, power, product)) return 0;
    if (product == restated) return count > written.scale() ? count - written.scale() : 0;
  }
  return 0;
}

/// Of a term whose first value is restated and whose last is not yet: the last digit that its text
/// has stays the last, 万 of 2000万 beside 1500万元.
constexpr void keep_last_digit(term& t) {
  const int zeros =
      t.unwritten_zeros + zeros_gained(t.last, t.first) - zeros_gained(t.first, t.last);
  t.unwritten_zeros = zeros < 0 ? 0 : zeros;
  t.last = t.first;
}

/// The numbers that a bound leaves of a number, or of a date from its first to its last day.
constexpr interval bounded(bound_kind kind, const decimal& first, const decimal& last) {
  switch (kind) {
    case bound_kind::at_least: return interval::at_least(first);
    case bound_kind::more_than: return interval::more_than(last);
    case bound_kind::less_than: return interval::less_than(first);
    case bound_kind::at_most: return interval::at_most(last);
    default: return interval::closed(first, last);
  }
}

/// Turns a claim into the numbers that it claims. Each fault is of words that contradict each
/// other.
class claim_meaning {
 public:
  constexpr explicit claim_meaning(const text_claim& c) : claim_(c) {
    work_out();
    note_digits();
  }

  /// One interval, or two for what lies outside ±10% or from ±5% to ±10%.
  constexpr const interval& first() const { return first_; }
  constexpr const interval& second() const { return second_; }
  constexpr bool is_reversed() const { return reversed_; }
  /// Whether an end of the first interval is marked 含.
  constexpr bool states_lower() const { return states_lower_ && first_.includes_lower(); }
  constexpr bool states_upper() const { return states_upper_ && first_.includes_upper(); }
  /// The same of the second interval, which is the first one's mirror.
  constexpr bool second_states_lower() const { return is_mirrored_ && states_upper(); }
  constexpr bool second_states_upper() const { return is_mirrored_ && states_lower(); }
  /// Whether 含 overruled a strict word.
  constexpr bool includes_strict() const { return includes_strict_; }
  /// The offset is a position in the normal form.
  constexpr text_fault problem() const { return problem_; }

 private:
  constexpr void work_out() {
    mark_ends();
    includes_strict_ = claim_.left.includes_strict || claim_.right.includes_strict;
    switch (claim_.link) {
      case term_link::alone:
        return claim_.left.is_deviation ? deviation(claim_.left) : single(claim_.left, first_);
      case term_link::range: return range();
      case term_link::both: return both();
      case term_link::tolerance: return tolerance();
      case term_link::outward: return outward();
    }
  }

  // Of a range its own two ends; of one bound, or of two, those that the words bound.
  constexpr void mark_ends() {
    const bool left = claim_.left.said == inclusion::included;
    const bool right = claim_.right.said == inclusion::included;
    if (!left && !right) return;
    const bool swaps = claim_.link == term_link::range && claim_.right.last < claim_.left.first;
    const bool left_is_lower =
        claim_.link == term_link::range ? !swaps : is_lower_bound(claim_.left.bound);
    if (claim_.link == term_link::alone &&
        (claim_.left.bound == bound_kind::none || claim_.left.is_deviation)) {
      states_lower_ = states_upper_ = left;
      return;
    }
    states_lower_ = left_is_lower ? left : right;
    states_upper_ = left_is_lower ? right : left;
  }

  // Ends keep which of their zeros are not written.
  constexpr void note_digits() {
    if (claim_.left.unwritten_zeros == 0 && claim_.right.unwritten_zeros == 0) return;
    first_ = {with_digits(first_.lower()), with_digits(first_.upper())};
    second_ = {with_digits(second_.lower()), with_digits(second_.upper())};
  }
  constexpr cut with_digits(const cut& c) const {
    if (!c.is_finite()) return c;
    const bool is_right = claim_.link != term_link::alone && c.value() == claim_.right.first;
    return c.with_unwritten_zeros((is_right ? claim_.right : claim_.left).unwritten_zeros);
  }

  constexpr void fail(std::size_t position) {
    if (!problem_) problem_ = {fault::conflicting_words, position};
  }

  // The bound with its note; a note that contradicts an unyielding word is a fault.
  constexpr bound_kind noted(const term& t) {
    if (t.said == inclusion::unsaid) return t.bound;
    const bool in = t.said == inclusion::included;
    if (t.bound == bound_kind::none && in) return t.bound;
    if (t.bound == bound_kind::none || t.bound == bound_kind::exactly) {
      fail(t.end);
      return t.bound;
    }
    const bool lower = is_lower_bound(t.bound);
    const bound_kind wanted = lower ? (in ? bound_kind::at_least : bound_kind::more_than)
                                    : (in ? bound_kind::at_most : bound_kind::less_than);
    if (in && wanted != t.bound)
      includes_strict_ = !t.bound_yields;
    else if (wanted != t.bound && !t.bound_yields)
      fail(t.bound_at);
    return wanted;
  }

  constexpr void single(const term& t, interval& result) {
    const bound_kind kind = noted(t);
    result = bounded(kind, t.first, t.last);
    // 12月前: before December, or by its end?
    if (t.is_span && kind == bound_kind::at_most && t.bound_yields) fail(t.bound_at);
  }

  // ±10%, with or without 以内, is what lies within; 以上, 超过 are what lies outside.
  constexpr void deviation(const term& t) {
    const decimal size = t.first.is_negative() ? -t.first : t.first;
    const bound_kind kind = noted(t);
    switch (kind) {
      case bound_kind::at_least:
      case bound_kind::more_than: {
        const bool in = kind == bound_kind::at_least;
        first_ = in ? interval::at_most(-size) : interval::less_than(-size);
        second_ = in ? interval::at_least(size) : interval::more_than(size);
        is_mirrored_ = true;
        return;
      }
      case bound_kind::less_than:
        first_ = {cut::after(-size), cut::before(size)};
        if (first_.is_empty()) fail(t.bound_at);
        return;
      case bound_kind::exactly: return fail(t.bound_at);
      default: first_ = interval::closed(-size, size);
    }
  }

  // Whether an end of a range is left out.
  constexpr bool is_open(const term& t, bound_kind strict, bound_kind inclusive) {
    const bool says_side = t.bound != bound_kind::none && t.bound != bound_kind::exactly;
    if (says_side && t.bound != strict && t.bound != inclusive) fail(t.bound_at);
    if (t.said == inclusion::unsaid) return t.bound == strict;
    const bool open = t.said == inclusion::excluded;
    if (t.bound != bound_kind::none && open != (t.bound == strict) && !t.bound_yields) {
      if (open) fail(t.bound_at);
      includes_strict_ = true;
    }
    return open;
  }

  constexpr void range() {
    const term& a = claim_.left;
    const term& b = claim_.right;
    if (b.is_deviation && !a.is_deviation) return fail(claim_.link_at);
    reversed_ = b.last < a.first;
    if (!reversed_) {
      const bool left_open = is_open(a, bound_kind::more_than, bound_kind::at_least);
      const bool right_open = is_open(b, bound_kind::less_than, bound_kind::at_most);
      first_ = {left_open ? cut::after(a.last) : cut::before(a.first),
                right_open ? cut::before(b.first) : cut::after(b.last)};
    } else {
      // Words bound the end that is greater or less, so beside reversed ends they contradict; but
      // for the 以内 that only repeats what a range is.
      if (a.bound != bound_kind::none) fail(a.bound_at);
      if (b.bound != bound_kind::none && b.bound != bound_kind::at_most) fail(b.bound_at);
      const bool low_open = b.said == inclusion::excluded;
      const bool high_open = a.said == inclusion::excluded;
      first_ = {low_open ? cut::after(b.last) : cut::before(b.first),
                high_open ? cut::before(a.first) : cut::after(a.last)};
    }
    if (first_.is_empty()) fail(claim_.link_at);
    if (a.is_deviation) mirror();
  }
  // ±5%～±10%: as far on either side.
  constexpr void mirror() {
    const cut low = first_.lower();
    const cut high = first_.upper();
    if (low < cut::before(0)) return fail(claim_.link_at);
    const auto opposite = [](const cut& c) {
      return c.is_before() ? cut::after(-c.value()) : cut::before(-c.value());
    };
    // ±0～±5% is one piece.
    if (low == cut::before(0)) {
      first_ = {opposite(high), high};
      states_lower_ = states_upper_;
      return;
    }
    second_ = first_;
    first_ = {opposite(high), opposite(low)};
    std::swap(states_lower_, states_upper_);
    is_mirrored_ = true;
  }

  constexpr void both() {
    if (claim_.left.is_deviation || claim_.right.is_deviation) return fail(claim_.link_at);
    interval a;
    interval b;
    single(claim_.left, a);
    single(claim_.right, b);
    const bool one_each = a.has_lower() != b.has_lower() && a.has_upper() != b.has_upper();
    first_ = intersection(a, b);
    if (!one_each || first_.is_empty()) fail(claim_.link_at);
  }

  // 90%以下和110%以上: 和 joins claims only if no number could meet both. 3次及3次以上 says its
  // number twice.
  constexpr void outward() {
    const term& a = claim_.left;
    const term& b = claim_.right;
    if (a.is_deviation || b.is_deviation) return fail(claim_.link_at);
    const bool repeats = a.bound == bound_kind::none && b.bound_yields && a.first == b.first &&
                         a.first == a.last && a.said != inclusion::excluded;
    if (repeats) return single(b, first_);
    single(claim_.left, first_);
    single(claim_.right, second_);
    const bool one_each =
        first_.has_lower() != second_.has_lower() && first_.has_upper() != second_.has_upper();
    if (!one_each || !intersection(first_, second_).is_empty()) fail(claim_.link_at);
  }

  constexpr void tolerance() {
    const decimal& centre = claim_.left.first;
    const decimal& size = claim_.right.first;
    const auto fits = [](const decimal& d) {
      return magnitude(d.coefficient()) < power_of_ten(18) && d.scale() <= 18;
    };
    if (!fits(centre) || !fits(size)) {
      problem_ = {fault::too_many_digits, claim_.right.begin};
      return;
    }
    const bool bounded =
        claim_.left.bound != bound_kind::none ||
        (claim_.right.bound != bound_kind::none && claim_.right.bound != bound_kind::at_most);
    if (bounded || size.is_negative()) return fail(claim_.link_at);
    const bool low_open = claim_.left.said == inclusion::excluded;
    const bool high_open = claim_.right.said == inclusion::excluded;
    if (low_open || high_open) return fail(claim_.link_at);
    first_ = interval::closed(centre - size, centre + size);
    if (claim_.left.unit.is_countable() && centre < size)
      problem_ = {fault::negative_count, claim_.right.begin};
  }

  const text_claim& claim_;
  interval first_;
  interval second_;
  text_fault problem_;
  bool reversed_ = false;
  bool is_mirrored_ = false;
  bool states_lower_ = false;
  bool states_upper_ = false;
  bool includes_strict_ = false;
};

}  // namespace jixiao::detail
