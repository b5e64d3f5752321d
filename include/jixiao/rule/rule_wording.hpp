// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao {

/// A rule in the wording of documents: 95%以上得满分，每低于1个百分点扣0.5分；扣完为止。 It reads
/// back to the same rule (`is_same_rule`), of the same full points and target: where no wording
/// does, it is the text as it was written. Empty for a rule that is not readable.
std::string write_rule(const scoring_rule& rule);

/// What one clause of it says.
std::string write_clause(const scoring_rule& rule, std::size_t clause);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/rule/rule_wording.ipp>
#endif
