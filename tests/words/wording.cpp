// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/wording.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <jixiao/number/decimal_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

decimal number(std::string_view text) { return to_decimal(text); }

struct interval_case {
  interval values;
  unit in;
  std::string_view zh;
  std::string_view en;
};

const decimal ninety = number("90");
const decimal ninety_five = number("95");

const std::vector<interval_case> intervals{
    {interval::point(ninety), percent, "90%", "90%"},
    {interval::closed(ninety, ninety_five), percent, "90%～95%", "90% to 95%"},
    {{cut::after(ninety), cut::before(ninety_five)},
     percent,
     "90%～95%（不含两端）",
     "90% to 95% (both excluded)"},
    {{cut::before(ninety), cut::before(ninety_five)},
     percent,
     "90%～95%（不含 95%）",
     "90% to 95% (95% excluded)"},
    {{cut::after(ninety), cut::after(ninety_five)},
     percent,
     "90%～95%（不含 90%）",
     "90% to 95% (90% excluded)"},
    {interval::at_least(ninety), percent, "90%以上", "90% or more"},
    {interval::more_than(ninety), percent, "大于 90%", "more than 90%"},
    {interval::at_most(ninety), percent, "90%以下", "90% or less"},
    {interval::less_than(ninety), percent, "小于 90%", "less than 90%"},
    {interval::all(), percent, "任何值", "any value"},
    // Of a count only whole numbers are there.
    {{cut::after(number("5")), cut::before(number("8"))}, times, "6次～7次", "6次 to 7次"},
    {{cut::after(number("5")), cut::before(number("7"))}, times, "6次", "6次"},
    {{cut::after(number("5.5")), cut::before(number("8.5"))}, times, "6次～8次", "6次 to 8次"},
    {{cut::after(number("5")), cut::before(number("6"))},
     times,
     "5次～6次（不含两端）",
     "5次 to 6次 (both excluded)"},
    {interval::more_than(number("10")), times, "大于 10次", "more than 10次"},
    {{cut::after(number("99999999999999999999999999999999999999")), cut::line_end()},
     times,
     "大于 99999999999999999999999999999999999999次",
     "more than 99999999999999999999999999999999999999次"},
};

const std::vector<interval_case> dates{
    {interval::point(number("182")), day_of_year, "6月30日", "6月30日"},
    {interval::at_least(number("182")), day_of_year, "6月30日起", "6月30日 or later"},
    {interval::more_than(number("182")), day_of_year, "晚于 6月30日", "after 6月30日"},
    {interval::at_most(number("182")), day_of_year, "6月30日前", "6月30日 or earlier"},
    {interval::less_than(number("182")), day_of_year, "早于 6月30日", "before 6月30日"},
    {interval::closed(number("182"), number("366")), day_of_year, "6月30日～12月31日",
     "6月30日 to 12月31日"},
};

void check_words(const std::vector<interval_case>& cases) {
  for (const interval_case& c : cases) {
    CHECK(values_words(band_set(c.values), c.in) == c.zh);
    CHECK(values_words(band_set(c.values), c.in, language::en) == c.en);
  }
}

}  // namespace

TEST_CASE("intervals are said with what they exclude", "[wording]") { check_words(intervals); }

TEST_CASE("dates are said as dates, not as numbers of days", "[wording]") { check_words(dates); }

TEST_CASE("several intervals are said one after the other, none by nothing", "[wording]") {
  band_set values(interval::less_than(ninety));
  values.add(interval::more_than(ninety_five));
  CHECK(values_words(values, percent) == "小于 90%、大于 95%");
  CHECK(values_words(values, percent, language::en) == "less than 90% and more than 95%");
  CHECK(values_words(band_set(), percent).empty());
}

TEST_CASE("numbers are said as written, fractions exactly and nearly", "[wording]") {
  CHECK(number_words(number("97.50"), percent) == "97.50%");
  CHECK(number_words(fraction(49, 50), unit{}) == "0.98");
  CHECK(number_words(fraction(2900, 30), percent) == "29/30≈96.6667%");
  CHECK(number_words(fraction(-2, 6), ten_thousand_yuan) == "-1/3万元≈-0.3333万元");
  CHECK(number_words(fraction(number("0.5"), 3), unit{}) == "0.5/3≈0.1667");
  // Nothing near it has 38 digits; the exact figure is enough.
  CHECK(number_words(fraction(number("99999999999999999999999999999999999999"), 7), unit{}) ==
        "99999999999999999999999999999999999999/7");
}

TEST_CASE("a difference of rates is in percentage points, of dates in days", "[wording]") {
  CHECK(distance_words(number("0.005"), percent) == "0.005 个百分点");
  CHECK(distance_words(number("1"), percent, language::en) == "1 percentage point");
  CHECK(distance_words(number("2"), percent, language::en) == "2 percentage points");
  CHECK(distance_words(fraction(4, 3), percent) == "4/3≈1.3333 个百分点");
  CHECK(distance_words(number("3"), times) == "3次");
  CHECK(distance_words(number("2"), day_of_year) == "2天");
  CHECK(distance_words(number("2"), calendar_date) == "2天");
}

TEST_CASE("grades are said best first", "[wording]") {
  CHECK(grade_words(grade::excellent) == "优");
  CHECK(grade_words(grade::poor, language::en) == "poor");
  CHECK(grades_words({grade::poor, grade::good}) == "良、差");
  CHECK(grades_words({grade::poor, grade::good}, language::en) == "good, poor");
  CHECK(grades_words({}).empty());
}

TEST_CASE("a place is said by its address, or else by row and column", "[wording]") {
  const std::string file = "绩效.xlsx";
  CHECK(place_words({}).empty());
  CHECK(place_words({file, {}, 0, 0, {}}) == "绩效.xlsx");
  CHECK(place_words({file, "2019", 12, 2, "B12"}) == "绩效.xlsx 2019 B12");
  CHECK(place_words({file, {}, 12, 2, "B12"}, language::en) == "绩效.xlsx B12");
  CHECK(place_words({"a.csv", {}, 12, 3, {}}) == "a.csv 第 12 行 第 3 列");
  CHECK(place_words({"a.csv", {}, 12, 3, {}}, language::en) == "a.csv row 12 column 3");
  CHECK(place_words({"a.csv", {}, 12, 0, {}}) == "a.csv 第 12 行");
  CHECK(place_words({{}, {}, 12, 0, {}}, language::en) == "row 12");
}
