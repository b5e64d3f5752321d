// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/rule/constant_rule.hpp>
#include <jixiao/rule/rule_text.hpp>

namespace jixiao {

JIXIAO_INLINE scoring_rule read_rule(std::string_view text, const std::optional<exact>& full,
                                     std::string_view target) {
  return constant_rule(text, full, target);
}

}  // namespace jixiao
