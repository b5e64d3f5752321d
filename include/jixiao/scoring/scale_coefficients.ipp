// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <jixiao/scoring/scale_coefficients.hpp>
#include <jixiao/scoring/scoring_case.hpp>

namespace jixiao::detail {

JIXIAO_INLINE const decimal* coefficients_of(const std::vector<scale_coefficients>& said,
                                             const scale& levels) {
  for (const scale_coefficients& s : said)
    if (scale::read(s.levels) == levels && s.coefficients.size() == levels.size())
      return s.coefficients.data();
  return nullptr;
}

JIXIAO_INLINE method_result without_coefficients(scoring_case& c, std::string_view method,
                                                 const scale& levels) {
  evaluation_problem& p = c.report(problem_code::no_coefficients, severity::error);
  p.text = levels.words().view();
  p.expected = c.indicator.standard.is_numeric() ? R"("bands")" : R"("labels")";
  p.expected += R"(: {"method": ")" + std::string(method) + R"(", "scales": [{"levels": ")" +
                p.text + R"(", "coefficients": [)";
  for (std::size_t i = 0; i < levels.size(); ++i) p.expected += i == 0 ? "1" : ", …";
  p.expected += "]}]}";
  return {};
}

}  // namespace jixiao::detail
