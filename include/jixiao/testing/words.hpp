// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

namespace detail {

// In the order of test_case_fault; what is concerned stands behind, and what was expected after it.
inline constexpr std::array<message, 11> test_case_fault_messages{{
    {"没有一条用例可以运行", "there is no case to run"},
    {"没有写预期：应得等级、应得得分、原因、拒绝至少要填一项",
     "nothing is expected: fill in a grade, points, a reason or a refusal"},
    {"没有写指标名称", "the name of the indicator is missing"},
    {"表里没有这个指标", "the table has no such indicator"},
    {"同名指标不止一个，请写明活动", "several indicators of this name; name the activity"},
    {"不是这个指标的等级", "no level of this indicator"},
    {"没有这种原因", "no such reason"},
    {"没有这种解读", "no such reading"},
    {"没有这种拒绝代码", "no such code of a refusal"},
    {"应得得分不是确切的数", "the points are no exact number"},
    {"既要拒绝，又要等级、原因或得分", "a refusal beside a grade, a reason or points"},
}};

}  // namespace detail

/// A problem of a case file in words, without its place (用例文件问题说明).
inline std::string describe(const test_case_problem& p, language in = language::zh) {
  const bool zh = in == language::zh;
  std::string text(detail::test_case_fault_messages[static_cast<std::size_t>(p.what)].in(in));
  if (!p.text.empty()) text += (zh ? "：" : ": ") + detail::in_quotes(p.text, in);
  if (!p.expected.empty())
    text += (p.what == test_case_fault::unknown_indicator ? zh ? "，是不是“" : "; did you mean “"
             : zh                                         ? "；可填“"
                                                          : "; it may be “") +
            p.expected + "”" +
            (p.what == test_case_fault::unknown_indicator ? zh ? "？" : "?" : "");
  return text;
}

namespace detail {

inline std::string points_text(const fraction& points) {
  return std::string(to_text(points).view());
}

// 良“95%～98%”; of no grade 无等级.
template <class Standard>
std::string level_and_band(const Standard& s, const std::optional<grade>& g, language in) {
  if (!g) return in == language::zh ? "无等级" : "no grade";
  const std::string_view cell = trimmed(s[*g].text.view());
  if (cell.empty()) return grade_words(*g, in, s.level_scale());
  return grade_words(*g, in, s.level_scale()) + (in == language::en ? " " : "") +
         in_quotes(cell, in);
}

inline std::string refused_words(std::string_view code, language in) {
  if (code.empty()) return in == language::zh ? "拒绝" : "a refusal";
  return say(in, &catalogue::refused_as, {refusal_words(code, in)});
}

inline std::string because_words(reason r, language in) {
  return say(in, &catalogue::because_of, {reason_words(r, in)});
}

inline void add_part(std::string& text, std::string part) {
  if (!text.empty() && !part.empty()) text += "  ";
  text += part;
}

}  // namespace detail

/// What a case wants, with the band that it is about: 良“95%～98%”, 拒绝（计量单位不符）.
template <class Standard>
std::string wanted_words(const Standard& s, const case_expectation& wanted,
                         language in = language::zh) {
  const bool zh = in == language::zh;
  if (wanted.wants_refusal) return detail::refused_words(wanted.refusal, in);
  std::string text;
  if (wanted.wants_grade) text = detail::level_and_band(s, wanted.grade, in);
  if (wanted.reason) detail::add_part(text, detail::because_words(*wanted.reason, in));
  if (wanted.points)
    detail::add_part(text, detail::points_text(*wanted.points) + (zh ? " 分" : " points"));
  return text;
}

/// What came instead, said of the same things: 优“98%以上”.
template <class Standard>
std::string got_words(const Standard& s, const test_case_result& result,
                      language in = language::zh) {
  const bool zh = in == language::zh;
  const case_expectation& wanted = result.what.wanted;
  std::string text;
  const bool asks_for_points = wanted.points && !wanted.wants_grade && !wanted.reason;
  if (asks_for_points) {
    // Whether the bands would refuse it was not asked.
  } else if (result.got.is_refused()) {
    text = detail::refused_words(result.got.refusal, in);
  } else {
    if (wanted.wants_grade || wanted.wants_refusal)
      text = detail::level_and_band(s, result.got.grade(), in);
    if (wanted.reason) detail::add_part(text, detail::because_words(result.got.said->reason, in));
  }
  if (wanted.points) detail::add_part(text, result.points.text + (zh ? " 分" : " points"));
  return text;
}

/// Why it came: the reason, the bound that decided and the distance; of a refusal, what is wrong
/// with the measurement.
template <class Standard>
std::string why_words(const Standard& s, std::string_view measured, const reading& how,
                      language in = language::zh) {
  try {
    const verdict v = grade_of(s, measured, how);
    std::string text = explain_why(s, v, in);
    if (!v.decided_by) return text;
    const bool zh = in == language::zh;
    return text + (zh ? "；判定依据 " : "; decided by ") + number_words(v.value, v.unit) + " " +
           std::string(sign_of(v.decided_by->relation)) + " " +
           number_words(v.decided_by->bound, v.unit);
  } catch (const input_error& e) {
    return explain(e, in);
  } catch (const std::overflow_error&) {
    return std::string(message_of(fault::too_many_digits).in(in));
  }
}

/// A reading as a case names it, with what that means (解读的说法):
/// 空档＝归较好的一档（gap=better）.
inline std::string reading_name_words(std::string_view name, language in = language::zh) {
  if (name == "official") return in == language::zh ? "官方解读" : "the official reading";
  if (name == "strict") return in == language::zh ? "严格解读" : "the strict reading";
  const std::size_t equals = name.find('=');
  if (equals == std::string_view::npos) return std::string(name);
  const std::string_view choice = name.substr(0, equals);
  return part_words(choice, in) + (in == language::zh ? "＝" : " = ") +
         value_words(choice, name.substr(equals + 1), in) +
         say(in, &catalogue::in_brackets, {name});
}

/// A whole reading (解读方式的说法): 官方解读，其中空档＝归较好的一档（gap=better）.
inline std::string reading_words(const reading& how, language in = language::zh) {
  const bool is_strict =
      how.shared_bound == shared_bound_choice::no_grade && how.gap == gap_choice::no_grade;
  reading base = is_strict ? reading::strict() : reading::official();
  std::string text = reading_name_words(is_strict ? "strict" : "official", in);
  bool is_first = true;
  detail::for_each_choice(how, [&](std::string_view choice, std::string_view value,
                                   const reading& same) {
    if (!(same == how)) return;
    reading with = base;
    const std::string name = std::string(choice).append("=").append(value);
    detail::change_reading(with, name);
    if (with == base) return;
    base = with;  // another name of the same value changes nothing more
    text += is_first ? in == language::zh ? "，其中 " : " with " : in == language::zh ? "、" : ", ";
    text += reading_name_words(name, in);
    is_first = false;
  });
  return text;
}

/// Which readings would have given what was wanted; empty where none would.
inline std::string readings_words(const test_case_result& result, language in = language::zh) {
  std::string names;
  for (const std::string& name : result.readings)
    names += (names.empty() ? "" : in == language::zh ? "、" : ", ") + reading_name_words(name, in);
  return names.empty() ? names : say(in, &catalogue::holds_under, {names});
}

}  // namespace jixiao
