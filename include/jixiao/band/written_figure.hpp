// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/band/term.hpp>
#include <jixiao/text/numeral.hpp>

// Figures that go on behind their first digits: 1 000, 1/2. Each is given the text from its first
// digit on and the figure read so far, which it extends.

namespace jixiao::detail {

// 1 000, 12 500.5: groups of three digits with spaces between them.
constexpr void read_groups(std::string_view text, figure_reading& figure) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  const auto space = [&](std::size_t i) { return i < text.size() && text[i] == ' '; };
  const bool may_be = figure.length <= 3 && figure.value.is_integer() && space(figure.length);
  if (!may_be || !digit(0)) return;
  decimal value = figure.value;
  std::size_t at = figure.length;
  while (space(at) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4) &&
         at < 30) {
    int group = 0;
    for (std::size_t i = at + 1; i <= at + 3; ++i) group = group * 10 + (text[i] - '0');
    value = decimal::of(value.coefficient() * 1000 + group, 0);
    at += 4;
  }
  if (at == figure.length || space(at)) return;
  figure.value = value;
  figure.length = at;
  if (!text.substr(at).starts_with('.')) return;
  // Up to what multiplies all of it: 12 500.5万人.
  std::size_t end = at + 1;
  while (digit(end)) ++end;
  const figure_reading places = read_arabic(text.substr(at, end - at));
  if (!places) return;
  if (!decimal::add(figure.value, places.value, figure.value))
    figure.problem = {fault::too_many_digits, at};
  figure.length = end;
}
// 1/2, 3/4: a fraction in lowest terms that is a decimal. 6/30 may be a day.
constexpr void read_fraction(std::string_view text, figure_reading& figure) {
  const bool may_be = figure.multiplier == 0 && figure.value.is_integer() &&
                      figure.length + 1 < text.size() && text[figure.length] == '/' &&
                      is_digit(text[figure.length + 1]) && is_digit(text[0]);
  if (!may_be) return;
  const figure_reading below = read_arabic(text.substr(figure.length + 1));
  if (!below || below.multiplier != 0 || !below.value.is_integer()) return;
  const std::size_t behind = figure.length + 1 + below.length;
  // 平均数的1/2的 is a share of something else.
  // 9/10万 is 9 of so many.
  const bool goes_on = behind < text.size() && (text[behind] == '/' || text[behind] == ' ' ||
                                                text.substr(behind).starts_with("的") ||
                                                chinese_power(text.substr(behind)) != 0);
  if (goes_on || !(figure.value < below.value) || !(below.value < decimal(1000))) return;
  const auto a = static_cast<std::int64_t>(figure.value.coefficient());
  const auto b = static_cast<std::int64_t>(below.value.coefficient());
  if (a == 0 || common_divisor(a, b) != 1) return;
  if (1000000 % b != 0) {
    // 2/3, where it is surely no day: 2/3以上.
    const bool is_bounded = begins_with_word(text.substr(behind), word_role::after);
    if (is_bounded) figure.problem = {fault::endless_decimal, 0};
    return;
  }
  figure.value = decimal::of(a * (1000000 / b), 6).stripped();
  figure.length = behind;
}

}  // namespace jixiao::detail
