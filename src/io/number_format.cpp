// SPDX-License-Identifier: BSL-1.0
#include "number_format.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <jixiao/number/decimal_text.hpp>

#include "ascii.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t shown_digits = 15;
constexpr std::size_t most_digits = 17;
constexpr long widest_exponent = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The condition of the first of two sections that have none: the second is for numbers below zero.
constexpr std::string_view not_negative = ">=0";

// Reads the sections of a code: the first is for positive numbers, or those that meet its
// condition; the second for the others. What a third makes of zero or of text says nothing more.
class code_reader {
 public:
  explicit code_reader(std::string_view code) : rest_(code) {}

  number_format read() {
    number_format first = read_section();
    if (first.is_date || !take(1).starts_with(';') || rest_.empty())
      return without_condition(first);
    number_format second = code_reader(rest_).read_section();
    const bool is_else = second.condition.empty() && (first.condition.empty() || is_last_but_one());
    if (!is_else || second.is_absurd || second.is_date) return without_condition(first);
    if (first.condition.empty()) first.condition = not_negative;
    first.otherwise.push_back(std::move(second));
    return first;
  }

 private:
  number_format read_section() {
    while (!rest_.empty() && rest_.front() != ';') step();
    end();
    return std::move(format_);
  }

  // Whether a single section is left.
  bool is_last_but_one() const {
    code_reader rest(rest_);
    rest.read_section();
    return rest.rest_.empty();
  }

  // What is shown hangs on the number in ways that are not read: no words are taken for its own.
  static number_format without_condition(number_format format) {
    if (format.condition.empty()) return format;
    format.condition.clear();
    format.before.clear();
    format.after.clear();
    format.scale = 0;
    return format;
  }

  static constexpr std::size_t longest_words = 512;
  static constexpr std::size_t most_percents = 4;

  void add_words(std::string_view words) {
    (has_digits_ ? between_ : format_.before).append(words);
  }

  void add_digit() {
    // A point among the digits that is no decimal point moves the number: 0!.0000 shows 12345 as
    // 1.2345.
    is_shifted_ |= between_ == "." && !has_point_;
    if (between_ != ".") format_.after += between_;
    between_.clear();
    // Behind commas a digit follows: they part thousands.
    commas_ = 0;
    has_digits_ = true;
    if (is_shifted_) ++format_.scale;
  }

  // A comma behind the last digit before or behind the point divides by a thousand.
  void take_commas() { format_.scale += 3 * std::exchange(commas_, 0); }

  void end() {
    take_commas();
    format_.after += between_;
    format_.is_absurd = format_.before.size() + format_.after.size() > longest_words ||
                        format_.percents > most_percents;
    if (!format_.is_date) return;
    format_.before.clear();
    format_.after.clear();
    format_.scale = 0;
  }

  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view take_until(char end) {
    const std::string_view taken = take(std::min(rest_.find(end), rest_.size()));
    take(1);
    return taken;
  }

  std::string_view take_character() { return take(std::max<std::size_t>(utf8_length(rest_), 1)); }

  // [Red], [$-804], [>=100], [$¥-804], and [h] for hours past 24.
  void add_brackets(std::string_view inside) {
    if (inside.empty()) return;
    if (inside.front() == '$') return add_words(inside.substr(1, inside.find('-') - 1));
    const char first = lower_case(inside.front());
    if (first == '<' || first == '>' || first == '=') format_.condition = inside;
    const bool is_one_letter =
        std::all_of(inside.begin(), inside.end(), [&](char c) { return lower_case(c) == first; });
    if (is_one_letter && (first == 'h' || first == 'm' || first == 's')) format_.is_date = true;
  }

  // General, as a program of any language calls it: G/通用格式.
  bool take_general() {
    std::size_t length = 0;
    for (std::string_view name : {"General", "Standard", "Estándar"})
      if (rest_.size() >= name.size() && is_same_but_case(rest_.substr(0, name.size()), name))
        length = name.size();
    if (rest_.size() > 2 && lower_case(rest_[0]) == 'g' && rest_[1] == '/' &&
        static_cast<unsigned char>(rest_[2]) >= 0x80) {
      length = 2;
      while (length < rest_.size() && static_cast<unsigned char>(rest_[length]) >= 0x80) ++length;
    }
    if (length == 0) return false;
    take(length);
    has_digits_ = true;
    return true;
  }

  bool is_day_name() const {
    return rest_.size() >= 2 && lower_case(rest_[0]) == 'a' && lower_case(rest_[1]) == 'a';
  }

  void step() {
    if (take_general()) return;
    const std::string_view taken = take_character();
    switch (const char c = lower_case(taken.front())) {
      case '"': add_words(take_until('"')); break;
      case '\\':
      case '!': add_words(take_character()); break;
      case '_':
      case '*': take_character(); break;
      case '[': add_brackets(take_until(']')); break;
      case '%': ++format_.percents; break;
      case '0':
      case '#':
      case '?': add_digit(); break;
      case '.':
        take_commas();
        has_point_ = true;
        break;
      case ',': commas_ += has_digits_ ? 1 : 0; break;
      case 'e': format_.is_date |= !has_digits_; break;
      case 'a': format_.is_date |= is_day_name(); break;
      case 'y':
      case 'm':
      case 'd':
      case 'h':
      case 's': format_.is_date = true; break;
      case '$': add_words(taken); break;
      default:
        if (static_cast<unsigned char>(c) >= 0x80) add_words(taken);
    }
  }

  std::string_view rest_;
  number_format format_;
  std::string between_;  // words among the digits, or behind them
  long commas_ = 0;
  bool has_digits_ = false;
  bool has_point_ = false;
  bool is_shifted_ = false;
};

// sign digits · 10^exponent, as a number is written.
struct written_number {
  bool is_negative = false;
  std::string digits;
  long exponent = 0;
};

std::optional<written_number> read_number(std::string_view text) {
  written_number number;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    number.is_negative = text.front() == '-';
    text.remove_prefix(1);
  }
  bool has_point = false;
  std::size_t at = 0;
  for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !has_point)); ++at) {
    if (text[at] == '.') {
      has_point = true;
      continue;
    }
    number.digits += text[at];
    if (has_point) --number.exponent;
  }
  if (number.digits.empty()) return std::nullopt;
  text.remove_prefix(at);
  if (text.empty()) return number;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  if (text.size() > 1 && text.front() == '+' && is_digit(text[1])) text.remove_prefix(1);
  long exponent = 0;
  const auto [end, error] = read_whole(text, exponent);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (exponent > widest_exponent || exponent < -widest_exponent) return std::nullopt;
  number.exponent += exponent;
  return number;
}

// Keeps 15 significant digits, half to even, and drops the zeros that come of it.
void round_to_shown(written_number& number) {
  const std::size_t dropped = number.digits.size() - shown_digits;
  const char next = number.digits[shown_digits];
  const bool has_more = number.digits.find_first_not_of('0', shown_digits + 1) != std::string::npos;
  const bool is_odd = (number.digits[shown_digits - 1] - '0') % 2 != 0;
  number.digits.resize(shown_digits);
  number.exponent += static_cast<long>(dropped);
  if (next > '5' || (next == '5' && (has_more || is_odd))) {
    std::size_t at = shown_digits;
    while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
    if (at > 0)
      ++number.digits[at - 1];
    else
      number.digits.insert(number.digits.begin(), '1');
  }
  while (number.exponent < 0 && number.digits.size() > 1 && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
}

std::string write(const written_number& number) {
  std::string text = number.digits;
  if (number.exponent >= 0) {
    text.append(static_cast<std::size_t>(number.exponent), '0');
  } else {
    const auto places = static_cast<std::size_t>(-number.exponent);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t zeros = std::min(text.find_first_not_of('0'), point - 1);
  return text.substr(zeros);
}

std::string signed_text(const written_number& number) {
  return (number.is_negative ? "-" : "") + write(number);
}

// Nothing where it can't be told.
std::optional<bool> meets(const written_number& number, std::string_view condition) {
  const std::size_t length = std::min(condition.find_first_not_of("<=>"), condition.size());
  const std::string_view sign = condition.substr(0, length);
  const decimal_reading value = read_decimal(signed_text(number));
  const decimal_reading bound = read_decimal(condition.substr(length));
  if (!value || !bound) return std::nullopt;
  if (sign == "<>") return value.value != bound.value;
  const bool is_equal = value.value == bound.value;
  if (is_equal) return sign.find('=') != sign.npos;
  return value.value < bound.value ? sign.starts_with('<') : sign.starts_with('>');
}

// Brackets and signs with which negative numbers are shown.
std::string_view without_sign(std::string_view words) {
  constexpr std::string_view signs = "-() ";
  words.remove_prefix(std::min(words.find_first_not_of(signs), words.size()));
  return words.substr(0, words.find_last_not_of(signs) + 1);
}

std::string with_words(const written_number& number, const number_format& format) {
  written_number moved = number;
  moved.exponent += 2 * static_cast<long>(format.percents) - format.scale;
  std::string text = moved.is_negative ? "-" : "";
  text += format.before + write(moved);
  text.append(format.percents, '%');
  return text += format.after;
}

std::string as_shown(written_number number, const number_format& format) {
  if (format.otherwise.empty()) return with_words(number, format);
  const auto met = meets(number, format.condition);
  if (!met) return with_words(number, {});
  if (*met) return with_words(number, format);
  number_format other = format.otherwise.front();
  if (format.condition != not_negative) return with_words(number, other);
  const std::string_view before = without_sign(other.before);
  const std::string_view after = without_sign(other.after);
  if (before == without_sign(format.before) && after == without_sign(format.after)) {
    other.before = format.before;
    other.after = format.after;
  } else if (before.empty() && after.empty()) {
    other.before.clear();
    other.after.clear();
  } else {
    // 下降3%: the words stand for the sign.
    number.is_negative = false;
  }
  return with_words(number, other);
}

}  // namespace

number_format built_in_format(unsigned id) {
  number_format format;
  format.percents = id == 9 || id == 10 ? 1 : 0;
  format.is_date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
                   (id >= 50 && id <= 58);
  // Currency; its sign is that of the country of the program, and the files are of China.
  if ((id >= 5 && id <= 8) || id == 42 || id == 44) format.before = "¥";
  return format;
}

number_format format_of_code(std::string_view code) { return code_reader(code).read(); }

number_text shown_number(std::string_view stored, const number_format& format) {
  auto number = read_number(stored);
  if (!number) return {std::string(stored), false};
  const std::size_t zeros =
      std::min(number->digits.find_first_not_of('0'), number->digits.size() - 1);
  number->digits.erase(0, zeros);
  number_text result;
  const std::size_t digits = number->digits.find_last_not_of('0') + 1;
  result.has_hidden_digits = digits > shown_digits && digits <= most_digits;
  if (result.has_hidden_digits) round_to_shown(*number);
  result.text = as_shown(*number, format);
  return result;
}

}  // namespace jixiao::io
