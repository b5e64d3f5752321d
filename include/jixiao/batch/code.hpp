// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao::batch {

/// One byte a row: the grade. Below `no_grade` it is the value of the enum `grade`; levels past the
/// fourth follow from `first_low_level` on, the fifth first.
using grade_code = std::uint8_t;

/// The verdict gives no grade; the reason says why.
inline constexpr grade_code no_grade = 4;
/// The row has no value (null).
inline constexpr grade_code missing = 5;
/// The value is no measurement of the indicator; the reason says why.
inline constexpr grade_code refused = 6;
inline constexpr grade_code first_low_level = 8;  ///< the fifth level of a scale that has one
/// Every code is less than this.
inline constexpr std::size_t grade_codes = first_low_level + max_levels - grade_count;

/// Whether a code is that of a grade.
constexpr bool has_grade(grade_code code) { return code < no_grade || code >= first_low_level; }

/// One byte a row: the reason. Below `reason_missing` it is the value of the enum `reason`; from
/// `reason_refused` on it is that plus the value of the enum `fault`.
using reason_code = std::uint8_t;

inline constexpr reason_code reason_missing = 0x40;  ///< the row has no value (null)
/// The row names a standard that there is not.
inline constexpr reason_code reason_unknown_standard = 0x41;
/// The value is refused; what is above it is the fault.
inline constexpr reason_code reason_refused = 0x80;

/// The code of a grade, or of none.
constexpr grade_code code_of(const std::optional<grade>& g) {
  if (!g) return no_grade;
  const std::size_t place = column_of(*g);
  return place < grade_count ? static_cast<grade_code>(grade_count - 1 - place)
                             : static_cast<grade_code>(first_low_level + place - grade_count);
}
/// The code of why a verdict is what it is.
constexpr reason_code code_of(reason r) { return static_cast<reason_code>(r); }
/// The code of why a value is refused.
constexpr reason_code code_of(fault f) {
  return static_cast<reason_code>(reason_refused + static_cast<reason_code>(f));
}

/// The grade behind a code; empty for the other codes.
constexpr std::optional<grade> grade_of_code(grade_code code) {
  if (!has_grade(code) || code >= grade_codes) return std::nullopt;
  return all_levels[code < no_grade ? grade_count - 1u - code
                                    : grade_count + (code - 0u - first_low_level)];
}

/// A stable name for programs: a reason's (`shared_bound`), a fault's (`negative-count`), `missing`
/// or `unknown-standard`.
constexpr std::string_view name_of_reason(reason_code code) {
  if (code >= reason_refused) return name_of(static_cast<fault>(code - reason_refused));
  if (code == reason_missing) return "missing";
  if (code == reason_unknown_standard) return "unknown-standard";
  return name_of(static_cast<reason>(code));
}

}  // namespace jixiao::batch
