// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
// The matchers come behind Catch2 itself.
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/testing/catch2.hpp>
#include <jixiao/words/format.hpp>
#include <sstream>

using namespace jixiao;
using namespace jixiao::literals;

TEST_CASE("a rule book is tested with matchers", "[catch2]") {
  const standard rule = read_standard("98%", "92%～95%", "90%～92%", "90%以下");
  CHECK_THAT(rule, grades("96%", grade::good));
  CHECK_THAT(rule, !grades("96%", grade::excellent));
  CHECK_THAT(rule, grades("96%", std::nullopt, reading::strict()));
  CHECK_THAT(rule, grades("98%", grade::excellent) && gives_reason("96%", reason::gap));
  CHECK_THAT(rule, grades("98%", grade::good) || refuses("98", fault::unit_missing));
  CHECK_THAT(rule, has_finding(code::gap));
  CHECK_THAT(rule, has_finding(code::gap, "96%"));
  CHECK_THAT(rule, !has_finding(code::gap, "97%"));
  CHECK_THAT(rule, !has_finding(code::overlap));
  CHECK_THAT(rule, is_mended_by(code::gap, grade::good, "92%～98%"));
  CHECK_THAT(rule, !has_no_finding());
  CHECK_THAT(rule, grades_all({{"98%", grade::excellent}, {"92%", grade::good}}));
}

TEST_CASE("what is no measurement of the rule has no grade, not even none", "[catch2]") {
  const standard rule = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  CHECK_THAT(rule, refuses("12次", fault::unit_mismatch));
  CHECK_THAT(rule, !grades("12次", std::nullopt));
  CHECK_THAT(rule, !refuses("98%", fault::unit_mismatch));
}

TEST_CASE("a failure says what was wanted and what was found", "[catch2]") {
  const standard rule = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  const match_result wrong = holds(rule, grades("97.995%", grade::excellent));
  CHECK_FALSE(wrong);
  std::ostringstream text;
  text << wrong;
  CHECK(text.str().find("grades 97.995% as excellent; it said: good: 97.995%") == 0);
  const match_result table = holds(rule, grades_all({{"98%", grade::good}, {"96%", grade::good}}));
  CHECK(table.found.find("98% wanted good, got excellent") == 0);
}

TEST_CASE("values in failures print as they are written", "[catch2]") {
  const auto printed = [](const auto& value) {
    std::ostringstream text;
    text << value;
    return text.str();
  };
  const standard rule = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  CHECK(printed(rule) == "98%以上 | 95%～98% | 90%～95% | 90%以下");
  CHECK(printed(97.50_dec) == "97.50");
  CHECK(printed("49/50"_q) == "0.98");
  CHECK(printed(interval::closed(1, 2)) == "[1, 2]");
  CHECK(printed(grade::good) == "good");
  CHECK(printed(answer_to(rule, std::string_view("97.995%"), {})) == "good (direct, 97.995%)");
  CHECK(printed(answer_to(rule, std::string_view("9次"), {})) == "refused (unit-mismatch)");
  CHECK(Catch::Detail::stringify(rule) == "98%以上 | 95%～98% | 90%～95% | 90%以下");
}

TEST_CASE("values print through fmt as they were written", "[format]") {
  CHECK(fmt::format("{}", 97.50_dec) == "97.50");
  CHECK(fmt::format("{:>8}", "12万元"_q) == "  12万元");  // by width on a screen
  CHECK(fmt::format("{}", fraction(1, 3)) == "1/3");
  CHECK(fmt::format("{}", grade::excellent) == "优");
}
