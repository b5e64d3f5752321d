// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/fault_reason.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a sign between two numbers is one of a ratio, elsewhere it is a mark") {
  CHECK(detail::length_of_ratio_sign("1:15", 1) == 1);
  CHECK(detail::length_of_ratio_sign("1∶15", 1) == 3);
  CHECK(detail::length_of_ratio_sign("1.5:1", 3) == 1);
  CHECK(detail::length_of_ratio_sign("优:90", 3) == 0);
  CHECK(detail::length_of_ratio_sign("90:", 2) == 0);
  CHECK(detail::length_of_ratio_sign("1:15", 0) == 0);
  CHECK(detail::begin_of_number("师生比1.5:1", 12) == 9);
}

TEST_CASE("an average of years past is a figure stated elsewhere; a vague number of years is not") {
  for (const std::string_view text : {"近3年平均", "近三年均值以上", "近12个月同期",
                                      "近5年的平均水平", "近两年平均10%", "近四周最高"}) {
    INFO(std::string(text));
    CHECK(detail::names_recent_average(text));
  }
  for (const std::string_view text :
       {"近3年", "近3年以内", "近3年左右", "近3次平均", "近95%", "近", "近年", "3年平均"}) {
    INFO(std::string(text));
    CHECK_FALSE(detail::names_recent_average(text));
  }
}

TEST_CASE("only faults of its kind have another reason") {
  const auto what = [](std::string_view text, fault found, std::size_t offset) {
    return detail::with_reason(text, {found, offset}).what;
  };
  CHECK(what("1:15", fault::stray_character, 1) == fault::two_numbers);
  CHECK(what("1:15", fault::unknown_unit, 1) == fault::two_numbers);
  CHECK(what("1:15", fault::second_condition, 1) == fault::two_numbers);
  CHECK(what("1:15", fault::exponent, 1) == fault::exponent);
  CHECK(what("近3年平均", fault::vague_number, 0) == fault::other_figure);
  CHECK(what("近3年平均", fault::stray_character, 0) == fault::stray_character);
  CHECK(what("", fault::stray_character, 0) == fault::stray_character);
}
