// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

/// Whether words end in a change (变化) to less, or to more.
///@{
constexpr bool ends_in_fall(std::string_view said) {
  return falling_words.ends(said) || rates_of_fall.ends(said);
}
constexpr bool ends_in_rise(std::string_view said) {
  return rising_words.ends(said) || rates_of_rise.ends(said);
}
///@}

/// Rows of a change (增长5%以上, 持平, 下降): what has not changed is 0 of what the others measure.
class change_rows {
 public:
  constexpr change_rows(std::string_view text, rule_drafts& all) : text_(text), all_(all) {}

  constexpr void settle() {
    for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
      rule_condition& c = all_.drafts[i].condition;
      if (c.kind != condition_kind::words || all_.drafts[i].is_each() || !says_none(c)) continue;
      const std::size_t row = row_before(i);
      if (row < i)
        leave_nought(row, i);
      else if (!has_step_behind(i))
        continue;
      c.kind = condition_kind::numeric;
      c.set = interval::point(decimal(0));
      c.unit = percent;
      c.noun_end = c.begin;
    }
  }

 private:
  constexpr std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end > begin ? end - begin : 0);
  }
  // 与上年持平, 基本持平.
  constexpr bool says_none(const rule_condition& c) const {
    std::string_view said = words(c.begin, c.end);
    said.remove_prefix(since_words.longest_at_start(said).size());
    return !said.empty() && no_change.longest_at_start(said) == said;
  }
  static constexpr bool names_change(std::string_view noun) {
    return ends_in_fall(noun) || ends_in_rise(noun);
  }
  // The row of a change that a statement stands behind; itself where there is none.
  constexpr std::size_t row_before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      const rule_condition& c = all_.drafts[k].condition;
      if (all_.drafts[k].is_each() || c.kind != condition_kind::numeric || c.unit != percent) break;
      const std::string_view noun = words(c.begin, c.noun_end);
      if (!noun.empty()) return names_change(noun) ? k : i;
    }
    return i;
  }
  // 下降5%以内 beside 持平: more than nothing.
  constexpr void leave_nought(std::size_t first, std::size_t end) {
    const band_set above(interval::more_than(decimal(0)));
    for (std::size_t k = first; k < end; ++k) {
      rule_condition& c = all_.drafts[k].condition;
      band_set left;
      for (const interval& part : intersection(c.set, above)) left.add(part);
      if (!left.is_empty()) c.set = left;
    }
  }
  // 持平得3分,每增长1%加0.5分.
  constexpr bool has_step_behind(std::size_t i) const {
    if (i + 1 >= all_.drafts.size()) return false;
    const rule_draft& d = all_.drafts[i + 1];
    const std::string_view said = words(d.each.begin, d.condition.end);
    return d.each.what == each_reading::kind::step && d.each.is_percent &&
           d.condition.begin == d.each.begin &&
           (falling_words.is_in(said) || rising_words.is_in(said));
  }

  std::string_view text_;
  rule_drafts& all_;
};

/// 增长10%得3分,…,下降不得分: the other way than all that is measured before.
constexpr bool is_reversal(std::string_view text, const rule_drafts& all, std::size_t i) {
  const rule_condition& words = all.drafts[i].condition;
  std::string_view said = text.substr(words.begin, words.end - words.begin);
  said.remove_prefix(since_words.longest_at_start(said).size());
  said.remove_prefix(happening_words.at_start(said).size());
  const bool falls = falling_words.longest_at_start(said) == said;
  if (said.empty() || (!falls && rising_words.longest_at_start(said) != said)) return false;
  for (std::size_t k = i; k-- > 0;) {
    const rule_condition& c = all.drafts[k].condition;
    if (all.drafts[k].is_each() || c.kind != condition_kind::numeric) return false;
    const std::string_view noun = text.substr(c.begin, c.noun_end - c.begin);
    if (!noun.empty())
      return c.unit == percent && (falls ? ends_in_rise(noun) : ends_in_fall(noun));
  }
  return false;
}

inline constexpr word_list negative_words{"为负"sv,   "为负数"sv, "为负值"sv, "负数"sv,
                                          "小于零"sv, "低于零"sv, "负增长"sv, "出现负增长"sv};
/// 为负的不得分 beside rows of the value, and a reversal.
constexpr bool is_below_nothing(std::string_view text, const rule_drafts& all, std::size_t i) {
  if (is_reversal(text, all, i)) return true;
  const rule_condition& words = all.drafts[i].condition;
  const std::string_view said = text.substr(words.begin, words.end - words.begin);
  return !said.empty() && negative_words.longest_at_start(said) == said;
}

}  // namespace jixiao::detail
