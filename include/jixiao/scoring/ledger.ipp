// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/rounding_rule.hpp>

namespace jixiao {

JIXIAO_INLINE std::vector<std::size_t> steps_about(const ledger& steps,
                                                   const ledger_subject& subject) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].about == subject) found.push_back(i);
  return found;
}

}  // namespace jixiao
