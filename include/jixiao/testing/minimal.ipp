// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <jixiao/testing/minimal.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/smallest_cover.hpp>

namespace jixiao {

JIXIAO_INLINE std::vector<std::size_t> smallest_cases(const test_subjects& subjects,
                                                      const std::vector<test_case>& cases,
                                                      const std::vector<bound_case>& bound,
                                                      const reading& how, bool* is_proved) {
  const auto by_subject = detail::sound_cases(subjects, cases, bound);
  std::vector<std::size_t> result;
  if (is_proved != nullptr) *is_proved = true;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    std::size_t columns = 0;
    std::vector<detail::bit_row> rows = detail::kill_rows(subjects[i], by_subject[i], how, columns);
    const detail::smallest_cover cover(std::move(rows), columns);
    if (is_proved != nullptr) *is_proved = *is_proved && cover.is_proved();
    for (const std::size_t r : cover.rows()) result.push_back(by_subject[i][r].source);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace jixiao
