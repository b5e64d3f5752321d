// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/fixed_text.hpp>
#include <jixiao/number/decimal.hpp>

namespace jixiao {

/// A number read from text, or what is wrong with the text.
struct decimal_reading {
  decimal value;       ///< 0 where it cannot be read
  text_fault problem;  ///< what is wrong and at which byte, if anything is

  /// Whether it could be read.
  constexpr explicit operator bool() const { return !problem; }
};

namespace detail {

struct glyph {
  char ascii;          // the ASCII form; '\0' where there is none
  std::size_t length;  // bytes read; 0 where there is none
};

// One character of a number: ASCII, or its full-width form (U+FF01 … U+FF5E), or U+2212 minus.
constexpr glyph number_glyph(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  if (byte(0) < 0x80u) return {text[0], 1};
  if (byte(0) == 0xEFu && byte(1) == 0xBCu && byte(2) >= 0x81u && byte(2) <= 0xBFu)
    return {static_cast<char>(byte(2) - 0x81u + 0x21u), 3};
  if (byte(0) == 0xE2u && byte(1) == 0x88u && byte(2) == 0x92u) return {'-', 3};
  return {'\0', 0};
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view ideographic = "\xE3\x80\x80";
  constexpr std::string_view no_break = "\xC2\xA0";
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  const auto is_graphic = [](char c) { return c > ' ' && c <= '~'; };
  if (!text.empty() && is_graphic(text.front()) && is_graphic(text.back())) return text;
  for (;;) {
    if (!text.empty() && is_space(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with(ideographic))
      text.remove_prefix(ideographic.size());
    else if (text.starts_with(no_break))
      text.remove_prefix(no_break.size());
    else if (!text.empty() && is_space(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with(ideographic))
      text.remove_suffix(ideographic.size());
    else if (text.ends_with(no_break))
      text.remove_suffix(no_break.size());
    else
      return text;
  }
}

// Reads digits with one point and grouping commas; stops at the first character that cannot go on.
class number_scanner {
 public:
  constexpr explicit number_scanner(std::string_view text) : text_(text) {}

  constexpr std::size_t position() const { return position_; }
  constexpr text_fault problem() const { return problem_; }
  constexpr decimal value() const { return decimal::of(with_sign(digits_, negative_), scale_); }

  /// True when a number was read without fault; `position` is then past it.
  constexpr bool scan() {
    const glyph sign = peek();
    if (sign.ascii == '+' || sign.ascii == '-') {
      negative_ = sign.ascii == '-';
      position_ += sign.length;
    }
    if (take_short_number()) return true;
    while (!problem_ && step()) {
    }
    if (!problem_ && group_digits_ >= 0 && group_digits_ != 3) fail(fault::stray_character);
    if (!problem_ && (!any_digit_ || point_is_last_)) fail(fault::stray_character);
    return !problem_;
  }

 private:
  constexpr glyph peek() const {
    if (position_ >= text_.size()) return {'\0', 0};
    return number_glyph(text_.substr(position_));
  }
  constexpr void fail(fault what) { problem_ = {what, position_}; }

  constexpr bool step() {
    const glyph next = peek();
    if (is_digit(next.ascii))
      add_digit(static_cast<unsigned>(next.ascii - '0'));
    else if (next.ascii == '.')
      add_point();
    else if (next.ascii == ',' && any_digit_ && !seen_point_ && digit_follows(next.length))
      start_group();
    else
      return false;
    if (!problem_) position_ += next.length;
    return !problem_;
  }

  constexpr bool digit_follows(std::size_t length) const {
    const std::size_t after = position_ + length;
    return after < text_.size() && is_digit(number_glyph(text_.substr(after)).ascii);
  }

  constexpr void add_digit(unsigned digit) {
    if (digits_ >= power_of_ten(decimal::max_digits - 1)) return fail(fault::too_many_digits);
    if (seen_point_ && scale_ == decimal::max_scale) return fail(fault::too_many_digits);
    digits_ = digits_ * 10 + digit;
    count_digit();
  }

  // What nearly all numbers are: ASCII digits that surely fit, perhaps with a point among them.
  // False where something may go on with the number.
  constexpr bool take_short_number() {
    constexpr int most = 18;
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::uint64_t digits = 0;
    int count = 0;
    std::size_t point = none;
    std::size_t i = position_;
    for (; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '.' && point == none && count != 0) {
        point = i;
        continue;
      }
      if (!is_digit(c)) break;
      if (++count > most) return false;
      digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    }
    const char next = i < text_.size() ? text_[i] : ' ';
    const bool goes_on = next == '.' || next == ',' || static_cast<unsigned char>(next) >= 0x80u;
    if (count == 0 || point + 1 == i || goes_on) return false;
    digits_ = digits;
    scale_ = point == none ? 0 : static_cast<int>(i - point - 1);
    position_ = i;
    return true;
  }

  constexpr void count_digit() {
    if (seen_point_)
      ++scale_;
    else if (group_digits_ >= 0)
      ++group_digits_;
    else
      ++leading_digits_;
    any_digit_ = true;
    point_is_last_ = false;
  }

  constexpr void add_point() {
    if (seen_point_) return fail(fault::second_point);
    if (group_digits_ >= 0 && group_digits_ != 3) return fail(fault::stray_character);
    group_digits_ = -1;
    seen_point_ = point_is_last_ = true;
  }

  constexpr void start_group() {
    const bool misplaced = group_digits_ >= 0 ? group_digits_ != 3 : leading_digits_ > 3;
    if (misplaced) return fail(fault::stray_character);
    group_digits_ = 0;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  uint128 digits_{};
  int scale_ = 0;
  int leading_digits_ = 0;
  int group_digits_ = -1;  // digits since the last comma; -1 before any
  bool negative_ = false;
  bool any_digit_ = false;
  bool seen_point_ = false;
  bool point_is_last_ = false;
  text_fault problem_;
};

// What a text that is not a number, or has something behind its number, is better called.
constexpr fault fault_of_rest(std::string_view rest, bool after_digits) {
  if (rest.empty()) return fault::stray_character;
  const char c = number_glyph(rest).ascii;
  if (after_digits && (c == 'e' || c == 'E')) return fault::exponent;
  const auto starts = [&](std::string_view word) {
    if (rest.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char lower =
          rest[i] >= 'A' && rest[i] <= 'Z' ? static_cast<char>(rest[i] + 32) : rest[i];
      if (lower != word[i]) return false;
    }
    return true;
  };
  if (!after_digits && (starts("nan") || starts("inf") || starts("\xE2\x88\x9E")))
    return fault::not_finite;
  return fault::stray_character;
}

}  // namespace detail

/// Reads a whole text as one number: ASCII or full-width digits, a sign, one point, grouping commas
/// (`1,234.50`); spaces around it are ignored. Never throws; O(length).
constexpr decimal_reading read_decimal(std::string_view text) {
  const std::string_view inner = detail::trimmed(text);
  const auto start = static_cast<std::size_t>(inner.data() - text.data());
  if (inner.empty()) return {{}, {fault::empty_text, 0}};
  detail::number_scanner scanner(inner);
  const bool scanned = scanner.scan();
  if (scanned && scanner.position() == inner.size()) return {scanner.value(), {}};
  const fault own = scanner.problem().what;
  const std::string_view rest = inner.substr(scanner.position());
  const fault what = own != fault::none && own != fault::stray_character
                         ? own
                         : detail::fault_of_rest(rest, scanned);
  return {{}, {what, start + scanner.position()}};
}

/// The same, for callers who know that it is a number. @throws input_error otherwise.
constexpr decimal to_decimal(std::string_view text) {
  const decimal_reading reading = read_decimal(text);
  if (!reading) throw input_error(reading.problem, std::string(text));
  return reading.value;
}

/// Long enough for any decimal: a sign, a leading zero, a point and 76 places.
using decimal_characters = detail::fixed_text<80>;

/// The number as it was written, in ASCII digits: 97.50 prints 97.50.
constexpr decimal_characters to_text(const decimal& d) {
  char reversed[decimal::max_scale + 2] = {};
  std::size_t count = 0;
  const auto least = static_cast<std::size_t>(d.scale()) + 1;
  const auto write = [&](auto rest, std::size_t at_least) {
    for (; rest != 0 || count < at_least; rest /= 10)
      reversed[count++] = static_cast<char>('0' + static_cast<int>(rest % 10));
  };
  // Eighteen digits at a time: 64-bit divisions are several times faster.
  detail::uint128 rest = detail::magnitude(d.coefficient());
  for (; detail::high64(rest) != 0; rest /= detail::power_of_ten(18))
    write(detail::low64(rest % detail::power_of_ten(18)), count + 18);
  write(detail::low64(rest), least);
  decimal_characters text;
  if (d.is_negative()) text.append('-');
  while (count > 0) {
    text.append(reversed[--count]);
    if (count != 0 && count == static_cast<std::size_t>(d.scale())) text.append('.');
  }
  return text;
}

namespace literals {

/// 97.5_dec: every digit as written; no binary floating point is ever made. Digit separators are
/// skipped. A text that is not a decimal (1e5_dec) does not compile.
consteval decimal operator""_dec(const char* digits) {
  detail::fixed_text<128> plain;
  for (const char* c = digits; *c != '\0'; ++c)
    if (*c != '\'') plain.append(*c);
  return to_decimal(plain.view());
}

}  // namespace literals

}  // namespace jixiao
