// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_limits.hpp>

#include <string>

#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using jixiao::tests::check_points;

TEST_CASE("a bound is open only where two rows of other points have it and neither is marked") {
  check_points({
      {"90%以上得10分，80%～90%得6分，80%以下不得分", "10", "", "90% => 10 | 80% => 6"},
      {"≥90%得10分，＜90%得6分", "10", "", "90% => 10 | 89% => 6"},
      {"90%以上得满分，每降低1个百分点扣1分；超过95%的，每超过1个百分点加1分，最多加3分", "10", "",
       "90% => 10 | 88% => 8 | 97% => 12 | 100% => 13"},
      {"基本分8分；市级表扬加1分；省级表扬加1分；每通报一次扣2分", "10", "",
       "1=是;2=是;3=0 => 10 | 1=是;2=否;3=1 => 7"},
      {"基础分为3分，每报道一篇加0.2分", "4", "", "3 => 3.6 | 9 => 4"},
      {"完成目标得满分，每超额完成10%加3分，最多加9分；未完成的，按比例得分", "40", "100",
       "100 => 40 | 130 => 49 | 190 => 49 | 50 => 20"},
      {"①未公开的扣1分；②未备案的扣1分；最多扣1分", "5", "", "1=是;2=是 => 4"},
  });
}

TEST_CASE("open is what the words leave open and nothing else") {
  struct open_case {
    std::string_view rule;
    std::string_view open;
  };
  for (const open_case& c : {
           open_case{"每发现一处扣1分", "floor"},
           {"每发现一处扣1分，扣完为止", ""},
           {"每发现一处扣1分，最低得3分", ""},
           {"每发现一处扣1分；每迟报一次扣2分；扣分总计不超过5分", ""},
           {"有制度得6分；有台账得4分", ""},
           {"基本分8分；市级表扬加1分；省级表扬加1分", ""},
           {"基础分为3分，每报道一篇加0.2分", "cap"},
           {"≥80%得满分，每提高1个百分点加1分", "part bonus_cap"},
           {"≥80%得满分，每提高1个百分点加1分，最多加2分", "part"},
           // 1 % of 100 % is a percentage point.
           {"100%得满分，每低1%扣1分，扣完为止", "part"},
           {"90%得满分，每低1%扣1分，扣完为止", "part percent_step"},
           {"≤5天得满分，每超过1天扣1分，扣完为止", "part"},
           {"≤5天得满分，每超过1天扣1分，不足1天的按1天计算，扣完为止", ""},
           // Of what is counted there are no parts.
           {"≤5次得满分，每超过1次扣1分，扣完为止", ""},
           {"≤100万元得满分，否则按比例得分", "reverse cap"},
           {"≥100万元得满分，否则按比例得分", "cap"},
           {"得分=完成率×分值", "cap"},
           {"得分=完成率×分值，满分为止", ""},
           {"90%～100%得10分，80%～90%得6分", "row_bound"},
           {"90%（含）～100%得10分，80%（含）～90%得6分，80%以下不得分", ""},
           {"90%～100%得10分，80%～90%得10分", ""},
           {"合格率90%以上得5分；满意度90%以下得5分", ""},
       }) {
    INFO(c.rule);
    const scoring_rule rule = read_rule(c.rule, exact(10));
    REQUIRE(rule.is_readable());
    std::string open;
    for (const rule_choice which : rule.open)
      open.append(open.empty() ? "" : " ").append(entry_of(which).name);
    CHECK(open == c.open);
    bool is_remarked = false;
    for (const rule_remark& r : rule.remarks)
      is_remarked = is_remarked || r.code == rule_code::open_choice;
    CHECK(is_remarked == !c.open.empty());
  }
}

TEST_CASE("points that are stated add up to the full ones, with the start and what is added") {
  struct sum_case {
    std::string_view rule;
    int full;
    int sum;  // where it is wrong; else 0
  };
  for (const sum_case& c : {
           sum_case{"有制度得6分；有台账得4分", 10, 0},
           {"有制度得6分；有台账得3分", 10, 9},
           {"有制度得4分", 5, 4},
           {"有制度得8分；每新增1项加1分，最多加2分", 10, 0},
           {"有制度得7分；每新增1项加1分，最多加2分", 10, 7},
           {"基本分5分；有制度得3分；有台账得2分", 10, 0},
           {"基本分5分；有制度得3分；有台账得1分", 10, 9},
           {"基本分5分；90%以上得5分，80%～90%得3分", 10, 0},
           {"基本分5分；90%以上得4分，80%～90%得3分", 10, 9},
           {"基本分8分；市级表扬加1分；省级表扬加1分", 10, 0},
           {"基本分8分；市级表扬加1分", 10, 9},
           {"90%以上得8分；80%～90%得6分", 10, 8},
           {"有制度得1分，否则不得分", 5, 1},
           // One of several alternatives.
           {"有制度得5分；有台账得5分", 5, 0},
           {"每新增1项加1分", 10, 0},
           // The best row of each table.
           {"完成率90%以上得6分，80%以上得3分；满意度85%以上得4分", 10, 0},
           {"完成率90%以上得6分，80%以上得3分；满意度85%以上得3分", 10, 9},
           {"完成率90%以上得10分；满意度85%以上得10分", 10, 0},
           {"完成率90%以上得8分；满意度85%以上得4分", 10, 12},
           {"完成率90%以上得10分；有台账得2分", 10, 12},
           // What the rule says of itself.
           {"满分5分，每发现一处扣1分", 5, 0},
           {"满分5分，每发现一处扣1分", 10, 5},
           {"本项5分，90%以上得5分", 10, 5},
           {"每发现一处扣1分（5分）", 10, 5},
           {"每举办一场得2分，满分8分；每检查一次得1分，满分2分", 10, 0},
       }) {
    INFO(c.rule << " " << c.full);
    const scoring_rule rule = read_rule(c.rule, exact(c.full));
    REQUIRE(rule.is_readable());
    exact sum = 0;
    for (const rule_remark& r : rule.remarks)
      if (r.code == rule_code::points_sum) sum = r.sum;
    CHECK(sum == exact(c.sum));
  }
}

TEST_CASE("what all additions may add at most bounds all of them, where nothing else is earned") {
  check_points({
      {"一等奖加3分，二等奖加2分，最多加4分", "10", "", "1=是;2=是 => 4 | 1=是;2=否 => 3"},
      {"一等奖加3分，二等奖加2分，累计最多加4分", "10", "", "1=是;2=是 => 4"},
      {"一等奖加3分，二等奖加2分，最多加14分", "10", "", "1=是;2=是 => 5"},
      {"每获国家级奖1项加3分，每获省级奖1项加2分，累计加分不超过8分", "10", "",
       "1=2;2=3 => 8 | 1=9;2=0 => 8 | 1=1;2=1 => 5"},
      {"每获国家级奖1项加3分；每获省级奖1项加2分，累计加分不超过8分", "20", "", "1=3;2=9 => 17"},
      {"每获国家级奖1项加3分，累计加分不超过8分", "10", "", "9 => 8"},
      {"每发现一处扣1分，每获奖一次加2分。最多加4分", "10", "", "1=2;2=9 => 12 | 1=2;2=1 => 10"},
      {"每发现一处扣1分，每获奖1项加2分，累计加分不超过4分", "10", "",
       "1=0;2=9 => 14 | 1=3;2=9 => 11"},
  });
}

TEST_CASE("what a whole rule adds up to, or leaves open, is told of all its words") {
  for (const std::string& text :
       {std::string("有制度得3分；有台账得4分"), std::string("≥95%得满分，每降低1个百分点扣1分"),
        std::string("3次以上得满分，每少1次扣1分，最低得25分")}) {
    INFO(text);
    const jixiao::scoring_rule rule = jixiao::read_rule(text, jixiao::exact(10));
    REQUIRE(rule.remarks.size() == 1);
    CHECK(rule.words(rule.remarks[0].words) == text);
  }
}

TEST_CASE("no item of several is bounded by what is said behind all of them") {
  check_points({
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最多扣2分", "5", "",
       "!rule-unreadable"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最高得4分", "5", "",
       "!rule-unreadable"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最低得1分", "5", "",
       "!rule-unreadable"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最多扣5分", "5", "",
       "1=1;2=1 => 3.5 | 1=9;2=9 => 0"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最高得5分", "5", "",
       "1=1;2=1 => 3.5"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最高不超过满分", "5", "",
       "1=1;2=1 => 3.5"},
      {"制度健全得2分，每缺一项扣0.5分；执行有效得3分，每发现一处扣1分。最多扣本项分值", "5", "",
       "1=1;2=1 => 3.5 | 1=9;2=9 => 0"},
      {"制度健全得2分，每缺一项扣0.5分，最多扣1分；执行有效得3分，每发现一处扣1分，最多扣2分", "5",
       "", "1=9;2=9 => 2 | 1=1;2=1 => 3.5"},
  });
}

TEST_CASE("rows of two tables share no bound, and points without a sum are told of none") {
  using namespace jixiao;
  for (const std::string& text :
       {std::string("合格率≥95%得5分，＜95%得3分；满意度＞95%得5分，≤95%得3分"),
        std::string("合格率＞90%得5分；满意度＞90%得5分"), std::string("＞90%得10分")})
    CHECK(read_rule(text, exact(10)).open.empty());
  CHECK(read_rule("90%以上得10分，90%以下得5分", exact(10)).open.size() == 1);
  const auto tells_sum = [](const scoring_rule& rule) {
    for (const rule_remark& r : rule.remarks)
      if (r.code == rule_code::points_sum) return true;
    return false;
  };
  CHECK_FALSE(tells_sum(read_rule("有制度得3分；有台账得4分")));
  CHECK_FALSE(tells_sum(read_rule("有制度得3分；有台账得4分", exact(7))));
  CHECK(tells_sum(read_rule("有制度得0.5分；有台账得0.3分", exact(1))));
}
