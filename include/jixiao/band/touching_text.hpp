// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/doubtful.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao::detail {

/// The text right before a number or a word that bounds one: it may say what the number is of, or
/// be what is left of a bound that was badly written or badly recognised (丁40000万元, 以丁90%,
/// 低巳平均水平的98%). What is doubtful is not guessed.
class touching_text {
 public:
  static constexpr std::size_t none = std::string_view::npos;

  /// The text stands from `begin`, where a run of ideographs starts, to `end`; `lead` is where what
  /// belongs to this number starts.
  constexpr touching_text(std::string_view text, std::size_t lead, std::size_t begin,
                          std::size_t end)
      : text_(text), lead_(lead), begin_(begin), end_(end) {}

  /// Where a character stands that makes the text doubtful; `none` when it is fine. It may stand
  /// right before a number, which then has a bound before the text (最多跑一次) or has none.
  constexpr std::size_t doubt(bool before_number, bool has_bound) const {
    if (end_ <= lead_) return none;
    if (begin_ >= end_) return doubt_in_mark(before_number);
    if (compares_by_of()) return begin_;
    if (const std::size_t none_of = none_at_end(); none_of != none) return none_of;
    const std::size_t last = end_ - chinese_length;
    if (is_lone() && !is_lone_word() &&
        ((before_number && !has_bound) || is_chinese_numeral(between(begin_, end_))))
      return begin_;
    if (before_number && is_signed() && (is_lone() || is_chinese_numeral(text_.substr(last))))
      return end_;
    // 三年一次 is not once.
    if (before_number && is_duration_in_words()) return begin_;
    // 一年半以上 is more than half a year.
    if (before_number && text_.substr(end_).starts_with("半"sv) &&
        read_unit_prefix(text_.substr(last, chinese_length)).length != 0)
      return last;
    if (is_doubtful(text_, last)) return last;
    if (!is_lone() && is_doubtful(text_, last - chinese_length)) return last - chinese_length;
    return doubt_in_bound_characters();
  }

  /// Whether a mark that divides statements stands right before the number.
  constexpr bool ends_in_stop() const {
    if (end_ <= lead_ || begin_ < end_) return false;
    const char previous = text_[end_ - 1];
    if (previous == ',' || previous == ';') return true;
    const bool is_wide = end_ >= chinese_length;
    return is_wide && has_character("、。"sv, between(end_ - chinese_length, end_));
  }

 private:
  constexpr bool is_lone() const { return end_ - begin_ == chinese_length; }
  constexpr bool is_duration_in_words() const {
    if (is_lone() || !is_chinese_numeral(text_.substr(begin_))) return false;
    const std::string_view behind = between(begin_ + chinese_length, end_);
    return read_unit_prefix(behind).length == behind.size();
  }
  constexpr bool is_signed() const {
    return end_ < text_.size() && (text_[end_] == '-' || text_[end_] == '+');
  }
  constexpr std::string_view between(std::size_t begin, std::size_t end) const {
    return {text_.data() + begin, end - begin};
  }

  // A mark sets off what is measured (优:90分); a dash or a stop is what is left of something. A
  // sign of money is a unit that stands before its number: 金额¥30以上 is not 30.
  constexpr std::size_t doubt_in_mark(bool before_number) const {
    for (std::string_view sign : {"¥"sv, "￥"sv, "$"sv, "€"sv})
      if (before_number && between(lead_, end_).ends_with(sign)) return end_ - sign.size();
    const char previous = text_[end_ - 1];
    constexpr std::string_view of_nothing = "~-./!?&_"sv;
    if (of_nothing.find(previous) != of_nothing.npos) return end_ - 1;
    const bool is_comma = previous == ',' || previous == ';';
    if (ends_in_stop()) return before_number || !is_comma ? end_ - 1 : none;
    // Of -3 behind anything but a name, the minus may be a dash.
    const bool opens = previous == '(' || previous == '[' || previous == ':';
    return before_number && is_signed() && !opens ? end_ : none;
  }

  // One lone character before a number is nearly always a sign that was badly recognised: 工5%.
  constexpr bool is_lone_word() const {
    const std::string_view c = between(begin_, end_);
    // pH值, AQI值: the end of a word of letters.
    if (begin_ > lead_ && has_character("值率数量"sv, c) && is_letter_at(begin_ - 1)) return true;
    return begins_with_word(c, word_role::noun);
  }

  constexpr bool is_letter_at(std::size_t position) const {
    return is_letter(static_cast<unsigned char>(text_[position]));
  }

  // In 丁于最低要求的1.2倍 and 低丁最低要求的1.2倍 a comparison was meant that the lexicon does not
  // know.
  constexpr bool compares_by_of() const {
    constexpr std::string_view of = "的"sv;
    if (end_ < begin_ + of.size() || between(end_ - of.size(), end_) != of) return false;
    constexpr std::string_view opening = "低高大小多少不短长"sv;
    const bool is_noun = begins_with_word(between(begin_, end_), word_role::noun);
    if (!is_noun && has_character(opening, between(begin_, begin_ + chinese_length))) return true;
    for (std::size_t i = begin_; i + chinese_length <= end_; i += chinese_length) {
      const std::string_view c = between(i, i + chinese_length);
      if (c == "于" || c == "过" || c == "超") return true;
    }
    return false;
  }

  // Of the last two characters, one that words of bounds are made of makes it one that the lexicon
  // does not know.
  constexpr std::size_t doubt_in_bound_characters() const {
    const bool is_longer = end_ - begin_ > 2 * chinese_length;
    for (std::size_t i = is_longer ? end_ - 2 * chinese_length : begin_; i + chinese_length <= end_;
         i += chinese_length)
      if (has_character(bound_characters, between(i, i + chinese_length)) && !is_noun_around(i))
        return i;
    return none;
  }
  // 未发生3起: not 3, but less than 3?
  constexpr std::size_t none_at_end() const {
    for (std::size_t i = begin_; i < end_; i += chinese_length) {
      const lexicon_word word = find_word(between(i, end_), word_role::none_of);
      if (word && i + word.text.size() == end_) return i;
    }
    return none;
  }
  // Whether a word of plain text covers the character at a position: 下 in 下降.
  constexpr bool is_noun_around(std::size_t at) const {
    for (std::size_t i = at; i >= begin_ && i + 3 * chinese_length > at; i -= chinese_length) {
      const lexicon_word word = find_word(between(i, end_), word_role::noun);
      if (word && i + word.text.size() > at) return true;
      if (i < begin_ + chinese_length) break;
    }
    return false;
  }

  std::string_view text_;
  std::size_t lead_;
  std::size_t begin_;
  std::size_t end_;
};

/// 前 of 提前, 约 of 签约: whether a word of plain text of two characters ends in the one at a
/// position.
constexpr bool is_within_noun(std::string_view text, std::size_t position) {
  if (position < chinese_length) return false;
  const lexicon_word word =
      find_word(text.substr(position - chinese_length, 2 * chinese_length), word_role::noun);
  return word && word.text.size() == 2 * chinese_length;
}

// What is left of a cell whose first number is gone. Each is of a text in normal form.

/// 至丁全年完成2次 at the start of a text: a range that has no beginning, or a word that is not
/// known.
constexpr bool opens_with_to(std::string_view text, std::size_t position) {
  if (position != 0 || text.empty() || static_cast<unsigned char>(text[0]) < 0x80u) return false;
  using enum word_role;
  const lexicon_word word = find_word(text, {to, adverb, noun});
  return word && word.role == to && !number_starts(text, word.text.size(), true);
}

/// 丁年以上, 一年以: a bound without its number. 县级以上 is something else.
constexpr bool ends_in_bound(std::string_view text, std::size_t begin, std::size_t end) {
  if (end < begin + 3 * chinese_length) return false;
  if (text.substr(end - chinese_length).starts_with("以"sv)) return true;
  const std::size_t at = end - 2 * chinese_length;
  const lexicon_word word = find_word(text.substr(at, end - at), word_role::after);
  const std::string_view with_noun = text.substr(at - chinese_length, end - at + chinese_length);
  return word && word.text.size() == 2 * chinese_length &&
         !begins_with_word(with_noun, word_role::noun);
}

/// Whether the text from `begin` to the mark or letter at `end` is no name of anything: nothing or
/// one character before a comma or a stop (、过98%, 低。最低要求的1.2倍), a bound without its
/// number, or a letter that may have been a figure.
constexpr bool is_fragment(std::string_view text, std::size_t begin, std::size_t end) {
  if (is_doubtful_letter(text, end)) return true;
  const std::string_view rest = text.substr(end);
  const bool is_mark =
      rest[0] == ',' || rest[0] == ';' || has_character("、。"sv, rest.substr(0, chinese_length));
  return is_mark && (end - begin <= chinese_length || ends_in_bound(text, begin, end));
}

}  // namespace jixiao::detail
