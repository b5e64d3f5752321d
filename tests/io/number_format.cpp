// SPDX-License-Identifier: BSL-1.0
// What a number format makes of a stored number is what a person reads in the cell.
#include <string>

#include "io/number_format.hpp"
#include "support/catch.hpp"

using namespace jixiao::io;

namespace {

std::string shown(const std::string& stored, const std::string& code) {
  return shown_number(stored, format_of_code(code)).text;
}

}  // namespace

TEST_CASE("commas behind the digits divide by thousands, those among them part them",
          "[io][xlsx]") {
  struct {
    const char* stored;
    const char* code;
    const char* text;
  } const cases[] = {
      {"1234567", "#,##0.00,\"千元\"", "1234.567千元"},
      {"1234567", "#,##0", "1234567"},
      {"1234567", "#,##0,", "1234.567"},
      {"1234567", "0,,\"百万\"", "1.234567百万"},
      {"1234567", "0.0,,", "1.234567"},
      {"1234567", "#,##0,.00", "1234.567"},
      {"12345", "0!.0,\"万元\"", "1.2345万元"},
      {"12345", "0\".\"0,\"万\"", "1.2345万"},
      {"12345", "0\\.0000", "1.2345"},
      {"12345", "#,##0.00_);(#,##0.00)", "12345"},
      {"0.5", "0.0%", "50%"},
      {"1234567", "#,##0.00,%", "123456.7%"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.stored, c.code);
    CHECK(shown(c.stored, c.code) == c.text);
  }
}

TEST_CASE("which section of a format counts hangs on the number", "[io][xlsx]") {
  struct {
    const char* stored;
    const char* code;
    const char* text;
  } const cases[] = {
      {"1500", "[>=1000]0.0,\"千\";0", "1.500千"},
      {"15", "[>=1000]0.0,\"千\";0", "15"},
      {"0.97", "[<=1]0%;0\"倍\"", "97%"},
      {"97", "[<=1]0%;0\"倍\"", "97倍"},
      {"1", "[<1]0%;0", "1"},
      {"1.0", "[=1]\"全部\"0%;0", "全部100%"},
      {"2", "[<>1]0\"次\";0", "2次"},
      // More conditions than are read: no words are taken for the number's own.
      {"1500", "[<10]0\"少\";[<1000]0\"中\";0\"多\"", "1500"},
      {"1500", "[<10]0\"少\";0\"中\";0\"多\"", "1500"},
      {"1500", "[red][<2000]0\"少\"", "1500"},
      {"3", "[>x]0\"次\";0\"个\"", "3"},
      // The second section is for numbers below zero.
      {"-0.03", "0%;0%", "-3%"},
      {"-0.03", "0.0%;[Red]-0.0%", "-3%"},
      {"-0.03", "0%;(0%)", "-3%"},
      {"-3", "0\"次\";-0\"次\";;@", "-3次"},
      {"-3", "0\"次\";;", "-3"},
      {"-30", "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "-¥30"},
      {"-0.03", "\"增长\"0%;\"下降\"0%", "下降3%"},
      {"0.03", "\"增长\"0%;\"下降\"0%", "增长3%"},
      {"0", "\"增长\"0%;\"下降\"0%", "增长0%"},
      {"-0.03", "\"+\"0%;\"-\"0%", "-3%"},
      {"-0.03", "0\"次\";-0%", "-3%"},
      {"-12345", "0!.0,\"万\";-0!.0,\"万\"", "-1.2345万"},
      // The sign of currency is left out of the second section, and so it is of the number.
      {"-3", "¥0;-0", "-3"},
      // A second section that shows no number says nothing of how one is shown.
      {"-3", "0\"次\";yyyy", "-3次"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.stored, c.code);
    CHECK(shown(c.stored, c.code) == c.text);
  }
}

TEST_CASE("General has a name in every language", "[io][xlsx]") {
  CHECK(shown("3", "General") == "3");
  CHECK(shown("3", "general\"次\"") == "3次");
  CHECK(shown("3", "G/通用格式") == "3");
  CHECK(shown("3", "G/通用格式\"次\"") == "3次");
  CHECK(shown("3", "G/標準\"件\"") == "3件");
  CHECK(shown("3", "\"约\"G/通用格式") == "约3");
  CHECK(shown("3", "[DBNum2][$-804]G/通用格式\"元\"") == "3元");
  CHECK(shown("3", "Standard") == "3");
}

TEST_CASE("signs of currency stand before the amount", "[io][xlsx]") {
  CHECK(shown("30", "\"¥\"#,##0.00") == "¥30");
  CHECK(shown("30", "¥#,##0.00;¥-#,##0.00") == "¥30");
  CHECK(shown("30", "[$¥-804]#,##0.00") == "¥30");
  CHECK(shown("30", "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ") ==
        "¥30");
  CHECK(shown("30", "[$-804]0") == "30");
  CHECK(shown("30", "[$USD-409] 0.00") == "USD30");
  CHECK(shown_number("30", built_in_format(44)).text == "¥30");
  CHECK(shown_number("30", built_in_format(43)).text == "30");
}

TEST_CASE("formats of days in any country's letters are dates", "[io][xlsx]") {
  for (const char* code : {"yyyy/m/d", "e\"年\"", "aaa", "aaaa", "[$-804]aaa;@", "上午/下午h",
                           "ggge\"年\"", "[mm]:ss", "[h]", "[hh]", "[m]", "[s]", "[ss]"}) {
    CAPTURE(code);
    CHECK(format_of_code(code).is_date);
  }
  for (const char* code : {"0.00E+00", "G/通用格式", "General", "0\"day\"", "#,##0",
                           "[Magenta]0.0%", "[Hellblau]0", "[<60]0;0"}) {
    CAPTURE(code);
    CHECK_FALSE(format_of_code(code).is_date);
  }
}

TEST_CASE("of the formats that files only number, those of days and times are dates",
          "[io][xlsx]") {
  // ECMA-376, 18.8.30; 27 to 36 and 50 to 58 are those of Chinese.
  for (unsigned id = 0; id < 164; ++id) {
    const bool is_date = (14 <= id && id <= 22) || (27 <= id && id <= 36) ||
                         (45 <= id && id <= 47) || (50 <= id && id <= 58);
    CAPTURE(id);
    CHECK(built_in_format(id).is_date == is_date);
  }
  for (unsigned id : {9U, 10U}) CHECK(shown_number("0.97", built_in_format(id)).text == "97%");
  for (unsigned id : {1U, 2U, 3U, 4U, 11U, 37U, 48U, 49U})
    CHECK(shown_number("97", built_in_format(id)).text == "97");
  for (unsigned id : {5U, 6U, 7U, 8U, 42U, 44U})
    CHECK(shown_number("97", built_in_format(id)).text == "¥97");
}

TEST_CASE("digits that nobody sees, behind the fifteenth, are rounded away and told",
          "[io][xlsx]") {
  struct {
    const char* stored;
    const char* text;
    bool has_hidden_digits;
  } const cases[] = {{"0.30000000000000004", "0.3", true},
                     {"0.29999999999999999", "0.3", true},
                     {"99999999999999.99", "100000000000000", true},
                     {"123456789012345", "123456789012345", false},
                     {"1234567890123456", "1234567890123460", true},
                     {"12345678901234.56", "12345678901234.6", true},
                     {"98.432", "98.432", false},
                     {"123456789012342.5", "123456789012342", true},
                     {"123456789012343.5", "123456789012344", true},
                     {"123456789012342.51", "123456789012343", true},
                     {"无", "无", false},
                     // An identity number of eighteen digits is none that was computed.
                     {"130302199001011234", "130302199001011234", false},
                     {"100000000000000000000", "100000000000000000000", false}};
  for (const auto& c : cases) {
    CAPTURE(c.stored);
    const number_text made = shown_number(c.stored, {});
    CHECK(made.text == c.text);
    CHECK(made.has_hidden_digits == c.has_hidden_digits);
  }
}

TEST_CASE("powers of ten are written out up to the four hundredth", "[io][xlsx]") {
  CHECK(shown("1.5E2", "0") == "150");
  CHECK(shown("1.5e+2", "0") == "150");
  CHECK(shown("15E-2", "0%") == "15%");
  CHECK(shown("1E400", "0") == "1" + std::string(400, '0'));
  CHECK(shown("1E-400", "0") == "0." + std::string(399, '0') + "1");
  for (const char* beyond : {"1E401", "1E-401", "1E", "1E+", "1E+-2", "1E2x", "1E 2"}) {
    CAPTURE(beyond);
    CHECK(shown(beyond, "0") == beyond);
  }
}

TEST_CASE("a format without end is none", "[io][xlsx]") {
  CHECK(format_of_code(std::string(1000000, '%')).is_absurd);
  CHECK(format_of_code("0\"" + std::string(1000000, 'x') + "\"").is_absurd);
  CHECK_FALSE(format_of_code("0%%").is_absurd);
}
