// SPDX-License-Identifier: BSL-1.0
#include "list_number.hpp"

#include <array>
#include <initializer_list>

#include <jixiao/text/normal.hpp>

namespace jixiao::io {

namespace {

using digit_words = std::array<std::string_view, 10>;

constexpr digit_words plain_digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr digit_words legal_digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 10> stems{"甲", "乙", "丙", "丁", "戊",
                                                 "己", "庚", "辛", "壬", "癸"};

bool is_any(std::string_view way, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names)
    if (way == name) return true;
  return false;
}

// 12 as 十二, 120 as 一百二十, 1005 as 一千零五; figures past 9999.
std::string counted(std::size_t number, const digit_words& digits, std::string_view zero,
                    const std::array<std::string_view, 4>& places, bool drops_first_one) {
  if (number == 0) return std::string(zero);
  if (number > 9999) return std::to_string(number);
  std::string text;
  bool needs_zero = false;
  for (std::size_t place = 4, value = 1000; place-- > 0; value /= 10) {
    const std::size_t digit = number / value % 10;
    if (digit == 0) {
      needs_zero = !text.empty();
      continue;
    }
    if (needs_zero) text += zero;
    needs_zero = false;
    const bool is_first_one = drops_first_one && place == 1 && digit == 1 && text.empty();
    if (!is_first_one) text += digits[digit];
    text += places[place];
  }
  return text;
}

std::string digit_by_digit(std::size_t number, const digit_words& digits) {
  std::string text;
  for (char c : std::to_string(number)) text += digits[static_cast<std::size_t>(c - '0')];
  return text;
}

std::string letters(std::size_t number, char first) {
  if (number == 0 || number > 26 * 30) return std::to_string(number);
  const auto letter = static_cast<char>(first + static_cast<int>((number - 1) % 26));
  return std::string((number - 1) / 26 + 1, letter);
}

std::string roman(std::size_t number, bool is_lower) {
  struct entry {
    std::size_t value;
    std::string_view text;
  };
  constexpr std::array<entry, 13> entries{{{1000, "M"},
                                           {900, "CM"},
                                           {500, "D"},
                                           {400, "CD"},
                                           {100, "C"},
                                           {90, "XC"},
                                           {50, "L"},
                                           {40, "XL"},
                                           {10, "X"},
                                           {9, "IX"},
                                           {5, "V"},
                                           {4, "IV"},
                                           {1, "I"}}};
  if (number == 0 || number > 3999) return std::to_string(number);
  std::string text;
  for (const entry& e : entries)
    for (; number >= e.value; number -= e.value) text += e.text;
  if (is_lower)
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// ① to ⑳, ㈠ to ㈩: characters of their own, as far as there are any.
std::string enclosed(std::size_t number, char32_t first, std::size_t last) {
  if (number == 0 || number > last) return "(" + std::to_string(number) + ")";
  return std::string(detail::encode(first + static_cast<char32_t>(number - 1)).view());
}

std::string wide(std::size_t number) {
  std::string text;
  for (char c : std::to_string(number))
    text += detail::encode(0xFF10 + static_cast<char32_t>(c - '0')).view();
  return text;
}

}  // namespace

std::string list_number(std::string_view way, std::size_t number) {
  constexpr std::array<std::string_view, 4> places{"", "十", "百", "千"};
  constexpr std::array<std::string_view, 4> legal_places{"", "拾", "佰", "仟"};
  if (is_any(way, {"bullet", "none"})) return {};
  if (is_any(way, {"chineseCounting", "chineseCountingThousand", "japaneseCounting",
                   "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting"}))
    return counted(number, plain_digits, "零", places, true);
  if (is_any(way, {"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}))
    return counted(number, legal_digits, "零", legal_places, false);
  if (is_any(way, {"ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"}))
    return digit_by_digit(number, plain_digits);
  if (way == "ideographTraditional" && number >= 1 && number <= stems.size())
    return std::string(stems[number - 1]);
  if (way == "lowerLetter") return letters(number, 'a');
  if (way == "upperLetter") return letters(number, 'A');
  if (way == "lowerRoman") return roman(number, true);
  if (way == "upperRoman") return roman(number, false);
  if (is_any(way, {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}))
    return enclosed(number, 0x2460, 20);
  if (way == "decimalEnclosedParen") return enclosed(number, 0x2474, 20);
  if (way == "decimalEnclosedFullstop") return enclosed(number, 0x2488, 20);
  if (way == "ideographEnclosedCircle") return enclosed(number, 0x3220, 10);
  if (way == "decimalFullWidth" || way == "decimalFullWidth2") return wide(number);
  if (way == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

}  // namespace jixiao::io
