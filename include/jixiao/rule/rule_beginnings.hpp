// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_words.hpp>
#include <jixiao/text/lexicon.hpp>

// Which characters of a rule's text may begin what its readers look for. Each character is looked
// up once for a text; a reader then goes from one such place to the next, eight bytes at a time.

namespace jixiao::detail {

/// What a number may begin with.
inline constexpr character_filter amount_starts{
    "0123456789+-半零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿"sv};

/// Words of a step that gives on one side and takes on the other.
inline constexpr word_list either_words{
    "增加或扣减"sv, "增加或减少"sv, "增加或扣除"sv, "加或减"sv, "加或扣"sv, "加减"sv,
    "增减"sv,       "增加(扣减)"sv, "加(减)"sv,     "加/减"sv,  "加(扣)"sv, "加/扣"sv};

consteval character_filter all_action_starts() {
  character_filter starts("0123456789=按"sv);
  for (const std::string_view word : {"不足"sv, "超过"sv, "高于"sv, "大于"sv, "为"sv})
    starts.add(word);
  for (const std::string_view word : either_words) starts.add(word);
  for (const rule_word& word : rule_lines::rule_words) starts.add(word.text);
  return starts;
}
/// What an action may begin with.
inline constexpr character_filter action_starts = all_action_starts();

/// Words of the lexicon that a numeric condition may begin with.
inline constexpr word_roles leading_roles{
    word_role::sign, word_role::before, word_role::before_only, word_role::adverb, word_role::from};

consteval character_filter all_numeric_starts() {
  character_filter starts(
      "0123456789+-.([)±年半〇零○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿"sv);
  for (const word_group& group : lexicon.groups())
    if (leading_roles.has(group.role)) starts.add_words(group.words);
  return starts;
}
/// What a bound, a number or an interval may begin with, and the brackets that hide one.
inline constexpr character_filter numeric_starts = all_numeric_starts();

/// Stops, and what opens a bracket.
inline constexpr character_filter statement_marks{";!。(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"sv};

/// Words that may compare with a number or with the target.
inline constexpr word_roles comparing_roles{word_role::sign,        word_role::before,
                                            word_role::before_only, word_role::reach,
                                            word_role::completion,  word_role::conformity};

/// Whether one of them does.
///@{
constexpr bool compares(word_role role, bound_kind bound, word_facts facts) {
  const bool may_be_other = role == word_role::before_only || role == word_role::reach;
  return bound != bound_kind::none && (!may_be_other || (facts & of_target) != 0);
}
constexpr bool compares(const lexicon_word& word) {
  return compares(word.role, word.bound, word.facts);
}
///@}
/// The longest word here that compares: 低于, 未完成, 达到; empty when there is none.
constexpr lexicon_word find_comparing_word(std::string_view text) {
  const lexicon_word word = find_word(text, comparing_roles);
  return word && compares(word) ? word : lexicon_word();
}

consteval character_filter all_comparing_starts() {
  character_filter starts;
  for (const word_group& group : lexicon.groups())
    if (comparing_roles.has(group.role) && compares(group.role, group.bound, group.facts))
      starts.add_words(group.words);
  return starts;
}

/// Words between two conditions.
inline constexpr word_list joining_words{"且"sv, "并且"sv, "同时"sv, "或者"sv, "或"sv};

/// What is looked for.
enum class rule_beginning : std::uint8_t {
  statement = 1,   ///< a stop, a bracket, or what is done with points
  numeric = 2,     ///< a bound, a number or an interval
  amount = 4,      ///< a number
  comparison = 8,  ///< a comparison with a target
  few = 16,        ///< two or three of something, and what gives them points
  joint = 32,      ///< a word between two conditions
  stop = 64,       ///< the end of a statement
  digit = 128,     ///< a figure
};

consteval std::array<std::uint8_t, character_filter::group_count> all_beginnings() {
  std::array<std::uint8_t, character_filter::group_count> marks{};
  const auto put = [&](rule_beginning mark, const character_filter& filter) {
    filter.for_each_group([&](unsigned group) { marks[group] |= static_cast<std::uint8_t>(mark); });
  };
  put(rule_beginning::statement, statement_marks);
  put(rule_beginning::statement, action_starts);
  put(rule_beginning::numeric, numeric_starts);
  put(rule_beginning::amount, amount_starts);
  put(rule_beginning::comparison, all_comparing_starts());
  put(rule_beginning::few, character_filter("2两二3三扣每不;"sv));
  put(rule_beginning::joint, character_filter("且并同或"sv));
  put(rule_beginning::stop, character_filter(";!。"sv));
  put(rule_beginning::digit, character_filter("0123456789"sv));
  return marks;
}
/// By the group of a character; one of a group may begin less than all of them together.
inline constexpr auto beginnings_of_group = all_beginnings();

/// Which places of a text may begin what.
class rule_beginnings {
 public:
  // Grows from nothing, or shrinks.
  constexpr void resize(std::size_t size) {
    if (marks_.empty())
      marks_.assign(size, 0);
    else
      marks_.resize(size);
  }
  constexpr void put(std::size_t position, unsigned group) {
    marks_[position] = beginnings_of_group[group];
  }

  constexpr bool has(rule_beginning mark, std::size_t position) const {
    return (marks_[position] & static_cast<std::uint8_t>(mark)) != 0;
  }
  /// The first place from a position on that may begin it, before an end; else the end.
  constexpr std::size_t next(rule_beginning mark, std::size_t from, std::size_t end) const {
    const auto bit = static_cast<std::uint8_t>(mark);
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
      const std::uint64_t bits = bit * std::uint64_t{0x0101010101010101};
      for (; from + sizeof(bits) <= end; from += sizeof(bits)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, marks_.data() + from, sizeof(eight));
        if ((eight & bits) != 0)
          return from + static_cast<unsigned>(std::countr_zero(eight & bits)) / 8;
      }
    }
    while (from < end && (marks_[from] & bit) == 0) ++from;
    return from;
  }

 private:
  constant_vector<std::uint8_t> marks_;
};

}  // namespace jixiao::detail
