// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/denial.hpp>

#include <string>
#include <string_view>
#include <utility>

#include "support/catch.hpp"

using jixiao::detail::denies;

using pair = std::pair<std::string_view, std::string_view>;

TEST_CASE("words deny others by one word that says so, wherever it stands", "[rule]") {
  for (const auto& [said, other] : {pair{"未按期完成", "按期完成"},
                                    {"没有按期完成", "按期完成"},
                                    {"未能按期完成", "按期完成"},
                                    {"按期未完成", "按期完成"},
                                    {"制度不健全", "制度健全"},
                                    {"不合格", "合格"},
                                    {"无制度", "有制度"},
                                    {"没有制度", "有制度"},
                                    {"没制度", "有制度"},
                                    {"未公开", "已公开"},
                                    {"尚未公开", "已公开"},
                                    {"预算未公开", "预算已公开"},
                                    {"不能正常运行", "能正常运行"},
                                    {"不正常运行", "正常运行"}}) {
    CAPTURE(std::string(said), std::string(other));
    CHECK(denies(said, other));
    CHECK_FALSE(denies(other, said));
    CHECK_FALSE(denies(said, said));
  }
}

TEST_CASE("words that say something else deny nothing", "[rule]") {
  for (const auto& [said, other] : {pair{"逾期完成", "按期完成"},
                                    {"未报送", "按期完成"},
                                    {"未按时完成", "按期完成"},
                                    {"不完整", "资料完整"},
                                    {"未建立台账", "建立制度"},
                                    {"无台账", "有制度"},
                                    {"未", ""},
                                    {"未", "未"},
                                    {"", "未"},
                                    {"按期", "按期完成"},
                                    {"按期完成", "按期"},
                                    {"基本按期完成", "按期完成"}}) {
    CAPTURE(std::string(said), std::string(other));
    CHECK_FALSE(denies(said, other));
  }
}
