// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/scoring/problem_code.hpp>
#include <jixiao/words/marks.hpp>
#include <jixiao/words/said_by_name.hpp>
#include <jixiao/words/sentence.hpp>

namespace jixiao {

/// What is said of each value of an enumeration, in its order; checked while compiling.
template <class Enum, std::size_t Count>
class said_of_each {
 public:
  /// What is said of one value.
  struct entry {
    Enum about;             ///< the values in their order
    std::string_view text;  ///< with its marks in braces; never empty
  };
  /// One for every value: a list that lacks one does not compile.
  consteval said_of_each(const entry (&entries)[Count]) {
    for (std::size_t i = 0; i < Count; ++i) {
      if (static_cast<std::size_t>(entries[i].about) != i || entries[i].text.empty())
        detail::this_sentence_lacks_a_mark_or_has_one_too_many();
      texts_[i] = entries[i].text;
    }
  }
  constexpr std::string_view operator[](Enum about) const {
    return texts_[static_cast<std::size_t>(about)];
  }
  static constexpr std::size_t size() { return Count; }

 private:
  std::string_view texts_[Count];
};

/// What an evaluation has to say, in the order of `problem_code`. Its marks: {text} the value or
/// name as written, {expected} what was expected or a near name, {stated} {summed} {least} {most}
/// the figures, {why} the fault or the reason.
class said_of_problems : public said_of_each<problem_code, problem_count> {
 public:
  /// One for every code, with no other marks than those.
  consteval said_of_problems(const entry (&entries)[problem_count]) : said_of_each(entries) {
    for (const entry& e : entries)
      if (!detail::takes<marks::expected, marks::least, marks::most, marks::stated, marks::summed,
                         marks::text, marks::why>(e.text, true))
        detail::this_sentence_lacks_a_mark_or_has_one_too_many();
  }
};

/// What a language calls a method of scoring.
struct method_words {
  std::string_view name;  ///< as programs have it: `by_grade`
  std::string_view text;  ///< as people say it
};

/// What a language says of one kind of finding; see `finding_kind`.
struct finding_words {
  jixiao::code code;  ///< whose words they are
  /// See `finding_kind`.
  ///@{
  std::string_view title;
  std::string_view sentence;
  std::string_view why;
  ///@}
};

/// What a language says of each kind of finding, in the order of `code`; checked while compiling.
class said_of_findings {
 public:
  /// In one of the two languages that the kinds themselves are written in (check/kinds/).
  consteval said_of_findings(language in) {
    for (const finding_kind& kind : detail::finding_kinds::entries)
      add({kind.code, kind.title.in(in), kind.sentence.in(in), kind.why.in(in)});
  }
  /// One for every code, in their order.
  consteval said_of_findings(const finding_words (&entries)[code_count]) {
    for (const finding_words& entry : entries) add(entry);
  }
  constexpr const finding_words& operator[](code c) const {
    return words_[static_cast<std::size_t>(c)];
  }

 private:
  constexpr void add(const finding_words& entry) {
    const bool is_next = static_cast<std::size_t>(entry.code) == size_;
    const bool fits =
        detail::takes<marks::at, marks::bands, marks::name, marks::off, marks::outcome, marks::read,
                      marks::stated, marks::summed, marks::text, marks::unit, marks::values,
                      marks::why, marks::witness>(entry.sentence, true);
    if (!is_next || !fits || entry.title.empty() || entry.why.empty())
      detail::this_sentence_lacks_a_mark_or_has_one_too_many();
    words_[size_++] = entry;
  }

  finding_words words_[code_count] = {};
  std::size_t size_ = 0;
};

/// Every sentence of the library in one language (用语总表); what lies beside it has rooms of its
/// own (rooms.hpp). A language is a file (zh.hpp, en.hpp) with a constant for each room, and a line
/// in languages.hpp; one that lacks a sentence, or has one whose marks are not those named here,
/// does not compile. The grammar of sentences is at `detail::first_part`.
struct catalogue {
  // Between parts.
  sentence<> comma;
  sentence<> colon;
  sentence<> semicolon;
  sentence<> between_items;
  sentence<> between_values;
  sentence<> between_two_cells;
  sentence<> between_cells;
  sentence<> between_labels;
  sentence<marks::text> quoted;
  sentence<marks::name, marks::text> and_quoted;
  sentence<marks::text> in_brackets;

  // Places.
  sentence<marks::text> at_table;
  sentence<marks::row> at_row;
  sentence<marks::column> at_column;

  // Numbers.
  sentence<marks::number, marks::is_one> percentage_points;
  sentence<marks::low, marks::high> range;
  sentence<marks::low, marks::high> range_without_ends;
  sentence<marks::low, marks::high, marks::bound> range_without_end;
  sentence<marks::number> at_least;
  sentence<marks::number> from_date;
  sentence<marks::number> more_than;
  sentence<marks::number> after_date;
  sentence<marks::number> at_most;
  sentence<marks::number> until_date;
  sentence<marks::number> less_than;
  sentence<marks::number> before_date;
  sentence<> any_value;

  // Why a value has its grade.
  sentence<marks::grade, marks::why> verdict;
  sentence<> no_grade;
  sentence<marks::value, marks::cells> is_in_band;
  sentence<marks::value, marks::cells> is_in_nested_bands;
  sentence<marks::value, marks::cells> is_shared_bound;
  sentence<marks::value, marks::cells> is_stated_bound;
  sentence<marks::value, marks::cells> is_in_overlap;
  sentence<marks::value, marks::cells> is_in_gap;
  sentence<marks::value> is_in_no_band;
  sentence<marks::value> is_beyond_best;
  sentence<marks::value> is_beyond_worst;
  sentence<marks::value> is_undecided;
  sentence<marks::value> is_beside_blank;
  sentence<marks::cells> is_worded_as;
  sentence<> given_by_assessor;
  sentence<> narrowest_counts;
  sentence<> better_counts;
  sentence<> worse_counts;
  sentence<> upper_band_counts;
  sentence<> best_counts;
  sentence<> none_counts;
  sentence<> that_band_counts;
  sentence<> no_grade_there;
  sentence<marks::bound> short_of;
  sentence<marks::bound> above;
  sentence<marks::bound> earlier_than;
  sentence<marks::bound> later_than;
  sentence<> next_grade;
  sentence<marks::grade, marks::distance> from_next;
  sentence<marks::grade, marks::bound> next_begins_above;
  sentence<marks::grade, marks::bound> next_begins_below;
  sentence<marks::grade, marks::bound> next_begins_after;
  sentence<marks::grade, marks::bound> next_begins_before;
  sentence<marks::distance> away;

  // Findings, and how to mend them.
  said_of_findings findings;
  sentence<marks::title, marks::text> finding;
  sentence<marks::name> rate_in_words;
  sentence<marks::text> rule_is_misspelt;
  sentence<marks::text, marks::at> rule_has_second_condition;
  /// Why a rule is ambiguous, and what to write instead: {text} its words, {at} where they begin.
  said_of_each<rule_doubt, doubt_count> doubts;
  static_assert(detail::has_enumerators<rule_doubt, doubt_count>);
  /// What is evidently wrong with words of a rule that cannot be read, and what to write instead.
  said_of_each<rule_trouble, rule_trouble_count> rule_troubles;
  static_assert(detail::has_enumerators<rule_trouble, rule_trouble_count>);
  /// Of a cell of a level that gives points: where it belongs.
  sentence<marks::text> rule_in_level;
  sentence<marks::text, marks::read> rule_edit;
  sentence<marks::amount> too_little;
  sentence<marks::amount> too_much;
  sentence<> sum_too_long;
  sentence<marks::grade, marks::text> edit;
  sentence<marks::values> regrades;
  sentence<marks::text> suggestion;
  said_of_each<severity, 3> severities;

  // What is wrong with an input.
  said_of_each<fault, fault_count> faults;
  sentence<marks::text, marks::why> input_fault;
  sentence<marks::at> at_character;
  sentence<marks::cells> bands_are;
  sentence<marks::text> did_you_mean;
  sentence<> write_a_date;
  sentence<marks::unit> standard_is_in;
  sentence<marks::unit> write_its_unit;
  sentence<marks::unit> write_a_number_in;
  sentence<marks::text> write_it_like;

  // What an evaluation has to say.
  said_of_problems problems;
  said_of_each<reason, 11> ungraded;
  static_assert(detail::has_enumerators<reason, 11>);
  /// Of a language that the methods themselves are not written in (`words` of each, in scoring/).
  std::span<const method_words> methods = {};
  sentence<marks::text> reported_twice;
  sentence<marks::name, marks::text> about;

  // Rules in words, and the cases that are scored by them.
  said_by_code<10, marks::text, marks::name, marks::range, marks::why> case_faults;
  /// Behind an answer that is no number, or none in the unit that is asked for.
  ///@{
  sentence<marks::unit> answer_in_unit;
  sentence<> answer_a_number;
  ///@}
  said_by_code<6, marks::text, marks::name> points_faults;
  sentence<marks::points> starts_from;
  sentence<marks::points> not_below;
  sentence<marks::points> not_above;
  sentence<marks::text> gives_nothing;

  // The command line.
  sentence<> codes_option;
  sentence<marks::name> no_indicator_to_explain;
  sentence<marks::name, marks::text> no_indicator_but;

  // Tests of rules.
  /// Why a value has its grade, as a name: 共用界值.
  said_of_each<reason, 11> reasons;
  /// Parts of a scheme that have no name among the open choices, and what stands there; where a
  /// value means something of its own under a part: `bare=ratio`.
  said_by_name<69> scheme_parts;
  said_by_name<36> scheme_options;
  /// Why there are no points, where it is no fault of an input.
  said_by_name<25> refusals;
  sentence<marks::text> hangs_on_reading;
  sentence<marks::text> hangs_on_scheme;
  sentence<marks::text> tells_mistake;
  sentence<marks::name, marks::text> reading_changed;
  sentence<marks::name, marks::expected, marks::text> scheme_changed;
  sentence<marks::text> holds_under;
  sentence<marks::why> refused_as;
  sentence<marks::why> because_of;

  // Reports.
  said_by_name<26> ledger_rules;
  said_by_name<16> open_choices;
  said_by_name<21> options;
  said_by_name<15> rule_options;
  said_by_name<3> schemes;
  sentence<> effect_section_zero;
  sentence<marks::number> effect_total_loss;
  sentence<> effect_veto;
  sentence<> effect_grade_cap;
  sentence<> effect_total_zero;
  sentence<marks::title, marks::name> scheme_and_name;
  sentence<marks::count> cases_passed;
  sentence<marks::count> cases_failed;
  sentence<> undecided_grade;
  sentence<> left_out;
  sentence<> no_weight;
  sentence<marks::number> execution_rate;
  sentence<> budget_execution;
  sentence<marks::bands> overall_grade;
  sentence<marks::count> indicators;
  sentence<> without_grades;
  sentence<marks::count> ungraded_count;
  sentence<marks::count> gradeless_count;
  sentence<marks::bands> grades_undecided;
  sentence<> nothing_scored;
  sentence<> not_measured;
  sentence<> not_measured_left_out;
  sentence<marks::count> alike;
  sentence<> grade_not_settled;
  sentence<> grade_holds;
  sentence<> grade_holds_singly;
  sentence<> grade_hangs;
  sentence<marks::name, marks::text> default_of_choice;
  sentence<marks::count, marks::values, marks::bands> choices_together;
  sentence<> on_a_bound;
  sentence<marks::text> raised;
  sentence<marks::text> dropped;
  sentence<marks::grade, marks::distance> change_to;
  sentence<marks::grade> change_past_bound;
  sentence<marks::distance> change_to_meet;
  sentence<marks::distance> change_to_miss;
  sentence<> to_be_passed;
  sentence<marks::number, marks::is_one> in_cases;
  sentence<marks::text> smallest_of;
  sentence<marks::text> greatest_of;
  sentence<marks::text> floor_of;
  sentence<marks::text> ceiling_of;
  sentence<marks::number, marks::text> root_of;
  sentence<marks::count> to_places;
  sentence<marks::number> to_multiples;
  sentence<marks::count> to_digits;
  sentence<marks::text, marks::name> rounded_to;
};

}  // namespace jixiao
