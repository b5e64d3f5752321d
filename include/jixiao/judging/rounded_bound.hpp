// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/standard/standard.hpp>

// The rounded-value comparison (修约值比较法, GB/T 8170—2008, 4.3.3): a value is rounded, half
// even, to the last digit of a bound before it is compared with it.

namespace jixiao::detail {

/// The last digit of each bound of a standard, as one of it: 1.5万元 → 1000元.
using bound_digits = inplace_vector<decimal, wide_partition::max_cuts>;

constexpr decimal finer(const decimal& a, const decimal& b) { return b < a ? b : a; }

// One of the last digit that the bounds of a band are written to, in the standard's unit.
constexpr decimal digit_of(const cut& written, const band& in, const unit& wanted) {
  const int zeros = written.unwritten_zeros();
  const decimal one = zeros > 0 ? decimal::of(int128(power_of_ten(zeros)), 0)
                                : decimal::of(1, written.value().scale());
  if (in.unit.is_bare() || in.unit == wanted) return one;
  const auto factor = exact_decimal(quantity{fraction(decimal(1)), in.unit}.in(wanted).value);
  decimal digit;
  return factor && decimal::multiply(one, *factor, digit) ? digit : one;
}

// Several bands may write the same bound: the finest counts.
constexpr void consider_digit(const cut& bound, const cut& own, const cut& written, const band& in,
                              const unit& wanted, std::optional<decimal>& digit) {
  if (!own.is_finite() || own != bound) return;
  const decimal found = digit_of(written, in, wanted);
  digit = digit ? finer(*digit, found) : found;
}

constexpr decimal written_digit(const standard_view& s, const cut& bound) {
  std::optional<decimal> digit;
  for (grade g : s.levels()) {
    const band_set& claimed = s.claimed_by(g);
    for (std::size_t i = 0; i < claimed.size(); ++i) {
      const interval& written = s[g].set[i];
      consider_digit(bound, claimed[i].lower(), written.lower(), s[g], s.unit(), digit);
      consider_digit(bound, claimed[i].upper(), written.upper(), s[g], s.unit(), digit);
    }
  }
  return digit.value_or(decimal::of(1, bound.value().scale()));
}

// Whether one bound, rounded to its own digit, might be passed before the other is reached.
constexpr bool are_too_near(const decimal& low, const decimal& high, const decimal& coarser) {
  decimal twice;
  decimal apart;
  return decimal::add(high, -low, apart) && decimal::multiply(apart, 2, twice) && twice <= coarser;
}

/// Each bound's own last digit; where two lie no further apart than half a digit of the coarser,
/// both at the finer.
constexpr bound_digits digits_of_bounds(const standard_view& s) {
  const auto& cuts = s.parts().cuts();
  bound_digits digits;
  for (const cut& c : cuts) digits.push_back(written_digit(s, c));
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      if (digits[i] == digits[i + 1]) continue;
      const decimal fine = finer(digits[i], digits[i + 1]);
      const decimal coarse = digits[i] < digits[i + 1] ? digits[i + 1] : digits[i];
      if (!are_too_near(cuts[i].value(), cuts[i + 1].value(), coarse)) continue;
      digits[i] = digits[i + 1] = fine;
      changed = true;
    }
  }
  return digits;
}

// A value rounded to multiples of a digit. One that is a multiple stays as it is, however long.
constexpr fraction rounded_to_digit(const fraction& value, const decimal& digit) {
  const decimal least = digit.stripped();
  if (least.coefficient() == 1) {
    const int places = least.scale();
    if (value.is_decimal() && value.numerator().scale() <= places) return value;
    return quotient(value.numerator(), value.denominator(), places, rounding::half_even);
  }
  return quotient(value.numerator(), value.denominator() * digit, 0, rounding::half_even) * digit;
}

// A value, rounded half even to multiples of the digit, lies right of a cut exactly if the value
// itself lies right of this one: half a digit to the left of the first multiple that does.
// @throws std::overflow_error past 38 digits.
constexpr cut cut_before_rounding(const cut& c, const decimal& digit) {
  const decimal multiple = c.is_before()
                               ? quotient(c.value(), digit, 0, rounding::ceiling)
                               : quotient(c.value(), digit, 0, rounding::floor) + decimal(1);
  const decimal half = multiple * digit - digit * decimal::of(5, 1);
  return multiple.coefficient() % 2 == 0 ? cut::before(half) : cut::after(half);
}

}  // namespace jixiao::detail
