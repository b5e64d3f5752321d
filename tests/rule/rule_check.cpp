// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_check.hpp>

#include <optional>
#include <string>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct check_case {
  std::string_view rule;
  int full;
  std::string_view found;  // codes with witnesses, in order
};

constexpr check_case cases[] = {
    {"≥95%得5分；90%～95%得3分；低于90%不得分", 5, ""},
    {"≥95%得5分；80%～90%得3分；低于80%不得分", 5, "points-gap 92.5"},
    {"≥90%得5分；60%～80%得3分", 5, "points-gap 59"},
    {"≥90%得5分；80%～95%得3分；低于80%不得分", 5, "points-overlap 90"},
    {"3次以上得5分；1次得2分；0次不得分", 5, "points-gap 2"},
    {"合格率100%得满分，每低1%扣1分，低于90%不得分", 20, "cliff 90"},
    {"合格率100%得满分，每低1%扣1分，低于90%不得分", 11, ""},
    {"82%以上得满分，每低1%扣1分，82%以下不得分", 5, "rule-contradiction 82|cliff 82"},
    {"未公开的扣1分；无报告的扣2分，扣完为止", 5, "cannot-empty"},
    {"未公开的扣3分；无报告的扣2分，扣完为止", 5, ""},
    {"每发现一处扣1分，扣完为止", 5, ""},
    {"100%得5分；90%～100%得2分；80%～90%得4分；低于80%不得分", 5, "not-monotone 100"},
};

std::string found_in(const scoring_rule& rule) {
  std::string found;
  for (const rule_remark& r : check_rule(rule)) {
    found.append(found.empty() ? "" : "|").append(name_of(r.code));
    if (r.witness) found.append(" ").append(to_text(*r.witness).view());
  }
  return found;
}

}  // namespace

TEST_CASE("what is wrong with what a rule gives is found with a value that shows it") {
  for (const check_case& c : cases) {
    INFO(c.rule << " " << c.full);
    const scoring_rule rule = read_rule(c.rule, exact(c.full));
    REQUIRE(rule.is_readable());
    CHECK(found_in(rule) == c.found);
  }
}

TEST_CASE("a cliff tells the points on either side") {
  const scoring_rule rule = read_rule("合格率100%得满分，每低1%扣1分，低于90%不得分", exact(20));
  const auto found = check_rule(rule);
  REQUIRE(found.size() == 1);
  CHECK(found[0].before == exact(10));
  CHECK(found[0].behind == exact(0));
}

TEST_CASE("points that do not add up are remarked on") {
  const auto sums = [](std::string_view text, int full) {
    for (const rule_remark& r : read_rule(text, exact(full)).remarks)
      if (r.code == rule_code::points_sum) return false;
    return true;
  };
  CHECK(sums("①目标明确，1分；②目标细化，2分", 3));
  CHECK(!sums("①目标明确，1分；②目标细化，2分", 5));
  CHECK(!sums("≥95%得4分；低于95%不得分", 5));
  CHECK(sums("每获奖一次加1分", 5));
}

static_assert(checked_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5)) == exact(5));
