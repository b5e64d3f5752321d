// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

#include <jixiao/number/rounding.hpp>

// Numbers as a slow and obviously right reference: fractions of whole numbers of any size, read
// from text. Of the library it knows the names of the rounding modes alone.
namespace reference {

using integer = boost::multiprecision::cpp_int;
using number = boost::multiprecision::cpp_rational;

inline const integer& ten_to(int exponent) {
  static const std::vector<integer> powers = [] {
    std::vector<integer> found{1};
    while (found.size() < 400) found.push_back(found.back() * 10);
    return found;
  }();
  return powers.at(static_cast<std::size_t>(exponent));
}

// Of `-12.50`: the digits as a whole number, divided by ten for each one behind the point.
inline number number_of(std::string_view text) {
  const std::size_t stroke = text.find('/');
  if (stroke != std::string_view::npos)
    return number_of(text.substr(0, stroke)) / number_of(text.substr(stroke + 1));
  integer digits = 0;
  int places = 0;
  bool after_point = false;
  for (char c : text) {
    if (c == '.') after_point = true;
    if (c < '0' || c > '9') continue;
    digits = digits * 10 + (c - '0');
    if (after_point) ++places;
  }
  if (text.substr(0, 1) == "-") digits = -digits;
  return number(digits, ten_to(places));
}

template <class Value>
number value_of(const Value& v) {
  return number_of(std::string_view(to_text(v)));
}

inline bool is_whole(const number& x) { return denominator(x) == 1; }

// Whether x has a form of at most 38 digits, at most 76 of them behind the point.
inline bool is_representable(const number& x) {
  for (int places = 0; places <= 76; ++places) {
    const number shifted = x * ten_to(places);
    if (abs(shifted) >= ten_to(38)) return false;
    if (is_whole(shifted)) return true;
  }
  return false;
}

// Whether it can be written with exactly so many places.
inline bool has_form(const number& x, int places) {
  const number shifted = x * ten_to(places);
  return is_whole(shifted) && abs(shifted) < ten_to(38);
}

// The largest whole number not above x.
inline integer floor_of(const number& x) {
  integer whole = numerator(x) / denominator(x);
  while (number(whole) > x) --whole;
  while (number(whole + 1) <= x) ++whole;
  return whole;
}

// Of the two neighbours among the multiples of the interval, the one that the mode's definition
// names.
inline number rounded(const number& x, const number& interval, jixiao::rounding mode) {
  const integer below = floor_of(number(x / interval));
  const number low = number(below) * interval;
  if (low == x) return x;
  const number high = low + interval;
  const number inner = x > 0 ? low : high;  // towards zero
  const number outer = x > 0 ? high : low;
  const number even = below % 2 == 0 ? low : high;
  const number to_low = x - low;
  const number to_high = high - x;
  const bool tie = to_low == to_high;
  const number nearest = to_low < to_high ? low : high;
  switch (mode) {
    case jixiao::rounding::half_up: return tie ? outer : nearest;
    case jixiao::rounding::half_down: return tie ? inner : nearest;
    case jixiao::rounding::half_even: return tie ? even : nearest;
    case jixiao::rounding::up: return outer;
    case jixiao::rounding::down: return inner;
    case jixiao::rounding::ceiling: return high;
    case jixiao::rounding::floor: return low;
  }
  return x;
}

// The interval that leaves so many significant digits of x.
inline number interval_of_significant(const number& x, int digits) {
  number leading = 1;  // the place of the first digit
  while (leading > abs(x)) leading /= 10;
  while (leading * 10 <= abs(x)) leading *= 10;
  for (int i = 1; i < digits; ++i) leading /= 10;
  return leading;
}

}  // namespace reference
