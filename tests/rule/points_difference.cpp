// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/points_difference.hpp>

#include <string>

#include <jixiao/rule/rule_changes.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

exact of(std::string_view number) { return exact(to_decimal(number)); }

// (60%, ∞)+: where the later rule gives more, and where less.
std::string told(const char* before, const char* after, int full,
                 const rule_choices& choices = {}) {
  const scoring_rule was = read_rule(before, exact(full));
  const scoring_rule now = read_rule(after, exact(full));
  const unit& u = now.inputs[0].unit;
  std::string text;
  for (const repointed_range& r : ranges_of(changes_of(was, now, choices).repointed, u)) {
    text += to_text(r.values, u) + (r.shift == points_shift::kinder     ? "+"
                                    : r.shift == points_shift::stricter ? "-"
                                                                        : "?");
    // What shows the range is one of its numbers, and short enough to be said.
    CHECK(r.values.contains(r.greatest.witness));
    CHECK(r.greatest.values.contains(r.greatest.witness));
    CHECK(to_text(r.greatest.witness).view().size() < 8);
  }
  return text;
}

}  // namespace

TEST_CASE("a span has the numbers between its ends, and an end where that is its own") {
  const exact_span half{exact(1), exact(3), true, false};
  CHECK(half.contains(1));
  CHECK(half.contains(2));
  CHECK(!half.contains(3));
  CHECK(!half.contains(0));
  CHECK(!half.contains(4));
  const exact_span other{exact(1), exact(3), false, true};
  CHECK(!other.contains(1));
  CHECK(other.contains(3));
  const exact_span above{exact(1), std::nullopt, false, false};
  CHECK(!above.contains(1));
  CHECK(above.contains(1000));
  const exact_span below{std::nullopt, exact(3), false, false};
  CHECK(below.contains(-1000));
  CHECK(!below.contains(3));
  CHECK(!half.is_empty());
  CHECK(!above.is_empty());
  CHECK(!below.is_empty());
  CHECK(exact_span{exact(1), exact(1), true, false}.is_empty());
  CHECK(!exact_span{exact(1), exact(1), true, true}.is_empty());
  CHECK(exact_span{exact(2), exact(1), true, true}.is_empty());
}

TEST_CASE("a span is told with its ends and what they are of") {
  CHECK(to_text(exact_span{}, percent) == "(-∞, ∞)");
  CHECK(to_text(exact_span{exact(1), exact(3), true, false}, percent) == "[1%, 3%)");
  CHECK(to_text(exact_span{exact(1), exact(3), false, true}, times) == "(1次, 3次]");
  CHECK(to_text(exact_span{std::nullopt, exact(3), false, true}, percent) == "(-∞, 3%]");
  CHECK(to_text(exact_span{exact(1), std::nullopt, true, false}, percent) == "[1%, ∞)");
  CHECK(to_text(exact_span{exact(5), exact(5), true, true}, percent) == "{5%}");
}

TEST_CASE("lines that cross part a stretch, and where they cross nothing changes") {
  rule_choices linear;
  linear.part = part_choice::linear;
  // 8 − (100 − x) · 0.05 against x ÷ 10: the same at 60 %.
  CHECK(told("≥100%得8分，每降低1个百分点扣0.05分", "≥100%得满分，按比例得分", 10, linear) ==
        "(-60%, 60%)-(60%, ∞)+");
  CHECK(told("≥100%得满分，按比例得分", "≥100%得8分，每降低1个百分点扣0.05分", 10, linear) ==
        "(-60%, 60%)+(60%, ∞)-");
}

TEST_CASE("numbers of an earlier unit are told in the later one") {
  CHECK(told("≤2天得满分，每超过1天扣1分", "≤48小时得满分，每超过24小时扣2分", 5) ==
        "[72小时, 168小时)-");
  CHECK(told("≤48小时得满分，每超过24小时扣2分", "≤2天得满分，每超过1天扣1分", 5) == "[3天, 7天)+");
  CHECK(told("≤1万元得满分，每超过1000元扣1分", "≤10000元得满分，每超过2000元扣1分", 2) ==
        "[11000元, 14000元)+");
}

TEST_CASE("neighbouring stretches of one direction are one range, told by the greatest change") {
  const scoring_rule was = read_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5));
  const scoring_rule now = read_rule("≥95%得满分，每降低1个百分点扣1分", exact(5));
  const auto ranges = ranges_of(changes_of(was, now).repointed, percent);
  REQUIRE(ranges.size() == 1);
  CHECK(ranges[0].greatest.by == of("2.5"));
  CHECK(ranges[0].greatest.values.contains(of("89.5")));
  CHECK(told("≤5次得满分，每超过1次扣1分", "≤4次得满分，每超过1次扣1分", 5) == "[5次, 9次]-");
  CHECK(told("3次以上得5分，2次得3分，1次得1分，0次不得分",
             "3次以上得5分，2次得2分，1次得2分，0次不得分", 5) == "{1次}+{2次}-");
  CHECK(told("5次以上得5分，3～4次得3分，其余不得分", "5次以上得5分，1～2次得3分，其余不得分", 5) ==
        "[1次, 2次]+[3次, 4次]-");
}

TEST_CASE("rows that do not agree leave a stretch without points to compare") {
  CHECK(told("90%以上得5分；80%～95%得3分；低于80%不得分",
             "90%以上得5分；80%～90%得3分；低于80%不得分", 5) == "[90%, 95%]?");
}
