// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/same_rule.hpp>

#include <string_view>

#include <jixiao/rule/rule_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

bool are_same(std::string_view a, std::string_view b) {
  return is_same_rule(read_rule(a, exact(10)), read_rule(b, exact(10)));
}

}  // namespace

TEST_CASE("rules are the same in whatever words") {
  CHECK(
      are_same("≥95%得满分，每降低1个百分点扣0.5分", "95%以上得10分；每低于1个百分点，扣0.5分。"));
  CHECK(are_same("每发现一处扣1分", "每发现1处，扣1分。"));
  CHECK(are_same("90%以上得10分；低于90%不得分", "90%及以上得满分，不足90%得0分"));
  CHECK(are_same("得分=完成率×分值", "按完成率×分值计分"));
}

TEST_CASE("rules that differ in anything that may give other points are others") {
  struct pair {
    std::string_view a;
    std::string_view b;
  };
  constexpr std::string_view step = "≥95%得满分，每降低1个百分点扣0.5分";
  for (const pair& p : {
           pair{step, "≥95%得满分，每降低1%扣0.5分"},
           pair{step, "≥95%得满分，每降低2个百分点扣0.5分"},
           pair{step, "≥95%得满分，每降低1个百分点扣1分"},
           pair{step, "≥90%得满分，每降低1个百分点扣0.5分"},
           pair{step, "≥95%得满分，每超过1个百分点加0.5分"},
           pair{step, "≥95%得满分，每降低1个百分点扣0.5分，扣完为止"},
           pair{step, "≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点的不计"},
           pair{step, "≥95%得满分，每降低1个百分点扣0.5分，最多扣3分"},
           pair{step, "≥95%得满分，每降低1个百分点扣0.5分，低于60%不得分"},
           pair{"≤5天得满分，每超过1天扣1分", "≤5次得满分，每超过1次扣1分"},
           pair{"每发现一处扣1分", "每发现两处扣1分"},
           pair{"每发现一处扣1分", "每新增一处加1分"},
           pair{"每发现一处扣1分", "每发现一处扣1分，可负分"},
           pair{"得分=完成率×分值", "得分=完成率×分值×50%"},
           pair{"≥60%得满分，否则按比例得分", "≥90%得满分，否则按比例得分"},
           pair{"发生事故的本项不得分；每发现一处扣1分", "发生事故的一票否决；每发现一处扣1分"},
           pair{"有制度的得2分；有台账的得1分", "有制度的得1分；有台账的得2分"},
           pair{"90%以上得10分，80%～90%得5分", "90%以上得10分，80%～90%得6分"},
           pair{"90%以上得10分，80%～90%得5分", "90%以上得10分，85%～90%得5分"},
           pair{"得分=完成率×分值×80%", "得分=完成率×分值×50%"},
           pair{"得分=完成率×分值", "得分=完成率÷分值"},
           pair{"根据情况酌情扣1-3分", "根据情况酌情扣1-5分"},
           pair{"根据情况酌情扣1-3分", "根据情况酌情扣2-3分"},
           pair{"每发现一处扣1分，扣完为止", "每发现一处扣1分，可负分"},
           pair{"每发现一处扣1分，扣完为止", "每发现一处扣1分，最低得3分"},
           pair{"得分=完成率×分值，满分为止", "得分=完成率×分值，最高得8分"},
           pair{"一等奖加5分，二等奖加3分", "一等奖加5分，二等奖加3分，不重复计分"},
           pair{"发生事故的不得评优；每发现一处扣1分", "发生事故的一票否决；每发现一处扣1分"},
           pair{"基本分5分，每新增1项加1分，最多加5分", "基本分6分，每新增1项加1分，最多加5分"},
           pair{step, "……"},
           pair{"……", step},
           pair{"……", "……"},
       }) {
    INFO(p.a << " | " << p.b);
    CHECK_FALSE(are_same(p.a, p.b));
  }
}

TEST_CASE("rules of other full points are others, and so is one of none") {
  constexpr std::string_view text = "每发现一处扣1分，扣完为止";
  const scoring_rule five = read_rule(text, exact(5));
  CHECK(is_same_rule(five, read_rule(text, exact(5))));
  CHECK_FALSE(is_same_rule(five, read_rule(text, exact(10))));
  CHECK_FALSE(is_same_rule(five, read_rule(text)));
}
