// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/statement_words.hpp>

namespace jixiao::detail {

/// Finds what a maximum (上限) bounds: the statement before it, all that is added or taken, or the
/// whole.
class draft_limits {
 public:
  constexpr draft_limits(const statement_words& said, rule_drafts& out) : said_(said), out_(out) {}

  /// A maximum bounds the clause before it, or, in a sentence of its own, the whole.
  constexpr void bound(const rule_action& action, std::size_t statement) {
    rule_draft* last = out_.drafts.empty() ? nullptr : &out_.drafts.back();
    const bool is_of_all = action.is_plain_most &&
                           (is_above_start(action) || (has_additions() && is_above_award(action)));
    const bool is_of_loss = action.is_plain_most && !action.is_added && last != nullptr &&
                            last->is_lost() && !is_of_all;
    const bool lost = action.kind == action_kind::most_lost || is_of_loss;
    const bool is_addition = last != nullptr && last->action.kind == action_kind::add;
    // 最高得6分 says what it bounds, 最高6分 does not.
    const bool adds_so = is_addition && action.is_plain_most;
    if (!lost && is_of_all) {
      out_.most_earned = action.low;
      return;
    }
    if (last != nullptr && (lost ? !last->is_lost() : action.is_added && !is_addition)) {
      rule_draft* const named = bounded_by(lost, action.is_added, statement);
      last = named != nullptr ? named : last;
    }
    const bool fits = last != nullptr && last->is_each() && last->statement == statement &&
                      lost == last->is_lost() && !said_.bounds_several(out_, action.begin);
    if (fits && !action.is_share &&
        (lost || adds_so || action.is_added || is_own(*last, action.end) ||
         (last == &out_.drafts.back() && last->action.end == action.begin))) {
      last->most = action.low;
      return;
    }
    // …加2分,依次类推,最多加5分.
    const bool is_of_ladder =
        !out_.ladders.empty() && is_addition && out_.ladders.back().drafts == out_.drafts.size();
    if (is_of_ladder && !action.is_share) last->most = action.low;
    // 每提高1%加1分,最高不超过满分 bounds the whole.
    if (!lost && (action.is_added || (adds_so && !action.is_share))) {
      out_.most_added = action.low;
      out_.most_added_is_share = action.is_share;
      return;
    }
    (lost ? out_.most_lost : out_.most_earned) = action.low;
    out_.most_is_share = action.is_share;
  }
  /// Whether points behind the statement's counted awards are the most of them: nothing else is
  /// earned, or each has its own.
  constexpr bool bounds_awards(std::size_t end, std::size_t statement) const {
    if (out_.drafts.empty()) return false;
    const rule_draft& last = out_.drafts.back();
    if (!last.is_each() || !last.is_earned() || last.statement != statement) return false;
    bool is_all = !said_.has_more_to_earn(end);
    for (const rule_draft& d : out_.drafts)
      is_all = is_all && (!d.is_earned() || d.statement == statement);
    return is_all || is_own(last, end);
  }
  /// 达到60%得3分,每提高10%加1分,满分5分: as far as additions go.
  constexpr bool ends_additions(std::size_t statement) const {
    if (out_.drafts.empty()) return false;
    const rule_draft& last = out_.drafts.back();
    return last.is_each() && last.action.kind == action_kind::add && last.statement == statement;
  }

 private:
  // The last counted loss or addition of the statement that a maximum names:
  // 加分最多2分,扣分最多5分.
  constexpr rule_draft* bounded_by(bool lost, bool added, std::size_t statement) {
    for (std::size_t i = out_.drafts.size(); i-- > 0;) {
      rule_draft& d = out_.drafts[i];
      if (d.statement != statement) break;
      if (d.is_each() && (lost ? d.is_lost() : d.action.kind == action_kind::add || !added))
        return &d;
    }
    return nullptr;
  }
  // 基础分10分,每有1项创新加1分,最高15分.
  constexpr bool is_above_start(const rule_action& most) const {
    return !most.is_share && out_.start && *out_.start < most.low;
  }

  constexpr bool has_additions() const {
    for (const rule_draft& d : out_.drafts)
      if (d.action.kind == action_kind::add) return true;
    return false;
  }
  // 达到1000万元得1分,每增加500万元加0.5分,最高5分: more than the award is of all together.
  constexpr bool is_above_award(const rule_action& most) const {
    if (most.is_share) return false;
    for (std::size_t i = out_.drafts.size(); i-- > 0;) {
      const rule_draft& d = out_.drafts[i];
      const bool is_award =
          d.action.kind == action_kind::earn || d.action.kind == action_kind::bare;
      if (!is_award || d.is_each() || d.action.is_share) continue;
      if (d.action.low < most.low) return true;
      // 加至10分为止 is of what was awarded last.
      if (most.is_added) return false;
    }
    return false;
  }

  // 每篇得1分,最多得3分;每项得2分,最多得4分: a maximum of its own, where others have theirs.
  constexpr bool is_own(const rule_draft& last, std::size_t end) const {
    std::size_t earned = 0;
    std::size_t in_statement = 0;
    for (const rule_draft& d : out_.drafts) {
      if (!d.is_earned()) continue;
      ++earned;
      if (d.statement == last.statement) ++in_statement;
    }
    return in_statement == 1 && (earned > 1 || said_.has_more_to_earn(end));
  }

  const statement_words& said_;
  rule_drafts& out_;
};

}  // namespace jixiao::detail
