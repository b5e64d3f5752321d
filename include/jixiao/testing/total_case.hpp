// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/subjects.hpp>

namespace jixiao {

/// What cases call the whole by, in the column of indicators.
inline constexpr std::string_view total_name = "总分";
/// What cases call the budget part by.
inline constexpr std::string_view execution_name = "预算执行率";

/// What a scheme makes of a total or of a year (总评结果).
struct total_outcome {
  std::optional<rational> computed;    ///< as computed, exact
  std::optional<rational> shown;       ///< as displayed: rounded where the scheme says
  std::optional<jixiao::grade> grade;  ///< empty where the total earns none
  scale levels;                        ///< of which the grade is one: those of the bounds

  /// The same to whoever reads the total and its grade.
  friend bool is_same_total(const total_outcome& a, const total_outcome& b);
};

/// Whether a case of the whole says a year, and no total.
bool is_year(std::string_view text);

/// What a scheme makes of a case of the whole: of a total as computed (`89.996`, `89.996分`), or of
/// a year (`满意度=0%；预算执行率=86%`): the shares of their full points that the indicators named
/// earn, or 不适用 or 缺失; all others earn theirs in full, and the budget is spent. An indicator
/// whose name several have is named as 活动／指标. Empty where the text is neither.
std::optional<total_outcome> outcome_of_whole(const department& table, const scheme& how,
                                              std::string_view text);

/// Why a text that says a year is none (拒绝代码): `unknown-indicator` where it names what is not
/// there, or what several indicators are called, else `unit-mismatch`: what it gives is no share.
std::string_view refusal_of_year(const department& table, const scheme& how, std::string_view text);

/// The whole as a subject of tests (总评被测项): an indicator whose bands are the bounds of the
/// overall grade, and whose measurement is a total, or a year.
struct total_rule {
  const department* table = nullptr;  ///< which outlives it
  scheme how;                         ///< by which the whole is scored
  /// What stands for the whole where cases ask for an indicator.
  ///@{
  jixiao::duty duty;
  jixiao::activity activity;
  jixiao::indicator indicator;
  ///@}

  total_rule(const department& of, const scheme& by);  ///< of a table, by a scheme
};

/// Adds the whole to the subjects: its bounds are tested as every standard is.
void add_total(test_subjects& subjects, const department& table, const scheme& how);

namespace detail {

// Of a case of the whole the figure that is graded; empty where its text is the measurement.
std::optional<quantity> graded_total(const test_subject& subject, std::string_view text);

}  // namespace detail

/// The reading that a subject is graded under: the whole has none of its own (`grade_of_total`).
reading reading_of(const test_subject& subject, const reading& how);

/// What the bands of a subject say to what a case measures, a total too.
answer answer_of(const test_subject& subject, std::string_view text, const reading& how);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/total_case.ipp>
#endif
