// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::detail {

/// Rows of a loss that say how far a value lies from where full points end (超过5%不得分 behind
/// 控制率≤100%得满分, 差5个百分点以上不得分 behind 达标率≥95%得满分): as they stand, they would
/// take from what has all points.
class distance_rows {
 public:
  constexpr distance_rows(std::string_view text, const scoring_rule& rule, rule_drafts& all)
      : text_(text), rule_(rule), all_(all) {}

  constexpr void settle() {
    const rule_condition* full = nullptr;
    for (rule_draft& d : all_.drafts) {
      if (!d.is_numeric() || d.is_each() || d.condition.set.size() != 1) continue;
      if (gives_full(d))
        full = &d.condition;
      else if (full != nullptr && (d.is_lost() || d.action.kind == action_kind::zero))
        move(d.condition, *full);
    }
  }

 private:
  constexpr bool gives_full(const rule_draft& d) const {
    return d.action.kind == action_kind::full || d.action.kind == action_kind::no_loss ||
           (d.is_earned() && rule_.has_full && !d.action.is_share && d.action.low == rule_.full);
  }
  enum class way { none, above, below };
  // 超过 and 延期 go on where full points end, 差 goes back.
  constexpr way way_of(const rule_condition& c) const {
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const auto is_all = [&](const auto& list) { return list.longest_at_start(noun) == noun; };
    if (!noun.empty() && is_all(shortfall_words)) return way::below;
    if (!noun.empty() && (is_all(excess_words) || is_all(amount_words))) return way::above;
    const lexicon_word first = find_bound(text_.substr(c.begin, c.end - c.begin));
    return noun.empty() && first.bound == bound_kind::more_than ? way::above : way::none;
  }
  constexpr void move(rule_condition& c, const rule_condition& full) const {
    const interval& row = c.set.front();
    const interval& all = full.set.front();
    if (row.has_lower() == row.has_upper() || !full.unit.converts_to(c.unit)) return;
    const way to = way_of(c);
    const bool is_above = to == way::above && all.has_upper();
    if (!is_above && !(to == way::below && all.has_lower())) return;
    const std::optional<decimal> end =
        exact_decimal(quantity{fraction((is_above ? all.upper() : all.lower()).value()), full.unit}
                          .in(c.unit)
                          .value);
    const decimal far = (row.has_lower() ? row.lower() : row.upper()).value();
    if (!end || far.is_negative() || (is_above && !(far < *end))) return;
    const bool is_with = row.has_lower() ? row.includes_lower() : row.includes_upper();
    c.set = is_above ? beyond(*end, far, row.has_lower(), is_with)
                     : short_of(*end, far, row.has_lower(), is_with);
  }
  // From so far on, or up to so far, above the end.
  static constexpr interval beyond(const decimal& end, const decimal& far, bool is_open,
                                   bool is_with) {
    const decimal at = end + far;
    if (is_open) return is_with ? interval::at_least(at) : interval::more_than(at);
    return interval(cut::after(end), is_with ? cut::after(at) : cut::before(at));
  }
  static constexpr interval short_of(const decimal& end, const decimal& far, bool is_open,
                                     bool is_with) {
    const decimal at = end - far;
    if (is_open) return is_with ? interval::at_most(at) : interval::less_than(at);
    return interval(is_with ? cut::before(at) : cut::after(at), cut::before(end));
  }

  std::string_view text_;
  const scoring_rule& rule_;
  rule_drafts& all_;
};

}  // namespace jixiao::detail
