// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_changes.hpp>

#include <initializer_list>
#include <string>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

rule_changes changes(const char* before, const char* after, int full = 5, int full_after = 0) {
  return changes_of(read_rule(before, exact(full)),
                    read_rule(after, exact(full_after == 0 ? full : full_after)));
}

// 低于95%: what changed there, as the difference of standards tells it.
std::string told(const repointed_range& r, const unit& u) {
  return to_text(r.values, u) + (r.shift == points_shift::kinder     ? "+"
                                 : r.shift == points_shift::stricter ? "-"
                                                                     : "?");
}
std::string told(const char* before, const char* after) {
  const scoring_rule now = read_rule(after, exact(5));
  const unit& u = now.inputs[0].unit;
  std::string text;
  for (const repointed_range& r :
       ranges_of(changes_of(read_rule(before, exact(5)), now).repointed, u))
    text += told(r, u);
  return text;
}

// Rules that are compared clause by clause: what became of them, and how many clauses changed.
struct clause_case {
  const char* before;
  const char* after;
  tendency what;
  std::size_t clauses;
};
// `end` is written behind both.
void check_clauses(std::initializer_list<clause_case> cases, const std::string& end, int full) {
  for (const clause_case& c : cases) {
    const std::string before = c.before + end;
    const std::string after = c.after + end;
    INFO(before << " | " << after);
    const rule_changes found = changes(before.c_str(), after.c_str(), full);
    CHECK(!found.is_by_values);
    CHECK(found.tendency == c.what);
    CHECK(found.clauses.size() == c.clauses);
  }
}

}  // namespace

TEST_CASE("rules that give the same to every number are the same, however they are written") {
  struct alike {
    const char* before;
    const char* after;
  };
  for (const alike& a : {
           alike{"≥95%得满分，每降低1个百分点扣0.5分", "95%以上得5分；每低于1个百分点，扣0.5分。"},
           alike{"90%以上得5分；90%以下不得分", "低于90%不得分，90%及以上得满分"},
           alike{"100%得5分，90%(含)-100%得4分，90%以下不得分",
                 "低于90%不得分；90%≤完成率＜100%得4分；100%得5分"},
           // One day is 24 hours.
           alike{"≤2天得满分，每超过1天扣1分", "≤48小时得满分，每超过24小时扣1分"},
           // Of what is counted, only whole numbers count.
           alike{"≥5次得满分，4次得3分，其余不得分", "5次以上得5分，4次得3分，低于4次不得分"},
           alike{"≤5次得满分，每超过1次扣1分", "≤5得满分，每超过1扣1分"},
           alike{"每发现一处扣1分", "每发现1处，扣1分。"},
       }) {
    INFO(a.before << " | " << a.after);
    const rule_changes c = changes(a.before, a.after);
    CHECK(c.tendency == tendency::same);
    CHECK(c.repointed.empty());
    CHECK(c.clauses.empty());
  }
}

TEST_CASE("a rule of one number is stricter or kinder where it gives fewer or more points") {
  struct change {
    const char* before;
    const char* after;
    tendency what;
    const char* where;
  };
  for (const change& c : {
           change{"≥95%得满分，每降低1个百分点扣0.5分", "≥95%得满分，每降低1个百分点扣1分",
                  tendency::tightened, "(85%, 94%]-"},
           change{"≥95%得满分，每降低1个百分点扣1分", "≥90%得满分，每降低1个百分点扣1分",
                  tendency::loosened, "(85%, 94%]+"},
           change{"90%以上得5分；80%～90%得3分；80%以下不得分",
                  "90%以上得5分；85%～90%得4分；85%以下不得分", tendency::mixed,
                  "[80%, 85%)-[85%, 90%)+"},
           change{"≤5次得满分，每超过1次扣1分", "≤4次得满分，每超过1次扣1分", tendency::tightened,
                  "[5次, 9次]-"},
           change{"≥60%得满分，否则按比例得分", "≥90%得满分，否则按比例得分", tendency::tightened,
                  "(0%, 90%)-"},
           change{"≥30%得满分，按比例得分，低于10%不得分", "≥30%得满分，否则按比例得分",
                  tendency::loosened, "(0%, 10%)+"},
       }) {
    INFO(c.before << " | " << c.after);
    const rule_changes found = changes(c.before, c.after);
    CHECK(found.is_by_values);
    CHECK(found.tendency == c.what);
    CHECK(told(c.before, c.after) == c.where);
  }
}

TEST_CASE("a stretch has a witness, and what it gains or loses is points after less before") {
  const rule_changes c =
      changes("≥95%得满分，每降低1个百分点扣0.5分", "≥95%得满分，每降低1个百分点扣1分");
  REQUIRE(c.repointed.size() == 9);
  const repointing& last = c.repointed.back();
  CHECK(to_text(last.values, percent) == "(93%, 94%]");
  CHECK(last.witness == exact(94));
  CHECK(last.before->at(94) == exact(to_decimal("4.5")));
  CHECK(last.after->at(94) == exact(4));
  CHECK(last.by == exact(to_decimal("0.5")));
  CHECK(c.repointed.front().by == exact(to_decimal("0.5")));
}

TEST_CASE("of what is counted, stretches begin and end at whole numbers") {
  const rule_changes c = changes("≤5次得满分，每超过1次扣1分", "≤4次得满分，每超过1次扣1分");
  REQUIRE(!c.repointed.empty());
  CHECK(to_text(c.repointed.front().values, times) == "{5次}");
  CHECK(c.repointed.front().witness == exact(5));
  for (const repointing& r : c.repointed) {
    REQUIRE((r.values.lower && r.values.upper));
    CHECK((r.values.includes_lower && r.values.includes_upper));
    CHECK(r.values.lower->ceiling() == *r.values.lower);
    CHECK(r.values.upper->floor() == *r.values.upper);
    CHECK(r.values.contains(r.witness));
  }
}

TEST_CASE("lines may cross where no decimal is") {
  rule_choices linear;
  linear.part = part_choice::linear;
  // 5x ÷ 70 against 3 − (60 − x) · 0.1 below 60.
  const rule_changes c =
      changes_of(read_rule("≥70%得满分，否则按比例得分", exact(5)),
                 read_rule("70%以上得5分；≥60%得3分，每降低1个百分点扣0.1分", exact(5)), linear);
  for (const repointing& r : c.repointed) {
    CHECK(r.values.contains(r.witness));
    CHECK(r.shift == (r.after->at(r.witness) < r.before->at(r.witness) ? points_shift::stricter
                                                                       : points_shift::kinder));
  }
  CHECK(to_text(exact_span{exact(1) / exact(3), exact(2), true, false}, percent) == "[1/3%, 2%)");
  CHECK(to_text(exact_span{exact(181), exact(181), true, true}, day_of_year) == "{6月29日}");
}

TEST_CASE("other full points are told apart from other shares of them") {
  const rule_changes same = changes("90%以上得5分；80%～90%得3分；80%以下不得分",
                                    "90%以上得10分；80%～90%得6分；80%以下不得分", 5, 10);
  CHECK(same.has_other_full());
  CHECK(same.tendency == tendency::same);
  CHECK(!same.is_none());
  const rule_changes kinder =
      changes("≥95%得满分，每降低1个百分点扣1分", "≥95%得满分，每降低1个百分点扣1分", 5, 10);
  CHECK(kinder.tendency == tendency::loosened);
}

TEST_CASE("checklists and counts are compared clause by clause") {
  check_clauses(
      {
          {"每发现一处扣1分", "每发现一处扣2分", tendency::tightened, 1},
          {"每发现一处扣1分", "每发现两处扣1分", tendency::loosened, 1},
          {"每发现一处扣1分，最多扣3分", "每发现一处扣1分，最多扣4分", tendency::tightened, 1},
          {"未公开的扣2分；未备案的扣1分", "未公开的扣2分", tendency::loosened, 1},
          {"未公开的扣2分", "未公开的扣1分；未备案的扣1分", tendency::mixed, 2},
          {"每迟报一次扣0.5分；每漏报一次扣1分", "每漏报一次扣1分；每迟报一次扣0.5分",
           tendency::same, 0},
          {"每发现一处扣1分，扣完为止", "每发现一处扣1分，可负分", tendency::tightened, 0},
          {"≤5天得满分，每超过1天扣2分，可负分", "≤5天得满分，每超过1天扣3分，可负分",
           tendency::tightened, 1},
          {"未公开的扣2分", "未公开的扣2分；发生重大事故的一票否决", tendency::tightened, 1},
      },
      "", 5);
}

TEST_CASE("each part of a clause is stricter or kinder by the side on which it counts") {
  // Beside a question, so that no rule is of one number alone.
  check_clauses(
      {
          {"每发现一处扣1分，最多扣3分", "每发现一处扣1分", tendency::tightened, 1},
          {"每发现一处扣1分", "每发现一处扣1分，最多扣3分", tendency::loosened, 1},
          {"每新增1项加1分，最多加3分", "每新增1项加1分，最多加2分", tendency::tightened, 1},
          {"每新增2项加1分", "每新增1项加1分", tendency::loosened, 1},
          {"有制度的得2分；有台账的得1分", "有制度的得3分；有台账的得1分", tendency::loosened, 1},
          {"根据情况酌情扣1-3分", "根据情况酌情扣1-5分", tendency::tightened, 1},
          {"根据情况酌情扣1-3分", "根据情况酌情扣2-3分", tendency::tightened, 1},
          {"发生事故的不得分", "发生火灾的不得分", tendency::mixed, 2},
          {"≥95%得满分，每降低1个百分点扣1分", "≥95%得满分，每降低2个百分点扣1分",
           tendency::loosened, 1},
          {"≥95%得满分，每降低1个百分点扣1分", "≥90%得满分，每降低1个百分点扣1分",
           tendency::loosened, 1},
          {"≤5天得满分，每超过1天扣1分", "≤4天得满分，每超过1天扣1分", tendency::tightened, 1},
          {"≥95%得满分，每降低1个百分点扣1分，不足1个百分点不扣",
           "≥95%得满分，每降低1个百分点扣1分，不足1个百分点按1个百分点计算", tendency::tightened,
           1},
          {"≥95%得满分，每降低1个百分点扣1分，低于60%不得分",
           "≥95%得满分，每降低1个百分点扣1分，低于70%不得分", tendency::tightened, 1},
          {"≥95%得满分，每降低1个百分点扣1分，低于70%不得分",
           "≥95%得满分，每降低1个百分点扣1分，低于60%不得分", tendency::loosened, 1},
          {"≥95%得满分，每降低1个百分点扣1分，低于70%不得分",
           "≥95%得满分，每降低1个百分点扣1分，高于60%不得分", tendency::mixed, 1},
          {"≥60%得满分，否则按比例得分", "≥90%得满分，否则按比例得分", tendency::tightened, 1},
          {"得分=完成率×分值", "得分=完成率×分值×50%", tendency::mixed, 1},
          {"90%以上得5分，80%～90%得3分，80%以下不得分",
           "90%以上得5分，80%～90%得4分，80%以下不得分", tendency::loosened, 1},
          {"90%以上得5分，80%～90%得3分，80%以下不得分",
           "90%以上得5分，85%～90%得3分，85%以下不得分", tendency::mixed, 4},
      },
      "；未公开的扣1分", 10);
}

TEST_CASE("a clause that does another thing is another clause") {
  check_clauses(
      {
          {"发生事故的扣2分", "发生事故的不得分", tendency::mixed, 2},
          {"≥95%得满分，每降低1个百分点扣1分", "≤95%得满分，每超过1个百分点扣1分", tendency::mixed,
           2},
          {"≥95%得满分，每降低1个百分点扣1分", "≤5天得满分，每超过1天扣1分", tendency::mixed, 2},
          {"≤5天得满分，每超过1天扣1分", "≤5次得满分，每超过1次扣1分", tendency::mixed, 2},
          {"发生事故的一票否决", "发生事故的不得评优", tendency::mixed, 1},
          {"发生事故的一票否决；每发现一处扣1分", "发生事故的一票否决；每发现一处扣2分",
           tendency::tightened, 1},
          {"等于95%得满分，每偏离1个百分点扣1分", "等于90%得满分，每偏离1个百分点扣1分",
           tendency::mixed, 1},
          {"≥100万元得满分，否则按比例得分", "≤100万元得满分，否则按比例得分", tendency::mixed, 1},
          {"每迟报一次扣0.5分", "每迟报一次扣减0.5分", tendency::same, 0},
          {"≥80%得满分，每降低1%扣1分，不足部分不计",
           "≥80%得满分，每降低1个百分点扣1分，不足部分不计", tendency::same, 0},
          {"≥95%得满分，每降低1个百分点扣1分，不足1个百分点不扣",
           "≥95%得满分，每降低1个百分点扣1分，按插值法计算", tendency::tightened, 1},
          {"≥95%得满分，每降低1个百分点扣1分，按插值法计算",
           "≥95%得满分，每降低1个百分点扣1分，不足1个百分点按1个百分点计算", tendency::tightened,
           1},
          {"每新增1项加1分，最多加3分", "每新增1项加1分", tendency::loosened, 1},
      },
      "；未公开的扣1分", 10);
}

TEST_CASE("of other full points each clause counts as its share of them") {
  const auto told = [](const char* before, const char* after) {
    return changes((std::string(before) + "；未公开的扣1分").c_str(),
                   (std::string(after) + "；未公开的扣2分").c_str(), 5, 10)
        .tendency;
  };
  CHECK(told("每发现一处扣1分", "每发现一处扣2分") == tendency::same);
  CHECK(told("每发现一处扣1分", "每发现一处扣1分") == tendency::loosened);
  CHECK(told("每发现一处扣1分，最多扣3分", "每发现一处扣2分，最多扣6分") == tendency::same);
  CHECK(told("每发现一处扣1分，最多扣3分", "每发现一处扣2分，最多扣7分") == tendency::tightened);
  CHECK(told("根据情况酌情扣1-3分", "根据情况酌情扣2-6分") == tendency::same);
  CHECK(told("每发现一处扣1分，最低得2分", "每发现一处扣2分，最低得4分") == tendency::same);
}

TEST_CASE("a floor that only one rule states counts where none is assumed") {
  const scoring_rule open = read_rule("每发现一处扣1分", exact(5));
  const scoring_rule stated = read_rule("每发现一处扣1分，扣完为止", exact(5));
  CHECK(changes_of(open, stated).tendency == tendency::same);
  rule_choices none;
  none.floor = floor_choice::none;
  const rule_changes found = changes_of(open, stated, none);
  CHECK(found.tendency == tendency::loosened);
  CHECK(found.has_other_bounds);
  CHECK(changes_of(stated, open, none).tendency == tendency::tightened);
}

TEST_CASE("items and how they count together are compared beside their clauses") {
  const rule_changes best =
      changes("一等奖加5分，二等奖加3分", "一等奖加5分，二等奖加3分，不重复计分");
  CHECK(best.tendency == tendency::mixed);
  CHECK(best.has_other_bounds);
  const rule_changes moved =
      changes("按时上报得4分，每延迟1天扣1分；质量合格得6分，每发现一处错误扣1分",
              "按时上报得6分，每延迟1天扣1分；质量合格得4分，每发现一处错误扣1分", 10);
  CHECK(moved.tendency == tendency::mixed);
  CHECK(moved.has_other_bounds);
}

TEST_CASE("figures in the words of a count or a question are a part of what it asks") {
  struct change {
    const char* before;
    const char* after;
    bool is_same;
  };
  for (const change& c : {
           change{"每发现一次2天以上的延误扣1分", "每发现一次3天以上的延误扣1分", false},
           change{"出现2次以上投诉的扣1分", "出现12次以上投诉的扣1分", false},
           change{"出现两次以上投诉的扣1分", "出现2次以上投诉的扣1分", true},
           change{"12月底前未完成的扣1分", "6月底前未完成的扣1分", false},
           change{"每发现一处3万元以上的问题扣1分", "每发现一处5万元以上的问题扣1分", false},
           change{"每发现一处3万元以上的问题扣1分", "每发现1处3万元以上的问题，扣1分", true},
           change{"发生3人以上死亡事故的一票否决", "发生1人以上死亡事故的一票否决", false},
           change{"出现19次以上投诉的扣1分", "出现1次以上投诉的扣1分", false},
           change{"制度健全、台账完整的得2分", "制度健全，台账完整的得2分", true},
       }) {
    const std::string before = std::string(c.before) + "；未公开的扣1分";
    const std::string after = std::string(c.after) + "；未公开的扣1分";
    INFO(before << " | " << after);
    const rule_changes found = changes(before.c_str(), after.c_str(), 10);
    CHECK(found.tendency == (c.is_same ? tendency::same : tendency::mixed));
  }
  CHECK(changes("有3项以上制度的得2分；有台账的得1分", "有5项以上制度的得2分；有台账的得1分")
            .tendency == tendency::mixed);
  // The figure from which a step counts is one of the curve.
  CHECK(changes("超过2次的，每次扣1分；未公开的扣1分", "超过3次的，每次扣1分；未公开的扣1分", 10)
            .tendency == tendency::loosened);
  CHECK(changes("有三项以上制度的得2分；有台账的得1分", "有3项以上制度的得2分；有台账的得1分")
            .tendency == tendency::same);
}

TEST_CASE("choices that words settle or leave open are told, even where points stay") {
  const rule_changes c = changes("≥95%得满分，每降低1个百分点扣0.5分",
                                 "≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点不扣，扣完为止");
  CHECK(c.tendency == tendency::same);
  CHECK(!c.is_none());
  REQUIRE(!c.settled.empty());
  CHECK(c.settled[0] == rule_choice::part);
  CHECK(c.opened.empty());
  const rule_changes back =
      changes("≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点不扣，扣完为止",
              "≥95%得满分，每降低1个百分点扣0.5分");
  CHECK(back.settled.empty());
  CHECK(back.opened == constant_vector<rule_choice>{rule_choice::part, rule_choice::floor});
  const rule_changes both =
      changes("≥95%得满分，每降低1个百分点扣0.5分", "≥90%得满分，每降低1个百分点扣0.5分");
  CHECK(both.opened.empty());
  CHECK(both.settled.empty());
  // Of what cannot be read nobody knows.
  CHECK(changes("……", "≥95%得满分，每降低1个百分点扣1分").opened.empty());
}

TEST_CASE("what cannot be read, has no full points or measures something else is not compared") {
  CHECK(changes("≥95%得满分，……扣1分", "≥95%得满分，每降低1个百分点扣1分").tendency ==
        tendency::incomparable);
  CHECK(changes("≥95%得满分，每降低1个百分点扣1分", "≥95%得满分，……扣1分").tendency ==
        tendency::incomparable);
  CHECK(changes("≥95%得满分，每降低1个百分点扣1分", "≤5次得满分，每超过1次扣1分").tendency ==
        tendency::incomparable);
  CHECK(changes_of(read_rule("每发现一处扣1分", exact(5)), read_rule("每发现一处扣1分", {}))
            .tendency == tendency::incomparable);
  const scoring_rule unread = read_rule("……", exact(5));
  CHECK(changes_of(unread, unread).tendency == tendency::same);
}
