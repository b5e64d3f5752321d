// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/value_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/grading.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

// `98%`, or the name of the fault.
std::string value_of(std::string_view text) {
  const quantity_reading read = read_value(text);
  if (!read) return std::string(name_of(read.problem.what));
  const auto plain = exact_decimal(read.value.value);
  return (plain ? std::string(to_text(*plain).view()) : "a fraction") +
         std::string(to_text(read.value.unit).view());
}

struct value_case {
  std::string_view text;
  std::string_view value;
};
struct mended_case {
  std::string_view text;
  fault why;
  std::string_view mended;
};

}  // namespace

TEST_CASE("values are read as people write them") {
  constexpr auto cases = std::to_array<value_case>({
      {"98%", "98%"},
      {"９８．５％", "98.5%"},
      {"98.5 %", "98.5%"},
      {"九成", "90%"},
      {"9成", "90%"},
      {"三成五", "35%"},
      {"九成五", "95%"},
      {"百分之九十八", "98%"},
      {"百分之九十八点五", "98.5%"},
      {"百分之98.5", "98.5%"},
      {"千分之三", "3‰"},
      {"三次", "3次"},
      {"第3名", "3名次"},
      {"第三名", "3名次"},
      {"第二十一名", "21名次"},
      {"两个", "2个"},
      {"十二件", "12件"},
      {"叁次", "3次"},
      {"两万元", "20000元"},
      {"1.5万人次", "15000人次"},
      {"1 000元", "1000元"},
      {"1,234.50元", "1234.50元"},
      {"半天", "0.5天"},
      {"共3次", "3次"},
      {"全年共3次", "3次"},
      {"累计完成98%", "98%"},
      {"实际完成5篇", "5篇"},
      {"100人·天", "100人·天"},
      {"-3%", "-3%"},
      {"四分之三", "75%"},
      {"八分之七", "87.5%"},
      {"十分之一", "10%"},
      {"一半", "50%"},
      {"五萬元", "50000元"},
      {"5個", "5个"},
      {"5\u2ED1", "5长"},
      {"3檔", "3档"},
      {"12萬元/畝", "12万元/亩"},
  });
  for (const value_case& c : cases) {
    INFO(std::string(c.text));
    CHECK(value_of(c.text) == c.value);
  }
}

TEST_CASE("what is no value is refused, with what it was probably meant to be") {
  constexpr auto cases = std::to_array<mended_case>({
      {"98。5%", fault::stray_character, "98.5%"},
      {"98·5%", fault::stray_character, "98.5%"},
      {"9l%", fault::stray_character, "91%"},
      {"9O%", fault::stray_character, "90%"},
      {"1OO%", fault::stray_character, "100%"},
      {"l00%", fault::stray_character, "100%"},
      {"I5%", fault::stray_character, "15%"},
      {"9|%", fault::stray_character, "91%"},
      {"9o%", fault::stray_character, "90%"},
      {"9Z%", fault::stray_character, "92%"},
      {"9z.5%", fault::stray_character, "92.5%"},
      {"9S%", fault::stray_character, "95%"},
      {"9B%", fault::stray_character, "98%"},
      {"98•5%", fault::stray_character, "98.5%"},
      {"约95%", fault::vague_number, "95%"},
      {"95%左右", fault::vague_number, "95%"},
      {"近3次", fault::vague_number, "3次"},
      {"大约三次", fault::vague_number, "三次"},
      {"3次培训", fault::unknown_unit, "3次"},
      {"。3", fault::stray_character, ""},
      {"1:15", fault::two_numbers, ""},
      {"1：16", fault::two_numbers, ""},
      {"近3年平均", fault::other_figure, ""},
      {"三分之二", fault::endless_decimal, "66.67%"},
      {"七分之三", fault::endless_decimal, "42.86%"},
      {"1 000.123456789012345678901234567890123456", fault::too_many_digits, ""},
      {"3S", fault::stray_character, "35"},
      {"95%以上", fault::not_one_value, ""},
      {"不低于95%", fault::not_one_value, ""},
      {"≥95%", fault::not_one_value, ""},
      {"IO", fault::stray_character, ""},
      {"无代偿额", fault::stray_character, ""},
      {"达到95%", fault::not_one_value, ""},
      {"95%～98%", fault::not_one_value, ""},
      {"三至五次", fault::not_one_value, ""},
      {"90%以下或110%以上", fault::not_one_value, ""},
  });
  for (const mended_case& c : cases) {
    INFO(std::string(c.text));
    CHECK(value_of(c.text) == name_of(c.why));
    CHECK(mended_value(c.text) == c.mended);
  }
}

TEST_CASE("what is more than one value is so from its first character on") {
  CHECK(read_value("≥95%").problem == text_fault{fault::not_one_value, 0});
  CHECK(read_value("90%～95%").problem == text_fault{fault::not_one_value, 0});
}

TEST_CASE("what a band may say, a value may say") {
  constexpr std::string_view figures[] = {"3",    "０．5", "98.5",    "1,234", "1 000",
                                          "三",   "十二",  "两",      "1.5万", "2亿",
                                          ".075", "１２",  "三百零五"};
  constexpr std::string_view units[] = {
      "%",    "％",    "次",    "个",     "元", "万元",     "天",   "日", "小时",    "吨",
      "mg/L", "元/人", "人·天", "工作日", "分", "个百分点", "千瓦", "桶", "人次/年", "倍"};
  int both = 0;
  for (std::string_view figure : figures)
    for (std::string_view u : units) {
      const std::string text = std::string(figure) + std::string(u);
      const band said = read_band(text);
      const bool is_value = said.is_numeric() && said.set.size() == 1 &&
                            said.set.front().is_point() && said.label.empty();
      INFO(text);
      const quantity_reading read = read_value(text);
      CHECK(static_cast<bool>(read) == is_value);
      if (!read || !is_value) continue;
      ++both;
      CHECK(read.value.value == fraction(said.set.front().lower().value()));
      CHECK(read.value.unit == said.unit);
    }
  CHECK(both > 200);
}

TEST_CASE("a word for none is a value of what is counted") {
  constexpr standard s = read_standard("无投诉", "1起", "2起", "3起以上");
  CHECK(grade_of(s, "零事故").grade == grade::excellent);
  CHECK(grade_of(s, "未发生1起投诉").grade == grade::excellent);
  CHECK(grade_of(s, "三起").grade == grade::poor);
  // Nothing measured, or none?
  CHECK_THROWS(grade_of(s, "无"));
}

TEST_CASE("a cell that cannot be read is offered as it was probably meant, if that is near") {
  for (const auto& [cell, mended] : std::to_array<std::pair<std::string_view, std::string_view>>({
           {"9l%以上", "91%以上"},
           {"9O%～95%", "90%～95%"},
           {"O.5%以下", "0.5%以下"},
           {"98。5%以上", "98.5%以上"},
           {"约95%", "95%"},
           {"95%左右", "95%"},
           {"近3年以内", "3年以内"},
           {"大致不低于95%", "不低于95%"},
           {"约不超过3次", "不超过3次"},
           // What these mean nobody can say.
           {"1:15", ""},
           {"高于近3年平均", ""},
           {"98%上", ""},
           {"l次以上", ""},
           {"不少于l次", ""},
           {"≥l小时", ""},
           {"<2O0,500,1000", ""},
           {"不98%", ""},
           // And these are read.
           {"95%以上", ""},
           {"效果明显", ""},
           {"", ""},
       })) {
    INFO(std::string(cell));
    CHECK(mended_cell(cell) == mended);
  }
}
