// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/date_text.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::detail;

namespace {

struct date_case {
  std::string_view text;
  int year;  // 0 without one
  int first_month, first_day, last_month, last_day;
};

constexpr bool reads(const date_case& c) {
  const date_reading date = read_date(c.text);
  return date.length == c.text.size() && !date.problem && date.has_year == (c.year != 0) &&
         (c.year == 0 || (date.first.year == c.year && date.last.year == c.year)) &&
         date.first.month == c.first_month && date.first.day == c.first_day &&
         date.last.month == c.last_month && date.last.day == c.last_day;
}

constexpr date_case cases[] = {
    {"6月30日", 0, 6, 30, 6, 30},
    {"6月30号", 0, 6, 30, 6, 30},
    {"12月底", 0, 12, 31, 12, 31},
    {"2月末", 0, 2, 29, 2, 29},
    {"2月", 0, 2, 1, 2, 29},
    {"11月份", 0, 11, 1, 11, 30},
    {"6月上旬", 0, 6, 1, 6, 10},
    {"6月中旬", 0, 6, 11, 6, 20},
    {"2月下旬", 0, 2, 21, 2, 29},
    {"年底", 0, 12, 31, 12, 31},
    {"年末", 0, 12, 31, 12, 31},
    {"十二月底", 0, 12, 31, 12, 31},
    {"六月三十日", 0, 6, 30, 6, 30},
    {"2023年", 2023, 1, 1, 12, 31},
    {"2023年底", 2023, 12, 31, 12, 31},
    {"2023年2月", 2023, 2, 1, 2, 28},
    {"2024年2月底", 2024, 2, 29, 2, 29},
    {"2021年11月30日", 2021, 11, 30, 11, 30},
    {"二〇二三年六月", 2023, 6, 1, 6, 30},
    {"2023-12-31", 2023, 12, 31, 12, 31},
    {"2023/1/5", 2023, 1, 5, 1, 5},
    {"2023.12.31", 2023, 12, 31, 12, 31},
    {"2023-12", 2023, 12, 1, 12, 31},
    {"1900年", 1900, 1, 1, 12, 31},
    {"2199年", 2199, 1, 1, 12, 31},
    {"2199-01-31", 2199, 1, 31, 1, 31},
};

constexpr bool all_read() {
  for (const date_case& c : cases)
    if (!reads(c)) return false;
  return true;
}
static_assert(all_read());

}  // namespace

TEST_CASE("dates in every form") {
  for (const date_case& c : cases) {
    INFO(std::string(c.text));
    CHECK(reads(c));
  }
}

TEST_CASE("what is no date is none") {
  for (std::string_view text :
       {"90",         "13月",       "0月",     "2023.12",   "2023-2024", "2023-12次",
        "2023/12",    "1899年",     "2200年",  "20年",      "月底",      "三次",
        "1899-12-31", "2200-01-01", "2023-13", "2023-012",  "20231年",   "2023.07~2024.01.15",
        "十二",       "12月",       "2023.07", "2023.07次", "2023.07-30"}) {
    INFO(std::string(text));
    if (text == "12月")
      CHECK(read_date(text).is_bare_month);
    else
      CHECK(read_date(text).length == 0);
  }
}

TEST_CASE("a day that no calendar has, and a vague one, are faults") {
  CHECK(read_date("2月30日").problem == text_fault{fault::no_such_date, 4});
  CHECK(read_date("2023年2月29日").problem == text_fault{fault::no_such_date, 11});
  CHECK(read_date("2023-02-29").problem == text_fault{fault::no_such_date, 8});
  CHECK(read_date("2023-12-00").problem == text_fault{fault::no_such_date, 8});
  CHECK(read_date("6月0日").problem == text_fault{fault::no_such_date, 4});
  for (const std::string_view text :
       {"13月1日", "0月5日", "2024年13月1日", "2023-13-01", "2023/00/10", "十三月一日"})
    CHECK(read_date(text).problem.what == fault::no_such_date);
  CHECK(read_date("2024-13").length == 0);
  CHECK(read_date("6月初").problem == text_fault{fault::stray_character, 4});
  CHECK(read_date("6月中").problem == text_fault{fault::stray_character, 4});
}

TEST_CASE("a date ends where its words end") {
  CHECK(read_date("6月30日前完成").length == 9);
  CHECK(read_date("12月底前").length == 8);
  CHECK(read_date("2023.07-2024.01").length == 7);
  CHECK(read_date("2020年1-11月").length == 8);
  CHECK(read_date("2020年1季度").length == 7);
  CHECK(read_date("2020年3次").length == 7);
  // A range of months, whose dash is no part of a day.
  CHECK(read_date("2023-07-2024-01").length == 7);
  CHECK(read_date("2023-07-2024-01").precision == date_precision::month);
  // 日 without its number is no day.
  for (std::string_view text : {"6月日均30次", "6月号30次", "6月一百日"}) {
    CHECK(read_date(text).length == 4);
    CHECK(read_date(text).is_bare_month);
    CHECK(!read_date(text).problem);
  }
}

TEST_CASE("a date takes a year that stands at the other end") {
  const date_reading february = read_date("2月").in_year(2023);
  CHECK(february.has_year);
  CHECK(february.first_day() == decimal(days_since_epoch(2023, 2, 1)));
  CHECK(february.last_day() == decimal(days_since_epoch(2023, 2, 28)));
}

// Counted day by day from 1970-01-01, a Thursday of the Unix clock.
TEST_CASE("days are numbered one after the other") {
  std::int64_t number = days_since_epoch(1900, 1, 1);
  CHECK(days_since_epoch(1970, 1, 1) == 0);
  CHECK(days_since_epoch(2000, 3, 1) == 11017);
  for (int year = 1900; year < 2200; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= days_in_month(year, month); ++day, ++number) {
        const calendar_day back = date_since_epoch(number);
        if (days_since_epoch(year, month, day) != number || back.year != year ||
            back.month != month || back.day != day)
          FAIL(year << "-" << month << "-" << day);
      }
  for (int n = 1; n <= 366; ++n) {
    const calendar_day day = day_of_leap_year(n);
    CHECK(day_in_year(leap_year, day.month, day.day) == n);
  }
}
