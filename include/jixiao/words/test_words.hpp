// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/words/marks.hpp>
#include <jixiao/words/said_by_name.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What tests of rule books say (用例测试用语): goals, mistakes, what is wanted and what came; see
/// `catalogue`.
struct test_words {
  said_by_code<11> case_faults;  ///< Of `test_case_fault`.

  // words
  sentence<marks::expected> it_may_be;
  sentence<> a_refusal;
  sentence<marks::points, marks::is_one> points_given;
  sentence<marks::text> decided_by;
  sentence<> official_reading;
  sentence<> strict_reading;
  sentence<marks::name, marks::value> choice_is;
  sentence<marks::text, marks::values> reading_with;

  // goal_words
  sentence<marks::values> piece;
  sentence<marks::bound> cut_at;
  sentence<marks::bound> below_cut;
  sentence<marks::bound> above_cut;
  sentence<marks::text> label;

  // points_goal
  sentence<marks::text> words_to_fill_in;
  sentence<marks::number> break_at;
  sentence<marks::high> below;
  sentence<marks::low> above;
  sentence<marks::low, marks::high> between;

  // rule_goal
  sentence<marks::number> bound_at;
  sentence<marks::text> part_of_a_step;
  sentence<marks::text> clause_counts;
  sentence<marks::text> clause_does_not_count;
  sentence<> reaches_floor;
  sentence<> reaches_cap;

  // rule_mutant
  sentence<> without_its_most;
  sentence<> condition_reversed;
  sentence<> earned_for_lost;
  sentence<> left_out;
  sentence<> below_for_above;
  sentence<marks::name, marks::text> changed_to;
  sentence<marks::number> bound_on_other_side;
  sentence<marks::before, marks::after> start_changed;
  sentence<> no_floor;
  sentence<> no_cap;
  sentence<marks::before, marks::after> cap_changed;
  sentence<marks::text> exchanged_with;

  // target_mutant
  sentence<marks::text> without_target;
  sentence<marks::before, marks::after> target_changed;
  sentence<marks::before, marks::after> full_points_changed;

  // scheme_mutant
  sentence<> nothing;
  sentence<> something;

  // mutant
  sentence<marks::before, marks::after> unit_changed;
  sentence<marks::text> without_band;
  sentence<marks::first, marks::second> bands_exchanged;

  // generate
  sentence<marks::bound, marks::text> cut_of;
  sentence<marks::name> on_the_cut;
  sentence<marks::name> step_below;
  sentence<marks::name> step_above;
  sentence<marks::name> exact_ratio_on_it;
  sentence<marks::values> value_inside;
  sentence<marks::values> value_beyond;
  sentence<marks::name> ten_steps_above;
  sentence<marks::name> ten_steps_below;
  sentence<> zero;
  sentence<> all_of_it;
  sentence<> words_of_a_band;
  sentence<> grade_of_assessor;
  sentence<> words_of_no_band;
  sentence<> refuse_words_of_no_band;
  sentence<> refuse_number;
  sentence<> refuse_unit;
  sentence<> refuse_words;
  sentence<> refuse_negative;
  sentence<> bare_number;

  // case_points
  sentence<marks::points> start_of;
  sentence<marks::points> floor_of;
  sentence<marks::points> cap_of;
  sentence<marks::target, marks::method> target_by_method;

  // mutate
  sentence<marks::name> refused_with;

  // points_tests
  sentence<marks::name> on_the_break;
  sentence<marks::text> a_value;
  sentence<marks::text> no_number;

  // rule_tests
  sentence<> points_reach_floor;
  sentence<> points_reach_cap;
};

/// These sentences in a language.
template <>
const test_words& words_of<test_words>(language in);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/test_words.ipp>
#endif
