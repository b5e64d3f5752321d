// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/unit_word.hpp>

#include <array>
#include <string>
#include <string_view>

#include "support/catch.hpp"

using jixiao::detail::read_unit_word;

namespace {

struct unit_case {
  std::string_view text;
  std::string_view unit;
  std::string_view behind;
};

constexpr auto cases = std::to_array<unit_case>({
    {"%", "%", ""},
    {"%以上", "%", "以上"},
    {"%/年", "%/年", ""},
    {"%(百分比)", "%", ""},
    {"元/人", "元/人", ""},
    {"元/人/年/次", "元/人/年/次", ""},
    {"元/人/年/次/天", "元/人/年/次", "/天"},
    {"元/人·年", "元/人/年", ""},
    {"元/(人·年)", "元/人/年", ""},
    {"元/(人·年)以上", "元/人/年", "以上"},
    {"元/(人·年", "元", "/(人·年"},
    {"元/(人·年)/次", "元/人/年/次", ""},
    {"吨标煤/(万元·年)", "吨标煤/万元/年", ""},
    {"元/()", "元", "/()"},
    {"人·天", "人·天", ""},
    {"人·天·次", "人·天·次", ""},
    {"吨·公里/年", "吨·公里/年", ""},
    {"人·", "人", "·"},
    {"人·以上", "人", "·以上"},
    {"m²", "平方米", ""},
    {"m2", "平方米", ""},
    {"dm30", "dm", "30"},
    {"dm35", "dm", "35"},
    {"dm39", "dm", "39"},
    {"m3/d", "立方米/天", ""},
    {"cm3", "cm3", ""},
    {"m²·d", "m²·d", ""},
    {"μg/m³", "μg/立方米", ""},
    {"mg/L", "毫克/升", ""},
    {"mg/(m²·d)", "毫克/平方米/天", ""},
    {"g/(kW·h)", "克/千瓦时", ""},
    {"kW·h", "千瓦时", ""},
    {"°C", "℃", ""},
    {"°", "度", ""},
    {"kΩ", "kΩ", ""},
    {"abcdefghijklmnopqrst", "abcdefghijklmnopqrst", ""},
    {"MPa", "MPa", ""},
    {"Hz", "Hz", ""},
    {"N·m/s", "N·m/秒", ""},
    {"Ah以上", "Ah", "以上"},
    {"dB(A)/次", "dB(A)/次", ""},
    {"GBs", "GBs", ""},
    {"吨公里", "吨公里", ""},
    {"公里小时", "公里小时", ""},
    {"人次年", "人次年", ""},
    {"人民币", "元", ""},
    {"个人", "个", "人"},
    {"个项目", "个", "项目"},
    {"桶", "桶", ""},
    {"桶以上", "桶", "以上"},
    {"桶内", "桶", "内"},
    {"标箱", "标箱", ""},
    {"吨标煤/万元", "吨标煤/万元", ""},
    {"吨标煤/万元以上", "吨标煤/万元", "以上"},
    {"吨标准煤当量/万元", "吨标准煤当量/万元", ""},
    {"吨标煤/", "吨标煤", "/"},
    {"人/10万人", "人/10万人", ""},
    {"例/10万", "例/10万", ""},
    {"例/10万以上", "例/10万", "以上"},
    {"次/1万", "次/1万", ""},
    {"例/9万", "例", "/9万"},
    {"例/1000", "例", "/1000"},
    {"项/年·人", "项/年/人", ""},
    {"/天", "/天", ""},
    {"/人/天", "/人/天", ""},
});

// One letter that may be a figure, more than four ideographs, what lacks a number between, or is a
// word that bounds one.
constexpr std::string_view none[] = {"l",
                                     "O",
                                     "lO",
                                     "9l",
                                     "l%",
                                     "标准集装箱",
                                     "10万人",
                                     "元万元",
                                     "天小时",
                                     "月工作日",
                                     "/",
                                     "//天",
                                     "·天",
                                     "值日内",
                                     "达标",
                                     "以上",
                                     "六个字的标箱",
                                     "abcdefghijklmnopqrstu"};

constexpr bool reads(const unit_case& c) {
  const jixiao::unit_prefix found = read_unit_word(c.text);
  return jixiao::to_text(found.value) == c.unit && c.text.substr(found.length) == c.behind;
}
constexpr std::size_t count_read() {
  std::size_t count = 0;
  for (const unit_case& c : cases) count += reads(c) ? 1 : 0;
  for (std::string_view text : none) count += read_unit_word(text).length == 0 ? 1 : 0;
  return count;
}
static_assert(count_read() == std::size(cases) + std::size(none));

}  // namespace

TEST_CASE("a unit goes as far as its parts do, known or not") {
  for (const unit_case& c : cases) {
    INFO(std::string(c.text));
    const jixiao::unit_prefix found = read_unit_word(c.text);
    CHECK(jixiao::to_text(found.value).view() == c.unit);
    CHECK(c.text.substr(found.length) == c.behind);
  }
}

TEST_CASE("what is no unit is none") {
  for (std::string_view text : none) {
    INFO(std::string(text));
    const jixiao::unit_prefix found = read_unit_word(text);
    CHECK(found.length == 0);
    CHECK(found.value.is_bare());
  }
}
