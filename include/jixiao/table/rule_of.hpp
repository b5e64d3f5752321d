// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/table/indicator.hpp>

namespace jixiao {

/// The scoring rule of an indicator (评分标准), of its full points (分值) and against its target
/// (指标值), where it has them. Total: a text that cannot be read says why, as `read_rule` does;
/// figures of more than 38 digits make it unreadable, too.
scoring_rule rule_of(const indicator& i);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/rule_of.ipp>
#endif
