// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/note_reader.hpp>
#include <jixiao/band/term.hpp>
#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/side_words.hpp>

namespace jixiao::detail {

/// Tells places in a ranking (名次: 前3名, 第4～6名, 11名以后, 排名前5, 前10%) from what else 前
/// and 第 stand before, and from persons.
class place_reader : public note_reader {
 protected:
  constexpr place_reader(std::string_view text, cell_text& label) : note_reader(text, label) {}

  // A word right before a number was read at a position.
  constexpr void note_place(const lexicon_word& word, std::size_t begin) {
    using enum word_role;
    before_rank_ = word.role == before_rank || word.role == of_rank;
    if (!before_rank_) return;
    of_ranking_ = names_ranking(begin);
    ranks_share_ = word.role == before_rank && may_rank_share(begin);
  }
  // Whether the text before a position speaks of a ranking, so that 前5 and 第5 there are places.
  constexpr bool names_ranking(std::size_t end) const {
    const std::string_view before = text_.substr(0, end);
    return has_side_word(before, word_role::ranking) || before.starts_with("列"sv) ||
           before.starts_with("居"sv);
  }
  // 前10% is a share of a ranking where nothing else, such as a day, can be before its 前.
  constexpr bool may_rank_share(std::size_t end) const {
    return end == 0 || names_ranking(end) || ends_in(text_.substr(0, end), word_role::ranked_in);
  }
  // 倒数第3名
  constexpr bool place_follows(std::size_t position) const {
    const lexicon_word word =
        find_word(text_behind(text_, position), {word_role::before_rank, word_role::of_rank});
    return word && number_starts(text_, position + word.text.size(), false);
  }
  // Places are no persons, though both are counted in 名: what 第 or 前 stands before, and what
  // 以后 stands behind. 3名次 alone is how far something moved.
  constexpr bool read_place(term& t) {
    if (!before_rank_ && !t.unit.is_countable()) return true;
    const bool is_place = before_rank_ || (left_ != nullptr && left_->is_place);
    const bool is_named = t.unit == persons || t.unit == rank_unit;
    if (!is_place) {
      if (is_named && counts_from_end(t.begin))
        return fail(fault::vague_number, t.begin - chinese_length);
      if (is_named && begins_with_word(at_.rest(), word_role::after_rank)) {
        t.unit = rank_unit;
        t.is_place = true;
      } else if (t.unit == rank_unit) {
        t.unit = pieces;
        label_->append("名次"sv);
      }
      return true;
    }
    const bool is_bare_place = of_ranking_ && !t.has_unit && ends_place();
    const bool is_share = ranks_share_ && t.unit == percent;
    if (is_named || is_bare_place) {
      t.unit = rank_unit;
      t.has_unit = t.is_place = true;
    }
    if (is_named || is_bare_place || is_share) before_rank_ = false;
    return true;
  }
  // 排名后3位, 末3名: how many there are is not said.
  constexpr bool counts_from_end(std::size_t number) const {
    const std::string_view before = text_.substr(0, number);
    return before.ends_with("后"sv) || before.ends_with("末"sv);
  }
  constexpr bool ends_place() const {
    using enum word_role;
    const std::string_view rest = at_.rest();
    return rest.empty() || rest[0] == '(' || rest == "。" ||
           begins_with_word(rest, {after, after_rank, also, either});
  }
  // 第7名以下 are the places behind it: of places the upper ones are the smaller.
  static constexpr lexicon_word turned_for_place(const lexicon_word& word, bound_kind meant) {
    lexicon_word turned = word;
    for (std::string_view side : {"上"sv, "下"sv, "高"sv, "低"sv})
      if (word.role == word_role::after && word.text.ends_with(side)) {
        turned.bound = mirrored(meant);
        turned.facts = 0;
      }
    return turned;
  }

  // Behind 前 or 第, until the unit says that it is of a place.
  bool before_rank_ = false;

 private:
  bool of_ranking_ = false;
  bool ranks_share_ = false;
};

}  // namespace jixiao::detail
