// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/zero_word.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao::detail;

static_assert(read_zero_word("无报废情况").noun == "报废情况");
static_assert(!read_zero_word("无明显效果"));

namespace {

std::string noun_of(std::string_view cell) {
  const zero_word none = read_zero_word(cell);
  return none ? std::string(none.noun) : "no zero word";
}

}  // namespace

TEST_CASE("none of a mishap is a count of none") {
  CHECK(noun_of("无") == "");
  CHECK(noun_of("零") == "");
  CHECK(noun_of("无投诉") == "投诉");
  CHECK(noun_of("零事故") == "事故");
  CHECK(noun_of("0投诉") == "投诉");
  CHECK(noun_of("未发生重大事故") == "重大事故");
  CHECK(noun_of("未发生1起安全事故") == "安全事故");
  CHECK(noun_of("无一例投诉") == "投诉");
  CHECK(noun_of("未发生较大及以上安全事故") == "较大及以上安全事故");
  CHECK(noun_of("无安全事故发生") == "安全事故发生");
  CHECK(noun_of("无间隙监控。") == "间隙监控");
  CHECK(noun_of("无投诉.") == "投诉");
  CHECK(noun_of("未发生1起") == "");
  CHECK(noun_of("没有投诉") == "投诉");
  CHECK(noun_of("不存在违规行为") == "违规行为");
  CHECK(noun_of("投诉为零") == "投诉");
  CHECK(noun_of("安全事故零出现") == "安全事故");
  CHECK(noun_of("投诉0产生") == "投诉");
  CHECK(noun_of("无问题发现") == "问题发现");
  CHECK(noun_of("没有或有负债") == "或有负债");
}

TEST_CASE("none of what counts nothing is none only beside numbers") {
  for (std::string_view text :
       {"无财报", "无知名品牌", "没有抵押物", "未发现异味", "零发生", "0发生", "0出现", "零产生"}) {
    INFO(std::string(text));
    CHECK(read_zero_word(text));
    CHECK_FALSE(read_zero_word(text).is_amount);
  }
  CHECK(read_zero_word("无投诉").is_amount);
  CHECK(read_zero_word("投诉为零").is_amount);
}

TEST_CASE("none of a merit, and what only begins like none, is a label or a number") {
  for (std::string_view text : {"无明显效果",
                                "无变化情况",
                                "无显著影响",
                                "无较大问题",
                                "没效果",
                                "无法完成",
                                "无意见",
                                "零距离",
                                "零散",
                                "0",
                                "0起",
                                "0%",
                                "0起事故",
                                "01起事故",
                                "零起安全事故",
                                "未发生1小时停电",
                                "没有或缺少制度",
                                "无3次以上投诉",
                                "无财报或审计报告",
                                "无规划且未实施",
                                "不满意",
                                "未达到",
                                "事故",
                                ""}) {
    INFO(std::string(text));
    CHECK_FALSE(read_zero_word(text));
  }
}
