// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/margin.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/standard/any_standard_text.hpp>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

reading with_bare(bare_number bare) {
  reading how = reading::official();
  how.bare = bare;
  return how;
}

std::optional<indicator_margin> margin(const indicator& i, const char* text,
                                       const reading& how = reading::official()) {
  return detail::margin_of(i, read_measurement(i.name, text), how);
}

// `+2 to 98 优 by 1`: up 2 to the bound 98, where 优 begins, with one case more.
std::string text_of(const std::optional<grade_change>& c) {
  if (!c) return "-";
  std::string text = (c->is_upward ? "+" : "-") + to_text(c->distance);
  text += (c->is_exclusive ? " beyond " : " to ") + std::string(to_text(c->bound).view());
  if (c->to) text += " " + std::string(word_of(*c->to));
  if (c->cases) text += " by " + to_text(*c->cases);
  return text;
}

struct margin_case {
  indicator of;
  const char* value;
  const char* raise;
  const char* drop;
  bool is_on_bound;
  bool is_within_unit;
};

}  // namespace

TEST_CASE("the next better and the next worse grade lie at the nearest bounds on either side") {
  const indicator rate = with_rate("率");
  const indicator faults =
      indicator::with_bands("故障", {"3次以内", "5次以内", "8次以内", "10次以内"});
  const indicator centred = indicator::with_bands(
      "温度", {"18度～22度", "16度～24度", "14度～26度", "14度以下或26度以上"});
  const indicator strict =
      indicator::with_bands("次数", {"超过10次", "超过5次至10次", "超过2次至5次", "2次以下"});
  for (const margin_case& c : {
           margin_case{rate, "98%", "-", "-0 beyond 98 良", true, true},
           {rate, "99%", "-", "-1 beyond 98 良", false, true},
           {rate, "99.1%", "-", "-1.1 beyond 98 良", false, false},
           {rate, "90%", "+5 to 95 良", "-0 beyond 90 差", true, true},
           {rate, "89%", "+1 to 90 中", "-", false, true},
           {rate, "45/50", "+5 to 95 良 by 3", "-0 beyond 90 差 by 1", true, true},
           // One of a hundred is no whole case that a percentage would be counted in.
           {rate, "0.9", "-", "-", false, false},
           {faults, "3次", "-", "+0 beyond 3 良 by 1", true, true},
           {faults, "5次", "-2 to 3 优 by 2", "+0 beyond 5 中 by 1", true, true},
           {faults, "12次", "-4 to 8 中 by 4", "-", false, false},
           {centred, "20度", "-", "-2 beyond 18 良", false, false},
           {centred, "21度", "-", "+1 beyond 22 良", false, true},
           {centred, "23度", "-1 to 22 优", "+1 beyond 24 中", false, true},
           {centred, "17度", "+1 to 18 优", "-1 beyond 16 中", false, true},
           {centred, "10度", "+4 to 14 中", "-", false, false},
           {strict, "10次", "+0 beyond 10 优 by 1", "-5 to 5 中 by 5", true, true},
           {strict, "11次", "-", "-1 to 10 良 by 1", false, true},
           {strict, "0次", "+2 beyond 2 中 by 3", "-", false, false},
       }) {
    INFO(c.of.name << " " << c.value);
    const auto m = margin(c.of, c.value);
    if (std::string_view(c.raise) == "-" && std::string_view(c.drop) == "-") {
      CHECK_FALSE(m);
      continue;
    }
    REQUIRE(m);
    CHECK(text_of(m->raise) == c.raise);
    CHECK(text_of(m->drop) == c.drop);
    CHECK(m->is_on_bound == c.is_on_bound);
    CHECK(m->is_within_unit == c.is_within_unit);
  }
}

TEST_CASE("a target is met from its bound on, or just past it") {
  for (const margin_case& c : {
           margin_case{with_target("数", "≥100件"), "97件", "+3 to 100 by 3", "-", false, false},
           {with_target("数", "≥100件"), "99件", "+1 to 100 by 1", "-", false, true},
           {with_target("数", "≥100件"), "100件", "-", "-0 beyond 100 by 1", true, true},
           {with_target("数", "＞100件"), "100件", "+0 beyond 100 by 1", "-", true, true},
           {with_target("数", "＞100件"), "103件", "-", "-3 to 100 by 3", false, false},
           {with_target("数", "≤10件"), "12件", "-2 to 10 by 2", "-", false, false},
           {with_target("数", "≤10件"), "10件", "-", "+0 beyond 10 by 1", true, true},
           {with_target("数", "＜10件"), "10件", "-0 beyond 10 by 1", "-", true, true},
           {with_target("数", "＜10件"), "8件", "-", "+2 to 10 by 2", false, false},
           {with_target("率", "≥90%"), "44/50", "+2 to 90 by 1", "-", false, true},
           {with_target("率", "≥90%"), "88.5%", "+1.5 to 90", "-", false, false},
           {with_target("费用", "≤10万元"), "95000元", "-", "+0.5 beyond 10", false, true},
       }) {
    INFO(c.of.target->text << " " << c.value);
    const auto m = margin(c.of, c.value);
    REQUIRE(m);
    CHECK(text_of(m->raise) == c.raise);
    CHECK(text_of(m->drop) == c.drop);
    CHECK(m->is_on_bound == c.is_on_bound);
    CHECK(m->is_within_unit == c.is_within_unit);
    CHECK_FALSE(m->grade);
  }
}

TEST_CASE("whole cases that would jump over the grade are not told") {
  // 19/20 is 95 %, and one case more 100 %: no whole count is 97 %.
  const indicator i = indicator::with_bands("率", {"98%以上", "97%", "90%～95%", "90%以下"});
  const auto m = margin(i, "19/20");
  REQUIRE(m);
  CHECK(text_of(m->raise) == "+2 to 97 良");
  CHECK(text_of(m->drop) == "-5 beyond 90 差 by 2");
}

TEST_CASE("a number is measured in the unit of the standard, or is not compared at all") {
  const indicator rate = with_rate("率");
  const auto value = [&](const char* text, bare_number bare) {
    const auto m = margin(rate, text, with_bare(bare));
    return m ? to_text(m->value) : std::string("-");
  };
  CHECK(value("96", bare_number::refused) == "-");
  CHECK(value("96", bare_number::same_unit) == "96");
  CHECK(value("96", bare_number::as_percent) == "96");
  CHECK(value("0.96", bare_number::as_ratio) == "96");
  CHECK(value("965‰", bare_number::refused) == "96.5");
  CHECK(value("96次", bare_number::same_unit) == "-");
  CHECK(value("优", bare_number::same_unit) == "-");
  CHECK(value("", bare_number::same_unit) == "-");
  const indicator words =
      indicator::with_bands("效果", {"效果明显", "效果较好", "效果一般", "没效果"});
  CHECK_FALSE(margin(words, "5"));
  CHECK_FALSE(margin(with_target("效果", "明显改善"), "5"));
}

TEST_CASE("a value without a grade has no way to another") {
  reading how = reading::official();
  how.gap = gap_choice::no_grade;
  const indicator i = indicator::with_bands("率", {"98%以上", "95%～97%", "90%～95%", "90%以下"});
  const auto m = margin(i, "97.5%", how);
  REQUIRE(m);
  CHECK_FALSE(m->grade);
  CHECK(text_of(m->raise) == "-");
  CHECK(text_of(m->drop) == "-");
  CHECK(m->is_within_unit);
}
