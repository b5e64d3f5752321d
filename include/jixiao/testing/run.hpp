// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/testing/expectation.hpp>
#include <jixiao/testing/subjects.hpp>

namespace jixiao {

/// A case with whose it is and what it wants; both referred to by place.
struct bound_case {
  std::size_t source = 0;   ///< in the cases
  std::size_t subject = 0;  ///< in the subjects
  case_expectation wanted;  ///< from the cells of the case
};

/// The cases that can be run, in their order, and what is wrong with the file.
struct bound_cases {
  std::vector<bound_case> items;            ///< in the order of the file
  std::vector<test_case_problem> problems;  ///< in the order of the file
};

/// Finds whose each case is and reads what it wants. What can't be told is a problem of the file,
/// and so is a file without a case.
bound_cases bind_cases(const test_subjects& subjects, const std::vector<test_case>& cases,
                       const reading& base);

/// What the points of a case are, in words, and whether they are those wanted.
struct points_answer {
  bool is_right = false;  ///< whether they are those wanted
  std::string text;       ///< in words; empty where there are none
  std::string why;  ///< what each clause of a rule in words gave or took, or the method; or empty
  std::string_view without;  ///< the code of why there are no points; empty where there are
};
/// Answers for the points that a case wants.
using points_check =
    std::function<points_answer(const test_subject&, const test_case&, const case_expectation&)>;

/// How one case went (用例结果).
struct test_case_result {
  bound_case what;         ///< by its places among cases and subjects
  answer got;              ///< what the rules say
  points_answer points;    ///< where points are wanted
  bool is_passed = false;  ///< whether that is what was wanted
  /// The readings, by name, that would have given what was wanted; of a failed case.
  std::vector<std::string> readings;
};

/// How all of them went.
struct test_run {
  std::vector<test_case_result> results;    ///< in the order of the cases
  std::vector<test_case_problem> problems;  ///< of the file

  /// How many cases went so.
  ///@{
  std::size_t passed() const;
  std::size_t failed() const { return results.size() - passed(); }
  ///@}
};

/// Runs cases against the standards of a table (用例测试). `check_points` answers for 应得得分, and
/// of what a target alone scores for 拒绝 too; a case that wants points fails without it. Never
/// throws but std::bad_alloc.
test_run run_cases(const test_subjects& subjects, const std::vector<test_case>& cases,
                   const reading& base, const points_check& check_points = {});

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/run.ipp>
#endif
