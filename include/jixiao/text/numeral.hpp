// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/normal.hpp>

// Numbers as band texts write them: 98.5, 1,234, 5万, 百分之九十五, 十二, 九成五. All positions are
// in normal form (text/normal.hpp).

namespace jixiao::detail {

/// The value of a Chinese digit, or -1.
constexpr int chinese_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○': return 0;
    case U'一':
    case U'壹': return 1;
    case U'二':
    case U'两':
    case U'贰': return 2;
    case U'三':
    case U'叁': return 3;
    case U'四':
    case U'肆': return 4;
    case U'五':
    case U'伍': return 5;
    case U'六':
    case U'陆': return 6;
    case U'七':
    case U'柒': return 7;
    case U'八':
    case U'捌': return 8;
    case U'九':
    case U'玖': return 9;
    default: return -1;
  }
}

/// The power of ten that a character multiplies by: 十 1, 百 2, 千 3, 万 4, 亿 8; 0 for any other.
constexpr int chinese_power(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾': return 1;
    case U'百':
    case U'佰': return 2;
    case U'千':
    case U'仟': return 3;
    case U'万': return 4;
    case U'亿': return 8;
    default: return 0;
  }
}

constexpr bool is_chinese_numeral(char32_t c) {
  return chinese_digit(c) >= 0 || chinese_power(c) != 0;
}

// Of the first character of a text.
constexpr int chinese_digit(std::string_view text) { return chinese_digit(decode(text).value); }
constexpr int chinese_power(std::string_view text) { return chinese_power(decode(text).value); }
constexpr bool is_chinese_numeral(std::string_view text) {
  return is_chinese_numeral(decode(text).value);
}

/// Digits and powers are all three bytes long.
inline constexpr std::size_t chinese_length = 3;

/// A number at the start of a text; length 0 when there is none that can be read.
struct numeral_reading {
  decimal value;
  std::size_t length = 0;
};

// Adds up 三千零五十二万 … from left to right.
class numeral_sum {
 public:
  constexpr bool add_digit(int digit) {
    if (digit_ != 0 || (after_zero_ && (digit == 0 || !any_power_))) return false;
    digit_ = digit;
    after_zero_ = after_zero_ || digit == 0;
    return true;
  }

  constexpr bool add_power(int power) {
    if (power >= 4) return close_section(power);
    // 十 on its own is one ten.
    const bool is_one_ten = digit_ == 0 && power == 1 && section_ == 0 && !after_zero_;
    if (power >= last_power_ || (digit_ == 0 && !is_one_ten)) return false;
    section_ += (is_one_ten ? 1 : digit_) * ten_to(power);
    last_power_ = power;
    digit_ = 0;
    after_zero_ = false;
    any_power_ = true;
    return true;
  }

  /// False for what is said but not written: 一百五 is 150, 一百零五 is 105; and for 一百零.
  constexpr bool is_complete() const {
    const bool any = digit_ != 0 || after_zero_ || any_power_;
    return any && !(any_power_ && (is_clipped() || ends_in_zero()));
  }
  constexpr std::int64_t value() const { return total_ + section_ + digit_; }

 private:
  static constexpr std::int64_t ten_to(int power) {
    std::int64_t result = 1;
    while (power-- > 0) result *= 10;
    return result;
  }
  constexpr bool is_clipped() const { return digit_ != 0 && !after_zero_ && last_power_ != 1; }
  constexpr bool ends_in_zero() const { return digit_ == 0 && after_zero_; }

  constexpr bool close_section(int power) {
    const std::int64_t section = section_ + digit_;
    // 一百五万 may be 105 or 150 of them.
    const bool is_doubtful = section_ != 0 && (is_clipped() || ends_in_zero());
    if (power >= last_section_power_ || section == 0 || is_doubtful) return false;
    total_ += section * ten_to(power);
    section_ = 0;
    digit_ = 0;
    last_power_ = power;
    last_section_power_ = power;
    after_zero_ = false;
    any_power_ = true;
    return true;
  }

  std::int64_t total_ = 0;
  std::int64_t section_ = 0;
  // Of the digit that waits for its power; 0 when none does.
  int digit_ = 0;
  int last_power_ = 100;
  int last_section_power_ = 100;
  bool after_zero_ = false;
  bool any_power_ = false;
};

/// Reads 十二, 两百, 三千零五十, 九十五点五, 半 at the start of a text. What needs a guess is not
/// read: 一百五, 一二三, 十几.
constexpr numeral_reading read_chinese_numeral(std::string_view text) {
  constexpr std::string_view half = "半"sv;
  constexpr std::string_view point = "点"sv;
  if (text.starts_with(half)) return {decimal::of(5, 1), half.size()};
  numeral_sum sum;
  std::size_t length = 0;
  while (is_chinese_numeral(text.substr(length))) {
    const std::string_view rest = text.substr(length);
    const int digit = chinese_digit(rest);
    const bool fits = digit >= 0 ? sum.add_digit(digit) : sum.add_power(chinese_power(rest));
    if (!fits) return {};
    length += chinese_length;
  }
  if (!sum.is_complete()) return {};
  decimal value = sum.value();
  if (!text.substr(length).starts_with(point)) return {value, length};
  std::size_t at = length + point.size();
  int places = 0;
  for (; places < 9 && chinese_digit(text.substr(at)) >= 0; at += chinese_length, ++places)
    value = decimal::of(value.coefficient() * 10 + chinese_digit(text.substr(at)), places + 1);
  return places == 0 ? numeral_reading{} : numeral_reading{value, at};
}

/// A number and how it was written.
struct figure_reading {
  decimal value;
  std::size_t length = 0;
  /// Said by the words around it: 百分之五, 九成 are per cent; otherwise bare.
  jixiao::unit unit;
  /// 万, 亿 … behind the digits, as a power of ten; already in the value.
  int multiplier = 0;
  /// The zeros before the point that a multiplier stands for: 3 of 1.5万.
  int unwritten_zeros = 0;
  /// Why there is no number, and where, from the start of the text.
  text_fault problem;

  constexpr explicit operator bool() const { return length != 0 && !problem; }
};

/// value × 10^power, or too_many_digits.
constexpr bool shift_left(decimal& value, int power) {
  value = value.stripped();
  const int given = value.scale() < power ? value.scale() : power;
  value = decimal::of(value.coefficient(), value.scale() - given);
  const uint128 room = power_of_ten(decimal::max_digits - (power - given));
  if (magnitude(value.coefficient()) >= room) return false;
  value = decimal::of(value.coefficient() * int128(power_of_ten(power - given)), value.scale());
  return true;
}

// 万, 亿, 千, 百 behind digits, unless they belong to a unit: 5万 is 50000, 5千米 is five
// kilometres.
constexpr void read_multipliers(std::string_view text, figure_reading& figure) {
  for (;;) {
    const std::string_view rest = text.substr(figure.length);
    const int power = chinese_power(rest);
    if (power < 2 || read_unit_prefix(rest).length != 0) return;
    // 万万 and 亿亿 are slips.
    if (rest.substr(chinese_length).starts_with(rest.substr(0, chinese_length))) {
      figure.problem = {fault::stray_character, figure.length + chinese_length};
      return;
    }
    const int zeros = figure.unwritten_zeros + power - figure.value.scale();
    figure.unwritten_zeros = zeros > 0 ? zeros : 0;
    if (!shift_left(figure.value, power)) {
      figure.problem = {fault::too_many_digits, figure.length};
      return;
    }
    figure.multiplier += power;
    figure.length += chinese_length;
  }
}

// 1,234 and 1,234.5 are one number; what stands behind the comma of 1,1.25~1.35 is another.
constexpr bool is_group_behind_comma(std::string_view text, std::size_t comma) {
  std::size_t digits = 0;
  while (comma + 1 + digits < text.size() && is_digit(text[comma + 1 + digits])) ++digits;
  return digits == 3;
}

// Plain digits, the commonest figures, without the care that long ones need; false for others.
constexpr bool read_short_figure(std::string_view text, figure_reading& figure) {
  constexpr std::size_t longest = 17;
  std::int64_t digits = 0;
  std::size_t point = 0;
  std::size_t length = 0;
  for (; length < text.size(); ++length) {
    if (is_digit(text[length]))
      digits = digits * 10 + (text[length] - '0');
    else if (text[length] == '.' && point == 0 && length != 0)
      point = length;
    else
      break;
    if (length == longest) return false;
  }
  const bool ends_in_point = point != 0 && point + 1 == length;
  const char next = length < text.size() ? text[length] : '%';
  if (length == 0 || ends_in_point || next == '.') return false;
  if (next == ',' && (point != 0 || is_group_behind_comma(text, length))) return false;
  figure.length = length;
  figure.value = decimal::of(digits, point == 0 ? 0 : static_cast<int>(length - point - 1));
  return true;
}

// e5, E-3
constexpr bool has_exponent(std::string_view text) {
  return text.size() > 1 && (text[0] == 'e' || text[0] == 'E') &&
         (is_digit(text[1]) || text[1] == '+' || text[1] == '-');
}

/// Reads `98.5`, `-3`, `1,234`, `5万` at the start of a text.
constexpr figure_reading read_arabic(std::string_view text) {
  figure_reading figure;
  if (!read_short_figure(text, figure)) {
    number_scanner scanner(text);
    if (!scanner.scan()) {
      figure.problem = scanner.problem();
      if (figure.problem.what == fault::stray_character)
        figure.problem.what = fault_of_rest(text.substr(figure.problem.offset), false);
      return figure;
    }
    figure.value = scanner.value();
    figure.length = scanner.position();
  }
  if (static_cast<unsigned char>(figure.length < text.size() ? text[figure.length] : ' ') >= 0x80u)
    read_multipliers(text, figure);
  if (figure && has_exponent(text_behind(text, figure.length)))
    figure.problem = {fault::exponent, figure.length};
  return figure;
}

/// Reads 百分之九十五, 百分之95, 千分之三, 万分之五 (half a per mille) at the start of a text.
constexpr figure_reading read_parts_of(std::string_view text) {
  struct entry {
    std::string_view words;
    jixiao::unit unit;
    int more_places;
  };
  if (chinese_power(text) == 0) return {};
  constexpr entry entries[] = {
      {"百分之"sv, percent, 0}, {"千分之"sv, per_mille, 0}, {"万分之"sv, per_mille, 1}};
  for (const entry& e : entries) {
    if (!text.starts_with(e.words)) continue;
    const std::string_view rest = text.substr(e.words.size());
    figure_reading figure;
    if (const numeral_reading said = read_chinese_numeral(rest); said.length != 0)
      figure = {said.value, said.length, {}, 0, 0, {}};
    else if (!rest.empty() && is_digit(rest[0]))
      figure = read_arabic(rest);
    else if (rest.starts_with("百"))
      figure = {100, chinese_length, {}, 0, 0, {}};
    else
      figure.problem = {fault::stray_character, 0};
    if (figure && figure.value.scale() + e.more_places > decimal::max_scale)
      figure.problem = {fault::too_many_digits, 0};
    figure.problem.offset += e.words.size();
    if (!figure) return figure;
    figure.value = decimal::of(figure.value.coefficient(), figure.value.scale() + e.more_places);
    figure.length += e.words.size();
    figure.unit = e.unit;
    return figure;
  }
  return {};
}

/// 成 behind a number, and the half tenths behind it: 九成五 is 95 %.
constexpr void read_tenths(std::string_view text, figure_reading& figure) {
  constexpr std::string_view tenths = "成"sv;
  if (!figure || !text.substr(figure.length).starts_with(tenths)) return;
  if (!shift_left(figure.value, 1)) return;
  figure.length += tenths.size();
  figure.unit = percent;
  const int digit = chinese_digit(text.substr(figure.length));
  if (digit < 1 || !figure.value.is_integer()) return;
  figure.value += decimal(digit);
  figure.length += chinese_length;
}

}  // namespace jixiao::detail
