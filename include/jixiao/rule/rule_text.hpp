// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// Reads a scoring rule in words (评分标准, 评分细则):
/// ≥95%得满分，每降低1个百分点扣0.5分，扣完为止. `full` are the full points of what it scores,
/// unless the text says them; `target` is what its words compare with, as 100万元 or ≤9%. Total: a
/// text that cannot be read, or not without a guess, is a rule that says where and why
/// (`is_readable`, `remarks`). Linear in the text's length.
/// @throws std::overflow_error where a figure of the rule needs more than 38 digits.
scoring_rule read_rule(std::string_view text, const std::optional<exact>& full = {},
                       std::string_view target = {});

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/rule/rule_text.ipp>
#endif
