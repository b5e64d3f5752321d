// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/grading_text.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "support/both_times.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

// Which measurements a standard takes, in which forms and units, and which it refuses and how.

namespace {

using cells = std::array<std::string_view, 4>;
using enum grade;

constexpr cells rate{"98%以上", "95%～98%", "90%～95%", "90%以下"};
constexpr cells money{"100万元以上", "80～100万元", "50～80万元", "50万元以下"};
constexpr cells time{"1天以内", "1～2天", "2～3天", "3天以上"};
constexpr cells hours_and_days{"12小时以内", "12小时～1天", "1～2天", "2天以上"};
constexpr cells area{"100亩以上", "60000平方米～100亩", "50～90亩", "50亩以下"};
constexpr cells count{"3次以内", "5次以内", "8次以内", "10次以内"};
constexpr cells deadline{"6月底前", "7月底前", "9月30日前", "9月30日以后"};
constexpr cells dated{"2019年6月30日前", "2019年7月31日前", "2019年9月30日前", "2019年9月30日以后"};
constexpr cells gaps{"无间隙监控", "2天以内间隙监控", "3天以内间隙监控", "3天以上间隙监控"};
constexpr cells effect{"效果明显", "效果较好", "效果一般", "没效果"};
constexpr cells content{"非常满意", "满意", "一般满意", "不满意"};
constexpr cells none_or_words{"无投诉", "有少量投诉", "投诉较多", "投诉严重"};
constexpr cells mixed{"98%以上", "95%～98%", "基本完成", "90%以下"};
constexpr cells damaged{"98%以上", "95%～98%", "9o%～95%", "90%以下"};
constexpr cells unreadable{"5%%", "6%%", "7%%", "8%%"};

constexpr standard standard_of(const cells& c) { return read_standard(c[0], c[1], c[2], c[3]); }

struct answer {
  std::optional<jixiao::grade> grade;
  jixiao::reason reason;
  friend constexpr bool operator==(const answer&, const answer&) = default;
};

struct text_case {
  cells bands;
  std::string_view measured;
  answer expected;
};

constexpr auto cases = std::to_array<text_case>({
    // One form of number or another.
    {rate, "97.995%", {good, reason::direct}},
    {rate, "９７．９９５％", {good, reason::direct}},
    {rate, " 98 % ", {excellent, reason::shared_bound}},
    {rate, "+98%", {excellent, reason::shared_bound}},
    {money, "1,000,000元", {excellent, reason::shared_bound}},
    // Ratios are compared by cross-multiplication: 49/50 is 98% exactly, 1/3 never a decimal.
    {rate, "49/50", {excellent, reason::shared_bound}},
    {rate, "49件/50件", {excellent, reason::shared_bound}},
    {rate, "48999999999999999999/50000000000000000000", {good, reason::direct}},
    {rate, "49000000000000000001/50000000000000000000", {excellent, reason::direct}},
    {{"1/3以上", "0.2～1/3", "0.1～0.2", "0.1以下"}, "0", {poor, reason::direct}},
    {rate, "19/20", {good, reason::shared_bound}},
    {rate, "1/3", {poor, reason::direct}},
    // Units that convert.
    {rate, "980‰", {excellent, reason::shared_bound}},
    {rate, "979.999‰", {good, reason::direct}},
    {rate, "0.98倍", {excellent, reason::shared_bound}},
    {money, "0.01亿元", {excellent, reason::shared_bound}},
    {money, "799999.99元", {fair, reason::direct}},
    {money, "90", {good, reason::direct}},
    {time, "24小时", {excellent, reason::shared_bound}},
    {time, "1440分钟", {excellent, reason::shared_bound}},
    {time, "86401秒", {good, reason::direct}},
    {time, "1周", {poor, reason::direct}},
    {hours_and_days, "24小时", {good, reason::shared_bound}},
    {hours_and_days, "1天", {good, reason::shared_bound}},
    {hours_and_days, "0.5天", {excellent, reason::shared_bound}},
    // 60000 平方米 are 90 亩 exactly, though a 亩 is 2000/3 平方米.
    {area, "90亩", {good, reason::shared_bound}},
    {area, "60000平方米", {good, reason::shared_bound}},
    {area, "59999.999平方米", {fair, reason::direct}},
    {area, "6公顷", {good, reason::shared_bound}},
    {{"100亩以上", "60000平方米以上", "50亩以上", "50亩以下"}, "89亩", {fair, reason::direct}},
    // Zero words.
    {gaps, "无间隙监控", {excellent, reason::nested}},
    {gaps, "无 间隙 监控", {excellent, reason::nested}},
    {gaps, "0天", {excellent, reason::nested}},
    {gaps, "36小时", {good, reason::nested}},
    {gaps, "3天", {fair, reason::shared_bound}},
    // Beside labels a zero word is a label.
    {none_or_words, "无投诉", {excellent, reason::label}},
    {none_or_words, "投诉较多", {fair, reason::label}},
    // Dates: a day of the year, the last day of a month, or a day of one year.
    {deadline, "6月30日", {excellent, reason::nested}},
    {deadline, "7月1日", {good, reason::nested}},
    {deadline, "6月", {excellent, reason::nested}},
    {deadline, "8月15日前完成", {fair, reason::direct}},
    {deadline, "10月8日", {poor, reason::direct}},
    {dated, "2019年7月31日", {good, reason::nested}},
    {dated, "2020年1月1日", {poor, reason::direct}},
    // Labels, whatever their width and spaces; and what an assessor gave.
    {effect, "效果明显", {excellent, reason::label}},
    {effect, " 效果 较好 ", {good, reason::label}},
    {effect, "没效果", {poor, reason::label}},
    {effect, "中", {fair, reason::grade_word}},
    {effect, "良好", {good, reason::grade_word}},
    {effect, "excellent", {excellent, reason::grade_word}},
    {content, "满意", {good, reason::label}},
    {content, "不满意", {poor, reason::label}},
    {content, "一般", {fair, reason::grade_word}},
    // A label among numbers: it, and the numbers of the other bands.
    {mixed, "基本完成", {fair, reason::label}},
    {mixed, "96%", {good, reason::direct}},
    {mixed, "93%", {std::nullopt, reason::undecided}},
    {mixed, "85%", {poor, reason::direct}},
    // A band that cannot be read may be any: what no other claims is undecided.
    {damaged, "93%", {std::nullopt, reason::undecided}},
    {damaged, "98%", {excellent, reason::shared_bound}},
    {unreadable, "5%", {std::nullopt, reason::undecided}},
    {{"", "", "", ""}, "5%", {std::nullopt, reason::undecided}},
    {{"98%以上", "3公斤", "90%～98%", "90%以下"}, "98%", {excellent, reason::shared_bound}},
    {{"98%以上", "3公斤", "90%～95%", "90%以下"}, "96%", {std::nullopt, reason::undecided}},
    // One band alone does not tell which way better lies.
    {{"98%以上", "", "", ""}, "98%", {excellent, reason::direct}},
    {{"98%以上", "", "", ""}, "97%", {std::nullopt, reason::undecided}},
    {{"98%以上", "无此项", "无此项", "无此项"}, "97%", {std::nullopt, reason::undecided}},
});

constexpr auto by_text = [](const text_case& c) {
  const verdict v = grade_of(standard_of(c.bands), c.measured);
  return answer{v.grade, v.reason};
};

struct refused_case {
  cells bands;
  std::string_view measured;
  fault expected;
  std::string_view wanted;  // what the error says was expected
};

const auto refused_cases = std::to_array<refused_case>({
    {rate, "", fault::empty_text, ""},
    {rate, " 　", fault::empty_text, ""},
    {rate, "98", fault::unit_missing, "%"},
    {rate, "98次", fault::unit_mismatch, "%"},
    {rate, "98件/50次", fault::unit_mismatch, "%"},
    {rate, "1.2.3%", fault::second_point, "%"},
    {rate, "1e5%", fault::exponent, "%"},
    {rate, "NaN", fault::not_finite, "%"},
    {rate, "∞", fault::not_finite, "%"},
    {rate, "98匹", fault::unit_mismatch, "%"},
    {rate, "98%%", fault::stray_character, "%"},
    {rate, "1/0", fault::zero_denominator, "%"},
    {rate, "123456789012345678901234567890123456789%", fault::too_many_digits, "%"},
    {rate, "优", fault::label_for_number, "%"},
    {rate, "效果明显", fault::label_for_number, "%"},
    {count, "-1次", fault::negative_count, "次"},
    {count, "-1", fault::negative_count, "次"},
    {count, "3个", fault::unit_mismatch, "次"},
    // What a band says is no measurement, and neither are words that say nothing of an amount.
    {rate, "98%以上", fault::not_one_value, "%"},
    {count, "3次以内", fault::not_one_value, "次"},
    {count, "情况良好", fault::label_for_number, "次"},
    {count, "无", fault::stray_character, "次"},
    {gaps, "无", fault::stray_character, "天"},
    {gaps, "未检查", fault::label_for_number, "天"},
    {gaps, "2天以内间隙监控", fault::not_one_value, "天"},
    {deadline, "30天以内", fault::not_one_value, "月日"},
    {count, "50%", fault::unit_mismatch, "次"},
    {count, "1/2", fault::unit_mismatch, "次"},
    {money, "5公斤", fault::unit_mismatch, "万元"},
    {deadline, "5", fault::unit_missing, "月日"},
    {deadline, "30天", fault::unit_mismatch, "月日"},
    {deadline, "2019年6月1日", fault::year_unsaid, "月日"},
    {effect, "98%", fault::number_for_label, ""},
    {effect, "3", fault::number_for_label, ""},
    {effect, "效果明显好", fault::unknown_label, "效果明显"},
    {effect, "很不错", fault::unknown_label, "效果明显 / 效果较好 / 效果一般 / 没效果"},
    {content, "一般满", fault::unknown_label, "一般满意"},
    // As near to 非常满意 as to 一般满意: nothing is guessed.
    {content, "基本满意", fault::unknown_label, "非常满意 / 满意 / 一般满意 / 不满意"},
});

}  // namespace

TEST_CASE("a measurement is graded in any form and unit that says what it is", "[grading]") {
  for (const auto& [c, result, same] : both_times<cases, by_text>()) {
    INFO(c.measured << " of " << c.bands[0] << " | " << c.bands[1]);
    CHECK(result == c.expected);
  }
}

TEST_CASE("what is no measurement of the indicator is refused, with what was expected",
          "[grading][error]") {
  for (const refused_case& c : refused_cases) {
    INFO(c.measured << " of " << c.bands[0]);
    try {
      static_cast<void>(grade_of(standard_of(c.bands), c.measured));
      FAIL_CHECK("was not refused");
    } catch (const input_error& e) {
      CHECK(name_of(e.what_is_wrong()) == name_of(c.expected));
      CHECK(e.text() == c.measured);
      CHECK(text_of(e.expected()) == c.wanted);
      // What is wrong with all of it is wrong from its beginning.
      const fault whole[] = {fault::unit_missing, fault::negative_count, fault::number_for_label,
                             fault::label_for_number, fault::unknown_label};
      if (std::find(std::begin(whole), std::end(whole), c.expected) != std::end(whole))
        CHECK(e.offset() == 0);
    }
  }
}

TEST_CASE("a quantity is graded as its text is", "[grading]") {
  const standard s = standard_of(rate);
  CHECK(grade_of(s, quantity{97.995_dec, percent}).grade == good);
  CHECK(grade_of(s, quantity{fraction(49, 50), ratio}).grade == excellent);
  CHECK(grade_of(s, "980‰"_q).grade == excellent);
  CHECK_THROWS_AS(grade_of(s, "98"_q), input_error);
  CHECK_THROWS_AS(grade_of(standard_of(effect), "98%"_q), input_error);
  // The verdict has the value in the standard's unit.
  const verdict v = grade_of(s, "49件/50件"_q);
  CHECK(v.value == fraction(98));
  CHECK(v.unit == percent);
  // A standard that nobody could read leaves it as it was measured.
  const verdict undecided = grade_of(standard_of(unreadable), "98次"_q);
  CHECK(undecided.value == fraction(98));
  CHECK(undecided.unit == times);
  CHECK_FALSE(undecided.grade);
}

TEST_CASE("a conversion past 38 digits is an overflow, never a wrong grade", "[grading][error]") {
  CHECK_THROWS_AS(grade_of(read_standard("5元以上", "4元", "3元", "3元以下"),
                           "99999999999999999999999999999999999999亿元"),
                  std::overflow_error);
}

TEST_CASE("a label is graded by itself where it is known to be one", "[grading]") {
  const standard s = standard_of(content);
  REQUIRE(grade_of_label(s, "非常满意"));
  CHECK(grade_of_label(s, "非常满意")->grade == excellent);
  CHECK(grade_of_label(s, "非常满意")->claims == grade_set{excellent});
  CHECK_FALSE(grade_of_label(s, "优"));
  CHECK_FALSE(grade_of_label(standard_of(rate), "98%以上"));
}

TEST_CASE("marks that nobody sees change no value and no band, wherever they stand") {
  const standard plain = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  for (const std::string mark : {"\uFEFF", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F",
                                 "\u2060", "\u00AD", "\u202A", "\u202C", "\u2066", "\uFE0F"}) {
    for (const std::string& value :
         {mark + "96.5%", "96.5%" + mark, "96.5" + mark + "%", mark + mark + "96.5%" + mark}) {
      INFO("value " << value);
      CHECK(grade_of(plain, value).grade == grade::good);
    }
    for (const std::string& band : {mark + "98%以上", "98%" + mark + "以上", "98%以上" + mark}) {
      INFO("band " << band);
      const standard marked = read_standard(band, "95%～98%", "90%～95%", "90%以下");
      CHECK(grade_of(marked, "98%").grade == grade::excellent);
    }
    // Within a figure it may hide where one number ends and the next begins.
    CHECK_THROWS_AS(grade_of(plain, "96" + mark + ".5%"), input_error);
  }
}

TEST_CASE("places of a standard are graded by places, bare or in 名, and persons are refused") {
  const standard s = read_standard("前3名", "4～6名", "7-10名", "11名以后");
  CHECK(s.is_numeric());
  CHECK(to_text(s.unit()) == "名次");
  for (const auto& [value, expected] : {std::pair("1", excellent),
                                        {"第3名", excellent},
                                        {"3名", excellent},
                                        {"5位", good},
                                        {"10名", fair},
                                        {"11", poor},
                                        {"第三名", excellent},
                                        {"第十名", fair},
                                        {"第二十一名", poor},
                                        {"第20名", poor}}) {
    INFO(value);
    CHECK(grade_of(s, value).grade == expected);
  }
  for (std::string_view value : {"3人", "第三", "第三人", "第三名次", "第三名以内", "第几名"}) {
    INFO(value);
    CHECK_THROWS_AS(grade_of(s, value), input_error);
  }
  const standard people = read_standard("10人以上", "8～10人", "5～8人", "5人以下");
  CHECK(grade_of(people, "9名").grade == good);
  CHECK_THROWS_AS(grade_of(people, "第9名"), input_error);
  CHECK_THROWS_AS(grade_of(people, "第九名"), input_error);
  // Where levels are called so, it is one of them.
  const standard called = read_standard("第一名", "第二名", "第三名", "其他名次");
  CHECK(grade_of(called, "第三名").grade == fair);
  // 名 alone counts persons, unless another band speaks of places.
  const standard members = read_standard("10名以上", "8～10名", "5～8名", "5名以下");
  CHECK(to_text(members.unit()) == "人");
  CHECK(grade_of(members, "9名").grade == good);
  CHECK(grade_of(members, "9人").grade == good);
  CHECK_THROWS_AS(grade_of(members, "第9名"), input_error);
}

// 20000万 beside 50000万元 is written to whole 万, and 2亿 to whole 亿.
TEST_CASE("a bound that takes the unit of its neighbour is rounded to at its own last digit") {
  reading rounded;
  rounded.comparison = comparison::rounded_value;
  const standard ten_thousands = standard_of(
      {"50000万元以上", "20000万（含）—50000万元", "3000万元～20000万", "3000万元以下"});
  CHECK(grade_of(ten_thousands, "16000万元", rounded).grade == fair);
  CHECK(grade_of(ten_thousands, "19999.4万元", rounded).grade == fair);
  CHECK(grade_of(ten_thousands, "19999.6万元", rounded).grade == good);
  const standard hundred_millions =
      standard_of({"5亿元以上", "2亿-5亿元", "0.3亿元～2亿", "0.3亿元以下"});
  CHECK(grade_of(hundred_millions, "1.6亿元", rounded).grade == good);
  CHECK(grade_of(hundred_millions, "1.4亿元", rounded).grade == fair);
}

TEST_CASE("万 and 亿 of an amount of money leave 元 out, whatever the standard counts in") {
  const standard s = read_standard(money[0], money[1], money[2], money[3]);
  CHECK(grade_of(s, "120万").grade == excellent);
  CHECK(grade_of(s, "90万").grade == good);
  CHECK(grade_of(s, "0.5亿").grade == excellent);
  CHECK(grade_of(s, "90").grade == good);
  const standard people = read_standard("3万人以上", "2万人～3万人", "1万人～2万人", "1万人以下");
  CHECK(grade_of(people, "2.5万").grade == good);
}
