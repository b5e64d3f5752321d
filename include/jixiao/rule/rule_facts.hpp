// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/folded_rule.hpp>
#include <jixiao/rule/points_text.hpp>
#include <jixiao/rule/rank_text.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// What a rule's whole text says, which its statements ask for again and again: found once.
class rule_facts {
 public:
  constexpr explicit rule_facts(const folded_rule& folded)
      : text_(folded.view()),
        characters_(folded.characters()),
        marks_(folded.marks()),
        counts_from_end_(says("倒数")),
        speaks_of_ranks_(!counts_from_end_ && rank_words.may_be_in(characters_) &&
                         rank_words.is_in(text_)),
        excludes_below_(says("以下不包括本数") || says("以下不含本数") || says("以下不包含本数")) {}

  constexpr std::string_view view() const { return text_; }
  constexpr bool says(known_word word) const { return has_in(text_, word); }
  constexpr const character_filter& characters() const { return characters_; }
  /// Whether a part of the text has a word.
  constexpr bool has_in(std::string_view part, known_word word) const {
    return word.may_be_in(characters_) && part.find(word.text()) != part.npos;
  }
  /// The first place from a position on where something may begin, before an end; else the end.
  constexpr std::size_t next(rule_beginning mark, std::size_t from, std::size_t end) const {
    return marks_.next(mark, from, end);
  }
  /// Where the statement ends that goes on at a position.
  constexpr std::size_t end_of_statement(std::size_t at) const {
    do at = next(rule_beginning::stop, at, text_.size());
    while (!ends_statement(text_behind(text_, at)) && ++at != 0);
    return at;
  }
  /// False where a character stands nowhere.
  constexpr bool may_have(std::string_view character) const { return characters_.has(character); }
  /// 名次, counted from the first.
  constexpr bool speaks_of_ranks() const { return speaks_of_ranks_; }
  /// Whether the whole text is a list of things and their points: 建立项目库2分,档案规范2分.
  constexpr bool lists_points() {
    if (!has_list_) {
      has_list_ = true;
      is_list_ = find_list();
    }
    return is_list_;
  }
  /// 倒数第3名.
  constexpr bool counts_from_end() const { return counts_from_end_; }
  /// (以上包括本数,以下不包括本数)
  constexpr bool excludes_below() const { return excludes_below_; }

  /// Of a phrase that has many 按, none of which gives or takes points, only the first is read.
  constexpr bool says_nothing_by(std::size_t position) const {
    return position >= nothing_begin_ && position < nothing_end_;
  }
  constexpr void note_nothing_by(std::size_t begin, std::size_t end) {
    nothing_begin_ = begin;
    nothing_end_ = end;
  }

  /// Whether two or three of something stand anywhere.
  constexpr bool has_few_of(const unit& u) { return find_few(u) != nullptr; }
  /// Whether two of something stand anywhere, or three and no more, as in a table of how many: not
  /// 缺失一项扣1分,缺失三项以上不得分.
  constexpr bool lists_few_of(const unit& u) {
    const few* const found = find_few(u);
    return found != nullptr && found->is_listed;
  }
  /// Whether two of something have points of their own outside [begin, end): 两次扣3分.
  constexpr bool has_row_of_two(const unit& u, std::size_t begin, std::size_t end) {
    const few* const found = find_few(u);
    return found != nullptr && found->has_row && (found->first < begin || found->last >= end);
  }
  /// Whether points are told for each so much: 每降低1%.
  constexpr bool has_step_of(const decimal& size) {
    if (!has_sizes_) list_sizes();
    for (const decimal& known : sizes_)
      if (known == size) return true;
    return false;
  }

 private:
  static constexpr word_list scoring_verbs{"扣"sv,   "不得分"sv, "加分"sv, "减"sv,
                                           "每"sv,   "按"sv,     "最高"sv, "最多"sv,
                                           "满分"sv, "总分"sv,   "否则"sv, "酌情"sv};
  constexpr bool find_list() const {
    if (scoring_verbs.is_in(text_)) return false;
    std::size_t things = 0;
    for (std::size_t i = next(rule_beginning::digit, 0, text_.size()); i < text_.size();
         i = next(rule_beginning::digit, i, text_.size())) {
      const bool starts =
          is_digit(text_[i]) && (i == 0 || !(is_digit(text_[i - 1]) || text_[i - 1] == '.'));
      const points_reading points = starts ? read_points(text_.substr(i)) : points_reading{};
      if (!points || !points.has_unit) {
        ++i;
        continue;
      }
      if (i < ideograph_length || points.is_range || points.is_list || points.is_misspelt)
        return false;
      const std::string_view before = text_.substr(0, i);
      if (!is_ideograph(text_, i - ideograph_length) || words_of_amounts.ends(before)) return false;
      i += points.length;
      if (!ends_phrase(text_behind(text_, i)) && !starts_with(text_behind(text_, i), "、"))
        return false;
      ++things;
    }
    return things > 1;
  }

  /// Where two or three of one thing stand; the first and the last of two that have points.
  struct few {
    unit what;
    bool is_listed = false;
    bool has_row = false;
    std::size_t first = 0;
    std::size_t last = 0;
  };

  constexpr few* find_few(const unit& u) {
    if (!has_few_) list_few();
    for (few& known : few_)
      if (known.what == u) return &known;
    return nullptr;
  }
  static constexpr word_list two{"2"sv, "两"sv, "二"sv};
  static constexpr word_list three{"3"sv, "三"sv};
  // From the end, so that what comes next is known.
  constexpr void list_few() {
    has_few_ = true;
    std::size_t loss = text_.npos;
    std::size_t other = text_.npos;
    std::size_t stop = text_.npos;
    for (std::size_t i = text_.size(); i-- > 0;) {
      if (!marks_.has(rule_beginning::few, i)) continue;
      const std::string_view here = text_behind(text_, i);
      if (starts_with(here, "扣")) loss = i;
      if (starts_with(here, "每") || starts_with(here, "不得")) other = i;
      if (here[0] == ';') stop = i;
      const std::size_t pair = two.at_start(here).size();
      const std::size_t length = pair != 0 ? pair : three.at_start(here).size();
      if (length == 0) continue;
      const unit_prefix counted = read_unit_prefix(text_behind(here, length));
      few* known = find_few(counted.value);
      if (known == nullptr) {
        few_.push_back({counted.value});
        known = &few_.back();
      }
      const std::string_view behind = text_behind(here, length + counted.length);
      const bool is_open = find_word(behind, word_role::after).bound == bound_kind::at_least ||
                           excess_words.ends(text_.substr(0, i)) ||
                           text_.substr(0, i).ends_with(">"sv);
      if (pair != 0 || !is_open) known->is_listed = true;
      const bool is_part = i > 0 && (is_digit(text_[i - 1]) || text_.substr(0, i).ends_with("第"));
      const bool has_points = loss != text_.npos && loss < other && loss <= stop;
      if (pair == 0 || is_part || counted.length == 0 || !has_points) continue;
      if (!known->has_row) known->last = i;
      known->has_row = true;
      known->first = i;
    }
  }

  constexpr void list_sizes() {
    constexpr std::string_view each = "每"sv;
    has_sizes_ = true;
    for (std::size_t i = text_.find(each); i != text_.npos; i = text_.find(each, i)) {
      amount_reading number;
      for (; !number && !ends_phrase(text_behind(text_, i));
           i += length_of_character(text_behind(text_, i)))
        number = read_amount(text_behind(text_, i));
      if (number && (sizes_.empty() || !(sizes_.back() == number.value)))
        sizes_.push_back(number.value);
    }
  }

  std::string_view text_;
  const character_filter& characters_;
  const rule_beginnings& marks_;
  bool counts_from_end_;
  bool speaks_of_ranks_;
  bool excludes_below_;
  std::size_t nothing_begin_ = 0;
  std::size_t nothing_end_ = 0;
  bool has_list_ = false;
  bool is_list_ = false;
  bool has_few_ = false;
  constant_vector<few> few_;
  bool has_sizes_ = false;
  constant_vector<decimal> sizes_;
};

}  // namespace jixiao::detail
