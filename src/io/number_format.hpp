// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::io {

// What a spreadsheet's number format (数字格式) makes of a stored number, as far as it changes what
// the number means.
struct number_format {
  bool is_date = false;
  std::size_t percents = 0;  // signs, each of which multiplies by 100
  long scale = 0;            // powers of ten that the shown number is divided by: 0.00,"千元"
  bool is_absurd = false;    // words without end, or one percent sign after another
  std::string before;        // words beside the number: 约
  std::string after;         // 件, or a quoted % that multiplies by nothing
  // Which numbers it is for, if not for all: >=1000; the others have a format of their own, at most
  // one. One for numbers below zero says for itself that they are.
  std::string condition;
  std::vector<number_format> otherwise;
};

// A format with one of the built-in numbers, of which no file says the code (ECMA-376 18.8.30).
number_format built_in_format(unsigned id);
// A format code: 0.00%, yyyy"年"m"月", 0"件".
number_format format_of_code(std::string_view code);

// The number as text, digit by digit as it is stored.
struct number_text {
  std::string text;
  // More digits are stored than the 15 that a spreadsheet shows; `text` has 15.
  bool has_hidden_digits = false;
};

// `stored` as an XML decimal or with an exponent; what is no number stays as it is. No binary
// number is made of it, so 0.98 under 0% is 98%.
number_text shown_number(std::string_view stored, const number_format& format);

}  // namespace jixiao::io
