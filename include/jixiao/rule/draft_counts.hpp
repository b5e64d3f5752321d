// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/word_table.hpp>

namespace jixiao::detail {

/// How many statements of a rule are of one sort, for those that mean something else where others
/// are beside them. Counted when first asked for; a statement whose sort has changed since is
/// counted anew by `settle`.
class draft_counts {
 public:
  constexpr draft_counts(std::string_view text, const rule_drafts& all,
                         const condition_reader& conditions)
      : text_(text), all_(all), conditions_(conditions) {}

  /// Once statement `i`, after all before it, is what it will be.
  constexpr void settle(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    const bool bounds = d.is_earned() || d.action.kind == action_kind::no_loss;
    if (bounds && !d.is_each() && d.is_numeric() && is_counted(d.condition.unit))
      has_bound_before_ = true;
    if (!numbers_.empty()) count_number(i);
    if (!bounds_.empty()) count_bound(i);
    if (has_earned_) count_earned(i);
  }

  /// 连续通报二次的, 推广2篇: one number of things, which no other row goes on from.
  constexpr bool is_lone_number(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    if (!d.is_numeric() || d.is_each() || !d.condition.unit.is_countable()) return false;
    if (d.condition.set.size() != 1 || !d.condition.set.front().is_point()) return false;
    if (noun_of(d).empty()) return false;
    if (numbers_.empty()) {
      numbers_.assign(all_.drafts.size(), nobody);
      for (std::size_t k = 0; k < all_.drafts.size(); ++k) count_number(k);
    }
    count_number(i);
    return without_noun_ == 0 && of_noun_[numbers_[i]] == 1;
  }

  /// 发现有两次及以上的: a number of what another clause counts.
  constexpr bool is_threshold(const rule_draft& d) {
    using enum action_kind;
    const action_kind kind = d.action.kind;
    const bool bounds = kind == zero || kind == veto || kind == section || kind == grade_cap ||
                        kind == total_zero || kind == lose_total;
    if (!d.condition.unit.is_countable() || !bounds) return false;
    if (!has_earned_) {
      has_earned_ = true;
      is_earned_.assign(all_.drafts.size(), 0);
      for (std::size_t k = 0; k < all_.drafts.size(); ++k) count_earned(k);
      for (const rule_draft& other : all_.drafts)
        if (other.each.what == each_reading::kind::count) count_unit(other.each.unit);
    }
    if (earned_ != 0) return false;
    for (const counted_unit& known : units_)
      if (known.what == d.condition.unit) return known.count == 1;
    return false;
  }

  /// 每多1篇 behind 不少于12篇,每少1篇: a step from the same bound, to its other side.
  static constexpr bool is_other_side(const constant_vector<rule_draft>& drafts, std::size_t i) {
    const rule_draft& d = drafts[i];
    if (i == 0 || d.is_lost() || d.has_before(condition_kind::numeric)) return false;
    const rule_draft& last = drafts[i - 1];
    return last.is_lost() && last.statement == d.statement && has_own_bound(last) &&
           last.each.unit == d.each.unit && last.each.has_side && d.each.has_side &&
           last.each.side != d.each.side;
  }

  /// Whether the rule says how many there must be of what statement `i`, the next to be settled,
  /// counts: 少于2次的,每少一次.
  constexpr bool has_bound_for(std::size_t i) {
    if (has_own_bound(all_.drafts[i]) || has_bound_before_ || is_other_side(all_.drafts, i))
      return true;
    for (const rule_condition& c : all_.requirements)
      if (c.kind == condition_kind::numeric && is_counted(c.unit)) return true;
    if (bounds_.empty()) {
      bounds_.assign(all_.drafts.size(), bound_state::unread);
      for (std::size_t k = 0; k < all_.drafts.size(); ++k) count_bound(k);
    }
    return bounds_in_words_ != 0;
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  // 不少于12篇,每少1篇.
  static constexpr bool has_own_bound(const rule_draft& d) {
    return d.has_before(condition_kind::numeric) && is_counted(d.before_each->unit);
  }
  static constexpr bool is_counted(const unit& u) { return u.is_countable() || u.is_bare(); }
  constexpr std::string_view noun_of(const rule_draft& d) const {
    const rule_condition& c = d.condition;
    return text_.substr(c.begin, c.noun_end > c.begin ? c.noun_end - c.begin : 0);
  }

  // Rows of numbers by their noun; the place `nobody` is of those that are none.
  constexpr void count_number(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    std::size_t is = nobody;
    if (d.is_numeric() && !d.is_each()) is = nouns_.number_of(noun_of(d));
    while (of_noun_.size() < nouns_.size()) of_noun_.push_back(0);
    const std::size_t was = numbers_[i];
    if (was == is) return;
    numbers_[i] = is;
    if (was != nobody) --of_noun_[was];
    if (is != nobody) ++of_noun_[is];
    if (was != nobody && nouns_[was].empty()) --without_noun_;
    if (is != nobody && nouns_[is].empty()) ++without_noun_;
  }

  constexpr void count_earned(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    const bool is = d.is_earned() && d.is_numeric();
    if (is != (is_earned_[i] != 0)) earned_ += is ? std::size_t{1} : static_cast<std::size_t>(-1);
    is_earned_[i] = is ? 1 : 0;
  }
  struct counted_unit {
    unit what;
    std::size_t count = 0;
  };
  constexpr void count_unit(const unit& u) {
    for (counted_unit& known : units_)
      if (known.what == u) {
        ++known.count;
        return;
      }
    units_.push_back({u, 1});
  }

  // Headlines in words that have a bound of what is counted in them.
  enum class bound_state : std::uint8_t { unread, none, some, left };
  constexpr void count_bound(std::size_t i) {
    const rule_draft& d = all_.drafts[i];
    const bool may_have =
        d.is_earned() && !d.is_each() && d.condition.kind == condition_kind::words;
    bound_state& known = bounds_[i];
    if (may_have && known == bound_state::unread) {
      const rule_condition c = conditions_.read_requirement(d.condition.begin, d.condition.end);
      const bool has = c.kind == condition_kind::numeric && is_counted(c.unit);
      known = has ? bound_state::some : bound_state::none;
      if (has) ++bounds_in_words_;
    } else if (!may_have && known == bound_state::some) {
      known = bound_state::left;
      --bounds_in_words_;
    }
  }

  std::string_view text_;
  const rule_drafts& all_;
  const condition_reader& conditions_;
  bool has_bound_before_ = false;

  word_table nouns_;
  constant_vector<std::size_t> numbers_;  // of each statement its noun's
  constant_vector<std::size_t> of_noun_;
  std::size_t without_noun_ = 0;

  bool has_earned_ = false;
  constant_vector<std::uint8_t> is_earned_;
  std::size_t earned_ = 0;
  constant_vector<counted_unit> units_;

  constant_vector<bound_state> bounds_;
  std::size_t bounds_in_words_ = 0;
};

}  // namespace jixiao::detail
