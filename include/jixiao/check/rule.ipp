// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/checked_rule.hpp>
#include <jixiao/check/rule.hpp>

namespace jixiao {

JIXIAO_INLINE constant_vector<rule_finding> check_rule(const scoring_rule& rule) {
  return constant_findings(rule);
}

}  // namespace jixiao
