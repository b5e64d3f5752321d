// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/text/cursor.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/side_words.hpp>

// Dates as deadlines are written: 12月底, 6月30日, 2021年12月, 2023年底, 2023-12-31.
// A date without its year is a day of a leap year, 1 … 366, so that every day has its number.

namespace jixiao::detail {

inline constexpr int leap_year = 2000;

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
constexpr int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}
/// 1 for 1 January.
constexpr int day_in_year(int year, int month, int day) {
  for (int m = 1; m < month; ++m) day += days_in_month(year, m);
  return day;
}
/// Days since 1970-01-01 of a date of the Gregorian calendar, years 1 and later.
constexpr std::int64_t days_since_epoch(int year, int month, int day) {
  const std::int64_t before = year - 1;
  const std::int64_t whole_years = before * 365 + before / 4 - before / 100 + before / 400;
  return whole_years + day_in_year(year, month, day) - 1 - 719162;
}

struct calendar_day {
  int year = 0;
  int month = 1;
  int day = 1;
};

/// The inverses of the two above.
constexpr calendar_day day_of_leap_year(int number) {
  calendar_day date{leap_year, 1, number};
  while (date.day > days_in_month(leap_year, date.month)) {
    date.day -= days_in_month(leap_year, date.month);
    ++date.month;
  }
  return date;
}
constexpr calendar_day date_since_epoch(std::int64_t days) {
  int year = static_cast<int>(1970 + days / 366);
  while (days_since_epoch(year + 1, 1, 1) <= days) ++year;
  while (days_since_epoch(year, 1, 1) > days) --year;
  calendar_day date{year, 1, static_cast<int>(days - days_since_epoch(year, 1, 1)) + 1};
  while (date.day > days_in_month(year, date.month)) {
    date.day -= days_in_month(year, date.month);
    ++date.month;
  }
  return date;
}

/// A day of a date or of any year, as the other of the two in a year; nothing for a date of another
/// year and for 29 February in a year that has none.
constexpr std::optional<decimal> day_in_year(const decimal& day, const unit& wanted, int year) {
  const auto number = static_cast<std::int64_t>(day.stripped().coefficient());
  if (wanted == day_of_year) {
    const calendar_day date = date_since_epoch(number);
    if (date.year != year) return std::nullopt;
    return decimal(day_in_year(leap_year, date.month, date.day));
  }
  const calendar_day date = day_of_leap_year(static_cast<int>(number));
  if (date.day > days_in_month(year, date.month)) return std::nullopt;
  return decimal(days_since_epoch(year, date.month, date.day));
}

enum class date_precision : std::uint8_t { day, month, year };

/// A date at the start of a text, or nothing (length 0). A month or a year goes from its first day
/// to its last.
struct date_reading {
  calendar_day first;
  calendar_day last;
  date_precision precision = date_precision::day;
  bool has_year = false;
  /// Said to be an end (12月底), so a deadline even where no word says 前.
  bool is_end = false;
  /// Nothing but a number and 月: 3月 is March, or three months beside a word of quantity.
  bool is_bare_month = false;
  std::size_t length = 0;
  /// A day that no calendar has (2月30日), or one too vague to count (6月初).
  text_fault problem;

  constexpr jixiao::unit unit() const { return has_year ? calendar_date : day_of_year; }
  constexpr decimal first_day() const { return number_of(first); }
  constexpr decimal last_day() const { return number_of(last); }
  /// The same in a year that it did not name; whole months end on that year's last day.
  constexpr date_reading in_year(int year) const {
    date_reading result = *this;
    result.has_year = true;
    result.first.year = result.last.year = year;
    const int length_of_month = days_in_month(year, last.month);
    if (last.day > length_of_month) result.last.day = length_of_month;
    if (first.day > length_of_month) result.first.day = length_of_month;
    return result;
  }

 private:
  constexpr decimal number_of(const calendar_day& d) const {
    if (has_year) return days_since_epoch(d.year, d.month, d.day);
    return day_in_year(leap_year, d.month, d.day);
  }
};

class date_reader {
 public:
  constexpr explicit date_reader(std::string_view text, bool is_right_end = false)
      : at_(text), is_right_end_(is_right_end) {}

  constexpr date_reading read() {
    if (!read_numeric() && !read_named()) return {};
    result_.length = at_.position();
    return result_;
  }

 private:
  static constexpr int earliest_year = 1900;
  static constexpr int latest_year = 2199;

  // Digits, at most `longest` of them; -1 when there are none or more.
  constexpr int take_digits(std::size_t shortest, std::size_t longest) {
    const std::size_t begin = at_.position();
    int value = 0;
    while (is_digit(at_.peek()) && at_.position() - begin <= longest) {
      value = value * 10 + (at_.peek() - '0');
      at_.skip(1);
    }
    const std::size_t count = at_.position() - begin;
    if (count >= shortest && count <= longest) return value;
    at_.go_to(begin);
    return -1;
  }
  // One or two digits, or 一 … 三十一.
  constexpr int take_small_number() {
    if (is_digit(at_.peek())) return take_digits(1, 2);
    const numeral_reading said = read_chinese_numeral(at_.rest());
    if (said.length == 0 || !said.value.is_integer() || said.value > decimal(99)) return -1;
    at_.skip(said.length);
    return static_cast<int>(said.value.coefficient());
  }
  constexpr int take_chinese_year() {
    int value = 0;
    for (int i = 0; i < 4; ++i) {
      const int digit = chinese_digit(at_.rest());
      if (digit < 0) return -1;
      value = value * 10 + digit;
      at_.skip(chinese_length);
    }
    return value;
  }

  constexpr bool is_year(int year) const { return year >= earliest_year && year <= latest_year; }
  constexpr bool fail(fault what, std::size_t position) {
    result_.problem = {what, position};
    return true;
  }

  // 2023-12-31, 2023/12/31, 2023.12.31; 2023-12; 2023.07-2024.01.
  constexpr bool read_numeric() {
    const int year = take_digits(4, 4);
    const char separator = at_.peek();
    const bool separates = separator == '-' || separator == '/' || separator == '.';
    if (!is_year(year) || !separates) return go_back();
    at_.skip(1);
    const std::size_t month_at = at_.position();
    const int month = take_digits(1, 2);
    if (is_no_month(month) && at_.take(separator) && take_digits(1, 2) >= 0) {
      set_year(year);
      return fail(fault::no_such_date, month_at);
    }
    if (month < 1 || month > 12) return go_back();
    const std::size_t month_length = at_.position() - month_at;
    set_year(year);
    if (at_.take(separator)) {
      const std::size_t day_at = at_.position();
      const int day = take_digits(1, 2);
      if (day >= 0) return set_day(month, day, day_at);
      at_.go_to(day_at - 1);
    }
    const bool is_month = separator == '-' ? ends_here() : separator == '.' && is_month_of_range();
    if (!is_month || month_length != 2) return go_back();
    set_month(month);
    return true;
  }
  constexpr bool go_back() {
    at_.go_to(0);
    result_ = {};
    return false;
  }
  constexpr bool ends_here() const {
    if (at_.at_end()) return true;
    for (std::string_view word : {"前", "底", "后", "起", "~", "-", "至", "到", "完", "以", "之"})
      if (at_.sees(word)) return true;
    return false;
  }
  // Whether 2023.07 is a month because 2024.01 stands at the other end of the range.
  constexpr bool is_month_of_range() const {
    if (is_right_end_) return true;
    date_reader ahead(at_.rest());
    if (!ahead.take_range_mark()) return false;
    const date_reading right = date_reader(ahead.at_.rest(), true).read();
    return right.precision == date_precision::month;
  }

  // 年底; 2023年底, 2023年, 2023年12月 …; 12月 …
  constexpr bool read_named() {
    if (at_.take("年底") || at_.take("年末")) {
      set_last_day_of_year();
      return true;
    }
    const int year = is_digit(at_.peek()) ? take_digits(4, 4) : take_chinese_year();
    if (year < 0 || !at_.sees("年")) {
      at_.go_to(0);
      return read_month();
    }
    if (!is_year(year)) return go_back();
    at_.take("年");
    set_year(year);
    if (at_.take("底") || at_.take("末")) {
      set_last_day_of_year();
      return true;
    }
    const std::size_t after_year = at_.position();
    if (read_month()) return true;
    at_.go_to(after_year);
    result_.first = {year, 1, 1};
    result_.last = {year, 12, 31};
    result_.precision = date_precision::year;
    return true;
  }

  static constexpr bool is_no_month(int month) { return month == 0 || month > 12; }

  constexpr bool read_month() {
    const std::size_t month_at = at_.position();
    const int month = take_small_number();
    if (is_no_month(month) && at_.take("月") && take_small_number() >= 0 &&
        (at_.take("日") || at_.take("号")))
      return fail(fault::no_such_date, month_at);
    if (month < 1 || month > 12) return false;
    if (!at_.take("月") && !(result_.has_year && month_follows())) return false;
    at_.take("份");
    set_month(month);
    const int last = days_in_month(result_.first.year, month);
    if (at_.take("底") || at_.take("末")) {
      result_.is_end = true;
      return set_days(last, last, date_precision::day);
    }
    if (at_.take("上旬")) return set_days(1, 10, date_precision::month);
    if (at_.take("中旬")) return set_days(11, 20, date_precision::month);
    if (at_.take("下旬")) return set_days(21, last, date_precision::month);
    if (at_.sees("初") || at_.sees("中")) return fail(fault::stray_character, at_.position());
    const std::size_t day_at = at_.position();
    const int day = take_small_number();
    if (day >= 0 && (at_.take("日") || at_.take("号"))) return set_day(month, day, day_at);
    at_.go_to(day_at);
    result_.is_bare_month = !result_.has_year;
    return true;
  }
  // In 2020年1-11月, behind the 1.
  constexpr bool month_follows() const {
    date_reader ahead(at_.rest());
    if (!ahead.take_range_mark()) return false;
    const int month = ahead.take_small_number();
    return month >= 1 && month <= 12 && ahead.at_.sees("月");
  }
  constexpr bool take_range_mark() {
    return at_.take_all('-') != 0 || at_.take('~') || at_.take("至") || at_.take("到");
  }

  constexpr void set_year(int year) {
    result_.has_year = true;
    result_.first.year = result_.last.year = year;
  }
  constexpr void set_last_day_of_year() {
    if (!result_.has_year) result_.first.year = result_.last.year = leap_year;
    result_.first.month = result_.last.month = 12;
    result_.first.day = result_.last.day = 31;
    result_.is_end = true;
  }
  constexpr void set_month(int month) {
    if (!result_.has_year) result_.first.year = result_.last.year = leap_year;
    result_.first.month = result_.last.month = month;
    set_days(1, days_in_month(result_.first.year, month), date_precision::month);
  }
  constexpr bool set_days(int first, int last, date_precision precision) {
    result_.first.day = first;
    result_.last.day = last;
    result_.precision = precision;
    return true;
  }
  constexpr bool set_day(int month, int day, std::size_t day_at) {
    set_month(month);
    if (day < 1 || day > days_in_month(result_.first.year, month))
      return fail(fault::no_such_date, day_at);
    return set_days(day, day, date_precision::day);
  }

  text_cursor at_;
  date_reading result_;
  bool is_right_end_;
};

/// Reads a date at the start of a text in normal form. Behind a range mark 2024.01 is a month.
constexpr date_reading read_date(std::string_view text, bool is_right_end = false) {
  return date_reader(text, is_right_end).read();
}

/// Where a word for another year stands that ends at a position: 次年 of 次年1月15日前, a day of no
/// year that the text tells; npos when there is none.
constexpr std::size_t begin_of_other_year(std::string_view text, std::size_t position) {
  return begin_of_side_word(text.substr(0, position), word_role::other_year);
}

}  // namespace jixiao::detail
