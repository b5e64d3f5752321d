// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/traditional.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao::detail;

namespace {

std::string in_simplified(std::string_view text) {
  std::string result;
  append_simplified(text, result);
  return result;
}

}  // namespace

TEST_CASE("traditional characters become the simplified ones of as many bytes") {
  CHECK(in_simplified("績效指標") == "绩效指标");
  CHECK(in_simplified("50萬元以內（含），約3個月") == "50万元以内（含），约3个月");
  CHECK(in_simplified("未發生較大安全事故") == "未发生较大安全事故");
  for (char16_t c : traditional_characters) CHECK(encode(c).length == encode(simplified(c)).length);
}

TEST_CASE("simplified text, ASCII and what is no text stay as they are") {
  for (std::string_view text : {"效果显著，全覆盖", "≥98.5%", "", "\xFF\x80", "乾隆", "了解"}) {
    CHECK(in_simplified(text) == text);
    CHECK(find_traditional(text) == text.npos);
  }
  CHECK(find_traditional("效果顯著") == 6);
}

TEST_CASE("the characters are in order, so that each is found, and none is its own") {
  CHECK(std::is_sorted(traditional_characters.begin(), traditional_characters.end()));
  for (std::size_t i = 0; i < traditional_characters.size(); ++i) {
    CHECK(simplified(traditional_characters[i]) == char32_t{simplified_characters[i]});
    CHECK(is_traditional_character.has(traditional_characters[i]));
    CHECK_FALSE(is_traditional_character.has(simplified_characters[i]));
  }
}
