// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/room_marks.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What reports say (报告用语), by page; see `catalogue`.
struct report_words {
  // pages
  sentence<> language_tag;

  // html
  sentence<> what_cost_most;
  sentence<marks::count> more_lost_points;
  sentence<> nothing_was_measured;
  sentence<> contents;
  sentence<> duties_head;
  sentence<> hangs_head;
  sentence<> indicators_head;
  sentence<> roll_up_head;
  sentence<> findings_sheet;
  sentence<> steps_on_paper;
  sentence<> notes_on_paper;
  sentence<> show_all;
  sentence<> show_lost;
  sentence<> show_undecided;
  sentence<> evaluated_by;
  sentence<> checked_by;
  sentence<> date;
  sentence<> performance_evaluation;
  sentence<marks::name> report_of;
  sentence<> glance;
  sentence<marks::full> of_full_points;
  sentence<marks::points, marks::is_one> points_to_next_grade;
  sentence<marks::text> year_is;
  sentence<marks::text> date_is;
  sentence<marks::scheme> scheme_is;
  sentence<> all_indicators;
  sentence<> choice_head;
  sentence<> this_report;
  sentence<> instead;
  sentence<> total_head;
  sentence<> grade_head;
  sentence<> remarks_on_evaluation;
  sentence<> how_to_read_number_lines;
  sentence<marks::name, marks::points> execution_gives;
  sentence<> findings_head;
  sentence<> nothing_found;
  sentence<> severity_head;
  sentence<> activity_head;
  sentence<> indicator_head;
  sentence<> finding_head;
  sentence<> source_files;
  sentence<> scheme_in_full;

  // html_cards
  sentence<marks::value> measured_is;
  sentence<> missing_value;
  sentence<> target;
  sentence<> rule_in_words;
  sentence<> yes;
  sentence<> no;

  // html_steps
  sentence<> steps_head;
  sentence<> step_head;
  sentence<> rule_head;
  sentence<> calculation_head;
  sentence<> result_head;
  sentence<> steps_of_indicators;

  // number_line
  sentence<marks::text, marks::value> number_line;
  sentence<> no_grade_initial;

  // rule_picture
  sentence<marks::points, marks::is_one> points_given;
  sentence<marks::text, marks::value, marks::points> curve_of_points;
  sentence<marks::value, marks::points> value_gives_points;

  // coverage_line
  sentence<marks::text> covered_of;
  sentence<> touched_by_case;
  sentence<> touched_by_none;
  sentence<> mistake_unnoticed;

  // ranking
  sentence<> rank_head;
  sentence<> department_head;
  sentence<> lost_most_by;
  sentence<> grade_hangs_on;
  sentence<> undecided_indicators;
  sentence<> file_head;
  sentence<marks::departments, marks::text, marks::undecided> ranking_summary;
  sentence<> several_choices;
  sentence<> ranking_title;
  sentence<> ranking_sheet;
  sentence<> measured_head;
  sentence<> points_head;
  sentence<> full_head;
  sentence<> lost_head;
  sentence<> indicators_sheet;
  sentence<marks::name, marks::count> indicators_of;
  sentence<marks::name, marks::count, marks::of> costliest_indicators_of;

  // csv
  sentence<> budget_execution;
  sentence<> duty_column;
  sentence<> activity_column;
  sentence<> indicator_column;
  sentence<> measured_column;
  sentence<> grade_column;
  sentence<> reason_column;
  sentence<> points_column;
  sentence<> full_column;
  sentence<> explanation_column;
  sentence<> sum;

  // xlsx
  sentence<> points_exact;
  sentence<> duties_chart;
  sentence<> scheme_head;
  sentence<> points_by_formula;
  sentence<> all_in_table;
  sentence<> remarks_sheet;
  sentence<> severity_column;
  sentence<> remark_column;
  sentence<> place_column;
  sentence<> finding_column;
  sentence<> not_a_level;
  sentence<marks::bands> choose_from_list;
  sentence<> not_as_asked;
  sentence<> summary_sheet;
  sentence<> evaluation_sheet;
  sentence<> measurements_sheet;

  // form
  sentence<> input_number;
  sentence<> what_is_asked;
  sentence<> how_to_answer;
  sentence<> note_column;
  sentence<marks::grade, marks::text> band_of_level;
  sentence<marks::unit> answer_number;
  sentence<> answer_count;
  sentence<> answer_yes_or_no;
  sentence<marks::range> answer_points;
  sentence<marks::range> answer_points_for_each;

  // test_lines
  sentence<marks::wanted, marks::got> wanted_and_got;

  // test_report
  sentence<> case_file;
  sentence<> case_does_not_hold;
  sentence<marks::name, marks::text, marks::why> failure_of_case;
  sentence<marks::count, marks::text> mutants_not_decided;

  // test_page
  sentence<> test_title;
  sentence<marks::name> test_title_of;
  sentence<> cases_are_enough;
  sentence<> cases_are_not_enough;
  sentence<> covered_head;
  sentence<marks::count> places_without_case;
  sentence<> mutation_score;
  sentence<marks::count> small_mistakes_pass;
  sentence<> every_case_holds;
  sentence<marks::count> cases_fail;
  sentence<marks::count> problems_case_file;
  sentence<marks::count> rules_without_case;
  sentence<marks::text> whole_sentence;
  sentence<> cases;
  sentence<marks::count> passed;
  sentence<marks::count> failed;
  sentence<marks::count> problems_file;
  sentence<> nothing_left_out;
  sentence<> basis_head;
  sentence<> file_row;
  sentence<> meaning_row;
  sentence<> text_row;
  sentence<> reading_row;
  sentence<> scheme_row;
  sentence<> equivalent_row;
  sentence<marks::count> equivalent_not_counted;
  sentence<> not_decided_row;
  sentence<> program_row;
  sentence<> digests_are_sha_256;
  sentence<> prepared_by;
  sentence<> checked;
  sentence<> rules_link;
  sentence<> failures;
  sentence<> survivors_link;
  sentence<> print_all;
  sentence<marks::text, marks::total, marks::rest> values_and_more;
  sentence<> rules_head;
  sentence<> would_pass_head;
  sentence<> values_to_add;
  sentence<marks::count> more_on_page;
  sentence<> not_enough_yet;
  sentence<> how_to_read_bounds;
  sentence<marks::values> values_to_add_are;
  sentence<marks::count> mistakes_pass;
  sentence<> target_of_rule;
  sentence<> failures_head;
  sentence<marks::count> other_failures;
  sentence<> problem_of_case_file;
  sentence<> survivors_head;
  sentence<> about_survivors;
  sentence<> mistake_head;
  sentence<> add_head;
  sentence<> wanted_head;
  sentence<> with_mistake;
};

/// These sentences in a language.
template <>
const report_words& words_of<report_words>(language in);

}  // namespace jixiao
