// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/base/definitions.hpp>
#include <jixiao/judging/tendency.hpp>
#include <jixiao/rule/points_difference.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// A clause of two versions of a rule that gives or takes otherwise, or is in one of them alone
/// (条款变化).
struct clause_change {
  std::size_t before = no_input;             ///< `no_input`: added
  std::size_t after = no_input;              ///< `no_input`: removed
  points_shift shift = points_shift::other;  ///< whether it gives more now or less
};

/// What changed between two versions of a scoring rule (计分规则变化).
struct rule_changes {
  /// Of the share of full points that answers get; `incomparable` where a version is not readable,
  /// has no full points, or measures in another dimension.
  jixiao::tendency tendency = jixiao::tendency::same;
  /// Full points, where both have some.
  ///@{
  std::optional<exact> full_before;
  std::optional<exact> full_after;
  ///@}
  /// Both hang on one measured number with straight pieces: `repointed` is then complete and in
  /// the unit of the later version. Else clauses are compared, each for itself.
  bool is_by_values = false;
  constant_vector<repointing> repointed;   ///< from the left
  constant_vector<clause_change> clauses;  ///< those that are other, new or gone
  /// Start, floor or cap of an item changed, or how many items there are.
  bool has_other_bounds = false;
  /// Choices that the later words leave open and the earlier ones do not, and the other way round.
  ///@{
  constant_vector<rule_choice> opened;
  constant_vector<rule_choice> settled;
  ///@}

  /// Whether full points changed.
  bool has_other_full() const {
    return full_before && full_after && !(*full_before == *full_after);
  }
  /// Nothing that anyone would have to be told.
  bool is_none() const {
    return tendency == jixiao::tendency::same && !has_other_full() && opened.empty() &&
           settled.empty();
  }
};

/// What changed between two versions of a rule under some choices (新旧计分规则对照). Rules of one
/// measured number are compared by the points that they give to every number, others clause by
/// clause: what asks for the same in the same words, or is in one of them alone. O(clauses² +
/// runs).
/// @throws std::overflow_error
rule_changes changes_of(const scoring_rule& before, const scoring_rule& after,
                        const rule_choices& choices = {});

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/rule/rule_changes.ipp>
#endif
