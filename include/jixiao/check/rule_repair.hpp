// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/check/rule_finding.hpp>

namespace jixiao {

/// The words that would mend a finding, in place of those that it is about; empty where that is not
/// evident. Rewording so moves no other value's points.
std::string repair_of(const scoring_rule& rule, const rule_finding& f);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/rule_repair.ipp>
#endif
