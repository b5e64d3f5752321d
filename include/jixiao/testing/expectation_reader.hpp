// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/scoring/problem_code.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/testing/case_reading.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/test_case.hpp>

namespace jixiao::detail {

// Whether a cell says a code by its name or by its words in any language.
template <class Words>
bool says(std::string_view text, std::string_view name, Words words) {
  return text == name || text == words(language::zh) || text == words(language::en);
}

inline std::optional<reason> reason_named(std::string_view text) {
  for (std::size_t i = 0; i < reason_names.size(); ++i)
    if (const reason r = static_cast<reason>(i);
        says(text, name_of(r), [&](language in) { return reason_words(r, in); }))
      return r;
  return std::nullopt;
}

// The stable name of a code of refusals; a view that lives as long as the program.
inline std::string_view refusal_named(std::string_view text) {
  const auto is = [&](std::string_view name) {
    return says(text, name, [&](language in) { return refusal_words(name, in); });
  };
  for (const enumerator<fault>& e : fault_table)
    if (e.value != fault::none && is(e.name)) return e.name;
  // Why there are no points: what the scheme lacks.
  for (const enumerator<problem_code>& e : problem_table)
    if (is(e.name)) return e.name;
  for (const standing s : {standing::left_out, standing::undecided})
    if (is(name_of(s))) return name_of(s);
  return {};
}

inline bool says_no_grade(std::string_view word) {
  return word == "无" || word == "无等级" || word == "none" || word == "–" || word == "-";
}

// Behind 拒绝 or refused, a code or its words may follow: 拒绝：unit-missing,
// 拒绝（没有写计量单位）. Empty when it is no such word.
inline std::optional<std::string_view> code_behind_refused(std::string_view word) {
  for (std::string_view start :
       {std::string_view("拒绝"), std::string_view("refused"), std::string_view("a refusal")}) {
    if (!word.starts_with(start)) continue;
    std::string_view rest = trimmed(word.substr(start.size()));
    for (std::string_view open : {std::string_view("（"), std::string_view("(")})
      if (rest.starts_with(open)) rest.remove_prefix(open.size());
    for (std::string_view close : {std::string_view("）"), std::string_view(")")})
      if (rest.ends_with(close)) rest.remove_suffix(close.size());
    for (std::string_view colon : {std::string_view("："), std::string_view(":")})
      if (rest.starts_with(colon)) rest.remove_prefix(colon.size());
    return trimmed(rest);
  }
  return std::nullopt;
}

// Reads the expectations of one case; what can't be read is a problem of the file.
class expectation_reader {
 public:
  // Grades are words of these levels.
  expectation_reader(const test_case& from, const reading& base, const scale& levels)
      : from_(from), base_(base), levels_(levels) {}

  bool read() {
    if (!from_.expects_anything()) return fail(test_case_fault::no_expectation, {});
    wanted_.reading = base_;
    return read_reading() && read_grade() && read_refusal() && read_reason() && read_points() &&
           is_consistent();
  }
  const case_expectation& wanted() const { return wanted_; }
  const test_case_problem& problem() const { return problem_; }

 private:
  bool fail(test_case_fault what, const std::string& text, std::string expected = {}) {
    problem_ = {what, from_.where, text, std::move(expected)};
    return false;
  }

  bool read_reading() {
    if (trimmed(from_.reading).empty()) return true;
    const auto named = reading_named(from_.reading, base_);
    if (!named)
      return fail(test_case_fault::unknown_reading, from_.reading,
                  "official, strict, gap=better …");
    wanted_.reading = *named;
    wanted_.has_own_reading = true;
    return true;
  }

  bool read_grade() {
    const std::string_view word = trimmed(from_.grade);
    if (word.empty()) return true;
    if (const auto code = code_behind_refused(word)) return take_refusal(*code, from_.grade);
    wanted_.wants_grade = true;
    if (says_no_grade(word)) return true;
    wanted_.grade = levels_.find(word);
    return wanted_.grade ||
           fail(test_case_fault::unknown_grade, from_.grade, all_levels_and_none());
  }

  std::string all_levels_and_none() const {
    std::string text;
    for (grade g : levels_.levels()) text.append(levels_.word_of(g)).append("、");
    return text + "无";
  }

  bool read_refusal() {
    const std::string_view word = trimmed(from_.refusal);
    if (word.empty()) return true;
    const auto behind = code_behind_refused(word);
    const bool is_any = word == "是" || word == "yes" || word == "*";
    return take_refusal(is_any ? std::string_view() : behind ? *behind : word, from_.refusal);
  }

  bool take_refusal(std::string_view code, const std::string& cell) {
    wanted_.wants_refusal = true;
    if (code.empty()) return true;
    wanted_.refusal = refusal_named(code);
    return !wanted_.refusal.empty() ||
           fail(test_case_fault::unknown_refusal, cell, "unit-mismatch …");
  }

  bool read_reason() {
    const std::string_view word = trimmed(from_.reason);
    if (word.empty()) return true;
    wanted_.reason = reason_named(word);
    return wanted_.reason || fail(test_case_fault::unknown_reason, from_.reason, all_reasons());
  }

  static std::string all_reasons() {
    std::string text;
    for (std::size_t i = 0; i < reason_names.size(); ++i)
      text.append(text.empty() ? "" : ", ").append(name_of(static_cast<reason>(i)));
    return text;
  }

  bool read_points() {
    if (trimmed(from_.points).empty()) return true;
    const quantity_reading number = read_quantity(from_.points);
    const bool is_ratio = number && number.value.unit == ratio;
    const bool is_number =
        number && (number.value.unit.is_bare() || number.value.unit == jixiao::points ||
                   (is_ratio && from_.points.find('/') != std::string::npos));
    if (!is_number) return fail(test_case_fault::unreadable_points, from_.points, "3.6, 18/5");
    wanted_.points = number.value.value;
    return true;
  }

  bool is_consistent() {
    const bool wants_answer = wanted_.wants_grade || wanted_.reason || wanted_.points;
    return !(wanted_.wants_refusal && wants_answer) ||
           fail(test_case_fault::two_expectations,
                from_.refusal.empty() ? from_.grade : from_.refusal);
  }

  const test_case& from_;
  const reading& base_;
  const scale levels_;
  case_expectation wanted_;
  test_case_problem problem_;
};

}  // namespace jixiao::detail
