// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_case.hpp>

#include "support/catch.hpp"
#include "support/points_of_words.hpp"

using namespace jixiao;
using tests::check_points;

TEST_CASE("an answer belongs to the input that it names, or to the only one that it can") {
  check_points({
      {"未公开的扣1分；未备案的扣2分", "5", "",
       "未公开=是 => 4 | 备案=是 => 3 | 2=是 => 3 | 1=no;2=yes => 3 | 1=是；2＝是 => 2 | "
       "未=是 => !unknown-input | 3=是 => !unknown-input | 0=是 => !unknown-input | "
       "=是 => !unknown-input | 1=是;1=否 => !given-twice | 1=2 => !not-a-flag | "
       "是 => !unnamed-value"},
      {"≥95%得满分，每降低1个百分点扣0.5分；未公开的扣1分", "5", "",
       "93%;2=是 => 3 | value=93%;2=否 => 4 | 1=93% => 4 | 2=是 => missing-input"},
      {"合格率≥90%得5分；满意度≥90%得5分", "10", "",
       "95% => !unnamed-value | value=95%;满意度=90% => 10 | 合格率=95%;2=80% => 5"},
      {"每发现一处扣1分", "5", "", "2 => 3 | 1=2 => 3 | value=2 => !unknown-input"},
      {"验收合格得5分，验收不合格不得分", "5", "",
       "是 => 5 | 否 => 0 | 验收合格 => 5 | 验收不合格 => 0 | 验收合格=否 => 0 | 验收不合格=是 => "
       "0 | "
       "验收不合格=否 => 5 | 不合格=是 => !unknown-input | 合格率 => !not-a-flag"},
  });
}

TEST_CASE("a value is taken in any unit that converts to its own, and in no other") {
  check_points({
      {"≥95%得满分，每降低1个百分点扣0.5分", "5", "",
       "930‰ => 4 | 93 => !unit-missing | 93次 => !unit-mismatch"},
      {"≤5次得满分，每超过1次扣1分", "5", "",
       "7 => 3 | 7次 => 3 | 7人 => 3 | -1次 => !negative-count | 7% => !unit-mismatch | "
       "7天 => !unit-mismatch"},
      {"≤2天得满分，每超过1天扣1分", "5", "",
       "72小时 => 4 | 3 => 4 | -1天 => 5 | 3元 => !unit-mismatch"},
      {"得分=实际值×2", "10", "", "3 => 6 | 3元 => 6 | 50% => 1"},
      {"得分在90以上得5分，90以下不得分", "5", "",
       "90 => 5 | 90分 => 5 | 89 => 0 | 90% => !unit-mismatch"},
  });
}

TEST_CASE("counts are whole and not below nothing, points given are within their range") {
  check_points({
      {"每发现一处扣1分", "10", "",
       "0 => 10 | 2处 => 8 | 1.5 => !not-whole | -1 => !negative-count | 20% => !unit-mismatch"},
      {"根据情况酌情扣1-3分", "10", "",
       "1 => 9 | 3 => 7 | 2分 => 8 | 0.9 => !out-of-range | 3.1 => !out-of-range | "
       "2% => !unit-mismatch | -2 => !negative-count"},
      {"每项扣2至5分", "20", "",
       "1=3;2=6 => 14 | 1=3;2=15 => 5 | 1=3;2=5.9 => !out-of-range | 1=3;2=15.1 => !out-of-range | "
       "1=3 => missing-input | 1=0 => 20"},
  });
}

TEST_CASE("yes and no are one and none") {
  const scoring_rule rule = read_rule("未公开的扣1分；未备案的扣2分", exact(5));
  const rule_case read = read_case(rule, "1=是;2=否");
  REQUIRE(read);
  CHECK(read.answers[0] == exact(1));
  CHECK(read.answers[1] == exact(0));
}

TEST_CASE("the words of a flag alone say that it holds, where no other has them") {
  const scoring_rule levels = read_rule("优秀得5分，良好得4分，合格得3分，不合格不得分", exact(5));
  REQUIRE(levels.inputs.size() == 4);
  const rule_case good = read_case(levels, "良好");
  REQUIRE(good);
  CHECK(points_of(levels, good.answers).points == exact(4));
  CHECK(points_of(levels, read_case(levels, " 不合格 ").answers).points == exact(0));
  // A part of them, or other words, may be any of them.
  CHECK(read_case(levels, "优").fault == case_fault::unnamed_value);
  CHECK(read_case(levels, "较好").fault == case_fault::unnamed_value);
  CHECK(read_case(levels, "优秀;良好").fault == case_fault::none);
  CHECK(read_case(levels, "优秀;优秀").fault == case_fault::given_twice);
  // Words of what is counted answer nothing.
  const scoring_rule counts = read_rule("每发现一处扣1分；每迟报一次扣2分", exact(5));
  CHECK(read_case(counts, "每迟报一次").fault == case_fault::unnamed_value);
}
