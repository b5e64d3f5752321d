// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao::io {

/// What is wrong with a scheme's JSON (评分办法文件问题).
enum class scheme_fault : std::uint8_t {
  not_json,       ///< no JSON at all; `text` says why, line and column where
  wrong_type,     ///< something else than `expected`
  unknown_key,    ///< a key that means nothing here; `expected`: the nearest one that does
  key_twice,      ///< a key that stands twice
  unknown_name,   ///< a method or a choice that there is not; `expected`: the nearest, or all
  not_a_number,   ///< no decimal number, or no whole one where that is needed
  out_of_range,   ///< a number outside what it may be; `expected` says what
  faulty_bounds,  ///< bounds that leave a total without a grade; `expected` names the finding
};

/// A stable name for programs: `unknown-key`.
constexpr std::string_view name_of(scheme_fault f) {
  constexpr std::array<std::string_view, 8> names{"not-json",     "wrong-type",   "unknown-key",
                                                  "key-twice",    "unknown-name", "not-a-number",
                                                  "out-of-range", "faulty-bounds"};
  return names[static_cast<std::size_t>(f)];
}

/// One thing wrong, and where: a JSON pointer (`/weights/duties/source`).
struct scheme_problem {
  scheme_fault what = scheme_fault::not_json;  ///< decides what `text` holds
  std::string pointer;
  std::string text;      ///< the value or key as written; of `not_json` why it is none
  std::string expected;  ///< what the fault says; else empty
  /// Of `not_json`, from 1; else 0.
  ///@{
  std::size_t line = 0;
  std::size_t column = 0;
  ///@}
};

/// `/methods/bands/method：没有“by_grad”，是不是“by_grade”？`
std::string describe(const scheme_problem& problem, language in = language::zh);

/// A scheme read from JSON, and everything wrong with it; of no use unless there is nothing.
struct scheme_reading {
  scheme value;                          ///< the scheme as far as it could be read
  std::vector<scheme_problem> problems;  ///< in the order of the text

  /// Whether it is of use.
  explicit operator bool() const { return problems.empty(); }
};

/// Reads a scheme. A key that is left out keeps the value of `default`, or of the scheme that the
/// key `base` names. Numbers may stand as JSON numbers or as texts; either way they are decimals,
/// digit by digit. Never throws but std::bad_alloc. The keys, with their default values:
///
///     { "name": "default", "note": "…",
///       "full_points": "100",        marks of the whole
///       "indicator_points": "100",   marks that an indicator without 分值 is scored on
///       "methods": {
///         "bands":  { "method": "by_grade", "coefficients": ["1", "0.8", "0.6", "0.4"] },
///         "labels": …, "target": { "method": "proportional", "reverse": "ratio" }, "words": …,
///         "by_kind": [ { "name": "满意度", "method": "satisfaction" } ],
///         "by_name": [ … ] },        by name first, then by kind, then by what an indicator has
///       "reading": { "shared_bound": "better", "gap": "worse", … },  or "official", "strict"
///       "weights": {
///         "duties": { "source": "equal", "when_none_given": "equal", "total": null,
///                     "given": [ { "name": "…", "weight": "40" } ] },
///         "activities": …, "indicators": …,
///         "kinds": [ { "name": "产出", "words": ["产出"], "weight": "50" } ],
///         "blank_budget": "error", "sum": "error", "reweigh": "siblings" },
///       "execution": null,           or { "points": "10", "level": "department" }
///       "policies": { "missing": "refuse", "ungraded": "refuse", "target_zero": "zero",
///                     "budget_zero": "error", "negative": "error", "overshoot": "1.3" },
///       "rounding": { "rate": null, "points": { "places": 2, "mode": "half_up" },
///                     "execution": …, "activity": null, "duty": null, "total": … },
///                                    "interval": "0.5" or "significant": 3 in place of "places"
///       "total_by": "weighted_sum", "grade_from": "computed",
///       "bounds": ["90分以上", "80分以上", "60分以上", "60分以下"] }
///                     or, of another scale than 优良中差: { "levels": "优秀,良好,合格,不合格",
///                                                         "bands": ["90分以上", …] }
///
/// A method is its name with its own keys (see scoring/*.hpp), or the name alone.
scheme_reading read_scheme(std::string_view json);

/// The scheme as JSON with every key; `read_scheme` gives the same scheme back.
std::string write_scheme(const scheme& s);

}  // namespace jixiao::io
