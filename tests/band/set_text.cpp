// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/set_text.hpp>

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

const decimal first_day = detail::days_since_epoch(1, 1, 1);
const decimal last_day = detail::days_since_epoch(9999, 12, 31);
const decimal mid_year = detail::days_since_epoch(2024, 6, 30);

std::string text_of(const interval& part, const unit& u = calendar_date) {
  const interval_set<8> set(part);
  return std::string(to_text(set, u).view());
}

}  // namespace

TEST_CASE("days are written as dates, what has no date as a number", "[set_text]") {
  const auto in_year = [](const decimal& d) { return text_of(interval::point(d)); };
  CHECK(in_year(mid_year) == "{2024年6月30日}");
  CHECK(in_year(first_day) == "{1年1月1日}");
  CHECK(in_year(last_day) == "{9999年12月31日}");
  CHECK(in_year(first_day - 1).find("年") == std::string::npos);
  CHECK(in_year(last_day + 1).find("年") == std::string::npos);
}

TEST_CASE("every kind of end of a set of days is written", "[set_text]") {
  CHECK(text_of(interval::at_least(mid_year)) == "[2024年6月30日, ∞)");
  CHECK(text_of(interval::more_than(mid_year)) == "(2024年6月30日, ∞)");
  CHECK(text_of(interval::at_most(mid_year)) == "(-∞, 2024年6月30日]");
  CHECK(text_of(interval::less_than(mid_year)) == "(-∞, 2024年6月30日)");
  CHECK(text_of(interval::closed(mid_year, last_day)) == "[2024年6月30日, 9999年12月31日]");
  CHECK(text_of(interval::all()) == "(-∞, ∞)");
  CHECK(to_text(interval_set<8>(), calendar_date).view() == "∅");
}
