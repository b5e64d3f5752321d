// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/sensitivity.hpp>

namespace jixiao::report {

/// An indicator that costs a part of its points (失分指标).
struct costly_indicator {
  /// Places in the evaluation.
  ///@{
  std::size_t duty = 0;
  std::size_t activity = 0;
  std::size_t indicator = 0;
  ///@}
  std::string name;  ///< of the indicator
  rational lost;     ///< full points less its points, in points of the whole
};

/// The indicators that have points and lost some, those that lost most first; equals in the order
/// of the table. An undecided one has not lost anything yet. O(n log n).
std::vector<costly_indicator> costliest(const evaluation& result);

/// The points that it costs: `−15`, `≈−1.67`.
std::string lost_words(const costly_indicator& i);

/// An indicator of a department, as a ranking shows it below the department (指标明细).
struct ranked_indicator {
  std::string activity;  ///< its name
  std::string name;      ///< of the indicator
  std::string measured;  ///< as written
  /// The word of its grade, empty where it has none; and how the grade is painted.
  ///@{
  std::string grade;
  jixiao::grade shade = jixiao::grade::poor;
  ///@}
  std::optional<rational> points;  ///< of the whole; empty while undecided
  rational full;                   ///< what it may have of the whole
};

/// What a ranking keeps of one department's year (排名项).
struct ranked_department {
  std::string name;                    ///< by which equal totals are sorted
  std::string file;                    ///< of its table
  std::string scheme;                  ///< by its name
  std::optional<decimal> total;        ///< as displayed; empty while undecided
  score_range range;                   ///< what the total may still become
  std::optional<jixiao::grade> grade;  ///< the overall grade; empty while undecided
  grade_set possible_grades;           ///< the grades that the total may still earn
  scale levels;                        ///< of its grade
  /// Its place, 1 the best; equal totals share one. 0 while the total is not decided.
  std::size_t rank = 0;
  /// The choices that would move its grade, one by one; and whether some of them together do.
  ///@{
  std::vector<open_choice> hangs_on;
  bool holds_combined = true;
  ///@}
  std::vector<costly_indicator> worst;  ///< at most three
  std::size_t indicators = 0;           ///< indicators of the table
  std::size_t undecided = 0;            ///< indicators without points
  std::size_t errors = 0;               ///< of the evaluation
  /// Its indicators, where they are kept; see `keep_indicators`.
  std::vector<ranked_indicator> details;
  std::string page;  ///< the file of a page of its own beside the ranking's; may be empty
};

/// What a ranking keeps of a year.
ranked_department ranked(const sensitivity_report& year, std::string name, std::string file);

/// Keeps the indicators of a department that is ranked, in the order of the table: all of them, or
/// of more than `most` those that lost most and those that are undecided.
void keep_indicators(ranked_department& d, const evaluation& result, language in, std::size_t most);

/// Whether a name comes before another as people count: 第2局 before 第10局.
bool comes_before(std::string_view a, std::string_view b);

/// Sorts: by total, the greatest first, equals by name; those without a total at the end, by what
/// they may reach. Gives each its place.
void rank(std::vector<ranked_department>& departments);

/// How many of each grade there are, in a line: `3 个部门：优 1，良 2，中 0，差 0，未定 0`.
std::string ranking_counts(const std::vector<ranked_department>& departments, language in);
/// What a department's grade hangs on: empty where it holds under every choice.
std::string hangs_on_words(const ranked_department& d, language in);
/// `次数 −6.67、公开率 −2`
std::string worst_words(const ranked_department& d, language in);

/// All departments as one page, one tree, one sheet, one table of rows (评价排名). Below each
/// department the page has the indicators that are kept, folded; the workbook has them on a second
/// sheet.
///@{
std::string ranking_html(const std::vector<ranked_department>& departments, language in);
std::string ranking_json(const std::vector<ranked_department>& departments, language in);
std::string ranking_csv(const std::vector<ranked_department>& departments, language in);
///@}
/// @throws std::runtime_error when the workbook can't be made.
std::string ranking_xlsx(const std::vector<ranked_department>& departments, language in);

}  // namespace jixiao::report
