// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/band/value_text.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/denial.hpp>
#include <jixiao/rule/rule_case.hpp>

namespace jixiao {

JIXIAO_INLINE std::string unit_asked_for(const scoring_rule& rule, std::size_t input) {
  if (rule.inputs[input].kind != input_kind::value) return {};
  return std::string(to_text(rule.inputs[input].unit).view());
}

namespace detail {

class case_reader {
 public:
  explicit case_reader(const scoring_rule& rule) : rule_(rule) {
    result_.answers.resize(rule.inputs.size());
  }

  rule_case read(std::string_view text) {
    if (trimmed(text).empty()) fail(case_fault::empty, text);
    while (result_ && !text.empty()) {
      const mark stop = find(text, {";", "；"});
      read_part(trimmed(text.substr(0, stop.begin)));
      text.remove_prefix(stop.begin + stop.length);
    }
    return result_;
  }

 private:
  struct mark {
    std::size_t begin = 0;
    std::size_t length = 0;
  };
  // The first of two marks, ASCII or full-width; behind the text where there is none.
  static mark find(std::string_view text, const std::string_view (&marks)[2]) {
    for (std::size_t i = 0; i < text.size(); ++i)
      for (std::string_view m : marks)
        if (text.substr(i).starts_with(m)) return {i, m.size()};
    return {text.size(), 0};
  }

  void fail(case_fault fault, std::string_view part, std::size_t input = no_input) {
    if (!result_) return;
    result_.fault = fault;
    result_.part = std::string(part);
    result_.input = input;
  }

  void read_part(std::string_view part) {
    if (part.empty()) return;
    const mark equals = find(part, {"=", "＝"});
    std::size_t input = no_input;
    std::string_view answer = part;
    bool is_opposite = false;
    if (equals.length == 0) {
      input = unnamed();
      if (input == no_input) input = asked_in(part);
      if (input == no_input) return fail(case_fault::unnamed_value, part);
    } else {
      const std::string_view name = trimmed(part.substr(0, equals.begin));
      input = named(name);
      if (input == no_input) {
        input = denied_by(name);
        is_opposite = true;
      }
      if (input == no_input) return fail(case_fault::unknown_input, part);
      answer = trimmed(part.substr(equals.begin + equals.length));
    }
    if (result_.answers[input]) return fail(case_fault::given_twice, part, input);
    read_answer(input, answer);
    if (is_opposite && result_) set(input, result_.answers[input]->is_zero() ? 1 : 0);
  }
  // An answer without a name belongs to the only value, or to the only input.
  std::size_t unnamed() const {
    std::size_t found = no_input;
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
      if (rule_.inputs[i].kind != input_kind::value && rule_.inputs.size() > 1) continue;
      if (found != no_input) return no_input;
      found = i;
    }
    return found;
  }
  // 优秀 of 优秀得5分,良好得4分: the only flag that is asked in these words.
  std::size_t asked_in(std::string_view answer) const {
    std::size_t found = no_input;
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
      const rule_input& input = rule_.inputs[i];
      if (input.kind != input_kind::flag || trimmed(rule_.words(input.words)) != answer) continue;
      if (found != no_input) return no_input;
      found = i;
    }
    return found;
  }

  // By its id or position, by its words, or by a part of the words that no other has.
  std::size_t named(std::string_view name) const {
    if (name.empty()) return no_input;
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i)
      if (id_of(rule_, i) == name || to_text(decimal(static_cast<std::int64_t>(i + 1))) == name ||
          rule_.words(rule_.inputs[i].words) == name)
        return i;
    std::size_t found = no_input;
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
      if (rule_.words(rule_.inputs[i].words).find(name) == std::string_view::npos) continue;
      if (found != no_input) return no_input;
      found = i;
    }
    return found;
  }

  // 未按期完成=是, where 按期完成 is asked.
  std::size_t denied_by(std::string_view name) const {
    for (std::size_t i = 0; i < rule_.inputs.size(); ++i)
      if (rule_.inputs[i].kind == input_kind::flag &&
          denies(name, trimmed(rule_.words(rule_.inputs[i].words))))
        return i;
    return no_input;
  }

  void read_answer(std::size_t input, std::string_view answer) {
    const rule_input& asked = rule_.inputs[input];
    if (asked.kind == input_kind::flag) return read_flag(input, answer);
    const quantity_reading number = jixiao::read_value(answer);
    if (!number) {
      fail(case_fault::not_a_number, answer, input);
      result_.number = number.problem.what;
      return;
    }
    switch (asked.kind) {
      case input_kind::value: return read_value(input, answer, number.value);
      case input_kind::count: return read_count(input, answer, number.value);
      case input_kind::given: return read_given(input, answer, number.value);
      case input_kind::flag: return;
    }
  }

  void read_flag(std::size_t input, std::string_view answer) {
    for (std::string_view yes : {"yes", "是"})
      if (answer == yes) return set(input, 1);
    for (std::string_view no : {"no", "否"})
      if (answer == no) return set(input, 0);
    // In the words that ask: 合格, 未按期完成.
    const std::string_view asked = trimmed(rule_.words(rule_.inputs[input].words));
    if (answer == asked) return set(input, 1);
    if (denies(answer, asked)) return set(input, 0);
    fail(case_fault::not_a_flag, answer, input);
  }
  void set(std::size_t input, const exact& value) { result_.answers[input] = value; }

  void refuse(std::size_t input, std::string_view answer, jixiao::fault what) {
    fail(case_fault::not_a_number, answer, input);
    result_.number = what;
  }
  void read_value(std::size_t input, std::string_view answer, const quantity& read) {
    const unit& wanted = rule_.inputs[input].unit;
    const quantity q = money_meant(read, wanted, answer);
    if (rule_.inputs[input].is_plain_number)
      return set(input, exact(q.unit.is_ratio() ? q.in(ratio).value : q.value));
    if (wanted.is_bare() && q.unit.is_ratio()) return refuse(input, answer, fault::unit_mismatch);
    const bool is_plain = wanted.is_bare() || q.unit == wanted;
    if (q.unit.is_bare() && wanted.is_ratio()) return refuse(input, answer, fault::unit_missing);
    if (wanted.is_countable() && q.value.is_negative())
      return refuse(input, answer, fault::negative_count);
    const bool is_counted = wanted.is_countable() && (q.unit.is_countable() || q.unit.is_bare());
    if (is_plain || q.unit.is_bare() || is_counted) return set(input, exact(q.value));
    if (!q.unit.converts_to(wanted)) return refuse(input, answer, fault::unit_mismatch);
    set(input, exact(q.in(wanted).value));
  }
  void read_count(std::size_t input, std::string_view answer, const quantity& q) {
    const exact count(q.value);
    if (q.unit.is_ratio() && !q.unit.is_bare() && !(q.unit == ratio))
      return refuse(input, answer, fault::unit_mismatch);
    if (count.is_negative()) return fail(case_fault::negative, answer, input);
    if (!count.is_whole()) return fail(case_fault::not_whole, answer, input);
    set(input, count);
  }
  void read_given(std::size_t input, std::string_view answer, const quantity& q) {
    const rule_input& asked = rule_.inputs[input];
    if (!q.unit.is_bare() && !(q.unit == points))
      return refuse(input, answer, fault::unit_mismatch);
    const exact given(q.value);
    if (given.is_negative()) return fail(case_fault::negative, answer, input);
    exact times = 1;
    if (asked.times >= 0) {
      const auto& count = result_.answers[static_cast<std::size_t>(asked.times)];
      if (count) times = *count;
    }
    if (given < asked.least * times || asked.most * times < given)
      return fail(case_fault::out_of_range, answer, input);
    set(input, given);
  }

  const scoring_rule& rule_;
  rule_case result_;
};

}  // namespace detail

JIXIAO_INLINE rule_case read_case(const scoring_rule& rule, std::string_view text) {
  return detail::case_reader(rule).read(text);
}

}  // namespace jixiao
