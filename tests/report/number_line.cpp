// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/number_line.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <map>

#include "report/support/year.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;
using jixiao::report::number_line;

namespace {

// The value of an attribute in the first element that has `marker` in it; -1 where there is none.
decimal attribute_of(std::string_view svg, std::string_view marker, std::string_view name) {
  const std::size_t at = svg.find(marker);
  if (at == std::string_view::npos) return -1;
  const std::size_t start = svg.rfind('<', at);
  const std::string key = " " + std::string(name) + "=\"";
  const std::size_t from = svg.find(key, start) + key.size();
  return to_decimal(svg.substr(from, svg.find('"', from) - from));
}

// Where each bound's label stands.
std::map<std::string, decimal> bounds_of(std::string_view svg) {
  std::map<std::string, decimal> found;
  for (std::size_t at = svg.find("class=\"bound\""); at != std::string_view::npos;
       at = svg.find("class=\"bound\"", at + 1)) {
    const std::size_t text = svg.find('>', at) + 1;
    const std::size_t x = svg.rfind(" x=\"", at) + 4;
    found[std::string(svg.substr(text, svg.find('<', text) - text))] =
        to_decimal(svg.substr(x, svg.find('"', x) - x));
  }
  return found;
}

const standard rate = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");

}  // namespace

TEST_CASE("the bounds of days are days", "[report][number_line]") {
  const auto said = [](std::string_view best, std::string_view middle, std::string_view last) {
    const wide_standard s = read_standard(*scale::read("优,良,差"), {best, middle, last});
    const std::string svg = number_line(standard_view(s), std::nullopt);
    CHECK(svg.find("月日") == std::string::npos);
    CHECK(svg.find("日期") == std::string::npos);
    std::string all;
    for (const auto& [text, x] : bounds_of(svg)) all += text + " ";
    return all;
  };
  CHECK(said("6月30日前", "9月30日前", "9月30日以后") == "6月30日 9月30日 ");
  CHECK(said("2024年6月30日前", "2024年底前", "2025年以后") ==
        "2024年12月31日 2024年6月30日 2025年12月31日 ");
}

TEST_CASE("bands are drawn to the right of their names, however long these are",
          "[report][number_line]") {
  struct named {
    const char* levels;
    int names_end;  // of characters of 12, from 8 on
  };
  for (const named& n : {named{"优,良", 20}, named{"优秀,不好", 32}, named{"合格,不合格", 44}}) {
    const scale levels = *scale::read(n.levels);
    const wide_standard s = read_standard(levels, {"3次以上", "3次以下"});
    const std::string svg = number_line(standard_view(s), std::nullopt);
    CHECK(attribute_of(svg, "class=\"band-name\"", "x") == decimal(8));
    for (std::size_t at = svg.find("class=\"claim"); at != svg.npos;
         at = svg.find("class=\"claim", at + 1)) {
      const std::string_view from = std::string_view(svg).substr(svg.rfind('<', at));
      CHECK(attribute_of(from, "class=\"claim", "x1") > decimal(n.names_end));
    }
  }
}

TEST_CASE("the mark stands where the value lies between its bounds", "[report][number_line]") {
  struct mark_case {
    const char* value;
    const char* below;
    const char* above;
    // How far from the one to the other, in thousandths.
    int thousandths;
  };
  for (const mark_case& c : {mark_case{"90", "90%", "95%", 0},
                             {"92.5", "90%", "95%", 500},
                             {"95", "95%", "98%", 0},
                             {"98", "95%", "98%", 1000},
                             {"91", "90%", "95%", 200}}) {
    const std::string svg = number_line(rate, to_decimal(c.value));
    const auto bounds = bounds_of(svg);
    REQUIRE(bounds.size() == 3);
    const decimal from = bounds.at(c.below);
    const decimal width = bounds.at(c.above) - from;
    const decimal off = attribute_of(svg, "class=\"mark\"", "x1") - from;
    // Both are rounded to a tenth.
    CHECK(abs(off * 1000 - width * c.thousandths) <= decimal(200));
  }
}

TEST_CASE("a value that all but reaches a bound stands visibly on its side",
          "[report][number_line]") {
  for (const char* value : {"97.995", "98.0000001"}) {
    const std::string svg = number_line(rate, to_decimal(value));
    const decimal off = attribute_of(svg, "class=\"mark\"", "x1") - bounds_of(svg).at("98%");
    CHECK(abs(off) == decimal(4));
    CHECK((off < decimal(0)) == (to_decimal(value) < decimal(98)));
  }
}

TEST_CASE("bounds keep their order, and a value far away stays on the drawing",
          "[report][number_line]") {
  for (const char* value : {"-100000", "0", "89", "98", "130", "99999999999999999999"}) {
    const std::string svg = number_line(rate, to_decimal(value));
    const auto bounds = bounds_of(svg);
    CHECK(bounds.at("90%") < bounds.at("95%"));
    CHECK(bounds.at("95%") < bounds.at("98%"));
    const decimal x = attribute_of(svg, "class=\"mark\"", "x1");
    CHECK(decimal(0) <= x);
    CHECK(x <= decimal(360));
    CHECK(nesting_fault(svg).empty());
  }
  CHECK(count(number_line(rate, to_decimal("99999999999999999999")), "% →<") == 1);
  CHECK(count(number_line(rate, to_decimal("-100000")), "% ←<") == 1);
  CHECK(count(number_line(rate, to_decimal("97")), "→") == 0);
}

TEST_CASE("ends of bands are filled where they are included", "[report][number_line]") {
  // 优 from 98 on; 良 95 (not) to 98 (not); 中 90 to 95; 差 to 90 (not).
  const std::string svg = number_line(
      read_standard("98%以上", "大于95%且小于98%", "90%～95%", "小于90%"), std::nullopt);
  CHECK(count(svg, "end closed excellent") == 1);
  CHECK(count(svg, "end open good") == 2);
  CHECK(count(svg, "end closed fair") == 2);
  CHECK(count(svg, "end open poor") == 1);
  CHECK(count(svg, "class=\"mark\"") == 0);
}

TEST_CASE("what no band claims is hatched, in the colour of the grade it gets",
          "[report][number_line]") {
  const standard gap = read_standard("98%以上", "92%～95%", "90%～92%", "90%以下");
  CHECK(count(number_line(gap, std::nullopt), "url(#p-gap)") == 1);
  CHECK(count(number_line(gap, std::nullopt, reading::strict()), "piece none") >= 1);
  CHECK(count(number_line(gap, std::nullopt, reading::official()), "piece none") == 0);
  CHECK(count(number_line(rate, std::nullopt), "url(#p-gap)") == 0);
}

TEST_CASE("a drawing says itself in words, in both languages", "[report][number_line]") {
  const std::string zh = number_line(rate, to_decimal("97.995"));
  CHECK(count(zh, "role=\"img\" aria-label=\"数轴：优 [98%, ∞)") == 1);
  CHECK(count(zh, "实际 97.995%") == 1);
  const std::string en = number_line(rate, to_decimal("97.995"), reading::official(), language::en);
  CHECK(count(en, "aria-label=\"Number line: excellent [98%, ∞)") == 1);
  CHECK(count(en, "measured 97.995%") == 1);
  CHECK(en.find("优") == std::string::npos);
}

TEST_CASE("a ratio is placed exactly, without an end of its decimals", "[report][number_line]") {
  const std::string svg = number_line(rate, fraction(290, 3));
  CHECK(count(svg, "29/30≈96.6667%") >= 1);
  const auto bounds = bounds_of(svg);
  const decimal off = attribute_of(svg, "class=\"mark\"", "x1") - bounds.at("95%");
  const decimal width = bounds.at("98%") - bounds.at("95%");
  CHECK(abs(off * 9 - width * 5) <= decimal(2));
}

TEST_CASE("what has no numbers, or numbers past 38 digits, has no drawing",
          "[report][number_line]") {
  CHECK(number_line(read_standard("效果明显", "效果较好", "效果一般", "没效果"), std::nullopt) ==
        "");
  CHECK(number_line(standard{}, std::nullopt) == "");
  CHECK(number_line(read_standard("≥99999999999999999999999999999999999999",
                                  "10～99999999999999999999999999999999999999", "5～10", "5以下"),
                    std::nullopt) == "");
}

TEST_CASE("single points are not lost under wide pieces", "[report][number_line]") {
  const std::string svg =
      number_line(read_standard("100%", "90%", "80%", "80%以下"), to_decimal("90"));
  CHECK(count(svg, " point\"") >= 1);
  CHECK(svg.rfind(" point") > svg.rfind("url(#p-gap)"));
  CHECK(nesting_fault(svg).empty());
}

TEST_CASE("what is counted or timed has no place below 0 on its line", "[report][number_line]") {
  // 优 is 0 alone; nothing lies to the left of it.
  for (const char* unit_text : {"次", "天", "公里"}) {
    const std::string u(unit_text);
    const std::string svg =
        number_line(read_standard("0" + u, "1～2" + u, "2～3" + u, "3" + u + "以上"), std::nullopt);
    CHECK(bounds_of(svg).at("0" + u) == attribute_of(svg, "class=\"piece", "x"));
  }
  const std::string svg =
      number_line(read_standard("5%以上", "3%～5%", "0%～3%", "0%以下"), std::nullopt);
  CHECK(attribute_of(svg, "class=\"piece", "x") < bounds_of(svg).at("0%"));
}

TEST_CASE("the mark strikes no grade's name out", "[report][number_line]") {
  // 92.5% is the middle of 90%～95%, 96.5% of 95%～98%.
  for (const char* value : {"92.5", "92.4", "92.6", "96.5"}) {
    const std::string svg = number_line(rate, to_decimal(value));
    const decimal mark = attribute_of(svg, "class=\"mark\"", "x1");
    CHECK(count(svg, "class=\"piece-name\"") == 4);
    for (std::size_t at = svg.find("class=\"piece-name\""); at != std::string::npos;
         at = svg.find("class=\"piece-name\"", at + 1))
      CHECK(abs(attribute_of(std::string_view(svg).substr(svg.rfind('<', at)), "piece-name", "x") -
                mark) >= decimal(8));
  }
}
