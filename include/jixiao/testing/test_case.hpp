// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <jixiao/base/place.hpp>

namespace jixiao {

/// One case of a rule book (用例): what is measured, and what the rules must say to it. Texts as
/// written in the case file; an empty expectation is none.
struct test_case {
  std::string duty;       ///< 职责, where it is needed to tell two activities apart
  std::string activity;   ///< 活动, where the indicator's name is not enough
  std::string indicator;  ///< 指标
  std::string text;       ///< 实际完成值
  std::string grade;  ///< 应得等级: a level's word; 无 for no grade; 拒绝, or 拒绝：unit-missing
  std::string points;   ///< 应得得分: exact, 3.6 or 18/5
  std::string reason;   ///< 原因: shared_bound
  std::string reading;  ///< 解读: official, strict, gap=better
  std::string refusal;  ///< 拒绝: the code of the refusal, unit-mismatch
  std::string basis;    ///< 依据: why it must be so
  place where;          ///< of the case's row

  /// Whether there is anything to hold an answer against.
  bool expects_anything() const {
    return !(grade.empty() && points.empty() && reason.empty() && refusal.empty());
  }
};

/// What is wrong with a case file, as opposed to a case that fails (用例文件问题).
enum class test_case_fault : std::uint8_t {
  no_cases,            ///< there is nothing to run
  no_expectation,      ///< a row that expects nothing
  no_indicator,        ///< a row without the name of an indicator
  unknown_indicator,   ///< no indicator of the table; `expected` is the nearest name
  doubtful_indicator,  ///< several of that name: the activity must be named
  unknown_grade,       ///< no level of the indicator's scale; `expected` has its words
  unknown_reason,      ///< no reason; `expected` has their names
  unknown_reading,     ///< no reading or choice of one
  unknown_refusal,     ///< no code of a refusal
  unreadable_points,   ///< points that are no exact number
  two_expectations,    ///< a refusal beside a grade, a reason or points
};

/// How many faults there are.
inline constexpr std::size_t test_case_fault_count = 11;

/// A stable name for programs: `doubtful-indicator`.
constexpr std::string_view name_of(test_case_fault f) {
  constexpr std::array<std::string_view, 11> names{
      "no-cases",           "no-expectation",    "no-indicator",    "unknown-indicator",
      "doubtful-indicator", "unknown-grade",     "unknown-reason",  "unknown-reading",
      "unknown-refusal",    "unreadable-points", "two-expectations"};
  return names[static_cast<std::size_t>(f)];
}

/// One thing wrong with a case file, and where. The other cases are run all the same.
struct test_case_problem {
  test_case_fault what = test_case_fault::no_cases;  ///< decides what `text` holds
  place where;                                       ///< the cell or the row
  std::string text;                                  ///< the cell concerned, as written
  std::string expected;                              ///< what might stand there; may be empty
};

}  // namespace jixiao
