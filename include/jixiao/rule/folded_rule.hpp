// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_beginnings.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/rule/word_list.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/traditional.hpp>

namespace jixiao::detail {

/// The text of a rule in the form in which it is read: widths folded, traditional characters
/// simplified, quotes and spaces gone, line breaks as `;`. Each of its bytes can be traced to where
/// it came from. Refers to the source.
class folded_rule {
 public:
  constexpr explicit folded_rule(std::string_view source) : source_(source) {
    // No character grows by folding.
    bytes_.assign(source.size(), '\0');
    origin_.assign(source.size(), 0);
    marks_.resize(source.size());
    for (std::size_t at = 0; at < source.size();) {
      for (; is_simplified(at); at += ideograph_length) put_ideograph(at);
      if (at < source.size()) at += fold(at);
    }
    bytes_.resize(size_);
    origin_.resize(size_);
    marks_.resize(size_);
    if (!problem_.is_empty()) return;
    if (digits_ > most_digits) check_figures();
    if (has_colon_) check_ratios();
    if (has_brackets_) check_brackets();
  }

  constexpr std::string_view view() const { return {bytes_.data(), bytes_.size()}; }
  /// The characters that it has, and perhaps a few others.
  constexpr const character_filter& characters() const { return characters_; }
  /// Where something may begin.
  constexpr const rule_beginnings& marks() const { return marks_; }
  /// What no rule may have: missing words (……), a byte that is no text, a bracket without its
  /// other, a figure of more than 38 digits, a ratio of two (18:1).
  constexpr text_span problem() const { return problem_; }
  constexpr std::size_t source_of(std::size_t position) const {
    return position < origin_.size() ? origin_[position] : source_.size();
  }
  /// The part of the source that a part of the folded text came from.
  constexpr text_span source_of(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {source_of(begin), source_of(begin)};
    const std::size_t last = source_of(end - 1);
    return {source_of(begin), last + decode(source_.substr(last)).length};
  }

 private:
  static constexpr std::size_t most_digits = 38;

  constexpr void put(std::string_view text, std::size_t at) {
    const unsigned group = character_filter::group_of(text);
    characters_.add_group(group);
    marks_.put(size_, group);
    for (char c : text) {
      bytes_[size_] = c;
      origin_[size_++] = static_cast<std::uint32_t>(at);
    }
  }

  constexpr void put_byte(const char byte, std::size_t at) {
    const unsigned group = character_filter::group_of({&byte, std::size_t{1}});
    characters_.add_group(group);
    marks_.put(size_, group);
    bytes_[size_] = byte;
    origin_[size_++] = static_cast<std::uint32_t>(at);
  }

  // Most characters are, and stay as they are.
  constexpr bool is_simplified(std::size_t at) const {
    return is_ideograph(source_, at) && !is_traditional_character.has(ideograph_at(source_, at));
  }
  constexpr void put_ideograph(std::size_t at) {
    const unsigned group = character_filter::group_of(text_behind(source_, at));
    characters_.add_group(group);
    marks_.put(size_, group);
    for (std::size_t i = 0; i < ideograph_length; ++i) {
      bytes_[size_ + i] = source_[at + i];
      origin_[size_ + i] = static_cast<std::uint32_t>(at);
    }
    size_ += ideograph_length;
  }

  // Returns the length of the character at a position of the source.
  constexpr std::size_t fold(std::size_t at) {
    const char plain = source_[at];
    if (is_digit(plain)) {
      ++digits_;
      put_byte(plain, at);
      return 1;
    }
    if (const char form = ascii_of_mark(at); form != 0) {
      has_brackets_ = has_brackets_ || form == '(' || form == ')';
      has_colon_ = has_colon_ || form == ':';
      put_byte(form, at);
      return mark_length;
    }
    const code_point next = decode(source_.substr(at));
    if (next.value == not_a_character || (is_control(next.value) && !is_space(next.value)) ||
        is_missing(source_, at, next.value)) {
      if (problem_.is_empty()) problem_ = {at, at + next.length};
      return next.length;
    }
    if (next.value == '\n') {
      put(";", at);
    } else if (is_space(next.value)) {
      put_space(at, next.length);
    } else if (!is_quote(next.value)) {
      const char32_t form = form_of(next.value);
      has_brackets_ = has_brackets_ || form == '(' || form == ')';
      has_colon_ = has_colon_ || form == ':';
      if (form >= '0' && form <= '9') ++digits_;
      put(encode(simplified(form)).view(), at);
    }
    return next.length;
  }

  static constexpr std::size_t mark_length = 3;
  // The common full-width marks ！ … ／ and ： … ＠ as ASCII, told by their bytes; 0 for what else
  // there is. As form_of() of them.
  constexpr char ascii_of_mark(std::size_t at) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(source_[at + i]); };
    if (at + 2 >= source_.size() || byte(0) != 0xEFu || byte(1) != 0xBCu) return 0;
    const unsigned form = byte(2) - 0x81u + '!';
    const bool is_mark = byte(2) >= 0x81u && (form <= '/' || (form >= ':' && form <= '@'));
    return is_mark && form != '"' ? static_cast<char>(form) : '\0';
  }

  static constexpr bool is_quote(char32_t c) {
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == '"' || c == U'「' || c == U'」';
  }
  static constexpr bool is_missing(std::string_view source, std::size_t at, char32_t c) {
    return c == 0x2026 || c == 0x22EF || (c == '.' && source.substr(at).starts_with("..."));
  }
  static constexpr char32_t form_of(char32_t c) {
    switch (c) {
      case 0xD7:
      case 0x2715: return '*';
      case 0xF7: return '/';
      case 0xFF61: return U'。';
      default: return folded(c);
    }
  }

  // A space stays where it parts two words, or a rate from what follows it.
  constexpr void put_space(std::size_t at, std::size_t length) {
    std::size_t next = at + length;
    while (next < source_.size()) {
      const code_point c = decode(source_.substr(next));
      if (!is_space(c.value) || c.value == '\n') break;
      next += c.length;
    }
    if (size_ == 0 || next >= source_.size()) return;
    const auto last = static_cast<unsigned char>(bytes_[size_ - 1]);
    const auto first = static_cast<unsigned char>(source_[next]);
    const bool parts_words = last >= 0x80u && first >= 0xE4u;
    const bool behind_rate = last == '%' && (first >= 0xE4u || is_digit(static_cast<char>(first)));
    const bool parts_figures =
        is_digit(static_cast<char>(last)) && is_digit(static_cast<char>(first));
    if ((parts_words || behind_rate || parts_figures) && last != ' ') put(" ", at);
  }

  // Of a figure with more digits than there is room for, nobody may take a part for the whole.
  constexpr void check_figures() {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
      digits = is_digit(bytes_[i]) ? digits + 1 : 0;
      if (digits <= most_digits) continue;
      std::size_t end = i + 1;
      while (end < bytes_.size() && is_digit(bytes_[end])) ++end;
      problem_ = source_of(i + 1 - digits, end);
      return;
    }
  }

  static constexpr word_list times{"前"sv, "后"sv, "以前"sv, "以后"sv, "之前"sv, "之后"sv};
  // 18:1 is no number, and neither of its two is one. 8:30前 is a time of the day.
  constexpr void check_ratios() {
    for (std::size_t i = 1; i + 1 < bytes_.size(); ++i) {
      if (bytes_[i] != ':' || !is_digit(bytes_[i - 1]) || !is_digit(bytes_[i + 1])) continue;
      std::size_t end = i + 1;
      while (end < bytes_.size() && (is_digit(bytes_[end]) || bytes_[end] == '.')) ++end;
      if (end == i + 3 && !times.at_start(view().substr(end)).empty()) continue;
      std::size_t begin = i - 1;
      while (begin > 0 && (is_digit(bytes_[begin - 1]) || bytes_[begin - 1] == '.')) --begin;
      problem_ = source_of(begin, end);
      return;
    }
  }

  constexpr void check_brackets() {
    if (!problem_.is_empty()) return;
    constant_vector<std::size_t> open;
    bool at_start = true;
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
      const char c = bytes_[i];
      // [80%,90%) is one pair.
      if (c == '(' || c == '[') open.push_back(i);
      if (c == ']' && !open.empty()) open.pop_back();
      if (c == ')') {
        if (open.empty()) {
          if (!at_start) {
            problem_ = source_of(i, i + 1);
            return;
          }
        } else {
          open.pop_back();
        }
      }
      // 1) and a) begin an item.
      const bool is_mark = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == ' ';
      at_start = c == ';' || c == ',' || (at_start && is_mark) || (i >= 2 && ends_sentence(i));
    }
    while (!open.empty() && bytes_[open.back()] == '[') open.pop_back();
    if (!open.empty()) problem_ = source_of(open.back(), open.back() + 1);
  }
  constexpr bool ends_sentence(std::size_t i) const { return view().substr(i - 2, 3) == "。"; }

  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view source_;
  std::size_t size_ = 0;
  constant_vector<char> bytes_;
  constant_vector<std::uint32_t> origin_;
  character_filter characters_;
  rule_beginnings marks_;
  std::size_t digits_ = 0;
  bool has_brackets_ = false;
  bool has_colon_ = false;
  text_span problem_;
};

}  // namespace jixiao::detail
