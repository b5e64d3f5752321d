// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/table/indicator.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/run.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

namespace detail {

inline std::string test_case_fault_words(test_case_fault what, language in) {
  return said(in, words_of<test_words>(in).case_faults[name_of(what)]);
}

}  // namespace detail

/// A problem of a case file in words, without its place (用例文件问题说明).
inline std::string describe(const test_case_problem& p, language in = language::zh) {
  std::string text = detail::test_case_fault_words(p.what, in);
  if (!p.text.empty()) text += say(in, &catalogue::colon) + detail::in_quotes(p.text, in);
  if (p.expected.empty()) return text;
  return text + (p.what == test_case_fault::unknown_indicator
                     ? say(in, &catalogue::did_you_mean, {p.expected})
                     : say(in, &test_words::it_may_be, {p.expected}));
}

namespace detail {

inline std::string points_text(const fraction& points) {
  return std::string(to_text(points).view());
}

inline std::string points_words(std::string_view points, language in) {
  return say(in, &test_words::points_given, {points}, {points == "1"});
}

// 良“95%～98%”; of no grade 无等级.
template <class Standard>
std::string level_and_band(const Standard& s, const std::optional<grade>& g, language in) {
  if (!g) return say(in, &catalogue::no_grade);
  const std::string_view cell = trimmed(s[*g].text.view());
  if (cell.empty()) return grade_words(*g, in, s.level_scale());
  return grade_words(*g, in, s.level_scale()) + (in == language::en ? " " : "") +
         in_quotes(cell, in);
}

inline std::string refused_words(std::string_view code, language in) {
  if (code.empty()) return say(in, &test_words::a_refusal);
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
  if (wanted.wants_refusal) return detail::refused_words(wanted.refusal, in);
  std::string text;
  if (wanted.wants_grade) text = detail::level_and_band(s, wanted.grade, in);
  if (wanted.reason) detail::add_part(text, detail::because_words(*wanted.reason, in));
  if (wanted.points)
    detail::add_part(text, detail::points_words(detail::points_text(*wanted.points), in));
  return text;
}

/// What came instead, said of the same things: 优“98%以上”.
template <class Standard>
std::string got_words(const Standard& s, const test_case_result& result,
                      language in = language::zh) {
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
  if (!wanted.points || (result.got.is_refused() && !text.empty())) return text;
  detail::add_part(text, result.points.without.empty()
                             ? detail::points_words(result.points.text, in)
                             : detail::refused_words(result.points.without, in));
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

    return text +
           say(in, &test_words::decided_by,
               {number_words(v.value, v.unit) + " " + std::string(sign_of(v.decided_by->relation)) +
                " " + number_words(v.decided_by->bound, v.unit)});
  } catch (const input_error& e) {
    return explain(e, in);
  } catch (const std::overflow_error&) {
    return fault_words(fault::too_many_digits, in);
  }
}

/// Why a case got what it got: its points, where they were asked for, else its grade; of a total by
/// what the year came to. Empty where neither says more than the answer itself.
inline std::string why_words(const test_subject& subject, const test_case_result& result,
                             std::string_view measured, language in = language::zh) {
  if (!result.points.why.empty()) return result.points.why;
  const any_standard& s = subject.indicator->standard;
  if (subject.total != nullptr && result.got.said) return explain_why(s, *result.got.said, in);
  if (s.is_blank() || (subject.total != nullptr && is_year(measured))) return {};
  return why_words(s, measured, result.what.wanted.reading, in);
}

/// A reading as a case names it, with what that means (解读的说法):
/// 空档＝归较好的一档（gap=better）.
inline std::string reading_name_words(std::string_view name, language in = language::zh) {
  if (name == "official") return say(in, &test_words::official_reading);
  if (name == "strict") return say(in, &test_words::strict_reading);
  const std::size_t equals = name.find('=');
  if (equals == std::string_view::npos) return std::string(name);
  const std::string_view choice = name.substr(0, equals);
  return say(in, &test_words::choice_is, {part_words(choice, in)},
             {value_words(choice, name.substr(equals + 1), in)}) +
         say(in, &catalogue::in_brackets, {name});
}

/// A whole reading (解读方式的说法): 官方解读，其中空档＝归较好的一档（gap=better）.
inline std::string reading_words(const reading& how, language in = language::zh) {
  const bool is_strict =
      how.shared_bound == shared_bound_choice::no_grade && how.gap == gap_choice::no_grade;
  reading base = is_strict ? reading::strict() : reading::official();
  const std::string text = reading_name_words(is_strict ? "strict" : "official", in);
  std::string changes;
  detail::for_each_choice(
      how, [&](std::string_view choice, std::string_view value, const reading& same) {
        if (!(same == how)) return;
        reading with = base;
        const std::string name = std::string(choice).append("=").append(value);
        detail::change_reading(with, name);
        if (with == base) return;
        base = with;  // another name of the same value changes nothing more
        if (!changes.empty()) changes += say(in, &catalogue::between_items);
        changes += reading_name_words(name, in);
      });
  return changes.empty() ? text : say(in, &test_words::reading_with, {text}, {changes});
}

/// Which readings would have given what was wanted; empty where none would.
inline std::string readings_words(const test_case_result& result, language in = language::zh) {
  std::string names;
  for (const std::string& name : result.readings)
    names += (names.empty() ? std::string() : say(in, &catalogue::between_items)) +
             reading_name_words(name, in);
  return names.empty() ? names : say(in, &catalogue::holds_under, {names});
}

}  // namespace jixiao
