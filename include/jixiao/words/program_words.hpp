// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/room_marks.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What the command line says (命令行用语), by command; see `catalogue`.
struct program_words {
  // audit
  sentence<> nothing_to_audit;
  sentence<> no_full_points;
  sentence<> no_target;
  sentence<> no_line_of_an_indicator;
  sentence<marks::value> target_is;
  sentence<marks::value> measured_is;
  sentence<marks::value> given_is;
  sentence<marks::points, marks::other_points> points_follow;
  sentence<marks::points, marks::other_points> is_target_floor_or_ceiling;
  sentence<marks::lines, marks::wrong, marks::asked, marks::left, marks::text> audit_summary;
  sentence<marks::given, marks::computed> given_and_computed;
  sentence<marks::given, marks::computed> given_and_computed_of_compared;
  sentence<marks::why> not_compared;
  sentence<marks::value> full_points_are;
  sentence<marks::points> not_the_sum;
  sentence<marks::points> not_the_sum_of_full_points;
  sentence<marks::points> not_the_full_points;
  sentence<marks::path> recomputing_file;
  sentence<marks::forms, marks::wrong> forms_that_do_not_follow;
  sentence<> about_audit;
  sentence<> forms_or_folders;
  sentence<> scheme_name_or_file;
  sentence<> bare_target_is;
  sentence<> bare_measured_value_is;

  // batch
  sentence<> input_is_empty;
  sentence<> no_id_column;
  sentence<> no_value_column;
  sentence<> no_band_columns;
  sentence<> duplicate_column;
  sentence<> duplicate_id;
  sentence<> unknown_encoding;
  sentence<> wrong_columns;
  sentence<> unclosed_quote;
  sentence<> row_too_long;
  sentence<> unknown_standard;
  sentence<> too_few_columns;
  sentence<> too_many_columns;
  sentence<marks::rows, marks::graded, marks::ungraded, marks::bad> batch_summary;
  sentence<marks::line, marks::cells, marks::why> bad_row;
  sentence<> is_a_folder;
  sentence<> cannot_open_file;
  sentence<marks::why> cannot_read_because;
  sentence<> both_from_standard_input;
  sentence<> standard_output;
  sentence<> about_batch;
  sentence<> standards_file;
  sentence<> rows_file;
  sentence<> graded_file;
  sentence<> threads;
  sentence<> overwrite_file;

  // check
  sentence<> unnamed_department;
  sentence<marks::count> indicators;
  sentence<marks::count, marks::title> count_of_level;
  sentence<marks::count, marks::text, marks::values> check_summary;
  sentence<marks::path> checking_file;
  sentence<marks::tables, marks::wrong> tables_with_errors;
  sentence<> about_check;
  sentence<> tables_or_folders;
  sentence<> least_severity;

  // command
  sentence<> output_format;
  sentence<> above_option;
  sentence<> below_option;
  sentence<> table_scale_option;
  sentence<> scale_takes_levels;
  sentence<> readings;
  sentence<> reading_option;
  sentence<> shared_bound_option;
  sentence<> nested_option;
  sentence<> overlap_option;
  sentence<> gap_option;
  sentence<> beyond_best_option;
  sentence<> beyond_worst_option;
  sentence<> bare_option;
  sentence<> compare_option;
  sentence<> standard_output_is_read;
  sentence<marks::path> reading_file;

  // convert
  sentence<marks::path> writing_file;
  sentence<marks::path, marks::known> unknown_file_type;
  sentence<> table;
  sentence<> output_option;
  sentence<> overwrite_existing_file;
  sentence<> about_convert;
  sentence<> about_form;

  // diff
  sentence<> same;
  sentence<> tightened;
  sentence<> loosened;
  sentence<> mixed;
  sentence<> incomparable;
  sentence<> added;
  sentence<> removed;
  sentence<> no_standard_changed;
  sentence<> no_grade;
  sentence<> rule_added;
  sentence<> rule_removed;
  sentence<> target_added;
  sentence<> target_removed;
  sentence<marks::before, marks::after> target_change;
  sentence<> meets_target;
  sentence<> misses_target;
  sentence<> full_points;
  sentence<> about_diff;
  sentence<> earlier_table;
  sentence<> later_table;

  // dmn
  sentence<marks::cases, marks::other> dmn_cases;
  sentence<> bound_too_long_for_dmn;
  sentence<> about_dmn;
  sentence<> the_table;
  sentence<> cases_or_generated;
  sentence<> folder_to_write_to;
  sentence<> write_over_files_there;

  // folder
  sentence<> cannot_open_folder;
  sentence<> is_a_file;
  sentence<> folder_is_empty;
  sentence<> no_table_of_its_name;
  sentence<> no_measurements_of_its_name;
  sentence<marks::path> folder_in_folder;
  sentence<> no_file_is_a_table;

  // grade
  sentence<> bands_option_takes;
  sentence<> scale_option_takes;
  sentence<marks::levels, marks::band_count> scale_and_bands_differ;
  sentence<> about_grade;
  sentence<> bands_option;
  sentence<> scale_option;
  sentence<> values_to_grade;
  sentence<> receipt_option;

  // help
  sentence<> arguments;
  sentence<> options;
  sentence<> file_value;
  sentence<> text_value;
  sentence<> options_of_usage;
  sentence<marks::value> default_is;
  sentence<> colon_of_head;
  sentence<marks::text> usage;
  sentence<> everywhere;
  sentence<> examples;
  sentence<> command;
  sentence<> commands;
  sentence<> how_to_get_help;

  // java
  sentence<marks::name> no_java_name;
  sentence<> bound_too_long_to_round;
  sentence<> about_java;
  sentence<> class_name;
  sentence<> package_name;

  // main
  sentence<> about_help;
  sentence<> the_command;
  sentence<> completion_option;
  sentence<> manual_option;
  sentence<> language_option;
  sentence<> quiet_option;
  sentence<> version_option;
  sentence<> help_option;
  sentence<> about_program;
  sentence<> out_of_memory;
  sentence<> no_space_for_workbook;
  sentence<marks::why> standard_output_failed;

  // output_file
  sentence<> no_space_left;
  sentence<> quota_used_up;
  sentence<> file_too_large;
  sentence<> no_such_folder;
  sentence<> has_other_names;
  sentence<> belongs_to_another;
  sentence<> may_not_be_written;
  sentence<marks::why> cannot_write_because;
  sentence<marks::path> exists_already;
  sentence<marks::path> is_being_read;

  // points
  sentence<marks::points, marks::is_one> points_given;
  sentence<marks::text> beyond_the_item;
  sentence<marks::text> no_such_choice;
  sentence<> about_points;
  sentence<> rule_option;
  sentence<> full_option;
  sentence<> target_option;
  sentence<> part_option;
  sentence<> percent_step_option;
  sentence<> choice_option;
  sentence<> case_to_score;

  // prove
  sentence<> equal;
  sentence<> first_tighter;
  sentence<> first_looser;
  sentence<> disjoint;
  sentence<> neither_tighter;
  sentence<> only_in_first;
  sentence<> only_in_second;
  sentence<marks::value> for_example;
  sentence<marks::value, marks::before, marks::after> for_example_first_second;
  sentence<marks::value, marks::before, marks::after> and_first_second;
  sentence<marks::first, marks::second> targets_compared;
  sentence<> give_two_to_compare;
  sentence<marks::count> solver_questions;
  sentence<> about_prove;
  sentence<> first_to_compare;
  sentence<> second_to_compare;
  sentence<> smt_option;
  sentence<> expect_option;

  // read
  sentence<> band_is_blank;
  sentence<> band_is_a_label;
  sentence<> band_set;
  sentence<> band_means;
  sentence<> band_words;
  sentence<> band_points;
  sentence<> rule_input;
  sentence<> about_read;
  sentence<> texts_to_read;
  sentence<> above_in_text;
  sentence<> below_in_text;
  sentence<> texts_are_rules;
  sentence<> full_of_rule;
  sentence<> target_of_rule;

  // rule_diff
  sentence<> kinder;
  sentence<> stricter;
  sentence<> other_change;
  sentence<marks::before, marks::after> full_points_changed;
  sentence<> bounds_changed;
  sentence<marks::why> earlier_rule_refused;
  sentence<marks::why> later_rule_refused;
  sentence<> no_full_points_to_compare;
  sentence<> none;
  sentence<marks::text, marks::value, marks::before, marks::after> points_change;
  sentence<> changed;
  sentence<marks::text> now_stated;
  sentence<marks::text> no_longer_stated;

  // rule_json
  sentence<marks::text> full_option_takes;

  // sample
  sentence<> sample_table;
  sentence<> sample_measurements;
  sentence<> sample_form;
  sentence<> sample_form_with_lists;
  sentence<> sample_rules_table;
  sentence<> sample_rules_scheme;
  sentence<> sample_rules_option;
  sentence<> about_sample;
  sentence<> folder_option;
  sentence<> overwrite_existing_files;

  // scheme
  sentence<marks::name, marks::known> no_such_scheme;
  sentence<> about_scheme;
  sentence<> scheme_name;

  // score
  sentence<> result_title;
  sentence<marks::points, marks::full, marks::grade, marks::scheme> total_line;
  sentence<> all_indicators;
  sentence<> missing_value;
  sentence<> near_bounds_head;
  sentence<marks::name> weights_not_used;
  sentence<> scoring;
  sentence<> checking_standards;
  sentence<> comparing_choices;
  sentence<> writing_report;
  sentence<marks::text> hangs_on;
  sentence<> for_one_department;
  sentence<> files_look_swapped;
  sentence<> no_measured_values_named;
  sentence<> about_score;
  sentence<> table_or_folder;
  sentence<> measurement_files;
  sentence<> report_option;
  sentence<> missing_option;
  sentence<> explain_option;
  sentence<> sensitivity_option;

  // shell_words
  sentence<> head_name;
  sentence<> head_synopsis;
  sentence<> head_options;
  sentence<> head_commands;
  sentence<> head_exit_status;
  sentence<> exit_done;
  sentence<> exit_fails;
  sentence<> exit_usage;
  sentence<> exit_unreadable;
  sentence<> head_environment;
  sentence<> about_locale;
  sentence<> about_no_color;

  // sql
  sentence<marks::name, marks::bytes, marks::most_bytes> sql_too_long;
  sentence<> no_standards_for_sql;
  sentence<> rules_need_points_option;
  sentence<marks::name> no_exact_sql;
  sentence<marks::name> twice_in_activity;
  sentence<> name_not_for_sql;
  sentence<> about_sql;
  sentence<> dialect_option;
  sentence<> view_option;
  sentence<> placeholder_option;
  sentence<> points_option;
  sentence<> max_length_option;
  sentence<> name_is_empty;
  sentence<> view_name;
  sentence<> measurement_table;
  sentence<> activity_column;
  sentence<> indicator_column;
  sentence<> value_column;

  // test
  sentence<> fail;
  sentence<marks::value, marks::wanted, marks::got> wanted_and_got;
  sentence<> generate_option;
  sentence<> cover_option;
  sentence<> mutate_option;
  sentence<> list_option;
  sentence<> indicator_option;
  sentence<> activity_option;
  sentence<> minimal_option;
  sentence<> threshold_option;
  sentence<> test_output_option;
  sentence<> points_scheme_option;
  sentence<> golden_option;
  sentence<> update_option;
  sentence<> about_test;
  sentence<> case_files;

  // test_golden
  sentence<marks::line, marks::lines> ledger_differs;
  sentence<marks::text> stored_line;
  sentence<marks::text> line_now;
  sentence<marks::path> golden_folder_needs;
  sentence<marks::path> no_ledger_stored;
  sentence<> ledger_agrees;

  // test_measures
  sentence<> not_proved_fewest;
  sentence<marks::covered, marks::of, marks::percent> coverage_line;
  sentence<marks::value> add_case;
  sentence<marks::mutants, marks::equivalent, marks::killed, marks::to_kill, marks::percent>
      mutation_line;
  sentence<marks::wanted, marks::got> wanted_and_mutated;
  sentence<> threshold_takes;
  sentence<marks::failed> failing_cases_not_counted;

  // usage
  sentence<marks::name> did_you_mean;
  sentence<marks::name> no_such_command;
  sentence<marks::name> no_such_option;
  sentence<marks::text> too_many_arguments;
  sentence<marks::name, marks::value, marks::expected> option_takes;
  sentence<> command_wanted;
  sentence<marks::name> argument_missing;
  sentence<marks::name> value_must_follow;
  sentence<marks::name> given_twice;
  sentence<marks::name> takes_no_value;
  sentence<marks::name, marks::known> not_together;
  sentence<marks::name> not_a_whole_number;
  sentence<marks::text> wrong_usage;
  sentence<marks::name> see_help;

  // verify
  sentence<> no_receipt;
  sentence<> scheme_of_report_unreadable;
  sentence<marks::at_place, marks::stated, marks::computed> recomputed_otherwise;
  sentence<marks::name> report_recomputed;
  sentence<marks::lines> lines_recomputed;
  sentence<marks::path> no_report_or_receipts;
  sentence<> about_verify;
  sentence<> report_to_verify;
  sentence<> table_is_now;
  sentence<> measurements_are_now;
};

/// These sentences in a language.
template <>
const program_words& words_of<program_words>(language in);

}  // namespace jixiao
