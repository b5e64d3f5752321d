// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/action_reader.hpp>
#include <jixiao/rule/condition_reader.hpp>
#include <jixiao/rule/each_reader.hpp>
#include <jixiao/rule/formula_reader.hpp>

namespace jixiao::detail {

/// One statement of a rule as it stands: under which condition its words do what with points.
struct rule_draft {
  rule_action action;
  rule_condition condition;
  each_reading each;
  formula_reading formula;
  /// Which sentence and which statement it stands in.
  std::size_t sentence = 0;
  std::size_t statement = 0;
  /// What a 每 stands behind, where that is a condition of its own: 低于80%的,每….
  std::optional<rule_condition> before_each;
  /// A step in a countable unit, which may be one of a value: 每少一次.
  bool may_be_step = false;
  /// Where its own words begin, in the folded text.
  std::size_t words_begin = 0;
  /// What it holds for: indicators of which more is better, or less.
  enum class direction : std::uint8_t { any, forward, reverse };
  direction towards = direction::any;
  /// Bounds that the words right behind it set.
  std::optional<exact> most;
  /// Of a ladder: how a part of its steps counts, where its rows say so.
  std::optional<part_choice> ladder_part;

  constexpr bool has_before(condition_kind kind) const {
    return before_each && before_each->kind == kind;
  }
  constexpr bool is_each() const { return each.what != each_reading::kind::none; }
  constexpr bool is_numeric() const { return condition.kind == condition_kind::numeric; }
  constexpr bool is_of_target() const { return condition.kind == condition_kind::target; }
  constexpr bool is_earned() const {
    return action.kind == action_kind::earn || action.kind == action_kind::full ||
           action.kind == action_kind::bare;
  }
  /// 增加或扣减0.5分: a step that gives on one side and takes on the other.
  constexpr bool is_two_way() const { return action.kind == action_kind::either; }
  constexpr bool is_lost() const { return action.kind == action_kind::lose; }
};

/// Where words say that the rows before them go on in the same steps (依次类推).
struct ladder_mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// How many statements stand before it.
  std::size_t drafts = 0;
};

/// What a level means, where a rule says so: 95%及以上的为优秀.
struct level_meaning {
  std::string_view name;
  rule_condition condition;
};

/// All statements of a rule, and what stands beside them.
struct rule_drafts {
  constant_vector<rule_draft> drafts;
  /// Numeric conditions without points of their own: 综合完好率不低于90%.
  constant_vector<rule_condition> requirements;
  constant_vector<rule_remark> remarks;
  constant_vector<ladder_mark> ladders;
  constant_vector<level_meaning> levels;
  /// Of several awards only the best counts: 不累计计分.
  bool takes_best = false;
  std::optional<part_choice> part;
  /// What lies between two rows, where points go from one to the other (插值法).
  std::optional<rule_condition> between;
  std::optional<exact> stated_full;
  /// Parts of it state theirs, which are not those of the whole.
  bool states_several = false;
  /// What all starts from, where words name it at their head: 基本分3分.
  std::optional<exact> start;
  /// The same among other words, where it may also be the full points: 工作基本分6分.
  std::optional<exact> base;
  std::optional<exact> most_lost;
  std::optional<exact> most_earned;
  /// Of all additions together.
  std::optional<exact> most_added;
  bool most_added_is_share = false;  ///< of the full points
  std::optional<exact> least;
  bool most_is_share = false;
  /// It is a list of things and their points, which are points only if they add up to the full
  /// ones.
  bool lists_points = false;
  bool has_floor_zero = false;
  bool has_floor_none = false;
  bool has_cap = false;
};

}  // namespace jixiao::detail
