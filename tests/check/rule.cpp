// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/checked_rule.hpp>
#include <jixiao/check/rule.hpp>
#include <jixiao/check/rule_repair.hpp>
#include <jixiao/rule/rule_text.hpp>

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
    {"≥95%得5分；80%～90%得3分；低于80%不得分", 5, "points-gap 92 → 80%（含）～95%（不含）得3分"},
    {"≥90%得5分；60%～80%得3分", 5,
     "points-gap 59 → 80%以下得3分|points-gap 85 → 60%（含）～90%（不含）得3分"},
    {"≥90%得5分；80%～95%得3分；低于80%不得分", 5, "points-overlap 90"},
    {"3次以上得5分；1次得2分；0次不得分", 5, "points-gap 2 → 1次（含）～3次（不含）得2分"},
    {"合格率100%得满分，每低1%扣1分，低于90%不得分", 20, "cliff 90"},
    {"合格率100%得满分，每低1%扣1分，低于90%不得分", 11, ""},
    {"≥95%得满分，≥90%不得分", 5, "points-gap 89"},
    {"82%以上得满分，每低1%扣1分，82%以下不得分", 5, "rule-contradiction 82 → 小于82%的，不得分"},
    {"95%以上得5分，80%～95%得3分，80%以下每低1%扣0.5分，低于96%不得分", 5,
     "rule-contradiction 95 → 小于95%的，不得分|cliff 96"},
    {"95%以上得4分，80%～95%得3分，80%以下每低1%扣0.5分，低于96%不得分", 5, "points-sum|cliff 96"},
    {"≥100%得4分；每超过1个百分点加0.5分，最多加1分", 5, ""},
    {"≥100%得4分；每超过1个百分点加0.5分，最多加2分", 5, "points-sum"},
    {"实际完成率×分值", 5, ""},
    {"质量缺陷每处扣1分，该项分值最多扣3分", 5, ""},
    {"每发现一处扣1分，不符合规定情形时，最多扣3分", 5, "not-read"},
    {"每发现一处扣1分，同一问题重复出现扣分，最多扣3分", 5, "not-read"},
    {"基本分5分，每发现一处扣1分，扣完为止", 5, ""},
    {"基本分4分，每发现一处扣1分，扣完为止", 5, "points-sum"},
    {"未公开的扣1分；无报告的扣2分，扣完为止", 5, "cannot-empty"},
    {"未公开的扣3分；无报告的扣2分，扣完为止", 5, ""},
    {"每发现一处扣1分，扣完为止", 5, ""},
    {"100%得5分；90%～100%得2分；80%～90%得4分；低于80%不得分", 5, "not-monotone 100"},
    // The same where less is better.
    {"3天以内得5分；3～5天得3分；超过5天不得分", 5, ""},
    {"3次以内得5分；4～5次得3分；超过5次不得分", 5, ""},
    {"3天以内得5分；4～5天得3分；超过5天不得分", 5, "points-gap 3.5 → 3天（不含）～5天（含）得3分"},
    {"3天以内得5分；5～8天得3分；超过8天不得分", 5, "points-gap 4 → 3天（不含）～8天（含）得3分"},
    {"3万元以内得5分；5万元～8万元得3分；超过8万元不得分", 5,
     "points-gap 4 → 3万元（不含）～8万元（含）得3分"},
    {"3天以内得满分，每超过1天扣1分，超过8天不得分", 20, "cliff 8"},
    {"3天以内得满分，每超过1天扣1分，超过8天不得分", 6, ""},
    {"3天以内得5分；3～5天得2分；5～8天得4分；超过8天不得分", 5, "not-monotone 5"},
    {"90%～110%得5分；80%～90%得3分；110%～120%得3分；低于80%不得分；超过120%不得分", 5, ""},
    // Beyond the best row there is no gap, and beyond the worst there is.
    {"100%得5分；90%（含）～100%得3分；90%以下不得分", 5, ""},
    {"90%～100%得5分；80%～90%得3分", 5, "points-gap 79 → 90%以下得3分"},
    // What can be taken off once, and what is bounded, together.
    {"未公开的扣2分；每发现一处扣1分，最多扣2分，扣完为止", 5, "cannot-empty"},
    {"未公开的扣3分；每发现一处扣1分，最多扣2分，扣完为止", 5, ""},
    {"未公开的扣1分；每发现一处扣1分，扣完为止", 5, ""},
    {"未公开的扣1分；发生事故的不得分，扣完为止", 5, ""},
    // What another statement about the value gives is no gap of the table.
    {"8%以上得5分，4%以上8%以下得3-4分，4%以下不得分", 5, ""},
    {"95%以上得5分，80%～95%得3分，80%以下每低1%扣0.5分", 5, ""},
    {"5天以内得5分，5～8天得3分，超过8天的，每超过1天扣1分", 5, ""},
    // In whatever order they stand.
    {"低于96%不得分；95%以上得5分；80%～95%得3分；80%以下每低1%扣0.5分", 5,
     "rule-contradiction 95 → 小于95%的，不得分|cliff 96"},
    {"80%～95%得3分；95%以上得5分；低于96%不得分", 5, "points-overlap 95.5"},
    {"82%以下不得分，82%以上得满分，每低1%扣1分", 20, "rule-contradiction 82 → 小于82%的，不得分"},
    // Each value has bounds and rows of its own.
    {"合格率达到90%得满分，每低1%扣1分；满意度低于95%不得分", 5, ""},
    {"合格率≥90%得10分，合格率低于90%得3分；满意度≥80%得10分，满意度低于80%得2分", 10, ""},
    {"合格率≥95%得10分，合格率80%～90%得3分，合格率低于80%不得分；满意度≥92%得10分，满意度低于92%"
     "得2分",
     10, "points-gap 92 → 合格率80%（含）～95%（不含）得3分"},
};

std::string found_in(const scoring_rule& rule) {
  std::string found;
  for (const rule_finding& f : check_rule(rule)) {
    if (severity_of(f.code) == severity::note) continue;
    found.append(found.empty() ? "" : "|").append(name_of(f.code));
    if (f.witness) found.append(" ").append(to_text(*f.witness).view());
    if (const std::string mended = repair_of(rule, f); !mended.empty())
      found.append(" → ").append(mended);
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

TEST_CASE("steps below a table do not hide a gap in it") {
  const scoring_rule rule = read_rule("≥95%得5分；80%～90%得3分；80%以下每低1%扣0.5分", exact(5));
  CHECK(found_in(rule) == "points-gap 92 → 80%（含）～95%（不含）得3分");
}

TEST_CASE("a cliff tells the points on either side") {
  const scoring_rule rule = read_rule("合格率100%得满分，每低1%扣1分，低于90%不得分", exact(20));
  const auto found = check_rule(rule);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == code::open_choice);
  CHECK(found[1].code == code::cliff);
  CHECK(found[1].before == exact(10));
  CHECK(found[1].behind == exact(0));
}

TEST_CASE("an overlap names the first row that claims the value and one that gives other points") {
  struct overlap {
    std::string_view rule;
    std::string_view words;
    std::string_view other;
  };
  for (const overlap& o :
       {overlap{"≥90%得5分；80%～95%得3分；低于80%不得分", "≥90%得5分", "80%～95%得3分"},
        overlap{"≥90%得5分；90%～95%得5分；85%～93%得3分；低于85%不得分", "≥90%得5分",
                "85%～93%得3分"}}) {
    INFO(o.rule);
    const scoring_rule rule = read_rule(o.rule, exact(5));
    const auto found = check_rule(rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == code::points_overlap);
    CHECK(rule.words(found[0].words) == o.words);
    CHECK(rule.words(found[0].other) == o.other);
  }
}

TEST_CASE("points that fall and rise again are shown at the clause where they rise") {
  const scoring_rule rule =
      read_rule("100%得5分；90%～100%得2分；80%～90%得4分；低于80%不得分", exact(5));
  for (const rule_finding& f : check_rule(rule))
    if (f.code == code::not_monotone) CHECK(rule.words(f.words) == "100%得5分");
}

TEST_CASE("points that do not add up are told with what they are and what they come to") {
  const auto found = check_rule(read_rule("①目标明确，1分；②目标细化，2分", exact(5)));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == code::points_sum);
  CHECK(found[0].before == exact(5));
  CHECK(found[0].behind == exact(3));
  for (const rule_finding& f : check_rule(read_rule("每发现一处扣1分", exact(5)))) {
    CHECK(!f.before);
    CHECK(!f.behind);
  }
}

TEST_CASE("what cannot be taken off is told") {
  const scoring_rule rule = read_rule("未公开的扣1分；无报告的扣2分，扣完为止", exact(5));
  for (const rule_finding& f : check_rule(rule))
    if (f.code == code::cannot_empty) CHECK(f.before == exact(2));
}

TEST_CASE("a repair of a rule mends it and moves no other points") {
  const int full = 5;
  for (std::string_view text :
       {"≥95%得5分；80%～90%得3分；低于80%不得分", "≥90%得5分；60%～80%得3分",
        "82%以上得满分，每低1%扣1分，82%以下不得分", "3次以上得5分；1次得2分；0次不得分"}) {
    INFO(text);
    const scoring_rule rule = read_rule(text, exact(full));
    for (const rule_finding& f : check_rule(rule)) {
      const std::string mended = repair_of(rule, f);
      if (mended.empty()) continue;
      std::string words(text);
      words.replace(f.words.begin, f.words.end - f.words.begin, mended);
      const scoring_rule other = read_rule(words, exact(full));
      INFO(words);
      REQUIRE(other.is_readable());
      for (const rule_finding& left : check_rule(other))
        CHECK(!(left.code == f.code && left.witness == f.witness));
      for (int v = 0; v <= 110; ++v) {
        if (exact(v) == *f.witness) continue;
        CHECK(points_of(rule, {exact(v)}).points == points_of(other, {exact(v)}).points);
      }
    }
  }
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
