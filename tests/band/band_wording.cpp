// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/band_wording.hpp>

#include <algorithm>
#include <string>

#include <jixiao/band/band_text.hpp>
#include <jixiao/number/decimal_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

TEST_CASE("sets are written in the official wording") {
  const auto written = [](const interval& i, const unit& u) {
    return std::string(write_band(band_set(i), u).view());
  };
  CHECK(written(interval::at_least(98), percent) == "98%以上");
  CHECK(written(interval::more_than(110), percent) == "超过110%");
  CHECK(written(interval::at_most(10), times) == "10次以内");
  CHECK(written(interval::at_most(10), days) == "10天以内");
  CHECK(written(interval::at_most(1), unit::named("年")) == "1年以内");
  CHECK(written(interval::at_most(50), ten_thousand_yuan) == "50万元以内");
  CHECK(written(interval::at_most(90), percent) == "90%以下");
  CHECK(written(interval::at_most(60), points) == "60分以下");
  CHECK(written(interval::less_than(100), percent) == "小于100%");
  CHECK(written(interval::closed(95, 98), percent) == "95%～98%");
  CHECK(written({cut::before(90), cut::before(95)}, percent) == "90%（含）～95%（不含）");
  CHECK(written({cut::after(90), cut::after(95)}, percent) == "90%（不含）～95%（含）");
  CHECK(written(interval::point(100), percent) == "100%");
  CHECK(written(interval::point(97.50_dec), unit{}) == "97.50");
  CHECK(written(interval::at_most(182), day_of_year) == "6月30日前");
  CHECK(written(interval::less_than(182), day_of_year) == "早于6月30日");
  CHECK(written(interval::at_least(183), day_of_year) == "7月1日起");
  CHECK(written(interval::more_than(183), day_of_year) == "晚于7月1日");
  CHECK(written(interval::point(19722), calendar_date) == "2023年12月31日");
  const auto day = [&](int year, int month, int number) {
    return written(interval::point(detail::days_since_epoch(year, month, number)), calendar_date);
  };
  CHECK(day(2199, 12, 31) == "2199年12月31日");
  CHECK(day(2200, 1, 1) == "");
  CHECK(day(2200, 12, 31) == "");
  CHECK(day(1900, 1, 1) == "1900年1月1日");
  CHECK(day(1899, 12, 31) == "");
  CHECK(written(interval::at_most(1), unit::named("次").per(unit::named("月"))) == "1次/月以下");
}

TEST_CASE("several intervals are joined by 或") {
  band_set set(interval::at_most(90));
  set.add(interval::more_than(110));
  CHECK(write_band(set, percent) == "90%以下或超过110%");
}

TEST_CASE("wordings that would read as something else are avoided") {
  const unit years = unit::named("年");
  CHECK(write_band(band_set(interval::point(2000)), years) == "2000周年");
  band_set decimals(interval::closed(2023.07_dec, 2024.01_dec));
  CHECK(read_band(write_band(decimals, unit{})).set == decimals);
  band_set deviation(interval::closed(-3, 3));
  CHECK(write_band(deviation, times) == "±3次");
  CHECK(write_band(read_band("±1次（不含）～±3次（含）")) == "±1次（不含）～±3次（含）");
  CHECK(write_band(deviation, percent) == "-3%～3%");
  CHECK(write_band(band_set(interval::point(2023.12_dec)), unit{}) == "2023.120");
  CHECK(write_band(band_set(interval::point(0)), times) == "0次");
  CHECK(write_band(band_set(interval::point(3)), times) == "3次");
}

TEST_CASE("what has no wording is written as nothing") {
  CHECK(write_band(band_set{}, percent).empty());
  CHECK(write_band(band_set(interval::point(367)), day_of_year).empty());
  CHECK(write_band(band_set(interval::point(1.5_dec)), day_of_year).empty());
  band_set set;
  for (int i = 0; i < 4; ++i) {
    const decimal wide = to_decimal("1000000000000000000000000000000000000") * decimal(2 * i + 1);
    set.add(interval::closed(wide, wide + decimal(1)));
  }
  CHECK(write_band(set, percent).empty());
}

TEST_CASE("a wording that a cell just has room for is written, and a longer one is not") {
  // Points of ever more digits, so that each is above the last: 1或11或111.
  const auto written = [](std::size_t digits) {
    band_set set;
    for (std::size_t i = 0; i < 4; ++i)
      set.add(interval::closed(to_decimal(std::string(digits / 8 + i, '1')),
                               to_decimal(std::string(digits / 8 + i, '2') +
                                          (i == 3 ? "." + std::string(digits % 8 + 1, '3') : ""))));
    return std::string(write_band(set, unit{}).view());
  };
  std::size_t longest = 0;
  for (std::size_t digits = 120; digits < 200; ++digits)
    longest = std::max(longest, written(digits).size());
  CHECK(longest == cell_text::capacity());
}
