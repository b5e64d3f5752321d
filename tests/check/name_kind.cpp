// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/name_kind.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("names of rates and degrees are told by how they end, without a note in brackets") {
  for (const std::string_view name :
       {"开工率", "合格率", "占用比例", "群众满意度", "满意度（%）", "支出进度", "参训率 (%)",
        "收入增幅", "服务对象满意程度", "政策知晓度", "女性占比", "到课率（含补课）"}) {
    INFO(std::string(name));
    CHECK(detail::names_a_measure(name));
  }
  for (const std::string_view name : {"培训人数", "开工次数", "得分", "制度", "温度", "年度",
                                      "长度", "率先完成数", "（%）", "", "满意度调查份数"}) {
    INFO(std::string(name));
    CHECK_FALSE(detail::names_a_measure(name));
  }
}

TEST_CASE("an amount is no rate") {
  CHECK(detail::names("培训人次（人次）", detail::word_role::amount));
  CHECK_FALSE(detail::names("人次完成率", detail::word_role::amount));
}
