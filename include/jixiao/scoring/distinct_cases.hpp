// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace jixiao::detail {

/// Of all combinations of some choices, those that need a look.
template <class Case>
struct case_list {
  std::vector<Case> cases;  ///< the own one first, and no two with the same marks
  /// How many combinations they stand for, counting the choices that make a difference.
  std::size_t combinations = 1;
};

/// Goes through all combinations of choices with so many options each. `case_at` makes the case of
/// one combination from the numbers of its options, `marks_of` tells what comes of a case.
/// O(product of the options).
template <class Case, class CaseAt, class MarksOf>
case_list<Case> distinct_cases(const Case& own, const std::vector<std::size_t>& options,
                               CaseAt case_at, MarksOf marks_of) {
  case_list<Case> result;
  result.cases.push_back(own);
  std::vector<decltype(marks_of(own))> known{marks_of(own)};
  std::size_t count = 1;
  for (const std::size_t each : options) count *= each;
  std::vector<std::size_t> case_of(count);
  std::vector<std::size_t> picked(options.size());
  for (std::size_t n = 0; n < count; ++n) {
    std::size_t rest = n;
    for (std::size_t c = 0; c < options.size(); ++c) {
      picked[c] = rest % options[c];
      rest /= options[c];
    }
    Case made = case_at(picked);
    auto found = marks_of(made);
    const auto at = std::find(known.begin(), known.end(), found);
    case_of[n] = static_cast<std::size_t>(at - known.begin());
    if (at != known.end()) continue;
    known.push_back(std::move(found));
    result.cases.push_back(std::move(made));
  }
  std::size_t step = 1;
  for (const std::size_t each : options) {
    bool matters = false;
    for (std::size_t n = 0; n < count; ++n)
      matters = matters || (n / step % each != 0 && case_of[n] != case_of[n - step]);
    if (matters) result.combinations *= each;
    step *= each;
  }
  return result;
}

}  // namespace jixiao::detail
