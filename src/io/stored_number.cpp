// SPDX-License-Identifier: BSL-1.0
#include "stored_number.hpp"

#include <algorithm>
#include <cstddef>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/rounding.hpp>

#include "number_format.hpp"

namespace jixiao::io {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The figure in a text: its digits with a point, and where it stands. Commas part thousands.
struct figure {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string digits;
};

figure find_figure(std::string_view text) {
  figure found;
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  found.begin = found.end = static_cast<std::size_t>(first - text.begin());
  for (std::size_t i = found.begin; i < text.size(); ++i) {
    const bool is_inner =
        (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && is_digit(text[i + 1]);
    if (!is_digit(text[i]) && !is_inner) break;
    if (text[i] != ',') found.digits += text[i];
    found.end = i + 1;
  }
  return found;
}

}  // namespace

std::string with_stored_digits(std::string_view shown, std::string_view stored) {
  const figure part = find_figure(shown);
  const decimal_reading seen = read_decimal(part.digits);
  if (!stored.empty() && stored.front() == '-') stored.remove_prefix(1);
  // 1/2 and 3-5 are no single figure.
  const bool is_single =
      std::none_of(shown.begin() + static_cast<std::ptrdiff_t>(part.end), shown.end(), is_digit);
  if (!seen || !is_single) return std::string(shown);
  // As it is, in per cent, per mille, in tens of thousands, thousands, hundreds of millions …
  for (const long scale : {0L, -2L, -3L, 4L, 3L, 8L, 6L}) {
    number_format format;
    format.scale = scale;
    const std::string text = shown_number(stored, format).text;
    const decimal_reading exact = read_decimal(text);
    if (!exact || round_to_scale(exact.value, seen.value.scale(), rounding::half_up) != seen.value)
      continue;
    return std::string(shown.substr(0, part.begin)) + text + std::string(shown.substr(part.end));
  }
  return std::string(shown);
}

}  // namespace jixiao::io
