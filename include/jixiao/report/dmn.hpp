// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/judging/reading.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao::report {

/// The standards of a table as a DMN 1.3 decision model (决策模型, OMG Decision Model and
/// Notation): a decision table of hit policy UNIQUE for each indicator that has a standard, with a
/// row for each piece of the number line, or each label, that has a grade. The input is the number
/// in the standard's own unit, which the input's label names; a date is the number that columns
/// count it by. What has no grade, or is no measurement, matches no row, and so gives null. Any
/// engine that computes as FEEL does, in decimal, gives the grades that `grade_of` gives.
/// O(indicators).
/// @throws std::overflow_error where a bound takes more than FEEL's 34 digits, and where the
/// reading rounds and a bound takes more than 38.
std::string dmn_model(const department& table, const reading& how = reading::official());

/// Cases for another engine, and how many of them it can't be asked.
struct dmn_cases {
  std::string text;         ///< the XML of the TCK
  std::size_t written = 0;  ///< how many `text` has
  /// A measurement that is no finite decimal in the standard's unit or is refused for its wording,
  /// a reading of its own, or an expectation without a grade.
  std::size_t left_out = 0;
};

/// Cases of a rule book as a test of `dmn_model` in the form of the DMN TCK (决策模型用例): what
/// each measures as the model's input, and the grade that the case expects. `model_file` is the
/// name of the model's file.
dmn_cases dmn_cases_of(const test_subjects& subjects, const std::vector<test_case>& cases,
                       const bound_cases& bound, const reading& how, std::string_view model_file);

}  // namespace jixiao::report
