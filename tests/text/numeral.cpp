// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/numeral.hpp>

#include <array>
#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;
using namespace jixiao::detail;

namespace {

const std::array<std::string, 10> digits{"零", "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};

// Written out place by place, as a child learns it.
std::string below_ten_thousand(int n, bool leading_zero) {
  std::string text;
  bool zero = leading_zero;
  const std::array<std::pair<int, std::string>, 4> places{
      {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  for (const auto& [value, name] : places) {
    const int digit = n / value % 10;
    if (digit == 0) {
      zero = zero || !text.empty();
      continue;
    }
    if (zero) text += "零";
    zero = false;
    text += digits[static_cast<std::size_t>(digit)] + name;
  }
  return text;
}
std::string in_chinese(int n) {
  if (n == 0) return "零";
  if (n < 10000) return below_ten_thousand(n, false);
  const std::string high = below_ten_thousand(n / 10000, false) + "万";
  const int low = n % 10000;
  return low == 0 ? high : high + below_ten_thousand(low, low < 1000);
}

constexpr bool numeral_is(std::string_view text, decimal value) {
  const numeral_reading said = read_chinese_numeral(text);
  return said.length == text.size() && said.value == value;
}
static_assert(numeral_is("十二", 12));
static_assert(numeral_is("九十五点五", 95.5_dec));
static_assert(numeral_is("九十八点七五", 98.75_dec));
static_assert(numeral_is("三点一四一五九二六五三", 3.141592653_dec));
static_assert(read_chinese_numeral("三点一四一五九二六五三五").length == 11 * chinese_length);

figure_reading tenths(std::string_view text) {
  const numeral_reading said = read_chinese_numeral(text);
  figure_reading figure;
  figure.value = said.value;
  figure.length = said.length;
  read_tenths(text, figure);
  return figure;
}

}  // namespace

TEST_CASE("every numeral up to a hundred thousand is read as it is said") {
  for (int n = 0; n <= 100000; ++n) {
    const std::string text = in_chinese(n);
    const numeral_reading said = read_chinese_numeral(text);
    if (said.length != text.size() || said.value != decimal(n)) FAIL(text << " is " << n);
  }
}

TEST_CASE("numerals have short and formal forms") {
  CHECK(numeral_is("十", 10));
  CHECK(numeral_is("两百", 200));
  CHECK(numeral_is("两万", 20000));
  CHECK(numeral_is("十万", 100000));
  CHECK(numeral_is("三千二百万", 32000000));
  CHECK(numeral_is("一亿零五万", 100050000));
  CHECK(numeral_is("贰佰叁拾", 230));
  CHECK(numeral_is("一百零五", 105));
  CHECK(numeral_is("一百零五万", 1050000));
  CHECK(numeral_is("一百五十万", 1500000));
  CHECK(numeral_is("一千零五十万", 10500000));
  CHECK(numeral_is("一百一十", 110));
  CHECK(numeral_is("零点五", 0.5_dec));
  CHECK(numeral_is("半", 0.5_dec));
  CHECK(numeral_is("一百", 100));
  CHECK(numeral_is("九十点零五", 90.05_dec));
  CHECK(numeral_is("三点一零", 3.1_dec));
}

TEST_CASE("what is said but not written out, or is no number, is not read") {
  for (std::string_view text :
       {"一百五",   "两万五", "三千六",   "一二三",     "二〇二三",   "百",     "千",
        "万",       "一十百", "十十",     "三点",       "零三",       "一万万", "几",
        "般",       "",       "一一",     "一五",       "二二",       "百一",   "千五",
        "一百一",   "两千一", "一万五万", "三亿两亿",   "零万",       "万亿",   "一百五万",
        "三千二万", "一百零", "一百零万", "一百零零五", "一百零五零", "零零"}) {
    INFO(std::string(text));
    CHECK(read_chinese_numeral(text).length == 0);
  }
  CHECK(read_chinese_numeral("三次").length == 3);
}

TEST_CASE("figures in digits are exact to 38 digits") {
  CHECK(read_arabic("98.50%").value == 98.5_dec);
  CHECK(read_arabic("98.50%").length == 5);
  CHECK(read_arabic("-3次").value == decimal(-3));
  CHECK(read_arabic("1,234.5元").value == 1234.5_dec);
  CHECK(read_arabic("12345678901234567").value == decimal(12345678901234567));
  CHECK(read_arabic("123456789012345678").value == decimal(123456789012345678));
  CHECK(read_arabic("99999999999999999999999999999999999999").length == 38);
  CHECK(read_arabic("999999999999999999999999999999999999999").problem ==
        text_fault{fault::too_many_digits, 38});
}

TEST_CASE("what is no figure says where it stops") {
  CHECK(read_arabic("1.2.3").problem == text_fault{fault::second_point, 3});
  CHECK(read_arabic("1.2.").problem == text_fault{fault::second_point, 3});
  CHECK(read_arabic("98.%").problem == text_fault{fault::stray_character, 3});
  // What stands behind a comma that groups nothing is another number.
  CHECK(read_arabic("1,23次").length == 1);
  CHECK(read_arabic("1,1.25~1.35").value == decimal(1));
  CHECK(read_arabic("1,234.5次").value == decimal::of(12345, 1));
  CHECK(read_arabic("1,234").length == 5);
  CHECK(read_arabic("1,2345").length == 1);
  CHECK(read_arabic("12,345,678").value == decimal(12345678));
  CHECK(read_arabic("1e5").problem == text_fault{fault::exponent, 1});
  CHECK(read_arabic("1E-5").problem == text_fault{fault::exponent, 1});
  CHECK(read_arabic("").problem == text_fault{fault::stray_character, 0});
}

TEST_CASE("万 and 亿 multiply, unless they belong to the unit") {
  CHECK(read_arabic("5万").value == decimal(50000));
  CHECK(read_arabic("5万").multiplier == 4);
  CHECK(read_arabic("2.6亿人").value == decimal(260000000));
  CHECK(read_arabic("5万亿次").value == decimal(5000000000000));
  CHECK(read_arabic("1346.0088万平方米").value == decimal(13460088));
  CHECK(read_arabic("0.00005万").value == 0.5_dec);
  CHECK(read_arabic("1.2345678901234567890123456789012345678万").length == 42);
  CHECK(read_arabic("1000000000000000000000000000000000万").length == 37);
  CHECK(read_arabic("10000000000000000000000000000000000万").problem ==
        text_fault{fault::too_many_digits, 35});
  CHECK(read_arabic("150万元").value == decimal(150));
  CHECK(read_arabic("5千米").value == decimal(5));
  CHECK(read_arabic("0万亿亿亿亿亿").value == decimal(0));
  CHECK(read_arabic("12345678901234567890123456789012345678万").problem ==
        text_fault{fault::too_many_digits, 38});
}

TEST_CASE("百 and 千 multiply too, alone and before a unit of money") {
  CHECK(read_arabic("5百").value == decimal(500));
  CHECK(read_arabic("3百万元").value == decimal(300));
  CHECK(read_arabic("3千次").value == decimal(3000));
  CHECK(read_arabic("5万万").problem == text_fault{fault::stray_character, 4});
}

// Which digit of a bound is its last decides what a measurement is rounded to.
TEST_CASE("of a multiplied figure the zeros are known that are not written") {
  CHECK(read_arabic("5万").unwritten_zeros == 4);
  CHECK(read_arabic("50万").unwritten_zeros == 4);
  CHECK(read_arabic("1.5万").unwritten_zeros == 3);
  CHECK(read_arabic("1.50万").unwritten_zeros == 2);
  CHECK(read_arabic("1.234万").unwritten_zeros == 1);
  CHECK(read_arabic("1.2345万").unwritten_zeros == 0);
  CHECK(read_arabic("1.23456万").unwritten_zeros == 0);
  CHECK(read_arabic("5万亿").unwritten_zeros == 12);
  CHECK(read_arabic("50000").unwritten_zeros == 0);
  for (std::string_view text : {"百分之九十五", "百分之百", "百分之95"}) {
    CHECK(read_parts_of(text).multiplier == 0);
    CHECK(read_parts_of(text).unwritten_zeros == 0);
  }
}

TEST_CASE("parts of a hundred, a thousand, ten thousand") {
  CHECK(read_parts_of("百分之九十五").value == decimal(95));
  CHECK(read_parts_of("百分之九十五").unit == percent);
  CHECK(read_parts_of("百分之95.5以上").value == 95.5_dec);
  CHECK(read_parts_of("百分之百").value == decimal(100));
  CHECK(read_parts_of("千分之三").unit == per_mille);
  CHECK(read_parts_of("万分之五").value == 0.5_dec);
  CHECK(read_parts_of("百分之多").problem == text_fault{fault::stray_character, 9});
  CHECK(read_parts_of("九十五").length == 0);
}

TEST_CASE("成 is a tenth, and the digit behind it a hundredth") {
  CHECK(tenths("九成").value == decimal(90));
  CHECK(tenths("九成").unit == percent);
  CHECK(tenths("九成五").value == decimal(95));
  CHECK(tenths("九成一").value == decimal(91));
  CHECK(tenths("九点五成").value == decimal(95));
  CHECK(tenths("九次").unit.is_bare());
}
