// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/points_text.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::detail {

/// A name in a formula, which is no word of its own: a measured number.
struct formula_name {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// It is what was planned: the target, where there is one.
  bool is_planned = false;
};

/// A formula read: its steps in postfix order, where an input is the position of a name.
struct formula_reading {
  constant_vector<formula_step> steps;
  constant_vector<formula_name> names;
  bool uses_target = false;
  bool uses_completion = false;
  /// Where it cannot be read; npos when it can.
  std::size_t problem = std::string_view::npos;

  constexpr explicit operator bool() const { return problem == std::string_view::npos; }
};

/// Reads arithmetic over numbers and names: 实际÷目标×分值, 30-偏差率×100×0.2.
class formula_reader {
 public:
  constexpr formula_reader(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text), at_(begin), end_(end) {
    const std::string_view said = text.substr(begin, end - begin);
    has_two_rates_ = said.find(actual_rate) != said.npos && target_rates.is_in(said);
  }

  constexpr formula_reading read() {
    while (end_ > at_ && is_trailing()) {
    }
    if (!sum() || at_ != end_) fail();
    return reading_;
  }

 private:
  using action = formula_step::action;

  constexpr std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  constexpr bool sees(std::string_view mark) {
    if (!starts_with(rest(), mark)) return false;
    at_ += mark.size();
    return true;
  }
  constexpr bool fail() {
    if (reading_.problem == std::string_view::npos) reading_.problem = at_;
    return false;
  }
  constexpr void put(action what, const exact& number = 0, std::size_t input = 0) {
    reading_.steps.push_back({what, number, input});
  }
  // A stop, a unit or an empty bracket at the end.
  constexpr bool is_trailing() {
    const char last = text_[end_ - 1];
    if (last != ',' && last != ' ' && last != ':') return false;
    --end_;
    return true;
  }

  constexpr bool sum() {
    if (++depth_ > 40) return fail();
    const bool negative = sees("-");
    if (!product()) return false;
    if (negative) put(action::negate);
    for (;;) {
      if (sees("+") || sees("加上")) {
        if (!product()) return false;
        put(action::add);
      } else if (sees("-") || sees("减去")) {
        if (!product()) return false;
        put(action::subtract);
      } else {
        --depth_;
        return true;
      }
    }
  }
  constexpr bool product() {
    if (!factor()) return false;
    for (;;) {
      if (sees("*") || sees("乘以")) {
        if (!factor()) return false;
        put(action::multiply);
      } else if (sees("/") || sees("除以")) {
        if (!factor()) return false;
        put(action::divide);
      } else {
        return true;
      }
    }
  }
  constexpr bool factor() {
    if (sees("(") || sees("[")) {
      if (!sum()) return false;
      return sees(")") || sees("]") ? true : fail();
    }
    if (const amount_reading number = read_amount(rest()); number && is_digit(rest()[0])) {
      at_ += number.length;
      const bool is_percent = sees("%");
      if (!is_percent) sees("分");
      put(action::number, is_percent ? exact(number.value) / exact(100) : exact(number.value));
      return true;
    }
    return name();
  }

  constexpr bool name() {
    const std::size_t begin = at_;
    while (at_ < end_ && !is_mark(text_[at_]) && !starts_with(rest(), "乘以") &&
           !starts_with(rest(), "除以") && !starts_with(rest(), "加上") &&
           !starts_with(rest(), "减去"))
      at_ += decode(rest()).length;
    if (at_ == begin) return fail();
    const std::size_t end = at_;
    skip_label();
    return put_name(begin, end);
  }
  static constexpr bool is_mark(char c) {
    return c == '+' || c == '-' || c == '*' || c == '/' || c == '(' || c == ')' || c == '[' ||
           c == ']' || c == '=' || c == '<' || c == '>' || c == ',' || c == '%';
  }
  // 全年实际值(B): what a name is called elsewhere.
  constexpr void skip_label() {
    if (!starts_with(rest(), "(")) return;
    std::size_t close = at_ + 1;
    while (close < end_ && text_[close] >= 'A' && text_[close] <= 'z') ++close;
    if (close < end_ && close > at_ + 1 && text_[close] == ')') at_ = close + 1;
  }
  static constexpr std::string_view actual_rate = "实际完成率"sv;
  static constexpr word_list target_rates{"目标完成率"sv, "计划完成率"sv};
  // ∑各项得分: of nobody knows how many.
  static constexpr word_list sum_signs{"∑"sv, "Σ"sv};
  constexpr bool put_name(std::size_t begin, std::size_t end) {
    std::string_view word = text_.substr(begin, end - begin);
    if (sum_signs.is_in(word)) return fail();
    if (names_full_points(word)) {
      put(action::full);
      return true;
    }
    if (has_two_rates_ && word == actual_rate) {
      put_value(begin, end, word);
      return true;
    }
    if (has_two_rates_ && target_rates.at_start(word) == word) {
      reading_.uses_target = true;
      put(action::target);
      return true;
    }
    if (names_completion(word)) {
      reading_.uses_completion = true;
      put(action::completion);
      return true;
    }
    if (names_target_value(word)) {
      reading_.uses_target = true;
      put(action::target);
      return true;
    }
    put_value(begin, end, word);
    return true;
  }
  static constexpr word_list planned{"计划额"sv,   "目标额"sv,   "任务额"sv,
                                     "计划量"sv,   "目标量"sv,   "任务量"sv,
                                     "计划数量"sv, "目标数量"sv, "任务数量"sv};
  constexpr void put_value(std::size_t begin, std::size_t end, std::string_view word) {
    for (std::size_t i = 0; i < reading_.names.size(); ++i) {
      const formula_name& known = reading_.names[i];
      if (text_.substr(known.begin, known.end - known.begin) == word)
        return put(action::input, 0, i);
    }
    reading_.names.push_back({begin, end, planned.longest_at_start(word) == word});
    put(action::input, 0, reading_.names.size() - 1);
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  int depth_ = 0;
  // 实际完成率/目标完成率: what was reached and what was to be, and no rate of the two.
  bool has_two_rates_ = false;
  formula_reading reading_;
};

}  // namespace jixiao::detail
