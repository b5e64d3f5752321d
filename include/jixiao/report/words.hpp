// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/report/content.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/words/choice_words.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao::report {

// The words and figures that all reports share (报告用语), on paper and on a terminal. Sentences
// about verdicts, findings and problems come from the core's own messages; here they are only put
// together.

/// As a decimal where it ends within two places more, else rounded to `places` with ≈ in front.
std::string figure(const rational& value, int places = 4);
/// As a decimal where it has an end, else the fraction itself: 1/3.
std::string exact_figure(const rational& value);
/// As a decimal where it has an end, else the fraction and the decimal that it is near.
std::string exact_and_decimal(const rational& value);

/// 优; excellent; – for none. Of another scale than 优良中差 its word.
std::string grade_word(const std::optional<grade>& g, language in, const scale& levels = {});
/// The one of the four shades that a level is drawn in: the best excellent, the worst poor, and
/// between them good for the better half.
grade shade_of(grade g, const scale& levels);
/// The same; none for none.
std::optional<grade> shade_of(const std::optional<grade>& g, const scale& levels);
/// What stands for a level where there is little room: 优; E. Of another scale its word.
std::string level_initial(grade g, language in, const scale& levels);
/// The scale whose words head the columns of a table: of its standards the one of most levels.
scale scale_of(const department& table);
/// Settled points, or between which points they lie.
std::string range_words(const score_range& range, language in);
/// The total, or what it may still become; – where nothing was scored.
std::string total_words(const evaluation& result, language in);
/// The points, or what they may still become; – where the weights that they hang on are refused.
std::string points_words(const part_score& score, language in);
/// What stands behind them: ` / 33.33`, or why there is no such figure.
std::string full_words(const part_score& score, language in);
/// How much of a budget was spent: 预算执行率 98.5%.
std::string execution_words(const execution_score& score, language in);
/// Nothing of the whole hangs on this part, since weights were refused.
bool is_unweighted(const part_score& score);
/// Points of full, in whole per cents, as CSS and people write them: 87%.
std::string share_words(const part_score& score);

/// What each grade needs: 优 90分以上，良 80分以上.
std::string bounds_words(const standard_view& bounds, language in);
/// What a named scheme is called, with its name: 按等级赋分（default）.
std::string scheme_words(const scheme& how, language in);
/// How many indicators there are, and how many have each grade.
std::string counts_words(const evaluation& result, language in);
/// The name of what a step is about; empty for the whole.
std::string subject_words(const evaluation& result, const ledger_subject& subject, language in);
/// Which grades an undecided total may still earn, or that nothing was scored.
std::string undecided_words(const evaluation& result, language in);
/// Why an indicator of an activity has its grade, or why it has none; of one without bands by which
/// method it is scored.
std::string reason_words(const content& what, std::size_t duty, std::size_t activity,
                         const indicator_score& score);
/// How a rule in words came to its points: each step, in the rule's own words.
std::string rule_words(const rule_score& scored, language in);
/// With its repair, but without its place.
std::string finding_words(const table_finding& f, language in);
std::string problem_words(const evaluation_problem& p, language in);  ///< without its place

/// Something to say about an evaluation. A note on many parts alike, as on weights that a form does
/// not have, is said once, with how many they are.
struct remark {
  const evaluation_problem* problem = nullptr;  ///< the first of its kind; never null
  std::string words;                            ///< what there is to say
};
/// In their order; those that are alike once. They refer to `result`.
std::vector<remark> remarks_of(const evaluation& result, language in);

/// Whether the overall grade holds under every choice.
std::string hangs_words(const sensitivity_report& report, language in);
/// What all combinations of the choices come to: the least and greatest total, and every grade.
std::string together_words(const sensitivity_report& report, language in);
using jixiao::choice_words;
using jixiao::option_words;
/// How near an indicator is to a bound, and what would move its grade.
std::string margin_words(const indicator_margin& margin, language in);

/// One step of the ledger: `指标得分`, `100 × 0.8`, `80`.
struct step_words {
  std::string rule;         ///< what is worked out, and of what
  std::string calculation;  ///< how, in figures
  std::string result;       ///< what it comes to, with its rounding
};
/// A step of `result.ledger`, by its place.
step_words words_of_step(const evaluation& result, std::size_t step, language in);

}  // namespace jixiao::report
