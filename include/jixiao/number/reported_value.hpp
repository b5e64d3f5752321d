// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/rounding.hpp>

namespace jixiao {

/// What became of a value when it was rounded to be reported (GB/T 8170—2008, 3.3.2): the sign set
/// behind a last digit 5, since whoever rounds again must know on which side of it the value lay.
/// The rule is known here from courseware and worked examples, not from the standard's own text.
enum class report_mark : std::uint8_t {
  none,   ///< nothing was discarded, or the digit needs no mark
  cut,    ///< (+): was larger in size, and was cut
  raised  ///< (−): was smaller in size, and was raised
};

/// A value rounded with one place more than will be judged, for somebody else to judge (报出值):
/// 16.5(+) is a little more than 16.5, −16.5(+) a little further from zero than −16.5.
///
///     reported(15.4546_dec, 0.1_dec);                       // 15.5(-)
///     round_to_interval(reported(15.4546_dec, 0.1_dec), 1); // 15, as from the value itself
struct reported_value {
  decimal value;                         ///< as reported: 16.5 of 16.5(+)
  report_mark mark = report_mark::none;  ///< which side of it the true value lies on, if any

  friend constexpr bool operator==(const reported_value&, const reported_value&) = default;
  /// Against a bound, by the mark where the figures are equal: 16.5(-) is less than 16.5. So
  /// `interval::contains` judges reported values.
  friend constexpr std::weak_ordering operator<=>(const reported_value& a, const decimal& b) {
    const std::weak_ordering by_figure = a.value <=> b;
    if (by_figure != 0 || a.mark == report_mark::none) return by_figure;
    return (a.mark == report_mark::cut) != a.value.is_negative() ? std::weak_ordering::greater
                                                                 : std::weak_ordering::less;
  }
  friend constexpr bool operator==(const reported_value& a, const decimal& b) {
    return (a <=> b) == 0;
  }
};

namespace detail {

constexpr bool ends_in_five(const decimal& value) {
  uint128 rest = magnitude(value.coefficient());
  while (rest != 0 && rest % 10 == 0) rest /= 10;
  return rest % 10 == 5;
}

}  // namespace detail

/// Rounded to `interval` (half even) and marked if its last digit other than zero is a 5 that the
/// rounding made: 24.5002 to 0.1 → 24.5(+), 17.5000 → 17.5.
/// @throws as round_to_interval.
constexpr reported_value reported(const decimal& value, const decimal& interval,
                                  rounding mode = rounding::half_even) {
  const decimal rounded = round_to_interval(value, interval, mode);
  const std::weak_ordering moved = abs(value) <=> abs(rounded);
  if (moved == 0 || !detail::ends_in_five(rounded)) return {rounded, report_mark::none};
  return {rounded, moved > 0 ? report_mark::cut : report_mark::raised};
}

/// Whether a value lies midway between two multiples of the interval. One that was rounded before
/// and has lost its mark can't be rounded to this interval in confidence.
/// @throws as round_to_interval.
constexpr bool is_tie(const decimal& value, const decimal& interval) {
  const decimal nearer = round_to_interval(value, interval, rounding::down);
  return compare_products(abs(value) - abs(nearer), 2, interval, 1) == 0;
}

/// The reported value rounded again, as the value it stands for would be: where the digit to
/// discard is exactly the marked 5, (+) goes up and (−) is cut. A one-way mode moves a marked
/// multiple of the interval too. @throws as round_to_interval.
constexpr decimal round_to_interval(const reported_value& reported, const decimal& interval,
                                    rounding mode = rounding::half_even) {
  const decimal& value = reported.value;
  if (reported.mark == report_mark::none) return round_to_interval(value, interval, mode);
  const bool negative = value.is_negative();
  const bool cut = reported.mark == report_mark::cut;
  const decimal nearer = round_to_interval(value, interval, rounding::down);
  const decimal step = negative ? -interval : interval;
  if (nearer == value) {
    // Just beyond this multiple, or just short of it.
    const bool away = detail::rounds_away(
        mode, negative, false, cut ? std::weak_ordering::less : std::weak_ordering::greater);
    return cut == away ? (cut ? nearer + step : nearer - step) : nearer;
  }
  if (!is_tie(value, interval)) return round_to_interval(value, interval, mode);
  return detail::rounds_away(mode, negative, false,
                             cut ? std::weak_ordering::greater : std::weak_ordering::less)
             ? nearer + step
             : nearer;
}

/// One value rounded once, and the same rounded step by step (连续修约).
/// The latter is forbidden by GB/T 8170—2008, 3.3.1.
struct chained_rounding {
  decimal once;     ///< from the value itself, as the standard demands
  decimal chained;  ///< by way of the steps between

  /// Whether the steps between made another result.
  constexpr bool changes() const { return once != chained; }
};

/// Rounds to the last interval, directly and through all those before it: 97.46 over 0.1 and 1 is
/// 97 at once and 98 in a chain. With no interval both are the value.
/// @throws as round_to_interval.
constexpr chained_rounding round_in_chain(const decimal& value, std::span<const decimal> intervals,
                                          rounding mode = rounding::half_even) {
  chained_rounding result{value, value};
  for (const decimal& interval : intervals)
    result.chained = round_to_interval(result.chained, interval, mode);
  if (!intervals.empty()) result.once = round_to_interval(value, intervals.back(), mode);
  return result;
}

/// A mark found in a text: bytes `offset … offset + length`.
struct report_mark_place {
  report_mark mark = report_mark::none;  ///< `none` where the text has none
  std::size_t offset = 0;  ///< the byte at which it begins; of none the length of the text
  std::size_t length = 0;  ///< in bytes
};

/// The first mark in a text: (+), (-), their full-width forms, or superscript ⁺ and ⁻. None found
/// is report_mark::none with the offset at the end. A bare + or - is no mark. Never throws;
/// O(length).
constexpr report_mark_place find_report_mark(std::string_view text) {
  struct spelling {
    std::string_view text;
    report_mark mark;
  };
  using namespace std::string_view_literals;
  constexpr std::string_view opening[] = {"("sv, "（"sv};
  constexpr std::string_view closing[] = {")"sv, "）"sv};
  constexpr spelling signs[] = {{"+"sv, report_mark::cut},     {"＋"sv, report_mark::cut},
                                {"⁺"sv, report_mark::cut},     {"-"sv, report_mark::raised},
                                {"－"sv, report_mark::raised}, {"−"sv, report_mark::raised},
                                {"⁻"sv, report_mark::raised}};
  const auto length_of_any = [](std::string_view rest, const auto& words) {
    for (std::string_view word : words)
      if (rest.starts_with(word)) return word.size();
    return std::size_t{0};
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const std::size_t open = length_of_any(rest, opening);
    for (const spelling& sign : signs) {
      if (!rest.substr(open).starts_with(sign.text)) continue;
      const std::size_t close = length_of_any(rest.substr(open + sign.text.size()), closing);
      const bool superscript = sign.text == "⁺" || sign.text == "⁻";
      if (open != 0 ? close != 0 : superscript)
        return {sign.mark, i, open + sign.text.size() + (open != 0 ? close : 0)};
    }
  }
  return {report_mark::none, text.size(), 0};
}

/// A reported value read from text, or what is wrong with the text.
struct reported_reading {
  reported_value value;  ///< 0 where it cannot be read
  text_fault problem;    ///< what is wrong and at which byte, if anything is

  /// Whether it could be read.
  constexpr explicit operator bool() const { return !problem; }
};

/// Reads `16.5(+)`, `16.5（－）`, `16.5⁺`, `16.5`. The mark stands behind the number; zero has
/// none. Never throws; O(length).
constexpr reported_reading read_reported(std::string_view text) {
  const report_mark_place place = find_report_mark(text);
  const decimal_reading number = read_decimal(text.substr(0, place.offset));
  if (number.problem) return {{}, number.problem};
  if (place.mark == report_mark::none) return {{number.value, place.mark}, {}};
  if (number.value.is_zero()) return {{}, {fault::stray_character, place.offset}};
  const std::string_view rest = text.substr(place.offset + place.length);
  const std::string_view stray = detail::trimmed(rest);
  if (!stray.empty())
    return {{}, {fault::stray_character, static_cast<std::size_t>(stray.data() - text.data())}};
  return {{number.value, place.mark}, {}};
}

/// The same, for callers who know that it is a reported value. @throws input_error otherwise.
constexpr reported_value to_reported(std::string_view text) {
  const reported_reading reading = read_reported(text);
  if (!reading) throw input_error(reading.problem, std::string(text), like_example{"16.5(+)"});
  return reading.value;
}

/// `16.5(+)`, `-15.5(-)`, `17.5`.
constexpr detail::fixed_text<84> to_text(const reported_value& reported) {
  detail::fixed_text<84> text(to_text(reported.value).view());
  if (reported.mark == report_mark::none) return text;
  return text.append(reported.mark == report_mark::cut ? "(+)" : "(-)");
}

}  // namespace jixiao
