// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/enumerators.hpp>
#include <jixiao/check/facts.hpp>
#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/kinds/ambiguous.hpp>
#include <jixiao/check/kinds/assumed_completion.hpp>
#include <jixiao/check/kinds/beyond_item.hpp>
#include <jixiao/check/kinds/blank_band.hpp>
#include <jixiao/check/kinds/budget_sum.hpp>
#include <jixiao/check/kinds/cannot_empty.hpp>
#include <jixiao/check/kinds/cliff.hpp>
#include <jixiao/check/kinds/duplicate_band.hpp>
#include <jixiao/check/kinds/duplicate_indicator.hpp>
#include <jixiao/check/kinds/gap.hpp>
#include <jixiao/check/kinds/implied_each.hpp>
#include <jixiao/check/kinds/judged.hpp>
#include <jixiao/check/kinds/misspelt.hpp>
#include <jixiao/check/kinds/mixed_kind.hpp>
#include <jixiao/check/kinds/name_unit.hpp>
#include <jixiao/check/kinds/nested.hpp>
#include <jixiao/check/kinds/nested_worse.hpp>
#include <jixiao/check/kinds/no_base.hpp>
#include <jixiao/check/kinds/no_budget.hpp>
#include <jixiao/check/kinds/no_full_points.hpp>
#include <jixiao/check/kinds/no_indicator.hpp>
#include <jixiao/check/kinds/no_target.hpp>
#include <jixiao/check/kinds/not_monotone.hpp>
#include <jixiao/check/kinds/not_read.hpp>
#include <jixiao/check/kinds/open_choice.hpp>
#include <jixiao/check/kinds/out_of_order.hpp>
#include <jixiao/check/kinds/overlap.hpp>
#include <jixiao/check/kinds/own_words.hpp>
#include <jixiao/check/kinds/point_ladder.hpp>
#include <jixiao/check/kinds/points_gap.hpp>
#include <jixiao/check/kinds/points_overlap.hpp>
#include <jixiao/check/kinds/points_sum.hpp>
#include <jixiao/check/kinds/reversed_range.hpp>
#include <jixiao/check/kinds/rule_contradiction.hpp>
#include <jixiao/check/kinds/rule_unreadable.hpp>
#include <jixiao/check/kinds/second_condition.hpp>
#include <jixiao/check/kinds/shared_bound.hpp>
#include <jixiao/check/kinds/strict_included.hpp>
#include <jixiao/check/kinds/target_unreadable.hpp>
#include <jixiao/check/kinds/uncovered_best.hpp>
#include <jixiao/check/kinds/uncovered_worst.hpp>
#include <jixiao/check/kinds/unit_mismatch.hpp>
#include <jixiao/check/kinds/unit_omitted.hpp>
#include <jixiao/check/kinds/unknown_unit.hpp>
#include <jixiao/check/kinds/unreachable.hpp>
#include <jixiao/check/kinds/unreadable.hpp>
#include <jixiao/check/kinds/whole_numbers.hpp>

namespace jixiao {

namespace detail {

/// Calls `visit` with the type of each kind that is given.
template <class... Kinds>
struct kind_list {
  static constexpr finding_kind entries[] = {Kinds::entry...};
  template <class Visit>
  static constexpr void for_each(Visit visit) {
    (visit.template operator()<Kinds>(), ...);
  }
};

/// THE list of kinds of findings, in the order of `code`.
using finding_kinds =
    kind_list<unreadable_finding, second_condition_finding, blank_band_finding, gap_finding,
              uncovered_worst_finding, overlap_finding, unreachable_finding, duplicate_band_finding,
              out_of_order_finding, unit_mismatch_finding, budget_sum_finding,
              duplicate_indicator_finding, target_unreadable_finding, rule_unreadable_finding,
              ambiguous_finding, no_base_finding, no_target_finding, no_full_points_finding,
              points_gap_finding, points_overlap_finding, points_sum_finding,
              rule_contradiction_finding, misspelt_finding, strict_included_finding,
              mixed_kind_finding, name_unit_finding, point_ladder_finding, nested_worse_finding,
              no_indicator_finding, no_budget_finding, implied_each_finding, not_read_finding,
              cliff_finding, not_monotone_finding, cannot_empty_finding, shared_bound_finding,
              nested_finding, reversed_range_finding, unit_omitted_finding, unknown_unit_finding,
              uncovered_best_finding, judged_finding, beyond_item_finding, open_choice_finding,
              whole_numbers_finding, own_words_finding, assumed_completion_finding>;

// Every code has its kind, in its place, and the graver ones come first.
consteval bool kinds_are_in_order() {
  severity last = severity::error;
  std::size_t position = 0;
  for (const finding_kind& kind : finding_kinds::entries) {
    if (static_cast<std::size_t>(kind.code) != position++ || kind.level > last) return false;
    last = kind.level;
  }
  return true;
}
static_assert(kinds_are_in_order());
static_assert(has_enumerators<code, std::size(finding_kinds::entries)>);

}  // namespace detail

/// How many codes there are.
inline constexpr std::size_t code_count = std::size(detail::finding_kinds::entries);

/// All that is said about a kind of finding.
constexpr const finding_kind& kind_of(code c) {
  return detail::finding_kinds::entries[static_cast<std::size_t>(c)];
}
/// A stable name for programs: `shared-bound`.
constexpr std::string_view name_of(code c) { return kind_of(c).name; }
/// How grave findings of a code are, whatever the standard.
constexpr severity severity_of(code c) { return kind_of(c).level; }
/// A finding's sentence, to stand behind its title.
constexpr const message& message_of(code c) { return kind_of(c).sentence; }
/// A finding's short name: 空档, gap.
constexpr const message& title_of(code c) { return kind_of(c).title; }

/// Its name for programs: `error`, `warning`, `note`.
constexpr std::string_view name_of(severity s) {
  return s == severity::error ? "error" : s == severity::warning ? "warning" : "note";
}

constexpr severity finding::level() const { return severity_of(code); }

constexpr bool findings::any(severity level) const {
  for (const detail::finding_facts& f : facts_)
    if (severity_of(f.code) == level) return true;
  return false;
}

}  // namespace jixiao
