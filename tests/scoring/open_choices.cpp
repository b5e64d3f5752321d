// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/open_choices.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string names_of(open_choice c, const std::vector<std::uint8_t>& options) {
  std::string text;
  for (const std::uint8_t option : options)
    text.append(text.empty() ? "" : " ").append(name_of_option(c, option));
  return text;
}

by_rule with_part(part_choice part) {
  by_rule method;
  method.choices.part = part;
  return method;
}

}  // namespace

TEST_CASE("what is left open has these choices, and no more") {
  struct choice_case {
    const char* name;
    const char* options;
  };
  constexpr choice_case cases[] = {{"shared_bound", "better worse upper_excluded"},
                                   {"gap", "worse better"},
                                   {"overlap", "no_grade better worse"},
                                   {"nested", "narrower no_grade"},
                                   {"comparison", "full_value rounded_value"},
                                   {"missing", "refuse zero leave_out"},
                                   {"ungraded", "refuse zero leave_out"},
                                   {"rounding", "half_up half_even down"},
                                   {"grade_from", "computed displayed"},
                                   {"part", "whole begun linear"},
                                   {"percent_step", "points relative"},
                                   {"reverse", "ratio linear"},
                                   {"floor", "zero none"},
                                   {"cap", "full none"},
                                   {"row_bound", "better worse"},
                                   {"bonus_cap", "none full"}};
  REQUIRE(std::size(cases) == open_choice_count);
  for (std::size_t i = 0; i < open_choice_count; ++i) {
    const auto c = static_cast<open_choice>(i);
    const auto options = options_of(c);
    INFO(cases[i].name);
    CHECK(name_of(c) == cases[i].name);
    CHECK(names_of(c, {options.begin(), options.end()}) == cases[i].options);
    const auto of_rules = rule_choice_of(c);
    CHECK(of_rules.has_value() == (i >= 9));
    if (of_rules) CHECK(open_choice_of(*of_rules) == c);
    // A scheme chooses the first of them, unless it says otherwise.
    CHECK(chooses(scheme{}, c, options[0]));
    CHECK_FALSE(chooses(scheme{}, c, options[1]));
    CHECK(name_of_chosen(scheme{}, c) == name_of_option(c, options[0]));
  }
}

TEST_CASE("methods that read words of rules in several ways have chosen nothing together") {
  scheme how;
  how.methods.by_name = {{"甲", with_part(part_choice::begun)}};
  constexpr open_choice c = open_choice::rule_part;
  CHECK(name_of_chosen(how, c) == "mixed");
  for (const std::uint8_t option : options_of(c)) CHECK_FALSE(chooses(how, c, option));
  choose(how, c, 2);
  CHECK(name_of_chosen(how, c) == "linear");
  CHECK(std::get<by_rule>(how.methods.rules).choices.part == part_choice::linear);
  CHECK(std::get<by_rule>(how.methods.by_name[0].method).choices.part == part_choice::linear);
  how.methods.by_name.clear();
  how.methods.by_kind = {{"产出", with_part(part_choice::whole)}};
  CHECK(name_of_chosen(how, c) == "mixed");
  // Those of bands may be read as rules too.
  how.methods.by_kind.clear();
  how.methods.bands = with_part(part_choice::begun);
  CHECK(name_of_chosen(how, c) == "mixed");
}

TEST_CASE("a scheme rounds in one mode where every rounding does") {
  scheme how;
  how.rounding = {};
  how.rounding.points = rounding_rule::to_places(1, rounding::down);
  how.rounding.total = rounding_rule::to_places(2, rounding::half_up);
  how.rounding.execution.reset();
  constexpr open_choice c = open_choice::rounding;
  CHECK(name_of_chosen(how, c) == "mixed");
  CHECK_FALSE(chooses(how, c, static_cast<std::uint8_t>(rounding::down)));
  CHECK_FALSE(chooses(how, c, static_cast<std::uint8_t>(rounding::half_up)));
  choose(how, c, static_cast<std::uint8_t>(rounding::down));
  CHECK(name_of_chosen(how, c) == "down");
  CHECK(how.rounding.total->mode == rounding::down);
  CHECK(how.rounding.total->places == 2);
  CHECK_FALSE(how.rounding.execution);
  how.rounding.points.reset();
  how.rounding.total.reset();
  // Where nothing is rounded the usual mode is as good as any.
  CHECK(chooses(how, c, static_cast<std::uint8_t>(rounding::half_up)));
  CHECK_FALSE(chooses(how, c, static_cast<std::uint8_t>(rounding::down)));
}

TEST_CASE("what a scheme chooses is one of its options, also where it is none of the usual ones") {
  scheme how;
  CHECK(names_of(open_choice::shared_bound, all_options(how, open_choice::shared_bound)) ==
        "better worse upper_excluded");
  how.reading.shared_bound = shared_bound_choice::no_grade;
  CHECK(names_of(open_choice::shared_bound, all_options(how, open_choice::shared_bound)) ==
        "better worse upper_excluded no_grade");
  how.reading.gap = gap_choice::no_grade;
  CHECK(names_of(open_choice::gap, all_options(how, open_choice::gap)) == "worse better no_grade");
  CHECK(names_of(open_choice::overlap, all_options(how, open_choice::overlap)) ==
        "no_grade better worse");
}
