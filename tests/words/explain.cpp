// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/explain.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/judging/grading_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

// A gallery of every sentence, to be looked at: verdicts by reason, findings by code, input errors
// by fault, each in both languages.

namespace {

using cells = std::array<std::string_view, 4>;

constexpr cells rate{"98%以上", "95%～98%", "90%～95%", "90%以下"};
constexpr cells with_gap{"98%", "92%～95%", "90%～92%", "90%以下"};
constexpr cells within{"3次以内", "5次以内", "8次以内", "10次以内"};
constexpr cells fails{"10%以内", "10%～20%", "20%～30%", "30%以上"};
constexpr cells overlapping{"95%以上", "90%～95%", "85%～92%", "85%以下"};
constexpr cells effects{"效果明显", "效果较好", "效果一般", "没效果"};
constexpr cells spending{"小于100%", "小于103%", "小于110%", "大于110%"};
constexpr cells devices{"无报废情况", "10个以内", "10~15个以内", "15个以上"};
constexpr cells deadlines{"6月30日前", "7月31日前", "8月31日前", "8月31日后"};
constexpr cells misread{"工5%", "95%～98%", "90%～95%", "90%以下"};

constexpr standard standard_of(const cells& c) { return read_standard(c[0], c[1], c[2], c[3]); }

constexpr reading worse_bound() {
  reading r;
  r.shared_bound = shared_bound_choice::worse;
  return r;
}
constexpr reading upper_excluded() {
  reading r;
  r.shared_bound = shared_bound_choice::upper_excluded;
  return r;
}
constexpr reading better_gap() {
  reading r;
  r.gap = gap_choice::better;
  return r;
}
constexpr reading better_overlap() {
  reading r;
  r.overlap = overlap_choice::better;
  return r;
}

struct verdict_case {
  cells bands;
  std::string_view value;
  std::string_view zh;
  std::string_view en;
  reading how = reading::official();
};

const std::vector<verdict_case> verdicts{
    // direct
    {rate, "97.995%", "良：97.995% 属于“95%～98%”，未达 98%；距优 0.005 个百分点",
     "good: 97.995% is in “95%～98%”, short of 98%; 0.005 percentage points from excellent"},
    {rate, "99%", "优：99% 属于“98%以上”", "excellent: 99% is in “98%以上”"},
    {rate, "29人/30人", "良：29/30≈96.6667% 属于“95%～98%”，未达 98%；距优 4/3≈1.3333 个百分点",
     "good: 29/30≈96.6667% is in “95%～98%”, short of 98%; 4/3≈1.3333 percentage points from "
     "excellent"},
    {rate, "97%", "良：97% 属于“95%～98%”；大于 98% 才评优，相差 1 个百分点",
     "good: 97% is in “95%～98%”; excellent begins above 98%, 1 percentage point away",
     reading::strict()},
    {fails, "15%", "良：15% 属于“10%～20%”，超过 10%；距优 5 个百分点",
     "good: 15% is in “10%～20%”, above 10%; 5 percentage points from excellent"},
    {deadlines, "9月2日", "差：9月2日 属于“8月31日后”，晚于 8月31日；距中 2天",
     "poor: 9月2日 is in “8月31日后”, later than 8月31日; 2天 from fair"},
    // shared_bound
    {rate, "98%", "优：98% 是“98%以上”与“95%～98%”共用的界值，归较好的一档",
     "excellent: 98% is a bound of “98%以上” and “95%～98%”; the better counts"},
    {rate, "95%",
     "良：95% 是“95%～98%”与“90%～95%”共用的界值，归较好的一档，未达 98%；距优 3 个百分点",
     "good: 95% is a bound of “95%～98%” and “90%～95%”; the better counts, short of 98%; 3 "
     "percentage points from excellent"},
    {rate, "98%", "无等级：98% 是“98%以上”与“95%～98%”共用的界值，没有约定归哪一档",
     "no grade: 98% is a bound of “98%以上” and “95%～98%”, and none is agreed to count",
     reading::strict()},
    {rate, "98%", "良：98% 是“98%以上”与“95%～98%”共用的界值，归较差的一档；大于 98% 才评优",
     "good: 98% is a bound of “98%以上” and “95%～98%”; the worse counts; excellent begins above "
     "98%",
     worse_bound()},
    {fails, "10%", "良：10% 是“10%以内”与“10%～20%”共用的界值，归较差的一档；小于 10% 才评优",
     "good: 10% is a bound of “10%以内” and “10%～20%”; the worse counts; excellent begins below "
     "10%",
     upper_excluded()},
    // nested
    {within, "4次", "良：4次 同属“5次以内”“8次以内”“10次以内”，归最窄的一档，超过 3次；距优 1次",
     "good: 4次 is in “5次以内”, “8次以内”, “10次以内” at once; the narrowest counts, above 3次; "
     "1次 "
     "from excellent"},
    {spending, "101%",
     "良：101% 同属“小于103%”与“小于110%”，归最窄的一档；小于 100% 才评优，相差 1 个百分点",
     "good: 101% is in “小于103%” and “小于110%” at once; the narrowest counts; excellent begins "
     "below 100%, 1 percentage point away"},
    {devices, "无报废情况", "优：0个 同属“无报废情况”与“10个以内”，归最窄的一档",
     "excellent: 0个 is in “无报废情况” and “10个以内” at once; the narrowest counts"},
    // overlap
    {overlapping, "91%", "无等级：91% 同属重叠的“90%～95%”与“85%～92%”，没有约定归哪一档",
     "no grade: 91% is in “90%～95%” and “85%～92%”, which overlap, and none is agreed to count"},
    {overlapping, "91%",
     "良：91% 同属重叠的“90%～95%”与“85%～92%”，归较好的一档，未达 95%；距优 4 个百分点",
     "good: 91% is in “90%～95%” and “85%～92%”, which overlap; the better counts, short of 95%; 4 "
     "percentage points from excellent",
     better_overlap()},
    // gap
    {with_gap, "96%",
     "良：96% 在“98%”与“92%～95%”之间的空档，归较差的一档，未达 98%；距优 2 个百分点",
     "good: 96% is in the gap between “98%” and “92%～95%”; the worse counts, short of 98%; 2 "
     "percentage points from excellent"},
    {with_gap, "96%", "优：96% 在“98%”与“92%～95%”之间的空档，归较好的一档",
     "excellent: 96% is in the gap between “98%” and “92%～95%”; the better counts", better_gap()},
    {with_gap, "96%", "无等级：96% 在“98%”与“92%～95%”之间的空档，没有约定归哪一档",
     "no grade: 96% is in the gap between “98%” and “92%～95%”, and none is agreed to count",
     reading::strict()},
    {spending, "110%",
     "差：110% 在“小于110%”与“大于110%”之间的空档，归较差的一档；小于 110% 才评中",
     "poor: 110% is in the gap between “小于110%” and “大于110%”; the worse counts; fair begins "
     "below "
     "110%"},
    {{"98%以上", "", "", ""},
     "90%",
     "无等级：90% 不属于写明的任何一档，而有的档空着",
     "no grade: 90% is in no band that is written, and some are blank"},
    // beyond_best, beyond_worst
    {with_gap, "101%", "优：101% 超出最好的一档，仍归该档",
     "excellent: 101% is beyond the best band; that band counts"},
    {with_gap, "101%", "无等级：101% 超出最好的一档，没有约定等级",
     "no grade: 101% is beyond the best band, and no grade is agreed there", reading::strict()},
    {within, "11次", "差：11次 超出最差的一档，仍归该档，超过 8次；距中 3次",
     "poor: 11次 is beyond the worst band; that band counts, above 8次; 3次 from fair"},
    // undecided
    {misread, "99%", "无等级：99% 不属于能识别的任何一档，而有的档无法识别",
     "no grade: 99% is in no band that can be read, and some can't be"},
    {misread, "96%", "良：96% 属于“95%～98%”", "good: 96% is in “95%～98%”"},
    // label, grade_word
    {effects, "效果较好", "良：与“效果较好”相符", "good: worded as “效果较好”"},
    {effects, "优", "优：由评价人直接评定", "excellent: given by the assessor"},
};

struct error_case {
  cells bands;
  std::string_view value;
  std::string_view zh;
  std::string_view en;
};

const std::vector<error_case> errors{
    {rate, " ", "“ ”：没有内容", "“ ”: it is empty"},
    {rate, "+%", "“+%”：有不该出现的字符（第 2 个字）；应是以“%”为单位的数",
     "“+%”: a character has no place here (character 2); expected a number in “%”"},
    {rate, "1.2.3", "“1.2.3”：有两个小数点（第 4 个字）；应是以“%”为单位的数",
     "“1.2.3”: there are two decimal points (character 4); expected a number in “%”"},
    {rate, "1e5", "“1e5”：不接受科学记数法（第 2 个字）；应是以“%”为单位的数",
     "“1e5”: exponents are not taken (character 2); expected a number in “%”"},
    {rate, "NaN", "“NaN”：不是一个确定的数；应是以“%”为单位的数",
     "“NaN”: it is no finite number; expected a number in “%”"},
    {rate, "3/0", "“3/0”：分母是 0（第 3 个字）；应是以“%”为单位的数",
     "“3/0”: the denominator is 0 (character 3); expected a number in “%”"},
    {rate, "98坨", "“98坨”：计量单位不符；评价标准的单位是“%”",
     "“98坨”: the unit does not convert; the standard is in “%”"},
    {rate, "12次", "“12次”：计量单位不符；评价标准的单位是“%”",
     "“12次”: the unit does not convert; the standard is in “%”"},
    {rate, "0.98", "“0.98”：没有写计量单位，分不清是百分数还是比值；请带单位“%”填写",
     "“0.98”: it has no unit, and could be a per cent or a ratio; write it in “%”"},
    {deadlines, "98", "“98”：没有写计量单位；应是日期，如 6月30日",
     "“98”: it has no unit; expected a date like 6月30日"},
    {within, "-1次", "“-1次”：次数、个数之类不能是负数；应是以“次”为单位的数",
     "“-1次”: a count is never negative; expected a number in “次”"},
    {effects, "效果教好", "“效果教好”：与各档的说法都不相符，是不是“效果较好”？",
     "“效果教好”: no band is worded like this; did you mean “效果较好”?"},
    {effects, "很糟",
     "“很糟”：与各档的说法都不相符；各档是：效果明显 / 效果较好 / 效果一般 / 没效果",
     "“很糟”: no band is worded like this; the bands are: 效果明显 / 效果较好 / 效果一般 / 没效果"},
    {effects, "98%", "“98%”：这个指标用文字评价，不能填数",
     "“98%”: the standard grades by words, not by numbers"},
    {rate, "效果明显", "“效果明显”：这个指标用数评价，不能填文字；应是以“%”为单位的数",
     "“效果明显”: the standard grades by numbers, not by words; expected a number in “%”"},
};

input_error error_of(const error_case& c) {
  try {
    grade_of(standard_of(c.bands), c.value);
  } catch (const input_error& e) {
    return e;
  }
  throw std::logic_error("no error: " + std::string(c.value));
}

}  // namespace

TEST_CASE("a verdict says why, and what is missing to the next grade", "[explain]") {
  for (const verdict_case& c : verdicts) {
    const standard s = standard_of(c.bands);
    const verdict v = grade_of(s, c.value, c.how);
    CHECK(explain(s, v) == c.zh);
    CHECK(explain(s, v, language::en) == c.en);
    CHECK(std::string(c.zh).ends_with(explain_why(s, v)));
  }
}

TEST_CASE("the gallery of verdicts has every reason", "[explain]") {
  for (int r = 0; r <= static_cast<int>(reason::grade_word); ++r) {
    bool is_shown = false;
    for (const verdict_case& c : verdicts)
      is_shown |= grade_of(standard_of(c.bands), c.value, c.how).reason == static_cast<reason>(r);
    INFO(name_of(static_cast<reason>(r)));
    CHECK(is_shown);
  }
}

TEST_CASE("an input error names the text, the fault, its place and what was expected",
          "[explain]") {
  for (const error_case& c : errors) {
    const input_error e = error_of(c);
    CHECK(explain(e) == c.zh);
    CHECK(explain(e, language::en) == c.en);
  }
}

TEST_CASE("where nothing was expected in particular, nothing is said of it", "[explain]") {
  const std::string long_number(60, '1');
  CHECK(explain(input_error({fault::too_many_digits, 38}, long_number)) ==
        "“" + long_number + "”：数字太长：有效数字最多 38 位，小数最多 76 位（第 39 个字）");
  CHECK(explain(input_error({fault::stray_character, 0}, "x", like_example{"16.5(+)"})) ==
        "“x”：有不该出现的字符；应像这样写：16.5(+)");
}
